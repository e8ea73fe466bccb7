//! The picture of a mat says what lies on it, in lines that need no typeface.

use super::{MAT, placed, set_up, sheet};
use crate::strategies;
use heard::event::{Event, MatDirection, MatPicture, MatPlacing, MatPoints, MatSpot};
use heard::id::Digest;
use heard::library::{drawn_png, square_png};
use heard::mat::{Art, MatLayout, Photos, Sheet, picture};
use proptest::collection::vec;
use proptest::prelude::*;
use std::sync::Arc;

#[test]
fn the_picture_says_in_words_what_it_shows() {
    let mut night = set_up(MatPoints::Three, "music noise bath");
    night.direction = MatDirection::FirstRight;
    let left_out = Event::MatLeftOut { mat: MAT, option: 2, after_ms: 0 };
    let drawn = picture(&sheet(night, &[placed(0, 0), placed(1, 2), left_out]), Art::AsLeft, &Photos::new());
    assert_eq!(drawn.alt, "don’t like: noise. not sure: nothing. like: music. left out: bath.");
    assert!(!drawn.svg().contains("<text"), "Latin letters are drawn");
    assert!(drawn.svg().starts_with("<svg") && drawn.svg().trim_end().ends_with("</svg>"));
}

#[test]
fn a_card_is_drawn_where_it_was_let_go() {
    let put = |across, down| {
        let spot = Some(MatSpot { across, down });
        Event::MatPlaced(MatPlacing { mat: MAT, option: 0, column: 0, spot, after_ms: 0 })
    };
    let drawn = |event| {
        picture(&sheet(set_up(MatPoints::Two, "music"), &[event]), Art::AsLeft, &Photos::new()).svg().to_owned()
    };
    assert_ne!(drawn(put(300, 300)), drawn(put(700, 300)));
    assert_ne!(drawn(put(300, 300)), drawn(placed(0, 0)));
}

#[test]
fn a_script_that_has_no_strokes_is_set_as_text_and_escaped() {
    let mut set_up = set_up(MatPoints::Two, "میوزک");
    set_up.question = "<script>&\u{1}ہاں".to_owned();
    let drawn = picture(&sheet(set_up, &[placed(0, 0)]), Art::AsLeft, &Photos::new());
    assert!(drawn.svg().contains("<text") && drawn.svg().contains("&lt;script&gt;&amp; ہاں"));
    assert!(!drawn.svg().contains("<script"));
}

#[test]
fn the_pixels_are_those_of_the_drawing() {
    let drawn = picture(
        &sheet(set_up(MatPoints::Three, "music noise"), &[placed(0, 0), placed(1, 2)]),
        Art::AsLeft,
        &Photos::new(),
    );
    let png = drawn_png(drawn.svg(), drawn.shape, 600).unwrap();
    let pixels = image::load_from_memory(&png).unwrap().into_rgb8();
    assert_eq!(pixels.width(), 600);
    // The cloth, and a card on it.
    let found = |colour: [u8; 3]| pixels.pixels().filter(|pixel| pixel.0 == colour).count();
    assert!(found([0xe8, 0xe0, 0xd1]) > 50_000 && found([0xff, 0xfd, 0xf8]) > 3_000);
    if let Some(folder) = std::env::var_os("HEARD_SHOTS") {
        let folder = std::path::Path::new(&folder);
        std::fs::create_dir_all(folder).unwrap();
        std::fs::write(folder.join("mat-picture.png"), png).unwrap();
    }
}

#[test]
fn a_photo_is_drawn_on_its_card_where_it_is_there_and_its_word_alone_where_it_is_not() {
    let mut set_up = set_up(MatPoints::Two, "music");
    let red = image::RgbImage::from_pixel(40, 30, image::Rgb([200, 10, 10]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    red.write_to(&mut bytes, image::ImageFormat::Jpeg).unwrap();
    let media = Digest::of(bytes.get_ref());
    set_up.options[0].picture = MatPicture::Media(media);
    let photos = Photos::from([(media, square_png(Arc::from(bytes.into_inner()), 64).unwrap())]);
    let sheet = sheet(set_up, &[placed(0, 0)]);
    let reds = |photos: &Photos| {
        let drawn = picture(&sheet, Art::AsLeft, photos);
        let png = drawn_png(drawn.svg(), drawn.shape, 600).unwrap();
        let pixels = image::load_from_memory(&png).unwrap().into_rgb8();
        pixels.pixels().filter(|pixel| pixel.0[0] > 180 && pixel.0[1] < 40).count()
    };
    assert!(reds(&photos) > 1_000, "{}", reds(&photos));
    assert_eq!(reds(&Photos::new()), 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]
    /// Whatever stands on cards, the drawing is one that Heard itself draws; and reading it back from its data changes nothing.
    #[test]
    fn any_mat_can_be_drawn(set_up in strategies::mat_set_up(), events in vec(strategies::mat_act(MAT), 0..20)) {
        let mut sheet = Sheet::new(Arc::new(set_up));
        events.iter().for_each(|event| sheet.take(event));
        let drawn = picture(&sheet, Art::AsLeft, &Photos::new());
        prop_assert!(drawn_png(drawn.svg(), drawn.shape, 200).is_ok());
        let layout = MatLayout::of(&sheet, Art::AsLeft);
        let again: MatLayout = serde_json::from_str(&serde_json::to_string(&layout).unwrap()).unwrap();
        prop_assert_eq!(again.picture(), drawn);
    }
}
