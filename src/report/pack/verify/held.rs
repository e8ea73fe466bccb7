//! Against what somebody outside the home holds: an older pack, or a head typed from paper.

use super::chain::Chain;
use super::record::{Depth, Problem, Record};
use super::restored::restores;
use super::{Answer, Fault};
use crate::event::Head;
use crate::id::Digest;
use crate::journal::Value;
use crate::report::pack::words::{day, entries, moment, plural, short};
use crate::report::pack::write::HEADS;
use crate::report::pack::{HeadText, Limits, read};
use crate::stats::inside::Inside;

/// What the reader has, besides the pack.
#[derive(Clone, Copy, Debug)]
pub enum Held<'h> {
    Nothing,
    /// The bytes of an older pack.
    Pack(&'h [u8]),
    /// A head, as it stood on paper.
    Head(HeadText),
}

/// Why the record does not simply continue what is held.
enum Against {
    Altered(Fault),
    Unknown(String),
}

impl From<Fault> for Against {
    fn from(fault: Fault) -> Self {
        Self::Altered(fault)
    }
}

/// The answer, and facts that only the comparison can give.
pub(super) fn compare(record: &Record<'_>, held: Held<'_>, limits: &Limits) -> (Answer, Vec<String>) {
    let compared = match held {
        Held::Nothing => return (Answer::Consistent, Vec::new()),
        Held::Pack(bytes) => with_pack(record, bytes, limits),
        Held::Head(text) => with_head(record, &text).map(|why| (why, Vec::new())),
    };
    match compared {
        Ok((why, facts)) => (Answer::Continues(why), facts),
        Err(Against::Altered(fault)) => (Answer::Altered(fault), Vec::new()),
        Err(Against::Unknown(why)) => (Answer::CouldNotCheck(why), Vec::new()),
    }
}

fn with_pack(record: &Record<'_>, bytes: &[u8], limits: &Limits) -> Result<(String, Vec<String>), Against> {
    let pack =
        read(bytes, limits).map_err(|why| Against::Unknown(format!("The pack you hold cannot be read: {why}.")))?;
    let old = Record::check(&pack, Depth::Held, limits).map_err(|problem| {
        let why = match problem {
            Problem::Altered(fault) => fault.to_string(),
            Problem::Unknown(why) => format!("{why}."),
        };
        Against::Unknown(format!(
            "The pack you hold is not consistent itself, so nothing can be compared with it. {why}"
        ))
    })?;
    if pack.manifest.child != record.pack.manifest.child {
        return Err(Against::Unknown("The pack you hold is the record of another child.".to_owned()));
    }
    for chain in &old.chains {
        same_overlap(record, chain)?;
    }
    // What was altered is never hidden behind what could not be told.
    let mut stands = Vec::new();
    let mut unknown = None;
    for chain in &old.chains {
        match reaches(record, chain) {
            Ok(stand) => stands.push(stand),
            Err(Against::Unknown(why)) => unknown = unknown.or(Some(why)),
            Err(altered) => return Err(altered),
        }
    }
    home(record, &old)?;
    if let Some(why) = unknown {
        return Err(Against::Unknown(why));
    }
    if stands.is_empty() {
        return Err(Against::Unknown(
            "The pack you hold has no head of this record: nothing was written then.".to_owned(),
        ));
    }
    let mut facts = taken_back(record, &old);
    facts.extend(home_went_on(record, &old));
    Ok((stands.join("\n"), facts))
}

/// Every entry in both packs is the same, and nothing that falls into the new pack's period has gone from its front.
fn same_overlap(record: &Record<'_>, old: &Chain<'_>) -> Result<(), Fault> {
    let device = short(old.device);
    let Some(new) = record.chains.iter().find(|chain| chain.device == old.device) else {
        let what = format!("the pack you hold has entries of device {device}; this record has nothing of that device");
        return Err(Fault::in_file(HEADS, what));
    };
    let headers = old.links.iter().chain(&new.links).map(|link| &link.header);
    let inside = Inside::of(headers, record.pack.manifest.period.days());
    for link in &old.links {
        let seq = link.header.seq;
        let Some(hash) = new.hash_at(seq) else {
            let dropped = seq <= new.start.seq && inside.holds(&link.header);
            if dropped {
                let when = moment(link.header.at);
                let what = format!(
                    "you hold entry {seq}, {when}, which falls into the period of this pack; this pack starts after entry {}",
                    new.start.seq
                );
                return Err(new.fault_at(seq, what));
            }
            continue;
        };
        if hash != link.entry.hash {
            return Err(new.fault_at(seq, "it is not the entry that the pack you hold has at this place"));
        }
    }
    match new.hash_at(old.start.seq) {
        Some(hash) if hash != old.start.hash => {
            Err(new.fault_at(old.start.seq, "it is not the entry that the pack you hold starts after"))
        }
        _ => Ok(()),
    }
}

