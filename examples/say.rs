//! Says its arguments through the loudspeaker, one line after the other, and tells what happened and how soon.
//!
//!     cargo run --example say -- "I want" "a drink" please
//!
//! `--gap MILLISECONDS` pauses between lines. `--wait SECONDS` stays so long afterwards and shows what is reported: for
//! pulling plugs.
#![expect(clippy::print_stdout, reason = "it is a tool for the hand")]

#[cfg(feature = "gui")]
fn main() {
    use heard::app::voice::{Voice, VoiceReport};
    use heard::platform::voice::{Setup, start};
    use heard::session::line::{Delivery, Line, LineId, Part, Speech, Traces};
    use std::sync::mpsc::channel;
    use std::time::{Duration, Instant};

    let mut words: Vec<String> = std::env::args().skip(1).collect();
    let mut option = |name: &str| {
        let Some(at) = words.iter().position(|word| word == name) else { return 0 };
        let value = words.get(at + 1).and_then(|number| number.parse().ok()).unwrap_or(0);
        words.drain(at..(at + 2).min(words.len()));
        value
    };
    let (linger, gap) = (option("--wait"), option("--gap"));
    let (wake, woken) = channel();
    let mut voice = start(Setup { wake: Some(Box::new(move || wake.send(()).unwrap_or(()))), ..Setup::default() });
    let begun = Instant::now();
    for (id, word) in (0..).zip(words) {
        voice.speak(Line {
            id: LineId(id),
            parts: word.split(' ').map(|word| Part::Text(word.to_owned())).collect(),
            speech: Speech::default(),
            delivery: Delivery::CutIn,
            traces: Traces::MayCache,
        });
        let mut over = false;
        while !over && woken.recv_timeout(Duration::from_secs(20)).is_ok() {
            for report in voice.reports() {
                println!("{:7.1} ms  {report:?}", begun.elapsed().as_secs_f64() * 1000.0);
                over |= matches!(report, VoiceReport::Finished { .. } | VoiceReport::Cut { .. });
            }
        }
        std::thread::sleep(Duration::from_millis(gap));
    }
    for timing in voice.timings() {
        println!("{timing:?}");
    }
    let end = Instant::now() + Duration::from_secs(linger);
    while woken.recv_timeout(end.saturating_duration_since(Instant::now())).is_ok() {
        for report in voice.reports() {
            println!("{:7.1} ms  {report:?}", begun.elapsed().as_secs_f64() * 1000.0);
        }
    }
}

#[cfg(not(feature = "gui"))]
fn main() {
    println!("built without sound");
}
