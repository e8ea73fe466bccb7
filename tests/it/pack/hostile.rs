//! Packs made to do harm: refused in one sentence, never a panic, never a better answer than was earned.

use super::forge::{World, close, open, relist};
use heard::report::pack::{Answer, HeadText, Held, Limits, PackRefusal, read, verify};
use proptest::prelude::*;
use std::io::{Cursor, Write as _};
use std::sync::LazyLock;

fn refusal(bytes: &[u8], limits: &Limits) -> PackRefusal {
    read(bytes, limits).expect_err("this pack should not be read")
}

fn zip_of(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        writer.start_file(*path, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn what_is_no_pack_is_refused_in_a_sentence() {
    let limits = Limits::default();
    assert_eq!(refusal(b"", &limits), PackRefusal::NotAZip);
    assert_eq!(refusal(b"GIF89a", &limits), PackRefusal::NotAZip);
    assert_eq!(refusal(&zip_of(&[("a.txt", b"a")]), &limits), PackRefusal::NotAPack("manifest.json"));
    assert_eq!(refusal(&zip_of(&[("../up.txt", b"a")]), &limits), PackRefusal::Path("../up.txt".into()));
    assert_eq!(refusal(&zip_of(&[("/root.txt", b"a")]), &limits), PackRefusal::Path("/root.txt".into()));
    assert_eq!(refusal(&zip_of(&[("A.txt", b"a"), ("a.txt", b"b")]), &limits), PackRefusal::TwoFiles("a.txt".into()));
    let mut files = open(&World::new().pack());
    let manifest = String::from_utf8(files["manifest.json"].clone()).unwrap();
    files.insert("manifest.json".into(), manifest.replace("heard-pack-1", "heard-pack-2").into_bytes());
    assert_eq!(refusal(&close(&files), &limits), PackRefusal::Form("heard-pack-2".into()));
    files.insert("manifest.json".into(), b"{}".to_vec());
    assert_eq!(refusal(&close(&files), &limits), PackRefusal::List("manifest.json"));
    let verdict = verify(b"GIF89a", Held::Nothing);
    assert_eq!(verdict.to_string(), "COULD NOT CHECK\nThis file is not a zip, or its end is missing.\n");
    assert_eq!(verdict.exit_code(), 2);
}

#[test]
fn two_files_of_one_name_are_refused() {
    // The writer refuses to make one, so the second name is changed afterwards, in both of its places.
    let mut pack = zip_of(&[("one.txt", b"first"), ("two.txt", b"second")]);
    while let Some(place) = pack.windows(7).position(|name| name == b"two.txt") {
        pack[place..place + 7].copy_from_slice(b"one.txt");
    }
    assert_eq!(refusal(&pack, &Limits::default()), PackRefusal::Muddled);
    // A local header that names another file than the table of contents does.
    let mut pack = zip_of(&[("one.txt", b"first")]);
    let place = pack.windows(7).position(|name| name == b"one.txt").unwrap();
    pack[place..place + 7].copy_from_slice(b"two.txt");
    assert_eq!(refusal(&pack, &Limits::default()), PackRefusal::Muddled);
    let mut pack = b"#!/bin/sh\n".to_vec();
    pack.extend(World::new().pack());
    assert_eq!(refusal(&pack, &Limits::default()), PackRefusal::Muddled, "something stands before the zip");
}

#[test]
fn bombs_are_refused_by_the_limit_they_pass() {
    let named = |what, limit| PackRefusal::TooLarge { what, limit };
    let pack = World::new().pack();
    let limits = Limits::default();
    let bomb = zip_of(&[("manifest.json", &vec![b' '; 40 << 20])]);
    assert_eq!(refusal(&bomb, &limits), named("growth of a file on unpacking", 200));
    assert_eq!(refusal(&bomb, &Limits { inflation: 10_000, ..limits }), named("bytes of a list", 32 << 20));
    assert_eq!(refusal(&pack, &Limits { pack_bytes: 10, ..limits }), named("bytes of the zip", 10));
    assert_eq!(refusal(&pack, &Limits { files: 2, ..limits }), named("number of files", 2));
    assert_eq!(refusal(&pack, &Limits { total_bytes: 99, ..limits }), named("bytes of all files together", 99));
    assert_eq!(refusal(&pack, &Limits { line_bytes: 99, ..limits }), named("bytes of one entry", 99));
    assert_eq!(refusal(&pack, &Limits { entries: 3, ..limits }), named("number of entries", 3));
}

#[test]
fn a_size_that_lies_is_refused() {
    let mut pack = zip_of(&[("manifest.json", &vec![b' '; 100_000])]);
    // The declared size stands in the local header and in the table of contents.
    let declared = 100_000_u32.to_le_bytes();
    while let Some(place) = pack.windows(4).position(|bytes| bytes == declared) {
        pack[place..place + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    assert_eq!(refusal(&pack, &Limits::default()), PackRefusal::Damaged("manifest.json".into()));
}

#[test]
fn deep_json_and_strange_lines_are_not_entries() {
    let deep = "[".repeat(100_000);
    for line in [deep.as_str(), "{}", "null", "", "\u{0}"] {
        let mut files = open(&World::new().pack());
        let mut entries = files["entries.jsonl"].clone();
        entries.extend_from_slice(line.as_bytes());
        entries.push(b'\n');
        files.insert("entries.jsonl".into(), entries);
        relist(&mut files);
        let verdict = verify(&close(&files), Held::Nothing);
        assert!(verdict.to_string().contains("line 33: this line is not an entry"), "{verdict}");
        files.insert("heads.json".into(), deep.clone().into_bytes());
        assert_eq!(refusal(&close(&files), &Limits::default()), PackRefusal::List("heads.json"));
    }
}

#[test]
fn numbers_beyond_all_counting_are_answered() {
    let files = open(&World::new().pack());
    let most = u64::MAX.to_string();
    for (file, from, to) in [
        ("manifest.json", "\"seq\": 0,", format!("\"seq\": {most},")),
        ("heads.json", "\"seq\": 32,", format!("\"seq\": {most},")),
        ("entries.jsonl", "\"seq\":1,", format!("\"seq\":{most},")),
    ] {
        let mut files = files.clone();
        let text = String::from_utf8(files[file].clone()).unwrap();
        let changed = text.replacen(from, &to, 1);
        assert_ne!(text, changed, "{file}");
        files.insert(file.into(), changed.into_bytes());
        relist(&mut files);
        let verdict = verify(&close(&files), Held::Pack(&World::earlier().pack()));
        assert_ne!(verdict.exit_code(), 0, "{verdict}");
    }
}

#[test]
fn a_pack_packed_again_by_another_program_still_verifies() {
    let pack = World::new().pack();
    let again = close(&open(&pack));
    assert_ne!(pack, again);
    let verdict = verify(&again, Held::Pack(&World::earlier().pack()));
    assert!(matches!(verdict.answer, Answer::Continues(_)), "{verdict}");
}

/// A small pack, so that many of its bytes can be tried, with the head it continues.
static SMALL: LazyLock<(Vec<u8>, HeadText)> = LazyLock::new(|| {
    let mut world = World::new();
    world.records().truncate(6);
    (world.pack(), HeadText::of(&world.contents().heads[0].head))
});

/// One flipped bit gives no good answer, unless every file is still what it was: then it lay in the zip's own bookkeeping.
fn flip(place: usize, bit: u8) {
    let (pack, head) = &*SMALL;
    let mut flipped = pack.clone();
    flipped[place] ^= 1 << bit;
    for held in [Held::Nothing, Held::Head(*head), Held::Pack(pack)] {
        let verdict = verify(&flipped, held);
        if verdict.exit_code() == 0 {
            let files = read(&flipped, &Limits::default()).unwrap().files;
            assert_eq!(files, read(pack, &Limits::default()).unwrap().files, "byte {place}, bit {bit}: {verdict}");
        }
    }
}

#[test]
fn no_flipped_bit_passes_through_the_whole_pack() {
    // Every eleventh byte with another bit each; the property below tries the places between.
    let length = SMALL.0.len();
    let mut bit = 0;
    for place in (0..length).step_by(11) {
        flip(place, bit);
        bit = (bit + 1) % 8;
    }
    println!("{length} bytes");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_flipped_bit_never_passes(place in 0..SMALL.0.len(), bit in 0..8_u8) {
        flip(place, bit);
    }

    #[test]
    fn a_pack_cut_short_never_passes(length in 0..SMALL.0.len()) {
        let verdict = verify(&SMALL.0[..length], Held::Nothing);
        prop_assert_eq!(verdict.exit_code(), 2, "{}", verdict);
    }

    #[test]
    fn any_bytes_are_answered(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let verdict = verify(&bytes, Held::Pack(&bytes));
        prop_assert_eq!(verdict.exit_code(), 2);
    }

    /// Bytes of the entries changed under a manifest that lists them as they are: the chain alone must hold.
    #[test]
    fn a_changed_line_under_a_true_list_never_passes(place in 0..9_000_usize, byte: u8) {
        let mut files = open(&SMALL.0);
        let entries = files.get_mut("entries.jsonl").unwrap();
        let place = place % entries.len();
        prop_assume!(entries[place] != byte);
        let before = read(&SMALL.0, &Limits::default()).unwrap().lines;
        entries[place] = byte;
        relist(&mut files);
        let changed = close(&files);
        let verdict = verify(&changed, Held::Head(SMALL.1));
        if verdict.exit_code() == 0 {
            // Capitals in a hash or a space between two keys: the same entries, written otherwise.
            let after = read(&changed, &Limits::default()).unwrap().lines;
            prop_assert_eq!(before, after, "byte {} became {:?}: {}", place, char::from(byte), verdict);
        }
    }
}
