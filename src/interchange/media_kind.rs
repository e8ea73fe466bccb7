//! What bytes are, by their first few. Names and declared content types lie (`image/svg`, `audio/vnd.wav`,
//! `application/octet-stream`); magic numbers seldom do.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PictureKind {
    Png,
    Jpeg,
    Gif,
    WebP,
    Bmp,
    Svg,
}

impl PictureKind {
    pub fn sniff(bytes: &[u8]) -> Option<Self> {
        Some(match bytes {
            [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Self::Png,
            [0xff, 0xd8, 0xff, ..] => Self::Jpeg,
            [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => Self::Gif,
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Self::WebP,
            [b'B', b'M', ..] if bytes.len() > 26 => Self::Bmp,
            _ if looks_like_svg(bytes) => Self::Svg,
            _ => return None,
        })
    }

    pub fn content_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Gif => "image/gif",
            Self::WebP => "image/webp",
            Self::Bmp => "image/bmp",
            Self::Svg => "image/svg+xml",
        }
    }
}

/// XML whose first kilobyte, after prologue and comments, opens an `svg` element, with or without a prefix.
fn looks_like_svg(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or(bytes);
    bytes.starts_with(b"<") && (contains(head, b"<svg") || contains(head, b":svg"))
}

fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    bytes.windows(needle.len()).any(|window| window == needle)
}

/// The content type of a sound, if the bytes are one.
pub(super) fn sound_type(bytes: &[u8]) -> Option<&'static str> {
    Some(match bytes {
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'A', b'V', b'E', ..] => "audio/wav",
        [b'I', b'D', b'3', ..] => "audio/mpeg",
        // An MPEG audio frame: eleven bits set, then a version and a layer that exist.
        [0xff, second, ..] if second & 0xe0 == 0xe0 && second & 0x18 != 0x08 && second & 0x06 != 0 => "audio/mpeg",
        // The same eleven bits with layer 0 are AAC in ADTS frames.
        [0xff, second, ..] if second & 0xf6 == 0xf0 => "audio/aac",
        [b'O', b'g', b'g', b'S', ..] => "audio/ogg",
        [b'f', b'L', b'a', b'C', ..] => "audio/flac",
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => "audio/mp4",
        [0x1a, 0x45, 0xdf, 0xa3, ..] => "audio/webm",
        [b'F', b'O', b'R', b'M', _, _, _, _, b'A', b'I', b'F', b'F' | b'C', ..] => "audio/aiff",
        [b'#', b'!', b'A', b'M', b'R', ..] => "audio/amr",
        _ => return None,
    })
}

/// What these bytes are, for whoever keeps them.
pub fn media_type(bytes: &[u8]) -> &'static str {
    let picture = PictureKind::sniff(bytes).map(PictureKind::content_type);
    picture.or_else(|| sound_type(bytes)).unwrap_or("application/octet-stream")
}

/// The end of a file name for a content type; what nobody knows is `bin`.
pub fn extension(content_type: Option<&str>) -> &'static str {
    let kind = content_type.unwrap_or("").split(';').next().unwrap_or("").trim().to_ascii_lowercase();
    match kind.as_str() {
        "image/png" => "png",
        "image/jpeg" | "image/jpg" => "jpg",
        "image/gif" => "gif",
        "image/webp" => "webp",
        "image/bmp" => "bmp",
        "image/svg+xml" | "image/svg" => "svg",
        "audio/wav" | "audio/x-wav" | "audio/vnd.wav" | "audio/wave" => "wav",
        "audio/mpeg" | "audio/mp3" => "mp3",
        "audio/aac" => "aac",
        "audio/ogg" => "ogg",
        "audio/flac" => "flac",
        "audio/mp4" => "m4a",
        "audio/webm" => "webm",
        "audio/aiff" => "aiff",
        "audio/amr" => "amr",
        _ => "bin",
    }
}
