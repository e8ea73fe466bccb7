//! Five hundred edits cost the memory of one: earlier boards lie in the journal and nowhere else.

use super::script::sixty;
use crate::app::Trial;
use heard::app::{AdultWish, EditWish, Wish};
use heard::board::BoardSet;
use heard::edit::Edit;
use std::sync::Weak;

/// What this process holds of memory, in bytes, where the system says so.
fn resident() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/statm").ok()?;
    Some(text.split(' ').nth(1)?.parse::<u64>().ok()? * 4096)
}

#[test]
fn five_hundred_edits_of_sixty_words_leave_one_board_set_in_memory() {
    let mut trial = Trial::new();
    trial.play(&sixty());
    trial.app().settle().unwrap();
    let folder = trial.folder.path().join("home");
    let (before, on_disk) = (resident(), bytes_in(&folder));
    let mut seen: Vec<Weak<BoardSet>> = Vec::new();
    for number in 0..500 {
        let set = trial.app().child().unwrap().state().vocabulary().own_shared();
        let word = set.boards.iter().find(|board| board.name == "Sixty").unwrap();
        let button = word.buttons[usize::try_from(number % 60).unwrap()].id;
        let at = heard::edit::At { board: word.id, button };
        let wish = EditWish::Apply(vec![Edit::Spoken { at, text: Some(format!("spoken {number}")) }]);
        seen.push(std::sync::Arc::downgrade(&set));
        drop(set);
        trial.app().handle(Wish::Adult(AdultWish::Edit(wish))).unwrap();
        drop(trial.app().kept());
    }
    let alive = seen.iter().filter(|set| set.strong_count() > 0).count();
    assert_eq!(alive, 0, "an earlier board set is still in memory");
    assert!(trial.app().undoable().0 >= 500);
    println!(
        "500 edits: {:?} bytes of memory, {} bytes on the disk, {} bytes of history",
        resident().zip(before).map(|(after, before)| i128::from(after) - i128::from(before)),
        bytes_in(&folder) - on_disk,
        500 * size_of::<heard::id::RevisionId>(),
    );
    trial.play(&"edit undo\n".repeat(500));
    trial.play("expect path word59 more word59");
    let set = trial.app().child().unwrap().state().vocabulary().own_shared();
    assert!(set.boards.iter().flat_map(|board| &board.buttons).all(|button| !button.spoken().starts_with("spoken ")));
}

fn bytes_in(folder: &std::path::Path) -> u64 {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| match entry.metadata().unwrap() {
            about if about.is_dir() => bytes_in(&entry.path()),
            about => about.len(),
        })
        .sum()
}
