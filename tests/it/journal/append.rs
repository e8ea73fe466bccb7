//! What goes in comes out, in its order, and hangs together.

use super::{CHILD, OF_CHILD, Scene, by_app, moment, named, names, stamp};
use crate::strategies;
use heard::child::Child;
use heard::event::{Event, Head, Record};
use heard::id::{Digest, EntryId};
use heard::journal::{
    DeviceKeys, JournalError, Last, NewRows, SetRevision, Span, decode_circumstances, genesis, read, signature_holds,
};
use proptest::prelude::*;
use std::ops::ControlFlow;
use std::sync::Arc;

#[test]
fn appended_entries_are_chained_signed_and_read_back() {
    let scene = Scene::new();
    let mut journal = scene.child();
    let first = journal.append(&[named("a"), named("b")], &NewRows::none(), &stamp(0)).unwrap();
    let second = journal.append(&[named("c")], &NewRows::none(), &stamp(5)).unwrap();

    let entries = journal.entries(Span::All).unwrap();
    let device = scene.keys().id();
    assert_eq!(entries[0].prev, genesis(Some(CHILD), device));
    assert_eq!(entries[1].prev, first[0].hash);
    assert_eq!(entries[2].prev, first[1].hash);
    assert_eq!(entries[2].hash, second[0].hash);
    let headers: Vec<_> = entries.iter().map(|entry| read(entry).unwrap().0).collect();
    assert_eq!(headers.iter().map(|header| header.seq).collect::<Vec<_>>(), [1, 2, 3]);
    assert_eq!(headers[2], second[0].header);
    for (entry, header) in entries.iter().zip(&headers) {
        let key = scene.keys().public_key();
        assert!(signature_holds(Some(CHILD), &key, header.seq, entry.hash, &entry.signature));
        assert!(!signature_holds(None, &key, header.seq, entry.hash, &entry.signature));
    }
    assert_eq!(names(&journal), ["a", "b", "c"]);
    let head = Head { child: Some(CHILD), device, seq: 3, hash: second[0].hash };
    assert_eq!(journal.heads().unwrap(), [head]);
    assert_eq!(journal.check(|_| Some(scene.keys().public_key())).unwrap(), [head]);
    assert_eq!((journal.count().unwrap(), journal.count_of("utterance").unwrap()), (3, 0));
}

#[test]
fn entries_can_be_asked_for_by_chain_and_from_a_number() {
    let scene = Scene::new();
    let mut journal = scene.child();
    journal.append(&[named("a"), named("b"), named("c")], &NewRows::none(), &stamp(0)).unwrap();
    let all = journal.entries(Span::All).unwrap();
    let device = scene.keys().id();
    assert_eq!(journal.entries(Span::Chain(device)).unwrap(), all);
    assert_eq!(journal.entries(Span::From(device, 2)).unwrap(), all[1..]);
    assert_eq!(journal.entries(Span::Chain(DeviceKeys::generate().unwrap().id())).unwrap(), []);
    let mut seen = 0;
    let first_only = |_| {
        seen += 1;
        ControlFlow::Break(())
    };
    journal.each_entry(Span::All, first_only).unwrap();
    assert_eq!(seen, 1);
}

#[test]
fn a_correction_stands_beside_what_it_corrects() {
    let scene = Scene::new();
    let mut journal = scene.child();
    let wrong = journal.append(&[named("a")], &NewRows::none(), &stamp(0)).unwrap();
    let mut right = named("b");
    right.corrects = Some(wrong[0].id());
    let right = journal.append(&[right], &NewRows::none(), &stamp(1)).unwrap();
    assert_eq!(right[0].header.corrects, Some(wrong[0].id()));
    assert_eq!(right[0].header.record, Record::Correction);
    assert_eq!(names(&journal), ["a", "b"]);
}

#[test]
fn rows_go_in_with_their_entries_and_twice_is_once() {
    let scene = Scene::new();
    let mut journal = scene.child();
    let mut rows = NewRows::none();
    let board = rows.board(b"{\"format\":\"open-board-0.1\"}".to_vec());
    let picture = rows.medium("image/png", Arc::from(vec![7; 5000]));
    let revision = SetRevision {
        set: heard::id::BoardSetId(uuid::Uuid::from_u128(1)),
        name: "Words".to_owned(),
        root: heard::id::BoardId(uuid::Uuid::from_u128(2)),
        boards: vec![heard::journal::BoardRevision {
            board: heard::id::BoardId(uuid::Uuid::from_u128(2)),
            revision: board,
        }],
        extras: serde_json::Map::new(),
    };
    let set = rows.set(&revision);
    journal.append(&[named("a")], &rows, &stamp(0)).unwrap();
    journal.append(&[named("b")], &rows, &stamp(0)).unwrap();

    assert_eq!(journal.board_revision(board).unwrap().unwrap(), b"{\"format\":\"open-board-0.1\"}");
    let bytes = journal.set_revision(set).unwrap().unwrap();
    assert_eq!(SetRevision::from_bytes(&bytes).unwrap(), revision);
    let medium = journal.medium(picture).unwrap().unwrap();
    assert_eq!((medium.size, medium.content_type.as_str()), (5000, "image/png"));
    assert_eq!(medium.bytes.unwrap(), vec![7; 5000]);
    assert!(journal.medium(Digest::of(b"nothing")).unwrap().is_none());
    let media: i64 = journal.connection().query_row("SELECT count(*) FROM media", [], |row| row.get(0)).unwrap();
    assert_eq!(media, 1);
    let sealed: Vec<u8> = journal.connection().query_row("SELECT ciphertext FROM media", [], |row| row.get(0)).unwrap();
    assert_eq!(sealed.len(), 24 + 5000 + 16);
    assert!(!sealed.windows(8).any(|window| window == [7; 8]));
}

