//! A package of boards from its bytes to a checked set, to a journal, and to the screen of the next start.

use super::make::{Ground, LARGE, Package, new_home};
use super::start::starts;
use super::table::{Times, line, times};
use heard::app::{AdultWish, Wish};
use heard::interchange::import;
use std::io::{Cursor, Read as _};

const USUAL: Package = Package { boards: 100, grid: (4, 6), buttons: |_| 24, pictures: 2400 };
pub fn run(ground: &Ground) {
    let usual = USUAL.bytes();
    package("100 boards, 2,400 buttons", &usual, 12);
    let large = LARGE.bytes();
    package("550 boards, 15,500 buttons", &large, 7);

    let mut app = new_home(&ground.path().join("kept"));
    app.handle(Wish::Adult(AdultWish::ReadImport { bytes: large, name: "Large".to_owned() })).unwrap();
    let mut kept = Times::default();
    kept.time(|| app.handle(Wish::Adult(AdultWish::KeepImport)).unwrap());
    app.close().unwrap();
    line("keep that import: rows, entry, screen", &kept).print();

    let small = starts(ground.display(), ground.demo(), super::start::STARTER, 5);
    let large = starts(ground.display(), ground.large(), LARGE.grid, 10);
    line("start → first frame (550 boards)", &large.frame)
        .beside("start on the demo", &small.frame)
        .within(1000)
        .print();
    line("start → all its pictures (550 boards)", &large.pictures)
        .beside("start on the demo", &small.pictures)
        .within(1000)
        .print();
}

fn package(what: &str, bytes: &[u8], runs: usize) {
    let found = import::read(bytes, None).unwrap().report;
    assert!(found.counts.refused == 0 && found.counts.dead_links == 0, "{found}");
    let (mut read, mut bare) = (Times::default(), Times::default());
    for _ in 0..runs {
        bare.time(|| unpacked(bytes));
        read.time(|| drop(import::read(bytes, None).unwrap()));
    }
    let one = times(1, || drop(std::hint::black_box(heard::id::Digest::of(bytes).to_string())));
    let size = format!("{:.1} MB; its SHA-256 alone {}", bytes.len() as f64 / 1e6, super::table::shown(one.median()));
    line(&format!("read and check {what}"), &read).beside("unzip and parse JSON", &bare).note(size).print();
}

/// What nobody can do without: every byte unpacked, every board parsed.
fn unpacked(bytes: &[u8]) {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for index in 0..zip.len() {
        let mut file = zip.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        if !file.name().unwrap().ends_with(".png") {
            std::hint::black_box(serde_json::from_slice::<serde_json::Value>(&bytes).unwrap());
        }
    }
}
