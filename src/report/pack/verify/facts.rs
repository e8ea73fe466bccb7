//! What is said under the answer: plain facts, whatever the answer is.

use super::chain::Chain;
use super::clock::times;
use super::files::strangers;
use super::record::Record;
use super::restored::restores;
use crate::journal::Value;
use crate::report::pack::rules::left_out;
use crate::report::pack::words::{day, entries, moment, plural, short};
use crate::report::pack::{HeadText, Names, Pack};
use crate::stats::inside::Inside;
use std::collections::BTreeMap;

/// At most this many names or numbers are printed in one sentence.
const NAMED: usize = 12;

pub(super) fn of(record: &Record<'_>) -> Vec<String> {
    let pack = record.pack;
    let mut facts = vec![made(pack)];
    facts.extend(record.chains.iter().map(extent));
    facts.extend(forks(record));
    facts.push(signatures(record));
    facts.extend(home(record));
    facts.extend(missing_fields(record));
    facts.extend(boards(record));
    facts.extend(record.chains.iter().flat_map(clocks));
    let (unlisted, unknown) = strangers(pack);
    let listed =
        |paths: &[&str]| paths.iter().map(|path| path.escape_default().to_string()).collect::<Vec<_>>().join(", ");
    if !unlisted.is_empty() {
        facts.push(format!("Not listed in the manifest, and vouched for by nothing: {}.", listed(&unlisted)));
    }
    if !unknown.is_empty() {
        facts.push(format!("Not part of a pack of this form, and not looked at: {}.", listed(&unknown)));
    }
    facts.push("No signature covers README.txt, the licences, the period and the names of the files; only their hashes are listed.".to_owned());
    facts.extend(record.summary.iter().cloned());
    facts.push("A record can be true to its chain and still be untrue, or lack what was never written.".to_owned());
    facts.extend(record.chains.iter().map(|chain| {
        format!(
            "Keep this head (entry {} of device {}): {}",
            chain.head.seq,
            short(chain.device),
            HeadText::of(&chain.head)
        )
    }));
    facts
}

fn made(pack: &Pack) -> String {
    let manifest = &pack.manifest;
    let (from, to) = (day(manifest.period.from), day(manifest.period.to));
    let app = manifest.app.escape_debug();
    format!("The record of child {}, {from} to {to}; made {} by {app}.", manifest.child, moment(manifest.made_at))
}

fn extent(chain: &Chain<'_>) -> String {
    let device = short(chain.device);
    let head = chain.head.seq;
    let (Some(first), Some(last)) = (chain.links.first(), chain.links.last()) else {
        return format!("Device {device}: no entry in this pack. Its record stands at entry {head}.");
    };
    let count = plural(u64::try_from(chain.links.len()).unwrap_or(u64::MAX), "entry", "entries");
    let before = match chain.start.seq {
        0 => "It starts at the beginning of this device's record.".to_owned(),
        seq => format!("This pack starts after entry {seq}; what came before is not in it."),
    };
    let (from, to) = (moment(first.header.at), moment(last.header.at));
    format!("Device {device}: {count}, numbers {} to {head}, from {from} to {to}. {before}", first.header.seq)
}

fn forks(record: &Record<'_>) -> Vec<String> {
    let mut forks = Vec::new();
    for restore in restores(&record.chains) {
        let (device, at) = (short(restore.device), moment(restore.at));
        for head in restore.heads.iter().filter(|head| head.child == Some(record.pack.manifest.child)) {
            let (old, seq) = (short(head.device), head.seq);
            let end =
                record.chains.iter().find(|chain| chain.device == head.device).map_or(seq, |chain| chain.head.seq);
            let rest = if end > seq {
                format!("{} of the old device are in this record as well", entries(seq + 1, end))
            } else {
                format!("whatever device {old} wrote after entry {seq} is not in this record")
            };
            forks.push(format!(
                "A fork: device {device} goes on from a backup, entry {seq} of device {old} (entry {} of {device}, {at}); {rest}.",
                restore.seq
            ));
        }
    }
    forks
}

fn signatures(record: &Record<'_>) -> String {
    let count: usize = record.chains.iter().map(|chain| chain.links.len()).sum();
    let count = plural(u64::try_from(count).unwrap_or(u64::MAX), "entry is", "entries are");
    let devices = record.chains.iter().map(|chain| short(chain.device)).collect::<Vec<_>>().join(", ");
    if devices.is_empty() {
        return "No device has written in this record.".to_owned();
    }
    format!("{count} signed by the device that wrote them ({devices}). The home holds these keys.")
}

fn home(record: &Record<'_>) -> Vec<String> {
    let children = plural(record.pack.heads.children_count.into(), "child's file", "children's files");
    let mut facts: Vec<String> = record
        .home_heads()
        .map(|head| format!("The home's journal stands at entry {} on device {}.", head.seq, short(head.device)))
        .collect();
    match facts.last_mut() {
        Some(last) => last.push_str(&format!(" It lists {children}, this pack says.")),
        None => {
            facts.push("The home's journal is not named: a child's file that vanished could not be told.".to_owned())
        }
    }
    facts
}

