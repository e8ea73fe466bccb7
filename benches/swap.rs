//! From the choice of another board to its frame, at 152 cells in the real window; and what it costs in memory in the long
//! run.

use super::frames::{Frame, HOME, cell, cells};
use super::make::{DENSE, Ground, LARGE, RING};
use super::redraw;
use super::screen::Screen;
use super::start::CORE;
use super::table::{Times, line, met, row, shown};
use std::thread;
use std::time::{Duration, Instant};

/// The cell that opens the next board.
const NEXT: (u32, u32) = (DENSE.0 - 1, DENSE.1 - 1);
/// Times round the ring, once everything has been drawn.
const ROUNDS: usize = 4;
/// Starts whose first way round is taken as fast as the boards come.
const STARTS: usize = 3;
pub const MEMORY_MIB: u64 = 200;

pub fn run(ground: &Ground) {
    let frames = Ring::look(ground);
    let (mut cold, mut cold_pictures) = (Times::default(), Times::default());
    let (mut warm, mut warm_pictures) = (Times::default(), Times::default());
    for _ in 0..STARTS {
        let screen = Screen::of_home(ground.display(), ground.dense());
        frames.wait_for_pictures(&screen, 0);
        for board in 1..RING {
            let (frame, pictures) = frames.choose(&screen, board);
            cold.push(frame);
            cold_pictures.push(pictures);
        }
        screen.close();
    }
    let screen = Screen::of_home(ground.display(), ground.dense());
    frames.wait_for_pictures(&screen, 0);
    for board in 1..=RING * ROUNDS {
        // The neighbour is drawn ahead while the child looks at this board.
        thread::sleep(Duration::from_millis(800));
        let (frame, pictures) = frames.choose(&screen, board % RING);
        warm.push(frame);
        warm_pictures.push(pictures);
    }
    screen.close();
    let again = redraw::same_board(ground);
    let beside = "the same board drawn again, in memory";
    line("choice → frame of 152 cells, pictures ahead", &warm).beside(beside, &again).within(100).print();
    line("choice → all its pictures, pictures ahead", &warm_pictures).beside(beside, &again).within(100).print();
    line("choice → frame of 152 cells, straight on", &cold).beside(beside, &again).within(100).print();
    line("choice → all its pictures, straight on", &cold_pictures).beside(beside, &again).print();
    core(ground, &again);
}

/// From board to board of the largest set that comes with Heard: the last cell of the first two boards opens the next.
fn core(ground: &Ground, again: &Times) {
    const LAST: (u32, u32) = (CORE.0 - 1, CORE.1 - 1);
    let looked = Screen::of_home(ground.display(), ground.core());
    let mut frames = vec![looked.settled()];
    for _ in 0..2 {
        looked.display.tap(cell(CORE, LAST).middle());
        frames.push(looked.settled());
    }
    looked.close();
    let screen = Screen::of_home(ground.display(), ground.core());
    let others = cells(CORE, &[LAST]);
    screen.display.wait_until("the first board", |display| frames[0].has_pictures(display, &others));
    let (mut frame, mut pictures) = (Times::default(), Times::default());
    for swap in 1..=3 * ROUNDS * STARTS {
        let (to, at) = match swap % 3 {
            0 => (&frames[0], HOME),
            board => (&frames[board], cell(CORE, LAST).middle()),
        };
        thread::sleep(Duration::from_millis(400));
        screen.display.point(at);
        screen.display.press();
        thread::sleep(Duration::from_millis(30));
        let lifted = Instant::now();
        screen.display.release();
        let there = screen.display.wait_until("the next board", |display| to.has_cells(display, &others));
        let whole = screen.display.wait_until("its pictures", |display| to.has_pictures(display, &others));
        frame.push(there - lifted);
        pictures.push(whole - lifted);
    }
    screen.close();
    let beside = "152 cells drawn again, in memory";
    line("choice → frame of 60 cells (Core 60)", &frame).beside(beside, again).within(100).print();
    line("choice → all its pictures (Core 60)", &pictures).beside(beside, again).within(100).print();
}

