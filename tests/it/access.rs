//! The press filter. Each case is a table: samples on the left, what came of them on the right.
//! Cases that carry a thread's number are faults that users of other talkers reported (cb: Cboard, ag: AsTeRICS Grid).

use heard::access::{Care, HeldBack, Pointer, PressFilter, Sample, Spot, Verdict};
use heard::child::{AccessSettings, ChooseOn, Millis};
use proptest::prelude::*;

/// No hold, no guard, chosen at the lift.
fn plain() -> AccessSettings {
    AccessSettings { after_change: Millis::default(), ..AccessSettings::default() }
}

fn with(change: impl FnOnce(&mut AccessSettings)) -> AccessSettings {
    let mut settings = plain();
    change(&mut settings);
    settings
}

fn on_press(settings: &mut AccessSettings) {
    settings.choose_on = ChooseOn::Press;
}

/// Runs lines such as `100 down A`, `120 over B`, `130 over -`, `150 up`, `160 cancel`, `170 tick`, `180 board`.
/// A second finger is written `down2 A`, `up2`. `down !A` is a protected target. Each line gives what came of it, in short:
/// `press`, `42%`, `CHOSEN A`, `rest`, `held back: …`.
fn run(settings: AccessSettings, script: &str) -> String {
    let mut filter = PressFilter::new(settings);
    let mut over: [Option<char>; 3] = [None; 3];
    let mut out = String::new();
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut words = line.split_whitespace();
        let now: u64 = words.next().unwrap().parse().unwrap();
        let verb = words.next().unwrap();
        let name = words.next();
        let finger = usize::from(verb.ends_with('2')) + 1;
        let pointer = Pointer(finger as u64);
        let target = name.filter(|name| *name != "-").map(|name| name.chars().last().unwrap());
        let sample = match verb.trim_end_matches('2') {
            "down" => {
                over[finger] = target;
                let care = if name.unwrap().starts_with('!') { Care::Protected } else { Care::Ordinary };
                Sample::Down { pointer, on: target.map(|target| Spot { target, care }) }
            }
            "over" => {
                over[finger] = target;
                Sample::Moved { pointer, over: target }
            }
            "up" => Sample::Up { pointer, over: if name.is_some() { target } else { over[finger] } },
            "cancel" => Sample::Cancelled { pointer },
            "tick" => Sample::Tick,
            "board" => Sample::BoardChanged,
            other => panic!("no such sample: {other}"),
        };
        let said: Vec<String> = filter.take(sample, now).iter().map(short).collect();
        out += &format!("{line} -> {}\n", if said.is_empty() { "nothing".to_owned() } else { said.join(", ") });
    }
    out
}

fn short(verdict: &Verdict<char>) -> String {
    match verdict {
        Verdict::Pressed(_) => "press".to_owned(),
        Verdict::Progress { fraction, .. } => format!("{:.0}%", fraction * 100.0),
        Verdict::Chosen(target) => format!("CHOSEN {target}"),
        Verdict::Released(_) => "rest".to_owned(),
        Verdict::HeldBack { reason, .. } => format!("held back: {reason:?}"),
    }
}

#[track_caller]
fn check(settings: AccessSettings, table: &str) {
    let table: String =
        table.lines().map(str::trim).filter(|line| !line.is_empty()).map(|l| format!("{l}\n")).collect();
    let script: String = table.lines().map(|line| format!("{}\n", line.split(" -> ").next().unwrap())).collect();
    assert_eq!(run(settings, &script), table);
}

#[test]
fn a_tap_chooses_at_the_lift() {
    check(
        plain(),
        "0 down A -> press
         80 up -> CHOSEN A, rest",
    );
}

#[test]
fn a_tap_chooses_at_the_press_and_is_drawn_until_the_lift() {
    check(
        with(on_press),
        "0 down A -> press, CHOSEN A
         80 up -> rest",
    );
}

/// cb#1233: holding a tile selected it and never spoke. However long it is held, it is chosen, once.
#[test]
fn cb_1233_a_long_press_is_a_press() {
    check(
        plain(),
        "0 down A -> press
         2000 tick -> nothing
         9000 up -> CHOSEN A, rest",
    );
    check(
        with(|s| s.hold = Millis::new(500)),
        "0 down A -> press
         9000 tick -> 100%
         12000 up -> CHOSEN A, rest",
    );
    check(
        with(|s| {
            s.hold = Millis::new(500);
            on_press(s);
        }),
        "0 down A -> press
         9000 tick -> CHOSEN A
         12000 tick -> nothing
         13000 up -> rest",
    );
}

