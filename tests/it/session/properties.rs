//! What holds whatever is done, in whatever order, at whatever time.

use super::driver::{Driver, agreement, offer};
use super::fixture;
use heard::board::{Action, Urgent};
use heard::child::{Build, Child};
use heard::event::{Event, ExchangeAnswer, Keeping, Spoken, Tier, TouchedBy};
use heard::session::line::{LineId, Part};
use heard::session::{
    BAR_MAX, Effect, ExchangeStep, Heard, Intent, Now, Outcome, Page, Stage, State, Target, UTTERANCE_MAX, decide,
    suggestions, view,
};
use proptest::prelude::*;

/// One step of a random day.
#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "a test has few of them")]
enum Step {
    /// A button of the board on screen, by its position.
    Press(usize),
    Select(Target),
    Intent(Intent),
    Agreement(bool),
    Build(Build),
    Wait(u64),
    /// The wall clock is set, seconds forward or back.
    Clock(i64),
}

fn step() -> impl Strategy<Value = Step> {
    let targets = [
        Target::Home,
        Target::Back,
        Target::Important,
        Target::Speak,
        Target::TakeBack,
        Target::Clear,
        Target::Option { place: 0 },
        Target::Option { place: 3 },
        Target::Option { place: 9 },
        Target::Give,
        Target::Give,
        Target::Receive,
        Target::Answer(ExchangeAnswer::Given),
        Target::Answer(ExchangeAnswer::NotNow),
        Target::Answer(ExchangeAnswer::Nobody),
        Target::Add(Some(1)),
        Target::Add(None),
        Target::TakeBackGiven,
        Target::PutAnswerAway,
        Target::NotOk,
    ];
    let intents = [
        Intent::Filtered,
        Intent::Tick,
        Intent::StartShowing,
        Intent::StopShowing,
        Intent::StartPrivate,
        Intent::EndPrivate,
        Intent::Offer(offer(&["apple", "bread"])),
        Intent::EndOffer,
        Intent::Leave,
        Intent::ForgetSaid,
        Intent::VocabularyChanged(fixture::vocabulary()),
        Intent::VocabularyChanged(fixture::polish_vocabulary()),
        Intent::VocabularyChanged(fixture::vocabulary_without_food()),
    ];
    prop_oneof![
        12 => (0usize..30).prop_map(Step::Press),
        6 => prop::sample::select(targets.to_vec()).prop_map(Step::Select),
        3 => prop::sample::select(intents.to_vec()).prop_map(Step::Intent),
        1 => (0u64..5, 0usize..5).prop_map(|(line, part)| Step::Intent(Intent::Heard(Heard::Began { line: LineId(line), part }))),
        1 => any::<bool>().prop_map(Step::Agreement),
        1 => prop_oneof![Just(Build::Quiet), Just(Build::WordsOnPress)].prop_map(Step::Build),
        5 => prop_oneof![0u64..3_000, 0u64..100_000].prop_map(Step::Wait),
        1 => (-100_000i64..100_000).prop_map(Step::Clock),
    ]
}

/// A button of the board on screen. A picture without a word is never heard, so it is left to its own test.
fn button_at(state: &State, index: usize) -> Option<Target> {
    let board = state.board();
    let placed: Vec<_> =
        board.grid.placed().filter(|(_, id, ..)| !board.button(*id).unwrap().label.is_empty()).collect();
    let (place, button, ..) = placed.get(index % placed.len().max(1))?;
    Some(Target::Button { button: *button, place: Some(*place) })
}

fn changed(child: &Child, change: impl FnOnce(&mut Child)) -> Intent {
    let mut child = child.clone();
    change(&mut child);
    Intent::ChildChanged(child)
}

/// Plays a step and shows each intent with the state before it, the outcome and the time to `look`.
fn play(driver: &mut Driver, step: &Step, look: &mut impl FnMut(&State, &Intent, Now, &Outcome)) {
    let intent = match step {
        Step::Press(index) => match button_at(&driver.state, *index) {
            Some(target) => Intent::Select(target),
            None => return,
        },
        Step::Select(target) => Intent::Select(*target),
        Step::Intent(intent) => intent.clone(),
        Step::Agreement(on) => changed(driver.state.child(), |child| child.agreement = on.then(agreement)),
        Step::Build(build) => changed(driver.state.child(), |child| child.speech.build = *build),
        Step::Wait(millis) => {
            driver.mono += millis;
            driver.at += chrono::Duration::milliseconds(i64::try_from(*millis).unwrap());
            Intent::Tick
        }
        Step::Clock(seconds) => {
            driver.at += chrono::Duration::seconds(*seconds);
            Intent::Tick
        }
    };
    let now = Now { at: driver.at, mono: driver.mono };
    let outcome = decide(&driver.state, &intent, now);
    look(&driver.state, &intent, now, &outcome);
    driver.state = outcome.state;
    driver.drafts.extend(outcome.drafts);
    driver.effects.extend(outcome.effects);
}

