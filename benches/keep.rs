//! One utterance, kept: a transaction of its own that is on the disk when it returns.

use super::make::Ground;
use super::table::{Times, line, shown};
use heard::board::Place;
use heard::event::{Act, Circumstances, Draft, Event, Role, Spoken, TouchedBy, Word};
use heard::id::{BoardId, ButtonId, ChildId, Digest};
use heard::journal::{Entry, FileOf, Journal, NewRows, OpenHome, Span, Stamp, Value};
use rusqlite::Connection;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;

const RUNS: usize = 600;

pub fn run(ground: &Ground) {
    let (mut journal, bytes) = journal(&ground.path().join("append"));
    let bare = bare(&ground.path().join("bare.db"));
    let mut file = File::create(ground.path().join("synced")).unwrap();
    let (mut kept, mut inserted, mut synced) = (Times::default(), Times::default(), Times::default());
    // By turns, so that all three meet the same disk.
    for second in 0..RUNS {
        let (draft, stamp) = (utterance(second), stamp(second));
        kept.time(|| journal.append(std::slice::from_ref(&draft), &NewRows::none(), &stamp).unwrap());
        inserted.time(|| bare.execute("INSERT INTO kept (bytes) VALUES (?1)", [&bytes]).unwrap());
        synced.time(|| file.write_all(&bytes).and_then(|()| file.sync_data()).unwrap());
    }
    journal.close().unwrap();
    let p99 = |times: &Times| shown(times.share(0.99));
    let note = |times: &Times| format!("p99 {}", p99(times));
    line("append one utterance of three words", &kept)
        .beside("bare SQLCipher insert of the same bytes", &inserted)
        .note(format!("p99 {}, bare {}; {} bytes", p99(&kept), p99(&inserted), bytes.len()))
        .print();
    line("  of which: write and sync the same bytes", &synced).note(note(&synced)).print();
}

/// A child's journal, and what one utterance comes to in it.
fn journal(path: &Path) -> (Journal, Vec<u8>) {
    let home = OpenHome::create(path).unwrap();
    let child = ChildId::fresh();
    let mut journal = home.create_child(child).unwrap();
    journal.append(&[utterance(0)], &NewRows::none(), &stamp(0)).unwrap();
    let entry = journal.entries(Span::Chain(home.device().id())).unwrap().remove(0);
    drop(journal);
    (home.journal(FileOf::Child(child)).unwrap().journal, bytes_of(&entry))
}

fn bytes_of(entry: &Entry) -> Vec<u8> {
    let mut bytes = [&entry.prev.0, entry.header.as_slice(), &entry.hash.0, &entry.signature].concat();
    for field in &entry.fields {
        bytes.extend(field.name.as_bytes());
        if let Value::Given { salt, bytes: value } = &field.value {
            bytes.extend(salt);
            bytes.extend(value);
        }
    }
    bytes
}

/// A file with one table, and the pragmas that a journal has.
fn bare(path: &Path) -> Connection {
    let connection = Connection::open(path).unwrap();
    let key = format!("PRAGMA key = \"x'{}'\"", Digest::of(b"bench"));
    let pragmas = "PRAGMA journal_mode = WAL; PRAGMA recursive_triggers = ON; PRAGMA foreign_keys = ON;
        PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL;
        CREATE TABLE kept (n INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT";
    connection.execute_batch(&format!("{key}; {pragmas}")).unwrap();
    connection
}

pub fn utterance(number: usize) -> Draft {
    let word = |label: &str| Word {
        label: label.to_owned(),
        spoken: label.to_owned(),
        button: ButtonId::named(uuid::Uuid::nil(), label),
        board: BoardId::named(uuid::Uuid::nil(), "home"),
        revision: Digest::of(b"home"),
        place: Some(Place { row: 1, column: 2 }),
        urgent: None,
    };
    let words = vec![word("I"), word("want"), word("more")];
    Draft {
        event: Event::Utterance { words, spoken: Spoken::Presses },
        at: stamp(number).now,
        act: Some(Act::at_tablet(TouchedBy::Child)),
        circumstances: Circumstances::by(Role::Child),
        corrects: None,
    }
}

/// So many seconds after noon.
pub fn stamp(number: usize) -> Stamp {
    let noon: heard::event::Moment = "2026-11-22T12:00:00+00:00".parse().unwrap();
    Stamp {
        now: noon + chrono::TimeDelta::seconds(i64::try_from(number).unwrap()),
        tz: "Europe/London".to_owned(),
        mono_ms: u64::try_from(number * 1000).unwrap(),
        boot: 1,
        config: 0,
        app: "bench".to_owned(),
        waited: None,
    }
}
