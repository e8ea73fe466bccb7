//! The press filter and the rules of talking together: from a finger to a word, as the window does it.

use super::driver::Driver;
use super::fixture::button_id;
use heard::access::{Pointer, PressFilter, Sample, Spot, Verdict};
use heard::board::Place;
use heard::child::{AccessSettings, ChooseOn};
use heard::session::{Effect, Intent, Target, view};

/// A finger at a place of whatever board is on screen, down and up at these times.
fn tap(driver: &mut Driver, filter: &mut PressFilter<Target>, place: Place, down: u64, up: u64) {
    let find = |driver: &Driver| {
        let screen = view(&driver.state);
        let cell = screen.cells.iter().find(|cell| cell.place == place)?;
        Some(Spot { care: cell.care, ..Spot::ordinary(Target::Button { button: cell.button, place: Some(place) }) })
    };
    let pointer = Pointer(0);
    driver.mono = down;
    let on = find(driver);
    pass(driver, filter, Sample::Down { pointer, on }, down);
    driver.mono = up;
    let over = find(driver).map(|spot| spot.target);
    pass(driver, filter, Sample::Up { pointer, over }, up);
}

fn pass(driver: &mut Driver, filter: &mut PressFilter<Target>, sample: Sample<Target>, now: u64) {
    for verdict in filter.take(sample, now) {
        let intent = match verdict {
            Verdict::Chosen(target) => Intent::Select(target),
            Verdict::HeldBack { .. } => Intent::Filtered,
            Verdict::Pressed(_)
            | Verdict::Released(_)
            | Verdict::Progress { .. }
            | Verdict::Carried { .. }
            | Verdict::Lingered(_) => continue,
        };
        let before = driver.effects.len();
        driver.send(&intent);
        if driver.effects[before..].contains(&Effect::BoardChanged) {
            filter.take(Sample::BoardChanged, now);
        }
    }
}

/// "eat" opens a board with "bread" in the same place: a double tap on a folder is one step, and says nothing.
#[test]
fn a_double_tap_on_a_folder_says_nothing_on_the_next_page() {
    for choose_on in [ChooseOn::Press, ChooseOn::Release] {
        let mut driver = Driver::new();
        driver.line("press toys");
        let settings = AccessSettings { choose_on, ..AccessSettings::default() };
        let mut filter = PressFilter::new(settings);
        let eat = Place { row: 0, column: 1 };
        tap(&mut driver, &mut filter, eat, 2_000, 2_080);
        assert_eq!(driver.state.board().name, "food");
        tap(&mut driver, &mut filter, eat, 2_200, 2_280);
        assert!(view(&driver.state).bar.iter().all(|word| word.label != "bread"));
        // The next real touch is heard.
        tap(&mut driver, &mut filter, eat, 2_700, 2_780);
        assert_eq!(view(&driver.state).bar.last().map(|word| word.label.clone()), Some("bread".to_owned()));
    }
}

/// Corner, then word: two selections, with the longest guards there are.
#[test]
fn the_urgent_six_are_two_selections_away() {
    for label in ["stop", "no", "help", "hurt", "finished", "tell"] {
        let mut driver = Driver::new();
        driver.line("quiet build");
        let longest = heard::child::Millis::MAX;
        let mut filter = PressFilter::new(AccessSettings {
            repeat_same: longest,
            repeat_any: longest,
            after_change: longest,
            ..AccessSettings::default()
        });
        tap(&mut driver, &mut filter, Place { row: 1, column: 0 }, 2_000, 2_050);
        assert_eq!(driver.state.board().name, "food");
        let corner = Some(Spot::protected(Target::Important));
        pass(&mut driver, &mut filter, Sample::Down { pointer: Pointer(0), on: corner }, 2_200);
        pass(&mut driver, &mut filter, Sample::Up { pointer: Pointer(0), over: Some(Target::Important) }, 2_250);
        let word = button_id("important", label);
        let place = view(&driver.state).cells.iter().find(|cell| cell.button == word).unwrap().place;
        let before = driver.effects.len();
        tap(&mut driver, &mut filter, place, 2_400, 2_450);
        assert!(matches!(&driver.effects[before..], [Effect::Speak(_)]), "{label} was not heard");
    }
}
