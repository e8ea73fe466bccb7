//! What can be tapped on a note: first what adults have tapped for this child before, then a short list of our own. Every
//! word of the lists is something that can be seen or heard; none of them says why.

use super::notes::Thread;
use crate::event::About;
use std::collections::BTreeMap;

/// A child's own signs that are offered at most.
const OWN: usize = 6;
/// Chips of one group at most: on a tablet held upright they stand in three rows.
const ALL: usize = 9;

/// A longer word does not fit on a chip.
const LONGEST: usize = 40;

/// What was going on. The list is the same for every child and every kind of note.
pub const HAPPENING: [&str; 8] = [
    "noise",
    "waiting",
    "changing rooms",
    "personal care",
    "a meal",
    "asked to do something",
    "others close by",
    "don’t know",
];

/// Signs for a note of this kind.
pub fn seen(threads: &[Thread], about: About) -> Vec<String> {
    let general: &[&str] = match about {
        About::Content => &[
            "smiling",
            "laughing",
            "humming",
            "reaching out",
            "coming close",
            "loose body",
            "watching closely",
            "clapping",
        ],
        About::Distress => &[
            "crying",
            "loud sounds",
            "stiff body",
            "hands over ears",
            "rocking fast",
            "holding a body part",
            "pale or sweating",
            "hitting own body",
            "pushing people",
        ],
        About::SaidNo => &["shaking head", "hand held up", "sharp sound"],
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
    own.iter().copied().chain(rest).take(room).map(str::to_owned).collect()
}

/// Whether this sign has been noted for the child before.
pub fn has_own(threads: &[Thread], about: About) -> bool {
    !used(threads, about, |thread| &thread.last().note.seen).is_empty()
}
