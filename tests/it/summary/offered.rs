//! Offers and choices: k of n, the side, the gates, and what was not offered.

use super::book::{Book, act, at, date, steered};
use heard::event::{Choice, Domain, Given, KnownThing, Support};
use heard::id::EntryId;
use heard::report::summary::{DomainRow, Evidence, Gate, OfferedItem, Offers, Sides, Summary};

fn row(offers: &Offers, domain: Domain) -> &DomainRow {
    offers.domains.iter().find(|row| row.domain == domain).unwrap()
}

fn item<'a>(offers: &'a Offers, label: &str) -> &'a OfferedItem {
    offers.domains.iter().flat_map(|row| &row.items).find(|item| item.label == label).unwrap()
}

fn day(number: usize) -> String {
    format!("2026-03-{:02}T10:{:02}", 3 + number % 9, number)
}

#[test]
fn practice_04_twelve_of_fourteen_on_the_right_is_a_banner_and_no_order() {
    let mut book = Book::new();
    for number in 0..14 {
        let things = if number % 2 == 0 { ["swing", "trampoline"] } else { ["trampoline", "swing"] };
        let place = u8::from(number >= 2);
        book.takes(1 + (number % 3) as u128, Domain::Activity, &things, place, at(&day(number)));
    }
    let offers = book.summary().offered;
    let Sides::MaybeTheSide { left } = &offers.sides else { panic!("{:?}", offers.sides) };
    assert_eq!((left.k, left.n), (2, 14));
    let banner = offers.sentences.iter().find(|sentence| sentence.template == "offered.maybe_the_side").unwrap();
    assert!(banner.text.starts_with("Sam may be choosing the side:"), "{}", banner.text);
    assert!(banner.text.contains("on the right 12 of 14 times"), "{}", banner.text);
    assert_eq!(banner.label, Some(Evidence::DontKnow));
    for label in ["swing", "trampoline"] {
        let item = item(&offers, label);
        assert_eq!(item.range, None);
        assert_eq!(item.sentence.label, Some(Evidence::DontKnow));
        assert!(!item.sentence.text.contains('%'), "{}", item.sentence.text);
        assert!(item.sentence.text.contains("the side may have decided"), "{}", item.sentence.text);
    }
    let labels: Vec<&str> = row(&offers, Domain::Activity).items.iter().map(|item| item.label.as_str()).collect();
    assert_eq!(labels, ["swing", "trampoline"], "by the alphabet, whatever was chosen");
    assert_eq!(row(&offers, Domain::Activity).label, Some(Evidence::DontKnow));
}

#[test]
fn practice_04_five_choices_are_too_few_to_check_the_side() {
    let mut book = Book::new();
    for number in 0..5 {
        book.takes(1, Domain::Activity, &["swing", "trampoline"], 1, at(&day(number)));
    }
    let offers = book.summary().offered;
    assert!(matches!(offers.sides, Sides::TooFew { .. }));
    let said = offers.sentences.iter().find(|sentence| sentence.template == "offered.sides_too_few").unwrap();
    assert!(said.text.contains("too few to check"), "{}", said.text);
    // Three things, or a column, or "something else" are no choice of a side.
    book.takes(1, Domain::Activity, &["swing", "trampoline", "music"], 1, at(&day(6)));
    book.takes(1, Domain::Activity, &["swing", "trampoline"], 2, at(&day(7)));
    book.takes(1, Domain::Activity, &["swing", "trampoline"], 3, at(&day(8)));
    assert_eq!(book.summary().offered.sides.left().n, 5);
}

