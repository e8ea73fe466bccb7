//! The photo page in the real window: folders, pictures, the frame by finger and by key, and files that are no pictures.

use super::driver;
use super::room::{Plan, Room};
use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;
use std::path::Path;

/// Red on the left, green in the middle, blue on the right.
pub fn three_colours(width: u32, height: u32) -> Vec<u8> {
    let picture = RgbImage::from_fn(width, height, |x, _| match 3 * x / width {
        0 => Rgb([220, 30, 20]),
        1 => Rgb([20, 180, 40]),
        _ => Rgb([20, 40, 210]),
    });
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, ImageFormat::Jpeg).unwrap();
    bytes.into_inner()
}

pub fn put(path: &Path, bytes: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, bytes).unwrap();
}

/// Priya has come in and wants a photo of Tom, who works here too.
fn asking(size: (f32, f32)) -> Room {
    let room = Room::with(&Plan { size, ..Plan::default() });
    put(&room.file("Pictures/tom.jpg"), &three_colours(600, 200));
    put(&room.file("Pictures/letter.txt"), b"dear");
    room.unlock();
    while !room.sees("Adults") || driver::middle(&room.window, "Adults").1 > size.1 * 0.8 {
        driver::scroll(&room.window, (size.0 / 2.0, size.1 / 2.0), 200.0);
        driver::picture(&room.window);
    }
    room.tap("Adults");
    room.tap("Tom, registered manager: choose a photo");
    assert!(room.sees("A picture for “Tom”"));
    room
}

/// The colour in the middle of Tom's photo.
fn middle(room: &Room) -> [u8; 3] {
    let stage = room.stage.borrow();
    let tom = stage.app.home.record.adult_named("Tom").unwrap().0;
    let photo = image::load_from_memory(&stage.app.photo(tom).expect("a photo is kept")).unwrap().into_rgb8();
    assert_eq!(photo.width(), photo.height());
    photo.get_pixel(photo.width() / 2, photo.height() / 2).0
}

fn use_it(room: &mut Room) {
    room.tap("Use this photo");
    room.until("the photo is kept", |room| room.sees("Tom, registered manager: choose a photo"));
}

#[test]
fn the_middle_is_kept_unless_the_frame_is_moved() {
    let mut room = asking((1280.0, 800.0));
    assert!(room.sees("tom.jpg") && !room.sees("letter.txt"));
    room.tap("tom.jpg");
    room.until("the picture is there", |room| room.sees("Use this photo") && room.sees("frame up"));
    use_it(&mut room);
    let [red, green, blue] = middle(&room);
    assert!(green > 120 && red < 90 && blue < 90, "{red} {green} {blue}");
}

#[test]
fn a_finger_takes_the_frame_along() {
    for size in [(1280.0, 800.0), (800.0, 1280.0)] {
        let mut room = asking(size);
        room.tap("tom.jpg");
        room.until("the picture is there", |room| room.sees("frame up"));
        let things = driver::things(&room.window);
        let picture = things.iter().find(|thing| thing.label.starts_with("The picture, and")).unwrap();
        assert!(picture.y + picture.height <= driver::find(&room.window, "Use this photo").y, "it is seen whole");
        let from = (picture.x + picture.width / 2.0, picture.y + picture.height / 2.0);
        driver::down(&room.window, from);
        for step in 1..=10_u8 {
            driver::drag(&room.window, (from.0 + picture.width / 3.0 * f32::from(step) / 10.0, from.1));
            room.attend();
        }
        driver::up(&room.window, (from.0 + picture.width / 3.0, from.1));
        room.attend();
        use_it(&mut room);
        let [red, green, blue] = middle(&room);
        assert!(blue > 120 && red < 90 && green < 90, "{size:?}: {red} {green} {blue}");
    }
}

