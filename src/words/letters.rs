//! What the rules need to know about letters.

pub(super) fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u')
}

pub(super) fn has_vowel(word: &str) -> bool {
    word.chars().any(|letter| is_vowel(letter) || letter == 'y')
}

/// Whether the word ends in this letter with a consonant before it, as "try" in y.
pub(super) fn ends_after_consonant(word: &str, last: char) -> bool {
    let mut letters = word.chars().rev();
    letters.next() == Some(last) && letters.next().is_some_and(|before| before.is_alphabetic() && !is_vowel(before))
}

/// How many beats a word has: groups of vowels, without a silent e at its end.
pub(super) fn beats(word: &str) -> usize {
    let letters: Vec<char> = word.chars().collect();
    let sounds = |(at, letter): (usize, &char)| is_vowel(*letter) || (*letter == 'y' && at > 0);
    let vowels: Vec<bool> = letters.iter().enumerate().map(sounds).collect();
    let groups = vowels.chunk_by(|one, next| one == next).filter(|run| run.first() == Some(&true)).count();
    let silent = ends_after_consonant(word, 'e') && !word.ends_with("le");
    groups.saturating_sub(usize::from(silent)).max(1)
}

/// Whether a single consonant stands after a single vowel at the end, as in "run" and not in "rain", "walk" or "snow". The u
/// of "qu" is no vowel.
pub(super) fn ends_short(word: &str) -> bool {
    let plain = word.replace("qu", "q");
    let mut letters = plain.chars().rev();
    let last = letters.next().is_some_and(|one| one.is_ascii_alphabetic() && !is_vowel(one) && !"wxyh".contains(one));
    let middle = letters.next().is_some_and(|one| is_vowel(one) || one == 'y');
    last && middle && letters.next().is_none_or(|one| !is_vowel(one))
}

/// The word with its last letter twice.
pub(super) fn doubled(word: &str) -> String {
    let mut doubled = word.to_owned();
    doubled.extend(word.chars().next_back());
    doubled
}

/// The same word in the case of its model: a capital at the front, or all of it in capitals.
pub(super) fn like(model: &str, word: &str) -> String {
    let capital = model.chars().next().is_some_and(char::is_uppercase);
    // "I" is always a capital and says nothing of the word after it.
    if !capital || model == "I" {
        return word.to_owned();
    }
    let mut letters = word.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}

/// The word without so many bytes at its end; all of it where that would split a letter.
pub(super) fn without(word: &str, bytes: usize) -> &str {
    word.len().checked_sub(bytes).and_then(|end| word.get(..end)).unwrap_or(word)
}
