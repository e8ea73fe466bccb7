//! What a pack holds and what it leaves out.

use super::forge::{Record, World, at, day, head_of, open, said, seal};
use heard::event::{DeviceId, Event, Header};
use heard::id::{AdultId, Digest};
use heard::journal::{Entry, Value, entry_hash};
use heard::report::pack::{Answer, Held, Limits, Names, RULES, Rule, left_out, read, rule, select, verify, write};
use proptest::prelude::*;
use std::io::Cursor;
use uuid::Uuid;

#[test]
fn the_same_contents_give_the_same_bytes() {
    let contents = World::new().contents();
    let mut shuffled = contents.clone();
    shuffled.devices.reverse();
    shuffled.heads.reverse();
    shuffled.media.reverse();
    assert_eq!(write(&contents).unwrap(), write(&contents).unwrap());
    assert_eq!(write(&contents).unwrap(), write(&shuffled).unwrap());
}

#[test]
fn the_files_of_a_pack() {
    let world = World::new();
    let pack = world.pack();
    let mut archive = zip::ZipArchive::new(Cursor::new(&pack)).unwrap();
    assert_eq!(archive.by_name("entries.jsonl").unwrap().compression(), zip::CompressionMethod::Stored);
    let files = open(&pack);
    let names: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        ["README.txt", "boards.obz", "entries.jsonl", "heads.json", "manifest.json", "symbols/licences.csv"]
    );
    let readme = String::from_utf8(files["README.txt"].clone()).unwrap();
    let head = heard::report::pack::HeadText::of(&world.contents().heads[0].head).to_string();
    assert!(readme.contains(&head), "{readme}");
    assert!(readme.contains("A record can be true to its chain and still be untrue, or lack what was never written."));
    // A spreadsheet must not run what an author wrote.
    let licences = String::from_utf8(files["symbols/licences.csv"].clone()).unwrap();
    assert!(licences.contains("\"'=somebody\""), "{licences}");
    assert_eq!(String::from_utf8(files["entries.jsonl"].clone()).unwrap().lines().count(), 32);
}

#[test]
fn the_boards_are_a_package_of_their_own() {
    let mut world = World::new();
    let mut contents = world.contents();
    // The board was edited: an older revision of the same board stands before the newer.
    world.show(b"an older picture", "milk");
    contents.boards.insert(0, (Digest::of(&world.board), world.board.clone().into()));
    contents.media.push((Digest::of(b"a clip"), "mp3".into(), b"a clip".to_vec().into()));
    let boards = open(&open(&write(&contents).unwrap())["boards.obz"]);
    let (newer, bytes) = &contents.boards[1];
    assert_eq!(boards[&format!("boards/{newer}.obf")], bytes.to_vec());
    assert_eq!(boards[&format!("images/{}.png", contents.media[0].0)], b"a picture");
    assert_eq!(boards[&format!("sounds/{}.mp3", contents.media[1].0)], b"a clip");
    let manifest: serde_json::Value = serde_json::from_slice(&boards["manifest.json"]).unwrap();
    assert_eq!(manifest["format"], "open-board-0.1");
    assert_eq!(manifest["root"], format!("boards/{newer}.obf"));
    assert_eq!(manifest["paths"]["boards"][super::forge::root().to_string()], format!("boards/{newer}.obf"));
    assert_eq!(manifest["paths"]["boards"].as_object().unwrap().len(), 2);
    assert_eq!(manifest["paths"]["images"]["i1"], format!("images/{}.png", contents.media[0].0));
}

#[test]
fn a_pack_of_a_period_runs_on_to_the_head() {
    let mut world = World::new();
    world.period = (day("2026-03-10"), day("2026-03-15"));
    let pack = read(&world.pack(), &Limits::default()).unwrap();
    // Entries 4 and on lie on one day each, from 5 March.
    assert_eq!(pack.lines.iter().map(|line| line.seq).collect::<Vec<_>>(), (9..=32).collect::<Vec<_>>());
    assert_eq!(pack.manifest.starts_after[0].seq, 8);
    let given = |seq: usize| pack.lines[seq - 9].entry.fields.iter().all(|f| matches!(f.value, Value::Given { .. }));
    assert!((9..=14).all(given) && !(15..=32).any(given));
    assert_eq!(pack.manifest.left_out.entries_outside_period, 18);
    assert_eq!(pack.manifest.left_out.fields_outside_period, 18 * 5);
    let verdict = verify(&world.pack(), Held::Nothing);
    assert_eq!(verdict.answer, Answer::Consistent);
    assert!(verdict.to_string().contains("This pack starts after entry 8"), "{verdict}");
    assert!(verdict.to_string().contains("18 entries lie outside the period: 90 fields left out."), "{verdict}");
}

#[test]
fn what_is_late_or_out_of_time_is_in_the_pack() {
    let header = |entry: &Entry| serde_json::from_slice::<Header>(&entry.header).unwrap().seq;
    let label = Digest::of(b"board");
    let chain = |times: &[(&str, &str)]| {
        let record = |(happened, entered): &(&str, &str)| {
            let mut record = Record::new(said("word", label), at(happened));
            record.entered = at(entered);
            record
        };
        seal(1, None, &times.iter().map(record).collect::<Vec<_>>())
    };
    let period = (day("2026-03-10"), day("2026-03-12"));
    let picked = |times: &[(&str, &str)]| select([chain(times)], period).iter().map(header).collect::<Vec<_>>();
    let (before, inside, after) = ("2026-03-09T23:59", "2026-03-12T23:59", "2026-03-13T00:00");
    assert_eq!(picked(&[(before, before), (inside, inside), (after, after)]), [2, 3]);
    assert_eq!(picked(&[(before, before), (before, inside), (after, after)]), [2, 3], "entered in it");
    assert_eq!(picked(&[(before, before), (inside, after), (after, after)]), [2, 3], "happened in it, entered later");
    assert_eq!(picked(&[(inside, inside), (before, before)]), [1, 2], "the clock went back");
    assert_eq!(picked(&[(before, before), (after, after)]), [] as [u64; 0]);
    // Damage must not make a record shorter.
    let mut damaged = chain(&[(before, before), (before, before)]);
    damaged[0].header = b"?".to_vec();
    assert_eq!(select([damaged], period).len(), 2);
}

