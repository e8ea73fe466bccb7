//! The record that figures are counted in: the same for whoever holds the whole file and for whoever holds only the pack.

use crate::strategies;
use chrono::{NaiveDate, TimeDelta};
use heard::event::{
    About, BodyContact, Circumstances, ClockState, DeviceId, Draft, Event, Header, Held, Moment, Note, Role, Standing,
    Support,
};
use heard::id::{AdultId, ChildId, Digest, EntryId};
use heard::journal::{Entry, Field, Value, encode, form};
use heard::report::pack::{Contents, Limits, Names, read, select, write};
use heard::stats::Record;
use heard::stats::record::NoRecord;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select as one_of};
use std::collections::BTreeMap;
use uuid::Uuid;

const CHILD: ChildId = ChildId(Uuid::from_u128(0xc0ffee));

/// A fact on its way into one of the chains, and when it was entered.
#[derive(Clone, Debug)]
pub(super) struct Fact {
    pub draft: Draft,
    pub entered: Moment,
    pub chain: u8,
}

fn period() -> (NaiveDate, NaiveDate) {
    ("2026-03-01".parse().unwrap(), "2026-03-31".parse().unwrap())
}

pub(super) fn id(index: usize) -> EntryId {
    EntryId(Uuid::from_u128(0xe000 + index as u128))
}

fn adult(index: u128) -> AdultId {
    AdultId(Uuid::from_u128(index))
}

pub(super) fn at(text: &str) -> Moment {
    format!("{text}:00+00:00").parse().unwrap()
}

fn fact(event: Event, author: u128, when: &str) -> Fact {
    let circumstances = Circumstances::by_adult(Role::KeyWorker, adult(author));
    Fact { draft: Draft { event, at: at(when), act: None, circumstances, corrects: None }, entered: at(when), chain: 0 }
}

pub(super) fn note(author: u128, when: &str) -> Fact {
    fact(Event::NoteWritten(Note::about(About::Content)), author, when)
}

pub(super) fn asked(when: &str) -> Fact {
    let (from, to) = period();
    let standing = Standing::default();
    fact(Event::SummaryAsked { from, to, audience: String::new(), called: "Sam".to_owned(), standing }, 1, when)
}

/// The entries of these facts, each under the id of its place.
pub(super) fn entries(facts: &[Fact]) -> Vec<Entry> {
    let mut seqs: BTreeMap<u8, u64> = BTreeMap::new();
    let entry = |(index, fact): (usize, &Fact)| {
        let seq = seqs.entry(fact.chain).and_modify(|seq| *seq += 1).or_insert(1);
        let Draft { event, at, act, circumstances, corrects } = &fact.draft;
        let header = Header {
            v: 1,
            id: id(index),
            device: DeviceId(Digest([fact.chain; 32])),
            seq: *seq,
            record: event.record(),
            kind: form(event).kind.to_owned(),
            kind_version: form(event).version,
            at: *at,
            entered: fact.entered,
            tz: "Europe/London".to_owned(),
            boot: 1,
            mono_ms: 0,
            clock: ClockState::Ok,
            child: Some(CHILD),
            role: circumstances.role,
            setting: circumstances.setting,
            act: *act,
            corrects: *corrects,
            waited: None,
            app: "0.1.0".to_owned(),
            config: 0,
        };
        let header = serde_json::to_vec(&header).unwrap();
        let field = |(name, bytes): (&'static str, Vec<u8>)| Field {
            name: name.to_owned(),
            value: Value::Given { salt: [7; 16], bytes },
        };
        let fields = encode(event, circumstances).unwrap().into_iter().map(field).collect();
        let hash = Digest::of(&header);
        Entry { prev: Digest([0; 32]), header, fields, hash, signature: Vec::new() }
    };
    facts.iter().enumerate().map(entry).collect()
}

/// The entries as they stand in a pack of the period.
pub(super) fn packed(entries: &[Entry], names: Names) -> Vec<Entry> {
    let mut chains: BTreeMap<DeviceId, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        chains.entry(header(entry).device).or_default().push(entry.clone());
    }
    let contents = Contents {
        child: CHILD,
        period: period(),
        made_at: at("2026-05-01T12:00"),
        app: "0.1.0".to_owned(),
        // The last chain first: in a pack they stand in another order than in the file.
        entries: select(chains.into_values().rev(), period()),
        devices: Vec::new(),
        heads: Vec::new(),
        home_heads: Vec::new(),
        children_count: 1,
        boards: Vec::new(),
        media: Vec::new(),
        licences: Vec::new(),
        names,
        summary: None,
    };
    let pack = read(&write(&contents).unwrap(), &Limits::default()).unwrap();
    pack.lines.into_iter().map(|line| line.entry).collect()
}

pub(super) fn header(entry: &Entry) -> Header {
    serde_json::from_slice(&entry.header).unwrap()
}

