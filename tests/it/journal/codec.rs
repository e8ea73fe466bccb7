//! The bytes in which every kind of event is written, by hand and for good. A line here is never changed; a new form of an
//! event is a new version and a new line.

use super::codec_home::{heads, two_heads};
use super::{codec_assessment, codec_care, codec_home, codec_mats, codec_trials};
use crate::strategies;
use heard::board::{Locale, Place, Urgent};
use heard::child::{
    AccessSettings, Agreement, Assent, Beginnings, ExchangeSettings, Giving, HairColour, Millis, People, SkinTone,
    SpeechSettings, Suggestions, SurfaceSettings, Wait,
};
use heard::edit::EditKind;
use heard::event::{Circumstances, DayCounts, Event, ImportCounts, Role, Setting, Spoken, Word};
use heard::id::{AdultId, BoardId, BoardSetId, ButtonId, ChildId, Digest};
use heard::journal::{
    CIRCUMSTANCES, FORMS, Field, Recorded, Undecodable, Value, decode, decode_circumstances, encode, form,
};
use proptest::prelude::*;
use uuid::Uuid;

pub const U1: &str = "00000000-0000-0000-0000-000000000001";
pub const U2: &str = "00000000-0000-0000-0000-000000000002";
pub const D1: &str = "0101010101010101010101010101010101010101010101010101010101010101";
pub const D2: &str = "0202020202020202020202020202020202020202020202020202020202020202";

