//! Preference assessments at the tablet or with real things: setting one up, its trials one after another, and how it ends.
//! What comes next and where each thing lies follows from the record and is decided in [`stats::assessment`].
//!
//! A trial is an offer: it is told of, corrected and honoured as any other. One assessment is open at a time; an everyday offer
//! or another child's screen sets it aside.
//!
//! [`stats::assessment`]: crate::stats::assessment

use super::App;
use super::answer::Answer;
use super::clock::Clock;
use super::offerable;
use super::trouble::Trouble;
use crate::event::{
    Assessment, AssessmentEnd, Choice, Event, Header, Keeping, Method, Mode, Moment, Offered, OthersSay, Role, Seen,
    StageFound, Support, Thing, TouchedBy, Tried,
};
use crate::id::{AdultId, EntryId};
use crate::session::thing_key;
use crate::stats::assessment::{Answered, Came, Course, Next, Trial, courses, next};
use std::collections::{BTreeSet, HashMap};

/// The things of an assessment: fewer are no comparison, and more no child looks through.
const THINGS: std::ops::RangeInclusive<usize> = 2..=8;
/// The longest phrasing, in characters.
const PHRASING_MAX: usize = 120;

/// What is read to know how an assessment stands.
const KINDS: &[&str] =
    &["assessment_started", "assessment_ended", "offer_made", "choice_made", "engagement_timed", "support_told"];

/// What an adult wishes around assessments.
#[derive(Clone, Debug)]
pub enum AssessWish {
    Start(Assessment),
    /// Puts the next trial before the child. Where all were made, the assessment is complete.
    Next,
    /// What the child did in the trial that lies there.
    Tell {
        choice: Choice,
        support: Support,
        /// By hand, by eyes, by body; `None` where nobody said.
        mode: Option<Mode>,
    },
    /// How long the child was with each thing while everything was there.
    Time {
        seconds: u32,
        /// In the order of the assessment's things.
        engaged: Vec<u32>,
        support: Support,
    },
    /// How long the child was with what was given, and what was seen then.
    Afterwards {
        offer: EntryId,
        engaged: Option<u32>,
        seen: Vec<String>,
    },
    End(AssessmentEnd),
    Response {
        seen: Seen,
        support: Support,
        /// When it happened; now if nothing was said.
        at: Option<Moment>,
    },
    OthersSay(OthersSay),
    SetStage(StageFound),
}

/// The assessment that is going on.
#[derive(Clone, Debug, PartialEq)]
pub struct Running {
    pub id: EntryId,
    pub assessment: Assessment,
    /// Trials of this sitting that are over.
    pub made: usize,
    pub to_try: ToTry,
}

/// What comes next, as things in their places.
#[derive(Clone, Debug, PartialEq)]
pub enum ToTry {
    Trial {
        things: Vec<Thing>,
        /// Still to come, this one among them; of an array the most that there can be.
        remaining: usize,
    },
    Watch,
    Nothing,
}

impl App {
    pub(super) fn assess(&mut self, adult: AdultId, wish: AssessWish, clock: &dyn Clock) -> Result<Answer, Trouble> {
        match wish {
            AssessWish::Start(assessment) => self.start_assessment(adult, assessment, clock),
            AssessWish::Next => self.next_trial(adult, clock),
            AssessWish::Tell { choice, support, mode } => self.tell_choice(adult, choice, (support, mode), clock),
            AssessWish::Time { seconds, engaged, support } => self.time(adult, seconds, engaged, support, clock),
            AssessWish::Afterwards { offer, engaged, seen } => self.tell_afterwards(adult, offer, engaged, seen, clock),
            AssessWish::End(why) => self.end_assessment(adult, why, clock),
            AssessWish::Response { seen, support, at } => self.tell_response(adult, seen, support, at, clock),
            AssessWish::OthersSay(said) => self.tell_others(adult, said, clock),
            AssessWish::SetStage(found) => self.set_stage(adult, found, clock),
        }
    }

