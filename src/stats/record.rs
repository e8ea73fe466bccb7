//! A record as the figures see it: decoded entries with a number each, corrections resolved, people coded.

use super::shown::{may_be_left_out, shown};
use super::{No, Person};
use crate::event::{Act, DeviceId, Event, Header, Moment, Role, Standing, Support};
use crate::id::{AdultId, ChildId, Digest, EntryId};
use crate::journal::{Entry, Recorded, RecordedCircumstances, decode, decode_circumstances};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// One entry, decoded.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    pub no: No,
    pub hash: Digest,
    pub header: Header,
    pub event: Event,
    pub author: Option<AdultId>,
    /// `None`: nobody recorded who was there.
    pub present: Option<Vec<AdultId>>,
    pub place: Option<String>,
}

impl Line {
    pub fn id(&self) -> EntryId {
        self.header.id
    }

    /// The local day on which it happened.
    pub fn day(&self) -> NaiveDate {
        self.header.at.date_naive()
    }
}

/// What a summary was asked for, as its own entry says it.
#[derive(Clone, Debug, PartialEq)]
pub struct Asked {
    pub no: No,
    pub id: EntryId,
    pub hash: Digest,
    pub by: Option<AdultId>,
    pub role: Role,
    pub at: Moment,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub audience: String,
    pub called: String,
    pub standing: Standing,
    pub app: String,
}

/// The decoded entries of one child that a summary is made from.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub child: ChildId,
    pub asked: Asked,
    /// Every decoded entry up to the asking that a pack of the period gives, in the order of the record. An entry that was
    /// written in the period and is of another time is among them.
    pub all: Vec<Line>,
    /// Notes that were corrected, and by which entry.
    pub corrected: BTreeMap<EntryId, EntryId>,
    /// What adults said afterwards about the help with an act; the last word counts.
    support: BTreeMap<EntryId, Support>,
    hands_on: BTreeSet<EntryId>,
    /// Where each line stands in `all`.
    places: BTreeMap<EntryId, usize>,
    pub people: People,
}

/// What a screen reads a record from.
#[derive(Clone, Debug)]
pub struct Read {
    /// What the child is called.
    pub called: String,
    pub standing: Standing,
    pub lines: Vec<(Header, Event, RecordedCircumstances)>,
}

/// Why entries make no summary.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoRecord {
    #[error("no summary was asked for in these entries")]
    NotAsked,
    #[error("entry {0} cannot be read")]
    Unreadable(u64),
}

impl Record {
    /// From the entries of a child's file, in the order of the record or chain after chain as in a pack, up to the asking with
    /// this id. It makes no difference whether they are the whole file or a pack of the period, nor which of the fields are
    /// there that such a pack leaves out.
    ///
    /// # Errors
    /// Nothing was asked for under this id, or the header of an entry cannot be read.
    pub fn read(entries: &[Entry], asked: EntryId) -> Result<Self, NoRecord> {
        let headers = (0_u64..).zip(entries).map(|(at, entry)| {
            let header = serde_json::from_slice::<Header>(&entry.header);
            header.map(|header| (header, entry)).map_err(|_| NoRecord::Unreadable(at))
        });
        let shown = shown(headers.collect::<Result<_, _>>()?, asked)?;
        let mut devices: Vec<DeviceId> = shown.iter().map(|(header, _)| header.device).collect();
        devices.dedup();
        // In a pack the chains stand one after the other; here they are one record again, by when they were entered.
        let several = devices.len() > 1;
        let mut all = Vec::with_capacity(shown.len());
        for (header, entry) in shown {
            let Ok(event) = decode(&header.kind, header.kind_version, &entry.fields) else { continue };
            if may_be_left_out(&event) {
                continue;
            }
            let Ok(circumstances) = decode_circumstances(&header.kind, &entry.fields) else { continue };
            let chain = devices.iter().position(|device| *device == header.device).unwrap_or(0);
            all.push(Line {
                no: number(several.then_some(chain), header.seq),
                hash: entry.hash,
                event,
                author: given(circumstances.author).flatten(),
                present: given(circumstances.present).flatten(),
                place: given(circumstances.place).flatten(),
                header,
            });
        }
        if several {
            in_one_order(&mut all);
        }
        Self::of(all, asked)
    }

