//! The photo page: folders and pictures, then one picture with the square of it that is kept.

use super::import::{FileItemData, file_item};
use super::rows::fill;
use super::{AppWindow, PhotoAdapter, PhotoItem, PhotoStep};
use crate::board::WordClass;
use slint::{ComponentHandle, Image};
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct PhotoItemData {
    /// Comes back in [`PhotoWish::Opened`].
    pub id: String,
    pub name: String,
    /// Empty until it has been drawn.
    pub picture: Image,
    /// It cannot be drawn.
    pub damaged: bool,
}

#[derive(Clone, Debug)]
pub enum PhotoState {
    Choosing {
        folder: String,
        folders: Vec<FileItemData>,
        pictures: Vec<PhotoItemData>,
        /// How many pictures of the folder are not shown yet.
        more: usize,
    },
    Placing(Box<PlacingData>),
}

/// A chosen picture and the frame on it. Lengths are shares of the square in whose middle the picture stands.
#[derive(Clone, Debug, Default)]
pub struct PlacingData {
    /// Empty until it has been drawn.
    pub whole: Image,
    pub left: f32,
    pub top: f32,
    pub side: f32,
    pub can_grow: bool,
    pub can_shrink: bool,
    /// What lies in the frame.
    pub kept: Image,
    pub class: Option<WordClass>,
    /// The picture is being cut.
    pub making: bool,
}

/// A step of the frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Left,
    Right,
    Up,
    Down,
    Larger,
    Smaller,
}

#[derive(Clone, Debug, PartialEq)]
pub enum PhotoWish {
    Opened(String),
    More,
    /// The corner of the frame was taken to here, as shares of the square.
    Dragged(f32, f32),
    Step(Step),
    /// Back to the folder.
    Another,
    Use,
    /// Nothing is kept.
    Stop,
}

/// `word` is what the picture is for; `refusal` says in one sentence why a file was not taken.
pub fn show(window: &AppWindow, word: &str, state: &PhotoState, refusal: Option<&str>) {
    let adapter = window.global::<PhotoAdapter<'_>>();
    adapter.set_word(word.into());
    adapter.set_refusal(refusal.unwrap_or_default().into());
    match state {
        PhotoState::Choosing { folder, folders, pictures, more } => {
            adapter.set_folder(folder.as_str().into());
            fill(&adapter.get_folders(), folders.iter().map(file_item).collect(), |model| adapter.set_folders(model));
            let rows = pictures.iter().map(|row| PhotoItem {
                id: row.id.as_str().into(),
                name: row.name.as_str().into(),
                picture: row.picture.clone(),
                damaged: row.damaged,
            });
            fill(&adapter.get_pictures(), rows.collect(), |model| adapter.set_pictures(model));
            adapter.set_more(i32::try_from(*more).unwrap_or(i32::MAX));
            // A photo of a person stays in memory no longer than it is looked at.
            adapter.set_whole(Image::default());
            adapter.set_kept(Image::default());
            adapter.set_step(PhotoStep::Choosing);
        }
        PhotoState::Placing(data) => {
            adapter.set_whole(data.whole.clone());
            adapter.set_frame_left(data.left);
            adapter.set_frame_top(data.top);
            adapter.set_frame_side(data.side);
            adapter.set_can_grow(data.can_grow);
            adapter.set_can_shrink(data.can_shrink);
            adapter.set_kept(data.kept.clone());
            adapter.set_class(data.class.into());
            adapter.set_making(data.making);
            adapter.set_step(PhotoStep::Placing);
        }
    }
}

/// Nothing of any picture stays in the window.
pub fn forget(window: &AppWindow) {
    let state = PhotoState::Choosing { folder: String::new(), folders: Vec::new(), pictures: Vec::new(), more: 0 };
    show(window, "", &state, None);
}

pub fn connect(window: &AppWindow, wish: impl Fn(PhotoWish) + 'static) {
    let adapter = window.global::<PhotoAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_opened(move |id| tell(PhotoWish::Opened(id.into())));
    let tell = wish.clone();
    adapter.on_show_more(move || tell(PhotoWish::More));
    let tell = wish.clone();
    adapter.on_dragged(move |left, top| tell(PhotoWish::Dragged(left, top)));
    let tell = wish.clone();
    adapter.on_moved(move |right, down| {
        let step = match (right.signum(), down.signum()) {
            (-1, _) => Step::Left,
            (1, _) => Step::Right,
            (_, -1) => Step::Up,
            (_, 1) => Step::Down,
            _ => return,
        };
        tell(PhotoWish::Step(step));
    });
    let tell = wish.clone();
    adapter.on_grow(move || tell(PhotoWish::Step(Step::Larger)));
    let tell = wish.clone();
    adapter.on_shrink(move || tell(PhotoWish::Step(Step::Smaller)));
    let tell = wish.clone();
    adapter.on_another(move || tell(PhotoWish::Another));
    let tell = wish.clone();
    adapter.on_use_it(move || tell(PhotoWish::Use));
    adapter.on_stop(move || wish(PhotoWish::Stop));
}
