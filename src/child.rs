//! A child, as the replay of their journal gives it: settings, agreement, and the boards in use.

mod access;
mod agreement;
mod exchange;
mod people;
mod speech;
mod stage;
mod surface;

pub use access::{AccessSettings, ChooseOn, Millis};
pub use agreement::{Agreement, Assent};
pub use exchange::{Beginnings, ExchangeSettings, Giving, Wait};
pub use people::{HairColour, People, SkinTone};
pub use speech::{Build, Delivery, Speech, SpeechSettings};
pub use stage::Stage;
pub use surface::{MessageBar, RailSide, Scheme, Suggestions, SurfaceSettings};

use crate::event::{Event, StageFound};
use crate::home::HomePlan;
use crate::id::{BoardSetId, ChildId, RevisionId};

/// What is known of a child. Folded from entries by [`Child::apply`], while living and in replay alike.
#[derive(Clone, Debug, PartialEq)]
pub struct Child {
    pub id: ChildId,
    pub name: String,
    pub access: AccessSettings,
    pub speech: SpeechSettings,
    pub surface: SurfaceSettings,
    pub exchange: ExchangeSettings,
    /// Without one, talk is not kept.
    pub agreement: Option<Agreement>,
    /// The board set that the child's screen shows, and the revision of it.
    pub board_set: Option<(BoardSetId, RevisionId)>,
    /// How the child communicates, as the therapist found it last.
    pub stage: Option<StageFound>,
    /// The plan of the home as this record knows it.
    pub plan: Option<HomePlan>,
    /// Counts the changes of settings, so that every entry can say under which it was made.
    pub config: u64,
}

impl Child {
    pub fn new(id: ChildId) -> Self {
        Self {
            id,
            name: String::new(),
            access: AccessSettings::default(),
            speech: SpeechSettings::default(),
            surface: SurfaceSettings::default(),
            exchange: ExchangeSettings::default(),
            agreement: None,
            board_set: None,
            stage: None,
            plan: None,
            config: 0,
        }
    }

    /// Takes in one fact. Facts that say nothing about the child's settings change nothing.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::ChildFileOpened { name, .. } => self.name.clone_from(name),
            Event::AccessChanged { settings } => self.access = settings.clone(),
            Event::SpeechChanged { settings } => self.speech = settings.clone(),
            Event::SurfaceChanged { settings } => self.surface = settings.clone(),
            Event::ExchangeChanged { settings } => self.exchange = settings.clone(),
            Event::BoardSetChosen { set, revision, .. } => self.board_set = Some((*set, *revision)),
            Event::AgreementRecorded { agreement } => self.agreement = Some(agreement.clone()),
            Event::AgreementWithdrawn { .. } => self.agreement = None,
            Event::StageSet(found) => self.stage = Some(found.clone()),
            Event::PlanSet { plan } => self.plan = Some(plan.clone()),
            _ => return,
        }
        self.config += 1;
    }
}
