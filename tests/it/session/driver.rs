//! The one driver: a script of a child's day in, what was heard, seen and kept out.

use super::fixture;
use chrono::{DateTime, Duration, FixedOffset};
use heard::board::Cell;
use heard::child::{Agreement, Assent, Build, Child, Giving, Millis, Suggestions, Wait};
use heard::event::{
    Arrangement, Choice, Draft, Event, ExchangeAnswer, ExchangeDetail, Offered, Spoken, Thing, TouchedBy, Word,
};
use heard::id::{ChildId, EntryId};
use heard::session::line::{LineId, Part, Traces};
use heard::session::{
    Effect, ExchangeStep, ExchangeView, Heard, Intent, Now, Offer, Page, RecordingMark, Showing, Speaking, Stage,
    State, Target, decide, suggestions, view,
};
use heard::words::Said;
use std::sync::Arc;
use uuid::Uuid;

/// Lines of a script. Time stands still between them; only `wait` moves it, and wakes the session when it asked for it.
///
/// `press LABEL` · `home` `back` `important` `speak` `take back` `clear` · `filtered` · `wait 5s`, `wait 300ms` ·
/// `clock 23:59:58` (the wall clock alone) · `agreement on|off` · `showing on|off` · `private on|off` · `quiet build`,
/// `words on press` · `began N`, `finished`, `cut` (of the last line) · `boards without food` · `leave` ·
/// `offer FOOD FOOD` (words of the board of food), `choose N` (the card at this place), `end offer` ·
/// `gives by choosing`, `partner has SECONDS`, `pause MILLIS` (settings of an exchange) ·
/// `give`, `give LABEL`, `read N`, `receive`, `answer GivenABit`, `add N|nothing`, `take it back`, `put away`, `not ok` (an exchange) ·
/// `suggestions off`, `remember WORDS` (said before this sitting), `forget`, `boards in Polish` ·
/// `bar`, `suggested`, `screen`, `heard` (say what is seen, or which word on the table is being heard)
pub struct Driver {
    pub state: State,
    pub at: DateTime<FixedOffset>,
    pub mono: u64,
    pub drafts: Vec<Draft>,
    pub effects: Vec<Effect>,
    last_line: LineId,
    out: String,
}

pub fn agreement() -> Agreement {
    Agreement {
        authorised_by: "the placing authority".to_owned(),
        basis: "care plan".to_owned(),
        assent: Assent::Assented,
        shown_by: "gave the card".to_owned(),
    }
}

/// Plays a script and compares what came of it, line by line.
#[track_caller]
pub fn check(script: &str, expect: &str) {
    let tidy = |text: &str| -> String {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| format!("{line}\n")).collect()
    };
    let mut driver = Driver::new();
    for line in tidy(script).lines() {
        driver.line(line);
    }
    assert_eq!(driver.out, tidy(expect));
}

impl Driver {
    /// Ten in the morning, a child with an agreement, words on press.
    pub fn new() -> Self {
        let at = DateTime::parse_from_rfc3339("2026-05-04T10:00:00+01:00").unwrap();
        let mut child = Child::new(ChildId(Uuid::nil()));
        child.agreement = Some(agreement());
        let mono = 1_000;
        Self {
            state: State::new(child, fixture::vocabulary(), Now { at, mono }),
            at,
            mono,
            drafts: Vec::new(),
            effects: Vec::new(),
            last_line: LineId(0),
            out: String::new(),
        }
    }

