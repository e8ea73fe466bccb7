//! Plays what an adult sets for a child: touch, speech and screen.

use super::play::{Play, PlayError};
use super::step::{AccessStep, SpeechStep, SurfaceStep};
use crate::app::AdultWish;

impl Play<'_> {
    pub(super) fn access(&mut self, step: AccessStep) -> Result<(), PlayError> {
        let mut settings = self.app.child().ok_or(PlayError::NoChild)?.child().access.clone();
        match step {
            AccessStep::Hold(time) => settings.hold = time,
            AccessStep::ChooseOn(choose_on) => settings.choose_on = choose_on,
            AccessStep::RepeatSame(time) => settings.repeat_same = time,
            AccessStep::RepeatAny(time) => settings.repeat_any = time,
            AccessStep::AfterChange(time) => settings.after_change = time,
        }
        self.adult_wish(AdultWish::SetAccess(settings)).map(drop)
    }

    pub(super) fn speech(&mut self, step: &SpeechStep) -> Result<(), PlayError> {
        let mut settings = self.app.child().ok_or(PlayError::NoChild)?.child().speech.clone();
        match step {
            SpeechStep::Build(build) => settings.build = *build,
            SpeechStep::Delivery(delivery) => settings.delivery = *delivery,
            SpeechStep::Voice(voice) => settings.speech.voice.clone_from(voice),
            SpeechStep::Rate(rate) => settings.speech.rate = *rate,
            SpeechStep::Pitch(pitch) => settings.speech.pitch = *pitch,
        }
        self.adult_wish(AdultWish::SetSpeech(settings)).map(drop)
    }

    pub(super) fn surface(&mut self, step: SurfaceStep) -> Result<(), PlayError> {
        let mut settings = self.app.child().ok_or(PlayError::NoChild)?.child().surface.clone();
        match step {
            SurfaceStep::Scheme(scheme) => settings.scheme = scheme,
            SurfaceStep::Bar(bar) => settings.message_bar = bar,
            SurfaceStep::Rail(rail) => settings.rail = rail,
            SurfaceStep::Suggestions(suggestions) => settings.suggestions = suggestions,
            SurfaceStep::Skin(skin) => settings.people.skin = skin,
            SurfaceStep::Hair(hair) => settings.people.hair = hair,
        }
        self.adult_wish(AdultWish::SetSurface(settings)).map(drop)
    }
}
