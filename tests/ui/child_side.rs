//! The child's screen under a finger.

use super::boards;
use super::driver::{self, activate, down, drag, find, key, middle, pass, picture, tap, up};
use super::pictures::Pictures;
use heard::child::{MessageBar, RailSide};
use heard::ui::board::{self, BoardWish, Target};
use heard::ui::{AppWindow, BoardAdapter, Keeping};
use slint::ComponentHandle;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

type Wishes = Rc<RefCell<Vec<BoardWish>>>;

const LANDSCAPE: (f32, f32) = (1280.0, 800.0);
const PORTRAIT: (f32, f32) = (800.0, 1280.0);

fn child((width, height): (f32, f32)) -> (AppWindow, Wishes) {
    let window = driver::window(width, height);
    board::show_pictures(&window, boards::strip(Pictures::Plain));
    board::show(&window, &boards::core(Pictures::Plain));
    let wishes = Wishes::default();
    let log = wishes.clone();
    board::connect(&window, move |wish| log.borrow_mut().push(wish));
    (window, wishes)
}

fn cell(id: &str) -> Target {
    Target::Cell(id.to_owned())
}

fn taken(wishes: &Wishes) -> Vec<BoardWish> {
    wishes.borrow_mut().drain(..).collect()
}

#[test]
fn a_tap_presses_and_releases_what_lies_under_it() {
    for size in [LANDSCAPE, PORTRAIT] {
        let (window, wishes) = child(size);
        for (label, target) in [
            ("drink", cell("drink")),
            ("I", cell("I")),
            ("food", cell("food")),
            ("home", Target::Home),
            ("back", Target::Back),
            ("important", Target::Important),
            ("take back the last word", Target::TakeBack),
            ("clear the message", Target::Clear),
        ] {
            tap(&window, label);
            let expected = vec![BoardWish::Pressed(target.clone()), BoardWish::Released(Some(target))];
            assert_eq!(taken(&wishes), expected, "{label} at {size:?}");
        }
    }
}

#[test]
fn the_whole_bar_speaks() {
    let (window, wishes) = child(LANDSCAPE);
    for x in [160.0, 500.0, 930.0] {
        down(&window, (x, 60.0));
        up(&window, (x, 60.0));
        assert_eq!(
            taken(&wishes),
            vec![BoardWish::Pressed(Target::Speak), BoardWish::Released(Some(Target::Speak))],
            "at {x}"
        );
    }
}

#[test]
fn a_bar_that_is_off_takes_no_touch_and_moves_no_cell() {
    let (window, wishes) = child(LANDSCAPE);
    let before = find(&window, "drink");
    board::show_surface(&window, MessageBar::Off, RailSide::Left);
    let after = find(&window, "drink");
    assert_eq!((before.x, before.y), (after.x, after.y));
    down(&window, (500.0, 60.0));
    up(&window, (500.0, 60.0));
    assert_eq!(taken(&wishes), vec![BoardWish::Released(None)]);
}

#[test]
fn a_screen_reader_or_a_key_goes_past_the_press_filter() {
    let (window, wishes) = child(LANDSCAPE);
    activate(&window, "drink");
    assert_eq!(taken(&wishes), vec![BoardWish::Activate(cell("drink"))]);
    key(&window, "\t");
    key(&window, "\n");
    assert_eq!(taken(&wishes), vec![BoardWish::Activate(cell("I"))]);
}

#[test]
fn sliding_off_is_reported_and_ends_the_pressed_look() {
    let (window, wishes) = child(LANDSCAPE);
    let rest = picture(&window);
    down(&window, middle(&window, "drink"));
    let pressed = picture(&window);
    assert_ne!(rest, pressed, "the press is seen at once");
    drag(&window, middle(&window, "make"));
    assert_eq!(rest, picture(&window), "neither cell looks pressed after sliding");
    drag(&window, middle(&window, "drink"));
    assert_eq!(rest, picture(&window), "sliding back does not press again");
    up(&window, middle(&window, "drink"));
    assert_eq!(
        taken(&wishes),
        vec![
            BoardWish::Pressed(cell("drink")),
            BoardWish::Moved(Some(cell("make"))),
            BoardWish::Moved(Some(cell("drink"))),
            BoardWish::Released(Some(cell("drink"))),
        ]
    );
}

