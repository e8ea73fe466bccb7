//! Every attack on the entries of a pack, made in four ways and checked with three things in hand, with the expected answer beside
//! it. The undetectable ones stand here too, with the reason: this table is what the product may claim.
//!
//! Ways: *naive*, the file alone is changed · *listed*, everything that needs no key is made anew (manifest, starts, heads out of the
//! entries' own signatures) · *fresh*, the whole record is sealed anew by another key · *own*, the same by the device's own key.
//! In hand: nothing · an older pack (`--after`) · the typed head of that pack (`--head`).
//! Answers: A altered · C consistent, nothing outside to compare with · K continues the head you hold · X could not check.

use super::attack_table::{Made, attacks};
use super::forge::{World, child, close, head_of, key, open, relist};
use heard::report::pack::{Answer, HeadText, Held, Verdict, verify, write};
use std::fmt::Write as _;

/// The pack that an attack makes of the true world, in each of the four ways.
fn made(made: &Made) -> [Vec<u8>; 4] {
    let world = World::new();
    match made {
        Made::On { file, world: on_world, contents: on_contents } => {
            let mut contents = world.contents();
            on_contents(&mut contents);
            let mut naive = open(&world.pack());
            let changed = open(&write(&contents).unwrap());
            naive.insert((*file).to_owned(), changed[*file].clone());
            // The heads of a shorter record lie in its own signatures.
            contents.heads = vec![head_of(Some(child()), &contents.entries)];
            let listed = write(&contents).unwrap();
            // Keys that are fresh from the start would make a heads field of the old key a contradiction: seal once, at the end.
            let mut fresh = World::new().with_fresh_keys();
            on_world(&mut fresh);
            let mut own = World::new();
            on_world(&mut own);
            let (mut fresh, mut own) = (fresh.contents(), own.contents());
            // What is done to the pack and not to the record stays the attacker's choice after sealing.
            if file_only(on_world) {
                on_contents(&mut fresh);
                on_contents(&mut own);
            }
            [close(&naive), listed, write(&fresh).unwrap(), write(&own).unwrap()]
        }
        Made::Zip(change) => {
            let mut naive = open(&world.pack());
            change(&mut naive);
            let anew = |pack: Vec<u8>| {
                let mut files = open(&pack);
                change(&mut files);
                relist(&mut files);
                close(&files)
            };
            let fresh = World::new().with_fresh_keys().pack();
            [close(&naive), anew(world.pack()), anew(fresh), anew(world.pack())]
        }
    }
}

/// Whether an attack leaves the record as it is.
fn file_only(on_world: &fn(&mut World)) -> bool {
    let (mut after, before) = (World::new(), World::new());
    on_world(&mut after);
    after.pack() == before.pack()
}

pub fn letter(verdict: &Verdict) -> char {
    match verdict.answer {
        Answer::Altered(_) => 'A',
        Answer::Consistent => 'C',
        Answer::Continues(_) => 'K',
        Answer::CouldNotCheck(_) => 'X',
    }
}

#[test]
fn the_table() {
    let old = World::earlier();
    let (held, head) = (old.pack(), HeadText::of(&old.contents().heads[0].head));
    assert_eq!(letter(&verify(&held, Held::Nothing)), 'C');
    let mut wrong = String::new();
    println!("{:<76} naive listed fresh own", "attack (in hand: nothing, older pack, typed head)");
    for attack in attacks() {
        let packs = made(&attack.made);
        let mut found = String::new();
        for (way, pack) in packs.iter().enumerate() {
            if way > 0 {
                found.push(' ');
            }
            for in_hand in [Held::Nothing, Held::Pack(&held), Held::Head(head)] {
                let verdict = verify(pack, in_hand);
                found.push(letter(&verdict));
                assert_eq!(verdict.to_string().lines().next(), Some(verdict.answer.first_line()));
                let quiet = matches!(verdict.answer, Answer::Consistent | Answer::Continues(_));
                if quiet && way == 3 && !attack.said.is_empty() && !verdict.to_string().contains(attack.said) {
                    writeln!(wrong, "{}: does not say {:?}:\n{verdict}", attack.name, attack.said).unwrap();
                }
            }
        }
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
fn a_fresh_key_under_the_old_name_is_found() {
    let mut contents = World::new().contents();
    contents.devices[0].public_key = key(77).verifying_key().to_bytes();
    let verdict = verify(&write(&contents).unwrap(), Held::Nothing);
    assert!(verdict.to_string().contains("is not its own"), "{verdict}");
    assert_eq!(verdict.exit_code(), 1);
}

#[test]
fn a_typed_head_of_the_home_finds_a_home_written_anew() {
    let mut world = World::new();
    let head = HeadText::of(&world.contents().home_heads[0].head);
    assert_eq!(letter(&verify(&world.pack(), Held::Head(head))), 'K');
    world.home[0].1 = 39;
    assert_eq!(letter(&verify(&world.pack(), Held::Head(head))), 'A');
    world.home[0].1 = 41;
    assert_eq!(letter(&verify(&world.pack(), Held::Head(head))), 'X');
}
