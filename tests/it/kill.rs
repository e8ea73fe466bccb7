//! Power cuts: the program is killed at random moments while it opens, appends, checkpoints and restores. Every id that it
//! had acknowledged by then is found again.

use crate::home::{DemoHome, heard, run_on};
use heard::event::Header;
use heard::journal::{FileOf, HomeFolder, Span};
use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};

const RUNS: usize = 50;
const AT_LEAST: usize = 20;

/// A small generator, so that a failing run can be run again. Source: Marsaglia, "Xorshift RNGs", 2003.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

/// Plays without end until it is killed; every second press closes an utterance of its own.
fn playing(home: &Path) -> Child {
    let pins = home.join("demo-pins.txt");
    let mut child = Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(["--home", home.to_str().unwrap(), "--pin-file", pins.to_str().unwrap(), "play", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let script = "press no\npress want\nwait 6s\npress help\n".repeat(400);
    child.stdin.take().unwrap().write_all(script.as_bytes()).unwrap();
    child
}

fn ids(home: &Path) -> BTreeSet<String> {
    let folder = HomeFolder::open_reading(home).unwrap();
    let mut found = BTreeSet::new();
    for child in folder.children().unwrap() {
        let reader = folder.reader(FileOf::Child(child)).unwrap();
        for entry in reader.entries(Span::All).unwrap() {
            let header: Header = serde_json::from_slice(&entry.header).unwrap();
            found.insert(header.id.to_string());
        }
        reader.check(|_| None).expect("every chain holds after a kill");
    }
    found
}

#[test]
fn nothing_acknowledged_is_lost() {
    let home = DemoHome::new();
    let path = home.path();
    let mut dice = Dice(0x5EED_1234_ABCD_0001);
    let mut acknowledged = BTreeSet::new();
    let mut total = 0;
    for run in 0..RUNS {
        // Some starts are cut off while the home is being opened.
        if run % 5 == 0 {
            let mut child = playing(&path);
            std::thread::sleep(std::time::Duration::from_micros(dice.roll(30_000)));
            child.kill().unwrap();
            let output = child.wait_with_output().unwrap();
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            acknowledged.extend(text.lines().filter_map(|line| line.strip_prefix("kept: ")).map(str::to_owned));
        }
        let mut child = playing(&path);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let enough = AT_LEAST + usize::try_from(dice.roll(40)).unwrap();
        let mut seen = 0;
        while seen < enough {
            let line = lines.next().expect("the play ended before it was killed").unwrap();
            if let Some(id) = line.strip_prefix("kept: ") {
                acknowledged.insert(id.to_owned());
                seen += 1;
            }
        }
        std::thread::sleep(std::time::Duration::from_micros(dice.roll(3_000)));
        child.kill().unwrap();
        // What had come through the pipe by then was acknowledged too.
        for line in lines.map_while(Result::ok) {
            acknowledged.extend(line.strip_prefix("kept: ").filter(|id| id.len() == 36).map(str::to_owned));
            seen += 1;
        }
        child.wait().unwrap();
        total += seen;
    }
    let found = ids(&path);
    let lost: Vec<&String> = acknowledged.difference(&found).collect();
    assert!(acknowledged.len() >= RUNS * AT_LEAST, "only {} ids were acknowledged", acknowledged.len());
    assert!(lost.is_empty(), "{} of {} acknowledged entries are lost", lost.len(), acknowledged.len());
    println!("{RUNS} kills, {total} lines, {} acknowledged entries, all of them found", acknowledged.len());

    restore_cut_off_and_done_again(&home, &path, &acknowledged, &mut dice);
}

/// A restore that is killed leaves nothing that looks like a home, and can be run again.
fn restore_cut_off_and_done_again(home: &DemoHome, path: &Path, acknowledged: &BTreeSet<String>, dice: &mut Dice) {
    let backup = home.beside("home.backup");
    assert!(run_on(path, &["backup", backup.to_str().unwrap()], "").status.success());
    for run in 0..10 {
        let spare = home.beside(&format!("spare-{run}"));
        let arguments = ["--home", spare.to_str().unwrap(), "restore", backup.to_str().unwrap()];
        let mut child = Command::new(env!("CARGO_BIN_EXE_heard"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(home.recovery_code.as_bytes()).unwrap();
        std::thread::sleep(std::time::Duration::from_micros(dice.roll(60_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        if !spare.exists() {
            let output = heard(&arguments, &home.recovery_code);
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
        let lost: Vec<String> = acknowledged.difference(&ids(&spare)).cloned().collect();
        assert!(lost.is_empty(), "{} entries are missing from the restored home", lost.len());
    }
}
