//! By which one sees whether a paper board that lies there is of the boards as they are now.

use crate::id::{Digest, RevisionId};

/// Raised whenever the pages change while boards and program stay the same.
const EDITION: u8 = 1;

/// What the pages depend on besides the day: the boards, the important words, and the program that set them.
pub fn stamp(revision: RevisionId, important: RevisionId, app: &str) -> Digest {
    let parts = [&[EDITION][..], &revision.0, &important.0, app.as_bytes()];
    Digest::of(&parts.concat())
}

/// As it stands among the keywords of the file.
pub fn keyword(stamp: Digest) -> String {
    format!("paper {stamp}")
}

/// Whether a file is whole and bears this stamp.
pub fn bears(pdf: &[u8], stamp: Digest) -> bool {
    let keyword = keyword(stamp);
    pdf.trim_ascii_end().ends_with(b"%%EOF") && pdf.windows(keyword.len()).any(|part| part == keyword.as_bytes())
}
