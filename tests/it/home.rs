//! A home in a folder of its own, and the program run on it as a person would run it.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use tempfile::TempDir;

/// A demonstration home that goes when the test is over.
pub struct DemoHome {
    folder: TempDir,
    pub recovery_code: String,
    pub pack: PathBuf,
}

impl DemoHome {
    /// The six weeks are played once; every test has a copy of them.
    pub fn new() -> Self {
        static PLAYED: OnceLock<DemoHome> = OnceLock::new();
        let played = PLAYED.get_or_init(Self::play_demo);
        let folder = TempDir::new().unwrap();
        let home = folder.path().join("home");
        copy(&played.path(), &home);
        let pack = home.join(played.pack.strip_prefix(played.path()).unwrap());
        Self { recovery_code: played.recovery_code.clone(), pack, folder }
    }

    fn play_demo() -> Self {
        // What outlives the tests lies where builds are cleared away.
        let folder = TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let path = folder.path().join("home");
        let output = heard(&["--home", path.to_str().unwrap(), "demo", "--no-window"], "");
        let text = done(&output);
        let line = |start: &str| text.lines().find_map(|line| line.strip_prefix(start)).unwrap().to_owned();
        let pack = PathBuf::from(text.lines().find(|line| line.ends_with(".zip")).unwrap());
        Self { recovery_code: line("Recovery code: "), pack, folder }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("home")
    }

    /// A file beside the home.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a verb on this home, as Priya, with the PIN file.
    pub fn run(&self, arguments: &[&str], input: &str) -> Output {
        run_on(&self.path(), arguments, input)
    }

    /// Plays a script and gives its lines.
    pub fn play(&self, script: &str) -> String {
        done(&self.run(&["play", "-"], script))
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &to);
        } else {
            std::fs::copy(entry.path(), to).unwrap();
        }
    }
}

pub fn run_on(home: &Path, arguments: &[&str], input: &str) -> Output {
    let pins = home.join("demo-pins.txt");
    let mut all = vec!["--home", home.to_str().unwrap(), "--as", "Priya", "--pin-file", pins.to_str().unwrap()];
    all.extend(arguments);
    heard(&all, input)
}

/// Runs the program.
pub fn heard(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_heard"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A verb that reads nothing may have closed its input already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

/// What it printed, if it said that it was done.
#[track_caller]
pub fn done(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// The one sentence that it gave up with.
#[track_caller]
pub fn refused(output: &Output, code: i32) -> String {
    let sentence = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(code), "{sentence}");
    assert_eq!(sentence.trim().lines().count(), 1, "more than one sentence: {sentence}");
    sentence
}
