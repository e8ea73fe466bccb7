//! The voice, heard by a captured outlet: the same mixer and sources as on a device, with a memory.
#![cfg(feature = "gui")]

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use super::listening::{chirp, correlation, rms, seconds, wav};
use heard::app::scribe::Scribe;
use heard::app::voice::{Voice, VoiceFault, VoiceReport};
use heard::platform::capture::{Capture, Pace};
use heard::platform::clip::{Clip, ClipError};
use heard::platform::espeak::{self, Espeak, EspeakError, Spoken, WordMark};
use heard::platform::phrase::{Piece, pieces};
use heard::platform::speaker::Outlet;
use heard::platform::spoken_cache::SpokenCache;
use heard::platform::voice::{Setup, VoiceThread, start};
use heard::session::line::{Delivery, Line, LineId, Part, Speech, Traces};
use proptest::prelude::*;

/// No test waits longer than this for anything; each waits on a condition.
const LONG: Duration = Duration::from_secs(20);

/// A voice with an ear, and the reports it made so far.
struct Heard {
    voice: VoiceThread,
    capture: Capture,
    woken: Receiver<()>,
    reports: Vec<VoiceReport>,
}

impl Heard {
    fn new(pace: Pace) -> Self {
        Self::with_library(pace, espeak::LIBRARY.into())
    }

    fn with_library(pace: Pace, library: PathBuf) -> Self {
        Self::with_capture(Capture::new(pace), library)
    }

    fn with_capture(capture: Capture, library: PathBuf) -> Self {
        let (wake, woken) = channel();
        let wake = Box::new(move || wake.send(()).unwrap_or(()));
        let voice = start(Setup { library, outlet: Outlet::Capture(capture.clone()), wake: Some(wake) });
        Self { voice, capture, woken, reports: Vec::new() }
    }

    /// Fetches reports until one of them is `wanted`.
    fn wait_for(&mut self, wanted: impl Fn(&VoiceReport) -> bool) {
        let end = Instant::now() + LONG;
        loop {
            self.reports.extend(self.voice.reports());
            if self.reports.iter().any(&wanted) {
                return;
            }
            let left = end.saturating_duration_since(Instant::now());
            self.woken.recv_timeout(left).unwrap_or_else(|_| panic!("not reported; instead: {:?}", self.reports));
        }
    }

    fn wait_for_the_end_of(&mut self, id: u64) {
        self.wait_for(
            |report| matches!(report, VoiceReport::Finished { line } | VoiceReport::Cut { line } if line.0 == id),
        );
    }

    /// Says a line and returns what was heard of it.
    fn say(&mut self, line: Line) -> Vec<f32> {
        self.capture.clear();
        let id = line.id.0;
        self.voice.speak(line);
        self.wait_for_the_end_of(id);
        self.capture.samples()
    }

    fn faults(&self) -> Vec<VoiceFault> {
        let fault = |report: &VoiceReport| match report {
            VoiceReport::Fault(fault) => Some(fault.clone()),
            _ => None,
        };
        self.reports.iter().filter_map(fault).collect()
    }

    fn parts_begun(&self, id: u64) -> Vec<usize> {
        let begun = |report: &VoiceReport| match report {
            VoiceReport::Began { line, part } if line.0 == id => Some(*part),
            _ => None,
        };
        self.reports.iter().filter_map(begun).collect()
    }

    fn ended_whole(&self, id: u64) -> bool {
        self.reports.contains(&VoiceReport::Finished { line: LineId(id) })
    }
}

fn line(id: u64, parts: &[&str]) -> Line {
    let parts = parts.iter().map(|text| Part::Text((*text).to_owned())).collect();
    Line { id: LineId(id), parts, speech: Speech::default(), delivery: Delivery::CutIn, traces: Traces::MayCache }
}

fn clip(bytes: &[u8], text: &str) -> Part {
    Part::Clip { bytes: bytes.into(), text: text.to_owned() }
}

#[test]
fn two_words_are_heard_and_differ() {
    let mut heard = Heard::new(Pace::Fast);
    let drink = heard.say(line(1, &["drink"]));
    let swimming = heard.say(line(2, &["swimming"]));
    let again = heard.say(line(3, &["drink"]));
    for word in [&drink, &swimming, &again] {
        assert!((0.2..3.0).contains(&seconds(word)), "{} s", seconds(word));
        assert!(rms(word) > 0.01, "rms {}", rms(word));
    }
    assert!(correlation(&drink, &again, 50) > 0.99, "a cached word sounds the same");
    assert!(correlation(&drink, &swimming, 500) < 0.5, "two words sound different");
    assert_eq!(heard.faults(), []);
    assert!((1..=3).all(|id| heard.ended_whole(id)));
}

