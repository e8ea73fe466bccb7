//! The rules of a mat on the child's screen: what a tap says, does and leaves.

use super::{MAT, set_up};
use crate::session::driver::agreement;
use crate::session::fixture;
use chrono::{DateTime, Duration, FixedOffset};
use heard::child::Child;
use heard::event::{
    Draft, Event, MatAnswer, MatDirection, MatEnd, MatPlacing, MatPoints, MatSetUp, MatSpot, ParentMat, TouchedBy,
};
use heard::id::{ChildId, EntryId};
use heard::mat::Confirmed;
use heard::session::line::Part;
use heard::session::{
    BegunMat, Effect, Intent, MatAnswerKey, MatPhase, MatTarget, MatView, Now, State, Target, decide, view,
};
use std::sync::Arc;
use uuid::Uuid;

struct Sitting {
    state: State,
    at: DateTime<FixedOffset>,
    mono: u64,
    drafts: Vec<Draft>,
    said: Vec<String>,
}

impl Sitting {
    fn new(agreed: bool) -> Self {
        let at = DateTime::parse_from_rfc3339("2026-05-04T10:00:00+01:00").unwrap();
        let mut child = Child::new(ChildId(Uuid::nil()));
        child.agreement = agreed.then(agreement);
        let state = State::new(child, fixture::vocabulary(), Now { at, mono: 1_000 });
        Self { state, at, mono: 1_000, drafts: Vec::new(), said: Vec::new() }
    }

    /// A mat of music, supper, noise on three columns, before a child with an agreement.
    fn at_mat() -> Self {
        let mut sitting = Self::new(true);
        sitting.begin(MAT, set_up(MatPoints::Three, "music supper noise"));
        sitting
    }

    fn begin(&mut self, id: EntryId, set_up: MatSetUp) {
        self.send(&Intent::BeginMat(BegunMat { id, set_up: Arc::new(set_up) }));
    }

    fn send(&mut self, intent: &Intent) {
        let outcome = decide(&self.state, intent, Now { at: self.at, mono: self.mono });
        for effect in &outcome.effects {
            if let Effect::Speak(line) = effect {
                let parts = line.parts.iter().map(|part| match part {
                    Part::Text(text) | Part::Clip { text, .. } => text.clone(),
                });
                self.said.push(parts.collect::<Vec<_>>().join(" | "));
            }
        }
        self.drafts.extend(outcome.drafts);
        self.state = outcome.state;
    }

    fn tap(&mut self, target: MatTarget) {
        self.send(&Intent::Select(Target::Mat(target)));
    }

    fn put(&mut self, option: u8, column: u8) {
        self.tap(MatTarget::Card { option });
        self.tap(MatTarget::Column { column });
    }

    fn wait(&mut self, millis: i64) {
        self.mono += u64::try_from(millis).unwrap();
        self.at += Duration::milliseconds(millis);
    }

    fn mat(&self) -> Option<MatView> {
        view(&self.state).mat
    }

    fn events(&self) -> Vec<Event> {
        self.drafts.iter().map(|draft| draft.event.clone()).collect()
    }

    /// What lies in each column, from the left.
    fn lies(&self) -> Vec<Vec<String>> {
        let mat = self.mat().unwrap();
        (0..mat.columns.len())
            .map(|at| mat.cards.iter().filter(|card| card.at == Some(at)).map(|card| card.label.clone()).collect())
            .collect()
    }
}

#[test]
fn a_card_is_heard_picked_up_and_put_under_a_word_that_is_heard() {
    let mut sitting = Sitting::at_mat();
    assert_eq!(sitting.said, ["How is this going?"]);
    sitting.wait(2_000);
    sitting.put(0, 2);
    assert_eq!(sitting.said[1..], ["music", "don’t like"]);
    let placed = MatPlacing { mat: MAT, option: 0, column: 2, spot: None, after_ms: 2_000 };
    assert_eq!(sitting.events(), [Event::MatPlaced(placed)]);
    assert_eq!(sitting.drafts[0].act.unwrap().touched_by, TouchedBy::Child);
    let mat = sitting.mat().unwrap();
    assert_eq!(mat.hand.unwrap().label, "supper", "the next card is handed");
    assert_eq!(mat.waiting, 1);
}

