//! Ten notes through the real window, and what each costs the adult who writes it.

use super::driver::{self, Thing};
use super::room::{Plan, Room};
use super::stage_notes::UPRIGHT;
use heard::event::About;
use std::collections::BTreeSet;

/// Seconds for pointing at something and tapping it, and for making up one's mind. Both are operators of the keystroke-level
/// model: Card, Moran and Newell, "The keystroke-level model for user performance time with interactive systems",
/// Communications of the ACM 23 (1980): P = 1.1 s, M = 1.35 s. P was measured with a mouse on small targets, so it is on the
/// careful side for a thumb on targets of 60 px.
const TAP: f64 = 1.1;
const THINK: f64 = 1.35;
/// Of the same model, for an average typist. Nobody types here.
const KEY: f64 = 0.28;

/// What one note has cost so far.
#[derive(Default)]
struct Cost {
    taps: u32,
    typed: u32,
    scrolls: u32,
    screens: u32,
}

impl Cost {
    /// Thinking once on each screen.
    fn seconds(&self) -> f64 {
        f64::from(self.screens) * THINK + f64::from(self.taps + self.scrolls) * TAP + f64::from(self.typed) * KEY
    }

    /// Thinking before each single tap.
    fn slowest(&self) -> f64 {
        f64::from(self.taps + self.scrolls) * (THINK + TAP) + f64::from(self.typed) * KEY
    }
}

/// The titles of the pages, by which a screen is told from another.
const TITLES: [&str; 3] = ["Ada today", "Note about Ada", "Kept"];

fn screen(room: &Room) -> &'static str {
    let labels: BTreeSet<String> = driver::things(&room.window).into_iter().map(|thing| thing.label).collect();
    TITLES.into_iter().find(|title| labels.contains(*title)).expect("a page without a title")
}

/// Taps what is read on the screen: whole within the window, and not under the bar with the main button.
fn tap(room: &Room, text: &str, cost: &mut Cost) {
    driver::picture(&room.window);
    let thing = driver::find(&room.window, text);
    let size = room.window_size();
    let bars: Vec<Thing> = driver::things(&room.window)
        .into_iter()
        .filter(|thing| ["Save note", "Done", "Lock, back to Ada"].contains(&thing.label.as_str()))
        .collect();
    let bar = bars.iter().find(|bar| bar.label != text).map_or(size.1, |bar| bar.y);
    assert!(thing.x >= 0.0 && thing.x + thing.width <= size.0 && thing.y >= 0.0, "{thing:?} is not on the screen");
    assert!(thing.y + thing.height <= bar, "{thing:?} would have to be scrolled to");
    assert!(thing.width >= 48.0 && thing.height >= 48.0, "{thing:?} is too small");
    let before = screen(room);
    room.tap(text);
    cost.taps += 1;
    if screen(room) != before {
        cost.screens += 1;
    }
}

#[test]
fn ten_notes_by_script() {
    let room = Room::with(&Plan { size: UPRIGHT, ..Plan::default() });
    room.unlock();
    let script: [(About, &[&str]); 10] = [
        (About::Content, &["content", "smiles", "Tom"]),
        (About::Distress, &["distress", "crying", "3 a lot"]),
        (About::SaidNo, &["said no", "turned away", "food"]),
        (About::SaidOtherwise, &["said without the tablet", "sign", "more"]),
        (About::Other, &["other", "asleep"]),
        (About::Content, &["content", "hums", "a meal"]),
        (About::Distress, &["distress", "holds body part", "noise"]),
        (About::Distress, &["distress", "loud sounds", "it is over"]),
        (About::SaidNo, &["said no", "pushed it away", "personal care"]),
        (About::SaidOtherwise, &["said without the tablet", "eyes", "want"]),
    ];
    println!("note                      taps  typed  scrolls  screens  estimate  thinking before every tap");
    for (about, taps) in script {
        // The screen that it begins on is one of those that have to be looked at.
        let mut cost = Cost { screens: 1, ..Cost::default() };
        tap(&room, "Note", &mut cost);
        for text in taps {
            tap(&room, text, &mut cost);
        }
        tap(&room, "Save note", &mut cost);
        assert_eq!(screen(&room), "Kept", "{taps:?} is not kept");
        tap(&room, "Done", &mut cost);
        cost.screens -= 1;
        println!(
            "{:<25} {:>4} {:>6} {:>8} {:>8} {:>7.1} s {:>7.1} s",
            taps.join(", ").chars().take(25).collect::<String>(),
            cost.taps,
            cost.typed,
            cost.scrolls,
            cost.screens,
            cost.seconds(),
            cost.slowest()
        );
        assert!(cost.taps <= 6 && cost.typed == 0 && cost.scrolls == 0, "{about:?} costs {} taps", cost.taps);
        assert!(cost.seconds() <= 20.0 && cost.slowest() <= 20.0, "{about:?} takes {:.1} s", cost.slowest());
    }
    println!(
        "Taps are counted from Today and back to it. Coming in before that costs a hold of 3 s, a name, 4 digits and OK."
    );

    let threads = room.threads();
    let abouts: Vec<About> = threads.iter().map(|thread| thread.first.note.about).collect();
    assert_eq!(abouts, script.map(|(about, _)| about));
    let tom = room.stage.borrow().app.home.record.adult_named("Tom").unwrap().0;
    assert!(threads.iter().all(|thread| thread.first.present == Some(vec![tom])), "who was there is carried over");
    let different: BTreeSet<String> = threads.iter().map(|thread| format!("{:?}", thread.first.note)).collect();
    assert_eq!(different.len(), 10);
}
