//! The square of a photo that is kept: inside the picture, square, small, and nothing but its pixels.

use heard::library::{Crop, OnBoard, PictureFault, on_board, square, upright_size};
use image::codecs::webp::WebPEncoder;
use image::{ImageEncoder as _, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use proptest::prelude::*;
use std::io::Cursor;

fn encoded(picture: impl Into<image::DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Every pixel says where it is.
fn marked(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, y| Rgba([x as u8, y as u8, 77, 200]))
}

proptest! {
    #[test]
    fn what_is_kept_is_square_and_is_that_part_of_the_picture(
        width in 1_u32..60, height in 1_u32..60, left in 0_u32..90, top in 0_u32..90, side in 0_u32..90,
    ) {
        let crop = Crop { left, top, side };
        let inside = crop.within((width, height));
        prop_assert!(inside.side >= 1 && inside.left + inside.side <= width && inside.top + inside.side <= height);
        prop_assert_eq!(inside.within((width, height)), inside);
        if side >= 1 && left + side <= width && top + side <= height {
            prop_assert_eq!(inside, crop, "what is inside already stays");
        }
        let kept = square(&encoded(marked(width, height), ImageFormat::Png), crop).unwrap();
        prop_assert_eq!((kept.width, kept.height), (inside.side, inside.side));
        let seen = image::load_from_memory(&kept.bytes).unwrap().into_rgba8();
        prop_assert_eq!(seen.dimensions(), (kept.width, kept.height));
        for (x, y, pixel) in seen.enumerate_pixels() {
            prop_assert_eq!(pixel.0, [(inside.left + x) as u8, (inside.top + y) as u8, 77, 200]);
        }
        only_pixels(&kept);
    }

    #[test]
    fn the_frame_never_leaves_the_picture_and_keeps_its_middle_as_far_as_it_can(
        size in (1_u32..5000, 1_u32..5000), moves in prop::collection::vec((any::<i64>(), any::<i64>(), any::<u32>()), 1..9),
    ) {
        let mut crop = Crop::middle(size);
        for (right, down, side) in moves {
            crop = crop.moved(right, down, size);
            let before = crop;
            crop = crop.sized(side, size);
            prop_assert!(crop.side >= Crop::smallest(size) && crop.side <= size.0.min(size.1));
            prop_assert!(crop.left + crop.side <= size.0 && crop.top + crop.side <= size.1);
            if crop.side <= before.side {
                // A smaller frame lies within the one before.
                prop_assert!(crop.left >= before.left && crop.left + crop.side <= before.left + before.side);
            }
        }
    }
}

#[test]
fn nothing_is_larger_than_a_cell_shows_it() {
    let wide = encoded(RgbImage::from_pixel(3000, 2000, Rgb([9, 90, 200])), ImageFormat::Jpeg);
    let kept = square(&wide, Crop::middle((3000, 2000))).unwrap();
    assert_eq!((kept.width, kept.height, kept.content_type), (640, 640, "image/jpeg"));
    let small = square(&wide, Crop { left: 2900, top: 1900, side: 100 }).unwrap();
    assert_eq!((small.width, small.height), (100, 100), "a small part is not blown up");
}

/// Stands for what a phone writes: the way it was held, where, and by whom.
fn exif(orientation: u8) -> Vec<u8> {
    let mut exif = b"MM\0*\0\0\0\x08".to_vec();
    // Orientation, then a directory of GPS facts with a latitude reference.
    exif.extend(b"\0\x02\x01\x12\0\x03\0\0\0\x01\0");
    exif.push(orientation);
    exif.extend(b"\0\0\x88\x25\0\x04\0\0\0\x01\0\0\0\x26\0\0\0\0");
    exif.extend(b"\0\x01\0\x01\0\x02\0\0\0\x02N\0\0\0\0\0\0\0 GPS 53.5228 N, phone of Anna");
    exif
}

/// Red on the left, blue on the right, as the camera stored it.
fn two_colours(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([255, 0, 0]) } else { Rgb([0, 0, 255]) })
}

fn with_segments(mut jpeg: Vec<u8>, segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut all = Vec::new();
    for (marker, bytes) in segments {
        all.extend([0xff, *marker]);
        all.extend(u16::try_from(bytes.len() + 2).unwrap().to_be_bytes());
        all.extend(bytes);
    }
    jpeg.splice(2..2, all);
    jpeg
}

pub fn telling_jpeg() -> Vec<u8> {
    let exif = [b"Exif\0\0".to_vec(), exif(6)].concat();
    let xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta xmlns:x='adobe:ns:meta/'>Anna</x:xmpmeta>".to_vec();
    let profile = [b"ICC_PROFILE\0\x01\x01".to_vec(), vec![0; 132]].concat();
    let segments =
        [(0xe1, exif), (0xe1, xmp), (0xe2, profile), (0xed, b"Photoshop 3.0\0Anna".to_vec()), (0xfe, b"Anna".to_vec())];
    with_segments(encoded(two_colours(80, 40), ImageFormat::Jpeg), &segments)
}

