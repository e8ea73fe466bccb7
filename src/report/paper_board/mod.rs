//! Boards on paper: the same words, in the same rows, columns and colours as on the screen, for whenever the tablet is not there.
//!
//! This is the page model. It decides which page bears what and where on the page it stands; `report::pdf` only sets it. It
//! stands in `report` because it goes out of the house, and beside the summary because one typesetter sets both. Pure: the
//! date is an argument, and the bytes of pictures come from whoever holds them. Absent: the strip of home, back and give, for
//! paper does not listen.

mod cell;
mod colours;
mod contents;
mod draw;
mod layout;
mod lettering;
mod sources;
mod stamp;
pub mod words;

pub use cell::{Face, Leads, PaperCell};
pub use colours::{CellColours, class_colours};
pub use contents::{Asked, BoardPage, ContentsList, PaperBoard, Print, Stamped, UnknownBoard, UrgentWord};
pub use draw::{Drawn, OnPaper, draw};
pub use layout::{Cut, Frame, Layout, Rect, Sheet};
pub use lettering::{Inside, StripInside};
pub use sources::Source;
pub use stamp::{bears, keyword, stamp};
