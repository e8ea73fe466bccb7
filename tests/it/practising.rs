//! Picture exchange on paper through the app's door: by scripts, and by what is refused.

use crate::app::Trial as Home;
use heard::app::script::{PractiseStep, Step, VERBS, parse};
use heard::app::{AdultWish, Answer, PractiseWish, TrialRefusal, TrialTold, Trouble, Wish, whole_support};
use heard::event::{
    After, CorrectionStep, Event, First, Header, Matched, Mode, Offered, Phase, Practised, Prompter, Record,
    ReviewRule, Setting, Support, Thing, Ticked, TouchedBy, Trial,
};
use heard::id::{AdultId, EntryId};
use heard::stats::review::Lack;

fn events(home: &mut Home, kinds: &[&str]) -> Vec<(Header, Event)> {
    home.app().settle().unwrap();
    home.app().child().unwrap().reader().unwrap().events(kinds).unwrap()
}

fn last_trial(home: &mut Home) -> (Header, Trial) {
    let (header, event) = events(home, &["trial_written"]).pop().unwrap();
    let Event::TrialWritten(trial) = event else { panic!("{event:?}") };
    (header, trial)
}

fn told(practised: Practised) -> TrialTold {
    let trial = Trial {
        practised,
        laid: vec![
            Offered { place: 0, thing: Thing::Object { label: "ball".to_owned() } },
            Offered { place: 1, thing: Thing::Object { label: "sock".to_owned() } },
        ],
        layout: None,
        first: First::Gave { place: 0 },
        partner: None,
        prompter: Prompter::NotRecorded,
        activity: None,
        latency_s: None,
        words: String::new(),
    };
    TrialTold { trial, support: Support::Unprompted, at: None, after: Vec::new(), corrects: None }
}

fn write(home: &mut Home, told: TrialTold) -> Result<EntryId, Trouble> {
    match home.app().handle(Wish::Adult(AdultWish::Practise(PractiseWish::Write(Box::new(told)))))? {
        Answer::Entry(id) => Ok(id),
        answer => panic!("{answer:?}"),
    }
}

/// Eight of ten in an array of two, and in one of five: what is said of it, and what is proposed.
#[test]
fn practice_03_a_script_of_trials_has_chance_beside_its_share() {
    let ten = |array: &str| {
        let mut lines = String::from("unlock Priya\nphase IIIA\n");
        for number in 0..10 {
            let gives = if number < 8 { "swing" } else { "sock" };
            let with = ["Priya", "Ella"][number % 2];
            let day = 12 + number % 3;
            lines += &format!(
                "trial IIIA pictures swing,sock target swing gives {gives} help + with {with} {array} at 2026-10-{day}T16:0{number}\n"
            );
        }
        lines
    };
    let mut home = Home::new();
    home.play(&ten(""));
    home.play(
        "expect progress IIIA \"2: 8 of 10: 80 %, could be guessing (by guessing alone 50 %); plausible range 49–94 %\"\n\
         expect review IIIA lacking 1\n",
    );
    let mut home = Home::new();
    home.play(&ten("array 5"));
    home.play(
        "expect progress IIIA \"5: 8 of 10: 80 %, above chance (by guessing alone 20 %); plausible range 49–94 %\"\n\
         expect review IIIA proposed\n",
    );
    // A therapist wants more: the same trials are no reason any more, and who set it is known.
    home.play("unlock \"Dr Osei\"\nreview IIIA percent 90 days 3 trials 10 partners 3\nexpect review IIIA lacking 2\n");
    let practice = home.app().practice().unwrap();
    let (rule, set) = practice.rules[&Phase::IIIA];
    assert_eq!((rule.percent, rule.partners), (90, 3));
    assert_eq!(home.app().home.record.adults[&set.by.unwrap()].name, "Dr Osei");
    let lacking = home.app().practice().unwrap().review(Phase::IIIA).lacking;
    assert_eq!(lacking, [Lack::Share { k: 8, n: 10, percent: 90 }, Lack::Partners { have: 2, want: 3 }]);
}

