//! A picture: bytes whose kind is known from the bytes themselves, never from what a file says about them.

use crate::id::MediaId;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::sync::Arc;

/// What can be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A drawing: one of ours, or one that came with a board.
    Svg(Arc<[u8]>),
    /// PNG, JPEG, WebP, GIF (its first frame) or BMP.
    Raster(Arc<[u8]>),
    /// An SVG of Twemoji; it gets the outline and the halo that our own drawings have.
    Twemoji(&'static str),
    /// The same with other colours.
    Recoloured(Arc<str>),
}

/// Names a picture so that equal pictures have equal names.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PictureKey {
    /// Bytes that came with a board or were photographed, by their digest.
    Media(MediaId),
    /// A symbol that the program brings along; made by [`Library::find`](super::Library::find) only.
    Symbol {
        #[serde(serialize_with = "as_text", deserialize_with = "of_text")]
        set: Arc<str>,
        #[serde(serialize_with = "as_text", deserialize_with = "of_text")]
        file: Arc<str>,
    },
}

fn as_text<S: Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

fn of_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<str>, D::Error> {
    String::deserialize(deserializer).map(Arc::from)
}

impl PictureKey {
    pub(super) fn symbol(set: &str, file: &str) -> Self {
        Self::Symbol { set: set.into(), file: file.into() }
    }
}

/// More bytes than this are not decoded.
pub const MAX_BYTES: usize = 32 << 20;

/// Why a picture is not drawn. One sentence each, for the adult who brought it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureFault {
    #[error("the symbol is not in the library")]
    NoSymbol,
    #[error("the picture's bytes are not there")]
    NoBytes,
    #[error("this is not a PNG, JPEG, WebP, GIF, BMP or SVG picture")]
    UnknownKind,
    #[error("the picture has {bytes} bytes; at most {most} are read")]
    TooLarge { bytes: usize, most: usize },
    #[error("the picture is {width} by {height} pixels; that is more than can be drawn")]
    TooManyPixels { width: u32, height: u32 },
    #[error("the drawing is too complicated: {0}")]
    TooComplicated(&'static str),
    #[error("the picture is damaged")]
    Damaged,
    #[error("a picture cannot be drawn {0} pixels wide")]
    Side(u32),
}

impl Picture {
    /// The picture in these bytes.
    pub fn of_bytes(bytes: Arc<[u8]>) -> Result<Self, PictureFault> {
        if bytes.len() > MAX_BYTES {
            return Err(PictureFault::TooLarge { bytes: bytes.len(), most: MAX_BYTES });
        }
        match content_type(&bytes) {
            Some("image/svg+xml") => Ok(Self::Svg(bytes)),
            Some(_) => Ok(Self::Raster(bytes)),
            None => Err(PictureFault::UnknownKind),
        }
    }
}

/// The content type that the bytes themselves show, if they are a picture that Heard draws.
pub fn content_type(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some("image/png"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Some("image/gif"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        [b'B', b'M', ..] => Some("image/bmp"),
        _ => is_svg(bytes).then_some("image/svg+xml"),
    }
}

/// Text that starts with a mark-up sign and opens an `svg` element, with or without a prefix, within its first stretch.
fn is_svg(bytes: &[u8]) -> bool {
    const STRETCH: usize = 16 << 10;
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head = bytes.get(..STRETCH).unwrap_or(bytes);
    let opens = |name: &[u8]| head.windows(name.len()).any(|part| part == name);
    bytes.starts_with(b"<") && (opens(b"<svg") || opens(b":svg"))
}
