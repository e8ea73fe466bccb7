//! What adults practised with Sam on paper: eight of ten in an array of two and in one of five, and a first phase.

use super::sample::{count, nos, owned, person, share, text};
use heard::event::{ExchangeAnswer, Mode, Phase, Role, Setting};
use heard::report::summary::wording::{PractisedWording, Wording as _};
use heard::report::summary::{
    Count, Evidence, Practised, PractisedAnswer, PractisedArray, PractisedMode, PractisedPart, PractisedPhase, Range,
    Reading, Sentence, Share, SupportPart,
};

pub fn practised() -> Practised {
    Practised {
        trials: count(42, 3, 9),
        days: count(9, 3, 9),
        modes: vec![mode(Mode::PaperSymbol, [25, 4, 6, 1, 4]), mode(Mode::Tablet, [20, 9, 5, 1, 1])],
        phases: vec![first(), array(2, Reading::CouldBeGuessing), array(5, Reading::AboveChance)],
        sentences: vec![
            text(
                "practised.total",
                "Between 3 March and 27 April, adults practised picture exchange on paper with Sam: 42 trials on 9 days.",
                nos(42, 3, 9),
            ),
            text(
                "practised.modes",
                "Sam gave something to a partner 40 times on paper and 36 times on the tablet, with and without help.",
                nos(40, 3, 9),
            ),
        ],
    }
}

pub fn nothing_practised() -> Practised {
    Practised {
        trials: Count::default(),
        days: Count::default(),
        modes: vec![mode(Mode::PaperSymbol, [0; 5]), mode(Mode::Tablet, [0; 5])],
        phases: Vec::new(),
        sentences: Vec::new(),
    }
}

fn mode(mode: Mode, parts: [u64; 5]) -> PractisedMode {
    let part = |(part, many)| PractisedPart { part, count: count(many, 3, 9) };
    PractisedMode {
        mode,
        given: count(parts.iter().sum(), 3, 9),
        parts: SupportPart::ALL.into_iter().zip(parts).map(part).collect(),
    }
}

fn first() -> PractisedPhase {
    let right = share(13, 20, 5, 9);
    PractisedPhase {
        phase: Phase::I,
        trials: count(20, 5, 9),
        days: count(4, 5, 9),
        range: Some(Range { low: 433, high: 819 }),
        sentences: vec![said(Phase::I, None, &right, Evidence::EarlyPicture)],
        right,
        not_judged: Count::default(),
        help_not_recorded: count(2, 5, 9),
        nothing_given: Count::default(),
        corrected: Count::default(),
        ended_by_the_child: count(1, 8, 9),
        unasked: Count::default(),
        arrays: Vec::new(),
        answers: vec![PractisedAnswer { answer: ExchangeAnswer::Given, count: count(17, 6, 9) }],
        partners: vec![person(Role::KeyWorker, "A"), person(Role::Therapist, "A")],
        settings: vec![Setting::Home],
        things: owned(&["bubbles", "drink", "swing"]),
    }
}

fn array(array: u8, reading: Reading) -> PractisedPhase {
    let right = share(8, 10, 5, 9);
    let range = Some(Range { low: 490, high: 943 });
    let (phase, label) = match reading {
        Reading::AboveChance => (Phase::IIIB, Evidence::EarlyPicture),
        Reading::CouldBeGuessing => (Phase::IIIA, Evidence::DontKnow),
    };
    PractisedPhase {
        phase,
        trials: count(11, 5, 9),
        days: count(3, 5, 9),
        range,
        sentences: vec![said(phase, Some(array), &right, label)],
        arrays: vec![PractisedArray {
            array,
            right: right.clone(),
            range,
            guessing: 1000 / u16::from(array),
            reading: Some(reading),
        }],
        right,
        not_judged: count(1, 14, 9),
        help_not_recorded: Count::default(),
        nothing_given: count(1, 23, 9),
        corrected: count(2, 32, 9),
        ended_by_the_child: Count::default(),
        unasked: Count::default(),
        answers: Vec::new(),
        partners: vec![person(Role::Therapist, "A")],
        settings: vec![Setting::Home, Setting::School],
        things: owned(&["drink", "swing"]),
    }
}

fn said(phase: Phase, array: Option<u8>, right: &Share, label: Evidence) -> Sentence {
    let (k, n) = (right.k, right.n);
    PractisedWording::Share { phase, array, k, n }.labelled(label, right.entries.clone())
}
