//! Exchanges: what was given to a partner, how each ended, and what is said when nobody answers.

use super::book::{Book, act, adult, at, held_by_adult, steered, thing};
use super::random::{check_count, check_share};
use chrono::TimeDelta;
use heard::event::{
    Act, Because, CoverEnd, Event, ExchangeAnswer as Answer, ExchangeDetail, Moment, Setting, Support, TouchedBy, When,
    Withdrawn,
};
use heard::report::page::{self, Block};
use heard::report::summary::{Asked, Evidence, Outcome, Reason, SaidHow, Summary, SupportPart};
use std::collections::BTreeMap;

fn own() -> Act {
    act(Support::NotRecorded)
}

fn minute(after: i64) -> Moment {
    at("2026-03-04T10:00") + TimeDelta::minutes(after)
}

fn outcomes(asked: &Asked) -> BTreeMap<Outcome, u64> {
    asked.outcomes.iter().filter(|one| one.count.count > 0).map(|one| (one.outcome, one.count.count)).collect()
}

fn texts(asked: &Asked) -> Vec<&str> {
    asked.sentences.iter().map(|sentence| sentence.text.as_str()).collect()
}

/// What holds of every summary; `given` is how many givings of the period count.
pub fn check(asked: &Asked, given: u64) {
    let all = [&asked.exchanges, &asked.set_apart, &asked.again, &asked.waits.answers];
    all.into_iter().for_each(check_count);
    [&asked.received, &asked.with_reason, &asked.not_ok].into_iter().for_each(check_share);
    let of = asked.exchanges.count;
    assert_eq!(of + asked.set_apart.count, given, "every giving is counted or set apart");
    assert_eq!(asked.outcomes.iter().map(|one| one.outcome).collect::<Vec<_>>(), Outcome::ALL);
    assert_eq!(asked.outcomes.iter().map(|one| one.count.count).sum::<u64>(), of, "each ended in one way");
    asked.outcomes.iter().for_each(|one| check_count(&one.count));
    assert_eq!(asked.reasons.iter().map(|one| one.count.count).sum::<u64>(), asked.with_reason.k);
    assert_eq!(asked.received.n, of);
    let mut in_settings = 0;
    for one in &asked.settings {
        let groups = [&one.given, &one.later, &one.refused, &one.nobody, &one.other];
        groups.into_iter().chain([&one.exchanges, &one.within]).for_each(check_count);
        assert_eq!(groups.iter().map(|count| count.count).sum::<u64>(), one.exchanges.count);
        assert!(one.within.count <= one.exchanges.count && (one.observed.is_some() || one.within.count == 0));
        assert!(one.observed.is_some() || one.sentences[0].template == "asked.hours_not_recorded");
        in_settings += one.exchanges.count;
    }
    assert_eq!(in_settings, of);
    let given_to = asked.count_of(Outcome::Given) + asked.count_of(Outcome::GivenABit);
    assert_eq!(asked.items.len() as u64, of - given_to, "whatever was not given is there");
    assert!(asked.items.is_sorted_by_key(|item| item.at));
    assert_eq!(asked.rows.iter().map(|row| row.persistence_n).sum::<u64>(), asked.again.count);
    for row in &asked.rows {
        check_count(&row.bids);
        assert_eq!(row.bids.count, row.persistence_n + 1);
    }
    assert_eq!(asked.waits.median.is_some(), asked.waits.answers.count >= 5);
    let (median, longest) = (&asked.waits.median, &asked.waits.longest);
    assert!(median.as_ref().zip(longest.as_ref()).is_none_or(|(median, longest)| median.seconds <= longest.seconds));
}

