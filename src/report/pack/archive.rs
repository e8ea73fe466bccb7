//! The zip around a pack. Written the same way each time; read as if it had been made to do harm.

use super::{Limits, NotWritten, PackRefusal};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _, Write as _};
use zip::read::ZipArchive;
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime, System};

/// Below this size a file is not suspected of being a bomb: a page of spaces shrinks a thousandfold and harms nobody.
const SMALL: u64 = 1 << 20;

/// A zip of these files, in this order. `stored` names the files that stay uncompressed.
pub(super) fn zip(files: &[(String, &[u8])], stored: impl Fn(&str) -> bool) -> Result<Vec<u8>, NotWritten> {
    let said = |error: zip::result::ZipError| NotWritten(error.to_string());
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        let method = if stored(path) { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        // One time and one system for every file: the same contents give the same bytes on any day and any machine.
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .system(System::Unix)
            .unix_permissions(0o644)
            .large_file(bytes.len() > 0x7fff_ffff);
        writer.start_file(path.as_str(), options).map_err(said)?;
        writer.write_all(bytes).map_err(|error| NotWritten(error.to_string()))?;
    }
    Ok(writer.finish().map_err(said)?.into_inner())
}

/// Every file of a zip, by name. `intact` names the files whose zip checksum must hold; that of any other file is not
/// looked at where it can be read without, because a changed byte is better reported as the entry it was changed in.
pub(super) fn unzip(
    bytes: &[u8],
    limits: &Limits,
    intact: impl Fn(&str) -> bool,
) -> Result<BTreeMap<String, Vec<u8>>, PackRefusal> {
    if size(bytes) > limits.pack_bytes {
        return Err(PackRefusal::TooLarge { what: "bytes of the zip", limit: limits.pack_bytes });
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| PackRefusal::NotAZip)?;
    if archive.len() > limits.files {
        let limit = u64::try_from(limits.files).unwrap_or(u64::MAX);
        return Err(PackRefusal::TooLarge { what: "number of files", limit });
    }
    let names: Vec<String> = archive.file_names_raw().map(|name| String::from_utf8_lossy(name).into_owned()).collect();
    check_names(&names)?;
    // Duplicate names, overlaps, local headers that say something else, and bytes in front of the zip.
    if archive.offset() != 0 || archive.validate_header_consistency().is_err() {
        return Err(PackRefusal::Muddled);
    }
    let mut files = BTreeMap::new();
    let mut total = 0_u64;
    for (index, name) in names.into_iter().enumerate() {
        if name.ends_with('/') {
            continue;
        }
        let (method, packed, declared) = {
            let file = archive.by_index_raw(index).map_err(|_| PackRefusal::Muddled)?;
            let read_here = matches!(file.compression(), CompressionMethod::Stored | CompressionMethod::Deflated);
            if file.encrypted() || file.is_symlink() || !read_here {
                return Err(PackRefusal::Locked(name));
            }
            (file.compression(), file.compressed_size(), file.size())
        };
        total = total.saturating_add(declared);
        if total > limits.total_bytes {
            return Err(PackRefusal::TooLarge { what: "bytes of all files together", limit: limits.total_bytes });
        }
        if declared > SMALL && declared / limits.inflation.max(1) > packed {
            return Err(PackRefusal::TooLarge { what: "growth of a file on unpacking", limit: limits.inflation });
        }
        let raw = method == CompressionMethod::Stored && !intact(&name);
        let file = if raw { archive.by_index_raw(index) } else { archive.by_index(index) };
        let Ok(file) = file else { return Err(PackRefusal::Damaged(name)) };
        let mut content = Vec::new();
        // One byte more than was declared shows a file that grows beyond its word.
        let read = file.take(declared.saturating_add(1)).read_to_end(&mut content);
        if read.is_err() || size(&content) != declared {
            return Err(PackRefusal::Damaged(name));
        }
        files.insert(name, content);
    }
    Ok(files)
}

fn check_names(names: &[String]) -> Result<(), PackRefusal> {
    let mut seen = BTreeSet::new();
    for name in names {
        let inside = name.split('/').all(|part| part != ".." && part != ".")
            && !name.starts_with('/')
            && !name.contains(['\\', ':', '\u{fffd}'])
            && !name.chars().any(char::is_control);
        if !inside {
            return Err(PackRefusal::Path(name.escape_default().to_string()));
        }
        // Some systems take capitals and small letters for the same; there the second would replace the first.
        if !seen.insert(name.to_lowercase()) {
            return Err(PackRefusal::TwoFiles(name.clone()));
        }
    }
    Ok(())
}

fn size(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}
