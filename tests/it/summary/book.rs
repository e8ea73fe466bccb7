//! A record put together in memory, entry by entry, with the same bytes every time.

use chrono::{NaiveDate, TimeDelta};
use heard::board::{Place, Urgent};
use heard::event::{
    Act, Arrangement, BodyContact, Choice, Circumstances, ClockState, DeviceId, Domain, Draft, Event, ExchangeAnswer,
    ExchangeDetail, Given, Header, Held, Meaning, Medium, Mode, Moment, Note, Offered, Role, Setting, Spoken, Standing,
    Support, Thing, TouchedBy, Withdrawn, Word,
};
use heard::id::{AdultId, BoardId, ButtonId, ChildId, Digest, EntryId};
use heard::journal::{Entry, Field, Value, encode, entry_hash, form, genesis};
use heard::report::summary::{Chain, Count, Summary};
use heard::stats::Record;
use uuid::Uuid;

pub struct Book {
    child: ChildId,
    device: DeviceId,
    entries: Vec<Entry>,
    headers: Vec<Header>,
    pub standing: Standing,
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub app: String,
}

pub fn adult(number: u128) -> AdultId {
    AdultId(Uuid::from_u128(0xa000 + number))
}

pub fn at(text: &str) -> Moment {
    let text = if text.len() == 10 { format!("{text}T10:00") } else { text.to_owned() };
    format!("{text}:00+01:00").parse().unwrap()
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn word(label: &str) -> Word {
    Word {
        label: label.to_owned(),
        spoken: label.to_owned(),
        button: ButtonId::named(Uuid::NAMESPACE_OID, label),
        board: BoardId(Uuid::from_u128(0xb0)),
        revision: Digest::of(b"a board"),
        place: Some(Place { row: 0, column: 0 }),
        urgent: Urgent::from_name(label),
    }
}

pub fn thing(label: &str) -> Thing {
    match label {
        "something else" => Thing::SomethingElse,
        "none of these" => Thing::NoneOfThese,
        _ => Thing::Button(word(label)),
    }
}

pub fn act(support: Support) -> Act {
    Act { support, ..Act::at_tablet(TouchedBy::Child) }
}

impl Book {
    /// March and April 2026, with a key worker (1), a family member (2) and a manager (3).
    pub fn new() -> Self {
        let standing = Standing {
            people: vec![(adult(1), Role::KeyWorker), (adult(2), Role::Family), (adult(3), Role::Manager)],
            ..Standing::default()
        };
        Self {
            child: ChildId(Uuid::from_u128(0xc0)),
            device: DeviceId(Digest::of(b"a tablet")),
            entries: Vec::new(),
            headers: Vec::new(),
            standing,
            from: date("2026-03-03"),
            to: date("2026-04-28"),
            app: "heard 0.1.0".to_owned(),
        }
    }

    pub fn keep(&mut self, draft: &Draft, entered: Moment) -> EntryId {
        let seq = self.entries.len() as u64 + 1;
        let form = form(&draft.event);
        let header = Header {
            v: 1,
            id: EntryId(Uuid::from_u128(0xe000_0000 + u128::from(seq))),
            device: self.device,
            seq,
            record: draft.event.record(),
            kind: form.kind.to_owned(),
            kind_version: form.version,
            at: draft.at,
            entered,
            tz: "Europe/London".to_owned(),
            boot: 1,
            mono_ms: seq * 1_000,
            clock: ClockState::Ok,
            child: Some(self.child),
            role: draft.circumstances.role,
            setting: draft.circumstances.setting,
            act: draft.act,
            corrects: draft.corrects,
            waited: None,
            app: self.app.clone(),
            config: 0,
        };
        let fields: Vec<Field> = encode(&draft.event, &draft.circumstances)
            .unwrap()
            .into_iter()
            .map(|(name, bytes)| Field { name: name.to_owned(), value: Value::Given { salt: [7; 16], bytes } })
            .collect();
        let prev = self.entries.last().map_or_else(|| genesis(Some(self.child), self.device), |entry| entry.hash);
        let bytes = serde_json::to_vec(&header).unwrap();
        let hash = entry_hash(prev, &bytes, &fields);
        self.entries.push(Entry { prev, header: bytes, fields, hash, signature: Vec::new() });
        let id = header.id;
        self.headers.push(header);
        id
    }

    /// An entry by an adult, entered at once.
    pub fn by(&mut self, who: u128, event: Event, when: Moment) -> EntryId {
        let circumstances = Circumstances { setting: Setting::Home, ..Circumstances::by_adult(role(who), adult(who)) };
        self.keep(&Draft { event, at: when, act: None, circumstances, corrects: None }, when)
    }

    pub fn says(&mut self, words: &[&str], when: Moment, act: Act) -> EntryId {
        let event =
            Event::Utterance { words: words.iter().map(|label| word(label)).collect(), spoken: Spoken::Presses };
        let circumstances = Circumstances { setting: Setting::Home, ..Circumstances::by(Role::Child) };
        self.keep(&Draft { event, at: when, act: Some(act), circumstances, corrects: None }, when)
    }

    pub fn notes(&mut self, who: u128, note: Note, when: Moment) -> EntryId {
        self.by(who, Event::NoteWritten(note), when)
    }

    pub fn corrects(&mut self, who: u128, of: EntryId, event: Event, entered: Moment) -> EntryId {
        let when = self.headers.iter().find(|header| header.id == of).unwrap().at;
        let circumstances = Circumstances { setting: Setting::Home, ..Circumstances::by_adult(role(who), adult(who)) };
        self.keep(&Draft { event, at: when, act: None, circumstances, corrects: Some(of) }, entered)
    }

    pub fn means(
        &mut self,
        who: u128,
        of: EntryId,
        possibilities: [&str; 2],
        disagrees: &str,
        when: Moment,
    ) -> EntryId {
        let meaning = Meaning {
            possibilities: possibilities.map(str::to_owned).to_vec(),
            confidence: heard::event::Confidence::Think,
            basis: "it was before tea".to_owned(),
            disagrees: disagrees.to_owned(),
            check: String::new(),
            considered: heard::event::Considered::default(),
        };
        self.by(who, Event::MeaningWritten { of, meaning }, when)
    }

    /// These things from place 0 on, side by side, then the two fixed options.
    pub fn offers(&mut self, who: u128, domain: Domain, things: &[&str], when: Moment) -> EntryId {
        let all = things.iter().copied().chain(["something else", "none of these"]);
        let options = (0_u8..).zip(all).map(|(place, label)| Offered { place, thing: thing(label) }).collect();
        let (medium, arrangement) = (Medium::Screen, Arrangement::Row);
        self.by(who, Event::OfferMade { domain, options, medium, arrangement }, when)
    }

    pub fn chooses(&mut self, offer: EntryId, choice: Choice, when: Moment, act: Act) -> EntryId {
        let event = Event::ChoiceMade { offer, choice, after_ms: Some(900) };
        let circumstances = Circumstances::by(Role::Child);
        self.keep(&Draft { event, at: when, act: Some(act), circumstances, corrects: None }, when)
    }

    /// An offer whose option at `place` is taken, unprompted.
    pub fn takes(&mut self, who: u128, domain: Domain, things: &[&str], place: u8, when: Moment) -> EntryId {
        let offer = self.offers(who, domain, things, when);
        self.chooses(offer, Choice::Took { place }, when, act(Support::Unprompted));
        offer
    }

    pub fn given(&mut self, who: u128, offer: EntryId, given: Given, when: Moment) -> EntryId {
        self.by(who, Event::GivenTold { offer, given }, when)
    }

    /// Gives a strip of these words to a partner at home.
    pub fn gives(&mut self, words: &[&str], when: Moment, act: Act) -> EntryId {
        self.gives_at(Setting::Home, words, when, act)
    }

    pub fn gives_at(&mut self, setting: Setting, words: &[&str], when: Moment, act: Act) -> EntryId {
        let words = words.iter().map(|label| word(label)).collect();
        let event = Event::ExchangeOffered { words, built_ms: 1_800 };
        let circumstances = Circumstances { setting, ..Circumstances::by(Role::Child) };
        self.keep(&Draft { event, at: when, act: Some(act), circumstances, corrects: None }, when)
    }

    /// What follows a giving, with no author.
    pub fn at_table(&mut self, event: Event, when: Moment) -> EntryId {
        let circumstances = Circumstances { setting: Setting::Home, ..Circumstances::by(Role::App) };
        self.keep(&Draft { event, at: when, act: None, circumstances, corrects: None }, when)
    }

    /// An answer so many seconds after the giving.
    pub fn answers(&mut self, answer: ExchangeAnswer, seconds: u64, given: Moment) -> EntryId {
        let when = given + TimeDelta::seconds(seconds.try_into().unwrap());
        self.at_table(Event::ExchangeAnswered { answer, after_ms: seconds * 1_000 }, when)
    }

    pub fn details(&mut self, detail: ExchangeDetail, when: Moment) -> EntryId {
        self.at_table(Event::ExchangeDetailed { detail }, when)
    }

    pub fn withdraws(&mut self, why: Withdrawn, seconds: u64, given: Moment) -> EntryId {
        let touched_by = if why == Withdrawn::TakenBack { TouchedBy::Child } else { TouchedBy::NotRecorded };
        let (event, when) = (
            Event::ExchangeWithdrawn { why, after_ms: seconds * 1_000 },
            given + TimeDelta::seconds(seconds.try_into().unwrap()),
        );
        let circumstances = Circumstances { setting: Setting::Home, ..Circumstances::by(Role::Child) };
        let act = Some(Act::at_tablet(touched_by));
        self.keep(&Draft { event, at: when, act, circumstances, corrects: None }, when)
    }

    pub fn not_ok(&mut self, when: Moment, touched_by: TouchedBy) -> EntryId {
        let circumstances = Circumstances { setting: Setting::Home, ..Circumstances::by(Role::Child) };
        let (event, act) = (Event::ExchangeNotOk {}, Some(Act::at_tablet(touched_by)));
        self.keep(&Draft { event, at: when, act, circumstances, corrects: None }, when)
    }

    pub fn record(&self) -> Record {
        let mut asked = Self {
            child: self.child,
            device: self.device,
            entries: self.entries.clone(),
            headers: self.headers.clone(),
            standing: self.standing.clone(),
            from: self.from,
            to: self.to,
            app: self.app.clone(),
        };
        let event = Event::SummaryAsked {
            from: self.from,
            to: self.to,
            audience: "the review".to_owned(),
            called: "Sam".to_owned(),
            standing: self.standing.clone(),
        };
        let now = self.headers.iter().map(|header| header.entered).max().unwrap_or_else(|| at("2026-04-29"));
        let id = asked.by(3, event, now + TimeDelta::hours(1));
        Record::read(&asked.entries, id).unwrap()
    }

    pub fn summary(&self) -> Summary {
        let record = self.record();
        let entries = record.in_period().into_iter().map(|line| line.no.clone()).collect::<Vec<_>>();
        let entries = Count { count: entries.len() as u64, entries };
        Summary::of(&record, Chain { unbroken: true, entries, heads: vec!["heard-head".to_owned()] })
    }
}

fn role(who: u128) -> Role {
    match who {
        1 => Role::KeyWorker,
        2 => Role::Family,
        3 => Role::Manager,
        _ => Role::Agency,
    }
}

/// With an adult's hand on the child's.
pub fn steered(support: Support) -> Act {
    Act { body_contact: BodyContact::Hand, ..act(support) }
}

/// On a board that an adult held.
pub fn held_by_adult(support: Support) -> Act {
    Act { held_by: Held::Adult, ..act(support) }
}

pub fn without_tablet(mode: Mode, support: Support) -> Act {
    Act { mode, ..act(support) }
}
