//! The adults' pages under a thumb.

use super::driver::{self, find, key, pass, tap};
use super::{adults, pictures::Pictures};
use heard::child::{AccessSettings, ChooseOn, Millis, Scheme};
use heard::ui::navigation::{self, NavigationWish, Page};
use heard::ui::voice::VoiceWish;
use heard::ui::{AppWindow, access, agreement, child_new, pack, pin, voice};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

type Log<T> = Rc<RefCell<Vec<T>>>;

fn window() -> AppWindow {
    driver::window(800.0, 1280.0)
}

fn log<T: 'static>() -> (Log<T>, impl Fn(T) + 'static) {
    let log = Log::<T>::default();
    let sink = log.clone();
    (log, move |item| sink.borrow_mut().push(item))
}

#[test]
fn a_pin_is_chosen_typed_and_given() {
    let window = window();
    let (tried, push) = log();
    pin::connect(&window, move |adult, digits| push((adult, digits)));
    adults::who(&window);
    tap(&window, "Tom");
    for digit in ["2", "5", "8", "0"] {
        tap(&window, digit);
    }
    tap(&window, "OK");
    assert_eq!(*tried.borrow(), vec![("Tom".to_owned(), "2580".to_owned())]);
}

#[test]
fn a_pin_can_be_typed_on_a_keyboard() {
    let window = window();
    let (tried, push) = log();
    pin::connect(&window, move |adult, digits| push((adult, digits)));
    adults::pad(&window);
    driver::picture(&window);
    for text in ["1", "2", "3", "4", "\n"] {
        key(&window, text);
    }
    assert_eq!(*tried.borrow(), vec![("p".to_owned(), "1234".to_owned())]);
}

#[test]
fn no_pin_is_taken_while_waiting() {
    let window = window();
    let (tried, push) = log();
    pin::connect(&window, move |adult, digits| push((adult, digits)));
    adults::waiting(&window);
    for label in ["1", "2", "3", "4", "OK"] {
        tap(&window, label);
    }
    assert!(tried.borrow().is_empty());
    let said = driver::things(&window).into_iter().any(|thing| thing.label.contains("12 seconds"));
    assert!(said, "the page says how long");
}

#[test]
fn every_page_leads_back() {
    let window = window();
    let (gone, push) = log();
    navigation::connect(&window, move |wish| {
        if wish != NavigationWish::Used {
            push(wish);
        }
    });
    adults::home(&window);
    tap(&window, "to the board");
    tap(&window, "Lock, back to Sam");
    adults::child_new(&window);
    tap(&window, "back");
    assert_eq!(*gone.borrow(), vec![NavigationWish::Leave, NavigationWish::Leave, NavigationWish::Go(Page::Home)]);
}

#[test]
fn a_child_is_added_by_name() {
    let window = window();
    let (added, push) = log();
    child_new::connect(&window, move |name, own| push((name, own)));
    adults::child_new(&window);
    tap(&window, "Add");
    assert!(added.borrow().is_empty(), "not without a name");
    tap(&window, "First name");
    for letter in ["A", "d", "a"] {
        key(&window, letter);
    }
    tap(&window, "I will import some");
    tap(&window, "Add");
    assert_eq!(*added.borrow(), vec![("Ada".to_owned(), 4)]);
}

#[test]
fn touch_settings_step_and_are_saved() {
    let window = window();
    let (wishes, push) = log();
    access::connect(&window, push);
    adults::touch(&window, Pictures::Plain);
    tap(&window, "Hold to choose: more");
    tap(&window, "Hold to choose: more");
    tap(&window, "Hold to choose: more");
    assert_eq!(find(&window, "Hold to choose").value.as_deref(), Some("1.5 s"));
    tap(&window, "When a press counts: on touching");
    tap(&window, "Save");
    let saved = AccessSettings { hold: Millis::new(1500), choose_on: ChooseOn::Press, ..AccessSettings::default() };
    assert_eq!(wishes.borrow().last(), Some(&access::AccessWish::Save(saved)));
}

