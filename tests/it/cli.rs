//! The command line, run as a program: the forms that others will call, their answers and their exit codes.

use crate::home::{DemoHome, done, heard, refused};

#[test]
fn the_whole_line_from_a_board_file_to_a_checked_pack() {
    let home = DemoHome::new();
    let exported = home.beside("starter.obz");
    done(&home.run(&["export", "Core 24", exported.to_str().unwrap()], ""));

    let report = done(&heard(&["import", exported.to_str().unwrap(), "--check"], ""));
    assert!(report.contains("Boards: 34."), "{report}");
    done(&home.run(&["import", exported.to_str().unwrap(), "--child", "Sam"], ""));
    let played = home.play("press want\npress food\npress apple\npress speak\nwait 6s\nexpect said want apple\n");
    assert!(played.contains("said: want") && played.contains("kept: "), "{played}");

    let packs = home.beside("packs");
    let dates = ["--from", "2026-01-01", "--to", "2099-01-01", "--out", packs.to_str().unwrap()];
    let text = done(&home.run(&[&["pack", "--child", "Sam"][..], &dates[..]].concat(), ""));
    let pack = text.lines().next().unwrap();
    let verdict = done(&heard(&["verify", pack], ""));
    assert_eq!(verdict.lines().next(), Some("CONSISTENT, NOTHING OUTSIDE TO COMPARE WITH"));
    assert!(verdict.contains("figures agree with the entries."), "{verdict}");
    let verdict = done(&heard(&["verify", pack, "--after", home.pack.to_str().unwrap()], ""));
    assert_eq!(verdict.lines().next(), Some("CONTINUES THE HEAD YOU HOLD"), "{verdict}");
    let head = text.lines().find_map(|line| line.strip_prefix("Head: ")).unwrap();
    let verdict = done(&heard(&["verify", pack, "--head", head], ""));
    assert_eq!(verdict.lines().next(), Some("CONTINUES THE HEAD YOU HOLD"), "{verdict}");

    // One byte of one entry: `\"label\":\"want\"` becomes another word.
    let mut bytes = std::fs::read(pack).unwrap();
    let word = br#"\"spoken\":\"want\""#;
    let at = bytes.windows(word.len()).position(|window| window == word).expect("the entries lie open in the zip");
    bytes[at + word.len() - 3] ^= 1;
    let altered = home.beside("altered.zip");
    std::fs::write(&altered, bytes).unwrap();
    let output = heard(&["verify", altered.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("ALTERED"));
}

#[test]
fn a_summary_is_made_and_its_head_is_continued() {
    let home = DemoHome::new();
    let out = home.beside("summaries");
    let dates = ["--from", "2026-10-01", "--to", "2026-10-31", "--out", out.to_str().unwrap()];
    let made = home.run(&[&["summary", "--child", "Sam", "--for", "the review"][..], &dates[..]].concat(), "");
    let text = done(&made);
    let paths: Vec<&str> = text.lines().take_while(|line| !line.starts_with("Head: ")).collect();
    let endings: Vec<&str> = paths.iter().map(|path| path.rsplit('.').next().unwrap()).collect();
    let paper: &[&str] = if cfg!(feature = "pdf") { &["pdf"] } else { &[] };
    assert_eq!(endings, [paper, &["html", "json"]].concat());
    assert!(paths.iter().all(|path| !path.contains("Sam")), "{text}");
    let line = |start: &str| text.lines().find_map(|line| line.strip_prefix(start)).unwrap().to_owned();
    let json = std::fs::read(paths.last().unwrap()).unwrap();
    assert_eq!(line("Content: "), heard::id::Digest::of(&json).to_string());
    assert_eq!(text.contains("sets no pages for paper"), paper.is_empty(), "{text}");
    // The pack of the same days carries a summary of its own, and goes on from the head of this one.
    let text = done(&home.run(&[&["pack", "--child", "Sam"][..], &dates[..]].concat(), ""));
    let verdict = done(&heard(&["verify", text.lines().next().unwrap(), "--head", &line("Head: ")], ""));
    assert_eq!(verdict.lines().next(), Some("CONTINUES THE HEAD YOU HOLD"), "{verdict}");
    assert!(verdict.contains("figures agree with the entries."), "{verdict}");
}

#[test]
fn a_summary_that_cannot_be_made_is_refused_in_a_sentence() {
    let home = DemoHome::new();
    let out = home.beside("summaries");
    let ask = |child: &str, from: &str, to: &str, more: &[&str]| {
        let dates = ["summary", "--child", child, "--from", from, "--to", to, "--out", out.to_str().unwrap()];
        home.run(&[&dates[..], more].concat(), "")
    };
    refused(&ask("Nobody", "2026-10-01", "2026-10-02", &[]), 2);
    refused(&ask("Sam", "2026-10-02", "2026-10-01", &[]), 2);
    refused(&ask("Sam", "2199-10-01", "2199-10-02", &[]), 2);
    refused(&ask("Sam", "1999-10-01", "2026-10-02", &[]), 2);
    refused(&ask("Sam", "2026-10-01", "2026-10-02", &["--for", &"a".repeat(300)]), 2);
    assert!(!out.exists());
    let path = home.path();
    let wrong =
        ["--home", path.to_str().unwrap(), "--as", "Priya", "summary", "--child", "Sam", "--from", "2026-10-01"];
    let wrong = [&wrong[..], &["--to", "2026-10-02", "--out", out.to_str().unwrap()]].concat();
    refused(&heard(&wrong, "0000\n"), 1);
    let help = done(&heard(&["summary", "--help"], ""));
    for told in ["--for", "head", "SHA-256", "heard pack"] {
        assert!(help.contains(told), "{told} is missing:\n{help}");
    }
}

#[test]
fn a_backup_goes_on_on_another_device() {
    let home = DemoHome::new();
    let backup = home.beside("home.backup");
    done(&home.run(&["backup", backup.to_str().unwrap()], ""));
    let spare = home.beside("spare");
    let arguments = ["--home", spare.to_str().unwrap(), "restore", backup.to_str().unwrap()];
    let wrong = heard(&arguments, "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA\n");
    refused(&wrong, 2);
    assert!(!spare.exists(), "a refused restore leaves nothing");
    done(&heard(&arguments, &home.recovery_code));
    std::fs::copy(home.path().join("demo-pins.txt"), spare.join("demo-pins.txt")).unwrap();

    let packs = home.beside("packs");
    let dates = ["--from", "2026-10-01", "--to", "2026-10-31", "--out", packs.to_str().unwrap()];
    let text = done(&crate::home::run_on(&spare, &[&["pack", "--child", "Sam"][..], &dates[..]].concat(), ""));
    let verdict = done(&heard(&["verify", text.lines().next().unwrap(), "--after", home.pack.to_str().unwrap()], ""));
    assert!(verdict.contains("backup"), "a restored tablet says so: {verdict}");
    assert!(verdict.contains("figures agree with the entries."), "the summary is that of both devices: {verdict}");
}

#[test]
fn secrets_are_asked_for_and_wrong_ones_are_entries() {
    let home = DemoHome::new();
    let path = home.path();
    let base = ["--home", path.to_str().unwrap(), "--as", "Tom", "backup"];
    let file = home.beside("x.backup");
    let arguments = [&base[..], &[file.to_str().unwrap()][..]].concat();
    refused(&heard(&arguments, "0000\n"), 1);
    done(&heard(&arguments, "7913\n"));
    assert!(file.exists());
}

#[test]
fn a_pin_says_who_is_asking() {
    let home = DemoHome::new();
    let path = home.path();
    let file = home.beside("y.backup");
    let arguments = ["--home", path.to_str().unwrap(), "backup", file.to_str().unwrap()];
    refused(&heard(&arguments, "4711\n"), 1);
    done(&heard(&arguments, "7913\n"));
    let packs = home.beside("packs");
    let dates = ["--from", "2026-10-01", "--to", "2026-10-31", "--out", packs.to_str().unwrap()];
    let pack = [&["--home", path.to_str().unwrap(), "pack", "--child", "Sam"][..], &dates[..]].concat();
    done(&heard(&pack, "2580\n"));
}

#[test]
fn input_that_cannot_be_used_gets_a_sentence_and_two() {
    let home = DemoHome::new();
    let junk = home.beside("junk.obz");
    std::fs::write(&junk, b"this is not a board").unwrap();
    refused(&heard(&["import", junk.to_str().unwrap(), "--check"], ""), 2);
    refused(&heard(&["import", "no-such-file.obz", "--check"], ""), 2);
    refused(&home.run(&["import", junk.to_str().unwrap(), "--child", "Sam"], ""), 2);
    refused(
        &home.run(&["pack", "--child", "Nobody", "--from", "2026-01-01", "--to", "2026-01-02", "--out", "x"], ""),
        2,
    );
    refused(&home.run(&["export", "No such set", "x.obz"], ""), 2);
    refused(&home.run(&["play", "-"], "fly to the moon\n"), 2);
    refused(&heard(&["--home", home.beside("nothing").to_str().unwrap(), "play", "-"], ""), 2);
    let output = heard(&["verify", junk.to_str().unwrap()], "");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stdout).unwrap().starts_with("COULD NOT CHECK"));
}

