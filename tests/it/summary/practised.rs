//! Picture exchange on paper in the summary: the phase table, with what guessing alone would give beside every share.

use super::book::{Book, act, adult, at};
use super::trials::{check, discriminate, trial};
use chrono::TimeDelta;
use heard::event::{
    Act, After, Answered, Asked, AttributeClass, CorrectionStep, Distance, Event, ExchangeAnswer as Answer, First,
    Matched, Mistake, Mode, Moment, Phase, Practised as Fields, Starter, Support, Ticked, TouchedBy, Trial,
};
use heard::report::page::{self, Block};
use heard::report::summary::wording::{PractisedWording, Wording as _, right_words};
use heard::report::summary::{Evidence, PractisedPhase, Reading, Summary, SupportPart, Way};

fn minute(after: i64) -> Moment {
    at("2026-03-04T10:00") + TimeDelta::minutes(after)
}

fn phase(summary: &Summary, phase: Phase) -> PractisedPhase {
    let found = summary.asked.practised.phases.iter().find(|one| one.phase == phase);
    found.unwrap_or_else(|| panic!("no {phase:?}")).clone()
}

fn texts(phase: &PractisedPhase) -> Vec<&str> {
    phase.sentences.iter().map(|sentence| sentence.text.as_str()).collect()
}

/// So many trials over three days with two partners, of which so many right.
fn eight_of_ten(array: u8) -> Book {
    let mut book = Book::new();
    for number in 0_u8..10 {
        let when = at("2026-03-04T10:00") + TimeDelta::days(i64::from(number) % 3) + TimeDelta::minutes(number.into());
        let partner = Some(adult(1 + u128::from(number % 2)));
        let place = u8::from(number >= 8);
        let written = Trial { partner, ..discriminate(array, place) };
        book.tries(1, written, Support::Unprompted, when);
    }
    book
}

#[test]
fn practice_03_the_phase_table_has_chance_beside_every_share() {
    let summary = eight_of_ten(2).summary();
    check(&summary.asked.practised);
    let two = phase(&summary, Phase::IIIA);
    assert_eq!((two.right.k, two.right.n, two.days.count, two.partners.len()), (8, 10, 3, 2));
    assert_eq!(two.arrays[0].reading, Some(Reading::CouldBeGuessing));
    assert_eq!(
        texts(&two)[0],
        "Phase 3A, one picture that is meant, one of 2 pictures: right without help 8 of 10: 80 %, could be guessing (by \
         guessing alone 50 %); plausible range 49–94 %."
    );
    assert_eq!(two.sentences[0].label, Some(Evidence::DontKnow), "what could be guessing is not known");

    let summary = eight_of_ten(5).summary();
    let five = phase(&summary, Phase::IIIA);
    assert_eq!(five.arrays[0].reading, Some(Reading::AboveChance));
    assert!(texts(&five)[0].contains("80 %, above chance (by guessing alone 20 %)"), "{:?}", texts(&five));
    assert_eq!(five.sentences[0].label, Some(Evidence::ClearPattern));
    // The same on the page, in the table and in the sentence.
    let cells: Vec<String> = page::of(&summary)
        .blocks
        .into_iter()
        .filter_map(|block| match block {
            Block::Table(table) => Some(format!("{table:?}")),
            _ => None,
        })
        .collect();
    assert!(
        cells
            .iter()
            .any(|table| table.contains("8 of 10") && table.contains("1 of 5") && table.contains("is above chance"))
    );
}

/// The whole chance table: the least number right that is above chance, and one less.
#[test]
fn practice_03_the_chance_table_in_words() {
    for (array, n, least) in
        [(2, 10, 9), (2, 20, 15), (3, 10, 7), (3, 20, 11), (4, 10, 6), (4, 20, 9), (5, 10, 5), (5, 20, 8)]
    {
        let (above, below) = (right_words(Some(array), least, n), right_words(Some(array), least - 1, n));
        assert!(above.contains("above chance") && above.contains("by guessing alone"), "{above}");
        assert!(below.contains("could be guessing") && below.contains("by guessing alone"), "{below}");
    }
    for array in 0..8 {
        for n in 0..25 {
            for k in 0..=n {
                let words = right_words(Some(array), k, n);
                let share = words.split("; plausible").next().unwrap();
                assert_eq!(share.contains('%'), n >= 10 && array > 1, "{words}");
                assert_eq!(words.contains("guessing"), n >= 5 && array > 1, "{words}");
            }
        }
    }
}

