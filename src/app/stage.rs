//! The stage of communication: what is told of a child, and what an adult can do at all.

use super::App;
use super::answer::Answer;
use super::clock::Clock;
use super::open_child::OpenChild;
use super::trouble::Trouble;
use crate::child::Stage;
use crate::event::{Event, StageFound};
use crate::id::AdultId;
use crate::stats::Telling;

/// The longest name of whoever found it, in characters.
const NAME_MAX: usize = 120;

impl App {
    /// The stage of the child on the screen, as it was found last.
    pub fn stage(&self) -> Option<&StageFound> {
        self.child()?.child().stage.as_ref()
    }

    /// In which words the child on the screen is told of.
    pub fn telling(&self) -> Telling {
        telling(self.child())
    }

    /// The entry stands under the name of whoever enters it, with the name of whoever found it in it.
    pub(super) fn set_stage(
        &mut self,
        adult: AdultId,
        found: StageFound,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let by = found.by.split_whitespace().collect::<Vec<_>>().join(" ");
        if !(1..=NAME_MAX).contains(&by.chars().count()) || found.on > clock.now().date_naive() {
            return Err(Trouble::Who);
        }
        if found.review.is_some_and(|review| review <= found.on) {
            return Err(Trouble::Days);
        }
        let is_pre_intentional = found.stage == Stage::PreIntentional;
        let draft = self.home.by_adult(adult, Event::StageSet(StageFound { by, ..found }), clock);
        let kept = self.tell_draft(draft, clock)?;
        // What lies before the child now would be read as a choice.
        if is_pre_intentional {
            self.end_assessment(adult, crate::event::AssessmentEnd::SetAside, clock)?;
        }
        Ok(Answer::Entry(kept))
    }
}

fn telling(child: Option<&OpenChild>) -> Telling {
    Telling::at(child.and_then(|child| child.child().stage.as_ref()).map(|found| found.stage))
}

/// Offers are read as choices, so at the pre-intentional stage none is made.
pub(super) fn tells_choices(child: &OpenChild) -> Result<(), Trouble> {
    match telling(Some(child)) {
        Telling::Choices => Ok(()),
        Telling::Responses => Err(Trouble::Responses),
    }
}
