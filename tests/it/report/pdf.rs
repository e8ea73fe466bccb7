//! The printed pages: what stands on them, how they are tagged, and that they depend on nothing but the summary.
#![cfg(feature = "pdf")]

use super::sample;

#[test]
fn first() {
    let started = std::time::Instant::now();
    let file = heard::report::pdf::render(&sample::sam());
    println!("{:?}", started.elapsed());
    std::fs::write("/tmp/tp/rust.pdf", file.unwrap()).unwrap();
}
