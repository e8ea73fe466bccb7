//! The stage of communication: of a child at the pre-intentional stage no choice is told, whatever is in the record.

use super::book::{Book, act, at, date};
use super::claims::{sentences, whole_word};
use heard::child::Stage;
use heard::event::{Choice, Domain, Event, Method, Reaction, StageFound, Support};
use heard::report::summary::method::{GLOSSARY, RIGHTS, method};
use heard::report::summary::wording::{
    AskedWording, AssessedWording, CoverWording, FactWording, GapWording, NotHeld, NotedWording, RefusedWording,
    RespondedWording, ResponseWording, SaidWording, SeenWording, Wording,
};
use heard::report::summary::{Summary, Telling};
use heard::report::{html, page};

/// What may be said of no child at this stage, as whole words.
pub const NOT_AT_THIS_STAGE: &[&str] = &[
    "chose",
    "choose",
    "chooses",
    "chosen",
    "choosing",
    "choice",
    "choices",
    "want",
    "wants",
    "wanted",
    "prefer",
    "prefers",
    "preferred",
    "preference",
    "preferences",
];

/// Words of a text outside quotations that it may not have.
pub fn claims(text: &str) -> Vec<&'static str> {
    let mut outside = String::new();
    let mut depth = 0_u32;
    for letter in text.chars() {
        match letter {
            '“' => depth += 1,
            '”' => depth = depth.saturating_sub(1),
            other if depth == 0 => outside.push(other),
            _ => {}
        }
    }
    // Kinds of entry are names in the record and no words about a child.
    let outside = outside.replace("choice_made", "").replace("board_set_chosen", "");
    NOT_AT_THIS_STAGE.iter().copied().filter(|word| whole_word(&outside, word)).collect()
}

pub fn sets(book: &mut Book, stage: Stage, when: &str) {
    let found = StageFound { stage, by: "T, therapist".to_owned(), on: date("2026-03-01"), review: None };
    book.by(1, Event::StageSet(found), at(when));
}

/// Something of everything that is ever told of offers, trials and responses.
fn everything() -> Book {
    let mut book = super::whole::full();
    for number in 0..14_usize {
        let things = if number % 2 == 0 { ["swing", "music"] } else { ["music", "swing"] };
        book.takes(
            1 + (number % 3) as u128,
            Domain::Rest,
            &things,
            1,
            at(&format!("2026-03-{:02}T16:00", 10 + number)),
        );
    }
    for (number, choice) in [
        Choice::Took { place: 2 },
        Choice::Took { place: 3 },
        Choice::TookSeveral { places: vec![0, 1] },
        Choice::PushedAway,
        Choice::NoResponse,
        Choice::RejectedAfter { place: 0 },
        Choice::Ended,
    ]
    .into_iter()
    .enumerate()
    {
        let when = at(&format!("2026-04-0{}T12:00", 1 + number));
        let offer = book.offers(2, Domain::Food, &["apple", "toast"], when);
        book.chooses(offer, choice, when, act(Support::Unprompted));
    }
    book.offers(1, Domain::Contact, &["gran", "dad"], at("2026-04-09"));
    for (method, day) in Method::ALL.into_iter().zip(["2026-04-10", "2026-04-11", "2026-04-12", "2026-04-13"]) {
        let id = book.assesses(1, method, Domain::Activity, &["drum", "book", "rice"], &format!("{day}T10:00"));
        book.tries_out(1, Domain::Activity, &["drum", "book"], 0, &format!("{day}T10:01"));
        let timed = Event::EngagementTimed { assessment: id, seconds: 300, engaged: vec![20, 40, 0] };
        book.by(1, timed, at(&format!("{day}T10:10")));
    }
    book.responds(1, "music began", &[Reaction::Stilled, Reaction::Looked], "2026-04-14", Support::NotRecorded);
    book.responds(2, "hair was washed", &Reaction::ALL[9..14], "2026-04-15", Support::NotRecorded);
    book.responds(2, "hair was washed", &[Reaction::NoResponse], "2026-04-16", Support::FullPhysical);
    book
}

/// Everything that can be read of a summary, in the rendering that shows all of it: text, names of tables, alternatives.
fn read(summary: &Summary) -> String {
    let page = html::render(summary);
    let (before, rest) = page.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    let page = format!("{before}{after}").replace("</", "\n</");
    let mut text = String::new();
    let mut tag: Option<String> = None;
    for letter in page.chars() {
        match (&mut tag, letter) {
            (None, '<') => tag = Some(String::new()),
            (None, other) => text.push(other),
            (Some(inside), '>') => {
                // What a screen reader says stands in attributes.
                for name in ["alt=\"", "aria-label=\"", "title=\"", "data-name=\""] {
                    for part in inside.split(name).skip(1) {
                        text.push('\n');
                        text.push_str(part.split('"').next().unwrap_or_default());
                        text.push('\n');
                    }
                }
                tag = None;
            }
            (Some(inside), other) => inside.push(other),
        }
    }
    text
}

