//! The journal under what befalls it: a home in a temporary folder, facts in, entries out.

mod append;
mod backup;
mod clock;
mod codec;
mod codec_assessment;
mod codec_care;
mod codec_home;
mod codec_trials;
mod codec_mats;
mod desk;
mod faults;
mod guards;
mod kill;
mod pin;
mod schema;

use chrono::TimeDelta;
use heard::event::{Circumstances, Draft, Event, Moment, Role};
use heard::id::ChildId;
use heard::journal::{DeviceKeys, FileOf, Journal, OpenHome, Stamp};
use std::path::PathBuf;
use tempfile::TempDir;
use uuid::Uuid;

pub const CHILD: ChildId = ChildId(Uuid::from_u128(0xc0ffee));
pub const OF_CHILD: FileOf = FileOf::Child(CHILD);

/// A home with one child in a folder that goes when it is dropped.
pub struct Scene {
    _folder: TempDir,
    pub home: OpenHome,
}

impl Scene {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = OpenHome::create(&folder.path().join("home")).unwrap();
        home.create_child(CHILD).unwrap();
        Self { _folder: folder, home }
    }

    pub fn child(&self) -> Journal {
        self.home.journal(OF_CHILD).unwrap().journal
    }

    pub fn child_path(&self) -> PathBuf {
        self.home.path(OF_CHILD)
    }

    pub fn keys(&self) -> &DeviceKeys {
        self.home.device()
    }
}

pub fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

pub fn noon() -> Moment {
    moment("2026-11-22T12:00:00+00:00")
}

/// So many seconds after noon of one start, with both clocks in step.
pub fn stamp(seconds: i64) -> Stamp {
    Stamp {
        now: noon() + TimeDelta::seconds(seconds),
        tz: "Europe/London".to_owned(),
        mono_ms: u64::try_from(seconds * 1000).unwrap(),
        boot: 1,
        config: 0,
        app: "0.1.0".to_owned(),
        waited: None,
    }
}

pub fn by_app(event: Event) -> Draft {
    Draft { event, at: noon(), act: None, circumstances: Circumstances::by(Role::App), corrects: None }
}

/// Facts that can be told apart.
pub fn named(name: &str) -> Draft {
    by_app(Event::AgreementWithdrawn { by: name.to_owned() })
}

/// The names of such facts in a journal, in its order.
pub fn names(journal: &heard::journal::Reader) -> Vec<String> {
    let events = journal.events(&["agreement_withdrawn"]).unwrap();
    let name = |event| if let Event::AgreementWithdrawn { by } = event { by } else { unreachable!() };
    events.into_iter().map(|(_, event)| name(event)).collect()
}