#[test]
fn the_frame_is_moved_and_made_smaller_by_keys_alone() {
    let mut room = asking((1280.0, 800.0));
    room.tap("tom.jpg");
    room.until("the picture is there", |room| room.sees("frame up"));
    for _ in 0..3 {
        room.tap("smaller frame");
    }
    for _ in 0..30 {
        room.tap("frame to the left");
    }
    use_it(&mut room);
    let [red, green, blue] = middle(&room);
    assert!(red > 120 && green < 90 && blue < 90, "{red} {green} {blue}");
}

#[test]
fn a_file_that_is_no_picture_gets_one_sentence_and_the_page_goes_on() {
    let mut room = asking((900.0, 3200.0));
    room.tap("back");
    put(&room.file("Pictures/junk.jpg"), b"junk");
    put(&room.file("Pictures/half.jpg"), &three_colours(600, 200)[..300]);
    put(&room.file("Pictures/gone.jpg"), &three_colours(60, 20));
    let large = std::fs::File::create(room.file("Pictures/large.png")).unwrap();
    large.set_len(40 << 20).unwrap();
    room.tap("Tom, registered manager: choose a photo");
    std::fs::remove_file(room.file("Pictures/gone.jpg")).unwrap();
    for (name, sentence) in [
        ("junk.jpg", "This file is not a picture that Heard can read."),
        ("half.jpg", "This picture is damaged and cannot be shown."),
        ("gone.jpg", "This picture could not be read. It may have been moved or taken away."),
        ("large.png", "This file is too large: a picture has at most 32 MB."),
    ] {
        room.tap(name);
        room.until(sentence, |room| room.sees(sentence));
        assert!(room.sees("tom.jpg"), "the page goes on");
    }
    room.tap("tom.jpg");
    room.until("the picture is there", |room| room.sees("frame up"));
    room.tap("another picture");
    assert!(room.sees("tom.jpg"));
    room.tap("back");
    assert!(room.sees("Tom, registered manager: choose a photo"));
    let stage = room.stage.borrow();
    let tom = stage.app.home.record.adult_named("Tom").unwrap().0;
    assert!(stage.app.photo(tom).is_none(), "whoever leaves keeps nothing");
}

#[test]
fn a_stick_is_among_the_folders_and_a_long_folder_comes_in_parts() {
    let room = asking((900.0, 3200.0));
    room.tap("back");
    put(&room.folder.path().join("STICK/nan.jpg"), &three_colours(30, 30));
    for number in 0..30 {
        put(&room.file(&format!("Pictures/many/{number:02}.jpg")), &three_colours(30, 30));
    }
    room.tap("Tom, registered manager: choose a photo");
    room.tap("STICK");
    assert!(room.sees("nan.jpg"));
    room.tap("back");
    // The same folder is open again as long as it is there.
    room.tap("Tom, registered manager: choose a photo");
    assert!(room.sees("nan.jpg"));
    room.tap("back");
    std::fs::remove_dir_all(room.folder.path().join("STICK")).unwrap();
    room.tap("Tom, registered manager: choose a photo");
    assert!(room.sees("tom.jpg") && !room.sees("STICK"));
    room.tap("many");
    driver::picture(&room.window);
    assert!(room.sees("6 more"));
    room.tap("6 more");
    driver::picture(&room.window);
    assert!((0..30).all(|number| room.sees(&format!("{number:02}.jpg"))) && !room.sees("6 more"));
}

#[test]
fn whoever_walks_away_from_a_photo_leaves_nothing_on_the_page() {
    let mut room = asking((1280.0, 800.0));
    room.tap("tom.jpg");
    room.until("the picture is there", |room| room.sees("frame up"));
    room.pass(std::time::Duration::from_secs(121));
    assert!(room.sees("juice"), "the child’s board is back");
    let adapter = slint::ComponentHandle::global::<heard::ui::PhotoAdapter<'_>>(&room.window);
    assert_eq!(adapter.get_whole().size().width + adapter.get_kept().size().width, 0);
}
