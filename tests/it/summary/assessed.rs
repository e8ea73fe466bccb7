//! Choice trials, what others say, and responses, from entries to the summary.

use super::book::{Book, act, at, date, steered, thing};
use heard::event::{
    Arrangement, Assessment, AssessmentEnd, Check, Choice, Circumstances, Domain, Draft, Event, LastHad, Medium,
    Method, OthersSay, Reaction, Role, Seen, Setting, Support, Tried,
};
use heard::id::EntryId;
use heard::report::summary::{AssessedGroup, Evidence, Ordered, Summary};
use heard::stats::preference::UseBy;

impl Book {
    pub fn assesses(&mut self, who: u128, method: Method, domain: Domain, things: &[&str], when: &str) -> EntryId {
        let tried = |label: &&str| Tried { thing: thing(label), last_had: LastHad::Yesterday };
        let assessment = Assessment {
            method,
            domain,
            medium: Medium::Objects,
            arrangement: Arrangement::Row,
            things: things.iter().map(tried).collect(),
            phrasing: "which one?".to_owned(),
            in_reach: Check::Made,
            in_sight: Check::NotRecorded,
        };
        self.by(who, Event::AssessmentStarted(assessment), at(when))
    }

    /// A trial of these things from place 0 on; `place` is taken.
    pub fn tries_out(&mut self, who: u128, domain: Domain, things: &[&str], place: u8, when: &str) -> EntryId {
        self.takes(who, domain, things, place, at(when))
    }

    pub fn responds(&mut self, who: u128, happened: &str, did: &[Reaction], when: &str, support: Support) -> EntryId {
        let (happened, did) = (happened.to_owned(), did.to_vec());
        let words = if did.len() > 1 { "for a long while; Sam wants more".to_owned() } else { String::new() };
        let event = Event::ResponseSeen(Seen { happened, domain: Some(Domain::Activity), did, words });
        let author = super::book::adult(who);
        let circumstances =
            Circumstances { setting: Setting::Home, ..Circumstances::by_adult(Role::KeyWorker, author) };
        let draft = Draft { event, at: at(when), act: Some(act(support)), circumstances, corrects: None };
        self.keep(&draft, at(when))
    }
}

/// Twelve pairs of four things on three days by two people; drum before bubbles before book, and rice never.
fn pairs(book: &mut Book, days: &[&str]) {
    let order = ["drum", "bubbles", "book", "rice"];
    for (number, day) in days.iter().enumerate() {
        let who = 1 + (number % 2) as u128;
        let id = book.assesses(who, Method::Paired, Domain::Activity, &order, &format!("{day}T10:00"));
        let mut minute = 1;
        for (one, left) in order.iter().enumerate() {
            for (other, right) in order.iter().enumerate().filter(|(other, _)| *other != one) {
                let place = u8::from(other < one);
                book.tries_out(who, Domain::Activity, &[left, right], place, &format!("{day}T10:{minute:02}"));
                minute += 1;
            }
        }
        book.by(
            who,
            Event::AssessmentEnded { assessment: id, why: AssessmentEnd::Complete },
            at(&format!("{day}T10:40")),
        );
    }
}

fn group(summary: &Summary) -> &AssessedGroup {
    summary.assessed.groups.first().unwrap()
}

fn said<'a>(group: &'a AssessedGroup, template: &str) -> (&'a str, Option<Evidence>) {
    let found = group.sentences.iter().find(|sentence| sentence.template == template);
    found.map(|sentence| (sentence.text.as_str(), sentence.label)).unwrap_or_else(|| panic!("{template}: {group:?}"))
}

