//! README.txt: what a pack is, for somebody who has never seen one and does not have the app.

use super::manifest::Manifest;
use super::words::{day, plural, short};
use super::{HeadText, Heads, Names};
use crate::report::rendered::{Paper, Rendered};

pub(super) fn text(manifest: &Manifest, heads: &Heads, entries: u64, summary: Option<&Rendered>) -> String {
    let (from, to) = (day(manifest.period.from), day(manifest.period.to));
    let mut heads_text = String::new();
    for signed in &heads.child {
        let head = &signed.head;
        let line = format!("  {}\n  (entry {} of device {})\n", HeadText::of(head), head.seq, short(head.device));
        heads_text.push_str(&line);
    }
    if heads_text.is_empty() {
        heads_text.push_str("  none: nothing has been written yet\n");
    }
    let names = match manifest.left_out.names {
        Names::LeftOut => {
            "The summary calls the child by name, and so does the entry that asks for it; adults stand in it by their office and a\n\
             letter. In all other entries the child's name and the names in the list of staff are left out; a person is a random\n\
             code that stays the same. What the child said, places, and who authorised the record are given as they were written,\n\
             whatever names are in them."
        }
        Names::Given => "The child's name and the names in the list of staff are in it, because they were asked for.",
    };
    let (summary_files, summary_text) = about_summary(summary);
    let outside = manifest.left_out.entries_outside_period;
    let count = plural(entries, "entry", "entries");
    format!(
        "WHAT THIS IS

This is a part of one child's record, made with {app}: what the child said with their board from {from} to {to},
and what adults recorded about it. It holds {count}.

WHAT IS IN IT

{summary_files}  entries.jsonl        the record: one entry on each line
  heads.json           where each chain of entries stands now, signed by the device that wrote it
  boards.obz           the boards that the child saw, in the Open Board Format
  symbols/licences.csv whose the pictures are
  manifest.json        every file with its size and SHA-256
  README.txt           this page

{summary_text}
HOW TO CHECK IT

Get Heard from its own project, neither from this pack nor from the home, and run

  heard verify THIS-PACK.zip                      (nothing to compare with)
  heard verify THIS-PACK.zip --after OLDER.zip    (with a pack you were given before)
  heard verify THIS-PACK.zip --head TEXT          (with a head you wrote down before)

You need no account, no password and nobody's permission. The first line of the answer is one of four:

  ALTERED                                        something was changed; the first bad entry, or the first figure, is named
  CONSISTENT, NOTHING OUTSIDE TO COMPARE WITH    it does not contradict itself; more cannot be said
  CONTINUES THE HEAD YOU HOLD                    everything up to what you hold is unchanged
  COULD NOT CHECK                                and why

KEEP THIS

The head of this record. Write it down, or keep this file, where the home cannot reach it: against the home itself, a head
that somebody else holds is the only evidence.

{heads_text}
WHAT A CHECK CAN AND CANNOT PROVE

A record can be true to its chain and still be untrue, or lack what was never written. The home holds the device and its key,
so the home could write the whole record again; it could not make it agree with a head that you hold. What was written after
the head you hold is only as sure as the next head you are given.

WHAT IS LEFT OUT

{names}
Entries outside that period are there without what they say, where the chain needs them: {outside} of them.
A field that is left out is counted by the check, and the check says so where no rule of Heard's asked for it.
",
        app = manifest.app,
    )
}

/// The lines that list the summary's files, and what has to be said about it.
fn about_summary(summary: Option<&Rendered>) -> (String, String) {
    let Some(pages) = summary else {
        return (String::new(), "There is no summary in it.\n".to_owned());
    };
    let mut files = String::new();
    if matches!(pages.paper, Paper::Set(_)) {
        files.push_str(
            "  summary.pdf          begin here: what the child said, asked for, took and refused, as pages for paper\n",
        );
        files.push_str("  summary.html         the same for a browser; it needs no network\n");
    } else {
        files.push_str(
            "  summary.html         begin here: what the child said, asked for, took and refused, for a browser\n",
        );
    }
    files.push_str("  summary.json         the same as figures for programs, each with the numbers of its entries\n");
    let no_pages = match pages.paper {
        Paper::Set(_) => "",
        Paper::NoTypesetter => {
            "The Heard that made this pack sets no pages for paper, so there is no summary.pdf; print summary.html instead.\n"
        }
        Paper::Refused(_) => {
            "The pages for paper could not be set, so there is no summary.pdf; print summary.html instead.\n"
        }
    };
    let text = format!(
        "{no_pages}The forms of the summary say the same. Every figure in it is counted from the entries, and a check counts each\n\
         again. It shows what was recorded, how complete that is, and nothing that nobody wrote down.\n"
    );
    (files, text)
}
