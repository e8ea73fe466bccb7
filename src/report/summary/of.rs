//! From a record to its summary: each section by its own rule, and at the end the entries that they rest on.

use super::wording::{CoverWording, Wording as _};
use super::{
    Asked, Assessed, Chain, Completeness, Cover, FORMAT, Mats, NoteItem, Offers, Refused, Responses, Said, Seen,
    Sentence, Summary,
};
use crate::stats::Record;

impl Summary {
    /// The summary that was asked for at the end of this record. `chain` is what was found when its entries were checked.
    pub fn of(record: &Record, chain: Chain) -> Self {
        let mut summary = Self {
            format: FORMAT.to_owned(),
            cover: Cover::of(record, chain),
            complete: Completeness::of(record),
            said: Said::of(record),
            offered: Offers::of(record),
            assessed: Assessed::of(record),
            responses: Responses::of(record),
            asked: Asked::of(record),
            refused: Refused::of(record),
            mats: Mats::of(record),
            seen: Seen::of(record),
            notes: NoteItem::all_of(record),
            entries: Vec::new(),
        };
        summary.entries = super::cited::cited(record, &summary);
        summary
    }
}

impl Cover {
    pub fn of(record: &Record, chain: Chain) -> Self {
        let asked = &record.asked;
        let is_demonstration = asked.app.ends_with("(demonstration)");
        let entries = vec![asked.no.clone()];
        let mut sentences: Vec<Sentence> =
            vec![CoverWording::NotProof { called: asked.called.clone() }.counted(entries.clone())];
        if is_demonstration {
            sentences.push(CoverWording::Demonstration.counted(entries));
        }
        Self {
            called: asked.called.clone(),
            from: asked.from,
            to: asked.to,
            made_at: asked.at,
            made_by: asked.by.map(|adult| record.people.person(adult)),
            audience: asked.audience.clone(),
            is_demonstration,
            app: asked.app.clone(),
            chain,
            sentences,
        }
    }
}
