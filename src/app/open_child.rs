//! The child whose screen this is: the rules of talking, the press filter before them, and the desk that keeps what is said.

use super::child_record::ChildRecord;
use super::clock::Clock;
use super::covering::Cover;
use super::matting;
use super::offering::{LastOffer, chosen_on_screen};
use super::remembering::Remembered;
use super::system::system;
use super::vocabulary::join;
use super::vocabulary::{self, Fetch};
use super::voice::{Voice, VoiceReport};
use crate::access::{Care, Had, PressFilter, Sample, Spot, Verdict};
use crate::board::BoardSet;
use crate::child::{Child, Giving};
use crate::event::{CoverEnd, Draft, Event, Keeping, Record, Role};
use crate::id::{AdultId, ChildId, EntryId};
use crate::journal::{Desk, FileOf, JournalError, Last, NewRows, Opened, Reader, Refusal, Report as DeskReport};
use crate::mat::{Photos, Sheet};
use crate::session::{self, BoardView, Effect, Heard, Intent, Now, State, Target, Vocabulary};
use std::sync::Arc;

/// Events that the child's settings are folded from. Acts are not among them, so a long record opens as fast as a short one.
const SETTINGS: &[&str] = &[
    "child_file_opened",
    "access_changed",
    "speech_changed",
    "surface_changed",
    "exchange_changed",
    "board_set_chosen",
    "agreement_recorded",
    "agreement_withdrawn",
    "plan_set",
    "stage_set",
];

/// A finger that stays this much longer than choosing takes gives the picture, for a child who gives so.
const LINGER_MS: u64 = 1_000;

pub struct OpenChild {
    pub id: ChildId,
    state: State,
    filter: PressFilter<Target>,
    /// `None` where the file does not open: the child talks, and nothing is kept.
    record: Option<ChildRecord>,
    cover: Option<Cover>,
    /// The last offer since this file was opened.
    offer: Option<LastOffer>,
    /// Who put the mats of this sitting before the child.
    mat_adults: Vec<(EntryId, AdultId)>,
    pub(super) remembered: Remembered,
}

/// A child's file as it was found, with a connection for reading beside the one that writes.
pub struct GoneBy {
    pub opened: Opened,
    pub reader: Reader,
}

/// What an open child needs of the house.
pub struct Ground<'a> {
    pub clock: &'a dyn Clock,
    pub app: &'a str,
    pub important: &'a Arc<BoardSet>,
    pub starter: &'a Arc<BoardSet>,
}

impl Ground<'_> {
    pub fn now(&self) -> Now {
        Now { at: self.clock.now(), mono: self.clock.mono() }
    }
}

impl OpenChild {
    /// Takes the child's file into use.
    pub fn open(gone_by: GoneBy, ground: &Ground<'_>, wake: Box<dyn Fn() + Send>) -> Result<Self, JournalError> {
        let GoneBy { opened: Opened { journal, last, boot }, reader } = gone_by;
        let FileOf::Child(id) = reader.of() else { return Err(JournalError::AnotherFile) };
        let mut child = Child::new(id);
        for (_, event) in reader.events(SETTINGS)? {
            child.apply(&event);
        }
        let (vocabulary, rows) = vocabulary_of(&reader, &child, ground)?;
        let mut filter = PressFilter::new(child.access.clone());
        fitted(&mut filter, &child);
        let state = State::new(child, Arc::new(vocabulary), ground.now());
        let desk = Desk::open(journal, Some(wake))?;
        let record = Some(ChildRecord::new(desk, reader, boot, ground.app, rows));
        let mut open = Self::just_opened(id, state, filter, record);
        let clean = last != Last::Unclean;
        open.keep(vec![system(Event::Started { clean }, Role::App, ground.clock)], ground.clock);
        Ok(open)
    }

    /// The starter board for a child whose record does not open, or for nobody yet. It is heard and not kept.
    pub fn without_record(id: ChildId, name: &str, ground: &Ground<'_>) -> Result<Self, JournalError> {
        let mut child = Child::new(id);
        name.clone_into(&mut child.name);
        let (_, _, own) = vocabulary::rows(ground.starter);
        let (_, _, important) = vocabulary::rows(ground.important);
        let vocabulary = join(Arc::clone(ground.starter), &own, ground.important, &important)?;
        let filter = PressFilter::new(child.access.clone());
        let state = State::new(child, Arc::new(vocabulary), ground.now());
        Ok(Self::just_opened(id, state, filter, None))
    }