#[test]
fn a_column_with_nothing_picked_up_only_says_its_word() {
    let mut sitting = Sitting::at_mat();
    sitting.tap(MatTarget::Column { column: 0 });
    assert_eq!(sitting.said.last().unwrap(), "like");
    assert!(sitting.drafts.is_empty());
    assert_eq!(sitting.mat().unwrap().hand.unwrap().label, "music");
}

#[test]
fn a_card_moves_as_often_as_the_child_likes_and_lies_where_it_is_let_go() {
    let mut sitting = Sitting::at_mat();
    sitting.put(0, 0);
    sitting.put(0, 1);
    let spot = MatSpot { across: 250, down: 800 };
    sitting.tap(MatTarget::Put { option: 0, column: 2, spot });
    assert_eq!(sitting.said.last().unwrap(), "music | don’t like", "a dragged card was not pressed before");
    assert_eq!(sitting.lies(), [vec![], vec![], vec!["music".to_owned()]]);
    assert_eq!(sitting.mat().unwrap().cards[0].spot, Some(spot));
    assert_eq!(sitting.drafts.len(), 3, "every move is an entry of its own");
}

#[test]
fn what_is_not_this_one_is_left_out_and_something_else_is_a_blank_card() {
    let mut sitting = Sitting::at_mat();
    sitting.wait(500);
    sitting.tap(MatTarget::NotThis);
    assert_eq!(sitting.events(), [Event::MatLeftOut { mat: MAT, option: 0, after_ms: 500 }]);
    assert_eq!(sitting.mat().unwrap().hand.unwrap().label, "supper");
    sitting.tap(MatTarget::SomethingElse);
    let mat = sitting.mat().unwrap();
    assert!(mat.hand.unwrap().blank && !mat.something_else && mat.picked == Some(3));
    sitting.tap(MatTarget::Column { column: 0 });
    assert_eq!(sitting.mat().unwrap().hand.unwrap().label, "supper", "what was in hand before is handed again");
    assert_eq!(sitting.lies()[0], ["something else"]);
}

#[test]
fn it_is_read_back_column_by_column_and_confirmed() {
    let mut sitting = Sitting::at_mat();
    sitting.put(0, 0);
    sitting.put(1, 2);
    sitting.tap(MatTarget::Finished);
    assert_eq!(sitting.said.last().unwrap(), "You put music under: like.");
    assert_eq!(sitting.mat().unwrap().phase, MatPhase::Reading { column: 0 });
    assert!(sitting.mat().unwrap().columns[0].reading && sitting.mat().unwrap().hand.is_none());
    sitting.tap(MatTarget::GoOn);
    assert_eq!(sitting.said.last().unwrap(), "You put supper under: don’t like.", "an empty column is not read");
    sitting.tap(MatTarget::GoOn);
    assert_eq!(sitting.mat().unwrap().phase, MatPhase::Asking);
    assert_eq!(sitting.said.last().unwrap(), "This is your mat. Is it how you mean it?");
    sitting.tap(MatTarget::Answer(MatAnswerKey::Right));
    assert_eq!(sitting.mat(), None);
    let events = sitting.events();
    assert_eq!(
        events[2..],
        [
            Event::MatReadBack { mat: MAT, column: 0 },
            Event::MatReadBack { mat: MAT, column: 2 },
            Event::MatAnswered { mat: MAT, answer: MatAnswer::Right },
            Event::MatEnded { mat: MAT, why: MatEnd::Finished },
        ]
    );
}

#[test]
fn while_it_is_read_back_a_card_can_be_moved_or_taken_off() {
    let mut sitting = Sitting::at_mat();
    sitting.put(0, 0);
    sitting.put(1, 0);
    sitting.tap(MatTarget::Finished);
    sitting.tap(MatTarget::NotThat);
    assert_eq!(sitting.lies()[0].len(), 2, "nothing was picked up");
    sitting.tap(MatTarget::Card { option: 0 });
    sitting.tap(MatTarget::NotThat);
    sitting.put(1, 2);
    assert_eq!(sitting.lies(), [vec![], vec![], vec!["supper".to_owned()]]);
    sitting.tap(MatTarget::GoOn);
    assert_eq!(sitting.said.last().unwrap(), "You put supper under: don’t like.", "what lies there now is read");
    sitting.tap(MatTarget::GoOn);
    let sheet = sitting.state.mats().next().unwrap().1.clone();
    sitting.tap(MatTarget::Answer(MatAnswerKey::Right));
    let mut after = sheet;
    after.take(&Event::MatAnswered { mat: MAT, answer: MatAnswer::Right });
    assert_eq!(after.confirmed(), Confirmed::Changed);
}

