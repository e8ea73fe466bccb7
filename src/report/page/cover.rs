//! The cover: whose, of when, for whom, made by whom, what it is not, and what it can be checked against.

use super::cite::{Cited, Lists};
use super::text::many;
use super::words;
use crate::report::summary::{Summary, names};
use chrono::{Datelike as _, NaiveDate};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cover {
    pub kicker: String,
    pub title: String,
    /// The fixed sentence.
    pub not_proof: String,
    /// Present where nobody in it is real; set so that it cannot be overlooked.
    pub demonstration: Option<String>,
    pub lines: Vec<CoverLine>,
    /// The head of each chain, as text to be written down.
    pub heads: Vec<String>,
    pub heads_words: String,
    pub content_hash: String,
    pub check: String,
    /// What the hash and the heads are for.
    pub how_to_check: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoverLine {
    pub name: String,
    pub text: String,
    pub cited: Cited,
}

pub fn of(summary: &Summary, hash: &str, check: &str, lists: &mut Lists) -> Cover {
    let cover = &summary.cover;
    let line = |name: &str, text: String| CoverLine { name: name.to_owned(), text, cited: Cited::none() };
    let mut lines = vec![line("About", cover.called.clone()), line("Period", period(cover.from, cover.to))];
    if !cover.audience.is_empty() {
        lines.push(line("For", cover.audience.clone()));
    }
    let by = cover.made_by.as_ref().map(|person| format!(", by {}", names::person(person))).unwrap_or_default();
    lines.push(line("Made", format!("{}{by}", names::moment(cover.made_at))));
    lines.push(line("Made with", cover.app.clone()));
    lines.push(CoverLine {
        name: "Entries read".to_owned(),
        text: cover.chain.entries.count.to_string(),
        cited: lists.cite(&cover.chain.entries.entries),
    });
    lines.push(line(
        "Chain of entries",
        if cover.chain.unbroken { "unbroken; it shows change, not truth" } else { "broken: see the check of the pack" }
            .to_owned(),
    ));
    let heads = u64::try_from(cover.chain.heads.len()).unwrap_or(u64::MAX);
    Cover {
        kicker: words::KICKER.to_owned(),
        title: words::title(&cover.called),
        not_proof: words::not_proof(&cover.called),
        demonstration: cover.is_demonstration.then(|| words::DEMONSTRATION.to_owned()),
        lines,
        heads: cover.chain.heads.clone(),
        heads_words: many(heads, "head to keep", "heads to keep"),
        content_hash: hash.to_owned(),
        check: check.to_owned(),
        how_to_check: words::HOW_TO_CHECK.to_owned(),
    }
}

/// "What Sam told us · 3 March to 27 April 2026 · for the review on 6 May".
pub fn head(summary: &Summary) -> String {
    let cover = &summary.cover;
    let mut head = format!("{} · {}", words::title(&cover.called), period(cover.from, cover.to));
    if !cover.audience.is_empty() {
        head.push_str(" · for ");
        head.push_str(&cover.audience);
    }
    head
}

/// "3 March to 27 April 2026"; the year twice only where it changes, and one day once.
pub fn period(from: NaiveDate, to: NaiveDate) -> String {
    if from == to {
        names::day(from)
    } else if from.year() == to.year() {
        format!("{} to {}", from.format("%-d %B"), names::day(to))
    } else {
        format!("{} to {}", names::day(from), names::day(to))
    }
}
