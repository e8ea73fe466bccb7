//! The paper board that is always there: written by itself, whole or not at all, and never in the way.
#![cfg(feature = "pdf")]

use crate::app::Trial;
use crate::report::pdf_text::{closed, poppler};
use heard::app::clock::Clock as _;
use heard::app::{AdultWish, Cause, PaperCopy, Wish};
use heard::id::ChildId;
use heard::interchange::export;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long the slowest machine may take.
const PATIENCE: Duration = Duration::from_secs(120);

fn child(trial: &mut Trial) -> ChildId {
    trial.app().child().unwrap().id
}

fn path(trial: &mut Trial) -> PathBuf {
    let child = child(trial);
    trial.path().join("paper").join(format!("{child}.pdf"))
}

/// Asks again, as the window does, until it is so.
fn until(trial: &mut Trial, so: impl Fn(&mut Trial) -> bool) {
    let began = Instant::now();
    while !so(trial) {
        assert!(began.elapsed() < PATIENCE, "it never came to it");
        trial.app().keep_paper_current();
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Another board set for the child on the screen: a small one under another name.
fn import(trial: &mut Trial, name: &str) {
    let mut parts = heard::app::Supplied::First12.read().unwrap().into_parts();
    parts.name = name.to_owned();
    let bytes = export::write(&heard::board::BoardSet::new(parts).unwrap()).unwrap();
    trial.unlock("2580").unwrap();
    trial.app().handle(Wish::Adult(AdultWish::ReadImport { bytes, name: name.to_owned() })).unwrap();
    trial.app().handle(Wish::Adult(AdultWish::KeepImport)).unwrap();
}

fn text(path: &PathBuf) -> String {
    closed(&poppler("pdftotext", &["-raw"], &["-"], &fs::read(path).unwrap()))
}

#[test]
fn it_is_written_some_time_after_the_start_and_left_alone_while_it_is_current() {
    let mut trial = Trial::new();
    let path = path(&mut trial);
    trial.app().keep_paper_current();
    let id = child(&mut trial);
    assert_eq!(trial.app().paper_copy(id), PaperCopy::NotYet);
    assert_eq!(trial.app().next_wake(), Some(120_000), "nobody has to touch the screen for it");
    trial.clock.wait(Duration::from_secs(121));
    until(&mut trial, |trial| trial.app().paper_copy(id) != PaperCopy::NotYet);
    assert_eq!(trial.app().paper_copy(id), PaperCopy::There(path.clone()));
    assert!(text(&path).contains("Iwanttotell"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o077, 0, "others cannot read it");
    }
    // Every child of the home has one.
    let children = trial.app().home.record.children.len();
    until(&mut trial, |trial| fs::read_dir(trial.path().join("paper")).unwrap().count() == children);
    trial.close();
    let written = fs::metadata(&path).unwrap().modified().unwrap();
    trial.reopen();
    trial.clock.wait(Duration::from_secs(121));
    trial.app().keep_paper_current();
    trial.close();
    assert_eq!(fs::metadata(&path).unwrap().modified().unwrap(), written, "nothing had changed");
}

#[test]
fn it_is_written_anew_after_a_change_and_whoever_closes_the_app_waits_for_it() {
    let mut trial = Trial::new();
    let path = path(&mut trial);
    trial.app().keep_paper_current();
    import(&mut trial, "Second");
    trial.app().keep_paper_current();
    // The child talks on meanwhile.
    assert_eq!(trial.play("press want\nexpect said want\n"), ["said: want"]);
    trial.close();
    assert!(text(&path).contains("Second"));
    trial.reopen();
    trial.app().keep_paper_current();
    import(&mut trial, "Third");
    // Nobody has asked since: closing sees the change by itself.
    trial.close();
    assert!(text(&path).contains("Third"));
    assert!(!text(&path).contains("Second"));
}

#[test]
fn one_that_cannot_be_written_leaves_the_old_one_whole_and_a_notice() {
    let mut trial = Trial::new();
    let path = path(&mut trial);
    trial.app().keep_paper_current();
    trial.app().write_paper().unwrap();
    let old = fs::read(&path).unwrap();
    // Where the new one would be written first, there is something that is no file.
    let beside = path.with_extension("pdf.new");
    fs::create_dir(&beside).unwrap();
    import(&mut trial, "Second");
    until(&mut trial, |trial| trial.app().notices().iter().any(|notice| notice.cause == Cause::PaperBoard));
    assert_eq!(fs::read(&path).unwrap(), old);
    assert_eq!(trial.play("press want\nexpect said want\n"), ["said: want"]);
    fs::remove_dir(&beside).unwrap();
    import(&mut trial, "Third");
    until(&mut trial, |trial| text(&super::standing::path(trial)).contains("Third"));
    until(&mut trial, |trial| !trial.app().notices().iter().any(|notice| notice.cause == Cause::PaperBoard));
    assert!(!beside.exists());
}

#[test]
fn a_half_written_one_is_written_again() {
    let mut trial = Trial::new();
    let path = path(&mut trial);
    trial.app().write_paper().unwrap();
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    trial.app().write_paper().unwrap();
    assert_eq!(fs::read(&path).unwrap(), whole);
}

#[test]
fn an_app_that_is_dropped_leaves_it_whole() {
    let mut trial = Trial::new();
    let path = path(&mut trial);
    trial.app().write_paper().unwrap();
    trial.app().keep_paper_current();
    import(&mut trial, "Second");
    trial.app().keep_paper_current();
    drop(trial.app.take());
    let file = fs::read(&path).unwrap();
    assert!(file.starts_with(b"%PDF") && file.trim_ascii_end().ends_with(b"%%EOF"));
}

#[test]
fn it_says_neither_the_childs_name_nor_lies_under_it() {
    let mut trial = Trial::new();
    trial.app().write_paper().unwrap();
    let name = trial.app().child().unwrap().child().name.clone();
    let path = path(&mut trial);
    assert!(!path.strip_prefix(trial.path()).unwrap().to_string_lossy().contains(&name));
    let info = poppler("pdfinfo", &[], &[], &fs::read(&path).unwrap());
    assert!(!info.contains(&name), "{info}");
}

#[test]
fn a_print_is_made_while_the_child_goes_on_talking() {
    use heard::app::{Answer, Printing, Trouble};
    use heard::report::paper_board::{Cut, Sheet};
    let mut trial = Trial::new();
    let out = trial.folder.path().join("boards.pdf");
    let printing = Printing { sheet: Sheet::A3, cut: Cut::Yes, boards: Vec::new(), out: out.clone() };
    let locked = trial.app().handle(Wish::Adult(AdultWish::StartPrinting(printing.clone())));
    assert!(matches!(locked, Err(Trouble::Locked)));
    trial.unlock("2580").unwrap();
    trial.app().handle(Wish::Adult(AdultWish::StartPrinting(printing.clone()))).unwrap();
    let second = trial.app().handle(Wish::Adult(AdultWish::StartPrinting(printing.clone())));
    assert!(matches!(second, Err(Trouble::StillMaking)));
    assert_eq!(trial.play("press want\nexpect said want\n"), ["said: want"]);
    let began = Instant::now();
    let made = loop {
        assert!(began.elapsed() < PATIENCE);
        trial.app().attend();
        if let Some(made) = trial.app().take_made() {
            break made;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    let Ok(Answer::Printed { path, pages }) = made else { panic!("{made:?}") };
    assert_eq!((path, pages), (out.clone(), crate::report::pdf_text::pages(&fs::read(&out).unwrap())));
    let reader = trial.app().child().unwrap().reader().unwrap();
    assert_eq!(reader.events(&["boards_printed"]).unwrap().len(), 1);
    // Nothing is written over.
    let again = trial.app().handle(Wish::Adult(AdultWish::StartPrinting(printing)));
    assert!(matches!(again, Err(Trouble::Exists(_))));
}
