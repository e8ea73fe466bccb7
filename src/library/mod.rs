//! Symbols: which there are, how they are found by a word, and how a picture becomes pixels of the right size. Everything
//! comes out of the program itself or out of bytes that the caller brings; no address is ever opened here, and no file but those
//! of a symbol pack that somebody names (`pack`).

mod crop;
mod csv;
mod domain;
mod embedded;
mod index;
mod near;
mod offered;
mod outline;
mod pack;
mod page_png;
mod people;
mod photo;
mod picture;
mod plain;
mod printable;
mod queue;
mod raster;
mod search;
mod shelf;
mod store;
mod svg;
mod symbol;
mod weight;
mod word_classes;
mod work;

pub use crop::Crop;
pub use csv::rows as csv_rows;
pub use domain::{domain_of, is_known};
pub use index::{IndexFault, Library, SetCount};
pub use offered::Offered;
pub use pack::{LeftOut, PackFault, PackReport, StoredPack, SymbolPack};
pub use page_png::{drawn_png, square_png};
pub use people::PeopleAs;
pub use photo::{MAX_PIXELS, OnBoard, on_board, portrait, square, upright_size};
pub use picture::{MAX_BYTES, Picture, PictureFault, PictureKey, content_type};
pub use printable::Printable;
pub use queue::Urgency;
pub use raster::{MAX_SIDE, Raster};
pub use search::SearchFault;
pub use shelf::{PictureSource, Rasters, SHELF_BYTES, Wanted};
pub use symbol::{Attribution, Symbol};
pub use weight::MAX_SVG_BYTES;
