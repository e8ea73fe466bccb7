//! One trial: where the things lie, and what the child did.

use super::super::offering::outcome::{is_taken, places, shown};
use super::super::offering::tile;
use super::{child_name, wish};
use crate::app::{AdultWish, AssessWish, LastOffer, Running, SaidBy, ToTry};
use crate::event::{Choice, Medium, Support};
use crate::session::thing_key;
use crate::ui::assess::{MODES, TrialData};
use crate::ui::choice::next_words;
use crate::ui::offer::TileData;
use crate::ui::stage::Stage;

const PUSHED: &str = "pushed them away";
const NO_RESPONSE: &str = "no response";
const BOTH: &str = "took more than one";
const GAVE_BACK: &str = "took it, gave it back";

/// The offer that is the trial of this sitting, if one was made since the app was opened.
pub(super) fn trial_of<'a>(stage: &'a Stage, running: &Running) -> Option<&'a LastOffer> {
    let things: Vec<String> =
        running.assessment.things.iter().filter_map(|tried| tried.thing.label()).map(thing_key).collect();
    let is_its = |offer: &&LastOffer| {
        let mut labels = offer.options.iter().filter_map(|option| option.thing.label()).map(thing_key);
        offer.trial.is_some() && labels.all(|label| things.contains(&label))
    };
    stage.app.last_offer().filter(is_its)
}

pub(super) fn trial_data(stage: &Stage, running: &Running) -> TrialData {
    let assessing = &stage.adults.assessing;
    let child = child_name(stage);
    let to_come = match &running.to_try {
        ToTry::Trial { remaining, .. } => *remaining,
        ToTry::Watch | ToTry::Nothing => 0,
    };
    let phrasing = &running.assessment.phrasing;
    let said = if phrasing.is_empty() { String::new() } else { format!(" · you say: “{phrasing}”") };
    let Some(offer) = trial_of(stage, running) else {
        return TrialData {
            heading: if to_come == 0 { "Everything was tried".to_owned() } else { format!("{to_come} trials to come") },
            detail: format!("{} made so far{said}", running.made),
            next: next_words(to_come),
            ..TrialData::default()
        };
    };
    let taken = if assessing.is_several { assessing.several.clone() } else { places(offer.outcome.as_ref()) };
    let tiles = |is_thing: bool| {
        let of = offer.options.iter().filter(move |option| option.thing.label().is_some() == is_thing);
        of.map(|option| {
            let (label, picture) = shown(stage, &option.thing);
            let chosen = taken.contains(&option.place);
            TileData { id: option.place.to_string(), chosen, ..tile(stage, &label, &picture) }
        })
        .collect::<Vec<_>>()
    };
    let others = others(offer);
    let other = match &offer.outcome {
        Some(Choice::PushedAway) => Some(PUSHED),
        Some(Choice::NoResponse) => Some(NO_RESPONSE),
        Some(Choice::RejectedAfter { .. }) => Some(GAVE_BACK),
        Some(Choice::TookSeveral { .. }) => Some(BOTH),
        _ if assessing.is_several => Some(BOTH),
        _ => None,
    };
    // An open trial is among those to come; one that is over is not.
    let left = if offer.is_open() { to_come.saturating_sub(1) } else { to_come };
    let waits = offer.medium == Medium::Screen && offer.is_open();
    TrialData {
        heading: format!("What did {child} do?"),
        detail: match left {
            0 => format!("the last trial{said}"),
            1 => format!("one more trial to come{said}"),
            more => format!("{more} more trials to come{said}"),
        },
        there: tiles(true),
        ways_out: tiles(false),
        other: others.iter().position(|words| Some(*words) == other),
        others,
        taken: offer.outcome.as_ref().is_some_and(is_taken),
        mode: assessing.mode,
        support: Some(offer.support),
        given: offer.given,
        span: assessing.span,
        next: if offer.is_open() { String::new() } else { next_words(left) },
        next_reason: if waits { format!("It lies on {child}’s screen.") } else { String::new() },
    }
}

pub(super) fn others(offer: &LastOffer) -> Vec<&'static str> {
    match (&offer.outcome, offer.said_by) {
        (Some(_), SaidBy::Child) => vec![GAVE_BACK],
        (Some(Choice::Took { .. } | Choice::RejectedAfter { .. }), _) => vec![PUSHED, NO_RESPONSE, BOTH, GAVE_BACK],
        _ => vec![PUSHED, NO_RESPONSE, BOTH],
    }
}

pub(super) fn tell(stage: &mut Stage, choice: Choice, support: Support) {
    let mode = stage.adults.assessing.mode.and_then(|index| MODES.get(index)).map(|(mode, _)| *mode);
    // Of what was told already, help is a thing of its own, and the way of taking is a correction.
    let mode = mode.filter(|_| support == Support::NotRecorded);
    wish(stage, AdultWish::Assess(AssessWish::Tell { choice, support, mode }));
}

pub(super) fn take(stage: &mut Stage, place: &str) {
    let Ok(place) = place.parse::<u8>() else { return };
    if !stage.adults.assessing.is_several {
        return tell(stage, Choice::Took { place }, Support::NotRecorded);
    }
    let several = &mut stage.adults.assessing.several;
    if !several.contains(&place) {
        several.push(place);
    }
    if several.len() > 1 {
        let places = several.clone();
        tell(stage, Choice::TookSeveral { places }, Support::NotRecorded);
    }
}

pub(super) fn tell_other(stage: &mut Stage, index: usize) {
    let Some(offer) = stage.app.last_offer() else { return };
    let things = offer.options.iter().filter(|option| option.thing.label().is_some());
    let all: Vec<u8> = things.map(|option| option.place).collect();
    let place = places(offer.outcome.as_ref()).first().copied();
    let said = others(offer).get(index).copied();
    stage.adults.assessing.is_several = false;
    match (said, place) {
        (Some(PUSHED), _) => tell(stage, Choice::PushedAway, Support::NotRecorded),
        (Some(NO_RESPONSE), _) => tell(stage, Choice::NoResponse, Support::NotRecorded),
        (Some(GAVE_BACK), Some(place)) => tell(stage, Choice::RejectedAfter { place }, Support::NotRecorded),
        // Of two, both.
        (Some(BOTH), _) if all.len() == 2 => tell(stage, Choice::TookSeveral { places: all }, Support::NotRecorded),
        (Some(BOTH), _) => {
            stage.adults.assessing.is_several = true;
            stage.adults.assessing.several.clear();
        }
        _ => {}
    }
}
