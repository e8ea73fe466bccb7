//! Why a page could not be set. No fault holds a word of the summary.

use serde::{Deserialize, Serialize};
use thiserror::Error;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Error)]
pub enum PdfFault {
    /// A chart of the document has no description, so a reader who cannot see it would miss it.
    #[error("a chart has no description in words")]
    Undescribed,
    /// The date of the summary is none that a file can bear.
    #[error("the date of the summary cannot be written into a file")]
    Date,
    /// What is built into the program is not whole.
    #[error("the templates of the page are not whole")]
    Built,
    /// The templates do not fit the data. `place` is a line of ours, `what` a message up to what it quotes.
    #[error("the page could not be set ({place}: {what})")]
    Setting { place: String, what: String },
    /// The pages were set and do not fit the standards that the file promises.
    #[error("the file would not keep to PDF/UA-1 and PDF/A-2a ({what})")]
    Standard { what: String },
    /// The process that sets pages ended without an answer.
    #[error("the typesetter stopped")]
    Stopped,
}

/// A message of the typesetter up to what it quotes, for that may be a child's words.
pub(super) fn without_quotes(message: &str) -> String {
    message.split(['`', '"', '“', '‘']).next().unwrap_or_default().trim_end().to_owned()
}
