//! What a note might mean, on a page of its own. It is put on the disk as it is written, like a note.

use super::note_shown::name;
use super::noting::{jot, load};
use super::{go, note_words, on};
use crate::app::{AdultWish, JottedMeaning, Wish};
use crate::event::Thought;
use crate::id::EntryId;
use crate::ui::meaning::{self, MeaningData, MeaningWish};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, MeaningPart, Page};

/// The note that is being thought about.
#[derive(Default)]
pub struct Thinking {
    of: Option<EntryId>,
    /// Where the page was come to from.
    from: Option<Page>,
    refusal: String,
}

pub fn open(stage: &mut Stage, of: EntryId, from: Page) {
    load(stage);
    stage.adults.thinking = Thinking { of: Some(of), from: Some(from), refusal: String::new() };
    show(stage);
    stage.go(Page::Meaning);
}

/// The page by itself, after somebody else has been at the tablet: there is nothing to think about.
pub fn reopen(stage: &mut Stage) {
    match stage.adults.thinking.of {
        Some(of) => open(stage, of, stage.adults.thinking.from.unwrap_or(Page::Notes)),
        None => go(stage, Page::Notes),
    }
}

fn current(stage: &Stage) -> Option<JottedMeaning> {
    let of = stage.adults.thinking.of?;
    Some(stage.adults.noting.jotting.meaning(of).cloned().unwrap_or_else(|| JottedMeaning::new(of)))
}

fn change(stage: &mut Stage, change: impl FnOnce(&mut JottedMeaning)) {
    let Some(mut meaning) = current(stage) else { return };
    change(&mut meaning);
    stage.adults.noting.jotting.put_meaning(meaning);
    stage.adults.thinking.refusal = jot(stage);
    show(stage);
}

fn wish(stage: &mut Stage, wish: MeaningWish) {
    let thought = |on: bool| if on { Thought::Of } else { Thought::NotYet };
    match wish {
        MeaningWish::Possibility(index, text) => change(stage, |meaning| {
            if let Some(possibility) = meaning.possibilities.get_mut(index) {
                *possibility = text;
            }
        }),
        MeaningWish::OneMore => change(stage, |meaning| meaning.possibilities.push(String::new())),
        MeaningWish::Confidence(confidence) => change(stage, |meaning| meaning.confidence = Some(confidence)),
        MeaningWish::Write(MeaningPart::Basis, text) => change(stage, |meaning| meaning.basis = text),
        MeaningWish::Write(MeaningPart::Disagrees, text) => change(stage, |meaning| meaning.disagrees = text),
        MeaningWish::Write(MeaningPart::Check, text) => change(stage, |meaning| meaning.check = text),
        MeaningWish::Pain(on) => change(stage, |meaning| meaning.pain_or_illness = thought(on)),
        MeaningWish::Harm(on) => change(stage, |meaning| meaning.something_done_to_the_child = thought(on)),
        MeaningWish::Save => save(stage),
        MeaningWish::Left => go(stage, stage.adults.thinking.from.unwrap_or(Page::Notes)),
    }
}

fn save(stage: &mut Stage) {
    let Some(jotted) = current(stage) else { return };
    let refusal = match jotted.meaning() {
        None => "Please say how sure you are.".to_owned(),
        Some(meaning) => match stage.app.handle(Wish::Adult(AdultWish::WriteMeaning { of: jotted.of, meaning })) {
            Ok(_) => {
                stage.adults.noting.jotting.drop_meaning(jotted.of);
                jot(stage);
                meaning::show_kept(&stage.window);
                return;
            }
            Err(trouble) => trouble.to_string(),
        },
    };
    stage.adults.thinking.refusal = refusal;
    show(stage);
}

fn show(stage: &Stage) {
    let Some(jotted) = current(stage) else { return };
    let threads = &stage.adults.noting.threads;
    let mut accounts = threads.iter().flat_map(|thread| std::iter::once(&thread.first).chain(&thread.corrections));
    let account = accounts.find(|account| account.id == jotted.of);
    let data = MeaningData {
        seen: account.map(note_words::account).unwrap_or_default(),
        seen_by: name(stage, account.and_then(|account| account.author)),
        possibilities: jotted.possibilities,
        confidence: jotted.confidence,
        basis: jotted.basis,
        disagrees: jotted.disagrees,
        check: jotted.check,
        pain: jotted.pain_or_illness == Thought::Of,
        harm: jotted.something_done_to_the_child == Thought::Of,
        refusal: stage.adults.thinking.refusal.clone(),
    };
    meaning::show(&stage.window, &data);
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    meaning::connect(window, on(shared, wish));
}
