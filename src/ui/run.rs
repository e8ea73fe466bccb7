//! Opens the window and keeps it until it is closed. A home that is not there yet is set up first.

use super::set_up::{self, SetUpData};
use super::stage::{Shared, Stage, with};
use super::{AppWindow, Navigation, Page, Pictures};
use crate::app::clock::{Clock, SystemClock};
use crate::app::voice::Voice;
use crate::app::{AdultWish, App, Notice, OpenHome, SetUp, Supplied, Trouble, TypedPin, Wish};
use crate::event::{Purpose, Role};
use crate::journal::{HomeFolder, JournalError};
use crate::platform::folders::Folders;
use crate::platform::microphone::SystemMicrophone;
use crate::platform::voice;
use slint::ComponentHandle;
use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    #[error("The window could not be opened: {0}.")]
    Window(#[from] slint::PlatformError),
    #[error("The machine gave no thread to draw with.")]
    Threads(#[from] std::io::Error),
    #[error(transparent)]
    Trouble(#[from] Trouble),
}

thread_local! {
    /// What other threads wake. There is one window, and it lives on this thread.
    static ON_STAGE: RefCell<Option<Shared>> = const { RefCell::new(None) };
}

/// A function for other threads: the window's thread looks at what they have to say, once for however many calls.
fn waker() -> Arc<dyn Fn() + Send + Sync> {
    let asked = Arc::new(AtomicBool::new(false));
    Arc::new(move || {
        if asked.swap(true, Ordering::AcqRel) {
            return;
        }
        let asked = Arc::clone(&asked);
        // Before the window runs and after it has closed there is nobody to wake.
        let _ = slint::invoke_from_event_loop(move || {
            asked.store(false, Ordering::Release);
            let stage = ON_STAGE.with_borrow(Clone::clone);
            if let Some(stage) = stage {
                with(&stage, Stage::attend);
            }
        });
    })
}

/// The app with its voice, on a home that is there.
fn app(home: OpenHome, clock: Rc<dyn Clock>) -> Result<App, Trouble> {
    let wake = waker();
    let speaking = Arc::clone(&wake);
    let setup = voice::Setup { wake: Some(Box::new(move || speaking())), ..voice::Setup::default() };
    let voice: Box<dyn Voice> = Box::new(voice::start(setup));
    App::new(home, voice, clock, wake)
}

pub fn run(path: &Path) -> Result<(), RunError> {
    let clock: Rc<dyn Clock> = Rc::new(SystemClock::new());
    let window = AppWindow::new()?;
    match OpenHome::open(path, &*clock) {
        Ok(home) => put_on_stage(app(home, clock)?, &window)?,
        Err(JournalError::NotAHome) if is_free(path) => ask_for_set_up(path, &window, clock),
        // Another Heard has this home; two windows would be one too many.
        Err(JournalError::InUse) => return Err(Trouble::Journal(JournalError::InUse).into()),
        Err(error) => {
            let mut app = app(OpenHome::shelter(&*clock).map_err(Trouble::Journal)?, clock)?;
            app.notify(Notice::home_file(&error));
            put_on_stage(app, &window)?;
        }
    }
    window.run()?;
    close(&window)
}

/// Whether a home can be made here.
fn is_free(path: &Path) -> bool {
    HomeFolder::open_reading(path).is_err_and(|error| error == JournalError::NotAHome)
}

fn put_on_stage(app: App, window: &AppWindow) -> Result<(), RunError> {
    let wake = waker();
    let pictures = Pictures::new(move || wake())?;
    let stage = Stage::new(app, window.clone_strong(), pictures, Folders::of_this_machine());
    stage.borrow_mut().listen_with(Box::new(SystemMicrophone::default()));
    with(&stage, Stage::attend);
    ON_STAGE.set(Some(stage));
    Ok(())
}

/// The first page of a tablet that has no home yet.
fn ask_for_set_up(path: &Path, window: &AppWindow, clock: Rc<dyn Clock>) {
    window.global::<Navigation<'_>>().set_page(Page::SetUp);
    let path: PathBuf = path.to_owned();
    let weak = window.as_weak();
    let made = Rc::new(Cell::new(false));
    let is_made = Rc::clone(&made);
    let create = move |data: SetUpData| {
        let Some(window) = weak.upgrade() else { return };
        match make(&path, data, &window, &clock) {
            Ok(()) => is_made.set(true),
            Err(error) => set_up::show_refusal(&window, Some(&error.to_string())),
        }
    };
    let weak = window.as_weak();
    let done = move || {
        let Some(window) = weak.upgrade() else { return };
        if made.get() {
            set_up::show_recovery_code(&window, "");
            window.global::<Navigation<'_>>().set_page(Page::Board);
        } else {
            // Nothing has been made, so there is nothing to close properly.
            let _ = slint::quit_event_loop();
        }
    };
    set_up::connect(window, create, done);
}

fn make(path: &Path, data: SetUpData, window: &AppWindow, clock: &Rc<dyn Clock>) -> Result<(), RunError> {
    // The child's name is looked at first: a home that is half set up is worse than none.
    crate::app::checked_name(&data.child)?;
    let pin = TypedPin(data.pin);
    let set_up = SetUp {
        name: data.home,
        purpose: Purpose::Care,
        adult: data.adult,
        role: if data.manager { Role::Manager } else { Role::KeyWorker },
        pin: pin.clone(),
    };
    let (home, code) = OpenHome::create(path, &set_up, &**clock)?;
    let adult = home.record.adults.keys().next().copied().ok_or(Trouble::NoSuchAdult)?;
    let mut app = app(home, Rc::clone(clock))?;
    app.handle(Wish::Unlock { adult, pin })?;
    app.handle(Wish::Adult(AdultWish::AddChild { name: data.child, boards: Supplied::default() }))?;
    app.handle(Wish::Lock)?;
    put_on_stage(app, window)?;
    set_up::show_recovery_code(window, &code.to_string());
    Ok(())
}

/// The window is closed: what was being said is kept, and the files are closed properly.
fn close(window: &AppWindow) -> Result<(), RunError> {
    window.hide()?;
    let Some(stage) = ON_STAGE.take() else { return Ok(()) };
    match Rc::try_unwrap(stage) {
        Ok(stage) => Ok(stage.into_inner().app.close()?),
        // A callback still holds it; what was said is on the disk, only the proper end is missing.
        Err(_) => Ok(()),
    }
}
