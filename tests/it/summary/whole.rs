//! The whole summary: its cover, its index, its bytes.

use super::book::{Book, act, at, steered, without_tablet};
use chrono::TimeDelta;
use heard::event::{
    About, AssessmentEnd, Because, Choice, Circumstances, Domain, Draft, Event, ExchangeAnswer, ExchangeDetail, Given,
    KnownThing, Lasted, Method, Mode, Note, OthersSay, Reaction, Refusal, Role, Setting, Support, TouchedBy, When,
    Withdrawn,
};
use heard::report::summary::{FORMAT, Summary};
use serde_json::Value;
use std::collections::BTreeSet;

/// The content hash of [`full`].
const CONTENT: &str = "439019290237de06679e8f2487a0a22db59b71f396bc99f23c6dbc8d3baaf7b6";

/// A record with something of everything.
pub fn full() -> Book {
    let mut book = Book::new();
    let known = |domain, label: &str| KnownThing { domain, label: label.to_owned() };
    book.standing.offered_before = vec![known(Domain::Food, "soup")];
    book.standing.on_boards = vec![known(Domain::Food, "toast"), known(Domain::Activity, "bike")];
    book.says(&["want", "swing"], at("2026-03-04T09:00"), act(Support::NotRecorded));
    book.says(&["no"], at("2026-03-04T09:05"), act(Support::Unprompted));
    book.says(&["home"], at("2026-03-04T09:10"), steered(Support::FullPhysical));
    let said = Note { said: vec!["more".to_owned()], words: "Twice.".to_owned(), ..Note::about(About::SaidOtherwise) };
    let circumstances = Circumstances {
        setting: Setting::School,
        present: Some(vec![super::book::adult(2)]),
        place: Some("hall".to_owned()),
        ..Circumstances::by_adult(Role::KeyWorker, super::book::adult(1))
    };
    let otherwise = Draft {
        event: Event::NoteWritten(said),
        at: at("2026-03-05T09:00"),
        act: Some(without_tablet(Mode::Sign, Support::SpokenCue)),
        circumstances,
        corrects: None,
    };
    book.keep(&otherwise, at("2026-03-05T13:00"));
    let distress = Note {
        seen: vec!["cried".to_owned()],
        strength: Some(3),
        lasted: Lasted::Seconds(240),
        happening: vec!["hoover".to_owned()],
        ..Note::about(About::Distress)
    };
    let first = book.notes(1, distress.clone(), at("2026-03-06T18:00"));
    let corrected = Event::NoteWritten(Note { strength: Some(2), ..distress });
    let second = book.corrects(3, first, corrected, at("2026-03-07T20:00"));
    book.means(1, second, ["the noise", "hunger"], "", at("2026-03-07T20:10"));
    book.means(2, second, ["tooth ache", "tired"], "", at("2026-03-07T21:00"));
    let refused =
        Note { refusal: Some(Refusal::TurnedAway), domain: Some(Domain::PersonalCare), ..Note::about(About::SaidNo) };
    book.notes(2, refused, at("2026-03-08T08:00"));
    let mistaken = book.notes(1, Note::about(About::Content), at("2026-03-08T09:00"));
    book.corrects(1, mistaken, Event::NoteWithdrawn { why: "not Sam".to_owned() }, at("2026-03-08T09:20"));
    book.notes(2, Note::about(About::Content), at("2026-03-08T10:00"));
    for number in 0..12_usize {
        let things = if number % 2 == 0 { ["swing", "music"] } else { ["music", "swing"] };
        let when = at(&format!("2026-03-{:02}T15:00", 9 + number));
        let offer = book.takes(1 + (number % 3) as u128, Domain::Activity, &things, u8::from(number % 3 == 0), when);
        if number % 4 != 0 {
            book.given(1, offer, if number % 5 == 0 { Given::NotGiven } else { Given::Given }, when);
        }
    }
    let offer = book.offers(1, Domain::Food, &["apple", "toast", "rice"], at("2026-03-22T12:00"));
    book.chooses(offer, Choice::PushedAway, at("2026-03-22T12:01"), act(Support::Unprompted));
    book.offers(1, Domain::Drink, &["milk", "water"], at("2026-03-23T12:00"));
    exchanges(&mut book);
    super::trials::some(&mut book);
    super::mats::some(&mut book);
    trials(&mut book);
    book
}

/// Choice trials, what others say, and responses.
fn trials(book: &mut Book) {
    let id = book.assesses(1, Method::Paired, Domain::Activity, &["drum", "book"], "2026-03-26T10:00");
    let offer = book.tries_out(1, Domain::Activity, &["drum", "book"], 0, "2026-03-26T10:01");
    let seen = vec!["smiled".to_owned()];
    book.by(1, Event::AfterwardsSeen { offer, engaged: Some(40), seen }, at("2026-03-26T10:02"));
    book.tries_out(1, Domain::Activity, &["book", "drum"], 1, "2026-03-26T10:03");
    book.by(1, Event::AssessmentEnded { assessment: id, why: AssessmentEnd::Complete }, at("2026-03-26T10:04"));
    let timed = book.assesses(2, Method::FreeOperant, Domain::Activity, &["drum", "book"], "2026-03-27T10:00");
    let engaged = vec![120, 30];
    book.by(2, Event::EngagementTimed { assessment: timed, seconds: 300, engaged }, at("2026-03-27T10:05"));
    let said = OthersSay {
        by: "grandmother".to_owned(),
        on: super::book::date("2026-03-01"),
        things: vec!["bath".to_owned()],
        words: "every evening".to_owned(),
    };
    book.by(1, Event::SaidByOthers(said), at("2026-03-27T11:00"));
    book.responds(1, "music began", &[Reaction::Stilled, Reaction::Looked], "2026-03-28", Support::NotRecorded);
    book.responds(2, "music began", &[Reaction::Stilled], "2026-03-29", Support::Unprompted);
    book.responds(2, "music began", &[Reaction::Reached], "2026-03-30", Support::FullPhysical);
}

