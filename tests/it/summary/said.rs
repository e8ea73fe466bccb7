//! What the child said, in five parts that are never added together.

use super::book::{Book, act, at, held_by_adult, steered, without_tablet};
use heard::event::{
    About, Act, BodyContact, Circumstances, Draft, Event, Held, Mode, Note, Role, Setting, Support, TouchedBy,
};
use heard::report::summary::{Evidence, Said, SaidPart, SupportPart};

fn part(said: &Said, wanted: SupportPart) -> &SaidPart {
    said.parts.iter().find(|part| part.part == wanted).unwrap()
}

fn counts(said: &Said) -> Vec<u64> {
    said.parts.iter().map(|part| part.count.count).collect()
}

#[test]
fn practice_02_modelling_is_never_the_childs_word() {
    let mut book = Book::new();
    for minute in 10..20 {
        let showing = Act { touched_by: TouchedBy::AdultModelling, ..act(Support::NotRecorded) };
        book.says(&["trampoline"], at(&format!("2026-03-04T10:{minute}")), showing);
    }
    let said = book.summary().said;
    assert_eq!(part(&said, SupportPart::UnpromptedOrWaitedFor).count.count, 0);
    assert_eq!(counts(&said), [0, 0, 0, 10, 0]);
    let modelled = part(&said, SupportPart::Modelled);
    assert_eq!(modelled.phrases.len(), 1);
    assert_eq!(modelled.phrases[0].count.count, 10);
    assert!(modelled.sentences.iter().any(|sentence| sentence.template == "said.modelled"));
}

#[test]
fn each_act_is_in_one_part_and_what_nobody_recorded_is_never_unprompted() {
    use Support::{
        ExpectantWait, FullPhysical, Gesture, ModelledFirst, NotRecorded, PartialPhysical, SpokenCue, Unprompted,
    };
    let by = |touched_by| Act { touched_by, ..act(Unprompted) };
    let table = [
        (act(Unprompted), SupportPart::UnpromptedOrWaitedFor),
        (act(ExpectantWait), SupportPart::UnpromptedOrWaitedFor),
        (act(NotRecorded), SupportPart::HelpNotRecorded),
        (by(TouchedBy::NotRecorded), SupportPart::HelpNotRecorded),
        (act(Gesture), SupportPart::Prompted),
        (act(SpokenCue), SupportPart::Prompted),
        (act(ModelledFirst), SupportPart::Modelled),
        (by(TouchedBy::AdultModelling), SupportPart::Modelled),
        (act(PartialPhysical), SupportPart::HandsOn),
        (act(FullPhysical), SupportPart::HandsOn),
        (by(TouchedBy::AdultOther), SupportPart::HandsOn),
        (steered(Unprompted), SupportPart::HandsOn),
        (held_by_adult(Unprompted), SupportPart::HandsOn),
        (held_by_adult(ModelledFirst), SupportPart::HandsOn),
    ];
    for (act, expected) in table {
        let mut book = Book::new();
        book.says(&["swing"], at("2026-03-04"), act);
        let said = book.summary().said;
        let found: Vec<SupportPart> =
            said.parts.iter().filter(|part| part.count.count > 0).map(|part| part.part).collect();
        assert_eq!(found, [expected], "{act:?}");
    }
}

#[test]
fn what_an_adult_says_later_about_the_help_counts_and_a_held_board_stays_held() {
    let mut book = Book::new();
    let first = book.says(&["swing"], at("2026-03-04T10:00"), act(Support::NotRecorded));
    let second = book.says(&["swing"], at("2026-03-04T10:01"), act(Support::NotRecorded));
    let told =
        |of, support, held_by| Event::SupportTold { of, support, held_by, body_contact: BodyContact::NotRecorded };
    book.by(1, told(first, Support::SpokenCue, Held::NotRecorded), at("2026-03-04T10:05"));
    book.by(1, told(first, Support::Unprompted, Held::NotRecorded), at("2026-03-04T10:06"));
    book.by(1, told(second, Support::Unprompted, Held::Adult), at("2026-03-04T10:07"));
    assert_eq!(counts(&book.summary().said), [1, 0, 0, 0, 1]);
}

#[test]
fn words_said_without_the_tablet_have_their_mode_and_their_writer() {
    let mut book = Book::new();
    let note = Note { said: vec!["more".to_owned()], ..Note::about(About::SaidOtherwise) };
    let circumstances =
        Circumstances { setting: Setting::School, ..Circumstances::by_adult(Role::Family, super::book::adult(2)) };
    let draft = Draft {
        event: Event::NoteWritten(note),
        at: at("2026-03-05"),
        act: Some(without_tablet(Mode::Sign, Support::Unprompted)),
        circumstances,
        corrects: None,
    };
    book.keep(&draft, at("2026-03-05"));
    let said = book.summary().said;
    let own = part(&said, SupportPart::UnpromptedOrWaitedFor);
    let item = &own.items[0];
    assert_eq!((item.mode, item.spoken, item.setting), (Mode::Sign, None, Setting::School));
    assert_eq!(item.by.as_ref().unwrap().role, Role::Family);
    assert!(own.sentences.iter().any(|sentence| sentence.text.starts_with("1 of these 1 ")));
}

#[test]
fn phrases_go_by_count_and_then_by_the_alphabet_and_every_act_is_there_to_the_letter() {
    let mut book = Book::new();
    let days = ["2026-03-04", "2026-03-05", "2026-03-09", "2026-03-09T11:00", "2026-03-10", "2026-03-11"];
    let said = [&["want", "swing"][..], &["apple"], &["want", "swing"], &["Apple"], &["stop"], &["no", "more"]];
    for (day, words) in days.iter().zip(said) {
        book.says(words, at(day), act(Support::NotRecorded));
    }
    // Outside the period.
    book.says(&["swing"], at("2026-05-01"), act(Support::Unprompted));
    let said = book.summary().said;
    let unknown = part(&said, SupportPart::HelpNotRecorded);
    let phrases: Vec<String> = unknown.phrases.iter().map(|phrase| phrase.words.join(" ")).collect();
    assert_eq!(phrases, ["want swing", "Apple", "apple", "no more", "stop"]);
    assert_eq!(unknown.items.len(), 6);
    assert_eq!((unknown.count.count, unknown.days.count), (6, 5));
    assert_eq!(unknown.count.entries.len(), 6);
    let urgent: Vec<String> = said.urgent.iter().map(|item| item.words.join(" ")).collect();
    assert_eq!(urgent, ["stop", "no more"]);
    assert_eq!(counts(&said), [0, 6, 0, 0, 0]);
}

#[test]
fn of_hands_on_words_the_page_says_that_it_cannot_say_whose_they_are() {
    let mut book = Book::new();
    book.says(&["home"], at("2026-03-04"), steered(Support::FullPhysical));
    let said = book.summary().said;
    let sentence = &part(&said, SupportPart::HandsOn).sentences[1];
    assert_eq!(sentence.text, "We cannot say that these are Sam’s words.");
    assert_eq!(sentence.label, Some(Evidence::DontKnow));
    let empty = &part(&said, SupportPart::UnpromptedOrWaitedFor).sentences;
    assert_eq!(empty[0].text, "Nothing of this kind was recorded.");
}
