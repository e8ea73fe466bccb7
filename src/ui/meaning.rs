//! What a note might mean.

use super::rows::fill;
use super::{AppWindow, MeaningAdapter, MeaningPart, MeaningStep};
use crate::event::Confidence;
use slint::{ComponentHandle, SharedString};
use std::rc::Rc;

#[derive(Clone, Debug, Default)]
pub struct MeaningData {
    /// The note, as it stands in the record, and by whom.
    pub seen: String,
    pub seen_by: String,
    pub possibilities: Vec<String>,
    pub confidence: Option<Confidence>,
    pub basis: String,
    pub disagrees: String,
    pub check: String,
    pub pain: bool,
    pub harm: bool,
    /// Why it could not be kept; empty if nothing was refused.
    pub refusal: String,
}

#[derive(Clone, Debug, PartialEq)]
pub enum MeaningWish {
    Possibility(usize, String),
    OneMore,
    Confidence(Confidence),
    Write(MeaningPart, String),
    Pain(bool),
    Harm(bool),
    Save,
    Left,
}

pub fn show(window: &AppWindow, meaning: &MeaningData) {
    let adapter = window.global::<MeaningAdapter<'_>>();
    adapter.set_step(MeaningStep::Writing);
    adapter.set_seen(meaning.seen.as_str().into());
    adapter.set_seen_by(meaning.seen_by.as_str().into());
    let possibilities = meaning.possibilities.iter().map(SharedString::from).collect();
    fill(&adapter.get_possibilities(), possibilities, |model| adapter.set_possibilities(model));
    adapter.set_confidence(match meaning.confidence {
        None => -1,
        Some(Confidence::Sure) => 0,
        Some(Confidence::Think) => 1,
        Some(Confidence::Guess) => 2,
    });
    adapter.set_basis(meaning.basis.as_str().into());
    adapter.set_disagrees(meaning.disagrees.as_str().into());
    adapter.set_check(meaning.check.as_str().into());
    adapter.set_pain(meaning.pain);
    adapter.set_harm(meaning.harm);
    adapter.set_refusal(meaning.refusal.as_str().into());
}

pub fn show_kept(window: &AppWindow) {
    window.global::<MeaningAdapter<'_>>().set_step(MeaningStep::Kept);
}

pub fn connect(window: &AppWindow, wish: impl Fn(MeaningWish) + 'static) {
    let adapter = window.global::<MeaningAdapter<'_>>();
    let wish = Rc::new(wish);
    let tell = wish.clone();
    adapter.on_write_possibility(move |index, text| {
        if let Ok(index) = usize::try_from(index) {
            tell(MeaningWish::Possibility(index, text.into()));
        }
    });
    let tell = wish.clone();
    adapter.on_add_possibility(move || tell(MeaningWish::OneMore));
    let tell = wish.clone();
    adapter.on_choose_confidence(move |index| {
        tell(MeaningWish::Confidence(match index {
            0 => Confidence::Sure,
            1 => Confidence::Think,
            _ => Confidence::Guess,
        }));
    });
    let tell = wish.clone();
    adapter.on_write(move |part, text| tell(MeaningWish::Write(part, text.into())));
    let tell = wish.clone();
    adapter.on_set_pain(move |on| tell(MeaningWish::Pain(on)));
    let tell = wish.clone();
    adapter.on_set_harm(move |on| tell(MeaningWish::Harm(on)));
    let tell = wish.clone();
    adapter.on_save(move || tell(MeaningWish::Save));
    adapter.on_left(move || wish(MeaningWish::Left));
}
