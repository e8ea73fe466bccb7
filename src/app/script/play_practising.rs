//! Plays what an adult writes down of picture exchange on paper.

use super::play::{Play, PlayError};
use super::practising::{PractiseStep, PractisedWhat, TrialLine};
use crate::app::{AdultWish, Answer, PractiseWish, TrialTold, Trouble, named};
use crate::event::{First, Offered, Phase, Practised, Prompter, Support, Thing, Trial};
use crate::id::{AdultId, EntryId};
use crate::report::summary::wording::right_words;
use crate::session::thing_key;

/// Where a script says that nothing was given.
const NOTHING: &str = "nothing";

impl Play<'_> {
    pub(super) fn practise(&mut self, step: &PractiseStep) -> Result<(), PlayError> {
        let wish = match step {
            PractiseStep::Trial(line) => PractiseWish::Write(Box::new(self.told(line, None)?)),
            PractiseStep::Correct(line) => {
                let last = self.last_trial()?;
                PractiseWish::Write(Box::new(self.told(line, Some(last))?))
            }
            PractiseStep::Then(after) => PractiseWish::Follow { of: self.last_trial()?, after: *after },
            PractiseStep::TakeBack(why) => PractiseWish::TakeBack { of: self.last_trial()?, why: *why },
            PractiseStep::Phase(phase) => PractiseWish::Choose(*phase),
            PractiseStep::Rule(phase, rule) => PractiseWish::SetRule { phase: *phase, rule: *rule },
        };
        if let Answer::Entry(id) = self.adult_wish(AdultWish::Practise(wish))? {
            (self.out)(&format!("written: {id}"));
        }
        Ok(())
    }

    fn last_trial(&mut self) -> Result<EntryId, PlayError> {
        let practice = self.app.practice()?;
        let last = practice.trials().last().map(|trial| trial.id);
        Ok(last.ok_or(Trouble::NoSuchEntry)?)
    }

    fn told(&self, line: &TrialLine, corrects: Option<EntryId>) -> Result<TrialTold, PlayError> {
        let laid = self.laid(line)?;
        let place = |word: &String| {
            let found =
                laid.iter().find(|one| one.thing.label().is_some_and(|label| thing_key(label) == thing_key(word)));
            found.map(|one| one.place).ok_or_else(|| PlayError::NotThere(word.clone()))
        };
        let first = match &line.gives {
            None => First::GaveSomething,
            Some(word) if word == NOTHING => First::Nothing,
            Some(word) => First::Gave { place: place(word)? },
        };
        let target = line.target.as_ref().map(place).transpose()?.unwrap_or(0);
        let trial = Trial {
            practised: practised(line, u8::try_from(laid.len()).unwrap_or(u8::MAX), target),
            layout: line.layout,
            first,
            partner: line.partner.as_deref().map(|name| self.adult_called(name)).transpose()?,
            prompter: match line.prompter.as_deref() {
                None => Prompter::NotRecorded,
                Some("nobody") => Prompter::Nobody,
                Some(name) => Prompter::Adult(self.adult_called(name)?),
            },
            activity: line.activity.clone(),
            latency_s: line.took_s,
            words: line.words.clone(),
            laid,
        };
        let at = match line.at {
            Some(at) => {
                let offset = *self.app.clock().now().offset();
                Some(at.and_local_timezone(offset).single().ok_or(Trouble::NoteTime)?)
            }
            None => None,
        };
        Ok(TrialTold { trial, support: line.help, at, after: line.after.clone(), corrects })
    }

    /// Pictures by their words, in the order of their places: those of the child's boards, or else whatever was laid out.
    fn laid(&self, line: &TrialLine) -> Result<Vec<Offered>, PlayError> {
        let child = self.app.child().ok_or(PlayError::NoChild)?;
        let thing = |word: &String| match named(child.state().vocabulary(), word) {
            Some(word) => Thing::Button(word),
            None => Thing::Object { label: word.clone() },
        };
        Ok((0..).zip(&line.pictures).map(|(place, word)| Offered { place, thing: thing(word) }).collect())
    }

    fn adult_called(&self, name: &str) -> Result<AdultId, PlayError> {
        Ok(self.app.home.record.adult_named(name).map(|(id, _)| id).ok_or(Trouble::NoSuchAdult)?)
    }

    pub(super) fn found_practised(&mut self, what: PractisedWhat) -> Result<String, PlayError> {
        match what {
            PractisedWhat::Progress(phase) => self.found_progress(phase),
            PractisedWhat::Review(phase) => self.found_review(phase),
        }
    }

    /// "8 of 10, 80 %, …", by the number of pictures where there are several, the fewest first.
    fn found_progress(&mut self, phase: Phase) -> Result<String, PlayError> {
        let practice = self.app.practice()?;
        let trials = practice.trials();
        let found = crate::stats::progress::PhaseProgress::all_of(&trials).into_iter().find(|one| one.phase == phase);
        let Some(progress) = found else { return Ok("nothing".to_owned()) };
        let arrays = progress.arrays();
        if arrays.is_empty() {
            let right = progress.right();
            return Ok(right_words(None, right.k, right.n));
        }
        let of = arrays
            .iter()
            .map(|one| format!("{}: {}", one.array, right_words(Some(one.array), one.right.k, one.right.n)));
        Ok(of.collect::<Vec<_>>().join("; "))
    }

    /// "proposed", or how many things are lacking.
    fn found_review(&mut self, phase: Phase) -> Result<String, PlayError> {
        let review = self.app.practice()?.review(phase);
        Ok(match review.lacking.len() {
            0 => "proposed".to_owned(),
            lacking => format!("lacking {lacking}"),
        })
    }
}

/// What belongs to the phase. As many pictures lay there as were named, unless the line says otherwise.
fn practised(line: &TrialLine, laid: u8, target: u8) -> Practised {
    let array = line.array.unwrap_or(laid.max(1));
    let step = |number: usize| {
        line.steps.get(number).copied().unwrap_or(match line.steps.is_empty() {
            // One mark for the whole is the mark of each step.
            true => line.help,
            false => Support::NotRecorded,
        })
    };
    match line.phase {
        Phase::I => Practised::Give { pick_up: step(0), reach: step(1), release: step(2), open_hand: line.open_hand },
        Phase::II => Practised::Distance {
            to_partner: line.to_partner,
            to_book: line.to_book,
            attention: line.attention,
            attempts: line.attempts,
            obstacle: line.obstacle.clone(),
        },
        Phase::IIIA => Practised::Discriminate { array, target },
        Phase::IIIB => Practised::Choose { array, matched: line.matched },
        Phase::IV => Practised::Sentence {
            starter_on: step(0),
            item_on: step(1),
            strip_off: step(2),
            exchange: step(3),
            taps_along: line.along,
            speaks: line.speaks,
        },
        Phase::Attributes => Practised::Attribute {
            class: line.class,
            array,
            named: line.named.clone().unwrap_or_default(),
            matched: line.matched,
        },
        Phase::V => Practised::Answer { delay_s: line.delay_s, answered: line.answered },
        Phase::VI => Practised::Comment { asked: line.asked, starter: line.starter, content: line.content.clone() },
    }
}