/// Words of the child's own symbols, and a note as somebody wrote it.
fn is_quoted(line: &str) -> bool {
    matches!(line, "want" | "wants" | "for a long while; Sam wants more")
}

#[test]
fn practice_15_at_the_pre_intentional_stage_no_text_says_chose_wants_or_prefers() {
    let mut book = everything();
    let before = book.summary();
    assert_eq!(before.offered.telling, Telling::Choices);
    assert!(read(&before).contains("Sam chose it"), "the test would not see what it is there to see");
    sets(&mut book, Stage::PreIntentional, "2026-04-20");
    let summary = book.summary();
    assert_eq!(summary.offered.telling, Telling::Responses);
    for sentence in sentences(&summary) {
        assert!(claims(&sentence.text).is_empty(), "{}: {}", sentence.template, sentence.text);
    }
    // The words of the child's own symbols are the child's; the record of the test has "want" among them.
    for line in read(&summary).lines().filter(|line| !is_quoted(line.trim())) {
        assert!(claims(line).is_empty(), "{:?} in: {line}", claims(line));
    }
    assert!(!summary.assessed.groups.is_empty() && !summary.responses.rows.is_empty());
    assert!(summary.assessed.groups.iter().all(|group| group.order.groups.is_empty()), "nothing is put in order");
}

#[test]
fn practice_15_no_template_and_no_fixed_text_of_this_stage_says_so() {
    fn all(wordings: &[impl Wording]) -> Vec<String> {
        wordings.iter().map(Wording::text).collect()
    }
    let mut texts = all(&RespondedWording::examples());
    texts.extend(all(&ResponseWording::examples()));
    texts.extend(all(&AssessedWording::examples()));
    texts.extend(all(&SaidWording::examples()));
    texts.extend(all(&AskedWording::examples()));
    texts.extend(all(&RefusedWording::examples()));
    texts.extend(all(&NotedWording::examples()));
    texts.extend(all(&CoverWording::examples()));
    texts.extend(all(&GapWording::examples()));
    texts.extend(all(&NotHeld::examples()));
    texts.extend(all(&SeenWording::examples()));
    texts.extend(FactWording::examples().iter().map(FactWording::text));
    texts.extend(page::words::all("Sam", Telling::Responses));
    let passages = method(Telling::Responses);
    texts.extend(passages.iter().map(|passage| passage.heading.to_owned()));
    texts.extend(passages.iter().flat_map(|passage| passage.paragraphs).map(|text| (*text).to_owned()));
    texts.extend(GLOSSARY.iter().chain(RIGHTS).map(|term| format!("{}: {}", term.word, term.meaning)));
    assert!(texts.len() > 200, "{}", texts.len());
    for text in texts {
        assert!(claims(&text).is_empty(), "{:?} in: {text}", claims(&text));
    }
}

#[test]
fn the_stage_is_a_function_of_entries_whenever_it_held() {
    let telling = |book: &Book| book.summary().offered.telling;
    let mut book = Book::new();
    assert_eq!(telling(&book), Telling::Choices, "not set is not a stage");
    sets(&mut book, Stage::EmergingSymbolic, "2026-03-10");
    assert_eq!(telling(&book), Telling::Choices);
    // It held in the middle of the period only.
    sets(&mut book, Stage::PreIntentional, "2026-03-20");
    assert_eq!(telling(&book), Telling::Responses);
    sets(&mut book, Stage::IntentionalInformal, "2026-03-25");
    assert_eq!(telling(&book), Telling::Responses, "a figure over the period has no part that could be told otherwise");
    // It held before the period, or holds when it is asked for.
    let mut stood = Book::new();
    stood.standing.stages = vec![(at("2026-01-10"), Stage::PreIntentional)];
    assert_eq!(telling(&stood), Telling::Responses);
    sets(&mut stood, Stage::Symbolic, "2026-03-05");
    assert_eq!(telling(&stood), Telling::Responses);
    stood.standing.stages =
        vec![(at("2026-01-10"), Stage::EmergingSymbolic), (at("2026-05-10"), Stage::PreIntentional)];
    assert_eq!(telling(&stood), Telling::Responses);
}