#[test]
fn a_trial_is_kept_as_an_act_of_the_child_that_an_adult_saw() {
    let mut home = Home::new();
    home.play(
        "unlock Priya\ncover school hall\n\
         trial I pictures apple gives apple steps +,PP,FP open-hand yes with Ella prompter Marek activity \"snack time\" took 4s\n",
    );
    let (header, trial) = last_trial(&mut home);
    let act = header.act.unwrap();
    assert_eq!((header.record, act.mode, act.touched_by), (Record::ChildAct, Mode::PaperSymbol, TouchedBy::Child));
    assert_eq!(act.support, Support::FullPhysical, "the most help with any step");
    assert_eq!(header.setting, Setting::School);
    let practised = Practised::Give {
        pick_up: Support::Unprompted,
        reach: Support::PartialPhysical,
        release: Support::FullPhysical,
        open_hand: Ticked::Yes,
    };
    assert_eq!((trial.practised, trial.first, trial.latency_s), (practised, First::Gave { place: 0 }, Some(4)));
    assert_eq!(trial.activity.as_deref(), Some("snack time"));
    let name = |home: &mut Home, id: AdultId| home.app().home.record.adults[&id].name.clone();
    assert_eq!(name(&mut home, trial.partner.unwrap()), "Ella");
    assert!(matches!(trial.prompter, Prompter::Adult(id) if name(&mut home, id) == "Marek"));
    assert!(matches!(&trial.laid[0].thing, Thing::Button(word) if word.label == "apple"), "it is on the boards");
    // Without an agreement it is kept all the same: it is a case record.
    home.play("agreement off \"the placing authority\"\ntrial I pictures apple help +\n");
    assert_eq!(events(&mut home, &["trial_written"]).len(), 2);
}

#[test]
fn nothing_given_is_no_act_and_unknown_help_stays_unknown() {
    let mut home = Home::new();
    home.play("unlock Priya\ntrial I pictures apple gives nothing help +\n");
    let (header, trial) = last_trial(&mut home);
    assert_eq!((header.record, header.act, trial.first), (Record::AdultObservation, None, First::Nothing));
    home.play(
        "trial II pictures apple gives apple to-partner room\nexpect progress II \"0 of 1, too few to say more\"\n",
    );
    assert_eq!(last_trial(&mut home).0.act.unwrap().support, Support::NotRecorded);
    home.play("support last 0\nexpect progress II \"1 of 1, too few to say more\"\n");
}

#[test]
fn what_came_after_is_kept_beside_the_trial() {
    let mut home = Home::new();
    home.play(
        "unlock Priya\n\
         trial IIIA pictures swing,sock target swing gives sock help + then correction 1 then correction 2\n\
         trial last then correction 4\n\
         trial last then answer a-bit\n\
         trial last then child-ended\n\
         expect progress IIIA \"2: 0 of 1, too few to say more\"\n",
    );
    let after: Vec<After> = events(&mut home, &["trial_followed"])
        .into_iter()
        .map(|(_, event)| match event {
            Event::TrialFollowed { after, .. } => after,
            event => panic!("{event:?}"),
        })
        .collect();
    assert_eq!(after.len(), 5);
    let practice = home.app().practice().unwrap();
    let trials = practice.trials();
    assert_eq!(trials[0].step_reached(), Some(CorrectionStep::Repeat));
    assert!(trials[0].ended_by_the_child().is_some());
    let (ended, others): (Vec<_>, Vec<_>) = events(&mut home, &["trial_followed"])
        .into_iter()
        .partition(|(_, event)| matches!(event, Event::TrialFollowed { after: After::EndedByTheChild, .. }));
    assert!(ended.iter().all(|(header, _)| header.record == Record::ChildAct && header.act.is_some()));
    assert!(others.iter().all(|(header, _)| header.record == Record::Response && header.act.is_none()));
}

