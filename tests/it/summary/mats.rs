//! Views mats: what is a view, what is listed apart and why, and what is said of how a mat came about.

use super::book::{Book, act, adult, at};
use super::claims::over_claims;
use crate::mats::set_up;
use heard::event::{
    Act, BodyContact, Circumstances, Draft, Event, Facilitator, Held, Independent, MatAbout, MatAnswer, MatEnd,
    MatPlacing, MatPoints, MatPurpose, MatSetUp, Moment, ParentMat, QuestionBy, Relationship, Role, Setting, Support,
    TouchedBy,
};
use heard::id::{Digest, EntryId};
use heard::mat::{Checked, Confirmed, Understanding};
use heard::report::page::{self, Block};
use heard::report::summary::{MatItem, MatPlace, MatReason, Mats, SupportPart};

/// Four cards on three columns, with a facilitator of the home.
pub fn day() -> MatSetUp {
    let facilitator = Facilitator {
        adult: Some(adult(1)),
        relationship: Relationship::KeyWorker,
        independent_of_home: Independent::No,
    };
    MatSetUp { facilitator, ..set_up(MatPoints::Three, "music supper noise bath") }
}

pub fn begin(book: &mut Book, set_up: MatSetUp, when: Moment) -> EntryId {
    book.by(1, Event::MatBegun(set_up), when)
}

pub fn does(book: &mut Book, event: Event, when: Moment, act: Option<Act>) -> EntryId {
    let role = if act.is_some() { Role::Child } else { Role::App };
    let circumstances = Circumstances { setting: Setting::Home, ..Circumstances::by(role) };
    book.keep(&Draft { event, at: when, act, circumstances, corrects: None }, when)
}

pub fn puts(book: &mut Book, mat: EntryId, option: u8, column: u8, when: Moment, act: Act) -> EntryId {
    let placing = MatPlacing { mat, option, column, spot: None, after_ms: 2_400 };
    does(book, Event::MatPlaced(placing), when, Some(act))
}

pub fn reads(book: &mut Book, mat: EntryId, when: Moment) {
    does(book, Event::MatReadBack { mat, column: 0 }, when, None);
}

pub fn answers(book: &mut Book, mat: EntryId, answer: MatAnswer, when: Moment) {
    does(book, Event::MatAnswered { mat, answer }, when, Some(act(Support::NotRecorded)));
    does(book, Event::MatEnded { mat, why: MatEnd::Finished }, when, Some(act(Support::NotRecorded)));
}

/// Music and supper under like, noise under don’t like, bath left out; read back, answered.
fn made(book: &mut Book, set_up: MatSetUp, when: Moment, answer: Option<MatAnswer>) -> EntryId {
    let own = act(Support::NotRecorded);
    let mat = begin(book, set_up, when);
    for (option, column) in [(0, 0), (1, 0), (2, 2)] {
        puts(book, mat, option, column, when, own);
    }
    does(book, Event::MatLeftOut { mat, option: 3, after_ms: 100 }, when, Some(own));
    if let Some(answer) = answer {
        reads(book, mat, when);
        answers(book, mat, answer, when);
    }
    mat
}

/// Something of everything, for a record that has it all: a mat that was changed, one that was not checked back, practice.
pub fn some(book: &mut Book) {
    let own = act(Support::NotRecorded);
    let when = at("2026-03-26T15:00");
    let mat = begin(book, MatSetUp { about: MatAbout::StaffOrSafety, ..day() }, when);
    puts(book, mat, 0, 0, when, own);
    puts(book, mat, 1, 1, when, own);
    let shown = Act { touched_by: TouchedBy::AdultModelling, ..own };
    puts(book, mat, 2, 2, when, shown);
    does(book, Event::MatAskedAgain { mat, option: Some(2) }, when, None);
    puts(book, mat, 2, 2, when, own);
    reads(book, mat, when);
    puts(book, mat, 1, 2, when, own);
    does(book, Event::MatSaidNo { mat, option: 0 }, when, Some(own));
    book.by(1, Event::MatQuestionAsked { mat, words: "Is there more?".to_owned(), how: QuestionBy::Typed }, when);
    answers(book, mat, MatAnswer::Right, when);
    let again = made(book, day(), at("2026-04-02T15:00"), None);
    let parent = Some(ParentMat { mat: again, option: 2 });
    made(book, MatSetUp { parent, ..day() }, at("2026-04-03T15:00"), Some(MatAnswer::Right));
    made(book, MatSetUp { purpose: MatPurpose::Teaching, ..day() }, at("2026-04-04T15:00"), Some(MatAnswer::Right));
}

