//! A views mat on the child's screen: its columns, its cards, the card in hand, and the adult's card beside it.

use super::rows::fill;
use super::{AppWindow, MatAdapter, MatCard, MatColumn, MatDrawn, MatPictures, MatStage};
use crate::event::{MatSpot, QuestionBy};
use crate::mat::{HARM_CARD, QUESTIONS};
use crate::session::{MatAnswerKey, MatPhase, MatTarget};
use slint::{ComponentHandle, Image, SharedString};
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct MatData {
    pub topic: String,
    pub topic_symbol: Image,
    pub topic_plain: bool,
    pub question: String,
    pub practice: bool,
    pub stage: MatStage,
    /// From left to right.
    pub columns: Vec<MatColumn>,
    /// Undermost first.
    pub cards: Vec<MatCard>,
    pub hand: Option<MatCard>,
    pub something_else: bool,
    /// More cards than fit when they are large.
    pub many: bool,
    pub can_take_off: bool,
    /// What was said over it, where it is read back.
    pub sentence: String,
    pub pictures: MatPictures,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatWish {
    /// A card was let go there.
    Put {
        option: u8,
        column: u8,
        spot: MatSpot,
    },
    Asked {
        words: String,
        how: QuestionBy,
    },
}

/// Shows a mat over the board, or the board again.
pub fn show(window: &AppWindow, mat: Option<&MatData>) {
    let adapter = window.global::<MatAdapter<'_>>();
    let Some(mat) = mat else {
        adapter.set_stage(MatStage::None);
        return;
    };
    adapter.set_topic(mat.topic.as_str().into());
    adapter.set_topic_symbol(mat.topic_symbol.clone());
    adapter.set_topic_plain(mat.topic_plain);
    adapter.set_question(mat.question.as_str().into());
    adapter.set_practice(mat.practice);
    fill(&adapter.get_columns(), mat.columns.clone(), |model| adapter.set_columns(model));
    fill(&adapter.get_cards(), mat.cards.clone(), |model| adapter.set_cards(model));
    fill(&adapter.get_hand(), mat.hand.iter().cloned().collect(), |model| adapter.set_hand(model));
    adapter.set_something_else(mat.something_else);
    adapter.set_many(mat.many);
    adapter.set_can_take_off(mat.can_take_off);
    adapter.set_sentence(mat.sentence.as_str().into());
    adapter.set_pictures(mat.pictures.clone());
    adapter.set_stage(mat.stage);
}

/// The adult's card: its lines, the questions that it offers, and what was written down over this mat.
pub fn show_card(window: &AppWindow, asked: &[String], trouble: Option<&str>) {
    let adapter = window.global::<MatAdapter<'_>>();
    let words = |all: &[&str]| all.iter().map(|text| SharedString::from(*text)).collect::<Vec<_>>();
    fill(&adapter.get_harm(), words(&HARM_CARD), |model| adapter.set_harm(model));
    fill(&adapter.get_questions(), words(&QUESTIONS), |model| adapter.set_questions(model));
    let asked = asked.iter().map(SharedString::from).collect();
    fill(&adapter.get_asked(), asked, |model| adapter.set_asked(model));
    adapter.set_asked_trouble(trouble.unwrap_or_default().into());
}

pub const fn stage(phase: MatPhase) -> MatStage {
    match phase {
        MatPhase::Placing => MatStage::Placing,
        MatPhase::Reading { .. } => MatStage::Reading,
        MatPhase::Asking => MatStage::Asking,
    }
}

/// What the window calls something of a mat.
pub fn id(target: MatTarget) -> String {
    match target {
        MatTarget::Card { option } => format!("mat card {option}"),
        MatTarget::Column { column } => format!("mat column {column}"),
        MatTarget::Put { option, column, .. } => format!("mat put {option} {column}"),
        MatTarget::SomethingElse => "mat something-else".to_owned(),
        MatTarget::NotThis => "mat not-this".to_owned(),
        MatTarget::Finished => "mat finished".to_owned(),
        MatTarget::Question => "mat question".to_owned(),
        MatTarget::GoOn => "mat go-on".to_owned(),
        MatTarget::NotThat => "mat not-that".to_owned(),
        MatTarget::Answer(MatAnswerKey::Right) => "mat right".to_owned(),
        MatTarget::Answer(MatAnswerKey::NotRight) => "mat not-right".to_owned(),
    }
}

/// What is called so; a card that is carried has no name, for it is told where it is let go.
pub fn target(name: &str) -> Option<MatTarget> {
    let words: Vec<&str> = name.split(' ').collect();
    Some(match words.as_slice() {
        ["mat", "card", option] => MatTarget::Card { option: option.parse().ok()? },
        ["mat", "column", column] => MatTarget::Column { column: column.parse().ok()? },
        ["mat", "something-else"] => MatTarget::SomethingElse,
        ["mat", "not-this"] => MatTarget::NotThis,
        ["mat", "finished"] => MatTarget::Finished,
        ["mat", "question"] => MatTarget::Question,
        ["mat", "go-on"] => MatTarget::GoOn,
        ["mat", "not-that"] => MatTarget::NotThat,
        ["mat", "right"] => MatTarget::Answer(MatAnswerKey::Right),
        ["mat", "not-right"] => MatTarget::Answer(MatAnswerKey::NotRight),
        _ => return None,
    })
}

/// Hands every wish of the view to one function; presses go the way of the board's.
pub fn connect(window: &AppWindow, wish: impl Fn(MatWish) + 'static) {
    let adapter = window.global::<MatAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_dropped(move |option, column, across, down| {
        let part = |number: i32| u16::try_from(number.clamp(0, 1000)).unwrap_or_default();
        if let (Ok(option), Ok(column)) = (u8::try_from(option), u8::try_from(column)) {
            tell(MatWish::Put { option, column, spot: MatSpot { across: part(across), down: part(down) } });
        }
    });
    let tell = wish.clone();
    adapter.on_ask_picked(move |index| {
        if let Some(words) = usize::try_from(index).ok().and_then(|index| QUESTIONS.get(index)) {
            tell(MatWish::Asked { words: (*words).to_owned(), how: QuestionBy::Picked });
        }
    });
    adapter.on_ask_typed(move |words| wish(MatWish::Asked { words: words.to_string(), how: QuestionBy::Typed }));
}

/// Tells how large each picture is drawn, in logical pixels, whenever that changes.
pub fn connect_measured(window: &AppWindow, measured: impl Fn(MatDrawn, f32) + 'static) {
    let adapter = window.global::<MatAdapter<'_>>();
    adapter.on_measured(measured);
    adapter.set_listener(adapter.get_listener().wrapping_add(1));
}
