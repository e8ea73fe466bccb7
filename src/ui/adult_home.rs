//! The adults' first page.

use super::rows::fill;
use super::{AppWindow, ChildItem, HomeAdapter};
use slint::ComponentHandle;
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct ChildItemData {
    pub id: String,
    pub name: String,
    /// The name of the board set in use; empty if there is none.
    pub board_set: String,
    /// The child whose board is open.
    pub open: bool,
}

#[derive(Clone, Debug, Default)]
pub struct HomeData {
    pub adult_name: String,
    pub adult_role: String,
    pub children: Vec<ChildItemData>,
    pub notices: usize,
    pub showing: bool,
    /// Of the child whose board is open.
    pub has_agreement: bool,
    /// As it is to be read; empty if there never was one.
    pub last_backup: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HomeWish {
    ChooseChild(String),
    SetShowing(bool),
}

pub fn show(window: &AppWindow, home: &HomeData) {
    let adapter = window.global::<HomeAdapter<'_>>();
    adapter.set_adult_name(home.adult_name.as_str().into());
    adapter.set_adult_role(home.adult_role.as_str().into());
    let rows = home
        .children
        .iter()
        .map(|child| ChildItem {
            id: child.id.as_str().into(),
            name: child.name.as_str().into(),
            board_set: child.board_set.as_str().into(),
            open: child.open,
        })
        .collect();
    fill(&adapter.get_children(), rows, |model| adapter.set_children(model));
    adapter.set_notices(i32::try_from(home.notices).unwrap_or(i32::MAX));
    adapter.set_showing(home.showing);
    adapter.set_has_agreement(home.has_agreement);
    adapter.set_last_backup(home.last_backup.as_str().into());
}

pub fn connect(window: &AppWindow, wish: impl Fn(HomeWish) + 'static) {
    let adapter = window.global::<HomeAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_choose_child(move |id| tell(HomeWish::ChooseChild(id.into())));
    adapter.on_set_showing(move |on| wish(HomeWish::SetShowing(on)));
}
