//! Where in a recording somebody is heard: the silence at both ends is found so that it can be taken off.
//!
//! A quiet word must never be cut, a bit of silence left over costs nothing; every doubt is decided that way. The room's own
//! noise is the quietest tenth of a second. What stands out of it is sound, and from there outwards everything that is still
//! above the noise belongs to it, for as much as 250 ms: weak beginnings and ends ("f", "th", a breath) lie up to that far
//! outside of what energy alone finds (Rabiner and Sambur, An algorithm for determining the endpoints of isolated utterances,
//! Bell System Technical Journal 54, 1975). What comes before the sound is kept short, because a child who touches the word
//! waits for it.

use super::Level;
use std::ops::Range;

/// Frames of 20 ms: one has a whole period of the deepest voice in it.
const FRAMES_PER_SECOND: u32 = 50;
/// In dBFS. A frame below it is nothing: no room is that quiet, and no word is heard from that far down.
const NOTHING: f32 = -65.0;
/// In dBFS. Only a device that is not awake yet gives less: the least step of 16 bits is as high.
const ASLEEP: f32 = -90.0;
/// In decibels. What differs by less is one steady thing, be it noise or a long "aah".
const STANDS_OUT: f32 = 6.0;
/// In dBFS. One steady thing below it is taken for the noise of a room, above it for a sound.
const STEADY_SOUND: f32 = -40.0;
/// In decibels above the noise: how far outwards a sound goes on.
const STILL_SOUND: f32 = 3.0;
/// Of this many frames …
const WINDOW: usize = 5;
/// … so many have to stand out. A touch on the screen lasts for less, and is not a word.
const OF_WINDOW: usize = 3;
/// 250 ms, in frames.
const OUTWARDS: usize = 12;
/// 100 ms and 200 ms, in frames: kept around all of it. The end of a word fades longer than its beginning.
const BEFORE: usize = 5;
const AFTER: usize = 10;
/// 300 ms, in frames. Where less is quiet at an end, it may as well be a weak consonant, and nothing is cut there.
const WORTH_CUTTING: usize = 15;

/// The stretch of the samples in which something is heard, with its margins; `None` if nothing is.
pub fn heard_in(samples: &[i16], rate: u32) -> Option<Range<usize>> {
    let frame = usize::try_from(rate / FRAMES_PER_SECOND).unwrap_or(1).max(1);
    let levels: Vec<f32> = samples.chunks(frame).map(|frame| Level::of(frame).rms).collect();
    let loudest = levels.iter().copied().fold(f32::MIN, f32::max);
    if loudest < NOTHING {
        return None;
    }
    let noise = noise(&levels);
    let spread = loudest - noise;
    let (stands_out, goes_on) = if spread >= STANDS_OUT {
        let above = |decibels: f32| (noise + decibels).max(NOTHING);
        (above(STANDS_OUT.min(spread / 2.0)), above(STILL_SOUND.min(spread / 4.0)))
    } else if loudest >= STEADY_SOUND {
        (NOTHING, NOTHING)
    } else {
        return None;
    };
    let (first, last) = core(&levels, stands_out)?;
    let from = first - reach(levels.get(..first).unwrap_or_default().iter().rev(), goes_on);
    let after = levels.get(last + 1..).unwrap_or_default();
    let to = last + reach(after.iter(), goes_on);
    let from = if from <= WORTH_CUTTING { 0 } else { from - BEFORE };
    let to = if levels.len() - to <= WORTH_CUTTING + 1 { levels.len() } else { to + AFTER + 1 };
    Some((from * frame).min(samples.len())..(to * frame).min(samples.len()))
}

/// The level of the quietest tenth of a second. A device that has just been opened gives zeros at first; they say nothing
/// about the room.
fn noise(levels: &[f32]) -> f32 {
    let quietest = levels
        .windows(WINDOW)
        .filter(|window| window.iter().all(|level| *level > ASLEEP))
        .map(|window| window.iter().sum::<f32>() / 5.0)
        .fold(f32::MAX, f32::min);
    if quietest == f32::MAX { NOTHING } else { quietest }
}

/// The first and the last frame that stand out for long enough; if none does, for however short a time.
fn core(levels: &[f32], stands_out: f32) -> Option<(usize, usize)> {
    let out: Vec<bool> = levels.iter().map(|level| *level >= stands_out).collect();
    let is_long = |at: &usize| {
        let window = out.get(at.saturating_sub(WINDOW - 1)..(at + WINDOW).min(out.len())).unwrap_or_default();
        window.windows(WINDOW.min(window.len()).max(1)).any(|five| five.iter().filter(|out| **out).count() >= OF_WINDOW)
    };
    let all: Vec<usize> = out.iter().enumerate().filter(|(_, out)| **out).map(|(at, _)| at).collect();
    let long: Vec<usize> = all.iter().copied().filter(is_long).collect();
    let found = if long.is_empty() { all } else { long };
    Some((*found.first()?, *found.last()?))
}

/// How many frames further out the sound goes on. One quieter frame is a gap in it, two are its end.
fn reach<'a>(outwards: impl Iterator<Item = &'a f32>, goes_on: f32) -> usize {
    let (mut reached, mut gap) = (0, 0);
    for (at, level) in outwards.take(OUTWARDS).enumerate() {
        if *level >= goes_on {
            (reached, gap) = (at + 1, 0);
        } else {
            gap += 1;
            if gap == 2 {
                break;
            }
        }
    }
    reached
}