/// Some of every way in which an exchange can end.
fn exchanges(book: &mut Book) {
    let own = act(Support::NotRecorded);
    let day = |minute: i64| at("2026-03-24T12:00") + TimeDelta::minutes(minute * 5);
    for (number, answer) in (0..).zip(ExchangeAnswer::ALL) {
        book.gives(&["more", "swing"], day(number), own);
        book.at_table(Event::ExchangeReceived { after_ms: 900 }, day(number));
        book.answers(answer, 3 + 9 * u64::try_from(number).unwrap(), day(number));
        let detail = match answer {
            ExchangeAnswer::FirstThen => ExchangeDetail::First(super::book::thing("shoes")),
            ExchangeAnswer::NotNow => ExchangeDetail::When(When::AfterThis),
            ExchangeAnswer::Cannot => ExchangeDetail::Because(Because::Weather),
            _ => continue,
        };
        book.details(detail, day(number));
        book.not_ok(day(number), TouchedBy::Child);
    }
    for (number, why) in (8..).zip([Withdrawn::TakenBack, Withdrawn::PrivateTime]) {
        book.gives(&["drink"], day(number), own);
        book.withdraws(why, 20, day(number));
    }
    book.gives_at(Setting::School, &["home"], day(12), own);
    book.gives(&["swing"], day(14), steered(Support::FullPhysical));
}

#[test]
fn the_cover_has_its_fixed_sentence_and_a_real_home_is_no_demonstration() {
    let summary = full().summary();
    assert_eq!(summary.format, FORMAT);
    let cover = &summary.cover;
    assert_eq!(cover.sentences.len(), 1);
    assert_eq!(cover.sentences[0].text, "This is a record of what was noticed, not proof of what Sam thinks.");
    assert!(!cover.is_demonstration);
    assert_eq!((cover.called.as_str(), cover.audience.as_str()), ("Sam", "the review"));
    assert_eq!(cover.made_by.as_ref().unwrap().role, Role::Manager);

    let mut demonstration = full();
    demonstration.app = "heard 0.1.0 (demonstration)".to_owned();
    assert!(demonstration.summary().cover.is_demonstration);
}

#[test]
fn every_entry_that_is_named_anywhere_is_in_the_index_and_no_other() {
    let summary = full().summary();
    let index: BTreeSet<&str> = summary.entries.iter().map(|entry| entry.no.0.as_str()).collect();
    assert_eq!(index.len(), summary.entries.len(), "each once");
    let mut value = serde_json::to_value(&summary).unwrap();
    value.as_object_mut().unwrap().shift_remove("entries");
    let mut named = BTreeSet::new();
    numbers(&value, "", &mut named);
    let asked = summary.entries.last().unwrap();
    assert_eq!(asked.kind, "summary_asked");
    named.insert(asked.no.0.clone());
    assert_eq!(index, named.iter().map(String::as_str).collect());
    let order: Vec<u64> = summary.entries.iter().map(|entry| entry.no.0.parse().unwrap()).collect();
    assert!(order.is_sorted());
}

/// Every number of an entry in the JSON form, found by the names of the fields alone.
pub fn numbers(value: &Value, field: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) if matches!(field, "no" | "entries" | "corrects" | "corrected_by") => {
            found.insert(text.clone());
        }
        Value::Array(items) if field == "withdrawn" => {
            found.insert(items[0].as_str().unwrap().to_owned());
        }
        Value::Array(items) => items.iter().for_each(|item| numbers(item, field, found)),
        Value::Object(fields) => fields.iter().for_each(|(name, item)| numbers(item, name, found)),
        _ => {}
    }
}

#[test]
fn the_json_reads_back_as_the_same_summary_and_refuses_what_it_does_not_know() {
    let summary = full().summary();
    let content = summary.content();
    assert_eq!(content.last(), Some(&b'\n'));
    let back: Summary = serde_json::from_slice(&content).unwrap();
    assert_eq!(back, summary);
    assert_eq!(back.content(), content);
    let text = String::from_utf8(content).unwrap();
    let more = text.replacen("\"called\":", "\"mood\": \"settled\", \"called\":", 1);
    assert!(serde_json::from_str::<Summary>(&more).is_err());
    let less = text.replacen("\"audience\": \"the review\",", "", 1);
    assert!(less.len() < text.len() && serde_json::from_str::<Summary>(&less).is_err());
}

#[test]
fn the_same_entries_make_the_same_bytes() {
    let one = full().summary();
    assert_eq!(one.content_hash(), full().summary().content_hash());
    // Whoever changes a wording or a rule sees here that every summary made before has other bytes.
    assert_eq!(one.content_hash().to_string(), CONTENT);
}

#[test]
fn one_entry_more_or_less_makes_another_hash() {
    let mut more = full();
    more.says(&["swing"], at("2026-04-01T10:00"), act(Support::NotRecorded));
    assert_ne!(more.summary().content_hash(), full().summary().content_hash());
}