#[test]
fn pairs_on_three_days_by_two_people_are_put_in_tiers() {
    let mut book = Book::new();
    pairs(&mut book, &["2026-04-01", "2026-04-08", "2026-04-20"]);
    let summary = book.summary();
    let group = group(&summary);
    assert_eq!((group.method, group.domain, group.trials, group.left_out), (Method::Paired, Domain::Activity, 36, 0));
    assert_eq!((group.days, group.offerers, group.last), (3, 2, date("2026-04-20")));
    let tallies: Vec<(&str, u64, u64)> =
        group.items.iter().map(|item| (item.label.as_str(), item.taken.k, item.taken.n)).collect();
    assert_eq!(tallies, [("book", 6, 18), ("bubbles", 12, 18), ("drum", 18, 18), ("rice", 0, 18)]);
    assert!(group.items.iter().all(|item| item.range.is_some()));
    assert_eq!(group.order.finding, Ordered::Tiers);
    assert_eq!(group.order.groups, [["drum"], ["bubbles"], ["book"], ["rice"]]);
    let (order, label) = said(group, "assessed.order");
    assert_eq!(
        order,
        "Taken before the rest, group by group: drum; then bubbles; then book; then rice. Within a group there is no order."
    );
    assert_eq!(label, Some(Evidence::ClearPattern));
    let (sides, label) = said(group, "assessed.sides");
    assert!(sides.contains("no sign that the side decided"), "{sides}");
    assert!(sides.contains("Of 18 pairs tried both ways round, the same thing was taken in 18"), "{sides}");
    assert_eq!(label, Some(Evidence::EarlyPicture));
    // A trial is an offer: it is in the figures of offers, and the matrix, too.
    assert_eq!(summary.offered.offers.count, 36);
    let row = summary.offered.domains.iter().find(|row| row.domain == Domain::Activity).unwrap();
    assert_eq!(row.items.iter().map(|item| item.chosen.n).collect::<Vec<_>>(), [18, 18, 18, 18]);
    // Nothing that ranks is in what the trials are kept as.
    assert!(!serde_json::to_string(group).unwrap().contains("strength"));
}

#[test]
fn two_days_are_too_few_for_an_order_and_the_page_says_why() {
    let mut book = Book::new();
    pairs(&mut book, &["2026-04-01", "2026-04-08"]);
    let summary = book.summary();
    let group = group(&summary);
    assert_eq!((group.order.finding, group.order.groups.len()), (Ordered::TooFew, 0));
    let (order, label) = said(group, "assessed.order");
    assert!(order.starts_with("These cannot be put in one order: ten trials on three days"), "{order}");
    assert_eq!(label, Some(Evidence::DontKnow));
}

#[test]
fn practice_04_a_side_that_may_have_decided_stops_the_order_and_every_range() {
    let mut book = Book::new();
    for (number, day) in ["2026-04-01", "2026-04-08", "2026-04-20"].iter().enumerate() {
        let who = 1 + (number % 2) as u128;
        book.assesses(who, Method::Paired, Domain::Activity, &["drum", "book"], &format!("{day}T10:00"));
        for minute in 1..7 {
            let things = if minute % 2 == 0 { ["drum", "book"] } else { ["book", "drum"] };
            book.tries_out(who, Domain::Activity, &things, 1, &format!("{day}T10:0{minute}"));
        }
    }
    let summary = book.summary();
    let group = group(&summary);
    assert_eq!(group.order.finding, Ordered::MaybeTheSide);
    assert!(group.items.iter().all(|item| item.range.is_none()), "{:?}", group.items);
    assert!(said(group, "assessed.sides").0.contains("the side may have decided"));
    assert!(said(group, "assessed.order").0.contains("the side may have decided"));
    assert!(summary.offered.sides.may_have_decided());
}

#[test]
fn things_that_were_never_tried_together_are_put_in_no_order() {
    let mut book = Book::new();
    for (number, day) in ["2026-04-01", "2026-04-08", "2026-04-20"].iter().enumerate() {
        let who = 1 + (number % 2) as u128;
        for (hour, [one, other]) in [(10, ["drum", "book"]), (12, ["soap", "rice"])] {
            book.assesses(who, Method::Paired, Domain::Activity, &[one, other], &format!("{day}T{hour}:00"));
            for minute in 1..5 {
                let things = if minute % 2 == 0 { [one, other] } else { [other, one] };
                let place = u8::from(minute % 2 == 1);
                book.tries_out(who, Domain::Activity, &things, place, &format!("{day}T{hour}:0{minute}"));
            }
        }
    }
    let summary = book.summary();
    let group = group(&summary);
    assert_eq!(group.order.finding, Ordered::NotCompared);
    assert_eq!(group.order.groups, [["book", "drum"], ["rice", "soap"]]);
    let (order, _) = said(group, "assessed.order");
    assert_eq!(
        order,
        "These cannot be put in one order: nothing joins the trials of book, drum with those of rice, soap."
    );
}

