//! The notes about a child as a list: read, correct, say what one might mean, take one back.

use super::note_shown::name;
use super::noting::{self, load};
use super::people::role_in_words;
use super::{meaning, note_words, on};
use crate::app::{Account, AdultWish, Meant, Thread, Wish, late};
use crate::event::Moment;
use crate::id::EntryId;
use crate::ui::notes::{self, NoteItemData, NoteLineData, NotesData, NotesWish};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page};

/// How many notes are shown at first, and how many more each time.
const SHOWN: usize = 20;

#[derive(Default)]
pub struct Reading {
    open: String,
    shown: usize,
}

pub fn open(stage: &mut Stage) {
    load(stage);
    stage.adults.reading = Reading { open: String::new(), shown: SHOWN };
    show(stage, "");
}

fn show(stage: &Stage, refusal: &str) {
    let (threads, reading) = (&stage.adults.noting.threads, &stage.adults.reading);
    let notes = threads.iter().rev().take(reading.shown).map(|thread| item(stage, thread)).collect();
    let older = threads.len() > reading.shown;
    let data = NotesData { notes, older, open: reading.open.clone(), refusal: refusal.to_owned() };
    notes::show(&stage.window, &data);
}

fn item(stage: &Stage, thread: &Thread) -> NoteItemData {
    let (last, now) = (thread.last(), stage.app.clock().now());
    let mut lines = vec![line(stage, &thread.first, now, "written by", !thread.corrections.is_empty())];
    for (at, account) in thread.corrections.iter().enumerate() {
        lines.push(line(stage, account, now, "corrected by", at + 1 < thread.corrections.len()));
    }
    if let Some(withdrawn) = &thread.withdrawn {
        let head =
            format!("taken back by {}, {}", name(stage, withdrawn.author), note_words::time(withdrawn.entered, now));
        lines.push(NoteLineData { head, words: withdrawn.why.clone(), replaced: false });
    }
    lines.extend(thread.meanings.iter().map(|meant| meaning_line(stage, meant, now)));
    NoteItemData {
        id: last.id.to_string(),
        about: last.note.about,
        title: note_words::title(last.note.about, last.at, now),
        late: note_words::late(late(thread.first.at, thread.first.entered)).to_owned(),
        lines,
        withdrawn: thread.withdrawn.is_some(),
    }
}

fn line(stage: &Stage, account: &Account, now: Moment, what: &str, replaced: bool) -> NoteLineData {
    let who = format!("{}, {}", name(stage, account.author), role_in_words(account.role));
    let there = match &account.present {
        None => "who was there is not recorded".to_owned(),
        Some(present) => {
            let names: Vec<String> = present.iter().map(|adult| name(stage, Some(*adult))).collect();
            format!("there: {}", names.join(", "))
        }
    };
    let head = format!("{what} {who}, {}; {there}", note_words::time(account.entered, now));
    NoteLineData { head, words: note_words::account(account), replaced }
}

fn meaning_line(stage: &Stage, meant: &Meant, now: Moment) -> NoteLineData {
    let (meaning, role) = (&meant.meaning, role_in_words(meant.role));
    let sure = note_words::confidence(meaning.confidence);
    let when = note_words::time(meant.entered, now);
    let head = format!("what it might mean, by {}, {role}, {when}: {sure}", name(stage, meant.author));
    let mut words = format!("It might mean: {}.", meaning.possibilities.join("; or: "));
    let more = [("Rests on", &meaning.basis), ("Sees it differently", &meaning.disagrees), ("Check", &meaning.check)];
    for (what, text) in more.into_iter().filter(|(_, text)| !text.is_empty()) {
        words.push_str(&format!("\n{what}: {text}"));
    }
    NoteLineData { head, words, replaced: false }
}

fn wish(stage: &mut Stage, wish: NotesWish) {
    match wish {
        NotesWish::Choose(id) => {
            let reading = &mut stage.adults.reading;
            reading.open = if reading.open == id { String::new() } else { id };
            show(stage, "");
        }
        NotesWish::Correct(id) => {
            if let Ok(of) = id.parse::<EntryId>() {
                noting::open(stage, Some(of));
                stage.go(Page::Note);
            }
        }
        NotesWish::Think(id) => {
            if let Ok(of) = id.parse::<EntryId>() {
                meaning::open(stage, of, Page::Notes);
            }
        }
        NotesWish::AskWhy(id) => {
            stage.adults.reading.open = id;
            notes::show_question(&stage.window, "");
        }
        NotesWish::TakeBack(id, why) => take_back(stage, &id, why),
        NotesWish::Older => {
            stage.adults.reading.shown += SHOWN;
            show(stage, "");
        }
        NotesWish::Keep => show(stage, ""),
    }
}

fn take_back(stage: &mut Stage, id: &str, why: String) {
    let Ok(of) = id.parse::<EntryId>() else { return };
    match stage.app.handle(Wish::Adult(AdultWish::WithdrawNote { of, why })) {
        Ok(_) => open(stage),
        Err(trouble) => notes::show_question(&stage.window, &trouble.to_string()),
    }
    stage.attend();
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    notes::connect(window, on(shared, wish));
}