/// Whether the record reaches and contains the head of a chain that is held.
fn reaches(record: &Record<'_>, old: &Chain<'_>) -> Result<String, Against> {
    let Some(chain) = record.chains.iter().find(|chain| chain.device == old.device) else {
        let what = format!("you hold a head of device {}; this record has nothing of that device", short(old.device));
        return Err(Fault::in_file(HEADS, what).into());
    };
    contains(record, chain, old.head.seq, &|hash| hash == old.head.hash, Some(old))
}

/// The same for one head, with the chain it stands at the end of where that is held too.
fn contains(
    record: &Record<'_>,
    chain: &Chain<'_>,
    seq: u64,
    is_held: &dyn Fn(Digest) -> bool,
    old: Option<&Chain<'_>>,
) -> Result<String, Against> {
    let (device, end) = (short(chain.device), chain.head.seq);
    if seq > end {
        return Err(falls_short(record, chain, seq, old));
    }
    match chain.hash_at(seq) {
        Some(hash) if is_held(hash) => {
            let since = if end > seq { format!(" Since then: {}.", entries(seq + 1, end)) } else { String::new() };
            Ok(format!(
                "Everything up to entry {seq} of device {device}, which you hold, stands unchanged in this record.{since}"
            ))
        }
        Some(_) => Err(chain.fault_at(seq, "it is not the entry whose head you hold").into()),
        None => Err(gap(record, chain, seq, old)),
    }
}

/// The record ends before the head that is held: cut off, or gone on from a backup.
fn falls_short(record: &Record<'_>, chain: &Chain<'_>, seq: u64, old: Option<&Chain<'_>>) -> Against {
    let (device, end) = (short(chain.device), chain.head.seq);
    let Some(restore) = restores(&record.chains).into_iter().find(|restore| restore.heads.contains(&chain.head)) else {
        return chain
            .fault_at(end, format!("you hold entry {seq} of device {device}; this record ends at {end}"))
            .into();
    };
    let lost = entries(end + 1, seq);
    let (are, became) = if end + 1 == seq { ("is", "it") } else { ("are", "them") };
    let before = if old.is_some_and(|old| old.hash_at(end).is_some()) {
        format!("Up to entry {end} it is the same as what you hold.")
    } else {
        format!("Whether it is unchanged up to entry {end} cannot be told from a later head.")
    };
    Against::Unknown(format!(
        "A fork after a restore: device {} goes on from a backup, entry {end} of device {device}; {lost} of the old device {are} not \
         in this record, and you hold the head at entry {seq}. {before} Ask the home what became of {became}.",
        short(restore.device)
    ))
}

/// The pack starts after the head that is held.
fn gap(record: &Record<'_>, chain: &Chain<'_>, seq: u64, old: Option<&Chain<'_>>) -> Against {
    let device = short(chain.device);
    let begins = match old.and_then(|old| old.links.last()) {
        Some(last) => format!("on {}", day(last.header.at.date_naive())),
        None => format!("with entry {seq} or earlier"),
    };
    let first = chain.links.first().map(|link| link.header.at.date_naive());
    let reaches = day(first.unwrap_or(record.pack.manifest.period.from));
    Against::Unknown(format!(
        "You hold entry {seq} of device {device}, and this pack starts after entry {}: {} are in neither. Ask for a pack that begins \
         {begins} and reaches to {reaches}.",
        chain.start.seq,
        entries(seq + 1, chain.start.seq),
    ))
}

