//! Preference assessments: which offers are the trials of which assessment, what comes next, and what has been found.
//!
//! The methods and their sources stand in [`preference`](super::preference). A thing is known by its key, which is its word
//! without regard to capitals and spaces; in here it is an [`Item`](super::preference::Item), numbered by the alphabet of the
//! keys, so that the order in which an adult picked things decides nothing.

mod came;
mod course;
mod found;
mod next;

pub use came::{Answered, Came, Trial};
pub use course::{Course, courses, keys};
pub use found::{Found, Group};
pub use next::{Next, PASSES, ROUNDS, next, rounds};