fn is_withheld(field: &Field) -> bool {
    matches!(field.value, Value::Withheld { .. })
}

/// A record around the period, with an entry of the period in the chain that asks, at any place.
fn facts() -> impl Strategy<Value = Vec<Fact>> {
    (vec(random_fact(), 0..14), vec(random_fact(), 0..4), any::<Index>(), 0_i64..4).prop_map(
        |(mut facts, after, place, months)| {
            facts.insert(place.index(facts.len() + 1), note(2, "2026-03-10T09:00"));
            let mut asking = asked("2026-03-20T12:00");
            asking.draft.at += TimeDelta::days(months * 15);
            asking.entered = asking.draft.at;
            facts.push(asking);
            facts.extend(after);
            facts
        },
    )
}

/// Any fact a month before or after the period, by one of five people, about one of the entries.
fn random_fact() -> impl Strategy<Value = Fact> {
    let minutes = || -30 * 1440_i64..60 * 1440;
    let person = || (1_u128..6).prop_map(adult);
    let about = || (0_usize..16).prop_map(id);
    let restored = Just(Event::Restored { heads: Vec::new() });
    let event = prop_oneof![strategies::care_event(), strategies::child_event(), told_later(), restored];
    (
        strategies::draft(),
        event,
        (minutes(), option::of(minutes())),
        (option::of(person()), option::of(vec(person(), 0..3))),
        (about(), option::of(about())),
        one_of(vec![0_u8, 0, 0, 9, 5]),
    )
        .prop_map(|(draft, event, (happened, entered), (author, present), (of, corrects), chain)| {
            let moment = |minutes| at("2026-03-01T00:00") + TimeDelta::minutes(minutes);
            let circumstances = Circumstances { author, present, ..draft.circumstances };
            let draft = Draft { event: about_entry(event, of), at: moment(happened), circumstances, corrects, ..draft };
            Fact { draft, entered: moment(entered.unwrap_or(happened)), chain }
        })
}

/// What is said afterwards about an act, which is most easily counted twice or not at all.
fn told_later() -> impl Strategy<Value = Event> {
    one_of(vec![Support::Unprompted, Support::FullPhysical]).prop_map(|support| Event::SupportTold {
        of: id(0),
        support,
        held_by: Held::Adult,
        body_contact: BodyContact::None,
    })
}

fn about_entry(event: Event, entry: EntryId) -> Event {
    match event {
        Event::SupportTold { support, held_by, body_contact, .. } => {
            Event::SupportTold { of: entry, support, held_by, body_contact }
        }
        Event::TrialFollowed { after, .. } => Event::TrialFollowed { of: entry, after },
        Event::MeaningWritten { meaning, .. } => Event::MeaningWritten { of: entry, meaning },
        Event::GivenTold { given, .. } => Event::GivenTold { offer: entry, given },
        other => other,
    }
}

fn asking(facts: &[Fact]) -> EntryId {
    // Another summary may have been asked for at random; the one that is meant is called Sam.
    let is_it = |fact: &Fact| matches!(&fact.draft.event, Event::SummaryAsked { called, .. } if called == "Sam");
    id(facts.iter().rposition(is_it).unwrap())
}

