//! Views mats: what is put before the child. Those that were made are in `mats_made`.

use super::mats_made::{Made, looked_at, made, narrower, row};
use super::{leave, on};
use crate::app::{AdultWish, AskTwice, MatPlan, MatWish, PlannedCard, Trouble, Wish, facilitator_of, offerable};
use crate::event::{
    Anchor, ChosenBy, Facilitator, Independent, MatDirection, MatPicture, MatPurpose, MatThing, MatTopicKind,
    OtherPresent, ParentMat, Relationship, StateCheck, StateChecks, Support,
};
use crate::mat;
use crate::session::{picture_on_card, thing_key};
use crate::ui::AppWindow;
use crate::ui::mats::{self, ChoosingData, Helper, ItemData, MatsState, MatsWish};
use crate::ui::stage::{Shared, Stage};

/// The side of a tile's picture, in logical pixels; see `Target.tile-picture`.
const PICTURE: f32 = 84.0;
/// So many words of the child's boards can be put on a mat beside the cards of its topic.
const FROM_BOARDS: usize = 24;

/// What the page remembers between two touches.
#[derive(Default)]
pub struct Matting {
    plan: Option<MatPlan>,
    /// Cards that can be on it, and whether they are.
    cards: Vec<(PlannedCard, bool)>,
    guest: Option<Option<Relationship>>,
    direction: MatDirection,
    more: bool,
    made: Vec<Made>,
    /// The mats that are looked at, by their position in `made`.
    looking: Option<Vec<usize>>,
    /// What was told of the help with the last mat that is looked at.
    support: Option<Support>,
    trouble: Option<String>,
}

/// Opens the page afresh.
pub fn open(stage: &mut Stage) {
    let made = made(stage);
    let direction = stage.app.mat_direction().ok().flatten().unwrap_or_default();
    stage.adults.matting = Matting { made, direction, ..Matting::default() };
    show(stage);
}

fn facilitator(stage: &Stage) -> Facilitator {
    match stage.adults.matting.guest {
        Some(guest) => Facilitator {
            adult: None,
            relationship: guest.unwrap_or(Relationship::NotRecorded),
            independent_of_home: Independent::Yes,
        },
        None => {
            let adult = stage.app.adult_here();
            let role = adult.and_then(|adult| stage.app.home.record.adults.get(&adult)).map(|adult| adult.role);
            match (adult, role) {
                (Some(adult), Some(role)) => facilitator_of(adult, role),
                _ => Facilitator {
                    adult: None,
                    relationship: Relationship::NotRecorded,
                    independent_of_home: Independent::NotRecorded,
                },
            }
        }
    }
}

/// Takes a plan up: its cards, and behind them what is on the child's boards.
fn begin(stage: &mut Stage, plan: MatPlan) {
    let mut cards: Vec<(PlannedCard, bool)> = plan.cards.iter().cloned().map(|card| (card, true)).collect();
    let key = |card: &PlannedCard| thing_key(card.thing.label().unwrap_or_default());
    if let Some(child) = stage.app.child() {
        let known: Vec<String> = cards.iter().map(|(card, _)| key(card)).collect();
        let others = offerable(child.state().vocabulary()).into_iter();
        let others = others.map(|thing| PlannedCard::button(thing.word, &thing.picture));
        cards.extend(others.filter(|card| !known.contains(&key(card))).take(FROM_BOARDS).map(|card| (card, false)));
    }
    let matting = &mut stage.adults.matting;
    (matting.plan, matting.cards, matting.looking) = (Some(plan), cards, None);
}

pub fn show(stage: &Stage) {
    let matting = &stage.adults.matting;
    let state = match &matting.looking {
        Some(looking) => {
            let mats: Vec<&Made> = looking.iter().filter_map(|at| matting.made.get(*at)).collect();
            MatsState::Looking(looked_at(&mats, matting.support, |sheet| {
                stage.app.child().map(|child| child.mat_photos(sheet)).unwrap_or_default()
            }))
        }
        None => MatsState::Choosing(Box::new(choosing(stage))),
    };
    mats::show(&stage.window, &state, matting.trouble.as_deref());
}

