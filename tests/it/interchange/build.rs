//! Small packages from readable text, and the figures they are compared with.

use heard::board::{Board, BoardSet, Button};
use heard::interchange::{Import, MediaCounts, Report, What, import};
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A zip of named files; a name that ends in a slash is a folder.
pub fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A picture of `width` by `height`, each shade a different one.
pub fn png(shade: u8, width: u32, height: u32) -> Vec<u8> {
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([shade, 100, 200]));
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// The header of a sound; nothing here listens to the rest.
pub fn wav(tail: u8) -> Vec<u8> {
    let mut bytes = b"RIFF\x24\0\0\0WAVEfmt ".to_vec();
    bytes.push(tail);
    bytes
}

pub const SVG: &[u8] = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0"/></svg>"#;

pub fn read(bytes: &[u8]) -> Import {
    let import = import::read(bytes, None).unwrap();
    let counts = import.report.counts;
    assert_eq!(counts.placed + counts.parked + counts.refused, counts.buttons, "{}", import.report);
    import
}

/// A lone board whose other keys are `rest`.
pub fn lone(rest: &str) -> Import {
    read(board(rest).as_bytes())
}

pub fn board(rest: &str) -> String {
    format!(r#"{{"format":"open-board-0.1","id":"b","locale":"en","name":"Board",{rest}}}"#)
}

/// What was counted by hand.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub boards: [usize; 2],
    pub buttons: usize,
    pub placed: usize,
    pub parked: usize,
    pub refused: usize,
    /// found, named, missing, refused
    pub pictures: [usize; 4],
    pub sounds: [usize; 4],
    pub links: usize,
    pub dead_links: usize,
}

pub fn count(report: &Report) -> Count {
    let media = |MediaCounts { found, named, missing, refused }: MediaCounts| [found, named, missing, refused];
    let counts = report.counts;
    Count {
        boards: [counts.boards, counts.boards_refused],
        buttons: counts.buttons,
        placed: counts.placed,
        parked: counts.parked,
        refused: counts.refused,
        pictures: media(counts.pictures),
        sounds: media(counts.sounds),
        links: counts.links,
        dead_links: counts.dead_links,
    }
}

/// How many lines say a thing.
pub fn said(import: &Import, what: What) -> usize {
    import.report.lines.iter().filter(|line| line.what == what).count()
}

/// The kinds of line, each once, in the order in which they come.
pub fn kinds(import: &Import) -> Vec<What> {
    let mut kinds = Vec::new();
    for line in &import.report.lines {
        if !kinds.contains(&line.what) {
            kinds.push(line.what);
        }
    }
    kinds
}

pub fn named<'a>(set: &'a BoardSet, name: &str) -> &'a Board {
    set.boards.iter().find(|board| board.name == name).unwrap()
}

pub fn labelled<'a>(board: &'a Board, label: &str) -> &'a Button {
    board.buttons.iter().find(|button| button.label == label).unwrap()
}

/// The labels on the grid, row by row; `·` is an empty cell, `=` a covered one.
pub fn drawn(board: &Board) -> String {
    use heard::board::{Cell, Place};
    let cell = |place| match board.grid.cell(place) {
        Cell::Empty => "·".to_owned(),
        Cell::Covered => "=".to_owned(),
        Cell::Button { button, .. } => board.button(button).unwrap().label.clone(),
    };
    let row = |row| (0..board.grid.columns()).map(|column| cell(Place { row, column })).collect::<Vec<_>>().join(" ");
    (0..board.grid.rows()).map(row).collect::<Vec<_>>().join(" / ")
}
