//! Symbol packs in the real window: added from a folder, found while a word is typed, taken away, and what stays.

use super::driver;
use super::room::{Plan, Room};
use heard::app::{AdultWish, Supplied, Wish};
use heard::board::{Button, Cell, Image};
use heard::id::MediaId;

const FAN: &str =
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='#0000a1' d='M1 1h7v7H1z'/></svg>";

/// Ada has places that are free, and there is a pack among the files.
fn room() -> Room {
    let room = Room::with(&Plan {
        size: (900.0, 3600.0),
        set_up: |app| {
            app.handle(Wish::Adult(AdultWish::GiveBoards(Supplied::First12))).unwrap();
        },
        ..Plan::default()
    });
    let pack = room.file("Fans");
    std::fs::create_dir_all(&pack).unwrap();
    let index =
        "file,label,synonyms,category,locale,licence,author\nfan.svg,ceiling fan,zzfan,home,en-GB,CC BY 4.0,Gran\n";
    std::fs::write(pack.join("index.csv"), index).unwrap();
    std::fs::write(pack.join("fan.svg"), FAN).unwrap();
    std::fs::create_dir_all(room.file("Holiday")).unwrap();
    std::fs::write(room.file("cut.zip"), b"PK\x03\x04 and no more").unwrap();
    room.unlock();
    room
}

/// From the adults' first page.
fn add(room: &mut Room) {
    room.tap("Symbol packs");
    room.until("the packs are read", |room| room.sees_part("No pack has been added"));
    room.tap("Add a symbol pack");
    room.tap("Fans");
    room.tap("Add this folder");
    room.until("the pack is added", |room| room.sees("1 of 1 symbols came in."));
    room.look("symbols-added");
    room.tap("Done");
    room.until("it is listed", |room| room.sees("Fans"));
    room.look("symbols-list");
}

fn free(room: &Room) -> String {
    let set = room.stage.borrow().app.child().unwrap().state().vocabulary().own_shared();
    let board = set.board(set.root).unwrap();
    let place = board.grid.places().find(|place| matches!(board.grid.cell(*place), Cell::Empty)).unwrap();
    format!("Empty: row {}, column {}", place.row + 1, place.column + 1)
}

/// A word of the first board with its picture.
fn word(room: &Room, label: &str) -> Option<(Button, Option<Image>)> {
    let set = room.stage.borrow().app.child().unwrap().state().vocabulary().own_shared();
    let board = set.board(set.root).unwrap();
    let button = board.buttons.iter().find(|button| button.label == label)?;
    Some((button.clone(), board.image_of(button).cloned()))
}

#[test]
fn a_picture_of_a_pack_is_found_put_on_a_word_and_stays_when_the_pack_goes() {
    let mut room = room();
    add(&mut room);
    room.tap("back");
    // Found while the word is typed, and on it already: the pack says that this is the word.
    room.tap("Boards");
    room.tap("Change these boards");
    room.tap(&free(&room));
    room.type_text("ceiling fan");
    room.until("the pack's picture is offered", |room| room.sees("ceiling fan"));
    let tile =
        driver::things(&room.window).into_iter().find(|t| t.label == "ceiling fan" && t.role == "Checkbox").unwrap();
    assert_eq!(tile.checked, Some(true));
    room.look("word-of-a-pack");
    room.tap("Add");
    let (_, image) = word(&room, "ceiling fan").unwrap();
    let image = image.expect("it has a picture");
    assert_eq!(image.media, Some(MediaId::of(FAN.as_bytes())), "its bytes, whatever becomes of the pack");
    let licence = image.licence.clone().unwrap();
    assert_eq!((licence.kind.as_deref(), licence.author_name.as_deref()), (Some("CC BY 4.0"), Some("Gran")));
    room.tap("back");
    room.tap("back");
    // Taken away, after what stays has been said.
    room.tap("Symbol packs");
    room.until("it is listed", |room| room.sees("Fans"));
    room.tap("Fans");
    assert!(room.sees_part("Boards keep the pictures that they show"));
    room.look("symbols-asked");
    room.tap("Remove this pack");
    room.until("it is gone", |room| room.sees_part("No pack has been added"));
    room.tap("back");
    // It is offered no more, and the child's board has it still.
    room.tap("Boards");
    room.tap("Change these boards");
    room.tap(&free(&room));
    room.type_text("zzfan");
    room.pass(super::room::MOMENT);
    assert!(!room.sees("ceiling fan"));
    assert_eq!(driver::find(&room.window, "only the word").checked, Some(true));
    room.tap("back");
    room.tap("back");
    room.tap("back");
    room.tap("Lock, back to Ada");
    room.until("the board is drawn", |room| room.stage.borrow().is_complete());
    assert_eq!(word(&room, "ceiling fan").unwrap().1, Some(image));
    assert!(!room.hear_tap("ceiling fan").is_empty());
    let plain = driver::picture(&room.window);
    assert!(plain.pixels().any(|pixel| pixel.0 == [0, 0, 0xa1, 255]), "the picture is on the child's screen");
}

#[test]
fn it_is_offered_among_the_childs_own_words_too() {
    let mut room = room();
    add(&mut room);
    room.tap("back");
    room.tap("Boards");
    room.tap("About Ada: people, food, things");
    let asks =
        driver::things(&room.window).into_iter().find(|thing| thing.control && thing.label.starts_with("1. ")).unwrap();
    room.tap(&asks.label);
    room.type_text("zzfan");
    room.until("the pack's picture is offered", |room| room.sees("ceiling fan"));
}

#[test]
fn what_is_no_pack_is_refused_with_the_sentence_of_the_command_line() {
    let mut room = room();
    room.tap("Symbol packs");
    room.until("the packs are read", |room| room.sees_part("No pack has been added"));
    room.tap("Add a symbol pack");
    room.tap("Holiday");
    room.tap("Add this folder");
    room.until("it is refused", |room| room.sees("This pack was not added"));
    assert!(room.sees(&heard::library::PackFault::NoIndex.to_string()));
    room.look("symbols-refused");
    room.tap("Choose another");
    room.tap("One folder up");
    room.tap("cut.zip");
    room.until("it is refused", |room| room.sees(&heard::library::PackFault::Damaged.to_string()));
    room.tap("back");
    assert!(room.sees_part("No pack has been added"));
    assert!(room.stage.borrow().app.home.record.symbol_packs.is_empty());
}