#[test]
fn the_pressed_look_ends_ninety_milliseconds_after_the_lift() {
    let (window, _) = child(LANDSCAPE);
    let rest = picture(&window);
    let at = middle(&window, "drink");
    down(&window, at);
    up(&window, at);
    assert_ne!(rest, picture(&window));
    pass(Duration::from_millis(80));
    assert_ne!(rest, picture(&window));
    pass(Duration::from_millis(20));
    assert_eq!(rest, picture(&window));
}

#[test]
fn a_finger_from_before_a_board_change_presses_nothing_on_the_new_board() {
    let (window, _) = child(LANDSCAPE);
    let rest = picture(&window);
    down(&window, middle(&window, "drink"));
    let mut next = boards::core(Pictures::Plain);
    next.turn = 7;
    board::show(&window, &next);
    assert_eq!(rest, picture(&window));
}

#[test]
fn the_gap_belongs_to_no_cell_except_inside_a_span() {
    let (window, wishes) = child(LANDSCAPE);
    let left = find(&window, "want");
    down(&window, (left.x + left.width + 5.0, left.y + 50.0));
    up(&window, (left.x + left.width + 5.0, left.y + 50.0));
    assert_eq!(taken(&wishes), vec![BoardWish::Released(None)]);

    board::show(&window, &boards::odd(Pictures::Plain));
    let wide = find(&window, "swim");
    let target = cell("swim");
    down(&window, (wide.x + wide.width / 2.0, wide.y + wide.height / 2.0));
    up(&window, (wide.x + wide.width / 2.0, wide.y + wide.height / 2.0));
    assert_eq!(taken(&wishes), vec![BoardWish::Pressed(target.clone()), BoardWish::Released(Some(target))]);
}

#[test]
fn hidden_and_empty_places_are_silent() {
    let (window, wishes) = child(LANDSCAPE);
    board::show(&window, &boards::odd(Pictures::Plain));
    assert!(driver::things(&window).iter().all(|thing| thing.label != "school"), "a hidden cell has no name");
    for at in [(850.0, 220.0), (600.0, 700.0)] {
        down(&window, at);
        up(&window, at);
        assert_eq!(taken(&wishes), vec![BoardWish::Released(None)]);
    }
}

#[test]
fn the_corner_must_be_held_for_three_seconds() {
    for size in [LANDSCAPE, PORTRAIT] {
        let (window, wishes) = child(size);
        let corner = (size.0 - 20.0, 20.0);
        let rest = picture(&window);
        down(&window, corner);
        pass(Duration::from_millis(990));
        assert_eq!(rest, picture(&window), "nothing is seen in the first second");
        pass(Duration::from_millis(20));
        pass(Duration::from_millis(1000));
        assert_ne!(rest, picture(&window), "then a ring is");
        assert!(wishes.borrow().is_empty());
        pass(Duration::from_millis(1100));
        assert_eq!(taken(&wishes), vec![BoardWish::AdultWanted]);
        up(&window, corner);
        assert_eq!(taken(&wishes), vec![BoardWish::Released(None)]);

        down(&window, corner);
        pass(Duration::from_millis(2500));
        drag(&window, (size.0 - 300.0, 300.0));
        pass(Duration::from_millis(3000));
        assert!(!taken(&wishes).contains(&BoardWish::AdultWanted), "sliding away cancels");
    }
}

