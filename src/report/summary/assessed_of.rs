//! What assessments have found: tallies with their days and offerers, a check of side or place, and an order only where the
//! record bears one.

use super::wording::{AssessedWording, Wording as _};
use super::{
    Assessed, AssessedGroup, AssessedItem, AssessedOrder, Evidence, Gate, No, Ordered, OthersItem, Sentence, Share,
    SittingItem, names,
};
use crate::event::{AssessmentEnd, Domain, Event, LastHad, Method};
use crate::stats::assessment::{Came, Found, Group};
use crate::stats::preference::{CannotBeOrdered, Item, NoOrder, Perishing, PlaceBias, SideFinding, Tally, use_by};
use crate::stats::small_n::{gate, wilson};
use crate::stats::{Line, Record, Telling};
use std::collections::BTreeMap;

impl Assessed {
    pub fn of(record: &Record) -> Self {
        let telling = Telling::of(record);
        let after = After::of(record);
        let found = Found::of(record);
        let groups = found.groups.iter().filter_map(|group| of_group(record, group, telling, &after)).collect();
        Self { groups, others: others(record) }
    }
}

/// Food keeps longer than anything else.
fn perishing(domain: Domain) -> Perishing {
    if matches!(domain, Domain::Food | Domain::Drink) { Perishing::Slowly } else { Perishing::Soon }
}

/// `None` where nothing was tried.
fn of_group(record: &Record, group: &Group<'_>, telling: Telling, after: &After) -> Option<AssessedGroup> {
    let last = group.last()?;
    let spread = group.spread();
    let (order, may_have_decided) = order_of(group, telling);
    let items = items(group, may_have_decided, after);
    let trials = (group.counted().count() + group.timed.len()) as u64;
    let mut assessed = AssessedGroup {
        domain: group.domain,
        method: group.method,
        sittings: sittings(record, group),
        trials,
        left_out: group.left_out(),
        days: spread.days,
        offerers: spread.offerers,
        last,
        age: use_by(perishing(group.domain), last, record.asked.at.date_naive()),
        items,
        order,
        sentences: Vec::new(),
    };
    assessed.sentences = sentences(record, group, &assessed, telling);
    Some(assessed)
}

fn sittings(record: &Record, group: &Group<'_>) -> Vec<SittingItem> {
    let sitting = |((line, ended), trials): (&(&Line, Option<AssessmentEnd>), usize)| {
        let Event::AssessmentStarted(assessment) = &line.event else { return None };
        let thing = |tried: &crate::event::Tried| Some((tried.thing.label()?.trim().to_owned(), tried.last_had));
        let timed = group.timed.iter().filter(|(timed, _)| is_of(timed, line)).count();
        Some(SittingItem {
            no: line.no.clone(),
            at: line.header.at,
            by: line.author.map(|author| record.people.person(author)),
            setting: line.header.setting,
            medium: assessment.medium,
            phrasing: assessment.phrasing.clone(),
            in_reach: assessment.in_reach,
            in_sight: assessment.in_sight,
            things: assessment.things.iter().filter_map(thing).collect::<Vec<(String, LastHad)>>(),
            trials: (trials + timed) as u64,
            ended: *ended,
        })
    };
    group.sittings.iter().zip(group.trials.iter().map(Vec::len)).filter_map(sitting).collect()
}

fn is_of(timed: &Line, sitting: &Line) -> bool {
    matches!(timed.event, Event::EngagementTimed { assessment, .. } if assessment == sitting.id())
}

