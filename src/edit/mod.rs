//! Editing boards: what an adult may change of a child's own words, and what nobody may.
//!
//! Pure: [`apply`] takes a board set and edits and gives the next board set or one sentence that says why not; ids come as
//! arguments, nothing here reads a disk or a clock. Invariants: a place that no edit names never changes; an urgent word is
//! the same after every edit as before it, and no harder to reach; nothing is deleted, what leaves the grid lies in the
//! board's tray; a list of edits is done whole or not at all.
//!
//! Deliberately absent: deleting a button or a board, anything that sorts, fills or compacts a grid, and a guess of a word's
//! class, which needs the symbol library and so is its caller's.

mod apply;
mod changes;
mod edit;
mod guard;
mod history;
mod kind;
mod media;
mod motor;
mod path;
mod reach;
mod refusal;
mod text;
mod work;

pub use apply::apply;
pub use changes::Changes;
pub use edit::{At, Brought, Colours, Edit, NewPhoto, NewPicture, NewRecording, NewWord};
pub use guard::keeps_protected;
pub use history::History;
pub use kind::EditKind;
pub use media::said_by;
pub use motor::{Accepted, MotorCost};
pub use path::{Path, Press, Stands, path_to};
pub use refusal::EditRefusal;
pub use text::{LABEL_MAX, NAME_MAX, SPOKEN_MAX};