    pub fn line(&mut self, line: &str) {
        if let Some(label) = line.strip_prefix("press ") {
            let target = self.button(label);
            return self.send(&Intent::Select(target));
        }
        if let Some(time) = line.strip_prefix("wait ") {
            let millis = match time.strip_suffix("ms") {
                Some(millis) => millis.parse().unwrap(),
                None => time.strip_suffix('s').unwrap().parse::<u64>().unwrap() * 1_000,
            };
            return self.wait(millis);
        }
        if let Some(clock) = line.strip_prefix("clock ") {
            let time = chrono::NaiveTime::parse_from_str(clock, "%H:%M:%S").unwrap();
            self.at = self.at.with_time(time).unwrap();
            return self.send(&Intent::Tick);
        }
        if let Some(part) = line.strip_prefix("began ") {
            let heard = Heard::Began { line: self.last_line, part: part.parse().unwrap() };
            return self.send(&Intent::Heard(heard));
        }
        if let Some(words) = line.strip_prefix("offer ") {
            let offer = offer(&words.split(' ').collect::<Vec<_>>());
            return self.send(&Intent::Offer(offer));
        }
        if let Some(place) = line.strip_prefix("choose ") {
            return self.send(&Intent::Select(Target::Option { place: place.parse().unwrap() }));
        }
        if let Some(answer) = line.strip_prefix("answer ") {
            let answer = ExchangeAnswer::ALL.into_iter().find(|one| format!("{one:?}") == answer);
            return self.send(&Intent::Select(Target::Answer(answer.unwrap())));
        }
        if let Some(label) = line.strip_prefix("give ") {
            let Target::Button { button, place } = self.button(label) else { panic!("{label}") };
            return self.send(&Intent::Select(Target::GivePicture { button, place }));
        }
        if let Some(place) = line.strip_prefix("add ") {
            return self.send(&Intent::Select(Target::Add(place.parse().ok())));
        }
        if let Some(word) = line.strip_prefix("read ") {
            return self.send(&Intent::Select(Target::Read { word: word.parse().unwrap() }));
        }
        if let Some(seconds) = line.strip_prefix("partner has ") {
            let intent = self.child(|child| child.exchange.wait = Wait::new(seconds.parse().unwrap()));
            return self.send(&intent);
        }
        if let Some(words) = line.strip_prefix("remember ") {
            let mut said = Said::default();
            said.add(words.split(' ').map(|word| (word.to_owned(), word.to_owned())).collect());
            return self.send(&Intent::Remember(Arc::new(said)));
        }
        if let Some(millis) = line.strip_prefix("pause ") {
            let intent = self.child(|child| child.exchange.pause = Millis::new(millis.parse().unwrap()));
            return self.send(&intent);
        }
        let intent = match line {
            "gives by choosing" => self.child(|child| child.exchange.giving = Giving::Chosen),
            "give" => Intent::Select(Target::Give),
            "receive" => Intent::Select(Target::Receive),
            "take it back" => Intent::Select(Target::TakeBackGiven),
            "put away" => Intent::Select(Target::PutAnswerAway),
            "not ok" => Intent::Select(Target::NotOk),
            "home" => Intent::Select(Target::Home),
            "back" => Intent::Select(Target::Back),
            "important" => Intent::Select(Target::Important),
            "speak" => Intent::Select(Target::Speak),
            "take back" => Intent::Select(Target::TakeBack),
            "clear" => Intent::Select(Target::Clear),
            "filtered" => Intent::Filtered,
            "agreement on" => self.child(|child| child.agreement = Some(agreement())),
            "agreement off" => self.child(|child| child.agreement = None),
            "quiet build" => self.child(|child| child.speech.build = Build::Quiet),
            "words on press" => self.child(|child| child.speech.build = Build::WordsOnPress),
            "showing on" => Intent::StartShowing,
            "showing off" => Intent::StopShowing,
            "private on" => Intent::StartPrivate,
            "private off" => Intent::EndPrivate,
            "finished" => Intent::Heard(Heard::Finished { line: self.last_line }),
            "cut" => Intent::Heard(Heard::Cut { line: self.last_line }),
            "boards in Polish" => Intent::VocabularyChanged(fixture::polish_vocabulary()),
            "suggestions off" => self.child(|child| child.surface.suggestions = Suggestions::Off),
            "forget" => Intent::ForgetSaid,
            "suggested" => {
                let words = suggestions(&self.state);
                self.out +=
                    &format!("suggested: {}\n", if words.is_empty() { "nothing".to_owned() } else { words.join(", ") });
                return;
            }
            "boards without food" => Intent::VocabularyChanged(fixture::vocabulary_without_food()),
            "end offer" => Intent::EndOffer,
            "leave" => Intent::Leave,
            "heard" => return self.say_heard(),
            "bar" => return self.say_bar(),
            "screen" => return self.say_screen(),
            other => panic!("no such line: {other}"),
        };
        self.send(&intent);
    }

    fn child(&self, change: impl FnOnce(&mut Child)) -> Intent {
        let mut child = self.state.child().clone();
        change(&mut child);
        Intent::ChildChanged(child)
    }

