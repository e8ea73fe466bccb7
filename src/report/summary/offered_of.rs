//! What was offered and what was chosen: k of n offers for each thing, with everything that says how far k of n can be
//! relied on. What was not offered is said to be not offered, and nothing more.

mod items;
mod rows;

use super::wording::{OfferedWording, RespondedWording};
use super::{Count, Evidence, No, Offers, Sentence, Share, Sides, Telling, wording};
use crate::event::{Choice, Domain, Given, Thing};
use crate::id::AdultId;
use crate::stats::offers::{Answer, OfferRead};
use crate::stats::small_n::{SideBias, side_bias};
use crate::stats::{Line, Record, SupportPart};
use chrono::NaiveDate;
use std::collections::BTreeSet;

impl Offers {
    pub fn of(record: &Record) -> Self {
        let offers = OfferRead::all_of(record);
        let all: Vec<&OfferRead<'_>> = offers.iter().collect();
        let sides = sides_of(&all);
        let (given, given_not_recorded) = given_of(&all);
        let said = rows::words_said(record);
        let domains: Vec<super::DomainRow> =
            Domain::ALL.into_iter().map(|domain| rows::row(record, domain, &all, (&sides, &said))).collect();
        let entries = numbers(&all);
        let mut offered = Self {
            telling: Telling::of(record),
            offers: Count { count: all.len() as u64, entries: entries.clone() },
            days: Count { count: days(&all), entries },
            offerers: offerers(&all),
            sides,
            given,
            given_not_recorded,
            domains,
            sentences: Vec::new(),
        };
        offered.sentences = sentences(record, &all, &offered);
        offered
    }
}

impl Sides {
    /// Whether the place may have decided rather than the thing.
    pub fn may_have_decided(&self) -> bool {
        matches!(self, Self::MaybeTheSide { .. })
    }

    pub fn left(&self) -> &Share {
        match self {
            Self::TooFew { left } | Self::NoSign { left } | Self::MaybeTheSide { left } => left,
        }
    }
}

