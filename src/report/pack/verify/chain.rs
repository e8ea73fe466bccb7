//! The chains of a pack, entry by entry: linked, numbered, hashed and signed.

use super::Fault;
use super::record::Problem;
use crate::event::{DeviceId, Head, Header};
use crate::id::{ChildId, Digest};
use crate::journal::{ChainFault, Entry, Value, entry_hash, genesis, link, signed_bytes};
use crate::report::pack::words::{entries, short};
use crate::report::pack::write::{ENTRIES, HEADS, MANIFEST};
use crate::report::pack::{Line, Pack, SignedHead, Start};
use ed25519_dalek::{Signature, VerifyingKey};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// One chain of the child's file, as far as the pack holds it.
pub(super) struct Chain<'p> {
    pub device: DeviceId,
    /// What comes before the first entry here.
    pub start: Start,
    pub links: Vec<Link<'p>>,
    pub head: Head,
}

/// An entry that follows the one before it.
pub(super) struct Link<'p> {
    /// Its line in entries.jsonl, from 1.
    pub line: usize,
    pub entry: &'p Entry,
    pub header: Header,
}

impl Chain<'_> {
    /// The hash of an entry, if the pack holds it or begins right after it.
    pub fn hash_at(&self, seq: u64) -> Option<Digest> {
        if seq == self.start.seq {
            return Some(self.start.hash);
        }
        self.link_at(seq).map(|link| link.entry.hash)
    }

    pub fn link_at(&self, seq: u64) -> Option<&Link<'_>> {
        let place = seq.checked_sub(self.start.seq)?.checked_sub(1)?;
        self.links.get(usize::try_from(place).ok()?)
    }

    pub fn fault_at(&self, seq: u64, what: impl Into<String>) -> Fault {
        let fault = Fault::in_file(ENTRIES, what);
        match self.link_at(seq) {
            Some(link) => fault.on_line(link.line).at(self.device, seq, Some(link.header.at)),
            None => fault.at(self.device, seq, None),
        }
    }
}

impl Link<'_> {
    /// A field, if the pack gives it.
    pub fn field<T: serde::de::DeserializeOwned>(&self, name: &str) -> Option<T> {
        let field = self.entry.fields.iter().find(|field| field.name == name)?;
        let Value::Given { bytes, .. } = &field.value else { return None };
        serde_json::from_slice(bytes).ok()
    }
}

/// Every chain of the pack, or the first entry that is wrong.
pub(super) fn chains(pack: &Pack) -> Result<Vec<Chain<'_>>, Problem> {
    let child = pack.manifest.child;
    let mut grouped: BTreeMap<DeviceId, Vec<(usize, &Line)>> = BTreeMap::new();
    for (index, line) in pack.lines.iter().enumerate() {
        if line.child != child {
            let fault = Fault::in_file(ENTRIES, "it belongs to another child's record");
            return Err(fault.on_line(index + 1).at(line.device, line.seq, None).into());
        }
        grouped.entry(line.device).or_default().push((index + 1, line));
    }
    let keys = keys(pack)?;
    let heads = heads(pack, &keys)?;
    // Before the chain is compared with its head, the broken line is: it is why the chain is short.
    let broken = pack
        .broken_line
        .map(|line| Fault::in_file(ENTRIES, "this line is not an entry: it was changed or cut off").on_line(line));
    let mut chains = Vec::new();
    for (device, lines) in &grouped {
        let Some(key) = keys.get(device) else {
            let what = format!("there is no key for device {}, which wrote entries of this record", short(*device));
            return Err(Fault::in_file(HEADS, what).into());
        };
        let Some(head) = heads.get(device) else {
            let what = format!("there is no head for device {}, which wrote entries of this record", short(*device));
            return Err(Fault::in_file(HEADS, what).into());
        };
        chains.push(chain(pack, *device, lines, key, *head)?);
    }
    if let Some(broken) = broken {
        return Err(broken.into());
    }
    for chain in &chains {
        ends_at_head(chain)?;
    }
    for (device, head) in heads {
        if !grouped.contains_key(&device) {
            let start = Start { device, seq: head.seq, hash: head.hash };
            chains.push(Chain { device, start, links: Vec::new(), head });
        }
    }
    starts_as_listed(pack, &chains)?;
    Ok(chains)
}

