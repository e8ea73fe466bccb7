//! Ten thousand entries, taken out and checked.

use super::keep::{stamp, utterance};
use super::make::{Ground, new_home, unlock};
use super::table::{Times, line};
use heard::app::clock::SystemClock;
use heard::app::{AdultWish, Answer, App, OpenHome, Scribe, Wish};
use heard::id::Digest;
use heard::journal::{FileOf, NewRows, Parcel};
use heard::report::pack::{Held, verify};
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;

const ENTRIES: usize = 10_000;
const RUNS: usize = 7;

pub fn run(ground: &Ground) {
    let path = ground.path().join("packed");
    new_home(&path).close().unwrap();
    fill(&path, ENTRIES);
    let clock = Rc::new(SystemClock::new());
    let home = OpenHome::open(&path, &*clock).unwrap();
    let mut app = App::new(home, Box::new(Scribe::default()), clock, Arc::new(|| {})).unwrap();
    unlock(&mut app);
    let day = stamp(0).now.date_naive();
    let (mut packed, mut checked, mut hashed) = (Times::default(), Times::default(), Times::default());
    let mut count = 0;
    for _ in 0..RUNS {
        let wish = AdultWish::MakePack { from: day, to: day, out: ground.path().join("packs") };
        let answer = packed.time(|| app.handle(Wish::Adult(wish)).unwrap());
        let Answer::Pack { path, entries, .. } = answer else { panic!("a pack is answered by a pack") };
        count = u32::try_from(entries).unwrap();
        let bytes = std::fs::read(path).unwrap();
        let verdict = checked.time(|| verify(&bytes, Held::Nothing));
        assert_eq!(verdict.exit_code(), 0, "{verdict}");
        let plain = unpacked(&bytes);
        hashed.time(|| std::hint::black_box(Digest::of(&plain)));
    }
    app.close().unwrap();
    let beside = "SHA-256 over its bytes, unpacked";
    let note = format!("{count} entries");
    line("take out a pack, per entry", &packed.over(count))
        .beside(beside, &hashed.over(count))
        .note(note.clone())
        .print();
    line("check a pack, per entry", &checked.over(count)).beside(beside, &hashed.over(count)).note(note).print();
}

/// As many entries as a talkative child makes in a season or in years, a second apart.
pub fn fill(path: &Path, entries: usize) {
    let home = heard::journal::OpenHome::open(path).unwrap();
    let child = home.children().unwrap()[0];
    let mut journal = home.journal(FileOf::Child(child)).unwrap().journal;
    let parcel = |number: usize| Parcel::new(vec![utterance(number)], NewRows::none(), stamp(number));
    for first in (0..entries).step_by(500) {
        let parcels: Vec<Parcel> = (first..first + 500).map(parcel).collect();
        journal.append_all(&parcels).unwrap();
    }
    journal.close().unwrap();
}

fn unpacked(bytes: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut plain = Vec::new();
    for index in 0..zip.len() {
        zip.by_index(index).unwrap().read_to_end(&mut plain).unwrap();
    }
    plain
}
