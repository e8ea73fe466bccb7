//! What a raster looks like: its place, its size, its edge, and which way up.

use super::{alphas, extent, pixel, svg};
use heard::library::{MAX_SIDE, Picture, PictureFault, PictureKey, Raster};
use image::{ImageEncoder as _, ImageFormat, RgbaImage};
use std::io::Cursor;
use std::time::Instant;

fn encoded(picture: &RgbaImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = image::DynamicImage::from(picture.clone());
    match format {
        ImageFormat::Jpeg => picture.to_rgb8().write_to(&mut bytes, format).unwrap(),
        _ => picture.write_to(&mut bytes, format).unwrap(),
    }
    bytes.into_inner()
}

fn drawn(bytes: Vec<u8>, side: u32) -> Raster {
    Raster::draw(&Picture::of_bytes(bytes.into()).unwrap(), side).unwrap()
}

/// Red on the left, blue on the right.
fn two_colours(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, _| {
        image::Rgba(if x < width / 2 { [255, 0, 0, 255] } else { [0, 0, 255, 255] })
    })
}

#[test]
fn a_picture_keeps_its_shape_in_the_middle_of_its_square() {
    let wide = svg(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><rect x='-9' y='-9' width='99' height='99'/></svg>",
    );
    let raster = Raster::draw(&wide, 100).unwrap();
    assert_eq!((raster.width, raster.height, raster.pixels.len()), (100, 100, 40_000));
    // What hangs over the edge of the drawing does not show above and below it.
    assert_eq!(extent(&raster), (0, 99, 25, 74));
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::WebP, ImageFormat::Gif, ImageFormat::Bmp] {
        for (width, height, expected) in
            [(400, 200, (0, 99, 25, 74)), (30, 90, (33, 65, 0, 99)), (2000, 1000, (0, 99, 25, 74))]
        {
            let raster = drawn(encoded(&two_colours(width, height), format), 100);
            assert_eq!(extent(&raster), expected, "{format:?} {width} by {height}");
            let [red, _, blue, _] = pixel(&raster, 40, 50);
            assert!(red > 200 && blue < 60, "{format:?}");
        }
    }
}

#[test]
fn a_side_must_be_a_side() {
    let picture = svg("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>");
    assert_eq!(Raster::draw(&picture, 0), Err(PictureFault::Side(0)));
    assert_eq!(Raster::draw(&picture, MAX_SIDE + 1), Err(PictureFault::Side(MAX_SIDE + 1)));
    assert!(alphas(&Raster::draw(&picture, 1).unwrap()).iter().all(|alpha| *alpha == 0));
}

#[test]
fn what_lies_under_clear_pixels_does_not_shine_out() {
    // A white disc whose clear surroundings are black underneath, as many drawing programs save it.
    let disc = RgbaImage::from_fn(400, 400, |x, y| {
        let away = (x as f32 - 200.0).hypot(y as f32 - 200.0);
        image::Rgba(if away < 150.0 { [255, 255, 255, 255] } else { [0, 0, 0, 0] })
    });
    let raster = drawn(encoded(&disc, ImageFormat::Png), 96);
    for pixel in raster.pixels.chunks(4) {
        assert!(pixel[0].abs_diff(pixel[3]) <= 3, "white, premultiplied, is its alpha: {pixel:?}");
    }
}

#[test]
fn a_photograph_stands_as_the_camera_was_held() {
    // Orientation 6: the top of the stored picture is the right side of the scene; turning it clockwise mends it.
    let mut exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0".to_vec();
    let mut jpeg = encoded(&two_colours(80, 40), ImageFormat::Jpeg);
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    let mut marker = vec![0xff, 0xe1, length[0], length[1]];
    marker.append(&mut exif);
    jpeg.splice(2..2, marker);
    let raster = drawn(jpeg, 80);
    assert_eq!(extent(&raster), (20, 59, 0, 79));
    assert!(pixel(&raster, 40, 10)[0] > 200 && pixel(&raster, 40, 70)[2] > 200, "red above, blue below");
}

#[test]
fn an_animation_shows_its_first_frame() {
    let mut bytes = Vec::new();
    let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
    for colour in [[255, 0, 0, 255], [0, 255, 0, 255]] {
        encoder.encode_frame(image::Frame::new(RgbaImage::from_pixel(20, 20, image::Rgba(colour)))).unwrap();
    }
    drop(encoder);
    assert_eq!(pixel(&drawn(bytes, 10), 5, 5), [255, 0, 0, 255]);
}