    fn start_assessment(
        &mut self,
        adult: AdultId,
        assessment: Assessment,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let child = self.child.as_ref().ok_or(Trouble::NoRecord)?;
        super::stage::tells_choices(child)?;
        match child.state().keeping() {
            Keeping::On => {}
            Keeping::Private => return Err(Trouble::PrivateTime),
            Keeping::NoAgreement => return Err(Trouble::NoAgreement),
        }
        let vocabulary = child.state().vocabulary();
        let Assessment { things, medium, phrasing, .. } = &assessment;
        if !THINGS.contains(&things.len()) {
            return Err(Trouble::HowManyTried);
        }
        let checked = things.iter().map(|tried| {
            let thing = offerable::one(tried.thing.clone(), *medium, vocabulary)?;
            Ok(Tried { thing, last_had: tried.last_had })
        });
        let things = checked.collect::<Result<Vec<_>, Trouble>>()?;
        let different: BTreeSet<String> =
            things.iter().filter_map(|tried| tried.thing.label()).map(thing_key).collect();
        if different.len() < things.len() {
            return Err(Trouble::SameThing);
        }
        let phrasing: String =
            phrasing.split_whitespace().collect::<Vec<_>>().join(" ").chars().take(PHRASING_MAX).collect();
        let event = Event::AssessmentStarted(Assessment { things, phrasing, ..assessment });
        self.end_assessment(adult, AssessmentEnd::SetAside, clock)?;
        let draft = self.home.by_adult(adult, event, clock);
        let circumstances = self.beside(adult);
        self.tell_draft(crate::event::Draft { circumstances, ..draft }, clock).map(Answer::Entry)
    }

    /// The assessment that is open in this device's chain, and what comes next in it.
    ///
    /// # Errors
    /// The child's record cannot be read.
    pub fn running(&mut self) -> Result<Option<Running>, Trouble> {
        if self.child.as_ref().is_none_or(|child| child.reader().is_err()) {
            return Ok(None);
        }
        self.settle()?;
        let own = self.home.folder.device().id();
        let child = self.child.as_ref().ok_or(Trouble::NoRecord)?;
        let events = child.reader()?.events(KINDS)?;
        let all = courses(events.iter().map(|(header, event)| (header, event)));
        let is_own = |course: &&Course| {
            events.iter().any(|(header, _)| header.id == course.id && header.device == own) && course.ended.is_none()
        };
        let Some(last) = all.last().filter(is_own) else { return Ok(None) };
        let answers = answers(&events);
        let keys = last.keys();
        let trials = |course: &Course| -> Vec<Trial> {
            let trial = |(id, options): &(EntryId, Vec<Offered>)| {
                Trial::of(&keys, options, answers.get(id).copied().unwrap_or(Answered::Known(Came::Open)))
            };
            course.offers.iter().filter_map(trial).collect()
        };
        // What was begun before with the same things and not brought to its end is gone on with.
        let method = last.assessment.method;
        let mut done: Vec<Trial> = Vec::new();
        for course in all.iter().filter(|course| course.assessment.method == method && course.keys() == keys) {
            if matches!(course.ended, Some((_, AssessmentEnd::Complete))) {
                done.clear();
            } else if method == Method::Mswo {
                // A round that was broken off is not gone on with: what was taken out of it lies there again.
                done = trials(course);
            } else {
                done.extend(trials(course));
            }
        }
        let made = trials(last).iter().filter(|trial| !matches!(trial.came, Came::Open | Came::Ended)).count();
        let to_try = match next(method, keys.len(), &done, last.timed.len()) {
            Next::Trial { there, remaining } => {
                ToTry::Trial { things: there.iter().filter_map(|item| thing(last, &keys, item.0)).collect(), remaining }
            }
            Next::Watch => ToTry::Watch,
            Next::Complete => ToTry::Nothing,
        };
        Ok(Some(Running { id: last.id, assessment: last.assessment.clone(), made, to_try }))
    }