#[test]
fn not_right_leads_back_to_the_cards() {
    let mut sitting = Sitting::at_mat();
    sitting.put(0, 0);
    for target in [MatTarget::Finished, MatTarget::GoOn, MatTarget::Answer(MatAnswerKey::NotRight)] {
        sitting.tap(target);
    }
    assert_eq!(sitting.mat().unwrap().phase, MatPhase::Placing);
    assert_eq!(sitting.mat().unwrap().hand.unwrap().label, "supper");
    sitting.send(&Intent::EndMat);
    assert_eq!(sitting.events().last().unwrap(), &Event::MatEnded { mat: MAT, why: MatEnd::ByAdult });
}

#[test]
fn a_mat_with_nothing_on_it_is_put_away_and_nothing_is_asked() {
    let mut sitting = Sitting::at_mat();
    sitting.tap(MatTarget::Finished);
    assert_eq!(sitting.mat(), None);
    assert_eq!(sitting.events(), [Event::MatEnded { mat: MAT, why: MatEnd::Finished }]);
    let mut sitting = Sitting::at_mat();
    sitting.put(0, 0);
    sitting.tap(MatTarget::Finished);
    sitting.tap(MatTarget::Card { option: 0 });
    sitting.tap(MatTarget::NotThat);
    sitting.tap(MatTarget::GoOn);
    assert_eq!(sitting.mat(), None, "everything was taken off: there is nothing to agree to");
}

/// The urgent words are where they always are, and the mat waits for the child to come back.
#[test]
fn home_back_and_the_important_words_lead_away_and_back_leads_to_it_again() {
    let mut sitting = Sitting::at_mat();
    sitting.put(0, 0);
    sitting.send(&Intent::Select(Target::Important));
    assert_eq!(sitting.mat(), None);
    sitting.send(&Intent::Select(Target::Back));
    assert_eq!(sitting.lies()[0], ["music"]);
    sitting.send(&Intent::Select(Target::Home));
    assert_eq!(sitting.mat(), None);
    assert!(view(&sitting.state).can_go_back);
    sitting.tap(MatTarget::NotThis);
    sitting.send(&Intent::Select(Target::Back));
    assert_eq!(sitting.mat().unwrap().hand.unwrap().label, "supper", "a mat that is not seen takes no tap");
    sitting.send(&Intent::Select(Target::Back));
    assert_eq!(sitting.mat(), None);
    assert_eq!(sitting.events().len(), 1);
}

#[test]
fn the_board_under_a_mat_is_not_pressed() {
    let mut sitting = Sitting::at_mat();
    let board = sitting.state.board();
    let button = board.buttons.iter().find(|button| button.label == "want").unwrap().id;
    let said = sitting.said.len();
    sitting.send(&Intent::Select(Target::Button { button, place: None }));
    assert_eq!(sitting.said.len(), said);
}

/// What an adult shows is the adult's: it is heard, kept as shown, and lies nowhere.
#[test]
fn what_an_adult_shows_moves_no_card() {
    let mut sitting = Sitting::at_mat();
    sitting.send(&Intent::StartShowing);
    sitting.put(0, 0);
    assert_eq!(sitting.lies().concat(), Vec::<String>::new());
    assert_eq!(sitting.mat().unwrap().hand.unwrap().label, "music");
    assert_eq!(sitting.drafts[0].act.unwrap().touched_by, TouchedBy::AdultModelling);
    sitting.send(&Intent::StopShowing);
    sitting.put(0, 0);
    sitting.tap(MatTarget::Finished);
    sitting.tap(MatTarget::GoOn);
    sitting.send(&Intent::StartShowing);
    sitting.tap(MatTarget::Answer(MatAnswerKey::Right));
    assert_eq!(sitting.mat().unwrap().phase, MatPhase::Asking, "an adult agrees to nothing for the child");
}

