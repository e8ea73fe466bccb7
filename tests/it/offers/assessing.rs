//! Preference assessments through the door: what comes next, what is kept, what is refused.

use super::entries;
use crate::app::Trial;
use heard::app::script::PlayError;
use heard::app::{AdultWish, AssessWish, ToTry, Trouble, Wish};
use heard::child::Stage;
use heard::event::{
    AssessmentEnd, Choice, Event, Medium, Method, Mode, OthersSay, Reaction, Seen, StageFound, Support,
};
use heard::stats::Telling;
use std::collections::BTreeSet;

fn refused(trial: &mut Trial, script: &str) -> Trouble {
    match trial.tries(script) {
        Err((_, PlayError::Trouble(trouble))) => trouble,
        other => panic!("{other:?}"),
    }
}

/// The things of the last offer in the order of their places.
fn there(trial: &mut Trial) -> Vec<String> {
    let offers = entries(trial, &["offer_made"]);
    let Some((_, Event::OfferMade { options, .. })) = offers.last() else { panic!("no offer") };
    options.iter().filter_map(|option| option.thing.label().map(str::to_owned)).collect()
}

#[test]
fn pairs_come_every_one_both_ways_round_and_then_it_is_complete() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nassess paired activity drum bubbles book real checked\nexpect remaining 6\n");
    let mut seen = BTreeSet::new();
    for left in (0..6).rev() {
        trial.play("next trial\nchoose at-0 support 0\n");
        let there = there(&mut trial);
        assert_eq!(there.len(), 2);
        assert!(seen.insert(there), "each pair comes once each way round");
        trial.play(&format!("expect remaining {left}"));
    }
    assert_eq!(seen.len(), 6);
    trial.play("expect trial nothing\nnext trial\nexpect trial \"\"\n");
    let ended = entries(&mut trial, &["assessment_ended"]);
    assert!(
        matches!(ended.as_slice(), [(_, Event::AssessmentEnded { why: AssessmentEnd::Complete, .. })]),
        "{ended:?}"
    );
    // Every offer has its two ways out, and is of the set-up's medium.
    for (_, event) in entries(&mut trial, &["offer_made"]).into_iter().rev().take(6) {
        let Event::OfferMade { options, medium, .. } = event else { panic!() };
        assert_eq!((options.len(), medium), (4, Medium::Objects));
    }
}

#[test]
fn a_sitting_that_was_stopped_is_gone_on_with_another_day() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya
         assess paired activity drum bubbles book real
         next trial
         choose at-0
         next trial
         choice no-response
         expect remaining 4
         next trial
         assess end by-the-child
         assess paired activity book bubbles drum real
         expect remaining 4",
    );
    // The open trial ended with it, and is made again.
    let last = entries(&mut trial, &["choice_made"]).pop();
    assert!(matches!(last, Some((_, Event::ChoiceMade { choice: Choice::Ended, .. }))), "{last:?}");
    let ended = entries(&mut trial, &["assessment_ended"]);
    assert!(matches!(ended.as_slice(), [(_, Event::AssessmentEnded { why: AssessmentEnd::ByTheChild, .. })]));
}

#[test]
fn an_array_loses_what_was_taken_and_stops_where_nothing_is() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nassess mswo activity drum bubbles book real\nexpect remaining 9\nnext trial\n");
    let first = there(&mut trial);
    trial.play("choose at-1\nnext trial\n");
    let second = there(&mut trial);
    assert_eq!(second, [first[2].clone(), first[0].clone()], "what lay leftmost goes to the right end");
    trial.play("choice no-response\nnext trial\n");
    let third = there(&mut trial);
    assert_eq!(third.len(), 3, "what was left lay there and nothing was taken: the round is over");
    assert_ne!(third, first, "the places go round");
    // One round is over and two are left, each of three at most.
    trial.play("expect remaining 6\nchoice pushed-away\nexpect remaining 3\nnext trial\nchoice pushed-away\nexpect trial nothing\n");
}

#[test]
fn one_thing_at_a_time_comes_three_times_each() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nassess single-stimulus activity drum book real\nexpect remaining 6\n");
    let mut order = Vec::new();
    for _ in 0..6 {
        trial.play("next trial\nchoose at-0\n");
        order.extend(there(&mut trial));
    }
    for pair in order.chunks(2) {
        assert_eq!(pair.iter().collect::<BTreeSet<_>>().len(), 2, "no pass begins before the one before is through");
    }
    trial.play("expect trial nothing");
}

