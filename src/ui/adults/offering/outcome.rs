//! What became of an offer, as an adult tells it tap by tap.

use super::{Asks, tile};
use crate::app::{AdultWish, LastOffer, SaidBy, Wish, picture_of_word};
use crate::board::SymbolRef;
use crate::event::{Choice, Medium, Support, Thing};
use crate::session::{NONE_OF_THESE, PictureRef, SOMETHING_ELSE};
use crate::ui::offer::{RecordingData, TileData};
use crate::ui::stage::Stage;

const PUSHED: &str = "pushed them away";
const NO_RESPONSE: &str = "no response";
const SEVERAL: &str = "took more than one";
const GAVE_BACK: &str = "took it, gave it back";
const END: &str = "end the offer";

pub(super) fn recording(stage: &Stage, last: &LastOffer) -> RecordingData {
    let offering = &stage.adults.offering;
    let child = stage.app.child().map(|child| child.child().name.clone()).unwrap_or_default();
    let taken = places(last.outcome.as_ref());
    let options = last.options.iter().map(|option| {
        let (label, picture) = shown(stage, &option.thing);
        TileData {
            id: option.place.to_string(),
            chosen: taken.contains(&option.place),
            dashed: option.thing == Thing::SomethingElse,
            ..tile(stage, &label, &picture)
        }
    });
    let others = others(last);
    let other = match &last.outcome {
        Some(Choice::PushedAway) => Some(PUSHED),
        Some(Choice::NoResponse) => Some(NO_RESPONSE),
        Some(Choice::RejectedAfter { .. }) => Some(GAVE_BACK),
        Some(Choice::Ended) => Some(END),
        Some(Choice::TookSeveral { .. }) => Some(SEVERAL),
        _ if offering.several => Some(SEVERAL),
        _ => None,
    };
    let kept = stage.app.child().is_some_and(|child| child.child().agreement.is_some());
    let detail = match (&last.outcome, last.medium) {
        (None, Medium::Objects) => {
            format!("Lay them like this, from {child}’s left to {child}’s right. Then touch what {child} takes.")
        }
        (None, Medium::Screen) => format!("They are on {child}’s screen. What {child} does there is seen here."),
        (Some(_), _) if last.said_by == SaidBy::Child => format!("{child} chose on the tablet."),
        (Some(_), _) if kept => "It is kept.".to_owned(),
        (Some(_), _) => "There is no recording agreement: the offer is kept, the choice is not.".to_owned(),
    };
    RecordingData {
        heading: if last.is_open() { format!("What did {child} do?") } else { "What became of it".to_owned() },
        detail,
        options: options.collect(),
        other: others.iter().position(|words| Some(*words) == other),
        others: others.into_iter().map(str::to_owned).collect(),
        taken: last.outcome.as_ref().is_some_and(is_taken),
        support: last.support,
        given: last.given,
    }
}

/// What else can be said: of what the child has chosen on the screen, only that it came back.
fn others(last: &LastOffer) -> Vec<&'static str> {
    match (&last.outcome, last.said_by) {
        (Some(_), SaidBy::Child) => vec![GAVE_BACK],
        (Some(Choice::Took { .. } | Choice::RejectedAfter { .. }), _) => {
            vec![PUSHED, NO_RESPONSE, SEVERAL, GAVE_BACK, END]
        }
        _ => vec![PUSHED, NO_RESPONSE, SEVERAL, END],
    }
}

pub(in crate::ui::adults) fn is_taken(choice: &Choice) -> bool {
    !places(Some(choice)).is_empty()
}

pub(in crate::ui::adults) fn places(choice: Option<&Choice>) -> Vec<u8> {
    match choice {
        Some(Choice::Took { place } | Choice::RejectedAfter { place }) => vec![*place],
        Some(Choice::TookSeveral { places }) => places.clone(),
        Some(Choice::PushedAway | Choice::NoResponse | Choice::Ended) | None => Vec::new(),
    }
}

pub(in crate::ui::adults) fn shown(stage: &Stage, thing: &Thing) -> (String, PictureRef) {
    let own = |name: &str| {
        PictureRef::Symbol(SymbolRef {
            set: "heard".to_owned(),
            filename: format!("{name}.svg"),
            extras: Default::default(),
        })
    };
    match thing {
        Thing::Button(word) => {
            let picture = stage.app.child().map(|child| picture_of_word(child.state().vocabulary(), word));
            (word.label.clone(), picture.unwrap_or(PictureRef::None))
        }
        Thing::Object { label } => (label.clone(), PictureRef::None),
        Thing::SomethingElse => (SOMETHING_ELSE.to_owned(), own("something-else")),
        Thing::NoneOfThese => (NONE_OF_THESE.to_owned(), own("none-of-these")),
    }
}

pub(super) fn take(stage: &mut Stage, place: &str) {
    let (Ok(place), Some(last)) = (place.parse::<u8>(), stage.app.last_offer()) else { return };
    let mut taken = places(last.outcome.as_ref());
    if !stage.adults.offering.several {
        return tell(stage, AdultWish::TellChoice { choice: Choice::Took { place }, support: Support::NotRecorded });
    }
    if taken.contains(&place) {
        return;
    }
    taken.push(place);
    let choice = if taken.len() > 1 { Choice::TookSeveral { places: taken } } else { Choice::Took { place } };
    tell(stage, AdultWish::TellChoice { choice, support: Support::NotRecorded });
}

pub(super) fn tell_other(stage: &mut Stage, index: usize) {
    let Some(last) = stage.app.last_offer() else { return };
    let place = places(last.outcome.as_ref()).first().copied();
    let choice = match others(last).get(index).copied() {
        Some(PUSHED) => Choice::PushedAway,
        Some(NO_RESPONSE) => Choice::NoResponse,
        Some(END) => Choice::Ended,
        Some(GAVE_BACK) => match place {
            Some(place) => Choice::RejectedAfter { place },
            None => return,
        },
        Some(SEVERAL) => {
            stage.adults.offering.several = true;
            return;
        }
        _ => return,
    };
    stage.adults.offering.several = false;
    tell(stage, AdultWish::TellChoice { choice, support: Support::NotRecorded });
}

pub(super) fn tell(stage: &mut Stage, wish: AdultWish) {
    stage.adults.offering.asks = Asks::Outcome;
    if let Err(trouble) = stage.app.handle(Wish::Adult(wish)) {
        stage.adults.offering.trouble = Some(trouble.to_string());
    }
    stage.attend();
}