    /// A button of the board on screen with its place; one of another board, without, if this board has none.
    pub fn button(&self, label: &str) -> Target {
        let board = self.state.board();
        let button = match board.buttons.iter().find(|button| button.label == label.replace("the sun", "")) {
            Some(button) => button.id,
            None => fixture::button_id("home", label),
        };
        let place = board
            .grid
            .places()
            .find(|place| matches!(board.grid.cell(*place), Cell::Button { button: id, .. } if id == button));
        Target::Button { button, place }
    }

    pub fn wait(&mut self, millis: u64) {
        let until = self.mono + millis;
        while let Some(wake) = self.state.next_wake().filter(|wake| *wake <= until) {
            assert!(wake > self.mono || self.state.next_wake() != Some(wake), "the session wants to be woken at once");
            self.pass(wake - self.mono);
            self.send(&Intent::Tick);
        }
        self.pass(until - self.mono);
    }

    fn pass(&mut self, millis: u64) {
        self.mono += millis;
        self.at += Duration::milliseconds(i64::try_from(millis).unwrap());
    }

    pub fn send(&mut self, intent: &Intent) {
        let outcome = decide(&self.state, intent, Now { at: self.at, mono: self.mono });
        for effect in &outcome.effects {
            if let Effect::Speak(line) = effect {
                self.last_line = line.id;
            }
            self.out += &said(effect);
        }
        for draft in &outcome.drafts {
            self.out += &kept(draft);
        }
        let moved = outcome.state.board().id != self.state.board().id || outcome.state.page() != self.state.page();
        let cards = |state: &State| view(state).choice.map(|choice| (choice.stage, choice.cards));
        let (before, after) = (cards(&self.state), cards(&outcome.state));
        // Which word is being heard is said where it is asked for.
        let table = |state: &State| {
            let mut table = view(state).exchange?;
            table.words.iter_mut().for_each(|word| word.speaking = Speaking::No);
            Some(table)
        };
        let (given, gives) = (table(&self.state), table(&outcome.state));
        self.state = outcome.state;
        if before != after {
            let said = match after {
                Some((Stage::Open, cards)) => cards.into_iter().map(|card| card.label).collect::<Vec<_>>().join(", "),
                Some((Stage::Chosen { place }, cards)) => format!("only {}", cards[usize::from(place)].label),
                None => "gone".to_owned(),
            };
            self.out += &format!("cards: {said}\n");
        }
        if given != gives {
            self.out += &format!("table: {}\n", gives.map_or("gone".to_owned(), |exchange| on_table(&exchange)));
        }
        if moved {
            self.out += &format!("board {}\n", self.state.board().name);
        }
        self.effects.extend(outcome.effects);
        self.drafts.extend(outcome.drafts);
    }

    fn say_bar(&mut self) {
        self.out += "bar:";
        for word in view(&self.state).bar {
            let label = if word.label.is_empty() { "(picture)" } else { &word.label };
            self.out += &match word.speaking {
                Speaking::Now => format!(" [{label}]"),
                Speaking::No => format!(" {label}"),
            };
        }
        self.out += "\n";
    }

    fn say_heard(&mut self) {
        let words = view(&self.state).exchange.map(|exchange| exchange.words).unwrap_or_default();
        let heard = words.iter().find(|word| word.speaking == Speaking::Now);
        self.out += &format!("heard: {}\n", heard.map_or("nothing", |word| word.label.as_str()));
    }

    fn say_screen(&mut self) {
        let view = view(&self.state);
        let mark = match view.mark {
            RecordingMark::Kept => "kept",
            RecordingMark::NotKept => "not kept",
            RecordingMark::Private => "private",
        };
        let page = if view.page == Page::Important { ", important" } else { "" };
        let back = if view.can_go_back { ", can go back" } else { "" };
        let showing = if view.showing == Showing::On { ", showing" } else { "" };
        self.out += &format!("screen: {}{page}, {mark}{back}{showing}\n", view.name);
    }
}

