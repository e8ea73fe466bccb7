//! The state of one child's screen. It is made anew for another child, never handed on.

use super::bar::BarEntry;
use super::choosing::{Choosing, Stage};
use super::counting::Counting;
use super::exchange::Exchange;
use super::line::LineId;
use super::matting::{Mat, MatSeen};
use super::position::Position;
use super::utterance::Pending;
use super::{Now, PAUSE_MS, Page, RecordingMark, Vocabulary};
use crate::board::Board;
use crate::child::Child;
use crate::event::{Keeping, TouchedBy};
use crate::id::BoardId;
use crate::words::Said;
use chrono::NaiveTime;
use std::sync::Arc;

/// "I am showing" ends by itself this long after it was started.
pub const SHOWING_MS: u64 = 60_000;

#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub(super) child: Child,
    pub(super) vocabulary: Arc<Vocabulary>,
    pub(super) position: Position,
    pub(super) bar: Vec<BarEntry>,
    pub(super) pending: Option<Pending>,
    pub(super) counting: Counting,
    /// When "I am showing" ends by itself.
    pub(super) showing_until: Option<u64>,
    /// Private time, and where the child was when it began.
    pub(super) private: Option<Position>,
    /// Cards that an adult put on this screen.
    pub(super) choosing: Option<Choosing>,
    /// What was given to a partner.
    pub(super) exchange: Option<Exchange>,
    /// Views mats under way; a narrower one lies over the one that it was opened from.
    pub(super) mats: Vec<Mat>,
    /// What was said before this sitting, as far as it has been read, and in it; for whoever spells.
    pub(super) said: Arc<Said>,
    pub(super) since: Arc<Said>,
    pub(super) playing: Option<Playing>,
    pub(super) next_line: LineId,
    /// The time of the last intent.
    pub(super) seen: Now,
}

/// The line that was given to the voice last.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Playing {
    pub line: LineId,
    /// For each part of the line, its word's position in what it is a word of.
    pub words: Vec<Option<usize>>,
    /// The position of the word being heard.
    pub speaking: Option<usize>,
    pub of: Of,
}

/// What the words of a line are words of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Of {
    Bar,
    /// What was given to a partner.
    Given,
}

/// What the child sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct OnScreen {
    board: BoardId,
    page: Page,
    choice: Option<Stage>,
    exchange: Option<Given>,
    mat: Option<MatSeen>,
}

/// What the child sees of an exchange, as far as it matters to a finger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Given {
    Waiting,
    Answered,
}

impl OnScreen {
    pub(super) fn is_own_board(self) -> bool {
        self.page == Page::Own && self.choice.is_none() && self.exchange.is_none() && self.mat.is_none()
    }
}

/// Whether an adult is showing how the board is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Showing {
    Off,
    On,
}

impl State {
    /// The child's first board, an empty bar, nothing pending.
    pub fn new(child: Child, vocabulary: Arc<Vocabulary>, now: Now) -> Self {
        let position = Position::home(&vocabulary);
        Self {
            child,
            vocabulary,
            position,
            bar: Vec::new(),
            pending: None,
            counting: Counting::new(now.at.date_naive()),
            showing_until: None,
            private: None,
            choosing: None,
            exchange: None,
            mats: Vec::new(),
            said: Arc::default(),
            since: Arc::default(),
            playing: None,
            // Lines are named for as long as the app runs, so a second child's screen goes on where no first one came to.
            next_line: LineId(now.mono.wrapping_shl(20)),
            seen: now,
        }
    }

    /// When to send the next [`super::Intent::Tick`], in milliseconds since the app started. A late one does no harm.
    pub fn next_wake(&self) -> Option<u64> {
        let pause = self.pending.as_ref().map(|pending| pending.last.saturating_add(PAUSE_MS));
        let midnight = (!self.counting.is_empty()).then(|| self.seen.mono.saturating_add(self.till_midnight()));
        let chosen = self.choosing.as_ref().and_then(Choosing::until);
        let exchange = self.exchange.as_ref().and_then(Exchange::due);
        [pause, self.showing_until, chosen, exchange, midnight].into_iter().flatten().min()
    }

    pub fn child(&self) -> &Child {
        &self.child
    }

    pub fn vocabulary(&self) -> &Arc<Vocabulary> {
        &self.vocabulary
    }

    /// The board on screen.
    pub fn board(&self) -> &Board {
        self.vocabulary.shown(self.position.board()).0
    }

    pub fn page(&self) -> Page {
        self.position.page()
    }

    /// What the child sees, as far as it matters to a finger: anything else under it is another place.
    pub(super) fn on_screen(&self) -> OnScreen {
        let choice = self.shown_choice().map(Choosing::stage);
        let exchange = self.shown_exchange().map(|exchange| match exchange.is_answered() {
            true => Given::Answered,
            false => Given::Waiting,
        });
        let mat = self.shown_mat().map(Mat::seen);
        OnScreen { board: self.position.board(), page: self.page(), choice, exchange, mat }
    }

    /// Whether *back* leads anywhere.
    pub(super) fn can_go_back(&self) -> bool {
        self.shown_exchange().is_some()
            || self.shown_choice().is_some()
            || self.position.can_go_back()
            || self.leads_to_choice()
            || self.shown_mat().is_some()
            || self.leads_to_mat()
    }

    pub fn showing(&self) -> Showing {
        if self.showing_until.is_some() { Showing::On } else { Showing::Off }
    }

    /// Whether talk is being kept.
    pub fn keeping(&self) -> Keeping {
        match (&self.private, &self.child.agreement) {
            (Some(_), _) => Keeping::Private,
            (None, Some(_)) => Keeping::On,
            (None, None) => Keeping::NoAgreement,
        }
    }

    pub fn mark(&self) -> RecordingMark {
        match self.keeping() {
            Keeping::On => RecordingMark::Kept,
            Keeping::NoAgreement => RecordingMark::NotKept,
            Keeping::Private => RecordingMark::Private,
        }
    }

    pub(super) fn touched_by(&self) -> TouchedBy {
        match self.showing() {
            Showing::On => TouchedBy::AdultModelling,
            Showing::Off => TouchedBy::Child,
        }
    }

    /// Milliseconds until the local day turns.
    fn till_midnight(&self) -> u64 {
        let local = self.seen.at.naive_local();
        let turn = local.date().succ_opt().map(|day| day.and_time(NaiveTime::MIN));
        turn.and_then(|turn| u64::try_from((turn - local).num_milliseconds()).ok()).unwrap_or(0)
    }
}
