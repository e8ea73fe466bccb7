//! A choice on the child's own screen: the cards that an adult put there, and what the child does about them.
//!
//! The choice lies over the child's own boards and under the important words. Home, back and the important words lead away
//! from it at any time; that is no choice and no answer, and *back* leads to it again, until the child has chosen ("none of
//! these" is always there) or the adult has ended it. In private time it is not there. What an adult chooses while showing is
//! heard and kept as shown; the cards stay, for the child has not chosen yet.

use super::line::{Part, Traces};
use super::talking::part_of;
use super::turn::Turn;
use super::{PictureRef, State, Vocabulary};
use crate::board::{Extras, SymbolRef};
use crate::event::{Act, Arrangement, Choice, Event, Offered, Role, Thing, TouchedBy, Word};
use crate::id::EntryId;
use std::sync::Arc;

/// What the two cards say that are in every offer.
pub const SOMETHING_ELSE: &str = "something else";
pub const NONE_OF_THESE: &str = "none of these";

/// The chosen card goes from the screen by itself after this long, so that a child is never left without a board.
pub const CHOSEN_MS: u64 = 600_000;

/// What an adult puts on the child's screen.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The entry that keeps it.
    pub id: EntryId,
    /// In the order of their places.
    pub options: Vec<Offered>,
    pub arrangement: Arrangement,
}

/// How far it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    Open,
    /// The child has chosen; the card that stood at this place is shown alone.
    Chosen {
        place: u8,
    },
}

/// Where the cards are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Laid {
    /// Before the child.
    Out,
    /// The child has left them; *back* leads to them.
    Aside,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) struct Choosing {
    offer: EntryId,
    cards: Vec<Card>,
    arrangement: Arrangement,
    /// When it was put before the child, by the clock that only goes forward.
    since: u64,
    stage: Stage,
    /// When the chosen card goes.
    until: Option<u64>,
    laid: Laid,
}

#[derive(Clone, Debug, PartialEq)]
struct Card {
    place: u8,
    thing: Thing,
    label: String,
    picture: PictureRef,
    part: Option<Part>,
}

/// The choice as the screen shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoiceView {
    pub offer: EntryId,
    /// In the order of their places: the things, "something else", "none of these".
    pub cards: Vec<CardView>,
    pub arrangement: Arrangement,
    pub stage: Stage,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    pub place: u8,
    pub label: String,
    pub picture: PictureRef,
    pub kind: CardKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CardKind {
    Thing,
    SomethingElse,
    NoneOfThese,
}

impl Choosing {
    fn of(offer: &Offer, vocabulary: &Vocabulary, now: u64) -> Self {
        Self {
            offer: offer.id,
            cards: offer.options.iter().map(|option| Card::of(option, vocabulary)).collect(),
            arrangement: offer.arrangement,
            since: now,
            stage: Stage::Open,
            until: None,
            laid: Laid::Out,
        }
    }

    pub(super) fn until(&self) -> Option<u64> {
        self.until
    }

    pub(super) fn stage(&self) -> Stage {
        self.stage
    }

    /// What is heard of the cards, so that it can be made ready.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.cards.iter().filter_map(|card| match &card.part {
            Some(Part::Text(text)) => Some(text.as_str()),
            Some(Part::Clip { .. }) | None => None,
        })
    }

    pub(super) fn view(&self) -> ChoiceView {
        let card = |card: &Card| CardView {
            place: card.place,
            label: card.label.clone(),
            picture: card.picture.clone(),
            kind: match card.thing {
                Thing::Button(_) | Thing::Object { .. } => CardKind::Thing,
                Thing::SomethingElse => CardKind::SomethingElse,
                Thing::NoneOfThese => CardKind::NoneOfThese,
            },
        };
        ChoiceView {
            offer: self.offer,
            cards: self.cards.iter().map(card).collect(),
            arrangement: self.arrangement,
            stage: self.stage,
        }
    }
}

impl Card {
    fn of(option: &Offered, vocabulary: &Vocabulary) -> Self {
        let Offered { place, thing } = option.clone();
        let words = |words: &str| Some(Part::Text(words.to_owned()));
        let (label, picture, part) = match &thing {
            Thing::Button(word) => {
                let found = vocabulary.board(word.board).and_then(|board| Some((board, board.button(word.button)?)));
                let picture = found.map_or(PictureRef::None, |(board, button)| PictureRef::of(board, button));
                let clip = found.and_then(|(board, button)| vocabulary.clip(board, button)).cloned();
                (word.label.clone(), picture, part_of(&word.spoken, clip.as_ref()))
            }
            Thing::Object { label } => (label.clone(), PictureRef::None, words(label)),
            Thing::SomethingElse => (SOMETHING_ELSE.to_owned(), own("something-else"), words(SOMETHING_ELSE)),
            Thing::NoneOfThese => (NONE_OF_THESE.to_owned(), own("none-of-these"), words(NONE_OF_THESE)),
        };
        Self { place, thing, label, picture, part }
    }
}

