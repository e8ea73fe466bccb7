//! The text of the answers, as it stands in the terminal.

use super::forge::{Record, World, at, child, close, day, head_of, open, relist, said, seal};
use chrono::Duration;
use heard::event::{ClockState, Event, Head, Waited};
use heard::id::{ChildId, Digest};
use heard::journal::Value;
use heard::report::pack::{Answer, HeadText, Held, verify, write};
use uuid::Uuid;

fn says(pack: &[u8], held: Held<'_>, line: &str, parts: &[&str]) {
    let text = verify(pack, held).to_string();
    assert_eq!(text.lines().next(), Some(line), "{text}");
    for part in parts {
        assert!(text.contains(part), "it should say {part:?}:\n{text}");
    }
}

const ALTERED: &str = "ALTERED";
const CONSISTENT: &str = "CONSISTENT, NOTHING OUTSIDE TO COMPARE WITH";
const CONTINUES: &str = "CONTINUES THE HEAD YOU HOLD";
const COULD_NOT: &str = "COULD NOT CHECK";

#[test]
fn consistent() {
    insta::assert_snapshot!(verify(&World::new().pack(), Held::Nothing), @r"
    CONSISTENT, NOTHING OUTSIDE TO COMPARE WITH
    This pack does not contradict itself. Whether it is what was written at the time can be told only with a head or an older pack that somebody outside the home holds.

    - The record of child 00186b28-59b8-5c9b-8ffb-4d473384c3b4, 1 March 2026 to 31 March 2026; made 3 April 2026, 12:00 by Heard 0.1.0.
    - Device 34750f98: 32 entries, numbers 1 to 32, from 1 March 2026, 09:00 to 2 April 2026, 10:00. It starts at the beginning of this device's record.
    - 32 entries are signed by the device that wrote them (34750f98). The home holds these keys.
    - The home's journal stands at entry 40 on device 34750f98. It lists 3 children's files, this pack says.
    - 2 entries lie outside the period: 10 fields left out.
    - Left out by rule: name of child_file_opened (1).
    - The entries name 1 board: 1 is here, byte for byte. 1 picture or clip is here, byte for byte.
    - No signature covers README.txt, the licences, the period and the names of the files; only their hashes are listed.
    - This pack holds no summary.
    - A record can be true to its chain and still be untrue, or lack what was never written.
    - Keep this head (entry 32 of device 34750f98): 6HTGZ-63MBW-00001-0BRCF-YYFW6-YM4QC-HJKPV-MGJD1-8EDX1
    ");
}

#[test]
fn continues() {
    insta::assert_snapshot!(verify(&World::new().pack(), Held::Pack(&World::earlier().pack())), @r"
    CONTINUES THE HEAD YOU HOLD
    Everything up to entry 20 of device 34750f98, which you hold, stands unchanged in this record. Since then: entries 21 to 32.

    - The home's journal on device 34750f98 went from entry 25 to 40; a child's pack does not hold what lies between.
    - The record of child 00186b28-59b8-5c9b-8ffb-4d473384c3b4, 1 March 2026 to 31 March 2026; made 3 April 2026, 12:00 by Heard 0.1.0.
    - Device 34750f98: 32 entries, numbers 1 to 32, from 1 March 2026, 09:00 to 2 April 2026, 10:00. It starts at the beginning of this device's record.
    - 32 entries are signed by the device that wrote them (34750f98). The home holds these keys.
    - The home's journal stands at entry 40 on device 34750f98. It lists 3 children's files, this pack says.
    - 2 entries lie outside the period: 10 fields left out.
    - Left out by rule: name of child_file_opened (1).
    - The entries name 1 board: 1 is here, byte for byte. 1 picture or clip is here, byte for byte.
    - No signature covers README.txt, the licences, the period and the names of the files; only their hashes are listed.
    - This pack holds no summary.
    - A record can be true to its chain and still be untrue, or lack what was never written.
    - Keep this head (entry 32 of device 34750f98): 6HTGZ-63MBW-00001-0BRCF-YYFW6-YM4QC-HJKPV-MGJD1-8EDX1
    ");
}

#[test]
fn altered() {
    let mut contents = World::new().contents();
    let Value::Given { bytes, .. } = &mut contents.entries[9].fields[0].value else { panic!() };
    *bytes = b"[]".to_vec();
    let mut files = open(&World::new().pack());
    files.insert("entries.jsonl".into(), open(&write(&contents).unwrap())["entries.jsonl"].clone());
    insta::assert_snapshot!(verify(&close(&files), Held::Nothing), @r"
    ALTERED
    entries.jsonl, line 10: entry 10 of device 34750f98, 11 March 2026, 10:00: something in it was changed: what it says does not give its hash.

    - entries.jsonl: it is not the file that the manifest lists.
    ");
}

#[test]
fn the_held_head_lies_beyond_the_end() {
    let mut world = World::new();
    let head = HeadText::of(&world.contents().heads[0].head);
    world.records().truncate(20);
    says(&world.pack(), Held::Head(head), ALTERED, &["you hold entry 32 of device 34750f98; this record ends at 20"]);
    let held = World::new().pack();
    says(&world.pack(), Held::Pack(&held), ALTERED, &["you hold entry 32 of device 34750f98; this record ends at 20"]);
}

#[test]
fn a_gap_says_which_dates_to_ask_for() {
    let mut world = World::new();
    world.period = (day("2026-03-25"), day("2026-03-31"));
    let old = World::earlier();
    let parts = [
        "You hold entry 20 of device 34750f98, and this pack starts after entry 23: entries 21 to 23 are in neither.",
        "Ask for a pack that begins on 21 March 2026 and reaches to 25 March 2026.",
    ];
    says(&world.pack(), Held::Pack(&old.pack()), COULD_NOT, &parts);
    let head = HeadText::of(&old.contents().heads[0].head);
    says(&world.pack(), Held::Head(head), COULD_NOT, &[parts[0], "begins with entry 20 or earlier"]);
    // The pack that was asked for closes the gap, and so does one that starts right after the head.
    for from in ["2026-03-21", "2026-03-22"] {
        world.period.0 = day(from);
        says(&world.pack(), Held::Pack(&old.pack()), CONTINUES, &["Everything up to entry 20 of device 34750f98"]);
        says(&world.pack(), Held::Head(head), CONTINUES, &["Everything up to entry 20 of device 34750f98"]);
    }
}

#[test]
fn a_pack_that_goes_on_from_another_entry_is_altered() {
    let mut world = World::new();
    let Event::Utterance { words, .. } = &mut world.records()[9].event else { panic!() };
    words[0].label = "something else".into();
    world.period.0 = day("2026-03-22");
    let old = World::earlier();
    let head = HeadText::of(&old.contents().heads[0].head);
    says(
        &world.pack(),
        Held::Head(head),
        ALTERED,
        &["entry 20 of device 34750f98: it is not the entry whose head you hold"],
    );
    says(&world.pack(), Held::Pack(&old.pack()), ALTERED, &["entry 20 of device 34750f98"]);
}

#[test]
fn what_is_held_may_be_of_no_use() {
    let pack = World::new().pack();
    let old = World::earlier();
    says(&pack, Held::Pack(b"?"), COULD_NOT, &["The pack you hold cannot be read"]);
    let mut files = open(&old.pack());
    files.get_mut("README.txt").unwrap().push(b'!');
    says(&pack, Held::Pack(&close(&files)), COULD_NOT, &["The pack you hold is not consistent itself", "README.txt"]);
    let other = Head { child: Some(ChildId::named(Uuid::nil(), "other")), ..old.contents().heads[0].head };
    says(&pack, Held::Head(HeadText::of(&other)), COULD_NOT, &["The head you hold is of another child's record"]);
    // But what is altered by itself is altered, whatever is held.
    let mut files = open(&pack);
    files.get_mut("README.txt").unwrap().push(b'!');
    says(&close(&files), Held::Pack(b"?"), ALTERED, &["README.txt: it is not the file that the manifest lists."]);
}

#[test]
fn a_restore_is_a_fork_and_not_an_attack() {
    let mut world = World::new();
    let revision = Digest::of(&world.board);
    let whole = world.clone();
    world.records().truncate(25);
    let backup = head_of(Some(child()), &seal(1, Some(child()), world.records()));
    let home = super::forge::home_head(1, 38);
    let restored = Record::new(Event::Restored { heads: vec![backup.head, home.head] }, at("2026-04-01T08:00"));
    world.chains.push((2, vec![restored, Record::new(said("back", revision), at("2026-04-01T09:00"))]));
    world.home = vec![(1, 38), (2, 3)];
    world.period.1 = day("2026-03-31");
    let fork = "A fork: device 6d2ca4f3 goes on from a backup, entry 25 of device 34750f98 (entry 1 of 6d2ca4f3, \
                1 April 2026, 08:00); whatever device 34750f98 wrote after entry 25 is not in this record.";
    let pack = world.pack();
    let new = super::forge::device(2).to_string()[..8].to_owned();
    let fork = fork.replace("6d2ca4f3", &new);
    // The restore lies after the period, and is told all the same.
    says(&pack, Held::Nothing, CONSISTENT, &[&fork]);
    says(&pack, Held::Pack(&World::earlier().pack()), CONTINUES, &[&fork]);
    let lost = "entries 26 to 32 of the old device are not in this record, and you hold the head at entry 32.";
    says(
        &pack,
        Held::Pack(&whole.pack()),
        COULD_NOT,
        &["A fork after a restore", lost, "Up to entry 25 it is the same"],
    );
    let head = HeadText::of(&whole.contents().heads[0].head);
    says(&pack, Held::Head(head), COULD_NOT, &["A fork after a restore", lost, "Ask the home what became of them."]);
    // So it is in every later pack, and there without what else was said before its period.
    world.chains[1].1.push(Record::new(said("later", revision), at("2026-06-02T09:00")));
    world.period = (day("2026-06-01"), day("2026-06-30"));
    says(
        &world.pack(),
        Held::Pack(&whole.pack()),
        COULD_NOT,
        &["A fork after a restore", "2 entries lie outside the period: 8 fields"],
    );
    world.period = (day("2026-03-01"), day("2026-03-31"));
    // A restore from an entry that the record does not have is no restore.
    world.records().truncate(24);
    says(&world.pack(), Held::Nothing, ALTERED, &["it names entry 25 of device 34750f98; this record ends at 24"]);
    // And a home's journal that went back without a restore is altered, whatever else is a fork.
    world.records().push(whole.chains[0].1[24].clone());
    world.home[0].1 = 37;
    says(&world.pack(), Held::Nothing, ALTERED, &["it names entry 38 of the home's journal"]);
}

#[test]
fn an_entry_that_names_heads_is_held_to_them() {
    let mut world = World::new();
    let now = world.contents();
    let heads = vec![now.heads[0].head, now.home_heads[0].head];
    let made = Event::PackMade { from: day("2026-03-01"), to: day("2026-03-31"), heads };
    world.records().push(Record::new(made, at("2026-03-31T18:00")));
    world.period.1 = day("2026-04-05");
    says(&world.pack(), Held::Nothing, CONSISTENT, &[]);
    // The home's journal is written anew and is shorter: the child's own record contradicts it.
    world.home[0].1 = 20;
    says(&world.pack(), Held::Nothing, ALTERED, &["it names entry 40 of the home's journal"]);
}

#[test]
fn clocks_and_waits_are_said() {
    let mut world = World::new();
    world.records()[9].clock = ClockState::Suspect;
    world.records()[11].waited = Some(Waited { entries: 3, millis: 4_200 });
    world.records()[14].entered += Duration::hours(3);
    says(
        &world.pack(),
        Held::Nothing,
        CONSISTENT,
        &[
            "The app marked 1 entry of device 34750f98",
            "3 entries of device 34750f98 waited before they could be written, at most 5 s.",
            "the app did not mark them: 15, 16.",
        ],
    );
}

#[test]
fn fields_taken_back_are_counted() {
    let mut contents = World::new().contents();
    contents.entries[9].fields[0] = contents.entries[9].fields[0].withheld();
    let pack = write(&contents).unwrap();
    says(
        &pack,
        Held::Pack(&World::earlier().pack()),
        CONTINUES,
        &[
            "1 field that the pack you hold gives, and this one leaves out: look there.",
            "LEFT OUT, AND NO RULE OF HEARD'S ASKS FOR IT: words of utterance (1). Ask why.",
        ],
    );
}

#[test]
fn an_entry_of_a_newer_form_is_not_called_altered() {
    use ed25519_dalek::Signer as _;
    let mut contents = World::new().contents();
    let last = contents.entries.last_mut().unwrap();
    let text = String::from_utf8(last.header.clone()).unwrap();
    last.header = text.replace("\"v\":1,\"id\"", "\"v\":2,\"ident\"").into_bytes();
    last.hash = heard::journal::entry_hash(last.prev, &last.header, &last.fields);
    let (device, key) = (super::forge::device(1), super::forge::key(1));
    let signature = key.sign(&heard::journal::signed_bytes(Some(child()), device, 32, last.hash)).to_bytes().to_vec();
    last.signature.clone_from(&signature);
    contents.heads[0].signature = signature;
    contents.heads[0].head.hash = last.hash;
    says(&write(&contents).unwrap(), Held::Nothing, COULD_NOT, &["Entry 32 was written by a newer version of Heard"]);
}

#[test]
fn what_a_manifest_counts_is_counted_again() {
    let mut files = open(&World::new().pack());
    let manifest = String::from_utf8(files["manifest.json"].clone()).unwrap();
    let changed = manifest.replace("\"child_file_opened.name\": 1", "\"child_file_opened.name\": 2");
    assert_ne!(manifest, changed);
    files.insert("manifest.json".into(), changed.into_bytes());
    relist(&mut files);
    says(&close(&files), Held::Nothing, ALTERED, &["it does not count rightly what is left out of this pack"]);
}

#[test]
fn nothing_that_a_pack_says_reaches_the_terminal_raw() {
    let mut contents = World::new().contents();
    contents.app = "\u{1b}[2J\u{202e}fake\nCONTINUES THE HEAD YOU HOLD".into();
    let verdict = verify(&write(&contents).unwrap(), Held::Nothing);
    assert_eq!(verdict.answer, Answer::Consistent);
    let text = verdict.to_string();
    assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text}");
    assert!(!text.lines().skip(1).any(|line| line.starts_with("CONTINUES")), "{text}");
}
