//! What can be wished of a session, and what comes of a wish.

use super::line::{Line, LineId};
use super::{BegunMat, MatTarget, Offer, State, Vocabulary};
use crate::access::Had;
use crate::board::Place;
use crate::child::Child;
use crate::event::{Draft, ExchangeAnswer, Moment};
use crate::id::ButtonId;
use crate::words::Said;
use std::sync::Arc;

/// The time at which something was wished: where and when it was lived, and milliseconds since the app started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Now {
    pub at: Moment,
    pub mono: u64,
}

/// Whatever can be chosen on the child's screen, by finger, switch, keyboard or screen reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Target {
    /// A button of the board on screen, and where it stood.
    Button {
        button: ButtonId,
        place: Option<Place>,
    },
    /// A card of the choice on screen, by its place.
    Option {
        place: u8,
    },
    Home,
    Back,
    /// The corner that opens the important words.
    Important,
    /// The message bar is spoken.
    Speak,
    /// How a sentence begins, by its position in the empty message bar.
    Begin {
        index: u8,
    },
    /// The last entry of the message bar is taken back.
    TakeBack,
    /// The message bar is emptied.
    Clear,
    /// What stands in the bar is given to whoever is there.
    Give,
    /// One picture of the board on screen is given by itself; the bar stays as it is.
    GivePicture {
        button: ButtonId,
        place: Option<Place>,
    },
    /// One word of what was given is read along, by its position.
    Read {
        word: u8,
    },
    /// The partner has taken what was given.
    Receive,
    /// The partner's answer.
    Answer(ExchangeAnswer),
    /// What the partner adds, by its position; `None`: nothing more.
    Add(Option<u8>),
    /// The child takes back what was given.
    TakeBackGiven,
    /// The answer is put away.
    PutAnswerAway,
    /// The answer is not all right.
    NotOk,
    /// Something of the views mat on screen.
    Mat(MatTarget),
}

impl Target {
    /// What it means to take this to that place and let it go there. `None`: nothing.
    pub fn carried_to(self, to: Self, had: Had) -> Option<Self> {
        match (self, to, had) {
            (Self::Button { button, place }, Self::Give, _) => Some(Self::GivePicture { button, place }),
            // Put onto the strip, as if it had been pressed; where it was pressed already it stands there.
            (Self::Button { .. }, Self::Speak, Had::NotChosen) => Some(self),
            (Self::Speak, Self::Give, _) => Some(Self::Give),
            _ => None,
        }
    }
}

/// A wish.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::large_enum_variant, reason = "there is one intent at a time, and a box would say nothing")]
pub enum Intent {
    Select(Target),
    /// A press that the filter held back.
    Filtered,
    /// Time went by; see [`State::next_wake`].
    Tick,
    /// An adult shows how the board is used.
    StartShowing,
    StopShowing,
    /// An adult puts options before the child. Ignored in private time.
    Offer(Offer),
    /// The options go from the screen.
    EndOffer,
    /// An adult puts a views mat before the child. Ignored in private time.
    BeginMat(BegunMat),
    /// An adult ends the mat on top.
    EndMat,
    /// What became of a line.
    Heard(Heard),
    /// The child's settings or agreement changed; here they are as they are now.
    ChildChanged(Child),
    VocabularyChanged(Arc<Vocabulary>),
    /// What the child said before this sitting, for whoever spells.
    Remember(Arc<Said>),
    /// An adult has cleared what is suggested: nothing that was said before now is.
    ForgetSaid,
    StartPrivate,
    EndPrivate,
    /// The app closes or another child's screen comes up.
    Leave,
}

/// What the voice says about a line. (The voice's faults are for adults, not for the rules of talking.)
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The part at this position is being heard now.
    Began { line: LineId, part: usize },
    /// The line was heard to its end.
    Finished { line: LineId },
    /// The line was cut short.
    Cut { line: LineId },
}

/// What comes of a wish: the state after it, the facts to be kept, and orders to the world, each in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub state: State,
    pub drafts: Vec<Draft>,
    pub effects: Vec<Effect>,
}

/// An order to the world.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    Speak(Line),
    /// Whatever is being heard is to stop.
    Hush,
    /// Another board, another revision of it, or cards to choose from are on screen: the press filter arms its guard.
    BoardChanged,
}