#[test]
fn twemoji_gets_an_outline_and_a_halo_of_the_stated_width() {
    let square =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'><path fill='red' d='M9 9h18v18H9z'/></svg>";
    for side in [48, 70, 96, 128, 256] {
        let raster = Raster::draw(&Picture::Twemoji(square), side).unwrap();
        let room = (side as f32 * 82.0 / 96.0).floor();
        let around = side as f32 / 96.0 * 6.0;
        let (left, right, ..) = extent(&raster);
        let expected = room / 2.0 + 2.0 * around;
        assert!(((right - left + 1) as f32 - expected).abs() <= 2.0, "{side}: {left} to {right}, expected {expected}");
        // From the left to the middle: nothing, the halo, the outline, the picture. Thin edges have no pixel of one colour.
        let line: Vec<[u8; 4]> = (0..side / 2).map(|column| pixel(&raster, column, side / 2)).collect();
        let wide = |colour: [u8; 4]| line.iter().filter(|pixel| **pixel == colour).count() as f32;
        let each = side as f32 * 3.0 / 96.0;
        assert!((wide([0xff, 0xfd, 0xf8, 255]) - each).abs() <= 2.0, "{side}: the halo");
        assert!((wide([0x2a, 0x24, 0x20, 255]) - each).abs() <= 2.0, "{side}: the outline");
        assert!(wide([255, 0, 0, 255]) > room / 4.0 - 2.0, "{side}: the picture itself stays");
        let first = |colour: [u8; 4]| line.iter().position(|pixel| *pixel == colour);
        if let (Some(halo), Some(outline)) = (first([0xff, 0xfd, 0xf8, 255]), first([0x2a, 0x24, 0x20, 255])) {
            assert!(halo < outline, "{side}");
        }
    }
    // A picture that fills its own square still has room for both.
    let full = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'><path d='M0 0h36v36H0z'/></svg>";
    assert_eq!(extent(&Raster::draw(&Picture::Twemoji(full), 96).unwrap()), (1, 94, 1, 94));
    // Glass stays clear inside.
    let glass =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 36 36'><path opacity='.4' d='M0 0h36v36H0z'/></svg>";
    assert_eq!(pixel(&Raster::draw(&Picture::Twemoji(glass), 96).unwrap(), 48, 48)[3], 102);
}

#[test]
fn a_picture_inside_a_drawing_is_drawn() {
    let mut png = Vec::new();
    image::codecs::png::PngEncoder::new(&mut png)
        .write_image(&[0, 0, 255, 255], 1, 1, image::ExtendedColorType::Rgba8)
        .unwrap();
    use base64::Engine as _;
    let data = base64::engine::general_purpose::STANDARD.encode(png);
    let text = format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><image width='9' height='9' href='data:image/png;base64,{data}'/></svg>"
    );
    assert_eq!(pixel(&Raster::draw(&svg(&text), 30).unwrap(), 15, 15), [0, 0, 255, 255]);
}

/// What a picture costs at three sizes. Printed, not judged: it says as much about the machine.
#[test]
fn how_long_a_picture_takes() {
    let library = heard::library::Library::builtin();
    for set in ["heard", "twemoji"] {
        let pictures: Vec<Picture> = library
            .symbols()
            .iter()
            .filter(|symbol| symbol.set == set)
            .filter_map(|symbol| match library.key_of(symbol)? {
                PictureKey::Symbol { set, file } => library.picture(&set, &file),
                PictureKey::Media(_) => None,
            })
            .take(12)
            .collect();
        assert_eq!(pictures.len(), 12);
        for side in [96, 128, 256] {
            let start = Instant::now();
            let drawn = pictures.iter().filter(|picture| Raster::draw(picture, side).is_ok()).count();
            assert_eq!(drawn, pictures.len());
            println!("{set} at {side}: {:?} each", start.elapsed() / 12);
        }
    }
    let photo = encoded(&RgbaImage::from_pixel(4000, 3000, image::Rgba([9, 90, 200, 255])), ImageFormat::Jpeg);
    let start = Instant::now();
    let raster = drawn(photo, 128);
    println!("a photograph of 12 million pixels: {:?}", start.elapsed());
    assert_eq!(raster.width, 128);
}

/// Writes pictures side by side on several grounds, to be looked at:
/// `HEARD_SHOW=sheet.png cargo nextest run --test it contact --run-ignored all`.
#[test]
#[ignore = "writes a picture for somebody to look at"]
fn contact_sheet() {
    let path = std::env::var("HEARD_SHOW").unwrap();
    let library = heard::library::Library::builtin();
    let words = [
        "bear",
        "apple",
        "want",
        "help",
        "dog",
        "hurt",
        "milk",
        "eat",
        "bus",
        "bubbles",
        "stop",
        "rain",
        "socks",
        "i want to tell",
        "eye",
        "happy",
    ];
    let side: u32 = std::env::var("HEARD_SIDE").ok().and_then(|side| side.parse().ok()).unwrap_or(96);
    let grounds: [[u8; 3]; 6] =
        [[0xdd, 0xf1, 0xd6], [0xff, 0xf2, 0xbd], [0xdb, 0xe8, 0xfb], [0xf9, 0xd3, 0xcc], [0x1a, 0x38, 0x20], [0, 0, 0]];
    let cell = side + 16;
    let mut sheet = RgbaImage::new(cell * words.len() as u32, cell * grounds.len() as u32);
    for (row, ground) in grounds.iter().enumerate() {
        for (column, word) in words.iter().enumerate() {
            let symbol = &library.search(word, 1).unwrap()[0];
            let Some(PictureKey::Symbol { set, file }) = library.key_of(symbol) else { panic!() };
            let raster = Raster::draw(&library.picture(&set, &file).unwrap(), side).unwrap();
            for y in 0..cell {
                for x in 0..cell {
                    let (px, py) = (x.wrapping_sub(8), y.wrapping_sub(8));
                    let over = if px < side && py < side { pixel(&raster, px, py) } else { [0; 4] };
                    let mix = |at: usize| {
                        (u32::from(over[at]) + u32::from(ground[at]) * (255 - u32::from(over[3])) / 255) as u8
                    };
                    let place = (column as u32 * cell + x, row as u32 * cell + y);
                    sheet.put_pixel(place.0, place.1, image::Rgba([mix(0), mix(1), mix(2), 255]));
                }
            }
        }
    }
    sheet.save(path).unwrap();
}
