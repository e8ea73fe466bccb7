//! Words in a note that say more than was seen, and what to write instead. It warns and never stands in the way: whatever was
//! written is kept to the letter.

/// One place in a text that could be put better.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// As it stands in the text.
    pub found: String,
    /// Where it begins and ends, in bytes.
    pub at: std::ops::Range<usize>,
    /// A whole sentence for the writer.
    pub suggestion: &'static str,
}

/// What to look for, in small letters with spaces for hyphens, and what to say about it.
const WORDS: &[(&[&str], &str)] = &[
    (
        &["attention seeking", "seeking attention", "seeks attention", "wants attention"],
        "Write what happened just before, and what the child did. Why can go under “What might it mean?”.",
    ),
    (
        &["manipulative", "manipulating", "manipulates", "manipulated"],
        "Write what the child did and what happened next. What it was for is a guess, and has its own page.",
    ),
    (
        &["for no reason", "no reason", "out of the blue", "out of nowhere", "unprovoked"],
        "Write “I saw no reason”, and what came before: noise, people, waiting, touch, pain.",
    ),
    (
        &["kicked off", "kicking off", "kicks off", "kick off"],
        "Write what you saw: threw the cup, shouted, ran, and for how long.",
    ),
    (
        &[
            "non compliant",
            "noncompliant",
            "non compliance",
            "noncompliance",
            "uncooperative",
            "did not comply",
            "would not comply",
            "defiant",
        ],
        "Write what was asked, how, and what the child did or said. Saying no is saying something.",
    ),
    (&["naughty", "badly behaved", "misbehaved", "misbehaving"], "Write what the child did, without a verdict."),
    (
        &["tantrum", "tantrums", "meltdown", "meltdowns", "melt down", "melt downs", "outburst", "outbursts"],
        "Write what you saw and heard, how long it went on, and what came before it.",
    ),
    (
        &["challenging behaviour", "challenging behavior", "challenging"],
        "Write what the child did. If it looked like distress, call it distress.",
    ),
    (&["always", "never"], "Write what happened this time, or how often you saw it."),
    (
        &["refused", "refuses", "refusing", "refusal", "refuse"],
        "Say how: “pushed it away”, “turned away”, “said no”, “left”.",
    ),
    (
        &["self harm", "self harmed", "self harming", "self harms", "self injury", "self injured", "self injurious"],
        "Write what touched which part of the body, how often and how hard. Think of pain first.",
    ),
    (
        &["happy", "sad", "angry"],
        "A feeling is a guess. Write the sign: smiled, cried, shouted, hid, jumped, went quiet.",
    ),
];

/// A cause that is no cause: "due to" a condition.
const CAUSES: [&str; 4] = ["due to", "because of", "part of", "down to"];
const WHOSE: [&str; 8] = ["", "his ", "her ", "their ", "the ", "this ", "being ", "having "];
const CONDITIONS: [&str; 8] =
    ["autism", "autistic", "asd", "condition", "disability", "diagnosis", "syndrome", "learning disability"];
const NOT_A_CAUSE: &str =
    "A condition explains nothing by itself. Write what came before; think of pain, illness and what somebody did.";

const INITIALS: &str = "That is another child’s name. Please write initials.";

/// What could be put better in a text, in the order in which it stands there. `other_children` are the names of the children
/// of the home that the note is not about.
pub fn hints(text: &str, other_children: &[&str]) -> Vec<Hint> {
    let plain = Plain::of(text);
    let mut found: Vec<Hint> = Vec::new();
    for (words, suggestion) in WORDS {
        for word in *words {
            found.extend(plain.hints(word, suggestion));
        }
    }
    for cause in CAUSES {
        for whose in WHOSE {
            for condition in CONDITIONS {
                found.extend(plain.hints(&format!("{cause} {whose}{condition}"), NOT_A_CAUSE));
            }
        }
    }
    for name in other_children {
        let first = name.split_whitespace().next().unwrap_or_default();
        for name in [*name, first] {
            found.extend(plain.hints(&Plain::of(name).text(), INITIALS));
        }
    }
    found.sort_by_key(|hint| (hint.at.start, std::cmp::Reverse(hint.at.end)));
    // Of two that begin within each other, the longer says it.
    let mut kept: Vec<Hint> = Vec::new();
    for hint in found {
        if kept.last().is_none_or(|last| last.at.end <= hint.at.start) {
            kept.push(hint);
        }
    }
    kept
}

/// A text in small letters, every hyphen and stretch of white space a single space, with the place of each letter in the original.
struct Plain<'a> {
    original: &'a str,
    letters: Vec<(char, usize, usize)>,
}

impl<'a> Plain<'a> {
    fn of(original: &'a str) -> Self {
        let mut letters: Vec<(char, usize, usize)> = Vec::new();
        for (at, letter) in original.char_indices() {
            let end = at + letter.len_utf8();
            let is_space = letter.is_whitespace() || matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '–');
            if !is_space {
                letters.extend(letter.to_lowercase().map(|small| (small, at, end)));
            } else if letters.last().is_some_and(|(last, ..)| *last != ' ') {
                letters.push((' ', at, end));
            }
        }
        if letters.last().is_some_and(|(last, ..)| *last == ' ') {
            letters.pop();
        }
        Self { original, letters }
    }

    fn text(&self) -> String {
        self.letters.iter().map(|(letter, ..)| *letter).collect()
    }

    /// Every whole-word place of `words`, which are plain already.
    fn hints(&self, words: &str, suggestion: &'static str) -> Vec<Hint> {
        let words: Vec<char> = words.chars().collect();
        if words.is_empty() {
            return Vec::new();
        }
        let is_letter = |at: Option<usize>| {
            at.and_then(|at| self.letters.get(at)).is_some_and(|(letter, ..)| letter.is_alphanumeric())
        };
        self.letters
            .windows(words.len())
            .enumerate()
            .filter(|(at, window)| {
                window.iter().map(|(letter, ..)| letter).eq(&words)
                    && !is_letter(at.checked_sub(1))
                    && !is_letter(Some(at + words.len()))
            })
            .filter_map(|(_, window)| {
                let at = window.first()?.1..window.last()?.2;
                Some(Hint { found: self.original.get(at.clone())?.to_owned(), at, suggestion })
            })
            .collect()
    }
}