#[test]
fn a_trial_is_told_anew_or_taken_back_and_both_stay() {
    let mut home = Home::new();
    home.play(
        "unlock Priya\n\
         trial IIIA pictures swing,sock target swing gives sock help + then child-ended\n\
         trial last was IIIA pictures swing,sock target swing gives swing help +\n\
         expect progress IIIA \"2: 1 of 1, too few to say more\"\n",
    );
    let practice = home.app().practice().unwrap();
    assert!(practice.trials()[0].ended_by_the_child().is_some(), "what came after stays with it");
    home.play("trial last taken-back wrong-key\nexpect progress IIIA nothing\n");
    assert_eq!(events(&mut home, &["trial_written", "trial_taken_back"]).len(), 3);
}

#[test]
fn what_contradicts_itself_is_refused_and_nothing_is_kept() {
    let mut home = Home::new();
    home.unlock("2580").unwrap();
    let priya = home.priya();
    let base = told(Practised::Discriminate { array: 2, target: 0 });
    let with = |change: &dyn Fn(&mut TrialTold)| {
        let mut told = base.clone();
        change(&mut told);
        told
    };
    let table: [(TrialTold, TrialRefusal); 8] = [
        (with(&|told| told.trial.first = First::Gave { place: 2 }), TrialRefusal::NotLaid),
        (with(&|told| told.trial.practised = Practised::Discriminate { array: 2, target: 7 }), TrialRefusal::NotLaid),
        (with(&|told| told.trial.practised = Practised::Discriminate { array: 1, target: 0 }), TrialRefusal::Pictures),
        (with(&|told| told.trial.laid[1].place = 0), TrialRefusal::Pictures),
        (with(&|told| told.trial.laid[1].thing = Thing::SomethingElse), TrialRefusal::Word),
        (with(&|told| told.trial.laid[1].thing = Thing::Object { label: "  ".to_owned() }), TrialRefusal::Word),
        (with(&|told| told.trial.partner = Some(AdultId::fresh())), TrialRefusal::People),
        (
            with(&|told| {
                (told.trial.partner, told.trial.prompter) = (Some(priya), Prompter::Adult(priya));
            }),
            TrialRefusal::People,
        ),
    ];
    for (told, refusal) in table {
        let found = write(&mut home, told.clone());
        assert!(matches!(found, Err(Trouble::Trial(why)) if why == refusal), "{found:?} for {told:?}");
    }
    let matched = Practised::Choose { array: 2, matched: Matched::Yes };
    let nothing = with(&|told| (told.trial.practised, told.trial.first) = (matched.clone(), First::Nothing));
    assert!(matches!(write(&mut home, nothing), Err(Trouble::Trial(TrialRefusal::NothingGiven))));
    let corrects = with(&|told| told.corrects = Some(EntryId::fresh()));
    assert!(matches!(write(&mut home, corrects), Err(Trouble::Trial(TrialRefusal::NoTrial))));
    let now = heard::app::clock::Clock::now(&*home.clock);
    let tomorrow = with(&|told| told.at = Some(now + chrono::TimeDelta::days(1)));
    assert!(matches!(write(&mut home, tomorrow), Err(Trouble::NoteTime)));
    let follow = AdultWish::Practise(PractiseWish::Follow { of: EntryId::fresh(), after: After::Backstep });
    assert!(matches!(home.app().handle(Wish::Adult(follow)), Err(Trouble::Trial(TrialRefusal::NoTrial))));
    let rule = ReviewRule { percent: 0, ..ReviewRule::usual(Phase::I) };
    let rule = AdultWish::Practise(PractiseWish::SetRule { phase: Phase::I, rule });
    assert!(matches!(home.app().handle(Wish::Adult(rule)), Err(Trouble::Trial(TrialRefusal::Rule))));
    assert!(events(&mut home, &["trial_written", "trial_followed", "review_rule_set"]).is_empty());
    // Without a PIN nothing of it works.
    home.app().handle(Wish::Lock).unwrap();
    assert!(matches!(write(&mut home, base), Err(Trouble::Locked)));
}