/// Two real things side by side and one of them taken; "something else" and "none of these" are not sides.
fn sides_of(offers: &[&OfferRead<'_>]) -> Sides {
    let picks: Vec<(&OfferRead<'_>, bool)> =
        offers.iter().filter_map(|offer| Some((*offer, offer.took_left()?))).collect();
    let left: Vec<No> = picks.iter().filter(|(_, left)| *left).filter_map(|(offer, _)| answer_no(offer)).collect();
    let all: Vec<No> = picks.iter().filter_map(|(offer, _)| answer_no(offer)).collect();
    let (k, n) = (left.len() as u64, all.len() as u64);
    let left = Share { k, n, entries: if k == 0 { all } else { left } };
    match side_bias(k, n) {
        SideBias::Untestable => Sides::TooFew { left },
        SideBias::NoSign { .. } => Sides::NoSign { left },
        SideBias::MaybeTheSide { .. } => Sides::MaybeTheSide { left },
    }
}

/// Given, of those where something was chosen that can be given; and where nobody told.
fn given_of(offers: &[&OfferRead<'_>]) -> (Share, Count) {
    let chosen: Vec<&&OfferRead<'_>> =
        offers.iter().filter(|offer| offer.taken().is_some_and(|taken| taken.thing != Thing::NoneOfThese)).collect();
    let given: Vec<No> = chosen
        .iter()
        .filter_map(|offer| offer.given.filter(|(_, given)| *given == Given::Given).map(|(line, _)| line.no.clone()))
        .collect();
    let unknown: Vec<No> =
        chosen.iter().filter(|offer| offer.given.is_none()).map(|offer| offer.line.no.clone()).collect();
    let (k, n) = (given.len() as u64, chosen.len() as u64);
    let entries = if k == 0 { chosen.iter().map(|offer| offer.line.no.clone()).collect() } else { given };
    (Share { k, n, entries }, Count { count: unknown.len() as u64, entries: unknown })
}

fn sentences(record: &Record, all: &[&OfferRead<'_>], offered: &Offers) -> Vec<Sentence> {
    let called = record.asked.called.clone();
    let with_offers = offered.domains.iter().filter(|row| row.offers.count > 0).count() as u64;
    let total = OfferedWording::Total {
        offers: offered.offers.count,
        days: offered.days.count,
        offerers: offered.offerers,
        parts_of_life: with_offers,
        of: Domain::ALL.len() as u64,
    };
    let mut sentences = vec![say(offered.telling, total, None, offered.offers.entries.clone())];
    if all.is_empty() {
        return sentences;
    }
    let n = all.len() as u64;
    let mut left_out = |wording: fn(u64, u64) -> OfferedWording, which: fn(&Answer<'_>) -> bool| {
        let out: Vec<No> = all.iter().filter(|offer| which(&offer.answer)).map(|offer| offer.line.no.clone()).collect();
        if !out.is_empty() {
            sentences.push(say(offered.telling, wording(out.len() as u64, n), None, out));
        }
    };
    left_out(|count, of| OfferedWording::NotRecorded { count, of }, |answer| matches!(answer, Answer::NotRecorded));
    left_out(|count, of| OfferedWording::Ended { count, of }, |answer| matches!(answer, Answer::Ended(_)));
    left_out(|count, of| OfferedWording::NotOwn { count, of }, |answer| matches!(answer, Answer::NotOwn(_)));
    sentences.extend(answers(&called, all, offered.telling));
    sentences.push(side_sentence(&called, &offered.sides, offered.telling));
    sentences.extend(given_sentence(all, offered));
    sentences
}

/// How the offers were answered, and with how much help.
fn answers(called: &str, all: &[&OfferRead<'_>], telling: Telling) -> Vec<Sentence> {
    let own: Vec<(&OfferRead<'_>, &Line, &Choice, SupportPart)> =
        all.iter().filter_map(|offer| offer.own().map(|(line, choice, part)| (*offer, line, choice, part))).collect();
    let of = own.len() as u64;
    let mut sentences = Vec::new();
    if own.is_empty() {
        return sentences;
    }
    // No response needs no help.
    let acts: Vec<_> = own.iter().filter(|(_, _, choice, _)| **choice != Choice::NoResponse).collect();
    if !acts.is_empty() {
        let with_part = |part| acts.iter().filter(|(_, _, _, known)| *known == part).count() as u64;
        let help = OfferedWording::Help {
            unprompted: with_part(SupportPart::UnpromptedOrWaitedFor),
            prompted: with_part(SupportPart::Prompted),
            not_recorded: with_part(SupportPart::HelpNotRecorded),
            of: acts.len() as u64,
        };
        let entries = acts.iter().map(|(_, line, ..)| line.no.clone()).collect();
        sentences.push(say(telling, help, None, entries));
    }

    let fixed = [Thing::SomethingElse, Thing::NoneOfThese];
    let ways_out = own.iter().filter(|(offer, ..)| fixed.iter().all(|thing| offer.has(thing))).count() as u64;
    let wording = OfferedWording::WaysOut { count: ways_out, of };
    sentences.push(say(telling, wording, None, own.iter().map(|(offer, ..)| offer.line.no.clone()).collect()));

    let mut told = |wording: &dyn Fn(u64) -> OfferedWording, which: &dyn Fn(&OfferRead<'_>, &Choice) -> bool| {
        let found: Vec<No> = own
            .iter()
            .filter(|(offer, _, choice, _)| which(offer, choice))
            .map(|(_, line, ..)| line.no.clone())
            .collect();
        if !found.is_empty() {
            sentences.push(say(telling, wording(found.len() as u64), None, found));
        }
    };
    let took = |offer: &OfferRead<'_>, thing: &Thing| offer.taken().is_some_and(|taken| taken.thing == *thing);
    let called = || called.to_owned();
    told(&|count| OfferedWording::TookSomethingElse { called: called(), count, of }, &|offer, _| {
        took(offer, &Thing::SomethingElse)
    });
    told(&|count| OfferedWording::TookNone { called: called(), count, of }, &|offer, _| {
        took(offer, &Thing::NoneOfThese)
    });
    told(&|count| OfferedWording::PushedAway { called: called(), count, of }, &|_, choice| {
        *choice == Choice::PushedAway
    });
    told(&|count| OfferedWording::NoResponse { count, of }, &|_, choice| *choice == Choice::NoResponse);
    told(&|count| OfferedWording::TookSeveral { called: called(), count, of }, &|_, choice| {
        matches!(choice, Choice::TookSeveral { .. })
    });
    told(&|count| OfferedWording::GaveBack { called: called(), count, of }, &|_, choice| {
        matches!(choice, Choice::RejectedAfter { .. })
    });
    sentences
}

fn side_sentence(called: &str, sides: &Sides, telling: Telling) -> Sentence {
    let (called, left) = (called.to_owned(), sides.left());
    let (k, n, entries) = (left.k, left.n, left.entries.clone());
    let (wording, label) = match sides {
        Sides::TooFew { .. } => (OfferedWording::SidesTooFew { n }, Evidence::DontKnow),
        Sides::NoSign { .. } => (OfferedWording::SidesNoSign { left: k, n }, Evidence::EarlyPicture),
        Sides::MaybeTheSide { .. } => (OfferedWording::MaybeTheSide { called, left: k, n }, Evidence::DontKnow),
    };
    // Of responses the sides are told, and nothing is made of them.
    say(telling, wording, (telling == Telling::Choices).then_some(label), entries)
}

fn given_sentence(all: &[&OfferRead<'_>], offered: &Offers) -> Option<Sentence> {
    let given = &offered.given;
    let told: Vec<No> = all
        .iter()
        .filter(|offer| offer.taken().is_some_and(|taken| taken.thing != Thing::NoneOfThese))
        .map(|offer| offer.given.map_or_else(|| offer.line.no.clone(), |(line, _)| line.no.clone()))
        .collect();
    let not_recorded = offered.given_not_recorded.count;
    let wording = OfferedWording::Given {
        given: given.k,
        not_given: given.n.saturating_sub(given.k + not_recorded),
        not_recorded,
        of: given.n,
    };
    (given.n > 0).then(|| say(offered.telling, wording, None, told))
}

/// A sentence in the words that fit the child's stage.
fn say(telling: Telling, offered: OfferedWording, label: Option<Evidence>, entries: Vec<No>) -> Sentence {
    match telling {
        Telling::Choices => wording::sentence(&offered, label, entries),
        Telling::Responses => wording::sentence(&RespondedWording(offered), label, entries),
    }
}

/// The entry in which an offer was answered.
fn answer_no(offer: &OfferRead<'_>) -> Option<No> {
    offer.own().map(|(line, ..)| line.no.clone())
}

fn numbers(offers: &[&OfferRead<'_>]) -> Vec<No> {
    offers.iter().map(|offer| offer.line.no.clone()).collect()
}

fn days(offers: &[&OfferRead<'_>]) -> u64 {
    offers.iter().map(|offer| offer.line.day()).collect::<BTreeSet<NaiveDate>>().len() as u64
}

/// Who offered; an offer by nobody known is by nobody.
fn offerers(offers: &[&OfferRead<'_>]) -> u64 {
    offers.iter().filter_map(|offer| offer.line.author).collect::<BTreeSet<AdultId>>().len() as u64
}
