//! A choice on the child's screen: what a card says and leaves, and every way away from it and back.

use super::driver::{Driver, check, offer};
use super::fixture;
use heard::access::Care;
use heard::event::{Act, Choice, Event, Support, TouchedBy};
use heard::session::{CHOSEN_MS, CardKind, Effect, Intent, PictureRef, Stage, Target, view};

#[test]
fn a_card_is_heard_once_and_kept_as_the_childs_choice() {
    check(
        "offer apple bread
         wait 3s
         choose 1
         choose 0
         home",
        r#"cards: apple, bread, something else, none of these
           said "bread"
           kept 10:00:03 child chose 1 after 3000 ms
           cards: only bread
           cards: gone"#,
    );
}

/// How much help there was is told afterwards or not at all; nobody assumes that there was none.
#[test]
fn the_help_with_a_choice_is_not_recorded_until_it_is_told() {
    let mut driver = Driver::new();
    driver.line("offer apple bread");
    driver.line("choose 3");
    let made = driver.drafts.last().unwrap();
    assert_eq!(made.act, Some(Act::at_tablet(TouchedBy::Child)));
    assert_eq!(made.act.unwrap().support, Support::NotRecorded);
    let Event::ChoiceMade { offer: of, choice, .. } = &made.event else { panic!("{made:?}") };
    assert_eq!((*of, choice), (offer(&["apple", "bread"]).id, &Choice::Took { place: 3 }));
}

#[test]
fn something_else_and_none_of_these_are_choices_like_any_other() {
    for (place, words) in [(2, "something else"), (3, "none of these")] {
        check(
            &format!("offer apple bread\nchoose {place}"),
            &format!(
                "cards: apple, bread, something else, none of these
                 said \"{words}\"
                 kept 10:00:00 child chose {place} after 0 ms
                 cards: only {words}"
            ),
        );
    }
}

#[test]
fn a_place_without_a_card_does_nothing() {
    check("choose 0\noffer apple bread\nchoose 4", "cards: apple, bread, something else, none of these");
}

/// The chosen card goes on speaking: a child who presses it says the word again.
#[test]
fn the_chosen_card_is_heard_again_and_kept_as_a_word() {
    check(
        "offer apple bread
         choose 0
         choose 0
         choose 1
         wait 6s",
        r#"cards: apple, bread, something else, none of these
           said "apple"
           kept 10:00:00 child chose 0 after 0 ms
           cards: only apple
           said "apple"
           kept 10:00:00 child presses: apple"#,
    );
}

#[test]
fn the_important_words_lie_over_the_cards_and_lead_back_to_them() {
    check(
        "offer apple bread
         important
         press stop
         press hurt
         choose 0
         back
         choose 0",
        r#"cards: apple, bread, something else, none of these
           cards: gone
           board important
           said "stop"
           kept 10:00:00 child urgent: stop
           said "hurt"
           kept 10:00:00 child urgent: hurt
           cards: apple, bread, something else, none of these
           board home
           said "apple"
           kept 10:00:00 child chose 0 after 0 ms
           cards: only apple"#,
    );
}

/// To leave is no choice and no answer: nothing is kept, and the offer waits.
#[test]
fn a_child_can_leave_the_cards_and_come_back() {
    check(
        "press food
         offer apple bread
         home
         press more
         wait 6s
         back
         choose 0",
        r#"board food
           cards: apple, bread, something else, none of these
           cards: gone
           board home
           said "more"
           kept 10:00:00 child presses: more
           cards: apple, bread, something else, none of these
           said "apple"
           kept 10:00:06 child chose 0 after 6000 ms
           cards: only apple"#,
    );
    check(
        "press food
         offer apple bread
         back
         back
         back",
        "board food
         cards: apple, bread, something else, none of these
         cards: gone
         board home
         cards: apple, bread, something else, none of these",
    );
}

#[test]
fn home_from_the_important_words_leads_home_and_not_to_the_cards() {
    check(
        "offer apple bread
         important
         home
         back",
        "cards: apple, bread, something else, none of these
         cards: gone
         board important
         board home
         cards: apple, bread, something else, none of these",
    );
}

#[test]
fn under_the_cards_no_board_is_pressed() {
    let mut driver = Driver::new();
    driver.line("offer apple bread");
    let effects = driver.effects.len();
    driver.line("press want");
    assert_eq!((driver.effects.len(), driver.drafts.len()), (effects, 0));
}

