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
