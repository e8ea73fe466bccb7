//! What can be tapped on a note: first what adults have tapped for this child before, then a short list of our own. Every
//! word of the lists is something that can be seen or heard; none of them says why.

use super::notes::Thread;
use crate::event::About;
use std::collections::BTreeMap;

/// A child's own signs that are offered at most.
const OWN: usize = 6;
/// Chips of one group at most.
const ALL: usize = 9;
/// They stand in three rows of a column 592 px wide. A letter takes 10 px of it; the chip around it and the gap beside it as
/// much as seven more letters.
const ROWS: usize = 3;
const ROW: usize = 59;
const AROUND: usize = 7;
/// The chip "something else" comes last.
const SOMETHING_ELSE: usize = 14 + AROUND;

/// A longer word does not fit on a chip.
const LONGEST: usize = 40;

/// What was going on. The list is the same for every child and every kind of note.
pub const HAPPENING: [&str; 8] =
    ["noise", "waiting", "changing rooms", "personal care", "a meal", "a request", "others close by", "don’t know"];

/// Signs for a note of this kind.
pub fn seen(threads: &[Thread], about: About) -> Vec<String> {
    let general: &[&str] = match about {
        About::Content => {
            &["smiles", "laughs", "hums", "reaches out", "comes close", "loose body", "watches closely", "claps"]
        }
        About::Distress => &[
            "crying",
            "loud sounds",
            "stiff body",
            "pale",
            "covers ears",
            "rocks fast",
            "hits self",
            "holds body part",
            "hits out",
        ],
        About::SaidNo => &["shakes head", "hand held up", "sharp sound"],
        About::SaidOtherwise => &[],
        About::Other => &[
            "asleep",
            "awake at night",
            "ate most of it",
            "ate little",
            "drank little",
            "went out",
            "a visitor came",
            "a call or letter",
        ],
    };
    let room = if about == About::SaidNo { 5 } else { ALL };
    listed(used(threads, about, |thread| &thread.last().note.seen), general, room)
}

/// Words for what a child said without the tablet.
pub fn said(threads: &[Thread]) -> Vec<String> {
    let general = ["yes", "no", "more", "finished", "help", "stop", "hurt", "want", "go"];
    listed(used(threads, About::SaidOtherwise, |thread| &thread.last().note.said), &general, ALL + OWN)
}

/// The words of earlier notes of this kind, the most used first, and of those the latest. What was taken back is not counted,
/// and of a corrected note only the correction.
fn used<'a>(threads: &'a [Thread], about: About, words: impl Fn(&'a Thread) -> &'a Vec<String>) -> Vec<&'a str> {
    let mut uses: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let notes = threads.iter().filter(|thread| thread.withdrawn.is_none() && thread.last().note.about == about);
    for (turn, thread) in notes.enumerate() {
        for word in words(thread).iter().filter(|word| word.chars().count() <= LONGEST) {
            let (count, last) = uses.entry(word).or_default();
            (*count, *last) = (*count + 1, turn);
        }
    }
    let mut ranked: Vec<_> = uses.into_iter().collect();
    ranked.sort_by_key(|(_, uses)| std::cmp::Reverse(*uses));
    ranked.into_iter().map(|(word, _)| word).collect()
}

fn listed(own: Vec<&str>, general: &[&str], room: usize) -> Vec<String> {
    let own: Vec<&str> = own.into_iter().take(OWN.min(room)).collect();
    let rest = general.iter().copied().filter(|word| !own.contains(word));
    let all: Vec<&str> = own.iter().copied().chain(rest).take(room).collect();
    let fitting = (0..=all.len()).rev().find(|count| fits(&all, *count)).unwrap_or(0);
    all.into_iter().take(fitting).map(str::to_owned).collect()
}

/// Whether the first so many of these words stand in their rows, with "something else" after them.
fn fits(words: &[&str], count: usize) -> bool {
    let widths = words.iter().take(count).map(|word| word.chars().count() + AROUND).chain([SOMETHING_ELSE]);
    let (rows, _) = widths.fold(
        (1, 0),
        |(rows, used), width| {
            if used + width <= ROW { (rows, used + width) } else { (rows + 1, width) }
        },
    );
    rows <= ROWS
}

/// Whether this sign has been noted for the child before.
pub fn has_own(threads: &[Thread], about: About) -> bool {
    !used(threads, about, |thread| &thread.last().note.seen).is_empty()
}
