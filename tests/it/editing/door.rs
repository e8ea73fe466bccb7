//! The door: an edit is in the journal before it is on the screen, the child's talk goes on across it, and what is refused
//! leaves everything.

use super::{at, board, button, new_button};
use crate::app::Trial;
use crate::offers::entries;
use heard::app::{AdultWish, Answer, EditWish, Trouble, Wish, load, rows};
use heard::board::{BoardSet, Urgent};
use heard::edit::{Changes, Edit, EditKind, EditRefusal, NewPhoto, NewPicture, NewRecording, NewWord};
use heard::event::Event;
use heard::id::RevisionId;
use std::sync::Arc;

fn edit(trial: &mut Trial, wish: EditWish) -> Result<(RevisionId, Changes), Trouble> {
    match trial.app().handle(Wish::Adult(AdultWish::Edit(wish)))? {
        Answer::Edited { revision, changes } => Ok((revision, changes)),
        other => panic!("{other:?}"),
    }
}

fn apply(trial: &mut Trial, edits: Vec<Edit>) -> Result<(RevisionId, Changes), Trouble> {
    edit(trial, EditWish::Apply(edits))
}

fn own(trial: &mut Trial) -> Arc<BoardSet> {
    trial.app().child().unwrap().state().vocabulary().own_shared()
}

fn chosen(trial: &mut Trial) -> usize {
    entries(trial, &["board_set_chosen"]).len()
}

fn unlocked() -> Trial {
    let mut trial = Trial::new();
    trial.play("unlock Priya");
    trial
}

#[test]
fn editing_needs_an_adult() {
    let mut trial = Trial::new();
    let go = at(&own(&mut trial), "Home", "go");
    for wish in [EditWish::Begin, EditWish::Apply(vec![Edit::Hide(go)]), EditWish::Undo, EditWish::Redo, EditWish::End]
    {
        let refused = trial.app().handle(Wish::Adult(AdultWish::Edit(wish)));
        assert!(matches!(refused, Err(Trouble::Locked)));
    }
}

#[test]
fn an_edit_is_a_revision_by_its_author_and_the_screen_after_the_next_start_has_it() {
    let mut trial = unlocked();
    let before = chosen(&mut trial);
    let set = own(&mut trial);
    let go = at(&set, "Home", "go");
    let (revision, changes) = apply(&mut trial, vec![Edit::Label { at: go, label: "off".to_owned() }]).unwrap();
    assert_eq!(changes.to_string(), "1 word changed");
    let kept = entries(&mut trial, &["board_set_chosen"]);
    assert_eq!(kept.len(), before + 1);
    assert!(matches!(kept.last(), Some((_, Event::BoardSetChosen { revision: kept, .. })) if *kept == revision));
    let view = trial.app().view().unwrap();
    assert!(view.cells.iter().any(|cell| cell.label == "off") && view.cells.iter().all(|cell| cell.label != "go"));
    let (stored, _) = load(trial.app().child().unwrap().reader().unwrap(), revision, heard::app::Fetch::All).unwrap();
    assert_eq!(button(&stored, "Home", "off").id, go.button);
    let newest = trial.app().revisions(1).unwrap().remove(0);
    let priya = trial.priya();
    assert_eq!((newest.by, newest.revision, newest.changes), (Some(priya), revision, Some(changes)));
    trial.close();
    trial.reopen();
    assert!(trial.app().view().unwrap().cells.iter().any(|cell| cell.label == "off"));
    // The rows that loading gives are those that were kept.
    let again = own(&mut trial);
    assert_eq!(rows(&again).1, revision);
}

#[test]
fn an_edit_that_changes_nothing_is_no_revision() {
    let mut trial = unlocked();
    let before = chosen(&mut trial);
    let go = at(&own(&mut trial), "Home", "go");
    let (_, changes) = apply(&mut trial, vec![Edit::Label { at: go, label: " go ".to_owned() }]).unwrap();
    assert_eq!((changes, chosen(&mut trial)), (Changes::default(), before));
    assert_eq!(trial.app().undoable(), (0, 0));
}