fn texts(effects: &[Effect]) -> Vec<Vec<String>> {
    let lines = effects.iter().filter_map(|effect| match effect {
        Effect::Speak(line) => Some(&line.parts),
        Effect::Hush | Effect::BoardChanged => None,
    });
    lines
        .map(|parts| {
            let text = |part: &Part| match part {
                Part::Text(text) | Part::Clip { text, .. } => text.clone(),
            };
            parts.iter().map(text).collect()
        })
        .collect()
}

proptest! {
    #[test]
    fn every_state_is_whole(steps in prop::collection::vec(step(), 0..120)) {
        let mut driver = Driver::new();
        for step in &steps {
            play(&mut driver, step, &mut |before, intent, _, outcome| {
                let (keeping, private) = (before.keeping(), before.keeping() == Keeping::Private);
                for draft in &outcome.drafts {
                    // What was said under an agreement is kept up to the very intent that ends it, and not a moment longer.
                    if draft.event.tier() == Tier::Talk {
                        assert!(keeping == Keeping::On, "talk was kept: {:?}", intent);
                    }
                    if let Event::Utterance { words, .. } = &draft.event {
                        assert!(!words.is_empty() && words.len() <= UTTERANCE_MAX.max(BAR_MAX));
                        assert!(words.iter().all(|word| word.urgent != Some(Urgent::Tell)), "a telling was kept");
                    }
                    if let Event::DayCounted { counts, .. } = &draft.event {
                        assert!(!counts.is_empty());
                    }
                }
                if private {
                    for effect in &outcome.effects {
                        if let Effect::Speak(line) = effect {
                            assert!(line.traces == heard::session::line::Traces::LeaveNone);
                        }
                    }
                }
                let screen = view(&outcome.state);
                assert!(screen.bar.len() <= BAR_MAX);
                let stage = |state: &State| {
                    let screen = view(state);
                    let answered = screen.exchange.map(|given| matches!(given.step, ExchangeStep::Answered(..)));
                    (screen.choice.map(|choice| choice.stage), answered)
                };
                let revision = before.vocabulary().revision(before.board().id);
                let shown = (before.board().id, before.page(), revision, stage(before));
                let revision = outcome.state.vocabulary().revision(screen.board);
                let shows = (screen.board, screen.page, revision, stage(&outcome.state));
                let other_cards = matches!(intent, Intent::Offer(_)) && !private && shows.3.0.is_some();
                assert_eq!(shown != shows || other_cards, outcome.effects.contains(&Effect::BoardChanged));
                // The same in gives the same out.
                assert_eq!(screen, view(&outcome.state));
            });
            // Every state answers home, and the corner.
            let now = Now { at: driver.at, mono: driver.mono };
            let home = decide(&driver.state, &Intent::Select(Target::Home), now).state;
            prop_assert_eq!(home.board().id, home.vocabulary().home().id);
            prop_assert_eq!(home.page(), Page::Own);
            // Cards that were laid aside are the only thing that *back* can lead to from home.
            let waits = home.offer().is_some() && home.keeping() != Keeping::Private;
            prop_assert_eq!(view(&home).can_go_back, waits);
            let corner = decide(&driver.state, &Intent::Select(Target::Important), now).state;
            prop_assert_eq!(corner.board().id, corner.vocabulary().important_home());
            // Nothing waits for ever: a tick at the wake leaves nothing to wake for at that time.
            if let Some(wake) = driver.state.next_wake().filter(|wake| *wake > driver.mono) {
                let at = driver.at + chrono::Duration::milliseconds(i64::try_from(wake - driver.mono).unwrap());
                let woken = decide(&driver.state, &Intent::Tick, Now { at, mono: wake }).state;
                prop_assert!(woken.next_wake().is_none_or(|next| next > wake));
            }
        }
        // Replaying what was kept changes nothing about the child.
        let mut replayed = driver.state.child().clone();
        driver.drafts.iter().for_each(|draft| replayed.apply(&draft.event));
        prop_assert_eq!(&replayed, driver.state.child());
    }

    /// Where talk is kept all along, every word that was heard is kept once, counted as a repeat, or was a telling.
    #[test]
    fn what_was_heard_is_what_was_kept(steps in prop::collection::vec(step(), 0..120)) {
        let mut driver = Driver::new();
        let mut tellings = 0;
        let mut bars = 0;
        // A card that is no word of the boards is heard again and not kept again, and neither is what is said on the table.
        let mut again = 0;
        for step in &steps {
            if matches!(step, Step::Agreement(_) | Step::Intent(Intent::StartPrivate) | Step::Build(_)) {
                continue;
            }
            play(&mut driver, step, &mut |before, intent, now, outcome| {
                let kept_bars: Vec<_> = outcome.drafts.iter().filter_map(|draft| match &draft.event {
                    Event::Utterance { words, spoken: Spoken::Bar } => Some(words),
                    _ => None,
                }).collect();
                // What time alone says on the table is no word of the child's.
                let (nobody, heard): (Vec<_>, Vec<_>) =
                    texts(&outcome.effects).into_iter().partition(|line| line[0].starts_with("Nobody has answered"));
                again += nobody.len();
                // A kept bar is the line that was heard, word for word.
                if !kept_bars.is_empty() {
                    let kept = kept_bars.into_iter().flatten().map(|word| word.spoken.clone());
                    let kept: Vec<String> = kept.filter(|text| !text.is_empty()).collect();
                    assert_eq!(vec![kept], heard);
                }
                let lines = heard.len();
                match intent {
                    // What is given is kept as given; what is said of it on the table is the partner's.
                    Intent::Select(
                        Target::Give | Target::Receive | Target::Answer(_) | Target::Add(_) | Target::NotOk,
                    ) => again += lines,
                    Intent::Select(Target::Speak) => bars += lines,
                    Intent::Select(Target::Option { place: 2.. }) if before.offer().is_some_and(|(_, stage)| stage != Stage::Open) => {
                        again += lines;
                    }
                    Intent::Select(Target::Button { button, .. }) => {
                        let button = before.board().button(*button).unwrap();
                        if button.actions.contains(&Action::Speak) {
                            bars += lines;
                        }
                        if button.urgent == Some(Urgent::Tell) {
                            tellings += lines;
                            // Not even the time of it is left: the same as if only time had gone by.
                            let ticked = decide(before, &Intent::Tick, now);
                            assert_eq!(outcome.drafts, ticked.drafts);
                            assert_eq!(outcome.state.next_wake(), ticked.state.next_wake());
                        }
                    }
                    _ => {}
                }
            });
        }
        play(&mut driver, &Step::Intent(Intent::Leave), &mut |_, _, _, _| {});
        let mut kept = 0;
        let mut repeats = 0;
        for draft in &driver.drafts {
            match &draft.event {
                Event::Utterance { words, spoken: Spoken::Presses } => kept += words.len(),
                Event::Utterance { words, spoken: Spoken::Urgent } => {
                    prop_assert_eq!(words.len(), 1);
                    kept += 1;
                }
                Event::ChoiceMade { .. } => kept += 1,
                Event::DayCounted { counts, .. } => repeats += counts.repeats as usize,
                _ => {}
            }
            if let Event::Utterance { .. } | Event::ChoiceMade { .. } = draft.event {
                let by = draft.act.unwrap().touched_by;
                prop_assert!(matches!(by, TouchedBy::Child | TouchedBy::AdultModelling));
            }
        }
        // Every kept word was heard, in this order.
        let mut heard = texts(&driver.effects).into_iter().flatten();
        let presses = driver.drafts.iter().filter_map(|draft| match &draft.event {
            Event::Utterance { words, spoken: Spoken::Presses | Spoken::Urgent } => Some(words),
            _ => None,
        });
        for word in presses.flatten() {
            prop_assert!(heard.any(|text| text == word.spoken), "{} was kept and not heard", word.spoken);
        }
        prop_assert_eq!(texts(&driver.effects).len(), kept + repeats + tellings + bars + again);
    }

    /// Whatever is done in private time, nothing of it is suggested afterwards.
    #[test]
    fn private_time_teaches_nothing(steps in prop::collection::vec(step(), 0..60)) {
        let mut driver = Driver::new();
        play(&mut driver, &Step::Intent(Intent::StartPrivate), &mut |_, _, _, _| {});
        for step in &steps {
            if !matches!(step, Step::Intent(Intent::EndPrivate | Intent::Leave)) {
                play(&mut driver, step, &mut |before, _, _, _| assert!(before.keeping() == Keeping::Private));
            }
        }
        let keys = Target::Button { button: fixture::button_id("home", "keys"), place: None };
        let after = [
            Intent::Leave,
            Intent::VocabularyChanged(fixture::vocabulary()),
            Intent::Select(Target::Home),
            Intent::Select(Target::Clear),
            Intent::Select(keys),
        ];
        for intent in after {
            play(&mut driver, &Step::Intent(intent), &mut |_, _, _, _| {});
        }
        prop_assert_eq!(suggestions(&driver.state), ["I", "want", "more"]);
    }

    #[test]
    fn time_may_do_what_it_likes(steps in prop::collection::vec((step(), any::<u64>()), 0..40)) {
        let mut driver = Driver::new();
        for (step, mono) in &steps {
            play(&mut driver, step, &mut |_, _, _, _| {});
            driver.mono = *mono;
        }
        // A pause is still a pause afterwards.
        driver.mono = driver.mono.min(u64::MAX / 2);
        let now = Now { at: driver.at, mono: driver.mono };
        let mut state = decide(&driver.state, &Intent::Leave, now).state;
        state = decide(&state, &Intent::Select(Target::Home), now).state;
        let want = Target::Button { button: fixture::button_id("home", "want"), place: None };
        state = decide(&state, &changed(state.child(), |child| child.agreement = Some(agreement())), now).state;
        state = decide(&state, &changed(state.child(), |child| child.speech.build = Build::WordsOnPress), now).state;
        let pressed = decide(&state, &Intent::Select(want), now);
        prop_assert_eq!(texts(&pressed.effects), vec![vec!["want".to_owned()]]);
        let later = Now { at: now.at, mono: now.mono + 5_000 };
        prop_assert_eq!(decide(&pressed.state, &Intent::Tick, later).drafts.len(), 1);
    }
}
