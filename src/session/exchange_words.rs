//! What an answer says to the child, and what a partner can add to it. Composed by the app from closed lists, so that a "no"
//! always comes with a reason that can be shown.

use super::{PictureRef, Vocabulary};
use crate::board::{Board, Button, Extras, SymbolRef, Visibility};
use crate::event::{Because, ExchangeAnswer, ExchangeDetail, Thing, When, Word};

pub const NOT_OK: &str = "That is not OK.";

/// More than this many things to do first are not shown: they stand in one row.
const FIRST_MOST: usize = 6;

/// What is often to be done first, as boards call it.
const FIRST: [&str; 12] = [
    "wash",
    "toilet",
    "eat",
    "drink",
    "finished",
    "get dressed",
    "tidy",
    "school",
    "wait",
    "medicine",
    "shoes",
    "sleep",
];

/// Something that the partner can add, as it is read and drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Addition {
    pub detail: ExchangeDetail,
    pub label: String,
    pub picture: PictureRef,
}

/// What can be added to an answer, in a fixed order.
pub fn additions(answer: ExchangeAnswer, vocabulary: &Vocabulary) -> Vec<Addition> {
    match answer {
        ExchangeAnswer::Given | ExchangeAnswer::GivenABit | ExchangeAnswer::Nobody => Vec::new(),
        ExchangeAnswer::FirstThen => first(vocabulary),
        ExchangeAnswer::NotNow => When::ALL.into_iter().map(when).collect(),
        ExchangeAnswer::NotHere => Because::NOT_HERE.into_iter().map(because).collect(),
        ExchangeAnswer::Cannot => Because::CANNOT.into_iter().map(because).collect(),
    }
}

/// The words of the child's own boards that stand for things that come first, each as the child knows it.
fn first(vocabulary: &Vocabulary) -> Vec<Addition> {
    let buttons =
        || vocabulary.own().boards.iter().flat_map(|board| board.buttons.iter().map(move |button| (board, button)));
    let named = |name: &str| {
        let is_it = |(_, button): &(&Board, &Button)| {
            button.label.eq_ignore_ascii_case(name) && button.visibility == Visibility::Shown && button.link.is_none()
        };
        buttons().find(is_it)
    };
    let option = |(board, button): (&Board, &Button)| {
        let (_, revision) = vocabulary.shown(board.id);
        let word = Word {
            label: super::label_of(board, button, &board.locale),
            spoken: super::spoken_of(board, button, &board.locale),
            button: button.id,
            board: board.id,
            revision,
            place: None,
            urgent: button.urgent,
        };
        let (label, picture) = (word.label.clone(), PictureRef::of(board, button));
        Addition { detail: ExchangeDetail::First(Thing::Button(word)), label, picture }
    };
    FIRST.into_iter().filter_map(named).map(option).take(FIRST_MOST).collect()
}

fn when(when: When) -> Addition {
    let (label, symbol) = match when {
        When::AFewMinutes => ("in a few minutes", "wait"),
        When::AfterThis => ("after this", "finished"),
        When::LaterToday => ("later today", "later"),
        When::Tomorrow => ("tomorrow", "sleep"),
    };
    Addition { detail: ExchangeDetail::When(when), label: label.to_owned(), picture: own(symbol) }
}

fn because(because: Because) -> Addition {
    let (label, symbol) = match because {
        Because::NoneLeft => ("none left", Some("finished")),
        Because::Elsewhere => ("somewhere else", Some("where")),
        Because::Broken => ("broken", None),
        Because::Closed => ("closed", Some("stop")),
        Because::SomebodyElseHasIt => ("somebody has it", Some("they")),
        Because::Danger => ("dangerous", Some("not-safe")),
        Because::Health => ("your health", Some("doctor")),
        Because::Weather => ("the weather", None),
        Because::NobodyFree => ("nobody is free", None),
    };
    let picture = symbol.map_or(PictureRef::None, own);
    Addition { detail: ExchangeDetail::Because(because), label: label.to_owned(), picture }
}

/// One of our own pictograms. Where none says it, the word stands alone.
fn own(name: &str) -> PictureRef {
    PictureRef::Symbol(SymbolRef { set: "heard".to_owned(), filename: format!("{name}.svg"), extras: Extras::new() })
}

/// The answer in words for the child.
pub fn sentence(asked_for: &str, answer: ExchangeAnswer, detail: Option<&ExchangeDetail>) -> String {
    let more = match detail {
        Some(ExchangeDetail::First(thing)) => {
            return format!("First {}, then {asked_for}.", thing.label().unwrap_or("something else"));
        }
        Some(ExchangeDetail::When(when)) => match when {
            When::AFewMinutes => " In a few minutes.",
            When::AfterThis => " After this.",
            When::LaterToday => " Later today.",
            When::Tomorrow => " Tomorrow.",
        },
        Some(ExchangeDetail::Because(because)) => match because {
            Because::NoneLeft => " There is none left.",
            Because::Elsewhere => " It is somewhere else.",
            Because::Broken => " It is broken.",
            Because::Closed => " It is closed.",
            Because::SomebodyElseHasIt => " Somebody else has it.",
            Because::Danger => " It is dangerous.",
            Because::Health => " It is not good for your health.",
            Because::Weather => " The weather is not right for it.",
            Because::NobodyFree => " Nobody is free to come with you.",
        },
        None => "",
    };
    let head = match answer {
        ExchangeAnswer::Given => "Here it is",
        ExchangeAnswer::GivenABit => "Here is a bit",
        ExchangeAnswer::FirstThen => return format!("First something else, then {asked_for}."),
        ExchangeAnswer::NotNow => "Not now",
        ExchangeAnswer::NotHere => "It is not here",
        ExchangeAnswer::Cannot => "It cannot be",
        ExchangeAnswer::Nobody => "Nobody has answered",
    };
    format!("{head}: {asked_for}.{more}")
}
