//! A views mat: a topic, a scale, and the cards that a child sorts under it.
//!
//! Every entry of a mat after its beginning names that beginning. A narrower mat lies over the one that it was opened from, so
//! two can be under way at once, and what follows in the chain would not say of which of them it is. A card is known by its
//! position in the list of options; a column by its position along the scale, counted from the end that is named first,
//! whichever side it lay on. Whether a placing was the first or a move, whether the mat was checked back, and whether the scale
//! seems to have been used is not written down: it follows from the entries.

use super::Word;
use crate::id::{AdultId, EntryId, MediaId};
use serde::{Deserialize, Serialize};

/// How a mat was set up. Fields are fields of its entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatSetUp {
    pub topic: MatTopic,
    /// The question in exactly the words that were read on the screen and heard.
    pub question: String,
    pub scale: MatScale,
    pub points: MatPoints,
    pub direction: MatDirection,
    pub purpose: MatPurpose,
    pub about: MatAbout,
    pub facilitator: Facilitator,
    /// Who else was there, apart from the adults in `present`. `None`: nobody recorded it.
    pub others: Option<Vec<OtherPresent>>,
    pub checks: StateChecks,
    /// The card of another mat that this one was opened from.
    pub parent: Option<ParentMat>,
    /// In the order in which they are handed. A blank card is always among them.
    pub options: Vec<MatOption>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatTopic {
    pub kind: MatTopicKind,
    /// As it stands on the topic card.
    pub words: String,
    pub picture: MatPicture,
}

/// The topics that come ready, and any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatTopicKind {
    MyDay,
    MyRoom,
    Food,
    People,
    School,
    Night,
    PersonalCare,
    Review,
    Worries,
    Moving,
    /// In the adult's words.
    Own,
}

/// What stands over the columns. No scale asks for a yes or a no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatScale {
    Like,
    Managing,
    Important,
    Want,
    Calm,
    Myself,
    Easy,
    GoingWell,
    Safe,
    Me,
    HowMuch,
    Change,
}

/// How many columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum MatPoints {
    #[serde(rename = "2")]
    Two,
    #[serde(rename = "3")]
    Three,
    #[serde(rename = "5")]
    Five,
}

/// On which side the end of the scale lay that is named first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatDirection {
    #[default]
    FirstLeft,
    FirstRight,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatPurpose {
    #[default]
    Views,
    /// A practice mat: the child learns how a mat works. It is never a view.
    Teaching,
}

/// Whether it is about those who care for the child, or about safety.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatAbout {
    #[default]
    Everyday,
    StaffOrSafety,
}

/// Who sits with the child. A name is nowhere: an adult of the home is an id, a guest is their office.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facilitator {
    /// `None`: a guest without a PIN here.
    pub adult: Option<AdultId>,
    pub relationship: Relationship,
    pub independent_of_home: Independent,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relationship {
    KeyWorker,
    OtherStaff,
    Manager,
    Teacher,
    Therapist,
    Family,
    Friend,
    SocialWorker,
    Advocate,
    Visitor,
    NotRecorded,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Independent {
    Yes,
    No,
    #[default]
    NotRecorded,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherPresent {
    Staff,
    Family,
    AnotherChild,
    Professional,
    Interpreter,
}

/// How the child was, as far as somebody looked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StateChecks {
    pub well: StateCheck,
    pub rested: StateCheck,
    pub medicated: StateCheck,
    pub after_incident: StateCheck,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StateCheck {
    Yes,
    No,
    #[default]
    NotRecorded,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParentMat {
    pub mat: EntryId,
    pub option: u8,
}

/// One card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatOption {
    pub thing: MatThing,
    pub picture: MatPicture,
    pub chosen_by: ChosenBy,
    /// Something of which the adult knows beforehand what the child thinks of it.
    pub anchor: Option<Anchor>,
    /// The earlier card that this one asks about once more.
    pub repeats: Option<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatThing {
    /// A button of the child's boards, with the board revision that it was taken from.
    Button(Word),
    /// A word of a ready topic, or the adult's own.
    Words { label: String },
    /// The blank card: something that is not among the others.
    SomethingElse,
}

/// What a card shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatPicture {
    Symbol { set: String, file: String },
    Media(MediaId),
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChosenBy {
    Child,
    Adult,
    /// The app put it in: the blank card, and the one that is asked about twice.
    App,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    KnownLike,
    KnownDislike,
}

/// A card put into a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MatPlacing {
    pub mat: EntryId,
    pub option: u8,
    pub column: u8,
    /// Where it was let go; `None`: it was put there by a tap, and lies in the row of those.
    pub spot: Option<MatSpot>,
    /// Milliseconds since it was handed, or was picked up again.
    pub after_ms: u64,
}

/// Where in its column a card was let go: the middle of the card, in thousandths of the column from its left and its top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct MatSpot {
    pub across: u16,
    pub down: u16,
}

/// What the child said when the whole mat had been read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatAnswer {
    Right,
    NotRight,
}

/// How a mat ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MatEnd {
    /// At the tablet, with *finished* or with the answer to the read-back.
    Finished,
    /// An adult ended it.
    ByAdult,
    /// The child's screen was left.
    ScreenLeft,
}

/// How an adult's question came into the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionBy {
    /// One of those that the card offers.
    Picked,
    Typed,
}

impl MatTopicKind {
    /// Every one that comes ready, in the order in which they are always shown.
    pub const READY: [Self; 10] = [
        Self::MyDay,
        Self::MyRoom,
        Self::Food,
        Self::People,
        Self::School,
        Self::Night,
        Self::PersonalCare,
        Self::Review,
        Self::Worries,
        Self::Moving,
    ];
}

impl MatScale {
    pub const ALL: [Self; 12] = [
        Self::Like,
        Self::Managing,
        Self::Important,
        Self::Want,
        Self::Calm,
        Self::Myself,
        Self::Easy,
        Self::GoingWell,
        Self::Safe,
        Self::Me,
        Self::HowMuch,
        Self::Change,
    ];
}

impl MatPoints {
    pub const ALL: [Self; 3] = [Self::Two, Self::Three, Self::Five];

    pub const fn columns(self) -> u8 {
        match self {
            Self::Two => 2,
            Self::Three => 3,
            Self::Five => 5,
        }
    }
}

impl Relationship {
    pub const ALL: [Self; 11] = [
        Self::KeyWorker,
        Self::OtherStaff,
        Self::Manager,
        Self::Teacher,
        Self::Therapist,
        Self::Family,
        Self::Friend,
        Self::SocialWorker,
        Self::Advocate,
        Self::Visitor,
        Self::NotRecorded,
    ];
}

impl OtherPresent {
    pub const ALL: [Self; 5] = [Self::Staff, Self::Family, Self::AnotherChild, Self::Professional, Self::Interpreter];
}

impl MatThing {
    /// The word that stands on it; the blank card has none.
    pub fn label(&self) -> Option<&str> {
        match self {
            Self::Button(word) => Some(&word.label),
            Self::Words { label } => Some(label),
            Self::SomethingElse => None,
        }
    }
}

impl MatSetUp {
    pub fn option(&self, option: u8) -> Option<&MatOption> {
        self.options.get(usize::from(option))
    }
}