#[test]
fn practice_02_what_an_adult_models_ten_times_is_none_of_the_childs() {
    let mut book = Book::new();
    for number in 0..10 {
        book.says(
            &["trampoline"],
            minute(number),
            Act { touched_by: TouchedBy::AdultModelling, ..act(Support::Unprompted) },
        );
    }
    let summary = book.summary();
    let part = |part| summary.said.parts.iter().find(|one| one.part == part).unwrap().count.count;
    assert_eq!((part(SupportPart::UnpromptedOrWaitedFor), part(SupportPart::Modelled)), (0, 10));
}

/// What is not right: help, help that nobody recorded, the wrong picture, nothing given, and whatever came after a correction.
#[test]
fn the_first_response_is_the_trial_and_unknown_is_not_right() {
    let mut book = Book::new();
    let array = |place| discriminate(3, place);
    book.tries(1, array(0), Support::ExpectantWait, minute(0));
    book.tries(1, array(0), Support::NotRecorded, minute(1));
    book.tries(1, array(0), Support::Gesture, minute(2));
    let wrong = book.tries(1, array(1), Support::Unprompted, minute(3));
    for step in CorrectionStep::ALL {
        book.follows(1, wrong, After::Corrected(step), minute(4));
    }
    book.follows(1, wrong, After::Answered(Answer::Given), minute(5));
    book.tries(1, trial(Fields::Discriminate { array: 3, target: 0 }, First::Nothing), Support::NotRecorded, minute(6));
    let unseen = trial(Fields::Discriminate { array: 3, target: 0 }, First::GaveSomething);
    book.tries(1, unseen, Support::Unprompted, minute(7));
    let summary = book.summary();
    check(&summary.asked.practised);
    let found = phase(&summary, Phase::IIIA);
    assert_eq!((found.right.k, found.right.n), (1, 5));
    assert_eq!((found.not_judged.count, found.help_not_recorded.count, found.nothing_given.count), (1, 1, 1));
    assert_eq!(found.corrected.count, 1, "four steps are one correction");
    assert_eq!(found.answers[0].count.count, 1);
    assert_eq!(summary.refused.count.count, 0, "a wrong picture is no refusal");
    let paper = &summary.asked.practised.modes[0];
    assert_eq!((paper.mode, paper.given.count), (Mode::PaperSymbol, 5), "nothing given is no exchange");
    assert_eq!(summary.asked.exchanges.count, 0, "practised is not asked for");
    assert!(summary.said.parts.iter().all(|part| part.count.count == 0), "and it is not said");
}

#[test]
fn a_correction_replaces_a_trial_and_keeps_what_came_after_it() {
    let mut book = Book::new();
    let first = book.tries(1, discriminate(2, 1), Support::Unprompted, minute(0));
    book.follows(1, first, After::EndedByTheChild, minute(1));
    let again = book.tries_again(2, discriminate(2, 0), Support::Unprompted, minute(0), Some(first));
    let mistaken = book.tries(1, discriminate(2, 0), Support::Unprompted, minute(9));
    book.corrects(1, mistaken, Event::TrialTakenBack { why: Mistake::WrongKey }, minute(10));
    let summary = book.summary();
    check(&summary.asked.practised);
    let found = phase(&summary, Phase::IIIA);
    assert_eq!((found.trials.count, found.right.k, found.ended_by_the_child.count), (1, 1, 1));
    assert!(texts(&found).contains(&"Sam ended 1 of 1 trial."), "{:?}", texts(&found));
    let refused: Vec<Way> = summary.refused.items.iter().map(|item| item.way).collect();
    assert_eq!(refused, [Way::AtPractice], "to end it is to say no");
    assert_ne!(first, again);
    // An adult says later that there was a hand on the child's.
    let told = Event::SupportTold {
        of: again,
        support: Support::Unprompted,
        held_by: heard::event::Held::NotRecorded,
        body_contact: heard::event::BodyContact::Hand,
    };
    book.by(1, told, minute(20));
    assert_eq!(phase(&book.summary(), Phase::IIIA).right.k, 0);
}

