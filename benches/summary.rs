//! A summary over a hundred thousand entries, beside a bare scan of the same file.

use super::keep::stamp;
use super::make::{Ground, new_home, unlock};
use super::pack::fill;
use super::table::{Times, line};
use heard::app::clock::SystemClock;
use heard::app::{AdultWish, Answer, App, OpenHome, Scribe, Wish};
use heard::event::Head;
use heard::id::EntryId;
use heard::journal::{Reader, Span};
use heard::report::pack::{Links, select_with, summarise};
use std::ops::ControlFlow;
use std::rc::Rc;
use std::sync::Arc;

const ENTRIES: usize = 100_000;
const RUNS: usize = 5;

pub fn run(ground: &Ground) {
    let path = ground.path().join("summed");
    new_home(&path).close().unwrap();
    fill(&path, ENTRIES);
    let clock = Rc::new(SystemClock::new());
    let home = OpenHome::open(&path, &*clock).unwrap();
    let mut app = App::new(home, Box::new(Scribe::default()), clock, Arc::new(|| {})).unwrap();
    unlock(&mut app);
    let days = (stamp(0).now.date_naive(), stamp(ENTRIES).now.date_naive());
    let mut made = Times::default();
    let wish = AdultWish::MakeSummary {
        from: days.0,
        to: days.1,
        audience: String::new(),
        out: ground.path().join("summaries"),
    };
    let answer = made.time(|| app.handle(Wish::Adult(wish)).unwrap());
    assert!(matches!(answer, Answer::Summary { .. }));

    let reader = app.child().unwrap().reader().unwrap();
    let asked = reader.events(&["summary_asked"]).unwrap().pop().unwrap().0.id;
    let (mut scanned, mut counted) = (Times::default(), Times::default());
    for _ in 0..RUNS {
        scanned.time(|| scan(reader));
        counted.time(|| figures(reader, days, asked));
    }
    let note = format!("{ENTRIES} entries");
    line("figures of a summary, from the file", &counted)
        .beside("bare scan of the same file", &scanned)
        .note(note.clone())
        .print();
    line("  the same with its three renderings, kept", &made)
        .beside("bare scan of the same file", &scanned)
        .note(note)
        .print();
    app.close().unwrap();
}

/// Every entry, decrypted and put together, and nothing done with it.
fn scan(reader: &Reader) {
    let mut bytes = 0;
    reader
        .each_entry(Span::All, |entry| {
            bytes += entry.header.len();
            ControlFlow::Continue(())
        })
        .unwrap();
    std::hint::black_box(bytes);
}

fn figures(reader: &Reader, days: (chrono::NaiveDate, chrono::NaiveDate), asked: EntryId) {
    let heads: Vec<Head> = reader.heads().unwrap();
    let chains: Vec<_> = heads.iter().map(|head| reader.entries(Span::Chain(head.device)).unwrap()).collect();
    let entries = select_with(chains, days, asked);
    std::hint::black_box(summarise(&entries, asked, &heads, Links::Hold).unwrap());
}
