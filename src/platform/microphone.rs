//! The microphone: the system's default input, opened when somebody presses Record and closed when they stop.
//!
//! Invariant: the device is held by one thread for as long as one opening lasts, and by nothing else; whoever closes it, or
//! drops it, ends that thread. What was heard waits in a channel for half a minute at most. Deliberately absent: the choice
//! of a device (the system's default is followed), the system's loudness, and anything that listens by itself.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use cpal::{
    BufferSize, Data, ErrorKind, FromSample, SampleFormat, SizedSample, Stream, StreamConfig, SupportedBufferSize,
};

use crate::app::microphone::{Microphone, MicrophoneFault, MicrophoneReport};

/// Frames per second that are asked for: enough for all that is in a voice, and half of what a device gives by itself, so
/// that two minutes are 6 MB. A device that has no such rate is taken as it is.
const RATE: u32 = 24_000;
/// Fifty times a second the samples come, so that the level moves as the voice does.
const BLOCKS_PER_SECOND: u32 = 50;
/// More than so many seconds of samples do not wait for a window that does not fetch them.
const MOST_WAITING: usize = 30;
/// A device that has given nothing for so long is dead, whatever it says. Bluetooth takes a second or two to begin.
const DEAD_AFTER: Duration = Duration::from_secs(4);
/// How often the thread looks whether the device is alive.
const LOOK: Duration = Duration::from_millis(250);

/// The default microphone of this machine.
#[derive(Default)]
pub struct SystemMicrophone {
    opening: Option<Opening>,
}

/// One opening. Dropping it closes the device.
struct Opening {
    told: Receiver<MicrophoneReport>,
    waiting: Arc<AtomicUsize>,
    _stop: Sender<()>,
}

impl Microphone for SystemMicrophone {
    fn open(&mut self) {
        self.close();
        let (tell, told) = channel();
        let (stop, stopped) = channel();
        let waiting = Arc::new(AtomicUsize::new(0));
        let ear =
            Ear { tell: tell.clone(), waiting: Arc::clone(&waiting), over: Arc::default(), beats: Arc::default() };
        let listen = move || listen(&ear, &stopped);
        if thread::Builder::new().name("heard-microphone".to_owned()).spawn(listen).is_err() {
            // The receiver is in our own hands, so this arrives.
            let _ = tell.send(MicrophoneReport::Fault(MicrophoneFault::WouldNotOpen));
        }
        self.opening = Some(Opening { told, waiting, _stop: stop });
    }

    fn close(&mut self) {
        self.opening = None;
    }

    fn reports(&mut self) -> Vec<MicrophoneReport> {
        let Some(opening) = &self.opening else { return Vec::new() };
        let reports: Vec<MicrophoneReport> = opening.told.try_iter().collect();
        for report in &reports {
            if let MicrophoneReport::Heard { samples, .. } = report {
                opening.waiting.fetch_sub(samples.len(), Ordering::AcqRel);
            }
        }
        reports
    }
}

/// Where the driver's threads bring what they have.
#[derive(Clone)]
struct Ear {
    tell: Sender<MicrophoneReport>,
    /// Samples that nobody has fetched yet.
    waiting: Arc<AtomicUsize>,
    /// A fault was told; nothing comes after it.
    over: Arc<AtomicBool>,
    beats: Arc<AtomicUsize>,
}

impl Ear {
    fn hear(&self, samples: Vec<f32>, rate: u32) {
        self.beats.fetch_add(1, Ordering::Relaxed);
        if self.over.load(Ordering::Acquire) || samples.is_empty() {
            return;
        }
        let most = usize::try_from(rate).unwrap_or(usize::MAX).saturating_mul(MOST_WAITING);
        if self.waiting.fetch_add(samples.len(), Ordering::AcqRel) > most {
            // A gap that nobody notices would be worse than an end.
            return self.fail(MicrophoneFault::Lost);
        }
        // Nobody listens any more once it is closed.
        let _ = self.tell.send(MicrophoneReport::Heard { samples, rate });
    }

    /// Told once, from whichever thread comes first.
    fn fail(&self, fault: MicrophoneFault) {
        if !self.over.swap(true, Ordering::AcqRel) {
            let _ = self.tell.send(MicrophoneReport::Fault(fault));
        }
    }
}

/// Holds the device until it is closed or has failed.
fn listen(ear: &Ear, stopped: &Receiver<()>) {
    // Drivers are other people's; one that panics is one that does not open.
    let opened = catch_unwind(AssertUnwindSafe(|| open(ear)));
    let stream = match opened.unwrap_or(Err(MicrophoneFault::WouldNotOpen)) {
        Ok(stream) => stream,
        Err(fault) => return ear.fail(fault),
    };
    let (mut beats, mut since) = (0, Instant::now());
    while stopped.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) && !ear.over.load(Ordering::Acquire) {
        let now = ear.beats.load(Ordering::Relaxed);
        if now != beats {
            (beats, since) = (now, Instant::now());
        } else if since.elapsed() > DEAD_AFTER {
            ear.fail(if beats == 0 { MicrophoneFault::Mute } else { MicrophoneFault::Lost });
        }
    }
    // A driver that panics while it closes harms nobody any more.
    let _ = catch_unwind(AssertUnwindSafe(|| drop(stream)));
}

