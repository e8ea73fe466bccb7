//! The press filter: one finger, one target, at most one choice.
//!
//! Invariants: a choice is always of the target that the finger came down on; one touch chooses at most once; whatever
//! happened before, a clean press after the guards have run out chooses. A touch that has had its say (it chose, slid off,
//! was held back, or the board changed under it) is swallowed until it is lifted, and no longer.
//!
//! A target that can be given goes along with the finger that slides off it. Where it is let go is told once, at the lift, and
//! what that means is not for the filter to say; let go over nothing, it was a slide like any other. The hold time counts for
//! carrying as for choosing, and the guards have had their say when the finger came down.

use super::guard::Guards;
use super::{Carry, Had, HeldBack, Pointer, Sample, Spot, Verdict};
use crate::child::{AccessSettings, ChooseOn};

/// A touch that was not heard of for this long while another finger comes down has lost its lift somewhere. Twice the
/// longest hold time.
const LOST_LIFT_MS: u64 = 20_000;

/// The press filter of one child's screen. `T` names whatever can be chosen: cells, bar and strip alike.
#[derive(Clone, Debug, PartialEq)]
pub struct PressFilter<T> {
    settings: AccessSettings,
    guards: Guards<T>,
    /// After how many milliseconds a finger that stays has lingered; `None`: it never does.
    linger: Option<u64>,
    touch: Option<Touch<T>>,
    /// The latest time seen.
    now: u64,
}

/// The finger that counts. Others are ignored while it is down.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Touch<T> {
    pointer: Pointer,
    target: T,
    carry: Carry,
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
    /// It chose, and is drawn pressed until it is lifted.
    Chosen,
    /// It slid off a target that goes with it.
    Carrying(Had),
    /// It stayed so long that it meant more. It is drawn pressed until it is lifted, and means nothing more.
    Lingered,
    /// It has had its say and means nothing more until it is lifted.
    Swallowed,
}

impl<T: Copy + Eq> PressFilter<T> {
    pub const fn new(settings: AccessSettings) -> Self {
        Self { settings, guards: Guards::new(), linger: None, touch: None, now: 0 }
    }

    /// From when on a finger that stays on a target that can be given has lingered there, in milliseconds.
    pub fn set_linger(&mut self, linger: Option<u64>) {
        self.linger = linger;
    }

