//! Offers: what an adult puts before the child, what the child does about it, and what adults say of it afterwards.
//!
//! The offer is a case record and is always kept, with every thing and its place, taken or not. The choice is the child's talk:
//! without a recording agreement it is heard and not kept.

use super::App;
use super::answer::Answer;
use super::clock::Clock;
use super::offer_wish::{AboutChoice, Offering};
use super::offerable;
use super::system::system;
use super::trouble::Trouble;
use crate::event::{
    Act, Arrangement, BodyContact, Choice, Circumstances, Domain, Draft, Event, Given, Held, Keeping, KnewAnswer,
    Medium, Mode, Moment, Offered, Role, Support, TouchedBy, keeps,
};
use crate::id::{AdultId, EntryId};
use crate::journal::{JournalError, NewRows, Reader, Refusal};
use crate::session::{Earlier, Intent, Offer, Stage, placed};

/// For this long after the adults' side has locked, the strip beside a chosen card takes two facts from whoever made the
/// offer.
///
/// The adult who offered has a plate or a child's hand in theirs; were the PIN asked for again, the answer would be lost. The
/// strip shows nothing of the record and can say only two things about this one offer: how much help there was, and whether it
/// was given. Both stand under the name of the adult who made the offer (or who is unlocked), and whoever said something by
/// mistake says it again: the last word counts and all of them stay.
pub const STRIP_MS: u64 = 600_000;

/// The last offer to the child on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct LastOffer {
    pub id: EntryId,
    /// When it was made.
    pub at: Moment,
    /// Who made it.
    pub adult: AdultId,
    pub domain: Domain,
    pub medium: Medium,
    pub arrangement: Arrangement,
    /// In the order of their places.
    pub options: Vec<Offered>,
    /// What became of it; `None` while it is open.
    pub outcome: Option<Choice>,
    pub said_by: SaidBy,
    pub support: Support,
    /// `None` until somebody has said so.
    pub given: Option<Given>,
    /// A trial: so many are still to come after it, or may be.
    pub trial: Option<usize>,
    /// Until when the strip works without a PIN, in milliseconds since the app started.
    strip_until: Option<u64>,
}

/// Who said what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaidBy {
    /// The child, on the screen. No adult can put another choice in its place.
    Child,
    Adult,
}

impl LastOffer {
    pub fn is_open(&self) -> bool {
        self.outcome.is_none()
    }

    /// What stands on the option at this place.
    pub fn option(&self, place: u8) -> Option<&Offered> {
        self.options.iter().find(|option| option.place == place)
    }

    /// The child chose on the screen.
    pub(super) fn chosen(&mut self, place: u8) {
        if self.is_open() {
            (self.outcome, self.said_by) = (Some(Choice::Took { place }), SaidBy::Child);
        }
    }

    /// The adult who made it has locked.
    pub(super) fn locked(&mut self, adult: AdultId, now: u64) {
        if self.adult == adult {
            self.strip_until = Some(now.saturating_add(STRIP_MS));
        }
    }

    pub(super) fn strip_until(&self) -> Option<u64> {
        self.strip_until
    }

    fn has(&self, choice: &Choice) -> bool {
        let is_there = |place: &u8| self.option(*place).is_some();
        match choice {
            Choice::Took { place } | Choice::RejectedAfter { place } => is_there(place),
            Choice::TookSeveral { places } => {
                let several = places.iter().collect::<std::collections::BTreeSet<_>>().len() > 1;
                several && places.iter().all(is_there)
            }
            Choice::PushedAway | Choice::NoResponse | Choice::Ended => true,
        }
    }

    /// The offer ended without a choice because the app closed or another child came on the screen.
    pub(super) fn closed(&self, keeping: Keeping, clock: &dyn Clock) -> Option<Draft> {
        let event = Event::ChoiceMade { offer: self.id, choice: Choice::Ended, after_ms: None };
        (self.is_open() && keeps(keeping, &event)).then(|| system(event, Role::App, clock))
    }
}

impl App {
    /// The last offer to the child on the screen, since the app was opened.
    pub fn last_offer(&self) -> Option<&LastOffer> {
        self.child.as_ref()?.offer()
    }

    pub(super) fn offer(&mut self, adult: AdultId, offering: Offering, clock: &dyn Clock) -> Result<Answer, Trouble> {
        self.talk(&Intent::Tick);
        let child = self.child.as_ref().ok_or(Trouble::NoRecord)?;
        let reader = child.reader().map_err(|_| Trouble::NoRecord)?;
        let keeping = child.state().keeping();
        if keeping == Keeping::Private {
            return Err(Trouble::PrivateTime);
        }
        super::stage::tells_choices(child)?;
        let Offering { domain, things, medium, arrangement } = offering;
        let things = offerable::checked(things, medium, child.state().vocabulary())?;
        let options = placed(&things, arrangement, &earlier(reader)?);
        // What is offered in everyday life is no trial.
        let set_aside = self.set_aside()?;
        self.put(adult, (domain, options, medium, arrangement), (set_aside, None), clock)
    }