fn choosing(stage: &Stage) -> ChoosingData {
    let matting = &stage.adults.matting;
    let plan = matting.plan.as_ref();
    let topics = MatTopicKind::READY.into_iter().filter_map(mat::ready).map(|ready| {
        let chosen = plan.is_some_and(|plan| plan.kind == ready.kind);
        item(stage, ready.name, &mat::own_symbol(ready.symbol), chosen)
    });
    let cards =
        matting.cards.iter().map(|(card, on)| item(stage, card.thing.label().unwrap_or_default(), &card.picture, *on));
    let on = on_it(&matting.cards).count();
    let reason = match plan {
        None => Some("Choose what it is about.".to_owned()),
        Some(_) if on == 0 => Some("Choose at least one card.".to_owned()),
        Some(_) if matting.guest == Some(None) => Some("Say who the guest is.".to_owned()),
        Some(_) => None,
    };
    let first = mat::ready(MatTopicKind::MyDay);
    let scale = plan.map(|plan| plan.scale).or(first.map(|ready| ready.scale)).unwrap_or(crate::event::MatScale::Like);
    ChoosingData {
        under_way: stage.app.mat_on_screen().is_some(),
        topics: topics.collect(),
        cards: cards.collect(),
        question: plan.map(|plan| plan.question.clone()).unwrap_or_default(),
        scale,
        points: plan.map_or(crate::event::MatPoints::Three, |plan| plan.points),
        purpose: plan.map_or(MatPurpose::Views, |plan| plan.purpose),
        twice: plan.is_some_and(|plan| plan.twice == AskTwice::FirstCard),
        on_it: on_it(&matting.cards).map(|card| card.thing.label().unwrap_or_default().to_owned()).collect(),
        known: [Anchor::KnownLike, Anchor::KnownDislike]
            .map(|end| on_it(&matting.cards).position(|card| card.anchor == Some(end))),
        direction: matting.direction,
        guest: matting.guest,
        others: plan.and_then(|plan| plan.others.clone()).unwrap_or_default(),
        checks: told(plan.map_or_else(StateChecks::default, |plan| plan.checks)),
        outsider: plan.is_some_and(|plan| {
            mat::wants_outsider(mat::about(plan.about, plan.scale), facilitator(stage).independent_of_home)
        }),
        more: matting.more && plan.is_some(),
        reason,
        made: matting.made.iter().rev().map(row).collect(),
    }
}

const fn told(checks: StateChecks) -> [StateCheck; 4] {
    [checks.well, checks.rested, checks.medicated, checks.after_incident]
}

fn item(stage: &Stage, label: &str, picture: &MatPicture, chosen: bool) -> ItemData {
    let picture = picture_on_card(picture);
    ItemData {
        text: label.to_owned(),
        symbol: stage.pictures.get(&picture, label, stage.physical(PICTURE)),
        plain: stage.pictures.is_none(&picture, label),
        chosen,
        ..ItemData::default()
    }
}

fn wish(stage: &mut Stage, wish: MatsWish) {
    stage.adults.matting.trouble = None;
    let at_work = stage.app.handle(Wish::Adult(AdultWish::Stay));
    if at_work.is_err() {
        return leave(stage);
    }
    match wish {
        MatsWish::Show => return put_before(stage),
        MatsWish::End => end(stage),
        MatsWish::Topic(index) => {
            let kind = MatTopicKind::READY.get(index).copied();
            if let Some(ready) = kind.and_then(mat::ready) {
                let plan = MatPlan::ready(&ready, facilitator(stage));
                begin(stage, plan);
            }
        }
        MatsWish::Look(index) => look(stage, index),
        MatsWish::Help(support) => help(stage, support),
        MatsWish::Narrower(index) => {
            let last = stage.adults.matting.looking.as_ref().and_then(|looking| looking.last()).copied();
            let made = last.and_then(|at| stage.adults.matting.made.get(at));
            let card = narrower(made).into_iter().nth(index);
            let of = made.map(|made| made.id);
            if let (Some(mat), Some((option, label))) = (of, card)
                && let Some(ready) = mat::narrower(&label)
            {
                let plan = MatPlan::ready(&ready, facilitator(stage));
                begin(stage, MatPlan { parent: Some(ParentMat { mat, option }), ..plan });
            }
        }
        other => changed(&mut stage.adults.matting, other),
    }
    show(stage);
}

/// What changes the plan and nothing else.
fn changed(matting: &mut Matting, wish: MatsWish) {
    match wish {
        MatsWish::Choosing => matting.looking = None,
        MatsWish::More => matting.more = !matting.more,
        MatsWish::Side(direction) => matting.direction = direction,
        MatsWish::Helper(helper) => matting.guest = (helper == Helper::Guest).then_some(None),
        MatsWish::GuestIs(relationship) => matting.guest = Some(Some(relationship)),
        MatsWish::Card(index) => {
            if let Some((_, on)) = matting.cards.get_mut(index) {
                *on = !*on;
            }
        }
        MatsWish::Known(anchor, index) => know(&mut matting.cards, anchor, index),
        MatsWish::AddCard(text) if !text.trim().is_empty() => {
            let thing = MatThing::Words { label: text.trim().to_owned() };
            let card = PlannedCard { thing, picture: MatPicture::None, chosen_by: ChosenBy::Adult, anchor: None };
            matting.cards.push((card, true));
        }
        wish => {
            if let Some(plan) = &mut matting.plan {
                planned(plan, wish);
            }
        }
    }
}

