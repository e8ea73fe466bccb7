//! What goes out of the house: evidence packs, the summary and its renderings, and the means to check them.

pub mod html;
pub mod pack;
#[cfg(feature = "pdf")]
pub mod pdf;
pub mod page;
pub mod paper_board;
pub mod rendered;
pub mod summary;
