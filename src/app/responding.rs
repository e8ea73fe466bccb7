//! What adults write down around assessments: responses, what was seen after something was given, time by the clock, and what
//! others say.

use super::App;
use super::answer::Answer;
use super::clock::Clock;
use super::trouble::Trouble;
use crate::event::{
    Act, BodyContact, Draft, Event, Held, KnewAnswer, Method, Mode, Moment, OthersSay, Reaction, Seen, Support,
    TouchedBy,
};
use crate::id::{AdultId, EntryId};
use chrono::TimeDelta;
use std::collections::BTreeSet;

/// The longest word for what happened, in characters.
const HAPPENED_MAX: usize = 60;
/// No session by the clock is longer than a day.
const SECONDS_MAX: u32 = 86_400;
/// A response can be of something this far back, as a note can.
const OLDEST: TimeDelta = TimeDelta::days(31);

impl App {
    pub(super) fn tell_response(
        &mut self,
        adult: AdultId,
        seen: Seen,
        support: Support,
        at: Option<Moment>,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let (now, happened) = (clock.now(), words(&seen.happened));
        let at = at.unwrap_or(now);
        if at > now || now - at > OLDEST {
            return Err(Trouble::NoteTime);
        }
        if !(1..=HAPPENED_MAX).contains(&happened.chars().count()) {
            return Err(Trouble::Happened);
        }
        let did: BTreeSet<Reaction> = seen.did.iter().copied().collect();
        if did.is_empty() || (did.contains(&Reaction::NoResponse) && did.len() > 1) {
            return Err(Trouble::Reaction);
        }
        let seen = Seen { happened, did: did.into_iter().collect(), words: seen.words.trim().to_owned(), ..seen };
        let is_response = seen.did != [Reaction::NoResponse];
        let act = is_response.then(|| act(support));
        let draft = self.home.by_adult(adult, Event::ResponseSeen(seen), clock);
        let circumstances = self.beside(adult);
        self.tell_draft(Draft { at, act, circumstances, ..draft }, clock).map(Answer::Entry)
    }

    pub(super) fn time(
        &mut self,
        adult: AdultId,
        seconds: u32,
        engaged: Vec<u32>,
        support: Support,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let running = self.running()?.ok_or(Trouble::NoAssessment)?;
        if running.assessment.method != Method::FreeOperant {
            return Err(Trouble::NoAssessment);
        }
        let fits = engaged.len() == running.assessment.things.len() && engaged.iter().all(|time| *time <= seconds);
        if !fits || !(1..=SECONDS_MAX).contains(&seconds) {
            return Err(Trouble::Seconds);
        }
        let event = Event::EngagementTimed { assessment: running.id, seconds, engaged };
        let circumstances = self.beside(adult);
        let draft = self.home.by_adult(adult, event, clock);
        self.tell_draft(Draft { act: Some(act(support)), circumstances, ..draft }, clock).map(Answer::Entry)
    }

    pub(super) fn tell_afterwards(
        &mut self,
        adult: AdultId,
        offer: EntryId,
        engaged: Option<u32>,
        seen: Vec<String>,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let at = self.when(offer)?;
        let child = self.child.as_ref().ok_or(Trouble::NoRecord)?;
        let is_offer = child.reader()?.header(offer)?.is_some_and(|header| header.kind == "offer_made");
        if !is_offer {
            return Err(Trouble::NoOffer);
        }
        if engaged.is_some_and(|time| time > SECONDS_MAX) {
            return Err(Trouble::Seconds);
        }
        let seen = seen.iter().map(|sign| words(sign)).filter(|sign| !sign.is_empty()).collect();
        let event = Event::AfterwardsSeen { offer, engaged, seen };
        let circumstances = self.beside(adult);
        let draft = Draft { at, circumstances, ..self.home.by_adult(adult, event, clock) };
        self.tell_draft(draft, clock).map(Answer::Entry)
    }

    pub(super) fn tell_others(
        &mut self,
        adult: AdultId,
        said: OthersSay,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let by = words(&said.by);
        if by.is_empty() || said.on > clock.now().date_naive() {
            return Err(Trouble::Who);
        }
        let things: Vec<String> =
            said.things.iter().map(|thing| words(thing)).filter(|thing| !thing.is_empty()).collect();
        if things.is_empty() && said.words.trim().is_empty() {
            return Err(Trouble::NoThing);
        }
        let said = OthersSay { by, things, words: said.words.trim().to_owned(), ..said };
        let draft = self.home.by_adult(adult, Event::SaidByOthers(said), clock);
        self.tell_draft(draft, clock).map(Answer::Entry)
    }
}

/// What a child did, as an adult saw it.
fn act(support: Support) -> Act {
    Act {
        support,
        mode: Mode::Body,
        touched_by: TouchedBy::Child,
        held_by: Held::NotRecorded,
        body_contact: BodyContact::NotRecorded,
        adult_knew_answer: KnewAnswer::NotRecorded,
    }
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