fn on_table(exchange: &ExchangeView) -> String {
    let words: Vec<&str> = exchange.words.iter().map(|word| word.label.as_str()).collect();
    let step = match &exchange.step {
        ExchangeStep::Offered => "waits".to_owned(),
        ExchangeStep::Received => "received".to_owned(),
        ExchangeStep::Asking(_) => {
            let labels: Vec<&str> = exchange.additions.iter().map(|one| one.label.as_str()).collect();
            format!("asks {}", labels.join(", "))
        }
        ExchangeStep::Answered(..) => exchange.sentence.clone(),
    };
    format!("{}: {step}", words.join(" "))
}

/// Things of the board of food, in this order, and the two cards that are always there.
pub fn offer(words: &[&str]) -> Offer {
    let word = |label: &str| {
        Thing::Button(Word {
            label: label.to_owned(),
            spoken: label.to_owned(),
            button: fixture::button_id("food", label),
            board: fixture::board_id("food"),
            revision: heard::id::Digest::of(b"food"),
            place: None,
            urgent: None,
        })
    };
    let things = words.iter().map(|label| word(label)).chain([Thing::SomethingElse, Thing::NoneOfThese]);
    Offer {
        id: EntryId(Uuid::from_u128(7)),
        options: (0..).zip(things).map(|(place, thing)| Offered { place, thing }).collect(),
        arrangement: Arrangement::Row,
    }
}

fn said(effect: &Effect) -> String {
    match effect {
        Effect::Speak(line) => {
            let parts: Vec<String> = line
                .parts
                .iter()
                .map(|part| match part {
                    Part::Text(text) => format!("\"{text}\""),
                    Part::Clip { bytes, text } => format!("clip of {} bytes for \"{text}\"", bytes.len()),
                })
                .collect();
            let traces = if line.traces == Traces::LeaveNone { ", leaving no trace" } else { "" };
            format!("said {}{traces}\n", parts.join(" "))
        }
        Effect::Hush => "hush\n".to_owned(),
        // Said by the driver with the board's name.
        Effect::BoardChanged => String::new(),
    }
}

fn kept(draft: &Draft) -> String {
    let time = draft.at.format("%H:%M:%S%.f");
    let by = match draft.act.map(|act| act.touched_by) {
        Some(TouchedBy::Child) => "child",
        Some(TouchedBy::AdultModelling) => "shown",
        Some(TouchedBy::NotRecorded) => "not recorded",
        Some(TouchedBy::AdultOther) => "adult",
        None => "app",
    };
    let what = match &draft.event {
        Event::Utterance { words, spoken } => {
            let how = match spoken {
                Spoken::Bar => "bar",
                Spoken::Presses => "presses",
                Spoken::Urgent => "urgent",
            };
            let words: Vec<&str> =
                words.iter().map(|word| if word.label.is_empty() { "(picture)" } else { &word.label }).collect();
            format!("{how}: {}", words.join(" "))
        }
        Event::ChoiceMade { choice: Choice::Took { place }, after_ms: Some(after), .. } => {
            format!("chose {place} after {after} ms")
        }
        Event::ExchangeOffered { words, built_ms } => {
            let words: Vec<&str> = words.iter().map(|word| word.label.as_str()).collect();
            format!("gave {}, built in {built_ms} ms", words.join(" "))
        }
        Event::ExchangeReceived { after_ms } => format!("received after {after_ms} ms"),
        Event::ExchangeAnswered { answer, after_ms } => format!("answered {answer:?} after {after_ms} ms"),
        Event::ExchangeDetailed { detail: ExchangeDetail::First(thing) } => {
            format!("first {}", thing.label().unwrap_or_default())
        }
        Event::ExchangeDetailed { detail } => format!("added {detail:?}"),
        Event::ExchangeWithdrawn { why, after_ms } => format!("withdrawn {why:?} after {after_ms} ms"),
        Event::ExchangeNotOk {} => "not ok".to_owned(),
        Event::PrivateTimeStarted {} => "private time started".to_owned(),
        Event::PrivateTimeEnded {} => "private time ended".to_owned(),
        Event::DayCounted { day, counts } => {
            let heard::event::DayCounts { navigation, cleared, filtered, repeats } = counts;
            return format!(
                "counted {day}: moved {navigation}, cleared {cleared}, filtered {filtered}, repeats {repeats}\n"
            );
        }
        other => panic!("a session does not write this: {other:?}"),
    };
    format!("kept {time} {by} {what}\n")
}
