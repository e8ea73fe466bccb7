//! The pad for picture exchange on paper: one tap writes a trial down, and what holds from trial to trial is set once.

mod carried;
mod course;
mod pictures;
mod questions;
mod writing;

use super::{go, leave, on};
use crate::app::{AdultWish, Practice, PractiseWish, Wish};
use crate::event::{After, ExchangeAnswer, Matched, Mistake, Phase, Starter, Support, Ticked};
use crate::id::EntryId;
use crate::report::summary::names;
use crate::ui::pad::{self, PadState, PadWish, SettingData, WritingData};
use crate::ui::stage::{Shared, Stage};
use crate::ui::{AppWindow, Page};
use carried::{Carried, Detail};
use pictures::Picture;
use questions::Question;

/// What the page remembers between two touches.
#[derive(Default)]
pub struct Practising {
    carried: Carried,
    pending: Pending,
    /// Pictures that can be laid out: those of the last trials, then everything on the boards.
    known: Vec<Picture>,
    practice: Practice,
    step: Step,
    /// The trial about which more can be said.
    open: Option<EntryId>,
    taking_back: bool,
    trouble: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
enum Step {
    #[default]
    Writing,
    Setting,
    /// When the child ended it, in words.
    Stopped(String),
}

/// What was touched of the trial that comes next.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pending {
    /// The key of the picture that was given.
    given: Option<String>,
    matched: Matched,
    /// The help with the steps so far.
    steps: Vec<Support>,
    open_hand: Ticked,
    attention: Ticked,
    attempts: Option<u8>,
    along: Ticked,
    speaks: Ticked,
    asked: Option<crate::event::Asked>,
    began: Option<Starter>,
    latency_s: Option<u16>,
    words: String,
}

impl Default for Pending {
    fn default() -> Self {
        Self {
            given: None,
            matched: Matched::NotChecked,
            steps: Vec::new(),
            open_hand: Ticked::NotRecorded,
            attention: Ticked::NotRecorded,
            attempts: None,
            along: Ticked::NotRecorded,
            speaks: Ticked::NotRecorded,
            asked: None,
            began: None,
            latency_s: None,
            words: String::new(),
        }
    }
}

/// Opens the page: with what was carried on by the last trial, or with what has to be set first.
pub fn open(stage: &mut Stage) {
    let practice = stage.app.practice().unwrap_or_default();
    let known = pictures::known(stage, &practice);
    let carried = Carried::of(&practice);
    let step = if practice.trials().is_empty() || carried.lack().is_some() { Step::Setting } else { Step::Writing };
    stage.adults.practising = Practising { carried, known, practice, step, ..Practising::default() };
    let newest = course::fresh(stage).map(|trial| trial.0);
    stage.adults.practising.open = newest;
    show(stage);
}

/// Shows the page as it is now.
pub fn show(stage: &Stage) {
    let practising = &stage.adults.practising;
    let state = match &practising.step {
        Step::Writing => PadState::Writing(writing(stage)),
        Step::Setting => PadState::Setting(setting(stage)),
        Step::Stopped(words) => {
            PadState::Stopped { phase: names::phase(practising.carried.phase).to_owned(), words: words.clone() }
        }
    };
    pad::show(&stage.window, &state, practising.trouble.as_deref());
}

fn writing(stage: &Stage) -> WritingData {
    let practising = &stage.adults.practising;
    let questions = Question::of_writing(&practising.carried);
    let course = course::of(stage);
    WritingData {
        phase: names::phase(practising.carried.phase).to_owned(),
        carried: practising.carried.in_words(stage),
        ask: writing::ask(stage),
        keys_for: writing::keys_for(practising),
        tiles: pictures::on_the_table(stage),
        groups: questions.iter().map(|question| question.shown(stage)).collect(),
        words: (practising.carried.detail == Detail::TimeAndWords).then(|| practising.pending.words.clone()),
        keys: writing::keys(practising.carried.phase),
        rows: course.rows,
        guide_title: course.title,
        guide: course.guide,
        answers: ExchangeAnswer::BY_PARTNER.map(|answer| course::answer(answer).to_owned()).to_vec(),
        answer: course.answer,
        taking_back: practising.taking_back,
        mistakes: Mistake::ALL.map(|mistake| course::mistake(mistake).to_owned()).to_vec(),
    }
}