    fn just_opened(id: ChildId, state: State, filter: PressFilter<Target>, record: Option<ChildRecord>) -> Self {
        let (cover, offer, mat_adults) = (None, None, Vec::new());
        Self { id, state, filter, record, cover, offer, mat_adults, remembered: Remembered::NotYet }
    }

    /// The child's record, for reading.
    pub fn reader(&self) -> Result<&Reader, JournalError> {
        self.record.as_ref().map(|record| &record.reader).ok_or(JournalError::NoSuchFile)
    }

    /// The pictures of the child's own boards that are on a mat.
    pub fn mat_photos(&self, sheet: &Sheet) -> Photos {
        self.reader().map(|reader| matting::photos(reader, sheet)).unwrap_or_default()
    }

    pub fn child(&self) -> &Child {
        self.state.child()
    }

    pub fn state(&self) -> &State {
        &self.state
    }

    pub fn view(&self) -> BoardView {
        session::view(&self.state)
    }

    /// What a finger meets at a target.
    pub fn spot(&self, target: Target) -> Spot<Target> {
        let care = match target {
            Target::Important => Care::Protected,
            Target::Button { button, .. } => session::care_of(&self.state, button),
            _ => Care::Ordinary,
        };
        Spot { target, care, carry: session::carry_of(&self.state, target) }
    }

    /// Puts a sample through the press filter; what it chooses is done at once.
    pub fn touch(&mut self, sample: Sample<Target>, voice: &mut dyn Voice, clock: &dyn Clock) -> Vec<Verdict<Target>> {
        let verdicts = self.filter.take(sample, clock.mono());
        for verdict in &verdicts {
            match verdict {
                Verdict::Chosen(target) => self.talk(&Intent::Select(*target), voice, clock),
                Verdict::Carried { target, to, had } => {
                    let meant = let_go(*target, *to, *had);
                    if meant != Intent::Filtered {
                        self.filter.arrived(*target, clock.mono());
                    }
                    self.talk(&meant, voice, clock);
                }
                Verdict::Lingered(target) => {
                    self.talk(&let_go(*target, Target::Give, Had::NotChosen), voice, clock);
                }
                Verdict::HeldBack { .. } => self.talk(&Intent::Filtered, voice, clock),
                Verdict::Pressed(_) | Verdict::Progress { .. } | Verdict::Released(_) => {}
            }
        }
        verdicts
    }

    /// One wish: speak first, then keep, then stand in the new state.
    pub fn talk(&mut self, intent: &Intent, voice: &mut dyn Voice, clock: &dyn Clock) {
        let now = Now { at: clock.now(), mono: clock.mono() };
        let outcome = session::decide(&self.state, intent, now);
        for effect in outcome.effects {
            match effect {
                Effect::Speak(line) => voice.speak(line),
                Effect::Hush => voice.hush(),
                Effect::BoardChanged => drop(self.filter.take(Sample::BoardChanged, now.mono)),
            }
        }
        let mat = |state: &State| state.mats().next_back().map(|(mat, _)| mat);
        let turned = outcome.state.board().id != self.state.board().id
            || outcome.state.offer() != self.state.offer()
            || mat(&outcome.state) != mat(&self.state);
        let mut drafts = outcome.drafts;
        let rows = matting::pictured(&mut drafts, &self.state, self.reader().ok(), clock);
        if let Some(record) = &mut self.record {
            record.bring(rows);
        }
        self.keep(drafts, clock);
        self.state = outcome.state;
        if let Some(offer) = &mut self.offer
            && let Some(place) = chosen_on_screen(self.state.offer(), offer.id)
        {
            offer.chosen(place);
        }
        if turned {
            self.prepare(voice);
        }
        self.remember(intent, voice, clock);
    }