#[test]
fn on_the_screen_the_child_chooses_and_the_strip_leads_to_the_next_without_a_pin() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nassess paired drink milk juice\nnext trial\nlock\nwait 4s\nchoose at-0\n");
    assert!(trial.app().adult_here().is_none());
    let strip = Wish::AboutChoice(heard::app::AboutChoice::NextTrial);
    trial.app().handle(strip.clone()).unwrap();
    trial.play("wait 4s\nchoose at-0\n");
    trial.app().handle(strip.clone()).unwrap();
    let ended = entries(&mut trial, &["assessment_ended"]);
    assert!(matches!(ended.as_slice(), [(_, Event::AssessmentEnded { why: AssessmentEnd::Complete, .. })]));
    let offers = entries(&mut trial, &["offer_made"]);
    let priya = trial.priya();
    assert!(trial.app().strip_adult().is_none_or(|adult| adult == priya));
    assert!(offers.len() >= 2);
    // After ten minutes it asks for nothing and does nothing.
    trial.play("wait 11m");
    assert!(matches!(trial.app().handle(strip), Err(Trouble::Locked)));
}

#[test]
fn an_everyday_offer_and_another_childs_screen_set_it_aside() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya\nassess paired activity drum book real\nnext trial\noffer drink milk juice\nexpect trial \"\"\n",
    );
    let ended = entries(&mut trial, &["assessment_ended"]);
    assert!(matches!(ended.as_slice(), [(_, Event::AssessmentEnded { why: AssessmentEnd::SetAside, .. })]));
    trial.play("assess paired activity drum book real\n");
    trial.close();
    trial.reopen();
    let ended = entries(&mut trial, &["assessment_ended"]);
    assert_eq!(ended.len(), 2, "leaving sets it aside too");
    assert_eq!(trial.app().running().unwrap(), None);
}

#[test]
fn what_makes_no_assessment_is_refused() {
    let mut trial = Trial::new();
    trial.play("unlock Priya");
    assert!(matches!(refused(&mut trial, "assess paired activity drum real"), Trouble::HowManyTried));
    let nine = "a b c d e f g h i";
    assert!(matches!(refused(&mut trial, &format!("assess mswo activity {nine} real")), Trouble::HowManyTried));
    assert!(matches!(refused(&mut trial, "assess paired activity drum Drum real"), Trouble::SameThing));
    assert!(matches!(refused(&mut trial, "next trial"), Trouble::NoAssessment));
    trial.play("assess free-operant activity drum book real\nexpect trial watch");
    assert!(matches!(refused(&mut trial, "next trial"), Trouble::Timed));
    assert!(matches!(refused(&mut trial, "time 10s 11s 0s"), Trouble::Seconds));
    assert!(matches!(refused(&mut trial, "time 10s 1s"), Trouble::Seconds));
    trial.play("time 300s 200s 40s\nassess end complete\nagreement off \"the social worker\"");
    assert!(matches!(refused(&mut trial, "assess paired activity drum book real"), Trouble::NoAgreement));
}

#[test]
fn how_it_was_taken_and_what_was_seen_afterwards_are_kept() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nassess paired activity drum book real\nnext trial\n");
    let tell = |mode| {
        AdultWish::Assess(AssessWish::Tell { choice: Choice::Took { place: 0 }, support: Support::NotRecorded, mode })
    };
    trial.app().handle(Wish::Adult(tell(None))).unwrap();
    trial.app().handle(Wish::Adult(tell(Some(Mode::EyePointing)))).unwrap();
    trial.play("afterwards 40s smiled \"leaned in\"");
    let made = entries(&mut trial, &["choice_made"]);
    let [.., (first, _), (second, _)] = made.as_slice() else { panic!("{made:?}") };
    assert_eq!(second.corrects, Some(first.id), "a tap by mistake is corrected, and both stay");
    assert_eq!(second.act.map(|act| act.mode), Some(Mode::EyePointing));
    let seen = entries(&mut trial, &["afterwards_seen"]);
    let [(_, Event::AfterwardsSeen { engaged: Some(40), seen, .. })] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!(seen.as_slice(), ["smiled", "leaned in"]);
}

