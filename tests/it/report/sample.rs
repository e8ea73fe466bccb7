//! Summaries made by hand for tests of renderings: Sam's eight weeks with gaps, help of every kind, offers at every gate, a
//! corrected note and two people who read the same evening differently. Nobody in it is real, and no figure was counted.

use super::sample_asked::{asked, nothing_asked};
use super::sample_mats::{mats, no_mats};
use super::sample_notes::notes;
use super::sample_offers::{offers, refused};
use super::sample_said::{said, said_part};
use super::sample_tried::{assessed, responses};
use chrono::{DateTime, NaiveDate, TimeDelta};
use heard::event::{Moment, Role, Setting};
use heard::id::{Digest, EntryId};
use heard::report::summary::wording::{CoverWording, Wording as _};
use heard::report::summary::{
    Assessed, CellState, Chain, CitedEntry, Compared, Completeness, Count, Cover, Duration, Evidence, FORMAT, Fact,
    Gap, GridRow, No, Person, PlanKnown, Responses, Seen, SeenSetting, SeenWeek, Sentence, SettingHours, Share, Sides,
    Summary,
};
use serde_json::Value;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Sam, 3 March to 27 April 2025.
pub fn sam() -> Summary {
    let mut summary = Summary {
        format: FORMAT.to_owned(),
        cover: cover(),
        complete: complete(),
        said: said(),
        offered: offers(),
        assessed: assessed(),
        responses: responses(),
        asked: asked(),
        refused: refused(),
        mats: mats(),
        seen: seen(),
        notes: notes(),
        entries: Vec::new(),
    };
    summary.entries = index(&summary);
    summary
}

/// The same weeks, in which Sam took what lay on the right nearly every time: no range is drawn.
pub fn by_the_side() -> Summary {
    let mut summary = sam();
    summary.offered.sides = Sides::MaybeTheSide { left: share(2, 14, 31, 9) };
    for item in summary.offered.domains.iter_mut().flat_map(|row| &mut row.items) {
        item.range = None;
    }
    summary.entries = index(&summary);
    summary
}

/// A fortnight in which nothing was recorded at all.
pub fn nothing() -> Summary {
    let mut summary = sam();
    summary.complete.to = summary.complete.from + TimeDelta::days(13);
    summary.cover.to = summary.complete.to;
    summary.cover.chain.entries = Count::default();
    summary.complete.rows.iter_mut().for_each(|row| row.cells = vec![CellState::Nothing; 14]);
    summary.complete.facts = vec![Fact {
        number: "42 of 42".to_owned(),
        sentence: text("complete.nothing", "shifts hold nothing at all", none()),
    }];
    summary.complete.gaps.clear();
    summary.complete.hours = vec![hours(Setting::Home, None, share(0, 42, 0, 1), Count::default())];
    for part in &mut summary.said.parts {
        *part = said_part(part.part, Count::default(), Count::default(), vec![], vec![]);
    }
    summary.said.urgent.clear();
    let offered = &mut summary.offered;
    (offered.offers, offered.days, offered.offerers) = (Count::default(), Count::default(), 0);
    (offered.given, offered.given_not_recorded) = (Share::default(), Count::default());
    offered.sides = Sides::TooFew { left: Share::default() };
    offered.sentences.clear();
    summary.assessed = Assessed { groups: Vec::new(), others: Vec::new() };
    summary.responses = Responses {
        count: Count::default(),
        days: Count::default(),
        left_out: Count::default(),
        rows: Vec::new(),
        sentences: Vec::new(),
    };
    for row in &mut offered.domains {
        (row.offers, row.offerers, row.label) = (Count::default(), 0, None);
        row.items.clear();
        row.sentences.clear();
    }
    summary.asked = nothing_asked();
    let refused = &mut summary.refused;
    (refused.count, refused.days) = (Count::default(), Count::default());
    (refused.items, refused.sentences) = (vec![], vec![]);
    summary.mats = no_mats();
    let seen = &mut summary.seen;
    (seen.content, seen.distress, seen.label) = (Count::default(), Count::default(), Evidence::DontKnow);
    (seen.settings, seen.compared, seen.weeks, seen.sentences) = (vec![], vec![], vec![], vec![]);
    summary.notes.clear();
    summary.entries = index(&summary);
    summary
}

fn cover() -> Cover {
    Cover {
        called: "Sam".to_owned(),
        from: day(0),
        to: day(55),
        made_at: moment(56, 10, 2),
        made_by: Some(person(Role::Advocate, "A")),
        audience: "the review on 6 May".to_owned(),
        is_demonstration: true,
        app: "heard 0.1.0 (demonstration)".to_owned(),
        chain: Chain {
            unbroken: true,
            entries: count(412, 1, 1),
            heads: vec!["5X0VQ 00000 00CW0 7F3A9 1C0T8 E5B2N 4KD6M 9RPWH 3JZ2Q".to_owned()],
        },
        sentences: vec![CoverWording::NotProof { called: "Sam".to_owned() }.counted(nos(1, 412, 1))],
    }
}