/// An event, the version of its form, and its fields as text.
pub type Literal = (Event, u16, Vec<(&'static str, String)>);

pub fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}

fn literals() -> Vec<Literal> {
    let mut literals = literals_of_the_spine();
    literals.extend(codec_home::literals());
    literals.extend(codec_care::literals());
    literals.extend(codec_trials::literals());
    literals.extend(codec_mats::literals());
    literals.extend(codec_assessment::literals());
    literals
}

/// Talk, settings and packs.
fn literals_of_the_spine() -> Vec<Literal> {
    let u1 = Uuid::from_u128(1);
    let u2 = Uuid::from_u128(2);
    let (d1, d2) = (Digest([1; 32]), Digest([2; 32]));
    let day = |text: &str| text.parse().unwrap();
    vec![
        (
            Event::Utterance {
                words: vec![
                    Word {
                        label: "swim".to_owned(),
                        spoken: "I want to swim".to_owned(),
                        button: ButtonId(u1),
                        board: BoardId(u2),
                        revision: d1,
                        place: Some(Place { row: 0, column: 5 }),
                        urgent: None,
                    },
                    Word {
                        label: "no “é” 🙂".to_owned(),
                        spoken: "a\"\\\n".to_owned(),
                        button: ButtonId(u2),
                        board: BoardId(u1),
                        revision: d2,
                        place: None,
                        urgent: Some(Urgent::No),
                    },
                ],
                spoken: Spoken::Bar,
            },
            1,
            vec![
                (
                    "words",
                    format!(
                        r#"[{{"label":"swim","spoken":"I want to swim","button":"{U1}","board":"{U2}","revision":"{D1}","place":{{"row":0,"column":5}},"urgent":null}},{{"label":"no “é” 🙂","spoken":"a\"\\\n","button":"{U2}","board":"{U1}","revision":"{D2}","place":null,"urgent":"no"}}]"#
                    ),
                ),
                ("spoken", quoted("bar")),
            ],
        ),
        (Event::PrivateTimeStarted {}, 1, vec![]),
        (Event::PrivateTimeEnded {}, 1, vec![]),
        (
            Event::ChildFileOpened { child: ChildId(u1), name: "A".to_owned() },
            1,
            vec![("child", quoted(U1)), ("name", quoted("A"))],
        ),
        (
            Event::BoardSetImported {
                set: BoardSetId(u1),
                name: "Set".to_owned(),
                revision: d1,
                source: d2,
                counts: ImportCounts {
                    boards: 1,
                    placed: 2,
                    parked: 3,
                    refused: 4,
                    pictures: 5,
                    links: 6,
                    dead_links: 7,
                    losses: 8,
                },
            },
            1,
            vec![
                ("set", quoted(U1)),
                ("name", quoted("Set")),
                ("revision", quoted(D1)),
                ("source", quoted(D2)),
                (
                    "counts",
                    r#"{"boards":1,"placed":2,"parked":3,"refused":4,"pictures":5,"links":6,"dead_links":7,"losses":8}"#
                        .to_owned(),
                ),
            ],
        ),
        (
            Event::BoardSetChosen { set: BoardSetId(u1), name: "Set".to_owned(), revision: d1, root: BoardId(u2) },
            1,
            vec![("set", quoted(U1)), ("name", quoted("Set")), ("revision", quoted(D1)), ("root", quoted(U2))],
        ),
        (
            Event::ProtectedEditRefused {
                board: BoardId(u2),
                button: Some(ButtonId(u1)),
                word: Some(Urgent::Tell),
                attempt: EditKind::TakeOff,
            },
            1,
            vec![
                ("board", quoted(U2)),
                ("button", quoted(U1)),
                ("word", quoted("tell")),
                ("attempt", quoted("take_off")),
            ],
        ),
        (
            Event::BoardsPrinted { set: BoardSetId(u1), revision: d1, boards: vec![BoardId(u2), BoardId(u1)] },
            1,
            vec![("set", quoted(U1)), ("revision", quoted(D1)), ("boards", format!(r#"["{U2}","{U1}"]"#))],
        ),
        (Event::PredictionsCleared {}, 1, vec![]),
        (
            Event::AccessChanged { settings: AccessSettings::default() },
            1,
            vec![(
                "settings",
                r#"{"hold":0,"choose_on":"release","repeat_same":0,"repeat_any":0,"after_change":500}"#.to_owned(),
            )],
        ),
        (
            Event::SpeechChanged { settings: SpeechSettings::default() },
            1,
            vec![(
                "settings",
                r#"{"build":"words_on_press","delivery":"cut_in","speech":{"voice":"en-gb-x-rp","rate":150,"pitch":50}}"#
                    .to_owned(),
            )],
        ),
        (
            Event::ExchangeChanged {
                settings: ExchangeSettings {
                    giving: Giving::Held,
                    wait: Wait::new(45),
                    pause: Millis::new(3_000),
                    beginnings: Beginnings::Shown,
                },
            },
            1,
            vec![("settings", r#"{"giving":"held","wait":45,"pause":3000,"beginnings":"shown"}"#.to_owned())],
        ),
        (
            Event::SurfaceChanged { settings: SurfaceSettings::default() },
            1,
            vec![("settings", r#"{"message_bar":"shown","rail":"left","scheme":"light"}"#.to_owned())],
        ),
        (
            Event::AgreementRecorded {
                agreement: Agreement {
                    authorised_by: "P, social worker".to_owned(),
                    basis: "s.20".to_owned(),
                    assent: Assent::Unclear,
                    shown_by: "looked away".to_owned(),
                },
            },
            1,
            vec![(
                "agreement",
                r#"{"authorised_by":"P, social worker","basis":"s.20","assent":"unclear","shown_by":"looked away"}"#
                    .to_owned(),
            )],
        ),
        (Event::AgreementWithdrawn { by: "P".to_owned() }, 1, vec![("by", quoted("P"))]),
        (
            Event::DayCounted {
                day: day("2026-11-22"),
                counts: DayCounts { navigation: 1, cleared: 2, filtered: 3, repeats: 4 },
            },
            1,
            vec![
                ("day", quoted("2026-11-22")),
                ("counts", r#"{"navigation":1,"cleared":2,"filtered":3,"repeats":4}"#.to_owned()),
            ],
        ),
        (
            Event::PackMade { from: day("2026-01-01"), to: day("2026-01-31"), heads: two_heads() },
            1,
            vec![("from", quoted("2026-01-01")), ("to", quoted("2026-01-31")), ("heads", heads())],
        ),
    ]
}

fn given(name: &str, bytes: &[u8]) -> Field {
    Field { name: name.to_owned(), value: Value::Given { salt: [0; 16], bytes: bytes.to_vec() } }
}

fn fields(event: &Event, circumstances: &Circumstances) -> Vec<Field> {
    encode(event, circumstances).unwrap().iter().map(|(name, bytes)| given(name, bytes)).collect()
}

#[test]
fn every_event_is_written_in_these_bytes() {
    let nothing = Circumstances::by(Role::App);
    let after = [("author", "null"), ("present", "null"), ("place", "null")];
    for (event, version, expected) in literals() {
        let found = encode(&event, &nothing).unwrap();
        let found: Vec<_> = found.into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect();
        let after = after.map(|(name, value)| (name, value.to_owned()));
        let expected: Vec<_> = expected.into_iter().chain(after).collect();
        assert_eq!(found, expected);
        assert_eq!(form(&event).version, version);
    }
}

/// What a setting has gained since it was first written is written only where it was chosen.
#[test]
fn what_settings_have_gained_is_written_where_it_was_chosen() {
    let surface = |settings| Event::SurfaceChanged { settings };
    let people = |people| surface(SurfaceSettings { people, ..SurfaceSettings::default() });
    let outlines = r#"{"message_bar":"shown","rail":"left","scheme":"light""#;
    let languages_at_home = vec![Locale::new("pa"), Locale::new("en")];
    for (event, written) in [
        (
            people(People { skin: Some(SkinTone::Six), hair: Some(HairColour::LightBrown) }),
            format!(r#"{outlines},"people":{{"skin":6,"hair":"light_brown"}}}}"#),
        ),
        (
            people(People { skin: Some(SkinTone::One), hair: None }),
            format!(r#"{outlines},"people":{{"skin":1,"hair":null}}}}"#),
        ),
        (
            surface(SurfaceSettings { suggestions: Suggestions::Off, ..SurfaceSettings::default() }),
            format!(r#"{outlines},"suggestions":"off"}}"#),
        ),
        (
            Event::SpeechChanged { settings: SpeechSettings { languages_at_home, ..SpeechSettings::default() } },
            r#"{"build":"words_on_press","delivery":"cut_in","speech":{"voice":"en-gb-x-rp","rate":150,"pitch":50},"languages_at_home":["pa","en"]}"#.to_owned(),
        ),
    ] {
        let after = CIRCUMSTANCES.map(|name| given(name, b"null"));
        let written: Vec<_> = std::iter::once(given("settings", written.as_bytes())).chain(after).collect();
        assert_eq!(fields(&event, &Circumstances::by(Role::App)), written);
        assert_eq!(decode(form(&event).kind, 1, &written).as_ref(), Ok(&event));
    }
}

#[test]
fn an_attempt_on_a_whole_board_names_no_word() {
    let board = BoardId(Uuid::from_u128(2));
    let event = Event::ProtectedEditRefused { board, button: None, word: None, attempt: EditKind::NewBoard };
    let fields = encode(&event, &Circumstances::by(Role::App)).unwrap();
    let own: Vec<(&str, String)> =
        fields.into_iter().take(4).map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect();
    let none = || "null".to_owned();
    assert_eq!(own, [("board", quoted(U2)), ("button", none()), ("word", none()), ("attempt", quoted("new_board"))]);
}

#[test]
fn every_form_there_ever_was_has_its_bytes_here_and_is_read() {
    let literals = literals();
    for known in FORMS {
        let of_this = |(event, version, _): &&Literal| form(event).kind == known.kind && *version == known.version;
        let (event, _, expected) =
            literals.iter().find(of_this).unwrap_or_else(|| panic!("no literal for {} {}", known.kind, known.version));
        let after = CIRCUMSTANCES.map(|name| given(name, b"null"));
        let fields: Vec<_> = expected.iter().map(|(name, value)| given(name, value.as_bytes())).chain(after).collect();
        assert_eq!(decode(known.kind, known.version, &fields).as_ref(), Ok(event));
    }
    assert_eq!(literals.len(), FORMS.len());
}

#[test]
fn no_field_of_an_event_has_the_name_of_a_circumstance() {
    for form in FORMS {
        assert!(form.fields.iter().all(|field| !CIRCUMSTANCES.contains(field)), "{}", form.kind);
    }
}

#[test]
fn circumstances_are_written_in_these_bytes() {
    let circumstances = Circumstances {
        role: Role::KeyWorker,
        setting: Setting::School,
        author: Some(AdultId(Uuid::from_u128(1))),
        present: Some(vec![AdultId(Uuid::from_u128(2)), AdultId(Uuid::from_u128(1))]),
        place: Some("kitchen".to_owned()),
    };
    let found = encode(&Event::Locked {}, &circumstances).unwrap();
    let found: Vec<_> = found.into_iter().map(|(name, bytes)| (name, String::from_utf8(bytes).unwrap())).collect();
    let expected = [
        ("author", format!("\"{U1}\"")),
        ("present", format!("[\"{U2}\",\"{U1}\"]")),
        ("place", "\"kitchen\"".to_owned()),
    ];
    assert_eq!(found, expected);
    // Nobody was there, which is not the same as nobody recorded it.
    let alone = Circumstances { present: Some(vec![]), ..Circumstances::by(Role::App) };
    assert_eq!(encode(&Event::Locked {}, &alone).unwrap()[1].1, b"[]");
}

#[test]
fn a_field_left_out_is_said_to_be_left_out() {
    let event = Event::PinFailed { adult: AdultId(Uuid::from_u128(1)), in_a_row: 2 };
    let whole = fields(&event, &Circumstances::by(Role::App));
    let mut thinned = whole.clone();
    thinned[1] = thinned[1].withheld();
    assert_eq!(decode("pin_failed", 1, &thinned), Err(Undecodable::Withheld { field: "in_a_row".to_owned() }));
    // Leaving out who was there leaves the event readable.
    let mut thinned = whole.clone();
    thinned[2] = thinned[2].withheld();
    assert_eq!(decode("pin_failed", 1, &thinned), Ok(event));
    let circumstances = decode_circumstances("pin_failed", &thinned).unwrap();
    assert_eq!(circumstances.author, Recorded::Withheld);
    assert_eq!(circumstances.present, Recorded::Given(None));
}

#[test]
fn what_is_not_of_its_form_is_refused() {
    let whole = fields(&Event::Started { clean: true }, &Circumstances::by(Role::App));
    let shape = Err(Undecodable::Shape { kind: "started".to_owned() });
    assert_eq!(decode("started", 1, &whole[1..]), shape);
    let renamed: Vec<_> = [given("unclean", b"true")].into_iter().chain(whole[1..].iter().cloned()).collect();
    assert_eq!(decode("started", 1, &renamed), shape);
    let junk: Vec<_> = [given("clean", b"perhaps")].into_iter().chain(whole[1..].iter().cloned()).collect();
    assert_eq!(decode("started", 1, &junk), shape);
    let mut turned = whole.clone();
    turned.swap(2, 3);
    assert_eq!(decode("started", 1, &turned), shape);
    assert_eq!(decode("started", 2, &whole), Err(Undecodable::Unknown { kind: "started".to_owned(), version: 2 }));
    assert_eq!(decode("sang", 1, &whole), Err(Undecodable::Unknown { kind: "sang".to_owned(), version: 1 }));
}

proptest! {
    #[test]
    fn what_is_encoded_is_decoded(event in strategies::event(), circumstances in strategies::circumstances()) {
        let fields = fields(&event, &circumstances);
        let form = form(&event);
        prop_assert_eq!(decode(form.kind, form.version, &fields), Ok(event));
        let recorded = decode_circumstances(form.kind, &fields).unwrap();
        prop_assert_eq!(recorded.author, Recorded::Given(circumstances.author));
        prop_assert_eq!(recorded.present, Recorded::Given(circumstances.present));
        prop_assert_eq!(recorded.place, Recorded::Given(circumstances.place));
    }
}
