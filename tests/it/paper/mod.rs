//! The paper board: its pages, the file that they become, the verb that prints, and the copy that is always there.

mod model;
mod pages;
mod printed;
mod sample;
mod standing;

pub use sample::with_a_photo;
