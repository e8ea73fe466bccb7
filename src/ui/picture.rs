//! A picture of a child's screen without a display, for whoever has none: the same window, drawn into memory.

use super::stage::Stage;
use super::{AppWindow, Pictures};
use crate::app::clock::{Clock, SystemClock};
use crate::app::scribe::Scribe;
use crate::app::{App, OpenHome, Trouble};
use crate::platform::folders::Folders;
use slint::platform::software_renderer::{MinimalSoftwareWindow, RepaintBufferType};
use slint::platform::{Platform, WindowAdapter};
use slint::{ComponentHandle, PhysicalSize, PlatformError, Rgb8Pixel, SharedPixelBuffer};
use std::cell::Cell;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc;
use std::time::{Duration, Instant};

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 800;
/// Longer than this nobody waits for pictures; what has come by then is drawn.
const PATIENCE: Duration = Duration::from_secs(5);

/// Draws into memory; there is no event loop. The first window is the child's; whatever else is drawn has its own.
struct Memory {
    window: Cell<Option<Rc<MinimalSoftwareWindow>>>,
    started: Instant,
}

impl Platform for Memory {
    fn create_window_adapter(&self) -> Result<Rc<dyn WindowAdapter>, PlatformError> {
        let window = self.window.take();
        Ok(window.unwrap_or_else(|| MinimalSoftwareWindow::new(RepaintBufferType::NewBuffer)))
    }

    fn duration_since_start(&self) -> Duration {
        self.started.elapsed()
    }
}

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    #[error("The picture could not be drawn: {0}.")]
    Platform(String),
    #[error("The picture could not be written: {0}.")]
    Written(#[from] image::ImageError),
    #[error(transparent)]
    Trouble(#[from] Trouble),
    #[error("The machine gave no thread to draw with.")]
    Threads(#[from] std::io::Error),
}

/// Writes a picture of the screen of the child who is on the screen of this home.
pub fn of_home(home: &Path, out: &Path) -> Result<(), PictureError> {
    let adapter = MinimalSoftwareWindow::new(RepaintBufferType::NewBuffer);
    let platform = Memory { window: Cell::new(Some(Rc::clone(&adapter))), started: Instant::now() };
    slint::platform::set_platform(Box::new(platform)).map_err(|error| PictureError::Platform(error.to_string()))?;
    adapter.set_size(PhysicalSize::new(WIDTH, HEIGHT));
    let window = AppWindow::new().map_err(|error| PictureError::Platform(error.to_string()))?;
    window.show().map_err(|error| PictureError::Platform(error.to_string()))?;

    let clock: Rc<dyn Clock> = Rc::new(SystemClock::new());
    let home = OpenHome::open(home, &*clock).map_err(Trouble::Journal)?;
    let app = App::new(home, Box::new(Scribe::default()), clock, Arc::new(|| {}))?;
    let (told, come) = mpsc::channel();
    let pictures = Pictures::new(move || {
        // Nobody listens any more once the picture is complete.
        let _ = told.send(());
    })?;
    let stage = Stage::new(app, window.clone_strong(), pictures, Folders::of_this_machine());

    let mut pixels = SharedPixelBuffer::<Rgb8Pixel>::new(WIDTH, HEIGHT);
    let until = Instant::now() + PATIENCE;
    loop {
        slint::platform::update_timers_and_animations();
        super::stage::with(&stage, Stage::attend);
        adapter.request_redraw();
        adapter.draw_if_needed(|renderer| {
            renderer.render(pixels.make_mut_slice(), WIDTH as usize);
        });
        if stage.borrow().is_complete() || Instant::now() >= until {
            break;
        }
        // A wake means that a picture has come; without one it is looked again after a moment.
        let _ = come.recv_timeout(Duration::from_millis(20));
    }
    image::save_buffer(out, pixels.as_bytes(), WIDTH, HEIGHT, image::ExtendedColorType::Rgb8)?;
    if let Ok(stage) = Rc::try_unwrap(stage) {
        stage.into_inner().app.close()?;
    }
    Ok(())
}
