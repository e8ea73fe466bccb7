//! What adults write down: notes, what they might mean, and how much help there was. Each is kept before it is shown as kept.

use super::App;
use super::answer::Answer;
use super::clock::Clock;
use super::trouble::Trouble;
use super::written::Written;
use crate::event::{
    About, Act, BodyContact, Circumstances, Draft, Event, Held, KnewAnswer, Meaning, Mode, Moment, Note, Setting,
    Support, TouchedBy,
};
use crate::id::{AdultId, EntryId};
use crate::journal::NewRows;
use chrono::TimeDelta;

/// A note can be of something this far back, and no further: older things belong in a report, not in a quick note.
const OLDEST: TimeDelta = TimeDelta::days(31);

impl App {
    pub(super) fn write_note(
        &mut self,
        adult: AdultId,
        written: Written,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let now = clock.now();
        let at = written.at.unwrap_or(now);
        // What a correction is of has its time already, however long ago that is.
        let is_new = written.corrects.is_none();
        if at > now || (is_new && now - at > OLDEST) {
            return Err(Trouble::NoteTime);
        }
        if let Some(of) = written.corrects {
            self.when(of)?;
        }
        let note = tidied(written.note);
        let act = (note.about == About::SaidOtherwise).then_some(Act {
            support: written.support,
            mode: written.mode.unwrap_or(Mode::Body),
            touched_by: TouchedBy::Child,
            held_by: Held::NotRecorded,
            body_contact: BodyContact::NotRecorded,
            adult_knew_answer: KnewAnswer::NotRecorded,
        });
        // Who is with the child now says nothing about where something was before.
        let cover = self.cover().filter(|cover| cover.since <= at);
        let circumstances = Circumstances {
            setting: written.setting.or(cover.map(|cover| cover.setting)).unwrap_or(Setting::NotRecorded),
            present: written.present,
            place: written.place.or(cover.and_then(|cover| cover.room.clone())),
            ..self.home.circumstances(adult)
        };
        let event = Event::NoteWritten(note);
        let draft = Draft { event, at, act, circumstances, corrects: written.corrects };
        self.tell_draft(draft, clock).map(Answer::Entry)
    }

    /// Takes a note back; both stay in the record.
    pub(super) fn withdraw_note(
        &mut self,
        adult: AdultId,
        of: EntryId,
        why: String,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let why = why.trim().to_owned();
        if why.is_empty() {
            return Err(Trouble::NoReason);
        }
        let at = self.when(of)?;
        let event = Event::NoteWithdrawn { why };
        let draft = Draft { at, corrects: Some(of), ..self.home.by_adult(adult, event, clock) };
        self.tell_draft(draft, clock).map(Answer::Entry)
    }

    pub(super) fn write_meaning(
        &mut self,
        adult: AdultId,
        of: EntryId,
        meaning: Meaning,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let possibilities: Vec<String> = meaning.possibilities.iter().map(|text| text.trim().to_owned()).collect();
        let possibilities: Vec<String> = possibilities.into_iter().filter(|text| !text.is_empty()).collect();
        if possibilities.len() < 2 {
            return Err(Trouble::OnePossibility);
        }
        if !meaning.considered.both() {
            return Err(Trouble::NotConsidered);
        }
        if meaning.basis.trim().is_empty() {
            return Err(Trouble::NoBasis);
        }
        self.when(of)?;
        let meaning = Meaning { possibilities, ..meaning };
        let draft = self.home.by_adult(adult, Event::MeaningWritten { of, meaning }, clock);
        self.tell_draft(draft, clock).map(Answer::Entry)
    }

    pub(super) fn tell_support(
        &mut self,
        adult: AdultId,
        of: EntryId,
        (support, held_by, body_contact): (Support, Held, BodyContact),
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let at = self.when(of)?;
        let event = Event::SupportTold { of, support, held_by, body_contact };
        let draft = Draft { at, ..self.home.by_adult(adult, event, clock) };
        self.tell_draft(draft, clock).map(Answer::Entry)
    }

    /// When an entry's fact happened: what is said about it later belongs to that time.
    pub(super) fn when(&mut self, of: EntryId) -> Result<Moment, Trouble> {
        self.settle()?;
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?;
        child.reader()?.header(of)?.map(|header| header.at).ok_or(Trouble::NoSuchEntry)
    }

    /// One fact about the child on screen, and the id that its entry has.
    pub(super) fn tell_draft(&mut self, draft: Draft, clock: &dyn Clock) -> Result<EntryId, Trouble> {
        self.talk(&crate::session::Intent::Tick);
        let child = self.child.as_mut().ok_or(Trouble::NoSuchChild)?;
        let kept = child.settle(vec![draft], NewRows::none(), &mut *self.voice, clock)?;
        kept.first().copied().ok_or(Trouble::Refused(crate::journal::Refusal::Fault))
    }
}

/// Without stray spaces at the ends; an adult's words are otherwise left exactly as they were typed.
fn tidied(note: Note) -> Note {
    let strength = note.strength.map(|strength| strength.min(4));
    Note { words: note.words.trim().to_owned(), strength, ..note }
}
