//! A package: a zip, looked at with suspicion. Every name is checked before anything is read, every size before and
//! while it is unpacked, and nothing is ever written to a disk.

use super::limits::{MAX_ENTRIES, MAX_ENTRY_BYTES, MAX_RATIO, MAX_TOTAL_BYTES, RATIO_FLOOR_BYTES};
use super::refusal::ImportRefusal;
use std::collections::HashMap;
use std::io::{Cursor, Read as _};
use unicode_normalization::UnicodeNormalization as _;
use zip::ZipArchive;
use zip::result::ZipError;

/// A file within a package, by its number in the package's directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EntryId(usize);

pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Files only, in the order of the package.
    names: Vec<(EntryId, String)>,
    exact: HashMap<String, EntryId>,
    normal: HashMap<String, EntryId>,
    folded: HashMap<String, EntryId>,
    /// The folder that holds the manifest, if somebody zipped a folder instead of its contents.
    base: String,
    unpacked: u64,
}

/// One file of a package could not be read; the others still can.
#[derive(Debug)]
pub enum Unread {
    Damaged,
    /// A limit was passed, which condemns the package.
    Unsafe(ImportRefusal),
}

impl<'a> Package<'a> {
    pub fn open(bytes: &'a [u8]) -> Result<Self, ImportRefusal> {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ImportRefusal::Damaged)?;
        if archive.len() > MAX_ENTRIES {
            return Err(ImportRefusal::TooManyEntries);
        }
        let mut package = Self {
            names: Vec::new(),
            exact: HashMap::new(),
            normal: HashMap::new(),
            folded: HashMap::new(),
            base: String::new(),
            unpacked: 0,
            archive: archive.clone(),
        };
        let mut declared = 0_u64;
        for index in 0..archive.len() {
            let entry = archive.by_index_raw(index).map_err(|_| ImportRefusal::Damaged)?;
            // Many tools write UTF-8 without saying so.
            let name = match std::str::from_utf8(entry.name_raw()) {
                Ok(name) => name.to_owned(),
                Err(_) => entry.name().map_err(|_| ImportRefusal::Damaged)?.into_owned(),
            };
            if !is_safe(&name) {
                return Err(ImportRefusal::UnsafePath);
            }
            check_sizes(entry.size(), entry.compressed_size())?;
            declared = declared.saturating_add(entry.size());
            if declared > MAX_TOTAL_BYTES {
                return Err(ImportRefusal::UnpacksTooLarge);
            }
            if !entry.is_dir() && !name.ends_with('/') {
                package.add(EntryId(index), name);
            }
        }
        Ok(package)
    }

    fn add(&mut self, entry: EntryId, name: String) {
        self.exact.insert(name.clone(), entry);
        self.normal.entry(normal(&name)).or_insert(entry);
        self.folded.entry(folded(&name)).or_insert(entry);
        self.names.push((entry, name));
    }

    /// Every file, in the order of the package.
    pub fn names(&self) -> impl Iterator<Item = (EntryId, &str)> {
        self.names.iter().map(|(entry, name)| (*entry, name.as_str()))
    }

    pub fn name(&self, entry: EntryId) -> &str {
        let found = self.names.binary_search_by_key(&entry, |(entry, _)| *entry);
        found.ok().and_then(|index| self.names.get(index)).map_or("", |(_, name)| name)
    }

    /// The manifest, at the root or in the folder nearest to it.
    pub fn manifest(&mut self) -> Option<EntryId> {
        let is_manifest = |name: &str| normal(name).rsplit('/').next() == Some("manifest.json") && !is_litter(name);
        let found =
            self.names().filter(|(_, name)| is_manifest(name)).min_by_key(|(_, name)| normal(name).split('/').count());
        let (entry, name) = found.map(|(entry, name)| (entry, normal(name)))?;
        self.base = name.strip_suffix("manifest.json").unwrap_or("").to_owned();
        Some(entry)
    }

    /// The file that a path means: as written, then tidied, then whatever its letters' case and composition.
    pub fn locate(&self, path: &str) -> Option<EntryId> {
        if path.is_empty() {
            return None;
        }
        let based = format!("{}{path}", self.base);
        [path, &based]
            .iter()
            .find_map(|path| self.locate_exactly(path))
            .or_else(|| [path, &based].iter().find_map(|path| self.folded.get(&folded(path)).copied()))
    }

    /// The file that a path means when only slashes and dots may differ.
    pub fn locate_exactly(&self, path: &str) -> Option<EntryId> {
        self.exact.get(path).or_else(|| self.normal.get(&normal(path))).copied()
    }

    /// Unpacks one file.
    pub fn read(&mut self, entry: EntryId) -> Result<Vec<u8>, Unread> {
        let file = self.archive.by_index(entry.0).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) | ZipError::InvalidPassword => {
                Unread::Unsafe(ImportRefusal::Locked)
            }
            _ => Unread::Damaged,
        })?;
        let packed = file.compressed_size();
        let mut bytes = Vec::new();
        // The declared size may be a lie, so the limits hold while reading, too.
        let outcome = file.take(MAX_ENTRY_BYTES + 1).read_to_end(&mut bytes);
        let length = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        self.unpacked = self.unpacked.saturating_add(length);
        check_sizes(length, packed).map_err(Unread::Unsafe)?;
        if self.unpacked > MAX_TOTAL_BYTES {
            return Err(Unread::Unsafe(ImportRefusal::UnpacksTooLarge));
        }
        outcome.map_err(|_| Unread::Damaged)?;
        Ok(bytes)
    }
}

fn check_sizes(unpacked: u64, packed: u64) -> Result<(), ImportRefusal> {
    if unpacked > MAX_ENTRY_BYTES {
        return Err(ImportRefusal::EntryTooLarge);
    }
    if unpacked > RATIO_FLOOR_BYTES && unpacked / packed.max(1) > MAX_RATIO {
        return Err(ImportRefusal::Bomb);
    }
    Ok(())
}

/// Names that stay inside the package wherever it is unpacked, on any system.
fn is_safe(name: &str) -> bool {
    let drive = name.as_bytes().get(1) == Some(&b':') && name.as_bytes().first().is_some_and(u8::is_ascii_alphabetic);
    !name.starts_with('/') && !name.contains(['\\', '\0']) && !drive && name.split('/').all(|part| part != "..")
}

/// What zip tools of one system leave for themselves: AppleDouble files are not boards.
pub(super) fn is_litter(name: &str) -> bool {
    name.split('/').any(|part| part.eq_ignore_ascii_case("__MACOSX") || part.starts_with("._"))
}

/// A path without "./", doubled, leading or wrong slashes.
pub(super) fn normal(path: &str) -> String {
    let path = path.trim().replace('\\', "/");
    path.split('/').filter(|part| !part.is_empty() && *part != ".").collect::<Vec<_>>().join("/")
}

/// A path as two systems agree on it: composed and in lower case.
pub(super) fn folded(path: &str) -> String {
    normal(path).nfc().collect::<String>().to_lowercase()
}

/// The last part of a path.
pub(super) fn file_name(path: &str) -> &str {
    path.rsplit(['/', '\\']).next().unwrap_or(path)
}

/// The last part of a path without `.obf` or `.json`.
pub(super) fn stem(path: &str) -> &str {
    let name = file_name(path);
    [".obf", ".json", ".OBF"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name)
}
