//! Every attack on the summary of a pack, in the ways and with the things in hand of `attacks.rs`: *naive*, the files alone are
//! changed · *listed*, the manifest as well · *fresh* and *own*, the record is sealed anew and vouches for what was changed.

use super::attacks::letter;
use super::forge::{Files, Record, THIS, World, child, close, device, head_of, open, relist, seal};
use super::summary_table::{App, Attack, Made, asked_with, attacks};
use super::told::{HELD_RECORDS, base, earlier, later, later_with, summed, vouched};
use heard::event::{Event, Head};
use heard::id::{ChildId, Digest};
use heard::report::pack::{HeadText, Held, verify, write};
use std::fmt::Write as _;
use std::sync::LazyLock;
use uuid::Uuid;

static HONEST: LazyLock<World> = LazyLock::new(|| later(base()));
static OLDER: LazyLock<World> = LazyLock::new(|| earlier(base()));
static ON_PAPER: LazyLock<World> = LazyLock::new(|| later(World { on_paper: true, ..base() }));
static FRESH_ON_PAPER: LazyLock<World> = LazyLock::new(|| later(World { on_paper: true, ..base().with_fresh_keys() }));
static FRESH: LazyLock<World> = LazyLock::new(|| later(base().with_fresh_keys()));

/// A head of the same form that is of another child’s record.
pub fn stranger(text: &str) -> String {
    let seq = text.parse::<HeadText>().unwrap().seq();
    let other = ChildId::named(Uuid::nil(), "other");
    HeadText::of(&Head { child: Some(other), device: device(1), seq, hash: Digest([7; 32]) }).to_string()
}

/// The pack that an attack makes, in each of the four ways; `None` where it cannot be made that way.
fn made(attack: &Attack) -> [Option<Vec<u8>>; 4] {
    let honest = open(&HONEST.pack());
    let other = open(&OLDER.pack());
    let in_zip = |honest: &Files, change: &dyn Fn(&mut Files)| {
        let mut files = honest.clone();
        change(&mut files);
        let naive = close(&files);
        relist(&mut files);
        (naive, close(&files))
    };
    let in_the_zip = |change: &dyn Fn(&mut Files)| in_zip(&honest, change);
    match &attack.made {
        Made::Files(change) => {
            let change = |files: &mut Files| change(files, &other);
            let (naive, listed) = in_the_zip(&change);
            [Some(naive), Some(listed), Some(vouched(FRESH.clone(), &change)), Some(vouched(HONEST.clone(), &change))]
        }
        Made::Paper(change) => {
            let change = |files: &mut Files| change(files, &other);
            let (naive, listed) = in_zip(&open(&ON_PAPER.pack()), &change);
            let (fresh, own) = (FRESH_ON_PAPER.clone(), ON_PAPER.clone());
            [Some(naive), Some(listed), Some(vouched(fresh, &change)), Some(vouched(own, &change))]
        }
        Made::Unsaid(change) => {
            let (naive, listed) = in_the_zip(&|files| change(files, &other));
            let unsaid = |world: &World| {
                let mut files = open(&world.pack());
                change(&mut files, &other);
                let kept: Vec<_> = files.into_iter().filter(|(name, _)| name.starts_with("summary.")).collect();
                let mut world = world.clone();
                let about = |event: &Event| matches!(event, Event::SummaryAsked { .. } | Event::SummaryMade { .. });
                // The older summary stands in entries that are held; only with a fresh key is there nothing to lose.
                let from = if world.chains[0].0 == 1 { HELD_RECORDS + 2 } else { 0 };
                let mut place = 0;
                world.records().retain(|record| {
                    place += 1;
                    place <= from || !about(&record.event)
                });
                world.pages = None;
                let mut files = open(&world.pack());
                files.extend(kept);
                relist(&mut files);
                close(&files)
            };
            [Some(naive), Some(listed), Some(unsaid(&FRESH)), Some(unsaid(&HONEST))]
        }
        Made::Record(change) => {
            let lied = later_with(base(), change, asked_with(|_| ()), |_| ());
            let fresh = later_with(base().with_fresh_keys(), change, asked_with(|_| ()), |_| ());
            // Without the keys: the summary of what was never sealed.
            let mut contents = HONEST.contents();
            contents.summary = lied.pages.clone();
            let mut naive = honest.clone();
            let listed = write(&contents).unwrap();
            naive.extend(open(&listed).into_iter().filter(|(name, _)| name.starts_with("summary.")));
            [Some(close(&naive)), Some(listed), Some(fresh.pack()), Some(lied.pack())]
        }
        Made::Asking(standing, summary, app) => {
            let made = |world: World| {
                let claimed = later_with(world, |_| (), asked_with(*standing), *summary);
                match app {
                    App::This => claimed.pack(),
                    App::Another => by_another_version(claimed),
                }
            };
            [None, None, Some(made(base().with_fresh_keys())), Some(made(base()))]
        }
    }
}

