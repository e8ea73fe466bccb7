//! What each verb does. Whatever reads or takes out a child's record goes through [`App::handle`], like the window.

use super::{Arguments, Person, SheetName, Symbols, Unusable, Verb, ask};
use crate::app::clock::{Clock, ScriptClock, SystemClock};
use crate::app::packs::SymbolPacks;
use crate::app::script::{self, Play, SharedScribe};
use crate::app::voice::Voice;
use crate::app::{AdultWish, Answer, App, OpenHome, PaperCopy, Printing, Trouble, Wish};
use crate::event::Purpose;
use crate::id::ChildId;
use crate::interchange;
use crate::journal::{CodeFault, HomeFolder, RecoveryCode};
use crate::library::{Library, SymbolPack};
use crate::report::pack::{self, HeadText, Held};
use crate::report::paper_board::{Cut, Sheet};
use anyhow::Context as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;

/// How many symbols a search shows.
const FOUND: usize = 20;

pub fn run(arguments: Arguments) -> anyhow::Result<ExitCode> {
    let Arguments { home, person, verb } = arguments;
    match verb.unwrap_or(Verb::Open) {
        Verb::Open => super::window::open(&home_of(home)?),
        Verb::Demo { no_window } => super::demo::run(&home_of(home)?, no_window),
        Verb::Import { file, check: true, .. } => check(&file),
        Verb::Import { file, child, check: false } => import(&home_of(home)?, &person, &file, child.as_deref()),
        Verb::Export { board_set, out, child } => export(&home_of(home)?, &person, &board_set, out, child.as_deref()),
        Verb::Pack { child, from, to, out } => {
            let mut app = unlocked(&home_of(home)?, &person, Some(&child))?;
            let answer = app.handle(Wish::Adult(AdultWish::MakePack { from, to, out }));
            let closed = app.close();
            if let Answer::Pack { path, head, .. } = answer? {
                say!("{}", path.display());
                say!("Head: {head}");
                say!("Keep this head, or the pack, outside the home: later packs can be checked against it.");
            }
            closed?;
            Ok(ExitCode::SUCCESS)
        }
        Verb::Summary { child, from, to, audience, out } => {
            let mut app = unlocked(&home_of(home)?, &person, Some(&child))?;
            let answer = app.handle(Wish::Adult(AdultWish::MakeSummary { from, to, audience, out }));
            let closed = app.close();
            if let Answer::Summary { paths, head, content, no_paper } = answer? {
                for path in paths {
                    say!("{}", path.display());
                }
                say!("Head: {head}");
                say!("Content: {content}");
                if let Some(why) = no_paper {
                    say!("{why} Print the .html file instead.");
                }
            }
            closed?;
            Ok(ExitCode::SUCCESS)
        }
        Verb::Print { child, sheet, cut, board, out } => {
            let sheet = match sheet {
                SheetName::A4 => Sheet::A4,
                SheetName::A3 => Sheet::A3,
            };
            let cut = if cut { Cut::Yes } else { Cut::No };
            print(&home_of(home)?, &person, &child, Printing { sheet, cut, boards: board, out })
        }
        Verb::Verify { pack, after, head } => verify(&pack, after.as_deref(), head.as_deref()),
        Verb::Play { script, aloud } => play(&home_of(home)?, &person, &script, aloud),
        Verb::Backup { file } => {
            let mut app = unlocked(&home_of(home)?, &person, None)?;
            let answer = app.handle(Wish::Adult(AdultWish::MakeBackup { out: Some(file) }));
            let closed = app.close();
            if let Answer::Written(path) = answer? {
                say!("{}", path.display());
                say!("It opens with the recovery code that was shown when this home was made.");
            }
            closed?;
            Ok(ExitCode::SUCCESS)
        }
        Verb::Restore { file } => restore(&home_of(home)?, &file),
        Verb::Symbols { what } => symbols(home, &person, &what),
        #[cfg(feature = "pdf")]
        Verb::SetPages => set_pages(),
    }
}

