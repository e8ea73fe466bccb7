//! The page of a child's boards as they were.

use super::rows::fill;
use super::{AppWindow, EarlierAdapter, EarlierItem};
use slint::ComponentHandle;
use std::rc::Rc;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EarlierData {
    pub text: String,
    pub detail: String,
    /// It is on the child's screen.
    pub now: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EarlierWish {
    Ask(usize),
    BringBack,
    More,
}

pub fn show(window: &AppWindow, items: &[EarlierData], asked: Option<usize>, more: &str, trouble: Option<&str>) {
    let adapter = window.global::<EarlierAdapter<'_>>();
    let item = |one: &EarlierData| EarlierItem {
        text: one.text.as_str().into(),
        detail: one.detail.as_str().into(),
        now: one.now,
    };
    fill(&adapter.get_items(), items.iter().map(item).collect(), |model| adapter.set_items(model));
    adapter.set_asked(asked.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1));
    adapter.set_more(more.into());
    adapter.set_trouble(trouble.unwrap_or_default().into());
}

pub fn connect(window: &AppWindow, wish: impl Fn(EarlierWish) + 'static) {
    let adapter = window.global::<EarlierAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_ask(move |at| {
        if let Ok(at) = usize::try_from(at) {
            tell(EarlierWish::Ask(at));
        }
    });
    let tell = wish.clone();
    adapter.on_bring_back(move || tell(EarlierWish::BringBack));
    adapter.on_show_more(move || wish(EarlierWish::More));
}
