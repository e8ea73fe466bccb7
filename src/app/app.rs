//! The app: one home, at most one child's screen, at most one unlocked adult, one voice.

use super::OpenHome;
use super::answer::Answer;
use super::backing_up::BackingUp;
use super::clock::Clock;
use super::editing::Editing;
use super::finding::{AddingPack, Finding};
use super::making::Making;
use super::notice::{Cause, Notice};
use super::open_child::{Ground, OpenChild};
use super::papering::Papering;
use super::trouble::Trouble;
use super::unlock::Unlocked;
use super::voice::{Voice, VoiceChoice, VoiceReport};
use super::wish::Wish;
use crate::access::{Sample, Verdict};
use crate::board::BoardSet;
use crate::id::{ChildId, Digest, EntryId};
use crate::interchange::Import;
use crate::journal::{JournalError, Kept, KeyPrivacy, Last, Refusal, Report as DeskReport};
use crate::session::line::{Line, LineId};
use crate::session::{BoardView, Intent, Target};
use std::rc::Rc;
use std::sync::Arc;

/// Called from other threads when there is something to be looked at; see [`App::attend`].
pub type Wake = Arc<dyn Fn() + Send + Sync>;

pub struct App {
    pub home: OpenHome,
    pub(super) child: Option<OpenChild>,
    pub(super) adult: Option<Unlocked>,
    /// A board file that was read and not yet kept, with the SHA-256 of its bytes.
    pub(super) read: Option<(Box<Import>, Digest)>,
    pub(super) voice: Box<dyn Voice>,
    pub(super) clock: Rc<dyn Clock>,
    pub(super) important: Arc<BoardSet>,
    pub(super) starter: Arc<BoardSet>,
    pub(super) wake: Wake,
    pub(super) backing_up: BackingUp,
    pub(super) making: Making,
    pub(super) editing: Option<Editing>,
    pub(super) papering: Papering,
    pub(super) finding: Finding,
    pub(super) adding: AddingPack,
    /// A line of the adults' side that is still heard.
    sample: Option<LineId>,
    notices: Notices,
    kept: Vec<EntryId>,
}

impl App {
    /// Opens the screen of the child who was here last.
    pub fn new(home: OpenHome, voice: Box<dyn Voice>, clock: Rc<dyn Clock>, wake: Wake) -> Result<Self, Trouble> {
        let mut notices = Notices::default();
        if home.last == Last::Unclean {
            notices.add(Notice::unclean_start());
        }
        if home.folder.key_privacy() == KeyPrivacy::WasOpenToOthers {
            notices.add(Notice::key_was_open());
        }
        let important = Arc::new(super::important()?);
        let starter = Arc::new(super::starter()?);
        let mut app = Self {
            home,
            child: None,
            adult: None,
            read: None,
            voice,
            clock,
            important,
            starter,
            wake,
            backing_up: BackingUp::default(),
            making: Making::default(),
            editing: None,
            papering: Papering::default(),
            finding: Finding::default(),
            adding: AddingPack::default(),
            sample: None,
            notices,
            kept: Vec::new(),
        };
        if let Some(child) = app.home.record.on_screen {
            // A record that does not open must not leave a child without a screen; the notice says what is wrong.
            if let Err(error) = app.open_child(child) {
                app.notices.add(Notice::child_file(&error));
            }
        }
        if app.child.is_none() {
            app.child = Some(app.without_record()?);
        }
        Ok(app)
    }