    /// Puts options before the child, in these places. An offer that is open ends, and `first` is kept before it all. `trial` says
    /// how many trials are to come after it.
    pub(super) fn put(
        &mut self,
        adult: AdultId,
        (domain, options, medium, arrangement): (Domain, Vec<Offered>, Medium, Arrangement),
        (first, trial): (Option<Event>, Option<usize>),
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let child = self.child.as_ref().ok_or(Trouble::NoRecord)?;
        let keeping = child.state().keeping();
        let ended = child.offer().filter(|offer| offer.is_open()).map(|offer| offer.id);
        let ended = ended.map(|offer| Event::ChoiceMade { offer, choice: Choice::Ended, after_ms: None });
        let made = Event::OfferMade { domain, options: options.clone(), medium, arrangement };
        let drafts: Vec<Draft> = ended
            .filter(|ended| keeps(keeping, ended))
            .into_iter()
            .chain(first)
            .chain([made])
            .map(|event| Draft { circumstances: self.beside(adult), ..self.home.by_adult(adult, event, clock) })
            .collect();
        let strip_until = self.adult_here().is_none().then(|| clock.mono().saturating_add(STRIP_MS));
        let child = self.child.as_mut().ok_or(Trouble::NoRecord)?;
        let kept = child.settle(drafts, NewRows::none(), &mut *self.voice, clock)?;
        let id = kept.last().copied().ok_or(Trouble::Refused(Refusal::Fault))?;
        child.set_offer(Some(LastOffer {
            id,
            at: clock.now(),
            adult,
            domain,
            medium,
            arrangement,
            options: options.clone(),
            outcome: None,
            said_by: SaidBy::Adult,
            support: Support::NotRecorded,
            given: None,
            trial,
            // From the strip one trial leads to the next: whoever made the last is not asked again.
            strip_until,
        }));
        self.talk(&Intent::EndOffer);
        if medium == Medium::Screen {
            self.talk(&Intent::Offer(Offer { id, options, arrangement }));
        }
        Ok(Answer::Entry(id))
    }

    /// What the adult saw the child do, or how much help there was with what the child has chosen on the screen.
    pub(super) fn tell_choice(
        &mut self,
        adult: AdultId,
        choice: Choice,
        (support, mode): (Support, Option<Mode>),
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        self.talk(&Intent::Tick);
        let offer = self.last_offer().ok_or(Trouble::NoOffer)?.clone();
        if !offer.has(&choice) {
            return Err(Trouble::NotOffered);
        }
        match (&offer.outcome, offer.said_by) {
            (Some(made), _) if *made == choice && (mode.is_none() || offer.said_by == SaidBy::Child) => {
                self.tell_help(adult, support, clock)
            }
            (Some(Choice::Took { place }), SaidBy::Child) if choice != (Choice::RejectedAfter { place: *place }) => {
                Err(Trouble::AlreadyChosen)
            }
            (Some(Choice::RejectedAfter { .. }), SaidBy::Child) => Err(Trouble::AlreadyChosen),
            _ => self.tell_outcome(adult, &offer, (choice, support, mode), clock),
        }
    }

    /// Keeps what became of an offer. What was said of it before stays beside it.
    fn tell_outcome(
        &mut self,
        adult: AdultId,
        offer: &LastOffer,
        (choice, support, mode): (Choice, Support, Option<Mode>),
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let support = if support == Support::NotRecorded { offer.support } else { support };
        let event = Event::ChoiceMade { offer: offer.id, choice: choice.clone(), after_ms: None };
        let before = match offer.outcome {
            Some(_) => self.choice_entry(offer.id)?,
            None => None,
        };
        let keeping = self.child.as_ref().ok_or(Trouble::NoRecord)?.state().keeping();
        let answer = if keeps(keeping, &event) {
            let draft = self.home.by_adult(adult, event, clock);
            let at = match before {
                Some(before) => self.when(before)?,
                None => draft.at,
            };
            let (act, circumstances) = (act_of(&choice, support, mode), self.beside(adult));
            Answer::Entry(self.tell_draft(Draft { at, act, circumstances, corrects: before, ..draft }, clock)?)
        } else {
            Answer::Done
        };
        if let Some(last) = self.offer_mut() {
            (last.outcome, last.support) = (Some(choice), support);
        }
        if offer.is_open() {
            self.talk(&Intent::EndOffer);
        }
        Ok(answer)
    }

    /// How much help there was with the choice that was made.
    fn tell_help(&mut self, adult: AdultId, support: Support, clock: &dyn Clock) -> Result<Answer, Trouble> {
        let offer = self.last_offer().filter(|offer| !offer.is_open()).ok_or(Trouble::NoOffer)?;
        if support == Support::NotRecorded || offer.support == support {
            return Ok(Answer::Done);
        }
        let answer = match self.choice_entry(offer.id)? {
            Some(of) => self.tell_support(adult, of, (support, Held::NotRecorded, BodyContact::NotRecorded), clock)?,
            // The choice was not kept, so nothing is kept about it.
            None => Answer::Done,
        };
        if let Some(last) = self.offer_mut() {
            last.support = support;
        }
        Ok(answer)
    }