#[test]
fn rotation_keeps_every_row_and_column() {
    let (window, _) = child(LANDSCAPE);
    let order = |window: &AppWindow| -> Vec<(u16, u16)> {
        let cells = boards::core(Pictures::Plain).cells;
        let places: Vec<_> = cells.iter().map(|cell| find(window, &cell.label)).collect();
        let rank = |values: Vec<f32>| {
            let mut sorted = values.clone();
            sorted.sort_by(f32::total_cmp);
            sorted.dedup();
            values
                .iter()
                .map(|value| sorted.iter().position(|other| other == value).unwrap() as u16)
                .collect::<Vec<_>>()
        };
        let rows = rank(places.iter().map(|place| place.y).collect());
        let columns = rank(places.iter().map(|place| place.x).collect());
        rows.into_iter().zip(columns).collect()
    };
    let before = order(&window);
    driver::resize(&window, PORTRAIT.0, PORTRAIT.1);
    assert_eq!(before, order(&window));
}

#[test]
fn important_words_stand_in_the_bottom_corner_on_the_chosen_side() {
    let (window, _) = child(LANDSCAPE);
    let left = find(&window, "important");
    assert!(left.x < 20.0 && left.y + left.height > 780.0);
    assert!(left.height > 2.0 * find(&window, "home").height, "two rows high");
    board::show_surface(&window, MessageBar::Shown, RailSide::Right);
    let right = find(&window, "important");
    assert!(right.x + right.width > 1260.0 && right.y + right.height > 780.0);
    assert!((find(&window, "I").x - 12.0).abs() < 0.5, "the grid takes the place of the strip");
}

#[test]
fn a_hundred_and_fifty_two_cells_fit() {
    for (width, height) in [LANDSCAPE, PORTRAIT] {
        let (window, wishes) = child((width, height));
        board::show(&window, &boards::full(10, 16, 152, Pictures::Plain));
        let cells: Vec<_> =
            driver::things(&window).into_iter().filter(|thing| thing.label.ends_with(char::is_numeric)).collect();
        assert_eq!(cells.len(), 152);
        for cell in &cells {
            assert!(cell.x >= 0.0 && cell.x + cell.width <= width && cell.y + cell.height <= height, "{cell:?}");
        }
        for cell in [&cells[0], &cells[151]] {
            down(&window, (cell.x + 10.0, cell.y + 10.0));
            up(&window, (cell.x + 10.0, cell.y + 10.0));
        }
        assert_eq!(wishes.borrow()[0], BoardWish::Pressed(Target::Cell("0".to_owned())));
        assert_eq!(wishes.borrow()[2], BoardWish::Pressed(Target::Cell("151".to_owned())));
    }
}

#[test]
fn the_model_is_kept_from_board_to_board() {
    let (window, _) = child(LANDSCAPE);
    let before = window.global::<BoardAdapter<'_>>().get_cells();
    board::show(&window, &boards::full(9, 12, 108, Pictures::Plain));
    board::show(&window, &boards::odd(Pictures::Plain));
    assert!(before == window.global::<BoardAdapter<'_>>().get_cells());
    assert_eq!(slint::Model::row_count(&before), boards::odd(Pictures::Plain).cells.len());
}

#[test]
fn the_ring_runs_on_the_held_cell_alone() {
    let (window, _) = child(LANDSCAPE);
    let target = cell("drink");
    down(&window, middle(&window, "drink"));
    let pressed = picture(&window);
    board::show_holding(&window, Some((&target, Duration::from_millis(800))));
    pass(Duration::from_millis(100));
    let some = picture(&window);
    assert_ne!(pressed, some);
    pass(Duration::from_millis(400));
    assert_ne!(some, picture(&window), "the ring fills");
    board::show_holding(&window, None);
    assert_eq!(pressed, picture(&window));
}

#[test]
fn the_recording_dot_says_what_it_means() {
    let (window, _) = child(LANDSCAPE);
    for (keeping, words) in
        [(Keeping::Kept, "being kept"), (Keeping::NotKept, "not being kept"), (Keeping::PrivateTime, "private time")]
    {
        board::show_keeping(&window, keeping);
        let said: Vec<_> = driver::things(&window).into_iter().filter(|thing| thing.label == words).collect();
        assert_eq!(said.len(), 1, "{words}");
        assert!(!said[0].control);
    }
}
