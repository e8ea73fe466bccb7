//! The protected words, from every board and by every way of choosing that there is: a finger under the longest guards, at the
//! press, at the lift and after the longest hold, and a key or screen reader.

use super::driver::{agreement, offer};
use chrono::DateTime;
use heard::access::{Pointer, PressFilter, Sample, Spot, Verdict};
use heard::app::{important, rows, starter};
use heard::board::{LinkTarget, Urgent};
use heard::child::{AccessSettings, Child, ChooseOn, Giving, MessageBar, Millis};
use heard::id::{BoardId, ButtonId, ChildId};
use heard::session::{Effect, Intent, Now, Page, State, Target, Vocabulary, care_of, carry_of, decide, view};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// A child's screen, with the press filter before it.
#[derive(Clone)]
struct Screen {
    state: State,
    filter: PressFilter<Target>,
    mono: u64,
    spoken: usize,
}

/// How something is chosen.
#[derive(Clone, Copy, Debug)]
enum Way {
    Finger(ChooseOn, Millis),
    /// A key, a switch or a screen reader.
    Activated,
}

fn ways() -> [Way; 5] {
    let none = Millis::default();
    [
        Way::Finger(ChooseOn::Release, none),
        Way::Finger(ChooseOn::Press, none),
        Way::Finger(ChooseOn::Release, Millis::MAX),
        Way::Finger(ChooseOn::Press, Millis::MAX),
        Way::Activated,
    ]
}

fn vocabulary() -> Arc<Vocabulary> {
    let (own, important) = (Arc::new(starter().unwrap()), Arc::new(important().unwrap()));
    let (_, _, own_revisions) = rows(&own);
    let (_, _, important_revisions) = rows(&important);
    Arc::new(Vocabulary::new(own, &own_revisions, important, &important_revisions).unwrap())
}

impl Screen {
    fn new(way: Way) -> Self {
        let mut child = Child::new(ChildId(Uuid::nil()));
        child.agreement = Some(agreement());
        let (choose_on, hold) = match way {
            Way::Finger(choose_on, hold) => (choose_on, hold),
            Way::Activated => (ChooseOn::Release, Millis::default()),
        };
        let longest = Millis::MAX;
        child.access =
            AccessSettings { hold, choose_on, repeat_same: longest, repeat_any: longest, after_change: longest };
        let filter = PressFilter::new(child.access.clone());
        let at = DateTime::parse_from_rfc3339("2026-05-04T10:00:00+01:00").unwrap();
        let state = State::new(child, vocabulary(), Now { at, mono: 1_000 });
        Self { state, filter, mono: 1_000, spoken: 0 }
    }

    fn send(&mut self, intent: &Intent) {
        let at = DateTime::parse_from_rfc3339("2026-05-04T10:00:00+01:00").unwrap();
        let outcome = decide(&self.state, intent, Now { at, mono: self.mono });
        self.state = outcome.state;
        for effect in outcome.effects {
            match effect {
                Effect::Speak(_) => self.spoken += 1,
                Effect::BoardChanged => drop(self.filter.take(Sample::BoardChanged, self.mono)),
                Effect::Hush => {}
            }
        }
    }

    /// One selection. A hand needs some time between two; no guard makes it wait any longer.
    fn choose(&mut self, way: Way, target: Target) {
        self.mono += 500;
        let Way::Finger(_, hold) = way else { return self.send(&Intent::Select(target)) };
        let spot = match target {
            Target::Button { button, .. } => Spot {
                care: care_of(&self.state, button),
                carry: carry_of(&self.state, target),
                ..Spot::ordinary(target)
            },
            _ => Spot::protected(target),
        };
        let pointer = Pointer(0);
        self.sample(Sample::Down { pointer, on: Some(spot) });
        self.mono += hold.get().max(50);
        self.sample(Sample::Tick);
        self.sample(Sample::Up { pointer, over: Some(target) });
    }

    fn sample(&mut self, sample: Sample<Target>) {
        for verdict in self.filter.take(sample, self.mono) {
            if let Verdict::Chosen(target) = verdict {
                self.send(&Intent::Select(target));
            }
        }
    }

