//! What the record holds of a picture exchange, through the same door as the window.

use crate::app::Trial;
use crate::offers::entries;
use heard::app::script::{GiveStep, Step, VERBS, parse};
use heard::event::{
    Event, ExchangeAnswer, ExchangeDetail, Header, Record, Role, Setting, Thing, TouchedBy, When, Withdrawn,
};
use heard::session::Target;

const KINDS: [&str; 6] = [
    "exchange_offered",
    "exchange_received",
    "exchange_answered",
    "exchange_detailed",
    "exchange_withdrawn",
    "exchange_not_ok",
];

fn kept(trial: &mut Trial) -> Vec<(Header, Event)> {
    entries(trial, &KINDS)
}

#[test]
fn an_exchange_is_kept_step_by_step_without_anybodys_pin() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\ncover home kitchen\nlock");
    let unlocked = trial.app().home.reader().count_of("unlocked").unwrap();
    trial.play(
        "press want
         press drink
         give
         wait 2s
         partner takes it
         wait 1s
         partner not-now
         partner adds 3
         not ok",
    );
    let kept = kept(&mut trial);
    let [(offered, given), (received, _), (answered, answer), (_, detail), (not_ok, Event::ExchangeNotOk {})] =
        kept.as_slice()
    else {
        panic!("{kept:?}")
    };
    let Event::ExchangeOffered { words, .. } = given else { panic!("{given:?}") };
    assert_eq!(words.iter().map(|word| word.label.as_str()).collect::<Vec<_>>(), ["want", "drink"]);
    assert_eq!(*answer, Event::ExchangeAnswered { answer: ExchangeAnswer::NotNow, after_ms: 3_000 });
    assert_eq!(*detail, Event::ExchangeDetailed { detail: ExchangeDetail::When(When::LaterToday) });
    assert_eq!((offered.record, not_ok.record), (Record::ChildAct, Record::ChildAct));
    assert_eq!(offered.act.unwrap().touched_by, TouchedBy::Child);
    for partners in [received, answered] {
        assert_eq!((partners.record, partners.role, partners.act), (Record::Response, Role::App, None));
    }
    // Who was with the child, and where, stands with the answer as with the asking.
    assert!(kept.iter().all(|(header, _)| header.setting == Setting::Home));
    assert_eq!(trial.app().home.reader().count_of("unlocked").unwrap(), unlocked);
}

#[test]
fn what_comes_first_is_a_word_of_the_childs_own() {
    let mut trial = Trial::new();
    trial.play("press drink\ngive\npartner first-then\npartner adds 1\nputs it away");
    let kept = kept(&mut trial);
    let Some((_, Event::ExchangeDetailed { detail: ExchangeDetail::First(Thing::Button(word)) })) = kept.get(2) else {
        panic!("{kept:?}")
    };
    let reader = trial.app().child().unwrap().reader().unwrap();
    assert!(reader.board_revision(word.revision).unwrap().is_some(), "its board is in the record");
}

#[test]
fn nobody_answers_by_itself_and_it_can_be_given_again() {
    let mut trial = Trial::new();
    trial.play("press drink\ngive\nwait 3m\nputs it away\ngive\nwait 5s\ntakes it back");
    let events: Vec<Event> = kept(&mut trial).into_iter().map(|(_, event)| event).collect();
    assert_eq!(events[1], Event::ExchangeAnswered { answer: ExchangeAnswer::Nobody, after_ms: 120_000 });
    assert_eq!(events[3], Event::ExchangeWithdrawn { why: Withdrawn::TakenBack, after_ms: 5_000 });
}

#[test]
fn an_exchange_that_is_open_at_the_end_is_ended_and_the_next_start_has_none() {
    let mut trial = Trial::new();
    trial.play("press drink\ngive");
    trial.close();
    trial.reopen();
    let last = kept(&mut trial).pop().unwrap().1;
    assert!(matches!(last, Event::ExchangeWithdrawn { why: Withdrawn::ScreenLeft, .. }), "{last:?}");
    assert!(trial.app().view().unwrap().exchange.is_none());
}