/// The same, with the two entries about the summary written by a version that there is not yet.
fn by_another_version(mut world: World) -> Vec<u8> {
    let app = format!("{THIS}.1");
    let rewritten = |world: &World, bytes: &[u8]| {
        let head = |world: &World| {
            let chain = &world.sealed()[0];
            let header = chain.len() - 2;
            let head = Head {
                child: Some(child()),
                device: device(world.chains[0].0),
                seq: header as u64 + 1,
                hash: chain[header].hash,
            };
            HeadText::of(&head).to_string()
        };
        let mut after = world.clone();
        let end = after.records().len() - 2;
        after.records()[end..].iter_mut().for_each(|record| record.app.clone_from(&app));
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        text.replace(&head(world), &head(&after))
            .replace(&format!("\"app\": \"{THIS}\""), &format!("\"app\": \"{app}\""))
            .into_bytes()
    };
    let json = rewritten(&world, &world.pages.as_ref().unwrap().json);
    let end = world.records().len() - 2;
    world.records()[end..].iter_mut().for_each(|record| record.app.clone_from(&app));
    vouched(world, &|files| {
        files.insert("summary.json".into(), json.clone());
    })
}

#[test]
fn the_table_of_the_summary() {
    let (held, head) = (OLDER.pack(), HeadText::of(&OLDER.contents().heads[0].head));
    for (pack, expected) in [(&held, 'C'), (&HONEST.pack(), 'C'), (&FRESH.pack(), 'C')] {
        let verdict = verify(pack, Held::Nothing);
        assert_eq!(letter(&verdict), expected, "{verdict}");
        assert!(verdict.to_string().contains("figures agree with the entries"), "{verdict}");
    }
    assert_eq!(letter(&verify(&HONEST.pack(), Held::Pack(&held))), 'K');
    let mut wrong = String::new();
    println!("{:<76} naive listed fresh own", "attack on the summary (in hand: nothing, older pack, typed head)");
    for attack in attacks() {
        let mut found = Vec::new();
        for (way, pack) in made(&attack).into_iter().enumerate() {
            let Some(pack) = pack else {
                found.push("---".to_owned());
                continue;
            };
            let alone = verify(&pack, Held::Nothing);
            let mut letters = letter(&alone).to_string();
            for in_hand in [Held::Pack(&held), Held::Head(head)] {
                // Setting pages takes its time in a test build; what is altered by itself is altered whatever is held.
                let again = !letters.starts_with('A') || !matches!(attack.made, Made::Paper(_));
                letters.push(if again { letter(&verify(&pack, in_hand)) } else { 'A' });
            }
            found.push(letters);
            if way == 3 && !alone.to_string().contains(attack.said) {
                writeln!(wrong, "{}: does not say {:?}:\n{alone}", attack.name, attack.said).unwrap();
            }
        }
        let found = found.join(" ");
        println!("{:<76} {found}  {}", attack.name, attack.why);
        if found != attack.expected {
            writeln!(wrong, "{}: expected {}, found {found}", attack.name, attack.expected).unwrap();
        }
        let silent = attack.expected.contains(['C', 'K', 'X']);
        assert!(!silent || !attack.why.is_empty(), "{} is not found and nothing says why", attack.name);
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn the_head_printed_on_an_older_summary_is_continued() {
    let json: serde_json::Value = serde_json::from_slice(&OLDER.pages.as_ref().unwrap().json).unwrap();
    let printed: HeadText = json["cover"]["chain"]["heads"][0].as_str().unwrap().parse().unwrap();
    let verdict = verify(&HONEST.pack(), Held::Head(printed));
    assert_eq!(letter(&verdict), 'K', "{verdict}");
    // The record is written anew from before that summary was asked for.
    let lied = later_with(base(), |w| super::forge::lie(&mut w.records()[4]), asked_with(|_| ()), |_| ());
    assert_eq!(letter(&verify(&lied.pack(), Held::Head(printed))), 'A');
    let another: HeadText = stranger(&printed.to_string()).parse().unwrap();
    assert_eq!(letter(&verify(&HONEST.pack(), Held::Head(another))), 'X');
}

#[test]
fn the_summary_of_another_child_is_found() {
    let mut other = base();
    other.records().iter_mut().skip(3).step_by(2).for_each(|record| record.at -= chrono::Duration::hours(1));
    let other = open(&later(other).pack());
    let files: Files = open(&HONEST.pack())
        .into_iter()
        .map(
            |(name, bytes)| {
                if name.starts_with("summary.") { (name.clone(), other[&name].clone()) } else { (name, bytes) }
            },
        )
        .collect();
    let mut listed = files.clone();
    relist(&mut listed);
    for pack in [close(&files), close(&listed), vouched(HONEST.clone(), &|f| f.extend(other.clone()))] {
        assert_eq!(letter(&verify(&pack, Held::Nothing)), 'A');
    }
}

#[test]
fn a_summary_of_other_days_vouched_for_by_the_same_record_is_found() {
    // The record holds both summaries; the tail with the right one is cut off, which needs no key.
    let mut world = HONEST.clone();
    let end = world.records().len() - 2;
    world.records().truncate(end);
    world.pages = OLDER.pages.clone();
    let verdict = verify(&world.pack(), Held::Nothing);
    assert_eq!(letter(&verdict), 'A');
    let said = "the last summary that was made is of 1 March 2026 to 15 March 2026, and this pack says that it is of 1 March 2026 to 31 March 2026";
    assert!(verdict.to_string().contains(said), "{verdict}");
}

/// A device goes on from a backup; its clock is behind that of the old one. Nothing of either is lost, whatever the clocks say.
#[test]
fn a_summary_of_two_devices_counts_what_both_wrote() {
    let mut world = base();
    let entries = world.records().len();
    let ahead = chrono::Duration::days(9);
    let (seed, records) = &mut world.chains[0];
    records.last_mut().unwrap().entered += ahead;
    let backup = head_of(Some(child()), &seal(*seed, Some(child()), records));
    let home = super::forge::home_head(1, 38);
    let at = super::forge::at("2026-03-30T08:00");
    let mut restored = Record::new(Event::Restored { heads: vec![backup.head, home.head] }, at);
    restored.app = THIS.into();
    world.chains.push((2, vec![restored]));
    world.home = vec![(1, 38), (2, 3)];
    let world = summed(world, "2026-03-31T18:00");
    let pack = world.pack();
    let verdict = verify(&pack, Held::Nothing);
    assert_eq!(letter(&verdict), 'C', "{verdict}");
    assert!(verdict.to_string().contains("figures agree with the entries"), "{verdict}");
    let json: serde_json::Value = serde_json::from_slice(&open(&pack)["summary.json"]).unwrap();
    // All but the first entry, whose name is left out, and the restore.
    assert_eq!(json["cover"]["chain"]["entries"]["count"], entries);
    assert_eq!(json["cover"]["chain"]["heads"].as_array().unwrap().len(), 2);
    let heads = json["cover"]["chain"]["heads"].as_array().unwrap();
    for head in heads {
        let head: HeadText = head.as_str().unwrap().parse().unwrap();
        assert_eq!(letter(&verify(&pack, Held::Head(head))), 'K');
    }
}

/// A field that is left out by hand leaves the figures without their ground, and that is said.
#[test]
fn what_is_left_out_by_hand_is_found_in_the_figures() {
    let mut contents = HONEST.contents();
    contents.entries[4].fields[0] = contents.entries[4].fields[0].withheld();
    let verdict = verify(&write(&contents).unwrap(), Held::Nothing);
    assert_eq!(letter(&verdict), 'A');
    let said = "1 field is left out of this pack although no rule asks for it, which may be why";
    assert!(verdict.to_string().contains(said), "{verdict}");
}
