//! Rules of the house as tests: what no compiler checks.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file under `folder` with this ending, with its text.
fn files(folder: &str, ending: &str) -> Vec<(PathBuf, String)> {
    fn walk(folder: &Path, ending: &str, found: &mut Vec<(PathBuf, String)>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, ending, found);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push((path.clone(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    let mut found = Vec::new();
    walk(&root().join(folder), ending, &mut found);
    assert!(!found.is_empty(), "no .{ending} file under {folder}: this test would have checked nothing");
    found.sort();
    found
}

/// Lines that break a rule, as `file:line: text`.
fn offences(files: &[(PathBuf, String)], breaks: impl Fn(&Path, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in files {
        for (index, line) in text.lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            if breaks(path, code) {
                let shown = path.strip_prefix(root()).unwrap();
                found.push(format!("{}:{}: {}", shown.display(), index + 1, line.trim()));
            }
        }
    }
    found
}

#[track_caller]
fn none(offences: &[String], rule: &str) {
    assert!(offences.is_empty(), "{rule}\n{}", offences.join("\n"));
}

#[test]
fn only_the_window_names_the_toolkit() {
    let found =
        offences(&files("src", "rs"), |path, code| !path.starts_with(root().join("src/ui")) && code.contains("slint"));
    none(&found, "slint is named outside src/ui");
}

#[test]
fn pure_rooms_do_no_io_and_read_no_clock() {
    let forbidden = [
        "std::fs",
        "std::net",
        "std::process",
        "Instant::now",
        "SystemTime",
        "Local::now",
        "Utc::now",
        "getrandom",
        "new_v4",
        "fresh()",
    ];
    for room in [
        "src/access",
        "src/session",
        "src/board",
        "src/edit",
        "src/event",
        "src/child",
        "src/interchange",
        "src/mat",
        "src/stats",
        "src/report/summary",
        "src/sound",
    ] {
        let found = offences(&files(room, "rs"), |_, code| forbidden.iter().any(|word| code.contains(word)));
        none(&found, "a pure room reaches for the world");
    }
}

#[test]
fn nothing_opens_a_socket() {
    let forbidden = ["std::net", "TcpStream", "UdpSocket", "reqwest", "ureq", "hyper"];
    let found = offences(&files("src", "rs"), |_, code| forbidden.iter().any(|word| code.contains(word)));
    none(&found, "the core has no network");
}

#[test]
fn what_can_be_touched_has_a_name_and_a_role() {
    let dumb = files("ui/widgets", "slint");
    for (path, text) in &dumb {
        let touches = text.contains("TouchArea {");
        let named = text.contains("accessible-role:") && text.contains("accessible-label:");
        let handed_on = text.contains("accessible-role: none") || text.contains("TouchLayer") || is_a_base(&dumb, path);
        assert!(!touches || named || handed_on, "{} can be touched and has no role and name", path.display());
    }
}

#[test]
fn every_dependency_has_a_licence_that_fits_and_comes_from_the_registry() {
    let output = Command::new(env!("CARGO"))
        // Only what this machine builds: crates for other systems need not have been fetched.
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", &host()])
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "cargo metadata failed: {}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    let allowed = allowed_licences();
    let packages = metadata["packages"].as_array().unwrap();
    assert!(packages.len() > 50, "only {} packages were read", packages.len());
    for package in packages {
        let name = package["name"].as_str().unwrap();
        if let Some(source) = package["source"].as_str() {
            assert!(source.starts_with("registry+"), "{name} comes from {source}");
        }
        let licence = package["license"].as_str().unwrap_or("");
        let fits = licence.replace('/', " OR ").split(" OR ").any(|choice| {
            choice.split(" AND ").all(|one| allowed.contains(&one.trim_matches(['(', ')', ' ']).to_owned()))
        });
        // ring-like crates that only give a licence file would show up here and be looked at by hand.
        assert!(fits, "{name} has the licence “{licence}”, which deny.toml does not allow");
    }
}

/// The platform that this machine builds for.
fn host() -> String {
    let output = Command::new("rustc").arg("-vV").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().find_map(|line| line.strip_prefix("host: ")).unwrap().to_owned()
}

/// Whether a widget is only ever built upon, by widgets that give it their own role and name.
fn is_a_base(widgets: &[(PathBuf, String)], base: &Path) -> bool {
    let file = base.file_name().unwrap().to_str().unwrap();
    let users = widgets.iter().filter(|(path, text)| path != base && text.contains(&format!("\"{file}\"")));
    let mut users = users.peekable();
    users.peek().is_some()
        && users.all(|(_, text)| text.contains("accessible-role:") && text.contains("accessible-label:"))
}

/// The list that `./dev audit` uses too.
fn allowed_licences() -> Vec<String> {
    let text = std::fs::read_to_string(root().join("deny.toml")).unwrap();
    let list = text.split("allow = [").nth(1).unwrap().split(']').next().unwrap();
    list.split(',').map(|item| item.trim().trim_matches('"').to_owned()).filter(|item| !item.is_empty()).collect()
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent: Vec<String> = files("src", "rs")
        .iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path.display().to_string())
        .collect();
    none(&silent, "a module has no //! line");
}
