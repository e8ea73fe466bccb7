//! The bytes of the home's own file: who works and lives there, its devices, backups and symbol packs.

use super::codec::{D1, D2, Literal, U1, quoted};
use heard::event::{DeviceId, Event, Head, Purpose, Role};
use heard::id::{AdultId, ChildId, Digest};
use uuid::Uuid;

/// The last entry of a child's chain and of the home's.
pub fn two_heads() -> Vec<Head> {
    let child = Some(ChildId(Uuid::from_u128(1)));
    let head = Head { child, device: DeviceId(Digest([1; 32])), seq: 3, hash: Digest([2; 32]) };
    vec![head, Head { child: None, ..head }]
}

/// The same as it is written.
pub fn heads() -> String {
    format!(r#"[{{"child":"{U1}","device":"{D1}","seq":3,"hash":"{D2}"}},{{"device":"{D1}","seq":3,"hash":"{D2}"}}]"#)
}

pub fn literals() -> Vec<Literal> {
    let u1 = Uuid::from_u128(1);
    let d1 = Digest([1; 32]);
    vec![
        (
            Event::HomeOpened { name: "H".to_owned(), purpose: Purpose::Care },
            1,
            vec![("name", quoted("H")), ("purpose", quoted("care"))],
        ),
        (Event::RecoveryCodeMade { recipient: "age1x".to_owned() }, 1, vec![("recipient", quoted("age1x"))]),
        (
            Event::DeviceAdded { device: DeviceId(d1), public_key: D2.to_owned() },
            1,
            vec![("device", quoted(D1)), ("public_key", quoted(D2))],
        ),
        (
            Event::AdultAdded { adult: AdultId(u1), name: "K".to_owned(), role: Role::KeyWorker },
            1,
            vec![("adult", quoted(U1)), ("name", quoted("K")), ("role", quoted("key_worker"))],
        ),
        (
            Event::PinSet { adult: AdultId(u1), verifier: "$argon2id$".to_owned() },
            1,
            vec![("adult", quoted(U1)), ("verifier", quoted("$argon2id$"))],
        ),
        (
            Event::PinFailed { adult: AdultId(u1), in_a_row: 2 },
            1,
            vec![("adult", quoted(U1)), ("in_a_row", "2".to_owned())],
        ),
        (Event::Unlocked { adult: AdultId(u1) }, 1, vec![("adult", quoted(U1))]),
        (Event::Locked {}, 1, vec![]),
        (
            Event::ChildAdded { child: ChildId(u1), name: "A".to_owned() },
            1,
            vec![("child", quoted(U1)), ("name", quoted("A"))],
        ),
        (Event::ScreenGivenTo { child: ChildId(u1) }, 1, vec![("child", quoted(U1))]),
        (Event::BackupMade { heads: two_heads() }, 1, vec![("heads", heads())]),
        (Event::Restored { heads: vec![] }, 1, vec![("heads", "[]".to_owned())]),
        (
            Event::SymbolPackAdded { name: "Fans".to_owned(), symbols: 2 },
            1,
            vec![("name", quoted("Fans")), ("symbols", "2".to_owned())],
        ),
        (Event::SymbolPackRemoved { name: "Fans".to_owned() }, 1, vec![("name", quoted("Fans"))]),
        (Event::Started { clean: true }, 1, vec![("clean", "true".to_owned())]),
        (Event::Stopped {}, 1, vec![]),
    ]
}
