//! The bytes that the journal keeps. They are a promise to every journal that exists, so they are written out here.

use super::build::read;
use super::generate::plain_board;
use heard::board::{Board, Button, Colour, Image, LinkTarget, Place, Urgent, WordClass};
use heard::id::{BoardId, ButtonId, Digest, MediaId};
use heard::interchange::{ImportRefusal, export, obf};
use uuid::Uuid;

fn board() -> Board {
    let mut parts = plain_board("Home");
    let mut stop = Button::word(ButtonId(Uuid::from_u128(2)), "stop");
    stop.urgent = Some(Urgent::Stop);
    stop.word_class = Some(WordClass::No);
    stop.background = Some(Colour { red: 255, green: 170, blue: 170, alpha: 128 });
    stop.image = Some("p".to_owned());
    let mut more = Button::word(ButtonId(Uuid::from_u128(3)), "more");
    more.foreign_id = Some("b1".to_owned());
    more.link = Some(heard::board::Link {
        target: LinkTarget::Board(BoardId(Uuid::from_u128(1))),
        source: serde_json::from_str(r#"{"path":"old.obf","ext_x":1}"#).unwrap(),
    });
    parts.grid.put(Place { row: 0, column: 0 }, stop.id, 1, 2).unwrap();
    parts.buttons = vec![stop, more];
    parts.images = vec![Image {
        id: "p".to_owned(),
        media: Some(MediaId::of(b"picture")),
        content_type: Some("image/png".to_owned()),
        width: Some(1),
        height: Some(1),
        symbol: None,
        url: None,
        licence: None,
        extras: serde_json::Map::new(),
    }];
    parts.extras = serde_json::from_str(r#"{"url":"u","id":"theirs","grid":{"ext_g":1}}"#).unwrap();
    Board::new(parts).unwrap()
}

#[test]
fn the_bytes_of_a_board() {
    let bytes = obf::write_board(&board());
    insta::assert_snapshot!(String::from_utf8(bytes.clone()).unwrap(), @r#"{"format":"open-board-0.1","id":"00000000-0000-0000-0000-000000000001","locale":"en-GB","name":"Home","ext_heard_id":"00000000-0000-0000-0000-000000000001","buttons":[{"id":"00000000-0000-0000-0000-000000000002","label":"stop","image_id":"p","background_color":"rgba(255, 170, 170, 0.5020)","ext_heard_id":"00000000-0000-0000-0000-000000000002","ext_heard_word_class":"no","ext_heard_urgent":"stop","ext_heard_add_to_bar":true},{"id":"b1","label":"more","load_board":{"id":"00000000-0000-0000-0000-000000000001","path":"boards/00000000-0000-0000-0000-000000000001.obf","ext_heard_target":"00000000-0000-0000-0000-000000000001","ext_x":1,"ext_heard_kept_path":"old.obf"},"ext_heard_id":"00000000-0000-0000-0000-000000000003","ext_heard_add_to_bar":true}],"grid":{"rows":1,"columns":2,"order":[["00000000-0000-0000-0000-000000000002",null]],"ext_heard_spans":[{"row":0,"column":0,"rows":1,"columns":2}],"ext_g":1},"images":[{"id":"p","width":1,"height":1,"content_type":"image/png","path":"images/2cea274d0bedc39ec4ab6ba9e59ec889e3ed6fb56a1cf088a64d9b383378dc97.png"}],"sounds":[],"url":"u","ext_heard_kept_id":"theirs"}"#);
    insta::assert_snapshot!(Digest::of(&bytes), @"d9c489cc57bd515014c886bc4ab9b0d85ebb3a5b086b8af31155fe1a68b52e68");
    assert_eq!(obf::read_board(&bytes).unwrap(), board());
}

#[test]
fn only_boards_that_heard_wrote_are_read_back() {
    assert_eq!(obf::read_board(br#"{"format":"open-board-0.1","buttons":[]}"#), Err(ImportRefusal::NotStoredByHeard));
    assert_eq!(obf::read_board(b"{}"), Err(ImportRefusal::NotABoard));
    assert_eq!(obf::read_board(b""), Err(ImportRefusal::Damaged));
}

#[test]
fn a_package_holds_the_very_bytes_of_its_boards() {
    let import =
        read(super::build::board(r#""buttons":[{"id":1,"label":"a","ext_x":{"y":[1]}}],"ext_z":2"#).as_bytes());
    let package = export::write(&import.set).unwrap();
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(package.as_slice())).unwrap();
    let mut names = Vec::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).unwrap();
        names.push(file.name().unwrap().into_owned());
        if index == 1 {
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut bytes).unwrap();
            assert_eq!(bytes, obf::write_board(&import.set.boards[0]));
        }
    }
    assert_eq!(names, ["manifest.json".to_owned(), format!("boards/{}.obf", import.set.boards[0].id)]);
    assert_eq!(package, export::write(&read(&package).set).unwrap());
}

#[test]
fn two_copies_of_one_board_do_not_share_an_id() {
    let bytes = obf::write_board(&board());
    let import = read(&super::build::zip(&[("a.obf", &bytes), ("b.obf", &bytes)]));
    let [one, two] = import.set.boards.as_slice() else { panic!("two boards") };
    assert_eq!(one.id, board().id);
    assert_ne!(one.id, two.id);
    assert_eq!(super::build::said(&import, heard::interchange::What::SameHeardId), 1);
}
