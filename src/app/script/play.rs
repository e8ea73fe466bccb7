//! Plays a script against the app, through the door that the window uses. What happens comes out as lines of text.

use super::step::{Expected, Step, Switch, Touchable};
use crate::access::{Pointer, Sample};
use crate::app::clock::{Clock, ScriptClock};
use crate::app::scribe::Scribe;
use crate::app::voice::{Voice, VoiceReport};
use crate::app::{AdultWish, Answer, App, Supplied, Trouble, TypedPin, Wish};
use crate::child::Agreement;
use crate::event::Purpose;
use crate::id::{AdultId, ChildId};
use crate::journal::Refusal;
use crate::session::line::Line;
use crate::session::{self, Intent, RecordingMark, Target};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

/// A person's time between one act and the next, beyond the child's own guards.
const BEAT: Duration = Duration::from_millis(100);
/// How long a finger stays down in a clean press, beyond the hold time.
const TAP: Duration = Duration::from_millis(120);

/// Why a play stopped.
#[derive(Debug, thiserror::Error)]
pub enum PlayError {
    #[error(transparent)]
    Trouble(#[from] Trouble),
    #[error("it was not so: {0}")]
    Wrong(String),
    #[error("there is nothing called “{0}” on the screen")]
    NotThere(String),
    #[error("nothing came of it at the table")]
    NothingCame,
    #[error("there is no child on the screen")]
    NoChild,
    #[error("only a demonstration home’s clock can be set")]
    RealClock,
    #[error("“{0}” could not be read")]
    Unread(std::path::PathBuf),
    #[error("there is no PIN to give")]
    NoPin,
    #[error("what was said could not be written down")]
    Refused(Refusal),
}

impl PlayError {
    /// 1 where Heard said no, 2 where the script asks for what is not there.
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Trouble(_) | Self::Wrong(_) | Self::Refused(_) => 1,
            Self::NotThere(_) | Self::NothingCame | Self::NoChild | Self::RealClock | Self::Unread(_) | Self::NoPin => {
                2
            }
        }
    }
}

/// A scribe whose notes can be read while the app holds it.
#[derive(Clone, Default)]
pub struct SharedScribe(Rc<RefCell<Scribe>>);

impl SharedScribe {
    pub fn texts(&self) -> Vec<String> {
        self.0.borrow().said().iter().map(|said| said.text.clone()).collect()
    }
}

impl Voice for SharedScribe {
    fn speak(&mut self, line: Line) {
        self.0.borrow_mut().speak(line);
    }

    fn hush(&mut self) {
        self.0.borrow_mut().hush();
    }

    fn reports(&mut self) -> Vec<VoiceReport> {
        self.0.borrow_mut().reports()
    }
}

/// What a play needs besides the app.
pub struct Play<'a> {
    pub app: &'a mut App,
    /// The clock's hands, in a demonstration home.
    pub hands: Option<Rc<ScriptClock>>,
    pub scribe: Option<SharedScribe>,
    /// Finds the PIN of an adult by name.
    pub pin: &'a mut dyn FnMut(&str) -> Option<TypedPin>,
    pub out: &'a mut dyn FnMut(&str),
    told: usize,
    kept: usize,
    pub(super) down: Option<Target>,
}

impl<'a> Play<'a> {
    pub fn new(
        app: &'a mut App,
        hands: Option<Rc<ScriptClock>>,
        scribe: Option<SharedScribe>,
        pin: &'a mut dyn FnMut(&str) -> Option<TypedPin>,
        out: &'a mut dyn FnMut(&str),
    ) -> Self {
        let hands = hands.filter(|_| app.home.record.purpose == Purpose::Demonstration);
        // What was kept before this play began is not of its making.
        let _ = app.settle();
        drop(app.kept());
        Self { app, hands, scribe, pin, out, told: 0, kept: 0, down: None }
    }

    /// Plays one step and tells what came of it.
    pub fn step(&mut self, step: &Step) -> Result<(), PlayError> {
        self.act(step)?;
        self.app.settle().map_err(PlayError::Refused)?;
        self.tell();
        Ok(())
    }

