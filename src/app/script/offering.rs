//! The verbs of an offer: read, and played.

use super::play::{Play, PlayError};
use super::step::Expected;
use crate::app::{AboutChoice, AdultWish, LastOffer, Offering, Trouble, Wish, named};
use crate::event::{Arrangement, Choice, Domain, Given, Medium, Support, Thing};
use crate::session::{Target, thing_key};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfferStep {
    Offer {
        domain: Domain,
        things: Vec<String>,
        medium: Medium,
        arrangement: Arrangement,
    },
    /// On the screen the child presses the card; of real things the adult tells it.
    Choose {
        card: Card,
        support: Support,
    },
    Choice {
        did: Did,
        support: Support,
    },
    Given(Given),
}

/// A card of an offer, by what is read on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Card {
    Word(String),
    SomethingElse,
    NoneOfThese,
    /// Whatever stands at this place.
    At(u8),
}

/// What an adult saw the child do, apart from taking one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Did {
    PushedAway,
    NoResponse,
    Ended,
    Took(Vec<Card>),
    GaveBack(Card),
}

/// Reads a line if it is one of these verbs.
pub(super) fn read(words: &[&str]) -> Option<Result<OfferStep, String>> {
    let step = match words {
        ["offer", domain, rest @ ..] => offer(domain, rest),
        ["choose", card, rest @ ..] => support(rest).map(|support| OfferStep::Choose { card: card_of(card), support }),
        ["choice", rest @ ..] => choice(rest),
        ["given", "yes"] => Ok(OfferStep::Given(Given::Given)),
        ["given", "no"] => Ok(OfferStep::Given(Given::NotGiven)),
        ["given", ..] => Err("given is yes or no".to_owned()),
        _ => return None,
    };
    Some(step)
}

fn offer(domain: &str, rest: &[&str]) -> Result<OfferStep, String> {
    let mut things = rest.to_vec();
    let mut arrangement = Arrangement::Row;
    let mut medium = Medium::Screen;
    while let Some(last) = things.last() {
        match *last {
            "real" => medium = Medium::Objects,
            "column" => arrangement = Arrangement::Column,
            _ => break,
        }
        things.pop();
    }
    if things.is_empty() {
        return Err("an offer has a part of life and two to five things".to_owned());
    }
    let things = things.into_iter().map(str::to_owned).collect();
    Ok(OfferStep::Offer { domain: domain_of(domain)?, things, medium, arrangement })
}

pub(super) fn domain_of(word: &str) -> Result<Domain, String> {
    let found = Domain::ALL.into_iter().find(|domain| name_of(*domain) == word);
    let all = || Domain::ALL.map(name_of).join(", ");
    found.ok_or_else(|| format!("“{word}” is no part of life; there are {}", all()))
}

/// A part of life as scripts call it.
const fn name_of(domain: Domain) -> &'static str {
    match domain {
        Domain::Food => "food",
        Domain::Drink => "drink",
        Domain::Activity => "activity",
        Domain::Place => "place",
        Domain::Person => "person",
        Domain::Rest => "rest",
        Domain::Leaving => "leaving",
        Domain::PersonalCare => "personal-care",
        Domain::Clothes => "clothes",
        Domain::Bedtime => "bedtime",
        Domain::Contact => "contact",
    }
}

fn card_of(word: &str) -> Card {
    match word {
        "something-else" => Card::SomethingElse,
        "none" => Card::NoneOfThese,
        word => match word.strip_prefix("at-").and_then(|place| place.parse().ok()) {
            Some(place) => Card::At(place),
            None => Card::Word(word.to_owned()),
        },
    }
}

fn choice(words: &[&str]) -> Result<OfferStep, String> {
    let split = words.iter().position(|word| *word == "support").unwrap_or(words.len());
    let (what, rest) = words.split_at(split);
    let support = support(rest)?;
    let did = match what {
        ["pushed-away"] => Did::PushedAway,
        ["no-response"] => Did::NoResponse,
        ["ended"] => Did::Ended,
        ["gave-back", card] => Did::GaveBack(card_of(card)),
        ["took", _, _, ..] => Did::Took(what.iter().skip(1).map(|card| card_of(card)).collect()),
        _ => return Err("choice takes pushed-away, no-response, ended, gave-back WORD or took WORD WORD…".to_owned()),
    };
    Ok(OfferStep::Choice { did, support })
}

/// `support 0` to `support 6`, or nothing.
fn support(words: &[&str]) -> Result<Support, String> {
    Ok(match words {
        [] => Support::NotRecorded,
        ["support", "0"] => Support::Unprompted,
        ["support", "1"] => Support::ExpectantWait,
        ["support", "2"] => Support::Gesture,
        ["support", "3"] => Support::SpokenCue,
        ["support", "4"] => Support::ModelledFirst,
        ["support", "5"] => Support::PartialPhysical,
        ["support", "6"] => Support::FullPhysical,
        _ => return Err("support goes from 0 to 6".to_owned()),
    })
}

/// `expect offer WORDS` and `expect choice WHAT`.
pub(super) fn expected(words: &[&str]) -> Option<Expected> {
    match words {
        ["offer", words @ ..] => Some(Expected::Offer(words.join(" "))),
        ["choice", what @ ..] => Some(Expected::Choice(what.join(" "))),
        _ => None,
    }
}

