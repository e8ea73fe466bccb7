//! A home that can be made to lie: records sealed into chains with any key, and packs of them.

use chrono::{DateTime, Duration, NaiveDate};
use ed25519_dalek::{Signer, SigningKey};
use heard::board::Place;
use heard::child::{Agreement, Assent};
use heard::event::{
    Act, Circumstances, ClockState, DeviceId, Event, Head, Header, Moment, Role, Setting, Spoken, TouchedBy, Waited,
    Word,
};
use heard::id::{AdultId, BoardId, BoardSetId, ButtonId, ChildId, Digest, EntryId};
use heard::journal::{Entry, Field, Value, encode, entry_hash, form, genesis, signed_bytes};
use heard::report::pack::{Contents, DeviceRow, LicenceRow, Names, SignedHead, select, write};
use heard::report::rendered::Rendered;
use std::collections::BTreeMap;
use std::io::{Cursor, Read as _, Write as _};
use std::sync::Arc;
use uuid::Uuid;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn at(text: &str) -> Moment {
    DateTime::parse_from_rfc3339(&format!("{text}:00+00:00")).unwrap()
}

pub fn key(seed: u8) -> SigningKey {
    SigningKey::from_bytes(&[seed; 32])
}

pub fn device(seed: u8) -> DeviceId {
    DeviceId(Digest::of(key(seed).verifying_key().as_bytes()))
}

pub fn child() -> ChildId {
    ChildId::named(Uuid::nil(), "child")
}

/// What entries of this version say of the app.
pub const THIS: &str = concat!("heard ", env!("CARGO_PKG_VERSION"));

/// A fact with its times, before it is sealed.
#[derive(Clone, Debug)]
pub struct Record {
    pub event: Event,
    pub at: Moment,
    pub entered: Moment,
    pub mono_ms: u64,
    pub clock: ClockState,
    pub waited: Option<Waited>,
    pub app: String,
}

impl Record {
    pub fn new(event: Event, moment: Moment) -> Self {
        let began = at("2026-03-01T00:00");
        let mono_ms = u64::try_from((moment - began).num_milliseconds()).unwrap_or_default();
        Self {
            event,
            at: moment,
            entered: moment,
            mono_ms,
            clock: ClockState::Ok,
            waited: None,
            app: "heard 0.1.0".into(),
        }
    }
}

fn salt(seq: u64, name: &str) -> [u8; 16] {
    Digest::of(format!("{seq} {name}").as_bytes()).0[..16].try_into().unwrap()
}

/// The adult who stands in every entry.
pub fn adult() -> AdultId {
    AdultId::named(Uuid::nil(), "adult")
}

/// The id that an entry gets.
pub fn id_of(seed: u8, seq: u64) -> EntryId {
    EntryId::named(Uuid::nil(), &format!("{seed} {seq}"))
}

/// What an entry says beside its event: whose act it was, and by whom it was written down.
fn circumstances(event: &Event) -> (Circumstances, Option<Act>) {
    let child = event.record() == heard::event::Record::ChildAct;
    let (role, act) = match child {
        true => (Role::Child, Some(Act::at_tablet(TouchedBy::Child))),
        false => (Role::KeyWorker, None),
    };
    let of = Circumstances {
        role,
        setting: Setting::Home,
        author: (!child).then(adult),
        present: Some(vec![adult()]),
        place: Some("kitchen".into()),
    };
    (of, act)
}

/// Seals records into a chain, as the device with this key would have written them.
pub fn seal(seed: u8, file: Option<ChildId>, records: &[Record]) -> Vec<Entry> {
    let (key, device) = (key(seed), device(seed));
    let mut prev = genesis(file, device);
    let mut entries = Vec::new();
    for (seq, record) in (1_u64..).zip(records) {
        let kind = form(&record.event).kind.to_owned();
        let (circumstances, act) = circumstances(&record.event);
        let fields: Vec<Field> = encode(&record.event, &circumstances)
            .unwrap()
            .into_iter()
            .map(|(name, bytes)| Field { value: Value::Given { salt: salt(seq, name), bytes }, name: name.to_owned() })
            .collect();
        let header = Header {
            v: 1,
            id: id_of(seed, seq),
            device,
            seq,
            record: record.event.record(),
            kind,
            kind_version: 1,
            at: record.at,
            entered: record.entered,
            tz: "Europe/London".into(),
            boot: 1,
            mono_ms: record.mono_ms,
            clock: record.clock,
            child: file,
            role: circumstances.role,
            setting: circumstances.setting,
            act,
            corrects: None,
            waited: record.waited,
            app: record.app.clone(),
            config: 1,
        };
        let header = serde_json::to_vec(&header).unwrap();
        let hash = entry_hash(prev, &header, &fields);
        let signature = key.sign(&signed_bytes(file, device, seq, hash)).to_bytes().to_vec();
        entries.push(Entry { prev, header, fields, hash, signature });
        prev = hash;
    }
    entries
}