#[test]
fn an_append_is_whole_or_nothing() {
    let scene = Scene::new();
    let mut journal = scene.child();
    let kept = journal.append(&[named("a")], &NewRows::none(), &stamp(0)).unwrap();
    journal.limit_pages(1).unwrap();
    let mut rows = NewRows::none();
    let board = rows.board(vec![b'x'; 100_000]);
    let refused = journal.append(&[named("b"), named("c")], &rows, &stamp(1));
    assert_eq!(refused.unwrap_err(), JournalError::Full);
    assert_eq!(names(&journal), ["a"]);
    assert_eq!(journal.board_revision(board).unwrap(), None);
    journal.limit_pages(1_000_000).unwrap();
    let next = journal.append(&[named("b")], &rows, &stamp(2)).unwrap();
    assert_eq!(next[0].header.seq, kept[0].header.seq + 1);
}

#[test]
fn how_the_file_was_left_is_known_when_it_is_opened() {
    let scene = Scene::new();
    let open = || scene.home.journal(OF_CHILD).unwrap();
    let opened = open();
    assert_eq!((opened.last, opened.boot), (Last::New, 1));
    let mut journal = opened.journal;
    journal.append(&[by_app(Event::Started { clean: true })], &NewRows::none(), &stamp(0)).unwrap();
    drop(journal);
    let opened = open();
    assert_eq!((opened.last, opened.boot), (Last::Unclean, 2));
    let mut journal = opened.journal;
    let drafts = [by_app(Event::Started { clean: false }), by_app(Event::Stopped {})];
    journal.append(&drafts, &NewRows::none(), &stamp(0)).unwrap();
    drop(journal);
    let opened = open();
    assert_eq!((opened.last, opened.boot), (Last::Clean, 3));
}

#[test]
fn the_header_is_written_in_these_bytes() {
    let scene = Scene::new();
    let mut journal = scene.child();
    let mut draft = by_app(Event::Locked {});
    draft.at = moment("2026-11-22T11:59:58.5+00:00");
    draft.corrects = Some(EntryId(uuid::Uuid::from_u128(9)));
    let kept = journal.append(&[draft], &NewRows::none(), &stamp(3)).unwrap();
    let expected = format!(
        r#"{{"v":1,"id":"{}","device":"{}","seq":1,"record":"correction","kind":"locked","kind_version":1,"at":"2026-11-22T11:59:58.500Z","entered":"2026-11-22T12:00:03Z","tz":"Europe/London","boot":1,"mono_ms":3000,"clock":"ok","child":"{CHILD}","role":"app","setting":"not_recorded","corrects":"00000000-0000-0000-0000-000000000009","app":"0.1.0","config":0}}"#,
        kept[0].id(),
        scene.keys().id(),
    );
    let entry = &journal.entries(Span::All).unwrap()[0];
    assert_eq!(String::from_utf8(entry.header.clone()).unwrap(), expected);
    let names: Vec<_> = entry.fields.iter().map(|field| field.name.as_str()).collect();
    assert_eq!(names, ["author", "present", "place"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Replay = live; circumstances and acts come back as they went in; the chain holds with any fields left out.
    #[test]
    fn replay_gives_what_living_gave(
        drafts in proptest::collection::vec(strategies::draft(), 1..12),
        left_out in any::<u64>(),
    ) {
        let scene = Scene::new();
        let mut live = Child::new(CHILD);
        let mut journal = scene.child();
        for drafts in drafts.chunks(3) {
            journal.append(drafts, &NewRows::none(), &stamp(0)).unwrap();
            drafts.iter().for_each(|draft| live.apply(&draft.event));
        }
        drop(journal);

        let reader = scene.home.reader(OF_CHILD).unwrap();
        let mut replayed = Child::new(CHILD);
        let events = reader.events(&[]).unwrap();
        events.iter().for_each(|(_, event)| replayed.apply(event));
        prop_assert_eq!(live, replayed);

        let entries = reader.entries(Span::All).unwrap();
        prop_assert_eq!(entries.len(), drafts.len());
        let (mut seq, mut prev) = (0, genesis(Some(CHILD), scene.keys().id()));
        for (place, (entry, draft)) in entries.iter().zip(&drafts).enumerate() {
            let (header, event) = read(entry).unwrap();
            prop_assert_eq!(&event, &draft.event);
            prop_assert_eq!((header.at, header.act, header.corrects), (draft.at, draft.act, draft.corrects));
            let circumstances = decode_circumstances(&header.kind, &entry.fields).unwrap();
            prop_assert_eq!(circumstances.whole(&header), Some(draft.circumstances.clone()));

            let mut thinned = entry.clone();
            for (position, field) in thinned.fields.iter_mut().enumerate() {
                if left_out.rotate_right(u32::try_from(place * 5 + position).unwrap()) & 1 == 1 {
                    *field = field.withheld();
                }
            }
            seq = heard::journal::link(&thinned, scene.keys().id(), seq, prev).unwrap().seq;
            prev = thinned.hash;
        }
        prop_assert_eq!(reader.check(|_| Some(scene.keys().public_key())).unwrap().len(), 1);
    }
}
