//! A file of boards, from its bytes to a checked board set. Safety first (the container is refused whole if it is
//! unsafe), then ids for every board, then the boards one by one, then the first board.

use super::board_in;
use super::fields::Origin;
use super::limits::{MAX_BOARDS, MAX_ENTRIES, MAX_FILE_BYTES};
use super::obf;
use super::obz::{EntryId, Package, normal, stem};
use super::refusal::ImportRefusal;
use super::report::Report;
use super::shelf::{BoardFile, FileShelf, Manifest};
use super::sniff::{self, Container};
use super::what::What;
use crate::board::{BoardSet, BoardSetParts, Extras, LinkTarget};
use crate::id::{BoardId, BoardSetId, Digest};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// The name space of sets that came without a Heard id. Never change it: the same file must keep its ids.
const SETS: Uuid = Uuid::from_u128(0x6f1c_2f0e_53a4_5d7b_9a51_3c0f_8e64_d2b7);

/// What a file gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Import {
    pub set: BoardSet,
    pub report: Report,
}

/// Reads an `.obf` or `.obz` file. `name_hint` is the file's name, used only where the file names nothing itself.
pub fn read(bytes: &[u8], name_hint: Option<&str>) -> Result<Import, ImportRefusal> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ImportRefusal::TooLarge);
    }
    let mut report = Report::default();
    let hint = name_hint.map(tidy_hint).filter(|hint| !hint.is_empty());
    let (package, manifest, boards) = match sniff::container(bytes)? {
        Container::Json(text) => {
            let object = sniff::board_of(obf::json(text)?)?;
            let path = hint.clone().unwrap_or_default();
            (None, Manifest::default(), vec![BoardFile { entry: None, path, manifest_ids: Vec::new(), object }])
        }
        Container::Zip => gather(bytes, &mut report)?,
    };
    assemble(bytes, hint, package, manifest, boards, report)
}

/// A file name without its folders and endings.
fn tidy_hint(name: &str) -> String {
    let name = super::obz::file_name(name);
    let endings = [".obf", ".obz", ".zip", ".json", ".txt"];
    endings.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name).trim().to_owned()
}

type Gathered<'a> = (Option<Package<'a>>, Manifest, Vec<BoardFile>);

/// The boards of a package: those the manifest lists, in its order, then every other `.obf`.
fn gather<'a>(bytes: &'a [u8], report: &mut Report) -> Result<Gathered<'a>, ImportRefusal> {
    let mut package = Package::open(bytes)?;
    let manifest = read_manifest(&mut package, report)?;
    if manifest.boards.len() > MAX_ENTRIES {
        return Err(ImportRefusal::TooManyBoards);
    }
    let mut wanted: Vec<(EntryId, Vec<String>)> = Vec::new();
    let mut places: BTreeMap<EntryId, usize> = BTreeMap::new();
    for (id, path) in &manifest.boards {
        let Some(entry) = package.locate(path) else {
            report.counts.boards_refused += 1;
            report.note(What::BoardNotInPackage, Some(stem(path)), None);
            continue;
        };
        let place = *places.entry(entry).or_insert(wanted.len());
        match wanted.get_mut(place) {
            Some((_, ids)) => ids.push(id.clone()),
            None => wanted.push((entry, vec![id.clone()])),
        }
    }
    let others = sniff::board_entries(&package).into_iter().filter(|entry| !places.contains_key(entry));
    wanted.extend(others.map(|entry| (entry, Vec::new())));
    if wanted.len() > MAX_BOARDS {
        return Err(ImportRefusal::TooManyBoards);
    }
    let mut boards = Vec::new();
    for (entry, manifest_ids) in wanted {
        let path = package.name(entry).to_owned();
        match read_board(&mut package, entry)? {
            Ok(object) => boards.push(BoardFile { entry: Some(entry), path, manifest_ids, object }),
            Err(what) => {
                report.counts.boards_refused += 1;
                report.note(what, Some(stem(&path)), None);
            }
        }
    }
    if boards.is_empty() {
        boards = unnamed_boards(&mut package)?;
    }
    if boards.is_empty() {
        return Err(sniff::foreign_package(&package).map_or(ImportRefusal::NoBoards, ImportRefusal::Foreign));
    }
    Ok((Some(package), manifest, boards))
}

