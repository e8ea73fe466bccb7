//! Near spellings: how far a word is from another, counted in slips (a letter too many, too few, wrong, or two that changed
//! places), and how far apart the two sound. Nothing here knows a language's words; the sounds are those of English spelling.

use std::mem;

/// A word or a few as they can be compared again and again.
pub(super) struct Spelling {
    letters: Box<[char]>,
    sound: Box<[char]>,
    /// One bit for each letter that occurs, in letters and sound.
    has: (u64, u64),
}

impl Spelling {
    /// `text` must be folded.
    pub(super) fn of(text: &str) -> Self {
        let letters: Box<[char]> = text.chars().collect();
        let sound = sound(text);
        let has = (bits(&letters), bits(&sound));
        Self { letters, sound, has }
    }

    /// The most slips after which a word of this length is still meant. Short words have too many neighbours.
    fn most(&self) -> u32 {
        match self.letters.len() {
            0..=3 => 0,
            4..=5 => 1,
            6..=9 => 2,
            _ => 3,
        }
    }

    /// How far `word` is from what was typed, if it can be meant, in quarters of a slip. The same sound in other letters is a
    /// little nearer than one slip; the beginning of a word counts a slip more than the word itself, so that whole words come
    /// first.
    pub(super) fn distance(&self, word: &Self) -> Option<u32> {
        let most = self.most();
        let by_letters = (most > 0 && near(self.has.0, word.has.0, most))
            .then(|| slips(&self.letters, &word.letters, most))
            .flatten()
            .and_then(|slips| {
                let whole = slips.whole.filter(|count| *count <= most);
                let beginning = slips.beginning.filter(|count| *count < most.max(2) && self.letters.len() > 4);
                least(whole, beginning.map(|count| count + 1))
            })
            .map(|count| count * SLIP);
        // The sound may be another by one slip less than the letters.
        let most = most.saturating_sub(1);
        let by_sound = (self.sound.len() > 1 && near(self.has.1, word.has.1, most))
            .then(|| slips(&self.sound, &word.sound, most))
            .flatten()
            .and_then(|slips| slips.whole.filter(|count| *count <= most))
            .map(|count| count * SLIP + SAME_SOUND);
        least(by_letters, by_sound)
    }
}

/// What one slip and another spelling of the same sound count.
const SLIP: u32 = 4;
const SAME_SOUND: u32 = 3;

fn least(one: Option<u32>, other: Option<u32>) -> Option<u32> {
    one.into_iter().chain(other).min()
}

fn bits(letters: &[char]) -> u64 {
    letters.iter().fold(0, |bits, letter| bits | 1 << (u32::from(*letter) % 64))
}

/// Whether so few slips can lead there at all: each letter that the other does not have is one.
fn near(typed: u64, word: u64, most: u32) -> bool {
    (typed & !word).count_ones() <= most
}

/// Slips to the whole word, and to the beginning of it that is nearest; `None` where it is more than could matter.
struct Slips {
    whole: Option<u32>,
    beginning: Option<u32>,
}

/// The distance of Damerau and Levenshtein in its restricted form (no letter is changed twice), row by row.
fn slips(typed: &[char], word: &[char], most: u32) -> Option<Slips> {
    let reach = typed.len() + most as usize;
    if word.len() + (most as usize) < typed.len() {
        return None;
    }
    let is_whole = word.len() <= reach;
    let word = word.get(..reach).unwrap_or(word);
    let mut before: Vec<u32> = Vec::new();
    let mut above: Vec<u32> = (0..).take(word.len() + 1).collect();
    let mut last_typed = None;
    for (row, letter) in (1_u32..).zip(typed) {
        let mut here = Vec::with_capacity(word.len() + 1);
        here.push(row);
        let (mut left, mut last) = (row, None);
        for (at, other) in word.iter().enumerate() {
            let [corner, up] = above.get(at..at + 2).and_then(|pair| pair.try_into().ok()).unwrap_or([row, row]);
            let mut best = (corner + u32::from(letter != other)).min(up + 1).min(left + 1);
            // Two letters that changed places.
            if last == Some(letter) && last_typed == Some(other) {
                let across = at.checked_sub(1).and_then(|at| before.get(at)).copied();
                best = across.map_or(best, |across| best.min(across + 1));
            }
            here.push(best);
            (left, last) = (best, Some(other));
        }
        last_typed = Some(letter);
        before = mem::replace(&mut above, here);
        // The least of a row never becomes less further down, but for a change of places, which looks two rows up.
        if above.iter().chain(&before).min().is_some_and(|least| *least > most) {
            return None;
        }
    }
    Some(Slips { whole: above.last().copied().filter(|_| is_whole), beginning: above.iter().min().copied() })
}

/// How a word sounds, roughly: *fone* and *phone*, *skool* and *school*, *nite* and *night* sound alike.
fn sound(text: &str) -> Box<[char]> {
    text.split(' ').flat_map(sound_of_word).collect()
}

/// Letters that sound otherwise together, the longest first, and what they sound like. A `^` stands for the beginning of a
/// word, a `$` for its end.
const TOGETHER: &[(&str, &str)] = &[
    ("^kn", "n"),
    ("^wr", "r"),
    ("^gn", "n"),
    ("^ps", "s"),
    ("^wh", "w"),
    ("tch", "č"),
    ("sch", "sk"),
    ("dge", "j"),
    ("tion", "šn"),
    ("sion", "šn"),
    ("ough", "o"),
    ("igh", "i"),
    ("eigh", "a"),
    ("gh", ""),
    ("ph", "f"),
    ("ch", "č"),
    ("ci", "si"),
    ("ce", "se"),
    ("cy", "si"),
    ("ck", "k"),
    ("sh", "š"),
    ("th", "ť"),
    ("qu", "kw"),
    ("mb$", "m"),
    ("le$", "l"),
    ("el$", "l"),
    ("al$", "l"),
    ("re$", "r"),
    ("er$", "r"),
    ("or$", "r"),
    ("ar$", "r"),
    ("ey$", "i"),
    ("ie$", "i"),
    ("e$", ""),
    ("ee", "i"),
    ("ea", "i"),
    ("ie", "i"),
    ("ei", "i"),
    ("ai", "a"),
    ("ay", "a"),
    ("oa", "o"),
    ("ow", "o"),
    ("oo", "u"),
    ("ou", "u"),
    ("ew", "u"),
    ("ue", "u"),
    ("^y", "y"),
    ("y", "i"),
    ("c", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("z", "s"),
];

fn sound_of_word(word: &str) -> Vec<char> {
    let marked = format!("^{word}$");
    let mut rest = marked.as_str();
    let mut sounds: Vec<char> = Vec::new();
    let is_first = |rest: &str| rest.starts_with('^');
    while let Some(letter) = rest.chars().next() {
        // A rule for an ending must not swallow a whole word: *be* is not silent.
        let fits =
            |(letters, _): &&(&str, &str)| rest.starts_with(letters) && (!letters.ends_with('$') || !sounds.is_empty());
        let (taken, heard) = match TOGETHER.iter().find(fits) {
            Some((letters, heard)) => (letters.len(), *heard),
            None if matches!(letter, '^' | '$') => (1, ""),
            None => (letter.len_utf8(), rest.get(..letter.len_utf8()).unwrap_or_default()),
        };
        let was_first = is_first(rest);
        // Doubled letters sound like one.
        sounds.extend(heard.chars().filter(|heard| was_first || sounds.last() != Some(heard)).collect::<Vec<_>>());
        rest = rest.get(taken..).unwrap_or_default();
    }
    sounds
}
