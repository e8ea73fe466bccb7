//! Offering a choice: what there is to pick from, the offer itself, and what became of it.

pub(super) mod outcome;

use super::{leave, on};
use crate::app::{AdultWish, Answer, LastOffer, Offering as Wanted, Trouble, Wish, named, offerable, picture_of_word};
use crate::event::{Arrangement, Domain, Event, Medium, Support, Thing, Word};
use crate::library::domain_of;
use crate::session::{PictureRef, THINGS_MAX, THINGS_MIN, Vocabulary, thing_key};
use crate::ui::AppWindow;
use crate::ui::offer::{self, ChoosingData, OfferState, OfferWish, TileData, TileGroupData};
use crate::ui::stage::{Shared, Stage};
use chrono::TimeDelta;
use outcome::{is_taken, recording, take, tell, tell_other};
use slint::ComponentHandle as _;
use std::collections::BTreeSet;
use std::sync::Arc;

/// So many things that were offered lately stand before all others.
const RECENT: usize = 8;
/// The side of a tile's picture, in logical pixels; see `Target.tile-picture`.
const PICTURE: f32 = 84.0;
/// A card narrower than this is hard to hit, so the cards lie one above the other instead. 20 mm, in logical pixels.
const NARROWEST: f32 = 118.0;
/// For so long, whoever opens the page is first asked what became of the last offer.
const FRESH: TimeDelta = TimeDelta::minutes(15);

/// What the page remembers between two touches.
pub struct Offering {
    medium: Medium,
    known: Vec<Known>,
    /// Keys of things, in the order in which they were picked.
    picked: Vec<String>,
    /// Chosen by the adult; else it follows from what was picked.
    domain: Option<Domain>,
    domains_open: bool,
    again: Option<Wanted>,
    asks: Asks,
    /// The child took more than one: every tile that is touched is one of them.
    several: bool,
    trouble: Option<String>,
}

impl Default for Offering {
    fn default() -> Self {
        Self {
            medium: Medium::Screen,
            known: Vec::new(),
            picked: Vec::new(),
            domain: None,
            domains_open: false,
            again: None,
            asks: Asks::AsNeeded,
            several: false,
            trouble: None,
        }
    }
}

/// What the page is for just now.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asks {
    /// What became of an offer that was just made, or else what to offer.
    AsNeeded,
    /// What became of the last offer: something was told of it, and what was told stays in sight.
    Outcome,
    /// What to offer, whatever there is to be told of the last.
    What,
}

/// A thing that can be picked.
#[derive(Clone)]
pub(super) struct Known {
    pub(super) key: String,
    pub(super) thing: Thing,
    picture: PictureRef,
    /// Under which heading it stands.
    group: String,
}

impl Known {
    pub(super) fn label(&self) -> &str {
        self.thing.label().unwrap_or_default()
    }

    /// Whether it stands to be picked here: real things have words of their own, the tablet has only what is on the boards.
    pub(super) fn fits(&self, medium: Medium) -> bool {
        medium == Medium::Objects || matches!(self.thing, Thing::Button(_))
    }
}

/// Opens the page afresh.
pub fn open(stage: &mut Stage) {
    let mut offering = Offering::default();
    if let Some(child) = stage.app.child() {
        let vocabulary = Arc::clone(child.state().vocabulary());
        let offers = child.reader().and_then(|reader| reader.events(&["offer_made"])).unwrap_or_default();
        let offers: Vec<Event> = offers.into_iter().map(|(_, event)| event).collect();
        offering.again = offers.last().and_then(|last| again(last, &vocabulary));
        offering.known = known(&offers, &vocabulary);
    }
    stage.adults.offering = offering;
    show(stage);
}

/// The last offer as one that can be made now: buttons have to be on the boards still.
fn again(last: &Event, vocabulary: &Vocabulary) -> Option<Wanted> {
    let Event::OfferMade { domain, options, medium, arrangement } = last else { return None };
    let things = options.iter().filter(|option| option.thing.label().is_some()).map(|option| match &option.thing {
        Thing::Button(word) => named(vocabulary, &word.label).map(Thing::Button),
        thing => Some(thing.clone()),
    });
    Some(Wanted { domain: *domain, things: things.collect::<Option<_>>()?, medium: *medium, arrangement: *arrangement })
}