fn mats(book: &Book) -> Mats {
    book.summary().mats
}

fn texts(mat: &MatItem) -> Vec<&str> {
    mat.sentences.iter().map(|sentence| sentence.text.as_str()).collect()
}

/// Acceptance test 13: a mat that was not confirmed and a practice mat are no views, and are listed with the reason.
#[test]
fn practice_13_a_mat_that_is_not_confirmed_and_a_practice_mat_are_no_views_and_are_listed_with_the_reason() {
    let mut book = Book::new();
    made(&mut book, day(), at("2026-03-10"), Some(MatAnswer::Right));
    made(&mut book, day(), at("2026-03-11"), None);
    made(&mut book, day(), at("2026-03-12"), Some(MatAnswer::NotRight));
    let teaching = MatSetUp { purpose: MatPurpose::Teaching, ..day() };
    made(&mut book, teaching, at("2026-03-13"), Some(MatAnswer::Right));
    let mats = mats(&book);
    assert_eq!((mats.count.count, mats.set_apart.count, mats.days.count), (1, 3, 1));
    let reasons: Vec<Option<MatReason>> = mats.apart.iter().map(|mat| mat.reason).collect();
    assert_eq!(reasons, [MatReason::NotCheckedBack, MatReason::NotRight, MatReason::Practice].map(Some));
    assert!(texts(&mats.apart[0]).contains(&"Not checked back with Sam."));
    assert_eq!(
        mats.sentences[1].text,
        "Mats that are not counted as views: practice: 1; said not to be right: 1; not checked back: 1."
    );
    // In every rendering they stand under a heading of their own, each with its reason; a practice mat has no picture.
    let document = page::of(&book.summary());
    let shown: Vec<(Option<&str>, bool)> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Mats(row) => Some(&row.mats),
            _ => None,
        })
        .flatten()
        .map(|mat| (mat.reason.as_deref(), mat.picture.is_some()))
        .collect();
    assert_eq!(
        shown,
        [
            (None, true),
            (Some("no view: not checked back"), true),
            (Some("no view: said not to be right"), true),
            (Some("practice, no view"), false),
        ]
    );
}

#[test]
fn a_mat_says_where_every_card_lies_and_how_it_came_there() {
    let mut book = Book::new();
    some(&mut book);
    let mats = mats(&book);
    let first = &mats.views[0];
    assert_eq!(first.confirmed, Confirmed::Changed);
    let places: Vec<(&str, MatPlace, Option<&str>, u64)> =
        first.cards.iter().map(|card| (card.label.as_str(), card.place, card.column.as_deref(), card.moves)).collect();
    assert_eq!(
        places,
        [
            ("music", MatPlace::SaidNo, None, 0),
            ("supper", MatPlace::OnMat, Some("don’t like"), 1),
            ("noise", MatPlace::OnMat, Some("don’t like"), 0),
            ("bath", MatPlace::Waiting, None, 0),
            ("something else", MatPlace::Waiting, None, 0),
        ]
    );
    assert_eq!(first.cards[1].first_column.as_deref(), Some("not sure"));
    assert_eq!(first.cards[1].after.as_ref().unwrap().seconds, 2);
    let changed: Vec<&str> = first.changes.iter().map(|change| change.label.as_str()).collect();
    assert_eq!(changed, ["music", "supper"]);
    assert_eq!((first.shown.count, first.asked_again.count), (1, 1), "what an adult showed is not on the mat");
    assert_eq!(first.questions[0].words, "Is there more?");
    assert_eq!(
        first.lies.alt(),
        "like: nothing. not sure: nothing. don’t like: noise, supper. taken off: not that: music."
    );
    assert!(first.before.is_some());
    assert!(texts(first).iter().any(|text| text.contains("nobody from outside the home")));
    assert_eq!(mats.views[1].parent.as_ref().unwrap().card.as_deref(), Some("noise"));
}

#[test]
fn when_a_sign_speaks_against_it_we_are_not_sure() {
    let mut book = Book::new();
    let when = at("2026-03-10");
    let mat = begin(&mut book, day(), when);
    for option in 0..3 {
        puts(&mut book, mat, option, 1, when, act(Support::Unprompted));
    }
    reads(&mut book, mat, when);
    answers(&mut book, mat, MatAnswer::Right, when);
    let mats = mats(&book);
    let one = &mats.views[0];
    assert_eq!((one.checks.columns, one.understanding), (Checked::Failed, Understanding::NotSure));
    let said = "We are not sure that Sam was using the scale on that day: everything lay in one column.";
    assert!(texts(one).contains(&said));
}

