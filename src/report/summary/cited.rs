//! The index at the end: every entry that anything in a summary rests on, in the order of its number.

use super::{
    Asked, Assessed, CitedEntry, Completeness, DomainRow, Mats, No, NoteItem, Offers, Practised, Refused, Responses,
    Said, Seen, Sides, Summary,
};
use crate::stats::Record;
use std::collections::HashSet;

/// The entries that the sections of this summary cite, and the entry in which it was asked for.
pub(super) fn cited(record: &Record, summary: &Summary) -> Vec<CitedEntry> {
    let mut found = Found::default();
    found.sentences(&summary.cover.sentences);
    found.many(&summary.cover.chain.entries.entries);
    found.complete(&summary.complete);
    found.said(&summary.said);
    found.offered(&summary.offered);
    found.assessed(&summary.assessed);
    found.responses(&summary.responses);
    found.asked(&summary.asked);
    found.refused(&summary.refused);
    found.mats(&summary.mats);
    found.seen(&summary.seen);
    summary.notes.iter().for_each(|note| found.note(note));
    let short = |hash: crate::id::Digest| hash.to_string().chars().take(16).collect();
    let lines = record.all.iter().filter(|line| found.0.contains(&line.no)).map(|line| CitedEntry {
        no: line.no.clone(),
        id: line.id(),
        at: line.header.at,
        kind: line.header.kind.clone(),
        hash: short(line.hash),
    });
    let asked = CitedEntry {
        no: record.asked.no.clone(),
        id: record.asked.id,
        at: record.asked.at,
        kind: "summary_asked".to_owned(),
        hash: short(record.asked.hash),
    };
    let mut cited: Vec<CitedEntry> = lines.chain([asked]).collect();
    cited.sort_by_cached_key(|entry| order(&entry.no));
    cited
}

/// A2 before A10, and both before B1.
fn order(no: &No) -> (usize, String, u64) {
    let chain: String = no.0.chars().take_while(|c| !c.is_ascii_digit()).collect();
    let number = no.0.get(chain.len()..).and_then(|digits| digits.parse().ok()).unwrap_or(u64::MAX);
    (chain.len(), chain, number)
}

#[derive(Default)]
struct Found<'a>(HashSet<&'a No>);

impl<'a> Found<'a> {
    fn many(&mut self, nos: &'a [No]) {
        self.0.extend(nos);
    }

    fn sentences(&mut self, sentences: &'a [super::Sentence]) {
        sentences.iter().for_each(|sentence| self.many(&sentence.entries));
    }

    fn complete(&mut self, complete: &'a Completeness) {
        for fact in &complete.facts {
            self.many(&fact.sentence.entries);
        }
        for gap in &complete.gaps {
            self.many(&gap.entries);
            self.many(&gap.sentence.entries);
        }
        for hours in &complete.hours {
            self.many(&hours.shifts_with_cover.entries);
            self.many(&hours.own_acts.entries);
            self.0.extend(hours.observed.iter().flat_map(|observed| &observed.entries));
        }
        self.sentences(&complete.not_held);
    }

    fn said(&mut self, said: &'a Said) {
        for part in &said.parts {
            self.many(&part.count.entries);
            self.many(&part.days.entries);
            self.sentences(&part.sentences);
            self.0.extend(part.phrases.iter().flat_map(|phrase| &phrase.count.entries));
            self.0.extend(part.items.iter().map(|item| &item.no));
        }
        self.0.extend(said.urgent.iter().map(|item| &item.no));
    }

    fn offered(&mut self, offers: &'a Offers) {
        self.many(&offers.offers.entries);
        self.many(&offers.days.entries);
        self.many(&offers.given.entries);
        self.many(&offers.given_not_recorded.entries);
        match &offers.sides {
            Sides::TooFew { left } | Sides::NoSign { left } | Sides::MaybeTheSide { left } => self.many(&left.entries),
        }
        offers.domains.iter().for_each(|row| self.row(row));
        self.sentences(&offers.sentences);
    }

    fn assessed(&mut self, assessed: &'a Assessed) {
        for group in &assessed.groups {
            self.0.extend(group.sittings.iter().map(|sitting| &sitting.no));
            self.0.extend(group.items.iter().flat_map(|item| &item.taken.entries));
            self.sentences(&group.sentences);
        }
        self.0.extend(assessed.others.iter().map(|other| &other.no));
    }

