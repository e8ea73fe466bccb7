//! What an unlocked adult can ask for. Each of these is an entry by that adult, and is kept before it is shown.

use super::App;
use super::answer::Answer;
use super::clock::Clock;
use super::name::checked_name;
use super::notice::{Cause, Notice};
use super::supplied::Supplied;
use super::trouble::Trouble;
use super::vocabulary::join;
use super::vocabulary::{self, Fetch};
use super::wish::AdultWish;
use crate::board::BoardSet;
use crate::event::{CoverEnd, Draft, Event, ImportCounts};
use crate::id::{AdultId, BoardSetId, ChildId, Digest};
use crate::interchange::{self, Report, export};
use crate::journal::{self, BackupTaken, JournalError, NewRows, Pin, RecoveryRecipient};
use crate::session::Intent;
use std::io::Write as _;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// How many backups a home keeps.
pub(super) const BACKUPS: NonZeroUsize = NonZeroUsize::new(7).unwrap();

impl App {
    pub(super) fn adult(&mut self, wish: AdultWish, clock: &dyn Clock) -> Result<Answer, Trouble> {
        let adult = self.unlocked(clock)?;
        match wish {
            AdultWish::AddAdult { name, role, pin } => {
                let name = checked_name(&name)?;
                if self.home.record.adult_named(&name).is_some() {
                    return Err(Trouble::Name);
                }
                let verifier = Pin::new(&pin.0)?.verifier()?;
                let added = AdultId::fresh();
                self.home.keep_by(adult, Event::AdultAdded { adult: added, name, role }, clock)?;
                self.home.keep_by(adult, Event::PinSet { adult: added, verifier }, clock)?;
            }
            AdultWish::AddChild { name, boards } => {
                return self.add_child(adult, &name, boards, clock).map(Answer::Child);
            }
            AdultWish::GiveBoards(which) => self.give_boards(adult, which, clock)?,
            AdultWish::OpenChild(child) => {
                self.home.record.child_name(child).ok_or(Trouble::NoSuchChild)?;
                self.give_screen_to(adult, child, clock)?;
            }
            AdultWish::ReadImport { bytes, name } => {
                let import = Box::new(interchange::import::read(&bytes, Some(&name))?);
                let report = Box::new(import.report.clone());
                self.read = Some((import, Digest::of(&bytes)));
                return Ok(Answer::Import(report));
            }
            AdultWish::KeepImport => self.keep_import(adult, clock)?,
            AdultWish::DropImport => self.read = None,
            AdultWish::SetAccess(settings) => self.tell(adult, Event::AccessChanged { settings }, clock)?,
            AdultWish::SetSpeech(settings) => self.tell(adult, Event::SpeechChanged { settings }, clock)?,
            AdultWish::SetSurface(settings) => self.tell(adult, Event::SurfaceChanged { settings }, clock)?,
            AdultWish::SetExchange(settings) => self.tell(adult, Event::ExchangeChanged { settings }, clock)?,
            AdultWish::ClearPredictions => {
                self.tell(adult, Event::PredictionsCleared {}, clock)?;
                self.talk(&Intent::ForgetSaid);
            }
            AdultWish::RecordAgreement(agreement) => {
                self.tell(adult, Event::AgreementRecorded { agreement }, clock)?;
                self.notices_mut().clear(|cause| *cause == Cause::NoAgreement);
            }
            AdultWish::WithdrawAgreement { by } => {
                self.tell(adult, Event::AgreementWithdrawn { by }, clock)?;
                let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?.child().name.clone();
                self.notices_mut().add(Notice::no_agreement(&child));
            }
            AdultWish::StartShowing => self.talk(&Intent::StartShowing),
            AdultWish::StopShowing => self.talk(&Intent::StopShowing),
            AdultWish::SetPlan(plan) => self.set_plan(adult, plan, clock)?,
            AdultWish::SetPhoto { adult: of, bytes } => self.set_photo(adult, of, &bytes, clock)?,
            AdultWish::StartCover { setting, room } => self.start_cover(adult, setting, room, clock)?,
            AdultWish::EndCover => self.end_cover(adult, CoverEnd::Locked, clock)?,
            AdultWish::Jot(jotting) => self.jot(adult, &jotting)?,
            AdultWish::WriteNote(written) => return self.write_note(adult, *written, clock),
            AdultWish::WithdrawNote { of, why } => return self.withdraw_note(adult, of, why, clock),
            AdultWish::WriteMeaning { of, meaning } => return self.write_meaning(adult, of, meaning, clock),
            AdultWish::TellSupport { of, support, held_by, body_contact } => {
                return self.tell_support(adult, of, (support, held_by, body_contact), clock);
            }
            AdultWish::Practise(wish) => return self.practise(adult, wish, clock),
            AdultWish::Assess(wish) => return self.assess(adult, wish, clock),
            AdultWish::Offer(offering) => return self.offer(adult, offering, clock),
            AdultWish::TellChoice { choice, support } => {
                return self.tell_choice(adult, choice, (support, None), clock);
            }
            AdultWish::Edit(wish) => return self.edit(adult, wish, clock),
            AdultWish::Mat(wish) => return self.mat(adult, wish, clock),
            AdultWish::TellGiven { offer, given } => return self.tell_given(adult, offer, given, clock),
            AdultWish::MakeSummary { from, to, audience, out } => {
                return self.make_summary(adult, (from, to), &audience, &out, clock);
            }
            AdultWish::MakePack { from, to, out } => return self.make_pack(adult, (from, to), &out, clock),
            AdultWish::StartMaking { what, from, to, out } => {
                self.start_making(adult, what, (from, to), &out, clock)?;
            }
            AdultWish::ExportBoardSet { set, out } => return self.export(set, &out).map(Answer::Written),
            AdultWish::PrintBoards(printing) => return self.print_boards(adult, printing, clock),
            AdultWish::StartPrinting(printing) => self.start_printing(adult, printing, clock)?,
            AdultWish::MakeBackup { out } => return self.make_backup(adult, out, clock),
            AdultWish::AddPack(pack) => return self.add_pack(adult, &pack, clock),
            AdultWish::StartAddingPack { path } => return self.start_adding_pack(adult, &path),
            AdultWish::RemovePack { name } => return self.remove_pack(adult, &name, clock),
            AdultWish::Stay => {}
            AdultWish::PutAway(notice) => self.notices_mut().remove(&notice),
        }
        Ok(Answer::Done)
    }

