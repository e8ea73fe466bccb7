//! Notices: what went wrong, in words for an adult: what happened, what still works, what to do. A child never sees one.

use super::trouble::Trouble;
use super::voice::VoiceFault;
use crate::journal::{JournalError, Refusal};

/// One thing that an adult should know. Equal causes make one notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub cause: Cause,
    pub happened: String,
    pub still_works: &'static str,
    pub to_do: String,
}

/// Why there is a notice. It stands until its cause is gone or an adult has put it away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    Voice(VoiceFault),
    /// Entries could not be written and wait in memory.
    NotKept,
    /// The app was not closed properly the last time.
    UncleanStart,
    /// The device key could be read by others.
    KeyWasOpen,
    BackupFailed,
    /// The paper board could not be written.
    PaperBoard,
    NoAgreement,
    /// The home's own file could not be opened.
    HomeFile,
    /// A child's file could not be opened.
    ChildFile,
    /// A note that was begun could not be read.
    Draft,
    /// What is being written cannot be put on the disk.
    DraftNotKept,
}

impl Notice {
    pub fn voice(fault: &VoiceFault) -> Self {
        let (happened, still_works, to_do) = match fault {
            VoiceFault::NoEngine => (
                "The speech engine is missing, so words are not spoken.".to_owned(),
                "The board, the message bar and recorded clips work.",
                "Install the packages libespeak-ng1 and espeak-ng-data, then open Heard again.".to_owned(),
            ),
            VoiceFault::NoSuchVoice(voice) => (
                format!("This device does not have the voice “{voice}”; plain English is spoken instead."),
                "Every word is spoken.",
                "Choose another voice under Voice.".to_owned(),
            ),
            VoiceFault::NoDevice => (
                "There is no loudspeaker, so nothing can be heard.".to_owned(),
                "The board and the message bar work; the words can be read and shown.",
                "Connect a loudspeaker or headphones. Heard goes on trying by itself.".to_owned(),
            ),
            VoiceFault::DeviceLost => (
                "The loudspeaker went away, so nothing can be heard.".to_owned(),
                "The board and the message bar work; the words can be read and shown.",
                "Connect it again. Heard goes on trying by itself.".to_owned(),
            ),
            VoiceFault::BadClip => (
                "A recorded clip could not be played; its words were spoken instead.".to_owned(),
                "Every word is spoken.",
                "Record the clip again when there is time.".to_owned(),
            ),
        };
        Self { cause: Cause::Voice(fault.clone()), happened, still_works, to_do }
    }

    pub fn not_kept(why: Refusal) -> Self {
        let happened = match why {
            Refusal::Full => "What was said could not be written down: the disk is full.",
            Refusal::ReadOnly => "What was said could not be written down: the disk can only be read.",
            Refusal::Damaged => "What was said could not be written down: the file of the record is damaged.",
            Refusal::InUse => "What was said could not be written down: another program holds the file.",
            Refusal::Closed | Refusal::Fault => {
                "What was said could not be written down: the disk did not answer as it should."
            }
        };
        Self {
            cause: Cause::NotKept,
            happened: happened.to_owned(),
            still_works: "The voice and the board work. Entries wait in memory and are written as soon as that is possible.",
            to_do: "Free some space on this device, and do not switch it off before this notice is gone.".to_owned(),
        }
    }

    pub fn key_was_open() -> Self {
        Self {
            cause: Cause::KeyWasOpen,
            happened: "Other users of this device could read the key of this home. That has been put right.".to_owned(),
            still_works: "Everything works.",
            to_do: "Ask who has had access to this device. A copy of the key and the files would be readable."
                .to_owned(),
        }
    }

    pub fn unclean_start() -> Self {
        Self {
            cause: Cause::UncleanStart,
            happened: "Heard was not closed properly the last time.".to_owned(),
            still_works: "Everything that was shown as kept is kept. A sentence that was being made may be missing.",
            to_do: "There is nothing to do. The record says when this happened.".to_owned(),
        }
    }

    pub fn no_agreement(child: &str) -> Self {
        Self {
            cause: Cause::NoAgreement,
            happened: format!("There is no recording agreement for {child}, so what {child} says is not kept."),
            still_works: "The voice works fully. Notes by adults are kept.",
            to_do: "Record an agreement when there is one. Summaries say for which days there was none.".to_owned(),
        }
    }

    pub fn child_file(error: &JournalError) -> Self {
        Self {
            cause: Cause::ChildFile,
            happened: format!("This child’s record could not be opened: {error}."),
            still_works: "The starter board and the voice work. Nothing was deleted.",
            to_do: "Restore the last backup onto a spare tablet, and keep this one as it is.".to_owned(),
        }
    }

    pub fn home_file(error: &JournalError) -> Self {
        Self {
            cause: Cause::HomeFile,
            happened: format!("The files of this home could not be opened: {error}."),
            still_works: "The starter board and the voice work. Nothing was deleted, and nothing is kept meanwhile.",
            to_do: "Restore the last backup onto a spare tablet, and keep this one as it is.".to_owned(),
        }
    }

    pub fn draft_set_aside() -> Self {
        Self {
            cause: Cause::Draft,
            happened: "A note that was begun here could not be read again, because its file is damaged.".to_owned(),
            still_works: "Notes that were shown as kept are kept. New notes can be written.",
            to_do: "Write the note once more. The damaged file was not deleted; it lies in the folder “drafts”."
                .to_owned(),
        }
    }

    pub fn draft_unread(error: &JournalError) -> Self {
        Self {
            cause: Cause::Draft,
            happened: format!("Notes that were begun here could not be looked up: {error}."),
            still_works: "Notes that were shown as kept are kept. New notes can be written.",
            to_do: "Open the note again later. Nothing was deleted.".to_owned(),
        }
    }

    pub fn draft_not_kept(why: Refusal) -> Self {
        let why = match why {
            Refusal::Full => "the disk is full",
            Refusal::ReadOnly => "the disk can only be read",
            _ => "the disk did not do as it was asked",
        };
        Self {
            cause: Cause::DraftNotKept,
            happened: format!("A note that is being written cannot be put aside as it is: {why}."),
            still_works: "The voice and the board work. What stands on the page is there as long as the page is open.",
            to_do: "Free some space on this device, and save the note before you lock.".to_owned(),
        }
    }

    pub fn paper_board(trouble: &Trouble) -> Self {
        Self {
            cause: Cause::PaperBoard,
            happened: format!("The paper board could not be written anew. {trouble}"),
            still_works: "Everything else works. The paper board of before is as it was; newer words are not on it.",
            to_do: "Free some space on this device. Print the boards once more where they are to be at hand on paper."
                .to_owned(),
        }
    }

    pub fn backup_failed(error: &JournalError) -> Self {
        Self {
            cause: Cause::BackupFailed,
            happened: format!("The backup could not be made: {error}."),
            still_works: "Everything else works. Older backups are as they were.",
            to_do: "Make one by hand under Back up, to a folder with enough space.".to_owned(),
        }
    }
}
