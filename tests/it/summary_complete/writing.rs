//! How adults wrote: late, in batches, in each other's words, and what they corrected.

use super::diary::{ANN, BEN, CAT, Diary};
use super::{fact, facts};
use heard::event::{About, BodyContact, Event, Held, Note, Setting, Support};
use heard::stats::coverage::Coverage;
use heard::stats::writing::Writing;

fn in_words(words: &str) -> Note {
    Note { words: words.to_owned(), ..Note::about(About::Other) }
}

#[test]
fn two_hours_and_a_day_are_the_limits_of_late() {
    let mut diary = Diary::new();
    for at in ["2026-03-09 10:00", "2026-03-09 09:59", "2026-03-08 12:00", "2026-03-08 11:59"] {
        diary.writes("2026-03-09 12:00", ANN, Setting::Home, at, Note::about(About::Content));
    }
    let complete = diary.complete("2026-03-08", "2026-03-09", "2026-03-10 09:00");
    assert_eq!(fact(&complete, "next_day"), "1 of 4 | entries was written the next day or after");
    assert_eq!(
        fact(&complete, "later"),
        "2 of 4 | entries were written later: more than 2 hours after, within 24 hours"
    );
    assert_eq!(fact(&complete, "wrote"), "1 | person wrote all 4 entries");
}

#[test]
fn three_notes_in_ten_minutes_about_other_hours_are_a_batch() {
    let mut diary = Diary::new();
    let mut write =
        |entered: &str, by, at: &str| diary.writes(entered, by, Setting::Home, at, Note::about(About::Other));
    // Ann: three within ten minutes, about three hours of the day.
    write("2026-03-09 21:00", ANN, "2026-03-09 09:00");
    write("2026-03-09 21:04", ANN, "2026-03-09 12:00");
    write("2026-03-09 21:10", ANN, "2026-03-09 15:00");
    // And one a minute after that: with the second and the third it is in ten minutes too.
    write("2026-03-09 21:11", ANN, "2026-03-09 18:00");
    // Ben: three at once about the same hour, which is one long moment told in three notes.
    write("2026-03-09 21:20", BEN, "2026-03-09 20:20");
    write("2026-03-09 21:21", BEN, "2026-03-09 20:40");
    write("2026-03-09 21:22", BEN, "2026-03-09 21:20");
    // Cat: two only.
    write("2026-03-09 21:30", CAT, "2026-03-09 09:00");
    write("2026-03-09 21:31", CAT, "2026-03-09 18:00");
    let complete = diary.complete("2026-03-09", "2026-03-09", "2026-03-10 09:00");
    assert_eq!(
        fact(&complete, "batched"),
        "4 of 9 | notes were written in batches: 3 or more by one person within 10 minutes, about times more than an hour \
         apart"
    );
    let batched = complete.facts.iter().find(|fact| fact.sentence.template == "complete.batched").unwrap();
    assert_eq!(batched.sentence.entries.iter().map(ToString::to_string).collect::<Vec<_>>(), ["1", "2", "3", "4"]);
    assert_eq!(fact(&complete, "wrote"), "3 | people wrote; one of them wrote 4 of 9 entries");
}

#[test]
fn texts_that_differ_in_one_word_at_most_are_alike() {
    let mut diary = Diary::new();
    let mut write = |minute: u32, by, words: &str| {
        let at = format!("2026-03-09 10:{minute:02}");
        diary.writes(&at, by, Setting::Home, &at, in_words(words))
    };
    write(0, ANN, "Sat by the window, watched the rain.");
    write(10, BEN, "sat by the window watched  the RAIN");
    write(20, ANN, "Sat by the door, watched the rain.");
    // Two words are other words.
    write(30, ANN, "Sat by the door, watched the cars.");
    write(40, ANN, "Stood by the bench, watched the dogs.");
    // One word more is another text, and so are words in another order.
    write(50, ANN, "Sat by the window and watched the rain.");
    write(51, ANN, "Watched the rain, sat by the window.");
    // Too short to be compared.
    write(52, ANN, "Ate all of it.");
    write(53, ANN, "Ate all of it.");
    let complete = diary.complete("2026-03-09", "2026-03-09", "2026-03-10 09:00");
    assert_eq!(
        fact(&complete, "alike"),
        "4 of 7 | notes of 5 words or more have the text of another, but for one word at most"
    );
    let alike = complete.facts.iter().find(|fact| fact.sentence.template == "complete.alike").unwrap();
    assert_eq!(alike.sentence.entries.iter().map(ToString::to_string).collect::<Vec<_>>(), ["1", "2", "3", "4"]);
}

#[test]
fn a_note_that_two_people_corrected_counts_once() {
    let mut diary = Diary::new();
    let at = "2026-03-09 10:00";
    let first = diary.notes(at, ANN, Setting::Home, About::Content);
    diary.corrects("2026-03-09 11:00", ANN, first, at, Note::about(About::Distress));
    let last = diary.corrects("2026-03-09 12:00", BEN, first, at, Note::about(About::Other));
    let record = diary.ask("2026-03-09", "2026-03-09", "2026-03-10 09:00");
    let writing = Writing::of(&record, &Coverage::of(&record).fillings);
    assert_eq!(writing.notes, [record.line(last).unwrap().no.clone()]);
    assert_eq!(writing.corrections.len(), 2);
    assert_eq!(writing.later, [], "a correction is not a late note");
    // Whoever takes back the first version takes back the note.
    let mut diary = Diary::new();
    let first = diary.notes(at, ANN, Setting::Home, About::Content);
    diary.corrects("2026-03-09 11:00", ANN, first, at, Note::about(About::Distress));
    diary.takes_back("2026-03-09 12:00", ANN, first, at);
    let complete = diary.complete("2026-03-09", "2026-03-09", "2026-03-10 09:00");
    assert_eq!(fact(&complete, "wrote"), "0 | people wrote anything about Sam");
    assert_eq!(fact(&complete, "nothing"), "3 of 3 | shifts hold nothing at all");
}

#[test]
fn help_told_afterwards_is_an_entry_of_whoever_tells_and_can_take_an_act_from_the_child() {
    let mut diary = Diary::new();
    let own = diary.says("2026-03-09 10:00", Setting::Home);
    let steered = diary.says("2026-03-09 16:00", Setting::Home);
    let told =
        |of, body_contact| Event::SupportTold { of, support: Support::Gesture, held_by: Held::Stand, body_contact };
    diary.tells("2026-03-09 16:01", ANN, told(own, BodyContact::None));
    diary.tells("2026-03-09 16:02", ANN, told(steered, BodyContact::Hand));
    let complete = diary.complete("2026-03-09", "2026-03-09", "2026-03-10 09:00");
    assert_eq!(
        fact(&complete, "own_acts"),
        "1 of 3 | shift holds at least one act by Sam".replace("shift ", "shifts ")
    );
    assert!(facts(&complete, "not_own")[0].starts_with("1 of 2 | acts was shown first by an adult, steered"));
    assert_eq!(fact(&complete, "wrote"), "1 | person wrote all 2 entries");
}