#[test]
fn at_the_pre_intentional_stage_nothing_is_offered_and_responses_are_kept() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nassess paired activity drum book real\nnext trial\n");
    trial.play("stage pre-intentional by \"T, speech and language therapist\" on 2026-10-01 review 2027-04-01\n");
    assert_eq!(trial.app().telling(), Telling::Responses);
    assert_eq!(trial.app().running().unwrap(), None, "what lay there would be read as a choice");
    assert!(matches!(refused(&mut trial, "offer drink milk juice"), Trouble::Responses));
    assert!(matches!(refused(&mut trial, "assess paired activity drum book real"), Trouble::Responses));
    trial.play("response \"music began\" stilled looked support 0 words \"for long\"\n");
    let seen = entries(&mut trial, &["response_seen"]);
    let [(header, Event::ResponseSeen(Seen { happened, did, .. }))] = seen.as_slice() else { panic!("{seen:?}") };
    assert_eq!((happened.as_str(), did.as_slice()), ("music began", [Reaction::Looked, Reaction::Stilled].as_slice()));
    assert_eq!(header.act.map(|act| (act.support, act.mode)), Some((Support::Unprompted, Mode::Body)));
    assert!(matches!(refused(&mut trial, "response \"music began\" no-response looked"), Trouble::Reaction));
    assert!(matches!(refused(&mut trial, "response \" \" looked"), Trouble::Happened));
    // The stage is folded again when the file is opened.
    trial.close();
    trial.reopen();
    assert_eq!(trial.app().stage().map(|found| found.stage), Some(Stage::PreIntentional));
    trial.play("unlock Priya\nstage emerging-symbolic by T on 2026-10-19\noffer drink milk juice\n");
    assert_eq!(trial.app().telling(), Telling::Choices);
}

#[test]
fn a_stage_and_a_list_of_others_have_somebody_and_a_day_that_has_come() {
    let mut trial = Trial::new();
    trial.play("unlock Priya");
    let stage = |by: &str, on: &str, review: Option<&str>| {
        let review = review.map(|day| day.parse().unwrap());
        let found = StageFound { stage: Stage::Symbolic, by: by.to_owned(), on: on.parse().unwrap(), review };
        Wish::Adult(AdultWish::Assess(AssessWish::SetStage(found)))
    };
    assert!(matches!(trial.app().handle(stage(" ", "2026-10-01", None)), Err(Trouble::Who)));
    assert!(matches!(trial.app().handle(stage("T", "2027-10-01", None)), Err(Trouble::Who)));
    assert!(matches!(trial.app().handle(stage("T", "2026-10-01", Some("2026-09-01"))), Err(Trouble::Days)));
    let say = |by: &str, things: Vec<String>| {
        let said = OthersSay { by: by.to_owned(), on: "2026-10-01".parse().unwrap(), things, words: String::new() };
        Wish::Adult(AdultWish::Assess(AssessWish::OthersSay(said)))
    };
    assert!(matches!(trial.app().handle(say("", vec!["bath".to_owned()])), Err(Trouble::Who)));
    assert!(matches!(trial.app().handle(say("Gran", vec![" ".to_owned()])), Err(Trouble::NoThing)));
    trial.app().handle(say("Gran", vec!["bath".to_owned()])).unwrap();
    assert_eq!(entries(&mut trial, &["said_by_others"]).len(), 1);
}

#[test]
fn what_the_screen_shows_is_what_a_summary_of_the_same_days_says() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya
         assess paired activity drum book real
         next trial
         choose at-0 support 0
         next trial
         choose at-1 support 0
         others say Gran 2026-10-01 bath
         response \"music began\" looked",
    );
    let period = ("2026-10-01".parse().unwrap(), "2026-10-20".parse().unwrap());
    let found = trial.app().found(period).unwrap();
    let out = trial.folder.path().join("out");
    let wish = AdultWish::MakeSummary { from: period.0, to: period.1, audience: String::new(), out: out.clone() };
    trial.app().handle(Wish::Adult(wish)).unwrap();
    let json = std::fs::read_dir(&out).unwrap().filter_map(|file| {
        let path = file.unwrap().path();
        path.extension().is_some_and(|end| end == "json").then(|| std::fs::read(path).unwrap())
    });
    let bytes = json.into_iter().next().unwrap();
    let summary: heard::report::summary::Summary = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(found.offers.offers, summary.offered.offers);
    for (row, other) in found.offers.domains.iter().zip(&summary.offered.domains) {
        assert_eq!((&row.items, &row.never_offered, &row.offers), (&other.items, &other.never_offered, &other.offers));
        let texts = |row: &heard::report::summary::DomainRow| {
            row.sentences.iter().map(|sentence| sentence.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(texts(row), texts(other), "the entry that asks is the only difference");
    }
    assert_eq!(found.assessed, summary.assessed);
    assert_eq!(found.responses, summary.responses);
    assert_eq!(found.assessed.groups[0].method, Method::Paired);
    assert_eq!(found.assessed.groups[0].trials, 2);
    assert!(matches!(trial.app().running().unwrap().map(|running| running.to_try), Some(ToTry::Nothing)));
}
