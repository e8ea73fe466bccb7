//! Trials put into a book, of every phase, and what holds of every summary of them.

use super::book::{Book, act, adult, at, thing};
use super::random::{check_count, check_share};
use chrono::TimeDelta;
use heard::event::{
    Act, After, Answered, Asked, AttributeClass, Circumstances, CorrectionStep, Distance, Draft, Event,
    ExchangeAnswer as Answer, First, Layout, Matched, Mode, Moment, Offered, Practised as Fields, Prompter, Role,
    Setting, Starter, Support, Ticked, Trial,
};
use heard::id::EntryId;
use heard::report::summary::Practised;

pub fn trial(practised: Fields, first: First) -> Trial {
    let laid = |count: u8| {
        let words = ["swing", "music", "apple", "milk", "bath"];
        (0..count).zip(words).map(|(place, label)| Offered { place, thing: thing(label) }).collect()
    };
    Trial {
        laid: laid(practised.array().unwrap_or(1)),
        practised,
        layout: Some(Layout::SideBySide),
        first,
        partner: Some(adult(1)),
        prompter: Prompter::Nobody,
        activity: None,
        latency_s: None,
        words: String::new(),
    }
}

/// Something of every phase, with help and answers by a number.
pub fn of_every_phase(number: u8) -> Vec<Fields> {
    let help = [Support::Unprompted, Support::ExpectantWait, Support::NotRecorded, Support::FullPhysical];
    let step = |by: u8| help[usize::from(number.wrapping_mul(by)) % 4];
    let matched = [Matched::Yes, Matched::No, Matched::NotChecked][usize::from(number) % 3];
    let starter = Starter::ALL[usize::from(number) % 5];
    let answered = [Answered::BeforeTheCue, Answered::AfterTheCue, Answered::NotAnswered, Answered::Unasked]
        [usize::from(number) % 4];
    vec![
        Fields::Give { pick_up: step(1), reach: step(3), release: step(5), open_hand: Ticked::NotRecorded },
        Fields::Distance {
            to_partner: Some(Distance::ALL[usize::from(number) % 6]),
            to_book: None,
            attention: Ticked::Yes,
            attempts: Some(number % 4),
            obstacle: None,
        },
        Fields::Discriminate { array: 2 + number % 4, target: 0 },
        Fields::Choose { array: 1 + number % 5, matched },
        Fields::Sentence {
            starter_on: step(1),
            item_on: step(3),
            strip_off: step(5),
            exchange: step(7),
            taps_along: Ticked::Yes,
            speaks: Ticked::NotRecorded,
        },
        Fields::Attribute { class: AttributeClass::Size, array: 2, named: "big".to_owned(), matched },
        Fields::Answer { delay_s: None, answered },
        Fields::Comment {
            asked: if number.is_multiple_of(2) { Asked::Question(starter) } else { Asked::Unasked },
            starter: (!number.is_multiple_of(5)).then_some(Starter::See),
            content: Vec::new(),
        },
    ]
}

pub fn discriminate(array: u8, place: u8) -> Trial {
    trial(Fields::Discriminate { array, target: 0 }, First::Gave { place })
}

impl Book {
    /// A trial as an adult writes it down, with so much help.
    pub fn tries(&mut self, who: u128, trial: Trial, support: Support, when: Moment) -> EntryId {
        self.tries_again(who, trial, support, when, None)
    }

    pub fn tries_again(
        &mut self,
        who: u128,
        trial: Trial,
        support: Support,
        when: Moment,
        corrects: Option<EntryId>,
    ) -> EntryId {
        let act = (trial.first != First::Nothing).then_some(Act { mode: Mode::PaperSymbol, ..act(support) });
        let circumstances = Circumstances {
            setting: Setting::Home,
            present: trial.partner.map(|partner| vec![partner]),
            ..Circumstances::by_adult(Role::KeyWorker, adult(who))
        };
        self.keep(&Draft { event: Event::TrialWritten(trial), at: when, act, circumstances, corrects }, when)
    }

    pub fn follows(&mut self, who: u128, of: EntryId, after: After, when: Moment) -> EntryId {
        self.by(who, Event::TrialFollowed { of, after }, when)
    }
}

/// Trials of two phases, one of them corrected, answered and ended by the child.
pub fn some(book: &mut Book) {
    let give = |release| Fields::Give {
        pick_up: Support::Unprompted,
        reach: Support::Unprompted,
        release,
        open_hand: Ticked::Yes,
    };
    let day = |minute| at("2026-03-26T16:00") + TimeDelta::minutes(minute);
    for (number, release) in (0..).zip([Support::FullPhysical, Support::PartialPhysical, Support::Unprompted]) {
        book.tries(1, trial(give(release), First::Gave { place: 0 }), release, day(number));
    }
    for number in 0..5 {
        let wrong = book.tries(2, discriminate(2, u8::from(number == 4)), Support::Unprompted, day(10 + number));
        if number == 4 {
            book.follows(2, wrong, After::Corrected(CorrectionStep::Model), day(15));
            book.follows(2, wrong, After::Answered(Answer::Given), day(16));
            book.follows(2, wrong, After::EndedByTheChild, day(17));
        }
    }
}

/// What holds of every summary.
pub fn check(practised: &Practised) {
    let (trials, mut of_phases) = (practised.trials.count, 0);
    check_count(&practised.trials);
    for mode in &practised.modes {
        check_count(&mode.given);
        assert_eq!(mode.parts.iter().map(|part| part.count.count).sum::<u64>(), mode.given.count);
    }
    for phase in &practised.phases {
        of_phases += phase.trials.count;
        let counts = [&phase.trials, &phase.not_judged, &phase.help_not_recorded, &phase.nothing_given];
        counts.into_iter().chain([&phase.corrected, &phase.ended_by_the_child, &phase.unasked]).for_each(check_count);
        check_share(&phase.right);
        assert_eq!(phase.right.n + phase.not_judged.count, phase.trials.count, "judged or not, and never both");
        assert!(phase.right.k + phase.help_not_recorded.count <= phase.trials.count, "unknown is not right");
        if !phase.arrays.is_empty() {
            let sum = |of: fn(&heard::report::summary::PractisedArray) -> u64| phase.arrays.iter().map(of).sum::<u64>();
            assert_eq!((sum(|one| one.right.k), sum(|one| one.right.n)), (phase.right.k, phase.right.n));
        }
        for one in &phase.arrays {
            check_share(&one.right);
            assert_eq!(one.range.is_some(), one.right.n >= 5);
            assert_eq!(one.reading.is_some(), one.right.n >= 5 && one.array > 1);
        }
        assert!(!phase.settings.is_empty());
    }
    assert_eq!(of_phases, trials, "every trial is of one phase");
    assert_eq!(practised.sentences.is_empty(), trials == 0);
}
