//! The views with preview data, by name.

use super::adults;
use super::assessing;
use super::boards;
use super::driver;
use super::editing;
use super::exchanges;
use super::mats;
use super::noting;
use super::packs;
use super::photos;
use super::pictures::Pictures;
use super::practising;
use super::recordings;
use super::summed;
use heard::board::WordClass;
use heard::child::{MessageBar, RailSide};
use heard::event::ExchangeAnswer as Answer;
use heard::event::{Arrangement, Given, Support};
use heard::session::GiveKey;
use heard::ui::choice::{self, StripData};
use heard::ui::exchange::Received;
use heard::ui::mats::MatsState;
use heard::ui::navigation::{self, Page};
use heard::ui::{AppWindow, Keeping, MatStage, Type, board};
use slint::ComponentHandle;
use std::time::Duration;

pub struct View {
    pub name: &'static str,
    pub prepare: fn(&AppWindow, Pictures),
}

pub fn all() -> Vec<View> {
    let view = |name, prepare| View { name, prepare };
    vec![
        view("board", |window, pictures| {
            child(window, pictures);
            driver::down(window, driver::middle(window, "drink"));
        }),
        view("board-quiet", |window, pictures| {
            child(window, pictures);
            board::show_words(window, &[]);
            board::show_keeping(window, Keeping::NotKept);
        }),
        view("board-speaking", |window, pictures| {
            child(window, pictures);
            board::show_spoken_word(window, Some(1));
            board::show_showing(window, true);
            driver::key(window, "\t");
        }),
        view("board-hold", |window, pictures| {
            child(window, pictures);
            let target = board::Target::Cell("drink".to_owned());
            driver::down(window, driver::middle(window, "drink"));
            board::show_holding(window, Some((&target, Duration::from_millis(1000))));
            driver::pass(Duration::from_millis(16));
            driver::pass(Duration::from_millis(650));
        }),
        view("board-corner", |window, pictures| {
            child(window, pictures);
            let width = driver::width(window);
            driver::down(window, (width - 30.0, 30.0));
            driver::pass(Duration::from_millis(1010));
            driver::pass(Duration::from_millis(1200));
        }),
        view("board-private", |window, pictures| {
            child(window, pictures);
            board::show(window, &boards::odd(pictures));
            board::show_keeping(window, Keeping::PrivateTime);
            board::show_surface(window, MessageBar::Shown, RailSide::Right);
        }),
        view("board-odd", |window, pictures| {
            child(window, pictures);
            board::show(window, &boards::odd(pictures));
            board::show_words(window, &long_message(pictures));
        }),
        view("board-no-bar", |window, pictures| {
            child(window, pictures);
            board::show(window, &boards::full(1, 1, 1, pictures));
            board::show_surface(window, MessageBar::Off, RailSide::Left);
        }),
        view("board-dense", |window, pictures| {
            child(window, pictures);
            board::show(window, &boards::full(10, 16, 152, pictures));
        }),
        view("board-nine-by-twelve", |window, pictures| {
            child(window, pictures);
            board::show(window, &boards::full(9, 12, 108, pictures));
        }),
        view("board-choice", |window, pictures| cards(window, pictures, &["apple", "drink"], Arrangement::Row)),
        view("board-choice-three", |window, pictures| {
            cards(window, pictures, &["swim", "music", "outside"], Arrangement::Row);
            driver::down(window, driver::middle(window, "music"));
        }),
        view("board-choice-five", |window, pictures| {
            cards(window, pictures, &["swim", "music", "outside", "i", "water"], Arrangement::Row);
        }),
        view("board-choice-column", |window, pictures| {
            cards(window, pictures, &["swim", "music", "outside"], Arrangement::Column);
        }),
        view("board-chosen", |window, pictures| {
            child(window, pictures);
            board::show(window, &boards::chosen("swim", pictures));
            choice::show_strip(window, Some(StripData { support: Support::ExpectantWait, given: None, trial: None }));
            // The strip is there once the window has laid itself out, and takes no touch for its first second.
            driver::picture(window);
            driver::pass(Duration::from_millis(1_100));
        }),
        view("board-chosen-alone", |window, pictures| {
            child(window, pictures);
            board::show(window, &boards::chosen("none-of-these", pictures));
        }),
        view("editor", editing::resting),
        view("editor-chosen", editing::chosen),
        view("editor-warned", editing::warned),
        view("editor-placing", editing::placing),
        view("editor-recolouring", editing::recolouring),
        view("word", editing::word),
        view("word-more", editing::word_more),
        view("word-boards", editing::word_boards),
        view("find-word", |window, _| editing::find(window)),
        view("earlier", |window, _| editing::earlier(window)),
        view("board-about", editing::about),
        view("print", |window, _| editing::print(window)),
        view("symbols", |window, _| packs::list(window)),
        view("symbols-asked", |window, _| packs::asked(window)),
        view("symbols-none", |window, _| packs::none(window)),
        view("symbols-choosing", |window, _| packs::choosing(window)),
        view("symbols-adding", |window, _| packs::adding(window)),
        view("symbols-refused", |window, _| packs::refused(window)),
        view("symbols-added", |window, _| packs::added(window)),
        view("mat", |window, pictures| mats::show(window, pictures, &mats::evening(pictures, MatStage::Placing))),
        view("mat-reading", |window, pictures| {
            mats::show(window, pictures, &mats::evening(pictures, MatStage::Reading));
        }),
        view("mat-asking", |window, pictures| mats::show(window, pictures, &mats::evening(pictures, MatStage::Asking))),
        view("mat-crowded", |window, pictures| mats::show(window, pictures, &mats::crowded(pictures))),
        view("mat-large-text", |window, pictures| {
            window.global::<Type<'_>>().set_scale(2.0);
            mats::show(window, pictures, &mats::evening(pictures, MatStage::Placing));
        }),
        view("mat-harm", |window, pictures| {
            mats::show(window, pictures, &mats::evening(pictures, MatStage::Placing));
            driver::tap(window, "For the adult");
        }),
        view("mats", |window, pictures| {
            navigation::show_child(window, Some("Sam"));
            let data = mats::choosing(pictures, false);
            heard::ui::mats::show(window, &MatsState::Choosing(Box::new(data)), None);
            navigation::show_page(window, Page::Mats);
        }),
        view("mats-more", |window, pictures| {
            navigation::show_child(window, Some("Sam"));
            let data = mats::choosing(pictures, true);
            heard::ui::mats::show(window, &MatsState::Choosing(Box::new(data)), None);
            navigation::show_page(window, Page::Mats);
        }),
        view("mats-looking", |window, _| {
            heard::ui::mats::show(window, &MatsState::Looking(mats::looking()), None);
            navigation::show_page(window, Page::Mats);
        }),
        view("exchange-offered", |window, pictures| {
            exchanges::given(window, pictures, exchanges::offered(Received::NotYet));
        }),
        view("exchange-received", |window, pictures| {
            exchanges::given(window, pictures, exchanges::offered(Received::Received));
            driver::down(window, driver::middle(window, "Not now"));
        }),
        view("exchange-long", |window, pictures| {
            let words = ["I", "want", "go", "outside", "play", "friend", "different", "good"];
            let words = words.map(|word| (word, WordClass::Verb));
            exchanges::sentence(window, pictures, &words, exchanges::offered(Received::NotYet));
        }),
        view("exchange-detail-when", |window, pictures| {
            exchanges::given(window, pictures, exchanges::when(pictures));
        }),
        view("exchange-detail-why", |window, pictures| {
            exchanges::given(window, pictures, exchanges::why(pictures));
        }),
        view("exchange-answered-not-now", |window, pictures| {
            exchanges::given(window, pictures, exchanges::not_now(pictures));
        }),
        view("exchange-large-text", |window, pictures| {
            window.global::<Type<'_>>().set_scale(2.0);
            exchanges::given(window, pictures, exchanges::offered(Received::NotYet));
        }),
        view("exchange-detail-large-text", |window, pictures| {
            window.global::<Type<'_>>().set_scale(2.0);
            exchanges::given(window, pictures, exchanges::why(pictures));
        }),
        view("exchange-card-large-text", |window, pictures| {
            window.global::<Type<'_>>().set_scale(2.0);
            exchanges::given(window, pictures, exchanges::not_now(pictures));
        }),
        view("exchange-first-then", |window, pictures| {
            exchanges::given(window, pictures, exchanges::first_then(pictures));
        }),
        view("exchange-given", |window, pictures| {
            let told = exchanges::told(Answer::Given, "Drink: here it is.", pictures);
            exchanges::given(window, pictures, told);
        }),
        view("exchange-a-bit", |window, pictures| {
            let told = exchanges::told(Answer::GivenABit, "Drink: a bit.", pictures);
            exchanges::given(window, pictures, told);
        }),
        view("exchange-nobody", |window, pictures| {
            let told = exchanges::told(Answer::Nobody, "Nobody answered. You can give it again.", pictures);
            exchanges::given(window, pictures, told);
        }),
        view("board-beginnings", beginnings),
        view("board-carried", |window, pictures| {
            carried(window, pictures, "drink", &board::Target::Cell("drink".to_owned()));
        }),
        view("board-carried-strip", |window, pictures| {
            carried(window, pictures, "speak the message", &board::Target::Speak);
        }),
        view("pin-who", |window, _| adults::who(window)),
        view("pin-pad", |window, _| adults::pad(window)),
        view("pin-wait", |window, _| adults::waiting(window)),
        view("home", |window, _| adults::home(window)),
        view("home-large-text", |window, _| {
            adults::home(window);
            window.global::<Type<'_>>().set_scale(2.0);
        }),
        view("offer", adults::offering),
        view("offer-real", adults::offering_real),
        view("offer-large-text", |window, pictures| {
            adults::offering(window, pictures);
            window.global::<Type<'_>>().set_scale(2.0);
        }),
        view("offer-outcome", adults::outcome),
        view("assess", assessing::set_up),
        view("assess-before", |window, _| assessing::before(window)),
        view("assess-empty", assessing::empty),
        view("assess-trial", assessing::trial),
        view("assess-told", assessing::told),
        view("assess-watch", |window, _| assessing::watch(window)),
        view("assess-over", |window, _| assessing::over(window)),
        view("assess-large-text", |window, pictures| {
            assessing::told(window, pictures);
            window.global::<Type<'_>>().set_scale(2.0);
        }),
        view("found", assessing::what_was_found),
        view("responses", |window, _| assessing::response_log(window)),
        view("stage", |window, _| assessing::stage(window)),
        view("home-responses", |window, _| assessing::home(window)),
        view("board-chosen-trial", |window, pictures| {
            child(window, pictures);
            board::show(window, &boards::chosen("swim", pictures));
            let strip = StripData { support: Support::ExpectantWait, given: Some(Given::Given), trial: Some(9) };
            choice::show_strip(window, Some(strip));
            driver::picture(window);
            driver::pass(Duration::from_millis(1_100));
        }),
        view("boards", |window, _| adults::boards(window)),
        view("child-new", |window, _| adults::child_new(window)),
        view("adult-new", |window, _| adults::adult_new(window)),
        view("people", |window, _| adults::people(window)),
        view("photo", |window, _| photos::choosing(window)),
        view("own-words", |window, pictures| photos::own_words(window, pictures, photos::Filled::Some)),
        view("own-words-new", |window, pictures| photos::own_words(window, pictures, photos::Filled::Nothing)),
        view("own-words-filling", photos::filling),
        view("own-words-person", photos::person),
        view("own-words-looks", photos::looks),
        view("own-words-languages", |window, _| photos::languages(window)),
        view("own-words-large-text", |window, pictures| {
            window.global::<Type<'_>>().set_scale(2.0);
            photos::own_words(window, pictures, photos::Filled::Some);
        }),
        view("own-words-filling-large-text", |window, pictures| {
            window.global::<Type<'_>>().set_scale(2.0);
            photos::filling(window, pictures);
        }),
        view("photo-refused", |window, _| photos::refused(window)),
        view("photo-frame", photos::placing),
        view("photo-frame-large-text", |window, pictures| {
            window.global::<Type<'_>>().set_scale(2.0);
            photos::placing(window, pictures);
        }),
        view("plan", |window, _| adults::plan(window)),
        view("set-up", |window, _| adults::set_up(window)),
        view("import-files", |window, _| adults::files(window)),
        view("import-report", |window, _| adults::report(window)),
        view("import-refused", |window, _| adults::refused(window)),
        view("access", adults::touch),
        view("access-large-text", |window, pictures| {
            adults::touch(window, pictures);
            window.global::<Type<'_>>().set_scale(2.0);
        }),
        view("voice", |window, _| adults::sound(window)),
        view("giving", |window, _| adults::giving(window)),
        view("agreement-none", |window, _| adults::no_agreement(window)),
        view("agreement", |window, _| adults::an_agreement(window)),
        view("pack", |window, _| adults::choosing_pack(window)),
        view("pack-made", |window, _| adults::made_pack(window)),
        view("summary", |window, _| summed::asked_for(window)),
        view("summary-making", |window, _| summed::making(window)),
        view("summary-read", |window, _| summed::made(window)),
        view("backup", |window, _| adults::backing_up(window)),
        view("backup-made", |window, _| adults::backed_up(window)),
        view("notices", |window, _| adults::two_notices(window)),
        view("about", |window, _| adults::licences(window)),
        view("note", |window, _| noting::unopened(window)),
        view("note-distress", |window, _| noting::distress(window)),
        view("note-content", |window, _| noting::content(window)),
        view("note-said-no", |window, _| noting::said_no(window)),
        view("note-said-otherwise", |window, _| noting::said_otherwise(window)),
        view("note-other", |window, _| noting::other(window)),
        view("note-large-text", |window, _| {
            noting::distress(window);
            window.global::<Type<'_>>().set_scale(2.0);
        }),
        view("note-kept", |window, _| noting::kept(window)),
        view("meaning", |window, _| noting::thinking(window)),
        view("notes", |window, _| noting::list(window)),
        view("notes-taking-back", |window, _| noting::taking_back(window)),
        view("pad", practising::pad),
        view("pad-corrected", practising::corrected),
        view("pad-steps", practising::steps),
        view("pad-answering", practising::answering),
        view("pad-setting", practising::setting),
        view("pad-stopped", practising::stopped),
        view("pad-large-text", |window, pictures| {
            practising::corrected(window, pictures);
            window.global::<Type<'_>>().set_scale(2.0);
        }),
        view("progress", practising::progress),
        view("recording", |window, _| recordings::ready(window)),
        view("recording-no-microphone", |window, _| recordings::no_microphone(window)),
        view("recording-opening", |window, _| recordings::opening(window)),
        view("recording-listening", |window, _| recordings::listening(window)),
        view("recording-too-loud", |window, _| recordings::too_loud(window)),
        view("recording-made", |window, _| recordings::made(window)),
        view("recording-cut-short", |window, _| recordings::cut_short(window)),
        view("recording-large-text", |window, _| {
            recordings::made(window);
            window.global::<Type<'_>>().set_scale(2.0);
        }),
    ]
}

