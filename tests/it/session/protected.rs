//! The protected words, from every board and by every way of choosing that there is: a finger under the longest guards, at the
//! press, at the lift and after the longest hold, and a key or screen reader.

use super::driver::{agreement, offer};
use chrono::DateTime;
use heard::access::{Pointer, PressFilter, Sample, Spot, Verdict};
use heard::app::{Supplied, important, rows};
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

fn vocabulary(set: Supplied) -> Arc<Vocabulary> {
    let (own, important) = (Arc::new(set.read().unwrap()), Arc::new(important().unwrap()));
    let (_, _, own_revisions) = rows(&own);
    let (_, _, important_revisions) = rows(&important);
    Arc::new(Vocabulary::new(own, &own_revisions, important, &important_revisions).unwrap())
}

impl Screen {
    fn new(way: Way, set: Supplied) -> Self {
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
        let state = State::new(child, vocabulary(set), Now { at, mono: 1_000 });
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

/// A protected word: the tab that it lies behind, if it lies behind one, and its button.
type Protected = (Option<ButtonId>, ButtonId);

/// Every word of the important pages, as it is reached from the corner.
fn pack(state: &State) -> Vec<Protected> {
    let vocabulary = state.vocabulary();
    let mut words = Vec::new();
    for button in &vocabulary.board(vocabulary.important_home()).unwrap().buttons {
        let Some(link) = &button.link else {
            words.push((None, button.id));
            continue;
        };
        let LinkTarget::Board(tab) = link.target else { panic!("a tab leads nowhere") };
        let behind = vocabulary.important().board(tab).unwrap();
        words.extend(behind.buttons.iter().map(|word| (Some(button.id), word.id)));
    }
    words
}

/// Corner, tab if there is one, word: the word is heard, and nothing else happens to what was there.
fn hear(there: &Screen, way: Way, (tab, word): Protected, what: &str) {
    let mut screen = there.clone();
    screen.choose(way, Target::Important);
    assert_eq!(screen.state.page(), Page::Important, "{way:?}, {what}");
    if let Some(tab) = tab {
        let target = screen.cell(tab);
        screen.choose(way, target);
        assert_eq!(screen.state.page(), Page::Important, "{way:?}, {what}: a tab is of the important words");
    }
    let before = screen.spoken;
    let target = screen.cell(word);
    screen.choose(way, target);
    assert_eq!(screen.spoken, before + 1, "{way:?}, {what}: not heard");
    assert_eq!(screen.state.is_exchanging(), there.state.is_exchanging(), "it is said, not given");
}

/// The screen at each board of the set, reached from home by its links.
fn at_every_board(home: &Screen) -> Vec<Screen> {
    let at = |path: Vec<ButtonId>| {
        let mut screen = home.clone();
        for link in path {
            let target = screen.cell(link);
            screen.send(&Intent::Select(target));
        }
        screen
    };
    paths(&home.state).into_values().map(at).collect()
}

#[test]
fn practice_01_the_first_important_page_is_two_selections_away_on_every_board_by_every_way() {
    let mut tried = 0;
    for way in ways() {
        let home = Screen::new(way, Supplied::Core24);
        let words: Vec<Protected> = pack(&home.state).into_iter().filter(|(tab, _)| tab.is_none()).collect();
        for screen in at_every_board(&home) {
            for (what, there) in over(&screen) {
                for word in &words {
                    hear(&there, way, *word, what);
                    tried += 1;
                }
            }
        }
    }
    // Five ways, 34 boards, seven things that can lie over them, 14 words.
    assert_eq!(tried, 5 * 34 * 7 * 14);
}

#[test]
fn practice_01_the_whole_pack_is_three_selections_away_by_every_way() {
    for set in Supplied::ALL {
        for way in ways() {
            let home = Screen::new(way, set);
            let words = pack(&home.state);
            assert!(words.len() > 200, "{}", words.len());
            for (what, there) in over(&home) {
                words.iter().for_each(|word| hear(&there, way, *word, what));
            }
        }
    }
}

#[test]
fn practice_01_the_whole_pack_is_three_selections_away_on_every_board_of_every_set() {
    for set in Supplied::ALL {
        let way = Way::Activated;
        let home = Screen::new(way, set);
        let words = pack(&home.state);
        for screen in at_every_board(&home) {
            words.iter().for_each(|word| hear(&screen, way, *word, set.name()));
        }
    }
}

#[test]
fn practice_01_the_urgent_six_lead_the_important_words_whatever_the_childs_own_set_holds() {
    let vocabulary = vocabulary(Supplied::default());
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
