//! The command line. Exit codes: 0 done, 1 Heard said no, 2 the input cannot be used. Secrets never stand among the arguments.

use crate::app::Trouble;
use crate::app::script::VERBS;
use crate::journal::JournalError;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;

/// A talker for children who speak little, and a record of what they say that an advocate can check.
///
/// Everything stays on this device; nothing here uses a network. Whatever reads or takes out a child's record asks for
/// an adult's PIN, on the terminal or as one line of standard input, and leaves an entry that says so.
///
/// Exit codes: 0 done; 1 Heard said no (wrong PIN, altered record, home in use); 2 the input cannot be used.
#[derive(Debug, Parser)]
#[command(name = "heard", version, max_term_width = 100)]
pub struct Arguments {
    /// The home's folder: one setting's children, adults and record.
    #[arg(long, value_name = "DIR", global = true)]
    pub home: Option<PathBuf>,

    #[command(flatten)]
    pub person: Person,

    /// What to do; without it, the window opens.
    #[command(subcommand)]
    pub verb: Option<Verb>,
}

/// Who is asking. The PIN itself is read from the terminal, from standard input, or from a demonstration's PIN file.
#[derive(Args, Debug, Default)]
pub struct Person {
    /// The adult who is asking; without it, the adult whose PIN is given.
    #[arg(long = "as", value_name = "NAME", global = true)]
    pub adult: Option<String>,

    /// Read the PIN from this file instead. For demonstration homes, which write one.
    #[arg(long, value_name = "FILE", global = true)]
    pub pin_file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Open the window (the same as no verb): the child's screen, at once.
    Open,

    /// Make a demonstration home, print its PINs, write one evidence pack, and open the window.
    ///
    /// An existing demonstration is opened as it stands. Without a display, a picture of the child's board and the
    /// pack are written all the same, and their folder is printed.
    Demo {
        /// Do not open a window.
        #[arg(long)]
        no_window: bool,
    },

    /// Bring a board set (.obf or .obz, from any maker) in for a child, and print what became of it.
    Import {
        /// The file.
        file: PathBuf,
        /// The child it is for; the one on this tablet’s screen if left out.
        #[arg(long, value_name = "NAME", conflicts_with = "check")]
        child: Option<String>,
        /// Only read and report: keep nothing, ask no PIN, need no home.
        #[arg(long)]
        check: bool,
    },

    /// Write a child's board set as an Open Board package.
    Export {
        /// Name or id of the board set.
        board_set: String,
        /// The file to write; it must not exist yet.
        out: PathBuf,
        /// The child whose board set it is; the one on this tablet’s screen if left out.
        #[arg(long, value_name = "NAME")]
        child: Option<String>,
    },

