//! The press filter. Each case is a table: samples on the left, what came of them on the right.
//! Cases that carry a thread's number are faults that users of other talkers reported (cb: Cboard, ag: AsTeRICS Grid).

mod carried;
mod guards;
mod properties;
mod touch;

use heard::access::{Care, Carry, Had, Pointer, PressFilter, Sample, Spot, Verdict};
use heard::child::{AccessSettings, ChooseOn, Millis};

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
/// A second finger is written `down2 A`, `up2`. `down !A` is a protected target, `down ~A` one that
/// goes along with the finger; `linger 1000` sets how long a finger stays before it lingers, and
/// `arrived A` tells that what was carried came to something. Each line gives what came of it, in short:
/// `press`, `42%`, `CHOSEN A`, `CARRIED A to B`, `LINGERED A`, `rest`, `held back: …`.
fn run(settings: AccessSettings, script: &str) -> String {
    let mut filter = PressFilter::new(settings);
    let mut over: [Option<char>; 3] = [None; 3];
    let mut out = String::new();
    for line in script.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let mut words = line.split_whitespace();
        let now: u64 = words.next().unwrap().parse().unwrap();
        let verb = words.next().unwrap();
        let name = words.next();
        if matches!(verb, "linger" | "arrived") {
            match verb {
                "linger" => filter.set_linger(name.unwrap().parse().ok()),
                _ => filter.arrived(name.unwrap().chars().next().unwrap(), now),
            }
            out += &format!("{line} -> nothing\n");
            continue;
        }
        let finger = usize::from(verb.ends_with('2')) + 1;
        let pointer = Pointer(finger as u64);
        let target = name.filter(|name| *name != "-").map(|name| name.chars().last().unwrap());
        let sample = match verb.trim_end_matches('2') {
            "down" => {
                over[finger] = target;
                let care = if name.unwrap().starts_with('!') { Care::Protected } else { Care::Ordinary };
                let carry = if name.unwrap().starts_with('~') { Carry::Goes } else { Carry::Stays };
                Sample::Down { pointer, on: target.map(|target| Spot { target, care, carry }) }
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
        Verdict::Carried { target, to, had: Had::NotChosen } => format!("CARRIED {target} to {to}"),
        Verdict::Carried { target, to, had: Had::Chosen } => format!("CARRIED {target} to {to} once chosen"),
        Verdict::Lingered(target) => format!("LINGERED {target}"),
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