#[test]
fn rounds_of_an_array_count_what_lay_there_at_every_step() {
    let mut book = Book::new();
    let id = book.assesses(1, Method::Mswo, Domain::Food, &["apple", "toast", "soup"], "2026-04-01T10:00");
    book.tries_out(1, Domain::Food, &["apple", "toast", "soup"], 0, "2026-04-01T10:01");
    let none = book.offers(1, Domain::Food, &["soup", "toast"], at("2026-04-01T10:02"));
    book.chooses(none, Choice::NoResponse, at("2026-04-01T10:03"), act(Support::NotRecorded));
    // The next round, of which the child has had enough.
    let open = book.offers(1, Domain::Food, &["toast", "soup", "apple"], at("2026-04-01T10:04"));
    book.chooses(open, Choice::Ended, at("2026-04-01T10:05"), act(Support::NotRecorded));
    book.by(1, Event::AssessmentEnded { assessment: id, why: AssessmentEnd::ByTheChild }, at("2026-04-01T10:05"));
    let summary = book.summary();
    let group = group(&summary);
    let tallies: Vec<(&str, u64, u64)> =
        group.items.iter().map(|item| (item.label.as_str(), item.taken.k, item.taken.n)).collect();
    assert_eq!(tallies, [("apple", 1, 1), ("soup", 0, 2), ("toast", 0, 2)]);
    assert_eq!((group.trials, group.left_out), (2, 1));
    assert_eq!(said(group, "assessed.by_the_child").0, "Sam ended 1 of 1 sitting.");
    assert_eq!(said(group, "assessed.left_out").0.split(" in no figure").next(), Some("1 trial is"));
    assert_eq!(group.sittings[0].ended, Some(AssessmentEnd::ByTheChild));
    assert_eq!((group.sittings[0].in_reach, group.sittings[0].in_sight), (Check::Made, Check::NotRecorded));
    assert_eq!(group.sittings[0].trials, 3);
}

#[test]
fn one_thing_alone_is_in_its_own_table_and_in_no_k_of_n_beside_others() {
    let mut book = Book::new();
    book.assesses(1, Method::SingleStimulus, Domain::Activity, &["drum", "book"], "2026-04-01T10:00");
    for minute in 1..4 {
        let offer = book.tries_out(1, Domain::Activity, &["drum"], 0, &format!("2026-04-01T10:0{minute}"));
        let seen = vec!["smiled".to_owned()];
        book.by(1, Event::AfterwardsSeen { offer, engaged: Some(20 * minute), seen }, at("2026-04-01T10:30"));
    }
    let steered_offer = book.offers(1, Domain::Activity, &["book"], at("2026-04-01T10:05"));
    book.chooses(steered_offer, Choice::Took { place: 0 }, at("2026-04-01T10:05"), steered(Support::FullPhysical));
    let summary = book.summary();
    let group = group(&summary);
    let drum = &group.items[0];
    assert_eq!((drum.label.as_str(), drum.taken.k, drum.taken.n), ("drum", 3, 3));
    assert_eq!(drum.afterwards, [20, 40, 60]);
    assert_eq!(drum.signs, [("smiled".to_owned(), 3)]);
    assert_eq!((group.items.len(), group.left_out), (1, 1), "what was taken with a hand on the hand is in no figure");
    assert_eq!(group.order.finding, Ordered::NotAsked);
    let row = summary.offered.domains.iter().find(|row| row.domain == Domain::Activity).unwrap();
    let drum = row.items.iter().find(|item| item.label == "drum").unwrap();
    assert_eq!((drum.chosen.k, drum.chosen.n), (0, 0));
    assert_eq!(
        drum.sentence.text,
        "drum was offered 3 times, and no choice counts. Not counted: 3 offers in which it lay alone."
    );
}

#[test]
fn time_by_the_clock_is_a_share_of_time_without_a_range() {
    let mut book = Book::new();
    let id = book.assesses(1, Method::FreeOperant, Domain::Activity, &["drum", "book"], "2026-04-01T10:00");
    let timed = Event::EngagementTimed { assessment: id, seconds: 300, engaged: vec![200, 40] };
    book.by(1, timed, at("2026-04-01T10:06"));
    let other = book.assesses(2, Method::FreeOperant, Domain::Activity, &["book", "drum"], "2026-04-02T10:00");
    book.by(
        2,
        Event::EngagementTimed { assessment: other, seconds: 100, engaged: vec![0, 90] },
        at("2026-04-02T10:06"),
    );
    let summary = book.summary();
    let group = group(&summary);
    let engaged: Vec<_> = group.items.iter().map(|item| (item.label.as_str(), item.engaged, item.range)).collect();
    assert_eq!(engaged, [("book", Some((40, 400)), None), ("drum", Some((290, 400)), None)]);
    assert_eq!(group.trials, 2);
    assert!(said(group, "assessed.total").0.contains("2 sessions in 2 sittings on 2 days by 2 people"));
}

