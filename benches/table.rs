//! The table: one line for each thing that was timed.

use std::time::{Duration, Instant};

/// What was measured, and what it stands beside.
pub struct Line {
    what: String,
    times: Times,
    baseline: Option<(String, Duration)>,
    budget: Option<Duration>,
    note: String,
}

/// Many runs of one thing.
#[derive(Clone, Default)]
pub struct Times(Vec<Duration>);

impl Times {
    pub fn push(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// Times `act` once.
    pub fn time<T>(&mut self, act: impl FnOnce() -> T) -> T {
        let began = Instant::now();
        let done = act();
        self.push(began.elapsed());
        done
    }

    pub fn median(&self) -> Duration {
        self.share(0.5)
    }

    /// The time that this share of the runs did not exceed.
    pub fn share(&self, share: f64) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let rank = (share * sorted.len() as f64).ceil() as usize;
        sorted.get(rank.saturating_sub(1)).copied().unwrap_or_default()
    }

    /// The same runs, each shared out over so many parts.
    pub fn over(&self, parts: u32) -> Self {
        Self(self.0.iter().map(|time| *time / parts).collect())
    }
}

/// Runs `act` so many times.
pub fn times(runs: usize, mut act: impl FnMut()) -> Times {
    let mut times = Times::default();
    (0..runs).for_each(|_| times.time(&mut act));
    times
}

pub fn line(what: &str, times: &Times) -> Line {
    Line { what: what.to_owned(), times: times.clone(), baseline: None, budget: None, note: String::new() }
}

impl Line {
    pub fn beside(mut self, name: &str, baseline: &Times) -> Self {
        self.baseline = Some((name.to_owned(), baseline.median()));
        self
    }

    pub fn within(mut self, millis: u64) -> Self {
        self.budget = Some(Duration::from_millis(millis));
        self
    }

    pub fn note(mut self, note: String) -> Self {
        self.note = note;
        self
    }

    pub fn print(&self) {
        let (median, p95) = (self.times.median(), self.times.share(0.95));
        let beside = self.baseline.as_ref().map_or("–".to_owned(), |(name, baseline)| {
            let ratio = median.as_secs_f64() / baseline.as_secs_f64().max(1e-9);
            format!("{name} {} → ×{ratio:.1}", shown(*baseline))
        });
        let budget =
            self.budget.map_or("–".to_owned(), |budget| format!("{}: {}", shown(budget), met(p95 <= budget)));
        let runs = self.times.0.len();
        row(&self.what, &shown(median), &shown(p95), &runs.to_string(), &beside, &budget, &self.note);
    }
}

pub fn met(is: bool) -> &'static str {
    if is { "met" } else { "NOT met" }
}

pub fn heading() {
    row("what", "median", "p95", "runs", "baseline, its median → ratio", "budget (for p95)", "");
}

pub fn row(what: &str, median: &str, p95: &str, runs: &str, beside: &str, budget: &str, note: &str) {
    println!("{what:<52} {median:>9} {p95:>9} {runs:>6}  {beside:<52} {budget:<16} {note}");
}

/// A time in the unit that suits it.
pub fn shown(time: Duration) -> String {
    let micros = time.as_secs_f64() * 1e6;
    match micros {
        ..100.0 => format!("{micros:.1} µs"),
        ..1_000.0 => format!("{micros:.0} µs"),
        ..100_000.0 => format!("{:.1} ms", micros / 1e3),
        ..10_000_000.0 => format!("{:.0} ms", micros / 1e3),
        _ => format!("{:.1} s", micros / 1e6),
    }
}
