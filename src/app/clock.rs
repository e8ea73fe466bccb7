//! The clock, as the app sees it: the wall clock with its offset, and a count of time that nobody can set.

use crate::event::Moment;
use std::cell::Cell;
use std::time::Duration;

/// Tells the time. Only the shell asks; the rules are told.
pub trait Clock {
    /// The instant, with the offset from UTC that it is lived in.
    fn now(&self) -> Moment;
    /// Milliseconds since the app started; it never goes back.
    fn mono(&self) -> u64;
    /// The zone's IANA name where it is known, else the offset.
    fn zone(&self) -> String;
    /// Lets time pass. The script's clock only moves its hands.
    fn wait(&self, time: Duration);
}

/// The machine's own clock.
pub struct SystemClock {
    started: Duration,
}

impl SystemClock {
    #[expect(clippy::new_without_default, reason = "starting a clock is an act, not a default")]
    pub fn new() -> Self {
        Self { started: since_boot() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        chrono::Local::now().fixed_offset()
    }

    fn mono(&self) -> u64 {
        u64::try_from(since_boot().saturating_sub(self.started).as_millis()).unwrap_or(u64::MAX)
    }

    fn zone(&self) -> String {
        zone_name().unwrap_or_else(|| self.now().offset().to_string())
    }

    fn wait(&self, time: Duration) {
        std::thread::sleep(time);
    }
}

/// Time since the machine started. Unlike [`std::time::Instant`] it goes on while the tablet sleeps, so that a sleep does not
/// look like a clock that was moved.
fn since_boot() -> Duration {
    let time = rustix::time::clock_gettime(rustix::time::ClockId::Boottime);
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or(0))
}

/// The zone that the machine is set to. Debian keeps its name in the target of `/etc/localtime`.
fn zone_name() -> Option<String> {
    let target = std::fs::read_link("/etc/localtime").ok()?;
    let name = target.to_str()?.split_once("zoneinfo/")?.1;
    Some(name.to_owned())
}

/// A clock whose hands are moved by a script. It belongs to demonstration homes only.
pub struct ScriptClock {
    now: Cell<Moment>,
    mono: Cell<u64>,
}

impl ScriptClock {
    pub fn new(now: Moment) -> Self {
        Self { now: Cell::new(now), mono: Cell::new(0) }
    }

    /// Moves the wall clock to `moment`. Going forward, the count of time goes with it.
    pub fn set(&self, moment: Moment) {
        let passed = (moment - self.now.get()).num_milliseconds();
        self.mono.set(self.mono.get().saturating_add(u64::try_from(passed).unwrap_or(0)));
        self.now.set(moment);
    }
}

impl Clock for ScriptClock {
    fn now(&self) -> Moment {
        self.now.get()
    }

    fn mono(&self) -> u64 {
        self.mono.get()
    }

    fn zone(&self) -> String {
        self.now().offset().to_string()
    }

    fn wait(&self, time: Duration) {
        let millis = i64::try_from(time.as_millis()).unwrap_or(i64::MAX);
        if let Some(later) =
            chrono::TimeDelta::try_milliseconds(millis).and_then(|delta| self.now.get().checked_add_signed(delta))
        {
            self.set(later);
        }
    }
}
