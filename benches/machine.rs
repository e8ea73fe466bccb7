//! What the machine was and what else it was doing, for whoever compares two tables.

use super::display::{HEIGHT, WIDTH};
use super::make::Ground;
use std::fmt;

pub struct Machine {
    processor: String,
    cores: usize,
    disk: String,
    load: String,
}

impl Machine {
    pub fn before(ground: &Ground) -> Self {
        let processors = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
        let named = processors.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
        Self {
            processor: named.map_or("unknown", |(_, name)| name).to_owned(),
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            disk: file_system(ground),
            load: load(),
        }
    }

    pub fn after(&self) -> String {
        format!("Load average before: {}; after: {}", self.load, load())
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let built = if cfg!(debug_assertions) { "without optimisation: do not compare" } else { "as for release" };
        writeln!(f, "Processor: {}, {} cores. Load average: {}.", self.processor, self.cores, self.load)?;
        writeln!(f, "Built: {built}. Homes on: {}. Files are in the system's cache.", self.disk)?;
        write!(
            f,
            "Window: software renderer on Xvfb, {WIDTH} by {HEIGHT}, no window manager; pixels from its frame buffer."
        )
    }
}

/// Runnable processes over the last 1, 5 and 15 minutes. The bench itself is one or two of them.
fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').take(3).collect::<Vec<_>>().join(" ")
}

/// The kind of file system that the homes lie on.
fn file_system(ground: &Ground) -> String {
    let mounts = std::fs::read_to_string("/proc/mounts").unwrap_or_default();
    let found = mounts.lines().filter_map(|line| {
        let mut words = line.split(' ').skip(1);
        let (at, kind) = (words.next()?, words.next()?);
        ground.path().starts_with(at).then(|| (at.len(), kind.to_owned()))
    });
    found.max().map_or("unknown".to_owned(), |(_, kind)| kind)
}