/// Boards under the names of plain text, where no file of the package is called a board.
fn unnamed_boards(package: &mut Package<'_>) -> Result<Vec<BoardFile>, ImportRefusal> {
    let mut boards = Vec::new();
    for entry in sniff::text_entries(package).into_iter().take(MAX_BOARDS) {
        let path = package.name(entry).to_owned();
        if let Ok(object) = read_board(package, entry)? {
            boards.push(BoardFile { entry: Some(entry), path, manifest_ids: Vec::new(), object });
        }
    }
    Ok(boards)
}

fn read_manifest(package: &mut Package<'_>, report: &mut Report) -> Result<Manifest, ImportRefusal> {
    let Some(entry) = package.manifest() else { return Ok(Manifest::default()) };
    let object = match package.read(entry) {
        Ok(bytes) => match obf::json(&bytes) {
            Ok(Value::Object(object)) => Some(object),
            Err(ImportRefusal::NestedTooDeep) => return Err(ImportRefusal::NestedTooDeep),
            Ok(_) | Err(_) => None,
        },
        Err(super::obz::Unread::Unsafe(refusal)) => return Err(refusal),
        Err(super::obz::Unread::Damaged) => None,
    };
    Ok(object.map(Manifest::read).unwrap_or_else(|| {
        report.note(What::ManifestUnreadable, None, None);
        Manifest::default()
    }))
}

/// A board's JSON object; a board that cannot be read costs only itself.
fn read_board(package: &mut Package<'_>, entry: EntryId) -> Result<Result<Extras, What>, ImportRefusal> {
    let bytes = match package.read(entry) {
        Ok(bytes) => bytes,
        Err(super::obz::Unread::Unsafe(refusal)) => return Err(refusal),
        Err(super::obz::Unread::Damaged) => return Ok(Err(What::BoardUnreadable)),
    };
    match obf::json(&bytes) {
        Ok(value) => Ok(sniff::board_of(value).map_err(|_| What::NotABoard)),
        Err(ImportRefusal::NestedTooDeep) => Err(ImportRefusal::NestedTooDeep),
        Err(_) => Ok(Err(What::BoardUnreadable)),
    }
}

fn assemble(
    bytes: &[u8],
    hint: Option<String>,
    package: Option<Package<'_>>,
    manifest: Manifest,
    boards: Vec<BoardFile>,
    mut report: Report,
) -> Result<Import, ImportRefusal> {
    let set_id = manifest.heard_id.unwrap_or_else(|| BoardSetId::named(SETS, &Digest::of(bytes).to_string()));
    let ids = board_ids(set_id, &boards, &mut report);
    let mut shelf = FileShelf::new(package, manifest, boards, &ids);
    let mut read = Vec::new();
    for (index, id) in ids.iter().enumerate() {
        let Some(file) = shelf.boards.get(index) else { continue };
        let origin = if obf::heard_id(&file.object).is_some() { Origin::Heard } else { Origin::Foreign };
        let spare = spare_name(file);
        read.push(board_in::read(file.object.clone(), *id, origin, &spare, &mut shelf, &mut report)?);
    }
    let (root, guessed) = root_of(&shelf, &ids, &read);
    let root_name = read.iter().find(|board| board.id == root).map(|board| board.name.clone()).unwrap_or_default();
    if guessed && read.len() > 1 {
        report.note(What::FirstBoardGuessed, Some(&root_name), None);
    }
    let FileShelf { manifest, media, .. } = shelf;
    let spare = || hint.unwrap_or_else(|| "Boards".to_owned());
    let name = manifest.name.unwrap_or_else(|| if root_name.is_empty() { spare() } else { root_name });
    let parts = BoardSetParts { id: set_id, name, root, boards: read, media, extras: manifest.extras };
    Ok(Import { set: BoardSet::new(parts)?, report })
}