    fn cell(&self, button: ButtonId) -> Target {
        let cell = view(&self.state).cells.into_iter().find(|cell| cell.button == button).unwrap();
        Target::Button { button, place: Some(cell.place) }
    }
}

/// Every board of the set, each with the links that lead there from home.
fn paths(state: &State) -> BTreeMap<BoardId, Vec<ButtonId>> {
    let set = state.vocabulary().own();
    let mut found = BTreeMap::from([(set.root, Vec::new())]);
    let mut todo = vec![set.root];
    while let Some(board) = todo.pop() {
        let path = found[&board].clone();
        for button in &set.board(board).unwrap().buttons {
            if let Some(LinkTarget::Board(target)) = button.link.as_ref().map(|link| link.target)
                && !found.contains_key(&target)
            {
                found.insert(target, [path.as_slice(), &[button.id]].concat());
                todo.push(target);
            }
        }
    }
    assert_eq!(found.len(), set.boards.len(), "every board is reached");
    found
}

/// Whatever can lie over a board, or be under way while it is on the screen.
fn over(screen: &Screen) -> Vec<(&'static str, Screen)> {
    let with = |change: fn(&mut Screen)| {
        let mut changed = screen.clone();
        change(&mut changed);
        changed
    };
    vec![
        ("nothing", screen.clone()),
        ("private time", with(|screen| screen.send(&Intent::StartPrivate))),
        ("the cards of a choice", with(|screen| screen.send(&Intent::Offer(offer(&["bread", "milk"]))))),
        (
            "something given",
            with(|screen| {
                let word = view(&screen.state).cells[0].button;
                screen.send(&Intent::Select(Target::GivePicture { button: word, place: None }));
            }),
        ),
        ("the important words themselves", with(|screen| screen.send(&Intent::Select(Target::Important)))),
        ("an adult who shows", with(|screen| screen.send(&Intent::StartShowing))),
        (
            "a child whose every picture is given, without a bar",
            with(|screen| {
                let mut child = screen.state.child().clone();
                child.exchange.giving = Giving::Chosen;
                child.surface.message_bar = MessageBar::Off;
                screen.send(&Intent::ChildChanged(child));
            }),
        ),
    ]
}

#[test]
fn practice_01_every_protected_word_is_two_selections_away_on_every_board_by_every_way() {
    let mut tried = 0;
    for way in ways() {
        let home = Screen::new(way);
        let protected: Vec<ButtonId> = {
            let vocabulary = home.state.vocabulary();
            vocabulary.board(vocabulary.important_home()).unwrap().buttons.iter().map(|button| button.id).collect()
        };
        for path in paths(&home.state).into_values() {
            let mut screen = home.clone();
            for link in path {
                let target = screen.cell(link);
                screen.send(&Intent::Select(target));
            }
            for (what, there) in over(&screen) {
                for word in &protected {
                    let mut screen = there.clone();
                    screen.choose(way, Target::Important);
                    assert_eq!(screen.state.page(), Page::Important, "{way:?}, {what}");
                    let before = screen.spoken;
                    let target = screen.cell(*word);
                    screen.choose(way, target);
                    assert_eq!(screen.spoken, before + 1, "{way:?}, {what}: not heard");
                    assert!(screen.state.is_exchanging() == there.state.is_exchanging(), "it is said, not given");
                    tried += 1;
                }
            }
        }
    }
    // Five ways, five boards, seven things that can lie over them, 24 words.
    assert_eq!(tried, 5 * 5 * 7 * 24);
}

#[test]
fn practice_01_the_urgent_six_lead_the_important_words_whatever_the_childs_own_set_holds() {
    let vocabulary = vocabulary();
    let important = vocabulary.board(vocabulary.important_home()).unwrap();
    let first: Vec<Option<Urgent>> = important
        .grid
        .placed()
        .filter(|(place, ..)| place.row == 0)
        .map(|(_, button, ..)| important.button(button).unwrap().urgent)
        .collect();
    let six = [Urgent::Stop, Urgent::No, Urgent::Help, Urgent::Hurt, Urgent::Finished, Urgent::Tell];
    assert_eq!(first, six.map(Some));
}