const GRID: [(Setting, &str, &str); 4] = [
    (Setting::Home, "day", ".xxaxxx xxxxxxa xxx.xxa xxaxxxx xxxxaxx aaxaxax xx.ax.. xx.xxxx"),
    (Setting::Home, "evening", "aaaxaxx xxxxxxx xxxaaxx aaxxx.x .xa.axx a.xxxax xxxx.xx a..xaxx"),
    (Setting::Home, "night", "x..x... xax.x.x a...... aaa...x .ax.... .....xa x...x.a a.x..xx"),
    (Setting::School, "", "xxxxa-- xxxxa-- xxxxx-- .axax-- ------- ------- .....-- xa.ax--"),
];

fn cells(row: &str) -> Vec<CellState> {
    let cell = |sign| match sign {
        'x' => CellState::OwnActs,
        'a' => CellState::AdultsOnly,
        '.' => CellState::Nothing,
        _ => CellState::NotOpen,
    };
    row.chars().filter(|sign| *sign != ' ').map(cell).collect()
}

fn complete() -> Completeness {
    let rows: Vec<GridRow> = GRID
        .iter()
        .map(|(setting, shift, row)| GridRow { setting: *setting, shift: (*shift).to_owned(), cells: cells(row) })
        .collect();
    let of = |state: CellState| rows.iter().flat_map(|row| &row.cells).filter(|cell| **cell == state).count();
    let open = rows.iter().map(|row| row.cells.len()).sum::<usize>() - of(CellState::NotOpen);
    let nights = rows[2].cells.iter().filter(|cell| **cell == CellState::Nothing).count();
    let fact = |number: &str, words: &str, entries: Vec<No>| Fact {
        number: number.to_owned(),
        sentence: text("complete.fact", words, entries),
    };
    let facts = vec![
        fact(&format!("{} of {open}", of(CellState::OwnActs)), "shifts hold at least one act by Sam", nos(97, 2, 4)),
        fact(&format!("{} of {open}", of(CellState::Nothing)), "shifts hold nothing at all", none()),
        fact(&format!("{nights} of 56"), "nights hold nothing at all", none()),
        fact("7", "people wrote; one of them wrote 61 of 148 entries", nos(148, 3, 2)),
        fact("23 of 148", "entries were written the next day or after", nos(23, 41, 7)),
        fact("2 days", "the tablet was off or not with Sam; no reason is given", nos(2, 200, 1)),
        fact("4 days", "not recorded: no agreement", nos(2, 1, 8)),
        fact("3 h 10", "of private time, started by Sam; nothing kept from it", nos(6, 77, 40)),
        fact("unbroken", "the chain of entries, checked 28 April; it shows change, not truth", nos(1, 412, 1)),
    ];
    let gap = |from: i64, to: i64, before: u64| Gap {
        from: moment(from, 21, 40),
        to: moment(to, 7, 5),
        entries: nos(2, before, 1),
        sentence: text(
            "complete.gap",
            &format!(
                "From {} to {} nothing was recorded.",
                moment(from, 21, 40).format("%-d %B, %H:%M"),
                moment(to, 7, 5).format("%-d %B, %H:%M")
            ),
            nos(2, before, 1),
        ),
    };
    Completeness {
        from: day(0),
        to: day(55),
        plan: PlanKnown::Set,
        rows,
        facts,
        gaps: vec![gap(25, 27, 203), gap(31, 33, 251), gap(42, 44, 330)],
        hours: vec![
            hours(Setting::Home, Some(13_270), share(121, 168, 4, 3), count(231, 2, 1)),
            hours(Setting::School, None, share(0, 30, 0, 1), count(58, 240, 2)),
        ],
        not_held: vec![
            text(
                "complete.not_held",
                "Not held here: medicines, health records, staffing numbers, closed-circuit pictures.",
                none(),
            ),
            text("complete.safety", "Safety messages are reported separately.", none()),
        ],
    }
}

fn hours(setting: Setting, minutes: Option<u64>, shifts_with_cover: Share, own_acts: Count) -> SettingHours {
    let observed = minutes.map(|minutes| Duration { minutes, entries: nos(40, 5, 9) });
    SettingHours { setting, observed, shifts_with_cover, own_acts }
}