#[test]
fn the_child_stays_where_they_are_with_the_words_that_they_have() {
    let mut trial = unlocked();
    trial.play("press I\npress want\npress food\nexpect board Food and drink\nexpect bar I want");
    trial.play("edit change milk on \"Food and drink\" label \"oat milk\"\nedit change go on Home label off");
    trial.play("expect board Food and drink\nexpect bar I want\npress \"oat milk\"\nexpect bar I want oat milk");
    trial.play("press back\nexpect board Home");
    // The words of before are kept under the revision that they were pressed on.
    trial.play("press speak\nexpect said I want oat milk");
    // What was given outlives an edit, and so does the board of the important words.
    trial.play("press want\npress drink\ngive");
    assert!(trial.app().view().unwrap().exchange.is_some());
    trial.play("unlock Priya\nedit hide off on Home");
    assert!(trial.app().view().unwrap().exchange.is_some());
    trial.play("partner takes it\npartner given\nputs it away\npress home\npress important");
    let important = trial.app().view().unwrap().board;
    trial.play("unlock Priya\nedit show off on Home");
    assert_eq!(trial.app().view().unwrap().board, important);
    trial.play("press back\nexpect board Home");
    let events = entries(&mut trial, &["exchange_offered", "exchange_answered"]);
    assert!(events.len() >= 2, "{events:?}");
}

#[test]
fn a_board_that_is_undone_under_the_child_leads_home() {
    let mut trial = unlocked();
    trial.play(
        "edit board Pool 2 3 from more on Home
         edit add swim at 1 1 on Pool
         press more
         expect board Pool
         press swim
         edit undo
         expect board Pool
         edit undo
         expect board Home
         expect bar more swim",
    );
}

#[test]
fn undo_and_redo_are_revisions_and_lead_back_to_the_very_bytes() {
    let mut trial = unlocked();
    let first = own(&mut trial);
    let (_, first_revision, _) = rows(&first);
    trial.play(
        "edit begin
         edit change go on Home label off says \"off we go\" class social border red
         edit hide off on Home
         edit board Pool 2 3 from more on Home
         edit add swim at 1 1 on Pool picture heard/help",
    );
    assert_eq!(trial.app().undoable(), (4, 0));
    let last = own(&mut trial);
    trial.play("edit undo\nedit undo\nedit undo\nedit undo");
    assert_eq!(trial.app().undoable(), (0, 4));
    assert_eq!(*own(&mut trial), *first);
    assert_eq!(rows(&own(&mut trial)).1, first_revision);
    assert!(matches!(edit(&mut trial, EditWish::Undo), Err(Trouble::NothingToUndo)));
    trial.play("edit redo\nedit redo\nedit redo\nedit redo");
    assert_eq!(*own(&mut trial), *last);
    assert!(matches!(edit(&mut trial, EditWish::Redo), Err(Trouble::NothingToRedo)));
    // What an adult does after locking and coming back can still be undone; where an import came between, it cannot.
    trial.play("lock\nunlock Priya\nedit undo");
    trial.play("edit end");
    assert!(matches!(edit(&mut trial, EditWish::Undo), Err(Trouble::NothingToUndo)));
}

#[test]
fn every_save_can_be_restored_later_and_says_what_it_changed() {
    let mut trial = unlocked();
    let first = own(&mut trial);
    trial.play("edit change go on Home label off\nedit hide off,more on Home\nedit board Pool 2 3 from want on Home");
    trial.close();
    trial.reopen();
    trial.play("unlock Priya");
    let told = trial.play("edit revisions 4");
    let told: Vec<&str> = told.iter().map(|line| line.rsplit("Priya: ").next().unwrap()).collect();
    assert_eq!(told, ["1 word changed, 1 board added", "2 words hidden", "1 word changed", "new"]);
    trial.play("edit restore 4");
    assert_eq!(*own(&mut trial), *first);
    let told = trial.play("edit revisions 2");
    assert!(told[0].ends_with("Priya: 2 words changed, 2 shown again, 1 board gone"), "{told:?}");
    // What was restored can be taken back, too.
    trial.play("edit undo\nexpect place 1 1 on Pool empty");
    let strange = RevisionId::of(b"no such revision");
    assert!(matches!(edit(&mut trial, EditWish::Restore { revision: strange }), Err(Trouble::NoSuchRevision)));
}