#[test]
fn without_an_agreement_it_works_and_is_not_kept() {
    let mut sitting = Sitting::new(false);
    sitting.begin(MAT, set_up(MatPoints::Two, "music"));
    sitting.put(0, 1);
    assert_eq!(sitting.lies()[1], ["music"]);
    for target in [MatTarget::Question, MatTarget::Finished, MatTarget::GoOn] {
        sitting.tap(target);
    }
    assert_eq!(sitting.state.whole_mat(MAT), None, "there is nothing to draw a picture from");
    sitting.tap(MatTarget::Answer(MatAnswerKey::Right));
    assert!(sitting.drafts.is_empty());
}

#[test]
fn in_private_time_there_is_no_mat_and_none_is_put_there() {
    let mut sitting = Sitting::at_mat();
    sitting.send(&Intent::StartPrivate);
    assert_eq!(sitting.mat(), None);
    sitting.tap(MatTarget::NotThis);
    sitting.begin(EntryId(Uuid::from_u128(9)), set_up(MatPoints::Two, "tea"));
    sitting.send(&Intent::EndPrivate);
    assert_eq!(sitting.mat().unwrap().mat, MAT);
    let kinds: Vec<bool> = sitting.events().iter().map(|event| matches!(event, Event::MatLeftOut { .. })).collect();
    assert!(!kinds.contains(&true));
}

#[test]
fn a_narrower_mat_lies_over_its_parent_and_any_other_ends_it() {
    let mut sitting = Sitting::at_mat();
    sitting.put(2, 2);
    sitting.put(0, 2);
    let (narrower, other) = (EntryId(Uuid::from_u128(8)), EntryId(Uuid::from_u128(9)));
    let parent = Some(ParentMat { mat: MAT, option: 0 });
    sitting.begin(narrower, MatSetUp { parent, ..set_up(MatPoints::Three, "light door") });
    assert_eq!(sitting.mat().unwrap().hand.unwrap().label, "light");
    sitting.put(0, 0);
    for target in [MatTarget::Finished, MatTarget::GoOn, MatTarget::Answer(MatAnswerKey::Right)] {
        sitting.tap(target);
    }
    assert_eq!(sitting.lies()[2], ["music"], "the parent lies there as it lay");
    sitting.begin(other, set_up(MatPoints::Three, "tea"));
    assert_eq!(sitting.state.mats().count(), 1);
    assert!(sitting.events().contains(&Event::MatEnded { mat: MAT, why: MatEnd::ByAdult }));
}

#[test]
fn a_card_that_is_not_in_hand_and_not_on_the_mat_cannot_be_put() {
    let mut sitting = Sitting::at_mat();
    sitting.put(2, 0);
    assert_eq!(sitting.lies().concat(), Vec::<String>::new(), "noise is not handed yet");
    sitting.tap(MatTarget::Put { option: 2, column: 0, spot: MatSpot { across: 0, down: 0 } });
    assert!(sitting.drafts.is_empty());
}

#[test]
fn a_scale_that_begins_at_the_right_is_drawn_so_and_kept_along_the_scale() {
    let mut sitting = Sitting::new(true);
    let direction = MatDirection::FirstRight;
    sitting.begin(MAT, MatSetUp { direction, ..set_up(MatPoints::Three, "music") });
    let columns: Vec<&str> = sitting.mat().unwrap().columns.iter().map(|column| column.label).collect();
    assert_eq!(columns, ["don’t like", "not sure", "like"]);
    sitting.put(0, 0);
    assert_eq!(sitting.lies()[2], ["music"]);
    assert!(matches!(sitting.events()[0], Event::MatPlaced(MatPlacing { column: 0, .. })));
}

#[test]
fn the_question_is_heard_again_and_that_is_kept() {
    let mut sitting = Sitting::at_mat();
    sitting.tap(MatTarget::Question);
    assert_eq!(sitting.said.last().unwrap(), "How is this going? music.");
    assert_eq!(sitting.events(), [Event::MatAskedAgain { mat: MAT, option: Some(0) }]);
}

#[test]
fn leaving_the_screen_ends_every_mat() {
    let mut sitting = Sitting::at_mat();
    sitting.send(&Intent::Leave);
    assert!(sitting.events().contains(&Event::MatEnded { mat: MAT, why: MatEnd::ScreenLeft }));
    assert_eq!(sitting.state.mats().count(), 0);
}
