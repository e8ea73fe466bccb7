//! From the finger to the pixel.

use super::bare;
use super::frames::{CLEAR, FIRST_WORD, cell};
use super::make::Ground;
use super::screen::Screen;
use super::start::STARTER;
use super::table::{Times, line, times};
use std::thread;
use std::time::{Duration, Instant};

const RUNS: usize = 60;
/// "you" on the starter board: a plain word.
const YOU: (u32, u32) = (1, 0);

pub fn run(ground: &Ground) {
    let display = ground.display();
    let (round_trip, bare) = (times(500, || display.round_trip()), bare::presses(display, RUNS));
    let screen = Screen::of_home(display, ground.demo());
    screen.settled();
    let cell = cell(STARTER, YOU);
    // Inside the border at rest, on it when it is pressed.
    let edge = (cell.x + 7, cell.y + cell.height / 2);
    let (mut pressed, mut worded) = (Times::default(), Times::default());
    for _ in 0..RUNS {
        let (rest, empty) = (display.pixel(edge), display.pixels(FIRST_WORD));
        display.point(cell.middle());
        display.round_trip();
        thread::sleep(Duration::from_millis(20));
        let down = Instant::now();
        display.press();
        let seen = display.wait_until("the pressed look", |display| display.pixel(edge) != rest);
        pressed.push(seen - down);
        thread::sleep(Duration::from_millis(60));
        let up = Instant::now();
        display.release();
        let seen = display.wait_until("the word in the bar", |display| display.pixels(FIRST_WORD) != empty);
        worded.push(seen - up);
        display.wait_until("the look at rest", |display| display.pixel(edge) == rest);
        display.tap(CLEAR);
        display.wait_until("the empty bar", |display| display.pixels(FIRST_WORD) == empty);
        thread::sleep(Duration::from_millis(150));
    }
    screen.close();
    let beside = "the same in a bare Slint window";
    line("press → its pressed look", &pressed).beside(beside, &bare).within(17).print();
    line("release → the word in the message bar", &worded).beside(beside, &bare).within(100).print();
    line("  of which: a round trip to the display", &round_trip).print();
}
