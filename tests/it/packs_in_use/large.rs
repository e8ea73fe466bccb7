//! A pack of ten thousand symbols.

use super::{FAN, Lived};
use heard::app::Trouble;
use heard::board::Locale;
use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

/// What this process holds of memory, in bytes, where the system says so.
fn resident() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(text.split(' ').nth(1)?.parse::<u64>().ok()? * 4096)
}

/// Ten thousand symbols: time and memory are printed, not judged, because they say as much about the machine. What is judged is
/// that no picture is in memory.
#[test]
fn a_large_pack_is_found_in_and_its_pictures_stay_on_the_disk() {
    let mut lived = Lived::new();
    let root = lived.dir.path().join("Large");
    std::fs::create_dir_all(&root).unwrap();
    let mut index = "file,label,synonyms,category,locale,licence,author\n".to_owned();
    for number in 0..10_000 {
        writeln!(index, "{number}.svg,thing {number},part{};piece{},kind,en-GB,CC0,Gran", number % 97, number % 31)
            .unwrap();
        let text = FAN.replace("0000a1", &format!("{number:06x}")) + &" ".repeat(2_000);
        std::fs::write(root.join(format!("{number}.svg")), text).unwrap();
    }
    std::fs::write(root.join("index.csv"), index).unwrap();
    let start = Instant::now();
    lived.add(root).unwrap();
    println!("read, checked and kept: {:?}", start.elapsed());
    lived.reopen();
    let (before, start) = (resident(), Instant::now());
    lived.read_packs();
    println!(
        "read again: {:?}, {:?} bytes of memory",
        start.elapsed(),
        resident().zip(before).map(|(after, before)| i128::from(after) - i128::from(before))
    );
    let start = Instant::now();
    let found = lived.app().library().offered(&Locale::new("en-GB"), "thing 9876", 9);
    println!("found: {:?}", start.elapsed());
    let symbol = found.fitting().unwrap().clone();
    let packs = Arc::clone(lived.app().symbol_packs().unwrap());
    let start = Instant::now();
    let bytes = packs.picture_of(&symbol).unwrap();
    println!("its picture: {:?}", start.elapsed());
    assert!(bytes.starts_with(b"<svg") && bytes.len() > 2_000);
    // Taken from the disk, the picture is gone from there: nobody has kept a copy.
    std::fs::remove_dir_all(lived.path().join("symbols")).unwrap();
    assert!(packs.picture_of(&symbol).is_none());
    assert!(matches!(lived.app().new_picture(&symbol), Err(Trouble::PackPicture)));
}
