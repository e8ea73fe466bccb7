//! The list of notes.

use super::rows::fill;
use super::{AppWindow, NoteItem, NoteLine, NotesAdapter, NotesStep, note};
use crate::event::About;
use slint::{ComponentHandle, ModelRc, SharedString, VecModel};
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct NotesData {
    pub notes: Vec<NoteItemData>,
    /// There are more than these.
    pub older: bool,
    /// The note whose buttons are out.
    pub open: String,
    pub refusal: String,
}

#[derive(Clone, Debug)]
pub struct NoteItemData {
    /// Comes back in the wishes.
    pub id: String,
    pub about: About,
    /// Kind and time, as they are to be read.
    pub title: String,
    pub late: String,
    pub lines: Vec<NoteLineData>,
    pub withdrawn: bool,
}

#[derive(Clone, Debug)]
pub struct NoteLineData {
    pub head: String,
    pub words: String,
    /// Another writing has taken its place.
    pub replaced: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotesWish {
    Choose(String),
    Correct(String),
    Think(String),
    AskWhy(String),
    TakeBack(String, String),
    Older,
    /// The note is not taken back after all.
    Keep,
}

pub fn show(window: &AppWindow, data: &NotesData) {
    let adapter = window.global::<NotesAdapter<'_>>();
    adapter.set_step(NotesStep::List);
    adapter.set_open(data.open.as_str().into());
    adapter.set_older(data.older);
    adapter.set_refusal(data.refusal.as_str().into());
    let items = data.notes.iter().map(|item| NoteItem {
        id: item.id.as_str().into(),
        kind: note::kind(Some(item.about)),
        title: item.title.as_str().into(),
        late: item.late.as_str().into(),
        lines: lines(&item.lines),
        withdrawn: item.withdrawn,
    });
    fill(&adapter.get_notes(), items.collect(), |model| adapter.set_notes(model));
}

/// Asks why the open note is to be taken back.
pub fn show_question(window: &AppWindow, refusal: &str) {
    let adapter = window.global::<NotesAdapter<'_>>();
    adapter.set_refusal(refusal.into());
    adapter.set_step(NotesStep::TakingBack);
}

fn lines(lines: &[NoteLineData]) -> ModelRc<NoteLine> {
    let rows = lines.iter().map(|line| NoteLine {
        head: line.head.as_str().into(),
        words: line.words.as_str().into(),
        replaced: line.replaced,
    });
    ModelRc::new(VecModel::from_iter(rows))
}

pub fn connect(window: &AppWindow, wish: impl Fn(NotesWish) + 'static) {
    let adapter = window.global::<NotesAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = |of: fn(String) -> NotesWish| {
        let wish = wish.clone();
        move |id: SharedString| wish(of(id.into()))
    };
    adapter.on_choose(tell(NotesWish::Choose));
    adapter.on_correct(tell(NotesWish::Correct));
    adapter.on_think(tell(NotesWish::Think));
    adapter.on_ask_why(tell(NotesWish::AskWhy));
    let tell = wish.clone();
    adapter.on_take_back(move |id, why| tell(NotesWish::TakeBack(id.into(), why.into())));
    let tell = wish.clone();
    adapter.on_show_older(move || tell(NotesWish::Older));
    adapter.on_keep(move || wish(NotesWish::Keep));
}