/// Cards that come and go arm the guard of the press filter, as another board does.
#[test]
fn fingers_are_guarded_whenever_cards_come_or_go() {
    let mut driver = Driver::new();
    let mut turns = |line: &str| {
        driver.effects.clear();
        driver.line(line);
        driver.effects.iter().filter(|effect| **effect == Effect::BoardChanged).count()
    };
    for (line, expected) in
        [("offer apple bread", 1), ("home", 1), ("back", 1), ("choose 0", 1), ("choose 0", 0), ("back", 1), ("back", 0)]
    {
        assert_eq!(turns(line), expected, "{line}");
    }
}

#[test]
fn an_adult_who_shows_has_not_chosen_for_the_child() {
    check(
        "showing on
         offer apple bread
         choose 1
         showing off
         wait 2s
         choose 0",
        r#"cards: apple, bread, something else, none of these
           said "bread"
           kept 10:00:00 shown chose 1 after 0 ms
           said "apple"
           kept 10:00:02 child chose 0 after 2000 ms
           cards: only apple"#,
    );
}

#[test]
fn without_an_agreement_a_choice_is_heard_and_not_kept() {
    check(
        "agreement off
         offer apple bread
         choose 0",
        r#"cards: apple, bread, something else, none of these
           said "apple"
           cards: only apple"#,
    );
}

/// An adult could not end it there, and nothing that is chosen in private time is anybody's business.
#[test]
fn private_time_has_no_offers() {
    check(
        "private on
         offer apple bread
         choose 0
         private off",
        "kept 10:00:00 child private time started
         kept 10:00:00 child private time ended",
    );
    check(
        "offer apple bread
         private on
         choose 0
         press more
         home
         private off
         choose 0",
        r#"cards: apple, bread, something else, none of these
           kept 10:00:00 child private time started
           cards: gone
           said "more", leaving no trace
           kept 10:00:00 child private time ended
           cards: apple, bread, something else, none of these
           said "apple"
           kept 10:00:00 child chose 0 after 0 ms
           cards: only apple"#,
    );
}

#[test]
fn an_offer_that_an_adult_ends_goes_and_leaves_the_board() {
    check(
        "press food
         offer apple bread
         end offer
         end offer
         press apple",
        r#"board food
           cards: apple, bread, something else, none of these
           cards: gone
           said "apple""#,
    );
}

#[test]
fn a_chosen_card_goes_by_itself_in_the_end() {
    let mut driver = Driver::new();
    driver.line("offer apple bread");
    driver.line("choose 0");
    driver.wait(CHOSEN_MS - 1);
    assert!(view(&driver.state).choice.is_some());
    driver.wait(1);
    assert_eq!(view(&driver.state).choice, None);
    assert_eq!(driver.state.offer(), None);
}

#[test]
fn an_open_offer_waits_as_long_as_it_takes() {
    let mut driver = Driver::new();
    driver.line("offer apple bread");
    driver.wait(CHOSEN_MS * 10);
    let choice = view(&driver.state).choice.unwrap();
    assert_eq!(choice.stage, Stage::Open);
}

#[test]
fn the_word_before_the_cards_is_an_utterance_of_its_own() {
    check(
        "press more
         offer apple bread
         choose 0",
        r#"said "more"
           kept 10:00:00 child presses: more
           cards: apple, bread, something else, none of these
           said "apple"
           kept 10:00:00 child chose 0 after 0 ms
           cards: only apple"#,
    );
}

#[test]
fn cards_show_what_their_buttons_show() {
    let mut driver = Driver::new();
    driver.line("offer apple bread");
    let choice = view(&driver.state).choice.unwrap();
    let kinds: Vec<CardKind> = choice.cards.iter().map(|card| card.kind).collect();
    assert_eq!(kinds, [CardKind::Thing, CardKind::Thing, CardKind::SomethingElse, CardKind::NoneOfThese]);
    for card in choice.cards.iter().skip(2) {
        let PictureRef::Symbol(symbol) = &card.picture else { panic!("{card:?}") };
        let picture = heard::library::Library::builtin().find(symbol, "");
        assert!(picture.is_some(), "{} has a picture", card.label);
    }
    assert!(driver.state.card_texts().contains(&"none of these".to_owned()), "made ready to be heard");
    // Boards that are exchanged under it change nothing.
    driver.send(&Intent::VocabularyChanged(fixture::vocabulary_without_food()));
    assert_eq!(view(&driver.state).choice.unwrap().cards, choice.cards);
    assert_eq!(heard::access::Spot::ordinary(Target::Option { place: 0 }).care, Care::Ordinary);
}

#[test]
fn leaving_the_screen_takes_the_cards_with_it() {
    let mut driver = Driver::new();
    driver.line("offer apple bread");
    driver.line("leave");
    assert_eq!(driver.state.offer(), None);
}
