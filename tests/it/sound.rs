//! Levels, silence at both ends, and the file that a recording becomes.

use heard::sound::{LONGEST, Level, Meter, NothingHeard, Room, SILENCE, Take, heard_in, wav};
use proptest::prelude::*;

const RATE: u32 = 16_000;

fn amplitude(dbfs: f32) -> f32 {
    10_f32.powf(dbfs / 20.0)
}

fn samples(seconds: f32) -> usize {
    (seconds * RATE as f32) as usize
}

/// Noise with this level, the same for the same seed.
fn noise(seconds: f32, dbfs: f32, seed: u64) -> Vec<f32> {
    let mut state = seed | 1;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 40) as f32 / (1_u64 << 23) as f32 - 1.0
    };
    // Evenly spread values have a root mean square of 1/√3.
    (0..samples(seconds)).map(|_| next() * amplitude(dbfs) * 3_f32.sqrt()).collect()
}

/// A voiced sound of this level.
fn tone(seconds: f32, dbfs: f32) -> Vec<f32> {
    let at = |index: usize| (index as f32 * 220.0 * std::f32::consts::TAU / RATE as f32).sin();
    (0..samples(seconds)).map(|index| at(index) * amplitude(dbfs) * 2_f32.sqrt()).collect()
}

/// What is said, over the noise of a room.
fn over(room: &[f32], word: &[f32], at: usize) -> Vec<f32> {
    let mut all = room.to_vec();
    for (sum, sample) in all.iter_mut().skip(at).zip(word) {
        *sum += sample;
    }
    all
}

fn whole(samples: &[f32]) -> Vec<i16> {
    samples.iter().map(|sample| (sample * 32_767.0).round().clamp(-32_768.0, 32_767.0) as i16).collect()
}

fn take(samples: &[f32]) -> Take {
    let mut take = Take::new(RATE);
    for block in samples.chunks(320) {
        take.add(block);
    }
    take
}

#[test]
fn a_sine_of_full_scale_peaks_at_nought_and_has_minus_three() {
    let level = Level::of(&whole(&tone(1.0, -3.0103)));
    assert!(level.peak.abs() < 0.01 && (level.rms + 3.01).abs() < 0.02, "{level:?}");
    assert!(level.is_overloaded());
    assert_eq!(Level::of(&[]), Level::SILENT);
    assert_eq!(Level::of(&[0; 320]).rms, SILENCE);
    let offset: Vec<f32> = tone(1.0, -20.0).iter().map(|sample| sample + 0.2).collect();
    assert!((Level::of(&whole(&offset)).rms + 20.0).abs() < 0.1, "an offset is no sound");
}

#[test]
fn the_needle_rises_at_once_and_falls_twenty_decibels_in_one_and_seven_tenths_of_a_second() {
    let mut meter = Meter::default();
    assert_eq!(meter.share(), 0.0);
    meter.add(Level { peak: -6.0, rms: -9.0 }, 0.02);
    assert!((meter.dbfs() + 6.0).abs() < 0.01 && (meter.share() - 0.9).abs() < 0.01);
    for _ in 0..85 {
        meter.add(Level::SILENT, 0.02);
    }
    assert!((meter.dbfs() + 26.0).abs() < 0.1, "{}", meter.dbfs());
}

#[test]
fn a_word_between_silences_keeps_its_margins_and_loses_the_rest() {
    let room = noise(4.0, -55.0, 7);
    let (from, long) = (samples(1.5), samples(0.6));
    let heard = heard_in(&whole(&over(&room, &tone(0.6, -20.0), from)), RATE).unwrap();
    assert!(heard.start <= from && heard.end >= from + long, "the word is whole: {heard:?}");
    assert!((0.08..0.4).contains(&((from - heard.start) as f32 / RATE as f32)), "{heard:?}");
    assert!((0.18..0.5).contains(&((heard.end - from - long) as f32 / RATE as f32)), "{heard:?}");
}

#[test]
fn a_weak_beginning_is_not_cut_off() {
    let room = noise(3.0, -55.0, 3);
    let weak = noise(0.15, -46.0, 11);
    let word = [weak, tone(0.4, -18.0)].concat();
    let from = samples(1.2);
    let heard = heard_in(&whole(&over(&room, &word, from)), RATE).unwrap();
    assert!(heard.start <= from, "{} ms of the consonant are gone", (heard.start - from) * 1000 / RATE as usize);
}

#[test]
fn a_word_that_fills_the_whole_recording_stays_whole() {
    for long in [0.2, 0.6, 3.0] {
        let all = tone(long, -20.0);
        assert_eq!(heard_in(&whole(&all), RATE), Some(0..all.len()));
    }
    // Without any pause, beginning with the weakest of its sounds.
    let all = [noise(0.15, -48.0, 5), tone(0.5, -18.0), noise(0.15, -45.0, 9)].concat();
    assert_eq!(heard_in(&whole(&all), RATE), Some(0..all.len()));
}

#[test]
fn a_touch_on_the_screen_is_not_where_a_word_begins_but_a_click_alone_is_heard() {
    let room = noise(4.0, -55.0, 13);
    let click = noise(0.03, -15.0, 17);
    let with_click = over(&over(&room, &click, samples(0.1)), &tone(0.5, -20.0), samples(2.0));
    let heard = heard_in(&whole(&with_click), RATE).unwrap();
    assert!(heard.start > samples(1.5) && heard.start < samples(2.0), "{heard:?}");
    let heard = heard_in(&whole(&over(&room, &click, samples(2.0))), RATE).unwrap();
    assert!(heard.contains(&samples(2.0)) && heard.contains(&samples(2.02)));
}

