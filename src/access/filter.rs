//! The press filter: one finger, one target, at most one choice.
//!
//! Invariants: a choice is always of the target that the finger came down on; one touch chooses at most once; whatever
//! happened before, a clean press after the guards have run out chooses. A touch that has had its say (it chose, slid off,
//! was held back, or the board changed under it) is swallowed until it is lifted, and no longer.

use super::guard::Guards;
use super::{HeldBack, Pointer, Sample, Spot, Verdict};
use crate::child::{AccessSettings, ChooseOn};

/// A touch that was not heard of for this long while another finger comes down has lost its lift somewhere. Twice the
/// longest hold time.
const LOST_LIFT_MS: u64 = 20_000;

/// The press filter of one child's screen. `T` names whatever can be chosen: cells, bar and strip alike.
#[derive(Clone, Debug, PartialEq)]
pub struct PressFilter<T> {
    settings: AccessSettings,
    guards: Guards<T>,
    touch: Option<Touch<T>>,
    /// The latest time seen.
    now: u64,
}

/// The finger that counts. Others are ignored while it is down.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Touch<T> {
    pointer: Pointer,
    target: T,
    since: u64,
    /// When it last gave a sign of life.
    heard: u64,
    phase: Phase,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phase {
    /// Still on its target; the hold time may be running.
    Pressing,
    /// The hold time is up and the choice is made at the lift.
    Ready,
    /// It chose. It is drawn pressed until it is lifted, and means nothing more.
    Chosen,
    /// It has had its say and means nothing more until it is lifted.
    Swallowed,
}

impl<T: Copy + Eq> PressFilter<T> {
    pub const fn new(settings: AccessSettings) -> Self {
        Self { settings, guards: Guards::new(), touch: None, now: 0 }
    }

    /// New settings count from now on, for a touch that is under way too.
    pub fn adjust(&mut self, settings: AccessSettings) {
        self.settings = settings;
    }

    /// Takes in one sample. The verdicts come in the order in which they are to be acted on.
    pub fn take(&mut self, sample: Sample<T>, now: u64) -> Vec<Verdict<T>> {
        let mut verdicts = Vec::new();
        self.advance(now, &mut verdicts);
        match sample {
            Sample::Down { pointer, on } => self.down(pointer, on, now, &mut verdicts),
            Sample::Moved { pointer, over } => {
                if self.is_counting(pointer) {
                    self.moved(over, now, &mut verdicts);
                }
            }
            Sample::Up { pointer, over } => {
                if self.is_counting(pointer) {
                    self.moved(over, now, &mut verdicts);
                    self.lift(now, &mut verdicts);
                }
            }
            Sample::Cancelled { pointer } => {
                if self.is_counting(pointer) {
                    self.drop_touch(&mut verdicts);
                }
            }
            Sample::Tick => {}
            Sample::BoardChanged => self.board_changed(now, &mut verdicts),
        }
        if let Some((target, fraction)) = self.progress(now)
            && matches!(sample, Sample::Tick | Sample::Moved { .. })
        {
            verdicts.push(Verdict::Progress { target, fraction });
        }
        verdicts
    }

    /// The hold ring: the target and how much of the hold time has gone by, 0 to 1. `None` where there is nothing to show.
    pub fn progress(&self, now: u64) -> Option<(T, f32)> {
        let hold = self.settings.hold.get();
        let touch = self.touch.filter(|_| hold > 0)?;
        let held = match touch.phase {
            Phase::Pressing => now.saturating_sub(touch.since).min(hold),
            Phase::Ready => hold,
            Phase::Chosen | Phase::Swallowed => return None,
        };
        #[expect(clippy::cast_precision_loss, reason = "at most 10,000")]
        let fraction = held as f32 / hold as f32;
        Some((touch.target, fraction))
    }

    /// When to send the next [`Sample::Tick`] at the latest, so that a hold is chosen in time.
    pub fn next_wake(&self, now: u64) -> Option<u64> {
        let touch = self.touch.filter(|touch| touch.phase == Phase::Pressing)?;
        (self.settings.hold.get() > 0).then(|| touch.since.saturating_add(self.settings.hold.get()).max(now))
    }

    fn is_counting(&self, pointer: Pointer) -> bool {
        self.touch.is_some_and(|touch| touch.pointer == pointer)
    }

