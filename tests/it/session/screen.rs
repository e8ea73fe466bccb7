//! The screen as data.

use super::driver::Driver;
use super::fixture::{COLUMNS, board_id, button_id};
use heard::access::Care;
use heard::board::{Place, Urgent, Visibility};
use heard::child::{MessageBar, RailSide, Scheme};
use heard::session::{Intent, Opens, PictureRef, view};

#[test]
fn cells_stand_where_the_board_says() {
    let driver = Driver::new();
    let screen = view(&driver.state);
    assert_eq!((screen.board, screen.rows, screen.columns), (board_id("home"), 5, COLUMNS));
    let cell = |label: &str| screen.cells.iter().find(|cell| cell.label == label).unwrap();
    assert_eq!(cell("food").place, Place { row: 1, column: 0 });
    assert_eq!(cell("food").opens, Opens::Board(board_id("food")));
    assert_eq!(cell("gone").opens, Opens::Nothing, "a dead link looks like the word it is");
    assert_eq!(cell("stop").urgent, Some(Urgent::Stop));
    assert_eq!((cell("stop").care, cell("go").care), (Care::Protected, Care::Ordinary));
    assert_eq!(cell("time").button, button_id("home", ":time"), "read in the board's language");
    assert_eq!(cell("secret").visibility, Visibility::Hidden, "a hidden cell keeps its place");
    let PictureRef::Symbol(symbol) = &cell("").picture else { panic!("no symbol") };
    assert_eq!(symbol.filename, "sun.svg");
}

#[test]
fn everything_on_the_important_page_is_protected() {
    let mut driver = Driver::new();
    driver.line("important");
    driver.line("press body");
    assert!(view(&driver.state).cells.iter().all(|cell| cell.care == Care::Protected));
}

#[test]
fn the_screen_is_laid_out_as_the_child_is_set() {
    let mut driver = Driver::new();
    let mut child = driver.state.child().clone();
    child.surface.message_bar = MessageBar::Off;
    child.surface.rail = RailSide::Right;
    child.surface.scheme = Scheme::HighContrast;
    driver.send(&Intent::ChildChanged(child));
    let screen = view(&driver.state);
    assert_eq!(
        (screen.bar_shown, screen.rail, screen.scheme),
        (MessageBar::Off, RailSide::Right, Scheme::HighContrast)
    );
}
