//! What happens to a file whoever made it: bad boards beside good ones, names, ids, protected words, the report.

use super::build::{Count, board, count, drawn, kinds, lone, named, png, read, said, zip};
use heard::board::{Urgent, Visibility};
use heard::interchange::{What, import, obf};

#[test]
fn a_package_with_bad_boards_keeps_the_good_ones() {
    let good = board(r#""buttons":[{"id":1,"label":"a","load_board":{"path":"bad.obf"}}]"#);
    let picture = png(7, 1, 1);
    let import = read(&zip(&[
        ("manifest.json", picture.as_slice()),
        ("bad.obf", &picture),
        ("list.obf", b"[1,2]"),
        ("cut.obf", br#"{"buttons":[{"id":"#),
        ("good.obf", good.as_bytes()),
    ]));
    let expected = Count { boards: [1, 3], buttons: 1, placed: 1, links: 1, dead_links: 1, ..Count::default() };
    assert_eq!(count(&import.report), expected);
    assert_eq!(said(&import, What::BoardUnreadable), 2);
    assert_eq!(said(&import, What::NotABoard), 1);
    assert_eq!(said(&import, What::ManifestUnreadable), 1);
}

#[test]
fn a_listed_board_that_is_not_there_and_one_that_is_not_listed() {
    let good = board(r#""buttons":[]"#);
    let manifest = r#"{"root":"boards/gone.obf","paths":{"boards":{"gone":"boards/gone.obf"}}}"#;
    let import = read(&zip(&[("manifest.json", manifest.as_bytes()), ("boards/b.obf", good.as_bytes())]));
    assert_eq!(count(&import.report).boards, [1, 1]);
    assert_eq!(kinds(&import), [What::BoardNotInPackage, What::BoardEmpty]);
}

#[test]
fn a_picture_of_a_symbol_set_is_kept_as_a_name() {
    let import = lone(
        r#""buttons":[{"id":1,"label":"happy","image_id":"s"}],
           "images":[{"id":"s","symbol":{"set":"symbolstix","filename":"happy.png","ext_x":1}}]"#,
    );
    assert_eq!(import.report.counts.pictures.named, 1);
    assert_eq!(said(&import, What::PictureFromSymbolSet), 1);
    let symbol = import.set.boards[0].images[0].symbol.as_ref().unwrap();
    assert_eq!((symbol.set.as_str(), symbol.filename.as_str()), ("symbolstix", "happy.png"));
    assert_eq!(symbol.extras["ext_x"], 1);
}

#[test]
fn a_board_may_stand_in_a_list_of_one_and_have_any_name() {
    let text = format!("[{}]", board(r#""buttons":[{"id":"T1","label":"Testing"}],"grid":{"order":[["T1"]]}"#));
    let import = import::read(text.as_bytes(), Some("folder/anything.txt")).unwrap();
    assert_eq!(drawn(&import.set.boards[0]), "Testing");
    let nameless = import::read(br#"{"buttons":[{"id":1}]}"#, Some("folder/My board.obf.json")).unwrap();
    assert_eq!(nameless.set.name, "My board");
    assert_eq!(said(&nameless, What::NoName), 1);
}

#[test]
fn boards_in_a_package_may_have_any_name_if_none_is_called_a_board() {
    let text = board(r#""buttons":[{"id":1,"label":"a"}]"#);
    let import = read(&zip(&[("notes.txt", b"hello"), ("home.json", text.as_bytes())]));
    assert_eq!(count(&import.report), Count { boards: [1, 0], buttons: 1, placed: 1, ..Count::default() });
}

#[test]
fn a_heard_board_that_comes_alone_keeps_what_it_says_about_other_boards() {
    let home = board(r#""id":"1","name":"Home","buttons":[{"id":1,"label":"go","load_board":{"path":"2.obf"}}]"#);
    let both = read(&zip(&[("1.obf", home.as_bytes()), ("2.obf", board(r#""id":"2","buttons":[]"#).as_bytes())]));
    let bytes = obf::write_board(named(&both.set, "Home"));
    let alone = read(&bytes);
    assert_eq!(alone.report.counts.dead_links, 1);
    assert_eq!(alone.set.boards[0].buttons[0].link.as_ref().unwrap().source["path"], "2.obf");
    assert_eq!(alone.set.boards[0].id, named(&both.set, "Home").id);
}

#[test]
fn a_picture_listed_by_another_board_is_found_and_one_id_never_means_two_pictures() {
    let (red, blue) = (png(8, 1, 1), png(9, 1, 1));
    let one =
        board(r#""id":"1","name":"One","buttons":[{"id":1,"image_id":"p"}],"images":[{"id":"p","path":"red.png"}]"#);
    let two =
        board(r#""id":"2","name":"Two","buttons":[{"id":1,"image_id":"p"}],"images":[{"id":"p","path":"blue.png"}]"#);
    let three = board(r#""id":"3","name":"Three","buttons":[{"id":1,"image_id":"p"}]"#);
    let import = read(&zip(&[
        ("1.obf", one.as_bytes()),
        ("2.obf", two.as_bytes()),
        ("3.obf", three.as_bytes()),
        ("red.png", &red),
        ("blue.png", &blue),
    ]));
    assert_eq!(count(&import.report).pictures, [3, 0, 0, 0]);
    let image = |name| named(&import.set, name).image_of(&named(&import.set, name).buttons[0]).unwrap().clone();
    assert_eq!(image("One").media, image("Three").media);
    assert_ne!(image("One").media, image("Two").media);
    assert_eq!(["One", "Two", "Three"].map(|name| image(name).id), ["p", "p-2", "p"]);
}

#[test]
fn a_protected_word_is_never_hidden_by_a_file() {
    let import = lone(r#""buttons":[{"id":1,"label":"stop","hidden":true,"ext_heard_urgent":"stop"}]"#);
    let stop = &import.set.boards[0].buttons[0];
    assert_eq!((stop.urgent, stop.visibility), (Some(Urgent::Stop), Visibility::Shown));
    assert_eq!(said(&import, What::ProtectedWordShown), 1);
}

#[test]
fn the_same_file_has_the_same_ids_and_another_file_has_others() {
    let text = board(r#""buttons":[{"id":1},{"id":1},{}]"#);
    let (first, second) = (read(text.as_bytes()), read(text.as_bytes()));
    assert_eq!(first, second);
    let other = read(format!("{text} ").as_bytes());
    assert_ne!(first.set.id, other.set.id);
    assert_ne!(first.set.boards[0].id, other.set.boards[0].id);
}

#[test]
fn equal_lines_become_one() {
    let buttons: Vec<String> = (0..500).map(|id| format!(r#"{{"id":{id},"label":"w{id}"}}"#)).collect();
    let import = lone(&format!(r#""buttons":[{}],"grid":{{"order":[[0]]}}"#, buttons.join(",")));
    insta::assert_snapshot!(import.report.to_text(), @"
    Boards: 1. Buttons: 500 (1 in place, 499 set aside, 0 left out). Pictures: 0 found. Sounds: 0 found. Links: 0, 0 of them dead.
    - The button has no place on the grid; it was set aside and can be placed in the editor (499 times): board “Board”: “w1”, “w2”, “w3”, “w4”, and 495 more.
    ");
}