#[test]
fn nothing_is_written_over() {
    let home = DemoHome::new();
    let file = home.beside("precious.obz");
    std::fs::write(&file, b"precious").unwrap();
    refused(&home.run(&["export", "Core 24", file.to_str().unwrap()], ""), 1);
    refused(&home.run(&["backup", file.to_str().unwrap()], ""), 1);
    assert_eq!(std::fs::read(&file).unwrap(), b"precious");
}

#[test]
fn a_second_writer_is_told_and_a_reader_is_not() {
    let home = DemoHome::new();
    let lock = heard::journal::OpenHome::open(&home.path()).unwrap();
    refused(&home.run(&["play", "-"], "press want\n"), 1);
    drop(lock);
    home.play("press want\n");
}

#[test]
fn symbols_are_counted_and_found() {
    let text = done(&heard(&["symbols", "count"], ""));
    assert!(text.contains("heard") && text.contains("twemoji"), "{text}");
    assert!(done(&heard(&["symbols", "search", "drink"], "")).starts_with("drink"));
}

#[test]
fn a_symbol_pack_is_added_listed_and_removed() {
    let home = DemoHome::new();
    let pack = home.beside("Our things");
    std::fs::create_dir_all(&pack).unwrap();
    std::fs::write(
        pack.join("fan.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>",
    )
    .unwrap();
    std::fs::write(pack.join("index.csv"), "file,label\nfan.svg,ceiling fan\ngone.svg,gone\n").unwrap();
    let path = pack.to_str().unwrap();
    assert_eq!(done(&home.run(&["symbols", "list"], "")), "");
    let text = done(&home.run(&["symbols", "add", path], ""));
    assert!(text.contains("1 of 2 symbols came in.") && text.contains("gone.svg"), "{text}");
    assert_eq!(done(&home.run(&["symbols", "list"], "")).trim(), "Our things: 1");
    assert_eq!(done(&home.run(&["symbols", "search", "ceiling fan"], "")).trim(), "ceiling fan (our things/fan.svg)");
    refused(&home.run(&["symbols", "add", path], ""), 1);
    refused(&home.run(&["symbols", "add", home.beside("nothing").to_str().unwrap()], ""), 2);
    refused(&home.run(&["symbols", "remove", "Others"], ""), 2);
    // A backup does not have it, and whoever restores it is told so by name.
    let (backup, spare) = (home.beside("home.backup"), home.beside("spare"));
    done(&home.run(&["backup", backup.to_str().unwrap()], ""));
    let restore = ["--home", spare.to_str().unwrap(), "restore", backup.to_str().unwrap()];
    let told = done(&heard(&restore, &home.recovery_code));
    assert!(told.contains("The symbol pack “Our things” is in no backup."), "{told}");
    let listed = done(&heard(&["--home", spare.to_str().unwrap(), "symbols", "list"], ""));
    assert_eq!(listed.trim(), "Our things: not on this tablet");
    done(&home.run(&["symbols", "remove", "our things"], ""));
    assert_eq!(done(&home.run(&["symbols", "list"], "")), "");
}

#[test]
fn help_names_every_verb_of_a_script() {
    let text = done(&heard(&["play", "--help"], ""));
    for verb in ["press", "hold", "select", "unlock", "agreement", "access", "speech", "expect", "wait"] {
        assert!(text.contains(verb), "{verb} is missing:\n{text}");
    }
}