fn home_of(home: Option<PathBuf>) -> anyhow::Result<PathBuf> {
    home.or_else(crate::platform::folders::home)
        .ok_or_else(|| Unusable("Say where the home is with --home DIR.".to_owned()).into())
}

/// An app without a window, with an adult unlocked and a child on the screen.
fn unlocked(path: &Path, person: &Person, child: Option<&str>) -> anyhow::Result<App> {
    let clock = Rc::new(SystemClock::new());
    let home = OpenHome::open(path, &*clock).map_err(Trouble::Journal)?;
    let (adult, pin) = ask::adult(person, &home)?;
    let child = child.map(|name| home.record.child_named(name).ok_or(Trouble::NoSuchChild)).transpose()?;
    let mut app = App::new(home, Box::new(SharedScribe::default()), clock, Arc::new(|| {}))?;
    let unlocked = app.handle(Wish::Unlock { adult, pin }).and_then(|_| stand(&mut app, child));
    match unlocked {
        Ok(()) => Ok(app),
        Err(trouble) => {
            app.close()?;
            Err(trouble.into())
        }
    }
}

/// Puts the child whose record is wanted in front, without giving the tablet to them for good.
fn stand(app: &mut App, child: Option<ChildId>) -> Result<(), Trouble> {
    match child {
        Some(child) if app.child().is_none_or(|open| open.id != child) => app.look_at(child),
        _ => Ok(()),
    }
}

fn read(file: &Path) -> anyhow::Result<(Vec<u8>, String)> {
    let bytes = std::fs::read(file).with_context(|| Unusable(format!("“{}” could not be read.", file.display())))?;
    let name = file.file_stem().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok((bytes, name))
}

fn check(file: &Path) -> anyhow::Result<ExitCode> {
    let (bytes, name) = read(file)?;
    let import = interchange::import::read(&bytes, Some(&name)).map_err(|why| Unusable(why.to_string()))?;
    say!("{}", import.report.to_text().trim_end());
    say!("Nothing was kept.");
    Ok(ExitCode::SUCCESS)
}

/// The child that is meant where none is named: the one whose screen this tablet shows.
fn only_child(path: &Path, child: Option<&str>) -> anyhow::Result<Option<String>> {
    if let Some(child) = child {
        return Ok(Some(child.to_owned()));
    }
    let record = OpenHome::peek(path).map_err(Trouble::Journal)?;
    let on_screen = record.on_screen.and_then(|child| record.child_name(child)).map(str::to_owned);
    match (on_screen, record.children.as_slice()) {
        (Some(name), _) => Ok(Some(name)),
        (None, [(_, only)]) => Ok(Some(only.clone())),
        (None, []) => Err(Unusable("There is no child in this home yet.".to_owned()).into()),
        (None, _) => Err(Unusable("Say for which child with --child NAME.".to_owned()).into()),
    }
}

fn import(path: &Path, person: &Person, file: &Path, child: Option<&str>) -> anyhow::Result<ExitCode> {
    // The file is read before anybody is asked for a PIN: a file that cannot be used is said so at once.
    let (bytes, name) = read(file)?;
    interchange::import::read(&bytes, Some(&name)).map_err(|why| Unusable(why.to_string()))?;
    let child = only_child(path, child)?;
    let mut app = unlocked(path, person, child.as_deref())?;
    let imported = (|| {
        let answer = app.handle(Wish::Adult(AdultWish::ReadImport { bytes, name }))?;
        app.handle(Wish::Adult(AdultWish::KeepImport))?;
        Ok::<_, Trouble>(answer)
    })();
    // The boards are kept whatever becomes of the paper.
    let paper = imported.is_ok().then(|| app.write_paper());
    let closed = app.close();
    if let Answer::Import(report) = imported? {
        say!("{}", report.to_text().trim_end());
        say!("Kept. It is on the child’s screen from now on.");
    }
    match paper {
        Some(Ok(PaperCopy::There(path))) => say!("Paper board: {}", path.display()),
        Some(Ok(PaperCopy::Never)) => say!("{} There is no paper board.", Trouble::NoTypesetter),
        Some(Err(trouble)) => super::complain(&format!("The paper board could not be written anew. {trouble}")),
        Some(Ok(PaperCopy::NotYet)) | None => {}
    }
    closed?;
    Ok(ExitCode::SUCCESS)
}

