//! No sentence says more than the record: every template of every wording, in every state of its gate.

use heard::report::summary::Telling;
use heard::report::summary::method::{GLOSSARY, RIGHTS, method};
use heard::report::summary::wording::{
    AskedWording, AssessedWording, CoverWording, FactWording, GapWording, MatsWording, NotHeld, NotedWording,
    OfferedWording, PractisedWording, RefusedWording, RespondedWording, ResponseWording, SaidWording, SeenWording,
    Wording,
};
use heard::report::summary::{Gate, Sentence, Summary};
use std::collections::BTreeSet;

/// What no sentence may say, in small letters. A word is looked for as a whole word.
const NEVER: &[&str] = &[
    // Wishes and likings out of counts.
    "want",
    "wants",
    "wanted",
    "prefer",
    "prefers",
    "preferred",
    "preference",
    "preferences",
    "like",
    "likes",
    "liked",
    "dislike",
    "dislikes",
    "disliked",
    "love",
    "loves",
    "loved",
    "enjoy",
    "enjoys",
    "enjoyed",
    "favourite",
    "hate",
    "hates",
    "fond",
    "wishes",
    "keen",
    // Feelings and verdicts.
    "happy",
    "happier",
    "sad",
    "angry",
    "settled",
    "unsettled",
    "calm",
    "compliant",
    "non-compliant",
    "no issues",
    "no concerns",
    "well behaved",
    "attention-seeking",
    "attention seeking",
    "challenging",
    "challenging behaviour",
    "behaviour",
    "outburst",
    "outbursts",
    "tantrum",
    "meltdown",
    "manipulative",
    "naughty",
    "aggressive",
    "refusal to",
    // Claims of others.
    "disclosed",
    "discloses",
    "disclosure",
    "alleged",
    "alleges",
    "allegation",
    "abuse",
    "admitted",
    "claimed",
    "claims",
    // Figures that say too much.
    "significant",
    "significantly",
    "insignificant",
    "trend",
    "trends",
    "rising",
    "falling",
    "increase",
    "increased",
    "increasing",
    "decrease",
    "decreased",
    "decreasing",
    "improved",
    "improving",
    "improvement",
    "worse",
    "worsened",
    "better",
    "deteriorated",
    "more often",
    "less often",
    "getting",
    "mostly",
    "usually",
    "often",
    "rarely",
    "always",
    "tends",
    "proves",
    "proven",
    "because",
    "caused",
    "causes",
    // The child as somebody without a voice, or as a diagnosis.
    "cannot communicate",
    "no views",
    "non-verbal",
    "nonverbal",
    "low functioning",
    "suffers",
    "independent",
    "independently",
    "compliance",
    "truthful",
    "honest",
    "lied",
];

pub fn whole_word(text: &str, word: &str) -> bool {
    let text = text.to_lowercase();
    let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(word)
        .any(|(at, found)| !letter(text[..at].chars().next_back()) && !letter(text[at + found.len()..].chars().next()))
}

/// What is wrong with a sentence, if anything is.
pub fn over_claims(text: &str) -> Vec<String> {
    let mut wrong: Vec<String> =
        NEVER.iter().filter(|word| whole_word(text, word)).map(|word| format!("“{word}”")).collect();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '’').collect();
    if words.iter().any(|word| matches!(*word, "I" | "me" | "my" | "I’m" | "I’ve" | "mine")) {
        wrong.push("speaks as the child".to_owned());
    }
    if text.contains('%') && shares(text).iter().all(|(_, n)| *n < 10) {
        wrong.push("a percentage without an n of ten".to_owned());
    }
    if without_n(text) {
        wrong.push("a k without its n".to_owned());
    }
    for (k, n) in shares(text) {
        if k > n {
            wrong.push(format!("{k} of {n}"));
        }
    }
    wrong
}

/// A whole sentence, as it is printed.
pub fn is_tidy(text: &str) -> bool {
    text.trim() == text && !text.contains("  ") && text.ends_with(['.', '?'])
}

/// Every "k of n" in a text.
fn shares(text: &str) -> Vec<(u64, u64)> {
    let words: Vec<&str> =
        text.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_ascii_digit())).collect();
    let raw: Vec<&str> = text.split_whitespace().collect();
    let of = raw.iter().enumerate().filter(|(_, word)| **word == "of").map(|(at, _)| at);
    of.filter_map(|at| Some((words[at.checked_sub(1)?].parse().ok()?, words.get(at + 1)?.parse().ok()?))).collect()
}