#[test]
fn the_phase_that_is_practised_is_the_one_that_was_chosen_or_the_last_one_written() {
    let mut home = Home::new();
    assert_eq!(home.app().practice().unwrap().phase(), Phase::I);
    home.play("unlock Priya\ntrial II pictures apple help +\n");
    assert_eq!(home.app().practice().unwrap().phase(), Phase::II);
    home.play("phase IV\ntrial II pictures apple help +\n");
    let practice = home.app().practice().unwrap();
    assert_eq!(practice.phase(), Phase::IV, "what was chosen stays chosen");
    assert_eq!(practice.trials().len(), 2);
    // No word of the boards waits for a phase.
    let before = home.app().child().unwrap().state().vocabulary().clone();
    home.play("phase I\n");
    assert_eq!(&before, home.app().child().unwrap().state().vocabulary());
}

#[test]
fn of_steps_the_most_help_counts_and_an_unknown_step_leaves_it_unknown() {
    use Support::{FullPhysical, Gesture, NotRecorded, Unprompted};
    let give = |pick_up, reach, release| Practised::Give { pick_up, reach, release, open_hand: Ticked::NotRecorded };
    assert_eq!(whole_support(&give(Unprompted, Gesture, Unprompted), FullPhysical), Gesture);
    assert_eq!(whole_support(&give(Unprompted, NotRecorded, Unprompted), Unprompted), NotRecorded);
    assert_eq!(whole_support(&give(Unprompted, NotRecorded, FullPhysical), Unprompted), FullPhysical);
    assert_eq!(whole_support(&Practised::Discriminate { array: 2, target: 0 }, Gesture), Gesture);
}

#[test]
fn every_verb_is_listed_and_what_cannot_be_read_is_said() {
    for verb in ["trial", "phase", "review", "expect progress", "expect review"] {
        assert!(VERBS.contains(verb), "{verb}");
    }
    let Step::Practising(PractiseStep::Trial(line)) = parse(
        "trial II help G to-partner room to-book 2m attention yes attempts 3 obstacle \"a chair\" then backstep then answer not-now",
    )
    .unwrap()
    .remove(0)
    .1
    else {
        panic!()
    };
    assert_eq!((line.phase, line.help, line.attempts, line.after.len()), (Phase::II, Support::Gesture, Some(3), 2));
    for wrong in [
        "trial",
        "trial VII",
        "trial I help maybe",
        "trial I steps +,?",
        "trial I mood calm",
        "trial I help",
        "trial IIIA layout heap",
        "trial last then",
        "trial last then correction 5",
        "trial last taken-back tired",
        "phase 3",
        "review I percent many",
        "review I percent",
    ] {
        assert!(parse(wrong).is_err(), "{wrong}");
    }
}

/// What an adult shows ten times is none of the child's: from presses at the door to the figure in the summary.
#[test]
fn practice_02_modelling_at_the_door_is_nothing_unprompted_in_the_summary() {
    use heard::report::summary::{Summary, SupportPart};
    let mut home = Home::new();
    let mut script = String::from("at 2026-10-21T10:00\nunlock Priya\nshowing on\n");
    for _ in 0..10 {
        script += "press drink\nwait 8s\n";
        // It ends by itself after a minute, and an adult who goes on says so again.
        script += "showing on\n";
    }
    home.play(&script);
    let out = home.folder.path().join("summary");
    let day = |text: &str| text.parse().unwrap();
    let wish = AdultWish::MakeSummary {
        from: day("2026-10-21"),
        to: day("2026-10-21"),
        audience: "the review".to_owned(),
        out: out.clone(),
    };
    let Answer::Summary { paths, .. } = home.app().handle(Wish::Adult(wish)).unwrap() else { panic!() };
    let json = paths.iter().find(|path| path.extension().is_some_and(|ending| ending == "json")).unwrap();
    let summary: Summary = serde_json::from_slice(&std::fs::read(json).unwrap()).unwrap();
    let part = |part| summary.said.parts.iter().find(|one| one.part == part).unwrap().count.count;
    assert_eq!(part(SupportPart::UnpromptedOrWaitedFor), 0);
    assert!(part(SupportPart::Modelled) >= 1, "{:?}", summary.said.parts);
    let said: usize =
        summary.said.parts.iter().map(|one| one.items.iter().map(|item| item.words.len()).sum::<usize>()).sum();
    assert_eq!(said, 10, "every press is there, as what was shown");
    assert_eq!(summary.said.parts.iter().filter(|one| one.count.count > 0).count(), 1);
}