    pub(super) fn tell_given(
        &mut self,
        adult: AdultId,
        of: EntryId,
        given: Given,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let at = self.when(of)?;
        let child = self.child.as_ref().ok_or(Trouble::NoRecord)?;
        let is_offer = child.reader()?.header(of)?.is_some_and(|header| header.kind == "offer_made");
        if !is_offer {
            return Err(Trouble::NoOffer);
        }
        if child.offer().is_some_and(|offer| offer.id == of && offer.given == Some(given)) {
            return Ok(Answer::Done);
        }
        let event = Event::GivenTold { offer: of, given };
        let circumstances = self.beside(adult);
        let draft = Draft { at, circumstances, ..self.home.by_adult(adult, event, clock) };
        let kept = self.tell_draft(draft, clock)?;
        if let Some(last) = self.offer_mut().filter(|offer| offer.id == of) {
            last.given = Some(given);
        }
        Ok(Answer::Entry(kept))
    }

    /// The strip beside a chosen card. When both things are said, the board comes back.
    pub(super) fn about_choice(&mut self, told: AboutChoice, clock: &dyn Clock) -> Result<Answer, Trouble> {
        let adult = self.strip_adult().ok_or(Trouble::Locked)?;
        let offer = self.last_offer().filter(|offer| !offer.is_open()).ok_or(Trouble::NoOffer)?.id;
        let answer = match told {
            AboutChoice::Support(support) => self.tell_help(adult, support, clock)?,
            AboutChoice::Given(given) => self.tell_given(adult, offer, given, clock)?,
            AboutChoice::NextTrial => return self.next_trial(adult, clock),
        };
        let all = |offer: &LastOffer| offer.support != Support::NotRecorded && offer.given.is_some();
        // While things are being tried the card stays, and with it the way to the next trial.
        if self.last_offer().is_some_and(|offer| all(offer) && offer.trial.is_none()) {
            self.talk(&Intent::EndOffer);
        }
        Ok(answer)
    }

    /// Under whose name the strip keeps what is said there; `None` where it asks for nothing.
    pub fn strip_adult(&self) -> Option<AdultId> {
        let offer = self.last_offer()?;
        let until = offer.strip_until().filter(|until| self.clock().mono() < *until).map(|_| offer.adult);
        self.adult_here().or(until)
    }

    /// The entry that says what became of an offer. What an adult showed is none.
    fn choice_entry(&mut self, of: EntryId) -> Result<Option<EntryId>, Trouble> {
        self.settle()?;
        let child = self.child.as_ref().ok_or(Trouble::NoRecord)?;
        let made = child.reader()?.events(&["choice_made"])?;
        let made = made.into_iter().rev().find(|(header, event)| {
            let shown = header.act.is_some_and(|act| act.touched_by == TouchedBy::AdultModelling);
            matches!(event, Event::ChoiceMade { offer, .. } if *offer == of) && !shown
        });
        Ok(made.map(|(header, _)| header.id))
    }

    fn offer_mut(&mut self) -> Option<&mut LastOffer> {
        self.child.as_mut()?.offer_mut()
    }

    /// An adult's entry, with where the child is and who is there, as far as somebody has said so.
    pub(super) fn beside(&self, adult: AdultId) -> Circumstances {
        let circumstances = self.home.circumstances(adult);
        match self.cover() {
            Some(cover) => Circumstances {
                setting: cover.setting,
                place: cover.room.clone(),
                present: Some(vec![cover.adult]),
                ..circumstances
            },
            None => circumstances,
        }
    }
}

/// This child's offers, oldest first.
fn earlier(reader: &Reader) -> Result<Vec<Earlier>, JournalError> {
    let offers = reader.events(&["offer_made"])?.into_iter();
    let earlier = offers.filter_map(|(_, event)| match event {
        Event::OfferMade { options, arrangement, .. } => Some(Earlier { options, arrangement }),
        _ => None,
    });
    Ok(earlier.collect())
}

/// What the child did, as an adult saw it. Nothing was done where there was no response or the offer was ended.
fn act_of(choice: &Choice, support: Support, mode: Option<Mode>) -> Option<Act> {
    let usual = match choice {
        Choice::Took { .. } | Choice::TookSeveral { .. } | Choice::RejectedAfter { .. } => Mode::Gesture,
        Choice::PushedAway => Mode::Body,
        Choice::NoResponse | Choice::Ended => return None,
    };
    Some(Act {
        support,
        mode: mode.unwrap_or(usual),
        touched_by: TouchedBy::Child,
        held_by: Held::NotRecorded,
        body_contact: BodyContact::NotRecorded,
        adult_knew_answer: KnewAnswer::NotRecorded,
    })
}

/// Whether the child has chosen on the screen, as the session knows it.
pub(super) fn chosen_on_screen(offer: Option<(EntryId, Stage)>, of: EntryId) -> Option<u8> {
    match offer {
        Some((id, Stage::Chosen { place })) if id == of => Some(place),
        _ => None,
    }
}
