//! A views mat where the board and the bar else are.

use super::{Shared, Stage, with};
use crate::app::Wish;
use crate::event::{Event, MatPurpose};
use crate::id::EntryId;
use crate::mat::{READ_BACK_QUESTION, read_back};
use crate::session::{BoardView, Intent, MatCardView, MatPhase, MatTarget, MatView, PictureRef, Target};
use crate::ui::mat::{self, MatData, MatWish};
use crate::ui::{AppWindow, MatCard, MatColumn, MatDrawn, MatPictures};
use std::rc::Rc;
use std::time::Duration;

/// More cards than this are drawn small; see `MatMeasure.many`.
const MANY: usize = 7;

impl Stage {
    /// Shows the mat that the child sees, or the board again.
    pub(super) fn show_mat(&self, view: &BoardView) {
        let data = view.mat.as_ref().map(|mat| self.mat_data(mat));
        mat::show(&self.window, data.as_ref());
        if let Some(view) = &view.mat {
            mat::show_card(&self.window, &self.asked_over(view.mat), None);
        }
    }

    fn mat_data(&self, view: &MatView) -> MatData {
        let tapped = |at: Option<usize>| view.cards.iter().filter(|card| card.at == at && card.spot.is_none()).count();
        let card = |card: &MatCardView| MatCard {
            id: mat::id(MatTarget::Card { option: card.option }).into(),
            option: i32::from(card.option),
            label: card.label.as_str().into(),
            symbol: self.mat_picture(&card.picture, &card.label, MatDrawn::Card),
            plain: self.pictures.is_none(&card.picture, &card.label),
            blank: card.blank,
            at: number(card.at.unwrap_or_default()),
            free: card.spot.is_some(),
            across: card.spot.map_or(0.0, |spot| f32::from(spot.across) / 1000.0),
            down: card.spot.map_or(0.0, |spot| f32::from(spot.down) / 1000.0),
            slot: number(card.slot),
            slots: number(tapped(card.at)),
            picked: view.picked == Some(card.option),
            reading: card.reading,
        };
        let sheet = self.app.mat_on_screen().filter(|(id, _)| *id == view.mat).map(|(_, sheet)| sheet);
        let sentence = match view.phase {
            MatPhase::Placing => String::new(),
            MatPhase::Reading { column } => sheet.map(|sheet| read_back(sheet, column)).unwrap_or_default(),
            MatPhase::Asking => READ_BACK_QUESTION.to_owned(),
        };
        let own = |name: &str| self.pictures.own(name, self.mat_side(MatDrawn::Key));
        MatData {
            topic: view.topic.clone(),
            topic_symbol: self.mat_picture(&view.topic_picture, &view.topic, MatDrawn::Topic),
            topic_plain: self.pictures.is_none(&view.topic_picture, &view.topic),
            question: view.question.clone(),
            practice: view.purpose == MatPurpose::Teaching,
            stage: mat::stage(view.phase),
            columns: view
                .columns
                .iter()
                .map(|column| MatColumn {
                    id: mat::id(MatTarget::Column { column: column.column }).into(),
                    column: i32::from(column.column),
                    label: column.label.into(),
                    symbol: self.mat_picture(&column.picture, column.label, MatDrawn::Column),
                    reading: column.reading,
                })
                .collect(),
            cards: view.cards.iter().map(card).collect(),
            hand: view.hand.as_ref().map(card),
            something_else: view.something_else,
            many: view.options > MANY,
            can_take_off: view.picked.is_some_and(|picked| view.cards.iter().any(|card| card.option == picked)),
            sentence,
            pictures: MatPictures {
                something_else: own("something-else"),
                not_this: own("not-this-one"),
                finished: own("finished"),
                go_on: own("mat-goes-on"),
                not_that: own("not-this-one"),
                right: own("mat-right"),
                change: own("mat-change"),
            },
        }
    }

    fn mat_picture(&self, picture: &PictureRef, label: &str, drawn: MatDrawn) -> slint::Image {
        self.pictures.get(picture, label, self.mat_side(drawn))
    }

    fn mat_side(&self, drawn: MatDrawn) -> u32 {
        self.physical(self.mat_sides.borrow().of(drawn).unwrap_or(0.0))
    }

    /// What was written down over this mat, word for word.
    fn asked_over(&self, of: EntryId) -> Vec<String> {
        let reader = self.app.child().and_then(|child| child.reader().ok());
        let asked = reader.and_then(|reader| reader.events(&["mat_question_asked"]).ok()).unwrap_or_default();
        let words = asked.into_iter().filter_map(|(_, event)| match event {
            Event::MatQuestionAsked { mat, words, .. } if mat == of => Some(words),
            _ => None,
        });
        words.collect()
    }

    fn mat_wish(&mut self, wish: MatWish) {
        match wish {
            MatWish::Put { option, column, spot } => {
                // A card that is carried somewhere is meant: the press filter, which it has cancelled, has no say.
                let target = Target::Mat(MatTarget::Put { option, column, spot });
                let _ = self.app.handle(Wish::Talk(Intent::Select(target)));
                self.attend();
                self.draw_now();
            }
            MatWish::Asked { words, how } => {
                let mat = self.app.mat_on_screen().map(|(mat, _)| mat);
                let trouble = self.app.handle(Wish::AskedOverMat { words, how }).err().map(|error| error.to_string());
                let asked = mat.map(|mat| self.asked_over(mat)).unwrap_or_default();
                mat::show_card(&self.window, &asked, trouble.as_deref());
                self.attend();
            }
        }
    }
}

fn number(number: usize) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// Whether the same mat lies over the board with the same card in hand, or none on both.
pub(super) fn same(one: &BoardView, other: &BoardView) -> bool {
    let seen =
        |view: &BoardView| view.mat.as_ref().map(|mat| (mat.mat, mat.phase, mat.hand.as_ref().map(|card| card.option)));
    seen(one) == seen(other)
}

pub(super) fn connect(shared: &Shared, window: &AppWindow) {
    let weak = Rc::downgrade(shared);
    mat::connect(window, move |wish| {
        if let Some(shared) = weak.upgrade() {
            with(&shared, move |stage| stage.mat_wish(wish));
        }
    });
    let weak = Rc::downgrade(shared);
    let (sides, measured) = {
        let stage = shared.borrow();
        (Rc::clone(&stage.mat_sides), Rc::clone(&stage.measured))
    };
    mat::connect_measured(window, move |drawn, side| {
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