fn seen() -> Seen {
    let setting = |setting, content, distress, minutes: Option<u64>, shifts, nothing| SeenSetting {
        setting,
        content,
        distress,
        observed: minutes.map(|minutes| Duration { minutes, entries: nos(40, 5, 9) }),
        shifts_without_distress: shifts,
        of_those_nothing_at_all: nothing,
        sentences: Vec::new(),
    };
    let week = |setting, at: i64, content, distress, recorded, shifts| SeenWeek {
        setting,
        start: day(at * 7),
        content,
        distress,
        shifts_recorded: recorded,
        shifts,
    };
    let home = [(3, 1, 15), (5, 2, 17), (4, 1, 13), (6, 3, 15), (2, 4, 13), (3, 5, 14), (1, 3, 12), (4, 2, 14)];
    let school = [(2, 0, 5), (1, 1, 5), (3, 0, 5), (1, 1, 4), (0, 0, 0), (0, 0, 0), (0, 0, 0), (2, 1, 4)];
    // The school was closed for a fortnight, and in the week after nobody wrote anything.
    let open = |which, at: i64, days: u64| if which == Setting::School && (4..6).contains(&at) { 0 } else { days };
    let weeks = |which, days: u64, all: [(u64, u64, u64); 8]| {
        (0..).zip(all).map(move |(at, (content, distress, recorded))| {
            week(which, at, content, distress, recorded, open(which, at, days))
        })
    };
    let without = "No distress was recorded on 141 of 168 shifts at home; on 55 of those nothing at all was recorded.";
    let other = "Between home and school no rate is compared: at school, hours were not recorded.";
    Seen {
        content: count(37, 18, 10),
        distress: count(24, 22, 14),
        label: Evidence::EarlyPicture,
        settings: vec![
            setting(
                Setting::Home,
                count(28, 18, 10),
                count(21, 22, 14),
                Some(13_270),
                share(141, 168, 1, 2),
                count(55, 9, 7),
            ),
            setting(Setting::School, count(9, 301, 10), count(3, 318, 14), None, share(27, 30, 4, 13), count(7, 6, 50)),
        ],
        compared: vec![Compared {
            one: Setting::Home,
            other: Setting::School,
            clearly_different: false,
            sentence: text("seen.not_compared", other, none()),
        }],
        weeks: weeks(Setting::Home, 21, home).chain(weeks(Setting::School, 5, school)).collect(),
        sentences: vec![Sentence {
            label: Some(Evidence::EarlyPicture),
            ..text("seen.without", without, nos(60, 4, 5))
        }],
    }
}

/// Every entry that stands anywhere in the summary.
pub fn index(summary: &Summary) -> Vec<CitedEntry> {
    fn gather(value: &Value, found: &mut BTreeSet<u64>) {
        match value {
            Value::Object(map) => map.iter().for_each(|(key, value)| match (key.as_str(), value) {
                ("no" | "corrects" | "corrected_by", Value::String(no)) => found.extend(no.parse::<u64>()),
                ("entries", Value::Array(list)) => {
                    found.extend(list.iter().filter_map(|no| no.as_str()?.parse::<u64>().ok()));
                }
                ("withdrawn", Value::Array(pair)) => found.extend(pair[0].as_str().unwrap().parse::<u64>()),
                (_, value) => gather(value, found),
            }),
            Value::Array(list) => list.iter().for_each(|value| gather(value, found)),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    let mut bare = summary.clone();
    bare.entries.clear();
    gather(&serde_json::to_value(&bare).unwrap(), &mut found);
    let line = |no: u64| CitedEntry {
        no: No(no.to_string()),
        id: EntryId::named(Uuid::NAMESPACE_OID, &no.to_string()),
        at: moment(
            i64::try_from(no / 8).unwrap(),
            u32::try_from(7 + no % 15).unwrap(),
            u32::try_from(no * 7 % 60).unwrap(),
        ),
        kind: ["utterance", "note_written", "offer_made", "cover_started"][usize::try_from(no % 4).unwrap()].to_owned(),
        hash: Digest::of(&no.to_be_bytes()).to_string()[..16].to_owned(),
    };
    found.into_iter().map(line).collect()
}

pub fn day(after: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, 3).unwrap() + TimeDelta::days(after)
}

/// On the day so many after the first, by London's clock.
pub fn moment(after: i64, hour: u32, minute: u32) -> Moment {
    let offset = if after < 27 { "+00:00" } else { "+01:00" };
    DateTime::parse_from_rfc3339(&format!("{}T{hour:02}:{minute:02}:00{offset}", day(after))).unwrap()
}

pub fn person(role: Role, code: &str) -> Person {
    Person { role, code: code.to_owned() }
}

pub fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

/// So many entries, from this one on, so far apart.
pub fn nos(many: u64, from: u64, step: u64) -> Vec<No> {
    (0..many).map(|at| No((from + at * step).to_string())).collect()
}

pub fn none() -> Vec<No> {
    Vec::new()
}

pub fn count(many: u64, from: u64, step: u64) -> Count {
    Count { count: many, entries: nos(many, from, step) }
}

/// k of n, resting on k entries.
pub fn share(k: u64, n: u64, from: u64, step: u64) -> Share {
    Share { k, n, entries: nos(k, from, step) }
}

pub fn text(template: &str, text: &str, entries: Vec<No>) -> Sentence {
    Sentence { template: template.to_owned(), text: text.to_owned(), label: None, entries }
}
