//! Views mats on the adults' side: a mat to be put before the child, and those that were made.

use super::choice::{help_index, help_words};
use super::rows::fill;
use super::{AppWindow, MatsAdapter, MatsItem, MatsStep};
use crate::app::AskTwice;
use crate::event::{
    Anchor, MatDirection, MatPoints, MatPurpose, MatScale, OtherPresent, Relationship, StateCheck, Support,
};
use crate::mat::{columns, scale_name};
use crate::report::summary::names;
use slint::{ComponentHandle, Image, SharedString};
use std::rc::Rc;

/// Who from outside can sit at a mat without a PIN here.
pub const GUESTS: [Relationship; 6] = [
    Relationship::Advocate,
    Relationship::SocialWorker,
    Relationship::Family,
    Relationship::Teacher,
    Relationship::Friend,
    Relationship::Visitor,
];

/// What is looked at before a mat.
pub const CHECKS: [&str; 4] = ["Well", "Rested", "Medicated", "After an incident"];

/// Which end of the scale an anchor belongs to, the first before the last.
const ENDS: [Anchor; 2] = [Anchor::KnownLike, Anchor::KnownDislike];

const TOLD: [StateCheck; 3] = [StateCheck::NotRecorded, StateCheck::Yes, StateCheck::No];

#[derive(Clone, Debug, Default)]
pub struct ItemData {
    pub text: String,
    pub detail: String,
    pub symbol: Image,
    pub plain: bool,
    pub chosen: bool,
    /// Height by width.
    pub shape: f32,
}

#[derive(Clone, Debug)]
pub struct ChoosingData {
    pub under_way: bool,
    pub topics: Vec<ItemData>,
    pub cards: Vec<ItemData>,
    pub question: String,
    pub scale: MatScale,
    pub points: MatPoints,
    pub purpose: MatPurpose,
    pub twice: bool,
    /// The cards that are on it, as they are called.
    pub on_it: Vec<String>,
    /// Of which of them it is known beforehand that it goes to the first end of the scale, and to the last.
    pub known: [Option<usize>; 2],
    pub direction: MatDirection,
    /// A guest, who may not have been chosen yet; `None`: the adult who is unlocked.
    pub guest: Option<Option<Relationship>>,
    pub others: Vec<OtherPresent>,
    pub checks: [StateCheck; 4],
    /// Somebody from outside the home should sit at it.
    pub outsider: bool,
    pub more: bool,
    /// Why it cannot be shown yet.
    pub reason: Option<String>,
    pub made: Vec<ItemData>,
}

#[derive(Clone, Debug)]
pub struct LookingData {
    pub heading: String,
    /// The mats of one topic, the oldest first.
    pub pictures: Vec<ItemData>,
    pub narrower: Vec<String>,
    pub support: Support,
}

#[derive(Clone, Debug)]
pub enum MatsState {
    Choosing(Box<ChoosingData>),
    Looking(LookingData),
}

/// Who helps with the mat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Helper {
    /// The adult who is unlocked.
    Here,
    /// Somebody who has no PIN here.
    Guest,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatsWish {
    Topic(usize),
    Card(usize),
    AddCard(String),
    Question(String),
    Scale(MatScale),
    Purpose(MatPurpose),
    Points(MatPoints),
    Twice(AskTwice),
    /// The place of a card, by its position among those that are on it, is known beforehand; said again, it is not.
    Known(Anchor, usize),
    Side(MatDirection),
    Helper(Helper),
    GuestIs(Relationship),
    Other(OtherPresent),
    Check(usize, StateCheck),
    More,
    Show,
    End,
    Look(usize),
    Help(Support),
    Narrower(usize),
    Choosing,
}

/// Shows the page; `trouble` says in one sentence why the last wish was not granted.
pub fn show(window: &AppWindow, state: &MatsState, trouble: Option<&str>) {
    let adapter = window.global::<MatsAdapter<'_>>();
    adapter.set_trouble(trouble.unwrap_or_default().into());
    match state {
        MatsState::Choosing(data) => show_choosing(&adapter, data),
        MatsState::Looking(data) => {
            adapter.set_heading(data.heading.as_str().into());
            fill(&adapter.get_pictures(), items(&data.pictures), |model| adapter.set_pictures(model));
            let narrower = data.narrower.iter().map(SharedString::from).collect();
            fill(&adapter.get_narrower(), narrower, |model| adapter.set_narrower(model));
            fill(&adapter.get_helps(), help_words(), |model| adapter.set_helps(model));
            adapter.set_help(help_index(data.support));
            adapter.set_step(MatsStep::Looking);
        }
    }
}