#[test]
fn five_parts_begin_in_order_and_on_time() {
    let mut heard = Heard::new(Pace::Fast);
    let samples = heard.say(line(1, &["I", "want", "a", "drink", "please"]));
    assert_eq!(heard.parts_begun(1), [0, 1, 2, 3, 4]);
    assert!((0.8..3.0).contains(&seconds(&samples)));
    let finished = heard.reports.iter().position(|report| matches!(report, VoiceReport::Finished { .. }));
    assert_eq!(finished, Some(heard.reports.len() - 1), "nothing is reported after the end");
}

#[test]
fn parts_are_told_while_they_are_heard() {
    let mut heard = Heard::new(Pace::ByHand);
    heard.voice.speak(line(1, &["elephants", "swim"]));
    assert!(heard.capture.wait_until_given(1, LONG));
    heard.capture.pull(Duration::from_millis(100));
    heard.wait_for(|report| matches!(report, VoiceReport::Began { part: 0, .. }));
    assert_eq!(heard.parts_begun(1), [0], "the second word has not begun after 100 ms");
    heard.capture.pull(LONG);
    heard.wait_for_the_end_of(1);
    assert_eq!(heard.parts_begun(1), [0, 1]);
}

#[test]
fn clips_and_words_interleave() {
    let mut heard = Heard::new(Pace::Fast);
    let tone = chirp(22_050, 0.5);
    let mut mixed = line(1, &["my", "dog", "", "says", "hello"]);
    mixed.parts[2] = clip(&wav(&tone, 22_050, 1), "Rex");
    let samples = heard.say(mixed);
    assert_eq!(heard.parts_begun(1), [0, 1, 2, 3, 4]);
    let alone = heard.say(Line { parts: vec![clip(&wav(&tone, 22_050, 1), "Rex")], ..line(2, &[]) });
    assert!(seconds(&samples) > seconds(&alone) + 0.8, "the words around the clip are heard too");
}

#[test]
fn a_recorded_clip_is_heard_as_it_was_recorded() {
    let mut heard = Heard::new(Pace::Fast);
    let tone = chirp(48_000, 0.8);
    let cases: [(&str, Vec<u8>); 5] = [
        ("wav, 48 kHz", wav(&tone, 48_000, 1)),
        ("wav, 44.1 kHz stereo", wav(&chirp(44_100, 0.8), 44_100, 2)),
        ("wav, 16 kHz", wav(&chirp(16_000, 0.8), 16_000, 1)),
        ("ogg", include_bytes!("sounds/chirp.ogg").to_vec()),
        ("mp3", include_bytes!("sounds/chirp.mp3").to_vec()),
    ];
    for (id, (name, bytes)) in cases.into_iter().enumerate() {
        let samples = heard.say(Line { parts: vec![clip(&bytes, "a tone")], ..line(id as u64, &[]) });
        let likeness = correlation(&tone, &samples, 2500);
        assert!(likeness > 0.9, "{name}: {likeness}");
        assert_eq!(heard.parts_begun(id as u64), [0]);
    }
    assert_eq!(heard.faults(), []);
}

#[test]
fn an_unknown_voice_is_reported_once_and_something_is_heard() {
    let mut heard = Heard::new(Pace::Fast);
    for (id, voice) in [(1, "en-gb"), (2, "en-gb"), (3, "nobody")] {
        let speech = Speech { voice: voice.to_owned(), ..Speech::default() };
        let samples = heard.say(Line { speech, ..line(id, &["drink"]) });
        assert!(rms(&samples) > 0.01, "{voice}");
        assert!(heard.ended_whole(id));
    }
    let unknown = |voice: &str| VoiceFault::NoSuchVoice(voice.to_owned());
    assert_eq!(heard.faults(), [unknown("en-gb"), unknown("nobody")]);
}