    /// Has the words of the board on the screen made ready, so that a press is heard sooner. Private words are not.
    pub fn prepare(&self, voice: &mut dyn Voice) {
        if self.state.keeping() == Keeping::Private {
            return;
        }
        let board = self.state.board();
        let placed = board.grid.placed().filter_map(|(_, id, ..)| board.button(id));
        let words = placed.map(|button| session::spoken_of(board, button, &board.locale));
        let texts = self.state.card_texts().into_iter().chain(words).collect();
        voice.prepare(texts, self.state.child().speech.speech.clone());
    }

    /// The target that is being held, and how much of the hold time has gone by.
    pub fn progress(&self, now: u64) -> Option<(Target, f32)> {
        self.filter.progress(now)
    }

    /// How long the ring takes that is shown now, in milliseconds.
    pub fn ring_time(&self) -> Option<u64> {
        self.filter.ring_time()
    }

    /// What the finger that is down takes along.
    pub fn carried(&self) -> Option<Target> {
        self.filter.carried()
    }

    /// Passes on what the voice says about its lines. Faults are for adults and are not handled here.
    pub fn heard(&mut self, report: &VoiceReport, voice: &mut dyn Voice, clock: &dyn Clock) {
        let heard = match *report {
            VoiceReport::Began { line, part } => Heard::Began { line, part },
            VoiceReport::Finished { line } => Heard::Finished { line },
            VoiceReport::Cut { line } => Heard::Cut { line },
            VoiceReport::Fault(_) | VoiceReport::Mended => return,
        };
        self.talk(&Intent::Heard(heard), voice, clock);
    }

    /// What an adult did about this child: on the disk when this returns, then folded. It is an error if it is not kept.
    pub fn settle(
        &mut self,
        drafts: Vec<Draft>,
        rows: NewRows,
        voice: &mut dyn Voice,
        clock: &dyn Clock,
    ) -> Result<Vec<EntryId>, Refusal> {
        let mut child = self.state.child().clone();
        drafts.iter().for_each(|draft| child.apply(&draft.event));
        let config = self.state.child().config;
        let record = self.record.as_mut().ok_or(Refusal::Damaged)?;
        let kept = record.settle(drafts, rows, config, clock)?;
        if child.config != config {
            fitted(&mut self.filter, &child);
            self.talk(&Intent::ChildChanged(child), voice, clock);
        }
        Ok(kept)
    }

    /// Puts another board set on the screen.
    pub fn show(&mut self, vocabulary: Vocabulary, voice: &mut dyn Voice, clock: &dyn Clock) {
        self.talk(&Intent::VocabularyChanged(Arc::new(vocabulary)), voice, clock);
    }

    pub fn cover(&self) -> Option<&Cover> {
        self.cover.as_ref()
    }

    pub fn set_cover(&mut self, cover: Option<Cover>) {
        self.cover = cover;
    }

    pub fn offer(&self) -> Option<&LastOffer> {
        self.offer.as_ref()
    }

    pub fn offer_mut(&mut self) -> Option<&mut LastOffer> {
        self.offer.as_mut()
    }

    pub fn set_offer(&mut self, offer: Option<LastOffer>) {
        self.offer = offer;
    }

    pub fn set_mat_adult(&mut self, mat: EntryId, adult: AdultId) {
        self.mat_adults.push((mat, adult));
    }

    /// Who put this mat before the child, in this sitting.
    pub fn mat_adult(&self, mat: EntryId) -> Option<AdultId> {
        self.mat_adults.iter().find(|(begun, _)| *begun == mat).map(|(_, adult)| *adult)
    }

    /// The adults' side was locked by this adult, or by itself behind them.
    pub fn locked(&mut self, adult: AdultId, now: u64) {
        if let Some(offer) = &mut self.offer {
            offer.locked(adult, now);
        }
    }

    /// Four hours after it began, cover is no longer believed. The entry is the app's own.
    fn end_old_cover(&mut self, clock: &dyn Clock) {
        if let Some(cover) = self.cover.take_if(|cover| clock.now() >= cover.ends()) {
            let ended = Event::CoverEnded { adult: cover.adult, why: CoverEnd::TimeUp };
            let draft = Draft { at: cover.ends(), ..system(ended, Role::App, clock) };
            self.hand_over(vec![draft], clock);
        }
    }

