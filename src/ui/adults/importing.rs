//! Bringing a board set in: a file of this device, its report, keep it or not.

use super::on;
use crate::app::{AdultWish, Answer, Wish};
use crate::interchange::{Report, ReportLine};
use crate::ui::import::{self, FileItemData, ImportState, ImportWish, ReportData, ReportGroupData};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page};
use std::path::{Path, PathBuf};

/// Endings under which board files are met.
const ENDINGS: [&str; 4] = ["obf", "obz", "zip", "json"];
/// How many lines of one kind a page shows.
const LINES: usize = 6;

#[derive(Default)]
pub struct Importing {
    folder: PathBuf,
    file: String,
}

pub fn show_files(stage: &mut Stage) {
    if stage.adults.importing.folder.as_os_str().is_empty() {
        stage.adults.importing.folder = stage.folders.own.clone();
    }
    let folder = stage.adults.importing.folder.clone();
    let files = listing(&folder, &ENDINGS);
    let sticks = if folder == stage.folders.own { (stage.folders.removable)() } else { Vec::new() };
    let sticks = sticks.into_iter().map(|stick| FileItemData {
        id: stick.display().to_string(),
        name: stick.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        detail: "memory stick".to_owned(),
        folder: true,
    });
    let files = sticks.chain(files).collect();
    import::show(&stage.window, &ImportState::Choosing { folder: folder.display().to_string(), files });
}

/// Folders first, then files with these endings, by name. What cannot be read is not there.
pub(super) fn listing(folder: &Path, endings: &[&str]) -> Vec<FileItemData> {
    let mut folders = Vec::new();
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let Ok(about) = std::fs::metadata(&path) else { continue };
        let id = path.display().to_string();
        if about.is_dir() {
            folders.push(FileItemData { id, name, detail: String::new(), folder: true });
        } else if path.extension().is_some_and(|end| endings.iter().any(|known| end.eq_ignore_ascii_case(known))) {
            files.push(FileItemData { id, name, detail: size_in_words(about.len()), folder: false });
        }
    }
    folders.sort_by_key(|row| row.name.to_lowercase());
    files.sort_by_key(|row| row.name.to_lowercase());
    let up = folder.parent().map(|parent| FileItemData {
        id: parent.display().to_string(),
        name: "One folder up".to_owned(),
        detail: parent.display().to_string(),
        folder: true,
    });
    up.into_iter().chain(folders).chain(files).collect()
}

fn size_in_words(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes / 1_000),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

fn wish(stage: &mut Stage, wish: ImportWish) {
    match wish {
        ImportWish::Opened(id) => open(stage, PathBuf::from(id)),
        ImportWish::Keep => keep(stage),
        ImportWish::DoNotKeep => {
            let _ = stage.app.handle(Wish::Adult(AdultWish::DropImport));
            show_files(stage);
        }
    }
}

fn open(stage: &mut Stage, path: PathBuf) {
    if path.is_dir() {
        stage.adults.importing.folder = path;
        return show_files(stage);
    }
    let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name = path.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    stage.adults.importing.file.clone_from(&file);
    let state = match std::fs::read(&path) {
        Err(_) => ImportState::Refused { file, sentence: "This file could not be read.".to_owned() },
        Ok(bytes) => match stage.app.handle(Wish::Adult(AdultWish::ReadImport { bytes, name })) {
            Ok(Answer::Import(report)) => ImportState::Report { file, report: report_data(&report) },
            Ok(_) => return,
            Err(trouble) => ImportState::Refused { file, sentence: trouble.to_string() },
        },
    };
    import::show(&stage.window, &state);
}

fn keep(stage: &mut Stage) {
    let file = stage.adults.importing.file.clone();
    let state = match stage.app.handle(Wish::Adult(AdultWish::KeepImport)) {
        Ok(_) => {
            stage.child_changed();
            ImportState::Kept { file }
        }
        Err(trouble) => ImportState::Refused { file, sentence: trouble.to_string() },
    };
    import::show(&stage.window, &state);
    stage.go(Page::Import);
    stage.attend();
}

fn report_data(report: &Report) -> ReportData {
    let counts = &report.counts;
    let count = |what: &str, count: usize| (what.to_owned(), count);
    let groups = report.grouped().into_iter().map(|(what, lines)| ReportGroupData {
        title: what.to_string(),
        count: lines.len(),
        lines: lines.iter().take(LINES).filter_map(|line| subject(line)).collect(),
    });
    ReportData {
        counts: vec![
            count("boards", counts.boards),
            count("buttons in place", counts.placed),
            count("set aside", counts.parked),
            count("left out", counts.refused + counts.boards_refused),
            count("pictures", counts.pictures.found + counts.pictures.named),
            count("links", counts.links),
        ],
        groups: groups.collect(),
    }
}

/// The board and button that a line is about.
fn subject(line: &ReportLine) -> Option<String> {
    match (line.board.as_deref(), line.button.as_deref()) {
        (Some(board), Some(button)) => Some(format!("{board}: {button}")),
        (Some(name), None) | (None, Some(name)) => Some(name.to_owned()),
        (None, None) => None,
    }
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    import::connect(window, on(shared, wish));
}
