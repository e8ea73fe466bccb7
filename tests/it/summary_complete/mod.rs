//! How complete a record is, and content and distress as recorded: what is counted against what was counted by hand.

mod agreement;
mod app;
mod clock;
mod cover;
mod diary;
mod fortnight;
mod plan;
mod private;
mod properties;
mod seen;
mod wording;
mod writing;

use heard::report::summary::{Completeness, Fact};

/// The fact of this template: its number, a bar, and its words.
#[track_caller]
fn fact(complete: &Completeness, template: &str) -> String {
    let found = facts(complete, template);
    assert_eq!(found.len(), 1, "{template}: {:#?}", complete.facts);
    found[0].clone()
}

/// Every fact of this template.
fn facts(complete: &Completeness, template: &str) -> Vec<String> {
    let of = |fact: &&Fact| fact.sentence.template == format!("complete.{template}");
    complete.facts.iter().filter(of).map(|fact| format!("{} | {}", fact.number, fact.sentence.text)).collect()
}