/// Memory in use at the start, and after so many swaps.
pub fn memory(ground: &Ground) {
    let frames = Ring::look(ground);
    let screen = Screen::of_home(ground.display(), ground.dense());
    screen.settled();
    let mut found = vec![(0, screen.memory())];
    let began = Instant::now();
    for swap in 1..=1000 {
        frames.choose_only(&screen, swap % RING);
        if [50, 100, 200, 500, 1000].contains(&swap) {
            found.push((swap, screen.memory()));
        }
    }
    let took = began.elapsed();
    screen.close();
    let at = |wanted: usize| found.iter().find(|(swaps, _)| *swaps == wanted).unwrap().1;
    let (start, hundred, thousand) = (at(0), at(100), at(1000));
    for (swaps, bytes) in &found {
        let ratio = *bytes as f64 / start as f64;
        let beside = format!("at the start {} → ×{ratio:.2}", mib(start));
        let budget = format!("{MEMORY_MIB} MiB: {}", met(*bytes <= MEMORY_MIB << 20));
        row(&format!("memory in use after {swaps} board swaps"), &mib(*bytes), "–", "1", &beside, &budget, "");
    }
    let growth = thousand as f64 / hundred as f64;
    let flat = growth < 1.05;
    let beside = format!("after 100 swaps {} → ×{growth:.2}", mib(hundred));
    let note = format!("900 swaps more; 1,000 took {}", shown(took));
    row("  and is it flat?", &mib(thousand), "–", "1", &beside, &format!("flat: {}", met(flat)), &note);
    linger(ground);
}

/// The largest vocabulary, half a second on each of its first boards: the shelves of pictures and of words fill up.
fn linger(ground: &Ground) {
    let screen = Screen::of_home(ground.display(), ground.large());
    screen.settled();
    let start = screen.memory();
    for boards in 1..100 {
        // The last of 29 buttons opens the next board.
        screen.display.tap(cell(LARGE.grid, (4, 4)).middle());
        thread::sleep(Duration::from_millis(500));
        if [33, 66, 99].contains(&boards) {
            let bytes = screen.memory();
            let beside = format!("at the start {} → ×{:.2}", mib(start), bytes as f64 / start as f64);
            let budget = format!("{MEMORY_MIB} MiB: {}", met(bytes <= MEMORY_MIB << 20));
            row(
                &format!("  550 boards, after a look at {boards} of them"),
                &mib(bytes),
                "–",
                "1",
                &beside,
                &budget,
                "",
            );
        }
    }
    screen.close();
}

pub fn mib(bytes: u64) -> String {
    format!("{:.0} MiB", bytes as f64 / f64::from(1 << 20))
}

/// What every board of the ring looks like.
struct Ring(Vec<Frame>);

impl Ring {
    fn look(ground: &Ground) -> Self {
        let screen = Screen::of_home(ground.display(), ground.dense());
        let mut frames = vec![screen.settled()];
        for _ in 1..RING {
            screen.display.tap(cell(DENSE, NEXT).middle());
            frames.push(screen.settled());
        }
        screen.close();
        Self(frames)
    }

    /// Taps the cell that opens a board, and waits for it. From the lift to the frame, and to its last picture.
    fn choose(&self, screen: &Screen<'_>, board: usize) -> (Duration, Duration) {
        let lifted = self.choose_only(screen, board);
        let frame = Instant::now();
        let pictures = self.wait_for_pictures(screen, board);
        (frame - lifted, pictures - lifted)
    }

    /// The same without its pictures. Gives the moment of the lift; the frame is there when this returns.
    fn choose_only(&self, screen: &Screen<'_>, board: usize) -> Instant {
        let display = screen.display;
        display.point(cell(DENSE, NEXT).middle());
        display.press();
        thread::sleep(Duration::from_millis(30));
        let lifted = Instant::now();
        display.release();
        let others = cells(DENSE, &[NEXT]);
        display.wait_until("the next board", |display| self.0[board].has_cells(display, &others));
        lifted
    }

    fn wait_for_pictures(&self, screen: &Screen<'_>, board: usize) -> Instant {
        let others = cells(DENSE, &[NEXT]);
        let what = "the pictures of a board";
        screen.display.wait_until(what, |display| self.0[board].has_pictures(display, &others))
    }
}
