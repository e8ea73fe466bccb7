//! Whose a board, picture or sound is, and under what licence it came.

use super::Extras;

/// As the file says it. An absent licence means "private, all rights reserved" and is kept as absent.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Licence {
    /// Free text, such as "CC BY-SA 4.0".
    pub kind: Option<String>,
    pub notice_url: Option<String>,
    pub source_url: Option<String>,
    pub author_name: Option<String>,
    pub author_url: Option<String>,
    pub author_email: Option<String>,
    pub extras: Extras,
}
