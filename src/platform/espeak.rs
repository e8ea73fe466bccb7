//! eSpeak NG, found at run time: text goes in, samples and word positions come out.
//!
//! Invariant: the library keeps its whole state in globals and is not thread safe, so every call into it is made
//! while one gate is held, and it is started once per process. Nothing here plays a sound, keeps a text or logs.
//! Deliberately absent: linking (a machine without the library still runs), SSML, phonemes, and `espeak_Terminate`
//! (a second `espeak_Initialize` was seen to shorten every word to a fifth).

#![expect(unsafe_code, reason = "the only room that speaks to C; each block says why it is sound")]

use std::cell::RefCell;
use std::ffi::{CStr, CString, c_char, c_int, c_short, c_uint, c_void};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use libloading::Library;
use thiserror::Error;

pub use crate::app::voice::VoiceChoice;
use crate::session::line::Speech;

/// The name the dynamic linker looks for when nobody names a path.
pub const LIBRARY: &str = "libespeak-ng.so.1";

/// Tried in this order when the voice that was asked for does not exist. Plain `en-gb` is not among them: 1.51 lists
/// it but does not find it.
const PLAIN_ENGLISH: [&str; 3] = ["en-gb-x-rp", "gmw/en", "en"];

const SYNCHRONOUS: c_int = 2;
const DO_NOT_EXIT: c_int = 0x8000;
const UTF8: c_uint = 1;
const RATE: c_int = 1;
const PITCH: c_int = 3;
const LIST_ENDS: c_int = 0;
const WORD: c_int = 1;

/// No phrase is longer than this; a voice that runs away is stopped here.
const LONGEST_SECONDS: usize = 180;

#[derive(Debug, Error)]
pub enum EspeakError {
    #[error("the speech library could not be loaded")]
    NotFound(#[source] libloading::Error),
    #[error("the speech library would not start (code {code})")]
    WouldNotStart { code: c_int },
    #[error("the speech library knows none of the plain English voices")]
    NoVoice,
    #[error("the speech library refused a text (code {code})")]
    Refused { code: c_int },
    #[error("something newer was to be said first")]
    Stopped,
}

/// A word's place in the text and in the sound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WordMark {
    /// Characters (not bytes) from the start of the text, from 0.
    pub at_char: usize,
    /// Frames from the start of the samples.
    pub at_frame: usize,
}

/// One synthesised phrase: mono samples, and where its words begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spoken {
    pub samples: std::sync::Arc<[i16]>,
    /// Frames per second.
    pub rate: u32,
    /// In the order they are heard. Empty when nothing in the text can be said.
    pub words: Vec<WordMark>,
    /// False when the voice that was asked for is unknown and a plain English one spoke.
    pub as_asked: bool,
}

#[repr(C)]
struct Event {
    kind: c_int,
    message: c_uint,
    text_position: c_int,
    length: c_int,
    audio_position: c_int,
    sample: c_int,
    user_data: *mut c_void,
    id: [u8; 8],
}

#[repr(C)]
struct RawVoice {
    name: *const c_char,
    /// One byte of priority, then the language tag; further pairs follow.
    languages: *const c_char,
    identifier: *const c_char,
    gender: u8,
    age: u8,
    variant: u8,
    reserved: u8,
    score: c_int,
    spare: *mut c_void,
}

type Callback = unsafe extern "C" fn(*mut c_short, c_int, *mut Event) -> c_int;
type Initialize = unsafe extern "C" fn(c_int, c_int, *const c_char, c_int) -> c_int;
type SetSynthCallback = unsafe extern "C" fn(Option<Callback>);
type SetVoiceByName = unsafe extern "C" fn(*const c_char) -> c_int;
type SetParameter = unsafe extern "C" fn(c_int, c_int, c_int) -> c_int;
type Synth =
    unsafe extern "C" fn(*const c_void, usize, c_uint, c_int, c_uint, c_uint, *mut c_uint, *mut c_void) -> c_int;
type ListVoices = unsafe extern "C" fn(*mut RawVoice) -> *const *const RawVoice;

/// What the process knows about the library's hidden globals.
struct Gate {
    /// Copies of the library that were started, by the address of their first function, and their frames per second.
    started: Vec<(usize, u32)>,
    /// The copy and the speech that were set last, and whether the voice was the one asked for.
    tuned: Option<(usize, Speech, bool)>,
}

static GATE: Mutex<Gate> = Mutex::new(Gate { started: Vec::new(), tuned: None });

fn gate() -> MutexGuard<'static, Gate> {
    GATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What the callback has been given so far.
struct Take {
    samples: Vec<i16>,
    words: Vec<WordMark>,
    longest: usize,
    enough: Box<dyn Fn() -> bool>,
    stopped: bool,
}

thread_local! {
    /// The library calls back on the thread that called it, so the take needs no pointer through C.
    static TAKE: RefCell<Option<Take>> = const { RefCell::new(None) };
}

