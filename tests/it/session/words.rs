//! What a word of an entry carries, and in which language it is read and said.

use super::driver::Driver;
use super::fixture::{board_id, button_id, vocabulary};
use heard::board::{Locale, Place, Urgent};
use heard::child::Delivery;
use heard::event::{Event, Setting, Word};
use heard::id::Digest;
use heard::session::{Effect, Intent, Target, Vocabulary, VocabularyRefusal, label_of, spoken_of};
use std::collections::BTreeMap;
use std::sync::Arc;

fn words(driver: &Driver) -> Vec<Word> {
    let words = driver.drafts.iter().filter_map(|draft| match &draft.event {
        Event::Utterance { words, .. } => Some(words.clone()),
        _ => None,
    });
    words.flatten().collect()
}

#[test]
fn a_word_names_its_board_revision_and_place() {
    let mut driver = Driver::new();
    driver.line("press drink");
    driver.line("press stop");
    let mut expected = Word {
        label: "drink".to_owned(),
        spoken: "a drink please".to_owned(),
        button: button_id("home", "drink"),
        board: board_id("home"),
        revision: Digest::of(b"home"),
        place: Some(Place { row: 0, column: 4 }),
        urgent: None,
    };
    assert_eq!(words(&driver)[0], expected);
    expected.label = "stop".to_owned();
    expected.spoken = "stop".to_owned();
    expected.button = button_id("home", "stop");
    expected.place = Some(Place { row: 1, column: 5 });
    expected.urgent = Some(Urgent::Stop);
    assert_eq!(words(&driver)[1], expected);
    let draft = &driver.drafts[0];
    assert_eq!(draft.circumstances.setting, Setting::NotRecorded);
    assert_eq!(draft.corrects, None);
}

#[test]
fn a_word_of_the_bar_keeps_the_revision_it_was_chosen_from() {
    let mut driver = Driver::new();
    for line in ["quiet build", "press I", "boards without food", "press I", "speak"] {
        driver.line(line);
    }
    let revisions: Vec<_> = words(&driver).iter().map(|word| word.revision).collect();
    assert_eq!(revisions, [Digest::of(b"home"), Digest::of(b"home, edited")]);
}

#[test]
fn a_place_where_the_button_does_not_stand_is_not_kept() {
    let mut driver = Driver::new();
    for place in [None, Some(Place { row: 3, column: 3 }), Some(Place { row: 60_000, column: 60_000 })] {
        driver.send(&Intent::Select(Target::Button { button: button_id("home", "go"), place }));
    }
    driver.line("leave");
    assert!(words(&driver).iter().all(|word| word.place.is_none()));
}

#[test]
fn labels_and_speech_come_in_the_language_asked_for() {
    let vocabulary = vocabulary();
    let board = vocabulary.home();
    let button = board.button(button_id("home", ":time")).unwrap();
    let read = |tag: &str| {
        let locale = Locale::new(tag);
        (label_of(board, button, &locale), spoken_of(board, button, &locale))
    };
    let english = ("time".to_owned(), "what time is it".to_owned());
    assert_eq!(read("en-GB"), english, "the strings of the same language, whatever the region");
    assert_eq!(read("cy"), english, "no wording: the board's own language");
    assert_eq!(read("de"), ("Zeit".to_owned(), "Zeit".to_owned()), "never read in one language and spoken in another");
    let plain = board.button(button_id("home", "drink")).unwrap();
    assert_eq!(spoken_of(board, plain, &Locale::new("de")), "a drink please");
}

#[test]
fn the_voice_sounds_as_the_child_is_set() {
    let mut driver = Driver::new();
    let mut child = driver.state.child().clone();
    child.speech.delivery = Delivery::FinishTheWord;
    child.speech.speech.rate = 111;
    driver.send(&Intent::ChildChanged(child));
    driver.line("press go");
    let Some(Effect::Speak(line)) = driver.effects.first() else { panic!("nothing was said") };
    assert_eq!((line.delivery, line.speech.rate), (Delivery::FinishTheWord, 111));
}

#[test]
fn a_vocabulary_needs_a_revision_for_every_board_and_only_one() {
    let whole = vocabulary();
    let (own, important) = (Arc::new(whole.own().clone()), Arc::new(whole.important().clone()));
    let revisions = |set: &heard::board::BoardSet| -> BTreeMap<_, _> {
        set.boards.iter().map(|board| (board.id, whole.revision(board.id).unwrap())).collect()
    };
    let (mine, theirs) = (revisions(&own), revisions(&important));
    let none = BTreeMap::new();
    let made = |a: &Arc<_>, b: &BTreeMap<_, _>, c: &Arc<_>, d: &BTreeMap<_, _>| {
        Vocabulary::new(Arc::clone(a), b, Arc::clone(c), d)
    };
    assert_eq!(made(&own, &none, &important, &theirs), Err(VocabularyRefusal::NoRevision(board_id("home"))));
    // A child without boards of their own has the important words for both.
    assert!(made(&important, &theirs, &important, &theirs).is_ok());
    let mut other = theirs.clone();
    other.insert(board_id("body"), Digest::of(b"another"));
    assert_eq!(made(&important, &theirs, &important, &other), Err(VocabularyRefusal::TwoRevisions(board_id("body"))));
    assert!(made(&own, &mine, &important, &theirs).is_ok());
}