#[test]
fn zeros_of_a_device_that_wakes_up_say_nothing_about_the_room() {
    let all = [vec![0.0; samples(1.0)], over(&noise(3.0, -50.0, 19), &tone(0.5, -25.0), samples(1.0))].concat();
    let heard = heard_in(&whole(&all), RATE).unwrap();
    assert!(heard.start > samples(1.5) && heard.start <= samples(2.0), "{heard:?}");
    assert!(heard.end >= samples(2.5) && heard.end < samples(3.2), "{heard:?}");
}

#[test]
fn silence_is_refused_in_a_sentence() {
    for nothing in [vec![], vec![0.0; samples(2.0)], noise(2.0, -75.0, 1), noise(5.0, -50.0, 2)] {
        let refused = take(&nothing).finish().unwrap_err();
        assert_eq!(refused, NothingHeard);
        assert!(refused.to_string().starts_with("Nothing was heard"));
    }
    let offset = vec![0.3; samples(2.0)];
    assert_eq!(take(&offset).finish(), Err(NothingHeard), "an offset is no sound");
}

#[test]
fn a_take_is_full_after_two_minutes_and_keeps_them() {
    let mut take = Take::new(100);
    let block = vec![0.5; 100];
    for second in 1..LONGEST {
        assert_eq!(take.add(&block), Room::Left, "{second}");
    }
    assert_eq!(take.add(&block), Room::Full);
    assert_eq!(take.add(&block), Room::Full);
    assert!((take.seconds() - 120.0).abs() < 1e-9);
}

#[test]
fn the_file_holds_the_form_and_the_samples_and_nothing_else() {
    let bytes = wav(&[1, -2, 300], 24_000).unwrap();
    let mut expected = b"RIFF".to_vec();
    expected.extend(42_u32.to_le_bytes());
    expected.extend(b"WAVEfmt ");
    expected.extend(16_u32.to_le_bytes());
    for word in [1_u16, 1] {
        expected.extend(word.to_le_bytes());
    }
    expected.extend(24_000_u32.to_le_bytes());
    expected.extend(48_000_u32.to_le_bytes());
    for word in [2_u16, 16] {
        expected.extend(word.to_le_bytes());
    }
    expected.extend(b"data");
    expected.extend(6_u32.to_le_bytes());
    for sample in [1_i16, -2, 300] {
        expected.extend(sample.to_le_bytes());
    }
    assert_eq!(bytes, expected);
    assert_eq!(heard::interchange::media_type(&bytes), "audio/wav");
}

#[test]
fn an_offset_is_taken_off_and_the_times_add_up() {
    let room = noise(3.0, -55.0, 23);
    let all: Vec<f32> = over(&room, &tone(0.5, -20.0), samples(1.0)).iter().map(|sample| sample + 0.1).collect();
    let recorded = take(&all).finish().unwrap();
    assert!((recorded.before + recorded.seconds + recorded.after - 3.0).abs() < 1e-6, "{recorded:?}");
    let read: Vec<i16> =
        recorded.wav[44..].chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect();
    assert!((read.len() as f64 / f64::from(RATE) - recorded.seconds).abs() < 1e-9);
    let mean = read.iter().map(|sample| f64::from(*sample)).sum::<f64>() / read.len() as f64;
    assert!(mean.abs() < 2.0, "{mean}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// However quiet the room and the voice: what is 10 dB above the noise is never cut, wherever it stands.
    #[test]
    fn a_word_is_never_cut(
        room in -70.0_f32..-30.0,
        above in 10.0_f32..50.0,
        at in 0.0_f32..2.0,
        long in 0.1_f32..1.5,
        seed in 1_u64..u64::MAX,
    ) {
        let voice = (room + above).clamp(-60.0, -6.0);
        prop_assume!(voice - room >= 10.0);
        let from = samples(at);
        let word = tone(long, voice);
        let all = over(&noise(4.0, room, seed), &word, from);
        let heard = heard_in(&whole(&all), RATE);
        let heard = heard.expect("it is heard");
        prop_assert!(heard.start <= from && heard.end >= (from + word.len()).min(all.len()), "{:?} of {}", heard, from);
        // A margin, what may be a weak sound, one frame, and what is too little to be cut.
        prop_assert!(from - heard.start <= samples(0.1 + 0.25 + 0.02 + 0.3), "{:?}", heard);
    }

    /// More silence at the ends changes nothing of what is kept.
    #[test]
    fn more_silence_leaves_the_word_as_long(before in 0.4_f32..3.0, after in 0.5_f32..3.0, seed in 1_u64..u64::MAX) {
        let room = noise(0.5 + before + after, -60.0, seed);
        let heard = heard_in(&whole(&over(&room, &tone(0.5, -20.0), samples(before))), RATE).expect("it is heard");
        let long = heard.len() as f32 / RATE as f32;
        prop_assert!((0.75..1.35).contains(&long), "{} s", long);
    }

    /// Any samples at all: a stretch within them or a refusal, and a file that holds just that.
    #[test]
    fn anything_gives_a_stretch_or_a_refusal(
        samples in proptest::collection::vec(prop_oneof![-1.5_f32..1.5, Just(0.0), Just(f32::NAN)], 0..4000),
        rate in 1_u32..200_000,
    ) {
        let mut take = Take::new(rate);
        take.add(&samples);
        let share = take.meter().share();
        prop_assert!((0.0..=1.0).contains(&share));
        let whole = take.seconds();
        if let Ok(recorded) = take.finish() {
            prop_assert!(recorded.seconds > 0.0 && recorded.seconds <= whole + 1e-9);
            prop_assert!(recorded.wav.len() > 44);
            let sum = recorded.before + recorded.seconds + recorded.after;
            prop_assert!((sum - whole).abs() < 1e-6, "{} of {}", sum, whole);
        }
    }
}