/// cb#1326: a child tapped twice because a press gave no sign. A press is drawn at once, and with a guard the second tap of
/// a double one is not a second word.
#[test]
fn cb_1326_double_taps() {
    check(
        with(|s| s.repeat_same = Millis::new(400)),
        "0 down A -> press
         60 up -> CHOSEN A, rest
         180 down A -> held back: RepeatSame
         240 up -> nothing
         470 down A -> press
         530 up -> CHOSEN A, rest",
    );
}

/// cb#566: some tiles needed a very hard press. The lightest, shortest and shakiest touch that stays on its cell counts.
#[test]
fn cb_566_the_lightest_touch_counts() {
    check(
        plain(),
        "10 down A -> press
         10 up -> CHOSEN A, rest
         11 down B -> press
         11 over B -> nothing
         12 over B -> nothing
         12 up -> CHOSEN B, rest",
    );
}

/// ag#276: a touch of 100 to 200 ms fired the tile under the finger on the next page; a longer one swallowed the next touch.
#[test]
fn ag_276_the_next_page_under_the_finger() {
    for lift in [50, 100, 150, 200, 300, 800] {
        for hold in [0, 40] {
            let settings = with(|s| {
                s.hold = Millis::new(hold);
                on_press(s);
            });
            let chosen =
                if hold == 0 { "0 down A -> press, CHOSEN A" } else { "0 down A -> press\n40 tick -> CHOSEN A" };
            let (over, next, up) = (hold + 5, lift + 30, lift + 130);
            check(
                settings,
                &format!(
                    "{chosen}
                     {hold} board -> rest
                     {over} over B -> nothing
                     {lift} up -> nothing
                     {next} down B -> press{also}
                     {up} up -> {end}",
                    also = if hold == 0 { ", CHOSEN B" } else { "" },
                    end = if hold == 0 { "rest" } else { "CHOSEN B, rest" },
                ),
            );
        }
        // With the guard after a board change at its default, the next touch is free as soon as the guard is over.
        let settings = with(|s| {
            s.after_change = Millis::new(500);
            on_press(s);
        });
        let next = (lift + 10).max(500);
        check(
            settings,
            &format!(
                "0 down A -> press, CHOSEN A
                 0 board -> rest
                 {lift} up -> nothing
                 {next} down B -> press, CHOSEN B
                 {up} up -> rest",
                up = next + 50
            ),
        );
    }
}

#[test]
fn a_board_that_changes_under_a_finger_takes_the_press_away() {
    check(
        with(|s| s.hold = Millis::new(1000)),
        "0 down A -> press
         500 board -> rest, held back: AfterChange
         1500 tick -> nothing
         1600 up -> nothing
         1601 down A -> press
         2700 up -> CHOSEN A, rest",
    );
}

#[test]
fn a_fresh_touch_inside_the_guard_after_a_board_change_is_held_back() {
    check(
        with(|s| s.after_change = Millis::new(500)),
        "1000 board -> nothing
         1499 down A -> held back: AfterChange
         1700 up -> nothing
         1701 down A -> press
         1710 up -> CHOSEN A, rest",
    );
}

/// ag#169: no repeat of one cell for up to 10 s. Another cell is free, and a cell after another one is no repeat.
#[test]
fn ag_169_repeat_of_one_cell() {
    check(
        with(|s| s.repeat_same = Millis::new(10_000)),
        "0 down A -> press
         10 up -> CHOSEN A, rest
         5000 down A -> held back: RepeatSame
         5010 up -> nothing
         9000 down A -> held back: RepeatSame
         9010 up -> nothing
         10010 down A -> press
         10020 up -> CHOSEN A, rest
         10100 down B -> press
         10110 up -> CHOSEN B, rest
         10200 down A -> press
         10210 up -> CHOSEN A, rest",
    );
}

/// ag#775: the guard for all cells holds for the bar and the strip too: they are targets like any other.
#[test]
fn ag_775_repeat_of_any_cell() {
    check(
        with(|s| s.repeat_any = Millis::new(2_000)),
        "0 down A -> press
         10 up -> CHOSEN A, rest
         1000 down S -> held back: RepeatAny
         1010 up -> nothing
         2010 down S -> press
         2020 up -> CHOSEN S, rest",
    );
}

