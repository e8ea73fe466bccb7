//! What the voice is lacking, what of that was told, and when to look for it again.
//!
//! Invariant: each lack is told once when it begins; a device that is missing and one that was lost are one lack.
//! Deliberately absent: looking. This room is pure and is handed the time.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use crate::app::voice::{VoiceFault, VoiceReport};

/// The first and the longest pause between two looks. Each line is a look too.
const FIRST: Duration = Duration::from_millis(500);
const LONGEST: Duration = Duration::from_secs(5);

#[derive(Default)]
pub(super) struct Lacks {
    now: BTreeSet<VoiceFault>,
    strange_voices: BTreeSet<String>,
    again: Option<(Instant, Duration)>,
}

impl Lacks {
    pub(super) fn engine(&self) -> bool {
        self.now.contains(&VoiceFault::NoEngine)
    }

    pub(super) fn device(&self) -> bool {
        self.now.contains(&VoiceFault::NoDevice) || self.now.contains(&VoiceFault::DeviceLost)
    }

    /// Notes a lack. What is to be told of it, if that is new.
    pub(super) fn note(&mut self, fault: VoiceFault, at: Instant) -> Option<VoiceReport> {
        self.again.get_or_insert((at + FIRST, FIRST));
        let known = fault != VoiceFault::NoEngine && self.device();
        (!known && self.now.insert(fault.clone())).then_some(VoiceReport::Fault(fault))
    }

    /// Notes that the engine is there. What is to be told if it was lacking.
    pub(super) fn found_engine(&mut self) -> Vec<VoiceReport> {
        let lacked = self.now.remove(&VoiceFault::NoEngine);
        self.mended(lacked)
    }

    /// Notes that the device is there. What is to be told if it was lacking.
    pub(super) fn found_device(&mut self) -> Vec<VoiceReport> {
        let missing = self.now.remove(&VoiceFault::NoDevice);
        let lost = self.now.remove(&VoiceFault::DeviceLost);
        self.mended(missing || lost)
    }

    /// `Mended` does not say what; whatever is still lacking is therefore told anew.
    fn mended(&mut self, lacked: bool) -> Vec<VoiceReport> {
        if self.now.is_empty() {
            self.again = None;
        }
        let still = self.now.iter().cloned().map(VoiceReport::Fault);
        if lacked { std::iter::once(VoiceReport::Mended).chain(still).collect() } else { Vec::new() }
    }

    /// Notes a voice that the engine does not know. What is to be told of it, if that is new.
    pub(super) fn strange_voice(&mut self, voice: &str) -> Option<VoiceReport> {
        let voice = voice.to_owned();
        self.strange_voices.insert(voice.clone()).then_some(VoiceReport::Fault(VoiceFault::NoSuchVoice(voice)))
    }

    /// How long until the next look. `None` when nothing is lacking.
    pub(super) fn pause(&self, at: Instant) -> Option<Duration> {
        self.again.map(|(due, _)| due.saturating_duration_since(at))
    }

    /// Whether it is time to look; if so, the next look is later by twice the pause.
    pub(super) fn is_due(&mut self, at: Instant) -> bool {
        let Some((_, pause)) = self.again.filter(|(due, _)| *due <= at) else { return false };
        let longer = (pause * 2).min(LONGEST);
        self.again = Some((at + longer, longer));
        true
    }
}