#[test]
fn without_an_engine_a_clip_still_plays() {
    let mut heard = Heard::with_library(Pace::Fast, "/nowhere/libespeak-ng.so.1".into());
    heard.voice.speak(line(1, &["drink"]));
    heard.wait_for_the_end_of(1);
    assert!(!heard.ended_whole(1));
    assert!(heard.capture.samples().is_empty());
    let tone = chirp(48_000, 0.4);
    let samples = heard.say(Line { parts: vec![clip(&wav(&tone, 48_000, 1), "hello")], ..line(2, &[]) });
    assert!(correlation(&tone, &samples, 50) > 0.99);
    assert_eq!(heard.faults(), [VoiceFault::NoEngine], "reported once");
}

#[test]
fn a_new_line_cuts_in() {
    let mut heard = Heard::new(Pace::ByHand);
    heard.voice.speak(line(1, &["elephants", "swim", "across", "the", "river"]));
    assert!(heard.capture.wait_until_given(1, LONG));
    heard.capture.pull(Duration::from_millis(100));
    heard.voice.speak(line(2, &["no"]));
    assert!(heard.capture.wait_until_given(2, LONG));
    heard.capture.clear();
    heard.capture.pull(LONG);
    heard.wait_for_the_end_of(2);
    assert!(heard.reports.contains(&VoiceReport::Cut { line: LineId(1) }));
    assert!(heard.ended_whole(2));
    assert_eq!(heard.parts_begun(1), [0]);
    assert!(seconds(&heard.capture.samples()) < 1.0, "only the short word was heard after the cut");
}

#[test]
fn a_hush_is_quick_and_reported() {
    let mut heard = Heard::new(Pace::ByHand);
    heard.voice.speak(line(1, &["elephants", "swim"]));
    assert!(heard.capture.wait_until_given(1, LONG));
    heard.capture.pull(Duration::from_millis(100));
    heard.voice.hush();
    heard.wait_for_the_end_of(1);
    assert!(!heard.ended_whole(1));
    assert!(heard.voice.wait_until_taken(LONG));
    let rest = heard.capture.pull(LONG);
    assert!(rest <= 480, "{rest} frames of fading");
}

#[test]
fn finish_the_word_ends_the_word_and_no_more() {
    let mut heard = Heard::new(Pace::ByHand);
    heard.voice.speak(line(1, &["elephants", "swim", "across", "the", "river"]));
    assert!(heard.capture.wait_until_given(1, LONG));
    heard.capture.pull(Duration::from_millis(100));
    heard.wait_for(|report| matches!(report, VoiceReport::Began { part: 0, .. }));
    heard.voice.speak(Line { delivery: Delivery::FinishTheWord, ..line(2, &["no"]) });
    // The hand that pulls must not be faster than the order.
    assert!(heard.voice.wait_until_taken(LONG));
    let mut rest = 0;
    while !heard.reports.contains(&VoiceReport::Cut { line: LineId(1) }) {
        rest += heard.capture.pull(Duration::from_millis(10));
        heard.reports.extend(heard.voice.reports());
        assert!(rest < 48_000 * 2, "never cut");
    }
    assert_eq!(heard.parts_begun(1), [0], "the second word never began");
    assert!(rest > 48_000 / 10, "the first word went on: {rest} frames");
    assert!(heard.capture.wait_until_given(2, LONG));
    heard.capture.pull(LONG);
    heard.wait_for_the_end_of(2);
    assert!(heard.ended_whole(2));
}

#[test]
fn a_long_message_does_not_keep_a_word_waiting() {
    let mut heard = Heard::new(Pace::ByHand);
    let message = wav(&chirp(16_000, 8.0), 16_000, 1);
    heard.voice.speak(Line { parts: vec![clip(&message, "hello from Granny")], ..line(1, &[]) });
    assert!(heard.capture.wait_until_given(1, LONG));
    heard.capture.pull(Duration::from_millis(100));
    heard.voice.speak(Line { delivery: Delivery::FinishTheWord, ..line(2, &["no"]) });
    assert!(heard.voice.wait_until_taken(LONG));
    heard.capture.clear();
    heard.capture.pull(Duration::from_secs(3));
    heard.wait_for(|report| *report == VoiceReport::Cut { line: LineId(1) });
    assert!(heard.capture.wait_until_given(2, LONG));
    heard.capture.pull(LONG);
    heard.wait_for_the_end_of(2);
    assert!(heard.ended_whole(2));
    assert!((2.0..4.0).contains(&seconds(&heard.capture.samples())));
}

