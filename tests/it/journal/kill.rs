//! The process dies in the middle of writing. What was acknowledged is there, and the chain holds.

use super::{OF_CHILD, named, names, stamp};
use heard::journal::{HomeFolder, JournalError, Last, NewRows, OpenHome};
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

const HOME: &str = "HEARD_TEST_KILLED_HOME";

#[test]
fn what_was_acknowledged_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().join("home");
    let home = OpenHome::create(&root).unwrap();
    home.create_child(super::CHILD).unwrap();
    drop(home);
    let mut acknowledged = 0;
    for round in 1..=4 {
        let mut writer = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "journal::kill::writes_until_it_is_killed", "--ignored", "--nocapture"])
            .env(HOME, &root)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = BufReader::new(writer.stdout.take().unwrap()).lines().map(Result::unwrap);
        // Held until the writer is dead, or it would stop by itself at a closed pipe.
        let mut kept =
            lines.filter_map(|line| line.strip_prefix("kept ").map(|number| number.parse::<usize>().unwrap()));
        acknowledged = kept.by_ref().take(7 * round).last().expect("the writer wrote nothing");
        // It is locked as long as the writer lives, and no longer.
        assert_eq!(OpenHome::open(&root).err(), Some(JournalError::InUse));
        writer.kill().unwrap();
        writer.wait().unwrap();
        drop(kept);

        // A reader comes first, over a write-ahead log that nobody has tidied.
        let reader = HomeFolder::open_reading(&root).unwrap().reader(OF_CHILD).unwrap();
        assert!(names(&reader).len() >= acknowledged);
        let home = OpenHome::open(&root).unwrap();
        let opened = home.journal(OF_CHILD).unwrap();
        assert_eq!(opened.last, Last::Unclean);
        let found = names(&opened.journal);
        assert_eq!(found, (0..found.len()).map(|number| number.to_string()).collect::<Vec<_>>());
        opened.journal.check(|_| Some(home.device().public_key())).unwrap();
    }
    assert!(acknowledged >= 7 * 4);
}

/// The writer, in a process of its own.
#[test]
#[ignore = "it is the other half of the test above"]
fn writes_until_it_is_killed() {
    let root = std::env::var_os(HOME).expect("only the test above runs this");
    let home = OpenHome::open(Path::new(&root)).unwrap();
    let mut journal = home.journal(OF_CHILD).unwrap().journal;
    for number in names(&journal).len().. {
        let seconds = i64::try_from(number).unwrap();
        journal.append(&[named(&number.to_string())], &NewRows::none(), &stamp(seconds)).unwrap();
        let mut out = std::io::stdout();
        writeln!(out, "\nkept {}", number + 1).unwrap();
        out.flush().unwrap();
    }
}
