//! Today: who is with the child, and what the record of the day holds so far.

use crate::app::{AdultWish, Wish};
use crate::event::{About, Event, Moment, Record, Setting};
use crate::home::HomePlan;
use crate::report::summary::names;
use crate::ui::adult_home::{HomeData, HourData};
use crate::ui::stage::Stage;
use chrono::{NaiveTime, TimeDelta, Timelike as _};

/// The hours that are shown: from six in the morning to midnight. Nights are on the completeness page.
const FIRST_HOUR: u32 = 6;
const HOURS: u32 = 18;
/// Kinds of entry that the strip shows.
const KINDS: &[&str] = &[
    "utterance",
    "choice_made",
    "exchange_offered",
    "exchange_not_ok",
    "note_written",
    "offer_made",
    "given_told",
    "meaning_written",
    "mat_placed",
];

/// Fills in what is of today.
pub fn fill(stage: &Stage, home: &mut HomeData) {
    let now = stage.app.clock().now();
    let usual = HomePlan::usual();
    let plan = stage.app.home.record.plan.as_ref().unwrap_or(&usual);
    let shift = plan.settings.first().and_then(|setting| {
        let (index, _) = setting.shift_at(now.naive_local())?;
        setting.shifts.get(index)
    });
    let day = now.format("%A %-d %B").to_string();
    home.today = shift.map_or_else(|| day.clone(), |shift| format!("{day}, {}", shift.name));
    let settings: Vec<Setting> = plan.settings.iter().map(|plan| plan.setting).collect();
    home.cover_places = std::iter::once("not now".to_owned()).chain(settings.iter().map(|s| place(*s))).collect();
    if let Some(cover) = stage.app.cover() {
        home.cover_chosen = settings.iter().position(|setting| *setting == cover.setting).map_or(1, |index| index + 1);
        let who = stage.app.home.record.adults.get(&cover.adult).map_or("", |adult| &adult.name);
        home.cover_words = format!("{who}, since {}. Ends by itself after four hours.", cover.since.format("%H:%M"));
    } else {
        home.cover_words = "Tap where you are with the child: only then are hours counted.".to_owned();
    }
    home.hours = hours(stage, now);
    home.hours_words = in_words(&home.hours);
    home.telling = stage.app.telling();
    home.stage = stage.app.stage().map(super::stage_set::in_words).unwrap_or_default();
}

/// "at home", "at school".
fn place(setting: Setting) -> String {
    match setting {
        Setting::Home => "at home".to_owned(),
        Setting::School => "at school".to_owned(),
        other => names::setting(other).to_owned(),
    }
}

fn hours(stage: &Stage, now: Moment) -> Vec<HourData> {
    let midnight =
        now - TimeDelta::seconds(i64::from(now.time().signed_duration_since(NaiveTime::MIN).num_seconds() as i32));
    let reader = stage.app.child().and_then(|child| child.reader().ok());
    let events = reader
        .and_then(|reader| reader.events_between(KINDS, midnight, midnight + TimeDelta::days(1)).ok())
        .unwrap_or_default();
    let mut hours: Vec<HourData> = (FIRST_HOUR..FIRST_HOUR + HOURS)
        .map(|hour| HourData { hour: format!("{hour:02}"), to_come: hour > now.hour(), ..HourData::default() })
        .collect();
    for (header, event) in events {
        let index = header.at.hour().checked_sub(FIRST_HOUR).and_then(|index| usize::try_from(index).ok());
        let Some(hour) = index.and_then(|index| hours.get_mut(index)) else { continue };
        match &event {
            Event::NoteWritten(note) if note.about == About::Content => hour.content = true,
            Event::NoteWritten(note) if note.about == About::Distress => hour.distress = true,
            _ if event.record() == Record::ChildAct => hour.said += 1,
            _ => hour.other = true,
        }
    }
    hours
}

/// What a screen reader says for the strip.
fn in_words(hours: &[HourData]) -> String {
    let said: usize = hours.iter().map(|hour| hour.said).sum();
    let with = |what: fn(&HourData) -> bool| hours.iter().filter(|hour| what(hour)).count();
    let empty = with(|hour| !hour.to_come && hour.said == 0 && !hour.content && !hour.distress && !hour.other);
    format!(
        "Today so far: said or did {said} times; content was seen in {} hours, distress in {}; in {empty} hours nothing was \
         recorded.",
        with(|hour| hour.content),
        with(|hour| hour.distress),
    )
}

/// A row of the places was tapped.
pub fn cover(stage: &mut Stage, index: usize) {
    let usual = HomePlan::usual();
    let plan = stage.app.home.record.plan.as_ref().unwrap_or(&usual);
    let setting = index.checked_sub(1).and_then(|index| plan.settings.get(index)).map(|plan| plan.setting);
    let wish = match setting {
        Some(setting) => AdultWish::StartCover { setting, room: None },
        None => AdultWish::EndCover,
    };
    let _ = stage.app.handle(Wish::Adult(wish));
}
