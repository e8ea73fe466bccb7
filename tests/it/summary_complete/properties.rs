//! What holds for every record, however it came about.

use super::diary::{ANN, BEN, CAT, agreement, day};
use crate::journal::CHILD;
use chrono::{Days, NaiveDate, TimeDelta, TimeZone as _};
use heard::event::{
    About, Act, Circumstances, ClockState, CoverEnd, DeviceId, Event, Header, Moment, Note, Role, Setting, Standing,
    TouchedBy,
};
use heard::home::{HomePlan, SettingPlan, Shift, Weekdays};
use heard::id::{Digest, EntryId};
use heard::journal::{Entry, Field, Value, encode, form};
use heard::report::summary::{Completeness, Seen};
use heard::stats::coverage::Coverage;
use heard::stats::private::PrivateTime;
use heard::stats::writing::Writing;
use heard::stats::{No, Record};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What happens in a made-up fortnight, each at so many minutes after it begins.
#[derive(Clone, Debug)]
enum Step {
    Says(Setting, TouchedBy),
    Notes {
        by: u8,
        setting: Setting,
        about: About,
        late: i64,
    },
    /// Of the note before last, or of none.
    Corrects {
        by: u8,
    },
    TakesBack {
        by: u8,
    },
    Covers {
        by: u8,
        setting: Setting,
    },
    EndsCover,
    Starts,
    Agreement,
    Withdrawal,
    Plan(HomePlan),
}

fn setting() -> impl Strategy<Value = Setting> {
    select(vec![Setting::Home, Setting::School, Setting::Community, Setting::NotRecorded])
}

fn plan() -> impl Strategy<Value = HomePlan> {
    let shift = ("[a-c]", 0_u16..1440, 0_u16..1440, 0_u8..128).prop_map(|(name, from, to, days)| Shift {
        name,
        from,
        to,
        days: Weekdays(days),
    });
    let closed = vec((0_u64..14, 0_u64..4), 0..2).prop_map(|closed| {
        let from = |start| first_day() + Days::new(start);
        closed.into_iter().map(|(start, days)| (from(start), from(start + days))).collect::<Vec<_>>()
    });
    let one = (select(vec![Setting::Home, Setting::School]), vec(shift, 0..4), closed)
        .prop_map(|(setting, shifts, closed)| SettingPlan { setting, shifts, closed });
    vec(one, 0..3).prop_map(|settings| HomePlan { settings, rooms: Vec::new() })
}

fn act() -> impl Strategy<Value = Step> {
    let touched = select(vec![TouchedBy::Child, TouchedBy::AdultModelling, TouchedBy::NotRecorded]);
    let about = select(About::ALL.to_vec());
    prop_oneof![
        4 => (setting(), touched).prop_map(|(setting, by)| Step::Says(setting, by)),
        4 => (0_u8..3, setting(), about, 0_i64..2000)
            .prop_map(|(by, setting, about, late)| Step::Notes { by, setting, about, late }),
        2 => (0_u8..3).prop_map(|by| Step::Corrects { by }),
        1 => (0_u8..3).prop_map(|by| Step::TakesBack { by }),
        2 => (0_u8..3, setting()).prop_map(|(by, setting)| Step::Covers { by, setting }),
        1 => Just(Step::EndsCover),
        1 => Just(Step::Starts),
        1 => Just(Step::Agreement),
        1 => Just(Step::Withdrawal),
        1 => plan().prop_map(Step::Plan),
    ]
}

/// Acts, and after how many minutes each comes.
fn acts() -> impl Strategy<Value = Vec<(i64, Step)>> {
    vec((0_i64..20_160, act()), 0..60).prop_map(|mut acts| {
        acts.sort_by_key(|(minute, _)| *minute);
        acts
    })
}

fn first_day() -> NaiveDate {
    // The clocks go forward on the second Sunday of it.
    day("2026-03-16")
}

fn moment(minute: i64) -> Moment {
    let utc = first_day().and_hms_opt(0, 0, 0).unwrap() + TimeDelta::minutes(minute);
    let change = day("2026-03-29").and_hms_opt(1, 0, 0).unwrap();
    let offset = chrono::FixedOffset::east_opt(if utc < change { 0 } else { 3600 }).unwrap();
    offset.from_utc_datetime(&utc)
}

/// A file that stands in memory only.
#[derive(Clone, Default)]
struct File {
    entries: Vec<Entry>,
    /// Every note, with what it corrects.
    notes: Vec<EntryId>,
    at: BTreeMap<EntryId, i64>,
}

