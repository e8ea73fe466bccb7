//! How Heard says no to an adult: every reason is one sentence.

use std::path::PathBuf;

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
    #[error("There is no board “{0}” in this child’s board set.")]
    NoSuchBoard(String),
    #[error("This build of Heard sets no pages for paper.")]
    NoTypesetter,
    #[error("The pages could not be set: {0}.")]
    NotSet(String),
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
    #[error("This file is not a recording that Heard can play: WAV, Ogg Vorbis or MP3 of at most 32 MB.")]
    Recording,
    #[error(transparent)]
    SymbolPack(#[from] crate::library::PackFault),
    #[error("There is a symbol pack named “{0}” already; remove it first, or give this one another name.")]
    SamePack(String),
    #[error("There is no symbol pack named “{0}”.")]
    NoSuchPack(String),
    #[error("A symbol pack is still being added; please wait for it.")]
    StillAdding,
    #[error("This picture’s symbol pack cannot be read any more. Please choose another picture.")]
    PackPicture,
    #[error(transparent)]
    Edit(#[from] crate::edit::EditRefusal),
    #[error("There is nothing to undo.")]
    NothingToUndo,
    #[error("There is nothing to do again.")]
    NothingToRedo,
    #[error("This child never had such boards, so they cannot be brought back.")]
    NoSuchRevision,
    #[error(
        "This child’s own boards cannot be read, so they cannot be edited; the starter board is shown in their place."
    )]
    OtherBoards,
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
    #[error("A summary, a pack or a print is still being made; please wait for it.")]
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

/// Why a trial or a rule was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrialRefusal {
    #[error("Partner and prompter are two different adults of this home.")]
    People,
    #[error("Each picture has a place of its own, and there are 1 to 60 of them.")]
    Pictures,
    #[error("That picture was not laid out.")]
    NotLaid,
    #[error("A picture is named by 1 to 60 letters.")]
    Word,
    #[error("Where nothing was given, nothing can have matched.")]
    NothingGiven,
    #[error("A review is proposed at 1 to 100 of a hundred, and of at least one trial.")]
    Rule,
    #[error("There is no such trial in this child’s record.")]
    NoTrial,
}
