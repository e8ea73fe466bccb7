//! Where things lie on this machine.

use std::path::PathBuf;
use std::rc::Rc;

/// The folders that the adults' pages read from and write to.
#[derive(Clone)]
pub struct Folders {
    /// Where somebody looks for a file first.
    pub own: PathBuf,
    /// Memory sticks and the like that are in use at the moment of asking.
    pub removable: Rc<dyn Fn() -> Vec<PathBuf>>,
}

impl Folders {
    pub fn of_this_machine() -> Self {
        let own = std::env::var_os("HOME").map_or_else(|| PathBuf::from("/"), PathBuf::from);
        Self { own, removable: Rc::new(removable) }
    }

    /// Where packs are put for somebody to take along.
    pub fn documents(&self) -> PathBuf {
        self.own.join("Documents")
    }
}

/// What is mounted under the places where Debian mounts sticks.
fn removable() -> Vec<PathBuf> {
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