fn with_head(record: &Record<'_>, text: &HeadText) -> Result<String, Against> {
    if text.is_of_file(None) {
        return with_home_head(record, text);
    }
    if !text.is_of_file(Some(record.pack.manifest.child)) {
        return Err(Against::Unknown("The head you hold is of another child's record.".to_owned()));
    }
    let seq = text.seq();
    let mut last = None;
    // Two devices can share the digits that stand on paper; the hash tells them apart.
    for chain in record.chains.iter().filter(|chain| text.is_of_device(chain.device)) {
        match contains(record, chain, seq, &|hash| text.is_hash(&hash), None) {
            Ok(stands) => return Ok(stands),
            Err(against) => last = Some(against),
        }
    }
    Err(last.unwrap_or_else(|| {
        let what = format!("you hold a head of device {}; this record has nothing of that device", text.device());
        Fault::in_file(HEADS, what).into()
    }))
}

/// A pack holds only the newest head of the home's journal, so an older one can be contradicted but seldom confirmed.
fn with_home_head(record: &Record<'_>, text: &HeadText) -> Result<String, Against> {
    let Some(now) = record.home_heads().find(|head| text.is_of_device(head.device)) else {
        let what = format!("you hold a head of the home's journal on device {}; this pack has none", text.device());
        return Err(Fault::in_file(HEADS, what).into());
    };
    let (held, device) = (text.seq(), short(now.device));
    if now.seq < held || now.seq == held && !text.is_hash(&now.hash) {
        return Err(home_went_back(held, now).into());
    }
    if now.seq > held {
        return Err(Against::Unknown(format!(
            "You hold entry {held} of the home's journal on device {device}. A pack holds its newest head only (entry {}), and what \
             lies between is not in a child's pack. Compare it with a head of this child's record.",
            now.seq
        )));
    }
    Ok(format!("The home's journal stands at entry {held} on device {device}, which you hold."))
}

fn home_went_back(held: u64, now: &Head) -> Fault {
    let device = short(now.device);
    let what = if now.seq < held {
        format!("you hold entry {held} of the home's journal on device {device}; it ends at {} now", now.seq)
    } else {
        format!("entry {held} of the home's journal on device {device} is another than the one you hold")
    };
    Fault::in_file(HEADS, what)
}

/// The home's journal only grows, and so does its list of children.
fn home(record: &Record<'_>, old: &Record<'_>) -> Result<(), Fault> {
    let restores = restores(&record.chains);
    for held in old.home_heads() {
        let now = record.home_heads().find(|head| head.device == held.device);
        let Some(now) = now else {
            let what = format!(
                "the pack you hold has a head of the home's journal on device {}; this one has none",
                short(held.device)
            );
            return Err(Fault::in_file(HEADS, what));
        };
        let restored = restores.iter().any(|restore| restore.heads.contains(now));
        let back = now.seq < held.seq && !restored;
        if back || now.seq == held.seq && now.hash != held.hash {
            return Err(home_went_back(held.seq, now));
        }
    }
    let (then, now) = (old.pack.heads.children_count, record.pack.heads.children_count);
    if now < then {
        let then = plural(then.into(), "child's file", "children's files");
        let what = format!(
            "the pack you hold says that the home lists {then}; now it lists {now}, and a file is never taken off the list"
        );
        return Err(Fault::in_file(HEADS, what));
    }
    Ok(())
}

/// What a child's pack cannot tell about the home's journal, said wherever it went on.
fn home_went_on(record: &Record<'_>, old: &Record<'_>) -> Vec<String> {
    let mut facts = Vec::new();
    for held in old.home_heads() {
        let now = record.home_heads().find(|head| head.device == held.device && head.seq > held.seq);
        facts.extend(now.map(|now| {
            format!(
                "The home's journal on device {} went from entry {} to {}; a child's pack does not hold what lies between.",
                short(now.device),
                held.seq,
                now.seq
            )
        }));
    }
    facts
}

/// Fields that the older pack gives and this one leaves out.
fn taken_back(record: &Record<'_>, old: &Record<'_>) -> Vec<String> {
    let mut count = 0;
    for chain in &old.chains {
        let Some(new) = record.chains.iter().find(|new| new.device == chain.device) else { continue };
        for link in &chain.links {
            let Some(now) = new.link_at(link.header.seq) else { continue };
            let pairs = link.entry.fields.iter().zip(&now.entry.fields);
            let given = |value: &Value| matches!(value, Value::Given { .. });
            count += pairs.filter(|(then, now)| given(&then.value) && !given(&now.value)).count();
        }
    }
    if count == 0 {
        return Vec::new();
    }
    let fields = plural(u64::try_from(count).unwrap_or(u64::MAX), "field", "fields");
    vec![format!("{fields} that the pack you hold gives, and this one leaves out: look there.")]
}
