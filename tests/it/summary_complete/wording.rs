//! Every template of these pages, in every state: what none of them may ever say.

use heard::report::summary::wording::{FactWording, GapWording, NotHeld, SeenWording, Wording};
use std::collections::BTreeSet;

/// Name of the template and everything that it prints.
fn all() -> Vec<(&'static str, String)> {
    let facts = FactWording::examples();
    let facts = facts.iter().map(|fact| (fact.name(), format!("{} {}", fact.number(), fact.text())));
    fn said<W: Wording>(all: Vec<W>) -> Vec<(&'static str, String)> {
        all.iter().map(|wording| (wording.name(), wording.text())).collect()
    }
    facts
        .chain(said(GapWording::examples()))
        .chain(said(NotHeld::examples()))
        .chain(said(SeenWording::examples()))
        .collect()
}

#[test]
fn no_template_claims_more_than_was_recorded() {
    let forbidden = [
        "settled",
        "no issue",
        "happy",
        "unhappy",
        "calm",
        "significant",
        "trend",
        "increas",
        "decreas",
        "rising",
        "falling",
        "improv",
        "worse",
        "better",
        "compliant",
        "challenging",
        "prefers",
        "wants",
        "likes",
        "consent",
        "%",
        "percent",
        "attention",
        "usually",
        "always",
        "normal",
        "good",
        "poor",
    ];
    for (name, text) in all() {
        let low = text.to_lowercase();
        for word in forbidden {
            assert!(!low.contains(word), "{name} says “{word}”: {text}");
        }
        assert!(!text.contains("  ") && !text.contains(" ,") && !text.contains(" ."), "{name}: {text}");
        assert!(!text.contains("I ") && !text.contains(" my "), "{name} speaks as the child: {text}");
    }
}

#[test]
fn one_is_one_and_many_are_many() {
    let nouns = [
        ("time", "times"),
        ("day", "days"),
        ("person", "people"),
        ("setting", "settings"),
        ("shift", "shifts"),
        ("note", "notes"),
        ("entry", "entries"),
        ("night", "nights"),
        ("act", "acts"),
        ("comparison", "comparisons"),
        ("start", "starts"),
    ];
    let mut looked_at = 0;
    for (name, text) in all() {
        // A night shift is a shift.
        let text = text.replace("night shift", "shift");
        let words: Vec<&str> =
            text.split_whitespace().map(|word| word.trim_matches([',', '.', ';', ':', ')', '('])).collect();
        for pair in words.windows(2) {
            let Ok(number) = pair[0].parse::<u64>() else { continue };
            for (one, many) in nouns {
                looked_at += usize::from(pair[1] == one || pair[1] == many);
                assert!(pair[1] != one || number == 1, "{name}: {text}");
                assert!(pair[1] != many || number != 1, "{name}: {text}");
            }
        }
    }
    assert!(looked_at > 100, "only {looked_at} pairs of a number and its noun");
}

#[test]
fn every_template_has_examples_and_a_name_of_its_own_page() {
    let names: BTreeSet<&str> = all().into_iter().map(|(name, _)| name).collect();
    assert!(names.iter().all(|name| name.starts_with("complete.") || name.starts_with("seen.")));
    // 31 facts, 3 gaps, 4 lines of what is not held, 10 sentences of what was seen.
    assert_eq!(names.len(), 31 + 3 + 4 + 10, "{names:#?}");
}

#[test]
fn fixed_lines_are_the_same_for_every_record() {
    let lines: Vec<String> = NotHeld::all("Sam").iter().map(Wording::text).collect();
    assert_eq!(
        lines,
        [
            "Not held here: medicines, health records, staffing numbers, closed-circuit pictures.",
            "Safety messages are reported separately.",
            "Whether the tablet was switched off, or not with Sam, is not known to this app.",
            "Nothing here can show that what happened was written down.",
        ]
    );
}
