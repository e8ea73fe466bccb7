//! A note on its way into the record.

use crate::event::{Mode, Moment, Note, Setting, Support};
use crate::id::{AdultId, EntryId};

/// A note as an adult has put it together.
#[derive(Clone, Debug)]
pub struct Written {
    pub note: Note,
    /// When it happened; now if nothing was said.
    pub at: Option<Moment>,
    /// Where it happened; where the cover is, if nothing was said.
    pub setting: Option<Setting>,
    pub place: Option<String>,
    /// `None`: nobody recorded who was there.
    pub present: Option<Vec<AdultId>>,
    /// Of what the child said without the tablet.
    pub support: Support,
    pub mode: Option<Mode>,
    /// The note that this one corrects; both stay.
    pub corrects: Option<EntryId>,
}
