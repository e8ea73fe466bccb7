//! What becomes of a wish.

use super::{Intent, Now, Outcome, State};

/// Decides. The same state, intent and time always give the same outcome.
pub fn decide(state: &State, _intent: &Intent, _now: Now) -> Outcome {
    Outcome { state: state.clone(), drafts: Vec::new(), effects: Vec::new() }
}
