//! A child's notes as they are read back: each with its corrections, what it might mean, and whether it was taken back.
//! Nothing of it goes away; what counts is the last that was written.

use super::App;
use super::trouble::Trouble;
use crate::event::{About, Act, Event, Header, Meaning, Moment, Note, Role, Setting, Support};
use crate::id::{AdultId, EntryId};
use crate::journal::{Reader, Recorded, RecordedCircumstances};
use chrono::TimeDelta;
use std::collections::BTreeMap;

/// The kinds of entry that notes are read from.
const KINDS: &[&str] = &["note_written", "note_withdrawn", "meaning_written", "support_told"];
/// Who was there is carried over from a note for so long.
const PRESENT_FOR: TimeDelta = TimeDelta::minutes(60);
/// Written so long after it happened, a note is marked.
const LATER: TimeDelta = TimeDelta::hours(2);
const NEXT_DAY: TimeDelta = TimeDelta::hours(24);

/// One writing of a note.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    pub id: EntryId,
    /// When it happened.
    pub at: Moment,
    /// When it was written.
    pub entered: Moment,
    pub author: Option<AdultId>,
    pub role: Role,
    pub present: Option<Vec<AdultId>>,
    pub setting: Setting,
    /// On what the child said without the tablet; with what adults said about the help afterwards.
    pub act: Option<Act>,
    pub note: Note,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Withdrawn {
    pub entered: Moment,
    pub author: Option<AdultId>,
    pub why: String,
}

/// What somebody thinks a note might mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Meant {
    pub entered: Moment,
    pub author: Option<AdultId>,
    pub role: Role,
    pub meaning: Meaning,
}

/// A note with everything that was said of it later.
#[derive(Clone, Debug, PartialEq)]
pub struct Thread {
    pub first: Account,
    /// In the order in which they were written.
    pub corrections: Vec<Account>,
    pub withdrawn: Option<Withdrawn>,
    pub meanings: Vec<Meant>,
}

impl Thread {
    /// The writing that counts, unless the note was taken back.
    pub fn last(&self) -> &Account {
        self.corrections.last().unwrap_or(&self.first)
    }

    fn has(&self, id: EntryId) -> bool {
        self.first.id == id || self.corrections.iter().any(|account| account.id == id)
    }
}

/// How long after the fact something was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Late {
    InTime,
    /// More than two hours.
    Later,
    /// More than a day.
    NextDay,
}

pub fn late(at: Moment, entered: Moment) -> Late {
    match entered - at {
        time if time > NEXT_DAY => Late::NextDay,
        time if time > LATER => Late::Later,
        _ => Late::InTime,
    }
}

/// Who was there by the last note, if that was written in the last hour and about it.
pub fn present_kept(threads: &[Thread], now: Moment) -> Option<(Vec<AdultId>, Moment)> {
    let accounts = threads.iter().flat_map(|thread| std::iter::once(&thread.first).chain(&thread.corrections));
    let last = accounts.max_by_key(|account| account.entered)?;
    let fresh = |time: Moment| time <= now && now - time <= PRESENT_FOR;
    let present = last.present.clone().filter(|_| fresh(last.entered) && fresh(last.at))?;
    Some((present, last.entered))
}

impl App {
    /// The notes about the child on the screen, by when they happened, oldest first.
    pub fn notes(&mut self) -> Result<Vec<Thread>, Trouble> {
        self.settle()?;
        let child = self.child().ok_or(Trouble::NoSuchChild)?;
        Ok(read(child.reader()?)?)
    }
}

fn read(reader: &Reader) -> Result<Vec<Thread>, crate::journal::JournalError> {
    let mut threads: Vec<Thread> = Vec::new();
    // By the id of every writing: where its thread stands.
    let mut place: BTreeMap<EntryId, usize> = BTreeMap::new();
    let mut support: Vec<(EntryId, Support)> = Vec::new();
    for (header, event, circumstances) in reader.accounts(KINDS)? {
        let author = given(circumstances.author.clone());
        match event {
            Event::NoteWritten(note) => {
                let before = header.corrects.and_then(|of| place.get(&of).copied());
                let id = header.id;
                let account = account(header, note, circumstances);
                match before.and_then(|at| threads.get_mut(at).map(|thread| (at, thread))) {
                    Some((at, thread)) => {
                        thread.corrections.push(account);
                        place.insert(id, at);
                    }
                    None => {
                        place.insert(id, threads.len());
                        threads.push(Thread {
                            first: account,
                            corrections: Vec::new(),
                            withdrawn: None,
                            meanings: Vec::new(),
                        });
                    }
                }
            }
            Event::NoteWithdrawn { why } => {
                if let Some(thread) = header.corrects.and_then(|of| threads.get_mut(*place.get(&of)?)) {
                    thread.withdrawn = Some(Withdrawn { entered: header.entered, author, why });
                }
            }
            Event::MeaningWritten { of, meaning } => {
                if let Some(thread) = place.get(&of).and_then(|at| threads.get_mut(*at)) {
                    let (entered, role) = (header.entered, header.role);
                    thread.meanings.push(Meant { entered, author, role, meaning });
                }
            }
            Event::SupportTold { of, support: told, .. } => support.push((of, told)),
            _ => {}
        }
    }
    for (of, told) in support {
        let thread = threads.iter_mut().find(|thread| thread.has(of));
        let accounts =
            thread.into_iter().flat_map(|thread| std::iter::once(&mut thread.first).chain(&mut thread.corrections));
        for act in accounts.filter(|account| account.id == of).filter_map(|account| account.act.as_mut()) {
            act.support = told;
        }
    }
    threads.sort_by_key(|thread| thread.last().at);
    Ok(threads)
}

fn account(header: Header, note: Note, circumstances: RecordedCircumstances) -> Account {
    Account {
        id: header.id,
        at: header.at,
        entered: header.entered,
        author: given(circumstances.author),
        role: header.role,
        present: given(circumstances.present),
        setting: header.setting,
        act: header.act.filter(|_| note.about == About::SaidOtherwise),
        note,
    }
}

fn given<T>(recorded: Recorded<Option<T>>) -> Option<T> {
    match recorded {
        Recorded::Given(value) => value,
        Recorded::Withheld => None,
    }
}