#[test]
fn an_offer_after_the_end_or_of_other_things_is_no_trial() {
    let mut book = Book::new();
    let id = book.assesses(1, Method::Paired, Domain::Activity, &["drum", "book"], "2026-04-01T10:00");
    book.tries_out(1, Domain::Activity, &["drum", "book"], 0, "2026-04-01T10:01");
    book.tries_out(1, Domain::Activity, &["drum", "swing"], 0, "2026-04-01T10:02");
    book.by(1, Event::AssessmentEnded { assessment: id, why: AssessmentEnd::ByTheAdult }, at("2026-04-01T10:03"));
    book.tries_out(1, Domain::Activity, &["drum", "book"], 0, "2026-04-01T10:04");
    let summary = book.summary();
    assert_eq!(group(&summary).trials, 1);
    assert_eq!(summary.offered.offers.count, 3);
}

#[test]
fn findings_grow_old() {
    for (domain, last, age) in [
        (Domain::Activity, "2026-04-10", UseBy::Current),
        (Domain::Activity, "2026-03-10", UseBy::Older),
        (Domain::Food, "2026-03-10", UseBy::Current),
    ] {
        let mut book = Book::new();
        book.assesses(1, Method::Paired, domain, &["drum", "book"], &format!("{last}T10:00"));
        book.tries_out(1, domain, &["drum", "book"], 0, &format!("{last}T10:01"));
        book.notes(1, heard::event::Note::about(heard::event::About::Content), at("2026-04-20"));
        assert_eq!(group(&book.summary()).age, age, "{domain:?} {last}");
    }
}

#[test]
fn what_others_say_stands_by_itself() {
    let mut book = Book::new();
    let said = OthersSay {
        by: "grandmother".to_owned(),
        on: date("2026-03-01"),
        things: vec!["bath".to_owned()],
        words: "loves the water".to_owned(),
    };
    book.by(1, Event::SaidByOthers(said), at("2026-04-01"));
    let summary = book.summary();
    assert!(summary.assessed.groups.is_empty());
    assert_eq!(summary.offered.offers.count, 0, "it is merged with nothing");
    let [other] = summary.assessed.others.as_slice() else { panic!("{:?}", summary.assessed) };
    assert_eq!((other.by.as_str(), other.on, other.things.len()), ("grandmother", date("2026-03-01"), 1));
    assert!(summary.entries.iter().any(|entry| entry.no == other.no && entry.kind == "said_by_others"));
}

#[test]
fn a_response_is_told_as_what_happened_and_what_was_done_n_of_n() {
    let mut book = Book::new();
    book.responds(1, "music began", &[Reaction::Stilled, Reaction::Looked], "2026-04-01", Support::NotRecorded);
    book.responds(1, "Music  began", &[Reaction::Stilled], "2026-04-02", Support::Unprompted);
    book.responds(2, "music began", &[Reaction::NoResponse], "2026-04-03", Support::NotRecorded);
    book.responds(2, "music began", &[Reaction::Reached], "2026-04-04", Support::FullPhysical);
    let summary = book.summary();
    let [row] = summary.responses.rows.as_slice() else { panic!("{:?}", summary.responses) };
    assert_eq!((row.times.count, row.days, row.writers), (3, 3, 2));
    let did: Vec<(Reaction, u64, u64)> = row.did.iter().map(|row| (row.did, row.share.k, row.share.n)).collect();
    assert_eq!(did, [(Reaction::Looked, 1, 3), (Reaction::Stilled, 2, 3), (Reaction::NoResponse, 1, 3)]);
    assert_eq!(
        row.sentence.text,
        "When “music began”, Sam looked 1 of 3 times, went still 2 of 3 times, did not respond 1 of 3 times. Seen on 3 days \
         by 2 people."
    );
    assert_eq!(summary.responses.left_out.count, 1, "with a hand on the hand it is not known whose response it was");
    assert_eq!(row.words.len(), 1);
    assert!(!row.sentence.text.contains("wants"), "quoted words stay with their writer");
}