#[test]
fn names_are_left_out_unless_asked_for() {
    let mut world = World::new();
    let has_name = |world: &World| {
        let entries = String::from_utf8(open(&world.pack())["entries.jsonl"].clone()).unwrap();
        entries.contains("Sam")
    };
    assert!(!has_name(&world));
    world.names = Names::Given;
    assert!(has_name(&world));
    for names in [Names::LeftOut, Names::Given] {
        world.names = names;
        assert_eq!(verify(&world.pack(), Held::Nothing).answer, Answer::Consistent);
    }
}

#[test]
fn every_rule_names_a_field_that_there_is() {
    let adult = AdultId::named(Uuid::nil(), "adult");
    let events = [
        Event::ChildFileOpened { child: super::forge::child(), name: "n".into() },
        Event::AdultAdded { adult, name: "n".into(), role: heard::event::Role::Manager },
        Event::ChildAdded { child: super::forge::child(), name: "n".into() },
        Event::PinSet { adult, verifier: "v".into() },
        Event::SymbolPackAdded { name: "n".into(), symbols: 1 },
        Event::SymbolPackRemoved { name: "n".into() },
        Event::Restored { heads: Vec::new() },
    ];
    let asked = super::forge::id_of(1, 1);
    let summary = [
        Event::SummaryAsked {
            from: day("2026-03-01"),
            to: day("2026-03-31"),
            audience: String::new(),
            called: String::new(),
            standing: heard::event::Standing::default(),
        },
        Event::SummaryMade { asked, content: Digest([0; 32]), files: Vec::new() },
    ];
    for event in &summary {
        let form = heard::journal::form(event);
        // Whoever checks a summary needs all of both entries but who was there and where.
        for field in form.fields {
            assert_eq!(rule(form.kind, field), Rule::Always, "{} {field}", form.kind);
        }
    }
    assert_eq!(rule("summary_asked", "author"), Rule::Always);
    let named = events.iter().chain(&summary).map(|event| heard::journal::form(event).kind);
    let named: Vec<&str> = named.collect();
    assert!(RULES.iter().all(|(kind, ..)| named.contains(kind)));
    for (event, (kind, field, _)) in events.iter().zip(RULES) {
        let json = serde_json::to_value(event).unwrap();
        assert_eq!(json["kind"], kind);
        assert!(json.get(field).is_some(), "{kind} has no {field}");
    }
    assert_eq!(rule("pin_set", "verifier"), Rule::Never);
    assert!(left_out("child_added", "name", false, Names::Given));
    assert!(left_out("symbol_pack_added", "name", false, Names::Given));
    assert!(!left_out("restored", "heads", true, Names::LeftOut));
    assert!(!left_out("utterance", "words", false, Names::LeftOut));
}

#[test]
fn a_damaged_entry_does_not_keep_a_pack_from_being_made() {
    let mut contents = World::new().contents();
    contents.entries[6].header = b"\xff?".to_vec();
    let verdict = verify(&write(&contents).unwrap(), Held::Nothing);
    assert_eq!(
        verdict.to_string().lines().nth(1),
        Some("entries.jsonl, line 7: entry 7 of device 34750f98: what stands in its header cannot be read.")
    );
}

#[test]
fn a_chain_without_an_entry_in_the_period_is_there_by_its_head() {
    let mut world = World::new();
    world.chains.push((2, vec![Record::new(said("early", Digest::of(&world.board)), at("2026-02-01T10:00"))]));
    let verdict = verify(&world.pack(), Held::Nothing);
    assert_eq!(verdict.answer, Answer::Consistent);
    let told = format!("Device {}: no entry in this pack. Its record stands at entry 1.", &device(2).to_string()[..8]);
    assert!(verdict.to_string().contains(&told), "{verdict}");
}

fn device(seed: u8) -> DeviceId {
    super::forge::device(seed)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever is left out, the chains hold, and every field that is not there is counted.
    #[test]
    fn any_fields_can_be_left_out(left in prop::collection::vec(prop::collection::vec(any::<bool>(), 5), 32)) {
        let mut contents = World::new().contents();
        let head = head_of(Some(super::forge::child()), &contents.entries);
        let mut count = 0;
        for (entry, left) in contents.entries.iter_mut().zip(&left) {
            for (field, left) in entry.fields.iter_mut().zip(left) {
                if *left {
                    *field = field.withheld();
                }
            }
            prop_assert_eq!(entry_hash(entry.prev, &entry.header, &entry.fields), entry.hash);
        }
        let pack = write(&contents).unwrap();
        let held = heard::report::pack::HeadText::of(&head.head);
        let verdict = verify(&pack, Held::Head(held));
        prop_assert!(matches!(verdict.answer, Answer::Continues(_)), "{}", verdict);
        let read = read(&pack, &Limits::default()).unwrap();
        for field in read.lines.iter().flat_map(|line| &line.entry.fields) {
            count += u64::from(matches!(field.value, Value::Withheld { .. }));
        }
        let listed = &read.manifest.left_out;
        prop_assert_eq!(listed.fields.values().sum::<u64>() + listed.fields_outside_period, count);
    }
}
