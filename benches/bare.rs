//! A window of the toolkit with nothing in it but a place to press: what a start or a press costs before Heard has done
//! anything.

use super::display::{Display, HEIGHT, WIDTH};
use super::screen::Screen;
use super::table::Times;
use slint::ComponentHandle as _;
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

/// Tells the bench to be that window.
pub const FLAG: &str = "--bare-window";
/// Its colour, as the frame buffer has it: blue, green, red.
const COLOUR: [u8; 3] = [0x30, 0x60, 0x90];
const MIDDLE: (u32, u32) = (WIDTH / 2, HEIGHT / 2);

slint::slint! {
    export component Bare inherits Window {
        preferred-width: 1280px;
        preferred-height: 800px;
        background: touch.pressed ? white : #906030;
        touch := TouchArea {}
    }
}

/// Such a window, when it is there.
pub fn open(display: &Display) -> (Screen<'_>, Instant) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.arg(FLAG);
    let screen = Screen::of(display, command);
    let shown = display.wait_until("a bare window", |display| display.pixel(MIDDLE)[..3] == COLOUR);
    (screen, shown)
}

/// From a press to its pixel there.
pub fn presses(display: &Display, runs: usize) -> Times {
    let (screen, _) = open(display);
    let mut pressed = Times::default();
    display.point(MIDDLE);
    for _ in 0..runs {
        thread::sleep(Duration::from_millis(100));
        let down = Instant::now();
        display.press();
        let seen = display.wait_until("the pressed look", |display| display.pixel(MIDDLE)[..3] != COLOUR);
        pressed.push(seen - down);
        display.release();
        display.wait_until("the look at rest", |display| display.pixel(MIDDLE)[..3] == COLOUR);
    }
    screen.close();
    pressed
}

pub fn show() {
    Bare::new().unwrap().run().unwrap();
}
