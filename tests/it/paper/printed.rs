//! `heard print`: what it writes, what it asks, what it refuses.

use crate::home::{DemoHome, done, heard, refused, run_on};
use heard::app::OpenHome;
use heard::event::Event;
use heard::journal::{FileOf, HomeFolder};

fn printed(home: &DemoHome) -> Vec<Event> {
    let child = OpenHome::peek(&home.path()).unwrap().child_named("Sam").unwrap();
    let reader = HomeFolder::open_reading(&home.path()).unwrap().reader(FileOf::Child(child)).unwrap();
    reader.events(&["boards_printed"]).unwrap().into_iter().map(|(_, event)| event).collect()
}

#[cfg(not(feature = "pdf"))]
#[test]
fn a_build_without_a_typesetter_says_so_and_does_nothing() {
    let home = DemoHome::new();
    let out = home.beside("boards.pdf");
    let arguments = ["print", "--child", "Sam", "--sheet", "a4", "--out", out.to_str().unwrap()];
    let sentence = refused(&home.run(&arguments, ""), 1);
    assert!(sentence.contains("sets no pages for paper"), "{sentence}");
    assert!(!out.exists() && printed(&home).is_empty());
    assert!(!home.path().join("paper").exists());
}

#[cfg(feature = "pdf")]
#[test]
fn boards_are_printed_and_the_record_says_so() {
    use crate::report::pdf_text::{closed, pages, poppler};
    let home = DemoHome::new();
    let out = home.beside("boards.pdf");
    let to = out.to_str().unwrap();
    let text = done(&home.run(&["print", "--child", "Sam", "--sheet", "a4", "--out", to], ""));
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(to));
    let file = std::fs::read(&out).unwrap();
    assert!(lines.next().unwrap().starts_with(&format!("{} pages", pages(&file))), "{text}");
    assert!(closed(&poppler("pdftotext", &["-raw"], &["-"], &file)).contains("Iwanttotell"));
    assert!(!file.windows(3).any(|part| part == b"Sam"), "the child’s name is not in what the file says of itself");
    let events = printed(&home);
    let [Event::BoardsPrinted { boards, .. }] = events.as_slice() else { panic!("{events:?}") };
    assert_eq!(boards.len() + 2, pages(&file), "the cover, and where the pictures are from");

    // Nothing is written over.
    let sentence = refused(&home.run(&["print", "--child", "Sam", "--sheet", "a3", "--out", to], ""), 1);
    assert!(sentence.contains("exists already"), "{sentence}");
    assert_eq!(std::fs::read(&out).unwrap(), file);

    let cards = home.beside("cards.pdf");
    let one = [
        "print",
        "--child",
        "Sam",
        "--sheet",
        "a3",
        "--cut",
        "--board",
        "food and drink",
        "--out",
        cards.to_str().unwrap(),
    ];
    done(&home.run(&one, ""));
    let file = std::fs::read(&cards).unwrap();
    assert!(poppler("pdfinfo", &[], &[], &file).contains("1190.55 x 841.89"));
    let whole = boards.len();
    assert!(pages(&file) < whole / 2, "the important words and one board");
    assert_eq!(printed(&home).len(), 2);
}

#[cfg(feature = "pdf")]
#[test]
fn what_cannot_be_printed_is_refused_in_a_sentence() {
    let home = DemoHome::new();
    let out = home.beside("boards.pdf");
    let to = out.to_str().unwrap();
    refused(&home.run(&["print", "--child", "Nobody", "--sheet", "a4", "--out", to], ""), 2);
    let unknown = ["print", "--child", "Sam", "--sheet", "a4", "--board", "Cellar", "--out", to];
    let sentence = refused(&home.run(&unknown, ""), 2);
    assert!(sentence.contains("Cellar"), "{sentence}");
    assert_eq!(home.run(&["print", "--child", "Sam", "--sheet", "a5", "--out", to], "").status.code(), Some(2));
    let path = home.path();
    let wrong = ["--home", path.to_str().unwrap(), "--as", "Priya", "print", "--child", "Sam", "--sheet", "a4"];
    refused(&heard(&[&wrong[..], &["--out", to]].concat(), "0000\n"), 1);
    let nowhere = home.beside("demo-file");
    std::fs::write(&nowhere, b"x").unwrap();
    let nowhere = nowhere.join("boards.pdf");
    refused(&home.run(&["print", "--child", "Sam", "--sheet", "a4", "--out", nowhere.to_str().unwrap()], ""), 1);
    assert!(!out.exists());
}

#[cfg(feature = "pdf")]
#[test]
fn an_import_leaves_a_current_paper_board() {
    let home = DemoHome::new();
    let exported = home.beside("core.obz");
    done(&home.run(&["export", "Core 24", exported.to_str().unwrap()], ""));
    let text = done(&home.run(&["import", exported.to_str().unwrap(), "--child", "Sam"], ""));
    let path = text.lines().find_map(|line| line.strip_prefix("Paper board: ")).unwrap();
    assert!(!path.contains("Sam"), "{path}");
    assert!(std::fs::read(path).unwrap().starts_with(b"%PDF"));
    // On a spare tablet it is made again by whatever changes the boards, or by the window.
    let backup = home.beside("home.backup");
    done(&home.run(&["backup", backup.to_str().unwrap()], ""));
    let spare = home.beside("spare");
    let restored = ["--home", spare.to_str().unwrap(), "restore", backup.to_str().unwrap()];
    done(&heard(&restored, &home.recovery_code));
    assert!(!spare.join("paper").exists(), "it is in no backup");
    std::fs::copy(home.path().join("demo-pins.txt"), spare.join("demo-pins.txt")).unwrap();
    done(&run_on(&spare, &["import", exported.to_str().unwrap(), "--child", "Sam"], ""));
    assert!(spare.join("paper").is_dir());
}
