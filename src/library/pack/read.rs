//! From a folder or a zip to a pack: the list is found, each row's picture is read and checked, and what cannot be used is told.

use super::layout::{self, Layout, Row};
use super::source::{NotRead, Source, zip_bytes};
use super::{LeftOut, PackFault, PackReport, SymbolPack};
use crate::board::Locale;
use crate::id::MediaId;
use crate::interchange::check_picture;
use crate::interchange::limits::{MAX_JSON_BYTES, MAX_JSON_DEPTH};
use crate::library::symbol::{NOT_STATED, OWN_SET, TWEMOJI_SET};
use crate::library::{MAX_BYTES, MAX_SVG_BYTES, Symbol};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

/// Longer names of a pack are cut, in characters.
const LONGEST_NAME: usize = 60;
/// Longer words are no word for a button.
const LONGEST_WORD: usize = 200;

pub(super) fn read(path: &Path) -> Result<SymbolPack, PackFault> {
    let name = name_of(path)?;
    match zip_bytes(path)? {
        Some(bytes) => read_from(name, Source::zip(&bytes)?),
        None => read_from(name, Source::folder(path)?),
    }
}

fn name_of(path: &Path) -> Result<String, PackFault> {
    let path = path.canonicalize().map_err(|_| PackFault::NotThere)?;
    let name = if path.is_dir() { path.file_name() } else { path.file_stem() };
    let name = name.and_then(|name| name.to_str()).unwrap_or_default();
    let name: String =
        name.chars().filter(|letter| !letter.is_control() && *letter != '/').take(LONGEST_NAME).collect();
    let name = name.trim().to_owned();
    match name.to_lowercase().as_str() {
        "" => Err(PackFault::NoName),
        OWN_SET | TWEMOJI_SET => Err(PackFault::OwnName(name)),
        _ => Ok(name),
    }
}

fn read_from(name: String, mut source: Source<'_>) -> Result<SymbolPack, PackFault> {
    let names = source.names();
    let (layout, list, base) = layout::find(&names).ok_or(PackFault::NoIndex)?;
    let text = source.read(&list).map_err(|unread| match unread {
        NotRead::ThisOne => PackFault::IndexDamaged,
        NotRead::Pack(fault) => fault,
    })?;
    if text.len() > MAX_JSON_BYTES || nests_too_deep(&text) {
        return Err(PackFault::TooLarge);
    }
    let text = String::from_utf8(text).map_err(|_| PackFault::IndexDamaged)?;
    let rows = layout::rows(layout, text.trim_start_matches('\u{feff}'))?;
    let places = Places::new(layout, base, &names);
    let mut pack = SymbolPack { name, symbols: Vec::new(), pictures: Vec::new(), report: PackReport::default() };
    let mut seen = Seen::default();
    for row in rows {
        pack.report.rows += 1;
        match seen.take(&mut source, &places, &row, &mut pack) {
            Ok(()) => pack.report.came_in += 1,
            Err(Gone::Row(why)) => {
                pack.report.leave_out(if row.file.is_empty() { &row.label } else { &row.file }, why);
            }
            Err(Gone::Pack(fault)) => return Err(fault),
        }
    }
    if pack.symbols.is_empty() { Err(PackFault::NothingUsable) } else { Ok(pack) }
}

/// Lists within lists, read without parsing, so that no parser can run out of stack first.
fn nests_too_deep(text: &[u8]) -> bool {
    let (mut depth, mut deepest, mut quoted, mut escaped) = (0_usize, 0, false, false);
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' | b'{' if !quoted => depth += 1,
            b']' | b'}' if !quoted => depth = depth.saturating_sub(1),
            _ => {}
        }
        deepest = deepest.max(depth);
    }
    deepest > MAX_JSON_DEPTH
}

/// Where the pictures of a pack are.
struct Places {
    base: String,
    all: BTreeSet<String>,
    /// For lists that name a picture without its folder.
    by_stem: Option<BTreeMap<String, String>>,
}

