//! The page of one board as a whole: name, size, tray.

use super::rows::fill;
use super::word::WordPictureData;
use super::{AppWindow, BoardAboutAdapter, BoardSide, WordPicture};
use crate::board::MAX_SIDE;
use slint::ComponentHandle;
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct BoardAboutData {
    pub rows: u16,
    pub columns: u16,
    pub tray: Vec<WordPictureData>,
    pub renamed: bool,
    pub trouble: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum BoardAboutWish {
    Typed,
    Rename,
    /// One row or column more, or fewer.
    Step(BoardSide, Step),
    Take(usize),
    Leave,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    More,
    Fewer,
}

pub fn write_name(window: &AppWindow, name: &str) {
    window.global::<BoardAboutAdapter<'_>>().set_name(name.into());
}

pub fn name(window: &AppWindow) -> String {
    window.global::<BoardAboutAdapter<'_>>().get_name().into()
}

pub fn show(window: &AppWindow, data: &BoardAboutData) {
    let adapter = window.global::<BoardAboutAdapter<'_>>();
    adapter.set_rows(data.rows.into());
    adapter.set_columns(data.columns.into());
    adapter.set_most(MAX_SIDE.into());
    let word = |one: &WordPictureData| WordPicture {
        label: one.label.as_str().into(),
        symbol: one.symbol.clone(),
        chosen: one.chosen,
    };
    fill(&adapter.get_tray(), data.tray.iter().map(word).collect(), |model| adapter.set_tray(model));
    adapter.set_renamed(data.renamed);
    adapter.set_trouble(data.trouble.as_deref().unwrap_or_default().into());
}

pub fn connect(window: &AppWindow, wish: impl Fn(BoardAboutWish) + 'static) {
    let adapter = window.global::<BoardAboutAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_typed(move || tell(BoardAboutWish::Typed));
    let tell = wish.clone();
    adapter.on_rename(move || tell(BoardAboutWish::Rename));
    let tell = wish.clone();
    adapter.on_step(move |side, by| {
        tell(BoardAboutWish::Step(side, if by > 0 { Step::More } else { Step::Fewer }));
    });
    let tell = wish.clone();
    adapter.on_take(move |at| {
        if let Ok(at) = usize::try_from(at) {
            tell(BoardAboutWish::Take(at));
        }
    });
    adapter.on_leave(move || wish(BoardAboutWish::Leave));
}
