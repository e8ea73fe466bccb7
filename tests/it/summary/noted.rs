//! Notes: late, corrected, taken back, read differently; and the words that are pointed out in them.

use super::book::{Book, adult, at};
use chrono::TimeDelta;
use heard::event::{About, Circumstances, Draft, Event, Note, Role, Setting, hints};
use heard::report::summary::{Late, Summary};

fn templates(summary: &Summary, note: usize) -> Vec<&str> {
    summary.notes[note].sentences.iter().map(|sentence| sentence.template.as_str()).collect()
}

#[test]
fn late_is_more_than_two_hours_and_then_more_than_a_day() {
    let happened = at("2026-03-04T10:00");
    let table = [
        (TimeDelta::zero(), Late::AtTheTime),
        (TimeDelta::hours(2), Late::AtTheTime),
        (TimeDelta::minutes(121), Late::WrittenLater),
        (TimeDelta::hours(24), Late::WrittenLater),
        (TimeDelta::minutes(24 * 60 + 1), Late::TheNextDayOrAfter),
    ];
    for (after, late) in table {
        let mut book = Book::new();
        let circumstances =
            Circumstances { setting: Setting::Home, ..Circumstances::by_adult(Role::KeyWorker, adult(1)) };
        let event = Event::NoteWritten(Note::about(About::Content));
        let draft = Draft { event, at: happened, act: None, circumstances, corrects: None };
        book.keep(&draft, happened + after);
        let summary = book.summary();
        assert_eq!(summary.notes[0].late, late, "{after}");
        assert_eq!(templates(&summary, 0).len(), usize::from(late != Late::AtTheTime));
    }
}

#[test]
fn a_note_that_was_taken_back_stays_with_the_reason_and_who_took_it_back() {
    let mut book = Book::new();
    let id = book.notes(1, Note::about(About::SaidNo), at("2026-03-04T10:00"));
    book.corrects(1, id, Event::NoteWithdrawn { why: "wrong child".to_owned() }, at("2026-03-04T11:30"));
    let summary = book.summary();
    assert_eq!(summary.notes.len(), 1);
    assert_eq!(summary.notes[0].withdrawn.as_ref().unwrap().1, "wrong child");
    assert_eq!(summary.notes[0].corrected_by, None);
    let text = &summary.notes[0].sentences[0].text;
    assert_eq!(text, "Taken back by key worker A in entry 2, 1 h 30 later. It is counted nowhere.");
    assert_eq!(summary.refused.count.count, 0);
}

#[test]
fn a_chain_of_corrections_is_all_there_even_where_it_leaves_the_period() {
    let mut book = Book::new();
    let first = book.notes(1, Note::about(About::Distress), at("2026-02-20T10:00"));
    let circumstances = Circumstances { setting: Setting::Home, ..Circumstances::by_adult(Role::Manager, adult(3)) };
    let event = Event::NoteWritten(Note::about(About::Content));
    let moved = at("2026-03-05T10:00");
    let second = book.keep(&Draft { event, at: moved, act: None, circumstances, corrects: Some(first) }, moved);
    book.corrects(1, second, Event::NoteWritten(Note::about(About::Other)), at("2026-03-06T10:00"));
    let summary = book.summary();
    let about: Vec<About> = summary.notes.iter().map(|note| note.about).collect();
    assert_eq!(about, [About::Distress, About::Content, About::Other]);
    let corrected: Vec<bool> = summary.notes.iter().map(|note| note.corrected_by.is_some()).collect();
    assert_eq!(corrected, [true, true, false]);
}

#[test]
fn two_readings_by_two_people_are_said_to_differ_and_each_stands_under_its_author() {
    let mut book = Book::new();
    let note = book.notes(1, Note::about(About::Distress), at("2026-03-04T10:00"));
    book.means(1, note, ["the noise", "hunger"], "", at("2026-03-04T10:05"));
    assert!(templates(&book.summary(), 0).is_empty(), "one reading differs from nothing");
    book.means(2, note, ["tooth ache", "missed the call"], "", at("2026-03-05T09:00"));
    let summary = book.summary();
    let said = &summary.notes[0].sentences[0];
    assert_eq!(
        said.text,
        "Two people saw the same event and read it differently: key worker A in entry 2; family A in entry 3."
    );
    assert_eq!(said.entries.len(), 2);
    assert!(said.label.is_some());
    let meanings: Vec<Vec<String>> = summary.notes[0].meanings.iter().map(|it| it.possibilities.clone()).collect();
    assert_eq!(meanings, [["the noise", "hunger"], ["tooth ache", "missed the call"]]);
}

#[test]
fn the_same_reading_twice_is_no_difference_and_a_disagreement_is_one() {
    let mut book = Book::new();
    let note = book.notes(1, Note::about(About::Distress), at("2026-03-04T10:00"));
    book.means(1, note, ["hunger", "the noise"], "", at("2026-03-04T10:05"));
    book.means(3, note, ["The noise", "hunger "], "", at("2026-03-04T10:06"));
    assert!(templates(&book.summary(), 0).is_empty());
    book.means(2, note, ["hunger", "the noise"], "His sister thinks it was the coat.", at("2026-03-04T10:07"));
    let summary = book.summary();
    assert_eq!(templates(&summary, 0), ["noted.somebody_disagrees"]);
    assert!(!summary.notes[0].sentences[0].text.contains("coat"), "what was typed is quoted and not said");
    assert_eq!(summary.notes[0].meanings[2].disagrees, "His sister thinks it was the coat.");
}

#[test]
fn words_that_say_more_than_was_seen_are_pointed_out() {
    let found = |text: &str| -> Vec<String> { hints(text, &[]).into_iter().map(|hint| hint.found).collect() };
    for (text, expected) in [
        ("Kicked  off at tea, for no reason", &["Kicked  off", "for no reason"][..]),
        ("NON‑compliant and naughty", &["NON‑compliant", "naughty"]),
        ("a tantrum, then a melt-down", &["tantrum", "melt-down"]),
        ("He is always happy; he never refused", &["always", "happy", "never", "refused"]),
        ("self-harm due to autism", &["self-harm", "due to autism"]),
        ("because of her learning disability", &["because of her learning disability"]),
        ("manipulative", &["manipulative"]),
        ("Sad, angry.", &["Sad", "angry"]),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
    for clean in ["", "Pushed the plate away and said no.", "Sadie sang.", "unhappyish", "Threw the cup, cried 4 min."]
    {
        assert!(found(clean).is_empty(), "{clean}");
    }
}

#[test]
fn another_childs_name_is_pointed_out_by_any_of_its_words() {
    let hints = hints("Played with kit and Ada.  Kit Marlowe laughed. Kitchen.", &["Kit Marlowe", "Ada"]);
    let found: Vec<&str> = hints.iter().map(|hint| hint.found.as_str()).collect();
    assert_eq!(found, ["kit", "Ada", "Kit Marlowe"]);
    assert!(hints.iter().all(|hint| hint.suggestion.contains("initials")));
}
