//! The demonstration: a home with two children who are not real, and six weeks of them, played through the same door as the window.

use super::answer::Answer;
use super::clock::{Clock, ScriptClock};
use super::script::{Play, PlayError, ScriptError, SharedScribe, parse};
use super::supplied::Supplied;
use super::trouble::Trouble;
use super::typed_pin::TypedPin;
use super::wish::{AdultWish, Wish};
use super::{App, OpenHome, SetUp};
use crate::event::{Moment, Purpose, Role, Setting};
use crate::home::{HomePlan, SettingPlan, Shift, Weekdays};
use chrono::NaiveDate;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

const SCRIPT: &str = include_str!("../../assets/demo/script.txt");
/// The adults of the demonstration. Their PINs are no secret: they are printed, and written beside the home.
pub const ADULTS: [(&str, Role, &str); 6] = [
    ("Priya", Role::KeyWorker, "2580"),
    ("Tom", Role::Manager, "7913"),
    ("Ella", Role::KeyWorker, "4681"),
    ("Marek", Role::Agency, "3597"),
    ("Dr Osei", Role::Therapist, "6420"),
    ("Saira", Role::Family, "8264"),
];
/// The first is on the screen when the demonstration is opened, and the pack is of that one.
pub const CHILDREN: [&str; 2] = ["Sam", "Amina"];

#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    #[error(transparent)]
    Trouble(#[from] Trouble),
    #[error("the demonstration could not be played: {0}")]
    Script(#[from] ScriptError),
    #[error("the demonstration could not be played: line {line}: {why}")]
    Play { line: usize, why: PlayError },
    #[error("the demonstration has no beginning")]
    Clock,
}

/// What a new demonstration has to be told about.
pub struct Demonstration {
    /// Shown once.
    pub recovery_code: String,
    pub pack: PathBuf,
    pub head: String,
}

/// The PIN of an adult of the demonstration.
pub fn pin(name: &str) -> Option<TypedPin> {
    let (_, _, pin) = ADULTS.iter().find(|(adult, ..)| adult.eq_ignore_ascii_case(name))?;
    Some(TypedPin((*pin).to_owned()))
}

/// Makes the demonstration in a folder where there is no home yet, plays its days, and writes one pack.
pub fn make(path: &Path) -> Result<Demonstration, DemoError> {
    make_from(path, SCRIPT, days().ok_or(DemoError::Clock)?)
}

/// The same home with other days: a script that begins on the first day of its pack.
pub fn make_from(path: &Path, script: &str, days: (NaiveDate, NaiveDate)) -> Result<Demonstration, DemoError> {
    let clock = Rc::new(ScriptClock::new(morning_of(days.0).ok_or(DemoError::Clock)?));
    let (first, others) = (&ADULTS[0], &ADULTS[1..]);
    let set_up = SetUp {
        name: "Demonstration home".to_owned(),
        purpose: Purpose::Demonstration,
        adult: first.0.to_owned(),
        role: first.1,
        pin: TypedPin(first.2.to_owned()),
    };
    let (home, code) = OpenHome::create(path, &set_up, &*clock)?;
    let scribe = SharedScribe::default();
    let mut app = App::new(home, Box::new(scribe.clone()), Rc::clone(&clock) as Rc<dyn Clock>, Arc::new(|| {}))?;
    unlock(&mut app)?;
    for (name, role, pin) in others {
        let pin = TypedPin((*pin).to_owned());
        app.handle(Wish::Adult(AdultWish::AddAdult { name: (*name).to_owned(), role: *role, pin }))?;
    }
    app.handle(Wish::Adult(AdultWish::SetPlan(plan())))?;
    for name in CHILDREN.iter().rev() {
        app.handle(Wish::Adult(AdultWish::AddChild { name: (*name).to_owned(), boards: Supplied::default() }))?;
    }
    app.handle(Wish::Lock)?;
    play(&mut app, &clock, scribe, script)?;
    unlock(&mut app)?;
    let first = app.home.record.child_named(CHILDREN[0]).ok_or(Trouble::NoSuchChild)?;
    app.handle(Wish::Adult(AdultWish::OpenChild(first)))?;
    let (from, to) = days;
    let packed = app.handle(Wish::Adult(AdultWish::MakePack { from, to, out: path.to_owned() }))?;
    app.close()?;
    let (pack, head) = match packed {
        Answer::Pack { path, head, .. } => (path, head),
        _ => return Err(DemoError::Clock),
    };
    Ok(Demonstration { recovery_code: code.to_string(), pack, head })
}

fn unlock(app: &mut App) -> Result<(), Trouble> {
    let (adult, _) = app.home.record.adult_named(ADULTS[0].0).ok_or(Trouble::NoSuchAdult)?;
    app.handle(Wish::Unlock { adult, pin: TypedPin(ADULTS[0].2.to_owned()) }).map(drop)
}

fn play(app: &mut App, clock: &Rc<ScriptClock>, scribe: SharedScribe, script: &str) -> Result<(), DemoError> {
    let (mut pin, mut out) = (pin, |_: &str| {});
    let mut play = Play::new(app, Some(Rc::clone(clock)), Some(scribe), &mut pin, &mut out);
    for (line, step) in parse(script)? {
        play.step(&step).map_err(|why| DemoError::Play { line, why })?;
    }
    Ok(())
}

/// Home has three shifts; school is open on weekdays and was closed for a training day.
fn plan() -> HomePlan {
    let shift = Shift { name: "school day".to_owned(), from: 9 * 60, to: 15 * 60 + 30, days: Weekdays::SCHOOL };
    let closed = NaiveDate::from_ymd_opt(2026, 9, 25).map(|day| (day, day)).into_iter().collect();
    let mut plan = HomePlan::usual();
    plan.settings.push(SettingPlan { setting: Setting::School, shifts: vec![shift], closed });
    plan.rooms = ["kitchen", "lounge", "garden", "bedroom", "bathroom"].map(str::to_owned).to_vec();
    plan
}

/// The demonstration's days lie in British summer time.
fn morning_of(day: NaiveDate) -> Option<Moment> {
    let offset = chrono::FixedOffset::east_opt(3600)?;
    day.and_hms_opt(6, 0, 0)?.and_local_timezone(offset).single()
}

/// First and last day.
pub fn days() -> Option<(NaiveDate, NaiveDate)> {
    Some((NaiveDate::from_ymd_opt(2026, 9, 7)?, NaiveDate::from_ymd_opt(2026, 10, 18)?))
}