#[test]
fn a_full_disk_refuses_the_edit_with_a_sentence_and_leaves_everything() {
    let mut trial = unlocked();
    trial.play("edit change go on Home label off");
    trial.app().settle().unwrap();
    let (set, view, revisions) = (own(&mut trial), trial.app().view(), chosen(&mut trial));
    let undoable = trial.app().undoable();
    trial.app().child().unwrap().limit_pages(1);
    // Rows that cannot fit into the pages that are free already.
    let home = board(&set, "Home").id;
    let from = at(&set, "Home", "more");
    let new_board = super::new_board(1);
    let mut edits = vec![Edit::NewBoard { board: new_board, name: "Big".to_owned(), rows: 20, columns: 20, from }];
    for (number, place) in (0..).zip(heard::board::Grid::empty(20, 20).unwrap().places()) {
        let word =
            NewWord { spoken: Some("w".repeat(400)), ..NewWord::new(new_button(number), &format!("word {number}")) };
        edits.push(Edit::Add { board: new_board, place, word: Box::new(word) });
    }
    let refused = apply(&mut trial, edits.clone()).unwrap_err();
    assert!(matches!(refused, Trouble::Refused(_)), "{refused:?}");
    assert!(refused.to_string().ends_with('.'));
    assert_eq!((trial.app().view(), chosen(&mut trial), trial.app().undoable()), (view, revisions, undoable));
    assert!(Arc::ptr_eq(&own(&mut trial), &set));
    assert!(trial.app().notices().iter().any(|notice| notice.cause == heard::app::Cause::NotKept));
    trial.app().child().unwrap().limit_pages(1_000_000);
    assert!(own(&mut trial).board(home).is_some() && own(&mut trial).board(new_board).is_none());
    // The child talks on, and with room again the same edit is kept.
    trial.play("press want\nexpect bar want");
    trial.play("unlock Priya");
    assert_eq!(apply(&mut trial, edits).unwrap().1.added, 400);
}

#[test]
fn an_attempt_on_a_protected_word_is_written_down_and_nothing_else_is() {
    let mut trial = unlocked();
    let (set, before) = (own(&mut trial), chosen(&mut trial));
    let stop = at(&set, "Home", "stop");
    let go = at(&set, "Home", "go");
    let refused = apply(&mut trial, vec![Edit::Hide(go), Edit::Hide(stop)]).unwrap_err();
    assert!(matches!(refused, Trouble::Edit(EditRefusal::Protected { word: Urgent::Stop, .. })));
    let important = heard::app::important().unwrap();
    let refused = apply(&mut trial, vec![Edit::Rename { board: important.root, name: "x".to_owned() }]).unwrap_err();
    assert!(matches!(refused, Trouble::Edit(EditRefusal::Important { .. })));
    let tried = entries(&mut trial, &["protected_edit_refused"]);
    let events: Vec<&Event> = tried.iter().map(|(_, event)| event).collect();
    assert_eq!(
        events,
        [
            &Event::ProtectedEditRefused {
                board: stop.board,
                button: Some(stop.button),
                word: Some(Urgent::Stop),
                attempt: EditKind::Hide,
            },
            &Event::ProtectedEditRefused { board: important.root, button: None, word: None, attempt: EditKind::Rename },
        ]
    );
    assert!(tried.iter().all(|(header, _)| header.record == heard::event::Record::System));
    assert_eq!(chosen(&mut trial), before);
    assert!(Arc::ptr_eq(&own(&mut trial), &set));
    // What is refused for another reason is nobody's attempt.
    apply(&mut trial, vec![Edit::Label { at: go, label: "a".repeat(50) }]).unwrap_err();
    assert_eq!(entries(&mut trial, &["protected_edit_refused"]).len(), 2);
}

