//! Rules of the house for `.slint`: colours and lengths live in the theme, visible words are translatable.

use std::fs;
use std::path::{Path, PathBuf};

fn sources() -> Vec<(PathBuf, String)> {
    fn gather(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                gather(&path, into);
            } else if path.extension().is_some_and(|ending| ending == "slint") {
                let text = fs::read_to_string(&path).unwrap();
                into.push((path, text));
            }
        }
    }
    let mut found = Vec::new();
    gather(&Path::new(env!("CARGO_MANIFEST_DIR")).join("ui"), &mut found);
    assert!(found.len() > 30, "the screens were not found");
    found
}

fn complain(rule: impl Fn(&Path, &str) -> bool) -> String {
    let mut wrong = String::new();
    for (path, text) in sources() {
        for (number, line) in text.lines().enumerate() {
            let code = if line.trim_start().starts_with("//") { "" } else { line };
            if rule(&path, code) {
                wrong += &format!("{}:{}: {}\n", path.display(), number + 1, line.trim());
            }
        }
    }
    wrong
}

fn in_theme(path: &Path) -> bool {
    path.components().any(|part| part.as_os_str() == "theme")
}

#[test]
fn colours_and_lengths_are_in_the_theme() {
    let wrong = complain(|path, line| !in_theme(path) && (has_colour(line) || has_length(line)));
    assert!(wrong.is_empty(), "{wrong}");
}

fn has_colour(line: &str) -> bool {
    line.match_indices('#').any(|(at, _)| {
        let hex = line[at + 1..].chars().take_while(char::is_ascii_hexdigit).count();
        matches!(hex, 3 | 4 | 6 | 8)
    })
}

/// `0px` is no length, and `1px` only takes a unit off or puts it on.
fn has_length(line: &str) -> bool {
    line.match_indices("px").any(|(at, _)| {
        let digits: String =
            line[..at].chars().rev().take_while(|letter| letter.is_ascii_digit() || *letter == '.').collect();
        !digits.is_empty() && digits != "0" && digits != "1"
    })
}

#[test]
fn visible_words_can_be_translated() {
    let wrong = complain(|_, line| {
        let line = line.trim();
        ["text:", "title:", "label:", "accessible-label:", "detail:", "placeholder:", "main:", "back:", "name:"]
            .iter()
            .any(|property| line.strip_prefix(property).is_some_and(|rest| rest.trim().starts_with('"')))
            && !line.contains(r#""0""#)
            && !line.contains(r#": "";"#)
    });
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn widgets_know_no_adapter_and_views_no_colour() {
    let wrong = complain(|path, line| {
        path.components().any(|part| part.as_os_str() == "widgets")
            && (line.contains("Adapter") || line.contains("views/"))
    });
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn a_file_is_one_noun() {
    let long: Vec<_> =
        sources().into_iter().filter(|(_, text)| text.lines().count() > 400).map(|(path, _)| path).collect();
    assert!(long.is_empty(), "{long:?}");
}
