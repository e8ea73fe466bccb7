//! What five hundred edits leave behind in memory: the largest board set that comes with Heard, one word after another given
//! another spoken text, each edit kept, shown and drawn.
//!
//! It runs in a process of its own, so that what is counted is what the app holds and nothing else of the bench.

use super::make::{Ground, unlock};
use super::redraw::Memory;
use super::swap::{MEMORY_MIB, mib};
use super::table::{met, row};
use heard::app::{AdultWish, EditWish, Wish};
use heard::board::Visibility;
use heard::edit::{At, Edit};
use heard::ui::stage::{Stage, with};
use std::path::Path;
use std::process::Command;

/// Tells the bench to be the process that edits; the home's folder follows.
pub const FLAG: &str = "--edits";
/// So many words get another spoken text, each once.
const EDITS: usize = 500;
/// After so many, the memory is written down.
const LOOKS: [usize; 6] = [0, 50, 100, 200, 350, EDITS];

pub fn run(ground: &Ground) {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let output = command.arg(FLAG).arg(ground.core()).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let found: Vec<(usize, u64)> = text
        .lines()
        .map(|line| {
            let (edits, bytes) = line.split_once(' ').unwrap();
            (edits.parse().unwrap(), bytes.parse().unwrap())
        })
        .collect();
    assert_eq!(found.iter().map(|(edits, _)| *edits).collect::<Vec<_>>(), LOOKS);
    let at = |wanted: usize| found.iter().find(|(edits, _)| *edits == wanted).unwrap().1;
    let start = at(0);
    for (edits, bytes) in &found {
        let beside = format!("before the first {} → ×{:.2}", mib(start), *bytes as f64 / start as f64);
        let budget = format!("{MEMORY_MIB} MiB: {}", met(*bytes <= MEMORY_MIB << 20));
        row(&format!("memory in use after {edits} edits (Core 60)"), &mib(*bytes), "–", "1", &beside, &budget, "");
    }
    let growth = at(EDITS) as f64 / at(100) as f64;
    let beside = format!("after 100 edits {} → ×{growth:.2}", mib(at(100)));
    row(
        "  and is it flat?",
        &mib(at(EDITS)),
        "–",
        "1",
        &beside,
        &format!("flat: {}", met(growth < 1.05)),
        "400 edits more",
    );
}

/// The process that edits.
pub fn edit(home: &Path) {
    // As the window does.
    #[cfg(feature = "pdf")]
    heard::report::pdf::set_apart(env!("CARGO_BIN_EXE_heard").into());
    let memory = Memory::open(home);
    memory.come_to_rest();
    unlock(&mut memory.stage.borrow_mut().app);
    let wish = |wish: EditWish| memory.stage.borrow_mut().app.handle(Wish::Adult(AdultWish::Edit(wish))).unwrap();
    wish(EditWish::Begin);
    let set = memory.stage.borrow().app.child().unwrap().state().vocabulary().own_shared();
    let words: Vec<At> = set
        .boards
        .iter()
        .flat_map(|board| board.buttons.iter().map(move |button| (board.id, button)))
        .filter(|(_, button)| button.urgent.is_none() && button.visibility == Visibility::Shown)
        .map(|(board, button)| At { board, button: button.id })
        .take(EDITS)
        .collect();
    drop(set);
    assert_eq!(words.len(), EDITS);
    for (number, at) in words.into_iter().enumerate() {
        look(number);
        wish(EditWish::Apply(vec![Edit::Spoken { at, text: Some(format!("spoken {number}")) }]));
        with(&memory.stage, Stage::attend);
        memory.draw();
    }
    memory.come_to_rest();
    look(EDITS);
    memory.close();
}

fn look(edits: usize) {
    if LOOKS.contains(&edits) {
        println!("{edits} {}", super::screen::resident("self"));
    }
}