#[test]
fn a_day_in_which_a_partner_never_answers() {
    let mut book = Book::new();
    let adult = adult(1);
    book.by(1, Event::CoverStarted { adult, setting: Setting::Home, room: None }, at("2026-03-04T09:00"));
    for number in 0..6_i64 {
        book.gives(&["go", "outside"], minute(number * 20), own());
        book.answers(Answer::Nobody, 120, minute(number * 20));
    }
    book.by(1, Event::CoverEnded { adult, why: CoverEnd::HandedOver }, at("2026-03-04T12:30"));
    let summary = book.summary();
    let asked = &summary.asked;
    check(asked, 6);
    assert_eq!(outcomes(asked), BTreeMap::from([(Outcome::Nobody, 6)]));
    assert_eq!(
        texts(asked),
        [
            "Between 3 Mar and 28 Apr, Sam asked for something 6 times on 1 day, by giving it to a partner.",
            "How it ended: nobody answered 6 of 6.",
            "Nobody answered 6 of 6 times, in the time that there is for an answer.",
            "When nobody answered: who was there is not recorded 6 of 6.",
        ]
    );
    assert_eq!(asked.items.len(), 6);
    assert!(asked.items.iter().all(|item| item.words == ["go", "outside"] && item.reason.is_none()));
    assert_eq!(asked.waits.answers.count, 0, "that nobody answered is no answer of a partner");
    // What nobody did is nobody's entry: the acts of the day are the child's alone.
    let page = page::of(&summary);
    let plain = page.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(paragraph) => Some(format!("{:?}", paragraph.runs)),
        _ => None,
    });
    assert!(plain.into_iter().any(|text| text.contains("Nobody answered 6 of 6 times")));
    let listed = page.blocks.iter().find_map(|block| match block {
        Block::Utterances(said) if said.items.iter().any(|item| item.circumstances.starts_with("nobody")) => Some(said),
        _ => None,
    });
    let first = &listed.unwrap().items[0];
    assert_eq!((first.when.as_str(), first.words.join(" ").as_str()), ("Wed 4 Mar, 10:00", "go outside"));
    assert_eq!(
        first.circumstances,
        "nobody answered · after 2 minutes · home · who was there is not recorded · help not recorded"
    );
    let setting = &asked.settings[0];
    assert_eq!((setting.within.count, setting.observed.as_ref().unwrap().minutes), (6, 210));
    assert!(
        setting.sentences[0]
            .text
            .starts_with("At home, in 3 h 30 of observed time: about 17 times in 10 hours (n = 6;")
    );
    assert_eq!(setting.sentences[0].label, Some(Evidence::EarlyPicture));
}

#[test]
fn each_exchange_ends_in_the_way_that_its_entries_say_and_only_the_first_answer_counts() {
    let mut book = Book::new();
    // Before any giving: no exchange is open, and nothing is made of it.
    book.answers(Answer::Given, 1, minute(-30));
    book.details(ExchangeDetail::When(When::Tomorrow), minute(-30));
    book.not_ok(minute(-30), TouchedBy::Child);
    book.gives(&["swing"], minute(0), own());
    book.says(&["swing"], minute(0), own());
    book.answers(Answer::NotHere, 10, minute(0));
    book.answers(Answer::Given, 20, minute(0));
    book.details(ExchangeDetail::Because(Because::NoneLeft), minute(1));
    book.details(ExchangeDetail::Because(Because::Danger), minute(1));
    book.not_ok(minute(1), TouchedBy::Child);
    book.not_ok(minute(1), TouchedBy::Child);
    book.gives(&["drink"], minute(10), own());
    book.withdraws(Withdrawn::TakenBack, 5, minute(10));
    book.answers(Answer::Given, 20, minute(10));
    book.not_ok(minute(11), TouchedBy::Child);
    book.gives(&["music"], minute(20), own());
    book.withdraws(Withdrawn::ScreenLeft, 5, minute(20));
    book.gives(&["bath"], minute(30), own());
    book.gives(&["bath"], minute(40), own());
    book.at_table(Event::ExchangeReceived { after_ms: 400 }, minute(40));
    book.answers(Answer::FirstThen, 8, minute(40));
    book.details(ExchangeDetail::First(thing("shoes")), minute(41));
    book.not_ok(minute(41), TouchedBy::AdultModelling);
    let summary = book.summary();
    let asked = &summary.asked;
    check(asked, 5);
    let ways = [Outcome::NotHere, Outcome::TakenBack, Outcome::Ended, Outcome::NotInRecord, Outcome::FirstThen];
    assert_eq!(asked.items.iter().map(|item| item.outcome).collect::<Vec<_>>(), ways);
    let [first, .., last] = asked.items.as_slice() else { panic!() };
    assert_eq!((first.reason, first.not_ok, first.received), (Some(Reason::NoneLeft), true, false));
    assert_eq!(first.after.as_ref().unwrap().seconds, 10);
    assert_eq!((last.reason, last.first.as_deref()), (Some(Reason::SomethingFirst), Some("shoes")));
    assert!(last.received && !last.not_ok, "what an adult shows is not the child's answer to an answer");
    assert_eq!((asked.not_ok.k, asked.not_ok.n), (1, 2));
    assert_eq!((asked.with_reason.k, asked.with_reason.n), (2, 2));
    assert_eq!(asked.waits.answers.count, 2);
    assert!(texts(asked).contains(&"2 answers by a partner: too few to say how long an answer took."));
    assert!(texts(asked).contains(&"Sam said “that is not OK” to 1 of 2 answers."));
    let open = "1 of 5 without an answer in the record. One may have been given and not be among these entries.";
    assert!(texts(asked).contains(&open));
    let shown = "What was shown with “first–then”, “not now”, “not here” or “cannot”: something else first 1 of 2, none left 1 \
                 of 2.";
    assert!(texts(asked).contains(&shown), "{:?}", texts(asked));
}

