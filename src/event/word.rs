//! A word of an utterance, with the place and the board revision it was chosen from.

use crate::board::{Place, Urgent};
use crate::id::{BoardId, ButtonId, RevisionId};
use serde::{Deserialize, Serialize};

/// One chosen button. The revision names everything that was available beside it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    pub label: String,
    /// What was sent to the voice.
    pub spoken: String,
    pub button: ButtonId,
    pub board: BoardId,
    pub revision: RevisionId,
    /// Where it stood, unless it was chosen without standing on the grid.
    pub place: Option<Place>,
    pub urgent: Option<Urgent>,
}

/// How an utterance came to be heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spoken {
    /// The message bar was spoken.
    Bar,
    /// Words spoken as they were pressed, up to a pause or a board change.
    Presses,
    /// One of the urgent words, kept by itself at once.
    Urgent,
}
