//! From the start of the process to the child's board.

use super::bare;
use super::display::Display;
use super::frames::cells;
use super::make::Ground;
use super::screen::Screen;
use super::table::{Times, line, times};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

const RUNS: usize = 15;
/// Rows and columns of the starter board.
pub const STARTER: (u32, u32) = (4, 6);
/// The same of Core 60.
pub const CORE: (u32, u32) = (6, 10);

pub fn run(ground: &Ground) {
    let (display, home) = (ground.display(), ground.demo());
    let version = times(RUNS, version);
    let mut bare = Times::default();
    (0..RUNS).for_each(|_| bare.push(bare_window(display)));
    let started = starts(display, home, STARTER, RUNS);
    line("start → first frame of the board (demo)", &started.frame)
        .beside("bare Slint window", &bare)
        .within(1000)
        .print();
    line("start → all its pictures (demo)", &started.pictures).beside("bare Slint window", &bare).within(1000).print();
    let started = starts(display, ground.core(), CORE, RUNS);
    line("start → first frame of the board (Core 60)", &started.frame)
        .beside("bare Slint window", &bare)
        .within(1000)
        .print();
    line("start → all its pictures (Core 60)", &started.pictures).beside("bare Slint window", &bare).print();
    line("  of which: process up and gone (heard --version)", &version).print();
}

pub struct Started {
    pub frame: Times,
    pub pictures: Times,
}

/// Starts on a home again and again; the first start only shows what the board looks like.
pub fn starts(display: &Display, home: &Path, grid: (u32, u32), runs: usize) -> Started {
    let cells = cells(grid, &[]);
    let screen = Screen::of_home(display, home);
    let full = screen.settled();
    screen.close();
    let mut started = Started { frame: Times::default(), pictures: Times::default() };
    for _ in 0..runs {
        let screen = Screen::of_home(display, home);
        let frame = display.wait_until("the first frame", |display| full.has_cells(display, &cells));
        let pictures = display.wait_until("its pictures", |display| full.has_pictures(display, &cells));
        started.frame.push(frame - screen.began);
        started.pictures.push(pictures - screen.began);
        screen.close();
    }
    started
}

fn version() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
    assert!(command.arg("--version").stdout(Stdio::null()).status().unwrap().success());
}

fn bare_window(display: &Display) -> Duration {
    let (screen, shown) = bare::open(display);
    let took = shown - screen.began;
    screen.close();
    took
}