/// Everything that can be asked of a record.
fn ask_all(record: &Record) {
    for line in record.in_period() {
        let _ = (record.counts(line), record.support(line), record.is_hands_on(line), record.line(line.id()));
        let _ = line.author.map(|author| record.people.person(author));
        let _ = record.people.persons(line.present.as_deref().unwrap_or_default());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The whole file, the pack, and anything between them.
    #[test]
    fn what_a_pack_leaves_out_changes_no_record(facts in facts(), mask in vec(any::<bool>(), 400)) {
        let whole = entries(&facts);
        let asked = asking(&facts);
        let record = Record::read(&whole, asked).unwrap();
        prop_assert!(!record.all.is_empty() && record.asked.id == asked);
        ask_all(&record);
        for names in [Names::LeftOut, Names::Given] {
            let thin = packed(&whole, names);
            prop_assert_eq!(Record::read(&thin, asked), Ok(record.clone()));
            // Any of the fields that the pack leaves out, and any of the entries before it.
            let mut mask = mask.iter().copied().cycle();
            let mut between = whole.clone();
            between.retain_mut(|entry| {
                let Some(thin) = thin.iter().find(|thin| thin.header == entry.header) else {
                    entry.fields.iter_mut().for_each(|field| if mask.next().unwrap() { *field = field.withheld() });
                    return mask.next().unwrap();
                };
                for (field, thin) in entry.fields.iter_mut().zip(&thin.fields) {
                    if is_withheld(thin) && mask.next().unwrap() {
                        *field = field.withheld();
                    }
                }
                true
            });
            prop_assert_eq!(Record::read(&between, asked), Ok(record.clone()));
        }
    }

    /// Entries that nobody would write, and ids that nobody asked under.
    #[test]
    fn reading_never_panics(
        facts in facts(),
        harm in vec((any::<Index>(), any::<Index>(), 0_u8..9, vec(any::<u8>(), 0..9)), 0..6),
        other in 0_usize..24,
    ) {
        let mut whole = entries(&facts);
        for (entry, place, kind, bytes) in harm {
            let index = entry.index(whole.len());
            if kind == 8 {
                whole.push(whole[index].clone());
                continue;
            }
            let entry = &mut whole[index];
            let bytes: &[u8] = &bytes;
            match kind {
                0 => entry.header = bytes.to_vec(),
                1 => { entry.header.truncate(place.index(entry.header.len() + 1)); }
                2 => { entry.header = String::from_utf8_lossy(&entry.header).replace("2026", "+262142").into_bytes(); }
                3 => { entry.header = String::from_utf8_lossy(&entry.header).replace("2026-0", "-262143-0").into_bytes(); }
                4 => entry.fields.clear(),
                5 => { entry.fields.pop(); }
                6 => {
                    let field = place.index(entry.fields.len() + 1);
                    if let Some(field) = entry.fields.get_mut(field) {
                        field.value = Value::Given { salt: [0; 16], bytes: bytes.to_vec() };
                    }
                }
                _ => entry.fields.iter_mut().for_each(|field| *field = field.withheld()),
            }
        }
        for asked in [asking(&facts), id(other)] {
            if let Ok(record) = Record::read(&whole, asked) {
                ask_all(&record);
            }
        }
    }
}

#[test]
fn who_wrote_outside_the_period_moves_no_code() {
    let facts = [note(3, "2026-02-01T09:00"), note(2, "2026-03-10T09:00"), asked("2026-04-02T12:00")];
    let record = Record::read(&entries(&facts), id(2)).unwrap();
    assert_eq!(record.all.len(), 1);
    assert_eq!(record.people.person(adult(2)).code, "A");
    assert_eq!(record.people.person(adult(3)).code, "?");
}

#[test]
fn what_an_entry_is_of_or_was_entered_on_puts_it_in() {
    let mut late = note(2, "2026-02-27T22:00");
    late.entered = at("2026-03-02T07:00");
    let mut much_later = note(2, "2026-03-31T22:00");
    much_later.entered = at("2026-04-09T07:00");
    // The clock was put back after the record of the period had begun.
    let astray = note(2, "2026-02-01T08:00");
    let after = note(2, "2026-04-01T08:00");
    let facts = [note(2, "2026-02-27T09:00"), late, much_later, astray, after, asked("2026-04-10T12:00")];
    let record = Record::read(&entries(&facts), id(5)).unwrap();
    let ids: Vec<_> = record.all.iter().map(|line| line.id()).collect();
    assert_eq!(ids, [id(1), id(2), id(3)]);
    assert_eq!(record.in_period().iter().map(|line| line.id()).collect::<Vec<_>>(), [id(2)]);
}

#[test]
fn a_correction_is_in_at_both_its_ends_or_at_none() {
    let corrects = |of: usize, when: &str, chain: u8| {
        let mut fact = note(2, when);
        fact.draft.corrects = Some(id(of));
        fact.chain = chain;
        fact
    };
    let facts = [
        note(2, "2026-02-10T09:00"),
        note(2, "2026-02-11T09:00"),
        corrects(0, "2026-02-12T09:00", 9),
        corrects(2, "2026-03-02T09:00", 0),
        note(2, "2026-03-10T09:00"),
        corrects(4, "2026-04-05T09:00", 0),
        corrects(1, "2026-02-14T09:00", 9),
        asked("2026-04-10T12:00"),
    ];
    let whole = entries(&facts);
    let record = Record::read(&whole, id(7)).unwrap();
    let mut ids: Vec<_> = record.all.iter().map(|line| line.id()).collect();
    ids.sort();
    assert_eq!(ids, [id(0), id(2), id(3), id(4), id(5)]);
    let thin = packed(&whole, Names::Given);
    assert_eq!(Record::read(&thin, id(7)), Ok(record));
    let between = thin.iter().find(|entry| header(entry).id == id(1)).unwrap();
    assert!(between.fields.iter().all(is_withheld), "what lies between the two is not of the period");
}

#[test]
fn without_an_asking_there_is_no_record() {
    let facts = [note(2, "2026-03-10T09:00"), asked("2026-04-02T12:00")];
    let mut whole = entries(&facts);
    assert_eq!(Record::read(&whole, id(0)), Err(NoRecord::NotAsked));
    assert_eq!(Record::read(&whole, id(7)), Err(NoRecord::NotAsked));
    assert_eq!(Record::read(&[], id(1)), Err(NoRecord::NotAsked));
    whole[0].header.pop();
    assert_eq!(Record::read(&whole, id(1)), Err(NoRecord::Unreadable(0)));
}
