//! What Sam was offered, at every gate, and what Sam said no to.

use super::sample::{count, day, moment, none, nos, owned, person, share, text};
use heard::event::{Domain, Refusal, Role, Setting};
use heard::report::summary::Way;
use heard::report::summary::{
    Count, DomainRow, Evidence, Gate, No, OfferedItem, Offers, Range, Refused, RefusedItem, Sentence, Sides, Telling,
};

pub fn offers() -> Offers {
    Offers {
        telling: Telling::Choices,
        offers: count(88, 31, 4),
        days: count(34, 31, 10),
        offerers: 6,
        sides: Sides::NoSign { left: share(11, 21, 31, 9) },
        given: share(61, 74, 32, 4),
        given_not_recorded: count(9, 34, 30),
        domains: Domain::ALL.into_iter().map(domain).collect(),
        sentences: vec![
            text("offered.else", "“Something else” was on offer every time.", none()),
            text(
                "offered.sides_no_sign",
                "The one on the left was chosen 11 of 21 times.",
                share(11, 21, 31, 9).entries,
            ),
        ],
    }
}

fn domain(domain: Domain) -> DomainRow {
    let (offers, offerers, label, items, never) = match domain {
        Domain::Food => (
            count(33, 31, 4),
            5,
            Some(Evidence::ClearPattern),
            vec![
                item("fruit", (5, 9), Gate::Early, Some((267, 811)), 33),
                item("porridge", (2, 12), Gate::Comparable, Some((47, 448)), 37),
                item("toast", (9, 12), Gate::Comparable, Some((468, 911)), 31),
            ],
            vec![],
        ),
        Domain::Activity => (
            count(28, 32, 8),
            4,
            Some(Evidence::EarlyPicture),
            vec![
                item("drawing", (1, 4), Gate::TallyOnly, None, 41),
                item("music", (6, 10), Gate::Comparable, Some((313, 832)), 45),
                item("trampoline", (11, 14), Gate::Comparable, Some((524, 924)), 47),
            ],
            owned(&["swimming"]),
        ),
        Domain::Drink => (
            count(26, 35, 9),
            6,
            Some(Evidence::EarlyPicture),
            vec![
                item("squash", (22, 26), Gate::Comparable, Some((665, 939)), 53),
                item("water", (4, 26), Gate::Comparable, Some((61, 335)), 57),
            ],
            vec![],
        ),
        Domain::Contact => {
            (count(1, 204, 1), 1, None, vec![item("phone Mum", (1, 1), Gate::TallyOnly, None, 204)], vec![])
        }
        Domain::Leaving => (Count::default(), 0, None, vec![], owned(&["home early from school"])),
        _ => (Count::default(), 0, None, vec![], vec![]),
    };
    let sentences = if offers.count == 0 {
        vec![text("offered.none", &format!("0 offers are recorded about {}.", spoken(domain)), none())]
    } else {
        vec![Sentence {
            label,
            ..text(
                "offered.domain",
                &format!("{} by {}.", many(offers.count, "offer", "offers"), many(offerers, "person", "people")),
                offers.entries.clone(),
            )
        }]
    };
    DomainRow { domain, offers, offerers, label, items, never_offered: never, sentences }
}

const fn spoken(domain: Domain) -> &'static str {
    heard::report::summary::names::domain(domain)
}

fn item(label: &str, (k, n): (u64, u64), gate: Gate, range: Option<(u16, u16)>, from: u64) -> OfferedItem {
    let sentence = format!(
        "Between 3 March and 27 April, {label} was offered {} on {}. Sam chose it {} ({k} of {n}).",
        many(n, "time", "times"),
        many(n.min(9), "day", "days"),
        many(k, "time", "times")
    );
    OfferedItem {
        label: label.to_owned(),
        chosen: share(k, n, from, 8),
        gate,
        range: range.map(|(low, high)| Range { low, high }),
        days: n.min(9),
        offerers: n.min(4),
        settings: vec![Setting::Home],
        alternatives: vec![("something else".to_owned(), n)],
        chosen_at: vec![k / 2, k - k / 2],
        last_offered: day(50),
        sentence: text("offered.item", &sentence, nos(k, from, 8)),
    }
}

fn many(count: u64, one: &str, more: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {more}") }
}

pub fn refused() -> Refused {
    let item = |no: u64, on, how, what: &[&str], words: &str, by| RefusedItem {
        no: No(no.to_string()),
        at: moment(on, 18, 5),
        way: match no {
            33 => Way::OnTheTablet,
            181 => Way::NoneOfThese,
            _ => Way::Noted,
        },
        how,
        domain: (no == 70).then_some(Domain::PersonalCare),
        setting: Setting::Home,
        what: owned(what),
        words: words.to_owned(),
        by,
    };
    let worker = || Some(person(Role::KeyWorker, "A"));
    Refused {
        count: count(5, 33, 37),
        days: count(5, 33, 37),
        items: vec![
            item(33, 5, None, &["no"], "", None),
            item(
                70,
                9,
                Some(Refusal::PushedAway),
                &["flannel"],
                "Turned his face to the wall, then pushed my hand.",
                worker(),
            ),
            item(107, 14, Some(Refusal::TurnedAway), &["music"], "Hands over ears.", worker()),
            item(144, 19, Some(Refusal::NoResponse), &[], "", Some(person(Role::Agency, "B"))),
            item(181, 24, None, &["porridge", "toast"], "", None),
        ],
        sentences: vec![text("refused.music", "Music was said no to 1 time, in the evening.", nos(1, 107, 1))],
    }
}
