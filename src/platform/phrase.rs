//! A line, cut into pieces that can be made and heard one after the other.
//!
//! Words that stand together are one phrase, because an engine that is given a whole phrase speaks it with a melody.
//! Invariant: every part of the line is in exactly one piece, in order, and a phrase's marks never go backwards.
//! Deliberately absent: any sound. This room is pure.

use std::collections::VecDeque;
use std::sync::Arc;

use super::espeak::WordMark;
use crate::session::line::{Line, Part};

/// A phrase that is longer than this may end after a sentence, so that the first words need not wait for the last.
const MAY_END: usize = 120;
/// A phrase that is longer than this ends after the next part, whatever it is.
const MUST_END: usize = 360;

/// A run of text parts as one text, and where each part begins in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrase {
    pub text: String,
    /// The part's position in its line, and its first character, from 0.
    starts: Vec<(usize, usize)>,
    chars: usize,
}

/// The first frame of a part's sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartMark {
    pub part: usize,
    pub at_frame: usize,
}

/// What can be made in one go.
#[derive(Clone, Debug)]
pub enum Piece {
    Phrase(Phrase),
    Clip { part: usize, bytes: Arc<[u8]>, text: String },
}

impl Phrase {
    /// A phrase of a single part.
    pub fn of(part: usize, text: &str) -> Self {
        let mut phrase = Self::default();
        phrase.push(part, text);
        phrase
    }

    fn push(&mut self, part: usize, text: &str) {
        if !self.starts.is_empty() {
            self.text.push(' ');
            self.chars += 1;
        }
        self.starts.push((part, self.chars));
        self.text.push_str(text);
        self.chars += text.chars().count();
    }

    fn is_full(&self) -> bool {
        let ends = self.text.trim_end().ends_with(['.', '!', '?', '…', '۔', '।']);
        self.chars > MUST_END || (self.chars > MAY_END && ends)
    }

    /// Where each part is first heard, for a sound of `frames` frames. The engine joins small words ("of the") and
    /// marks them once; such a part gets its share of the time between its neighbours, by its letters.
    pub fn marks(&self, words: &[WordMark], frames: usize) -> Vec<PartMark> {
        let mut heard: Vec<Option<usize>> = vec![None; self.starts.len()];
        let mut furthest = 0;
        for word in words {
            let at = self.starts.partition_point(|(_, start)| *start <= word.at_char).saturating_sub(1);
            // At the end of a sentence the engine looks back once; a mark that goes backwards is not a word.
            if at >= furthest
                && let Some(slot) = heard.get_mut(at)
                && slot.is_none()
            {
                *slot = Some(word.at_frame.min(frames));
                furthest = at;
            }
        }
        if let Some(first) = heard.first_mut() {
            *first = Some(0);
        }
        // The last place that is known: its character and its frame.
        let mut known = (0, 0);
        let mut marks = Vec::with_capacity(self.starts.len());
        for (at, (part, start)) in self.starts.iter().enumerate() {
            let at_frame = heard.get(at).copied().flatten().unwrap_or_else(|| {
                let mut later = heard.iter().zip(&self.starts).skip(at + 1);
                let ahead = later.find_map(|(frame, (_, start))| frame.map(|frame| (*start, frame)));
                between(known, ahead.unwrap_or((self.chars, frames)), *start)
            });
            known = (*start, at_frame.max(known.1));
            marks.push(PartMark { part: *part, at_frame: known.1 });
        }
        marks
    }
}

fn between(from: (usize, usize), to: (usize, usize), at: usize) -> usize {
    let way = at.saturating_sub(from.0).saturating_mul(to.1.saturating_sub(from.1));
    from.1 + way / to.0.saturating_sub(from.0).max(1)
}

/// Cuts a line into its pieces.
pub fn pieces(line: &Line) -> VecDeque<Piece> {
    let mut pieces = VecDeque::new();
    let mut run = Phrase::default();
    let close = |run: &mut Phrase, pieces: &mut VecDeque<Piece>| {
        if !run.starts.is_empty() {
            pieces.push_back(Piece::Phrase(std::mem::take(run)));
        }
    };
    for (part, content) in line.parts.iter().enumerate() {
        match content {
            Part::Text(text) => {
                run.push(part, text);
                if run.is_full() {
                    close(&mut run, &mut pieces);
                }
            }
            Part::Clip { bytes, text } => {
                close(&mut run, &mut pieces);
                pieces.push_back(Piece::Clip { part, bytes: Arc::clone(bytes), text: text.clone() });
            }
        }
    }
    close(&mut run, &mut pieces);
    pieces
}