#[test]
fn shown_or_with_hands_on_support_it_is_set_apart_and_in_no_share() {
    let mut book = Book::new();
    let shown = Act { touched_by: TouchedBy::AdultModelling, ..own() };
    for (number, act) in (0..).zip([shown, steered(Support::Unprompted), held_by_adult(Support::Unprompted)]) {
        book.gives(&["swing"], minute(number), act);
        book.answers(Answer::Nobody, 120, minute(number));
    }
    let later = book.gives(&["swing"], minute(9), own());
    book.answers(Answer::Given, 2, minute(9));
    let asked = book.summary().asked;
    check(&asked, 4);
    assert_eq!((asked.exchanges.count, asked.set_apart.count), (1, 3));
    assert_eq!(outcomes(&asked), BTreeMap::from([(Outcome::Given, 1)]));
    assert!(asked.items.is_empty() && asked.rows.is_empty());
    // What an adult says later about the help moves it.
    let told = |support| Event::SupportTold {
        of: later,
        support,
        held_by: heard::event::Held::NotRecorded,
        body_contact: heard::event::BodyContact::NotRecorded,
    };
    book.by(1, told(Support::FullPhysical), minute(30));
    let asked = book.summary().asked;
    assert_eq!((asked.exchanges.count, asked.set_apart.count), (0, 4));
    assert_eq!(
        texts(&asked),
        [
            "No exchange of Sam’s own was recorded in this period. A request may have been made without the tablet.",
            "4 exchanges shown by an adult or made with hands-on support: in no figure here, and listed with what was said.",
        ]
    );
}

#[test]
fn the_same_words_within_five_minutes_are_a_row_until_they_are_given() {
    let mut book = Book::new();
    let ask = |book: &mut Book, words: &[&str], at: i64, answer: Answer| {
        book.gives(words, minute(at), own());
        book.answers(answer, 60, minute(at));
    };
    ask(&mut book, &["more", "Swing"], 0, Answer::NotNow);
    ask(&mut book, &["drink"], 3, Answer::NotNow);
    // Five minutes after the end of the first, to the second.
    ask(&mut book, &["More ", "swing"], 6, Answer::Nobody);
    ask(&mut book, &["more", "swing"], 8, Answer::Given);
    // After it was given a new row would begin.
    ask(&mut book, &["more", "swing"], 10, Answer::NotHere);
    ask(&mut book, &["swing", "more"], 12, Answer::NotHere);
    ask(&mut book, &["drink"], 30, Answer::NotNow);
    let asked = book.summary().asked;
    check(&asked, 7);
    assert_eq!(asked.rows.len(), 1);
    let row = &asked.rows[0];
    assert_eq!((row.words.join(" ").as_str(), row.bids.count, row.persistence_n), ("more Swing", 3, 2));
    assert_eq!((row.at, row.outcome), (minute(0), Outcome::Given));
    let again = "What was not given Sam asked for again within five minutes: 2 of 7 exchanges, in 1 row. The longest row has 3 \
                 exchanges.";
    assert!(texts(&asked).contains(&again), "{:?}", texts(&asked));
}

#[test]
fn waits_are_those_of_partners_and_have_a_middle_from_five_on() {
    let mut book = Book::new();
    for (number, seconds) in (0..).zip([4, 61, 8, 10]) {
        book.gives(&["swing"], minute(number * 10), own());
        book.answers(Answer::Given, seconds, minute(number * 10));
    }
    book.gives(&["swing"], minute(50), own());
    book.answers(Answer::Nobody, 120, minute(50));
    let asked = book.summary().asked;
    assert_eq!((asked.waits.answers.count, &asked.waits.median, &asked.waits.longest), (4, &None, &None));
    book.gives(&["swing"], minute(60), own());
    book.answers(Answer::GivenABit, 90, minute(60));
    let asked = book.summary().asked;
    assert_eq!(asked.waits.median.as_ref().unwrap().seconds, 10);
    assert_eq!(asked.waits.longest.as_ref().unwrap().seconds, 90);
    let said = asked.sentences.iter().find(|sentence| sentence.template == "asked.wait").unwrap();
    assert_eq!(said.text, "Half of 5 answers came within 10 seconds; the longest took 90 seconds.");
    assert_eq!(said.label, Some(Evidence::EarlyPicture));
    book.gives(&["swing"], minute(70), own());
    book.answers(Answer::Given, 20, minute(70));
    assert_eq!(book.summary().asked.waits.median.unwrap().seconds, 15, "between the two in the middle");
}