    /// A fact about the child on screen.
    fn tell(&mut self, adult: AdultId, event: Event, clock: &dyn Clock) -> Result<(), Trouble> {
        self.tell_with(adult, vec![event], NewRows::none(), clock)
    }

    pub(super) fn tell_with(
        &mut self,
        adult: AdultId,
        events: Vec<Event>,
        rows: NewRows,
        clock: &dyn Clock,
    ) -> Result<(), Trouble> {
        let drafts: Vec<Draft> = events.into_iter().map(|event| self.home.by_adult(adult, event, clock)).collect();
        let child = self.child.as_mut().ok_or(Trouble::NoSuchChild)?;
        child.settle(drafts, rows, &mut *self.voice, clock)?;
        Ok(())
    }

    /// A new child begins with these boards. The child's file is whole before the home says that the child is here.
    fn add_child(
        &mut self,
        adult: AdultId,
        name: &str,
        boards: Supplied,
        clock: &dyn Clock,
    ) -> Result<ChildId, Trouble> {
        let name = checked_name(name)?;
        if self.home.record.child_named(&name).is_some() {
            return Err(Trouble::Name);
        }
        let set = boards.read()?;
        let child = ChildId::fresh();
        let mut journal = self.home.folder.create_child(child)?;
        let (rows, revision, _) = vocabulary::rows(&set);
        let events = [
            Event::ChildFileOpened { child, name: name.clone() },
            self.home.folder.device().added(),
            chosen(&set, revision),
            // The file is left as it should be; opening it next is no unclean start.
            Event::Stopped {},
        ];
        let drafts: Vec<Draft> = events.into_iter().map(|event| self.home.by_adult(adult, event, clock)).collect();
        journal.append(&drafts, &rows, &self.home.stamp(clock))?;
        drop(journal);
        self.home.keep_by(adult, Event::ChildAdded { child, name }, clock)?;
        self.give_screen_to(adult, child, clock)?;
        Ok(child)
    }

    fn give_screen_to(&mut self, adult: AdultId, child: ChildId, clock: &dyn Clock) -> Result<(), Trouble> {
        self.open_child(child)?;
        Ok(self.home.keep_by(adult, Event::ScreenGivenTo { child }, clock)?)
    }

