//! The summary of a pack against its entries: every figure counted again, every form of it set again, and each file against
//! the entry that vouches for it. What cannot be done again here is said, and what was compared instead.

use super::Fault;
use super::chain::Chain;
use super::figures::{self, Compared};
use super::made::{Asked, Made, Version, asked, is_of_this_pack};
use super::record::{Depth, Problem};
use crate::event::Head;
use crate::id::Digest;
use crate::journal::Value;
use crate::report::pack::recount::{Links, summarise};
use crate::report::pack::rules::{ASKED, left_out};
use crate::report::pack::words::{day, plural};
use crate::report::pack::{HeadText, Limits, Names, Pack};
use crate::report::rendered::{self, HTML, JSON, PDF, Paper};
use crate::report::summary::Summary;
use crate::stats::inside::Inside;
use serde_json::Value as Json;

/// Checks the summary, and says what was compared. A pack without one, as the first version made them, says that.
pub(super) fn check(pack: &Pack, chains: &[Chain<'_>], depth: Depth, limits: &Limits) -> Result<Vec<String>, Problem> {
    let there: Vec<&str> = [PDF, HTML, JSON].into_iter().filter(|name| pack.files.contains_key(*name)).collect();
    let Some(made) = Made::last(chains)? else { return Ok(none_made(chains, &there)?) };
    let asked = asked(chains, &made)?;
    is_of_this_pack(pack, chains, &made, &asked)?;
    are_named(&made, &there)?;
    let heads: Vec<Head> = chains.iter().map(|chain| chain.head).collect();
    let entries: Vec<_> = pack.lines.iter().map(|line| line.entry.clone()).collect();
    let own = summarise(&entries, made.asked, &heads, Links::Hold)
        .map_err(|why| Problem::Unknown(format!("its summary could not be worked out again: {why}")))?;
    drop(entries);
    let version = made.version(&asked);
    let mut facts = vec![match version {
        Version::This => figures_here(pack, chains, &made, &own, limits)?,
        Version::Another => figures_of_another_version(pack, chains, &made, &own, limits)?,
    }];
    let pdf = pages_again(pack, &made, &own, version, depth)?;
    are_as_made(pack, &made)?;
    facts.push(what_was_compared(&made, &there, version, pdf));
    if !there.contains(&PDF) {
        facts.push("There is no summary.pdf in this pack: what made it sets no pages for paper.".to_owned());
    }
    facts.extend(before_the_period(chains, &asked));
    Ok(facts)
}

fn none_made(chains: &[Chain<'_>], there: &[&str]) -> Result<Vec<String>, Fault> {
    if let Some(file) = there.first() {
        return Err(Fault::in_file(file, "no entry of this record says that it was made"));
    }
    let asked = chains.iter().flat_map(|chain| &chain.links).rfind(|link| link.header.kind == ASKED);
    Ok(vec![match asked {
        Some(link) => format!("This pack holds no summary, although entry {} asks for one.", link.header.seq),
        None => "This pack holds no summary.".to_owned(),
    }])
}

/// The pack has the files that the entry names, and no others.
fn are_named(made: &Made<'_>, there: &[&str]) -> Result<(), Fault> {
    if let Some(file) = there.iter().find(|file| made.digest(file).is_none()) {
        return Err(Fault::in_file(file, format!("{}, which says what was made, does not name it", made.name())));
    }
    if let Some((name, _)) = made.files.iter().find(|(name, _)| !there.contains(&name.as_str())) {
        let what = format!("{} says that it was made, and it is not in this pack", made.name());
        return Err(Fault::in_file(&name.escape_debug().to_string(), what));
    }
    for needed in [HTML, JSON] {
        if !there.contains(&needed) {
            return Err(Fault::in_file(needed, "every summary has this file, and it is not in this pack"));
        }
    }
    Ok(())
}

/// A summary by this very version must be the one that its entries give, to the byte.
fn figures_here(
    pack: &Pack,
    chains: &[Chain<'_>],
    made: &Made<'_>,
    own: &Summary,
    limits: &Limits,
) -> Result<String, Problem> {
    let content = own.content();
    let theirs = bytes(pack, JSON);
    if theirs != content {
        return Err(altered(pack, chains, made, theirs, &content, limits).into());
    }
    let figures = figures::count(&content);
    if Digest::of(theirs) != made.content {
        let what = "it says that the content of the summary was another than its entries give";
        return Err(made.chain.fault_at(made.seq(), what).into());
    }
    Ok(agree(figures, figures))
}

/// Sentences may have been worded otherwise then; figures may not be counted otherwise without a new form.
fn figures_of_another_version(
    pack: &Pack,
    chains: &[Chain<'_>],
    made: &Made<'_>,
    own: &Summary,
    limits: &Limits,
) -> Result<String, Problem> {
    let content = own.content();
    let theirs = bytes(pack, JSON);
    if Digest::of(theirs) != made.content {
        return Err(altered(pack, chains, made, theirs, &content, limits).into());
    }
    let other = || Problem::Unknown(format!("its summary was made by {}, in a form that is not read here", made.app()));
    let parsed = parsed(theirs, &content, limits).ok_or_else(other)?;
    if parsed.get("format").and_then(Json::as_str) != Some(own.format.as_str()) {
        return Err(other());
    }
    heads_stand(chains, pack, &parsed)?;
    let Compared { figures, agree: same, figure, .. } = figures::compare(&parsed, &own_json(&content));
    match figure {
        None => Ok(agree(same, figures)),
        Some(figure) => Err(Problem::Unknown(format!(
            "its summary was made by {}; this is another version, and counts otherwise: {same} of {figures} figures agree, and \
             at “{}” it says {}, where this version counts {}. Check it with the version that made it",
            made.app(),
            figure.place,
            figure.says,
            figure.given
        ))),
    }
}

fn agree(same: u64, figures: u64) -> String {
    format!("The summary: {same} of {} with the entries.", plural(figures, "figure agrees", "figures agree"))
}

/// What is wrong with a summary.json that is not what the entries give: the first figure, or else the first place.
fn altered(
    pack: &Pack,
    chains: &[Chain<'_>],
    made: &Made<'_>,
    theirs: &[u8],
    content: &[u8],
    limits: &Limits,
) -> Fault {
    let Some(parsed) = parsed(theirs, content, limits) else {
        return Fault::in_file(JSON, "it is not the summary that the entries give, and cannot be read as one");
    };
    if let Err(fault) = heads_stand(chains, pack, &parsed) {
        return fault;
    }
    let Compared { figures, agree, figure, other } = figures::compare(&parsed, &own_json(content));
    let mut what = match (figure, other) {
        (Some(figure), _) => format!(
            "the figure “{}” says {}, and the entries give {}; {agree} of {figures} figures agree",
            figure.place, figure.says, figure.given
        ),
        (None, Some(place)) => {
            format!("what stands at “{place}” is not what the entries give; {agree} of {figures} figures agree")
        }
        (None, None) => "it says what the entries give, but not as Heard writes it".to_owned(),
    };
    let by_hand = left_out_by_hand(pack, chains);
    if by_hand > 0 {
        let fields = plural(by_hand, "field is", "fields are");
        what.push_str(&format!(". {fields} left out of this pack although no rule asks for it, which may be why"));
    } else if Digest::of(theirs) == made.content {
        what.push_str(&format!(". It is what {} vouches for", made.name()));
    }
    Fault::in_file(JSON, what)
}

/// A summary.json that is much larger than its entries give is not worth the memory.
fn parsed(theirs: &[u8], own: &[u8], limits: &Limits) -> Option<Json> {
    let most = own.len().saturating_mul(2).saturating_add(1 << 16).min(limits.summary_bytes.max(own.len()));
    (theirs.len() <= most).then(|| serde_json::from_slice(theirs).ok()).flatten()
}

fn own_json(content: &[u8]) -> Json {
    serde_json::from_slice(content).unwrap_or_default()
}

/// Heads that a summary prints are what somebody writes down: each must be an entry of this record.
fn heads_stand(chains: &[Chain<'_>], pack: &Pack, parsed: &Json) -> Result<(), Fault> {
    let printed = parsed.get("cover").and_then(|cover| cover.get("chain")?.get("heads")?.as_array());
    for text in printed.into_iter().flatten() {
        let head = text.as_str().and_then(|text| text.parse::<HeadText>().ok());
        let stands = head.is_some_and(|head| {
            head.is_of_file(Some(pack.manifest.child))
                && chains.iter().filter(|chain| head.is_of_device(chain.device)).any(|chain| {
                    // What lies before the pack cannot be told from it.
                    let early = head.seq() < chain.start.seq;
                    early || chain.hash_at(head.seq()).is_some_and(|hash| head.is_hash(&hash))
                })
        });
        if !stands {
            return Err(Fault::in_file(JSON, "the head that it prints is no entry of this record"));
        }
    }
    Ok(())
}

/// Fields that no rule leaves out, of entries that the summary is counted from.
fn left_out_by_hand(pack: &Pack, chains: &[Chain<'_>]) -> u64 {
    let headers = chains.iter().flat_map(|chain| &chain.links).map(|link| &link.header);
    let inside = Inside::of(headers, pack.manifest.period.days());
    let mut count = 0;
    for link in chains.iter().flat_map(|chain| &chain.links) {
        let outside = !inside.holds(&link.header);
        let withheld = link.entry.fields.iter().filter(|field| matches!(field.value, Value::Withheld { .. }));
        let by_hand = |name: &str| !left_out(&link.header.kind, name, outside, Names::LeftOut);
        count += withheld.filter(|field| by_hand(&field.name)).count();
    }
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// What became of setting summary.pdf again.
#[derive(Clone, Copy, PartialEq, Eq)]
enum PdfAgain {
    Same,
    NotThere,
    NotTried,
    NoTypesetter,
    Refused,
}

fn pages_again(pack: &Pack, made: &Made<'_>, own: &Summary, version: Version, depth: Depth) -> Result<PdfAgain, Fault> {
    if version == Version::Another {
        return Ok(PdfAgain::NotTried);
    }
    let (theirs, html) = (bytes(pack, HTML), rendered::html(own));
    if theirs != html {
        let both = lines(theirs).zip(lines(&html));
        let same = both.take_while(|(theirs, own)| theirs == own).count();
        let what = format!("it is not the page that the entries give: line {} is another", same + 1);
        return Err(Fault::in_file(HTML, what));
    }
    let Some(theirs) = pack.files.get(PDF) else { return Ok(PdfAgain::NotThere) };
    if made.digest(PDF) != Some(Digest::of(theirs)) {
        // Not worth the typesetter's time.
        return Err(Fault::in_file(PDF, format!("it is not the file that {} says was made", made.name())));
    }
    if depth == Depth::Held {
        return Ok(PdfAgain::NotTried);
    }
    match rendered::paper(own) {
        Paper::Set(pdf) if pdf == *theirs => Ok(PdfAgain::Same),
        Paper::Set(_) => Err(Fault::in_file(PDF, "these are not the pages that the entries give")),
        Paper::NoTypesetter => Ok(PdfAgain::NoTypesetter),
        Paper::Refused(_) => Ok(PdfAgain::Refused),
    }
}

fn lines(page: &[u8]) -> impl Iterator<Item = &[u8]> {
    page.split(|byte| *byte == b'\n')
}

/// Each file is the one whose hash stands in the entry that vouches for it.
fn are_as_made(pack: &Pack, made: &Made<'_>) -> Result<(), Fault> {
    for (name, digest) in &made.files {
        if Digest::of(bytes(pack, name)) != *digest {
            return Err(Fault::in_file(name, format!("it is not the file that {} says was made", made.name())));
        }
    }
    Ok(())
}

fn what_was_compared(made: &Made<'_>, there: &[&str], version: Version, pdf: PdfAgain) -> String {
    let name = made.name();
    if version == Version::Another {
        return format!(
            "The summary was made by {}, and this is another version: its sentences and pages could not be set again. Each of \
             its files is the one whose hash stands in {name}.",
            made.app()
        );
    }
    let why = match pdf {
        PdfAgain::Same | PdfAgain::NotThere => {
            let all = there.join(", ");
            return format!("{all}: set again from the entries, the same byte for byte, and vouched for by {name}.");
        }
        PdfAgain::NoTypesetter => "could not be set again, because this build sets no pages for paper",
        PdfAgain::NotTried | PdfAgain::Refused => "could not be set again",
    };
    format!(
        "{HTML}, {JSON}: set again from the entries, the same byte for byte. {PDF} {why}; it is the file whose hash stands in {name}."
    )
}

/// What a summary says of the time before its period rests on no entry of the pack.
fn before_the_period(chains: &[Chain<'_>], asked: &Asked<'_>) -> Option<String> {
    let none = chains.iter().all(|chain| chain.start.seq == 0);
    (!none).then(|| {
        format!(
            "What held before {} (agreement, shifts, who was with the child, what had been offered) is in the summary as entry \
             {} has it; the entries behind that are not in this pack.",
            day(asked.from),
            asked.link.header.seq
        )
    })
}

fn bytes<'p>(pack: &'p Pack, name: &str) -> &'p [u8] {
    pack.files.get(name).map(Vec::as_slice).unwrap_or_default()
}
