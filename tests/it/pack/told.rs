//! A record with something in each part of a summary, and packs of it that carry the summary.

use super::forge::{Files, Record, THIS, World, adult, at, child, day, head_of, id_of, open, relist, said};
use chrono::Duration;
use heard::event::{
    About, Arrangement, Choice, Domain, Event, Given, KnownThing, Medium, Moment, Note, Offered, Role, Standing, Thing,
};
use heard::id::{Digest, EntryId};
use heard::report::pack::{Links, SignedHead, select_with, summarise};
use heard::report::rendered::{self, Paper, Rendered};
use heard::report::summary::Summary;

fn object(label: &str) -> Thing {
    Thing::Object { label: label.into() }
}

/// An offer, what was taken, and that it was given.
fn offered(offer: EntryId, domain: Domain, things: [&str; 2], took: u8, when: Moment) -> Vec<Record> {
    let mut options: Vec<Thing> = things.iter().map(|label| object(label)).collect();
    options.extend([Thing::SomethingElse, Thing::NoneOfThese]);
    let options = (0..).zip(options).map(|(place, thing)| Offered { place, thing }).collect();
    let made = Event::OfferMade { domain, options, medium: Medium::Objects, arrangement: Arrangement::Row };
    let choice = Event::ChoiceMade { offer, choice: Choice::Took { place: took }, after_ms: Some(4_000) };
    let given = Event::GivenTold { offer, given: Given::Given };
    let later = |seconds| when + Duration::seconds(seconds);
    vec![Record::new(made, when), Record::new(choice, later(5)), Record::new(given, later(9))]
}

/// The record of [`World::new`] without what lies after the period, with notes and offers among it: 20 entries up to 15
/// March, and the rest of the month.
pub fn base() -> World {
    let mut world = World::new();
    let revision = Digest::of(&world.board);
    let seed = world.chains[0].0;
    let records = world.records();
    records.truncate(9);
    let note = |about, words: &str| Event::NoteWritten(Note { words: words.into(), ..Note::about(about) });
    records.push(Record::new(note(About::Content, "hummed by the window"), at("2026-03-11T12:00")));
    records.push(Record::new(note(About::Distress, "cried at the door"), at("2026-03-11T15:00")));
    let offers = [(Domain::Drink, ["milk", "juice"], 0), (Domain::Place, ["garden", "swimming pool"], 1)];
    for (n, (domain, things, took)) in (0..).zip(offers) {
        let offer = id_of(seed, records.len() as u64 + 1);
        records.extend(offered(offer, domain, things, took, at("2026-03-12T09:00") + Duration::days(n)));
    }
    records.push(Record::new(note(About::SaidNo, "turned away from the bath"), at("2026-03-14T19:00")));
    for n in 0..10 {
        records.push(Record::new(said(&format!("word {n}"), revision), at("2026-03-15T10:00") + Duration::days(n)));
    }
    records.push(Record::new(note(About::Content, "laughed on the swing"), at("2026-03-26T12:00")));
    by_this_version(&mut world);
    world
}

/// Every entry says that this version wrote it.
fn by_this_version(world: &mut World) {
    world.chains.iter_mut().flat_map(|(_, records)| records).for_each(|record| record.app = THIS.into());
}

pub fn standing() -> Standing {
    Standing {
        people: vec![(adult(), Role::KeyWorker)],
        on_boards: vec![KnownThing { domain: Domain::Drink, label: "water".into() }],
        ..Standing::default()
    }
}

/// Asks for the summary of the world's period, makes it, and has the record vouch for it.
pub fn summed(world: World, when: &str) -> World {
    summed_with(world, when, standing(), |_| ())
}

pub fn summed_with(mut world: World, when: &str, standing: Standing, change: impl Fn(&mut Summary)) -> World {
    let (from, to) = world.period;
    let record = |event| Record { app: THIS.into(), ..Record::new(event, at(when)) };
    let asking = Event::SummaryAsked { from, to, audience: "review".into(), called: "Sam".into(), standing };
    let last = world.chains.len() - 1;
    let (seed, records) = &mut world.chains[last];
    records.push(record(asking));
    let asked = id_of(*seed, records.len() as u64);
    let pages = pages(&world, asked, change);
    let made = Event::SummaryMade { asked, content: pages.content_hash(), files: pages.digests() };
    world.chains[last].1.push(record(made));
    world.pages = Some(pages);
    world
}

fn pages(world: &World, asked: EntryId, change: impl Fn(&mut Summary)) -> Rendered {
    let chains = world.sealed();
    let heads: Vec<_> =
        chains.iter().map(|chain| head_of(Some(child()), chain)).map(|SignedHead { head, .. }| head).collect();
    let entries = select_with(chains, world.period, asked);
    let mut summary = summarise(&entries, asked, &heads, Links::Hold).unwrap();
    change(&mut summary);
    let paper = match world.on_paper {
        // A build that sets no pages is given a pack by one that does.
        true => match rendered::paper(&summary) {
            Paper::NoTypesetter => Paper::Set(b"%PDF-1.7 set elsewhere".to_vec()),
            paper => paper,
        },
        false => Paper::NoTypesetter,
    };
    Rendered { json: summary.content(), html: rendered::html(&summary), paper }
}

/// What somebody outside holds: the record up to 15 March, with a summary of its days.
pub fn earlier(mut world: World) -> World {
    world.records().truncate(HELD_RECORDS);
    world.on_paper = false;
    world.period.1 = day("2026-03-15");
    world.home[0].1 = 25;
    summed(world, "2026-03-15T18:00")
}

/// How many entries of [`base`] the older pack has, and the place of its two entries about the summary after them.
pub const HELD_RECORDS: usize = 19;

/// The whole of March, after what is held outside was made.
pub fn later(world: World) -> World {
    later_with(world, |_| (), standing(), |_| ())
}

pub fn later_with(
    world: World,
    record: impl Fn(&mut World),
    standing: Standing,
    summary: impl Fn(&mut Summary),
) -> World {
    let mut whole = earlier(world.clone());
    let rest = world.chains[0].1[HELD_RECORDS..].to_vec();
    whole.records().extend(rest);
    whole.period = world.period;
    whole.home = world.home;
    whole.on_paper = world.on_paper;
    record(&mut whole);
    summed_with(whole, "2026-03-31T18:00", standing, summary)
}

/// A pack whose files of the summary are changed, and whose record vouches for them as they then are.
pub fn vouched(mut world: World, change: &dyn Fn(&mut Files)) -> Vec<u8> {
    let mut files = open(&world.pack());
    change(&mut files);
    let is_summary = |name: &str| name.starts_with("summary.");
    let changed: Files = files.into_iter().filter(|(name, _)| is_summary(name)).collect();
    let last = world.chains.len() - 1;
    let record = world.chains[last].1.last_mut().unwrap();
    let Event::SummaryMade { content, files, .. } = &mut record.event else { panic!("no summary was made") };
    *content = changed.get("summary.json").map_or(*content, |json| Digest::of(json));
    *files = changed.iter().map(|(name, bytes)| (name.clone(), Digest::of(bytes))).collect();
    let mut files = open(&world.pack());
    files.retain(|name, _| !is_summary(name));
    files.extend(changed);
    relist(&mut files);
    super::forge::close(&files)
}
