//! Whether the bytes of a picture or sound can be taken in. A picture is judged by its header alone: nothing is decoded
//! here, so a small file that unfolds to a huge picture costs nothing.

use super::limits::{MAX_DATA_URI_BYTES, MAX_PIXELS};
use super::media_kind::PictureKind;
use super::svg;
use super::what::PictureRefusal;
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use image::{ImageFormat, ImageReader};
use std::io::Cursor;

/// A picture that may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Picture {
    pub kind: PictureKind,
    pub size: Option<(u32, u32)>,
}

/// Whether these bytes are a picture that may be kept: of a kind that is drawn, not too large, and keeping to itself.
pub fn check_picture(bytes: &[u8]) -> Result<(), PictureRefusal> {
    check(bytes).map(drop)
}

pub(super) fn check(bytes: &[u8]) -> Result<Picture, PictureRefusal> {
    match PictureKind::sniff(bytes) {
        Some(PictureKind::Svg) => Ok(Picture { kind: PictureKind::Svg, size: svg::check(bytes)? }),
        Some(_) => check_raster(bytes),
        None => Err(PictureRefusal::UnknownKind),
    }
}

pub(super) fn check_raster(bytes: &[u8]) -> Result<Picture, PictureRefusal> {
    let kind = PictureKind::sniff(bytes).ok_or(PictureRefusal::UnknownKind)?;
    let format = match kind {
        PictureKind::Png => ImageFormat::Png,
        PictureKind::Jpeg => ImageFormat::Jpeg,
        PictureKind::Gif => ImageFormat::Gif,
        PictureKind::WebP => ImageFormat::WebP,
        PictureKind::Bmp => ImageFormat::Bmp,
        PictureKind::Svg => return Err(PictureRefusal::UnknownKind),
    };
    let (width, height) =
        ImageReader::with_format(Cursor::new(bytes), format).into_dimensions().map_err(|_| PictureRefusal::Damaged)?;
    if width == 0 || height == 0 {
        return Err(PictureRefusal::Damaged);
    }
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(PictureRefusal::TooManyPixels);
    }
    Ok(Picture { kind, size: Some((width, height)) })
}

pub(super) fn is_data_uri(text: &str) -> bool {
    text.get(..5).is_some_and(|scheme| scheme.eq_ignore_ascii_case("data:"))
}

/// The bytes of a `data:` URI, in base64 or percent signs. Producers break lines in it and forget the padding.
pub(super) fn data_bytes(uri: &str) -> Result<Vec<u8>, PictureRefusal> {
    if uri.len() > MAX_DATA_URI_BYTES {
        return Err(PictureRefusal::DataTooLong);
    }
    let body = uri.get(5..).filter(|_| is_data_uri(uri)).ok_or(PictureRefusal::Damaged)?;
    let (head, payload) = body.split_once(',').ok_or(PictureRefusal::Damaged)?;
    let payload = percent_decoded(payload.as_bytes());
    if !head.to_ascii_lowercase().ends_with(";base64") {
        return Ok(payload);
    }
    let letters: Vec<u8> = payload
        .into_iter()
        .filter(|byte| !byte.is_ascii_whitespace())
        .map(|byte| match byte {
            b'-' => b'+',
            b'_' => b'/',
            byte => byte,
        })
        .collect();
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    GeneralPurpose::new(&alphabet::STANDARD, config).decode(letters).map_err(|_| PictureRefusal::Damaged)
}

fn percent_decoded(text: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text;
    while let Some((first, after)) = rest.split_first() {
        let pair = after.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let byte = pair.filter(|pair| *first == b'%' && pair.bytes().all(|digit| digit.is_ascii_hexdigit()));
        match byte.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    bytes
}
