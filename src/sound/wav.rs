//! Samples as the bytes of a WAV file.

use hound::{SampleFormat, WavSpec, WavWriter};
use std::io::Cursor;

/// A WAV file of 16 bits and one channel, with nothing in it but the form and the samples: no name, no date, no device.
/// `None` only for more than a WAV file can hold, which is hours.
pub fn wav(samples: &[i16], rate: u32) -> Option<Vec<u8>> {
    let spec = WavSpec { channels: 1, sample_rate: rate, bits_per_sample: 16, sample_format: SampleFormat::Int };
    let mut bytes = Cursor::new(Vec::with_capacity(44 + 2 * samples.len()));
    let mut writer = WavWriter::new(&mut bytes, spec).ok()?;
    for sample in samples {
        writer.write_sample(*sample).ok()?;
    }
    writer.finalize().ok()?;
    Some(bytes.into_inner())
}