pub fn telling_png() -> Vec<u8> {
    let png = encoded(two_colours(80, 40), ImageFormat::Png);
    let mut all = png[..33].to_vec();
    let profile = [b"Anna\0\0".to_vec(), vec![0x78, 0x9c, 0x03, 0, 0, 0, 0, 1]].concat();
    for (name, bytes) in [
        (*b"iCCP", profile),
        (*b"tEXt", b"Author\0Anna GPS 53.5228".to_vec()),
        (*b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x>Anna</x>".to_vec()),
        (*b"tIME", vec![7, 234, 11, 22, 9, 0, 0]),
        (*b"eXIf", exif(6)),
    ] {
        all.extend(u32::try_from(bytes.len()).unwrap().to_be_bytes());
        let from = all.len();
        all.extend(name);
        all.extend(bytes);
        let check = crc(&all[from..]);
        all.extend(check.to_be_bytes());
    }
    all.extend(&png[33..]);
    all
}

fn crc(bytes: &[u8]) -> u32 {
    let step = |mut value: u32, byte: &u8| {
        value ^= u32::from(*byte);
        for _ in 0..8 {
            value = if value & 1 == 1 { 0xedb8_8320 ^ (value >> 1) } else { value >> 1 };
        }
        value
    };
    !bytes.iter().fold(u32::MAX, step)
}

pub fn telling_webp() -> Vec<u8> {
    let picture = two_colours(80, 40);
    let mut bytes = Vec::new();
    let mut encoder = WebPEncoder::new_lossless(&mut bytes);
    encoder.set_exif_metadata(exif(6)).unwrap();
    encoder.set_icc_profile(vec![0; 132]).unwrap();
    encoder.write_image(&picture, 80, 40, image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// Walks the parts of a file, and lets nothing through that is not needed to draw it.
#[track_caller]
fn only_pixels(kept: &OnBoard) {
    let bytes = &kept.bytes;
    match kept.content_type {
        "image/jpeg" => {
            let mut at = 2;
            loop {
                assert_eq!(bytes[at], 0xff);
                let marker = bytes[at + 1];
                let length = usize::from(u16::from_be_bytes([bytes[at + 2], bytes[at + 3]]));
                match marker {
                    0xe0 => assert_eq!((&bytes[at + 4..at + 9], length), (&b"JFIF\0"[..], 16), "no thumbnail either"),
                    0xc0..=0xc4 | 0xdb | 0xdd => {}
                    0xda => break,
                    other => panic!("a segment {other:02x}"),
                }
                at += 2 + length;
            }
            let end = bytes.windows(2).position(|two| two == [0xff, 0xd9]).unwrap();
            assert_eq!(end + 2, bytes.len(), "nothing follows the picture");
        }
        "image/png" => {
            let mut at = 8;
            while at < bytes.len() {
                let length = usize::try_from(u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap())).unwrap();
                let name = &bytes[at + 4..at + 8];
                assert!([&b"IHDR"[..], b"PLTE", b"tRNS", b"IDAT", b"IEND"].contains(&name), "a chunk {name:?}");
                at += 12 + length;
            }
        }
        other => panic!("{other}"),
    }
    for word in [&b"Exif"[..], b"GPS", b"Anna", b"ICC", b"xmp"] {
        assert!(!bytes.windows(word.len()).any(|part| part == word));
    }
}

#[test]
fn a_photo_that_tells_where_and_whose_tells_nothing_any_more_and_stands_upright() {
    for (name, told) in [("jpg", telling_jpeg()), ("png", telling_png()), ("webp", telling_webp())] {
        for word in [&b"GPS"[..], b"Anna"] {
            assert!(told.windows(word.len()).any(|part| part == word), "the {name} tells nothing to begin with");
        }
        assert_eq!(upright_size(&told), Ok((40, 80)), "{name}: as the camera was held");
        // The left of the stored picture is the top of the scene.
        for (top, expected) in [(0, [255, 0, 0]), (40, [0, 0, 255])] {
            let kept = square(&told, Crop { left: 0, top, side: 40 }).unwrap();
            only_pixels(&kept);
            let seen = image::load_from_memory(&kept.bytes).unwrap().into_rgb8();
            let pixel = seen.get_pixel(20, 20).0;
            assert!(pixel.iter().zip(expected).all(|(one, other)| one.abs_diff(other) < 12), "{name}: {pixel:?}");
        }
        // For whoever looks with another program; see `HEARD_CROPS`.
        if let Some(folder) = std::env::var_os("HEARD_CROPS").map(std::path::PathBuf::from) {
            std::fs::create_dir_all(&folder).unwrap();
            let kept = square(&told, Crop::middle((40, 80))).unwrap();
            std::fs::write(folder.join(format!("before.{name}")), &told).unwrap();
            let end = if kept.content_type == "image/png" { "png" } else { "jpg" };
            std::fs::write(folder.join(format!("after-{name}.{end}")), kept.bytes).unwrap();
        }
    }
}

#[test]
fn what_is_no_picture_is_refused_and_so_is_half_a_picture() {
    let whole = Crop { left: 0, top: 0, side: 40 };
    assert_eq!(square(b"dear", whole), Err(PictureFault::UnknownKind));
    assert_eq!(upright_size(b"<svg xmlns='http://www.w3.org/2000/svg'/>"), Err(PictureFault::UnknownKind));
    let png = encoded(two_colours(80, 40), ImageFormat::Png);
    assert_eq!(square(&png[..png.len() / 2], whole), Err(PictureFault::Damaged));
    assert_eq!(upright_size(&png[..20]), Err(PictureFault::Damaged));
    // A head that promises more pixels than a tablet can hold is not believed into memory.
    let mut huge = png;
    huge[16..24].copy_from_slice(&[0, 0, 0x60, 0, 0, 0, 0x60, 0]);
    let check = crc(&huge[12..29]);
    huge[29..33].copy_from_slice(&check.to_be_bytes());
    assert_eq!(upright_size(&huge), Err(PictureFault::TooManyPixels { width: 0x6000, height: 0x6000 }));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A photo is set once on its way in: the page sets it, and the door leaves what has been set as it is.
    #[test]
    fn what_has_been_set_is_not_set_again(
        width in 1_u32..900, height in 1_u32..900, alpha in prop::sample::select(vec![255_u8, 120]), jpeg in any::<bool>(),
    ) {
        let picture = RgbaImage::from_fn(width, height, |x, y| Rgba([x as u8, y as u8, (x ^ y) as u8, alpha]));
        let bytes = match jpeg {
            true => encoded(image::DynamicImage::from(picture).into_rgb8(), ImageFormat::Jpeg),
            false => encoded(picture, ImageFormat::Png),
        };
        for set in [on_board(&bytes).unwrap(), square(&bytes, Crop { left: 0, top: 0, side: 700 }).unwrap()] {
            prop_assert!(set.width.max(set.height) <= 640);
            only_pixels(&set);
            prop_assert_eq!(on_board(&set.bytes).unwrap(), set);
        }
    }
}

/// Whatever is put beside the pixels of a picture that was set, it is set anew and that is gone.
#[test]
fn a_picture_with_anything_beside_its_pixels_is_set_anew() {
    let plain = on_board(&encoded(RgbImage::from_pixel(60, 40, Rgb([10, 200, 30])), ImageFormat::Jpeg)).unwrap().bytes;
    let clear = on_board(&encoded(marked(60, 40), ImageFormat::Png)).unwrap().bytes;
    assert_eq!(on_board(&plain).unwrap().bytes, plain);
    let segment = |kind: u8, text: &[u8]| {
        let mut bytes = plain[..2].to_vec();
        bytes.extend([0xff, kind]);
        bytes.extend(u16::try_from(text.len() + 2).unwrap().to_be_bytes());
        bytes.extend(text);
        bytes.extend(&plain[2..]);
        bytes
    };
    let chunk = |kind: &[u8; 4], text: &[u8]| {
        let (head, rest) = clear.split_at(33);
        let sum = crc(&[&kind[..], text].concat());
        let length = u32::try_from(text.len()).unwrap().to_be_bytes();
        [head, &length, &kind[..], text, &sum.to_be_bytes(), rest].concat()
    };
    for bytes in [
        segment(0xe1, b"Exif\0\0SECRET"),
        segment(0xfe, b"SECRET"),
        segment(0xe0, b"JFXX\0SECRET"),
        segment(0xed, b"Photoshop 3.0\0SECRET"),
        [&plain[..], b"SECRET"].concat(),
        chunk(b"tEXt", b"Comment\0SECRET"),
        chunk(b"eXIf", b"SECRET"),
        [&clear[..], b"SECRET"].concat(),
    ] {
        let set = on_board(&bytes).unwrap();
        assert_ne!(set.bytes, bytes);
        assert!(!set.bytes.windows(6).any(|part| part == b"SECRET"));
        only_pixels(&set);
    }
    // Cut short it is damaged, or set anew, and never kept as it came.
    for end in (2..plain.len()).step_by(7) {
        assert!(on_board(&plain[..end]).is_err() || on_board(&plain[..end]).unwrap().bytes != plain[..end]);
    }
}