#[test]
fn finish_the_word_after_the_last_word_lets_the_line_finish() {
    let mut heard = Heard::new(Pace::Fast);
    for id in 1..=3 {
        heard.voice.speak(Line { delivery: Delivery::FinishTheWord, ..line(id, &["yes"]) });
        heard.wait_for_the_end_of(id);
        assert!(heard.ended_whole(id));
    }
}

#[test]
fn every_line_of_a_flood_ends_exactly_once() {
    let mut heard = Heard::new(Pace::Fast);
    for id in 0..60 {
        let delivery = if id % 3 == 0 { Delivery::CutIn } else { Delivery::FinishTheWord };
        heard.voice.speak(Line { delivery, ..line(id, &["one", "two", "three"]) });
        if id % 7 == 0 {
            heard.voice.hush();
        }
    }
    heard.wait_for_the_end_of(59);
    for id in 0..60 {
        let ends = heard.reports.iter().filter(
            |report| matches!(report, VoiceReport::Finished { line } | VoiceReport::Cut { line } if line.0 == id),
        );
        assert_eq!(ends.count(), 1, "line {id}");
    }
    assert!(heard.ended_whole(59), "the last line is heard whole");
}

#[test]
fn private_words_leave_the_cache_untouched() {
    let mut heard = Heard::new(Pace::Fast);
    heard.say(line(1, &["drink"]));
    assert!(heard.voice.wait_until_idle(LONG));
    let before = heard.voice.cached();
    assert_eq!(before.0, 1);
    let samples = heard.say(Line { traces: Traces::LeaveNone, ..line(2, &["it", "hurts"]) });
    assert!(rms(&samples) > 0.01);
    assert!(heard.voice.wait_until_idle(LONG));
    assert_eq!(heard.voice.cached(), before);
}

#[test]
fn the_words_of_a_board_are_made_ahead() {
    let mut heard = Heard::new(Pace::Fast);
    let words = ["drink", "swimming", "toast", "drink"].map(str::to_owned);
    heard.voice.prepare(words.to_vec(), Speech::default());
    assert!(heard.voice.wait_until_idle(LONG));
    assert_eq!(heard.voice.cached().0, 3);
    assert!(rms(&heard.say(line(1, &["toast"]))) > 0.01);
    assert!(heard.voice.wait_until_idle(LONG));
    assert_eq!(heard.voice.cached().0, 3, "the word was ready");
    let timing = heard.voice.timings()[0];
    assert_eq!(timing.line, LineId(1));
    assert!(timing.to_mixer <= timing.to_first_sample);
}

#[test]
fn garbage_for_a_clip_is_reported_and_the_text_is_spoken() {
    let mut heard = Heard::new(Pace::Fast);
    let header_only = wav(&[], 48_000, 1);
    let half_a_header = header_only[..20].to_vec();
    let mut no_rate = wav(&chirp(48_000, 0.1), 48_000, 1);
    no_rate[24..28].fill(0);
    for (id, bytes) in [&b"not a sound"[..], &[], &header_only, &half_a_header, &no_rate].into_iter().enumerate() {
        let samples = heard.say(Line { parts: vec![clip(bytes, "Mummy says hello")], ..line(id as u64, &[]) });
        assert!((0.4..3.0).contains(&seconds(&samples)), "clip {id}: {} s", seconds(&samples));
        assert!(rms(&samples) > 0.01);
        assert_eq!(heard.parts_begun(id as u64), [0]);
    }
    assert_eq!(heard.faults(), vec![VoiceFault::BadClip; 5]);
}

#[test]
fn a_missing_device_is_reported_once_and_found_again() {
    let capture = Capture::new(Pace::Fast);
    capture.unplug();
    let mut heard = Heard::with_capture(capture, espeak::LIBRARY.into());
    for id in 1..=3 {
        heard.voice.speak(line(id, &["drink"]));
        heard.wait_for_the_end_of(id);
        assert!(!heard.ended_whole(id));
    }
    assert_eq!(heard.faults(), [VoiceFault::NoDevice]);
    heard.capture.plug();
    assert!(rms(&heard.say(line(4, &["drink"]))) > 0.01);
    assert!(heard.reports.contains(&VoiceReport::Mended));
    assert_eq!(heard.faults(), [VoiceFault::NoDevice]);
}

