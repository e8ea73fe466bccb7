//! The page of symbol packs, with preview data.

use super::adults;
use heard::ui::import::{FileItemData, ReportGroupData};
use heard::ui::symbols::{self, PackRowData, SymbolsState};
use heard::ui::{AppWindow, Page};

fn open(window: &AppWindow, state: &SymbolsState) {
    symbols::show(window, state);
    adults::open(window, Page::Symbols);
}

fn row(name: &str, detail: &str) -> PackRowData {
    PackRowData { name: name.to_owned(), detail: detail.to_owned() }
}

fn state(asked: Option<usize>) -> SymbolsState {
    SymbolsState::Packs {
        packs: Some(vec![
            row("Our kitchen", "1 symbol; licence: not stated; by: Gran"),
            row("mulberry-symbols-3.6.1", "3436 symbols; licence: CC BY-SA 4.0; by: Mulberry Symbols"),
            row("openmoji", "2465 symbols; licence: CC BY-SA 4.0; by: Emily Jäger and 59 more"),
        ]),
        asked,
        absent: vec![row("Bus drivers", "")],
        asked_absent: None,
        trouble: None,
    }
}

pub fn list(window: &AppWindow) {
    open(window, &state(None));
}

pub fn asked(window: &AppWindow) {
    open(window, &state(Some(1)));
}

pub fn none(window: &AppWindow) {
    let state = SymbolsState::Packs {
        packs: Some(Vec::new()),
        asked: None,
        absent: Vec::new(),
        asked_absent: None,
        trouble: Some("What was wanted could not be kept: the disk is full.".to_owned()),
    };
    open(window, &state);
}

pub fn choosing(window: &AppWindow) {
    let file = |name: &str, detail: &str, folder| FileItemData {
        id: name.to_owned(),
        name: name.to_owned(),
        detail: detail.to_owned(),
        folder,
    };
    let files = vec![
        file("BLUE STICK", "memory stick", true),
        file("One folder up", "/home", true),
        file("Kitchen things", "", true),
        file("mulberry-symbols-3.6.1.zip", "11.4 MB", false),
    ];
    open(window, &SymbolsState::Choosing { folder: "/home/priya".to_owned(), files });
}

pub fn adding(window: &AppWindow) {
    open(window, &SymbolsState::Adding { name: "mulberry-symbols-3.6.1.zip".to_owned() });
}

pub fn refused(window: &AppWindow) {
    let sentence =
        "The pack has no list of its symbols; please put an index.csv with the columns file and label into it.";
    open(window, &SymbolsState::Refused { name: "Holiday".to_owned(), sentence: sentence.to_owned() });
}

pub fn added(window: &AppWindow) {
    let group = |title: &str, count, lines: &[&str]| ReportGroupData {
        title: title.to_owned(),
        count,
        lines: lines.iter().map(|line| (*line).to_owned()).collect(),
    };
    let groups = vec![
        group("its picture is not in the pack", 2, &["ice_cream_2", "kettle"]),
        group("is there twice with the same picture", 9, &["cup", "mug", "pan", "pot", "spoon", "tray"]),
    ];
    let came_in = "3425 of 3436 symbols came in.".to_owned();
    open(window, &SymbolsState::Added { name: "mulberry-symbols-3.6.1".to_owned(), came_in, groups });
}