fn open(ear: &Ear) -> Result<Stream, MicrophoneFault> {
    let device = cpal::default_host().default_input_device().ok_or(MicrophoneFault::NoDevice)?;
    let own = device.default_input_config().map_err(|error| fault(error.kind()))?;
    let format = own.sample_format();
    let wanted = StreamConfig { channels: 1, sample_rate: RATE, buffer_size: BufferSize::Default };
    let is_wanted = device.supported_input_configs().is_ok_and(|mut all| {
        all.any(|range| {
            range.channels() == 1
                && range.sample_format() == format
                && (range.min_sample_rate()..=range.max_sample_rate()).contains(&RATE)
        })
    });
    let config = if is_wanted { wanted } else { own.config() };
    let block = config.sample_rate / BLOCKS_PER_SECOND;
    let block = match own.buffer_size() {
        SupportedBufferSize::Range { min, max } => block.clamp(*min, (*max).max(*min)),
        SupportedBufferSize::Unknown => block,
    };
    let by_block = StreamConfig { buffer_size: BufferSize::Fixed(block), ..config };
    let stream = built(&device, by_block, format, ear)
        .or_else(|_| built(&device, config, format, ear))
        .or_else(|_| built(&device, own.config(), format, ear))?;
    stream.play().map_err(|error| fault(error.kind()))?;
    Ok(stream)
}

fn built(
    device: &cpal::Device,
    config: StreamConfig,
    format: SampleFormat,
    ear: &Ear,
) -> Result<Stream, MicrophoneFault> {
    let (channels, rate) = (usize::from(config.channels), config.sample_rate);
    let (hears, fails) = (ear.clone(), ear.clone());
    let stream = device.build_input_stream_raw(
        config,
        format,
        move |data: &Data, _| hears.hear(mono(data, channels), rate),
        move |error: cpal::Error| {
            if is_the_end(error.kind()) {
                fails.fail(MicrophoneFault::Lost);
            }
        },
        Some(Duration::from_secs(2)),
    );
    stream.map_err(|error| fault(error.kind()))
}

/// The mean of the channels, from −1 to 1, whatever the device counts in.
fn mono(data: &Data, channels: usize) -> Vec<f32> {
    fn of<T: SizedSample>(data: &Data, channels: usize) -> Vec<f32>
    where
        f32: FromSample<T>,
    {
        let frames = data.as_slice::<T>().unwrap_or_default().chunks_exact(channels.max(1));
        let mean = |frame: &[T]| {
            let sum: f32 = frame.iter().map(|sample| sample.to_sample::<f32>()).sum();
            sum / f32::from(u16::try_from(frame.len()).unwrap_or(1))
        };
        frames.map(mean).collect()
    }
    match data.sample_format() {
        SampleFormat::I8 => of::<i8>(data, channels),
        SampleFormat::I16 => of::<i16>(data, channels),
        SampleFormat::I24 => of::<cpal::I24>(data, channels),
        SampleFormat::I32 => of::<i32>(data, channels),
        SampleFormat::I64 => of::<i64>(data, channels),
        SampleFormat::U8 => of::<u8>(data, channels),
        SampleFormat::U16 => of::<u16>(data, channels),
        SampleFormat::U24 => of::<cpal::U24>(data, channels),
        SampleFormat::U32 => of::<u32>(data, channels),
        SampleFormat::U64 => of::<u64>(data, channels),
        SampleFormat::F32 => of::<f32>(data, channels),
        SampleFormat::F64 => of::<f64>(data, channels),
        // One bit wide, from recorders; nothing is heard, and the thread says so.
        _ => Vec::new(),
    }
}

/// Why a device does not open.
fn fault(kind: ErrorKind) -> MicrophoneFault {
    match kind {
        ErrorKind::DeviceNotAvailable | ErrorKind::HostUnavailable => MicrophoneFault::NoDevice,
        ErrorKind::PermissionDenied => MicrophoneFault::NotPermitted,
        ErrorKind::DeviceBusy => MicrophoneFault::Busy,
        _ => MicrophoneFault::WouldNotOpen,
    }
}

/// Drivers also complain about things that pass. If such a complaint was the end after all, the thread finds out.
fn is_the_end(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::DeviceNotAvailable
            | ErrorKind::HostUnavailable
            | ErrorKind::StreamInvalidated
            | ErrorKind::PermissionDenied
    )
}
