//! The attacks, each with the answer that is expected: what the product may claim, and what it may not.

use super::forge::{Files, Record, World, at, day, header_in, lie, lie_in, restored, said};
use chrono::Duration;
use heard::id::Digest;
use heard::report::pack::Contents;

/// How an attack is made on a record that is sealed anew, and on one that is not.
pub enum Made {
    /// On the entries of the pack. The file is what the naive attacker changes.
    On { file: &'static str, world: fn(&mut World), contents: fn(&mut Contents) },
    /// On the files of the zip, whatever key sealed the record.
    Zip(fn(&mut Files)),
}

pub struct Attack {
    pub name: &'static str,
    pub made: Made,
    /// Naive, listed, fresh, own; each: nothing in hand, older pack, typed head.
    pub expected: &'static str,
    /// Why it cannot be found where it is not, and what is said instead.
    pub why: &'static str,
    /// Words that stand under the answer where the attack is made with the device's own key and not found.
    pub said: &'static str,
}

/// An entry that the holder of the older pack has.
const HELD: usize = 9;
/// An entry that was written after the older pack was made.
const LATER: usize = 24;

fn on(world: fn(&mut World), contents: fn(&mut Contents)) -> Made {
    Made::On { file: "entries.jsonl", world, contents }
}

const AFTER_HEAD: &str =
    "it was written after the head that is held; only the next head that leaves the house settles it";
const NO_KEY: &str = "with nothing in hand a record written anew is as good as the first one";

pub fn attacks() -> Vec<Attack> {
    let attack = |name, made, expected, why, said| Attack { name, made, expected, why, said };
    vec![
        attack(
            "alter an entry that is held",
            on(|w| lie(&mut w.records()[HELD]), |c| lie_in(&mut c.entries[HELD])),
            "AAA AAA CAA CAA",
            NO_KEY,
            "",
        ),
        attack(
            "alter a later entry",
            on(|w| lie(&mut w.records()[LATER]), |c| lie_in(&mut c.entries[LATER])),
            "AAA AAA CAA CKK",
            AFTER_HEAD,
            "",
        ),
        attack(
            "drop an entry that is held",
            on(
                |w| {
                    w.records().remove(HELD);
                },
                |c| {
                    c.entries.remove(HELD);
                },
            ),
            "AAA AAA CAA CAA",
            NO_KEY,
            "",
        ),
        attack(
            "drop a later entry",
            on(
                |w| {
                    w.records().remove(LATER);
                },
                |c| {
                    c.entries.remove(LATER);
                },
            ),
            "AAA AAA CAA CKK",
            AFTER_HEAD,
            "",
        ),
        attack(
            "swap two entries that are held",
            on(|w| w.records().swap(HELD, HELD + 1), |c| c.entries.swap(HELD, HELD + 1)),
            "AAA AAA CAA CAA",
            "their times show it: the app did not mark them",
            "do not fit the entry before",
        ),
        attack(
            "swap two later entries",
            on(|w| w.records().swap(LATER, LATER + 1), |c| c.entries.swap(LATER, LATER + 1)),
            "AAA AAA CAA CKK",
            AFTER_HEAD,
            "do not fit the entry before",
        ),
        attack(
            "insert an entry among those held",
            on(
                |w| {
                    let mut new = w.records()[HELD].clone();
                    lie(&mut new);
                    w.records().insert(HELD, new);
                },
                |c| {
                    let mut new = c.entries[HELD].clone();
                    lie_in(&mut new);
                    c.entries.insert(HELD, new);
                },
            ),
            "AAA AAA CAA CAA",
            NO_KEY,
            "",
        ),
        attack(
            "insert a later entry",
            on(
                |w| {
                    let mut new = w.records()[LATER].clone();
                    lie(&mut new);
                    w.records().insert(LATER, new);
                },
                |c| {
                    let mut new = c.entries[LATER].clone();
                    lie_in(&mut new);
                    c.entries.insert(LATER, new);
                },
            ),
            "AAA AAA CAA CKK",
            AFTER_HEAD,
            "",
        ),
        attack(
            "duplicate an entry that is held",
            on(
                |w| {
                    let twin = w.records()[HELD].clone();
                    w.records().insert(HELD, twin);
                },
                |c| {
                    let twin = c.entries[HELD].clone();
                    c.entries.insert(HELD, twin);
                },
            ),
            "AAA AAA CAA CAA",
            NO_KEY,
            "",
        ),
        attack(
            "duplicate a later entry",
            on(
                |w| {
                    let twin = w.records()[LATER].clone();
                    w.records().insert(LATER, twin);
                },
                |c| {
                    let twin = c.entries[LATER].clone();
                    c.entries.insert(LATER, twin);
                },
            ),
            "AAA AAA CAA CKK",
            AFTER_HEAD,
            "",
        ),
        attack(
            "cut the tail before the held head",
            on(|w| w.records().truncate(15), |c| c.entries.truncate(15)),
            "AAA CAA CAA CAA",
            "every entry is signed as the head it once was, so a shorter record is a true older one",
            "",
        ),
        attack(
            "cut the tail after the held head",
            on(|w| w.records().truncate(25), |c| c.entries.truncate(25)),
            "AAA CKK CAA CKK",
            "a record cut after the held head is the record as it stood then; the date of its last entry is said",
            "to 26 March 2026",
        ),
        attack(
            "cut the front",
            on(
                |w| {
                    w.records().drain(..5);
                },
                |c| {
                    c.entries.drain(..5);
                },
            ),
            "AAA CAK CAA CAA",
            "a pack may start anywhere and says where; an older pack shows what its period should hold, a typed head cannot",
            "",
        ),
        attack(
            "move an entry that is held to another day",
            on(
                |w| {
                    let r = &mut w.records()[HELD];
                    r.at -= Duration::days(2);
                    r.entered = r.at;
                },
                |c| {
                    header_in(&mut c.entries[HELD], |h| {
                        h.at -= Duration::days(2);
                        h.entered = h.at;
                    })
                },
            ),
            "AAA AAA CAA CAA",
            "the device's own count of time does not agree, and that is said",
            "do not fit the entry before",
        ),
        attack(
            "move a later entry to another day",
            on(
                |w| {
                    let r = &mut w.records()[LATER];
                    r.at -= Duration::days(2);
                    r.entered = r.at;
                },
                |c| {
                    header_in(&mut c.entries[LATER], |h| {
                        h.at -= Duration::days(2);
                        h.entered = h.at;
                    })
                },
            ),
            "AAA AAA CAA CKK",
            AFTER_HEAD,
            "do not fit the entry before",
        ),
        attack(
            "replace the board that was shown",
            Made::On {
                file: "boards.obz",
                world: |w| w.show(b"a picture", "nothing"),
                contents: |c| {
                    let text = String::from_utf8(c.boards[0].1.to_vec()).unwrap().replace("drink", "never");
                    c.boards[0].1 = text.into_bytes().into();
                },
            },
            "AAA AAA CAA CAA",
            NO_KEY,
            "",
        ),
        attack(
            "replace a picture of the board",
            Made::On {
                file: "boards.obz",
                world: |w| w.show(b"another picture", "drink"),
                contents: |c| c.media[0].2 = b"another picture".to_vec().into(),
            },
            "AAA AAA CAA CAA",
            NO_KEY,
            "",
        ),
        attack(
            "take out the board that was shown",
            Made::On {
                file: "boards.obz",
                world: |w| w.board = b"{}".to_vec(),
                contents: |c| {
                    c.boards.clear();
                },
            },
            "AAA CKK CAA CKK",
            "nothing that is there was changed; that it is missing stands under the answer",
            "MISSING: the board",
        ),
        attack(
            "leave out the words of one entry",
            on(|_| (), |c| c.entries[HELD].fields[0] = c.entries[HELD].fields[0].withheld()),
            "AAA CKK CAA CKK",
            "a field may be left out; that no rule asks for it stands under the answer",
            "NO RULE OF HEARD'S",
        ),
        attack(
            "narrow the period, so that what was said lies after it",
            on(|w| w.period.1 = day("2026-03-10"), |c| c.period.1 = day("2026-03-10")),
            "AAA CKK CAA CKK",
            "it is a true pack of a shorter period, which it prints; with an older pack the fields taken back are counted",
            "lie outside the period",
        ),
        attack(
            "remove another child",
            Made::On {
                file: "heads.json",
                world: |w| {
                    w.children -= 1;
                    w.home[0].1 = 20;
                },
                contents: |c| c.children_count -= 1,
            },
            "AAA CAK CAA CAK",
            "the head of this child says nothing about another; the older pack has the home's head and count, and so does a typed head of the home",
            "",
        ),
        attack(
            "remove another child, and write the home's journal on until it is longer",
            Made::On { file: "heads.json", world: |w| w.home[0].1 = 60, contents: |_| () },
            "CKK CKK CAA CKK",
            "a pack has the newest head of the home's journal, not the entries that lead to it: compare two heads of the home in the home's own journal",
            "",
        ),
        attack(
            "roll the device back to a backup and go on with its own key",
            on(
                |w| {
                    let revision = Digest::of(&w.board);
                    w.records().truncate(15);
                    for n in 0..15 {
                        w.records()
                            .push(Record::new(said("anew", revision), at("2026-03-17T08:00") + Duration::hours(n)));
                    }
                },
                |c| c.entries.truncate(15),
            ),
            "AAA CAA CAA CAA",
            NO_KEY,
            "",
        ),
        attack(
            "restore a backup from before the held head on a new device, and say so",
            on(|w| restored(w, 15), |c| c.entries.truncate(15)),
            "AAA CAA CAA CXX",
            "an honest restore looks the same: it is told as a fork, with what is missing",
            "A fork",
        ),
        attack(
            "restore a backup from after the held head on a new device, and say so",
            on(|w| restored(w, 25), |c| c.entries.truncate(25)),
            "AAA CKK CAA CKK",
            "nothing that is held is missing; the fork stands under the answer",
            "",
        ),
        attack(
            "add a file",
            Made::Zip(|f| {
                f.insert("extra.txt".into(), b"believe me".to_vec());
            }),
            "CKK CKK CAA CKK",
            "a pack of entries cannot keep others from adding to the zip; it is said",
            "extra.txt",
        ),
        attack(
            "take out README.txt",
            Made::Zip(|f| {
                f.remove("README.txt");
            }),
            "AAA AAA AAA AAA",
            "",
            "",
        ),
        attack(
            "take out boards.obz",
            Made::Zip(|f| {
                f.remove("boards.obz");
            }),
            "AAA AAA AAA AAA",
            "",
            "",
        ),
        attack(
            "take out entries.jsonl",
            Made::Zip(|f| {
                f.remove("entries.jsonl");
            }),
            "XXX XXX XXX XXX",
            "without entries it is not a pack",
            "",
        ),
        attack(
            "change README.txt",
            Made::Zip(|f| f.get_mut("README.txt").unwrap().extend(b"All is well.")),
            "AAA CKK CAA CKK",
            "no key signs the README; it is said",
            "No signature covers README.txt",
        ),
        attack(
            "change the licences",
            Made::Zip(|f| f.get_mut("symbols/licences.csv").unwrap().extend(b"x,y\r\n")),
            "AAA CKK CAA CKK",
            "no key signs the licences; it is said",
            "No signature covers",
        ),
    ]
}