    fn act(&mut self, step: &Step) -> Result<(), PlayError> {
        match step {
            Step::Press(what) => self.press(what)?,
            Step::Hold(what, time) => self.hold(what, *time)?,
            Step::Down(what) => self.finger_down(what)?,
            Step::Move(over) => {
                let over = over.as_ref().map(|what| self.target(what)).transpose()?;
                self.down = over;
                self.wish(Wish::Touch(Sample::Moved { pointer: Pointer(0), over }))?;
            }
            Step::Up => self.finger_up()?,
            Step::Select(what) => {
                let target = self.target(what)?;
                self.wish(Wish::Talk(Intent::Select(target)))?;
            }
            Step::Private(Switch::On) => self.wish(Wish::Talk(Intent::StartPrivate))?,
            Step::Private(Switch::Off) => self.wish(Wish::Talk(Intent::EndPrivate))?,
            Step::Unlock(name) => {
                let (adult, name) = self.adult(name.as_deref())?;
                let pin = (self.pin)(&name).ok_or(PlayError::NoPin)?;
                self.wish(Wish::Unlock { adult, pin })?;
            }
            Step::Lock => self.wish(Wish::Lock)?,
            Step::Child(name) => {
                let child = self.child_named(name)?;
                // The child on screen stays on screen; only a change of child is an adult's act.
                if self.app.child().is_none_or(|open| open.id != child) {
                    self.adult_wish(AdultWish::OpenChild(child))?;
                }
            }
            Step::AddChild(name) => {
                let boards = Supplied::default();
                drop(self.adult_wish(AdultWish::AddChild { name: name.clone(), boards })?);
            }
            Step::GiveBoards(which) => drop(self.adult_wish(AdultWish::GiveBoards(*which))?),
            Step::Import(file) => {
                let bytes = std::fs::read(file).map_err(|_| PlayError::Unread(file.clone()))?;
                let name = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                if let Answer::Import(report) = self.adult_wish(AdultWish::ReadImport { bytes, name })? {
                    report.to_text().lines().for_each(|line| (self.out)(line));
                }
                self.adult_wish(AdultWish::KeepImport)?;
            }
            Step::Agreement { by, basis, assent, shown } => {
                let agreement = Agreement {
                    authorised_by: by.clone(),
                    basis: basis.clone(),
                    assent: *assent,
                    shown_by: shown.clone(),
                };
                self.adult_wish(AdultWish::RecordAgreement(agreement))?;
            }
            Step::AgreementOff { by } => drop(self.adult_wish(AdultWish::WithdrawAgreement { by: by.clone() })?),
            Step::Showing(Switch::On) => drop(self.adult_wish(AdultWish::StartShowing)?),
            Step::Showing(Switch::Off) => drop(self.adult_wish(AdultWish::StopShowing)?),
            Step::Access(step) => self.access(*step)?,
            Step::Speech(step) => self.speech(step)?,
            Step::Surface(step) => self.surface(*step)?,
            Step::ClearSuggestions => drop(self.adult_wish(AdultWish::ClearPredictions)?),
            Step::Cover { .. }
            | Step::CoverOff
            | Step::Note(_)
            | Step::Correct(_)
            | Step::TakeBack { .. }
            | Step::Meaning(_)
            | Step::SupportLast(_) => self.write_down(step)?,
            Step::Pack { from, to, out } => {
                let wish = AdultWish::MakePack { from: *from, to: *to, out: out.clone() };
                if let Answer::Pack { path, head, .. } = self.adult_wish(wish)? {
                    (self.out)(&format!("pack: {}", path.display()));
                    (self.out)(&format!("head: {head}"));
                }
            }
            Step::Backup(file) => drop(self.adult_wish(AdultWish::MakeBackup { out: Some(file.clone()) })?),
            Step::Wait(time) => self.wait(*time)?,
            Step::At(moment) => {
                let hands = self.hands.clone().ok_or(PlayError::RealClock)?;
                let offset = *hands.now().offset();
                let moment = moment.and_local_timezone(offset).single().ok_or(PlayError::RealClock)?;
                let ahead = (moment - hands.now()).to_std().unwrap_or_default();
                self.wait(ahead)?;
                hands.set(moment);
            }
            Step::Offering(step) => self.offer_step(step)?,
            Step::Giving(step) => self.give_step(step)?,
            Step::Practising(step) => self.practise(step)?,
            Step::Mat(step) => self.mat_step(step)?,
            Step::Assessing(step) => self.assess_step(step)?,
            Step::Edit(step) => self.edit_step(step)?,
            Step::Export(file) => self.export_step(file)?,
            Step::Expect(expected) => self.expect(expected)?,
        }
        Ok(())
    }