/// The engine. Opening it takes 5 to 15 ms the first time; saying a word takes 1 to 3.
pub struct Espeak {
    rate: u32,
    copy: usize,
    set_voice: SetVoiceByName,
    set_parameter: SetParameter,
    synth: Synth,
    list_voices: ListVoices,
}

impl Espeak {
    /// Loads and starts the library at `path`, or the copy that the dynamic linker finds for a bare name.
    pub fn open(path: &Path) -> Result<Self, EspeakError> {
        // SAFETY: loading runs the library's initialisers; eSpeak NG's have no precondition.
        let library = unsafe { Library::new(path) }.map_err(EspeakError::NotFound)?;
        let mut gate = gate();
        // SAFETY: the names and types are those of espeak-ng/speak_lib.h, unchanged through all of 1.x.
        let (initialize, set_callback, set_voice, set_parameter, synth, list_voices) = unsafe {
            (
                *library.get::<Initialize>(c"espeak_Initialize").map_err(EspeakError::NotFound)?,
                *library.get::<SetSynthCallback>(c"espeak_SetSynthCallback").map_err(EspeakError::NotFound)?,
                *library.get::<SetVoiceByName>(c"espeak_SetVoiceByName").map_err(EspeakError::NotFound)?,
                *library.get::<SetParameter>(c"espeak_SetParameter").map_err(EspeakError::NotFound)?,
                *library.get::<Synth>(c"espeak_Synth").map_err(EspeakError::NotFound)?,
                *library.get::<ListVoices>(c"espeak_ListVoices").map_err(EspeakError::NotFound)?,
            )
        };
        let copy = initialize as usize;
        let known = gate.started.iter().find(|(started, _)| *started == copy).map(|(_, rate)| *rate);
        let rate = match known {
            Some(rate) => rate,
            None => {
                // SAFETY: a null path means the default data folder; the gate is held; the flag keeps a missing data
                // folder from ending the process.
                let code = unsafe { initialize(SYNCHRONOUS, 0, std::ptr::null(), DO_NOT_EXIT) };
                let rate = u32::try_from(code).ok().filter(|rate| *rate > 0);
                let rate = rate.ok_or(EspeakError::WouldNotStart { code })?;
                // SAFETY: `hear` is a plain function and lives as long as the process; the gate is held.
                unsafe { set_callback(Some(hear)) };
                gate.started.push((copy, rate));
                rate
            }
        };
        // The functions above are used for as long as the process lives, so the library is never unloaded.
        std::mem::forget(library);
        Ok(Self { rate, copy, set_voice, set_parameter, synth, list_voices })
    }

    /// Says `text` into memory. `enough` is asked after every 60 ms of sound; true ends with [`EspeakError::Stopped`].
    pub fn say(
        &mut self,
        text: &str,
        speech: &Speech,
        enough: impl Fn() -> bool + 'static,
    ) -> Result<Spoken, EspeakError> {
        // A NUL would end the text early; a space keeps the count of characters.
        let text = CString::new(text.replace('\0', " ")).map_err(|_| EspeakError::Refused { code: -1 })?;
        let mut gate = gate();
        let as_asked = self.tune(&mut gate, speech)?;
        let longest = usize::try_from(self.rate).unwrap_or(usize::MAX).saturating_mul(LONGEST_SECONDS);
        let take = Take { samples: Vec::new(), words: Vec::new(), longest, enough: Box::new(enough), stopped: false };
        TAKE.with_borrow_mut(|slot| *slot = Some(take));
        let text = text.as_bytes_with_nul();
        // SAFETY: `text` ends in NUL, its length is given with it, and it outlives the call, which is synchronous;
        // both out-pointers may be null; the gate is held.
        let code = unsafe {
            (self.synth)(text.as_ptr().cast(), text.len(), 0, 0, 0, UTF8, std::ptr::null_mut(), std::ptr::null_mut())
        };
        let take = TAKE.with_borrow_mut(Option::take);
        drop(gate);
        match take {
            Some(take) if take.stopped => Err(EspeakError::Stopped),
            Some(take) if code == 0 => Ok(trimmed(take, self.rate, as_asked)),
            _ => Err(EspeakError::Refused { code }),
        }
    }

