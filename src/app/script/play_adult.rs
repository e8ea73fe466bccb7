//! Plays what an adult writes down.

use super::play::{Play, PlayError};
use super::step::Step;
use super::step_adult::{Present, Told};
use crate::app::notes::Account;
use crate::app::written::Written;
use crate::app::{AdultWish, Answer, Trouble};
use crate::event::{BodyContact, Event, Held, Lasted, Note, Support};
use crate::id::{AdultId, EntryId};

/// Acts of a child about which it can be said later how much help there was.
const ACTS: [&str; 6] = ["utterance", "choice_made", "exchange_offered", "note_written", "trial_written", "mat_placed"];

impl Play<'_> {
    pub(super) fn write_down(&mut self, step: &Step) -> Result<(), PlayError> {
        let wish = match step {
            Step::Cover { setting, room } => AdultWish::StartCover { setting: *setting, room: room.clone() },
            Step::CoverOff => AdultWish::EndCover,
            Step::Note(told) => AdultWish::WriteNote(Box::new(self.written(told, None)?)),
            Step::Correct(correction) => {
                let last = self.last_note()?;
                AdultWish::WriteNote(Box::new(self.written(&correction.0, Some(&last))?))
            }
            Step::TakeBack { why } => AdultWish::WithdrawNote { of: self.last_note()?.id, why: why.clone() },
            Step::Meaning(meaning) => {
                AdultWish::WriteMeaning { of: self.last_note()?.id, meaning: meaning.as_ref().clone() }
            }
            Step::SupportLast(support) => AdultWish::TellSupport {
                of: self.last_act()?,
                support: *support,
                held_by: Held::NotRecorded,
                body_contact: BodyContact::NotRecorded,
            },
            _ => return Ok(()),
        };
        if let Answer::Entry(id) = self.adult_wish(wish)? {
            (self.out)(&format!("written: {id}"));
        }
        Ok(())
    }

    /// The writing that was kept last, by anybody.
    fn last_note(&mut self) -> Result<Account, PlayError> {
        let threads = self.app.notes()?;
        let last = threads.iter().map(crate::app::Thread::last).max_by_key(|account| account.entered);
        Ok(last.cloned().ok_or(Trouble::NoSuchEntry)?)
    }

    fn last_act(&mut self) -> Result<EntryId, PlayError> {
        self.app.settle().map_err(PlayError::Refused)?;
        let reader = self.app.child().ok_or(PlayError::NoChild)?.reader().map_err(Trouble::Journal)?;
        let events = reader.events(&ACTS).map_err(Trouble::Journal)?;
        let acts = events.iter().rev().map(|(header, event): &(_, Event)| (header, event));
        let last =
            acts.filter(|(_, event)| event.record() == crate::event::Record::ChildAct).map(|(header, _)| header.id);
        Ok(last.into_iter().next().ok_or(Trouble::NoSuchEntry)?)
    }

    /// What was told, with what stood there before where nothing was told.
    fn written(&self, told: &Told, before: Option<&Account>) -> Result<Written, PlayError> {
        let was = before.map(|account| &account.note);
        let about = told.about.or(was.map(|note| note.about)).ok_or(Trouble::NoSuchEntry)?;
        let or_was = |words: &Vec<String>, was: Option<&Vec<String>>| {
            if words.is_empty() { was.cloned().unwrap_or_default() } else { words.clone() }
        };
        let note = Note {
            about,
            seen: or_was(&told.seen, was.map(|note| &note.seen)),
            refusal: told.refusal.or(was.and_then(|note| note.refusal)),
            said: or_was(&told.said, was.map(|note| &note.said)),
            domain: told.domain.or(was.and_then(|note| note.domain)),
            strength: told.strength.or(was.and_then(|note| note.strength)),
            lasted: told.lasted.or(was.map(|note| note.lasted)).unwrap_or(Lasted::NotTimed),
            happening: or_was(&told.happening, was.map(|note| &note.happening)),
            words: told.words.clone().or(was.map(|note| note.words.clone())).unwrap_or_default(),
        };
        let act = before.and_then(|account| account.act);
        let at = match told.at {
            Some(at) => {
                let offset = *self.app.clock().now().offset();
                Some(at.and_local_timezone(offset).single().ok_or(Trouble::NoteTime)?)
            }
            None => before.map(|account| account.at),
        };
        Ok(Written {
            note,
            at,
            setting: before.map(|account| account.setting),
            place: None,
            present: match &told.present {
                Some(present) => Some(self.present(present)?),
                None => before.and_then(|account| account.present.clone()),
            },
            support: told.support.or(act.map(|act| act.support)).unwrap_or(Support::NotRecorded),
            mode: told.mode.or(act.map(|act| act.mode)),
            corrects: before.map(|account| account.id),
        })
    }

    fn present(&self, present: &Present) -> Result<Vec<AdultId>, PlayError> {
        let author = self.app.adult_here().ok_or(Trouble::Locked)?;
        let Present::These(names) = present else { return Ok(vec![author]) };
        let adult = |name: &String| self.app.home.record.adult_named(name).map(|(id, _)| id);
        let found: Option<Vec<AdultId>> = names.iter().map(adult).collect();
        Ok(found.ok_or(Trouble::NoSuchAdult)?)
    }
}