    /// What the child did is kept with where it was and who was there, as far as an adult has said so.
    fn keep(&mut self, mut drafts: Vec<Draft>, clock: &dyn Clock) {
        self.end_old_cover(clock);
        if let Some(cover) = &self.cover {
            for draft in
                drafts.iter_mut().filter(|draft| matches!(draft.event.record(), Record::ChildAct | Record::Response))
            {
                draft.circumstances.setting = cover.setting;
                draft.circumstances.place.clone_from(&cover.room);
                draft.circumstances.present = Some(vec![cover.adult]);
            }
        }
        self.hand_over(drafts, clock);
    }

    /// Hands drafts to the desk. Never waits. Without a record there is nothing to hand them to.
    fn hand_over(&mut self, drafts: Vec<Draft>, clock: &dyn Clock) {
        let config = self.state.child().config;
        if let Some(record) = &mut self.record {
            record.keep(drafts, config, clock);
        }
    }

    pub fn reports(&mut self) -> Vec<DeskReport> {
        self.record.as_mut().map(ChildRecord::reports).unwrap_or_default()
    }

    /// Waits until everything handed in is on the disk.
    pub fn flush(&mut self) -> Result<(), Refusal> {
        self.record.as_mut().map_or(Ok(()), ChildRecord::flush)
    }

    /// Lets the record run full, for tests of what then happens.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) {
        if let Some(record) = &self.record {
            record.limit_pages(pages);
        }
    }

    /// When [`OpenChild::touch`] and [`Intent::Tick`] are next due, in milliseconds since the app started.
    pub fn next_wake(&self, now: u64) -> Option<u64> {
        let strip = self.offer.as_ref().and_then(LastOffer::strip_until).filter(|until| *until > now);
        [self.filter.next_wake(now), self.state.next_wake(), strip].into_iter().flatten().min()
    }

    /// The child's screen is left: what was being said is kept, and the file is closed properly.
    pub fn leave(mut self, voice: &mut dyn Voice, clock: &dyn Clock) -> Result<(), Refusal> {
        let keeping = self.state.keeping();
        let ended = self.offer.take().and_then(|offer| offer.closed(keeping, clock));
        self.talk(&Intent::Leave, voice, clock);
        self.keep(ended.into_iter().collect(), clock);
        if let Some(cover) = self.cover.take() {
            let ended = Event::CoverEnded { adult: cover.adult, why: CoverEnd::Closed };
            self.hand_over(vec![system(ended, Role::App, clock)], clock);
        }
        self.keep(vec![system(Event::Stopped {}, Role::App, clock)], clock);
        let flushed = self.flush();
        if let Some(record) = self.record.take() {
            record.close();
        }
        flushed
    }
}

/// What is meant by taking something there. Let go over anything that takes nothing, it was a press that came to nothing.
fn let_go(target: Target, to: Target, had: Had) -> Intent {
    target.carried_to(to, had).map_or(Intent::Filtered, Intent::Select)
}

/// A filter that is set as this child needs it.
fn fitted(filter: &mut PressFilter<Target>, child: &Child) {
    filter.adjust(child.access.clone());
    let gives = child.exchange.giving == Giving::Held;
    filter.set_linger(gives.then(|| child.access.hold.get().saturating_add(LINGER_MS)));
}

/// The boards of this child, and rows that the file does not have yet. A board set that cannot be read leaves the child
/// the starter board: whatever is wrong, there is a voice.
fn vocabulary_of(reader: &Reader, child: &Child, ground: &Ground<'_>) -> Result<(Vocabulary, NewRows), JournalError> {
    let (mut rows, _, important) = vocabulary::rows(ground.important);
    let own = child.board_set.and_then(|(_, revision)| vocabulary::load(reader, revision, Fetch::Sounds).ok());
    let (set, revisions) = match own {
        Some((set, revisions)) => (Arc::new(set), revisions),
        None => {
            let (starter, _, revisions) = vocabulary::rows(ground.starter);
            rows.extend(starter);
            (Arc::clone(ground.starter), revisions)
        }
    };
    Ok((join(set, &revisions, ground.important, &important)?, rows))
}
