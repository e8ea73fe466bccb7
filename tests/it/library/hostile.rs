//! Bytes by somebody who means harm: each gives an error or a picture, soon, and never a panic.

use super::{alphas, svg};
use heard::library::{Picture, PictureFault, Raster, content_type};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Draws on a thread with the smallest stack that a thread has by default, and insists on an end.
fn draw(text: &str) -> Result<Raster, PictureFault> {
    let picture = svg(text);
    let start = Instant::now();
    let drawn = std::thread::Builder::new().stack_size(2 << 20).spawn(move || Raster::draw(&picture, 128)).unwrap();
    let drawn = drawn.join().unwrap();
    println!("{:?} after {:?}", drawn.as_ref().err(), start.elapsed());
    assert!(start.elapsed() < Duration::from_secs(20), "this is not quick");
    drawn
}

fn document(inner: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' xmlns:x='http://www.w3.org/1999/xlink' viewBox='0 0 96 96'>{inner}</svg>"
    )
}

fn is_too_complicated(text: &str) {
    let drawn = draw(text);
    assert!(matches!(drawn, Err(PictureFault::TooComplicated(_))), "{drawn:?}");
}

/// Things of `kind`, each of which refers ten times to the next.
fn tenfold(
    levels: usize,
    thing: impl Fn(usize, &str) -> String,
    last: &str,
    refer: impl Fn(usize) -> String,
) -> String {
    let inner: String = (0..levels).map(|level| thing(level, &refer(level + 1).repeat(10))).collect();
    document(&format!("{inner}{}{}", thing(levels, last), refer(0)))
}

const DOT: &str = "<path d='M0 0h9v9z'/>";

#[test]
fn what_multiplies_is_refused() {
    let group = |level: usize, inner: &str| format!("<g id='g{level}'>{inner}</g>");
    is_too_complicated(&tenfold(9, group, DOT, |level| format!("<use href='#g{level}'/>")));
    is_too_complicated(&tenfold(9, group, DOT, |level| format!("<use x:href='#g{level}'/>")));
    let masked = |level: usize| format!("<g mask='url(#g{level})'>{DOT}</g>");
    is_too_complicated(&tenfold(9, |level, inner| format!("<mask id='g{level}'>{inner}</mask>"), DOT, masked));
    let clipped = |level: usize| format!("<path clip-path='url(\"#g{level}\")' d='M0 0h9v9z'/>");
    is_too_complicated(&tenfold(9, |level, inner| format!("<clipPath id='g{level}'>{inner}</clipPath>"), DOT, clipped));
    let pattern = |level: usize, inner: &str| format!("<pattern id='g{level}' width='9' height='9'>{inner}</pattern>");
    let painted = |level: usize| format!("<path style='fill : url( #g{level} )' d='M0 0h9v9z'/>");
    is_too_complicated(&tenfold(9, pattern, DOT, painted));
    // The same through a style sheet.
    let rules: String = (0..10).map(|level| format!(".c{level}{{mask:url(#g{level})}}")).collect();
    let styled = |level: usize| format!("<g class='c{level}'>{DOT}</g>");
    let text = tenfold(9, |level, inner| format!("<mask id='g{level}'>{inner}</mask>"), DOT, styled);
    is_too_complicated(&text.replacen('>', &format!("><style>{rules}</style>"), 1));
    // Handed down: one pattern, a thousand heirs, ten thousand shapes in the pattern.
    let pattern = format!("<pattern id='p' width='9' height='9'>{}</pattern>", DOT.repeat(5_000));
    is_too_complicated(&document(&format!("{pattern}<g fill='url(#p)'>{}</g>", DOT.repeat(1_000))));
    let line = "M0 0".to_owned() + &"l1 1".repeat(9_000);
    let marker = format!("<marker id='m'>{}</marker>", DOT.repeat(2_000));
    is_too_complicated(&document(&format!("{marker}<path marker-mid='url(#m)' stroke='red' d='{line}'/>")));
}

#[test]
fn what_goes_in_circles_is_refused() {
    is_too_complicated(&document("<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>"));
    is_too_complicated(&document("<mask id='a'><g mask='url(#a)'><path d='M0 0h9v9z'/></g></mask><g mask='url(#a)'/>"));
    is_too_complicated(&document(
        "<pattern id='a' width='1' height='1'><path fill='url(#a)' d='M0 0h9v9z'/></pattern>",
    ));
}

