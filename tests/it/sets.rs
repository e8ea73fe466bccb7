//! The boards that come with Heard, read once for all tests: reading them is an import each time.

use heard::board::BoardSet;
use std::sync::OnceLock;

pub fn starter() -> &'static BoardSet {
    static SET: OnceLock<BoardSet> = OnceLock::new();
    SET.get_or_init(|| heard::app::starter().unwrap())
}

pub fn important() -> &'static BoardSet {
    static SET: OnceLock<BoardSet> = OnceLock::new();
    SET.get_or_init(|| heard::app::important().unwrap())
}