fn export(path: &Path, person: &Person, wanted: &str, out: PathBuf, child: Option<&str>) -> anyhow::Result<ExitCode> {
    let child = only_child(path, child)?;
    let mut app = unlocked(path, person, child.as_deref())?;
    let exported = app.board_sets().and_then(|sets| {
        let named = |(id, name, _): &&(crate::id::BoardSetId, String, crate::id::Digest)| {
            name.eq_ignore_ascii_case(wanted) || id.to_string() == wanted
        };
        let (set, ..) = sets.iter().rev().find(named).ok_or(Trouble::NoSuchBoardSet)?;
        app.handle(Wish::Adult(AdultWish::ExportBoardSet { set: *set, out }))
    });
    let closed = app.close();
    if let Answer::Written(path) = exported? {
        say!("{}", path.display());
    }
    closed?;
    Ok(ExitCode::SUCCESS)
}

fn print(path: &Path, person: &Person, child: &str, printing: Printing) -> anyhow::Result<ExitCode> {
    // Before anybody is asked for a PIN.
    if cfg!(not(feature = "pdf")) {
        return Err(Trouble::NoTypesetter.into());
    }
    if printing.out.exists() {
        return Err(Trouble::Exists(printing.out).into());
    }
    let mut app = unlocked(path, person, Some(child))?;
    let answer = app.handle(Wish::Adult(AdultWish::PrintBoards(printing)));
    let closed = app.close();
    if let Answer::Printed { path, pages } = answer? {
        say!("{}", path.display());
        say!("{pages} pages. Photos of people are in it if they are on the boards.");
    }
    closed?;
    Ok(ExitCode::SUCCESS)
}

fn verify(path: &Path, after: Option<&Path>, head: Option<&str>) -> anyhow::Result<ExitCode> {
    let (bytes, _) = read(path)?;
    let old = after.map(read).transpose()?;
    let held = match (&old, head) {
        (Some((old, _)), _) => Held::Pack(old),
        (None, Some(text)) => Held::Head(text.parse::<HeadText>().map_err(|why| Unusable(why.to_string()))?),
        (None, None) => Held::Nothing,
    };
    let verdict = pack::verify(&bytes, held);
    say!("{}", verdict.to_string().trim_end());
    Ok(ExitCode::from(verdict.exit_code()))
}

fn play(path: &Path, person: &Person, script: &Path, aloud: bool) -> anyhow::Result<ExitCode> {
    let text = if script == Path::new("-") {
        std::io::read_to_string(std::io::stdin())?
    } else {
        std::fs::read_to_string(script)
            .with_context(|| Unusable(format!("“{}” could not be read.", script.display())))?
    };
    let steps = script::parse(&text).map_err(|why| Unusable(why.to_string()))?;
    let system = SystemClock::new();
    let purpose = OpenHome::peek(path).map_err(Trouble::Journal)?.purpose;
    let hands = (purpose == Purpose::Demonstration).then(|| Rc::new(ScriptClock::new(system.now())));
    let clock: Rc<dyn Clock> = match &hands {
        Some(hands) => Rc::clone(hands) as Rc<dyn Clock>,
        None => Rc::new(system),
    };
    let home = OpenHome::open(path, &*clock).map_err(Trouble::Journal)?;
    let scribe = SharedScribe::default();
    let voice: Box<dyn Voice> = if aloud { super::window::voice()? } else { Box::new(scribe.clone()) };
    let mut app = App::new(home, voice, clock, Arc::new(|| {}))?;
    let mut pin = |name: &str| ask::pin(person, name).ok();
    let mut out = |line: &str| say!("{line}");
    let mut play = Play::new(&mut app, hands, Some(scribe), &mut pin, &mut out);
    let failed = steps.iter().find_map(|(line, step)| play.step(step).err().map(|why| (*line, why)));
    app.close()?;
    match failed {
        None => Ok(ExitCode::SUCCESS),
        Some((line, why)) => {
            super::complain(&format!("line {line}: {why}"));
            Ok(ExitCode::from(why.exit_code()))
        }
    }
}