impl Places {
    fn new(layout: Layout, base: String, names: &[String]) -> Self {
        let by_stem = (layout == Layout::Mulberry).then(|| {
            let pictures = names.iter().filter(|name| name.to_lowercase().ends_with(".svg"));
            pictures
                .filter_map(|name| {
                    let file = name.rsplit('/').next()?;
                    Some((file.rsplit_once('.')?.0.to_lowercase(), name.clone()))
                })
                .collect()
        });
        Self { base, all: names.iter().cloned().collect(), by_stem }
    }

    fn of(&self, file: &str) -> Result<&str, LeftOut> {
        if file.is_empty() {
            return Err(LeftOut::NoFileNamed);
        }
        if let Some(stems) = &self.by_stem {
            return stems.get(&file.to_lowercase()).map(String::as_str).ok_or(LeftOut::NotInPack);
        }
        let file = file.replace('\\', "/");
        let file = file.strip_prefix("./").unwrap_or(&file);
        let drive = file.as_bytes().get(1) == Some(&b':');
        if file.starts_with('/') || drive || file.split('/').any(|part| part == "..") {
            return Err(LeftOut::OutsidePack);
        }
        self.all.get(&format!("{}{file}", self.base)).map(String::as_str).ok_or(LeftOut::NotInPack)
    }
}

enum Gone {
    Row(LeftOut),
    Pack(PackFault),
}

impl From<LeftOut> for Gone {
    fn from(why: LeftOut) -> Self {
        Self::Row(why)
    }
}

/// What came in so far.
#[derive(Default)]
struct Seen {
    files: HashMap<String, MediaId>,
    pictures: BTreeSet<MediaId>,
    rows: BTreeSet<(String, String, MediaId)>,
}

impl Seen {
    fn take(&mut self, source: &mut Source<'_>, places: &Places, row: &Row, pack: &mut SymbolPack) -> Result<(), Gone> {
        if let Some(why) = row.left_out {
            return Err(why.into());
        }
        if row.label.trim().is_empty() || row.label.chars().count() > LONGEST_WORD {
            return Err(LeftOut::NoWord.into());
        }
        let place = places.of(&row.file)?;
        let id = match self.files.get(place) {
            Some(id) => *id,
            None => {
                let bytes = source.read(place).map_err(|unread| match unread {
                    NotRead::ThisOne => Gone::Row(LeftOut::Unreadable),
                    NotRead::Pack(fault) => Gone::Pack(fault),
                })?;
                check_picture(&bytes).map_err(LeftOut::Picture)?;
                let most = if bytes.starts_with(b"<") { MAX_SVG_BYTES } else { MAX_BYTES };
                if bytes.len() > most {
                    return Err(Gone::Row(LeftOut::Unreadable));
                }
                let id = MediaId::of(&bytes);
                self.files.insert(place.to_owned(), id);
                if self.pictures.insert(id) {
                    pack.pictures.push((id, bytes.into()));
                }
                id
            }
        };
        let locale = if row.locale.is_empty() { "en" } else { &row.locale };
        if !self.rows.insert((row.label.to_lowercase(), locale.to_lowercase(), id)) {
            return Err(LeftOut::Twice.into());
        }
        let stated = |text: &str| if text.is_empty() { NOT_STATED.to_owned() } else { text.to_owned() };
        let set = pack.name.to_lowercase();
        pack.symbols.push(Symbol {
            id: format!("{set}/{}", row.file),
            set,
            file: row.file.clone(),
            label: row.label.trim().to_owned(),
            synonyms: row.synonyms.clone(),
            word_class: row.word_class,
            category: row.category.clone(),
            locale: Locale::new(locale),
            licence: stated(&row.licence),
            author: stated(&row.author),
            media: Some(id),
        });
        Ok(())
    }
}