/// Every phase: what makes its first response right, and what does not.
#[test]
fn each_phase_has_its_own_rule_of_what_is_right() {
    use Support::{ExpectantWait, FullPhysical, Gesture, NotRecorded, SpokenCue, Unprompted};
    let give = |release| Fields::Give { pick_up: Unprompted, reach: ExpectantWait, release, open_hand: Ticked::Yes };
    let sentence = |exchange| Fields::Sentence {
        starter_on: Unprompted,
        item_on: Unprompted,
        strip_off: Unprompted,
        exchange,
        taps_along: Ticked::NotRecorded,
        speaks: Ticked::No,
    };
    let far = Fields::Distance {
        to_partner: Some(Distance::TwoMetres),
        to_book: None,
        attention: Ticked::Yes,
        attempts: Some(2),
        obstacle: None,
    };
    let choose = |matched| Fields::Choose { array: 4, matched };
    let red = |matched| Fields::Attribute { class: AttributeClass::Colour, array: 3, named: "red".to_owned(), matched };
    let answer = |answered| Fields::Answer { delay_s: Some(3), answered };
    let comment = |asked, starter| Fields::Comment { asked, starter: Some(starter), content: vec!["dog".to_owned()] };
    let see = Asked::Question(Starter::See);
    // (what, help, right, judged)
    let table = [
        (give(Unprompted), Unprompted, 1, 1),
        (give(Gesture), Gesture, 0, 1),
        (give(NotRecorded), NotRecorded, 0, 1),
        (far.clone(), ExpectantWait, 1, 1),
        (far.clone(), FullPhysical, 0, 1),
        (choose(Matched::Yes), Unprompted, 1, 1),
        (choose(Matched::Yes), SpokenCue, 0, 1),
        (choose(Matched::No), Unprompted, 0, 1),
        (choose(Matched::NotChecked), Unprompted, 0, 0),
        (sentence(Unprompted), Unprompted, 1, 1),
        (sentence(FullPhysical), FullPhysical, 0, 1),
        (red(Matched::Yes), Unprompted, 1, 1),
        (red(Matched::No), Unprompted, 0, 1),
        (answer(Answered::BeforeTheCue), SpokenCue, 1, 1),
        (answer(Answered::BeforeTheCue), FullPhysical, 0, 1),
        (answer(Answered::AfterTheCue), Gesture, 0, 1),
        (answer(Answered::Unasked), Unprompted, 0, 0),
        (comment(see, Starter::See), SpokenCue, 1, 1),
        (comment(see, Starter::Hear), SpokenCue, 0, 1),
        (comment(Asked::Unasked, Starter::See), Unprompted, 0, 0),
    ];
    for (fields, help, right, judged) in table {
        let mut book = Book::new();
        let written = trial(fields.clone(), First::GaveSomething);
        book.tries(1, written, help, minute(0));
        let summary = book.summary();
        check(&summary.asked.practised);
        let found = phase(&summary, fields.phase());
        assert_eq!((found.right.k, found.right.n), (right, judged), "{fields:?} with {help:?}");
        // An act that was asked for by nobody is counted as that, and in no share.
        let unasked = matches!(
            fields,
            Fields::Answer { answered: Answered::Unasked, .. } | Fields::Comment { asked: Asked::Unasked, .. }
        );
        assert_eq!(found.unasked.count, u64::from(unasked));
    }
    // To be led back is no plus, whatever the mark said.
    let mut book = Book::new();
    let led = book.tries(1, trial(far, First::GaveSomething), Unprompted, minute(0));
    book.follows(1, led, After::Backstep, minute(1));
    assert_eq!(phase(&book.summary(), Phase::II).right.k, 0);
}

#[test]
fn paper_and_tablet_are_one_stream_told_apart_by_how_it_was_given() {
    let mut book = Book::new();
    book.tries(1, discriminate(2, 0), Support::FullPhysical, minute(0));
    book.gives(&["swing"], minute(1), act(Support::Unprompted));
    book.answers(Answer::Given, 3, minute(1));
    let practised = book.summary().asked.practised;
    check(&practised);
    let [paper, tablet] = practised.modes.as_slice() else { panic!() };
    assert_eq!((paper.given.count, tablet.given.count), (1, 1));
    assert_eq!((paper.parts[4].count.count, tablet.parts[0].count.count), (1, 1), "hands on, and unprompted");
    let said = &practised.sentences[1].text;
    assert_eq!(
        said,
        "Sam gave something to a partner 1 time on paper and 1 time on the tablet, with and without help."
    );
}

#[test]
fn where_nothing_was_practised_the_page_has_no_such_heading() {
    let summary = Book::new().summary();
    check(&summary.asked.practised);
    let has = |summary: &Summary| {
        page::of(summary)
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Heading(head) if head.anchor == "asked-practised"))
    };
    assert!(!has(&summary));
    assert!(has(&eight_of_ten(2).summary()));
}

#[test]
fn the_words_of_practice_never_say_asked_for() {
    for wording in PractisedWording::examples() {
        assert!(!wording.text().contains("asked for"), "{}", wording.text());
    }
}