fn missing_fields(record: &Record<'_>) -> Vec<String> {
    let headers = record.chains.iter().flat_map(|chain| &chain.links).map(|link| &link.header);
    let inside = Inside::of(headers, record.pack.manifest.period.days());
    let (mut outside_entries, mut outside_fields) = (0, 0);
    let mut by_rule: BTreeMap<String, u64> = BTreeMap::new();
    let mut by_hand: BTreeMap<String, u64> = BTreeMap::new();
    for link in record.chains.iter().flat_map(|chain| &chain.links) {
        let kind = &link.header.kind;
        let outside = !inside.holds(&link.header);
        outside_entries += u64::from(outside);
        for field in &link.entry.fields {
            if matches!(field.value, Value::Given { .. }) {
                continue;
            }
            if outside && left_out(kind, &field.name, true, Names::LeftOut) {
                outside_fields += 1;
                continue;
            }
            let rule = left_out(kind, &field.name, outside, Names::LeftOut);
            let name = format!("{} of {}", field.name.escape_debug(), kind.escape_debug());
            *(if rule { &mut by_rule } else { &mut by_hand }).entry(name).or_default() += 1;
        }
    }
    let listed = |counts: &BTreeMap<String, u64>| {
        let named = counts.iter().take(NAMED).map(|(name, count)| format!("{name} ({count})"));
        let more = counts.len().saturating_sub(NAMED);
        named.chain((more > 0).then(|| format!("and {more} more"))).collect::<Vec<_>>().join(", ")
    };
    let mut facts = Vec::new();
    if outside_entries > 0 {
        let entries = plural(outside_entries, "entry lies", "entries lie");
        facts.push(format!("{entries} outside the period: {} left out.", plural(outside_fields, "field", "fields")));
    }
    match (by_rule.is_empty(), by_hand.is_empty()) {
        (true, true) => facts.push("Nothing else is left out.".to_owned()),
        (false, _) => facts.push(format!("Left out by rule: {}.", listed(&by_rule))),
        (true, false) => {}
    }
    if !by_hand.is_empty() {
        facts.push(format!("LEFT OUT, AND NO RULE OF HEARD'S ASKS FOR IT: {}. Ask why.", listed(&by_hand)));
    }
    facts
}

fn boards(record: &Record<'_>) -> Vec<String> {
    let boards = &record.boards;
    let count = |count: usize, one, many| plural(u64::try_from(count).unwrap_or(u64::MAX), one, many);
    let named = boards.present + boards.missing.len();
    let mut facts = vec![format!(
        "The entries name {}: {} here, byte for byte. {} here, byte for byte.",
        count(named, "board", "boards"),
        count(boards.present, "is", "are"),
        count(boards.media, "picture or clip is", "pictures and clips are")
    )];
    for (revision, entries) in &boards.missing {
        let short: String = revision.to_string().chars().take(8).collect();
        let entries = count(*entries, "entry was", "entries were");
        facts.push(format!("MISSING: the board {short}, which {entries} spoken from."));
    }
    if boards.missing_media > 0 {
        facts.push(format!(
            "MISSING: {} that the boards name.",
            count(boards.missing_media, "picture or clip", "pictures or clips")
        ));
    }
    if boards.unnamed > 0 {
        facts.push(format!(
            "{} here that no entry of this pack names.",
            count(boards.unnamed, "board is", "boards are")
        ));
    }
    if !boards.other.is_empty() {
        let which = boards.other.iter().map(|path| path.escape_default().to_string()).collect::<Vec<_>>().join(", ");
        facts.push(format!("boards.obz holds files that no board names by hash: {which}."));
    }
    facts
}

fn clocks(chain: &Chain<'_>) -> Vec<String> {
    let device = short(chain.device);
    let times = times(chain);
    let mut facts = Vec::new();
    if times.suspect > 0 {
        let entries = plural(times.suspect, "entry", "entries");
        facts.push(format!(
            "The app marked {entries} of device {device}: the clock did not fit. Their order is by number."
        ));
    }
    if !times.unmarked.is_empty() {
        let numbers = times.unmarked.iter().take(NAMED).map(u64::to_string).collect::<Vec<_>>().join(", ");
        let more = if times.unmarked.len() > NAMED { " and more" } else { "" };
        facts.push(format!(
            "The times of device {device} do not fit the entry before, and the app did not mark them: {numbers}{more}."
        ));
    }
    if times.waits > 0 {
        let entries = plural(times.waited, "entry", "entries");
        facts.push(format!(
            "{entries} of device {device} waited before they could be written, at most {} s.",
            times.longest_wait.div_ceil(1000)
        ));
    }
    facts
}