fn on_it(cards: &[(PlannedCard, bool)]) -> impl Iterator<Item = &PlannedCard> {
    cards.iter().filter(|(_, on)| *on).map(|(card, _)| card)
}

/// The card goes surely to this end of the scale. One card is enough for an end; said again, it is not known any more.
fn know(cards: &mut [(PlannedCard, bool)], anchor: Anchor, index: usize) {
    for (at, (card, _)) in cards.iter_mut().filter(|(_, on)| *on).enumerate() {
        let held = card.anchor == Some(anchor);
        card.anchor = match (at == index, held) {
            (true, false) => Some(anchor),
            (_, true) => None,
            (false, false) => card.anchor,
        };
    }
}

fn planned(plan: &mut MatPlan, wish: MatsWish) {
    match wish {
        MatsWish::Question(text) => plan.question = text,
        MatsWish::Scale(scale) => (plan.scale, plan.points) = (scale, mat::default_points(scale)),
        MatsWish::Purpose(purpose) => plan.purpose = purpose,
        MatsWish::Points(points) => plan.points = points,
        MatsWish::Twice(twice) => plan.twice = twice,
        MatsWish::Other(other) => toggle(plan.others.get_or_insert_default(), other),
        MatsWish::Check(index, told) => {
            let checks = &mut plan.checks;
            let all = [&mut checks.well, &mut checks.rested, &mut checks.medicated, &mut checks.after_incident];
            if let Some(check) = all.into_iter().nth(index) {
                *check = told;
            }
        }
        _ => {}
    }
}

fn toggle(others: &mut Vec<OtherPresent>, other: OtherPresent) {
    if others.contains(&other) {
        others.retain(|one| *one != other);
    } else {
        others.push(other);
    }
}

fn put_before(stage: &mut Stage) {
    let facilitator = facilitator(stage);
    let matting = &stage.adults.matting;
    let Some(plan) = matting.plan.clone() else { return };
    let cards = on_it(&matting.cards).cloned().collect();
    let plan = MatPlan { cards, facilitator, direction: Some(matting.direction), ..plan };
    match stage.app.handle(Wish::Adult(AdultWish::Mat(MatWish::Begin(Box::new(plan))))) {
        Ok(_) => leave(stage),
        Err(trouble) => {
            stage.adults.matting.trouble = Some(trouble.to_string());
            show(stage);
        }
    }
}

fn end(stage: &mut Stage) {
    let ended = stage.app.handle(Wish::Adult(AdultWish::Mat(MatWish::End)));
    // What was just ended is among those that were made.
    let settled = stage.app.settle();
    stage.adults.matting.made = made(stage);
    let trouble = ended.err().map(|error| error.to_string());
    stage.adults.matting.trouble = trouble.or(settled.err().map(|why| Trouble::Refused(why).to_string()));
}

/// The mat of this row, with those of the same topic before and after it.
fn look(stage: &mut Stage, index: usize) {
    let matting = &mut stage.adults.matting;
    let Some(at) = matting.made.len().checked_sub(index + 1) else { return };
    let topic = |made: &Made| {
        let topic = &made.sheet.set_up().topic;
        (topic.kind, topic.words.to_lowercase(), made.sheet.set_up().purpose == MatPurpose::Teaching)
    };
    let Some(wanted) = matting.made.get(at).map(topic) else { return };
    let same = matting.made.iter().enumerate().filter(|(_, made)| topic(made) == wanted).map(|(at, _)| at);
    matting.looking = Some(same.collect());
    matting.support = None;
}

fn help(stage: &mut Stage, support: Support) {
    let last = stage.adults.matting.looking.as_ref().and_then(|looking| looking.last()).copied();
    let Some(mat) = last.and_then(|at| stage.adults.matting.made.get(at)).map(|made| made.id) else { return };
    match stage.app.handle(Wish::Adult(AdultWish::Mat(MatWish::TellSupport { mat, support }))) {
        Ok(_) => stage.adults.matting.support = Some(support),
        Err(trouble) => stage.adults.matting.trouble = Some(trouble.to_string()),
    }
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    mats::connect(window, on(shared, wish));
}
