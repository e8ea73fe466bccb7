//! Where things lie on this machine.

use std::path::PathBuf;

/// The home that is meant when nobody says which: under the user's own data folder.
pub fn home() -> Option<PathBuf> {
    let data = std::env::var_os("XDG_DATA_HOME").map(PathBuf::from);
    let data = data.or_else(|| std::env::var_os("HOME").map(|home| PathBuf::from(home).join(".local/share")));
    data.map(|data| data.join("heard"))
}
