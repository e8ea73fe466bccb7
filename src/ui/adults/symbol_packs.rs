//! Symbol packs: which this home has, adding one, taking one away. A pack is read and kept aside; whoever leaves the page while
//! that goes on finds the answer when they come back.

use super::importing::listing;
use super::on;
use crate::app::packs::PackFacts;
use crate::app::{AdultWish, PackAdded, Trouble, Wish};
use crate::ui::AppWindow;
use crate::ui::import::{FileItemData, ReportGroupData};
use crate::ui::stage::{Shared, Stage};
use crate::ui::symbols::{self, PackRowData, SymbolsState, SymbolsWish};
use std::path::{Path, PathBuf};

/// How many names of what was left out the page shows for each reason.
const LINES: usize = 6;
/// More authors than this are only counted: a row has one line for all that it says.
const AUTHORS: usize = 1;

/// What the page remembers between two touches.
#[derive(Default)]
pub struct SymbolPage {
    /// Where somebody looked last.
    folder: PathBuf,
    step: Step,
    /// The name of what is being added, or was.
    name: String,
    trouble: Option<String>,
}

#[derive(Default)]
enum Step {
    #[default]
    Packs,
    /// The pack of this name was touched.
    Asked(String),
    Choosing,
    Adding,
    Refused(String),
    Added(PackAdded),
}

pub fn open(stage: &mut Stage) {
    stage.app.prepare_symbols();
    let page = &mut stage.adults.symbol_packs;
    page.trouble = None;
    // What became of a pack is read once more by whoever comes back to it.
    if !matches!(page.step, Step::Adding) {
        page.step = Step::Packs;
    }
    attend(stage);
    show(stage);
}

/// A pack may have been added.
pub fn attend(stage: &mut Stage) {
    if !matches!(stage.adults.symbol_packs.step, Step::Adding) {
        return;
    }
    if let Some(added) = stage.app.take_added_pack() {
        stage.adults.symbol_packs.step = match added {
            Ok(added) => Step::Added(added),
            Err(trouble) => Step::Refused(trouble.to_string()),
        };
        show(stage);
    }
}

pub fn show(stage: &Stage) {
    let page = &stage.adults.symbol_packs;
    let name = page.name.clone();
    let state = match &page.step {
        Step::Packs => packs(stage, None),
        Step::Asked(asked) => packs(stage, Some(asked)),
        Step::Choosing => {
            let (folder, files) = files(stage);
            SymbolsState::Choosing { folder, files }
        }
        Step::Adding => SymbolsState::Adding { name },
        Step::Refused(sentence) => SymbolsState::Refused { name, sentence: sentence.clone() },
        Step::Added(PackAdded { name, report }) => SymbolsState::Added {
            name: name.clone(),
            came_in: report.came_in_words(),
            groups: report.grouped().into_iter().map(|(why, names)| group(&why.to_string(), &names)).collect(),
        },
    };
    symbols::show(&stage.window, &state);
}

fn group(title: &str, names: &[&str]) -> ReportGroupData {
    let lines = names.iter().take(LINES).map(|name| (*name).to_owned()).collect();
    ReportGroupData { title: title.to_owned(), count: names.len(), lines }
}

fn packs(stage: &Stage, asked: Option<&str>) -> SymbolsState {
    let here = stage.app.symbol_packs();
    let absent = stage.app.absent_packs();
    SymbolsState::Packs {
        asked: here.and_then(|packs| packs.list().iter().position(|pack| Some(pack.name.as_str()) == asked)),
        packs: here.map(|packs| packs.list().iter().map(row).collect()),
        asked_absent: absent.iter().position(|name| Some(name.as_str()) == asked),
        absent: absent.into_iter().map(|name| PackRowData { name, detail: String::new() }).collect(),
        trouble: stage.adults.symbol_packs.trouble.clone(),
    }
}

/// "3,436 symbols, CC BY-SA 4.0, by Mulberry Symbols".
fn row(pack: &PackFacts) -> PackRowData {
    let symbols = if pack.symbols == 1 { "1 symbol".to_owned() } else { format!("{} symbols", pack.symbols) };
    let named: Vec<&str> = pack.authors.iter().take(AUTHORS).map(String::as_str).collect();
    let authors = match pack.authors.len().saturating_sub(AUTHORS) {
        0 => named.join(" and "),
        1 => format!("{} and one more", named.join(", ")),
        more => format!("{} and {more} more", named.join(", ")),
    };
    let licences = pack.licences.join(" or ");
    PackRowData { name: pack.name.clone(), detail: format!("{symbols}; licence: {licences}; by: {authors}") }
}

fn files(stage: &Stage) -> (String, Vec<FileItemData>) {
    let folder = &stage.adults.symbol_packs.folder;
    let sticks = if *folder == stage.folders.own { (stage.folders.removable)() } else { Vec::new() };
    let sticks = sticks.into_iter().map(|stick| FileItemData {
        id: stick.display().to_string(),
        name: name_of(&stick),
        detail: "memory stick".to_owned(),
        folder: true,
    });
    (folder.display().to_string(), sticks.chain(listing(folder, &["zip"])).collect())
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn wish(stage: &mut Stage, wish: SymbolsWish) {
    let touched = match &wish {
        SymbolsWish::Ask(at) => {
            stage.app.symbol_packs().and_then(|packs| packs.list().get(*at)).map(|pack| pack.name.clone())
        }
        SymbolsWish::AskAbsent(at) => stage.app.absent_packs().get(*at).cloned(),
        _ => None,
    };
    let own = stage.folders.own.clone();
    let page = &mut stage.adults.symbol_packs;
    page.trouble = None;
    match wish {
        SymbolsWish::Ask(_) | SymbolsWish::AskAbsent(_) => {
            // Touched again, it is not meant any more.
            page.step = match (&page.step, touched) {
                (Step::Asked(before), Some(name)) if *before == name => Step::Packs,
                (_, Some(name)) => Step::Asked(name),
                (_, None) => Step::Packs,
            };
        }
        SymbolsWish::Remove => {
            if let Step::Asked(name) = std::mem::take(&mut page.step) {
                let removed = stage.app.handle(Wish::Adult(AdultWish::RemovePack { name }));
                stage.adults.symbol_packs.trouble = removed.err().map(|trouble| trouble.to_string());
            }
        }
        SymbolsWish::Choose => {
            if !page.folder.is_dir() {
                page.folder = own;
            }
            page.step = Step::Choosing;
        }
        SymbolsWish::Opened(id) => {
            let path = PathBuf::from(id);
            if path.is_dir() {
                page.folder = path;
            } else {
                add(stage, path);
            }
        }
        SymbolsWish::AddFolder => {
            let folder = page.folder.clone();
            add(stage, folder);
        }
        SymbolsWish::ToPacks => page.step = Step::Packs,
    }
    let _ = stage.app.handle(Wish::Adult(AdultWish::Stay));
    stage.attend();
    show(stage);
}

fn add(stage: &mut Stage, path: PathBuf) {
    stage.adults.symbol_packs.name = name_of(&path);
    let begun: Result<_, Trouble> = stage.app.handle(Wish::Adult(AdultWish::StartAddingPack { path }));
    stage.adults.symbol_packs.step = match begun {
        Ok(_) => Step::Adding,
        Err(trouble) => Step::Refused(trouble.to_string()),
    };
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    symbols::connect(window, on(shared, wish));
}