/// The head of a sealed chain; nobody needs the key for it, because every entry is signed.
pub fn head_of(file: Option<ChildId>, entries: &[Entry]) -> SignedHead {
    let last = entries.last().unwrap();
    let header: Header = serde_json::from_slice(&last.header).unwrap();
    let head = Head { child: file, device: header.device, seq: header.seq, hash: last.hash };
    SignedHead { head, signature: last.signature.clone() }
}

/// A home with one child's file in it, before anything is sealed.
#[derive(Clone)]
pub struct World {
    /// Chains of the child's file, each with the seed of its device's key.
    pub chains: Vec<(u8, Vec<Record>)>,
    /// Chains of the home's file; only their length is of interest.
    pub home: Vec<(u8, u64)>,
    pub children: u32,
    pub board: Vec<u8>,
    pub picture: Vec<u8>,
    pub period: (NaiveDate, NaiveDate),
    pub names: Names,
    /// The files of the summary, where the records hold one; see `told.rs`.
    pub pages: Option<Rendered>,
    /// Whether its summaries have pages for paper, which take their time in a test build.
    pub on_paper: bool,
}

pub fn root() -> BoardId {
    BoardId::named(Uuid::nil(), "root")
}

fn board_of(picture: &[u8], label: &str) -> Vec<u8> {
    let path = format!("images/{}.png", Digest::of(picture));
    let board = serde_json::json!({
        "format": "open-board-0.1", "id": root().to_string(), "name": label, "locale": "en",
        "buttons": [{"id": "1", "label": label, "image_id": "i1"}],
        "grid": {"rows": 1, "columns": 1, "order": [["1"]]},
        "images": [{"id": "i1", "path": path, "content_type": "image/png", "width": 1, "height": 1}],
        "sounds": [],
    });
    board.to_string().into_bytes()
}

/// What the child said, from the board with this revision.
pub fn said(label: &str, revision: Digest) -> Event {
    let word = Word {
        label: label.into(),
        spoken: label.into(),
        button: ButtonId::named(Uuid::nil(), label),
        board: root(),
        revision,
        place: Some(Place { row: 0, column: 0 }),
        urgent: None,
    };
    Event::Utterance { words: vec![word], spoken: Spoken::Bar }
}

impl World {
    /// 32 entries of one device from 1 March to 2 April 2026, packed for March.
    pub fn new() -> Self {
        let picture = b"a picture".to_vec();
        let board = board_of(&picture, "drink");
        let revision = Digest::of(&board);
        let set = BoardSetId::named(Uuid::nil(), "set");
        let agreement = Agreement {
            authorised_by: "A. Social Worker".into(),
            basis: "care plan".into(),
            assent: Assent::Assented,
            shown_by: "smiled".into(),
        };
        let mut records = vec![
            Record::new(Event::ChildFileOpened { child: child(), name: "Sam".into() }, at("2026-03-01T09:00")),
            Record::new(
                Event::BoardSetChosen { set, name: "First words".into(), revision, root: root() },
                at("2026-03-01T09:05"),
            ),
            Record::new(Event::AgreementRecorded { agreement }, at("2026-03-01T09:10")),
        ];
        for n in 0..29 {
            let when = at("2026-03-05T10:00") + Duration::days(n);
            records.push(Record::new(said(&format!("word {n}"), revision), when));
        }
        Self {
            chains: vec![(1, records)],
            home: vec![(1, 40)],
            children: 3,
            board,
            picture,
            period: (day("2026-03-01"), day("2026-03-31")),
            names: Names::LeftOut,
            pages: None,
            on_paper: false,
        }
    }

    /// The same home earlier: 20 entries, packed for the first half of March. This is what somebody outside holds.
    pub fn earlier() -> Self {
        let mut world = Self::new();
        world.records().truncate(20);
        world.home = vec![(1, 25)];
        world.period.1 = day("2026-03-15");
        world
    }

    pub fn records(&mut self) -> &mut Vec<Record> {
        &mut self.chains[0].1
    }

    /// Puts another board in the place of the one that was shown, in the package and in every entry.
    pub fn show(&mut self, picture: &[u8], label: &str) {
        self.picture = picture.to_vec();
        self.board = board_of(picture, label);
        let revision = Digest::of(&self.board);
        for (_, records) in &mut self.chains {
            for record in records {
                if let Event::Utterance { words, .. } = &mut record.event {
                    words.iter_mut().for_each(|word| word.revision = revision);
                }
            }
        }
    }

    /// Every key becomes another: what somebody without the home's keys can make.
    pub fn with_fresh_keys(mut self) -> Self {
        self.chains.iter_mut().for_each(|(seed, _)| *seed += 100);
        self.home.iter_mut().for_each(|(seed, _)| *seed += 100);
        self
    }