/// A name for a board that has none: its file's, else its id's, else a plain word.
fn spare_name(file: &BoardFile) -> String {
    let id = file.object.get("id").and_then(super::fields::scalar);
    let names = [Some(stem(&file.path).to_owned()), id, Some("Board".to_owned())];
    names.into_iter().flatten().find(|name| !name.is_empty()).unwrap_or_default()
}

/// One id per board: Heard's own where the board has one, else made from the set and the file's id.
fn board_ids(set: BoardSetId, boards: &[BoardFile], report: &mut Report) -> Vec<BoardId> {
    let mut taken: BTreeSet<BoardId> = BTreeSet::new();
    let mut foreign: BTreeSet<String> = BTreeSet::new();
    let mut ids = Vec::new();
    for file in boards {
        let name = || file.object.get("name").and_then(Value::as_str).unwrap_or(stem(&file.path));
        let written = file.object.get("id").and_then(super::fields::scalar);
        let heard = obf::heard_id(&file.object);
        if let Some(id) = heard.filter(|id| taken.insert(*id)) {
            ids.push(id);
            continue;
        }
        if heard.is_some() {
            report.note(What::SameHeardId, Some(name()), None);
        } else if written.as_ref().is_some_and(|id| !foreign.insert(id.clone())) {
            report.note(What::SameBoardId, Some(name()), None);
        }
        let first = written.as_ref().map(|id| format!("board {id}"));
        let by_path = format!("board {} at {}", written.as_deref().unwrap_or(""), file.path);
        let numbered = (ids.len()..).map(|number| format!("{by_path} number {number}"));
        let mut names = first.into_iter().chain([by_path.clone()]).chain(numbered);
        // The numbers never run out before a free name is found.
        let id = names.find_map(|name| Some(BoardId::named(set.0, &name)).filter(|id| taken.insert(*id)));
        ids.extend(id);
    }
    ids
}

/// The board that comes first, and whether that had to be guessed.
fn root_of(shelf: &FileShelf<'_>, ids: &[BoardId], read: &[crate::board::Board]) -> (BoardId, bool) {
    let directory = &shelf.directory;
    let named = shelf.manifest.root.as_deref().and_then(|root| {
        let package = shelf.package.as_ref();
        let exact = package.and_then(|package| package.locate_exactly(root));
        let by_id = directory.by_id(root).or_else(|| directory.by_id(stem(&normal(root))));
        exact.and_then(|entry| directory.by_entry(entry)).or(by_id).or_else(|| directory.by_path(root, package))
    });
    if let Some(root) = named {
        return (root, false);
    }
    let first_listed = shelf.boards.iter().zip(ids).find(|(file, _)| !file.manifest_ids.is_empty()).map(|(_, id)| *id);
    let linked: BTreeSet<BoardId> = read
        .iter()
        .flat_map(|board| board.buttons.iter().map(move |button| (board.id, button)))
        .filter_map(|(from, button)| match button.link.as_ref()?.target {
            LinkTarget::Board(to) if to != from => Some(to),
            LinkTarget::Board(_) | LinkTarget::Dead => None,
        })
        .collect();
    let mut by_path: Vec<(&str, BoardId)> =
        shelf.boards.iter().zip(ids).map(|(file, id)| (file.path.as_str(), *id)).collect();
    by_path.sort_unstable();
    let unlinked = by_path.iter().find(|(_, id)| !linked.contains(id));
    let guess = first_listed.or_else(|| unlinked.or(by_path.first()).map(|(_, id)| *id));
    // There is at least one board, or the file would have been refused.
    (guess.unwrap_or(BoardId(Uuid::nil())), true)
}
