//! What can be asked of the app, in one closed list, and what it answers. The window, the command line and scripts all come
//! through here.

use super::assessing::AssessWish;
use super::editing::EditWish;
use super::jotting::Jotting;
use super::making::ToMake;
use super::matting::MatWish;
use super::notice::Notice;
use super::offer_wish::{AboutChoice, Offering};
use super::practising::PractiseWish;
use super::printing::Printing;
use super::supplied::Supplied;
use super::typed_pin::TypedPin;
use super::written::Written;
use crate::access::Sample;
use crate::child::{AccessSettings, Agreement, ExchangeSettings, SpeechSettings, SurfaceSettings};
use crate::event::{BodyContact, Choice, Given, Held, Meaning, QuestionBy, Role, Setting, Support};
use crate::home::HomePlan;
use crate::id::{AdultId, BoardSetId, ChildId, EntryId};
use crate::library::SymbolPack;
use crate::session::{Intent, Target};
use chrono::NaiveDate;
use std::path::PathBuf;
use std::sync::Arc;

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

#[derive(Clone, Debug)]
pub enum AdultWish {
    AddAdult {
        name: String,
        role: Role,
        pin: TypedPin,
    },
    AddChild {
        name: String,
        boards: Supplied,
    },
    /// Another of the board sets that come with Heard, for the child on the screen.
    GiveBoards(Supplied),
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
    /// What the child said until now is suggested no more where words are spelled.
    ClearPredictions,
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
    /// The child's boards.
    Edit(EditWish),
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
    /// The boards of the child on the screen, on paper.
    PrintBoards(Printing),
    /// The same while the child goes on talking; see [`super::App::take_made`].
    StartPrinting(Printing),
    MakeBackup {
        out: Option<PathBuf>,
    },
    /// A symbol pack that has been read.
    AddPack(Arc<SymbolPack>),
    /// The same from a folder or a zip file, while the child goes on talking; see [`super::App::take_added_pack`].
    StartAddingPack {
        path: PathBuf,
    },
    /// Boards keep the pictures that they show.
    RemovePack {
        name: String,
    },
    /// The adult is still here, reading or typing.
    Stay,
    /// The adult has read this notice.
    PutAway(Notice),
}