    /// What the finger that is down takes along.
    pub fn carried(&self) -> Option<T> {
        self.touch.filter(|touch| matches!(touch.phase, Phase::Carrying(_))).map(|touch| touch.target)
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
                    self.lift(over, now, &mut verdicts);
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

    /// What was carried came to something where it was let go: the repeat guards run from here, as from a choice. A carry
    /// that came to nothing keeps nobody from trying again.
    pub fn arrived(&mut self, target: T, now: u64) {
        self.guards.chose(target, now);
    }

    /// The hold ring: the target and how much of the hold time has gone by, 0 to 1. `None` where there is nothing to show.
    pub fn progress(&self, now: u64) -> Option<(T, f32)> {
        let touch = self.touch?;
        let hold = self.ring(&touch).filter(|time| *time > 0)?;
        let held = match touch.phase {
            Phase::Pressing => now.saturating_sub(touch.since).min(hold),
            Phase::Ready => hold,
            Phase::Chosen | Phase::Carrying(_) | Phase::Lingered | Phase::Swallowed => return None,
        };
        #[expect(clippy::cast_precision_loss, reason = "at most 11,000")]
        let fraction = held as f32 / hold as f32;
        Some((touch.target, fraction))
    }

    /// How long the ring of the touch that is under way takes, in milliseconds.
    pub fn ring_time(&self) -> Option<u64> {
        self.touch.as_ref().and_then(|touch| self.ring(touch))
    }

    /// The hold time; where there is none, the time after which a finger has lingered.
    fn ring(&self, touch: &Touch<T>) -> Option<u64> {
        match self.settings.hold.get() {
            0 => self.linger_of(touch),
            hold => Some(hold),
        }
    }

    fn linger_of(&self, touch: &Touch<T>) -> Option<u64> {
        self.linger.filter(|_| touch.carry == Carry::Goes)
    }

    /// When to send the next [`Sample::Tick`] at the latest, so that a hold is chosen in time.
    pub fn next_wake(&self, now: u64) -> Option<u64> {
        let touch = self.touch?;
        let hold = Some(self.settings.hold.get()).filter(|hold| *hold > 0 && touch.phase == Phase::Pressing);
        let stays = matches!(touch.phase, Phase::Pressing | Phase::Ready | Phase::Chosen);
        let linger = self.linger_of(&touch).filter(|_| stays);
        let next = hold.into_iter().chain(linger).min()?;
        Some(touch.since.saturating_add(next).max(now))
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
        let held = |touch: &Touch<T>| touch.phase == Phase::Pressing && now.saturating_sub(touch.since) >= hold;
        if hold > 0
            && let Some(touch) = self.touch.as_mut().filter(|touch| held(touch))
        {
            match self.settings.choose_on {
                ChooseOn::Release => touch.phase = Phase::Ready,
                ChooseOn::Press => self.choose(now, verdicts),
            }
        }
        self.settle_linger(now, verdicts);
    }

    fn settle_linger(&mut self, now: u64, verdicts: &mut Vec<Verdict<T>>) {
        let linger = self.touch.as_ref().and_then(|touch| self.linger_of(touch));
        let (Some(linger), Some(touch)) = (linger, &mut self.touch) else { return };
        let stays = matches!(touch.phase, Phase::Pressing | Phase::Ready | Phase::Chosen);
        if stays && now.saturating_sub(touch.since) >= linger {
            touch.phase = Phase::Lingered;
            self.guards.chose(touch.target, now);
            verdicts.push(Verdict::Lingered(touch.target));
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
        let Some(Spot { target, care, carry }) = on else { return };
        let mut touch = Touch { pointer, target, carry, since: now, heard: now, phase: Phase::Pressing };
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
        if over == Some(touch.target) || matches!(touch.phase, Phase::Carrying(_)) {
            return;
        }
        let had = match touch.phase {
            Phase::Pressing | Phase::Ready => Had::NotChosen,
            Phase::Chosen => Had::Chosen,
            Phase::Carrying(_) | Phase::Lingered | Phase::Swallowed => {
                return self.swallow(HeldBack::SlidOff, verdicts);
            }
        };
        match touch.carry {
            Carry::Stays => self.swallow(HeldBack::SlidOff, verdicts),
            Carry::Goes => {
                touch.phase = Phase::Carrying(had);
                verdicts.push(Verdict::Released(touch.target));
            }
        }
    }

    /// From here on the touch means nothing. If it had not had its say, it was held back.
    fn swallow(&mut self, reason: HeldBack, verdicts: &mut Vec<Verdict<T>>) {
        let Some(touch) = &mut self.touch else { return };
        let (was, target) = (touch.phase, touch.target);
        touch.phase = Phase::Swallowed;
        if !matches!(was, Phase::Swallowed | Phase::Carrying(_)) {
            verdicts.push(Verdict::Released(target));
        }
        if matches!(was, Phase::Pressing | Phase::Ready | Phase::Carrying(Had::NotChosen)) {
            verdicts.push(Verdict::HeldBack { target, reason });
        }
    }

    /// The finger that counts was lifted: over its target, with its target, or after it had been swallowed.
    fn lift(&mut self, over: Option<T>, now: u64, verdicts: &mut Vec<Verdict<T>>) {
        let Some(touch) = self.touch else { return };
        match touch.phase {
            Phase::Carrying(had) => self.let_go(&touch, had, over, now, verdicts),
            Phase::Ready => self.choose(now, verdicts),
            Phase::Pressing if self.settings.hold.get() == 0 => self.choose(now, verdicts),
            Phase::Pressing => self.swallow(HeldBack::TooShort, verdicts),
            Phase::Chosen | Phase::Lingered | Phase::Swallowed => {}
        }
        self.drop_touch(verdicts);
    }

    /// What was taken along is let go here.
    fn let_go(&mut self, touch: &Touch<T>, had: Had, over: Option<T>, now: u64, verdicts: &mut Vec<Verdict<T>>) {
        match over.filter(|to| *to != touch.target) {
            None => self.swallow(HeldBack::SlidOff, verdicts),
            Some(_) if now.saturating_sub(touch.since) < self.settings.hold.get() => {
                self.swallow(HeldBack::TooShort, verdicts);
            }
            Some(to) => verdicts.push(Verdict::Carried { target: touch.target, to, had }),
        }
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
            && !matches!(touch.phase, Phase::Swallowed | Phase::Carrying(_))
        {
            verdicts.push(Verdict::Released(touch.target));
        }
    }

    fn board_changed(&mut self, now: u64, verdicts: &mut Vec<Verdict<T>>) {
        self.guards.changed(now);
        self.swallow(HeldBack::AfterChange, verdicts);
    }
}