    pub(super) fn wish(&mut self, wish: Wish) -> Result<(), PlayError> {
        self.app.handle(wish)?;
        self.app.attend();
        Ok(())
    }

    pub(super) fn adult_wish(&mut self, wish: AdultWish) -> Result<Answer, PlayError> {
        Ok(self.app.handle(Wish::Adult(wish))?)
    }

    /// A clean press: after the child's own guards have run out, and as long as the child's hold time asks for.
    fn press(&mut self, what: &Touchable) -> Result<(), PlayError> {
        let time = self.wait_for_guards()?;
        self.hold(what, time)
    }

    pub(super) fn press_target(&mut self, target: Target) -> Result<(), PlayError> {
        let time = self.wait_for_guards()?;
        self.finger_on(target)?;
        self.wait(time)?;
        self.finger_up()
    }

    /// Waits until the child's guards have run out, and says how long a press has to last.
    pub(super) fn wait_for_guards(&mut self) -> Result<Duration, PlayError> {
        let access = self.app.child().ok_or(PlayError::NoChild)?.child().access.clone();
        let guard = access.repeat_same.max(access.repeat_any).max(access.after_change);
        self.wait(Duration::from_millis(guard.get()) + BEAT)?;
        Ok(Duration::from_millis(access.hold.get()) + TAP)
    }

    fn hold(&mut self, what: &Touchable, time: Duration) -> Result<(), PlayError> {
        self.finger_down(what)?;
        self.wait(time)?;
        self.finger_up()
    }

    fn finger_down(&mut self, what: &Touchable) -> Result<(), PlayError> {
        let target = self.target(what)?;
        self.finger_on(target)
    }

    pub(super) fn finger_on(&mut self, target: Target) -> Result<(), PlayError> {
        let on = self.app.child().map(|child| child.spot(target));
        self.down = Some(target);
        self.wish(Wish::Touch(Sample::Down { pointer: Pointer(0), on }))
    }

    pub(super) fn finger_up(&mut self) -> Result<(), PlayError> {
        let over = self.down.take();
        self.wish(Wish::Touch(Sample::Up { pointer: Pointer(0), over }))
    }

    /// Lets time pass; whatever falls due on the way is done when it is due.
    pub(super) fn wait(&mut self, time: Duration) -> Result<(), PlayError> {
        let until = self.app.clock().mono().saturating_add(u64::try_from(time.as_millis()).unwrap_or(u64::MAX));
        loop {
            let now = self.app.clock().mono();
            if now >= until {
                return Ok(());
            }
            let next = self.app.next_wake().map_or(until, |wake| wake.clamp(now + 1, until));
            self.pass(Duration::from_millis(next - now));
            self.wish(Wish::Tick)?;
        }
    }

    fn pass(&self, time: Duration) {
        match &self.hands {
            Some(hands) => hands.wait(time),
            None => self.app.clock().wait(time),
        }
    }