#[test]
fn a_lost_device_is_reported_and_found_again_without_being_asked() {
    let mut heard = Heard::new(Pace::ByHand);
    heard.voice.speak(line(1, &["elephants", "swim"]));
    assert!(heard.capture.wait_until_given(1, LONG));
    heard.capture.pull(Duration::from_millis(50));
    heard.capture.unplug();
    heard.wait_for(|report| *report == VoiceReport::Fault(VoiceFault::DeviceLost));
    heard.wait_for_the_end_of(1);
    assert!(!heard.ended_whole(1));
    heard.capture.plug();
    heard.wait_for(|report| *report == VoiceReport::Mended);
    assert_eq!(heard.faults(), [VoiceFault::DeviceLost]);
    heard.voice.speak(line(2, &["no"]));
    assert!(heard.capture.wait_until_given(2, LONG));
    heard.capture.pull(LONG);
    heard.wait_for_the_end_of(2);
    assert!(heard.ended_whole(2));
}

#[test]
fn time_can_go_by_as_on_a_device() {
    let mut heard = Heard::new(Pace::RealTime);
    let begun = Instant::now();
    let samples = heard.say(line(1, &["yes"]));
    let took = begun.elapsed().as_secs_f32();
    assert!(took > seconds(&samples) * 0.8, "{took} s for {} s", seconds(&samples));
}

#[test]
fn marks_are_right_for_letters_of_many_bytes() {
    let mut engine = Espeak::open(espeak::LIBRARY.as_ref()).unwrap();
    let whole = line(1, &["café", "naïve", "€5", "of", "the", "ice cream", "please"]);
    let mut pieces = pieces(&whole);
    let Some(Piece::Phrase(phrase)) = pieces.pop_front() else { panic!("one phrase") };
    assert!(pieces.is_empty());
    let spoken = engine.say(&phrase.text, &Speech::default(), || false).unwrap();
    let marks = phrase.marks(&spoken.words, spoken.samples.len());
    assert_eq!(marks.iter().map(|mark| mark.part).collect::<Vec<_>>(), [0, 1, 2, 3, 4, 5, 6]);
    assert!(marks.windows(2).all(|two| two[0].at_frame < two[1].at_frame), "{marks:?}");
    let gaps = marks.windows(2).map(|two| two[1].at_frame - two[0].at_frame);
    assert!(gaps.clone().max().unwrap() < 22_050, "no part takes a second: {:?}", gaps.collect::<Vec<_>>());
}

#[test]
fn a_part_that_the_engine_joins_to_another_gets_its_share() {
    let whole = line(1, &["of", "the", "cat"]);
    let Some(Piece::Phrase(phrase)) = pieces(&whole).pop_front() else { panic!("one phrase") };
    let words = [WordMark { at_char: 0, at_frame: 0 }, WordMark { at_char: 7, at_frame: 7000 }];
    let frames: Vec<_> = phrase.marks(&words, 20_000).iter().map(|mark| mark.at_frame).collect();
    assert_eq!(frames, [0, 3000, 7000]);
    assert_eq!(phrase.marks(&[], 0).len(), 3, "an engine without marks still gives one per part");
}

#[test]
fn a_long_line_is_made_in_phrases() {
    let sentence = ["we went to the swimming pool and I saw a big dog there."; 12];
    let parts: usize = pieces(&line(1, &sentence)).len();
    assert!((3..=6).contains(&parts), "{parts}");
}

#[test]
fn synthesis_stops_when_told() {
    let mut engine = Espeak::open(espeak::LIBRARY.as_ref()).unwrap();
    let stopped = engine.say("I want a drink", &Speech::default(), || true);
    assert!(matches!(stopped, Err(EspeakError::Stopped)));
    let after = engine.say("I want a drink", &Speech::default(), || false).unwrap();
    assert!(after.samples.len() > 15_000, "{}", after.samples.len());
}

#[test]
fn rate_and_pitch_are_heard() {
    let mut engine = Espeak::open(espeak::LIBRARY.as_ref()).unwrap();
    let mut say = |rate, pitch| {
        let speech = Speech { rate, pitch, ..Speech::default() };
        engine.say("I want a drink please", &speech, || false).unwrap()
    };
    let (slow, fast, high) = (say(90, 50), say(300, 50), say(90, 99));
    assert!(slow.samples.len() > fast.samples.len() * 2);
    assert_ne!(slow.samples, high.samples);
}

