//! A picture exchange: every wish by finger, key and screen reader, and the partner's side turned round.

use super::pictures::Pictures;
use super::{driver, exchanges};
use heard::child::{MessageBar, RailSide, Scheme};
use heard::event::ExchangeAnswer as Answer;
use heard::ui::board::{self, BoardWish, Target};
use heard::ui::exchange::{self, ExchangeData, ExchangeStep, ExchangeWish, Received};
use heard::ui::{AppWindow, ExchangeAdapter, ExchangePictures, look};
use slint::ComponentHandle;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

const SIZES: [(f32, f32); 3] = [(1280.0, 800.0), (800.0, 1280.0), (1024.0, 600.0)];

type Wishes = Rc<RefCell<Vec<ExchangeWish>>>;

fn shown(size: (f32, f32), step: ExchangeStep) -> (AppWindow, Wishes) {
    let window = driver::window(size.0, size.1);
    let wishes = Wishes::default();
    let told = Rc::clone(&wishes);
    exchange::connect(&window, move |wish| told.borrow_mut().push(wish));
    exchanges::given(&window, Pictures::Plain, step);
    (window, wishes)
}

fn offered() -> ExchangeStep {
    exchanges::offered(Received::NotYet)
}

/// What can be wished at every step, by the name of its key.
fn keys() -> Vec<(ExchangeStep, Vec<(&'static str, ExchangeWish)>)> {
    vec![
        (
            offered(),
            vec![
                ("Here it is", ExchangeWish::Answer(Answer::Given)),
                ("A bit", ExchangeWish::Answer(Answer::GivenABit)),
                ("First … then", ExchangeWish::Answer(Answer::FirstThen)),
                ("Not now", ExchangeWish::Answer(Answer::NotNow)),
                ("Not here", ExchangeWish::Answer(Answer::NotHere)),
                ("Can’t, not safe", ExchangeWish::Answer(Answer::Cannot)),
                ("I have it", ExchangeWish::Receive),
            ],
        ),
        (
            exchanges::when(Pictures::Plain),
            vec![
                ("In a minute", ExchangeWish::Detail(0)),
                ("At bedtime", ExchangeWish::Detail(3)),
                ("I will not say", ExchangeWish::SkipDetail),
            ],
        ),
        (
            exchanges::why(Pictures::Plain),
            vec![("Too loud", ExchangeWish::Detail(7)), ("I will not say", ExchangeWish::SkipDetail)],
        ),
    ]
}

#[test]
fn every_wish_is_reached_by_finger_key_and_screen_reader() {
    for size in SIZES {
        for (step, keys) in keys() {
            let (window, wishes) = shown(size, step);
            for (label, wish) in keys {
                driver::tap(&window, label);
                assert_eq!(wishes.take(), [wish], "{label} by finger at {size:?}");
                driver::activate(&window, label);
                assert_eq!(wishes.take(), [wish], "{label} by screen reader at {size:?}");
                let by_key = (0..40).any(|_| {
                    driver::key(&window, "\t");
                    driver::key(&window, "\n");
                    wishes.take() == [wish]
                });
                assert!(by_key, "{label} by key at {size:?}");
            }
        }
    }
}

/// The child's keys, and what each means.
fn childs_keys() -> Vec<(ExchangeStep, Vec<(&'static str, Target)>)> {
    vec![
        (
            offered(),
            vec![
                ("given: I", Target::Read(0)),
                ("given: want", Target::Read(1)),
                ("given: drink", Target::Read(2)),
                ("take it back", Target::TakeBackGiven),
            ],
        ),
        (exchanges::when(Pictures::Plain), vec![("take it back", Target::TakeBackGiven)]),
        (exchanges::not_now(Pictures::Plain), vec![("OK", Target::PutAway), ("not OK", Target::NotOk)]),
    ]
}

/// A finger goes through the press filter; a key and a screen reader do not. The partner's keys know no filter.
#[test]
fn the_childs_keys_tell_what_a_finger_does_there() {
    for size in SIZES {
        for (step, keys) in childs_keys() {
            let (window, wishes) = shown(size, step);
            let touched = Rc::new(RefCell::new(Vec::new()));
            let told = Rc::clone(&touched);
            board::connect(&window, move |wish| told.borrow_mut().push(wish));
            for (label, target) in keys {
                driver::tap(&window, label);
                let pressed = BoardWish::Pressed(target.clone());
                assert_eq!(touched.take(), [pressed.clone(), BoardWish::Released(Some(target.clone()))], "{label}");
                driver::down(&window, driver::middle(&window, label));
                driver::drag(&window, (size.0 / 2.0, 2.0));
                driver::up(&window, (size.0 / 2.0, 2.0));
                let slid: Vec<BoardWish> = touched.take();
                assert_eq!(slid.first(), Some(&pressed), "{label}");
                assert!(!slid.contains(&BoardWish::Released(Some(target.clone()))), "{label}: {slid:?}");
                driver::activate(&window, label);
                assert_eq!(touched.take(), [BoardWish::Activate(target.clone())], "{label} by screen reader");
                let by_key = (0..40).any(|_| {
                    driver::key(&window, "\t");
                    driver::key(&window, "\n");
                    touched.take() == [BoardWish::Activate(target.clone())]
                });
                assert!(by_key, "{label} by key at {size:?}");
            }
            assert!(wishes.take().iter().all(|wish| !matches!(wish, ExchangeWish::Receive)), "nothing was answered");
        }
    }
}

#[test]
fn the_strip_stays_and_nothing_lies_under_what_is_given() {
    for size in SIZES {
        let (window, wishes) = shown(size, offered());
        let touched = Rc::new(RefCell::new(Vec::new()));
        let told = Rc::clone(&touched);
        board::connect(&window, move |wish| {
            if let BoardWish::Pressed(target) = wish {
                told.borrow_mut().push(target);
            }
        });
        for label in ["important", "home", "back", "give"] {
            driver::tap(&window, label);
        }
        assert_eq!(touched.take(), [Target::Important, Target::Home, Target::Back, Target::Give]);
        // Between the keys there is nothing.
        for down in (4..size.1 as usize).step_by(23) {
            for across in (4..size.0 as usize).step_by(23) {
                let at = (across as f32, down as f32);
                driver::down(&window, at);
                driver::up(&window, at);
            }
        }
        // Nothing is met but the strip and the child's own keys at the table.
        let of_the_board = |target: &Target| match target {
            Target::Important | Target::Home | Target::Back | Target::Give => false,
            Target::Read(_) | Target::TakeBackGiven | Target::PutAway | Target::NotOk => false,
            Target::Cell(_) | Target::Begin(_) | Target::Speak | Target::TakeBack | Target::Clear => true,
        };
        assert!(!touched.take().iter().any(of_the_board));
        assert!(!wishes.take().is_empty());
        exchange::show(&window, None);
        driver::tap(&window, "drink");
        assert_eq!(touched.take(), [Target::Cell("drink".to_owned())]);
    }
}

#[test]
fn a_finger_falls_on_the_key_that_is_drawn_there() {
    for size in SIZES {
        for side in [RailSide::Left, RailSide::Right] {
            let (window, _) = shown(size, offered());
            board::show_surface(&window, MessageBar::Shown, side);
            driver::pass(Duration::from_millis(20));
            exchanges::given(&window, Pictures::Plain, offered());
            let (across, panel) = drawn(&window);
            for label in ["Here it is", "A bit", "First … then", "Not now", "Not here", "Can’t, not safe"] {
                let key = driver::find(&window, label);
                // The edge of a key is darker than its paper and the panel's tint on both sides of it.
                let (left, top) = ((key.x - across.0) as u32, (key.y - across.1) as u32);
                let (right, bottom) = (left + key.width as u32 - 1, top + key.height as u32 - 1);
                let middle = ((left + right) / 2, (top + bottom) / 2);
                for at in [(left, middle.1), (right, middle.1), (middle.0, top), (middle.0, bottom)] {
                    let [red, green, blue, _] = panel.get_pixel(at.0, at.1).0;
                    assert!((red, green, blue) == (0x82, 0x76, 0x6A), "{label} has no edge at {at:?} of {size:?}");
                }
            }
        }
    }
}

#[test]
fn the_answers_run_from_right_to_left_for_whoever_sits_at_the_near_side() {
    for size in SIZES {
        let (window, _) = shown(size, offered());
        let labels = ["Here it is", "A bit", "First … then", "Not now", "Not here", "Can’t, not safe"];
        let keys: Vec<_> = labels.iter().map(|label| driver::find(&window, label)).collect();
        assert!(keys.windows(2).all(|pair| pair[1].x + pair[1].width < pair[0].x), "{keys:?}");
        // 15 mm on a 10.1-inch screen of 1280 by 800, and nothing in the corner that an adult holds.
        assert!(keys.iter().all(|key| key.width >= 88.0 && key.height >= 88.0 && key.y > 72.0), "{keys:?}");
        assert!(keys[0].width > 1.5 * keys[1].width);
    }
}

#[test]
fn the_panel_is_drawn_anew_only_when_something_on_it_changes() {
    let (window, _) = shown(SIZES[0], offered());
    let pixels = || drawn(&window).1.into_raw();
    let first = pixels();
    // What is shown again with the same pictures is the same, and so is the image of it: not drawn anew.
    let picture = Pictures::Plain.get("more");
    let same = || picture.clone();
    let pictures = ExchangePictures {
        here: same(),
        bit: same(),
        first_then: same(),
        not_now: same(),
        not_here: same(),
        cannot: same(),
        given: same(),
        received: same(),
        take_back: same(),
        ok: same(),
        not_ok: same(),
    };
    let data = ExchangeData { name: "Sam".to_owned(), pictures, ..ExchangeData::default() };
    let image = || window.global::<ExchangeAdapter<'_>>().get_panel();
    exchange::show(&window, Some(&data));
    let once = image();
    exchange::show(&window, Some(&data));
    assert!(once == image());
    exchange::show(&window, Some(&ExchangeData { name: "Ali".to_owned(), ..data }));
    assert!(once != image());
    exchanges::given(&window, Pictures::Plain, exchanges::offered(Received::Received));
    assert_ne!(pixels(), first);
    exchanges::given(&window, Pictures::Plain, offered());
    assert_eq!(pixels(), first);
    driver::things(&window);
    look::show_scheme(&window, Scheme::Dark);
    settle(&window);
    assert_ne!(pixels(), first, "the panel is lit as the window is");
    look::show_scheme(&window, Scheme::Light);
    settle(&window);
    assert_eq!(pixels(), first);
    driver::resize(&window, 800.0, 1280.0);
    settle(&window);
    assert_eq!(drawn(&window).1.dimensions().0, 776, "the panel is as wide as its place");
}

#[test]
fn not_ok_stands_at_the_end_of_every_answer_but_the_whole() {
    for outcome in Answer::ALL {
        let (window, _) = shown(SIZES[0], exchanges::told(outcome, "So it is.", Pictures::Plain));
        let there = driver::things(&window).iter().any(|thing| thing.control && thing.label == "not OK");
        assert_eq!(there, outcome != Answer::Given, "{outcome:?}");
    }
}

/// Changes are seen, and the panel is drawn in the moment after.
fn settle(window: &AppWindow) {
    driver::picture(window);
    driver::pass(Duration::from_millis(20));
    driver::pass(Duration::from_millis(20));
}

/// Where the panel lies in the window, and its picture.
fn drawn(window: &AppWindow) -> ((f32, f32), image::RgbaImage) {
    let place = driver::things(window).into_iter().find(|thing| thing.label.starts_with("for the partner")).unwrap();
    let pixels = window.global::<ExchangeAdapter<'_>>().get_panel().to_rgba8().unwrap();
    let picture = image::RgbaImage::from_raw(pixels.width(), pixels.height(), pixels.as_bytes().to_vec()).unwrap();
    ((place.x, place.y), picture)
}
