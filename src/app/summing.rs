//! Summaries, and the packs that carry them. Both begin with the entry that asks, and end with the entry that names every
//! file by its hash: the chain itself vouches for the pages.

use super::adult::{unused, write_new};
use super::answer::Answer;
use super::clock::Clock;
use super::open_child::OpenChild;
use super::packing::{self, Carried, Chains, Packing};
use super::trouble::Trouble;
use super::{App, standing};
use crate::event::Event;
use crate::id::{AdultId, ChildId, EntryId};
use crate::report::pack::{self, HeadText};
use crate::report::rendered::Rendered;
use crate::report::summary::Summary;
use chrono::{NaiveDate, TimeDelta};
use std::path::Path;

/// For whom a summary is may be said in so many letters.
const AUDIENCE: usize = 200;

/// The longest period. Its grid of days is read by people.
const LONGEST: TimeDelta = TimeDelta::days(3_653);

/// A summary that was asked for and worked out. Setting its pages is left, which takes neither the journal nor the app.
pub(super) struct Asked {
    adult: AdultId,
    child: ChildId,
    /// The days that were asked for, without those that have not come yet.
    period: (NaiveDate, NaiveDate),
    asked: EntryId,
    /// The head that the summary prints: that of the entry that asked for it.
    head: String,
    pub(super) summary: Summary,
}

/// A pack that the record tells of, and that is not written yet.
pub(super) struct Gathered {
    period: (NaiveDate, NaiveDate),
    packing: Packing,
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
        let asked = self.ask(adult, period, audience, clock)?;
        let pages = Rendered::of(&asked.summary);
        self.vouch(&asked, &pages, clock)?;
        asked.write(&pages, out)
    }

    pub(super) fn make_pack(
        &mut self,
        adult: AdultId,
        period: (NaiveDate, NaiveDate),
        out: &Path,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let asked = self.ask(adult, period, "", clock)?;
        let pages = Rendered::of(&asked.summary);
        self.gather(&asked, pages, clock)?.write(out)
    }

    /// Asks for a summary, and works it out from the entries as a pack holds them.
    pub(super) fn ask(
        &mut self,
        adult: AdultId,
        period: (NaiveDate, NaiveDate),
        audience: &str,
        clock: &dyn Clock,
    ) -> Result<Asked, Trouble> {
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
        let own = self.home.folder.device().id();
        let is_own = |text: &&String| text.parse::<HeadText>().is_ok_and(|head| head.is_of_device(own));
        let head = summary.cover.chain.heads.iter().find(is_own).cloned().unwrap_or_default();
        Ok(Asked { adult, child: child.id, period, asked, head, summary })
    }

    /// Has the record vouch for the pages.
    pub(super) fn vouch(&mut self, asked: &Asked, pages: &Rendered, clock: &dyn Clock) -> Result<(), Trouble> {
        if self.open_record()?.id != asked.child {
            return Err(Trouble::OtherChild);
        }
        let (content, files) = (pages.content_hash(), pages.digests());
        self.tell_one(asked.adult, Event::SummaryMade { asked: asked.asked, content, files }, clock)?;
        Ok(())
    }

    /// Has the record vouch for the pages and tell of the pack, and gathers what goes into it. The entry comes first, so that a
    /// pack is never out of the house before the record says so.
    pub(super) fn gather(&mut self, asked: &Asked, pages: Rendered, clock: &dyn Clock) -> Result<Gathered, Trouble> {
        self.vouch(asked, &pages, clock)?;
        let period = asked.period;
        let heads = self.open_record()?.reader()?.heads()?;
        self.tell_one(asked.adult, Event::PackMade { from: period.0, to: period.1, heads }, clock)?;
        let child = self.open_record()?;
        let carried = Carried { asked: asked.asked, pages };
        let packing = packing::gather(&self.home, child.reader()?, child.id, period, carried, clock.now())?;
        Ok(Gathered { period, packing })
    }

    fn open_record(&self) -> Result<&OpenChild, Trouble> {
        self.child.as_ref().ok_or(Trouble::NoSuchChild)
    }

    fn tell_one(&mut self, adult: AdultId, event: Event, clock: &dyn Clock) -> Result<EntryId, Trouble> {
        let draft = self.home.by_adult(adult, event, clock);
        self.tell_draft(draft, clock)
    }
}

impl Asked {
    /// Writes the files of the summary under one name.
    pub(super) fn write(&self, pages: &Rendered, out: &Path) -> Result<Answer, Trouble> {
        let files = pages.files();
        let endings: Vec<&str> = files.iter().map(|(name, _)| ending(name)).collect();
        let (from, to) = self.period;
        let stem = unused_stem(out, &format!("heard-summary-{from}-to-{to}"), &endings);
        let mut paths = Vec::new();
        for (name, bytes) in files {
            let path = out.join(format!("{stem}.{}", ending(name)));
            write_new(&path, bytes)?;
            paths.push(path);
        }
        let (head, content) = (self.head.clone(), pages.content_hash());
        Ok(Answer::Summary { paths, head, content, no_paper: pages.paper.missing() })
    }
}

impl Gathered {
    pub(super) fn write(self, out: &Path) -> Result<Answer, Trouble> {
        let (from, to) = self.period;
        let packed = self.packing.pack()?;
        let path = unused(out, &format!("heard-pack-{from}-to-{to}"), "zip");
        write_new(&path, &packed.bytes)?;
        Ok(Answer::Pack { path, head: packed.head, entries: packed.entries })
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
