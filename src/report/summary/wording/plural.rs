//! One or many: the forms that a number asks for.

use super::counted;
use crate::report::summary::names;

/// "shift" for one, "shifts" for none and for many.
pub const fn form(count: u64, one: &'static str, many: &'static str) -> &'static str {
    if count == 1 { one } else { many }
}

/// "1 time", "3 times".
pub fn times(count: u64) -> String {
    counted(count, "time", "times")
}

/// "1 day", "3 days".
pub fn days(count: u64) -> String {
    counted(count, "day", "days")
}

/// "1 person", "3 people".
pub fn people(count: u64) -> String {
    counted(count, "person", "people")
}

/// A length of time: "25 min", "7 h 05", and from two days on "3 days 4 h".
pub fn long(minutes: u64) -> String {
    let (whole, rest) = (minutes / (24 * 60), minutes % (24 * 60) / 60);
    match (whole, rest) {
        (0 | 1, _) => names::minutes(minutes),
        (whole, 0) => days(whole),
        (whole, rest) => format!("{} {rest} h", days(whole)),
    }
}