fn restore(path: &Path, file: &Path) -> anyhow::Result<ExitCode> {
    let typed = ask::secret("Recovery code: ")?;
    let code: RecoveryCode =
        typed.parse().map_err(|why: CodeFault| Unusable(format!("That is not a recovery code: {why}.")))?;
    let clock = SystemClock::new();
    let restored = OpenHome::restore(file, &code, path, &clock).map_err(Trouble::Journal)?;
    say!("Restored to {}.", path.display());
    for of in restored.broken {
        say!("In {} a chain does not hold. Keep the backup as it is, and have it looked at.", file_name(of.child()));
    }
    for head in restored.heads {
        say!("Goes on from entry {} of {}.", head.seq, file_name(head.child));
    }
    // A home whose own record is damaged is restored all the same.
    for name in OpenHome::peek(path).map(|record| record.symbol_packs).unwrap_or_default() {
        say!(
            "The symbol pack “{name}” is in no backup. Boards have kept the pictures that they show; add the pack again to choose others."
        );
    }
    Ok(ExitCode::SUCCESS)
}

const fn file_name(child: Option<ChildId>) -> &'static str {
    match child {
        Some(_) => "a child’s record",
        None => "the home’s own record",
    }
}

/// One order of pages, from standard input to standard output.
#[cfg(feature = "pdf")]
fn set_pages() -> anyhow::Result<ExitCode> {
    let done = crate::report::pdf::serve(&mut std::io::stdin().lock(), &mut std::io::stdout().lock());
    done.map_err(|_| Unusable("This verb is for the window alone: it takes an order of pages.".to_owned()))?;
    Ok(ExitCode::SUCCESS)
}

fn symbols(home: Option<PathBuf>, person: &Person, what: &Symbols) -> anyhow::Result<ExitCode> {
    match what {
        Symbols::Add { path } => {
            // The pack is read before anybody is asked for a PIN.
            let pack = SymbolPack::read(path).map_err(|why| Unusable(why.to_string()))?;
            let pack = Arc::new(pack);
            let mut app = unlocked(&home_of(home)?, person, None)?;
            let added = app.handle(Wish::Adult(AdultWish::AddPack(Arc::clone(&pack))));
            app.close()?;
            added?;
            say!("{}", pack.report.to_text().trim_end());
            say!("Added as “{}”.", pack.name);
        }
        Symbols::List => {
            let path = home_of(home)?;
            let packs = SymbolPacks::of(&HomeFolder::open_reading(&path).map_err(Trouble::Journal)?);
            for pack in packs.list() {
                say!("{}: {}", pack.name, pack.symbols);
            }
            let record = OpenHome::peek(&path).map_err(Trouble::Journal)?;
            for name in packs.absent(&record) {
                say!("{name}: not on this tablet");
            }
        }
        Symbols::Remove { name } => {
            let mut app = unlocked(&home_of(home)?, person, None)?;
            let removed = app.handle(Wish::Adult(AdultWish::RemovePack { name: name.clone() }));
            app.close()?;
            removed?;
            say!("Removed. Boards keep the pictures that they show.");
        }
        Symbols::Count => {
            for count in Library::builtin().count() {
                say!("{}: {}", count.set, count.symbols);
            }
        }
        Symbols::Search { word } => {
            // Without a home there are no packs, and the symbols of the program are found all the same.
            let packs = home_of(home).ok().and_then(|home| HomeFolder::open_reading(&home).ok());
            let packs = packs.map(|home| SymbolPacks::of(&home));
            let found = match &packs {
                Some(packs) => packs.library().search(word, FOUND)?,
                None => Library::builtin().search(word, FOUND)?,
            };
            if found.is_empty() {
                super::complain(&format!("No symbol for “{word}”."));
                return Ok(ExitCode::from(1));
            }
            for symbol in found {
                say!("{} ({})", symbol.label, symbol.id);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}