fn show_choosing(adapter: &MatsAdapter<'_>, data: &ChoosingData) {
    adapter.set_under_way(data.under_way);
    fill(&adapter.get_topics(), items(&data.topics), |model| adapter.set_topics(model));
    fill(&adapter.get_cards(), items(&data.cards), |model| adapter.set_cards(model));
    adapter.set_question(data.question.as_str().into());
    adapter.set_scale(scale_name(data.scale).into());
    let scales = MatScale::ALL.map(|scale| SharedString::from(scale_name(scale))).to_vec();
    fill(&adapter.get_scales(), scales, |model| adapter.set_scales(model));
    adapter.set_scale_chosen(place(&MatScale::ALL, data.scale));
    adapter.set_points(place(&MatPoints::ALL, data.points));
    adapter.set_purpose(i32::from(data.purpose == MatPurpose::Teaching));
    adapter.set_twice(data.twice);
    let on_it = data.on_it.iter().map(SharedString::from).collect();
    fill(&adapter.get_on_it(), on_it, |model| adapter.set_on_it(model));
    let known = data.known.map(|card| card.and_then(|at| i32::try_from(at).ok()).unwrap_or(-1)).to_vec();
    fill(&adapter.get_known(), known, |model| adapter.set_known(model));
    let steps = columns(data.scale, data.points);
    let ends = [steps.first(), steps.last()].into_iter().flatten().map(|step| SharedString::from(step.label)).collect();
    fill(&adapter.get_known_ends(), ends, |model| adapter.set_known_ends(model));
    adapter.set_side(i32::from(data.direction == MatDirection::FirstRight));
    adapter.set_who(i32::from(data.guest.is_some()));
    let words = |all: &[&str]| all.iter().map(|text| SharedString::from(*text)).collect::<Vec<_>>();
    fill(&adapter.get_guests(), words(&GUESTS.map(names::relationship)), |model| adapter.set_guests(model));
    adapter.set_guest(data.guest.flatten().map_or(-1, |guest| place(&GUESTS, guest)));
    let there = OtherPresent::ALL.map(|other| data.others.contains(&other)).to_vec();
    fill(&adapter.get_others_there(), there, |model| adapter.set_others_there(model));
    let others = words(&OtherPresent::ALL.map(names::other_present));
    fill(&adapter.get_others(), others, |model| adapter.set_others(model));
    let told = data.checks.map(|check| place(&TOLD, check)).to_vec();
    fill(&adapter.get_checks_told(), told, |model| adapter.set_checks_told(model));
    fill(&adapter.get_checks(), words(&CHECKS), |model| adapter.set_checks(model));
    adapter.set_outsider(data.outsider);
    adapter.set_more(data.more);
    adapter.set_reason(data.reason.as_deref().unwrap_or_default().into());
    fill(&adapter.get_made(), items(&data.made), |model| adapter.set_made(model));
    adapter.set_step(MatsStep::Choosing);
}

fn items(all: &[ItemData]) -> Vec<MatsItem> {
    let item = |one: &ItemData| MatsItem {
        text: one.text.as_str().into(),
        detail: one.detail.as_str().into(),
        symbol: one.symbol.clone(),
        plain: one.plain,
        chosen: one.chosen,
        shape: one.shape,
    };
    all.iter().map(item).collect()
}

fn place<T: PartialEq>(all: &[T], one: T) -> i32 {
    all.iter().position(|other| *other == one).and_then(|at| i32::try_from(at).ok()).unwrap_or(-1)
}

fn at<T: Copy>(all: &[T], index: i32) -> Option<T> {
    all.get(usize::try_from(index).ok()?).copied()
}

/// Hands every wish of the view to one function.
pub fn connect(window: &AppWindow, wish: impl Fn(MatsWish) + 'static) {
    let adapter = window.global::<MatsAdapter<'_>>();
    let wish: Rc<dyn Fn(MatsWish)> = Rc::new(wish);
    let index = |told: fn(usize) -> MatsWish| {
        let wish = Rc::clone(&wish);
        move |index: i32| {
            if let Ok(index) = usize::try_from(index) {
                wish(told(index));
            }
        }
    };
    let some = |told: fn(i32) -> Option<MatsWish>| {
        let wish = Rc::clone(&wish);
        move |index: i32| told(index).into_iter().for_each(|one| wish(one))
    };
    let plain = |told: MatsWish| {
        let wish = Rc::clone(&wish);
        move || wish(told.clone())
    };
    adapter.on_pick_topic(index(MatsWish::Topic));
    adapter.on_pick_card(index(MatsWish::Card));
    adapter.on_look(index(MatsWish::Look));
    adapter.on_open_narrower(index(MatsWish::Narrower));
    adapter.on_set_scale(some(|index| at(&MatScale::ALL, index).map(MatsWish::Scale)));
    adapter.on_set_points(some(|index| at(&MatPoints::ALL, index).map(MatsWish::Points)));
    adapter.on_set_purpose(some(|index| at(&[MatPurpose::Views, MatPurpose::Teaching], index).map(MatsWish::Purpose)));
    adapter
        .on_set_side(some(|index| at(&[MatDirection::FirstLeft, MatDirection::FirstRight], index).map(MatsWish::Side)));
    adapter.on_set_who(some(|index| Some(MatsWish::Helper(if index == 1 { Helper::Guest } else { Helper::Here }))));
    adapter.on_set_guest(some(|index| at(&GUESTS, index).map(MatsWish::GuestIs)));
    adapter.on_set_other(some(|index| at(&OtherPresent::ALL, index).map(MatsWish::Other)));
    adapter.on_tell_help(some(|index| super::choice::help_at(index).map(MatsWish::Help)));
    let tell = Rc::clone(&wish);
    adapter.on_set_check(move |check, told| {
        if let (Ok(check), Some(told)) = (usize::try_from(check), at(&TOLD, told)) {
            tell(MatsWish::Check(check, told));
        }
    });
    let tell = Rc::clone(&wish);
    adapter.on_set_known(move |end, card| {
        if let (Some(anchor), Ok(card)) = (at(&ENDS, end), usize::try_from(card)) {
            tell(MatsWish::Known(anchor, card));
        }
    });
    let tell = Rc::clone(&wish);
    adapter.on_set_twice(move |on| tell(MatsWish::Twice(if on { AskTwice::FirstCard } else { AskTwice::No })));
    let tell = Rc::clone(&wish);
    adapter.on_add_card(move |text| tell(MatsWish::AddCard(text.to_string())));
    let tell = Rc::clone(&wish);
    adapter.on_set_question(move |text| tell(MatsWish::Question(text.to_string())));
    adapter.on_open_more(plain(MatsWish::More));
    adapter.on_show(plain(MatsWish::Show));
    adapter.on_end(plain(MatsWish::End));
    adapter.on_back_to_choosing(plain(MatsWish::Choosing));
}
