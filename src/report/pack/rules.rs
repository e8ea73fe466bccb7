//! What a pack leaves out, by rule and never by hand. The same for every maker; the verifier reads the same table and says when
//! something is left out that no rule asks for.
//!
//! | field | in a pack | why |
//! |---|---|---|
//! | name of this child, names in the list of staff | left out unless asked for | the receiver knows the child; staff are role and random id |
//! | name of any other child | never | it is not their record |
//! | what a symbol pack is called | never | whoever made it may have called it after a child |
//! | verifier of a PIN | never | it proves nothing and could be guessed at |
//! | `author`, `present` | given | random ids: they say "the same person", not who |
//! | `place`, the child's words, the agreement and who authorised it | given | this is the evidence, and no one may thin it out |
//! | what a summary was asked with, and the hashes of what was made | always given | the summary in the pack is worked out from it |
//! | heads that a restored device goes on from | always given | without them a restore cannot be told from a loss |
//! | every other field of an entry outside the period | left out | the pack is of a period; the chain goes on to the head |

use super::Names;
use crate::event::Header;
use crate::id::EntryId;
use crate::journal::Entry;
use crate::stats::inside::Inside;
use chrono::NaiveDate;

/// What a rule says about a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// In no pack.
    Never,
    /// Only where names were asked for.
    OnRequest,
    /// In every pack, whatever the period.
    Always,
    /// In the pack if the entry is of the period.
    InPeriod,
}

/// The exceptions to [`Rule::InPeriod`], by kind of entry and name of field.
pub const RULES: [(&str, &str, Rule); 16] = [
    ("child_file_opened", "name", Rule::OnRequest),
    ("adult_added", "name", Rule::OnRequest),
    ("child_added", "name", Rule::Never),
    ("pin_set", "verifier", Rule::Never),
    ("symbol_pack_added", "name", Rule::Never),
    ("symbol_pack_removed", "name", Rule::Never),
    (RESTORED, "heads", Rule::Always),
    (ASKED, "from", Rule::Always),
    (ASKED, "to", Rule::Always),
    (ASKED, "audience", Rule::Always),
    (ASKED, "called", Rule::Always),
    (ASKED, "standing", Rule::Always),
    (ASKED, "author", Rule::Always),
    (MADE, "asked", Rule::Always),
    (MADE, "content", Rule::Always),
    (MADE, "files", Rule::Always),
];

/// The rule for one field.
pub fn rule(kind: &str, field: &str) -> Rule {
    let found = RULES.iter().find(|(of, name, _)| *of == kind && *name == field);
    found.map_or(Rule::InPeriod, |(_, _, rule)| *rule)
}

/// Whether a field is left out of a pack. `outside` says that its entry lies outside the period.
pub fn left_out(kind: &str, field: &str, outside: bool, names: Names) -> bool {
    match rule(kind, field) {
        Rule::Never => true,
        Rule::Always => false,
        Rule::OnRequest => outside || names == Names::LeftOut,
        Rule::InPeriod => outside,
    }
}

/// The entries that a period takes in, out of entries in the order of the record.
pub(super) fn inside<'e>(entries: impl IntoIterator<Item = &'e Entry>, period: (NaiveDate, NaiveDate)) -> Inside {
    let headers: Vec<Header> = entries.into_iter().filter_map(header).collect();
    Inside::of(&headers, period)
}

/// The part of each chain that a pack for this period holds: from the first entry that the period takes in through to the
/// current head. A device that goes on from a backup is there from the entry that says so, however old: without it an honest
/// restore would look like a record cut off. A chain with neither is in the pack by its head alone.
pub fn select(chains: impl IntoIterator<Item = Vec<Entry>>, period: (NaiveDate, NaiveDate)) -> Vec<Entry> {
    selected(chains, period, |header| header.kind == RESTORED)
}

/// The same for a pack that carries the summary which was asked for in this entry: of a period in which nothing was recorded
/// it holds that entry all the same, because the summary of such a period is the one that matters most.
pub fn select_with(
    chains: impl IntoIterator<Item = Vec<Entry>>,
    period: (NaiveDate, NaiveDate),
    asked: EntryId,
) -> Vec<Entry> {
    selected(chains, period, |header| header.kind == RESTORED || header.id == asked)
}

fn selected(
    chains: impl IntoIterator<Item = Vec<Entry>>,
    period: (NaiveDate, NaiveDate),
    begins: impl Fn(&Header) -> bool,
) -> Vec<Entry> {
    let chains: Vec<Vec<Entry>> = chains.into_iter().collect();
    let inside = inside(chains.iter().flatten(), period);
    let mut selected = Vec::new();
    for chain in chains {
        // An entry that cannot be read counts as inside: damage must not make a record shorter.
        let begins = |header: &Header| inside.holds(header) || begins(header);
        let first = chain.iter().position(|entry| header(entry).is_none_or(|header| begins(&header)));
        selected.extend(chain.into_iter().skip(first.unwrap_or(usize::MAX)));
    }
    selected
}

/// The entries of these chains whose fields a pack of this period gives.
pub fn given(chains: &[Vec<Entry>], period: (NaiveDate, NaiveDate)) -> Vec<&Entry> {
    let inside = inside(chains.iter().flatten(), period);
    let is_inside = |entry: &&Entry| header(entry).is_some_and(|header| inside.holds(&header));
    chains.iter().flatten().filter(is_inside).collect()
}

/// The kind of the entry with which a device goes on from a backup.
pub(super) const RESTORED: &str = "restored";
/// The kinds of the entries that stand before and after a summary.
pub(super) const ASKED: &str = "summary_asked";
pub(super) const MADE: &str = "summary_made";

pub(super) fn header(entry: &Entry) -> Option<Header> {
    serde_json::from_slice(&entry.header).ok()
}

/// The entry as it stands in the pack.
pub(super) fn thinned(entry: &Entry, inside: &Inside, names: Names) -> Entry {
    let mut thin = entry.clone();
    if let Some(header) = header(entry) {
        let outside = !inside.holds(&header);
        let fields = thin.fields.iter_mut().filter(|field| left_out(&header.kind, &field.name, outside, names));
        fields.for_each(|field| *field = field.withheld());
    }
    thin
}