impl File {
    fn keep(&mut self, minute: i64, entered: i64, event: &Event, circumstances: &Circumstances, rest: Rest) -> EntryId {
        let number = u64::try_from(self.entries.len()).unwrap() + 1;
        let id = EntryId(Uuid::from_u128(u128::from(number)));
        let form = form(event);
        let header = Header {
            v: 1,
            id,
            device: DeviceId(Digest([7; 32])),
            seq: number,
            record: event.record(),
            kind: form.kind.to_owned(),
            kind_version: form.version,
            at: moment(minute),
            entered: moment(entered),
            tz: "Europe/London".to_owned(),
            boot: 1,
            mono_ms: 0,
            clock: ClockState::Ok,
            child: Some(CHILD),
            role: circumstances.role,
            setting: circumstances.setting,
            act: rest.act,
            corrects: rest.corrects,
            waited: None,
            app: "0.1.0".to_owned(),
            config: 0,
        };
        let fields = encode(event, circumstances)
            .unwrap()
            .into_iter()
            .map(|(name, bytes)| Field { name: name.to_owned(), value: Value::Given { salt: [0; 16], bytes } });
        self.entries.push(Entry {
            prev: Digest([0; 32]),
            header: serde_json::to_vec(&header).unwrap(),
            fields: fields.collect(),
            hash: Digest([1; 32]),
            signature: Vec::new(),
        });
        self.at.insert(id, minute);
        id
    }

    fn of(acts: &[(i64, Step)]) -> Self {
        let mut file = Self::default();
        let adults = [ANN, BEN, CAT];
        let by = |by: u8, setting| {
            let adult = adults[usize::from(by)];
            Circumstances { setting, ..Circumstances::by_adult(Role::KeyWorker, adult) }
        };
        for (minute, act) in acts {
            let minute = *minute;
            let by_app = Circumstances::by(Role::App);
            match act {
                Step::Says(setting, touched_by) => {
                    let circumstances = Circumstances { setting: *setting, ..Circumstances::by(Role::Child) };
                    let act = Some(Act::at_tablet(*touched_by));
                    file.keep(minute, minute, &super::diary::utterance(), &circumstances, Rest { act, ..NONE });
                }
                Step::Notes { by: adult, setting, about, late } => {
                    let note = Event::NoteWritten(Note::about(*about));
                    let id = file.keep(minute, minute + late, &note, &by(*adult, *setting), NONE);
                    file.notes.push(id);
                }
                Step::Corrects { by: adult } => {
                    let Some(of) = file.notes.iter().rev().nth(1).copied() else { continue };
                    let rest = Rest { corrects: Some(of), ..NONE };
                    let note = Event::NoteWritten(Note::about(About::Distress));
                    let id = file.keep(file.at[&of], minute + 3_000, &note, &by(*adult, Setting::Home), rest);
                    file.notes.push(id);
                }
                Step::TakesBack { by: adult } => {
                    let Some(of) = file.notes.iter().rev().nth(1).copied() else { continue };
                    let rest = Rest { corrects: Some(of), ..NONE };
                    let event = Event::NoteWithdrawn { why: String::new() };
                    file.keep(file.at[&of], minute + 3_000, &event, &by(*adult, Setting::NotRecorded), rest);
                }
                Step::Covers { by: adult, setting } => {
                    let started =
                        Event::CoverStarted { adult: adults[usize::from(*adult)], setting: *setting, room: None };
                    file.keep(minute, minute, &started, &by(*adult, *setting), NONE);
                }
                Step::EndsCover => {
                    let event = Event::CoverEnded { adult: ANN, why: CoverEnd::Locked };
                    file.keep(minute, minute, &event, &by_app, NONE);
                }
                Step::Starts => drop(file.keep(minute, minute, &Event::Started { clean: false }, &by_app, NONE)),
                Step::Agreement => {
                    let event = Event::AgreementRecorded { agreement: agreement() };
                    file.keep(minute, minute, &event, &by_app, NONE);
                }
                Step::Withdrawal => {
                    let event = Event::AgreementWithdrawn { by: String::new() };
                    file.keep(minute, minute, &event, &by_app, NONE);
                }
                Step::Plan(plan) => {
                    file.keep(minute, minute, &Event::PlanSet { plan: plan.clone() }, &by_app, NONE);
                }
            }
        }
        file
    }

    /// What is asked of it on a day of the period and the days after the first.
    fn ask(&self, (from, to): (u64, u64), at: i64) -> Record {
        let (from, to) = (first_day() + Days::new(from), first_day() + Days::new(to));
        let mut file = self.clone();
        let standing = Standing::default();
        let event = Event::SummaryAsked { from, to, audience: String::new(), called: "Sam".to_owned(), standing };
        let id = file.keep(at, at, &event, &Circumstances::by_adult(Role::Manager, CAT), NONE);
        Record::read(&file.entries, id).unwrap()
    }
}

#[derive(Clone, Copy)]
struct Rest {
    act: Option<Act>,
    corrects: Option<EntryId>,
}

const NONE: Rest = Rest { act: None, corrects: None };

/// After everything.
const LATER: i64 = 30_000;

/// Every number in a list called `entries`.
fn cited(value: &serde_json::Value, found: &mut BTreeSet<String>) {
    match value {
        serde_json::Value::Object(map) => {
            if let Some(serde_json::Value::Array(entries)) = map.get("entries") {
                found.extend(entries.iter().map(|no| no.as_str().unwrap().to_owned()));
            }
            map.values().for_each(|value| cited(value, found));
        }
        serde_json::Value::Array(values) => values.iter().for_each(|value| cited(value, found)),
        _ => {}
    }
}

