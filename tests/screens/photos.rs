//! The photo page and the page about one child, with pictures that were drawn for them.

use super::adults::open;
use super::pictures::Pictures;
use heard::board::WordClass;
use heard::child::{HairColour, People, SkinTone};
use heard::ui::import::FileItemData;
use heard::ui::navigation::Page;
use heard::ui::offer::TileData;
use heard::ui::own_words::{self, FillingData, ListData, OwnWordsState, RowData};
use heard::ui::photo::{self, PhotoItemData, PhotoState, PlacingData};
use heard::ui::{AppWindow, look};
use slint::Image;

/// Stands for a photo of somebody in a garden, in the middle of a square, as wide as `ratio` of its height.
pub fn garden(side: u32, ratio: f32, seed: u32) -> Image {
    let mut pixels = Vec::new();
    let (across, down) = if ratio >= 1.0 { (1.0, 1.0 / ratio) } else { (ratio, 1.0) };
    for y in 0..side {
        for x in 0..side {
            let at = |at: u32| at as f32 / side as f32 - 0.5;
            let (x, y) = (at(x), at(y));
            let inside = x.abs() <= across / 2.0 && y.abs() <= down / 2.0;
            pixels.extend(if inside { scene(x + seed as f32 * 0.07 - 0.14, y) } else { [0, 0, 0, 0] });
        }
    }
    look::picture(side, side, &pixels)
}

fn scene(x: f32, y: f32) -> [u8; 4] {
    let disc = |cx: f32, cy: f32, radius: f32| (x - cx).hypot(y - cy) < radius;
    let [red, green, blue] = if disc(0.06, -0.08, 0.012) || disc(0.14, -0.08, 0.012) {
        [40, 30, 30]
    } else if disc(0.1, -0.07, 0.1) {
        [150, 104, 70]
    } else if disc(0.1, -0.1, 0.125) {
        [36, 28, 24]
    } else if disc(0.1, 0.22, 0.2) {
        [180, 60, 60]
    } else if y > 0.1 {
        [104, 150, 80]
    } else {
        [170, 205, 225]
    };
    [red, green, blue, 255]
}

fn folders() -> Vec<FileItemData> {
    let folder = |name: &str, detail: &str| FileItemData {
        id: name.into(),
        name: name.into(),
        detail: detail.into(),
        folder: true,
    };
    vec![folder("KINGSTON", "memory stick"), folder("One folder up", "/home/tablet"), folder("Holiday", "")]
}

fn listed() -> PhotoState {
    let names = ["IMG_20260302_181244.jpg", "nan.jpg", "blue train.png", "half.jpg", "IMG_20260228_090102.jpg"];
    let pictures = names.iter().enumerate().map(|(at, name)| PhotoItemData {
        id: (*name).into(),
        name: (*name).into(),
        picture: if at == 3 { Image::default() } else { garden(152, 0.7 + at as f32 * 0.2, at as u32) },
        damaged: at == 3,
    });
    PhotoState::Choosing {
        folder: "/home/tablet/Pictures".into(),
        folders: folders(),
        pictures: pictures.collect(),
        more: 61,
    }
}

pub fn choosing(window: &AppWindow) {
    photo::show(window, "Nan", &listed(), None);
    open(window, Page::Photo);
}

pub fn refused(window: &AppWindow) {
    let state =
        PhotoState::Choosing { folder: "/media/KINGSTON".into(), folders: folders(), pictures: vec![], more: 0 };
    photo::show(window, "Nan", &state, Some("This picture is damaged and cannot be shown."));
    open(window, Page::Photo);
}

pub fn placing(window: &AppWindow, _: Pictures) {
    let data = PlacingData {
        whole: garden(620, 1.5, 2),
        left: 0.36,
        top: 0.2,
        side: 0.48,
        can_grow: true,
        can_shrink: true,
        kept: garden(300, 1.0, 2),
        class: Some(WordClass::People),
        making: false,
    };
    photo::show(window, "Nan", &PhotoState::Placing(Box::new(data)), None);
    open(window, Page::Photo);
}

/// Whether anything of the child's own stands on the boards yet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Filled {
    Nothing,
    Some,
}

