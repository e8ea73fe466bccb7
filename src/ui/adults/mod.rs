//! The adults' side: what its pages wish, and what they show. Every wish that touches a record goes through
//! [`App::handle`](crate::app::App::handle), which asks for an unlocked adult by itself.

mod assessing;
mod boards;
mod editing;
mod finding;
mod importing;
mod making;
mod matting;
mod mats_made;
mod meaning;
mod note_shown;
mod note_words;
mod notes_read;
mod noting;
mod offering;
mod own_words;
mod people;
mod photographing;
mod planning;
mod portraits;
mod printing;
mod practising;
mod record;
mod recording;
mod reviewing;
mod responding;
mod settings;
mod stage_set;
mod summing;
mod symbol_packs;
mod today;

pub use recording::ask as ask_for_recording;

use super::navigation::{self, NavigationWish};
use super::stage::{Shared, Stage, with};
use super::{Page, adult_new, child_new};
use crate::app::{AdultWish, Wish};
use std::rc::Rc;

/// What the adults' pages have to remember between two touches.
#[derive(Default)]
pub struct Adults {
    assessing: assessing::Assessing,
    boards: boards::Boards,
    editing: editing::Editing,
    print: printing::Print,
    finding: finding::Finding,
    responding: responding::Responding,
    stage_set: stage_set::Setting,
    importing: importing::Importing,
    offering: offering::Offering,
    matting: matting::Matting,
    trying: settings::Trying,
    period: record::Period,
    noting: noting::Noting,
    thinking: meaning::Thinking,
    reading: notes_read::Reading,
    portraits: portraits::Portraits,
    photographing: photographing::Photographing,
    own_words: own_words::OwnWords,
    planning: planning::Planning,
    recording: recording::Recording,
    practising: practising::Practising,
    reviewing: reviewing::Reviewing,
    summing: summing::Summing,
    symbol_packs: symbol_packs::SymbolPage,
    making: making::Making,
    /// An adult who has to wait after wrong PINs, and since when.
    waiting: Option<(crate::id::AdultId, u64)>,
}

/// Somebody held the corner.
pub fn ask_who(stage: &mut Stage) {
    people::show_pin(stage);
    stage.go(Page::Pin);
}

/// Opens a page of an unlocked adult, with what it shows; everybody else is asked who they are.
fn go(stage: &mut Stage, page: Page) {
    if stage.app.adult_here().is_none() && page != Page::Board {
        return ask_who(stage);
    }
    match page {
        Page::Board => return leave(stage),
        Page::Pin => people::show_pin(stage),
        Page::Home => people::show_home(stage),
        Page::ChildNew => child_new::show(&stage.window, &boards::supplied()),
        Page::AdultNew => adult_new::show_refusal(&stage.window, None),
        Page::Offer => offering::open(stage),
        Page::Mats => matting::open(stage),
        Page::Assess => assessing::open(stage),
        Page::Found => finding::open(stage),
        Page::Responses => responding::open(stage),
        Page::Stage => stage_set::open(stage),
        Page::Boards => boards::open(stage),
        Page::Edit => return editing::open(stage),
        Page::Print => printing::open(stage),
        Page::Earlier => editing::open_earlier(stage),
        // These are opened from a board, with what was touched there.
        Page::Word | Page::FindWord | Page::BoardAbout => return,
        Page::OwnWords => own_words::open(stage),
        Page::Import => importing::show_files(stage),
        Page::Symbols => symbol_packs::open(stage),
        Page::Access => settings::show_access(stage),
        Page::Voice => settings::show_voice(stage),
        Page::Giving => settings::show_giving(stage),
        Page::Agreement => record::show_agreement(stage),
        Page::Pack => record::open_pack(stage),
        Page::Backup => record::show_backup(stage),
        Page::Notices => record::show_notices(stage),
        Page::About => record::show_about(stage),
        Page::Note => noting::open(stage, None),
        Page::Notes => notes_read::open(stage),
        Page::Meaning => return meaning::reopen(stage),
        Page::People => portraits::show(stage),
        Page::Plan => planning::begin(stage),
        Page::Summary => summing::open(stage),
        Page::Pad => practising::open(stage),
        Page::Progress => reviewing::open(stage),
        Page::Recording => recording::show(stage),
        // They are opened for something, and not by being gone to.
        Page::SetUp | Page::Photo => return,
    }
    stage.go(page);
}

/// Somebody is at work here, though nothing is asked of the app yet: what is being typed must not be locked away.
fn used(stage: &mut Stage) {
    let _ = stage.app.handle(Wish::Adult(AdultWish::Stay));
    attend(stage);
}

