//! Views mats: scales and topics, the fold, the signs of understanding, the rules on the screen, and what is kept.

mod checks;
mod fold;
mod lived;
mod picture;
mod scales;
mod talking;

use heard::event::{
    Anchor, ChosenBy, Event, Facilitator, Independent, MatAbout, MatDirection, MatOption, MatPicture, MatPlacing,
    MatPoints, MatPurpose, MatScale, MatSetUp, MatThing, MatTopic, MatTopicKind, Relationship, StateChecks,
};
use heard::id::EntryId;
use heard::mat::Sheet;
use std::sync::Arc;
use uuid::Uuid;

pub const MAT: EntryId = EntryId(Uuid::from_u128(77));

/// A mat with these cards and a blank one; `+word` is known to be liked, `-word` not to be, `=word` asks about the first again.
pub fn set_up(points: MatPoints, cards: &str) -> MatSetUp {
    let option = |word: &str| {
        let (anchor, repeats) = match word.chars().next() {
            Some('+') => (Some(Anchor::KnownLike), None),
            Some('-') => (Some(Anchor::KnownDislike), None),
            Some('=') => (None, Some(0)),
            _ => (None, None),
        };
        let label = word.trim_start_matches(['+', '-', '=']).to_owned();
        let thing = MatThing::Words { label };
        MatOption { thing, picture: MatPicture::None, chosen_by: ChosenBy::Adult, anchor, repeats }
    };
    let blank = MatOption {
        thing: MatThing::SomethingElse,
        picture: MatPicture::None,
        chosen_by: ChosenBy::App,
        anchor: None,
        repeats: None,
    };
    MatSetUp {
        topic: MatTopic { kind: MatTopicKind::MyDay, words: "my day".to_owned(), picture: MatPicture::None },
        question: "How is this going?".to_owned(),
        scale: MatScale::Like,
        points,
        direction: MatDirection::FirstLeft,
        purpose: MatPurpose::Views,
        about: MatAbout::Everyday,
        facilitator: Facilitator {
            adult: None,
            relationship: Relationship::Advocate,
            independent_of_home: Independent::Yes,
        },
        others: None,
        checks: StateChecks::default(),
        parent: None,
        options: cards.split_whitespace().map(option).chain([blank]).collect(),
    }
}

pub fn placed(option: u8, column: u8) -> Event {
    Event::MatPlaced(MatPlacing { mat: MAT, option, column, spot: None, after_ms: 1_000 })
}

/// A mat after these entries.
pub fn sheet(set_up: MatSetUp, events: &[Event]) -> Sheet {
    let mut sheet = Sheet::new(Arc::new(set_up));
    events.iter().for_each(|event| sheet.take(event));
    sheet
}
