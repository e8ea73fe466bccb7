//! What a child is offered: board sets, boards, grids and buttons. Everything here is checked when it is constructed, so
//! that no door (editor, import, restore) can make a board that breaks a rule; nothing here reads a file or a clock.

mod action;
mod board;
mod button;
mod colour;
mod fold;
mod grid;
mod licence;
mod locale;
mod media;
mod refusal;
mod set;
mod word_class;

pub use action::{Action, Inflection};
pub use board::{Board, BoardParts};
pub use button::{BarUse, Button, Link, LinkTarget, Translation, Urgent, Visibility};
pub use colour::{Colour, OwnFace};
pub use fold::fold;
pub use grid::{Cell, Grid, GridRefusal, MAX_SIDE, Place};
pub use licence::Licence;
pub use locale::Locale;
pub use media::{Image, MediaBytes, Sound, SymbolRef};
pub use refusal::BoardRefusal;
pub use set::{BoardSet, BoardSetParts};
pub use word_class::WordClass;

/// Keys of a foreign file that Heard has no use for. They are kept, in order, and written out again.
pub type Extras = serde_json::Map<String, serde_json::Value>;