    fn keep_import(&mut self, adult: AdultId, clock: &dyn Clock) -> Result<(), Trouble> {
        let (import, source) = self.read.take().ok_or(Trouble::NothingRead)?;
        let (rows, revision, revisions) = vocabulary::rows(&import.set);
        let imported = Event::BoardSetImported {
            set: import.set.id,
            name: import.set.name.clone(),
            revision,
            source,
            counts: counts(&import.report),
        };
        let set = Arc::new(import.set);
        self.tell_with(adult, vec![imported, chosen(&set, revision)], rows, clock)?;
        let (_, _, important) = vocabulary::rows(&self.important);
        let vocabulary = join(set, &revisions, &self.important, &important)?;
        let child = self.child.as_mut().ok_or(Trouble::NoSuchChild)?;
        child.show(vocabulary, &mut *self.voice, clock);
        Ok(())
    }

    /// Board sets of the child on screen, newest last: those that were ever chosen.
    pub fn board_sets(&self) -> Result<Vec<(BoardSetId, String, Digest)>, Trouble> {
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?;
        let events = child.reader()?.events(&["board_set_chosen"])?;
        let chosen = events.into_iter().filter_map(|(_, event)| match event {
            Event::BoardSetChosen { set, name, revision, .. } => Some((set, name, revision)),
            _ => None,
        });
        Ok(chosen.collect())
    }

    fn export(&mut self, set: BoardSetId, out: &Path) -> Result<PathBuf, Trouble> {
        let sets = self.board_sets()?;
        let (_, _, revision) = sets.iter().rev().find(|(id, ..)| *id == set).ok_or(Trouble::NoSuchBoardSet)?;
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?;
        let (set, _) = vocabulary::load(child.reader()?, *revision, Fetch::All)?;
        let bytes = export::write(&set)?;
        write_new(out, &bytes)?;
        Ok(out.to_owned())
    }

    /// The backup goes beside the others of the home, the oldest of which go; a copy goes where it was wanted.
    fn make_backup(&mut self, adult: AdultId, out: Option<PathBuf>, clock: &dyn Clock) -> Result<Answer, Trouble> {
        if let Some(path) = out.as_ref().filter(|path| path.exists()) {
            return Err(Trouble::Exists(path.clone()));
        }
        self.settle()?;
        let taken = self.take_backup(clock)?;
        self.home.keep_by(adult, Event::BackupMade { heads: taken.heads }, clock)?;
        let Some(path) = out else { return Ok(Answer::Written(taken.file)) };
        let bytes = std::fs::read(&taken.file)
            .map_err(|error| Trouble::Unwritten { path: path.clone(), why: error.kind().to_string() })?;
        write_new(&path, &bytes)?;
        Ok(Answer::Written(path))
    }

    pub(super) fn take_backup(&self, clock: &dyn Clock) -> Result<BackupTaken, JournalError> {
        let recipient = RecoveryRecipient::of_home(self.home.reader())?.ok_or(JournalError::KeyMissing)?;
        let folder = &self.home.folder;
        journal::take_backup(folder, &folder.backups(), &recipient, clock.now(), BACKUPS)
    }
}

pub(super) fn chosen(set: &BoardSet, revision: Digest) -> Event {
    Event::BoardSetChosen { set: set.id, name: set.name.clone(), revision, root: set.root }
}

fn counts(report: &Report) -> ImportCounts {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let counts = &report.counts;
    ImportCounts {
        boards: number(counts.boards),
        placed: number(counts.placed),
        parked: number(counts.parked),
        refused: number(counts.refused),
        pictures: number(counts.pictures.found),
        links: number(counts.links),
        dead_links: number(counts.dead_links),
        losses: number(report.lines.len()),
    }
}

/// Writes a file that must not be there yet.
pub(super) fn write_new(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let unwritten = |error: std::io::Error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => Trouble::Exists(path.to_owned()),
        _ => Trouble::Unwritten { path: path.to_owned(), why: error.kind().to_string() },
    };
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::create_dir_all(folder).map_err(unwritten)?;
    }
    let mut file = std::fs::File::create_new(path).map_err(unwritten)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(unwritten)
}

/// The first name of this form that the folder does not have yet.
pub fn unused(folder: &Path, stem: &str, ending: &str) -> PathBuf {
    let first = folder.join(format!("{stem}.{ending}"));
    let more = (2_u32..).map(|number| folder.join(format!("{stem}-{number}.{ending}")));
    std::iter::once(first).chain(more).find(|path| !path.exists()).unwrap_or_default()
}
