//! The verbs of an offer in scripts.

use crate::app::Trial;
use heard::app::script::{Card, Did, OfferStep, Step, VERBS, parse};
use heard::event::{Arrangement, Domain, Given, Medium, Support};

fn read(line: &str) -> OfferStep {
    match parse(line).unwrap().remove(0).1 {
        Step::Offering(step) => step,
        other => panic!("{other:?}"),
    }
}

#[test]
fn every_form_is_read() {
    let things = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        read("offer food apple \"ice cream\""),
        OfferStep::Offer {
            domain: Domain::Food,
            things: things(&["apple", "ice cream"]),
            medium: Medium::Screen,
            arrangement: Arrangement::Row
        }
    );
    assert_eq!(
        read("offer personal-care soap flannel column real"),
        OfferStep::Offer {
            domain: Domain::PersonalCare,
            things: things(&["soap", "flannel"]),
            medium: Medium::Objects,
            arrangement: Arrangement::Column
        }
    );
    let milk = || Card::Word("milk".to_owned());
    assert_eq!(read("choose milk"), OfferStep::Choose { card: milk(), support: Support::NotRecorded });
    assert_eq!(
        read("choose something-else support 0"),
        OfferStep::Choose { card: Card::SomethingElse, support: Support::Unprompted }
    );
    assert_eq!(
        read("choose none support 6"),
        OfferStep::Choose { card: Card::NoneOfThese, support: Support::FullPhysical }
    );
    for (line, did, support) in [
        ("choice pushed-away", Did::PushedAway, Support::NotRecorded),
        ("choice no-response support 3", Did::NoResponse, Support::SpokenCue),
        ("choice ended", Did::Ended, Support::NotRecorded),
        ("choice gave-back milk support 2", Did::GaveBack(milk()), Support::Gesture),
        ("choice took milk none support 4", Did::Took(vec![milk(), Card::NoneOfThese]), Support::ModelledFirst),
    ] {
        assert_eq!(read(line), OfferStep::Choice { did, support }, "{line}");
    }
    assert_eq!(read("given yes"), OfferStep::Given(Given::Given));
    assert_eq!(read("given no"), OfferStep::Given(Given::NotGiven));
    for domain in Domain::ALL {
        let name = format!("{domain:?}").replace("PersonalCare", "personal-care").to_lowercase();
        assert!(matches!(read(&format!("offer {name} a b")), OfferStep::Offer { domain: read, .. } if read == domain));
    }
}

#[test]
fn what_cannot_be_read_is_said_before_anything_is_played() {
    for line in [
        "offer food",
        "offer snacks a b",
        "choose milk support 7",
        "choice",
        "choice took milk",
        "given",
        "given maybe",
    ] {
        assert!(parse(line).is_err(), "{line}");
    }
}

#[test]
fn the_help_names_every_verb() {
    for verb in ["offer PART", "choose WORD", "choice pushed-away", "given yes", "expect offer", "expect choice"] {
        assert!(VERBS.contains(verb), "{verb}");
    }
}

#[test]
fn a_play_can_ask_what_is_on_offer() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya
         expect offer
         offer drink milk water
         expect offer water milk
         choose water
         expect offer
         expect choice water
         offer drink milk water
         expect offer milk water",
    );
}
