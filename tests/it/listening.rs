//! What a test can say about sound.
#![cfg(feature = "gui")]

use heard::platform::capture::RATE;

pub fn rms(samples: &[f32]) -> f32 {
    (samples.iter().map(|sample| sample * sample).sum::<f32>() / samples.len().max(1) as f32).sqrt()
}

pub fn seconds(samples: &[f32]) -> f32 {
    samples.len() as f32 / RATE.get() as f32
}

/// The greatest normalised correlation of `b` with `a` over shifts of up to `reach` frames either way: searched for
/// roughly, in every eighth frame, then exactly around the best place.
pub fn correlation(a: &[f32], b: &[f32], reach: usize) -> f32 {
    let reach = reach.min(a.len()).min(b.len()).cast_signed();
    let at_shift = |shift: isize, step: usize| {
        let (a, b) = (&a[shift.min(0).unsigned_abs()..], &b[shift.max(0).unsigned_abs()..]);
        let (mut dot, mut of_a, mut of_b) = (0.0, 0.0, f32::MIN_POSITIVE);
        for (a, b) in a.iter().zip(b).step_by(step) {
            (dot, of_a, of_b) = (dot + a * b, of_a + a * a, of_b + b * b);
        }
        dot / (of_a * of_b).sqrt().max(f32::MIN_POSITIVE)
    };
    let rough = (-reach..=reach).step_by(4).map(|shift| (shift, at_shift(shift, 8)));
    let (best, _) = rough.max_by(|a, b| a.1.total_cmp(&b.1)).unwrap_or((0, 0.0));
    let near = (best - 4).max(-reach)..=(best + 4).min(reach);
    near.map(|shift| at_shift(shift, 1)).fold(-1.0, f32::max)
}

/// A rising tone, which correlates with itself at one shift only.
pub fn chirp(rate: u32, seconds: f32) -> Vec<f32> {
    let frames = (rate as f32 * seconds) as usize;
    let at = |frame: usize| {
        let time = frame as f32 / rate as f32;
        let phase = std::f32::consts::TAU * (300.0 * time + 600.0 * time * time / seconds);
        phase.sin() * 0.5 * (time / 0.05).min((seconds - time) / 0.05).min(1.0)
    };
    (0..frames).map(at).collect()
}

pub fn wav(samples: &[f32], rate: u32, channels: u16) -> Vec<u8> {
    let data_len = (samples.len() * 2 * usize::from(channels)) as u32;
    let mut bytes = Vec::new();
    bytes.extend_from_slice(b"RIFF");
    bytes.extend_from_slice(&(36 + data_len).to_le_bytes());
    bytes.extend_from_slice(b"WAVEfmt ");
    bytes.extend_from_slice(&16u32.to_le_bytes());
    bytes.extend_from_slice(&1u16.to_le_bytes());
    bytes.extend_from_slice(&channels.to_le_bytes());
    bytes.extend_from_slice(&rate.to_le_bytes());
    bytes.extend_from_slice(&(rate * 2 * u32::from(channels)).to_le_bytes());
    bytes.extend_from_slice(&(2 * channels).to_le_bytes());
    bytes.extend_from_slice(&16u16.to_le_bytes());
    bytes.extend_from_slice(b"data");
    bytes.extend_from_slice(&data_len.to_le_bytes());
    for sample in samples {
        for _ in 0..channels {
            bytes.extend_from_slice(&((sample * 32_767.0) as i16).to_le_bytes());
        }
    }
    bytes
}