    pub fn sealed(&self) -> Vec<Vec<Entry>> {
        self.chains.iter().map(|(seed, records)| seal(*seed, Some(child()), records)).collect()
    }

    pub fn contents(&self) -> Contents {
        let chains = self.sealed();
        let heads = chains.iter().map(|chain| head_of(Some(child()), chain)).collect();
        let home_heads = self.home.iter().map(|(seed, length)| home_head(*seed, *length)).collect();
        let mut seeds: Vec<u8> = self.chains.iter().map(|(seed, _)| *seed).collect();
        seeds.extend(self.home.iter().map(|(seed, _)| *seed));
        seeds.sort_unstable();
        seeds.dedup();
        let row = |seed: u8| DeviceRow { id: device(seed), public_key: key(seed).verifying_key().to_bytes() };
        let picture: Arc<[u8]> = self.picture.clone().into();
        Contents {
            child: child(),
            period: self.period,
            made_at: at("2026-04-03T12:00"),
            app: "Heard 0.1.0".into(),
            entries: select(chains, self.period),
            devices: seeds.into_iter().map(row).collect(),
            heads,
            home_heads,
            children_count: self.children,
            boards: vec![(Digest::of(&self.board), self.board.clone().into())],
            media: vec![(Digest::of(&picture), "png".into(), picture.clone())],
            licences: vec![LicenceRow {
                picture: Digest::of(&picture).to_string(),
                licence: "CC BY 4.0".into(),
                author: "=somebody".into(),
                author_url: String::new(),
                source_url: String::new(),
                notice_url: String::new(),
            }],
            names: self.names,
            summary: self.pages.clone(),
        }
    }

    pub fn pack(&self) -> Vec<u8> {
        write(&self.contents()).unwrap()
    }
}

/// The head of a home's journal of this length.
pub fn home_head(seed: u8, length: u64) -> SignedHead {
    let adult = adult();
    let records: Vec<Record> =
        (0..length).map(|_| Record::new(Event::Unlocked { adult }, at("2026-03-01T08:00"))).collect();
    head_of(None, &seal(seed, None, &records))
}

/// Changes what was said.
pub fn lie(record: &mut Record) {
    let Event::Utterance { words, .. } = &mut record.event else { panic!("not an utterance") };
    words[0].label = "something else".into();
}

/// Changes what was said in an entry that is not sealed again.
pub fn lie_in(entry: &mut Entry) {
    let Value::Given { bytes, .. } = &mut entry.fields[0].value else { panic!("withheld") };
    *bytes = String::from_utf8(bytes.clone()).unwrap().replace("word", "lie").into_bytes();
}

/// Changes the header of an entry that is not sealed again.
pub fn header_in(entry: &mut Entry, change: impl Fn(&mut Header)) {
    let mut header: Header = serde_json::from_slice(&entry.header).unwrap();
    change(&mut header);
    entry.header = serde_json::to_vec(&header).unwrap();
}

/// The old device's record up to a backup, and a new device that goes on from it.
pub fn restored(world: &mut World, upto: usize) {
    let revision = Digest::of(&world.board);
    world.records().truncate(upto);
    let seed = world.chains[0].0;
    let backup = head_of(Some(child()), &seal(seed, Some(child()), world.records()));
    let mut records = vec![Record::new(Event::Restored { heads: vec![backup.head] }, at("2026-03-30T08:00"))];
    records.push(Record::new(said("back", revision), at("2026-03-30T09:00")));
    world.chains.push((seed + 1, records));
    world.home.push((seed + 1, 3));
}

pub type Files = BTreeMap<String, Vec<u8>>;

/// The files of a zip, for tests that change them.
pub fn open(pack: &[u8]) -> Files {
    let mut archive = zip::ZipArchive::new(Cursor::new(pack)).unwrap();
    let mut files = Files::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).unwrap();
        files.insert(file.name().unwrap().into_owned(), bytes);
    }
    files
}

/// A zip of these files, as any zip program would make it.
pub fn close(files: &Files) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        writer.start_file(path.as_str(), zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// Makes the manifest list the files as they are now: those it knew, less those that are gone, and the new ones.
pub fn relist(files: &mut Files) {
    let mut manifest: serde_json::Value = serde_json::from_slice(&files["manifest.json"]).unwrap();
    let rows = files.iter().filter(|(path, _)| *path != "manifest.json").map(
        |(path, bytes)| serde_json::json!({"path": path, "size": bytes.len(), "sha256": Digest::of(bytes).to_string()}),
    );
    manifest["files"] = rows.collect();
    files.insert("manifest.json".into(), serde_json::to_vec(&manifest).unwrap());
}