#[test]
fn what_is_nested_too_deeply_is_refused() {
    for levels in [100, 1_000, 25_000] {
        is_too_complicated(&document(&("<g>".repeat(levels) + DOT + &"</g>".repeat(levels))));
    }
    let chain: String =
        (0..200).map(|at| format!("<mask id='m{at}'><g mask='url(#m{})'>{DOT}</g></mask>", at + 1)).collect();
    is_too_complicated(&document(&format!("{chain}<g mask='url(#m0)'>{DOT}</g>")));
    // As deep as is allowed: the stack of an ordinary thread must hold.
    for group in ["<g>", "<g opacity='.99'>", "<svg>", "<switch>"] {
        let end = group.split(' ').next().unwrap().trim_end_matches('>').replace('<', "</") + ">";
        let _ = draw(&document(&(group.repeat(78) + DOT + &end.repeat(78))));
    }
    let chain: String =
        (0..76).map(|at| format!("<clipPath id='m{at}' clip-path='url(#m{})'>{DOT}</clipPath>", at + 1)).collect();
    let _ = draw(&document(&format!("{chain}<g clip-path='url(#m0)'>{DOT}</g>")));
}

#[test]
fn entities_cannot_grow() {
    let laughs: String =
        (1..10).map(|at| format!("<!ENTITY l{at} '{}'>", format!("&l{};", at - 1).repeat(10))).collect();
    let head = |declared: &str| format!("<!DOCTYPE svg [{declared}]>");
    is_too_complicated(&(head(&format!("<!ENTITY l0 'ha'>{laughs}")) + &document("<text>&l9;</text>")));
    let long = format!("<!ENTITY a \"{}\">", "M0 0".repeat(20_000));
    is_too_complicated(&(head(&long) + &document(&"<path d='&a;'/>".repeat(10_000))));
    is_too_complicated(&(head("<!ENTITY a SYSTEM 'file:///etc/passwd'>") + &document("<text>&a;</text>")));
    is_too_complicated(&(head("<!ENTITY % a 'x'>") + &document("")));
    // What drawing programs write is read.
    let names = "<!ENTITY ns_svg \"http://www.w3.org/2000/svg\">";
    let text = format!("{}<svg xmlns='&ns_svg;' viewBox='0 0 9 9'>{DOT}</svg>", head(names));
    assert!(alphas(&draw(&text).unwrap()).iter().any(|alpha| *alpha > 0));
}

#[test]
fn what_takes_too_long_to_draw_is_refused() {
    let layers = "<g opacity='.5'>".repeat(40) + "<path d='M-999 -999h2999v2999z'/>" + &"</g>".repeat(40);
    is_too_complicated(&document(&layers));
    is_too_complicated(&document(
        &"<g opacity='.5'><path d='M-999 -999h2999v2999z'/><path d='M0 0h9v9z'/></g>".repeat(5_000),
    ));
    is_too_complicated(&document("<path stroke='red' stroke-dasharray='.001' d='M0 0H96V96H0'/>"));
    is_too_complicated(&document("<filter id='f'><feTurbulence numOctaves='99999999'/></filter><g filter='url(#f)'/>"));
    is_too_complicated(&document("<filter id='f'><feMorphology radius='99999'/></filter><g filter='url(#f)'/>"));
    let blurs = "<feGaussianBlur stdDeviation='9'/>".repeat(9_000);
    is_too_complicated(&document(&format!(
        "<filter id='f'>{blurs}</filter><g filter='url(#f)'><path d='M0 0h96v96z'/></g>"
    )));
    is_too_complicated(&document(&"<circle r='1e38'/>".repeat(9_000)));
    let tile =
        "<pattern id='p' patternUnits='userSpaceOnUse' width='90000' height='90000'><path d='M0 0h9v9z'/></pattern>";
    is_too_complicated(&document(&format!("{tile}<path fill='url(#p)' d='M0 0h90v90z'/>")));
    is_too_complicated(&document(&format!("<style>{}</style>{}", ".a{fill:red}".repeat(20_000), DOT.repeat(9_000))));
    is_too_complicated(&document(&DOT.repeat(20_000)));
}

#[test]
fn nothing_outside_the_drawing_is_opened() {
    let own = concat!(env!("CARGO_MANIFEST_DIR"), "/Cargo.toml");
    for address in [
        "http://127.0.0.1:9/a.png",
        "//127.0.0.1/a.png",
        "file:///etc/passwd",
        own,
        "#a",
        "data:,x",
        "data:image/svg+xml,<svg/>",
    ] {
        let text = document(&format!("<image width='96' height='96' href='{}'/>", address.replace('<', "&lt;")));
        assert!(alphas(&draw(&text).unwrap()).iter().all(|alpha| *alpha == 0), "{address}");
    }
    let styled = "<style>@import url(http://127.0.0.1:9/a.css); @font-face{src:url(file:///etc/passwd)}</style>";
    assert!(draw(&document(&format!("{styled}<text x='9' y='50'>word</text>"))).is_ok());
}

