//! Clock games: the clock that says when is not believed where it contradicts itself.

use super::{Scene, named, noon, stamp};
use chrono::TimeDelta;
use heard::event::ClockState::{self, Ok, Suspect};
use heard::journal::{NewRows, Stamp};

/// Seconds on the wall and on the device's own count, and the number of the start.
fn states(readings: &[(i64, u64, u32)]) -> Vec<ClockState> {
    let scene = Scene::new();
    let mut journal = scene.child();
    let mut states = Vec::new();
    for (wall, mono, boot) in readings {
        let stamp = Stamp { now: noon() + TimeDelta::seconds(*wall), mono_ms: mono * 1000, boot: *boot, ..stamp(0) };
        let kept = journal.append(&[named("a")], &NewRows::none(), &stamp).unwrap();
        states.push(kept[0].header.clock);
    }
    journal.check(|_| None).unwrap();
    states
}

#[test]
fn clocks_in_step_are_believed() {
    assert_eq!(states(&[(0, 0, 1), (0, 0, 1), (60, 60, 1), (3600, 3600, 1)]), [Ok; 4]);
}

#[test]
fn a_clock_put_back_is_flagged_once_and_the_order_stays() {
    assert_eq!(states(&[(0, 0, 1), (-86_400, 10, 1), (-86_390, 20, 1)]), [Ok, Suspect, Ok]);
    // Put back by less than the tolerance, but to before the last entry.
    assert_eq!(states(&[(0, 0, 1), (-1, 1, 1)]), [Ok, Suspect]);
}

#[test]
fn a_clock_put_forward_is_flagged() {
    assert_eq!(states(&[(0, 0, 1), (86_400, 10, 1), (86_410, 20, 1)]), [Ok, Suspect, Ok]);
}

#[test]
fn two_minutes_are_forgiven_and_no_more() {
    assert_eq!(states(&[(0, 0, 1), (130, 10, 1)]), [Ok, Ok]);
    assert_eq!(states(&[(0, 0, 1), (131, 10, 1)]), [Ok, Suspect]);
    assert_eq!(states(&[(0, 0, 1), (10, 130, 1)]), [Ok, Ok]);
    assert_eq!(states(&[(0, 0, 1), (10, 131, 1)]), [Ok, Suspect]);
}

#[test]
fn sleep_is_time_that_passed_on_both_clocks() {
    assert_eq!(states(&[(0, 0, 1), (8 * 3600, 8 * 3600, 1)]), [Ok, Ok]);
    // A count that stands still in sleep is a count that disagrees.
    assert_eq!(states(&[(0, 0, 1), (8 * 3600, 3, 1)]), [Ok, Suspect]);
}

#[test]
fn after_a_new_start_only_going_back_is_seen() {
    assert_eq!(states(&[(0, 500, 1), (86_400, 1, 2)]), [Ok, Ok]);
    assert_eq!(states(&[(0, 500, 1), (-86_400, 1, 2)]), [Ok, Suspect]);
}

#[test]
fn a_count_that_runs_backwards_is_flagged() {
    assert_eq!(states(&[(0, 50, 1), (1, 49, 1)]), [Ok, Suspect]);
}

#[test]
fn a_change_of_offset_is_no_change_of_time() {
    let scene = Scene::new();
    let mut journal = scene.child();
    journal.append(&[named("a")], &NewRows::none(), &stamp(0)).unwrap();
    let mut later = stamp(10);
    later.now = later.now.with_timezone(&chrono::FixedOffset::east_opt(3600).unwrap());
    let kept = journal.append(&[named("b")], &NewRows::none(), &later).unwrap();
    assert_eq!(kept[0].header.clock, Ok);
}