#[test]
fn practice_05_what_was_never_offered_is_said_to_be_that_and_nothing_else() {
    let mut book = Book::new();
    let known = |domain, label: &str| KnownThing { domain, label: label.to_owned() };
    book.standing.offered_before = vec![known(Domain::Activity, "swimming"), known(Domain::Activity, "Swing")];
    book.standing.on_boards = vec![
        known(Domain::Activity, "music"),
        known(Domain::Activity, "bike"),
        known(Domain::Activity, "swimming"),
        known(Domain::PersonalCare, "hair wash"),
    ];
    book.takes(1, Domain::Activity, &["swing", "trampoline"], 1, at("2026-03-04"));
    book.says(&["music"], at("2026-03-05"), act(Support::NotRecorded));
    let summary = book.summary();
    let activity = row(&summary.offered, Domain::Activity);
    assert_eq!(activity.never_offered, ["music", "swimming"]);
    let texts: Vec<&str> = activity.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    assert!(
        texts.iter().any(|text| text.starts_with("2 known things were never offered in this period.")),
        "{texts:?}"
    );
    assert!(texts.iter().any(|text| text.starts_with("1 more thing on Sam’s boards")), "{texts:?}");
    let empty = row(&summary.offered, Domain::PersonalCare);
    assert_eq!(empty.sentences[0].text, "0 offers recorded about: personal care.");
    assert!(empty.never_offered.is_empty(), "a thing that is only on the boards is not named");
    assert_eq!(summary.offered.domains.len(), 11, "empty rows stay");

    let everything = String::from_utf8(summary.content()).unwrap();
    for wrong in ["dislike", "not like", "disliked", "does not want"] {
        assert!(!everything.contains(wrong), "{wrong}");
    }
    assert!(summary.refused.items.is_empty());
    assert_eq!(mentions(&summary, "swimming"), 1, "in the list of what was never offered, and nowhere else");
}

/// How often a thing is named in the offers and in what was refused.
fn mentions(summary: &Summary, label: &str) -> usize {
    let text = serde_json::to_string(&(&summary.offered, &summary.refused, &summary.seen)).unwrap();
    text.matches(label).count()
}

#[test]
fn the_sentence_of_a_thing_has_its_n_days_people_range_and_alternatives() {
    let mut book = Book::new();
    book.standing.people.push((super::book::adult(4), heard::event::Role::Agency));
    for number in 0..14_usize {
        let (first, second) = if number % 2 == 0 { ("trampoline", "music") } else { ("music", "trampoline") };
        let trampoline = u8::from(number % 2 == 1);
        // 11 of 14, on the left as often as on the right.
        let place = if [3, 8, 13].contains(&number) { 1 - trampoline } else { trampoline };
        book.takes(1 + (number % 4) as u128, Domain::Activity, &[first, second], place, at(&day(number)));
    }
    let offers = book.summary().offered;
    let trampoline = item(&offers, "trampoline");
    assert_eq!(
        trampoline.sentence.text,
        "Between 3 Mar and 28 Apr, trampoline was offered 14 times on 9 days by 4 people. Sam chose it 11 times (11 of 14; \
         plausible range 52–92 %). Also on offer: music."
    );
    assert_eq!(trampoline.sentence.label, Some(Evidence::ClearPattern));
    assert_eq!(trampoline.gate, Gate::Comparable);
    assert_eq!(trampoline.alternatives, [("music".to_owned(), 14)]);
    assert_eq!(trampoline.chosen.entries.len(), 11);
    assert_eq!(trampoline.sentence.entries.len(), 28);
    assert_eq!(trampoline.chosen_at.iter().sum::<u64>(), 11);
    assert!(matches!(offers.sides, Sides::NoSign { .. }), "{:?}", offers.sides);
}

