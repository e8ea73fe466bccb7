//! What a child said before, for whoever spells: read from the record when a board with cells for it first comes up, so that
//! no opening waits for it. It is a store of nobody's: what is not in the record is not in it.

use super::clock::Clock;
use super::open_child::OpenChild;
use super::voice::Voice;
use crate::event::{Event, Header, Spoken, TouchedBy};
use crate::journal::{JournalError, Reader};
use crate::session::{self, Intent, Vocabulary, learned_from};
use crate::words::{SAID_MAX, Said};
use std::ops::ControlFlow;
use std::sync::Arc;

const KINDS: &[&str] = &["utterance", "exchange_offered", "predictions_cleared", "started"];

/// Whether what the child said before this sitting has been read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remembered {
    NotYet,
    /// Or an adult has cleared it.
    Yes,
}

impl OpenChild {
    /// Reads what the child said before, once, when it is of use for the first time. A record that cannot be read leaves the
    /// words of the boards.
    pub(super) fn remember(&mut self, intent: &Intent, voice: &mut dyn Voice, clock: &dyn Clock) {
        if *intent == Intent::ForgetSaid {
            self.remembered = Remembered::Yes;
        }
        if self.remembered == Remembered::Yes || !session::wants_memory(self.state()) {
            return;
        }
        self.remembered = Remembered::Yes;
        let read = self.reader().and_then(|reader| said_before(reader, self.state().vocabulary()));
        if let Ok(said) = read {
            self.talk(&Intent::Remember(Arc::new(said)), voice, clock);
        }
    }
}

/// What the child said before the file was opened last, and after an adult last cleared it: at most [`SAID_MAX`] of the newest
/// utterances. What an adult showed is not among it.
pub(super) fn said_before(reader: &Reader, vocabulary: &Vocabulary) -> Result<Said, JournalError> {
    let mut opened = false;
    let mut newest = Vec::new();
    reader.each_newest(KINDS, SAID_MAX, |header, event| {
        match event {
            Event::PredictionsCleared {} => return ControlFlow::Break(()),
            // This sitting is in memory already; it began with the newest of these.
            Event::Started { .. } => opened = true,
            Event::Utterance { words, spoken } if opened && is_own(&header) => {
                newest.push(learned_from(vocabulary, &words, spoken));
            }
            Event::ExchangeOffered { words, .. } if opened && is_own(&header) => {
                newest.push(learned_from(vocabulary, &words, Spoken::Bar));
            }
            _ => {}
        }
        ControlFlow::Continue(())
    })?;
    let mut said = Said::default();
    newest.into_iter().rev().for_each(|words| said.add(words));
    Ok(said)
}

fn is_own(header: &Header) -> bool {
    header.act.is_some_and(|act| act.touched_by == TouchedBy::Child)
}
