//! Symbols: which there are, how they are found by a word, and how a picture becomes pixels of the right size. Everything
//! comes out of the program itself or out of bytes that the caller brings; no file and no address is ever opened here.

mod csv;
mod domain;
mod embedded;
mod fold;
mod index;
mod outline;
mod page_png;
mod photo;
mod picture;
mod queue;
mod raster;
mod search;
mod shelf;
mod store;
mod svg;
mod symbol;
mod weight;
mod work;

pub use domain::{domain_of, is_known};
pub use index::{IndexFault, Library, SetCount};
pub use page_png::{drawn_png, square_png};
pub use photo::{MAX_PIXELS, portrait};
pub use picture::{MAX_BYTES, Picture, PictureFault, PictureKey, content_type};
pub use queue::Urgency;
pub use raster::{MAX_SIDE, Raster};
pub use search::SearchFault;
pub use shelf::{PictureSource, Rasters, SHELF_BYTES, Wanted};
pub use symbol::{Attribution, Symbol};
pub use weight::MAX_SVG_BYTES;