/// What was offered lately, then everything on the boards, each thing once.
pub(super) fn known(offers: &[Event], vocabulary: &Vocabulary) -> Vec<Known> {
    let offered = offers.iter().rev().flat_map(|offer| match offer {
        Event::OfferMade { options, .. } => options.as_slice(),
        _ => &[],
    });
    let lately = offered.filter_map(|option| {
        let label = option.thing.label()?;
        let word = named(vocabulary, label).filter(|word| word.urgent.is_none());
        Some(match word {
            Some(word) => of_word(word, vocabulary, "Offered lately"),
            None => object(label, "Offered lately"),
        })
    });
    let boards = offerable(vocabulary).into_iter().map(|thing| Known {
        key: thing_key(&thing.word.label),
        thing: Thing::Button(thing.word),
        picture: thing.picture,
        group: thing.board,
    });
    let mut seen = BTreeSet::new();
    let mut all: Vec<Known> = lately.filter(|known| seen.insert(known.key.clone())).take(RECENT).collect();
    let mut seen: BTreeSet<String> = all.iter().map(|known| known.key.clone()).collect();
    all.extend(boards.filter(|known| seen.insert(known.key.clone())));
    all
}

fn of_word(word: Word, vocabulary: &Vocabulary, group: &str) -> Known {
    let picture = picture_of_word(vocabulary, &word);
    Known { key: thing_key(&word.label), thing: Thing::Button(word), picture, group: group.to_owned() }
}

pub(super) fn object(label: &str, group: &str) -> Known {
    let thing = Thing::Object { label: label.to_owned() };
    Known { key: thing_key(label), thing, picture: PictureRef::None, group: group.to_owned() }
}

/// Shows the page as it is now.
pub fn show(stage: &Stage) {
    let offering = &stage.adults.offering;
    let now = stage.app.clock().now();
    let to_tell = |offer: &LastOffer| {
        let all_said = offer.outcome.as_ref().is_some_and(|choice| !is_taken(choice))
            || (offer.support != Support::NotRecorded && offer.given.is_some());
        offer.is_open() || (!all_said && now - offer.at < FRESH)
    };
    let last = stage.app.last_offer().filter(|offer| match offering.asks {
        Asks::AsNeeded => to_tell(offer),
        Asks::Outcome => true,
        Asks::What => false,
    });
    let state = match last {
        Some(last) => OfferState::Recording(recording(stage, last)),
        None => OfferState::Choosing(choosing(stage)),
    };
    offer::show(&stage.window, &state, offering.trouble.as_deref());
}

impl Offering {
    fn picked(&self) -> Vec<&Known> {
        self.picked.iter().filter_map(|key| self.known.iter().find(|known| known.key == *key)).collect()
    }

    /// What the adult said, or else what most of the things belong to, the first picked before others.
    fn domain(&self) -> Option<Domain> {
        let domains: Vec<Domain> = self.picked().iter().filter_map(|known| domain_of(known.label())).collect();
        let most =
            domains.iter().copied().rev().max_by_key(|domain| domains.iter().filter(|other| *other == domain).count());
        self.domain.or(most)
    }

    fn fits(&self, known: &Known) -> bool {
        known.fits(self.medium)
    }

    fn reason(&self, domain: Option<Domain>) -> Option<String> {
        match (self.picked.len(), domain) {
            (0 | 1, _) => Some("Pick two to five things.".to_owned()),
            (_, None) => Some("Say which part of life it is.".to_owned()),
            _ => None,
        }
    }
}

fn choosing(stage: &Stage) -> ChoosingData {
    let offering = &stage.adults.offering;
    let groups = groups(stage, &offering.known, offering.medium, &offering.picked);
    let domain = offering.domain();
    let picked: Vec<&str> = offering.picked().iter().map(|known| known.label()).collect();
    let words = |wanted: &Wanted| wanted.things.iter().filter_map(Thing::label).collect::<Vec<_>>().join(", ");
    ChoosingData {
        again: offering.again.as_ref().map(words),
        medium: offering.medium,
        groups,
        picked: picked.join(", "),
        domain,
        domains_open: offering.domains_open || (domain.is_none() && offering.picked.len() >= THINGS_MIN),
        reason: offering.reason(domain),
    }
}

/// What can be picked, under its headings.
pub(super) fn groups(stage: &Stage, known: &[Known], medium: Medium, picked: &[String]) -> Vec<TileGroupData> {
    let mut groups: Vec<TileGroupData> = Vec::new();
    for known in known.iter().filter(|known| known.fits(medium)) {
        let chosen = picked.contains(&known.key);
        let tile = TileData { id: known.key.clone(), chosen, ..tile(stage, known.label(), &known.picture) };
        match groups.last_mut().filter(|group| group.title == known.group) {
            Some(group) => group.tiles.push(tile),
            None => groups.push(TileGroupData { title: known.group.clone(), tiles: vec![tile] }),
        }
    }
    groups
}

