//! Section 7: notes. What was seen and what it might mean stand in two places with an author each.

use super::cite::Lists;
use super::said::there;
use super::text::{Run, capital};
use super::{Block, Paragraph, Section, words};
use crate::event::{About, Lasted};
use crate::report::summary::{Late, MeaningItem, No, NoteItem, Summary, names};
use std::collections::BTreeSet;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteCard {
    pub no: No,
    pub about: About,
    /// "Distress".
    pub title: String,
    /// "Tue 3 Mar, 09:14".
    pub when: String,
    /// "written later", with when: `None` where it was written at the time.
    pub late: Option<String>,
    pub seen: NoteSeen,
    pub meant: Vec<NoteMeant>,
    pub corrections: Vec<Correction>,
}

/// What was seen and heard, and who wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteSeen {
    pub title: String,
    pub by: String,
    /// A name and what is recorded under it.
    pub lines: Vec<(String, Vec<Run>)>,
    /// The writer's own words; may be empty.
    pub words: String,
    pub circumstances: String,
}

/// What somebody thought it might mean. Never a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteMeant {
    pub title: String,
    pub no: No,
    pub by: String,
    pub when: String,
    pub confidence: String,
    pub lines: Vec<(String, Vec<Run>)>,
}

/// A sentence of how a note stands to another entry: it corrects it, was corrected by it or taken back in it, or it is read
/// differently there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    pub words: String,
    pub no: No,
    /// Why, in the words of whoever did it; may be empty.
    pub why: String,
}

pub fn blocks(summary: &Summary, _lists: &mut Lists) -> Vec<Block> {
    let called = &summary.cover.called;
    let mut blocks = vec![
        Block::Section(Section { number: Some(8), title: words::NOTES.to_owned(), anchor: "notes" }),
        Block::Lead(words::notes_lead(called)),
    ];
    if summary.notes.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::plain(words::NO_NOTES)));
    }
    blocks.extend(grouped(&summary.notes).into_iter().map(Block::Notes));
    blocks
}

/// In the order of the notes; a correction stands right after what it corrects, wherever it happened.
fn grouped(notes: &[NoteItem]) -> Vec<Vec<NoteCard>> {
    let mut set: BTreeSet<&No> = BTreeSet::new();
    let mut groups = Vec::new();
    // First those that correct nothing printed here; what is left could only be a ring, and is printed all the same.
    let is_first = |note: &&NoteItem| {
        note.corrects.as_ref().is_none_or(|corrected| !notes.iter().any(|other| other.no == *corrected))
    };
    let (firsts, rest): (Vec<&NoteItem>, Vec<&NoteItem>) = notes.iter().partition(is_first);
    for first in firsts.into_iter().chain(rest) {
        let mut group = Vec::new();
        let mut waiting = vec![first];
        while let Some(note) = waiting.pop() {
            if set.insert(&note.no) {
                group.push(card(note));
                waiting.extend(notes.iter().rev().filter(|next| next.corrects.as_ref() == Some(&note.no)));
            }
        }
        if !group.is_empty() {
            groups.push(group);
        }
    }
    groups
}

fn card(note: &NoteItem) -> NoteCard {
    let late = (note.late != Late::AtTheTime).then(|| late(note));
    let corrections = corrections(note);
    let place = note.place.as_ref().map(|place| format!(", {place}")).unwrap_or_default();
    NoteCard {
        no: note.no.clone(),
        about: note.about,
        title: capital(names::about(note.about)),
        when: names::short_moment(note.at),
        late,
        seen: NoteSeen {
            title: words::SEEN_BOX.to_owned(),
            by: names::person(&note.by),
            lines: seen_lines(note),
            words: note.words.clone(),
            circumstances: format!("{}{place} · {}", names::setting(note.setting), there(note.present.as_deref())),
        },
        meant: note.meanings.iter().map(meant).collect(),
        corrections,
    }
}

/// "Written later: 4 h after it happened. Entered Thu 5 Mar, 13:00."
fn late(note: &NoteItem) -> String {
    let said = note.sentences.iter().find(|sentence| sentence.template == "noted.late");
    let said = said.map_or_else(|| format!("{}.", capital(names::late(note.late))), |sentence| sentence.text.clone());
    format!("{said} Entered {}.", names::short_moment(note.entered))
}

/// The sentences of the note as they stand in the summary, each with the entry that it leads to. That it was written later
/// is said in its own place.
fn corrections(note: &NoteItem) -> Vec<Correction> {
    let mut corrections = Vec::new();
    for sentence in note.sentences.iter().filter(|sentence| sentence.template != "noted.late") {
        let other = sentence.entries.iter().find(|no| **no != note.no);
        let withdrawn = note.withdrawn.as_ref().filter(|(no, _)| Some(no) == other);
        let label = sentence.label.map(|label| format!("{}: ", names::evidence(label))).unwrap_or_default();
        corrections.push(Correction {
            words: format!("{label}{}", sentence.text),
            no: other.unwrap_or(&note.no).clone(),
            why: withdrawn.map(|(_, why)| why.clone()).unwrap_or_default(),
        });
    }
    corrections
}

fn seen_lines(note: &NoteItem) -> Vec<(String, Vec<Run>)> {
    let mut lines = Vec::new();
    let mut line = |name: &str, runs: Vec<Run>| {
        if !runs.is_empty() {
            lines.push((name.to_owned(), runs));
        }
    };
    let chips = |texts: &[String]| texts.iter().cloned().map(Run::Symbol).collect::<Vec<_>>();
    line("signs", chips(&note.seen));
    line("how", note.refusal.map(|refusal| Run::plain(names::refusal(refusal))).into_iter().collect());
    line("said", chips(&note.said));
    line("by", note.mode.map(|mode| Run::plain(names::mode(mode))).into_iter().collect());
    line("help", note.support.map(|support| Run::plain(names::support(support))).into_iter().collect());
    line("part of life", note.domain.map(|domain| Run::plain(names::domain(domain))).into_iter().collect());
    let strength = |strength: u8| Run::plain(format!("{strength}, of 0 content to 4 worst known"));
    line("strength", note.strength.map(strength).into_iter().collect());
    if note.lasted != Lasted::NotTimed || matches!(note.about, About::Content | About::Distress) {
        line("lasted", vec![Run::plain(names::lasted(note.lasted))]);
    }
    line("going on", chips(&note.happening));
    if lines.is_empty() && note.words.is_empty() {
        lines.push((String::new(), vec![Run::plain(words::KIND_ONLY)]));
    }
    lines
}

fn meant(meaning: &MeaningItem) -> NoteMeant {
    let quoted = |text: &String| Run::Quoted(text.clone());
    let mut lines: Vec<(String, Vec<Run>)> =
        vec![("possibilities".to_owned(), meaning.possibilities.iter().map(quoted).collect())];
    for (name, text) in
        [("rests on", &meaning.basis), ("not agreed", &meaning.disagrees), ("how to check", &meaning.check)]
    {
        if !text.is_empty() {
            lines.push((name.to_owned(), vec![quoted(text)]));
        }
    }
    NoteMeant {
        title: words::MEANT_BOX.to_owned(),
        no: meaning.no.clone(),
        by: names::person(&meaning.by),
        when: names::short_moment(meaning.at),
        confidence: names::confidence(meaning.confidence).to_owned(),
        lines,
    }
}
