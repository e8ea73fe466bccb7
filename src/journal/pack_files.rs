//! Symbol packs that a supporter added, in the home's folder: `symbols/<uuid>/index` and `symbols/<uuid>/pictures`. A public
//! pack is nobody's secret, but photos may be among its pictures, so both are sealed like everything else here, under a key
//! that comes from the key of the home's own file. A pack is there when its folder has its name, and not before: what a power
//! cut left is swept up by the next one. Packs are in no backup and in no record: a board keeps the pictures that it shows.

use super::file_key::FileKey;
use super::keys::{seal, unseal};
use super::{FileOf, HomeFolder, JournalError, OpenHome, durable};
use std::fs::{self, File};
use std::io::{BufReader, Read, Seek as _, SeekFrom, Write as _};
use std::path::PathBuf;
use uuid::Uuid;
use zeroize::Zeroizing;

const ADDING: &str = ".adding";
const REMOVING: &str = ".removing";
const INDEX: &str = "index";
const PICTURES: &str = "pictures";
/// More than this no list of a pack has.
const LARGEST_INDEX: u64 = 128 << 20;
/// More than this no picture of a pack has.
const LARGEST_PICTURE: u64 = 64 << 20;
/// Before each sealed picture stands its length, in eight bytes.
const LENGTH: u64 = 8;

/// A place at which a test lets the power go.
#[doc(hidden)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackStep {
    Begun,
    PicturesWritten,
    IndexWritten,
}

impl HomeFolder {
    /// The packs that are kept here.
    pub fn packs(&self) -> Result<Vec<Uuid>, JournalError> {
        let listing = match fs::read_dir(self.pack_folder()) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            listing => listing?,
        };
        let mut found = Vec::new();
        for item in listing {
            let name = item?.file_name();
            found.extend(name.to_str().and_then(|name| name.parse::<Uuid>().ok()));
        }
        found.sort_unstable();
        Ok(found)
    }

    /// The list of a pack.
    pub fn pack_index(&self, pack: Uuid) -> Result<Vec<u8>, JournalError> {
        let path = self.pack_folder().join(pack.to_string()).join(INDEX);
        if fs::metadata(&path)?.len() > LARGEST_INDEX {
            return Err(RUINED);
        }
        unseal(&*self.pack_key()?, &fs::read(&path)?, &bound_to(pack, INDEX)).ok_or(RUINED)
    }

    /// Where each of a pack's pictures begins in its file, in their order. Read once, so that no picture has to be looked for.
    pub fn pack_places(&self, pack: Uuid) -> Result<Vec<u64>, JournalError> {
        let file = File::open(self.pack_folder().join(pack.to_string()).join(PICTURES))?;
        let whole = file.metadata()?.len();
        let mut file = BufReader::new(file);
        let (mut places, mut at) = (Vec::new(), 0);
        while at < whole {
            let length = length_of_next(&mut file)?;
            file.seek_relative(length.cast_signed())?;
            places.push(at);
            at += LENGTH + length;
        }
        if at == whole { Ok(places) } else { Err(RUINED) }
    }

    /// The picture of this number, which begins at this place.
    pub fn pack_picture(&self, pack: Uuid, number: usize, place: u64) -> Result<Vec<u8>, JournalError> {
        let mut file = File::open(self.pack_folder().join(pack.to_string()).join(PICTURES))?;
        file.seek(SeekFrom::Start(place))?;
        let length = length_of_next(&mut file)?;
        let mut sealed = Vec::new();
        file.take(length).read_to_end(&mut sealed)?;
        unseal(&*self.pack_key()?, &sealed, &bound_to(pack, &number.to_string())).ok_or(RUINED)
    }

    fn pack_folder(&self) -> PathBuf {
        self.root().join("symbols")
    }

    fn pack_key(&self) -> Result<Zeroizing<[u8; 32]>, JournalError> {
        Ok(FileKey::beside(&self.path(FileOf::Home), FileOf::Home, self.device())?.of_packs())
    }
}

const RUINED: JournalError = JournalError::Damaged { what: "a symbol pack is not as it was added" };

/// Keeps packs and takes them away, on whatever thread. Only the one writer of a home gives one out, and hands the work to one
/// thread at a time.
#[derive(Clone, Debug)]
pub struct PackKeeper(HomeFolder);

impl OpenHome {
    pub fn pack_keeper(&self) -> PackKeeper {
        PackKeeper((**self).clone())
    }
}

impl PackKeeper {
    pub const fn folder(&self) -> &HomeFolder {
        &self.0
    }

    /// Keeps a pack; it is there, and on the disk, when this returns, and not at all if it fails.
    pub fn keep(&self, pack: Uuid, index: &[u8], pictures: &[&[u8]]) -> Result<(), JournalError> {
        self.keep_with(pack, index, pictures, &mut |_| Ok(()))
    }

    #[doc(hidden)]
    pub fn keep_with(
        &self,
        pack: Uuid,
        index: &[u8],
        pictures: &[&[u8]],
        at: &mut dyn FnMut(PackStep) -> Result<(), JournalError>,
    ) -> Result<(), JournalError> {
        let key = self.0.pack_key()?;
        self.sweep();
        let work = self.0.pack_folder().join(ADDING);
        durable::private_folder(&work)?;
        let kept = (|| {
            at(PackStep::Begun)?;
            let mut file = std::io::BufWriter::new(durable::private_file(&work.join(PICTURES))?);
            for (number, picture) in pictures.iter().enumerate() {
                let sealed = seal(&key, picture, &bound_to(pack, &number.to_string()))?;
                file.write_all(&(sealed.len() as u64).to_be_bytes())?;
                file.write_all(&sealed)?;
            }
            file.into_inner().map_err(|error| JournalError::from(error.into_error()))?.sync_all()?;
            at(PackStep::PicturesWritten)?;
            durable::write_new(&work.join(INDEX), &seal(&key, index, &bound_to(pack, INDEX))?)?;
            at(PackStep::IndexWritten)?;
            durable::move_into_place(&work, &self.0.pack_folder().join(pack.to_string()))
        })();
        if kept.is_err() {
            self.sweep();
        }
        kept
    }

    /// A pack goes: first its name, so that half of one is never met, then its bytes.
    pub fn remove(&self, pack: Uuid) -> Result<(), JournalError> {
        self.sweep();
        let gone = self.0.pack_folder().join(REMOVING);
        durable::move_into_place(&self.0.pack_folder().join(pack.to_string()), &gone)?;
        self.sweep();
        Ok(())
    }

    /// Takes away what was cut off. If it cannot go now, the next one takes it away.
    fn sweep(&self) {
        for name in [ADDING, REMOVING] {
            let _ = fs::remove_dir_all(self.0.pack_folder().join(name));
        }
    }
}

/// How long the sealed picture is that begins here.
fn length_of_next(file: &mut impl Read) -> Result<u64, JournalError> {
    let mut length = [0; LENGTH as usize];
    file.read_exact(&mut length)?;
    let length = u64::from_be_bytes(length);
    if length > LARGEST_PICTURE { Err(RUINED) } else { Ok(length) }
}

fn bound_to(pack: Uuid, part: &str) -> Vec<u8> {
    format!("heard/pack/1 {pack} {part}").into_bytes()
}
