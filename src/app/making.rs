//! Summaries, packs and prints that are made while the child goes on talking: pages are set and packs written on a thread of their own,
//! and everything that touches the record is done here.

use super::App;
use super::answer::Answer;
use super::clock::Clock;
use super::printing::{Printing, SetBoards};
use super::summing::Asked;
use super::trouble::Trouble;
use crate::id::AdultId;
use crate::report::rendered::Rendered;
use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

/// What is to come of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ToMake {
    /// For whom, in the adult's words.
    Summary {
        audience: String,
    },
    Pack,
}

/// The one that is being made, if any is.
#[derive(Default)]
pub enum Making {
    #[default]
    Nothing,
    Setting(ToMake, PathBuf, Receiver<(Box<Asked>, Rendered)>),
    SettingBoards(AdultId, Receiver<Result<SetBoards, Trouble>>),
    Writing(Receiver<Result<Answer, Trouble>>),
    Made(Result<Answer, Trouble>),
}

impl App {
    /// Asks for a summary or a pack. What became of it is there for [`App::take_made`] after a wake.
    pub(super) fn start_making(
        &mut self,
        adult: AdultId,
        what: ToMake,
        period: (NaiveDate, NaiveDate),
        out: &Path,
        clock: &dyn Clock,
    ) -> Result<(), Trouble> {
        if !matches!(self.making, Making::Nothing | Making::Made(_)) {
            return Err(Trouble::StillMaking);
        }
        let audience = match &what {
            ToMake::Summary { audience } => audience,
            ToMake::Pack => "",
        };
        let asked = Box::new(self.ask(adult, period, audience, clock)?);
        let coming = self.elsewhere("pages", move || {
            let pages = Rendered::of(&asked.summary);
            (asked, pages)
        })?;
        self.making = Making::Setting(what, out.to_owned(), coming);
        Ok(())
    }

    /// Asks for boards on paper, in the same way.
    pub(super) fn start_printing(
        &mut self,
        adult: AdultId,
        printing: Printing,
        clock: &dyn Clock,
    ) -> Result<(), Trouble> {
        if !matches!(self.making, Making::Nothing | Making::Made(_)) {
            return Err(Trouble::StillMaking);
        }
        let to_set = self.boards_to_set(printing, clock)?;
        let coming = self.elsewhere("pages", move || to_set.set())?;
        self.making = Making::SettingBoards(adult, coming);
        Ok(())
    }

    /// Goes on with what is being made, as far as it has come.
    pub(super) fn attend_making(&mut self, clock: &dyn Clock) {
        self.making = match std::mem::take(&mut self.making) {
            Making::Setting(what, out, coming) => match coming.try_recv() {
                Err(TryRecvError::Empty) => Making::Setting(what, out, coming),
                Err(TryRecvError::Disconnected) => Making::Made(Err(Trouble::CutOff)),
                Ok((asked, pages)) => {
                    let written = self.write_elsewhere(&what, asked, pages, out, clock);
                    written.map_or_else(|trouble| Making::Made(Err(trouble)), Making::Writing)
                }
            },
            Making::SettingBoards(adult, coming) => match coming.try_recv() {
                Err(TryRecvError::Empty) => Making::SettingBoards(adult, coming),
                Err(TryRecvError::Disconnected) => Making::Made(Err(Trouble::CutOff)),
                Ok(set) => {
                    let writing = set.and_then(|boards| {
                        self.vouch_for_print(adult, &boards, clock)?;
                        self.elsewhere("pages", move || boards.write())
                    });
                    writing.map_or_else(|trouble| Making::Made(Err(trouble)), Making::Writing)
                }
            },
            Making::Writing(coming) => match coming.try_recv() {
                Err(TryRecvError::Empty) => Making::Writing(coming),
                Err(TryRecvError::Disconnected) => Making::Made(Err(Trouble::CutOff)),
                Ok(made) => Making::Made(made),
            },
            other => other,
        };
    }

    fn write_elsewhere(
        &mut self,
        what: &ToMake,
        asked: Box<Asked>,
        pages: Rendered,
        out: PathBuf,
        clock: &dyn Clock,
    ) -> Result<Receiver<Result<Answer, Trouble>>, Trouble> {
        match what {
            ToMake::Summary { .. } => {
                self.vouch(&asked, &pages, clock)?;
                self.elsewhere("pages", move || asked.write(&pages, &out))
            }
            ToMake::Pack => {
                let gathered = self.gather(&asked, pages, clock)?;
                self.elsewhere("pages", move || gathered.write(&out))
            }
        }
    }

    /// What became of the last one, once.
    pub fn take_made(&mut self) -> Option<Result<Answer, Trouble>> {
        match std::mem::take(&mut self.making) {
            Making::Made(made) => Some(made),
            other => {
                self.making = other;
                None
            }
        }
    }

    /// Does something on a thread of this name, while the child goes on talking; a wake follows.
    pub(super) fn elsewhere<T: Send + 'static>(
        &self,
        name: &str,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<Receiver<T>, Trouble> {
        let (tell, told) = mpsc::channel();
        let wake = Arc::clone(&self.wake);
        let work = move || {
            // The app may have closed meanwhile; then nobody waits for it.
            let _ = tell.send(work());
            wake();
        };
        thread::Builder::new().name(name.to_owned()).spawn(work).map_err(|_| Trouble::CutOff)?;
        Ok(told)
    }
}
