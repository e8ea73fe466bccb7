//! Choosing a file, reading the report, keeping or not.

use super::rows::fill;
use super::{AppWindow, CountItem, FileItem, ImportAdapter, ImportStep, ReportGroup};
use slint::{ComponentHandle, ModelRc, SharedString};
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct FileItemData {
    /// Comes back in [`ImportWish::Opened`].
    pub id: String,
    pub name: String,
    /// Size and date, as they are to be read.
    pub detail: String,
    pub folder: bool,
}

#[derive(Clone, Debug, Default)]
pub struct ReportGroupData {
    pub title: String,
    /// All of them, also those that have no line here.
    pub count: usize,
    pub lines: Vec<String>,
}

#[derive(Clone, Debug, Default)]
pub struct ReportData {
    /// "boards", "buttons", "pictures" and how many.
    pub counts: Vec<(String, usize)>,
    pub groups: Vec<ReportGroupData>,
}

#[derive(Clone, Debug)]
pub enum ImportState {
    Choosing { folder: String, files: Vec<FileItemData> },
    Reading { file: String },
    Report { file: String, report: ReportData },
    Refused { file: String, sentence: String },
    Kept { file: String },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportWish {
    Opened(String),
    Keep,
    DoNotKeep,
}

pub fn show(window: &AppWindow, state: &ImportState) {
    let adapter = window.global::<ImportAdapter<'_>>();
    let (step, file) = match state {
        ImportState::Choosing { folder, files } => {
            adapter.set_folder(folder.as_str().into());
            fill(&adapter.get_files(), files.iter().map(file_item).collect(), |model| adapter.set_files(model));
            (ImportStep::Choosing, "")
        }
        ImportState::Reading { file } => (ImportStep::Reading, file.as_str()),
        ImportState::Report { file, report } => {
            show_report(&adapter, report);
            (ImportStep::Report, file.as_str())
        }
        ImportState::Refused { file, sentence } => {
            adapter.set_refusal(sentence.as_str().into());
            (ImportStep::Refused, file.as_str())
        }
        ImportState::Kept { file } => (ImportStep::Kept, file.as_str()),
    };
    adapter.set_file_name(file.into());
    adapter.set_step(step);
}

fn show_report(adapter: &ImportAdapter<'_>, report: &ReportData) {
    let counts = report.counts.iter();
    let counts = counts.map(|(what, count)| CountItem { what: what.as_str().into(), count: number(*count) }).collect();
    fill(&adapter.get_counts(), counts, |model| adapter.set_counts(model));
    let groups = report.groups.iter().map(report_group).collect();
    fill(&adapter.get_groups(), groups, |model| adapter.set_groups(model));
}

pub(super) fn report_group(group: &ReportGroupData) -> ReportGroup {
    ReportGroup {
        title: group.title.as_str().into(),
        count: number(group.count),
        lines: ModelRc::new(slint::VecModel::from_iter(group.lines.iter().map(SharedString::from))),
    }
}

pub(super) fn file_item(file: &FileItemData) -> FileItem {
    FileItem {
        id: file.id.as_str().into(),
        name: file.name.as_str().into(),
        detail: file.detail.as_str().into(),
        folder: file.folder,
    }
}

fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

pub fn connect(window: &AppWindow, wish: impl Fn(ImportWish) + 'static) {
    let adapter = window.global::<ImportAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_opened(move |id| tell(ImportWish::Opened(id.into())));
    let tell = wish.clone();
    adapter.on_keep(move || tell(ImportWish::Keep));
    adapter.on_do_not_keep(move || wish(ImportWish::DoNotKeep));
}
