//! The voice, as the app sees it: a thing that can be given lines and asked what became of them.
//! Giving a line returns at once, whatever the state of the engine, the device or the disk.

use crate::session::line::{Line, LineId, Speech};

/// A voice never panics and never blocks; whatever goes wrong comes back as a [`VoiceReport::Fault`].
pub trait Voice {
    /// Takes a line to be heard now, as its `delivery` says.
    fn speak(&mut self, line: Line);
    /// Stops whatever is being heard.
    fn hush(&mut self);
    /// Texts that may be wanted soon; a voice that can makes them ready while it has nothing to say.
    fn prepare(&mut self, _texts: Vec<String>, _speech: Speech) {}
    /// The voices to choose from, as far as they are known by now.
    fn voices(&self) -> Vec<VoiceChoice> {
        Vec::new()
    }
    /// What happened since this was last asked, oldest first.
    fn reports(&mut self) -> Vec<VoiceReport>;
}

/// A voice that can be chosen on a settings page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoiceChoice {
    /// What to put into [`Speech::voice`].
    pub voice: String,
    /// The engine's words for it, such as `English (Received Pronunciation)`.
    pub label: String,
    /// A language tag, such as `en-gb-x-rp` or `ur`.
    pub language: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoiceReport {
    /// The part at this position of the line has begun to be heard.
    Began {
        line: LineId,
        part: usize,
    },
    /// The line was heard to its end.
    Finished {
        line: LineId,
    },
    /// The line was cut short by another, or by [`Voice::hush`].
    Cut {
        line: LineId,
    },
    Fault(VoiceFault),
    /// The device or engine that was missing is there again.
    Mended,
}

/// What a voice can lack. Each becomes a Notice that says what still works and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum VoiceFault {
    /// The speech engine is not installed or would not start.
    NoEngine,
    /// The engine does not know this voice; its plain English voice spoke instead.
    NoSuchVoice(String),
    /// There is no loudspeaker to play to.
    NoDevice,
    /// The loudspeaker went away while the app was running.
    DeviceLost,
    /// A recorded clip could not be read; its text was spoken instead.
    BadClip,
}
