//! Nothing that anybody can put into a file makes the reader panic, hang, or keep what it cannot write out again.

use super::build::{board, count, png, wav, zip};
use heard::interchange::{ImportRefusal, export, import, limits, obf};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const SOON: Duration = Duration::from_secs(20);

/// Reads, and if that works, writes and reads again.
fn survive(bytes: &[u8]) {
    let begin = Instant::now();
    if let Ok(import) = import::read(bytes, Some("hint.obz")) {
        let counts = count(&import.report);
        assert_eq!(counts.placed + counts.parked + counts.refused, counts.buttons);
        assert!(!import.report.to_text().is_empty());
        let package = export::write(&import.set).unwrap();
        assert_eq!(import::read(&package, None).unwrap().set, import.set);
        for board in &import.set.boards {
            assert_eq!(&obf::read_board(&obf::write_board(board)).unwrap(), board);
        }
    }
    assert!(begin.elapsed() < SOON);
}

/// A board with everything in it.
fn rich() -> Value {
    let board = board(
        r##""description_html":"<b>x</b>","background":{"color":"#fff","image_url":"u"},"ext_a":{"b":1},"url":"u",
        "license":{"type":"CC-By","author_url":null,"source_link":"s","ext_l":1},
        "strings":{"en":{":time":"now"},"fr_FR":{"a":"b"}},
        "buttons":[{"id":1,"label":"a","vocalization":"b","image_id":9,"sound_id":"s","background_color":"rgb(1,2,3)",
            "border_color":"#444","hidden":true,"translations":{"fr":{"label":"c","inflections":{"d":"e"}}},
            "left":0.1,"top":0.2,"width":0.3,"height":0.4,"ext_b":[{}]},
          {"id":"2","action":":home","actions":["+a",":speak && :clear"],"load_board":{"id":"b","path":"b.obf","name":"n","ext_l":1}},
          null],
        "grid":{"rows":2,"columns":2,"order":[[1,"2"],[null,1]],"ext_g":1},
        "images":[{"id":"9","width":1,"height":null,"content_type":"image/svg","path":"images/p.png","url":"u","data_url":"d",
            "symbol":{"set":"s","filename":"f","ext_s":1},"license":{"type":"x"}}],
        "sounds":[{"id":"s","path":"sounds/s.wav","duration":2,"data":"data:audio/wav;base64,AAAA"}]"##,
    );
    serde_json::from_str(&board).unwrap()
}

fn manifest() -> Value {
    json!({ "format": "open-board-0.1", "root": "b.obf", "name": "Set", "ext_m": [1],
        "paths": { "boards": { "b": "b.obf", "c": "c.obf" }, "images": { "9": "images/p.png" }, "sounds": { "s": "sounds/s.wav" }, "other": {} } })
}

fn package(manifest: &Value, board: &Value) -> Vec<u8> {
    zip(&[
        ("manifest.json", manifest.to_string().as_bytes()),
        ("b.obf", board.to_string().as_bytes()),
        ("c.obf", self::board(r#""id":"c","buttons":[{"id":1,"load_board":{"id":"b"}}]"#).as_bytes()),
        ("images/p.png", &png(1, 1, 1)),
        ("sounds/s.wav", &wav(1)),
    ])
}

fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(object) => {
            object.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), found));
        }
        Value::Array(list) => {
            list.iter().enumerate().for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), found));
        }
        _ => {}
    }
}

fn odd() -> Vec<Value> {
    let uuid = "00000000-0000-0000-0000-000000000001";
    vec![
        Value::Null,
        json!(false),
        json!(0),
        json!(-1),
        json!(1e300),
        json!(64.5),
        json!(u64::MAX),
        json!(""),
        json!("2"),
        json!("b.obf"),
        json!("../../x"),
        json!("data:,x"),
        json!("images/p.png"),
        json!(uuid),
        json!([]),
        json!([null, [], {}, "x", 1]),
        json!({}),
        json!({ "": null, "id": [], "x": {}, "path": 3, "grid": {}, "ext_heard_id": uuid, "ext_heard_dead": true }),
    ]
}

#[test]
fn any_value_may_stand_anywhere() {
    let mut found = Vec::new();
    pointers(&rich(), "", &mut found);
    assert!(found.len() > 80);
    for (turn, pointer) in found.into_iter().enumerate() {
        // Neighbours take turns, which halves the wait and leaves no kind of field without any kind of value.
        for value in odd().into_iter().skip(turn % 2).step_by(2) {
            let mut board = rich();
            *board.pointer_mut(&pointer).unwrap() = value;
            survive(&package(&manifest(), &board));
        }
    }
    let mut found = Vec::new();
    pointers(&manifest(), "", &mut found);
    for pointer in found {
        for value in odd() {
            let mut manifest = manifest();
            *manifest.pointer_mut(&pointer).unwrap() = value;
            survive(&package(&manifest, &rich()));
        }
    }
}

