//! Who is with the child now, the home's plan, and the adults' photos.

use super::App;
use super::clock::Clock;
use super::notice::Notice;
use super::system::system;
use super::trouble::Trouble;
use crate::event::{COVER_HOURS, CoverEnd, Draft, Event, Moment, Role, Setting};
use crate::home::HomePlan;
use crate::id::AdultId;
use crate::journal::{Medium, NewRows};
use crate::library;
use chrono::TimeDelta;

/// A named adult is with the child. Observed hours come from nothing else.
#[derive(Clone, Debug, PartialEq)]
pub struct Cover {
    pub adult: AdultId,
    pub setting: Setting,
    pub room: Option<String>,
    pub since: Moment,
}

impl Cover {
    pub fn ends(&self) -> Moment {
        self.since + TimeDelta::hours(COVER_HOURS)
    }
}

impl App {
    /// Who is with the child on the screen, if somebody said so.
    pub fn cover(&self) -> Option<&Cover> {
        self.child.as_ref().and_then(super::open_child::OpenChild::cover)
    }

    /// "With this child now." Whoever was before has handed over.
    pub(super) fn start_cover(
        &mut self,
        adult: AdultId,
        setting: Setting,
        room: Option<String>,
        clock: &dyn Clock,
    ) -> Result<(), Trouble> {
        let mut events = Vec::new();
        if let Some(before) = self.cover() {
            if before.adult == adult && before.setting == setting && before.room == room {
                return Ok(());
            }
            events.push(Event::CoverEnded { adult: before.adult, why: CoverEnd::HandedOver });
        }
        events.push(Event::CoverStarted { adult, setting, room: room.clone() });
        self.tell_with(adult, events, NewRows::none(), clock)?;
        let since = clock.now();
        if let Some(child) = &mut self.child {
            child.set_cover(Some(Cover { adult, setting, room, since }));
        }
        Ok(())
    }

    pub(super) fn end_cover(&mut self, adult: AdultId, why: CoverEnd, clock: &dyn Clock) -> Result<(), Trouble> {
        let Some(cover) = self.cover() else { return Ok(()) };
        let event = Event::CoverEnded { adult: cover.adult, why };
        self.tell_with(adult, vec![event], NewRows::none(), clock)?;
        if let Some(child) = &mut self.child {
            child.set_cover(None);
        }
        Ok(())
    }

    /// The home's own journal has the plan first; every child's file gets it when it is next open.
    pub(super) fn set_plan(&mut self, adult: AdultId, plan: HomePlan, clock: &dyn Clock) -> Result<(), Trouble> {
        if self.home.record.plan.as_ref() != Some(&plan) {
            self.home.keep_by(adult, Event::PlanSet { plan: plan.clone() }, clock)?;
        }
        let known = self.child.as_ref().and_then(|child| child.child().plan.as_ref());
        if self.child.as_ref().is_some_and(|child| child.reader().is_ok()) && known != Some(&plan) {
            self.tell_with(adult, vec![Event::PlanSet { plan }], NewRows::none(), clock)?;
        }
        Ok(())
    }

    /// A child's file learns of a plan that was set while another child was on the screen.
    pub(super) fn hand_on_plan(&mut self, clock: &dyn Clock) {
        let (Some(plan), Some(child)) = (&self.home.record.plan, &mut self.child) else { return };
        if child.child().plan.as_ref() == Some(plan) {
            return;
        }
        let event = Event::PlanSet { plan: plan.clone() };
        if let Err(why) = child.settle(vec![system(event, Role::App, clock)], NewRows::none(), &mut *self.voice, clock)
        {
            self.notices_mut().add(Notice::not_kept(why));
        }
    }

    /// A photo loses everything but its pixels on the way in, and lies in the home's journal like any other medium.
    pub(super) fn set_photo(
        &mut self,
        by: AdultId,
        adult: AdultId,
        bytes: &[u8],
        clock: &dyn Clock,
    ) -> Result<(), Trouble> {
        self.home.record.adults.get(&adult).ok_or(Trouble::NoSuchAdult)?;
        let portrait = library::portrait(bytes).map_err(|_| Trouble::Photo)?;
        let mut rows = NewRows::none();
        let digest = rows.medium("image/png", portrait.into());
        let draft: Draft = self.home.by_adult(by, Event::AdultPictured { adult, photo: digest }, clock);
        Ok(self.home.keep_draft_with(&draft, &rows, clock)?)
    }

    /// An adult's photo as a PNG, square.
    pub fn photo(&self, adult: AdultId) -> Option<Vec<u8>> {
        let photo = self.home.record.adults.get(&adult)?.photo?;
        let Ok(Some(Medium { bytes, .. })) = self.home.reader().medium(photo) else { return None };
        bytes
    }
}