/// One of our own pictograms.
fn own(name: &str) -> PictureRef {
    PictureRef::Symbol(SymbolRef { set: "heard".to_owned(), filename: format!("{name}.svg"), extras: Extras::new() })
}

impl State {
    /// The choice, while it is what the child sees.
    pub(super) fn shown_choice(&self) -> Option<&Choosing> {
        let is_over = self.private.is_some() || self.position.is_important();
        self.choosing.as_ref().filter(|choosing| !is_over && choosing.laid == Laid::Out)
    }

    /// The offer on this screen, whether it is before the child or laid aside, and how far it has come.
    pub fn offer(&self) -> Option<(EntryId, Stage)> {
        self.choosing.as_ref().map(|choosing| (choosing.offer, choosing.stage))
    }

    /// What is heard of the cards that the child sees.
    pub fn card_texts(&self) -> Vec<String> {
        let choice = self.shown_choice().map(|choosing| choosing.texts().map(str::to_owned).collect());
        choice.unwrap_or_else(|| self.mat_texts())
    }

    /// The child leaves the cards: open ones lie aside, chosen ones go.
    pub(super) fn leave_choice(&mut self) {
        if self.private.is_some() {
            return;
        }
        match &mut self.choosing {
            Some(Choosing { stage: Stage::Open, laid, .. }) => *laid = Laid::Aside,
            chosen => *chosen = None,
        }
    }

    /// Whether *back* leads to cards that lie aside.
    pub(super) fn leads_to_choice(&self) -> bool {
        let aside = self.choosing.as_ref().is_some_and(|choosing| choosing.laid == Laid::Aside);
        aside && self.private.is_none() && !self.position.can_go_back()
    }

    pub(super) fn return_to_choice(&mut self) {
        if let Some(choosing) = &mut self.choosing {
            choosing.laid = Laid::Out;
        }
    }
}

impl Turn {
    /// Puts an offer on the child's screen. In private time nothing is put there: an adult cannot end it.
    pub(super) fn put_before(&mut self, offer: &Offer) {
        if self.state.private.is_some() {
            return;
        }
        let vocabulary = Arc::clone(&self.state.vocabulary);
        let before = self.state.on_screen();
        self.state.choosing = Some(Choosing::of(offer, &vocabulary, self.now.mono));
        // Other cards in the same places are another board too. Under the important words nothing is seen of it yet.
        if self.state.shown_choice().is_some() || self.state.on_screen() != before {
            self.leave_board();
        }
    }

    /// The cards go from the screen. Whoever ended the offer keeps that it was ended.
    pub(super) fn end_offer(&mut self) {
        self.move_to(|state| state.choosing = None);
    }

    /// A card was chosen. One that is not before the child does nothing.
    pub(super) fn choose(&mut self, place: u8) {
        let Some(choosing) = self.state.shown_choice() else { return };
        let Some(card) = choosing.cards.iter().find(|card| card.place == place).cloned() else { return };
        let (offer, since) = (choosing.offer, choosing.since);
        match choosing.stage {
            Stage::Open => self.choose_card(card, offer, since),
            Stage::Chosen { place } if place == card.place => self.say_again(card),
            Stage::Chosen { .. } => {}
        }
    }

    fn choose_card(&mut self, card: Card, offer: EntryId, since: u64) {
        self.close_pending();
        let touched_by = self.state.touched_by();
        if let Some(part) = card.part {
            self.speak(vec![part], vec![None], Traces::MayCache);
        }
        let after_ms = Some(self.now.mono.saturating_sub(since));
        let made = Event::ChoiceMade { offer, choice: Choice::Took { place: card.place }, after_ms };
        self.keep(made, self.now.at, Some(Act::at_tablet(touched_by)), Role::Child);
        if touched_by == TouchedBy::Child {
            let until = self.now.mono.saturating_add(CHOSEN_MS);
            self.move_to(|state| {
                if let Some(choosing) = &mut state.choosing {
                    choosing.stage = Stage::Chosen { place: card.place };
                    choosing.until = Some(until);
                }
            });
        }
    }

    /// The chosen card is heard whenever it is pressed, and a word of the boards is kept like any word that is said.
    fn say_again(&mut self, card: Card) {
        if let Thing::Button(word) = card.thing {
            self.gather_press(Word { place: None, ..word });
        }
        if let Some(part) = card.part {
            self.speak(vec![part], vec![None], Traces::MayCache);
        }
    }
}
