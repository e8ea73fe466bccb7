//! Offering a choice, on the adults' side: what can be picked, and what became of it.

use super::choice::{given_at, help_at, help_index, help_words};
use super::rows::fill;
use super::{AppWindow, OfferAdapter, OfferGroup, OfferStep, OfferTile};
use crate::event::{Domain, Given, Medium, Support};
use crate::report::summary::names;
use slint::{ComponentHandle, Image, SharedString};
use std::rc::Rc;

/// A thing with its picture.
#[derive(Clone, Debug, Default)]
pub struct TileData {
    /// What comes back in [`OfferWish`].
    pub id: String,
    pub label: String,
    pub symbol: Image,
    /// There is no picture for it.
    pub plain: bool,
    pub chosen: bool,
    /// Whatever is not among the things.
    pub dashed: bool,
}

#[derive(Clone, Debug, Default)]
pub struct TileGroupData {
    pub title: String,
    pub tiles: Vec<TileData>,
}

#[derive(Clone, Debug)]
pub struct ChoosingData {
    /// The things of the last offer in words, where it can be made again.
    pub again: Option<String>,
    pub medium: Medium,
    pub groups: Vec<TileGroupData>,
    /// What was picked, in words.
    pub picked: String,
    pub domain: Option<Domain>,
    /// Whether the parts of life are there to choose from.
    pub domains_open: bool,
    /// Why it cannot be shown yet.
    pub reason: Option<String>,
}

#[derive(Clone, Debug)]
pub struct RecordingData {
    pub heading: String,
    pub detail: String,
    pub options: Vec<TileData>,
    /// What else the child may have done, and which of it was said.
    pub others: Vec<String>,
    pub other: Option<usize>,
    /// Whether something was taken, so that help and giving can be told.
    pub taken: bool,
    pub support: Support,
    pub given: Option<Given>,
}

#[derive(Clone, Debug)]
pub enum OfferState {
    Choosing(ChoosingData),
    Recording(RecordingData),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferWish {
    /// The last offer again.
    Repeat,
    Where(Medium),
    Pick(String),
    AddWord(String),
    OpenDomains,
    PartOfLife(Domain),
    Show,
    Take(String),
    /// One of [`RecordingData::others`].
    Other(usize),
    Help(Support),
    Given(Given),
    BeginAnew,
}

/// Shows the page; `trouble` says in one sentence why the last wish was not granted.
pub fn show(window: &AppWindow, state: &OfferState, trouble: Option<&str>) {
    let adapter = window.global::<OfferAdapter<'_>>();
    adapter.set_trouble(trouble.unwrap_or_default().into());
    let domains = Domain::ALL.map(|domain| SharedString::from(names::domain(domain))).to_vec();
    fill(&adapter.get_domains(), domains, |model| adapter.set_domains(model));
    fill(&adapter.get_helps(), help_words(), |model| adapter.set_helps(model));
    match state {
        OfferState::Choosing(choosing) => show_choosing(&adapter, choosing),
        OfferState::Recording(recording) => show_recording(&adapter, recording),
    }
}

fn show_choosing(adapter: &OfferAdapter<'_>, data: &ChoosingData) {
    let (groups, tiles) = parts(&data.groups);
    // Groups are looked up in the tiles, so the longer list is never the groups'.
    let fewer = slint::Model::row_count(&adapter.get_tiles()) > tiles.len();
    if fewer {
        fill(&adapter.get_groups(), groups.clone(), |model| adapter.set_groups(model));
    }
    fill(&adapter.get_tiles(), tiles, |model| adapter.set_tiles(model));
    fill(&adapter.get_groups(), groups, |model| adapter.set_groups(model));
    adapter.set_again(data.again.as_deref().unwrap_or_default().into());
    adapter.set_real(data.medium == Medium::Objects);
    adapter.set_picked(data.picked.as_str().into());
    adapter.set_domain(index(data.domain.and_then(|domain| Domain::ALL.iter().position(|other| *other == domain))));
    adapter.set_domains_open(data.domains_open);
    adapter.set_reason(data.reason.as_deref().unwrap_or_default().into());
    adapter.set_step(OfferStep::Choosing);
}

fn show_recording(adapter: &OfferAdapter<'_>, data: &RecordingData) {
    fill(&adapter.get_options(), data.options.iter().map(tile).collect(), |model| adapter.set_options(model));
    let others = data.others.iter().map(SharedString::from).collect();
    fill(&adapter.get_others(), others, |model| adapter.set_others(model));
    adapter.set_heading(data.heading.as_str().into());
    adapter.set_detail(data.detail.as_str().into());
    adapter.set_other(index(data.other));
    adapter.set_taken(data.taken);
    adapter.set_help(help_index(data.support));
    adapter.set_given(index(data.given.map(|given| usize::from(given == Given::NotGiven))));
    adapter.set_step(OfferStep::Recording);
}

/// Groups of tiles as the view takes them: one list of tiles, and where each group lies in it.
pub(super) fn parts(all: &[TileGroupData]) -> (Vec<OfferGroup>, Vec<OfferTile>) {
    let (mut groups, mut tiles) = (Vec::new(), Vec::new());
    for group in all {
        let (first, count) = (number(tiles.len()), number(group.tiles.len()));
        groups.push(OfferGroup { title: group.title.as_str().into(), first, count });
        tiles.extend(group.tiles.iter().map(tile));
    }
    (groups, tiles)
}

pub(super) fn tile(tile: &TileData) -> OfferTile {
    OfferTile {
        id: tile.id.as_str().into(),
        label: tile.label.as_str().into(),
        symbol: tile.symbol.clone(),
        plain: tile.plain,
        chosen: tile.chosen,
        dashed: tile.dashed,
    }
}

fn number(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

pub(super) fn index(position: Option<usize>) -> i32 {
    position.map_or(-1, number)
}

pub fn connect(window: &AppWindow, wish: impl Fn(OfferWish) + 'static) {
    let adapter = window.global::<OfferAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_repeat(move || tell(OfferWish::Repeat));
    let tell = wish.clone();
    adapter.on_set_real(move |real| tell(OfferWish::Where(if real { Medium::Objects } else { Medium::Screen })));
    let tell = wish.clone();
    adapter.on_pick(move |id| tell(OfferWish::Pick(id.into())));
    let tell = wish.clone();
    adapter.on_add_word(move |word| tell(OfferWish::AddWord(word.into())));
    let tell = wish.clone();
    adapter.on_open_domains(move || tell(OfferWish::OpenDomains));
    let tell = wish.clone();
    adapter.on_set_domain(move |index| {
        if let Some(domain) = usize::try_from(index).ok().and_then(|index| Domain::ALL.get(index)) {
            tell(OfferWish::PartOfLife(*domain));
        }
    });
    let tell = wish.clone();
    adapter.on_show(move || tell(OfferWish::Show));
    let tell = wish.clone();
    adapter.on_take(move |id| tell(OfferWish::Take(id.into())));
    let tell = wish.clone();
    adapter.on_tell_other(move |index| {
        if let Ok(index) = usize::try_from(index) {
            tell(OfferWish::Other(index));
        }
    });
    let tell = wish.clone();
    adapter.on_tell_help(move |index| {
        if let Some(support) = help_at(index) {
            tell(OfferWish::Help(support));
        }
    });
    let tell = wish.clone();
    adapter.on_tell_given(move |index| {
        if let Some(given) = given_at(index) {
            tell(OfferWish::Given(given));
        }
    });
    adapter.on_begin_anew(move || wish(OfferWish::BeginAnew));
}
