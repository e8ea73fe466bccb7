//! The window, by finger, key and screen reader, without a display.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test says so by failing"
)]
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a test may say what it saw")]
#![allow(dead_code, reason = "the previews are shared with the pictures of the window")]

#[path = "../screens/adults.rs"]
mod adults;
mod adults_side;
mod audit;
#[path = "../screens/assessing.rs"]
mod assessing;
#[path = "../screens/boards.rs"]
mod boards;
mod child_side;
mod driver;
mod exchange;
#[path = "../screens/editing.rs"]
mod editing;
#[path = "../screens/exchanges.rs"]
mod exchanges;
#[path = "../it/listening.rs"]
mod listening;
#[path = "../screens/mats.rs"]
mod mats;
mod microphone;
#[path = "../screens/noting.rs"]
mod noting;
#[path = "../screens/packs.rs"]
mod packs;
#[path = "../screens/photos.rs"]
mod photos;
#[path = "../screens/pictures.rs"]
mod pictures;
#[path = "../screens/practising.rs"]
mod practising;
#[path = "../screens/recordings.rs"]
mod recordings;
mod room;
mod stage;
mod stage_adults;
mod stage_assess;
mod stage_editing;
mod stage_exchange;
mod stage_faults;
mod stage_giving;
mod stage_mats;
mod stage_notes;
mod stage_offers;
mod stage_own_words;
mod stage_pad;
mod stage_photo;
mod stage_recording;
mod stage_symbols;
mod ten_notes;
#[path = "../screens/summed.rs"]
mod summed;
mod tidy;
#[path = "../screens/views.rs"]
mod views;
