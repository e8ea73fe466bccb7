//! What can be asked of the app, in one closed list, and what it answers. The window, the command line and scripts all come
//! through here.

use super::assessing::AssessWish;
use super::jotting::Jotting;
use super::making::ToMake;
use super::matting::MatWish;
use super::notice::Notice;
use super::practising::{PractiseWish, TrialRefusal};
use crate::access::Sample;
use crate::child::{AccessSettings, Agreement, ExchangeSettings, SpeechSettings, SurfaceSettings};
use crate::event::{
    Arrangement, BodyContact, Choice, Domain, Given, Held, Meaning, Medium, Mode, Moment, Note, QuestionBy, Role,
    Setting, Support, Thing,
};
use crate::home::HomePlan;
use crate::id::{AdultId, BoardSetId, ChildId, Digest, EntryId};
use crate::interchange::Report;
use crate::session::{Intent, Target};
use chrono::NaiveDate;
use std::path::PathBuf;

#[derive(Clone, Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one wish at a time, and a box would say nothing")]
pub enum Wish {
    /// A finger on the child's screen, before the press filter.
    Touch(Sample<Target>),
    /// A wish of the child's screen, past the filter.
    Talk(Intent),
    /// Time has passed; whatever is due is done.
    Tick,
    Unlock {
        adult: AdultId,
        pin: TypedPin,
    },
    Lock,
    /// The strip beside a card that the child has chosen. It works for a while without the PIN; see [`super::STRIP_MS`].
    AboutChoice(AboutChoice),
    /// What an adult asked the child over the mat on screen, word for word. It works without the PIN.
    AskedOverMat {
        words: String,
        how: QuestionBy,
    },
    /// Everything below asks for an unlocked adult.
    Adult(AdultWish),
}

/// What an adult says about a choice that was just made, in one tap each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AboutChoice {
    Support(Support),
    Given(Given),
    /// The next trial of the assessment that is going on.
    NextTrial,
}

#[derive(Clone, Debug)]
pub enum AdultWish {
    AddAdult {
        name: String,
        role: Role,
        pin: TypedPin,
    },
    AddChild {
        name: String,
    },
    OpenChild(ChildId),
    /// Reads a board file and holds it until it is kept or dropped.
    ReadImport {
        bytes: Vec<u8>,
        name: String,
    },
    KeepImport,
    DropImport,
    SetAccess(AccessSettings),
    SetSpeech(SpeechSettings),
    SetSurface(SurfaceSettings),
    SetExchange(ExchangeSettings),
    RecordAgreement(Agreement),
    WithdrawAgreement {
        by: String,
    },
    StartShowing,
    StopShowing,
    /// Settings, rooms and shifts of the home.
    SetPlan(HomePlan),
    /// The bytes of a picture file.
    SetPhoto {
        adult: AdultId,
        bytes: Vec<u8>,
    },
    /// "With this child now."
    StartCover {
        setting: Setting,
        room: Option<String>,
    },
    /// The adult leaves the child, and says so.
    EndCover,
    /// What the adult has begun to write, at every change.
    Jot(Box<Jotting>),
    WriteNote(Box<Written>),
    WithdrawNote {
        of: EntryId,
        why: String,
    },
    WriteMeaning {
        of: EntryId,
        meaning: Meaning,
    },
    /// How much help there was with an act that is kept already.
    TellSupport {
        of: EntryId,
        support: Support,
        held_by: Held,
        body_contact: BodyContact,
    },
    /// Picture exchange on paper.
    Practise(PractiseWish),
    /// Puts options before the child: on the child's screen, or as real objects that the tablet only records.
    Offer(Offering),
    /// What the child did about the last offer, as the adult saw it. Where the child has chosen on the screen already, the
    /// same choice says how much help there was, and that it was given back after it came can be added; no other is taken.
    TellChoice {
        choice: Choice,
        support: Support,
    },
    /// A views mat.
    Mat(MatWish),
    /// Whether what was chosen was given.
    TellGiven {
        offer: EntryId,
        given: Given,
    },
    /// Whatever belongs to a preference assessment, to responses, or to the stage of communication.
    Assess(AssessWish),
    /// Writes a summary of the open child to a folder: pages, a page for browsers, and figures.
    MakeSummary {
        from: NaiveDate,
        to: NaiveDate,
        audience: String,
        out: PathBuf,
    },
    /// Writes an evidence pack of the open child to a folder. It carries the summary of its period.
    MakePack {
        from: NaiveDate,
        to: NaiveDate,
        out: PathBuf,
    },
    /// Either of them, made while the child goes on talking; see [`super::App::take_made`].
    StartMaking {
        what: ToMake,
        from: NaiveDate,
        to: NaiveDate,
        out: PathBuf,
    },
    ExportBoardSet {
        set: BoardSetId,
        out: PathBuf,
    },
    MakeBackup {
        out: Option<PathBuf>,
    },
    /// The adult is still here, reading or typing.
    Stay,
    /// The adult has read this notice.
    PutAway(Notice),
}

