//! Whether the bytes of a picture are pixels and nothing else, so that they can be kept as they are. Only the two plain forms in
//! which pictures are kept are known: whatever else a file may hold (where it was taken, by whom, a smaller copy of itself,
//! something behind its end) makes it another file, which is set anew from its pixels.

/// The content type of a picture without anything beside its pixels; `None` for every other picture.
pub(super) fn content_type(bytes: &[u8]) -> Option<&'static str> {
    if png(bytes).is_some() {
        Some("image/png")
    } else if jpeg(bytes).is_some() {
        Some("image/jpeg")
    } else {
        None
    }
}

/// A header, pixels and the end, and nothing behind it.
fn png(bytes: &[u8]) -> Option<()> {
    let mut rest = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    loop {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (kind, after) = after.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        // Behind the data stands its sum.
        let after = after.get(length..)?.get(4..)?;
        match kind {
            b"IHDR" | b"IDAT" => rest = after,
            b"IEND" => return after.is_empty().then_some(()),
            _ => return None,
        }
    }
}

/// What a baseline picture needs to be decoded, one scan and the end, and nothing behind it.
fn jpeg(bytes: &[u8]) -> Option<()> {
    const JFIF: u8 = 0xe0;
    const SCAN: u8 = 0xda;
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    loop {
        let (marker, after) = rest.split_first_chunk::<2>()?;
        let [0xff, kind] = *marker else { return None };
        let length = usize::from(u16::from_be_bytes(*after.first_chunk::<2>()?));
        let (segment, behind) = after.split_at_checked(length)?;
        let is_needed = match kind {
            // Its last two bytes are the size of a smaller copy of the picture.
            JFIF => length == 16 && segment.get(2..7) == Some(b"JFIF\0") && segment.ends_with(&[0, 0]),
            // The frame, its tables, and how far apart its restarts are.
            0xc0 | 0xc4 | 0xdb | 0xdd | SCAN => true,
            _ => false,
        };
        if !is_needed {
            return None;
        }
        if kind == SCAN {
            return scan(behind);
        }
        rest = behind;
    }
}

/// Within a scan a sign of 255 is followed by nought, or is a restart, or is the end.
fn scan(bytes: &[u8]) -> Option<()> {
    let mut rest = bytes;
    loop {
        let at = rest.iter().position(|byte| *byte == 0xff)?;
        match rest.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => rest = rest.get(at + 2..)?,
            0xd9 => return (rest.len() == at + 2).then_some(()),
            _ => return None,
        }
    }
}