#[test]
fn what_was_put_there_by_somebodys_hands_is_no_view() {
    let mut book = Book::new();
    let when = at("2026-03-10");
    let mat = begin(&mut book, day(), when);
    let steered = Act { body_contact: BodyContact::Hand, held_by: Held::Adult, ..act(Support::FullPhysical) };
    puts(&mut book, mat, 0, 0, when, steered);
    let placed = puts(&mut book, mat, 1, 2, when, act(Support::NotRecorded));
    reads(&mut book, mat, when);
    answers(&mut book, mat, MatAnswer::Right, when);
    let one = mats(&book);
    assert_eq!(one.views[0].cards[0].part, Some(SupportPart::HandsOn));
    assert!(texts(&one.views[0]).iter().any(|text| text.starts_with("1 of 2 cards on it was")));
    // Told afterwards, it counts just the same.
    let (held_by, body_contact) = (Held::NotRecorded, BodyContact::NotRecorded);
    let told = Event::SupportTold { of: placed, support: Support::PartialPhysical, held_by, body_contact };
    book.by(1, told, when);
    let all = mats(&book);
    assert_eq!(all.apart[0].reason, Some(MatReason::HandsOn));
}

#[test]
fn without_an_agreement_it_is_listed_as_nothing_kept() {
    let mut book = Book::new();
    begin(&mut book, day(), at("2026-03-10"));
    let mats = mats(&book);
    assert_eq!(mats.apart[0].reason, Some(MatReason::NothingKept));
    assert!(texts(&mats.apart[0]).contains(&"It was put before Sam; nothing of what was done with it was kept."));
}

#[test]
fn entries_of_another_mat_or_of_none_change_nothing() {
    let mut book = Book::new();
    let mat = made(&mut book, day(), at("2026-03-10"), Some(MatAnswer::Right));
    let before = mats(&book).views[0].lies.clone();
    let own = act(Support::NotRecorded);
    puts(&mut book, EntryId(uuid::Uuid::from_u128(1)), 3, 2, at("2026-03-10"), own);
    puts(&mut book, mat, 0, 2, at("2026-03-10"), own);
    assert_eq!(mats(&book).views[0].lies, before, "it had ended");
}

/// The drawing that was kept is the one that the entries make, or a sentence says that it is not.
#[test]
fn a_picture_that_does_not_come_from_the_entries_is_told() {
    let said = "The picture that was kept when the mat ended is not the one that its entries make.";
    let with = |svg: Option<Digest>| {
        let mut book = Book::new();
        let mat = made(&mut book, day(), at("2026-03-10"), Some(MatAnswer::Right));
        let drawn = mats(&book).views[0].drawn;
        let svg = svg.unwrap_or(drawn);
        does(&mut book, Event::MatPictured { mat, svg, png: Digest([0; 32]) }, at("2026-03-10"), None);
        mats(&book).views[0].sentences.iter().any(|sentence| sentence.text == said)
    };
    assert!(!with(None));
    assert!(with(Some(Digest([1; 32]))));
}

#[test]
fn mats_of_one_topic_stand_side_by_side() {
    let mut book = Book::new();
    for when in ["2026-03-10", "2026-03-20", "2026-04-10"] {
        made(&mut book, day(), at(when), Some(MatAnswer::Right));
    }
    let mut other = day();
    "my room".clone_into(&mut other.topic.words);
    made(&mut book, other, at("2026-03-15"), Some(MatAnswer::Right));
    let rows: Vec<usize> = page::of(&book.summary())
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Mats(row) => Some(row.mats.len()),
            _ => None,
        })
        .collect();
    assert_eq!(rows, [3, 1]);
}

#[test]
fn no_sentence_about_a_mat_says_more_than_the_record() {
    use heard::report::summary::wording::{MatsWording, Wording as _};
    for wording in MatsWording::examples() {
        let text = wording.text();
        assert!(over_claims(&text).is_empty(), "{}: {:?} in: {text}", wording.name(), over_claims(&text));
    }
    let names: std::collections::BTreeSet<&str> = MatsWording::examples().iter().map(|one| one.name()).collect();
    assert_eq!(names.len(), 13);
}
