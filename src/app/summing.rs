//! Summaries, and the packs that carry them. Both begin with the entry that asks, and end with the entry that names every
//! file by its hash: the chain itself vouches for the pages.

use super::adult::{unused, write_new};
use super::clock::Clock;
use super::open_child::OpenChild;
use super::packing::{self, Chains};
use super::wish::{Answer, Trouble};
use super::{App, standing};
use crate::event::Event;
use crate::id::{AdultId, EntryId};
use crate::report::pack::{self, HeadText};
use crate::report::rendered::Rendered;
use chrono::{NaiveDate, TimeDelta};
use std::path::Path;

/// For whom a summary is may be said in so many letters.
const AUDIENCE: usize = 200;

/// The longest period. Its grid of days is read by people.
const LONGEST: TimeDelta = TimeDelta::days(3_653);

/// A summary that the record vouches for.
struct Summed {
    /// The days that were asked for, without those that have not come yet.
    period: (NaiveDate, NaiveDate),
    asked: EntryId,
    pages: Rendered,
    /// The head that the summary prints: that of the entry that asked for it.
    head: String,
}

impl App {
    /// Writes the files of a summary. They are in the record before they are in the folder.
    pub(super) fn make_summary(
        &mut self,
        adult: AdultId,
        period: (NaiveDate, NaiveDate),
        audience: &str,
        out: &Path,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let Summed { period, pages, head, .. } = self.sum_up(adult, period, audience, clock)?;
        let files = pages.files();
        let endings: Vec<&str> = files.iter().map(|(name, _)| ending(name)).collect();
        let stem = unused_stem(out, &format!("heard-summary-{}-to-{}", period.0, period.1), &endings);
        let mut paths = Vec::new();
        for (name, bytes) in files {
            let path = out.join(format!("{stem}.{}", ending(name)));
            write_new(&path, bytes)?;
            paths.push(path);
        }
        Ok(Answer::Summary { paths, head, content: pages.content_hash(), no_paper: pages.paper.missing() })
    }

    pub(super) fn make_pack(
        &mut self,
        adult: AdultId,
        period: (NaiveDate, NaiveDate),
        out: &Path,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let Summed { period, asked, pages, .. } = self.sum_up(adult, period, "", clock)?;
        let heads = self.open_record()?.reader()?.heads()?;
        // The entry comes first, so that a pack is never out of the house before the record says so.
        self.tell_one(adult, Event::PackMade { from: period.0, to: period.1, heads }, clock)?;
        let child = self.open_record()?;
        let carried = packing::Carried { asked, pages };
        let packed = packing::pack(&self.home, child.reader()?, child.id, period, carried, clock.now())?;
        let path = unused(out, &format!("heard-pack-{}-to-{}", period.0, period.1), "zip");
        write_new(&path, &packed.bytes)?;
        Ok(Answer::Pack { path, head: packed.head, entries: packed.entries })
    }

    /// Asks for a summary, works it out from the entries as a pack holds them, and has the record vouch for it.
    fn sum_up(
        &mut self,
        adult: AdultId,
        period: (NaiveDate, NaiveDate),
        audience: &str,
        clock: &dyn Clock,
    ) -> Result<Summed, Trouble> {
        let (from, to) = period;
        if from > to {
            return Err(Trouble::Days);
        }
        let audience = audience.split_whitespace().collect::<Vec<_>>().join(" ");
        if audience.chars().count() > AUDIENCE || audience.chars().any(char::is_control) {
            return Err(Trouble::Audience);
        }
        self.settle()?;
        let child = self.open_record()?;
        let mut chains = Chains::read(child.reader()?)?;
        let to = to.min(chains.last_day().unwrap_or(to).max(clock.now().date_naive()));
        let period = (from, to);
        if from > to {
            return Err(Trouble::NotYet);
        }
        if to - from > LONGEST {
            return Err(Trouble::Long);
        }
        let standing = standing::gather(&self.home, child, adult, period, &chains.entries)?;
        let called = child.child().name.clone();
        let asked = self.tell_one(adult, Event::SummaryAsked { from, to, audience, called, standing }, clock)?;
        let child = self.open_record()?;
        chains.go_on(child.reader()?)?;
        let links = chains.links(&self.home, child.id);
        let entries = pack::select_with(chains.entries, period, asked);
        let summary = pack::summarise(&entries, asked, &chains.heads, links)?;
        let pages = Rendered::of(&summary);
        let own = self.home.folder.device().id();
        let is_own = |text: &&String| text.parse::<HeadText>().is_ok_and(|head| head.is_of_device(own));
        let head = summary.cover.chain.heads.iter().find(is_own).cloned();
        let made = Event::SummaryMade { asked, content: pages.content_hash(), files: pages.digests() };
        self.tell_one(adult, made, clock)?;
        Ok(Summed { period, asked, pages, head: head.unwrap_or_default() })
    }

    fn open_record(&self) -> Result<&OpenChild, Trouble> {
        self.child.as_ref().ok_or(Trouble::NoSuchChild)
    }

    fn tell_one(&mut self, adult: AdultId, event: Event, clock: &dyn Clock) -> Result<EntryId, Trouble> {
        let draft = self.home.by_adult(adult, event, clock);
        self.tell_draft(draft, clock)
    }
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(_, ending)| ending)
}

/// The first name of this form that none of the files has yet, so that the files of one summary keep one name.
fn unused_stem(folder: &Path, stem: &str, endings: &[&str]) -> String {
    let taken = |stem: &str| endings.iter().any(|ending| folder.join(format!("{stem}.{ending}")).exists());
    let more = (2_u32..).map(|number| format!("{stem}-{number}"));
    std::iter::once(stem.to_owned()).chain(more).find(|stem| !taken(stem)).unwrap_or_default()
}
