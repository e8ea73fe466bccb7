//! The desk: nobody waits for the disk, and nothing is lost while it is full.

use super::{Scene, named, names, stamp};
use heard::event::{Draft, Waited};
use heard::journal::{Desk, JournalError, NewRows, NotFlushed, Refusal, Report, Span, read};
use std::sync::mpsc;
use std::time::Duration;

const LONG: Duration = Duration::from_secs(60);

/// A fact that takes several pages.
fn big(name: &str) -> Draft {
    named(&format!("{name}{}", "x".repeat(20_000)))
}

fn initials(journal: &heard::journal::Reader) -> String {
    names(journal).iter().map(|name| name.chars().next().unwrap()).collect()
}

#[test]
fn what_is_handed_over_is_kept_in_its_order() {
    let scene = Scene::new();
    let (woken, wakes) = mpsc::channel();
    let wake = move || woken.send(()).unwrap();
    let desk = Desk::open(scene.child(), Some(Box::new(wake))).unwrap();
    let tickets: Vec<_> =
        ["a", "b", "c"].iter().map(|name| desk.keep(vec![named(name)], NewRows::none(), stamp(0))).collect();
    desk.flush(LONG).unwrap();
    let reports = desk.reports();
    for (report, expected) in reports.iter().zip(&tickets) {
        let Report::Kept { ticket, entries } = report else { panic!("{report:?}") };
        assert_eq!((ticket, entries.len()), (expected, 1));
        assert_eq!(entries[0].header.waited, None);
    }
    assert_eq!(reports.len(), 3);
    assert_eq!(wakes.try_iter().count(), 3);
    assert_eq!(desk.reports(), []);
    let closed = desk.close().unwrap();
    assert_eq!(names(&closed.journal), ["a", "b", "c"]);
    assert!(closed.unwritten.is_empty());
}

#[test]
fn a_full_disk_makes_entries_wait_and_the_next_append_says_so() {
    let scene = Scene::new();
    let desk = Desk::open(scene.child(), None).unwrap();
    desk.keep(vec![named("a")], NewRows::none(), stamp(0));
    desk.flush(LONG).unwrap();
    desk.reports();

    desk.limit_pages(1);
    desk.keep(vec![big("b"), big("c")], NewRows::none(), stamp(10));
    desk.keep(vec![big("d")], NewRows::none(), stamp(20));
    assert_eq!(desk.flush(LONG), Err(NotFlushed::Waiting { entries: 3 }));
    let waiting = |entries| Report::Waiting { why: Refusal::Full, entries };
    assert_eq!(desk.reports(), [waiting(2), waiting(3)]);
    let reader = scene.home.reader(super::OF_CHILD).unwrap();
    assert_eq!(initials(&reader), "a");

    desk.limit_pages(1_000_000);
    desk.keep(vec![big("e")], NewRows::none(), stamp(70));
    desk.flush(LONG).unwrap();
    assert_eq!(initials(&reader), "abcde");
    let headers: Vec<_> = reader.entries(Span::All).unwrap().iter().map(|entry| read(entry).unwrap().0).collect();
    // Three waited, the first of them from 10 s to 70 s; the fifth did not.
    assert_eq!(headers[1].waited, Some(Waited { entries: 3, millis: 60_000 }));
    assert!([0, 2, 3, 4].iter().all(|place| headers[*place].waited.is_none()));
    // They are entered when they were said.
    assert_eq!(headers[1].entered, stamp(10).now);
    assert_eq!(headers.iter().map(|header| header.seq).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
    reader.check(|_| Some(scene.keys().public_key())).unwrap();
    assert_eq!(desk.reports().len(), 3);
}

#[test]
fn an_import_that_does_not_fit_is_refused_and_stands_in_nobodys_way() {
    let scene = Scene::new();
    let desk = Desk::open(scene.child(), None).unwrap();
    desk.keep(vec![named("a")], NewRows::none(), stamp(0));
    desk.flush(LONG).unwrap();
    desk.reports();
    desk.limit_pages(1);
    let mut rows = NewRows::none();
    let board = rows.board(vec![b' '; 100_000]);
    let import = desk.keep_now(vec![named("i")], rows.clone(), stamp(1));
    desk.flush(LONG).unwrap();
    assert_eq!(desk.reports(), [Report::Refused { ticket: import, why: Refusal::Full }]);
    desk.limit_pages(1_000_000);
    desk.keep(vec![named("b")], NewRows::none(), stamp(2));
    desk.keep_now(vec![named("i")], rows, stamp(3));
    desk.flush(LONG).unwrap();
    let reader = scene.home.reader(super::OF_CHILD).unwrap();
    assert_eq!(initials(&reader), "abi");
    assert!(reader.board_revision(board).unwrap().is_some());
    let last = read(reader.entries(Span::All).unwrap().last().unwrap()).unwrap().0;
    assert_eq!(last.waited, None);
}

#[test]
fn a_desk_that_is_dropped_has_written_everything() {
    let scene = Scene::new();
    let desk = Desk::open(scene.child(), None).unwrap();
    for number in 0..50 {
        desk.keep(vec![named(&number.to_string())], NewRows::none(), stamp(number));
    }
    drop(desk);
    assert_eq!(names(&scene.child()), (0..50).map(|number| number.to_string()).collect::<Vec<_>>());
}

#[test]
fn what_could_not_be_written_to_the_last_is_handed_back() {
    let scene = Scene::new();
    let journal = scene.child();
    journal.limit_pages(1).unwrap();
    let desk = Desk::open(journal, None).unwrap();
    desk.keep(vec![big("a")], NewRows::none(), stamp(0));
    desk.keep(vec![big("b")], NewRows::none(), stamp(1));
    let closed = desk.close().unwrap();
    assert_eq!(closed.unwritten.iter().map(|parcel| parcel.len()).collect::<Vec<_>>(), [1, 1]);
    // The same parcels go in as soon as there is room, once and under the same ids.
    let mut journal = closed.journal;
    journal.limit_pages(1_000_000).unwrap();
    assert_eq!(journal.kept(&closed.unwritten[0]).unwrap(), None);
    let kept = journal.append_all(&closed.unwritten).unwrap();
    assert_eq!(journal.kept(&closed.unwritten[0]).unwrap(), Some(kept[0].clone()));
    assert_eq!(journal.append_all(&closed.unwritten).unwrap_err(), JournalError::Clash);
    assert_eq!(initials(&journal), "ab");
}

#[test]
fn while_another_connection_writes_entries_wait_and_then_go() {
    let scene = Scene::new();
    let other = scene.child();
    other.connection().execute_batch("BEGIN IMMEDIATE").unwrap();
    let journal = scene.child();
    journal.connection().busy_timeout(Duration::ZERO).unwrap();
    let desk = Desk::open(journal, None).unwrap();
    desk.keep(vec![named("a")], NewRows::none(), stamp(0));
    assert_eq!(desk.flush(LONG), Err(NotFlushed::Waiting { entries: 1 }));
    assert_eq!(desk.reports(), [Report::Waiting { why: Refusal::InUse, entries: 1 }]);
    other.connection().execute_batch("ROLLBACK").unwrap();
    desk.flush(LONG).unwrap();
    assert_eq!(names(&other), ["a"]);
}