/// A number "of" something that has no number: neither after it, as in "8 of these 23", nor before, as in "on 19 of 56 shifts;
/// on 15 of those". A length "of observed time" is no share.
fn without_n(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let number = |word: Option<&&str>| word.is_some_and(|word| word.chars().any(|c| c.is_ascii_digit()));
    words.iter().enumerate().any(|(at, word)| {
        let back = matches!(words.get(at + 1), Some(&"those" | &"them"));
        let said_before = back && words[..at.saturating_sub(1)].iter().any(|word| number(Some(word)));
        let has_n = number(words.get(at + 1))
            || number(words.get(at + 2))
            || said_before
            || words.get(at + 1) == Some(&"observed");
        *word == "of" && at > 0 && number(words.get(at - 1)) && !has_n
    })
}

#[track_caller]
fn check(wording: &impl Wording) {
    let text = wording.text();
    let wrong = over_claims(&text);
    assert!(wrong.is_empty(), "{}: {wrong:?} in: {text}", wording.name());
    assert!(!wording.name().is_empty());
    assert!(is_tidy(&text), "{}: {text}", wording.name());
}

#[test]
fn no_template_over_claims_in_any_state() {
    SaidWording::examples().iter().for_each(|wording| check(wording));
    OfferedWording::examples().iter().for_each(|wording| check(wording));
    RespondedWording::examples().iter().for_each(|wording| check(wording));
    AssessedWording::examples().iter().for_each(|wording| check(wording));
    ResponseWording::examples().iter().for_each(|wording| check(wording));
    AskedWording::examples().iter().for_each(|wording| check(wording));
    PractisedWording::examples().iter().for_each(|wording| check(wording));
    RefusedWording::examples().iter().for_each(|wording| check(wording));
    NotedWording::examples().iter().for_each(|wording| check(wording));
    CoverWording::examples().iter().for_each(|wording| check(wording));
    for fact in FactWording::examples() {
        // A fact is a number and what follows it.
        let text = format!("{} | {}.", fact.number(), fact.text());
        assert!(over_claims(&text).is_empty(), "{}: {:?} in: {text}", fact.name(), over_claims(&text));
    }
    GapWording::examples().iter().for_each(|wording| check(wording));
    NotHeld::examples().iter().for_each(|wording| check(wording));
    SeenWording::examples().iter().for_each(|wording| check(wording));
    MatsWording::examples().iter().for_each(|wording| check(wording));
}

#[test]
fn the_examples_hold_every_template_and_no_two_have_one_name() {
    let names = |all: Vec<&'static str>| all.into_iter().collect::<BTreeSet<_>>().len();
    let said = SaidWording::examples();
    let offered = OfferedWording::examples();
    let asked = AskedWording::examples();
    let practised = PractisedWording::examples();
    let refused = RefusedWording::examples();
    let noted = NotedWording::examples();
    let cover = CoverWording::examples();
    // A template that is added is added to its examples too: these counts are those of the enums.
    assert_eq!(names(said.iter().map(Wording::name).collect()), 5);
    assert_eq!(names(offered.iter().map(Wording::name).collect()), 21);
    assert_eq!(names(RespondedWording::examples().iter().map(Wording::name).collect()), 21);
    assert_eq!(names(AssessedWording::examples().iter().map(Wording::name).collect()), 10);
    assert_eq!(names(ResponseWording::examples().iter().map(Wording::name).collect()), 3);
    assert_eq!(names(asked.iter().map(Wording::name).collect()), 15);
    assert_eq!(names(practised.iter().map(Wording::name).collect()), 9);
    assert_eq!(names(refused.iter().map(Wording::name).collect()), 5);
    assert_eq!(names(noted.iter().map(Wording::name).collect()), 6);
    assert_eq!(names(cover.iter().map(Wording::name).collect()), 2);
}

#[test]
fn the_offered_templates_stand_in_every_gate_with_its_own_words() {
    for wording in OfferedWording::examples() {
        let OfferedWording::Item { k, n, gate, range, the_side, .. } = &wording else { continue };
        let text = wording.text();
        assert!(text.contains(&format!("({k} of {n}")), "{text}");
        assert_eq!(text.contains('%'), range.is_some() && *n >= 10, "{text}");
        if *the_side {
            assert!(text.contains("the side may have decided"), "{text}");
        } else if *gate == Gate::TallyOnly {
            assert!(text.contains("too few to say more") && !text.contains("plausible"), "{text}");
        } else {
            assert!(text.contains("plausible range"), "{text}");
        }
    }
}

