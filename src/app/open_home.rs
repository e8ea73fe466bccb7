//! A home that is in use: its folder and lock, its own journal, and who lives and works there.

use super::clock::Clock;
use super::name::checked_name;
use super::open_child::GoneBy;
use super::system::system;
use super::trouble::Trouble;
use super::typed_pin::TypedPin;
use crate::event::{Circumstances, Draft, Event, Head, Purpose, Role};
use crate::home::Home;
use crate::id::{AdultId, ChildId};
use crate::journal::{
    self, FileOf, HomeFolder, Journal, JournalError, Last, NewRows, Opened, Pin, Reader, RecoveryCode, RestoredHome,
    Stamp,
};
use std::path::Path;

/// What a new home needs before anybody can use it.
#[derive(Clone, Debug)]
pub struct SetUp {
    pub name: String,
    pub purpose: Purpose,
    /// The first adult, who can add the others.
    pub adult: String,
    pub role: Role,
    pub pin: TypedPin,
}

/// Whether a home is only there for as long as the app runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum IsShelter {
    No,
    Yes,
}

pub struct OpenHome {
    pub folder: journal::OpenHome,
    journal: Journal,
    pub record: Home,
    /// What entries say about the app that made them.
    pub app: String,
    boot: u32,
    is_shelter: IsShelter,
    /// How this device left the home the last time.
    pub last: Last,
}

impl OpenHome {
    /// Makes a home where there is none. The recovery code is shown once and kept nowhere.
    pub fn create(path: &Path, set_up: &SetUp, clock: &dyn Clock) -> Result<(Self, RecoveryCode), Trouble> {
        let name = checked_name(&set_up.name)?;
        let adult_name = checked_name(&set_up.adult)?;
        let verifier = Pin::new(&set_up.pin.0)?.verifier()?;
        let folder = journal::OpenHome::create(path)?;
        let mut home = Self::of(folder)?;
        home.app = version(set_up.purpose);
        let code = RecoveryCode::generate()?;
        let adult = AdultId::fresh();
        home.keep(Event::HomeOpened { name, purpose: set_up.purpose }, clock)?;
        home.keep(home.folder.device().added(), clock)?;
        home.keep(Event::Started { clean: true }, clock)?;
        home.keep(code.recipient()?.made(), clock)?;
        home.keep(Event::AdultAdded { adult, name: adult_name, role: set_up.role }, clock)?;
        home.keep(Event::PinSet { adult, verifier }, clock)?;
        Ok((home, code))
    }

    pub fn open(path: &Path, clock: &dyn Clock) -> Result<Self, JournalError> {
        let mut home = Self::of(journal::OpenHome::open(path)?)?;
        home.keep(Event::Started { clean: home.last != Last::Unclean }, clock)?;
        Ok(home)
    }

    /// A home for as long as the app runs, where the real one does not open: it has no adults and no children, so nothing
    /// can be kept in it, and a child has a voice all the same.
    pub fn shelter(clock: &dyn Clock) -> Result<Self, JournalError> {
        let path = std::env::temp_dir().join(format!("heard-{}", ChildId::fresh()));
        let mut home = Self::of(journal::OpenHome::create(&path)?)?;
        home.is_shelter = IsShelter::Yes;
        home.keep(Event::Started { clean: true }, clock)?;
        Ok(home)
    }

    /// Who lives and works in a home, read beside whoever has it open.
    pub fn peek(path: &Path) -> Result<Home, JournalError> {
        let reader = HomeFolder::open_reading(path)?.reader(FileOf::Home)?;
        folded(&reader)
    }

    /// Makes a home out of a backup: another device, which goes on from the heads that come back.
    pub fn restore(
        backup: &Path,
        code: &RecoveryCode,
        into: &Path,
        clock: &dyn Clock,
    ) -> Result<RestoredHome, JournalError> {
        let stamp = Stamp {
            now: clock.now(),
            tz: clock.zone(),
            mono_ms: clock.mono(),
            boot: 1,
            config: 0,
            app: version(Purpose::Care),
            waited: None,
        };
        journal::restore(backup, code, into, &stamp)
    }

