//! Who is here: the PIN page, the adults' first page, and a new child.

use super::{go, on, today};
use crate::app::{AdultWish, Answer, Supplied, Trouble, TypedPin, Wish};
use crate::event::Role;
use crate::id::AdultId;
use crate::session::Showing;
use crate::ui::adult_home::{self, ChildItemData, HomeData, HomeWish};
use crate::ui::pin::{self, AdultItemData, PinState};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page, adult_new, child_new, navigation};

pub fn show_pin(stage: &Stage) {
    let adults = stage.app.home.record.adults.iter();
    let mut adults: Vec<AdultItemData> = adults
        .map(|(id, adult)| AdultItemData {
            id: id.to_string(),
            name: adult.name.clone(),
            role: role_in_words(adult.role).to_owned(),
        })
        .collect();
    adults.sort_by_key(|adult| adult.name.to_lowercase());
    pin::show(&stage.window, &adults);
    pin::show_state(&stage.window, PinState::Untried);
}

/// A wait that runs out is over without a touch.
pub fn show_wait(stage: &mut Stage) {
    if let Some((adult, _)) = stage.adults.waiting {
        let left = seconds_left(stage, adult);
        pin::show_state(&stage.window, if left == 0 { PinState::Wrong } else { PinState::Wait(seconds(left)) });
        if left == 0 {
            stage.adults.waiting = None;
        }
    }
}

/// The part of a second that is left is waited for as well.
fn seconds_left(stage: &Stage, adult: AdultId) -> u64 {
    stage.app.pin_wait(adult, stage.app.clock()).as_millis().div_ceil(1_000).try_into().unwrap_or(u64::MAX)
}

fn seconds(left: u64) -> u32 {
    u32::try_from(left).unwrap_or(u32::MAX)
}

fn try_pin(stage: &mut Stage, adult: &str, typed: String) {
    let Ok(adult) = adult.parse::<AdultId>() else { return };
    match stage.app.handle(Wish::Unlock { adult, pin: TypedPin(typed) }) {
        Ok(_) => {
            stage.adults.waiting = None;
            go(stage, Page::Home);
        }
        Err(Trouble::TooSoon { seconds: left }) => wait(stage, adult, left),
        Err(_) => match seconds_left(stage, adult) {
            0 => pin::show_state(&stage.window, PinState::Wrong),
            left => wait(stage, adult, left),
        },
    }
}

fn wait(stage: &mut Stage, adult: AdultId, left: u64) {
    stage.adults.waiting = Some((adult, stage.app.clock().mono()));
    pin::show_state(&stage.window, PinState::Wait(seconds(left)));
}

pub fn show_home(stage: &Stage) {
    let record = &stage.app.home.record;
    let adult = stage.app.adult_here().and_then(|adult| record.adults.get(&adult));
    let open = stage.app.child();
    let children = record.children.iter().map(|(id, name)| {
        let here = open.filter(|open| open.id == *id);
        ChildItemData {
            id: id.to_string(),
            name: name.clone(),
            board_set: here.map(|open| open.state().vocabulary().own().name.clone()).unwrap_or_default(),
            open: here.is_some(),
        }
    });
    let mut home = HomeData {
        adult_name: adult.map(|adult| adult.name.clone()).unwrap_or_default(),
        adult_role: adult.map(|adult| role_in_words(adult.role)).unwrap_or_default().to_owned(),
        children: children.collect(),
        notices: stage.app.notices().len(),
        showing: open.is_some_and(|open| open.state().showing() == Showing::On),
        has_agreement: open.is_some_and(|open| open.child().agreement.is_some()),
        last_backup: super::record::last_backup(stage),
        ..HomeData::default()
    };
    today::fill(stage, &mut home);
    adult_home::show(&stage.window, &home);
    navigation::show_child(&stage.window, open.map(|open| open.child().name.as_str()));
}

fn home_wish(stage: &mut Stage, wish: HomeWish) {
    let wish = match wish {
        HomeWish::ChooseChild(id) => match id.parse() {
            Ok(child) => AdultWish::OpenChild(child),
            Err(_) => return,
        },
        HomeWish::Cover(index) => {
            today::cover(stage, index);
            return stage.attend();
        }
        HomeWish::LockAndLeave => {
            let _ = stage.app.handle(Wish::Adult(AdultWish::EndCover));
            return go(stage, Page::Board);
        }
        HomeWish::SetShowing(true) => AdultWish::StartShowing,
        HomeWish::SetShowing(false) => AdultWish::StopShowing,
    };
    let changes_child = matches!(wish, AdultWish::OpenChild(_));
    let done = stage.app.handle(Wish::Adult(wish)).is_ok();
    if done && changes_child {
        stage.child_changed();
    }
    stage.attend();
}

/// A child who is to get boards from a file has the usual ones until then, so that there is a voice meanwhile. Whoever has
/// given boards of ours is asked for the child's own words next.
fn add_child(stage: &mut Stage, name: String, start: usize) {
    let own = Supplied::ALL.get(start).copied();
    let boards = own.unwrap_or_default();
    match stage.app.handle(Wish::Adult(AdultWish::AddChild { name, boards })) {
        Ok(Answer::Child(_)) => {
            stage.child_changed();
            stage.attend();
            let name = stage.app.child().map(|open| open.child().name.clone());
            navigation::show_child(&stage.window, name.as_deref());
            go(stage, if own.is_some() { Page::OwnWords } else { Page::Import });
        }
        Ok(_) => {}
        Err(trouble) => child_new::show_refusal(&stage.window, Some(&trouble.to_string())),
    }
}

fn add_adult(stage: &mut Stage, name: String, role: Role, pin: String) {
    match stage.app.handle(Wish::Adult(AdultWish::AddAdult { name, role, pin: TypedPin(pin) })) {
        Ok(_) => go(stage, Page::Home),
        Err(trouble) => adult_new::show_refusal(&stage.window, Some(&trouble.to_string())),
    }
}

pub const fn role_in_words(role: Role) -> &'static str {
    match role {
        Role::Child => "child",
        Role::KeyWorker => "key worker",
        Role::Manager => "registered manager",
        Role::Therapist => "therapist",
        Role::Family => "family",
        Role::Advocate => "advocate",
        Role::SocialWorker => "social worker",
        Role::Agency => "agency worker",
        Role::App => "the app",
    }
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    let tried = on(shared, |stage, (adult, typed): (String, String)| try_pin(stage, &adult, typed));
    pin::connect(window, move |adult, typed| tried((adult, typed)));
    adult_home::connect(window, on(shared, home_wish));
    let add = on(shared, |stage, (name, own)| add_child(stage, name, own));
    child_new::connect(window, move |name, own| add((name, own)));
    let add = on(shared, |stage, (name, role, pin)| add_adult(stage, name, role, pin));
    adult_new::connect(window, move |name, role, pin| add((name, role, pin)));
}
