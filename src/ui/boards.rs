//! The page of board sets: which one is on the child's screen, and which can be given.

use super::rows::fill;
use super::{AppWindow, BoardsAdapter, BoardsItem};
use slint::{ComponentHandle, SharedString};
use std::rc::Rc;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BoardsData {
    pub name: String,
    pub facts: String,
    /// Name and description of the sets that come with the app.
    pub supplied: Vec<(String, String)>,
    /// The one that was touched and is not given yet.
    pub asked: Option<usize>,
    pub trouble: Option<String>,
    /// What of the child's own can be filled in, where the boards have places for it.
    pub own_words: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoardsWish {
    Ask(usize),
    Give,
}

pub fn show(window: &AppWindow, data: &BoardsData) {
    let adapter = window.global::<BoardsAdapter<'_>>();
    adapter.set_name(data.name.as_str().into());
    adapter.set_facts(data.facts.as_str().into());
    fill(&adapter.get_supplied(), items(&data.supplied), |model| adapter.set_supplied(model));
    adapter.set_asked(data.asked.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1));
    adapter.set_trouble(data.trouble.as_deref().unwrap_or_default().into());
    adapter.set_own_words(data.own_words.as_deref().unwrap_or_default().into());
}

/// Board sets as rows of a list.
pub(super) fn items(sets: &[(String, String)]) -> Vec<BoardsItem> {
    let item = |(text, detail): &(String, String)| BoardsItem {
        text: SharedString::from(text),
        detail: SharedString::from(detail),
    };
    sets.iter().map(item).collect()
}

pub fn connect(window: &AppWindow, wish: impl Fn(BoardsWish) + 'static) {
    let adapter = window.global::<BoardsAdapter<'_>>();
    let wish: Rc<dyn Fn(BoardsWish)> = Rc::new(wish);
    let ask = Rc::clone(&wish);
    adapter.on_ask(move |index| {
        if let Ok(index) = usize::try_from(index) {
            ask(BoardsWish::Ask(index));
        }
    });
    adapter.on_give(move || wish(BoardsWish::Give));
}