    pub(super) fn next_trial(&mut self, adult: AdultId, clock: &dyn Clock) -> Result<Answer, Trouble> {
        let child = self.child.as_ref().ok_or(Trouble::NoRecord)?;
        super::stage::tells_choices(child)?;
        if child.state().keeping() == Keeping::Private {
            return Err(Trouble::PrivateTime);
        }
        let running = self.running()?.ok_or(Trouble::NoAssessment)?;
        let (things, remaining) = match running.to_try {
            ToTry::Trial { things, remaining } => (things, remaining),
            ToTry::Watch => return Err(Trouble::Timed),
            ToTry::Nothing => return self.end_assessment(adult, AssessmentEnd::Complete, clock),
        };
        let all = things.into_iter().chain([Thing::SomethingElse, Thing::NoneOfThese]);
        let options = (0_u8..).zip(all).map(|(place, thing)| Offered { place, thing }).collect();
        let Assessment { domain, medium, arrangement, .. } = running.assessment;
        let after = Some(remaining.saturating_sub(1));
        self.put(adult, (domain, options, medium, arrangement), (None, after), clock)
    }

    /// Ends the assessment that is going on, and the trial that lies there with it. Where none is, nothing is done.
    pub(super) fn end_assessment(
        &mut self,
        adult: AdultId,
        why: AssessmentEnd,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let Some(running) = self.running()? else { return Ok(Answer::Done) };
        // What lies there was of this sitting, unless everything was made.
        if self.last_offer().is_some_and(super::LastOffer::is_open) {
            self.tell_choice(adult, Choice::Ended, (Support::NotRecorded, None), clock)?;
        }
        let event = Event::AssessmentEnded { assessment: running.id, why };
        let circumstances = self.beside(adult);
        let draft = crate::event::Draft { circumstances, ..self.home.by_adult(adult, event, clock) };
        let kept = self.tell_draft(draft, clock)?;
        self.talk(&crate::session::Intent::EndOffer);
        Ok(Answer::Entry(kept))
    }

    /// The end of the assessment that is going on, for whatever takes its place.
    pub(super) fn set_aside(&mut self) -> Result<Option<Event>, Trouble> {
        let running = self.running()?;
        Ok(running.map(|running| Event::AssessmentEnded { assessment: running.id, why: AssessmentEnd::SetAside }))
    }

    /// The same for a child whose screen is left: there is no adult to say it.
    pub(super) fn leave_assessment(&mut self, clock: &dyn Clock) {
        // What cannot be read now is found open when the child is here again, and can be gone on with or ended then.
        let Ok(Some(event)) = self.set_aside() else { return };
        let draft = super::system::system(event, Role::App, clock);
        let _ = self.tell_draft(draft, clock);
    }
}

/// What came of every offer: the last that was told and not corrected, unless an adult only showed it.
fn answers(events: &[(Header, Event)]) -> HashMap<EntryId, Answered<'_>> {
    let mut found: HashMap<EntryId, Answered<'_>> = HashMap::new();
    for (header, event) in events {
        let Event::ChoiceMade { offer, choice, .. } = event else { continue };
        let act = header.act;
        if act.is_some_and(|act| act.touched_by == TouchedBy::AdultModelling) {
            continue;
        }
        let hands = act.is_some_and(|act| matches!(act.support, Support::PartialPhysical | Support::FullPhysical));
        let answer = if hands { Answered::Known(Came::LeftOut) } else { Answered::Told(choice) };
        found.insert(*offer, answer);
    }
    found
}

/// The thing with this number.
fn thing(course: &Course, keys: &[String], item: u16) -> Option<Thing> {
    let key = keys.get(usize::from(item))?;
    let tried = course.assessment.things.iter().find(|tried| tried.thing.label().map(thing_key).as_ref() == Some(key));
    tried.map(|tried| tried.thing.clone())
}
