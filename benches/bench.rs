//! How long it takes: what the child waits for, beside a baseline that runs in the same minutes on the same machine.
//!
//! `./dev bench` runs everything, `./dev bench start swap` only these parts. Nothing here fails for being slow: a figure is a
//! fact about a machine and its day, so each stands with its baseline, their ratio, and the budget it should keep.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::print_stdout,
    reason = "a bench that cannot go on should stop with the place where it stood; what it finds is printed"
)]

mod bare;
mod display;
mod edits;
mod frames;
mod import;
mod keep;
mod machine;
mod make;
mod order;
mod pack;
mod press;
mod redraw;
mod screen;
mod search;
mod start;
mod summary;
mod swap;
mod table;
mod voice;

use machine::Machine;
use make::Ground;
use std::path::Path;

/// A part by the word that chooses it, and what runs it.
type Part = (&'static str, fn(&Ground));

/// The parts, in their order.
const PARTS: [Part; 13] = [
    ("start", start::run),
    ("press", press::run),
    ("voice", voice::run),
    ("swap", swap::run),
    ("redraw", redraw::run),
    ("memory", swap::memory),
    ("edits", edits::run),
    ("import", import::run),
    ("append", keep::run),
    ("pack", pack::run),
    ("summary", summary::run),
    ("order", order::run),
    ("search", search::run),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    if words.first().is_some_and(|word| word == bare::FLAG) {
        return bare::show();
    }
    if let [flag, home] = words.as_slice()
        && flag == edits::FLAG
    {
        return edits::edit(Path::new(home));
    }
    if let Some(word) = words.iter().find(|word| PARTS.iter().all(|(name, _)| name != word)) {
        let names: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
        println!("There is no part “{word}”. The parts: {}.", names.join(", "));
        std::process::exit(2);
    }
    let ground = Ground::new();
    let machine = Machine::before(&ground);
    println!("{machine}\n");
    table::heading();
    for (name, run) in PARTS {
        if words.is_empty() || words.iter().any(|word| word == name) {
            run(&ground);
        }
    }
    println!("\n{}", machine.after());
}
