//! How long a check takes. Printed, not asserted: the machine of the day decides.

use super::forge::{Record, World, at, said};
use chrono::Duration;
use heard::id::Digest;
use heard::report::pack::{Answer, Held, verify};
use std::time::Instant;

#[test]
fn ten_thousand_entries() {
    check(10_000);
}

#[test]
#[ignore = "a minute of signing in a debug build; `cargo nextest run --run-ignored only pack::big`"]
fn a_hundred_thousand_entries() {
    check(100_000);
}

fn check(entries: i64) {
    let mut world = World::new();
    let revision = Digest::of(&world.board);
    let began = at("2026-03-05T00:00");
    world.records().truncate(3);
    for n in 0..entries - 3 {
        world.records().push(Record::new(said("more", revision), began + Duration::seconds(20 * n)));
    }
    let pack = world.pack();
    let start = Instant::now();
    let verdict = verify(&pack, Held::Nothing);
    let took = start.elapsed();
    assert_eq!(verdict.answer, Answer::Consistent, "{verdict}");
    println!("{entries} entries, {} MB, checked in {took:.1?}", pack.len() >> 20);
}

/// The summary of a season, made and counted again: about as long for each entry as for one of a tenth as many.
#[test]
fn a_summary_takes_as_long_per_entry_when_there_are_many() {
    let per_entry = |entries: i64| {
        let mut world = super::told::base();
        let revision = Digest::of(&world.board);
        let began = at("2026-03-15T00:00");
        world.records().truncate(19);
        for n in 0..entries {
            let more = Record {
                app: super::forge::THIS.into(),
                ..Record::new(said("more", revision), began + Duration::seconds(20 * n))
            };
            world.records().push(more);
        }
        let start = Instant::now();
        let world = super::told::summed(world, "2026-03-31T18:00");
        let made = start.elapsed();
        let pack = world.pack();
        let start = Instant::now();
        let verdict = verify(&pack, Held::Nothing);
        let took = start.elapsed();
        assert_eq!(verdict.answer, Answer::Consistent, "{verdict}");
        println!("{entries} entries: sealed and made in {made:.1?}, checked in {took:.1?}, {} kB", pack.len() >> 10);
        took / u32::try_from(entries).unwrap()
    };
    let (few, many) = (per_entry(400), per_entry(4_000));
    // A machine that is busy with something else may be a few times slower; a square would be ten times.
    assert!(many < few * 5, "{few:?} and {many:?}");
}
