//! The page of symbol packs: those that there are, and one on its way in.

use super::import::{FileItemData, ReportGroupData, file_item, report_group};
use super::rows::fill;
use super::{AppWindow, SymbolsAdapter, SymbolsPack, SymbolsStep};
use slint::ComponentHandle;
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct PackRowData {
    pub name: String,
    /// How many symbols, under which licence, by whom.
    pub detail: String,
}

/// What the page shows.
#[derive(Clone, Debug)]
pub enum SymbolsState {
    Packs {
        /// `None` until they have been read.
        packs: Option<Vec<PackRowData>>,
        asked: Option<usize>,
        /// Added once, and not on this tablet.
        absent: Vec<PackRowData>,
        asked_absent: Option<usize>,
        trouble: Option<String>,
    },
    Choosing {
        folder: String,
        files: Vec<FileItemData>,
    },
    Adding {
        name: String,
    },
    Refused {
        name: String,
        sentence: String,
    },
    Added {
        name: String,
        came_in: String,
        groups: Vec<ReportGroupData>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SymbolsWish {
    Ask(usize),
    AskAbsent(usize),
    /// The one that was asked about.
    Remove,
    /// Look for a pack in the folders of this device.
    Choose,
    Opened(String),
    AddFolder,
    ToPacks,
}

pub fn show(window: &AppWindow, state: &SymbolsState) {
    let adapter = window.global::<SymbolsAdapter<'_>>();
    let step = match state {
        SymbolsState::Packs { packs, asked, absent, asked_absent, trouble } => {
            adapter.set_ready(packs.is_some());
            let here = rows(packs.as_deref().unwrap_or_default());
            fill(&adapter.get_packs(), here, |model| adapter.set_packs(model));
            fill(&adapter.get_absent(), rows(absent), |model| adapter.set_absent(model));
            adapter.set_asked(index(*asked));
            adapter.set_asked_absent(index(*asked_absent));
            adapter.set_trouble(trouble.as_deref().unwrap_or_default().into());
            SymbolsStep::Packs
        }
        SymbolsState::Choosing { folder, files } => {
            adapter.set_folder(folder.as_str().into());
            fill(&adapter.get_files(), files.iter().map(file_item).collect(), |model| adapter.set_files(model));
            SymbolsStep::Choosing
        }
        SymbolsState::Adding { name } => {
            adapter.set_name(name.as_str().into());
            SymbolsStep::Adding
        }
        SymbolsState::Refused { name, sentence } => {
            adapter.set_name(name.as_str().into());
            adapter.set_refusal(sentence.as_str().into());
            SymbolsStep::Refused
        }
        SymbolsState::Added { name, came_in, groups } => {
            adapter.set_name(name.as_str().into());
            adapter.set_came_in(came_in.as_str().into());
            let groups = groups.iter().map(report_group).collect();
            fill(&adapter.get_groups(), groups, |model| adapter.set_groups(model));
            SymbolsStep::Added
        }
    };
    adapter.set_step(step);
}

fn rows(packs: &[PackRowData]) -> Vec<SymbolsPack> {
    let row = |pack: &PackRowData| SymbolsPack { name: pack.name.as_str().into(), detail: pack.detail.as_str().into() };
    packs.iter().map(row).collect()
}

fn index(asked: Option<usize>) -> i32 {
    asked.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1)
}

pub fn connect(window: &AppWindow, wish: impl Fn(SymbolsWish) + 'static) {
    let adapter = window.global::<SymbolsAdapter<'_>>();
    let wish: Rc<dyn Fn(SymbolsWish)> = Rc::new(wish);
    let tell = |what: fn(usize) -> SymbolsWish| {
        let wish = Rc::clone(&wish);
        move |index: i32| {
            if let Ok(index) = usize::try_from(index) {
                wish(what(index));
            }
        }
    };
    adapter.on_ask(tell(SymbolsWish::Ask));
    adapter.on_ask_absent(tell(SymbolsWish::AskAbsent));
    let said = |what: SymbolsWish| {
        let wish = Rc::clone(&wish);
        move || wish(what.clone())
    };
    adapter.on_remove(said(SymbolsWish::Remove));
    adapter.on_choose(said(SymbolsWish::Choose));
    adapter.on_add_folder(said(SymbolsWish::AddFolder));
    adapter.on_to_packs(said(SymbolsWish::ToPacks));
    adapter.on_opened(move |id| wish(SymbolsWish::Opened(id.into())));
}