#[test]
fn every_listed_voice_can_be_chosen() {
    let mut heard = Heard::new(Pace::Fast);
    heard.say(line(1, &["yes"]));
    assert!(heard.voice.wait_until_idle(LONG));
    let voices = heard.voice.voices();
    assert!(voices.iter().any(|choice| choice.voice == Speech::default().voice && choice.language == "en-gb-x-rp"));
    assert!(voices.iter().any(|choice| choice.language == "ur"));
    let mut engine = Espeak::open(espeak::LIBRARY.as_ref()).unwrap();
    let names: BTreeSet<_> = voices.iter().map(|choice| &choice.voice).collect();
    assert_eq!(names.len(), voices.len(), "each name is given once");
    for choice in voices.iter().filter(|choice| choice.language.starts_with("en") || choice.language == "ur") {
        let speech = Speech { voice: choice.voice.clone(), ..Speech::default() };
        assert!(engine.say("a", &speech, || false).unwrap().as_asked, "{}", choice.voice);
    }
}

#[test]
fn the_cache_forgets_what_was_used_longest_ago() {
    let spoken = |frames: usize| {
        Arc::new(Spoken { samples: vec![0; frames].into(), rate: 22_050, words: Vec::new(), as_asked: true })
    };
    let key = |text: &str| (text.to_owned(), Speech::default());
    let mut cache = SpokenCache::with_budget(1000);
    for text in ["a", "b", "c", "d"] {
        cache.put(key(text), spoken(120));
    }
    assert_eq!((cache.len(), cache.bytes()), (4, 960));
    assert!(cache.get(&key("a")).is_some());
    cache.put(key("e"), spoken(120));
    assert!(cache.holds(&key("a")) && !cache.holds(&key("b")) && cache.holds(&key("e")));
    cache.put(key("too big"), spoken(126));
    assert!(!cache.holds(&key("too big")));
    assert!(cache.bytes() <= 1000);
}

#[test]
fn a_scribe_writes_down_what_would_be_said() {
    let mut scribe = Scribe::default();
    scribe.speak(Line { parts: vec![Part::Text("my".into()), clip(&[], "dog")], ..line(7, &[]) });
    assert_eq!(scribe.texts(), ["my dog"]);
    let id = LineId(7);
    let began = |part| VoiceReport::Began { line: id, part };
    assert_eq!(scribe.reports(), [began(0), began(1), VoiceReport::Finished { line: id }]);
    assert_eq!(scribe.reports(), []);
}

/// Decodes everything, as the voice would.
fn drain(bytes: &[u8]) -> Result<usize, ClipError> {
    let mut clip = Clip::open(&bytes.into())?;
    let mut frames = 0;
    while let Some(stretch) = clip.stretch() {
        frames += stretch.samples.len();
    }
    Ok(frames)
}

/// The beginnings that get past the sniffing.
fn beginnings() -> impl Strategy<Value = Vec<u8>> {
    let ogg: &[u8] = include_bytes!("sounds/chirp.ogg");
    let mp3: &[u8] = include_bytes!("sounds/chirp.mp3");
    let wav = wav(&chirp(8_000, 0.05), 8_000, 1);
    prop_oneof![
        Just(Vec::new()),
        Just(b"RIFF\x24\0\0\0WAVE".to_vec()),
        Just(b"OggS".to_vec()),
        Just(b"ID3\x04\0\0".to_vec()),
        Just(vec![0xFF, 0xFB, 0x90]),
        (0..wav.len()).prop_map(move |at| wav[..at].to_vec()),
        (0..ogg.len()).prop_map(move |at| ogg[..at].to_vec()),
        (0..mp3.len()).prop_map(move |at| mp3[..at].to_vec()),
    ]
}

/// Six hundred take two seconds; `PROPTEST_CASES` asks for more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(600)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_are_too_strange_for_the_decoder(
        beginning in beginnings(),
        rest in proptest::collection::vec(any::<u8>(), 0..300),
        spoiled in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 0..4),
    ) {
        let mut bytes = beginning;
        bytes.extend(rest);
        for (at, byte) in spoiled {
            if !bytes.is_empty() {
                let at = at.index(bytes.len());
                bytes[at] = byte;
            }
        }
        let _ = drain(&bytes);
    }
}