/// Whether the side or the place may have decided goes with it: then there is no range either.
fn order_of(group: &Group<'_>, telling: Telling) -> (AssessedOrder, bool) {
    let side = group.sides().is_some_and(|sides| sides.finding() == SideFinding::MaybeTheSide);
    let place =
        group.place_bias().is_some_and(|bias| !matches!(bias, PlaceBias::Untestable | PlaceBias::NoSign { .. }));
    let named = |items: &[Item]| labels(group, items);
    let found = group.order().filter(|_| telling == Telling::Choices);
    let (finding, groups) = match found {
        None => (Ordered::NotAsked, Vec::new()),
        Some(Ok(tiers)) => (Ordered::Tiers, tiers.all().iter().map(|tier| named(tier)).collect()),
        Some(Err(NoOrder::TooMany)) => (Ordered::TooMany, Vec::new()),
        // That the side may have decided is said before that there is too little.
        Some(Err(NoOrder::MaybeTheSide(_))) => (Ordered::MaybeTheSide, Vec::new()),
        Some(Err(_)) if side => (Ordered::MaybeTheSide, Vec::new()),
        Some(Err(NoOrder::MaybeThePlace(_))) => (Ordered::MaybeThePlace, Vec::new()),
        Some(Err(NoOrder::TooFew(_))) => (Ordered::TooFew, Vec::new()),
        Some(Err(NoOrder::TooFewOf(items))) => (Ordered::TooFewOf, vec![named(&items)]),
        Some(Err(NoOrder::CannotBeOrdered(CannotBeOrdered { groups }))) => {
            (Ordered::NotCompared, groups.iter().map(|group| named(group)).collect())
        }
    };
    (AssessedOrder { finding, groups }, side || place)
}

fn labels(group: &Group<'_>, items: &[Item]) -> Vec<String> {
    items.iter().filter_map(|item| group.labels.get(usize::from(item.0)).cloned()).collect()
}

fn items(group: &Group<'_>, may_have_decided: bool, after: &After) -> Vec<AssessedItem> {
    let (tallies, engaged) = (group.tallies(), group.engaged());
    let item = |(number, label): (u16, &String)| {
        let item = Item(number);
        let tally = tallies.get(&item).copied().unwrap_or_default();
        let timed = engaged.get(&item).map(|time| (time.seconds, time.session_seconds));
        // What was in no trial and in no session that counts has nothing to be told.
        if tally.n == 0 && timed.is_none() {
            return None;
        }
        let spread = of_item(group, item);
        let gate = gate(tally.n, spread.0, spread.1);
        let bare = may_have_decided || gate == Gate::TallyOnly;
        let (afterwards, signs) = after.of_item(group, item);
        Some(AssessedItem {
            label: label.clone(),
            taken: share(group, item, tally),
            gate,
            range: if bare { None } else { wilson(tally.k, tally.n) },
            engaged: timed,
            afterwards,
            signs,
        })
    };
    (0_u16..).zip(&group.labels).filter_map(item).collect::<Vec<AssessedItem>>()
}

/// On how many days and by how many people this thing was in trials that count.
fn of_item(group: &Group<'_>, item: Item) -> (u64, u64) {
    let with = || group.counted().filter(|(_, trial)| trial.there.contains(&item)).map(|(offer, _)| offer.line);
    let days: std::collections::BTreeSet<_> = with().map(Line::day).collect();
    let people: std::collections::BTreeSet<_> = with().filter_map(|line| line.author).collect();
    (days.len() as u64, people.len() as u64)
}

fn share(group: &Group<'_>, item: Item, tally: Tally) -> Share {
    let answered = |took: bool| -> Vec<No> {
        let is_so = |came: Came| !took || came == Came::Took(item);
        let so = group.counted().filter(|(_, trial)| trial.there.contains(&item) && is_so(trial.came));
        so.filter_map(|(offer, _)| offer.own().map(|(line, ..)| line.no.clone())).collect()
    };
    Share { k: tally.k, n: tally.n, entries: answered(tally.k > 0) }
}

/// What was seen after something was given, by the offer; what was told last counts.
struct After(BTreeMap<crate::id::EntryId, (Option<u32>, Vec<String>)>);

impl After {
    fn of(record: &Record) -> Self {
        let mut all = BTreeMap::new();
        for line in record.all.iter().filter(|line| record.counts(line)) {
            if let Event::AfterwardsSeen { offer, engaged, seen } = &line.event {
                all.insert(*offer, (*engaged, seen.clone()));
            }
        }
        Self(all)
    }

    fn of_item(&self, group: &Group<'_>, item: Item) -> (Vec<u32>, Vec<(String, u64)>) {
        let (mut seconds, mut signs) = (Vec::new(), BTreeMap::<String, u64>::new());
        for (offer, _) in group.counted().filter(|(_, trial)| trial.came == Came::Took(item)) {
            let Some((engaged, seen)) = self.0.get(&offer.line.id()) else { continue };
            seconds.extend(engaged);
            for sign in seen {
                *signs.entry(sign.clone()).or_default() += 1;
            }
        }
        (seconds, signs.into_iter().collect())
    }
}

