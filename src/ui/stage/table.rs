//! What was given to a partner, where the board and the bar else are.

use super::{Shared, Stage, with};
use crate::app::Wish;
use crate::event::{ExchangeAnswer, ExchangeDetail};
use crate::session::{BoardView, ExchangeStep, ExchangeView, ExchangeWord, Intent, PictureRef, Speaking, Target};
use crate::ui::board::CellItemData;
use crate::ui::exchange::{
    self, CardData, DetailData, DetailKind, ExchangeData, ExchangeWish, GivenWord, OptionData, Received,
};
use crate::ui::{AppWindow, ExchangeDrawn, ExchangePictures};
use std::rc::Rc;
use std::time::Duration;

impl Stage {
    /// Shows what was given, or the board again.
    pub(super) fn show_table(&self, view: &BoardView) {
        let data = view.exchange.as_ref().map(|given| self.table_data(given));
        exchange::show(&self.window, data.as_ref());
    }

    fn table_data(&self, view: &ExchangeView) -> ExchangeData {
        let words: Vec<GivenWord> = view
            .words
            .iter()
            .map(|word| GivenWord {
                word: self.table_cell(word, ExchangeDrawn::Word),
                across: self.picture(&word.picture, &word.label, ExchangeDrawn::WordAcross),
            })
            .collect();
        let sentence = view.words.iter().map(|word| word.label.as_str()).collect::<Vec<_>>().join(" ");
        let step = match &view.step {
            ExchangeStep::Offered => exchange::ExchangeStep::Offered { received: Received::NotYet },
            ExchangeStep::Received => exchange::ExchangeStep::Offered { received: Received::Received },
            ExchangeStep::Asking(answer) => match detail_kind(*answer) {
                Some(kind) => {
                    exchange::ExchangeStep::Detail(DetailData { answer: *answer, kind, options: self.options(view) })
                }
                None => exchange::ExchangeStep::Answered(Box::new(self.card(view, *answer, None))),
            },
            ExchangeStep::Answered(answer, detail) => {
                exchange::ExchangeStep::Answered(Box::new(self.card(view, *answer, detail.as_ref())))
            }
        };
        ExchangeData {
            name: self.app.child().map(|child| child.child().name.clone()).unwrap_or_default(),
            words,
            sentence,
            pictures: self.table_pictures(view),
            wait: Some(view.wait),
            spoken: view.words.iter().position(|word| word.speaking == Speaking::Now),
            step,
        }
    }

    fn options(&self, view: &ExchangeView) -> Vec<OptionData> {
        let option = |one: &crate::session::Addition| OptionData {
            label: one.label.clone(),
            symbol: self.picture(&one.picture, &one.label, ExchangeDrawn::Option),
            plain: self.pictures.is_none(&one.picture, &one.label),
        };
        view.additions.iter().map(option).collect()
    }

    /// The thing that was asked for is the last word; the words before it say what about it.
    fn card(&self, view: &ExchangeView, answer: ExchangeAnswer, detail: Option<&ExchangeDetail>) -> CardData {
        let asked = view.words.last().map(|word| self.table_cell(word, ExchangeDrawn::Card)).unwrap_or_default();
        let told = detail.map(|_| self.told(view));
        let (reason, then) = match detail {
            Some(ExchangeDetail::First(_)) => (told, Some(asked.clone())),
            Some(ExchangeDetail::When(_)) => (None, told),
            Some(ExchangeDetail::Because(_)) => (told, None),
            None => (None, None),
        };
        CardData { asked, outcome: answer, reason, then, sentence: view.sentence.clone() }
    }

    /// What the partner added, as a cell.
    fn told(&self, view: &ExchangeView) -> CellItemData {
        let Some(one) = view.additions.first() else { return CellItemData::default() };
        let (label, picture) = (one.label.clone(), one.picture.clone());
        let word = ExchangeWord { label, picture, word_class: None, speaking: Speaking::No };
        self.table_cell(&word, ExchangeDrawn::Card)
    }

    fn table_cell(&self, word: &ExchangeWord, drawn: ExchangeDrawn) -> CellItemData {
        CellItemData {
            label: word.label.clone(),
            symbol: self.picture(&word.picture, &word.label, drawn),
            plain: self.pictures.is_none(&word.picture, &word.label),
            class: word.word_class,
            ..CellItemData::default()
        }
    }

    fn table_pictures(&self, view: &ExchangeView) -> ExchangePictures {
        let own = |name: &str, drawn| self.pictures.own(name, self.table_side(drawn));
        let here = view.words.last().map(|word| self.picture(&word.picture, &word.label, ExchangeDrawn::Answer));
        ExchangePictures {
            here: here.unwrap_or_default(),
            bit: own("a-bit", ExchangeDrawn::Answer),
            first_then: own("first-then", ExchangeDrawn::Answer),
            not_now: own("not-now", ExchangeDrawn::Answer),
            not_here: own("not-here", ExchangeDrawn::Answer),
            cannot: own("cannot", ExchangeDrawn::Answer),
            given: own("given", ExchangeDrawn::Arrow),
            received: own("received", ExchangeDrawn::Arrow),
            take_back: own("take-it-back", ExchangeDrawn::TakeBack),
            ok: own("ok", ExchangeDrawn::Ok),
            not_ok: own("not-ok", ExchangeDrawn::NotOk),
        }
    }

    fn picture(&self, picture: &PictureRef, label: &str, drawn: ExchangeDrawn) -> slint::Image {
        self.pictures.get(picture, label, self.table_side(drawn))
    }

    fn table_side(&self, drawn: ExchangeDrawn) -> u32 {
        self.physical(self.table_sides.borrow().of(drawn).unwrap_or(0.0))
    }

    /// What the partner taps goes past the press filter: their panel is not the child's board.
    fn table_wish(&mut self, wish: ExchangeWish) {
        let target = match wish {
            ExchangeWish::Answer(answer) => Target::Answer(answer),
            ExchangeWish::Receive => Target::Receive,
            ExchangeWish::Detail(index) => Target::Add(u8::try_from(index).ok()),
            ExchangeWish::SkipDetail => Target::Add(None),
        };
        // The child's wishes never fail; what cannot be kept becomes a notice.
        let _ = self.app.handle(Wish::Talk(Intent::Select(target)));
        self.attend();
    }
}

const fn detail_kind(answer: ExchangeAnswer) -> Option<DetailKind> {
    match answer {
        ExchangeAnswer::FirstThen => Some(DetailKind::First),
        ExchangeAnswer::NotNow => Some(DetailKind::When),
        ExchangeAnswer::NotHere | ExchangeAnswer::Cannot => Some(DetailKind::Why),
        ExchangeAnswer::Given | ExchangeAnswer::GivenABit | ExchangeAnswer::Nobody => None,
    }
}

pub(super) fn connect(shared: &Shared, window: &AppWindow) {
    let weak = Rc::downgrade(shared);
    exchange::connect(window, move |wish| {
        if let Some(shared) = weak.upgrade() {
            with(&shared, move |stage| stage.table_wish(wish));
        }
    });
    let weak = Rc::downgrade(shared);
    let (sides, measured) = {
        let stage = shared.borrow();
        (Rc::clone(&stage.table_sides), Rc::clone(&stage.measured))
    };
    exchange::connect_measured(window, move |drawn, side| {
        // One look after everything has been measured is enough.
        if sides.borrow_mut().note(drawn, side) && !measured.replace(true) {
            let weak = weak.clone();
            slint::Timer::single_shot(Duration::ZERO, move || {
                if let Some(shared) = weak.upgrade() {
                    with(&shared, Stage::attend);
                }
            });
        }
    });
}