    fn responses(&mut self, responses: &'a Responses) {
        self.many(&responses.count.entries);
        self.many(&responses.days.entries);
        self.many(&responses.left_out.entries);
        for row in &responses.rows {
            self.many(&row.times.entries);
            self.0.extend(row.did.iter().flat_map(|did| &did.share.entries));
            self.0.extend(row.words.iter().map(|words| &words.no));
            self.many(&row.sentence.entries);
        }
        self.sentences(&responses.sentences);
    }

    fn row(&mut self, row: &'a DomainRow) {
        self.many(&row.offers.entries);
        for item in &row.items {
            self.many(&item.chosen.entries);
            self.many(&item.sentence.entries);
        }
        self.sentences(&row.sentences);
    }

    fn asked(&mut self, asked: &'a Asked) {
        self.many(&asked.exchanges.entries);
        self.many(&asked.days.entries);
        self.many(&asked.set_apart.entries);
        self.many(&asked.received.entries);
        self.many(&asked.with_reason.entries);
        self.many(&asked.not_ok.entries);
        self.many(&asked.again.entries);
        self.many(&asked.waits.answers.entries);
        let waits = asked.waits.median.iter().chain(&asked.waits.longest);
        let after = asked.items.iter().filter_map(|item| item.after.as_ref());
        self.0.extend(waits.chain(after).flat_map(|wait| &wait.entries));
        self.0.extend(asked.outcomes.iter().flat_map(|one| &one.count.entries));
        self.0.extend(asked.reasons.iter().flat_map(|one| &one.count.entries));
        self.0.extend(asked.rows.iter().flat_map(|row| &row.bids.entries));
        self.0.extend(asked.items.iter().map(|item| &item.no));
        for one in &asked.settings {
            let groups = [&one.exchanges, &one.given, &one.later, &one.refused, &one.nobody, &one.other, &one.within];
            self.0.extend(groups.into_iter().flat_map(|count| &count.entries));
            self.0.extend(one.observed.iter().flat_map(|observed| &observed.entries));
            self.sentences(&one.sentences);
        }
        self.practised(&asked.practised);
        self.sentences(&asked.sentences);
    }

    fn practised(&mut self, practised: &'a Practised) {
        self.many(&practised.trials.entries);
        self.0.extend(practised.modes.iter().flat_map(|mode| &mode.given.entries));
        for phase in &practised.phases {
            // Counts of trials are of those above; answers and endings are entries of their own.
            self.many(&phase.ended_by_the_child.entries);
            self.0.extend(phase.answers.iter().flat_map(|answer| &answer.count.entries));
            self.sentences(&phase.sentences);
        }
        self.sentences(&practised.sentences);
    }

    fn refused(&mut self, refused: &'a Refused) {
        self.many(&refused.count.entries);
        self.many(&refused.days.entries);
        self.0.extend(refused.items.iter().map(|item| &item.no));
        self.sentences(&refused.sentences);
    }

    fn mats(&mut self, mats: &'a Mats) {
        for count in [&mats.count, &mats.days, &mats.set_apart] {
            self.many(&count.entries);
        }
        self.sentences(&mats.sentences);
        for mat in mats.views.iter().chain(&mats.apart) {
            self.0.insert(&mat.no);
            for count in [&mat.asked_again, &mat.shown, &mat.entries] {
                self.many(&count.entries);
            }
            self.0.extend(mat.cards.iter().filter_map(|card| card.after.as_ref()).flat_map(|after| &after.entries));
            self.0.extend(mat.questions.iter().map(|question| &question.no));
            self.0.extend(mat.parent.iter().filter_map(|parent| parent.no.as_ref()));
            self.sentences(&mat.sentences);
        }
    }

    fn seen(&mut self, seen: &'a Seen) {
        self.many(&seen.content.entries);
        self.many(&seen.distress.entries);
        for setting in &seen.settings {
            self.many(&setting.content.entries);
            self.many(&setting.distress.entries);
            self.many(&setting.shifts_without_distress.entries);
            self.many(&setting.of_those_nothing_at_all.entries);
            self.0.extend(setting.observed.iter().flat_map(|observed| &observed.entries));
            self.sentences(&setting.sentences);
        }
        for compared in &seen.compared {
            self.many(&compared.sentence.entries);
        }
        self.sentences(&seen.sentences);
    }

    fn note(&mut self, note: &'a NoteItem) {
        self.0.insert(&note.no);
        self.0.extend(note.corrects.iter().chain(&note.corrected_by));
        self.0.extend(note.withdrawn.iter().map(|(no, _)| no));
        self.0.extend(note.meanings.iter().map(|meaning| &meaning.no));
        self.sentences(&note.sentences);
    }
}
