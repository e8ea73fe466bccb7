//! Trials of picture exchange on paper: what holds of any of them, whoever reads them, and when a review is proposed.

use super::record::{Fact, asked, at, entries, id, note, packed};
use crate::strategies;
use chrono::TimeDelta;
use heard::event::{
    Act, After, Answered, Asked, AttributeClass, Circumstances, ClockState, CorrectionStep, DeviceId, Distance, Draft,
    Event, First, Header, Matched, Mode, Moment, Offered, Phase, Practised, Prompter, Record as Class, ReviewRule,
    Role, Setting, Starter, Support, Thing, Ticked, TouchedBy, Trial,
};
use heard::id::{AdultId, Digest, EntryId};
use heard::report::pack::Names;
use heard::report::summary::Practised as Figures;
use heard::stats::progress::PhaseProgress;
use heard::stats::review::{Lack, Review};
use heard::stats::trials::{Known, TrialRead, Verdict, read};
use heard::stats::{No, Record};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A few days around the first day of the period, by two tablets.
fn facts() -> impl Strategy<Value = Vec<Fact>> {
    let support = select(vec![Support::NotRecorded, Support::Unprompted, Support::FullPhysical]);
    let fact = (strategies::trial_event(), support, 0_usize..40, 0_i64..400, select(vec![0_u8, 0, 5]));
    vec(fact, 0..40).prop_map(|facts| {
        let mut now = at("2026-02-27T22:00");
        let mut all: Vec<Fact> = facts
            .into_iter()
            .map(|(event, support, of, minutes, chain)| {
                now += TimeDelta::minutes(minutes);
                let corrects = matches!(event, Event::TrialTakenBack { .. }).then(|| id(of));
                let event = match event {
                    Event::TrialFollowed { after, .. } => Event::TrialFollowed { of: id(of), after },
                    event => event,
                };
                let gave = matches!(&event, Event::TrialWritten(trial) if trial.first != First::Nothing);
                let act = gave.then_some(Act { support, ..Act::at_tablet(TouchedBy::Child) });
                let circumstances = Circumstances::by(Role::Therapist);
                Fact { draft: Draft { event, at: now, act, circumstances, corrects }, entered: now, chain }
            })
            .collect();
        all.push(note(2, "2026-03-20T09:00"));
        all.push(asked("2026-04-20T12:00"));
        all
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_pack_counts_the_same_trials_and_every_trial_is_judged_once(facts in facts()) {
        let whole = entries(&facts);
        let asked = id(facts.len() - 1);
        let record = Record::read(&whole, asked).unwrap();
        let trials = TrialRead::all_of(&record);
        let written = record.in_period().into_iter();
        let counting = written.filter(|line| line.header.kind == "trial_written" && record.counts(line)).count();
        prop_assert_eq!(trials.len(), counting);
        let figures = Figures::of(&record);
        crate::summary::trials::check(&figures);
        for progress in PhaseProgress::all_of(&trials) {
            let right = progress.trials.iter().filter(|trial| trial.verdict() == Verdict::Right).count() as u64;
            prop_assert_eq!(progress.right().k, right);
        }
        for trial in &trials {
            // Help that nobody recorded, and hands on the child, are never right.
            let part = trial.part;
            let known = matches!(trial.support, Support::Unprompted | Support::ExpectantWait | Support::SpokenCue);
            prop_assert!(trial.verdict() != Verdict::Right || (known && part.is_some()));
        }
        for names in [Names::LeftOut, Names::Given] {
            prop_assert_eq!(&Figures::of(&Record::read(&packed(&whole, names), asked).unwrap()), &figures);
        }
    }

    /// What came after a first response makes no trial right; only being led back makes one of distance wrong.
    #[test]
    fn nothing_that_comes_after_makes_a_trial_right(facts in facts(), after in select(vec![
        After::Corrected(CorrectionStep::Repeat), After::Backstep, After::EndedByTheChild,
    ])) {
        let asked = id(facts.len() - 1);
        let before = Record::read(&entries(&facts), asked).unwrap();
        let verdicts: Vec<Verdict> = TrialRead::all_of(&before).iter().map(TrialRead::verdict).collect();
        let mut more = facts.clone();
        for fact in &mut more {
            if let Event::TrialFollowed { after: was, .. } = &mut fact.draft.event {
                *was = after;
            }
        }
        let record = Record::read(&entries(&more), asked).unwrap();
        for (trial, was) in TrialRead::all_of(&record).iter().zip(verdicts) {
            if trial.phase() != Phase::II {
                prop_assert_eq!(trial.verdict(), was);
            }
        }
    }

    /// The rule worked out a second time, by hand: what is proposed has everything that the rule asks for.
    #[test]
    fn a_proposal_has_all_that_its_rule_asks_for(
        table in vec((0_i64..9, any::<bool>(), 0_u8..3, 0_u8..4), 0..60),
        (percent, days, trials, partners) in (1_u8..=100, 0_u8..5, 1_u8..15, 0_u8..4),
    ) {
        let mut diary = Diary::default();
        let mut table = table;
        table.sort_by_key(|(day, ..)| *day);
        for (day, right, partner, picture) in table {
            let place = u8::from(!right);
            let first = First::Gave { place };
            diary.tries(day, first, Practised::Discriminate { array: 3, target: 0 }, Some((partner, picture)), Support::Unprompted);
        }
        let rule = ReviewRule { percent, days, trials, partners, things: 0, places: 0 };
        let known = diary.known();
        let read = read(&known);
        let review = Review::of(Phase::IIIA, rule, &read);
        // The newest days, one after the other, until there are enough of both.
        let mut left: Vec<&TrialRead<'_>> = read.iter().collect();
        let (mut looked_at, mut on): (Vec<&TrialRead<'_>>, BTreeSet<_>) = (Vec::new(), BTreeSet::new());
        while (on.len() < usize::from(days) || looked_at.len() < usize::from(trials)) && !left.is_empty() {
            let day = left.last().unwrap().day();
            looked_at.extend(left.iter().filter(|trial| trial.day() == day));
            left.retain(|trial| trial.day() != day);
            on.insert(day);
        }
        let right = looked_at.iter().filter(|trial| trial.verdict() == Verdict::Right).count();
        prop_assert_eq!((review.k, review.n, review.days), (right as u64, looked_at.len() as u64, on.len() as u64));
        let with: BTreeSet<_> = looked_at.iter().map(|trial| trial.trial.partner).collect();
        let enough = looked_at.len() >= usize::from(trials)
            && right * 100 >= usize::from(percent) * looked_at.len()
            && on.len() >= usize::from(days)
            && with.len() >= usize::from(partners)
            && heard::stats::small_n::least_correct(3, looked_at.len() as u64).is_some_and(|least| right as u64 >= least);
        prop_assert_eq!(review.is_proposed(), enough, "{:?}", review);
    }
}

/// Trials told day by day.
#[derive(Default)]
struct Diary(Vec<(Header, Event, Option<String>)>);

impl Diary {
    fn tries(
        &mut self,
        day: i64,
        first: First,
        practised: Practised,
        with: Option<(u8, u8)>,
        support: Support,
    ) -> EntryId {
        let (partner, picture) = with.map_or((None, 0), |(partner, picture)| (Some(partner), picture));
        let label = |place: u8| Thing::Object { label: format!("picture {}", u32::from(place) + u32::from(picture)) };
        let trial = Trial {
            laid: (0..2).map(|place| Offered { place, thing: label(place) }).collect(),
            practised,
            layout: None,
            first,
            partner: partner.map(|number| AdultId(Uuid::from_u128(u128::from(number)))),
            prompter: Prompter::NotRecorded,
            activity: None,
            latency_s: None,
            words: String::new(),
        };
        let act = (first != First::Nothing).then_some(Act {
            support,
            mode: Mode::PaperSymbol,
            ..Act::at_tablet(TouchedBy::Child)
        });
        self.put(day, Event::TrialWritten(trial), act)
    }

    fn put(&mut self, day: i64, event: Event, act: Option<Act>) -> EntryId {
        let number = self.0.len() as u64 + 1;
        let when: Moment = at("2026-03-01T10:00") + TimeDelta::days(day) + TimeDelta::seconds(number as i64);
        let header = Header {
            v: 1,
            id: EntryId(Uuid::from_u128(u128::from(number))),
            device: DeviceId(Digest::of(b"a tablet")),
            seq: number,
            record: Class::ChildAct,
            kind: heard::journal::form(&event).kind.to_owned(),
            kind_version: 1,
            at: when,
            entered: when,
            tz: String::new(),
            boot: 1,
            mono_ms: number,
            clock: ClockState::Ok,
            child: None,
            role: Role::Therapist,
            setting: [Setting::Home, Setting::School][usize::try_from(day % 2).unwrap()],
            act,
            corrects: None,
            waited: None,
            app: String::new(),
            config: 0,
        };
        let id = header.id;
        self.0.push((header, event, None));
        id
    }

    fn known(&self) -> Vec<Known<'_>> {
        self.0
            .iter()
            .map(|(header, event, place)| Known {
                no: No(header.seq.to_string()),
                header,
                event,
                author: None,
                place: place.as_deref(),
            })
            .collect()
    }

    fn review(&self, phase: Phase) -> Review {
        Review::of(phase, ReviewRule::usual(phase), &read(&self.known()))
    }
}

/// So many trials on each of three days, the first `right` of which are right.
fn three_days(of_a_day: u8, right: u8, practised: impl Fn(u8, bool) -> Practised) -> Diary {
    let mut diary = Diary::default();
    for number in 0..of_a_day * 3 {
        let is_right = number < right;
        let fields = practised(number, is_right);
        let place = u8::from(!is_right);
        diary.tries(
            i64::from(number % 3),
            First::Gave { place },
            fields,
            Some((number % 2, number % 4)),
            Support::Unprompted,
        );
    }
    diary
}

#[test]
fn eight_of_ten_in_an_array_of_two_is_no_reason_for_a_review_and_in_one_of_five_it_is() {
    let of = |array: u8| {
        let mut diary = Diary::default();
        for number in 0..10 {
            let first = First::Gave { place: u8::from(number >= 8) };
            let day = i64::from(number % 3);
            diary.tries(day, first, Practised::Discriminate { array, target: 0 }, Some((0, 0)), Support::Unprompted);
        }
        diary.review(Phase::IIIA)
    };
    assert_eq!(of(2).lacking, [Lack::Guessing { array: 2, k: 8, n: 10 }]);
    assert!(of(5).is_proposed(), "{:?}", of(5));
}

#[test]
fn of_several_sizes_guessing_is_as_easy_as_with_the_fewest_pictures() {
    let mut diary = Diary::default();
    for number in 0..10_u8 {
        let array = if number == 0 { 2 } else { 5 };
        let first = First::Gave { place: u8::from(number >= 8) };
        let day = i64::from(number % 3);
        diary.tries(day, first, Practised::Discriminate { array, target: 0 }, Some((0, 0)), Support::Unprompted);
    }
    assert_eq!(diary.review(Phase::IIIA).lacking, [Lack::Guessing { array: 2, k: 8, n: 10 }]);
}

#[test]
fn the_first_phase_wants_days_partners_and_things() {
    let give = |help| Practised::Give { pick_up: help, reach: help, release: help, open_hand: Ticked::NotRecorded };
    let full = three_days(4, 12, |_, _| give(Support::Unprompted));
    assert!(full.review(Phase::I).is_proposed(), "{:?}", full.review(Phase::I));
    let mut one = Diary::default();
    for _ in 0..12 {
        one.tries(0, First::Gave { place: 0 }, give(Support::Unprompted), Some((0, 0)), Support::Unprompted);
    }
    let lacking =
        [Lack::Days { have: 1, want: 3 }, Lack::Partners { have: 1, want: 2 }, Lack::Things { have: 1, want: 3 }];
    assert_eq!(one.review(Phase::I).lacking, lacking);
    assert_eq!(Diary::default().review(Phase::I).lacking.first(), Some(&Lack::Trials { have: 0, want: 10 }));
}

#[test]
fn the_newest_days_count_and_what_was_not_yet_known_does_not_stand_in_the_way() {
    let fields = |_: u8| Practised::Discriminate { array: 5, target: 0 };
    let mut diary = Diary::default();
    for number in 0..40_u8 {
        diary.tries(
            i64::from(number / 10),
            First::Gave { place: 1 },
            fields(number),
            Some((0, 0)),
            Support::Unprompted,
        );
    }
    for number in 0..12_u8 {
        let day = 10 + i64::from(number / 4);
        diary.tries(day, First::Gave { place: 0 }, fields(number), Some((0, 0)), Support::Unprompted);
    }
    let review = diary.review(Phase::IIIA);
    assert_eq!((review.k, review.n, review.days), (12, 12, 3));
    assert!(review.is_proposed());
}

#[test]
fn distance_is_judged_across_the_room_and_five_pictures_are_wanted() {
    let far = |to| Practised::Distance {
        to_partner: Some(to),
        to_book: None,
        attention: Ticked::Yes,
        attempts: None,
        obstacle: None,
    };
    let near = three_days(4, 12, |_, _| far(Distance::TwoMetres));
    assert_eq!(near.review(Phase::II).lacking[0], Lack::AcrossTheRoom);
    let there = three_days(4, 12, |_, _| far(Distance::AcrossTheRoom));
    assert!(there.review(Phase::II).is_proposed(), "{:?}", there.review(Phase::II));
    let choose = |array| {
        move |_: u8, right: bool| Practised::Choose { array, matched: if right { Matched::Yes } else { Matched::No } }
    };
    assert_eq!(three_days(4, 12, choose(4)).review(Phase::IIIB).lacking[0], Lack::FivePictures);
    assert!(three_days(4, 10, choose(5)).review(Phase::IIIB).is_proposed());
    let share = three_days(4, 9, choose(5)).review(Phase::IIIB);
    assert_eq!(share.lacking, [Lack::Share { k: 9, n: 12, percent: 80 }]);
}

#[test]
fn attributes_want_three_of_a_class_and_comments_want_both_kinds_of_question() {
    let red = |names: u8| {
        move |number: u8, right: bool| Practised::Attribute {
            class: AttributeClass::Colour,
            array: 3,
            named: ["red", "blue", "green"][usize::from(number % names)].to_owned(),
            matched: if right { Matched::Yes } else { Matched::No },
        }
    };
    assert!(three_days(4, 12, red(3)).review(Phase::Attributes).is_proposed());
    let lack = Lack::Exemplars { class: AttributeClass::Colour, have: 2, want: 3 };
    assert_eq!(three_days(4, 12, red(2)).review(Phase::Attributes).lacking, [lack]);
    let comment = |want: u8| {
        move |number: u8, _: bool| {
            let question = if number % 4 < want { Starter::Want } else { Starter::See };
            Practised::Comment { asked: Asked::Question(question), starter: Some(question), content: Vec::new() }
        }
    };
    assert!(three_days(4, 12, comment(1)).review(Phase::VI).is_proposed());
    let lack = Lack::Questions { want_right: 0, want_asked: 0, comment_right: 12, comment_asked: 12 };
    assert_eq!(three_days(4, 12, comment(0)).review(Phase::VI).lacking, [lack]);
}

#[test]
fn asking_without_a_question_must_not_fall_off() {
    let mut diary = Diary::default();
    let unasked = Practised::Answer { delay_s: None, answered: Answered::Unasked };
    let answer = Practised::Answer { delay_s: Some(5), answered: Answered::BeforeTheCue };
    let gave = First::GaveSomething;
    let answered = |diary: &mut Diary, from: i64| {
        for number in 0..12 {
            diary.tries(from + number % 3, gave, answer.clone(), Some((0, 0)), Support::SpokenCue);
        }
    };
    answered(&mut diary, 10);
    assert_eq!(diary.review(Phase::V).lacking, [Lack::NoDaysBefore]);
    let mut diary = Diary::default();
    for _ in 0..2 {
        diary.tries(0, gave, unasked.clone(), Some((0, 0)), Support::Unprompted);
    }
    answered(&mut diary, 10);
    let lack = Lack::Unasked { now: 0, days_now: 3, before: 2, days_before: 1 };
    assert_eq!(diary.review(Phase::V).lacking, [lack]);
    for day in 10..13 {
        for _ in 0..2 {
            diary.tries(day, gave, unasked.clone(), Some((0, 0)), Support::Unprompted);
        }
    }
    assert!(diary.review(Phase::V).is_proposed(), "{:?}", diary.review(Phase::V));
}
