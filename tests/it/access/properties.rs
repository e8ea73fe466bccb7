//! What holds for any stream of samples, at any times.

use heard::access::{Care, Carry, Had, HeldBack, Pointer, PressFilter, Sample, Spot, Verdict};
use heard::child::{AccessSettings, ChooseOn, Millis};
use proptest::prelude::*;

fn settings() -> impl Strategy<Value = AccessSettings> {
    let millis = || prop_oneof![Just(0), Just(400), 0u16..=10_000].prop_map(Millis::new);
    (millis(), prop_oneof![Just(ChooseOn::Press), Just(ChooseOn::Release)], millis(), millis(), millis()).prop_map(
        |(hold, choose_on, repeat_same, repeat_any, after_change)| AccessSettings {
            hold,
            choose_on,
            repeat_same,
            repeat_any,
            after_change,
        },
    )
}

fn sample() -> impl Strategy<Value = Sample<u8>> {
    let pointer = || (0u64..3).prop_map(Pointer);
    let target = || prop_oneof![3 => (0u8..4).prop_map(Some), 1 => Just(None)];
    let spot = || {
        (target(), any::<bool>(), any::<bool>()).prop_map(|(target, protected, goes)| {
            let care = if protected { Care::Protected } else { Care::Ordinary };
            let carry = if goes { Carry::Goes } else { Carry::Stays };
            target.map(|target| Spot { target, care, carry })
        })
    };
    prop_oneof![
        4 => (pointer(), spot()).prop_map(|(pointer, on)| Sample::Down { pointer, on }),
        3 => (pointer(), target()).prop_map(|(pointer, over)| Sample::Moved { pointer, over }),
        4 => (pointer(), target()).prop_map(|(pointer, over)| Sample::Up { pointer, over }),
        1 => pointer().prop_map(|pointer| Sample::Cancelled { pointer }),
        2 => Just(Sample::Tick),
        1 => Just(Sample::BoardChanged),
    ]
}

/// Mostly small steps forward, sometimes a jump, sometimes back.
fn times() -> impl Strategy<Value = u64> {
    prop_oneof![6 => 0u64..30_000, 1 => any::<u64>(), 1 => Just(0), 1 => Just(u64::MAX)]
}

fn stream() -> impl Strategy<Value = Vec<(Sample<u8>, u64)>> {
    let forward = prop::collection::vec((sample(), 0u64..3_000), 0..80).prop_map(|steps| {
        let mut now = 0;
        steps
            .into_iter()
            .map(|(sample, step)| {
                now += step;
                (sample, now)
            })
            .collect()
    });
    prop_oneof![forward, prop::collection::vec((sample(), times()), 0..60)]
}