    /// The one door. What is asked for is done when this returns, or the trouble says that it was not.
    pub fn handle(&mut self, wish: Wish) -> Result<Answer, Trouble> {
        let clock = Rc::clone(&self.clock);
        if let Err(error) = self.lock_when_left(&*clock) {
            // It is locked all the same. What a child wishes does not wait for the disk; what an adult wishes is refused by it.
            self.notices.add(Notice::not_kept(Refusal::from(&error)));
        }
        match wish {
            Wish::Touch(sample) => drop(self.touch(sample)),
            Wish::Talk(intent) => self.talk(&intent),
            Wish::Tick => {
                self.touch(Sample::Tick);
                self.talk(&Intent::Tick);
            }
            Wish::Unlock { adult, pin } => self.unlock(adult, &pin, &*clock)?,
            Wish::Lock => self.lock(&*clock)?,
            Wish::AboutChoice(told) => return self.about_choice(told, &*clock),
            Wish::AskedOverMat { words, how } => return self.asked_over_mat(&words, how, &*clock),
            Wish::Adult(wish) => return self.adult(wish, &*clock),
        }
        Ok(Answer::Done)
    }

    /// A finger on the child's screen. The verdicts say what to draw; what was chosen has been done.
    pub fn touch(&mut self, sample: Sample<Target>) -> Vec<Verdict<Target>> {
        match &mut self.child {
            Some(child) => child.touch(sample, &mut *self.voice, &*self.clock),
            None => Vec::new(),
        }
    }

    pub(super) fn talk(&mut self, intent: &Intent) {
        if let Some(child) = &mut self.child {
            child.talk(intent, &mut *self.voice, &*self.clock);
        }
    }

    /// Looks at what the voice and the desk have to say, and passes it on.
    pub fn attend(&mut self) {
        let clock = Rc::clone(&self.clock);
        self.attend_backup(&*clock);
        self.attend_making(&*clock);
        self.attend_symbols(&*clock);
        for report in self.voice.reports() {
            match &report {
                VoiceReport::Fault(fault) => self.notices.add(Notice::voice(fault)),
                VoiceReport::Mended => self.notices.clear(|cause| matches!(cause, Cause::Voice(_))),
                VoiceReport::Began { .. } | VoiceReport::Finished { .. } | VoiceReport::Cut { .. } => {
                    if matches!(report, VoiceReport::Finished { line } | VoiceReport::Cut { line } if self.sample == Some(line))
                    {
                        self.sample = None;
                    }
                    if let Some(child) = &mut self.child {
                        child.heard(&report, &mut *self.voice, &*self.clock);
                    }
                }
            }
        }
        for report in self.child.as_mut().map(OpenChild::reports).unwrap_or_default() {
            match report {
                DeskReport::Kept { entries, .. } => {
                    self.kept.extend(entries.iter().map(Kept::id));
                    self.notices.clear(|cause| *cause == Cause::NotKept);
                }
                DeskReport::Waiting { why, .. } | DeskReport::Refused { why, .. } => {
                    self.notices.clear(|cause| *cause == Cause::NotKept);
                    self.notices.add(Notice::not_kept(why));
                }
            }
        }
    }

    /// Waits until everything said so far is on the disk.
    pub fn settle(&mut self) -> Result<(), Refusal> {
        let settled = self.child.as_mut().map_or(Ok(()), OpenChild::flush);
        self.attend();
        settled
    }

    /// Ids of entries acknowledged since this was last asked.
    pub fn kept(&mut self) -> Vec<EntryId> {
        std::mem::take(&mut self.kept)
    }

    pub fn child(&self) -> Option<&OpenChild> {
        self.child.as_ref()
    }

    pub fn view(&self) -> Option<BoardView> {
        self.child.as_ref().map(OpenChild::view)
    }

    /// Tells the adults something that the app itself could not know.
    pub fn notify(&mut self, notice: Notice) {
        self.notices.add(notice);
    }

    pub fn notices(&self) -> &[Notice] {
        &self.notices.0
    }

    pub(super) const fn notices_mut(&mut self) -> &mut Notices {
        &mut self.notices
    }

    pub fn clock(&self) -> &dyn Clock {
        &*self.clock
    }

    /// The voices to choose from.
    pub fn voices(&self) -> Vec<VoiceChoice> {
        self.voice.voices()
    }

    /// Lets an adult hear a voice. It is nobody's utterance.
    pub fn speak_sample(&mut self, line: Line) {
        self.sample = Some(line.id);
        self.voice.speak(line);
    }