#[test]
fn choices_that_are_not_the_childs_or_not_there_are_in_no_n_and_the_page_says_so() {
    let mut book = Book::new();
    let offer = |book: &mut Book, number| -> EntryId {
        book.offers(1, Domain::Food, &["apple", "toast"], at(&format!("2026-03-04T10:{number}")))
    };
    let when = at("2026-03-04T11:00");
    let plain = || act(Support::Unprompted);
    let _not_kept = offer(&mut book, 10);
    let ended = offer(&mut book, 11);
    book.chooses(ended, Choice::Ended, when, plain());
    let by_hand = offer(&mut book, 12);
    book.chooses(by_hand, Choice::Took { place: 0 }, when, steered(Support::FullPhysical));
    let silent = offer(&mut book, 13);
    book.chooses(silent, Choice::NoResponse, when, plain());
    let pushed = offer(&mut book, 14);
    book.chooses(pushed, Choice::PushedAway, when, plain());
    let both = offer(&mut book, 15);
    book.chooses(both, Choice::TookSeveral { places: vec![0, 1] }, when, plain());
    let back = offer(&mut book, 16);
    book.chooses(back, Choice::RejectedAfter { place: 0 }, when, plain());
    let none = offer(&mut book, 17);
    book.chooses(none, Choice::Took { place: 3 }, when, plain());
    let taken = offer(&mut book, 18);
    book.chooses(taken, Choice::Took { place: 0 }, when, plain());
    book.given(1, taken, Given::NotGiven, when);
    book.given(1, taken, Given::Given, when);
    // A second answer changes nothing.
    book.chooses(taken, Choice::Took { place: 1 }, when, plain());

    let offers = book.summary().offered;
    let apple = item(&offers, "apple");
    assert_eq!((apple.chosen.k, apple.chosen.n), (1, 6));
    assert_eq!((apple.days, apple.offerers, apple.gate), (1, 1, Gate::Early));
    assert!(apple.sentence.text.contains("(1 of 6; plausible range 3 to 56 times in 100)"), "{}", apple.sentence.text);
    let not_counted = "Not counted: 1 offer without a recorded choice, 1 offer ended without an answer, 1 offer chosen \
                       with hands-on support or shown by an adult.";
    assert!(apple.sentence.text.ends_with(not_counted), "{}", apple.sentence.text);
    assert_eq!(offers.offers.count, 9);
    assert_eq!((offers.given.k, offers.given.n, offers.given_not_recorded.count), (1, 1, 0));
    let templates: Vec<&str> = offers.sentences.iter().map(|sentence| sentence.template.as_str()).collect();
    for template in
        ["not_recorded", "ended", "not_own", "took_none", "pushed_away", "no_response", "took_several", "gave_back"]
    {
        assert!(templates.contains(&format!("offered.{template}").as_str()), "{template} in {templates:?}");
    }
}

#[test]
fn an_adult_who_shows_the_choice_first_does_not_take_it_from_the_child() {
    let mut book = Book::new();
    let offer = book.offers(1, Domain::Drink, &["milk", "water"], at("2026-03-04T10:00"));
    let showing =
        heard::event::Act { touched_by: heard::event::TouchedBy::AdultModelling, ..act(Support::NotRecorded) };
    book.chooses(offer, Choice::Took { place: 0 }, at("2026-03-04T10:01"), showing);
    assert_eq!(item(&book.summary().offered, "milk").chosen.n, 0);
    book.chooses(offer, Choice::Took { place: 1 }, at("2026-03-04T10:02"), act(Support::ExpectantWait));
    let offers = book.summary().offered;
    assert_eq!((item(&offers, "milk").chosen.k, item(&offers, "milk").chosen.n), (0, 1));
    assert_eq!((item(&offers, "water").chosen.k, item(&offers, "water").chosen.n), (1, 1));
    assert!(item(&offers, "water").sentence.text.contains("(1 of 1; too few to say more)"));
}

#[test]
fn an_offer_outside_the_period_or_corrected_counts_nowhere() {
    let mut book = Book::new();
    book.takes(1, Domain::Drink, &["milk", "water"], 0, at("2026-02-27"));
    assert_eq!(book.summary().offered.offers.count, 0);
    (book.from, book.to) = (date("2026-02-01"), date("2026-02-27"));
    assert_eq!(book.summary().offered.offers.count, 1);
}
