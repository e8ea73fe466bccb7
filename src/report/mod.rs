//! What goes out of the house: evidence packs, and the means to check them.

pub mod pack;
pub mod summary;