fn others(record: &Record) -> Vec<OthersItem> {
    let other = |line: &Line| match &line.event {
        Event::SaidByOthers(said) => Some(OthersItem {
            no: line.no.clone(),
            by: said.by.clone(),
            on: said.on,
            things: said.things.clone(),
            words: said.words.clone(),
            written_by: line.author.map(|author| record.people.person(author)),
        }),
        _ => None,
    };
    let lines = record.in_period().into_iter().filter(|line| record.counts(line));
    lines.filter_map(other).collect()
}

fn sentences(record: &Record, group: &Group<'_>, assessed: &AssessedGroup, telling: Telling) -> Vec<Sentence> {
    let called = || record.asked.called.clone();
    let started: Vec<No> = assessed.sittings.iter().map(|sitting| sitting.no.clone()).collect();
    let counted: Vec<No> = group
        .counted()
        .filter_map(|(offer, _)| offer.own().map(|(line, ..)| line.no.clone()))
        .chain(group.timed.iter().map(|(line, _)| line.no.clone()))
        .collect();
    let entries = || if counted.is_empty() { started.clone() } else { counted.clone() };
    let total = AssessedWording::Total {
        method: names::method(group.method).to_owned(),
        trials: assessed.trials,
        sittings: assessed.sittings.len() as u64,
        days: assessed.days,
        offerers: assessed.offerers,
        timed: group.method == Method::FreeOperant,
    };
    let mut sentences = vec![total.counted(entries())];
    if assessed.left_out > 0 {
        sentences.push(AssessedWording::LeftOut { count: assessed.left_out }.counted(started.clone()));
    }
    let by_the_child: Vec<No> = assessed
        .sittings
        .iter()
        .filter(|sitting| sitting.ended == Some(AssessmentEnd::ByTheChild))
        .map(|sitting| sitting.no.clone())
        .collect();
    if !by_the_child.is_empty() {
        let (count, of) = (by_the_child.len() as u64, assessed.sittings.len() as u64);
        sentences.push(AssessedWording::ByTheChild { called: called(), count, of }.counted(by_the_child));
    }
    sentences.extend(check(group, entries()));
    match group.method {
        _ if telling == Telling::Responses => {
            sentences.push(AssessedWording::NoOrderAtStage.labelled(Evidence::DontKnow, entries()));
        }
        Method::SingleStimulus => sentences.push(AssessedWording::OneAtATime.counted(entries())),
        Method::FreeOperant => sentences.push(AssessedWording::ByTheClock.counted(entries())),
        Method::Paired | Method::Mswo => {
            let AssessedOrder { finding, groups } = assessed.order.clone();
            let is_clear = finding == Ordered::Tiers && groups.len() > 1;
            let label = if is_clear { Evidence::ClearPattern } else { Evidence::DontKnow };
            sentences.push(AssessedWording::Order { finding, groups }.labelled(label, entries()));
        }
    }
    let age = AssessedWording::Age { age: assessed.age, last: assessed.last, perishing: perishing(group.domain) };
    sentences.push(age.counted(entries()));
    sentences
}

/// The check of the side, or of the place.
fn check(group: &Group<'_>, entries: Vec<No>) -> Option<Sentence> {
    if let Some(sides) = group.sides() {
        let (left, right, finding) = (sides.left, sides.right, sides.finding());
        let (same_item, same_side) = (sides.twins.same_item, sides.twins.same_side);
        let label = if finding == SideFinding::NoSign { Evidence::EarlyPicture } else { Evidence::DontKnow };
        return Some(AssessedWording::Sides { finding, left, right, same_item, same_side }.labelled(label, entries));
    }
    let bias = group.place_bias()?;
    let label = if matches!(bias, PlaceBias::NoSign { .. }) { Evidence::EarlyPicture } else { Evidence::DontKnow };
    Some(AssessedWording::Places { finding: bias.into() }.labelled(label, entries))
}
