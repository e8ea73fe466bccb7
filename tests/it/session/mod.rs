//! The rules of talking, as scenarios: a script in, what was heard and what was kept out.

mod choosing;
mod counted;
pub mod driver;
mod exchanging;
mod forming;
pub mod fixture;
mod giving;
mod gated;
mod kept;
mod moving;
mod properties;
mod protected;
mod screen;
mod suggesting;
mod talking;
mod touch;
mod words;