/// A note as an adult has put it together.
#[derive(Clone, Debug)]
pub struct Written {
    pub note: Note,
    /// When it happened; now if nothing was said.
    pub at: Option<Moment>,
    /// Where it happened; where the cover is, if nothing was said.
    pub setting: Option<Setting>,
    pub place: Option<String>,
    /// `None`: nobody recorded who was there.
    pub present: Option<Vec<AdultId>>,
    /// Of what the child said without the tablet.
    pub support: Support,
    pub mode: Option<Mode>,
    /// The note that this one corrects; both stay.
    pub corrects: Option<EntryId>,
}

/// What an adult wants to offer. The app says where each thing goes.
#[derive(Clone, Debug)]
pub struct Offering {
    pub domain: Domain,
    /// Two to five, without "something else" and "none of these", which are always there.
    pub things: Vec<Thing>,
    pub medium: Medium,
    /// How they will lie before the child.
    pub arrangement: Arrangement,
}

/// A PIN on its way to be checked. It is never shown, not even in debugging output.
#[derive(Clone, PartialEq, Eq)]
pub struct TypedPin(pub String);

impl std::fmt::Debug for TypedPin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin(…)")
    }
}

#[derive(Clone, Debug)]
pub enum Answer {
    Done,
    Child(ChildId),
    /// The entry that was kept.
    Entry(EntryId),
    Import(Box<Report>),
    /// Where a pack was written, and its head as short text.
    Pack {
        path: PathBuf,
        head: String,
        entries: usize,
    },
    /// Where the files of a summary were written, the head that it prints, and the SHA-256 of its content.
    Summary {
        paths: Vec<PathBuf>,
        head: String,
        content: Digest,
        /// Why there are no pages for paper among them, as a sentence.
        no_paper: Option<String>,
    },
    Written(PathBuf),
}

