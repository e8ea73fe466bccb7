//! Gathers what a pack is made of: entries, heads, boards as they were shown, and their pictures.

use super::OpenHome;
use super::trouble::Trouble;
use crate::board::Licence;
use crate::event::{DeviceId, Event, ExchangeDetail, Head, Header, MatThing, Moment, Thing, Trial};
use crate::id::{ChildId, Digest, EntryId, MediaId, RevisionId};
use crate::interchange::{extension, obf};
use crate::journal::{Entry, JournalError, Reader, Span, genesis, link, read, signature_holds};
use crate::report::pack::{self, Contents, DeviceRow, HeadText, LicenceRow, Links, Names, SignedHead};
use crate::report::rendered::Rendered;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

pub struct Packed {
    pub bytes: Vec<u8>,
    /// The head of the chain that this device writes, as short text.
    pub head: String,
    pub entries: usize,
}

/// The summary that a pack carries, and the entry that asked for it.
pub struct Carried {
    pub asked: EntryId,
    pub pages: Rendered,
}

/// The chains of a child's file, and where each stands.
pub struct Chains {
    pub entries: Vec<Vec<Entry>>,
    /// In the same order.
    pub heads: Vec<Head>,
}

impl Chains {
    pub fn read(reader: &Reader) -> Result<Self, JournalError> {
        let heads = reader.heads()?;
        let entries = heads.iter().map(|head| reader.entries(Span::Chain(head.device))).collect::<Result<_, _>>()?;
        Ok(Self { entries, heads })
    }

    /// Reads what has been written since.
    pub fn go_on(&mut self, reader: &Reader) -> Result<(), JournalError> {
        for head in reader.heads()? {
            let known = self.heads.iter_mut().zip(&mut self.entries).find(|(known, _)| known.device == head.device);
            match known {
                Some((known, chain)) => {
                    if known.seq < head.seq {
                        chain.extend(reader.entries(Span::From(head.device, known.seq + 1))?);
                    }
                    *known = head;
                }
                None => {
                    self.entries.push(reader.entries(Span::Chain(head.device))?);
                    self.heads.push(head);
                }
            }
        }
        Ok(())
    }

    /// The last day that any entry is of, whatever a clock said.
    pub fn last_day(&self) -> Option<NaiveDate> {
        let headers = self.entries.iter().flatten().filter_map(|entry| serde_json::from_slice(&entry.header).ok());
        headers.map(|header: Header| header.at.max(header.entered).date_naive()).max()
    }

    /// Whether every entry follows the one before it, up to an end that its device has signed. That signature covers all
    /// that comes before it, so the others are left to whoever checks a pack.
    pub fn links(&self, home: &OpenHome, child: ChildId) -> Links {
        let known = devices(home, &self.heads);
        let holds = |(chain, head): (&Vec<Entry>, &Head)| {
            let (mut seq, mut hash) = (0, genesis(Some(child), head.device));
            for entry in chain {
                if link(entry, head.device, seq, hash).is_err() {
                    return false;
                }
                (seq, hash) = (seq + 1, entry.hash);
            }
            let key = known.iter().find(|row| row.id == head.device).map(|row| row.public_key);
            let signed = chain
                .last()
                .zip(key)
                .is_some_and(|(last, key)| signature_holds(Some(child), &key, seq, hash, &last.signature));
            signed && (seq, hash) == (head.seq, head.hash)
        };
        if self.entries.iter().zip(&self.heads).all(holds) { Links::Hold } else { Links::Broken }
    }
}

/// What a pack is made of. Making it takes no more than this.
pub struct Packing {
    contents: Contents,
    head: String,
}

impl Packing {
    pub fn pack(self) -> Result<Packed, Trouble> {
        let entries = self.contents.entries.len();
        Ok(Packed { bytes: pack::write(&self.contents)?, head: self.head, entries })
    }
}

pub fn gather(
    home: &OpenHome,
    reader: &Reader,
    child: ChildId,
    period: (NaiveDate, NaiveDate),
    carried: Carried,
    made_at: Moment,
) -> Result<Packing, Trouble> {
    let Chains { entries: chains, heads } = Chains::read(reader)?;
    let signed = chains.iter().zip(&heads).filter_map(|(chain, head)| sign_of(chain, *head)).collect();
    let entries = pack::select_with(chains, period, carried.asked);
    let (boards, media, licences) = shown(reader, &entries)?;
    let contents = Contents {
        child,
        period,
        made_at,
        app: home.app.clone(),
        entries,
        devices: devices(home, &heads),
        heads: signed,
        home_heads: home_heads(home)?,
        children_count: u32::try_from(home.record.children.len()).unwrap_or(u32::MAX),
        boards,
        media,
        licences,
        names: Names::LeftOut,
        summary: Some(carried.pages),
    };
    let own = home.folder.device().id();
    let head = heads.iter().find(|head| head.device == own).map(|head| HeadText::of(head).to_string());
    Ok(Packing { contents, head: head.unwrap_or_default() })
}