#[test]
fn the_words_of_asking_have_no_percentage_and_asked_for_is_said_of_giving_alone() {
    for wording in AskedWording::examples() {
        let text = wording.text();
        assert!(!text.contains('%') && !text.contains("per cent"), "{text}");
        let asks = text.contains("asked for");
        let of_giving = matches!(wording, AskedWording::Total { .. } | AskedWording::Again { .. });
        assert_eq!(asks, of_giving, "{text}");
    }
    let mut others: Vec<String> = OfferedWording::examples().iter().map(Wording::text).collect();
    others.extend(SaidWording::examples().iter().map(Wording::text));
    others.extend(RefusedWording::examples().iter().map(Wording::text));
    for text in others {
        assert!(!text.contains("asked for"), "{text}");
    }
}

#[test]
fn the_test_sees_what_it_is_there_to_see() {
    for wrong in [
        "Sam wants the swing.",
        "Sam PREFERS music (8 of 10).",
        "I chose it 3 of 4 times.",
        "Sam chose it 4 of 5 times (80 %).",
        "Distress has increased.",
        "Sam was settled.",
        "Sam chose it 6 of 5 times.",
        "Sam was attention-seeking.",
        "Sam disclosed it.",
        "Sam cannot communicate.",
        "Sam took 3 of them.",
    ] {
        assert!(!over_claims(wrong).is_empty(), "{wrong}");
    }
    assert!(over_claims("Sam chose it 11 times (11 of 14; plausible range 52–92 %).").is_empty());
}

#[test]
fn the_method_keeps_to_the_same_words() {
    let passages = [Telling::Choices, Telling::Responses].into_iter().flat_map(method);
    let passages = passages.flat_map(|passage| passage.paragraphs);
    let terms = GLOSSARY.iter().chain(RIGHTS).map(|term| &term.meaning);
    for text in passages.chain(terms) {
        // What was measured is said with its numbers; here there are none to have an n.
        let text = text.replace("95 %", "95 in 100");
        let wrong = over_claims(&text);
        assert!(wrong.is_empty(), "{wrong:?} in: {text}");
    }
}

#[test]
fn the_fixed_words_of_the_pages_keep_to_them_too() {
    use heard::report::page::words;
    for text in [Telling::Choices, Telling::Responses].into_iter().flat_map(|telling| words::all("Sam", telling)) {
        let wrong = over_claims(&text);
        assert!(wrong.is_empty(), "{wrong:?} in: {text}");
    }
}

/// Every sentence of a summary.
pub fn sentences(summary: &Summary) -> Vec<&Sentence> {
    let complete = &summary.complete;
    let offered = &summary.offered;
    let (asked, seen) = (&summary.asked, &summary.seen);
    summary
        .cover
        .sentences
        .iter()
        .chain(complete.facts.iter().map(|fact| &fact.sentence))
        .chain(complete.gaps.iter().map(|gap| &gap.sentence))
        .chain(&complete.not_held)
        .chain(summary.said.parts.iter().flat_map(|part| &part.sentences))
        .chain(&offered.sentences)
        .chain(offered.domains.iter().flat_map(|row| &row.sentences))
        .chain(offered.domains.iter().flat_map(|row| &row.items).map(|item| &item.sentence))
        .chain(summary.assessed.groups.iter().flat_map(|group| &group.sentences))
        .chain(&summary.responses.sentences)
        .chain(summary.responses.rows.iter().map(|row| &row.sentence))
        .chain(&asked.sentences)
        .chain(asked.settings.iter().flat_map(|setting| &setting.sentences))
        .chain(&asked.practised.sentences)
        .chain(asked.practised.phases.iter().flat_map(|phase| &phase.sentences))
        .chain(&summary.refused.sentences)
        .chain(&summary.mats.sentences)
        .chain(summary.mats.views.iter().chain(&summary.mats.apart).flat_map(|mat| &mat.sentences))
        .chain(&seen.sentences)
        .chain(seen.settings.iter().flat_map(|setting| &setting.sentences))
        .chain(seen.compared.iter().map(|compared| &compared.sentence))
        .chain(summary.notes.iter().flat_map(|note| &note.sentences))
        .collect()
}