#[test]
fn nothing_of_it_is_kept_in_private_time() {
    let mut trial = Trial::new();
    trial.play("private on\npress drink\ngive\npartner given\nputs it away\nprivate off");
    assert!(kept(&mut trial).is_empty());
}

#[test]
fn every_verb_is_read_and_told_of() {
    let read = |line: &str| parse(line).unwrap().remove(0).1;
    for (line, step) in [
        ("give", GiveStep::Child(Target::Give)),
        ("takes it back", GiveStep::Child(Target::TakeBackGiven)),
        ("puts it away", GiveStep::Child(Target::PutAnswerAway)),
        ("not ok", GiveStep::Child(Target::NotOk)),
        ("partner takes it", GiveStep::Partner(Target::Receive)),
        ("partner adds 2", GiveStep::Partner(Target::Add(Some(1)))),
        ("partner adds nothing", GiveStep::Partner(Target::Add(None))),
    ] {
        assert_eq!(read(line), Step::Giving(step), "{line}");
    }
    let names = ["given", "a-bit", "first-then", "not-now", "not-here", "cannot"];
    for (name, answer) in names.into_iter().zip(ExchangeAnswer::BY_PARTNER) {
        assert_eq!(read(&format!("partner {name}")), Step::Giving(GiveStep::Partner(Target::Answer(answer))));
        assert!(VERBS.contains(name));
    }
    for wrong in ["give up now", "partner", "partner nobody", "partner adds 0", "partner adds some", "takes it"] {
        assert!(parse(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn where_nothing_lies_on_the_table_a_script_says_so() {
    let mut trial = Trial::new();
    for line in ["give", "partner given", "takes it back", "not ok"] {
        assert!(trial.tries(line).unwrap_err().1.to_string().contains("nothing came of it"), "{line}");
    }
}

#[test]
fn a_finger_takes_one_picture_there_and_the_bar_stays() {
    let mut trial = Trial::new();
    trial.play(
        "press want
         give drink
         reads 1
         partner given
         puts it away
         expect bar want",
    );
    let kept = kept(&mut trial);
    let Event::ExchangeOffered { words, built_ms: 0 } = &kept[0].1 else { panic!("{kept:?}") };
    assert_eq!(words.iter().map(|word| word.label.as_str()).collect::<Vec<_>>(), ["drink"]);
    assert_eq!(kept.len(), 2, "reading along is not kept");
}

#[test]
fn an_urgent_word_is_not_taken_along_and_a_hold_is_waited_for() {
    let mut trial = Trial::new();
    assert!(trial.tries("give stop").is_err(), "sliding off an urgent word changes one's mind");
    trial.play("unlock Priya\naccess hold 800ms\nlock\ngive drink");
    assert_eq!(kept(&mut trial).len(), 1);
}

#[test]
fn how_a_child_gives_is_set_by_an_adult_and_kept() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\ngiving chosen\ngiving wait 45s\ngiving pause 2s\nlock\npress drink\nwait 46s");
    let answers: Vec<Event> = kept(&mut trial).into_iter().map(|(_, event)| event).skip(1).collect();
    assert_eq!(answers, [Event::ExchangeAnswered { answer: ExchangeAnswer::Nobody, after_ms: 45_000 }]);
    let settings = entries(&mut trial, &["exchange_changed"]);
    assert_eq!(settings.len(), 3);
    assert!(parse("giving anyhow").is_err());
    assert!(parse("reads 0").is_err());
}

#[test]
fn a_sentence_begins_in_the_empty_bar_is_built_and_given() {
    let mut trial = Trial::new();
    assert!(trial.tries("press \"I want\"").is_err(), "nobody has set it yet");
    trial.play("unlock Priya\ngiving beginnings on\nlock\npress \"I want\"\nexpect bar I want");
    trial.play("press drink\ngive\npartner given\nputs it away");
    let Event::ExchangeOffered { words, .. } = &kept(&mut trial)[0].1 else { panic!() };
    assert_eq!(words.iter().map(|word| word.label.as_str()).collect::<Vec<_>>(), ["I want", "drink"]);
    assert!(words.iter().all(|word| word.place.is_none() == (word.label == "I want")));
    trial.play("press drink");
    assert!(trial.tries("press \"I see\"").is_err(), "the bar is not empty");
}