#[test]
fn strange_sizes_are_survived() {
    for size in [
        "viewBox='0 0 1e38 1e38'",
        "viewBox='0 0 1e-38 1e-38'",
        "viewBox='0 0 1e30 1'",
        "viewBox='0 0 0 0'",
        "viewBox='0 0 -1 5'",
        "viewBox='nan nan nan nan'",
        "viewBox='-1e38 -1e38 1e38 2e38'",
        "width='1e9' height='1e9'",
        "width='0' height='0'",
        "width='99999999999999999999' height='1'",
        "width='100%' height='100%'",
        "",
    ] {
        let text = format!(
            "<svg xmlns='http://www.w3.org/2000/svg' {size}><path stroke='red' stroke-width='1e30' d='M-1e38 -1e38L1e38 1e38 NaN 7'/>\
             <g opacity='.5' transform='scale(1e30) rotate(45)'><circle r='1e38'/></g><rect width='1e38' height='1' filter='blur(9)'/></svg>"
        );
        let _ = draw(&text);
    }
}

#[test]
fn headers_that_promise_giants_are_refused() {
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    let mut ihdr = [0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 8, 6, 0, 0, 0].to_vec();
    png.append(&mut ihdr);
    png.extend(crc(&png[12..]).to_be_bytes());
    png.extend(b"\0\0\0\0IDAT\x35\xaf\x06\x1e");
    let jpeg = b"\xff\xd8\xff\xc0\0\x11\x08\xff\xff\xff\xff\x03\x01\x22\0\x02\x11\x01\x03\x11\x01\xff\xda\0\x0c\x03\x01\0\x02\x11\x03\x11\0?\0".to_vec();
    let gif = b"GIF89a\xff\xff\xff\xff\0\0\0,\0\0\0\0\xff\xff\xff\xff\0\x08\x02\0\0".to_vec();
    let mut bmp = b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0".to_vec();
    bmp.extend(b"\xff\xff\xff\x7f\xff\xff\xff\x7f\x01\0\x18\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0");
    let webp = b"RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\xff\xff\xff\xff\xff\xff".to_vec();
    for bytes in [png, jpeg, gif, bmp, webp] {
        let kind = content_type(&bytes);
        let start = Instant::now();
        let drawn = Raster::draw(&Picture::of_bytes(bytes.into()).unwrap(), 96);
        println!("{kind:?}: {drawn:?} after {:?}", start.elapsed());
        let refused = matches!(drawn, Err(PictureFault::TooManyPixels { .. } | PictureFault::Damaged));
        assert!(refused && start.elapsed() < Duration::from_secs(5), "{kind:?} gave {drawn:?}");
    }
}

/// The checksum of a PNG chunk. Source: PNG (third edition), annex D.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 })
    })
}

/// The beginnings of all kinds, so that random bytes get past the door.
const BEGINNINGS: [&[u8]; 6] = [
    b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x08\0\0\0\x08\x08\x06\0\0\0",
    b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    b"GIF89a\x08\0\x08\0\xf0\0\0",
    b"RIFF\x40\0\0\0WEBPVP8 ",
    b"BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x08\0\0\0\x08\0\0\0\x01\0\x18\0",
    b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'>",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn random_bytes_are_survived(beginning in 0..BEGINNINGS.len(), rest in proptest::collection::vec(any::<u8>(), 0..300), side in 1u32..80) {
        let bytes = [BEGINNINGS[beginning], &rest].concat();
        if let Ok(raster) = Raster::draw(&Picture::of_bytes(bytes.into()).unwrap(), side) {
            prop_assert_eq!(raster.pixels.len(), (side * side * 4) as usize);
        }
        let _ = Picture::of_bytes(rest.into()).and_then(|picture| Raster::draw(&picture, side));
    }

    #[test]
    fn random_drawings_are_survived(
        shapes in proptest::collection::vec(("[gpmcu]", "[a-e]", "[a-e]", "[MLCQAZhv0-9 .e-]{0,40}", -1e6f64..1e6), 0..12),
    ) {
        let inner: String = shapes.iter().map(|(kind, id, other, data, number)| match kind.as_str() {
            "g" => format!("<g id='{id}' transform='scale({number})' opacity='.5'><use href='#{other}'/></g>"),
            "p" => format!("<path id='{id}' d='M0 0{data}' fill='url(#{other})' stroke='red' stroke-width='{number}'/>"),
            "m" => format!("<mask id='{id}'><path d='M{data}' mask='url(#{other})'/></mask>"),
            "c" => format!("<pattern id='{id}' width='{number}' height='5'><path d='M0 0h{number}v9z' fill='url(#{other})'/></pattern>"),
            _ => format!("<use id='{id}' href='#{other}' x='{number}' mask='url(#{id})'/>"),
        }).collect();
        let _ = Raster::draw(&svg(&document(&inner)), 64);
    }

    #[test]
    fn a_flipped_byte_is_survived(at in any::<proptest::sample::Index>(), flip in 1u8..) {
        let mut png = std::io::Cursor::new(Vec::new());
        image::RgbaImage::from_fn(20, 20, |x, y| image::Rgba([x as u8, y as u8, 9, 200])).write_to(&mut png, image::ImageFormat::Png).unwrap();
        let mut png = png.into_inner();
        *at.get_mut(&mut png) ^= flip;
        let _ = Picture::of_bytes(png.into()).and_then(|picture| Raster::draw(&picture, 32));
    }
}
