//! Where things lie on this machine.

use std::path::PathBuf;

/// The folder in which somebody looks for a file first.
pub fn own() -> PathBuf {
    std::env::var_os("HOME").map_or_else(|| PathBuf::from("/"), PathBuf::from)
}

/// Where packs are put for somebody to take along.
pub fn documents() -> PathBuf {
    own().join("Documents")
}

/// Memory sticks and the like that are in use now: what is mounted under the places where Debian mounts them.
pub fn removable() -> Vec<PathBuf> {
    let mounts = std::fs::read_to_string("/proc/mounts").unwrap_or_default();
    let points = mounts.lines().filter_map(|line| line.split(' ').nth(1));
    let sticks = points.filter(|point| point.starts_with("/media/") || point.starts_with("/run/media/"));
    sticks.map(|point| PathBuf::from(point.replace("\\040", " "))).collect()
}

/// The home that is meant when nobody says which: under the user's own data folder.
pub fn home() -> Option<PathBuf> {
    let data = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from);
    let data = data.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share")));
    data.map(|data| data.join("heard"))
}