    pub(super) fn target(&self, what: &Touchable) -> Result<Target, PlayError> {
        let word = match what {
            Touchable::Home => return Ok(Target::Home),
            Touchable::Back => return Ok(Target::Back),
            Touchable::Important => return Ok(Target::Important),
            Touchable::Speak => return Ok(Target::Speak),
            Touchable::TakeBack => return Ok(Target::TakeBack),
            Touchable::Clear => return Ok(Target::Clear),
            Touchable::Word(word) => word,
        };
        let view = self.app.view().ok_or(PlayError::NoChild)?;
        if let Some(choice) = &view.choice {
            let card = choice.cards.iter().find(|card| card.label.eq_ignore_ascii_case(word));
            let place = card.ok_or_else(|| PlayError::NotThere(word.clone()))?.place;
            return Ok(Target::Option { place });
        }
        let begins = view.beginnings.iter().position(|begins| begins.label.eq_ignore_ascii_case(word));
        if let Some(index) = begins.and_then(|index| u8::try_from(index).ok()) {
            return Ok(Target::Begin { index });
        }
        let cell = view.cells.iter().find(|cell| cell.label.eq_ignore_ascii_case(word));
        let cell = cell.ok_or_else(|| PlayError::NotThere(word.clone()))?;
        Ok(Target::Button { button: cell.button, place: Some(cell.place) })
    }

    fn adult(&self, name: Option<&str>) -> Result<(AdultId, String), PlayError> {
        let record = &self.app.home.record;
        let found = match name {
            Some(name) => record.adult_named(name),
            None => record.adults.iter().next().map(|(id, adult)| (*id, adult)),
        };
        let (id, adult) = found.ok_or(Trouble::NoSuchAdult)?;
        Ok((id, adult.name.clone()))
    }

    fn child_named(&self, name: &str) -> Result<ChildId, PlayError> {
        Ok(self.app.home.record.child_named(name).ok_or(Trouble::NoSuchChild)?)
    }

    fn suggested(&self) -> String {
        self.app.child().map(|child| session::suggestions(child.state()).join(", ")).unwrap_or_default()
    }

    fn expect(&mut self, expected: &Expected) -> Result<(), PlayError> {
        self.app.settle().map_err(PlayError::Refused)?;
        self.tell();
        let view = self.app.view().ok_or(PlayError::NoChild)?;
        let (wanted, found) = match expected {
            Expected::Board(name) => (name.clone(), view.name),
            Expected::Bar(words) => {
                (words.clone(), view.bar.iter().map(|word| word.label.as_str()).collect::<Vec<_>>().join(" "))
            }
            Expected::Suggested(words) => (words.clone(), self.suggested()),
            Expected::Said(words) => {
                let said = self.scribe.as_ref().and_then(|scribe| scribe.texts().pop()).unwrap_or_default();
                (words.clone(), said)
            }
            Expected::Kept(count) => (count.to_string(), self.kept.to_string()),
            Expected::Offer(words) => (words.clone(), self.found_offer()),
            Expected::Choice(what) => (what.clone(), self.found_choice()),
            Expected::Practised(what, words) => (words.clone(), self.found_practised(*what)?),
            Expected::Mat(words) => (words.clone(), self.found_mat()),
            Expected::Trial(words) => (words.clone(), self.found_trial()?),
            Expected::Boards(expected) => self.found_boards(expected)?,
            Expected::Remaining(number) => (number.clone(), self.found_remaining()?),
            Expected::Mark(mark) => {
                let found = match view.mark {
                    RecordingMark::Kept => "kept",
                    RecordingMark::NotKept => "not-kept",
                    RecordingMark::Private => "private",
                };
                (mark.clone(), found.to_owned())
            }
        };
        if wanted == found {
            Ok(())
        } else {
            Err(PlayError::Wrong(format!("expected “{wanted}”, found “{found}”")))
        }
    }

    /// What was said and what was acknowledged since this was last told.
    fn tell(&mut self) {
        let texts = self.scribe.as_ref().map(SharedScribe::texts).unwrap_or_default();
        for text in texts.iter().skip(self.told) {
            (self.out)(&format!("said: {text}"));
        }
        self.told = texts.len();
        for id in self.app.kept() {
            self.kept += 1;
            (self.out)(&format!("kept: {id}"));
        }
    }
}