    /// Lets time go by, before anything else is looked at: a hold that is over is over, however late the sample comes.
    fn advance(&mut self, now: u64, verdicts: &mut Vec<Verdict<T>>) {
        if now < self.now {
            let was = self.now;
            self.guards.rebase(was, now);
            if let Some(touch) = &mut self.touch {
                touch.since = now.saturating_sub(was.saturating_sub(touch.since));
                touch.heard = now;
            }
        }
        self.now = now;
        let hold = self.settings.hold.get();
        let Some(touch) = self.touch.as_mut().filter(|touch| touch.phase == Phase::Pressing) else { return };
        if hold == 0 || now.saturating_sub(touch.since) < hold {
            return;
        }
        match self.settings.choose_on {
            ChooseOn::Release => touch.phase = Phase::Ready,
            ChooseOn::Press => self.choose(now, verdicts),
        }
    }

    fn down(&mut self, pointer: Pointer, on: Option<Spot<T>>, now: u64, verdicts: &mut Vec<Verdict<T>>) {
        if let Some(touch) = self.touch {
            let lost = touch.pointer == pointer || now.saturating_sub(touch.heard) >= LOST_LIFT_MS;
            if !lost {
                if let Some(spot) = on {
                    verdicts.push(Verdict::HeldBack { target: spot.target, reason: HeldBack::SecondFinger });
                }
                return;
            }
            self.drop_touch(verdicts);
        }
        // A palm on the edge or on an empty cell is not a press; it must not keep the child's finger out.
        let Some(Spot { target, care }) = on else { return };
        let mut touch = Touch { pointer, target, since: now, heard: now, phase: Phase::Pressing };
        if let Some(reason) = self.guards.against(target, care, &self.settings, now) {
            touch.phase = Phase::Swallowed;
            self.touch = Some(touch);
            verdicts.push(Verdict::HeldBack { target, reason });
            return;
        }
        self.touch = Some(touch);
        verdicts.push(Verdict::Pressed(target));
        if self.settings.hold.get() == 0 && self.settings.choose_on == ChooseOn::Press {
            self.choose(now, verdicts);
        }
    }

    fn moved(&mut self, over: Option<T>, now: u64, verdicts: &mut Vec<Verdict<T>>) {
        let Some(touch) = &mut self.touch else { return };
        touch.heard = now;
        if over != Some(touch.target) {
            self.swallow(HeldBack::SlidOff, verdicts);
        }
    }

    /// From here on the touch means nothing. If it had not had its say, it was held back.
    fn swallow(&mut self, reason: HeldBack, verdicts: &mut Vec<Verdict<T>>) {
        let Some(touch) = &mut self.touch else { return };
        let (was, target) = (touch.phase, touch.target);
        touch.phase = Phase::Swallowed;
        if was != Phase::Swallowed {
            verdicts.push(Verdict::Released(target));
        }
        if matches!(was, Phase::Pressing | Phase::Ready) {
            verdicts.push(Verdict::HeldBack { target, reason });
        }
    }

    /// The finger that counts was lifted, over its target or after it had been swallowed.
    fn lift(&mut self, now: u64, verdicts: &mut Vec<Verdict<T>>) {
        let Some(touch) = self.touch else { return };
        match touch.phase {
            Phase::Ready => self.choose(now, verdicts),
            Phase::Pressing if self.settings.hold.get() == 0 => self.choose(now, verdicts),
            Phase::Pressing => self.swallow(HeldBack::TooShort, verdicts),
            Phase::Chosen | Phase::Swallowed => {}
        }
        self.drop_touch(verdicts);
    }

    /// Makes the one choice of the present touch.
    fn choose(&mut self, now: u64, verdicts: &mut Vec<Verdict<T>>) {
        let Some(touch) = &mut self.touch else { return };
        touch.phase = Phase::Chosen;
        self.guards.chose(touch.target, now);
        verdicts.push(Verdict::Chosen(touch.target));
    }

    /// Forgets the touch; what it has not chosen by now it never will.
    fn drop_touch(&mut self, verdicts: &mut Vec<Verdict<T>>) {
        if let Some(touch) = self.touch.take()
            && touch.phase != Phase::Swallowed
        {
            verdicts.push(Verdict::Released(touch.target));
        }
    }

    fn board_changed(&mut self, now: u64, verdicts: &mut Vec<Verdict<T>>) {
        self.guards.changed(now);
        self.swallow(HeldBack::AfterChange, verdicts);
    }
}
