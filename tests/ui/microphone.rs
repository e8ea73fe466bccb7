//! The real microphone of the machine. Without one it is not known what would be heard, so these are run by hand:
//! `cargo test --test ui microphone -- --ignored --nocapture`, while something plays 440 Hz near it.

use heard::app::microphone::{Microphone, MicrophoneFault, MicrophoneReport};
use heard::platform::microphone::SystemMicrophone;
use heard::sound::{Level, Take};
use std::time::{Duration, Instant};

/// Listens for so long, as the page does.
fn listen(time: Duration) -> Result<(Take, u32, Vec<Duration>), MicrophoneFault> {
    let mut microphone = SystemMicrophone::default();
    microphone.open();
    let (began, mut take, mut came) = (Instant::now(), None, Vec::new());
    let mut its_rate = 0;
    while began.elapsed() < time {
        for report in microphone.reports() {
            match report {
                MicrophoneReport::Heard { samples, rate } => {
                    its_rate = rate;
                    take.get_or_insert_with(|| Take::new(rate)).add(&samples);
                    came.push(began.elapsed());
                }
                MicrophoneReport::Fault(fault) => return Err(fault),
            }
        }
        std::thread::sleep(Duration::from_millis(33));
    }
    microphone.close();
    assert!(microphone.reports().is_empty(), "closed is closed");
    Ok((take.ok_or(MicrophoneFault::Mute)?, its_rate, came))
}

/// How much of the sound is at this frequency, from 0 to 1.
fn share_of(samples: &[i16], rate: u32, frequency: f32) -> f32 {
    let turn = |index: usize| std::f32::consts::TAU * frequency * index as f32 / rate as f32;
    let (mut real, mut imaginary, mut whole) = (0.0_f32, 0.0_f32, f32::MIN_POSITIVE);
    for (index, sample) in samples.iter().enumerate() {
        let sample = f32::from(*sample) / 32_768.0;
        real += sample * turn(index).cos();
        imaginary += sample * turn(index).sin();
        whole += sample * sample;
    }
    2.0 * (real * real + imaginary * imaginary) / (samples.len().max(1) as f32 * whole)
}

#[test]
#[ignore = "needs a microphone, and 440 Hz before it"]
fn four_seconds_of_the_real_microphone() {
    let (take, rate, came) = listen(Duration::from_secs(4)).unwrap();
    let gaps = came.windows(2).map(|two| two[1] - two[0]).max();
    println!(
        "{rate} a second, {:.2} s in {} blocks, the first after {:?}, longest gap {gaps:?}, loudest {:.1} dBFS",
        take.seconds(),
        came.len(),
        came[0],
        take.loudest()
    );
    assert!((2.5..4.2).contains(&take.seconds()), "{} s", take.seconds());
    let recorded = take.finish().unwrap();
    let samples: Vec<i16> =
        recorded.wav[44..].chunks_exact(2).map(|pair| i16::from_le_bytes([pair[0], pair[1]])).collect();
    let middle = &samples[samples.len() / 4..samples.len() * 3 / 4];
    println!(
        "trimmed {:.2} s before and {:.2} s after; left {:.2} s at {:.1} dBFS; {:.3} of it is at 440 Hz, {:.3} at 523 Hz",
        recorded.before,
        recorded.after,
        recorded.seconds,
        Level::of(middle).rms,
        share_of(middle, rate, 440.0),
        share_of(middle, rate, 523.0)
    );
    assert!(share_of(middle, rate, 440.0) > 0.9);
}

#[test]
#[ignore = "for a machine without a microphone"]
fn without_a_microphone_it_says_so() {
    let began = Instant::now();
    let fault = listen(Duration::from_secs(8)).unwrap_err();
    println!("{fault:?} after {:?}: {fault}", began.elapsed());
}

#[test]
#[ignore = "for a sound server that is stopped while this runs"]
fn a_server_that_stops_is_noticed() {
    let began = Instant::now();
    let fault = listen(Duration::from_secs(20)).unwrap_err();
    println!("{fault:?} after {:?}", began.elapsed());
    assert_eq!(fault, MicrophoneFault::Lost);
}