#[test]
fn any_own_key_may_hold_anything() {
    let own = [
        "ext_heard_id",
        "ext_heard_foreign_id",
        "ext_heard_word_class",
        "ext_heard_urgent",
        "ext_heard_add_to_bar",
        "ext_heard_spans",
        "ext_heard_target",
        "ext_heard_dead",
        "ext_heard_kept_id",
        "ext_heard_kept_ext_heard_id",
        "ext_heard_kept_path",
        "ext_heard_kept_grid",
    ];
    let places =
        ["", "/buttons/0", "/buttons/1", "/buttons/1/load_board", "/grid", "/images/0", "/background", "/license"];
    let uuids = [json!("00000000-0000-0000-0000-000000000007"), json!("00000000-0000-0000-0000-000000000000")];
    for place in places {
        for key in own {
            for value in odd().into_iter().step_by(4).chain(uuids.clone()) {
                let mut board = rich();
                board.pointer_mut(place).unwrap()[key] = value;
                survive(&package(&manifest(), &board));
            }
        }
    }
}

#[test]
fn lists_as_deep_as_allowed_come_back() {
    let deep = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let most = limits::MAX_JSON_DEPTH;
    let everywhere = board(&format!(
        r#""ext_a":{},"buttons":[{{"id":1,"label":{},"load_board":{{"id":{}}}}}],"strings":{{"en":{}}},"grid":{},"background":{{"x":{}}},
           "images":{{"a":{{"path":{}}}}}"#,
        deep(most - 1),
        deep(most - 3),
        deep(most - 4),
        deep(most - 2),
        deep(most - 1),
        deep(most - 2),
        deep(most - 3)
    ));
    assert!(import::read(everywhere.as_bytes(), None).is_ok());
    survive(everywhere.as_bytes());
}

#[test]
fn a_package_cut_short_anywhere_is_refused() {
    let whole = package(&manifest(), &rich());
    for length in 0..whole.len() {
        assert!(import::read(&whole[..length], None).is_err(), "{length}");
    }
    let text = rich().to_string();
    for length in 0..text.len() {
        let expected = if length == 0 { ImportRefusal::Empty } else { ImportRefusal::Damaged };
        assert_eq!(import::read(&text.as_bytes()[..length], None), Err(expected), "{length}");
    }
}

#[test]
fn the_largest_boards_are_read_soon() {
    let begin = Instant::now();
    let buttons: Vec<String> = (0..4096).map(|id| format!(r#"{{"id":"b{id}","image_id":"p{id}"}}"#)).collect();
    let images: Vec<String> = (0..8192).map(|id| format!(r#"{{"id":"p{id}","symbol":"p{id}"}}"#)).collect();
    let wide = board(&format!(r#""buttons":[{}],"images":[{}]"#, buttons.join(","), images.join(",")));
    survive(wide.as_bytes());
    let same: Vec<&str> = std::iter::repeat_n(r#"{"id":1}"#, 4096).collect();
    survive(board(&format!(r#""buttons":[{}]"#, same.join(","))).as_bytes());
    let dots: Vec<String> =
        (0..4096).map(|n| format!(r#"{{"left":0.{},"top":0.{},"width":1,"height":1}}"#, n % 61, n % 59)).collect();
    survive(board(&format!(r#""buttons":[{}]"#, dots.join(","))).as_bytes());
    assert!(begin.elapsed() < SOON);
}

proptest! {
    #[test]
    fn random_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        survive(&bytes);
        survive(&[b"PK\x03\x04", bytes.as_slice()].concat());
        survive(&[b"{\"buttons\":[", bytes.as_slice()].concat());
    }

    #[test]
    fn a_package_with_a_few_bytes_changed(changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = package(&manifest(), &rich());
        for (index, byte) in changes {
            let place = index.index(bytes.len());
            bytes[place] = byte;
        }
        survive(&bytes);
    }

    #[test]
    fn a_board_with_a_few_letters_changed(changes in proptest::collection::vec((any::<prop::sample::Index>(), prop::sample::select(b"[]{}\",:0a\\n ".to_vec())), 1..4)) {
        let mut bytes = rich().to_string().into_bytes();
        for (index, byte) in changes {
            let place = index.index(bytes.len());
            bytes[place] = byte;
        }
        survive(&bytes);
    }

    #[test]
    fn drawings_of_random_bytes(bytes in proptest::collection::vec(any::<u8>(), 0..200), text in "\\PC{0,80}") {
        let first = board(r#""buttons":[{"id":1,"image_id":"p.svg"}]"#);
        for picture in [[b"<svg>".as_slice(), &bytes].concat(), format!("<svg style=\"{text}\">{text}</svg>").into_bytes(), bytes] {
            survive(&zip(&[("b.obf", first.as_bytes()), ("p.svg", &picture)]));
        }
    }
}