/// Heard said no, or could not. `Display` is the whole sentence for the adult.
#[derive(Debug, thiserror::Error)]
pub enum Trouble {
    #[error("This needs an adult’s PIN.")]
    Locked,
    #[error("That is not this adult’s PIN.")]
    WrongPin,
    #[error("Too many wrong PINs. Try again in {seconds} seconds.")]
    TooSoon { seconds: u64 },
    #[error("There is no adult here by that name.")]
    NoSuchAdult,
    #[error("There is no child here by that name.")]
    NoSuchChild,
    #[error("There is no board set here by that name.")]
    NoSuchBoardSet,
    #[error("A name has 1 to 60 letters, and nobody else here may have it.")]
    Name,
    #[error(transparent)]
    Pin(#[from] crate::journal::PinRefusal),
    #[error("The PIN could not be checked: {0}.")]
    PinFault(#[from] crate::journal::PinFault),
    #[error("What was wanted could not be written down; a notice says why.")]
    Refused(crate::journal::Refusal),
    #[error("There is no import to keep.")]
    NothingRead,
    #[error(transparent)]
    Import(#[from] crate::interchange::ImportRefusal),
    #[error("There is no such entry in this child’s record.")]
    NoSuchEntry,
    #[error("A note is of something that has happened, and not longer than a month ago.")]
    NoteTime,
    #[error("Please say in a few words why.")]
    NoReason,
    #[error("Please write at least two things that it might mean.")]
    OnePossibility,
    #[error("Please write what it rests on.")]
    NoBasis,
    #[error("Please think of pain or illness, and of something done to the child, and tick both.")]
    NotConsidered,
    #[error("There is no child with a record on this tablet, so nothing can be offered.")]
    NoRecord,
    #[error("This is the child’s private time; please offer it afterwards.")]
    PrivateTime,
    #[error("An offer is of two to five things.")]
    HowMany,
    #[error("Each thing can be in an offer only once.")]
    SameThing,
    #[error("One of these is not on the child’s boards; offer it as a real thing.")]
    NotOnBoards,
    #[error("The important words are always there; they cannot be offered.")]
    UrgentWord,
    #[error("A real thing is named by 1 to 60 letters.")]
    ThingWord,
    #[error("A mat has one to ten cards.")]
    MatCards,
    #[error("Each card can be on a mat only once.")]
    MatTwice,
    #[error("This needs a few words: a card or a topic has at most 60 letters, a question at most 200.")]
    MatWords,
    #[error("There is no such mat.")]
    NoMat,
    #[error("There is no offer to say this about.")]
    NoOffer,
    #[error(
        "At this stage of communication what the child does is kept as responses. Please write down what happened and what the \
         child did."
    )]
    Responses,
    #[error("There is no recording agreement, so what the child does in a trial would not be kept.")]
    NoAgreement,
    #[error("An assessment is of two to eight things.")]
    HowManyTried,
    #[error("There is no assessment going on.")]
    NoAssessment,
    #[error("This assessment is timed; there are no single trials in it.")]
    Timed,
    #[error("A time is a second at least and a day at most, and no thing has more of it than there was.")]
    Seconds,
    #[error("Please say what happened, in 1 to 60 letters.")]
    Happened,
    #[error("Please say what the child did. “No response” stands alone.")]
    Reaction,
    #[error("Please say who said or found it, and a day that has come.")]
    Who,
    #[error("Please name at least one thing.")]
    NoThing,
    #[error("That was not on offer.")]
    NotOffered,
    #[error(
        "The child has chosen on the screen; that stays. You can say how much help there was, and whether it was given."
    )]
    AlreadyChosen,
    #[error(transparent)]
    Trial(#[from] TrialRefusal),
    #[error("This file is not a picture that Heard can read.")]
    Photo,
    #[error("The first day lies after the last.")]
    Days,
    #[error("Those days have not come yet.")]
    NotYet,
    #[error("A summary, and the pack that carries it, is of ten years at most.")]
    Long,
    #[error("For whom a summary is has at most 200 letters.")]
    Audience,
    #[error("The summary could not be made: {0}.")]
    Summary(#[from] crate::stats::record::NoRecord),
    #[error("A summary or a pack is still being made; please wait for it.")]
    StillMaking,
    #[error("Another child’s screen was opened meanwhile, so nothing was made. Please make it again.")]
    OtherChild,
    #[error("It was cut off before it was made. Please make it again.")]
    CutOff,
    #[error("“{}” exists already; Heard writes over nothing.", .0.display())]
    Exists(PathBuf),
    #[error("“{}” could not be written: {why}.", path.display())]
    Unwritten { path: PathBuf, why: String },
    #[error("What was wanted could not be kept: {0}.")]
    Journal(#[from] crate::journal::JournalError),
    #[error(transparent)]
    Export(#[from] crate::interchange::ExportRefusal),
    #[error(transparent)]
    Pack(#[from] crate::report::pack::NotWritten),
}

impl From<crate::journal::Refusal> for Trouble {
    fn from(why: crate::journal::Refusal) -> Self {
        Self::Refused(why)
    }
}