fn sign_of(chain: &[Entry], head: Head) -> Option<SignedHead> {
    let last = chain.last()?;
    Some(SignedHead { head, signature: last.signature.clone() })
}

/// The keys of every device that wrote in this file, as the home's journal knows them.
fn devices(home: &OpenHome, heads: &[Head]) -> Vec<DeviceRow> {
    let known = &home.record.devices;
    let ids: BTreeSet<DeviceId> = heads.iter().map(|head| head.device).chain(known.keys().copied()).collect();
    let key = |id: &DeviceId| known.get(id)?.parse::<Digest>().ok();
    ids.into_iter().filter_map(|id| Some(DeviceRow { id, public_key: key(&id)?.0 })).collect()
}

fn home_heads(home: &OpenHome) -> Result<Vec<SignedHead>, JournalError> {
    let reader = home.reader();
    let mut signed = Vec::new();
    for head in reader.heads()? {
        let last = reader.entries(Span::From(head.device, head.seq))?;
        signed.extend(sign_of(&last, head));
    }
    Ok(signed)
}

type Shown = (Vec<(RevisionId, Arc<[u8]>)>, Vec<(MediaId, String, Arc<[u8]>)>, Vec<LicenceRow>);

/// Every board revision that an entry names, with its pictures and clips and whose they are.
fn shown(reader: &Reader, entries: &[Entry]) -> Result<Shown, Trouble> {
    let mut seen = BTreeSet::new();
    let mut boards = Vec::new();
    let mut media = BTreeMap::new();
    let mut licences = Vec::new();
    let mut symbols = BTreeMap::new();
    for revision in entries.iter().filter_map(|entry| read(entry).ok()).flat_map(|(_, event)| revisions(event)) {
        if !seen.insert(revision) {
            continue;
        }
        let Some(bytes) = reader.board_revision(revision)? else { continue };
        if let Ok(board) = obf::read_board(&bytes) {
            for image in &board.images {
                if let (None, Some(symbol)) = (image.media, &image.symbol) {
                    let name = format!("{}/{}", symbol.set, symbol.filename);
                    symbols.entry(name).or_insert_with(|| image.licence.clone().unwrap_or_default());
                }
            }
            let pictures = board.images.iter().map(|image| (image.media, &image.content_type, &image.licence));
            let sounds = board.sounds.iter().map(|sound| (sound.media, &sound.content_type, &sound.licence));
            for (id, content_type, licence) in pictures.chain(sounds) {
                let Some(id) = id.filter(|id| !media.contains_key(id)) else { continue };
                let Some(bytes) = reader.medium(id)?.and_then(|medium| medium.bytes) else { continue };
                licences.push(licence_row(id.to_string(), licence.clone().unwrap_or_default()));
                media.insert(id, (extension(content_type.as_deref()).to_owned(), Arc::from(bytes)));
            }
        }
        boards.push((revision, Arc::from(bytes)));
    }
    licences.extend(symbols.into_iter().map(|(name, licence)| licence_row(name, licence)));
    let media = media.into_iter().map(|(id, (extension, bytes))| (id, extension, bytes)).collect();
    Ok((boards, media, licences))
}

fn revisions(event: Event) -> Vec<RevisionId> {
    match event {
        Event::Utterance { words, .. } | Event::ExchangeOffered { words, .. } => {
            words.into_iter().map(|word| word.revision).collect()
        }
        Event::ExchangeDetailed { detail: ExchangeDetail::First(Thing::Button(word)) } => vec![word.revision],
        Event::OfferMade { options, .. } | Event::TrialWritten(Trial { laid: options, .. }) => {
            let buttons = options.into_iter().filter_map(|option| match option.thing {
                Thing::Button(word) => Some(word.revision),
                _ => None,
            });
            buttons.collect()
        }
        Event::MatBegun(set_up) => set_up
            .options
            .into_iter()
            .filter_map(|option| match option.thing {
                MatThing::Button(word) => Some(word.revision),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn licence_row(picture: String, licence: Licence) -> LicenceRow {
    LicenceRow {
        picture,
        licence: licence.kind.unwrap_or_default(),
        author: licence.author_name.unwrap_or_default(),
        author_url: licence.author_url.unwrap_or_default(),
        source_url: licence.source_url.unwrap_or_default(),
        notice_url: licence.notice_url.unwrap_or_default(),
    }
}