pub fn own_words(window: &AppWindow, pictures: Pictures, filled: Filled) {
    let set = heard::app::Supplied::Core24.read().unwrap();
    let places = heard::app::personal_places(&set);
    let headings = ["People", "Food and drink", "Favourite things", "Places", "Feasts and faith", "What frightens"];
    let mut rows = [Vec::new(), Vec::new()];
    let is_done = |at: usize| filled == Filled::Some && [0, 1, 9].contains(&at);
    for (kind, heading) in heard::app::PersonalKind::ALL.into_iter().zip(headings) {
        let free = places.iter().enumerate().filter(|(at, place)| place.kind == kind && !is_done(*at));
        for (first, (at, place)) in free.enumerate() {
            let heading = if first == 0 { heading.to_owned() } else { String::new() };
            let column = usize::from(kind != heard::app::PersonalKind::Person);
            rows[column].push(RowData { number: at + 1, heading, text: place.prompt.to_owned(), done: None });
        }
    }
    let done =
        [("Nan", garden(52, 1.0, 2)), ("Uncle Tunde", garden(52, 1.0, 1)), ("apple juice", pictures.get("drink"))];
    for (at, (word, picture)) in done.into_iter().enumerate().filter(|_| filled == Filled::Some) {
        let heading = if at == 0 { "Done".to_owned() } else { String::new() };
        rows[1].push(RowData { number: at + 1, heading, text: word.to_owned(), done: Some(picture) });
    }
    let list = ListData {
        rows,
        other_boards: false,
        last: (filled == Filled::Some).then(|| "Uncle Tunde".to_owned()),
        looks: if filled == Filled::Some {
            "dark skin, black hair"
        } else {
            "Outlines only, until somebody has chosen"
        }
        .to_owned(),
        languages: if filled == Filled::Some { "English, Yoruba" } else { "Nobody has said yet" }.to_owned(),
    };
    own_words::show(window, &OwnWordsState::List(list), None);
    open(window, Page::OwnWords);
}

fn tile(label: &str, picture: Image, chosen: bool) -> TileData {
    TileData { id: label.to_owned(), label: label.to_owned(), symbol: picture, chosen, ..TileData::default() }
}

pub fn filling(window: &AppWindow, pictures: Pictures) {
    let found = ["drink", "water", "thirsty", "bath", "wash", "swim", "shower"];
    let data = FillingData {
        title: "A food or drink".into(),
        board: "It goes on the board “Drinks”.".into(),
        prompt: "The drink this child asks for, in its own cup.".into(),
        word: "drink".into(),
        pictures: found.iter().enumerate().map(|(at, name)| tile(name, pictures.get(name), at == 0)).collect(),
        has_photo: false,
        none_found: false,
    };
    own_words::show(window, &OwnWordsState::Filling(data), None);
    open(window, Page::OwnWords);
}

pub fn person(window: &AppWindow, pictures: Pictures) {
    let found = [tile("the photo", garden(84, 1.0, 2), true), tile("grandma", pictures.get("grandma"), false)];
    let data = FillingData {
        title: "A person".into(),
        board: "It goes on the board “My people”.".into(),
        prompt: "Somebody of the family whom this child sees or speaks to.".into(),
        word: "Nan".into(),
        pictures: found.to_vec(),
        has_photo: true,
        none_found: false,
    };
    own_words::show(
        window,
        &OwnWordsState::Filling(data),
        Some("Something stands at row 1, column 3 already; it keeps its place."),
    );
    open(window, Page::OwnWords);
}

pub fn looks(window: &AppWindow, pictures: Pictures) {
    let people = People { skin: Some(SkinTone::Five), hair: Some(HairColour::Black) };
    let samples = ["i", "happy", "wash-hair", "mum"].map(|name| pictures.get(name)).to_vec();
    own_words::show(window, &OwnWordsState::Looks { people, samples }, None);
    open(window, Page::OwnWords);
}

pub fn languages(window: &AppWindow) {
    let names = [
        "English",
        "British Sign Language",
        "Welsh",
        "Polish",
        "Romanian",
        "Punjabi",
        "Urdu",
        "Bengali",
        "Gujarati",
        "Hindi",
        "Tamil",
        "Arabic",
        "Persian",
        "Kurdish",
        "Pashto",
        "Turkish",
        "Somali",
        "Tigrinya",
        "Yoruba",
        "Igbo",
    ];
    let rows = names.iter().map(|name| ((*name).to_owned(), ["English", "Yoruba"].contains(name))).collect();
    own_words::show(window, &OwnWordsState::Languages(rows), None);
    open(window, Page::OwnWords);
}
