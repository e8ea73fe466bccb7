//! The page on which a word is looked for among a child's boards.

use super::rows::fill;
use super::{AppWindow, FindAdapter, FindItem};
use slint::ComponentHandle;
use std::rc::Rc;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FoundData {
    pub text: String,
    pub detail: String,
    pub open: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindWish {
    Looked,
    Go(usize),
    Leave,
}

pub fn wanted(window: &AppWindow) -> String {
    window.global::<FindAdapter<'_>>().get_wanted().into()
}

pub fn clear(window: &AppWindow) {
    window.global::<FindAdapter<'_>>().set_wanted("".into());
}

pub fn show(window: &AppWindow, heading: &str, found: &[FoundData]) {
    let adapter = window.global::<FindAdapter<'_>>();
    adapter.set_heading(heading.into());
    let item = |one: &FoundData| FindItem {
        text: one.text.as_str().into(),
        detail: one.detail.as_str().into(),
        open: one.open,
    };
    fill(&adapter.get_items(), found.iter().map(item).collect(), |model| adapter.set_items(model));
}

pub fn connect(window: &AppWindow, wish: impl Fn(FindWish) + 'static) {
    let adapter = window.global::<FindAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_looked(move || tell(FindWish::Looked));
    let tell = wish.clone();
    adapter.on_go(move |at| {
        if let Ok(at) = usize::try_from(at) {
            tell(FindWish::Go(at));
        }
    });
    adapter.on_leave(move || wish(FindWish::Leave));
}
