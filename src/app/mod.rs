//! The imperative shell: open journals, the voice, the clock, and notices in words for an adult. Every wish comes in by
//! [`App::handle`], whoever has it.

mod adult;
mod app;
mod backing_up;
mod child_record;
pub mod clock;
mod covering;
pub mod demo;
mod drafting;
mod jotting;
mod making;
mod notes;
mod notice;
mod noting;
mod offerable;
mod offering;
pub mod open_child;
mod open_home;
mod packing;
pub mod script;
pub mod scribe;
pub mod signs;
mod standing;
mod starter;
mod summing;
mod unlock;
mod vocabulary;
pub mod voice;
mod wish;

pub use adult::unused;
pub use app::{App, Notices};
pub use covering::Cover;
pub use jotting::{JottedMeaning, JottedNote, Jotting};
pub use making::ToMake;
pub use notes::{Account, Late, Meant, Thread, Withdrawn, late, present_kept};
pub use notice::{Cause, Notice};
pub use offerable::{Offerable, named, offerable, picture_of_word};
pub use offering::{LastOffer, STRIP_MS, SaidBy};
pub use open_home::{OpenHome, SetUp, checked_name};
pub use scribe::{Said, Scribe};
pub use starter::{important, starter};
pub use vocabulary::{Fetch, Revisions, load, rows};
pub use wish::{AboutChoice, AdultWish, Answer, Offering, Trouble, TypedPin, Wish, Written};
