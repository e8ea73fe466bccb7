//! The one who makes speech: the engine, if there is one, and the memory of what it said.
//!
//! Invariant: a line that leaves no traces neither reads nor writes the memory. Deliberately absent: reports and sound.

use std::path::PathBuf;
use std::sync::Arc;

use crate::platform::espeak::{Espeak, EspeakError, Spoken, VoiceChoice};
use crate::platform::spoken_cache::SpokenCache;
use crate::session::line::{Speech, Traces};

pub(super) struct Maker {
    library: PathBuf,
    engine: Option<Espeak>,
    pub(super) cache: SpokenCache,
}

impl Maker {
    pub(super) fn new(library: PathBuf) -> Self {
        Self { library, engine: None, cache: SpokenCache::default() }
    }

    /// Whether there is an engine; looks for one if there was none.
    pub(super) fn is_ready(&mut self) -> bool {
        if self.engine.is_none() {
            self.engine = Espeak::open(&self.library).ok();
        }
        self.engine.is_some()
    }

    /// Lets the engine go, to be looked for afresh.
    pub(super) fn give_up(&mut self) {
        self.engine = None;
    }

    /// The sound of a text. `None` when there is no engine.
    pub(super) fn make(
        &mut self,
        text: &str,
        speech: &Speech,
        traces: Traces,
        enough: impl Fn() -> bool + 'static,
    ) -> Option<Result<Arc<Spoken>, EspeakError>> {
        if traces == Traces::LeaveNone {
            return Some(self.engine.as_mut()?.say(text, speech, enough).map(Arc::new));
        }
        let key = (text.to_owned(), speech.clone());
        if let Some(spoken) = self.cache.get(&key) {
            return Some(Ok(spoken));
        }
        let said = self.engine.as_mut()?.say(text, speech, enough).map(Arc::new);
        if let Ok(spoken) = &said {
            self.cache.put(key, Arc::clone(spoken));
        }
        Some(said)
    }

    pub(super) fn voices(&self) -> Vec<VoiceChoice> {
        self.engine.as_ref().map(Espeak::voices).unwrap_or_default()
    }
}