proptest! {
    #[test]
    fn one_press_never_gives_two_choices_and_every_choice_is_of_its_own_down(
        settings in settings(),
        linger in prop_oneof![Just(None), (11_000u64..12_000).prop_map(Some), (500u64..1_500).prop_map(Some)],
        stream in stream(),
    ) {
        let mut filter = PressFilter::new(settings);
        filter.set_linger(linger);
        // Downs that have not chosen yet, per finger.
        let mut open: [Option<u8>; 3] = [None; 3];
        // Downs of what goes along that have been told of neither as carried nor as lingered upon, per finger.
        let mut goes: [Option<u8>; 3] = [None; 3];
        for (sample, now) in stream {
            let mut choices = 0;
            for verdict in filter.take(sample, now) {
                match verdict {
                    Verdict::Pressed(target) => {
                        let Sample::Down { pointer, on: Some(spot) } = sample else { panic!("pressed without a down") };
                        prop_assert_eq!(spot.target, target);
                        open[pointer.0 as usize] = Some(target);
                        goes[pointer.0 as usize] = (spot.carry == Carry::Goes).then_some(target);
                    }
                    // A sample that finds a hold over may choose for another finger than its own.
                    Verdict::Chosen(target) => {
                        choices += 1;
                        let mine = open.iter().position(|down| *down == Some(target));
                        prop_assert!(mine.is_some(), "{} was chosen without a down of its own", target);
                        open[mine.unwrap()] = None;
                    }
                    Verdict::Carried { target, to, had } => {
                        let Sample::Up { pointer, over } = sample else { panic!("let go without a lift") };
                        prop_assert_eq!(over, Some(to));
                        prop_assert_ne!(to, target);
                        prop_assert_eq!(goes[pointer.0 as usize].take(), Some(target));
                        let chosen = open[pointer.0 as usize].take().is_none();
                        prop_assert_eq!(had == Had::Chosen, chosen);
                    }
                    Verdict::Lingered(target) => {
                        let mine = goes.iter().position(|down| *down == Some(target));
                        prop_assert!(linger.is_some() && mine.is_some(), "{} was lingered on without a down", target);
                        goes[mine.unwrap()] = None;
                        open[mine.unwrap()] = None;
                    }
                    Verdict::Progress { fraction, .. } => prop_assert!((0.0..=1.0).contains(&fraction)),
                    Verdict::Released(_) | Verdict::HeldBack { .. } => {}
                }
            }
            prop_assert!(choices <= 1);
            if let Sample::Up { pointer, .. } | Sample::Cancelled { pointer } = sample {
                open[pointer.0 as usize] = None;
                goes[pointer.0 as usize] = None;
            }
        }
    }

    #[test]
    fn a_clean_press_chooses_whatever_came_before(settings in settings(), stream in stream(), late in 0u64..5_000) {
        let hold = settings.hold.get();
        let mut filter = PressFilter::new(settings);
        let mut now = 0;
        for (sample, at) in stream {
            filter.take(sample, at);
            now = at;
        }
        // Every finger is lifted, and every guard has run out: from the last sample, wherever the clock had been.
        now = now.min(u64::MAX / 2);
        for pointer in 0..3 {
            filter.take(Sample::Up { pointer: Pointer(pointer), over: None }, now);
        }
        now += 10_000;
        let pointer = Pointer(7);
        let mut chosen = filter.take(Sample::Down { pointer, on: Some(Spot::ordinary(9)) }, now);
        prop_assert_eq!(chosen.first(), Some(&Verdict::Pressed(9)));
        let woken = filter.next_wake(now);
        prop_assert_eq!(woken, (hold > 0).then_some(now + hold));
        if let Some(woken) = woken {
            chosen.extend(filter.take(Sample::Tick, woken));
        }
        chosen.extend(filter.take(Sample::Up { pointer, over: Some(9) }, now + hold + late));
        let chosen = chosen.iter().filter(|verdict| **verdict == Verdict::Chosen(9)).count();
        prop_assert_eq!(chosen, 1);
    }

    #[test]
    fn a_guard_never_takes_a_protected_word_away(settings in settings(), stream in stream()) {
        // Whatever was held back of a protected target was that very target less than 400 ms after it was chosen, a finger
        // bouncing on a new board, or a touch that was no press.
        let mut filter = PressFilter::new(settings);
        let (mut chosen, mut changed, mut latest) = (None, None, 0);
        for (sample, now) in stream {
            if now < latest {
                // The clock went back; what is known about times here no longer holds.
                (chosen, changed) = (None, None);
                filter = PressFilter::new(AccessSettings::default());
            }
            latest = now;
            let protected = matches!(sample, Sample::Down { on: Some(Spot { care: Care::Protected, .. }), .. });
            for verdict in filter.take(sample, now) {
                match verdict {
                    Verdict::HeldBack { target, reason } if protected => match reason {
                        HeldBack::RepeatAny => prop_assert!(false, "held back for another cell's sake"),
                        HeldBack::RepeatSame => {
                            prop_assert!(matches!(chosen, Some((last, at)) if last == target && now - at < 400));
                        }
                        HeldBack::AfterChange => prop_assert!(matches!(changed, Some(at) if now - at < 100)),
                        HeldBack::SecondFinger | HeldBack::SlidOff | HeldBack::TooShort => {}
                    },
                    Verdict::Chosen(target) | Verdict::Lingered(target) => chosen = Some((target, now)),
                    Verdict::Carried { target, .. } => {
                        filter.arrived(target, now);
                        chosen = Some((target, now));
                    }
                    _ => {}
                }
            }
            if sample == Sample::BoardChanged {
                changed = Some(now);
            }
        }
    }
}