fn k_of_n(number: &str) -> Option<(u64, u64)> {
    let (k, n) = number.split_once(" of ")?;
    Some((k.parse().ok()?, n.parse().ok()?))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn rows_are_as_long_as_the_period_and_no_part_is_more_than_its_whole(
        acts in acts(), from in 0_u64..10, days in 0_u64..8, asked in 0_i64..30_000,
    ) {
        let record = File::of(&acts).ask((from, from + days), asked);
        let (complete, seen) = (Completeness::of(&record), Seen::of(&record));
        for row in &complete.rows {
            prop_assert_eq!(row.cells.len() as u64, days + 1);
        }
        for fact in &complete.facts {
            if let Some((k, n)) = k_of_n(&fact.number) {
                prop_assert!(k <= n, "{} {}", fact.number, fact.sentence.text);
            }
        }
        for hours in &complete.hours {
            prop_assert!(hours.shifts_with_cover.k <= hours.shifts_with_cover.n);
            prop_assert_eq!(hours.own_acts.count, hours.own_acts.entries.len() as u64);
            if let Some(observed) = &hours.observed {
                prop_assert!(observed.minutes <= (days + 1) * 24 * 60 && observed.minutes > 0);
            }
        }
        for of in &seen.settings {
            let without = &of.shifts_without_distress;
            prop_assert!(of.of_those_nothing_at_all.count <= without.k && without.k <= without.n);
            let weeks: Vec<_> = seen.weeks.iter().filter(|week| week.setting == of.setting).collect();
            prop_assert_eq!(weeks.iter().map(|week| week.content).sum::<u64>(), of.content.count);
            prop_assert_eq!(weeks.iter().map(|week| week.distress).sum::<u64>(), of.distress.count);
            prop_assert_eq!(weeks.iter().map(|week| week.shifts).sum::<u64>(), without.n);
            prop_assert!(weeks.iter().all(|week| week.shifts_recorded <= week.shifts));
        }
        let of_settings: u64 = seen.settings.iter().map(|of| of.content.count + of.distress.count).sum();
        prop_assert_eq!(of_settings, seen.content.count + seen.distress.count);
    }

    #[test]
    fn every_entry_that_is_named_is_there(acts in acts(), from in 0_u64..10, days in 0_u64..8) {
        let record = File::of(&acts).ask((from, from + days), LATER);
        let mut named = BTreeSet::new();
        let json = serde_json::to_value((Completeness::of(&record), Seen::of(&record))).unwrap();
        cited(&json, &mut named);
        let mut known: BTreeSet<String> =
            record.in_period().iter().map(|line| line.no.to_string()).collect();
        known.insert(record.asked.no.to_string());
        prop_assert!(named.is_subset(&known), "{:?}", named.difference(&known));
    }

    #[test]
    fn a_note_counts_once_at_most_however_often_it_was_corrected_or_taken_back(acts in acts()) {
        let file = File::of(&acts);
        let record = file.ask((0, 13), LATER);
        let writing = Writing::of(&record, &Coverage::of(&record).fillings);
        let mut family: BTreeMap<EntryId, EntryId> = BTreeMap::new();
        let mut counted: BTreeMap<EntryId, Vec<&No>> = BTreeMap::new();
        for line in &record.all {
            let root = line.header.corrects.map_or(line.id(), |of| family[&of]);
            family.insert(line.id(), root);
            if writing.notes.contains(&line.no) {
                counted.entry(root).or_default().push(&line.no);
            }
        }
        for numbers in counted.values() {
            prop_assert_eq!(numbers.len(), 1);
        }
        prop_assert!(writing.entries.iter().collect::<BTreeSet<_>>().len() == writing.entries.len());
        let of_people: usize = writing.by.iter().map(|(_, entries)| entries.len()).sum();
        prop_assert_eq!(of_people, writing.entries.len());
    }

    #[test]
    fn two_halves_of_a_period_make_the_whole(acts in acts(), middle in 0_u64..13) {
        // What stands at the beginning of the second half is not told here, so nothing may hang on it.
        let acts: Vec<_> = acts
            .into_iter()
            .filter(|(_, act)| {
                !matches!(act, Step::Plan(_) | Step::Covers { .. } | Step::Agreement | Step::Withdrawal)
            })
            .collect();
        let file = File::of(&acts);
        let count = |period| {
            let record = file.ask(period, LATER);
            let coverage = Coverage::of(&record);
            let writing = Writing::of(&record, &coverage.fillings);
            let seen = Seen::of(&record);
            let own: u64 = Completeness::of(&record).hours.iter().map(|hours| hours.own_acts.count).sum();
            [
                writing.entries.len() as u64,
                writing.notes.len() as u64,
                writing.next_day.len() as u64,
                writing.later.len() as u64,
                seen.content.count,
                seen.distress.count,
                own,
                coverage.fillings.len() as u64,
                coverage.tally(|_, _, _| true).shifts,
                PrivateTime::of(&record, &coverage.period).minutes,
            ]
        };
        let (whole, first, second) = (count((0, 13)), count((0, middle)), count((middle + 1, 13)));
        for (at, whole) in whole.into_iter().enumerate() {
            prop_assert_eq!(whole, first[at] + second[at], "count {}", at);
        }
    }
}
