//! Facts that the app notes by itself or for an adult.

use super::clock::Clock;
use crate::event::{Circumstances, Draft, Event, Role};

/// A fact that is no act of the child.
pub fn system(event: Event, role: Role, clock: &dyn Clock) -> Draft {
    Draft { event, at: clock.now(), act: None, circumstances: Circumstances::by(role), corrects: None }
}
