//! The same screen without a display, part by part: what a choice costs before, in and after the window.

use super::make::{Ground, RING};
use super::table::{Times, line};
use heard::app::clock::SystemClock;
use heard::app::{App, OpenHome, Scribe, Wish};
use heard::platform::folders::Folders;
use heard::session::{Intent, Target};
use heard::ui::stage::{Shared, Stage, with};
use heard::ui::{AppWindow, Pictures};
use slint::platform::software_renderer::{MinimalSoftwareWindow, RepaintBufferType};
use slint::platform::{Platform, WindowAdapter};
use slint::{ComponentHandle as _, PhysicalSize, PlatformError, Rgb8Pixel, SharedPixelBuffer};
use std::cell::OnceCell;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

const WIDTH: u32 = 1280;
const HEIGHT: u32 = 800;

pub fn run(ground: &Ground) {
    let memory = Memory::open(ground.dense());
    let (mut decided, mut handed, mut drawn) = (Times::default(), Times::default(), Times::default());
    let mut pressed = Times::default();
    for _ in 0..RING * 3 {
        memory.come_to_rest();
        let target = memory.last_cell();
        pressed.time(|| std::hint::black_box(memory.stage.borrow().app.child().unwrap().spot(target)));
        decided.time(|| memory.stage.borrow_mut().app.handle(Wish::Talk(Intent::Select(target))).unwrap());
        handed.time(|| with(&memory.stage, Stage::attend));
        drawn.time(|| memory.draw());
    }
    let again = memory.same();
    let nothing = super::table::times(200, || with(&memory.stage, Stage::attend));
    memory.close();
    let beside = "the same board drawn again";
    line("a choice at 152 cells: decided, handed to the desk", &decided).beside(beside, &again).print();
    line("  handed to the window", &handed).beside(beside, &again).print();
    line("  drawn into memory", &drawn).beside(beside, &again).print();
    line("  a look that finds nothing new", &nothing).beside(beside, &again).print();
    line("  what lies under a finger", &pressed).beside(beside, &again).print();
}

/// A full drawing of the board that is on the screen already.
pub fn same_board(ground: &Ground) -> Times {
    let memory = Memory::open(ground.dense());
    memory.come_to_rest();
    let times = memory.same();
    memory.close();
    times
}

/// The child's screen, drawn into memory in full each time.
pub struct Memory {
    adapter: Rc<MinimalSoftwareWindow>,
    pub stage: Shared,
    window: AppWindow,
}

thread_local! {
    /// The toolkit is told its platform once, and takes this window for every other.
    static ADAPTER: OnceCell<Rc<MinimalSoftwareWindow>> = const { OnceCell::new() };
}

struct Headless {
    window: Rc<MinimalSoftwareWindow>,
    started: Instant,
}

impl Platform for Headless {
    fn create_window_adapter(&self) -> Result<Rc<dyn WindowAdapter>, PlatformError> {
        Ok(Rc::clone(&self.window) as Rc<dyn WindowAdapter>)
    }

    fn duration_since_start(&self) -> Duration {
        self.started.elapsed()
    }
}

fn adapter() -> Rc<MinimalSoftwareWindow> {
    ADAPTER.with(|adapter| {
        let made = || {
            let window = MinimalSoftwareWindow::new(RepaintBufferType::NewBuffer);
            let platform = Headless { window: Rc::clone(&window), started: Instant::now() };
            slint::platform::set_platform(Box::new(platform)).unwrap();
            window
        };
        Rc::clone(adapter.get_or_init(made))
    })
}

impl Memory {
    pub fn open(home: &Path) -> Self {
        let adapter = adapter();
        adapter.set_size(PhysicalSize::new(WIDTH, HEIGHT));
        let window = AppWindow::new().unwrap();
        window.show().unwrap();
        let clock = Rc::new(SystemClock::new());
        let home = OpenHome::open(home, &*clock).unwrap();
        let app = App::new(home, Box::new(Scribe::default()), clock, Arc::new(|| {})).unwrap();
        let stage = Stage::new(app, window.clone_strong(), Pictures::new(|| {}).unwrap(), Folders::of_this_machine());
        Self { adapter, stage, window }
    }

    pub fn draw(&self) {
        slint::platform::update_timers_and_animations();
        let mut pixels = SharedPixelBuffer::<Rgb8Pixel>::new(WIDTH, HEIGHT);
        self.adapter.request_redraw();
        self.adapter.draw_if_needed(|renderer| {
            renderer.render(pixels.make_mut_slice(), WIDTH as usize);
        });
    }

    /// Every picture is there, and those of the neighbours.
    pub fn come_to_rest(&self) {
        let began = Instant::now();
        loop {
            with(&self.stage, Stage::attend);
            self.draw();
            if self.stage.borrow().is_complete() && began.elapsed() > Duration::from_millis(700) {
                return;
            }
            assert!(began.elapsed() < Duration::from_secs(20), "the board never came to rest");
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn same(&self) -> Times {
        super::table::times(40, || self.draw())
    }

    fn last_cell(&self) -> Target {
        let view = self.stage.borrow().app.view().unwrap();
        let cell = view.cells.last().unwrap();
        Target::Button { button: cell.button, place: Some(cell.place) }
    }

    pub fn close(self) {
        self.window.hide().unwrap();
        let Self { stage, window, .. } = self;
        drop(window);
        if let Ok(stage) = Rc::try_unwrap(stage) {
            stage.into_inner().app.close().unwrap();
        }
    }
}