impl Play<'_> {
    pub(super) fn offer_step(&mut self, step: &OfferStep) -> Result<(), PlayError> {
        match step {
            OfferStep::Offer { domain, things, medium, arrangement } => {
                let things = things.iter().map(|name| self.thing(name, *medium)).collect::<Result<Vec<_>, _>>()?;
                let (domain, medium, arrangement) = (*domain, *medium, *arrangement);
                self.adult_wish(AdultWish::Offer(Offering { domain, things, medium, arrangement })).map(drop)
            }
            OfferStep::Choose { card, support } => self.choose(card, *support),
            OfferStep::Choice { did, support } => {
                let choice = match did {
                    Did::PushedAway => Choice::PushedAway,
                    Did::NoResponse => Choice::NoResponse,
                    Did::Ended => Choice::Ended,
                    Did::GaveBack(card) => Choice::RejectedAfter { place: self.place(card)? },
                    Did::Took(cards) => {
                        let places = cards.iter().map(|card| self.place(card)).collect::<Result<Vec<_>, _>>()?;
                        Choice::TookSeveral { places }
                    }
                };
                self.adult_wish(AdultWish::TellChoice { choice, support: *support }).map(drop)
            }
            OfferStep::Given(given) => self.wish(Wish::AboutChoice(AboutChoice::Given(*given))),
        }
    }

    fn choose(&mut self, card: &Card, support: Support) -> Result<(), PlayError> {
        let place = self.place(card)?;
        if self.offered()?.medium == Medium::Objects {
            let wish = AdultWish::TellChoice { choice: Choice::Took { place }, support };
            return self.adult_wish(wish).map(drop);
        }
        if self.app.view().is_none_or(|view| view.choice.is_none()) {
            return Err(PlayError::NotThere(read_on(card)));
        }
        self.press_target(Target::Option { place })?;
        match support {
            Support::NotRecorded => Ok(()),
            support => self.wish(Wish::AboutChoice(AboutChoice::Support(support))),
        }
    }

    /// A button of the child's boards; of real things, a word of its own where the boards have none.
    pub(super) fn thing(&self, name: &str, medium: Medium) -> Result<Thing, PlayError> {
        let child = self.app.child().ok_or(PlayError::NoChild)?;
        match (named(child.state().vocabulary(), name), medium) {
            (Some(word), _) => Ok(Thing::Button(word)),
            (None, Medium::Objects) => Ok(Thing::Object { label: name.to_owned() }),
            (None, Medium::Screen) => Err(PlayError::NotThere(name.to_owned())),
        }
    }

    fn offered(&self) -> Result<&LastOffer, PlayError> {
        Ok(self.app.last_offer().ok_or(Trouble::NoOffer)?)
    }

    fn place(&self, card: &Card) -> Result<u8, PlayError> {
        if let Card::At(place) = card {
            return self.offered()?.option(*place).map(|_| *place).ok_or_else(|| PlayError::NotThere(read_on(card)));
        }
        let is_it = |thing: &Thing| match (card, thing) {
            (Card::Word(word), thing) => thing.label().is_some_and(|label| thing_key(label) == thing_key(word)),
            (Card::SomethingElse, Thing::SomethingElse) | (Card::NoneOfThese, Thing::NoneOfThese) => true,
            _ => false,
        };
        let found = self.offered()?.options.iter().find(|option| is_it(&option.thing)).map(|option| option.place);
        found.ok_or_else(|| PlayError::NotThere(read_on(card)))
    }

    /// The things of the open offer in the order of their places; nothing where none is open.
    pub(super) fn found_offer(&self) -> String {
        let open = self.app.last_offer().filter(|offer| offer.is_open());
        let options = open.map(|offer| offer.options.as_slice()).unwrap_or_default();
        options.iter().filter_map(|option| option.thing.label()).collect::<Vec<_>>().join(" ")
    }

    /// What became of the last offer.
    pub(super) fn found_choice(&self) -> String {
        let Some(offer) = self.app.last_offer() else { return String::new() };
        let card = |place: &u8| match offer.option(*place).map(|option| &option.thing) {
            Some(Thing::SomethingElse) => "something-else",
            Some(Thing::NoneOfThese) => "none",
            Some(thing) => thing.label().unwrap_or_default(),
            None => "",
        };
        match &offer.outcome {
            None => "open".to_owned(),
            Some(Choice::Took { place }) => card(place).to_owned(),
            Some(Choice::TookSeveral { places }) => {
                format!("took {}", places.iter().map(card).collect::<Vec<_>>().join(" "))
            }
            Some(Choice::PushedAway) => "pushed-away".to_owned(),
            Some(Choice::NoResponse) => "no-response".to_owned(),
            Some(Choice::RejectedAfter { place }) => format!("gave-back {}", card(place)),
            Some(Choice::Ended) => "ended".to_owned(),
        }
    }
}

fn read_on(card: &Card) -> String {
    match card {
        Card::Word(word) => word.clone(),
        Card::SomethingElse => "something-else".to_owned(),
        Card::NoneOfThese => "none".to_owned(),
        Card::At(place) => format!("at-{place}"),
    }
}