    /// Whether this line of the adults' side is not at its end yet.
    pub fn is_heard(&self, line: LineId) -> bool {
        self.sample == Some(line)
    }

    /// Stops whatever is being heard.
    pub fn hush(&mut self) {
        self.voice.hush();
    }

    /// What wakes the thread of the screen; for whoever works beside it.
    pub fn waker(&self) -> Wake {
        Arc::clone(&self.wake)
    }

    /// When [`Wish::Tick`] is next due, in milliseconds since the app started.
    pub fn next_wake(&self) -> Option<u64> {
        let child = self.child.as_ref().and_then(|child| child.next_wake(self.clock.mono()));
        let lock = self.adult.as_ref().map(Unlocked::locks_at);
        [child, lock, self.paper_wake()].into_iter().flatten().min()
    }

    /// Puts a child in front whose record an unlocked adult wants, without giving the tablet to them.
    pub fn look_at(&mut self, child: ChildId) -> Result<(), Trouble> {
        let clock = Rc::clone(&self.clock);
        self.unlocked(&*clock)?;
        Ok(self.open_child(child)?)
    }

    /// Puts a child on the screen, and closes the one before.
    pub(super) fn open_child(&mut self, child: ChildId) -> Result<(), JournalError> {
        // A child who is on the screen already stays there; one file has one writer.
        if self.child.as_ref().is_some_and(|open| open.id == child && open.reader().is_ok()) {
            return Ok(());
        }
        let gone_by = self.home.open_child(child)?;
        let ground =
            Ground { clock: &*self.clock, app: &self.home.app, important: &self.important, starter: &self.starter };
        let wake = Arc::clone(&self.wake);
        let open = OpenChild::open(gone_by, &ground, Box::new(move || wake()))?;
        self.notices.clear(|cause| matches!(cause, Cause::NoAgreement | Cause::ChildFile));
        if open.child().agreement.is_none() {
            self.notices.add(Notice::no_agreement(&open.child().name));
        }
        // The other child's screen is left only now: if this record had not opened, that one would still be there.
        if let Err(why) = self.leave_child() {
            self.notices.add(Notice::not_kept(why));
        }
        open.prepare(&mut *self.voice);
        self.child = Some(open);
        self.hand_on_plan(&*Rc::clone(&self.clock));
        Ok(())
    }

    /// The starter board, for a child whose record does not open, or for nobody yet.
    fn without_record(&self) -> Result<OpenChild, JournalError> {
        let ground =
            Ground { clock: &*self.clock, app: &self.home.app, important: &self.important, starter: &self.starter };
        let child = self.home.record.on_screen.unwrap_or_else(ChildId::fresh);
        let name = self.home.record.child_name(child).unwrap_or_default();
        OpenChild::without_record(child, name, &ground)
    }

    fn leave_child(&mut self) -> Result<(), Refusal> {
        self.leave_assessment(&*Rc::clone(&self.clock));
        match self.child.take() {
            Some(child) => child.leave(&mut *self.voice, &*self.clock),
            None => Ok(()),
        }
    }

    /// Closes everything properly.
    pub fn close(mut self) -> Result<(), Trouble> {
        let clock = Rc::clone(&self.clock);
        // Which boards the child has is known as long as the child is there.
        self.finish_paper();
        let left = self.leave_child();
        let locked = self.lock(&*clock);
        self.finish_backup(&*clock);
        self.finish_adding_pack(&*clock);
        self.home.close(&*clock)?;
        locked?;
        Ok(left?)
    }
}

/// Notices in the order in which they came; equal ones stand once.
#[derive(Default)]
pub struct Notices(Vec<Notice>);

impl Notices {
    pub fn add(&mut self, notice: Notice) {
        if !self.0.contains(&notice) {
            self.0.push(notice);
        }
    }

    pub fn remove(&mut self, read: &Notice) {
        self.0.retain(|notice| notice != read);
    }

    pub fn clear(&mut self, mended: impl Fn(&Cause) -> bool) {
        self.0.retain(|notice| !mended(&notice.cause));
    }
}
