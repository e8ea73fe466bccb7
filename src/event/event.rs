//! Every kind of fact that Heard keeps, in one closed list.

use super::{
    After, Arrangement, Assessment, AssessmentEnd, BodyContact, Choice, CoverEnd, DayCounts, DeviceId, Domain,
    ExchangeAnswer, ExchangeDetail, Given, Held, ImportCounts, MatAnswer, MatEnd, MatPlacing, MatSetUp, Meaning,
    Medium, Mistake, Note, Offered, OthersSay, Phase, QuestionBy, ReviewRule, Role, Seen, Setting, Spoken, StageFound,
    Standing, Support, Trial, Withdrawn, Word,
};
use crate::board::Urgent;
use crate::child::{AccessSettings, Agreement, ExchangeSettings, SpeechSettings, SurfaceSettings};
use crate::edit::EditKind;
use crate::home::HomePlan;
use crate::id::{AdultId, BoardId, BoardSetId, ButtonId, ChildId, Digest, EntryId, MediaId, RevisionId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A fact. Which file it goes to is said by each; fields keep the names they have here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Event {
    // The child's file: acts.
    /// Something was said aloud.
    Utterance {
        words: Vec<Word>,
        spoken: Spoken,
    },
    /// Private time began; what is said until it ends is not kept.
    PrivateTimeStarted {},
    PrivateTimeEnded {},
    /// What the child did about an offer.
    ChoiceMade {
        offer: EntryId,
        choice: Choice,
        /// Milliseconds from the offer to the choice, where the screen saw both.
        after_ms: Option<u64>,
    },

    /// A picture or a sentence strip was given to whoever is there.
    ExchangeOffered {
        words: Vec<Word>,
        /// Milliseconds from its first word to the giving.
        built_ms: u64,
    },
    /// The child says that the answer is not all right.
    ExchangeNotOk {},

    // The child's file: a views mat. Each names the entry that it began with.
    /// A card was put under the scale, or somewhere else under it. Fields of [`MatPlacing`] are fields of the entry.
    MatPlaced(MatPlacing),
    /// "Not this one": a card that was handed is left out.
    MatLeftOut {
        mat: EntryId,
        option: u8,
        after_ms: u64,
    },
    /// "Not that", said when it was read back: the card goes from the mat.
    MatSaidNo {
        mat: EntryId,
        option: u8,
    },
    /// What the child says to the mat as it was read back.
    MatAnswered {
        mat: EntryId,
        answer: MatAnswer,
    },
    /// The question was heard again; `option` is the card that was in hand.
    MatAskedAgain {
        mat: EntryId,
        option: Option<u8>,
    },
    /// A column was read back.
    MatReadBack {
        mat: EntryId,
        column: u8,
    },
    MatEnded {
        mat: EntryId,
        why: MatEnd,
    },
    /// The mat as the child left it, as a drawing and as pixels.
    MatPictured {
        mat: EntryId,
        svg: MediaId,
        png: MediaId,
    },

    // The child's file: what a partner answered, at the table and without a PIN.
    /// The partner has taken what was given, and not answered yet.
    ExchangeReceived {
        after_ms: u64,
    },
    ExchangeAnswered {
        answer: ExchangeAnswer,
        /// Milliseconds from the giving to the answer.
        after_ms: u64,
    },
    /// What first, when, or why not.
    ExchangeDetailed {
        detail: ExchangeDetail,
    },
    /// It ended without an answer.
    ExchangeWithdrawn {
        why: Withdrawn,
        after_ms: u64,
    },

    // The child's file: what adults saw, offered and did.
    /// What was seen and heard. Fields of [`Note`] are fields of the entry.
    NoteWritten(Note),
    /// A note that its author takes back; both stay.
    NoteWithdrawn {
        why: String,
    },
    /// What an observation might mean, by its own author.
    MeaningWritten {
        of: EntryId,
        meaning: Meaning,
    },
    /// How much help there was with an act that is in the record already.
    SupportTold {
        of: EntryId,
        support: Support,
        held_by: Held,
        body_contact: BodyContact,
    },
    /// Options that an adult put before the child.
    OfferMade {
        domain: Domain,
        options: Vec<Offered>,
        medium: Medium,
        arrangement: Arrangement,
    },
    /// Whether what was chosen was given.
    GivenTold {
        offer: EntryId,
        given: Given,
    },
    /// A trial of a picture exchange on paper, as an adult saw it. Fields of [`Trial`] are fields of the entry.
    TrialWritten(Trial),
    /// What came after the first response of a trial.
    TrialFollowed {
        of: EntryId,
        after: After,
    },
    /// A trial that was none, or none of this child's; both stay.
    TrialTakenBack {
        why: Mistake,
    },
    /// Which phase of picture exchange is practised from now on.
    PhaseChosen {
        phase: Phase,
    },
    /// When a review of this phase is proposed from now on.
    ReviewRuleSet {
        phase: Phase,
        rule: ReviewRule,
    },
    /// A views mat was put before the child. Fields of [`MatSetUp`] are fields of the entry.
    MatBegun(MatSetUp),
    /// What an adult asked the child over a mat, word for word.
    MatQuestionAsked {
        mat: EntryId,
        words: String,
        how: QuestionBy,
    },
    /// Things are tried out from now on; see [`Assessment`] for which offers are its trials.
    AssessmentStarted(Assessment),
    AssessmentEnded {
        assessment: EntryId,
        why: AssessmentEnd,
    },
    /// Everything was there at once for so long, and the child was with each thing for so long, in the order of the
    /// assessment's things.
    EngagementTimed {
        assessment: EntryId,
        seconds: u32,
        engaged: Vec<u32>,
    },
    /// How long the child was with what was given, and what was seen then: signs as they stood on the chips.
    AfterwardsSeen {
        offer: EntryId,
        engaged: Option<u32>,
        seen: Vec<String>,
    },
    ResponseSeen(Seen),
    SaidByOthers(OthersSay),
    /// An adult is with the child from now on.
    CoverStarted {
        adult: AdultId,
        setting: Setting,
        room: Option<String>,
    },
    CoverEnded {
        adult: AdultId,
        why: CoverEnd,
    },

    // The child's file: what adults and the app did about it.
    /// The first entry of a child's file.
    ChildFileOpened {
        child: ChildId,
        name: String,
    },
    /// A board set came from outside. Its boards and pictures are rows of their own.
    BoardSetImported {
        set: BoardSetId,
        name: String,
        revision: RevisionId,
        source: Digest,
        counts: ImportCounts,
    },
    /// The child's screen shows this board set from now on.
    BoardSetChosen {
        set: BoardSetId,
        name: String,
        revision: RevisionId,
        root: BoardId,
    },
    /// Somebody tried to change what nobody may: an urgent word, the important boards, or the way to one. Nothing changed.
    ProtectedEditRefused {
        board: BoardId,
        /// `None` where a whole board, or the way to it, was to be changed.
        button: Option<ButtonId>,
        word: Option<Urgent>,
        attempt: EditKind,
    },
    /// An adult had the boards set as pages for paper, photos and all.
    BoardsPrinted {
        set: BoardSetId,
        revision: RevisionId,
        /// In the order of the pages; the important words are among them.
        boards: Vec<BoardId>,
    },
    AccessChanged {
        settings: AccessSettings,
    },
    SpeechChanged {
        settings: SpeechSettings,
    },
    SurfaceChanged {
        settings: SurfaceSettings,
    },
    ExchangeChanged {
        settings: ExchangeSettings,
    },
    /// What the child said before this is suggested no more where words are spelled. The entries stay.
    PredictionsCleared {},
    AgreementRecorded {
        agreement: Agreement,
    },
    AgreementWithdrawn {
        by: String,
    },
    StageSet(StageFound),
    /// What is only counted, since the entry of this kind before.
    DayCounted {
        day: NaiveDate,
        counts: DayCounts,
    },
    /// The record was read or taken out of the app.
    PackMade {
        from: NaiveDate,
        to: NaiveDate,
        heads: Vec<Head>,
    },

    /// A summary was asked for; with the entries of its period this is everything that it is made from.
    SummaryAsked {
        from: NaiveDate,
        to: NaiveDate,
        /// For which meeting or reader, in the asker's words; may be empty.
        audience: String,
        /// What the child is called in it.
        called: String,
        standing: Standing,
    },
    /// The summary that was asked for last, by the SHA-256 of its content and of each of its files.
    SummaryMade {
        asked: EntryId,
        content: Digest,
        files: Vec<(String, Digest)>,
    },

    // The home's file.
    HomeOpened {
        name: String,
        purpose: Purpose,
    },
    /// Backups are made for whoever holds the recovery code; this is its public half.
    RecoveryCodeMade {
        recipient: String,
    },
    /// A device joined the home; its public key is 64 hexadecimal digits.
    DeviceAdded {
        device: DeviceId,
        public_key: String,
    },
    AdultAdded {
        adult: AdultId,
        name: String,
        role: Role,
    },
    /// The photo is a medium of the home's journal.
    AdultPictured {
        adult: AdultId,
        photo: MediaId,
    },
    /// The verifier is an Argon2id string; the PIN itself is nowhere.
    PinSet {
        adult: AdultId,
        verifier: String,
    },
    PinFailed {
        adult: AdultId,
        in_a_row: u32,
    },
    Unlocked {
        adult: AdultId,
    },
    Locked {},
    ChildAdded {
        child: ChildId,
        name: String,
    },
    /// This tablet shows this child's screen from now on.
    ScreenGivenTo {
        child: ChildId,
    },
    BackupMade {
        heads: Vec<Head>,
    },
    /// The pictures of a symbol pack can be found in this home from now on. The pack itself is in no backup, so its name is here.
    SymbolPackAdded {
        name: String,
        symbols: u32,
    },
    SymbolPackRemoved {
        name: String,
    },
    /// This device goes on from a backup of another.
    Restored {
        heads: Vec<Head>,
    },

    // Both files.
    /// Settings, rooms and shifts from now on. A child's file has it too, so that the child's record can be read by itself.
    PlanSet {
        plan: HomePlan,
    },
    /// The app opened this file; `clean` says whether it had been closed properly before.
    Started {
        clean: bool,
    },
    Stopped {},
}

/// Whether a home is lived in. A demonstration's clock can be moved by a script, and its packs say what they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    #[default]
    Care,
    Demonstration,
}

/// The last entry of one chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The child's file, or the home's if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub child: Option<ChildId>,
    pub device: DeviceId,
    pub seq: u64,
    pub hash: Digest,
}
