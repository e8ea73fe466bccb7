//! The verbs of editing in a script, and a board of sixty words made, edited, taken out and brought in again.

use crate::app::Trial;
use heard::app::script::{BoardsExpected, EditStep, PlayError, Step, VERBS, What, Where, parse};
use heard::board::{Colour, WordClass};
use heard::interchange::{What as Line, import};
use std::path::PathBuf;

fn read(line: &str) -> EditStep {
    match parse(line).unwrap().remove(0).1 {
        Step::Edit(step) => step,
        other => panic!("{other:?}"),
    }
}

fn place(row: u16, column: u16, board: &str) -> Where {
    Where { row, column, board: board.to_owned() }
}

#[test]
fn every_form_is_read() {
    let text = str::to_owned;
    assert_eq!(
        read("edit add swim at 2 10 on \"Big Pool\" picture heard/swim says \"let's swim\" class verb opens Home"),
        EditStep::Add {
            word: text("swim"),
            at: place(2, 10, "Big Pool"),
            what: vec![
                What::Picture(Some(text("heard/swim"))),
                What::Says(Some(text("let's swim"))),
                What::Class(Some(WordClass::Verb)),
                What::Opens(Some(text("Home"))),
            ],
        }
    );
    assert_eq!(
        read(
            "edit change a,b on Home class none picture none opens nothing border red colours none recording none recording x.wav by Mum"
        ),
        EditStep::Change {
            words: vec![text("a"), text("b")],
            board: text("Home"),
            what: vec![
                What::Class(None),
                What::Picture(None),
                What::Opens(None),
                What::Border(Colour::opaque(255, 0, 0)),
                What::NoColours,
                What::Recording(None),
                What::Recording(Some((PathBuf::from("x.wav"), text("Mum")))),
            ],
        }
    );
    for (line, step) in [
        ("edit begin", EditStep::Begin),
        ("edit undo", EditStep::Undo),
        ("edit redo", EditStep::Redo),
        ("edit end", EditStep::End),
        ("edit revisions", EditStep::Revisions(20)),
        ("edit restore 3", EditStep::Restore(3)),
        ("edit hide a,b on C", EditStep::Hide { words: vec![text("a"), text("b")], board: text("C") }),
        ("edit back a at 1 1 on C", EditStep::Back { word: text("a"), at: place(1, 1, "C") }),
        ("edit size C 3 4", EditStep::Size { board: text("C"), rows: 3, columns: 4 }),
    ] {
        assert_eq!(read(line), step, "{line}");
    }
    let asked = parse("expect path swim play swim").unwrap().remove(0).1;
    let path = BoardsExpected::Path { word: text("swim"), presses: vec![text("play"), text("swim")] };
    assert_eq!(asked, Step::Expect(heard::app::script::Expected::Boards(path)));
}

#[test]
fn what_cannot_be_read_is_said_before_anything_is_played() {
    for line in [
        "edit",
        "edit add swim at 0 1 on Home",
        "edit add swim at 1 on Home",
        "edit add swim at 1 1 on Home class noun2",
        "edit add swim at 1 1 on Home border nocolour",
        "edit change a on Home",
        "edit change a on Home label",
        "edit change a on Home recording x.wav",
        "edit move a to 1 1 on Home perhaps",
        "edit restore 0",
    ] {
        assert!(parse(line).is_err(), "{line}");
    }
}

#[test]
fn the_help_names_every_verb() {
    for verb in [
        "edit add",
        "edit change",
        "edit hide|show",
        "edit off",
        "edit back",
        "edit move",
        "edit copy",
        "edit board",
        "edit rename",
        "edit size",
        "edit begin",
        "edit undo",
        "edit redo",
        "edit end",
        "edit revisions",
        "edit restore",
        "export FILE",
        "expect path",
        "expect place",
        "expect tray",
    ] {
        assert!(VERBS.contains(verb), "{verb}");
    }
}

#[test]
fn a_move_is_only_told_until_it_is_sure() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nedit board Pool 2 2 from more on Home\nedit add swim at 1 1 on Pool\nedit add run at 1 2 on Pool");
    let told = trial.play("edit move swim to 1 2 on Pool");
    assert_eq!(told, ["would move, and be learned anew: swim, run"]);
    trial.play("expect place 1 1 on Pool swim");
    trial.play("edit move swim to 1 2 on Pool sure\nexpect place 1 1 on Pool run\nexpect place 1 2 on Pool swim");
    trial.play("edit move run to 2 2 on Pool sure\nexpect place 1 1 on Pool empty\nexpect place 2 2 on Pool run");
    let (line, error) = trial.tries("edit move stop to 1 1 on Home sure").unwrap_err();
    assert!(line == 1 && error.to_string().contains("it never moves"), "{error}");
}