    /// Everything that the home's journal says, without a word of one's own.
    fn of(folder: journal::OpenHome) -> Result<Self, JournalError> {
        let Opened { journal, last, boot } = folder.journal(FileOf::Home)?;
        let record = folded(&journal)?;
        let app = version(record.purpose);
        Ok(Self { folder, journal, record, app, boot, is_shelter: IsShelter::No, last })
    }

    /// Keeps a fact of the app itself.
    pub fn keep(&mut self, event: Event, clock: &dyn Clock) -> Result<(), JournalError> {
        self.keep_draft(&system(event, Role::App, clock), clock)
    }

    /// Keeps something that an adult did.
    pub fn keep_by(&mut self, adult: AdultId, event: Event, clock: &dyn Clock) -> Result<(), JournalError> {
        let draft = self.by_adult(adult, event, clock);
        self.keep_draft(&draft, clock)
    }

    fn keep_draft(&mut self, draft: &Draft, clock: &dyn Clock) -> Result<(), JournalError> {
        self.keep_draft_with(draft, &NewRows::none(), clock)
    }

    /// A fact with what has to be in the file before it.
    pub fn keep_draft_with(&mut self, draft: &Draft, rows: &NewRows, clock: &dyn Clock) -> Result<(), JournalError> {
        let stamp = self.stamp(clock);
        self.journal.append(std::slice::from_ref(draft), rows, &stamp)?;
        self.record.apply(&draft.event, stamp.now);
        Ok(())
    }

    pub fn stamp(&self, clock: &dyn Clock) -> Stamp {
        Stamp {
            now: clock.now(),
            tz: clock.zone(),
            mono_ms: clock.mono(),
            boot: self.boot,
            config: 0,
            app: self.app.clone(),
            waited: None,
        }
    }

    /// A fact with an adult as its author.
    pub fn by_adult(&self, adult: AdultId, event: Event, clock: &dyn Clock) -> Draft {
        Draft { event, at: clock.now(), act: None, circumstances: self.circumstances(adult), corrects: None }
    }

    /// What an entry by this adult says of its author, and nothing else yet.
    pub fn circumstances(&self, adult: AdultId) -> Circumstances {
        let role = self.record.adults.get(&adult).map_or(Role::App, |adult| adult.role);
        Circumstances::by_adult(role, adult)
    }

    /// A child's file, opened for this device.
    pub fn open_child(&self, child: ChildId) -> Result<GoneBy, JournalError> {
        let file = FileOf::Child(child);
        Ok(GoneBy { opened: self.folder.journal(file)?, reader: self.folder.reader(file)? })
    }

    /// See [`Journal::limit_pages`]. For tests.
    #[doc(hidden)]
    pub fn limit_pages(&self, pages: u32) -> Result<(), JournalError> {
        self.journal.limit_pages(pages)
    }

    /// The home's own journal, for whoever packs it.
    pub fn reader(&self) -> &Reader {
        &self.journal
    }

    /// The heads of the home's journal and of every child's.
    pub fn heads(&self) -> Result<Vec<Head>, JournalError> {
        let mut heads = self.journal.heads()?;
        for (child, _) in &self.record.children {
            heads.extend(self.folder.reader(FileOf::Child(*child))?.heads()?);
        }
        Ok(heads)
    }

    /// The home is closed properly.
    pub fn close(mut self, clock: &dyn Clock) -> Result<(), JournalError> {
        self.keep(Event::Stopped {}, clock)?;
        if self.is_shelter == IsShelter::Yes {
            std::fs::remove_dir_all(self.folder.root())?;
        }
        Ok(())
    }
}

fn folded(reader: &Reader) -> Result<Home, JournalError> {
    let mut record = Home::default();
    for (header, event) in reader.events(&[])? {
        record.apply(&event, header.entered);
    }
    Ok(record)
}

fn version(purpose: Purpose) -> String {
    match purpose {
        Purpose::Care => format!("heard {}", env!("CARGO_PKG_VERSION")),
        Purpose::Demonstration => format!("heard {} (demonstration)", env!("CARGO_PKG_VERSION")),
    }
}
