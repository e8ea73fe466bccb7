//! Pages set by a process of their own are the same pages, and one that stops is a sentence and nothing worse.
#![cfg(feature = "pdf")]

use super::sample;
use heard::id::MediaId;
use heard::report::page::{self, Document};
use heard::report::pdf::{Imprint, PdfFault, VERB, print_boards, print_boards_by, set, set_by};
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

const HEARD: &str = env!("CARGO_BIN_EXE_heard");

fn pages() -> (Document, Imprint) {
    let summary = sample::nothing();
    let imprint = Imprint { made_at: summary.cover.made_at, app: summary.cover.app.clone() };
    (page::for_paper(page::of(&summary)), imprint)
}

#[test]
fn a_process_of_its_own_sets_the_same_bytes() {
    let (document, imprint) = pages();
    let here = set(&document, &imprint).unwrap();
    assert!(here == set_by(Path::new(HEARD), &document, &imprint).unwrap());
    // Where no process can be begun, the pages are set all the same.
    assert!(here == set_by(Path::new("/nowhere/heard"), &document, &imprint).unwrap());
}

#[test]
fn one_that_stops_is_a_fault() {
    let (document, imprint) = pages();
    for program in ["/bin/false", "/bin/true", "/bin/echo"] {
        assert_eq!(set_by(Path::new(program), &document, &imprint), Err(PdfFault::Stopped), "{program}");
    }
}

#[test]
fn an_order_that_is_none_is_refused_with_a_sentence() {
    for order in [&b""[..], b"{}\n", b"nonsense", b"\n\n", br#"{"templates":"Boards","ident":"","data":9,"files":[]}"#]
    {
        let mut command = Command::new(HEARD);
        command.arg(VERB).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut process = command.spawn().unwrap();
        process.stdin.take().unwrap().write_all(order).unwrap();
        let output = process.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(output.stdout.is_empty());
        assert_eq!(String::from_utf8(output.stderr).unwrap().lines().count(), 1);
    }
}

#[test]
fn boards_drawn_and_set_by_a_process_of_their_own_are_the_same_bytes() {
    let (paper, set) = crate::paper::with_a_photo();
    let imprint = pages().1;
    let media = |id: MediaId| set.media.get(&id).cloned();
    let here = print_boards(&paper, &media, &imprint).unwrap();
    assert!(here == print_boards_by(Path::new(HEARD), &paper, &media, &imprint).unwrap());
    let without = print_boards(&paper, &|_: MediaId| None, &imprint).unwrap();
    assert!(here != without, "the photo is in it");
}