    /// Every voice the engine has, in its own order.
    pub fn voices(&self) -> Vec<VoiceChoice> {
        let gate = gate();
        let mut choices = Vec::new();
        // SAFETY: a null specification lists all voices; the gate is held until the copies below are made.
        let mut next = unsafe { (self.list_voices)(std::ptr::null_mut()) };
        while !next.is_null() {
            // SAFETY: the list is an array of pointers that ends with a null one, and `next` has not passed it; each
            // points to a voice that the library keeps until the next listing, which needs the gate.
            let Some(voice) = (unsafe { (*next).as_ref() }) else { break };
            // SAFETY: the three strings end in NUL and live as long as the voice; a null `languages` is not stepped.
            let (label, language, identifier) = unsafe {
                let language = if voice.languages.is_null() { voice.languages } else { voice.languages.add(1) };
                (owned(voice.name), owned(language), owned(voice.identifier))
            };
            // `en-gb` is a listed language and yet no voice of that name is found: its identifier always is.
            let voice = if language.contains("-x-") { language.clone() } else { identifier };
            choices.push(VoiceChoice { voice, label, language });
            // SAFETY: the entry at `next` was not the null one, so the array goes on.
            next = unsafe { next.add(1) };
        }
        drop(gate);
        choices
    }

    /// Sets voice, rate and pitch unless they are set already. The voice goes first, for it resets the others.
    fn tune(&self, gate: &mut Gate, speech: &Speech) -> Result<bool, EspeakError> {
        if let Some((copy, set, as_asked)) = &gate.tuned
            && *copy == self.copy
            && set == speech
        {
            return Ok(*as_asked);
        }
        gate.tuned = None;
        let as_asked = self.choose(&speech.voice);
        if !as_asked && !PLAIN_ENGLISH.iter().any(|voice| self.choose(voice)) {
            return Err(EspeakError::NoVoice);
        }
        let rate = c_int::from(speech.rate.clamp(80, 450));
        let pitch = c_int::from(speech.pitch.min(100));
        for (parameter, value) in [(RATE, rate), (PITCH, pitch)] {
            // SAFETY: plain numbers in their documented ranges; the gate is held (it was lent to this function).
            let code = unsafe { (self.set_parameter)(parameter, value, 0) };
            if code != 0 {
                return Err(EspeakError::Refused { code });
            }
        }
        gate.tuned = Some((self.copy, speech.clone(), as_asked));
        Ok(as_asked)
    }

    /// Whether the engine knows the voice. When it does not, it keeps the old one and says so only by its code.
    fn choose(&self, voice: &str) -> bool {
        // SAFETY: the name ends in NUL and outlives the call; callers hold the gate.
        CString::new(voice).is_ok_and(|name| unsafe { (self.set_voice)(name.as_ptr()) } == 0)
    }
}

/// # Safety
/// `text` is null, or ends in NUL and lives through the call.
unsafe fn owned(text: *const c_char) -> String {
    if text.is_null() {
        return String::new();
    }
    // SAFETY: not null, and the caller answers for the rest.
    unsafe { CStr::from_ptr(text) }.to_string_lossy().trim().to_owned()
}

/// Called by the library for every 60 ms of sound. Returns 1 to stop it.
///
/// # Safety
/// Called only by eSpeak NG, as its header documents.
unsafe extern "C" fn hear(wave: *mut c_short, count: c_int, events: *mut Event) -> c_int {
    TAKE.with(|slot| {
        // A take that is missing or in use cannot happen on this thread; stopping is better than a panic through C.
        let Ok(mut slot) = slot.try_borrow_mut() else { return 1 };
        let Some(take) = slot.as_mut() else { return 1 };
        let mut event = events;
        while !event.is_null() {
            // SAFETY: the library hands over an array that ends with an event of kind LIST_ENDS.
            let this = unsafe { &*event };
            if this.kind == LIST_ENDS {
                break;
            }
            // The engine counts characters from 1.
            let place = (usize::try_from(this.text_position), usize::try_from(this.sample));
            if this.kind == WORD
                && let (Ok(from_one), Ok(at_frame)) = place
            {
                take.words.push(WordMark { at_char: from_one.saturating_sub(1), at_frame });
            }
            // SAFETY: the event at hand was not the last one.
            event = unsafe { event.add(1) };
        }
        let count = usize::try_from(count).unwrap_or(0);
        if !wave.is_null() && count > 0 {
            // SAFETY: `wave` holds `count` samples until this function returns.
            take.samples.extend_from_slice(unsafe { std::slice::from_raw_parts(wave, count) });
        }
        if take.samples.len() > take.longest {
            return 1;
        }
        take.stopped = (take.enough)();
        c_int::from(take.stopped)
    })
}

/// Takes away the silence before the first sound (up to 55 ms of it), which would only be waited for.
fn trimmed(take: Take, rate: u32, as_asked: bool) -> Spoken {
    const AUDIBLE: u16 = 100;
    let run_up = usize::try_from(rate / 200).unwrap_or(0);
    let first = take.samples.iter().position(|sample| sample.unsigned_abs() > AUDIBLE);
    let cut = first.map_or(0, |first| first.saturating_sub(run_up));
    let samples = take.samples.get(cut..).unwrap_or_default().into();
    let words = take.words.iter().map(|word| WordMark { at_frame: word.at_frame.saturating_sub(cut), ..*word });
    Spoken { samples, rate, words: words.collect(), as_asked }
}