    /// A record as it stands on the screen, for which nobody asked and nothing is written: the figures are those that a summary
    /// of the period would have, from the same entries. `lines` are in the order of the record.
    pub fn so_far(child: ChildId, at: Moment, period: (NaiveDate, NaiveDate), read: Read) -> Self {
        let Read { called, standing, lines } = read;
        let mut devices: Vec<DeviceId> = Vec::new();
        for (header, ..) in &lines {
            if !devices.contains(&header.device) {
                devices.push(header.device);
            }
        }
        devices.sort();
        let several = devices.len() > 1;
        let line = |(header, event, circumstances): (Header, Event, RecordedCircumstances)| {
            let chain = devices.iter().position(|device| *device == header.device).unwrap_or(0);
            Line {
                no: number(several.then_some(chain), header.seq),
                // Nothing on a screen is cited by it.
                hash: Digest([0; 32]),
                event,
                author: given(circumstances.author).flatten(),
                present: given(circumstances.present).flatten(),
                place: given(circumstances.place).flatten(),
                header,
            }
        };
        let asked = Asked {
            no: No(String::new()),
            id: EntryId(uuid::Uuid::nil()),
            hash: Digest([0; 32]),
            by: None,
            role: Role::App,
            at,
            from: period.0,
            to: period.1,
            audience: String::new(),
            called,
            standing,
            app: String::new(),
        };
        Self::with(child, asked, lines.into_iter().map(line).collect())
    }

    fn of(mut all: Vec<Line>, asked: EntryId) -> Result<Self, NoRecord> {
        let at = all.iter().position(|line| line.id() == asked).ok_or(NoRecord::NotAsked)?;
        let line = all.remove(at);
        // Of its own chain what follows it is not part of it. Another chain is that of a device whose backup this one goes on
        // from: it came to its end before, whatever its clock said.
        all.retain(|other| other.header.device != line.header.device || other.header.seq < line.header.seq);
        let Event::SummaryAsked { from, to, audience, called, standing } = line.event else {
            return Err(NoRecord::NotAsked);
        };
        let child = line.header.child.ok_or(NoRecord::NotAsked)?;
        let asked = Asked {
            no: line.no,
            id: line.header.id,
            hash: line.hash,
            by: line.author,
            role: line.header.role,
            at: line.header.at,
            from,
            to,
            audience,
            called,
            standing,
            app: line.header.app,
        };
        Ok(Self::with(child, asked, all))
    }

    fn with(child: ChildId, asked: Asked, all: Vec<Line>) -> Self {
        let corrected = corrections(all.iter().map(|line| &line.header)).corrected;
        let (mut support, mut hands_on) = (BTreeMap::new(), BTreeSet::new());
        for line in &all {
            if let Event::SupportTold { of, support: told, held_by, body_contact } = &line.event {
                support.insert(*of, *told);
                if is_steered(*held_by, *body_contact) {
                    hands_on.insert(*of);
                }
            }
        }
        let people = People::of(&asked.standing, &all);
        let places = all.iter().enumerate().map(|(place, line)| (line.id(), place)).collect();
        Self { child, asked, all, corrected, support, hands_on, places, people }
    }

    /// Lines that happened in the period, by the calendar of the place, in the order in which they happened.
    pub fn in_period(&self) -> Vec<&Line> {
        let mut lines: Vec<&Line> =
            self.all.iter().filter(|line| self.asked.from <= line.day() && line.day() <= self.asked.to).collect();
        lines.sort_by_key(|line| line.header.at);
        lines
    }

    /// Whether this entry still counts: it was not corrected and not taken back.
    pub fn counts(&self, line: &Line) -> bool {
        !self.corrected.contains_key(&line.id())
    }

    pub fn line(&self, id: EntryId) -> Option<&Line> {
        self.all.get(*self.places.get(&id)?)
    }

    /// How much help there was with an act, with what adults said afterwards.
    pub fn support(&self, line: &Line) -> Support {
        let told = self.support.get(&line.id()).copied();
        told.or(line.header.act.map(|act| act.support)).unwrap_or(Support::NotRecorded)
    }

    /// Whether the act was done with hands on the child or on a board that an adult held.
    pub fn is_hands_on(&self, line: &Line) -> bool {
        let act = line.header.act;
        self.hands_on.contains(&line.id())
            || act.is_some_and(|Act { held_by, body_contact, .. }| is_steered(held_by, body_contact))
    }
}

