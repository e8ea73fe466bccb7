//! What the child's screen shows of a mat, as data.

use super::matting::{MatPhase, picture_on_card};
use super::{PictureRef, State};
use crate::board::{Extras, SymbolRef};
use crate::event::{MatDirection, MatPurpose, MatSpot};
use crate::id::EntryId;
use crate::mat::{self, Lay, Step, Where};

#[derive(Clone, Debug, PartialEq)]
pub struct MatView {
    pub mat: EntryId,
    pub topic: String,
    pub topic_picture: PictureRef,
    pub question: String,
    pub purpose: MatPurpose,
    pub phase: MatPhase,
    /// From left to right, as the child sees them.
    pub columns: Vec<MatColumnView>,
    /// What lies on the mat, undermost first.
    pub cards: Vec<MatCardView>,
    pub hand: Option<MatCardView>,
    pub picked: Option<u8>,
    /// Whether there is a blank card to be had.
    pub something_else: bool,
    /// Cards that wait behind the one in hand.
    pub waiting: usize,
    /// Cards that may come to lie here: how small they have to be drawn follows from it, so that none ever shrinks.
    pub options: usize,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MatColumnView {
    /// Along the scale.
    pub column: u8,
    pub label: &'static str,
    pub picture: PictureRef,
    /// Whether it is being read back.
    pub reading: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MatCardView {
    pub option: u8,
    pub label: String,
    pub picture: PictureRef,
    pub blank: bool,
    /// The column it lies in, from the left; `None` in hand.
    pub at: Option<usize>,
    /// Where it was let go, or the how-manieth it is of those that were put there by taps.
    pub spot: Option<MatSpot>,
    pub slot: usize,
    /// In the column that is being read back.
    pub reading: bool,
}

impl State {
    pub(super) fn mat_view(&self) -> Option<MatView> {
        let mat = self.shown_mat()?;
        let set_up = mat.set_up();
        let reading = match mat.phase {
            MatPhase::Reading { column } => Some(column),
            MatPhase::Placing | MatPhase::Asking => None,
        };
        let mut columns: Vec<MatColumnView> = (0_u8..)
            .zip(mat::columns(set_up.scale, set_up.points))
            .map(|(column, Step { label, symbol })| MatColumnView {
                column,
                label,
                picture: own(symbol),
                reading: reading == Some(column),
            })
            .collect();
        if set_up.direction == MatDirection::FirstRight {
            columns.reverse();
        }
        let mut cards = Vec::new();
        for (at, shown) in columns.iter().enumerate() {
            let mut slot = 0;
            for lay in mat.sheet.in_column(shown.column) {
                let Where::On { spot, .. } = lay.place() else { continue };
                let card = MatCardView { at: Some(at), spot, slot, reading: shown.reading, ..self.mat_card(mat, lay)? };
                slot += usize::from(spot.is_none());
                cards.push((lay.turn, card));
            }
        }
        cards.sort_by_key(|(turn, _)| *turn);
        let hand = mat.hand.filter(|_| mat.phase == MatPhase::Placing);
        let waiting = mat.sheet.lays().iter().filter(|lay| {
            lay.place() == Where::Waiting && mat.hand != Some(lay.option) && !mat.sheet.is_blank(lay.option)
        });
        Some(MatView {
            mat: mat.id,
            topic: set_up.topic.words.clone(),
            topic_picture: picture_on_card(&set_up.topic.picture),
            question: set_up.question.clone(),
            purpose: set_up.purpose,
            phase: mat.phase,
            cards: cards.into_iter().map(|(_, card)| card).collect(),
            hand: hand.and_then(|option| self.mat_card(mat, mat.sheet.lay_of(option)?)),
            picked: mat.picked,
            something_else: mat.sheet.blank().is_some_and(|blank| mat.hand != Some(blank)),
            waiting: waiting.count(),
            options: set_up.options.len(),
            columns,
        })
    }

    fn mat_card(&self, mat: &super::matting::Mat, lay: &Lay) -> Option<MatCardView> {
        let option = mat.set_up().option(lay.option)?;
        let blank = option.thing.label().is_none();
        Some(MatCardView {
            option: lay.option,
            label: mat::label_of(option).to_owned(),
            picture: if blank { own("something-else") } else { picture_on_card(&option.picture) },
            blank,
            at: None,
            spot: None,
            slot: 0,
            reading: false,
        })
    }
}

/// One of our own pictograms.
fn own(name: &str) -> PictureRef {
    PictureRef::Symbol(SymbolRef { set: "heard".to_owned(), filename: format!("{name}.svg"), extras: Extras::new() })
}
