//! Picture exchanges for previews.

use super::boards;
use super::pictures::Pictures;
use heard::board::WordClass;
use heard::event::ExchangeAnswer as Answer;
use heard::session::GiveKey;
use heard::ui::board::{self, CellItemData};
use heard::ui::exchange::{
    self, CardData, DetailData, DetailKind, ExchangeData, ExchangeStep, GivenWord, OptionData, Received,
};
use heard::ui::{AppWindow, ExchangePictures, Keeping};
use std::time::Duration;

/// What a child has given, two minutes before nobody has answered.
pub fn given(window: &AppWindow, pictures: Pictures, step: ExchangeStep) {
    let words = [("I", WordClass::People), ("want", WordClass::Verb), ("drink", WordClass::Verb)];
    sentence(window, pictures, &words, step);
}

pub fn sentence(window: &AppWindow, pictures: Pictures, words: &[(&str, WordClass)], step: ExchangeStep) {
    board::show_pictures(window, boards::strip(pictures));
    board::show(window, &boards::core(pictures));
    board::show_words(window, &boards::words(words, pictures));
    board::show_keeping(window, Keeping::Kept);
    board::show_give(window, GiveKey::Shown);
    let last = words.last().map(|(label, _)| pictures.get(&label.to_lowercase()));
    let words: Vec<GivenWord> = words
        .iter()
        .map(|(label, class)| {
            let word = word(label, *class, pictures);
            GivenWord { across: word.symbol.clone(), word }
        })
        .collect();
    let data = ExchangeData {
        name: "Sam".to_owned(),
        sentence: words.iter().map(|given| given.word.label.as_str()).collect::<Vec<_>>().join(" "),
        words,
        pictures: ExchangePictures { here: last.unwrap_or_default(), ..keys(pictures) },
        wait: Some(Duration::from_secs(120)),
        spoken: None,
        step,
    };
    exchange::show(window, Some(&data));
}

pub fn offered(received: Received) -> ExchangeStep {
    ExchangeStep::Offered { received }
}

/// When, if not now: four times and "I will not say".
pub fn when(pictures: Pictures) -> ExchangeStep {
    let options =
        [("In a minute", "now"), ("After dinner", "food"), ("After school", "school"), ("At bedtime", "sleep")];
    let options = options.map(|(label, symbol)| option(label, pictures.get(symbol)));
    ExchangeStep::Detail(DetailData {
        answer: Answer::NotNow,
        kind: DetailKind::When,
        options: options.into_iter().collect(),
    })
}

/// More reasons than one row holds, one of them without a picture.
pub fn why(pictures: Pictures) -> ExchangeStep {
    let options = [
        ("Too hot", "hot"),
        ("Too cold", "cold"),
        ("You are ill", "ill"),
        ("It is late", "sleep"),
        ("Nobody can come along", ""),
        ("It hurts", "hurt"),
        ("It is closed", "not-here"),
        ("Too loud", "too-loud"),
    ];
    let options = options.map(|(label, symbol)| match symbol {
        "" => OptionData { plain: true, ..option(label, Default::default()) },
        symbol => option(label, pictures.get(symbol)),
    });
    ExchangeStep::Detail(DetailData {
        answer: Answer::Cannot,
        kind: DetailKind::Why,
        options: options.into_iter().collect(),
    })
}

fn option(label: &str, symbol: slint::Image) -> OptionData {
    OptionData { label: label.to_owned(), symbol, plain: false }
}

/// Not now; why; and when.
pub fn not_now(pictures: Pictures) -> ExchangeStep {
    ExchangeStep::Answered(Box::new(CardData {
        asked: word("outside", WordClass::Place, pictures),
        outcome: Answer::NotNow,
        reason: Some(word("cold", WordClass::Describe, pictures)),
        then: Some(CellItemData { label: "after dinner".to_owned(), ..word("food", WordClass::Noun, pictures) }),
        sentence: "Outside: not now. It is cold. Then, after dinner.".to_owned(),
    }))
}

pub fn first_then(pictures: Pictures) -> ExchangeStep {
    ExchangeStep::Answered(Box::new(CardData {
        asked: word("outside", WordClass::Place, pictures),
        outcome: Answer::FirstThen,
        reason: Some(word("wash", WordClass::Verb, pictures)),
        then: Some(word("outside", WordClass::Place, pictures)),
        sentence: "First wash, then outside.".to_owned(),
    }))
}

/// An answer without more to say.
pub fn told(outcome: Answer, sentence: &str, pictures: Pictures) -> ExchangeStep {
    ExchangeStep::Answered(Box::new(CardData {
        asked: word("drink", WordClass::Verb, pictures),
        outcome,
        reason: None,
        then: None,
        sentence: sentence.to_owned(),
    }))
}

fn word(label: &str, class: WordClass, pictures: Pictures) -> CellItemData {
    CellItemData {
        label: label.to_owned(),
        symbol: pictures.get(&label.to_lowercase().replace(' ', "-")),
        class: Some(class),
        ..CellItemData::default()
    }
}

fn keys(pictures: Pictures) -> ExchangePictures {
    ExchangePictures {
        here: pictures.get("give"),
        bit: pictures.get("a-bit"),
        first_then: pictures.get("first-then"),
        not_now: pictures.get("not-now"),
        not_here: pictures.get("not-here"),
        cannot: pictures.get("cannot"),
        given: pictures.get("given"),
        received: pictures.get("received"),
        take_back: pictures.get("take-it-back"),
        ok: pictures.get("ok"),
        not_ok: pictures.get("not-ok"),
    }
}