    /// Print a child's boards: a PDF with the same words in the same places and colours, for paper.
    ///
    /// The important words come first, the urgent six stand at the foot of every page, and a folder says on which page its
    /// words are. Photos of people are in it, so it is handed to nobody whom the photos are not for. The record keeps that it was made, and by
    /// whom.
    ///
    /// The home's folder always has a paper board of every child (paper/, A4, without photos), written anew after every
    /// change of the boards.
    Print {
        /// The child.
        #[arg(long, value_name = "NAME")]
        child: String,
        /// The paper, lying on its longer side.
        #[arg(long, value_enum)]
        sheet: SheetName,
        /// With lines around every cell to cut along, for cards to be laminated.
        #[arg(long)]
        cut: bool,
        /// Only this board, besides the important words; may be given several times.
        #[arg(long, value_name = "NAME")]
        board: Vec<String>,
        /// The file to write; it must not exist yet.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },

    /// Write the voice-of-the-child summary of a period: what was said, offered, chosen and refused, with its evidence.
    ///
    /// Three files of one content: pages for paper (.pdf, where this build sets pages), a page for browsers (.html, no
    /// network needed) and figures for programs (.json). Their paths are printed, then the head, then the content hash:
    ///
    ///   Head     the record as it stood when the summary was asked for, as it is printed on the cover. Whoever keeps it
    ///            outside the home can check later packs against it: heard verify PACK.zip --head TEXT
    ///   Content  the SHA-256 of the .json file, which the other two print as well.
    ///
    /// The record keeps that the summary was asked for, by whom and for whom, and the hash of every file. A summary can
    /// be read without its entries and not checked without them: whoever is to check it needs the pack of the same
    /// days, which carries a summary of its own (`heard pack`).
    #[command(verbatim_doc_comment)]
    Summary {
        /// The child.
        #[arg(long, value_name = "NAME")]
        child: String,
        /// First day, as 2026-03-01.
        #[arg(long, value_name = "DATE")]
        from: chrono::NaiveDate,
        /// Last day, as 2026-03-31.
        #[arg(long, value_name = "DATE")]
        to: chrono::NaiveDate,
        /// For which meeting or reader, in your own words; it stands on the cover.
        #[arg(long = "for", value_name = "AUDIENCE", default_value = "", hide_default_value = true)]
        audience: String,
        /// The folder to write it to.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },

    /// Write an evidence pack: the summary of a period and the entries it is counted from, to be checked by anybody with
    /// `heard verify`.
    Pack {
        /// The child.
        #[arg(long, value_name = "NAME")]
        child: String,
        /// First day, as 2026-03-01.
        #[arg(long, value_name = "DATE")]
        from: chrono::NaiveDate,
        /// Last day, as 2026-03-31.
        #[arg(long, value_name = "DATE")]
        to: chrono::NaiveDate,
        /// The folder to write it to.
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
    },

    /// Check an evidence pack: its chains and signatures, its files, and every figure of its summary, counted again from
    /// the entries. Needs no home and no PIN.
    ///
    /// The first line is one of four answers: ALTERED (exit 1), CONSISTENT, NOTHING OUTSIDE TO COMPARE WITH (exit 0),
    /// CONTINUES THE HEAD YOU HOLD (exit 0), COULD NOT CHECK (exit 2).
    Verify {
        /// The pack.
        pack: PathBuf,
        /// An older pack of the same child that you have kept.
        #[arg(long, value_name = "OLD.zip", conflicts_with = "head")]
        after: Option<PathBuf>,
        /// The head printed on an older page, typed in.
        #[arg(long, value_name = "TEXT")]
        head: Option<String>,
    },

    /// Play a script of what a child and adults do, through the same door as the window.
    #[command(after_long_help = VERBS)]
    Play {
        /// The script, or - for standard input.
        script: PathBuf,
        /// Speak aloud as well. Without it, what is said is printed.
        #[arg(long)]
        aloud: bool,
    },

    /// Write the whole home to one file that opens with the home's recovery code.
    Backup {
        /// The file to write; it must not exist yet.
        file: PathBuf,
    },

    /// Make a home out of a backup, on this device. Asks for the recovery code. The folder must not exist or be empty.
    Restore {
        /// The backup.
        file: PathBuf,
    },

    /// The symbols that come with Heard, and packs of others.
    Symbols {
        #[command(subcommand)]
        what: Symbols,
    },

    /// Sets the pages of one order on standard input. The window runs it for itself.
    #[cfg(feature = "pdf")]
    #[command(name = crate::report::pdf::VERB, hide = true)]
    SetPages,
}

/// A size of paper, as it is typed.
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
pub enum SheetName {
    A4,
    A3,
}

#[derive(Debug, Subcommand)]
pub enum Symbols {
    /// Add the symbol pack in a folder or a zip file: one with an index.csv (file, label, synonyms, category, locale, licence,
    /// author), OpenMoji, or Mulberry. It is named after the folder or the file, and asks for an adult’s PIN.
    Add {
        /// The folder or the zip file.
        path: PathBuf,
    },
    /// The symbol packs that were added to this home.
    List,
    /// Take a symbol pack away again. Boards keep the pictures that they show.
    Remove {
        /// Its name, as `list` says it.
        name: String,
    },
    /// How many there are, by set.
    Count,
    /// Find symbols for a word.
    Search {
        /// The word.
        word: String,
    },
}

/// Writes a line for the person who asked. A reader that has gone away is no fault of ours.
macro_rules! say {
    ($($text:tt)*) => {{
        use std::io::Write as _;
        let _ = writeln!(std::io::stdout(), $($text)*);
    }};
}

mod ask;
mod demo;
mod verbs;
mod window;

/// The input cannot be used: exit code 2.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Unusable(String);

/// Runs a verb and turns whatever went wrong into one sentence and an exit code.
pub fn main(arguments: Arguments) -> ExitCode {
    verbs::run(arguments).unwrap_or_else(|error| {
        let unusable =
            error.downcast_ref::<Unusable>().is_some() || error.downcast_ref::<Trouble>().is_some_and(is_unusable);
        complain(&error.to_string());
        ExitCode::from(if unusable { 2 } else { 1 })
    })
}

/// Whether it is the input that cannot be used, and not Heard that said no.
const fn is_unusable(trouble: &Trouble) -> bool {
    matches!(
        trouble,
        Trouble::NoSuchAdult
            | Trouble::NoSuchChild
            | Trouble::NoSuchBoardSet
            | Trouble::NoSuchBoard(_)
            | Trouble::NoSuchPack(_)
            | Trouble::Name
            | Trouble::Pin(_)
            | Trouble::Import(_)
            | Trouble::Days
            | Trouble::NotYet
            | Trouble::Long
            | Trouble::Audience
            | Trouble::Journal(JournalError::NotAHome | JournalError::WrongCode | JournalError::NewerVersion)
    )
}

/// A sentence on standard error.
fn complain(sentence: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "heard: {sentence}");
}