/// Several chains as one record: by when each line was entered, and within a chain by number, whatever a clock said.
fn in_one_order(all: &mut Vec<Line>) {
    let mut latest: BTreeMap<DeviceId, Moment> = BTreeMap::new();
    let mut timed: Vec<(Moment, Line)> = Vec::with_capacity(all.len());
    for line in all.drain(..) {
        let at = latest.entry(line.header.device).or_insert(line.header.entered);
        *at = line.header.entered.max(*at);
        timed.push((*at, line));
    }
    timed.sort_by_key(|(at, _)| *at);
    all.extend(timed.into_iter().map(|(_, line)| line));
}

/// A board that an adult holds can be steered, and so can a hand that is touched.
pub(super) fn is_steered(held_by: crate::event::Held, contact: crate::event::BodyContact) -> bool {
    use crate::event::{BodyContact, Held};
    held_by == Held::Adult || !matches!(contact, BodyContact::None | BodyContact::NotRecorded)
}

/// What corrects what.
#[derive(Clone, Debug, Default)]
pub(super) struct Corrections {
    /// What counts no more, and the entry that came in its place.
    pub corrected: BTreeMap<EntryId, EntryId>,
    /// The first entry of the family that a correction belongs to.
    pub roots: BTreeMap<EntryId, EntryId>,
}

/// Whatever corrects the same note, directly or by way of another correction, is one family: none but the last of it counts.
pub(super) fn corrections<'h>(headers: impl IntoIterator<Item = &'h Header>) -> Corrections {
    let mut found = Corrections::default();
    let mut last: BTreeMap<EntryId, EntryId> = BTreeMap::new();
    for header in headers {
        let Some(of) = header.corrects else { continue };
        let root = found.roots.get(&of).copied().unwrap_or(of);
        found.roots.insert(header.id, root);
        found.corrected.insert(of, header.id);
        // Two people can have corrected the same note without knowing of each other.
        if let Some(before) = last.insert(root, header.id).filter(|before| *before != header.id) {
            found.corrected.entry(before).or_insert_with(|| header.id);
        }
    }
    found
}

fn given<T>(recorded: Recorded<T>) -> Option<T> {
    match recorded {
        Recorded::Given(value) => Some(value),
        Recorded::Withheld => None,
    }
}

fn number(chain: Option<usize>, seq: u64) -> No {
    match chain {
        None => No(seq.to_string()),
        Some(chain) => No(format!("{}{seq}", letters(chain))),
    }
}

/// A, B … Z, AA, AB …
fn letters(index: usize) -> String {
    let (before, last) = (index / 26, index % 26);
    let last = char::from(b'A' + u8::try_from(last).unwrap_or(0));
    if before == 0 { last.to_string() } else { format!("{}{last}", letters(before - 1)) }
}

/// The adults of a record by office and code: the same code is the same person throughout, and says nothing outside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People(BTreeMap<AdultId, Person>);

impl People {
    fn of(standing: &Standing, all: &[Line]) -> Self {
        let roles: BTreeMap<AdultId, Role> = standing.people.iter().copied().collect();
        let mut people = Self::default();
        let mut next: BTreeMap<Role, usize> = BTreeMap::new();
        let authors = all.iter().flat_map(|line| line.author.into_iter().chain(line.present.iter().flatten().copied()));
        for adult in authors.chain(standing.people.iter().map(|(adult, _)| *adult)) {
            if people.0.contains_key(&adult) {
                continue;
            }
            let own = all.iter().find(|line| line.author == Some(adult)).map(|line| line.header.role);
            let role = roles.get(&adult).copied().or(own).unwrap_or(Role::App);
            let index = next.entry(role).or_default();
            people.0.insert(adult, Person { role, code: letters(*index) });
            *index += 1;
        }
        people
    }

    pub fn person(&self, adult: AdultId) -> Person {
        self.0.get(&adult).cloned().unwrap_or(Person { role: Role::App, code: "?".to_owned() })
    }

    pub fn persons(&self, adults: &[AdultId]) -> Vec<Person> {
        adults.iter().map(|adult| self.person(*adult)).collect()
    }
}