#[test]
fn the_rules_speak_in_sentences() {
    let mut trial = Trial::new();
    trial.play("unlock Priya");
    for (script, sentence) in [
        ("edit hide stop on Home", "“stop” is an urgent word: it is never hidden."),
        ("edit off help on Home", "“help” is an urgent word: it never leaves the board."),
        ("edit change no on Feelings label yes", "“no” is an urgent word: nobody changes it."),
        ("edit hide food on Home", "That would leave an urgent word further from the first board than it is"),
        ("edit restore 99", "This child never had such boards"),
        ("edit undo", "There is nothing to undo."),
    ] {
        match trial.tries(script).unwrap_err() {
            (_, PlayError::Trouble(trouble)) => assert!(trouble.to_string().starts_with(sentence), "{trouble}"),
            (_, other) => panic!("{other}"),
        }
    }
}

/// A board of six by ten with a word in every place, edited in every way there is.
pub fn sixty() -> String {
    let mut script = "unlock Priya\nedit begin\nedit board Sixty 6 10 from more on Home\n".to_owned();
    for number in 0..60 {
        let (row, column) = (number / 10 + 1, number % 10 + 1);
        let class = ["noun", "verb", "describe", "people"][number % 4];
        script += &format!("edit add word{number} at {row} {column} on Sixty class {class}\n");
    }
    script += "edit change word0 on Sixty label swim picture heard/help says \"Let’s swim\" border darkred\n";
    script += "edit change word1,word2,word3 on Sixty class social background rgba(1,2,3,0.5)\n";
    script += "edit hide word4,word5 on Sixty\nedit show word5 on Sixty\n";
    script += "edit off word6 on Sixty\nedit off word7 on Sixty\nedit back word7 at 1 8 on Sixty\n";
    script += "edit move word8 to 1 10 on Sixty sure\nedit move word10 to 1 7 on Sixty sure\n";
    script += "edit size Sixty 7 11\nedit copy swim on Sixty to Sixty at 7 11\nedit copy go on Home to Sixty at 7 1\n";
    script += "edit change word11 on Sixty opens Home\nedit board Deeper 2 2 from word12 on Sixty\n";
    script += "edit rename Deeper as \"Deep down\"\nedit add below at 2 2 on \"Deep down\"\n";
    script
}

#[test]
fn a_board_of_sixty_words_is_edited_taken_out_and_brought_in_equal() {
    let mut trial = Trial::new();
    let first = trial.app().child().unwrap().state().vocabulary().own_shared();
    trial.play(&sixty());
    trial.play(
        "expect path swim more swim
         expect path below more word12 below
         expect path word4 hidden
         expect path word6 tray
         expect path \"i want to tell\" important \"I want to tell\"
         expect tray of Sixty word6
         expect place 1 9 on Sixty word9
         expect place 1 10 on Sixty word8
         expect place 2 1 on Sixty empty
         expect place 1 5 on Sixty hidden
         expect place 7 11 on Sixty swim
         press more
         press swim
         expect said \"Let’s swim\"
         press home",
    );
    let file = trial.folder.path().join("sixty.obz");
    trial.play(&format!("unlock Priya\nexport \"{}\"", file.display()));
    let edited = trial.app().child().unwrap().state().vocabulary().own_shared();
    let read = import::read(&std::fs::read(&file).unwrap(), Some("another name")).unwrap();
    assert_eq!(read.set.boards, edited.boards);
    assert_eq!((&read.set.id, &read.set.name, &read.set.root), (&edited.id, &edited.name, &edited.root));
    let lines: Vec<_> = read.report.lines.iter().map(|line| (line.what, line.button.as_deref())).collect();
    assert_eq!(lines, [(Line::Parked, Some("word6"))], "the tray is told, and nothing is lost on the way");
    // Brought in, it is the very revision that was on the screen.
    let before = trial.app().revisions(1).unwrap().remove(0).revision;
    trial.play(&format!("import \"{}\"", file.display()));
    assert_eq!(trial.app().revisions(1).unwrap().remove(0).revision, before);
    // Undo leads back to the first state.
    let (steps, _) = trial.app().undoable();
    assert!(steps > 75, "{steps}");
    let script = "edit undo\n".repeat(steps);
    trial.play(&format!("unlock Priya\n{script}"));
    assert_eq!(*trial.app().child().unwrap().state().vocabulary().own_shared(), *first);
    trial.play(&"edit redo\n".repeat(steps));
    assert_eq!(*trial.app().child().unwrap().state().vocabulary().own_shared(), *edited);
}