fn child(window: &AppWindow, pictures: Pictures) {
    board::show_pictures(window, boards::strip(pictures));
    board::show(window, &boards::core(pictures));
    board::show_keeping(window, Keeping::Kept);
    let words = [("I", WordClass::People), ("want", WordClass::Verb), ("drink", WordClass::Verb)];
    board::show_words(window, &boards::words(&words, pictures));
}

/// An empty bar that offers how a sentence begins.
fn beginnings(window: &AppWindow, pictures: Pictures) {
    child(window, pictures);
    board::show_give(window, GiveKey::Shown);
    board::show_words(window, &[]);
    let begins = [("I want", "want"), ("I see", "look"), ("I hear", "listen"), ("I feel", "feel"), ("it is", "it")];
    let word = |(label, symbol): (&str, &str)| board::BarWordData {
        label: label.to_owned(),
        symbol: pictures.get(symbol),
        ..board::BarWordData::default()
    };
    board::show_beginnings(window, &begins.map(word));
}

/// A finger has taken something along, half way to the partner.
fn carried(window: &AppWindow, pictures: Pictures, what: &str, target: &board::Target) {
    child(window, pictures);
    board::show_give(window, GiveKey::Shown);
    let (from, to) = (driver::middle(window, what), driver::middle(window, "give"));
    driver::down(window, from);
    driver::drag(window, ((from.0 + to.0) / 2.0, (from.1 + to.1) / 2.0));
    board::show_carried(window, Some(target));
}

fn cards(window: &AppWindow, pictures: Pictures, things: &[&str], arrangement: Arrangement) {
    child(window, pictures);
    board::show(window, &boards::choice(things, arrangement, pictures));
}

fn long_message(pictures: Pictures) -> Vec<board::BarWordData> {
    let words = ["I", "want", "go", "outside", "play", "something-else", "more", "different", "good", "finished"];
    boards::words(&words.map(|word| (word, WordClass::Verb)), pictures)
}