#[test]
fn the_try_me_cell_goes_through_the_filter_with_the_draft() {
    let window = window();
    let (wishes, push) = log();
    access::connect(&window, move |wish| {
        if !matches!(wish, access::AccessWish::Measured(_)) {
            push(wish);
        }
    });
    adults::touch(&window, Pictures::Plain);
    tap(&window, "try me");
    let draft = AccessSettings { hold: Millis::new(800), ..AccessSettings::default() };
    assert_eq!(
        *wishes.borrow(),
        vec![access::AccessWish::TryPressed(draft.clone()), access::AccessWish::TryReleased(draft)]
    );
}

#[test]
fn voice_and_screen_are_saved_together() {
    let window = window();
    let (wishes, push) = log();
    voice::connect(&window, push);
    adults::sound(&window);
    tap(&window, "Scottish English");
    tap(&window, "How fast: less");
    tap(&window, "Hear it");
    tap(&window, "Words are heard: from the bar only");
    tap(&window, "Save");
    let wishes = wishes.borrow();
    let [VoiceWish::Hear(heard), VoiceWish::Save(saved, surface)] = wishes.as_slice() else { panic!("{wishes:?}") };
    assert_eq!((heard.speech.voice.as_str(), heard.speech.rate), ("en-gb-scotland", 140));
    assert_eq!(saved.build, heard::child::Build::Quiet);
    assert_eq!(surface.scheme, Scheme::Light);
}

#[test]
fn an_agreement_needs_who_and_why() {
    let window = window();
    let (wishes, push) = log();
    agreement::connect(&window, push);
    adults::no_agreement(&window);
    tap(&window, "Record the agreement");
    assert!(wishes.borrow().is_empty());
    for (field, letter) in [("Who authorised it", "J"), ("On what ground", "c")] {
        tap(&window, field);
        key(&window, letter);
    }
    tap(&window, "The child: agreed");
    tap(&window, "Record the agreement");
    let wishes = wishes.borrow();
    let [agreement::AgreementWish::Record(agreed)] = wishes.as_slice() else { panic!("{wishes:?}") };
    assert_eq!((agreed.authorised_by.as_str(), agreed.basis.as_str()), ("J", "c"));
    assert_eq!(agreed.assent, heard::child::Assent::Assented);
}

#[test]
fn an_agreement_is_withdrawn_with_a_reason() {
    let window = window();
    let (wishes, push) = log();
    agreement::connect(&window, push);
    adults::an_agreement(&window);
    tap(&window, "Withdraw the agreement");
    tap(&window, "Withdraw");
    assert!(wishes.borrow().is_empty());
    tap(&window, "Why");
    key(&window, "x");
    tap(&window, "Withdraw");
    assert_eq!(*wishes.borrow(), vec![agreement::AgreementWish::Withdraw("x".to_owned())]);
}

#[test]
fn a_pack_is_asked_for_by_days() {
    let window = window();
    let (wishes, push) = log();
    pack::connect(&window, push);
    adults::choosing_pack(&window);
    tap(&window, "from: a month earlier");
    tap(&window, "to: a day later");
    tap(&window, "3 months");
    tap(&window, "Make the pack");
    assert_eq!(
        *wishes.borrow(),
        vec![
            pack::PackWish::Step { end: pack::PackEnd::From, months: -1, days: 0 },
            pack::PackWish::Step { end: pack::PackEnd::To, months: 0, days: 1 },
            pack::PackWish::Span(pack::PackSpan::ThreeMonths),
            pack::PackWish::Make,
        ]
    );
}

#[test]
fn the_end_of_a_month_is_kept_when_stepping() {
    let day = |month, day| chrono::NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    assert_eq!(pack::stepped(day(3, 31), -1, 0), day(2, 28));
    assert_eq!(pack::stepped(day(3, 1), 0, -1), day(2, 28));
}

#[test]
fn a_long_page_scrolls() {
    let window = window();
    adults::sound(&window);
    let before = driver::things(&window);
    let at = (20.0, 900.0);
    driver::down(&window, at);
    for step in 1..20_u8 {
        driver::drag(&window, (20.0, 900.0 - 20.0 * f32::from(step)));
        pass(Duration::from_millis(16));
    }
    driver::up(&window, (20.0, 520.0));
    pass(Duration::from_millis(600));
    let after = driver::things(&window);
    let up = |thing: &driver::Thing| {
        !thing.label.is_empty() && after.iter().any(|now| now.label == thing.label && now.y < thing.y - 100.0)
    };
    assert!(before.iter().any(up));
}