#[test]
fn a_place_without_hours_has_no_rate_and_a_place_that_nobody_recorded_has_none_either() {
    let mut book = Book::new();
    book.gives_at(Setting::School, &["home"], minute(0), own());
    book.gives_at(Setting::NotRecorded, &["home"], minute(20), own());
    let asked = book.summary().asked;
    check(&asked, 2);
    let said: Vec<&str> = asked.settings.iter().map(|one| one.sentences[0].text.as_str()).collect();
    assert_eq!(
        said,
        [
            "At school: 1 exchange; hours not recorded, and so no rate is given.",
            "In a place that was not recorded: 1 exchange; hours not recorded, and so no rate is given.",
        ]
    );
}

#[test]
fn without_an_exchange_the_page_says_that_and_what_it_does_not_know() {
    let summary = Book::new().summary();
    check(&summary.asked, 0);
    assert_eq!(
        texts(&summary.asked),
        ["No exchange was recorded in this period. A request may have been made without the tablet."]
    );
    // Saying something is not asking a partner for it.
    let mut book = Book::new();
    book.says(&["want", "swing"], minute(0), act(Support::Unprompted));
    assert_eq!(book.summary().asked.exchanges.count, 0);
}

fn part(summary: &Summary, part: SupportPart) -> &heard::report::summary::SaidPart {
    summary.said.parts.iter().find(|one| one.part == part).unwrap()
}

#[test]
fn what_is_given_is_said_too_by_how_much_help_there_was() {
    let mut book = Book::new();
    book.gives(&["no", "bath"], minute(0), act(Support::Unprompted));
    book.answers(Answer::Nobody, 120, minute(0));
    book.gives(&["swing"], minute(9), Act { touched_by: TouchedBy::AdultModelling, ..own() });
    book.answers(Answer::Given, 3, minute(9));
    let summary = book.summary();
    let own = &part(&summary, SupportPart::UnpromptedOrWaitedFor).items;
    assert_eq!((own.len(), own[0].spoken, own[0].words.join(" ").as_str()), (1, Some(SaidHow::Given), "no bath"));
    assert_eq!(part(&summary, SupportPart::Modelled).count.count, 1);
    assert_eq!(summary.said.urgent.len(), 1, "an urgent word that is given is an urgent word");
    assert_eq!(summary.refused.count.count, 1);
    let document = page::of(&summary);
    let told = document.blocks.iter().filter_map(|block| match block {
        Block::Utterances(said) => Some(&said.items),
        _ => None,
    });
    let circumstances: Vec<&str> = told.flatten().map(|item| item.circumstances.as_str()).collect();
    assert!(circumstances.iter().filter(|text| text.contains("given to a partner")).count() >= 3, "{circumstances:?}");
    // Said once each, and answered by whoever was there: acts of the child, and of adults only what they answered.
    let hours = summary.complete.hours.iter().find(|hours| hours.setting == Setting::Home).unwrap();
    assert_eq!(hours.own_acts.count, 1);
}

#[test]
fn what_nobody_did_fills_no_shift() {
    use heard::stats::coverage::{Coverage, Whose};
    let mut book = Book::new();
    book.gives(&["swing"], minute(0), own());
    book.answers(Answer::Nobody, 120, minute(0));
    book.gives(&["swing"], minute(9), own());
    book.withdraws(Withdrawn::PrivateTime, 3, minute(9));
    book.gives(&["swing"], minute(12), own());
    book.withdraws(Withdrawn::ScreenLeft, 3, minute(12));
    book.gives(&["swing"], minute(15), own());
    book.withdraws(Withdrawn::TakenBack, 3, minute(15));
    book.gives(&["swing"], minute(20), own());
    book.at_table(Event::ExchangeReceived { after_ms: 400 }, minute(20));
    book.answers(Answer::NotNow, 5, minute(20));
    book.details(ExchangeDetail::When(When::LaterToday), minute(20));
    book.not_ok(minute(20), TouchedBy::Child);
    let record = book.record();
    let coverage = Coverage::of(&record);
    let of = |whose| coverage.fillings.iter().filter(|filling| filling.whose == whose).count();
    // Five givings, one taken back, one "not OK"; three entries of a partner at the table.
    assert_eq!((of(Whose::Child), of(Whose::Adult), of(Whose::Steered)), (7, 3, 0));
}
