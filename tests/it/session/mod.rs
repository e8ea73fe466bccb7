//! The rules of talking, as scenarios: a script in, what was heard and what was kept out.

mod driver;
mod fixture;
mod kept;
mod moving;
mod properties;
mod screen;
mod talking;
mod words;
