//! A views mat on the child's own screen: cards that are handed one at a time, and put under a scale with two taps (the card,
//! then the column) or by being dragged there.
//!
//! The mat lies where a choice lies: over the child's boards and under the important words. Home, back and the important words
//! lead away from it at any time, which says nothing about any card, and *back* leads to it again. In private time it is not
//! there. A narrower mat lies over the one that it was opened from. What an adult does while showing is heard and kept as
//! shown, and moves no card: it is the child's mat. Whether or not anything is kept, the mat works.

use super::{PictureRef, State};
use crate::board::{Extras, SymbolRef};
use crate::event::{MatPicture, MatSetUp, MatSpot};
use crate::id::EntryId;
use crate::mat::{self, Sheet};
use std::sync::Arc;

/// What an adult puts on the child's screen.
#[derive(Clone, Debug, PartialEq)]
pub struct BegunMat {
    /// The entry that keeps it.
    pub id: EntryId,
    pub set_up: Arc<MatSetUp>,
}

/// What can be chosen on a mat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MatTarget {
    /// A card, in hand or on the mat: it is heard and picked up.
    Card { option: u8 },
    /// A column: what was picked up is put there; else its word is heard.
    Column { column: u8 },
    /// A card is dragged to where it is to lie.
    Put { option: u8, column: u8, spot: MatSpot },
    /// A blank card is handed.
    SomethingElse,
    /// The card in hand is left out.
    NotThis,
    /// Read it back; an empty mat is put away.
    Finished,
    /// The question is heard again.
    Question,
    /// The next column is read back.
    GoOn,
    /// The card that is picked up goes from the mat while it is read back.
    NotThat,
    /// The mat is how the child means it, or not.
    Answer(MatAnswerKey),
}

/// The two answers to a read-back, with an order of their own so that targets have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MatAnswerKey {
    Right,
    NotRight,
}

/// How far a mat has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MatPhase {
    Placing,
    /// This column is being read back.
    Reading {
        column: u8,
    },
    /// Everything was read back: is it how the child means it?
    Asking,
}

/// Where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Laid {
    Out,
    /// The child has left it; *back* leads to it.
    Aside,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mat {
    pub id: EntryId,
    pub sheet: Sheet,
    pub phase: MatPhase,
    /// The card that is handed.
    pub hand: Option<u8>,
    /// The card that is picked up: the next column takes it.
    pub picked: Option<u8>,
    /// When the card was handed or picked up last, by the clock that only goes forward.
    pub since: u64,
    laid: Laid,
    /// Whether every entry of it was kept.
    pub whole: Whole,
}

/// Whether the record has all of a mat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whole {
    Yes,
    No,
}

/// What the child sees of a mat, as far as it matters to a finger: another card in hand is another thing under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct MatSeen {
    id: EntryId,
    phase: MatPhase,
    hand: Option<u8>,
}

impl Mat {
    pub(super) fn of(begun: &BegunMat, now: u64) -> Self {
        let sheet = Sheet::new(Arc::clone(&begun.set_up));
        let hand = sheet.next();
        Self {
            id: begun.id,
            sheet,
            phase: MatPhase::Placing,
            hand,
            picked: None,
            since: now,
            laid: Laid::Out,
            whole: Whole::Yes,
        }
    }

    pub(super) fn seen(&self) -> MatSeen {
        MatSeen { id: self.id, phase: self.phase, hand: self.hand }
    }

    pub(super) fn set_up(&self) -> &MatSetUp {
        self.sheet.set_up()
    }

    pub(super) fn lay_out(&mut self) {
        self.laid = Laid::Out;
    }

    /// Whether this card is where a finger can pick it up.
    pub(super) fn is_there(&self, option: u8) -> bool {
        self.hand == Some(option) || self.sheet.lay_of(option).is_some_and(|lay| lay.column().is_some())
    }

    /// The column after this one that has something in it.
    pub(super) fn next_column(&self, after: Option<u8>) -> Option<u8> {
        self.sheet.filled().find(|column| after.is_none_or(|after| *column > after))
    }
}

impl State {
    /// The mat, while it is what the child sees.
    pub(super) fn shown_mat(&self) -> Option<&Mat> {
        let is_over = self.private.is_some() || self.position.is_important();
        let free = !is_over && self.shown_exchange().is_none() && self.shown_choice().is_none();
        self.mats.last().filter(|mat| free && mat.laid == Laid::Out)
    }

    /// The mats under way, each with the entry it began with: the last lies on top.
    pub fn mats(&self) -> impl DoubleEndedIterator<Item = (EntryId, &Sheet)> {
        self.mats.iter().map(|mat| (mat.id, &mat.sheet))
    }

    /// A mat under way of which everything that the child did was kept.
    pub fn whole_mat(&self, id: EntryId) -> Option<&Sheet> {
        self.mats.iter().find(|mat| mat.id == id && mat.whole == Whole::Yes).map(|mat| &mat.sheet)
    }

    /// What is heard of the mat that the child sees.
    pub(super) fn mat_texts(&self) -> Vec<String> {
        let Some(mat) = self.shown_mat() else { return Vec::new() };
        let set_up = mat.set_up();
        let steps = mat::columns(set_up.scale, set_up.points).into_iter().map(|step| step.label.to_owned());
        let cards = set_up.options.iter().map(|option| mat::spoken_of(option).to_owned());
        cards.chain(steps).collect()
    }

    /// The child leaves the mat for a board.
    pub(super) fn leave_mat(&mut self) {
        if let (None, Some(mat)) = (&self.private, self.mats.last_mut()) {
            mat.laid = Laid::Aside;
        }
    }

    /// Whether *back* leads to a mat that lies aside.
    pub(super) fn leads_to_mat(&self) -> bool {
        let aside = self.mats.last().is_some_and(|mat| mat.laid == Laid::Aside);
        aside && self.private.is_none() && !self.position.can_go_back() && !self.leads_to_choice()
    }

    pub(super) fn return_to_mat(&mut self) {
        if let Some(mat) = self.mats.last_mut() {
            mat.laid = Laid::Out;
        }
    }
}

/// The picture of a card, for whoever draws it.
pub fn picture_on_card(picture: &MatPicture) -> PictureRef {
    match picture {
        MatPicture::Symbol { set, file } => {
            PictureRef::Symbol(SymbolRef { set: set.clone(), filename: file.clone(), extras: Extras::new() })
        }
        MatPicture::Media(media) => PictureRef::Media(*media),
        MatPicture::None => PictureRef::None,
    }
}