#[test]
fn a_photo_goes_in_small_and_without_a_word_about_where_it_was_taken() {
    let mut trial = unlocked();
    let set = own(&mut trial);
    let mut jpeg = std::io::Cursor::new(Vec::new());
    image::RgbImage::from_pixel(1_600, 1_200, image::Rgb([10, 200, 30]))
        .write_to(&mut jpeg, image::ImageFormat::Jpeg)
        .unwrap();
    let jpeg = jpeg.into_inner();
    let secret = b"Exif\0\0GPS 53.5228 N 1.1285 W Anna's phone";
    let mut bytes = jpeg[..2].to_vec();
    bytes.extend([0xff, 0xe1]);
    bytes.extend(u16::try_from(secret.len() + 2).unwrap().to_be_bytes());
    bytes.extend(secret);
    bytes.extend(&jpeg[2..]);
    let board_id = board(&set, "Home").id;
    let go = at(&set, "Home", "go");
    let photo =
        NewPicture::Photo(NewPhoto { bytes: bytes.into(), content_type: Some("image/svg+xml".into()), size: None });
    apply(&mut trial, vec![Edit::Picture { at: go, picture: Some(photo) }]).unwrap();
    let after = own(&mut trial);
    let home = after.board(board_id).unwrap();
    let image = home.image_of(home.button(go.button).unwrap()).unwrap();
    assert_eq!((image.content_type.as_deref(), image.width, image.height), (Some("image/jpeg"), Some(640), Some(480)));
    let media = image.media.unwrap();
    assert!(!after.media.contains_key(&media), "pictures are fetched when they are drawn");
    let kept = trial.app().child().unwrap().reader().unwrap().medium(media).unwrap().unwrap();
    let bytes = kept.bytes.unwrap();
    for word in [&b"Exif"[..], b"GPS", b"Anna"] {
        assert!(!bytes.windows(word.len()).any(|window| window == word));
    }
    assert_eq!(heard::library::content_type(&bytes), Some("image/jpeg"));
    // Undone and done again it is still there, and another edit does not lose it.
    trial.play("edit undo\nedit redo\nedit hide more on Home");
    assert_eq!(button(&own(&mut trial), "Home", "go").image, home.button(go.button).unwrap().image);
    let junk = NewPicture::Photo(NewPhoto { bytes: b"junk".to_vec().into(), content_type: None, size: None });
    assert!(matches!(apply(&mut trial, vec![Edit::Picture { at: go, picture: Some(junk) }]), Err(Trouble::Photo)));
}

#[test]
fn a_recorded_voice_is_heard_in_place_of_the_speech_voice() {
    let mut trial = unlocked();
    let go = at(&own(&mut trial), "Home", "go");
    let clip = crate::interchange::wav(7);
    let recording = |bytes: &[u8]| NewRecording {
        bytes: bytes.into(),
        content_type: None,
        seconds: Some(1.0),
        said_by: Some("Mum".to_owned()),
    };
    let bad = Edit::Recording { at: go, recording: Some(recording(b"junk")) };
    assert!(matches!(apply(&mut trial, vec![bad]), Err(Trouble::Recording)));
    apply(&mut trial, vec![Edit::Recording { at: go, recording: Some(recording(&clip)) }]).unwrap();
    trial.close();
    trial.reopen();
    let vocabulary = Arc::clone(trial.app().child().unwrap().state().vocabulary());
    let home = vocabulary.home();
    let button = home.button(go.button).unwrap();
    assert_eq!(vocabulary.clip(home, button).map(|bytes| bytes.to_vec()), Some(clip));
    assert_eq!(home.sound_of(button).unwrap().content_type.as_deref(), Some("audio/wav"));
}

#[test]
fn another_childs_edits_are_not_undone() {
    let mut trial = unlocked();
    trial.play("edit change go on Home label off\nadd child Kit");
    assert_eq!(trial.app().undoable(), (0, 0));
    assert!(matches!(edit(&mut trial, EditWish::Undo), Err(Trouble::NothingToUndo)));
    trial.play("edit change go on Home label away\nedit undo\nexpect path go go");
    trial.play("child Sam\nexpect path off off");
}