fn setting(stage: &Stage) -> SettingData {
    let practising = &stage.adults.practising;
    let carried = &practising.carried;
    let questions = Question::of_setting(stage);
    let picked: Vec<&str> = pictures::picked(practising).iter().map(|picture| picture.label()).collect();
    SettingData {
        phases: Phase::ALL.map(|phase| names::phase(phase).to_owned()).to_vec(),
        phase: Phase::ALL.iter().position(|phase| *phase == carried.phase).unwrap_or_default(),
        groups: questions.iter().map(|question| question.shown(stage)).collect(),
        pictures: pictures::all(stage),
        picked: picked.join(", "),
        line: match carried.phase {
            Phase::Attributes => {
                Some(("Which colour, size or other the strip names".to_owned(), carried.named.clone()))
            }
            Phase::II => Some(("What is in the way, if anything".to_owned(), carried.obstacle.clone())),
            _ => None,
        },
        activity: carried.activity.clone(),
    }
}

/// Tells the app, and reads back what stands in the record now.
fn tell(stage: &mut Stage, wish: PractiseWish) -> bool {
    let told = stage.app.handle(Wish::Adult(AdultWish::Practise(wish)));
    stage.adults.practising.trouble = told.as_ref().err().map(ToString::to_string);
    stage.attend();
    if told.is_ok()
        && let Ok(practice) = stage.app.practice()
    {
        stage.adults.practising.practice = practice;
    }
    told.is_ok()
}

fn wished(stage: &mut Stage, wish: PadWish) {
    stage.adults.practising.trouble = None;
    match wish {
        PadWish::Touch(key) => pictures::touch(&mut stage.adults.practising, key),
        PadWish::Choose(group, index) => {
            let questions = match stage.adults.practising.step {
                Step::Setting => Question::of_setting(stage),
                _ => Question::of_writing(&stage.adults.practising.carried),
            };
            if let Some(question) = questions.get(group) {
                question.chosen(stage, index);
            }
        }
        PadWish::Key(index) => writing::press(stage, index),
        PadWish::Ended => writing::ended(stage),
        PadWish::Guided(index) => course::guided(stage, index),
        PadWish::OpenRow(id) => course::open_row(stage, &id),
        PadWish::Answer(index) => {
            let answer = ExchangeAnswer::BY_PARTNER.get(index).copied();
            if let (Some(of), Some(answer)) = (stage.adults.practising.open, answer) {
                tell(stage, PractiseWish::Follow { of, after: After::Answered(answer) });
            }
        }
        PadWish::TakeBack => stage.adults.practising.taking_back = true,
        PadWish::Mistake(index) => {
            let why = Mistake::ALL.get(index).copied();
            if let (Some(of), Some(why)) = (stage.adults.practising.open, why)
                && tell(stage, PractiseWish::TakeBack { of, why })
            {
                let practising = &mut stage.adults.practising;
                (practising.open, practising.taking_back) = (None, false);
            }
        }
        PadWish::Change => stage.adults.practising.step = Step::Setting,
        PadWish::Set => carried::set(stage),
        PadWish::Phase(index) => {
            let carried = &mut stage.adults.practising.carried;
            carried.phase = Phase::ALL.get(index).copied().unwrap_or(carried.phase);
        }
        PadWish::Pick(key) => pictures::pick(&mut stage.adults.practising, key),
        PadWish::AddPicture(word) => pictures::add(&mut stage.adults.practising, &word),
        PadWish::Line(text) => {
            let carried = &mut stage.adults.practising.carried;
            let line = if carried.phase == Phase::II { &mut carried.obstacle } else { &mut carried.named };
            *line = text;
        }
        PadWish::Words(text) => {
            stage.adults.practising.pending.words = text;
            return;
        }
        PadWish::Activity(text) => stage.adults.practising.carried.activity = text,
        PadWish::GoOn => stage.adults.practising.step = Step::Writing,
        PadWish::Note => return go(stage, Page::Note),
    }
    if stage.app.adult_here().is_none() {
        return leave(stage);
    }
    show(stage);
}

pub fn connect(shared: &Shared, window: &AppWindow) {
    pad::connect(window, on(shared, wished));
}