fn chain<'p>(
    pack: &'p Pack,
    device: DeviceId,
    lines: &[(usize, &'p Line)],
    key: &VerifyingKey,
    head: Head,
) -> Result<Chain<'p>, Problem> {
    let child = pack.manifest.child;
    let listed = pack.manifest.starts_after.iter().find(|start| start.device == device);
    let Some(start) = listed.copied() else {
        let what = format!("it does not say where the entries of device {} begin", short(device));
        return Err(Fault::in_file(MANIFEST, what).into());
    };
    let mut chain = Chain { device, start, links: Vec::with_capacity(lines.len()), head };
    let (mut seq, mut hash) = (start.seq, start.hash);
    let mut stopped = None;
    for (number, line) in lines {
        match linked(child, device, line, seq, hash) {
            Ok(header) => {
                (seq, hash) = (header.seq, line.entry.hash);
                chain.links.push(Link { line: *number, entry: &line.entry, header });
            }
            Err(why) => {
                stopped = Some((*number, *line, why));
                break;
            }
        }
    }
    // A signature may be wrong earlier in the chain than the first bad link.
    if let Some(bad) = first_unsigned(child, &chain, key) {
        return Err(chain.fault_at(bad, "it is not signed by the device that it names").into());
    }
    match stopped {
        None => Ok(chain),
        Some((_, line, Stop::Newer)) => Err(Problem::Unknown(format!(
            "entry {} was written by a newer version of Heard, whose form this version does not know",
            line.seq
        ))),
        Some((number, line, Stop::Wrong(what))) => {
            let at = serde_json::from_slice(&line.entry.header).ok().map(|header: Header| header.at);
            Err(Fault::in_file(ENTRIES, what).on_line(number).at(device, line.seq, at).into())
        }
    }
}

enum Stop {
    Newer,
    Wrong(String),
}

fn linked(child: ChildId, device: DeviceId, line: &Line, seq: u64, hash: Digest) -> Result<Header, Stop> {
    let entry = &line.entry;
    // No device counts this far; the next number must exist before it can be asked for.
    if seq == u64::MAX {
        return Err(Stop::Wrong("its number is beyond all counting".to_owned()));
    }
    let header = link(entry, device, seq, hash).map_err(|fault| in_words(&fault, line))?;
    if header.seq != line.seq || header.child != Some(child) {
        return Err(Stop::Wrong("its line and its header do not say the same".to_owned()));
    }
    // The first entry of all follows the file and the device themselves.
    if header.seq == 1 && entry.prev != genesis(Some(child), device) {
        return Err(Stop::Wrong("it is not the beginning of this child's record on this device".to_owned()));
    }
    let mut names = BTreeSet::new();
    if !entry.fields.iter().all(|field| names.insert(field.name.as_str())) {
        return Err(Stop::Wrong("it has two fields of one name".to_owned()));
    }
    Ok(header)
}

fn in_words(fault: &ChainFault, line: &Line) -> Stop {
    let entry = &line.entry;
    let what = match fault {
        ChainFault::Signature => "its signature is not that of its device".to_owned(),
        ChainFault::Header => {
            #[derive(Deserialize)]
            struct Form {
                v: u8,
            }
            // Only an entry that is whole can be of a newer form; a changed one is just changed.
            let form = serde_json::from_slice::<Form>(&entry.header).map_or(1, |form| form.v);
            if form > 1 && entry_hash(entry.prev, &entry.header, &entry.fields) == entry.hash {
                return Stop::Newer;
            }
            "what stands in its header cannot be read".to_owned()
        }
        ChainFault::Hash => "something in it was changed: what it says does not give its hash".to_owned(),
        ChainFault::Prev => "it does not follow the entry before it: one of the two was replaced".to_owned(),
        ChainFault::Sequence { expected, found } if found > expected => {
            format!("before it {} should stand, and nothing does", entries(*expected, found - 1))
        }
        ChainFault::Sequence { expected, .. } => {
            format!("it stands where entry {expected} should: an entry was put in twice or out of its order")
        }
        ChainFault::Chain => "its header names another device than its line".to_owned(),
    };
    Stop::Wrong(what)
}