#[test]
fn sliding_off_cancels_and_coming_back_does_not_choose() {
    for settings in [plain(), with(|s| s.hold = Millis::new(50))] {
        check(
            settings,
            "0 down A -> press
             20 over B -> rest, held back: SlidOff
             30 over A -> nothing
             90 up -> nothing
             95 down B -> press
             195 up -> CHOSEN B, rest",
        );
    }
    check(
        plain(),
        "0 down A -> press
         20 up B -> rest, held back: SlidOff",
    );
    check(
        plain(),
        "0 down A -> press
         20 over - -> rest, held back: SlidOff
         30 up -> nothing",
    );
}

#[test]
fn a_hold_fills_its_ring_and_chooses_when_the_time_is_up() {
    let hold = |choose_on| {
        with(|s| {
            s.hold = Millis::new(1000);
            s.choose_on = choose_on;
        })
    };
    check(
        hold(ChooseOn::Press),
        "0 down A -> press
         250 tick -> 25%
         500 over A -> 50%
         1000 tick -> CHOSEN A
         3000 up -> rest",
    );
    check(
        hold(ChooseOn::Release),
        "0 down A -> press
         999 tick -> 100%
         1000 tick -> 100%
         1500 up -> CHOSEN A, rest",
    );
    for choose_on in [ChooseOn::Press, ChooseOn::Release] {
        check(
            hold(choose_on),
            "0 down A -> press
             900 up -> rest, held back: TooShort",
        );
    }
    // The tick was late; the lift finds the time up.
    check(
        hold(ChooseOn::Press),
        "0 down A -> press
         1200 up -> CHOSEN A, rest",
    );
    // Ready, and then the child thought better of it.
    check(
        hold(ChooseOn::Release),
        "0 down A -> press
         1200 tick -> 100%
         1300 over - -> rest, held back: SlidOff
         1400 up -> nothing",
    );
}

#[test]
fn the_hold_says_when_it_wants_to_be_woken() {
    let mut filter = PressFilter::new(with(|s| s.hold = Millis::new(1000)));
    assert_eq!(filter.next_wake(0), None);
    filter.take(Sample::Down { pointer: Pointer(1), on: Some(Spot::ordinary('A')) }, 100);
    assert_eq!(filter.next_wake(100), Some(1100));
    assert_eq!(filter.progress(600), Some(('A', 0.5)));
    filter.take(Sample::Tick, 1100);
    assert_eq!(filter.next_wake(1100), None);
    filter.take(Sample::Up { pointer: Pointer(1), over: Some('A') }, 1200);
    assert_eq!(filter.progress(1200), None);
}

#[test]
fn a_second_finger_never_chooses_while_the_first_is_down() {
    check(
        plain(),
        "0 down A -> press
         20 down2 B -> held back: SecondFinger
         40 up2 -> nothing
         60 up -> CHOSEN A, rest",
    );
    check(
        plain(),
        "0 down A -> press
         20 down2 B -> held back: SecondFinger
         40 up -> CHOSEN A, rest
         60 up2 -> nothing",
    );
    // Even a first finger that has had its say.
    check(
        with(on_press),
        "0 down A -> press, CHOSEN A
         20 down2 B -> held back: SecondFinger
         30 up2 -> nothing
         40 up -> rest",
    );
}

#[test]
fn a_palm_on_the_edge_keeps_no_finger_out() {
    check(
        plain(),
        "0 down2 - -> nothing
         500 down A -> press
         560 up -> CHOSEN A, rest
         900 up2 -> nothing",
    );
}

#[test]
fn a_touch_that_the_system_takes_away_is_no_press() {
    check(
        plain(),
        "0 down A -> press
         50 cancel -> rest
         60 up -> nothing
         70 down A -> press
         80 up -> CHOSEN A, rest",
    );
}

#[test]
fn a_lost_lift_does_not_lock_the_child_out() {
    // The same finger comes down again.
    check(
        plain(),
        "0 down A -> press
         100 down B -> rest, press
         150 up -> CHOSEN B, rest",
    );
    // Another one does, long after.
    check(
        plain(),
        "0 down A -> press
         19999 down2 B -> held back: SecondFinger
         20000 up2 -> nothing
         20001 down2 B -> rest, press
         20050 up2 -> CHOSEN B, rest",
    );
}

