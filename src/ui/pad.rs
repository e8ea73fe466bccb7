//! The pad for picture exchange on paper.

use super::offer::TileData;
use super::rows::fill;
use super::{AppWindow, PadAdapter, PadChip, PadGroup, PadGuide, PadKey, PadRow, PadStep, PadTile};
use slint::{ComponentHandle, SharedString};
use std::rc::Rc;

/// A question and its words, with which of them are chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupData {
    pub title: String,
    pub detail: String,
    pub chips: Vec<(String, bool)>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyData {
    /// As it stands on a data sheet; empty where words say more.
    pub mark: String,
    pub text: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowData {
    pub id: String,
    pub mark: String,
    pub text: String,
    pub detail: String,
    pub open: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GuideData {
    pub text: String,
    pub detail: String,
    pub done: bool,
    pub next: bool,
}

/// The page on which trials are written down.
#[derive(Clone, Debug, Default)]
pub struct WritingData {
    pub phase: String,
    pub carried: String,
    /// What to touch first; empty where the keys can be touched at once.
    pub ask: String,
    pub keys_for: String,
    pub tiles: Vec<TileData>,
    pub groups: Vec<GroupData>,
    /// What the adult writes of the next trial; `None` where that is not asked.
    pub words: Option<String>,
    pub keys: Vec<KeyData>,
    pub rows: Vec<RowData>,
    pub guide_title: String,
    pub guide: Vec<GuideData>,
    /// What can be said of the row that is open, and what was.
    pub answers: Vec<String>,
    pub answer: Option<usize>,
    pub taking_back: bool,
    pub mistakes: Vec<String>,
}

/// The page on which it is set what is carried over.
#[derive(Clone, Debug, Default)]
pub struct SettingData {
    pub phases: Vec<String>,
    pub phase: usize,
    pub groups: Vec<GroupData>,
    pub pictures: Vec<TileData>,
    pub picked: String,
    /// A line of text that the phase asks for, with its label.
    pub line: Option<(String, String)>,
    pub activity: String,
}

#[derive(Clone, Debug)]
pub enum PadState {
    Writing(WritingData),
    Setting(SettingData),
    /// The child ended it: the phase, and when, in words.
    Stopped {
        phase: String,
        words: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PadWish {
    /// A picture on the table.
    Touch(String),
    /// A word of a question: its group, and its place in the group.
    Choose(usize, usize),
    Key(usize),
    Ended,
    /// A step of the guide.
    Guided(usize),
    OpenRow(String),
    Answer(usize),
    TakeBack,
    Mistake(usize),
    /// What is practised is to be changed.
    Change,
    Set,
    Phase(usize),
    Pick(String),
    AddPicture(String),
    Line(String),
    Activity(String),
    Words(String),
    GoOn,
    Note,
}

/// Shows the page; `trouble` says in one sentence why the last wish was not granted.
pub fn show(window: &AppWindow, state: &PadState, trouble: Option<&str>) {
    let adapter = window.global::<PadAdapter<'_>>();
    adapter.set_trouble(trouble.unwrap_or_default().into());
    match state {
        PadState::Writing(data) => show_writing(&adapter, data),
        PadState::Setting(data) => show_setting(&adapter, data),
        PadState::Stopped { phase, words } => {
            adapter.set_phase(phase.as_str().into());
            adapter.set_stopped(words.as_str().into());
            adapter.set_step(PadStep::Stopped);
        }
    }
}

fn show_writing(adapter: &PadAdapter<'_>, data: &WritingData) {
    adapter.set_phase(data.phase.as_str().into());
    adapter.set_carried(data.carried.as_str().into());
    adapter.set_ask(data.ask.as_str().into());
    adapter.set_keys_for(data.keys_for.as_str().into());
    fill(&adapter.get_tiles(), data.tiles.iter().map(tile).collect(), |model| adapter.set_tiles(model));
    show_groups(adapter, &data.groups);
    let keys = data.keys.iter().map(|key| PadKey { mark: key.mark.as_str().into(), text: key.text.as_str().into() });
    fill(&adapter.get_keys(), keys.collect(), |model| adapter.set_keys(model));
    adapter.set_keys_usable(data.ask.is_empty());
    adapter.set_words_asked(data.words.is_some());
    adapter.set_words(data.words.as_deref().unwrap_or_default().into());
    let rows = data.rows.iter().map(|row| PadRow {
        id: row.id.as_str().into(),
        mark: row.mark.as_str().into(),
        text: row.text.as_str().into(),
        detail: row.detail.as_str().into(),
        open: row.open,
    });
    fill(&adapter.get_rows(), rows.collect(), |model| adapter.set_rows(model));
    adapter.set_guide_title(data.guide_title.as_str().into());
    let guide = data.guide.iter().map(|step| PadGuide {
        text: step.text.as_str().into(),
        detail: step.detail.as_str().into(),
        done: step.done,
        next: step.next,
    });
    fill(&adapter.get_guide(), guide.collect(), |model| adapter.set_guide(model));
    fill(&adapter.get_answers(), words(&data.answers), |model| adapter.set_answers(model));
    adapter.set_answer(data.answer.map_or(-1, number));
    adapter.set_taking_back(data.taking_back);
    fill(&adapter.get_mistakes(), words(&data.mistakes), |model| adapter.set_mistakes(model));
    adapter.set_step(PadStep::Writing);
}

fn show_setting(adapter: &PadAdapter<'_>, data: &SettingData) {
    fill(&adapter.get_phases(), words(&data.phases), |model| adapter.set_phases(model));
    adapter.set_phase_at(number(data.phase));
    show_groups(adapter, &data.groups);
    fill(&adapter.get_pictures(), data.pictures.iter().map(tile).collect(), |model| adapter.set_pictures(model));
    adapter.set_picked(data.picked.as_str().into());
    let (label, line) = data.line.clone().unwrap_or_default();
    adapter.set_line_label(label.into());
    adapter.set_line(line.into());
    adapter.set_activity(data.activity.as_str().into());
    adapter.set_step(PadStep::Setting);
}

/// Groups are looked up in the chips, so there is never a group without its chips.
fn show_groups(adapter: &PadAdapter<'_>, data: &[GroupData]) {
    let mut groups = Vec::new();
    let mut chips = Vec::new();
    for group in data {
        groups.push(PadGroup {
            title: group.title.as_str().into(),
            detail: group.detail.as_str().into(),
            first: number(chips.len()),
            count: number(group.chips.len()),
        });
        chips.extend(group.chips.iter().map(|(text, chosen)| PadChip { text: text.as_str().into(), chosen: *chosen }));
    }
    if slint::Model::row_count(&adapter.get_chips()) > chips.len() {
        fill(&adapter.get_groups(), groups.clone(), |model| adapter.set_groups(model));
    }
    fill(&adapter.get_chips(), chips, |model| adapter.set_chips(model));
    fill(&adapter.get_groups(), groups, |model| adapter.set_groups(model));
}

fn tile(tile: &TileData) -> PadTile {
    PadTile {
        id: tile.id.as_str().into(),
        label: tile.label.as_str().into(),
        symbol: tile.symbol.clone(),
        plain: tile.plain,
        chosen: tile.chosen,
    }
}

fn words(all: &[String]) -> Vec<SharedString> {
    all.iter().map(SharedString::from).collect()
}

fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

pub fn connect(window: &AppWindow, wish: impl Fn(PadWish) + 'static) {
    let adapter = window.global::<PadAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = |of: fn() -> PadWish| {
        let wish = wish.clone();
        move || wish(of())
    };
    adapter.on_ended(tell(|| PadWish::Ended));
    adapter.on_take_back(tell(|| PadWish::TakeBack));
    adapter.on_change(tell(|| PadWish::Change));
    adapter.on_set(tell(|| PadWish::Set));
    adapter.on_go_on(tell(|| PadWish::GoOn));
    adapter.on_note(tell(|| PadWish::Note));
    let text = |of: fn(String) -> PadWish| {
        let wish = wish.clone();
        move |text: SharedString| wish(of(text.into()))
    };
    adapter.on_touch(text(PadWish::Touch));
    adapter.on_open_row(text(PadWish::OpenRow));
    adapter.on_pick(text(PadWish::Pick));
    adapter.on_add_picture(text(PadWish::AddPicture));
    adapter.on_edit_line(text(PadWish::Line));
    adapter.on_edit_activity(text(PadWish::Activity));
    adapter.on_edit_words(text(PadWish::Words));
    let index = |of: fn(usize) -> PadWish| {
        let wish = wish.clone();
        move |index: i32| {
            if let Ok(index) = usize::try_from(index) {
                wish(of(index));
            }
        }
    };
    adapter.on_press(index(PadWish::Key));
    adapter.on_guided(index(PadWish::Guided));
    adapter.on_tell_answer(index(PadWish::Answer));
    adapter.on_tell_mistake(index(PadWish::Mistake));
    adapter.on_choose_phase(index(PadWish::Phase));
    adapter.on_choose(move |group, index| {
        if let (Ok(group), Ok(index)) = (usize::try_from(group), usize::try_from(index)) {
            wish(PadWish::Choose(group, index));
        }
    });
}