/// The number of the first entry whose signature does not hold. The work is shared out, because it is nearly all of the time.
fn first_unsigned(child: ChildId, chain: &Chain<'_>, key: &VerifyingKey) -> Option<u64> {
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let share = chain.links.len().div_ceil(workers).max(64);
    let bad = |link: &&Link<'_>| {
        let bytes = signed_bytes(Some(child), chain.device, link.header.seq, link.entry.hash);
        !is_signed(key, &bytes, &link.entry.signature)
    };
    std::thread::scope(|scope| {
        let parts: Vec<_> = chain
            .links
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().find(bad).map(|link| link.header.seq)))
            .collect();
        // A worker that died has checked nothing, so its first entry counts as unsigned.
        let first = |at: usize| chain.links.get(at * share).map(|link| link.header.seq);
        parts.into_iter().enumerate().find_map(|(at, part)| part.join().unwrap_or_else(|_| first(at)))
    })
}

fn is_signed(key: &VerifyingKey, bytes: &[u8], signature: &[u8]) -> bool {
    Signature::from_slice(signature).is_ok_and(|signature| key.verify_strict(bytes, &signature).is_ok())
}

/// The keys, each of which must be the one that its device is named after.
fn keys(pack: &Pack) -> Result<BTreeMap<DeviceId, VerifyingKey>, Fault> {
    let mut keys = BTreeMap::new();
    for row in &pack.heads.devices {
        let key = VerifyingKey::from_bytes(&row.public_key).ok().filter(|_| Digest::of(&row.public_key) == row.id.0);
        let twice = || Fault::in_file(HEADS, format!("the key of device {} is not its own", short(row.id)));
        if keys.insert(row.id, key.ok_or_else(twice)?).is_some() {
            return Err(Fault::in_file(HEADS, format!("device {} stands there twice", short(row.id))));
        }
    }
    Ok(keys)
}

/// The heads of the child's chains, each signed; the home's are looked at alike.
fn heads(pack: &Pack, keys: &BTreeMap<DeviceId, VerifyingKey>) -> Result<BTreeMap<DeviceId, Head>, Fault> {
    let signed = |signed: &SignedHead, of: Option<ChildId>| {
        let head = signed.head;
        let bytes = signed_bytes(of, head.device, head.seq, head.hash);
        let good = keys.get(&head.device).is_some_and(|key| is_signed(key, &bytes, &signed.signature));
        let what = || format!("the head at entry {} is not signed by device {}", head.seq, short(head.device));
        if head.child == of && good { Ok(head) } else { Err(Fault::in_file(HEADS, what())) }
    };
    let mut home = BTreeSet::new();
    let mut heads = BTreeMap::new();
    let twice = |device| Fault::in_file(HEADS, format!("two heads stand there for device {}", short(device)));
    for row in &pack.heads.home {
        let head = signed(row, None)?;
        if !home.insert(head.device) {
            return Err(twice(head.device));
        }
    }
    for row in &pack.heads.child {
        let head = signed(row, Some(pack.manifest.child))?;
        if heads.insert(head.device, head).is_some() {
            return Err(twice(head.device));
        }
    }
    Ok(heads)
}

fn ends_at_head(chain: &Chain<'_>) -> Result<(), Fault> {
    let Some(last) = chain.links.last() else { return Ok(()) };
    let (seq, head) = (last.header.seq, chain.head.seq);
    if seq < head {
        let what = format!("the record ends here, and its head says that {} follow", entries(seq + 1, head));
        return Err(chain.fault_at(seq, what));
    }
    if seq > head || last.entry.hash != chain.head.hash {
        return Err(chain.fault_at(seq, format!("it is not the last entry that the head names (entry {head})")));
    }
    Ok(())
}

fn starts_as_listed(pack: &Pack, chains: &[Chain<'_>]) -> Result<(), Fault> {
    let listed = &pack.manifest.starts_after;
    let same = listed.len() == chains.len() && chains.iter().all(|chain| listed.contains(&chain.start));
    if same {
        Ok(())
    } else {
        Err(Fault::in_file(MANIFEST, "where it says that the chains begin is not where they do"))
    }
}