/// Every guard at its longest: the corner and a word behind it are reached with nothing but the child's own hold.
#[test]
fn the_important_words_are_reached_through_every_guard() {
    let longest = AccessSettings {
        hold: Millis::new(1000),
        choose_on: ChooseOn::Press,
        repeat_same: Millis::MAX,
        repeat_any: Millis::MAX,
        after_change: Millis::MAX,
    };
    check(
        longest,
        "0 down A -> press
         1000 tick -> CHOSEN A
         1000 board -> rest
         1050 up -> nothing
         1200 down !I -> press
         2200 tick -> CHOSEN I
         2200 board -> rest
         2250 up -> nothing
         2300 down !S -> press
         3300 up -> CHOSEN S, rest
         3400 down !N -> press
         4400 up -> CHOSEN N, rest
         4450 down !S -> press
         5450 up -> CHOSEN S, rest
         5500 down A -> held back: AfterChange",
    );
}

/// "Stop" is held back only while the same "stop" is still being heard.
#[test]
fn stop_pressed_again_is_heard_again() {
    let settings = with(|s| {
        s.repeat_same = Millis::MAX;
        s.repeat_any = Millis::MAX;
        on_press(s);
    });
    check(
        settings,
        "0 down !S -> press, CHOSEN S
         50 up -> rest
         120 down !S -> held back: RepeatSame
         160 up -> nothing
         400 down !S -> press, CHOSEN S
         450 up -> rest
         460 down !N -> press, CHOSEN N
         470 up -> rest
         480 down !S -> press, CHOSEN S
         490 up -> rest",
    );
    // Nothing is held back where the child has no guard at all.
    check(
        with(on_press),
        "0 down !S -> press, CHOSEN S
         50 up -> rest
         90 down !S -> press, CHOSEN S
         99 up -> rest",
    );
}

/// After a board change a bouncing finger is not a "stop", and an aimed one is.
#[test]
fn stop_on_the_next_page() {
    let settings = with(|s| s.after_change = Millis::MAX);
    check(
        settings,
        "1000 board -> nothing
         1099 down !S -> held back: AfterChange
         1099 up -> nothing
         1100 down !S -> press
         1150 up -> CHOSEN S, rest",
    );
}

#[test]
fn the_clock_may_go_back() {
    check(
        with(|s| {
            s.hold = Millis::new(1000);
            s.repeat_any = Millis::new(500);
        }),
        "100000 down A -> press
         100600 tick -> 60%
         10 tick -> 1%
         1004 tick -> 100%
         1010 up -> CHOSEN A, rest
         2 down B -> held back: RepeatAny
         3 up -> nothing
         502 down B -> press
         1600 up -> CHOSEN B, rest",
    );
}

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
        (target(), any::<bool>()).prop_map(|(target, protected)| {
            target.map(|target| if protected { Spot::protected(target) } else { Spot::ordinary(target) })
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
        stream in stream(),
    ) {
        let mut filter = PressFilter::new(settings);
        // Downs that have not chosen yet, per finger.
        let mut open: [Option<u8>; 3] = [None; 3];
        for (sample, now) in stream {
            let mut choices = 0;
            for verdict in filter.take(sample, now) {
                match verdict {
                    Verdict::Pressed(target) => {
                        let Sample::Down { pointer, on: Some(spot) } = sample else { panic!("pressed without a down") };
                        prop_assert_eq!(spot.target, target);
                        open[pointer.0 as usize] = Some(target);
                    }
                    // A sample that finds a hold over may choose for another finger than its own.
                    Verdict::Chosen(target) => {
                        choices += 1;
                        let mine = open.iter().position(|down| *down == Some(target));
                        prop_assert!(mine.is_some(), "{} was chosen without a down of its own", target);
                        open[mine.unwrap()] = None;
                    }
                    Verdict::Progress { fraction, .. } => prop_assert!((0.0..=1.0).contains(&fraction)),
                    Verdict::Released(_) | Verdict::HeldBack { .. } => {}
                }
            }
            prop_assert!(choices <= 1);
            if let Sample::Up { pointer, .. } | Sample::Cancelled { pointer } = sample {
                open[pointer.0 as usize] = None;
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
                    Verdict::Chosen(target) => chosen = Some((target, now)),
                    _ => {}
                }
            }
            if sample == Sample::BoardChanged {
                changed = Some(now);
            }
        }
    }
}