pub(super) fn tile(stage: &Stage, label: &str, picture: &PictureRef) -> TileData {
    TileData {
        label: label.to_owned(),
        symbol: stage.pictures.get(picture, label, stage.physical(PICTURE)),
        plain: stage.pictures.is_none(picture, label),
        ..TileData::default()
    }
}

fn offer_wish(stage: &mut Stage, wish: OfferWish) {
    stage.adults.offering.trouble = None;
    match wish {
        OfferWish::Repeat => {
            if let Some(wanted) = stage.adults.offering.again.clone() {
                return make(stage, wanted);
            }
        }
        OfferWish::Where(medium) => {
            let offering = &mut stage.adults.offering;
            offering.medium = medium;
            let there: BTreeSet<String> =
                offering.known.iter().filter(|known| offering.fits(known)).map(|known| known.key.clone()).collect();
            offering.picked.retain(|key| there.contains(key));
        }
        OfferWish::Pick(key) => pick(&mut stage.adults.offering, key),
        OfferWish::AddWord(word) => add_word(&mut stage.adults.offering, &word),
        OfferWish::OpenDomains => stage.adults.offering.domains_open = !stage.adults.offering.domains_open,
        OfferWish::PartOfLife(domain) => {
            let offering = &mut stage.adults.offering;
            (offering.domain, offering.domains_open) = (Some(domain), false);
        }
        OfferWish::Show => return make_picked(stage),
        OfferWish::Take(place) => take(stage, &place),
        OfferWish::Other(index) => tell_other(stage, index),
        OfferWish::Help(support) => {
            if let Some(choice) = stage.app.last_offer().and_then(|offer| offer.outcome.clone()) {
                tell(stage, AdultWish::TellChoice { choice, support });
            }
        }
        OfferWish::Given(given) => {
            if let Some(offer) = stage.app.last_offer().map(|offer| offer.id) {
                tell(stage, AdultWish::TellGiven { offer, given });
            }
        }
        OfferWish::BeginAnew => {
            open(stage);
            stage.adults.offering.asks = Asks::What;
        }
    }
    show(stage);
}

fn pick(offering: &mut Offering, key: String) {
    match offering.picked.iter().position(|picked| *picked == key) {
        Some(index) => drop(offering.picked.remove(index)),
        None if offering.picked.len() < THINGS_MAX => offering.picked.push(key),
        None => offering.trouble = Some(Trouble::HowMany.to_string()),
    }
}

/// A word of its own stands before all others, and is picked.
fn add_word(offering: &mut Offering, word: &str) {
    let key = thing_key(word);
    if key.is_empty() {
        return;
    }
    if !offering.known.iter().any(|known| known.key == key) {
        let words = word.split_whitespace().collect::<Vec<_>>().join(" ");
        offering.known.insert(0, object(&words, "Words of your own"));
    }
    if !offering.picked.contains(&key) {
        pick(offering, key);
    }
}

fn make_picked(stage: &mut Stage) {
    let offering = &stage.adults.offering;
    let Some(domain) = offering.domain() else { return show(stage) };
    let things: Vec<Thing> = offering.picked().into_iter().map(|known| known.thing.clone()).collect();
    let medium = offering.medium;
    let arrangement = arrangement(stage, things.len(), medium);
    make(stage, Wanted { domain, things, medium, arrangement });
}

/// Side by side, unless that would make cards which a finger can hardly hit. A tablet that is turned later changes nothing.
pub(super) fn arrangement(stage: &Stage, things: usize, medium: Medium) -> Arrangement {
    let window = stage.window.window();
    let width = window.size().to_logical(window.scale_factor()).width;
    let needed = f32::from(u16::try_from(things).unwrap_or(u16::MAX)) * NARROWEST;
    if medium == Medium::Screen && width < needed { Arrangement::Column } else { Arrangement::Row }
}

/// The child's screen is for the child alone: whoever offers there has locked with it.
fn make(stage: &mut Stage, wanted: Wanted) {
    let medium = wanted.medium;
    match stage.app.handle(Wish::Adult(AdultWish::Offer(wanted))) {
        Ok(Answer::Entry(_)) if medium == Medium::Screen => return leave(stage),
        Ok(_) => stage.adults.offering = Offering { medium, asks: Asks::Outcome, ..Offering::default() },
        Err(trouble) => stage.adults.offering.trouble = Some(trouble.to_string()),
    }
    stage.attend();
    show(stage);
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    offer::connect(window, on(shared, offer_wish));
}
