//! When and by what an entry is made, as the caller reads it off their clocks. The journal reads none.

use crate::event::{ClockState, Header, Moment, Waited};
use chrono::TimeDelta;

/// How far the wall clock and the device's own count may drift apart between two entries of one start.
pub const CLOCK_TOLERANCE: TimeDelta = TimeDelta::minutes(2);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    pub now: Moment,
    /// The zone the device was set to, as an IANA name where that is known, else the offset.
    pub tz: String,
    /// Milliseconds since the app started, by a clock that nobody can set and that goes on while the device sleeps.
    pub mono_ms: u64,
    /// Which start of the app on this device, from 1. See [`Opened::boot`](super::Opened::boot).
    pub boot: u32,
    /// How many changes of settings the child has behind them.
    pub config: u64,
    /// Version of the app.
    pub app: String,
    /// Set by the desk on what goes first after entries had to wait.
    pub waited: Option<Waited>,
}

/// The clock is suspect where it lies before the last entry of this device, or where within one start it moved by something
/// else than the time that passed.
pub fn clock_state(last: Option<&Header>, stamp: &Stamp) -> ClockState {
    let Some(last) = last else { return ClockState::Ok };
    let by_the_wall = stamp.now.signed_duration_since(last.entered);
    if by_the_wall < TimeDelta::zero() {
        return ClockState::Suspect;
    }
    if last.boot != stamp.boot {
        return ClockState::Ok;
    }
    let passed = i128::from(stamp.mono_ms) - i128::from(last.mono_ms);
    let apart = i128::from(by_the_wall.num_milliseconds()) - passed;
    if passed < 0 || apart.abs() > i128::from(CLOCK_TOLERANCE.num_milliseconds()) {
        ClockState::Suspect
    } else {
        ClockState::Ok
    }
}