/// Back to the child's board; the adults' side locks.
fn leave(stage: &mut Stage) {
    // A lock that cannot be written down is a lock all the same; the notice comes from the journal.
    let _ = stage.app.handle(Wish::Lock);
    editing::forget(stage);
    stage.go(Page::Board);
    stage.attend();
}

/// Called whenever something may have changed by itself: an adult who walked away is locked out, the page with them.
pub fn attend(stage: &mut Stage) {
    let page = navigation::page(&stage.window);
    if stage.pictures.find_in(stage.app.symbol_packs()) {
        packs_changed(stage, page);
    }
    if page != Page::Pin {
        stage.adults.waiting = None;
    }
    if page != Page::Access {
        settings::stop_trying(stage);
    }
    if page != Page::Photo {
        photographing::forget(stage);
    }
    making::attend(stage, page);
    recording::attend(stage, page);
    match page {
        Page::Board | Page::SetUp => {}
        Page::Pin => people::show_wait(stage),
        _ if stage.app.adult_here().is_none() => {
            editing::locked(stage);
            stage.go(Page::Board);
        }
        Page::Home => people::show_home(stage),
        Page::Notices => record::show_notices(stage),
        Page::Offer => offering::show(stage),
        Page::Assess => assessing::show_clock(stage),
        Page::Access => settings::show_trying(stage),
        Page::Note => noting::show_timer(stage),
        Page::Photo => photographing::attend(stage),
        Page::Symbols => symbol_packs::attend(stage),
        _ => {}
    }
}

/// Symbol packs have been read, or are gone.
fn packs_changed(stage: &mut Stage, page: Page) {
    match page {
        Page::Word => editing::packs_changed(stage),
        Page::OwnWords => own_words::packs_changed(stage),
        Page::Symbols => symbol_packs::show(stage),
        _ => {}
    }
}

/// Pictures have come that the open page may wait for.
pub fn show_pictures(stage: &Stage) {
    match navigation::page(&stage.window) {
        Page::Pad => practising::show(stage),
        Page::Mats => matting::show(stage),
        Page::Assess => assessing::draw(stage),
        Page::Found => finding::draw(stage),
        Page::Edit => editing::show(stage),
        Page::Word => editing::show_word(stage),
        Page::BoardAbout => editing::show_about(stage),
        Page::OwnWords => own_words::show(stage),
        _ => {}
    }
}

/// When the adults' side has something to show next.
pub fn next_wake(stage: &Stage) -> Option<u64> {
    let now = stage.app.clock().mono();
    let waiting = stage.adults.waiting.is_some().then(|| now.saturating_add(1_000));
    let timed = (navigation::page(&stage.window) == Page::Note).then(|| noting::next_wake(stage, now)).flatten();
    let watched = (navigation::page(&stage.window) == Page::Assess).then(|| assessing::next_wake(stage, now)).flatten();
    let recorded = recording::next_wake(stage, now);
    [settings::next_wake(stage, now), waiting, timed, watched, recorded].into_iter().flatten().min()
}

/// A function that does something with the stage, for a callback.
fn on<T: 'static>(shared: &Shared, act: impl Fn(&mut Stage, T) + Clone + 'static) -> impl Fn(T) + 'static {
    let weak = Rc::downgrade(shared);
    move |told| {
        if let Some(shared) = weak.upgrade() {
            let act = act.clone();
            with(&shared, move |stage| act(stage, told));
        }
    }
}

pub fn connect(shared: &Shared) {
    let stage = shared.borrow();
    navigation::connect(
        &stage.window,
        on(shared, |stage, wish| match wish {
            NavigationWish::Go(page) => go(stage, page),
            NavigationWish::Leave => leave(stage),
            NavigationWish::Used => used(stage),
        }),
    );
    people::connect(shared, &stage.window);
    portraits::connect(shared, &stage.window);
    photographing::connect(shared, &stage.window);
    own_words::connect(shared, &stage.window);
    planning::connect(shared, &stage.window);
    practising::connect(shared, &stage.window);
    reviewing::connect(shared, &stage.window);
    summing::connect(shared, &stage.window);
    offering::connect(shared, &stage.window);
    matting::connect(shared, &stage.window);
    assessing::connect(shared, &stage.window);
    finding::connect(shared, &stage.window);
    responding::connect(shared, &stage.window);
    stage_set::connect(shared, &stage.window);
    boards::connect(shared, &stage.window);
    editing::connect(shared, &stage.window);
    printing::connect(shared, &stage.window);
    importing::connect(shared, &stage.window);
    symbol_packs::connect(shared, &stage.window);
    settings::connect(shared, &stage.window);
    noting::connect(shared, &stage.window);
    meaning::connect(shared, &stage.window);
    notes_read::connect(shared, &stage.window);
    record::connect(shared, &stage.window);
    recording::connect(shared, &stage.window);
}
