//! Which page is open. The app decides; views only wish.

use super::{AppWindow, Navigation};
use slint::ComponentHandle;
use std::rc::Rc;

pub use super::Page;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NavigationWish {
    Go(Page),
    /// Back to the child's board, and lock.
    Leave,
    /// An adult touched a page or a key.
    Used,
}

pub fn show_page(window: &AppWindow, page: Page) {
    window.global::<Navigation<'_>>().set_page(page);
}

pub fn page(window: &AppWindow) -> Page {
    window.global::<Navigation<'_>>().get_page()
}

/// The child whose board is open, for the adults' titles.
pub fn show_child(window: &AppWindow, name: Option<&str>) {
    window.global::<Navigation<'_>>().set_child(name.unwrap_or_default().into());
}

pub fn connect(window: &AppWindow, wish: impl Fn(NavigationWish) + 'static) {
    let navigation = window.global::<Navigation<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    navigation.on_go(move |page| tell(NavigationWish::Go(page)));
    let tell = wish.clone();
    navigation.on_leave(move || tell(NavigationWish::Leave));
    navigation.on_used(move || wish(NavigationWish::Used));
}
