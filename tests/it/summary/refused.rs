//! Saying no, in every way of saying it.

use super::book::{Book, act, at, steered};
use heard::event::{About, Act, Choice, Domain, Note, Refusal, Support, TouchedBy};
use heard::report::summary::Way;

#[test]
fn every_way_of_saying_no_is_there_and_no_response_is_none_of_them() {
    let mut book = Book::new();
    let no = |refusal| Note { refusal, ..Note::about(About::SaidNo) };
    book.notes(1, Note { domain: Some(Domain::PersonalCare), ..no(Some(Refusal::TurnedAway)) }, at("2026-03-04T08:00"));
    book.notes(1, no(None), at("2026-03-04T09:00"));
    book.notes(1, no(Some(Refusal::NoResponse)), at("2026-03-04T09:30"));
    book.says(&["no"], at("2026-03-05T08:00"), act(Support::NotRecorded));
    book.says(&["stop"], at("2026-03-05T08:01"), act(Support::Unprompted));
    book.says(&["help"], at("2026-03-05T08:02"), act(Support::Unprompted));
    book.says(
        &["no"],
        at("2026-03-05T08:03"),
        Act { touched_by: TouchedBy::AdultModelling, ..act(Support::NotRecorded) },
    );
    book.says(&["stop"], at("2026-03-05T08:04"), steered(Support::Unprompted));
    for (minute, choice) in [Choice::Took { place: 3 }, Choice::PushedAway, Choice::NoResponse].into_iter().enumerate()
    {
        let when = at(&format!("2026-03-06T10:0{minute}"));
        let offer = book.offers(1, Domain::Food, &["apple", "toast"], when);
        book.chooses(offer, choice, when, act(Support::Unprompted));
    }
    let refused = book.summary().refused;
    assert_eq!((refused.count.count, refused.days.count), (6, 3));
    assert_eq!(refused.count.entries.len(), 6);
    let ways: Vec<(Way, Option<Refusal>)> = refused.items.iter().map(|item| (item.way, item.how)).collect();
    assert_eq!(
        ways,
        [
            (Way::Noted, Some(Refusal::TurnedAway)),
            (Way::Noted, None),
            (Way::Noted, Some(Refusal::NoResponse)),
            (Way::OnTheTablet, None),
            (Way::OnTheTablet, None),
            (Way::NoneOfThese, None),
            (Way::AtAnOffer, Some(Refusal::PushedAway)),
            (Way::AtAnOffer, Some(Refusal::NoResponse)),
        ]
    );
    assert_eq!(refused.items[5].what, ["apple", "toast"]);
    let texts: Vec<&str> = refused.sentences.iter().map(|sentence| sentence.text.as_str()).collect();
    assert_eq!(
        texts,
        [
            "Between 3 Mar and 28 Apr, Sam said no 6 times on 3 days, as it was recorded.",
            "In which way: chose “none of these” 1 of 6, pushed it away 1 of 6, said it on the tablet 2 of 6, turned away 1 \
             of 6, way not recorded 1 of 6.",
            "About which part of life: food 2 of 6, personal care 1 of 6, not recorded 3 of 6.",
            "2 entries with no response. They stand in the list and are not counted as a no.",
            "2 uses of “no” or “stop” shown by an adult or made with hands-on support: not counted here, and listed with \
             what was said.",
        ]
    );
}

#[test]
fn no_no_is_not_a_finding() {
    let refused = Book::new().summary().refused;
    assert_eq!(refused.sentences.len(), 1);
    let text = &refused.sentences[0].text;
    assert_eq!(text, "Between 3 Mar and 28 Apr, no “no” was recorded. Either there was none, or nobody wrote it down.");
}
