//! Which characters a page can draw. One that no built-in typeface has, or that would turn or hide its neighbours, stands as
//! its Unicode number, so that a page is never refused and nothing on it is silently missing.

use super::world::Shelf;
use serde_json::Value;
use std::fmt::Write as _;

/// How careful a page is with its characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// Whatever a built-in typeface has.
    Built,
    /// Latin, Greek and Cyrillic up to U+052F only: the way out where a script could not be set.
    Plain,
}

/// Words longer than this may be broken anywhere, for nothing may run off the page or into the next column.
const LONGEST_WORD: usize = 20;
/// How many letters stay together then.
const TOGETHER: usize = 11;
const MAY_BREAK: char = '\u{200B}';
/// Keeps the numbers after a word written from right to left on their own side of it.
const LEFT_TO_RIGHT: char = '\u{200E}';

impl Letters {
    /// Makes every text in `value` drawable; says whether any character had to be given by its number.
    pub(super) fn settle(self, value: &mut Value) -> Numbered {
        match value {
            Value::String(text) => {
                let (settled, numbered) = self.text(text);
                *text = settled;
                numbered
            }
            Value::Array(items) => self.settle_all(items.iter_mut()),
            Value::Object(fields) => self.settle_all(fields.values_mut()),
            Value::Null | Value::Bool(_) | Value::Number(_) => Numbered::Nothing,
        }
    }

    fn settle_all<'a>(self, values: impl Iterator<Item = &'a mut Value>) -> Numbered {
        values.map(|value| self.settle(value)).fold(Numbered::Nothing, Numbered::max)
    }

    fn text(self, text: &str) -> (String, Numbered) {
        let mut settled = String::with_capacity(text.len());
        let mut numbered = Numbered::Nothing;
        for word in text.split_inclusive(char::is_whitespace) {
            let may_break = word.trim_end().chars().count() > LONGEST_WORD;
            for (at, character) in word.chars().enumerate() {
                if may_break && at > 0 && at % TOGETHER == 0 {
                    settled.push(MAY_BREAK);
                }
                numbered = numbered.max(self.letter(character, &mut settled));
            }
        }
        if text.chars().any(is_right_to_left) {
            settled.insert(0, LEFT_TO_RIGHT);
            settled.push(LEFT_TO_RIGHT);
        }
        (settled, numbered)
    }

    /// Appends a sign as it can be drawn.
    fn letter(self, character: char, settled: &mut String) -> Numbered {
        match character {
            // Neither draws anything: a tab is a space, and a line ends once.
            '\t' => settled.push(' '),
            '\r' => {}
            _ if self.draws(character) => settled.push(character),
            _ => {
                let _ = write!(settled, "‹U+{:04X}›", u32::from(character));
                return Numbered::Something;
            }
        }
        Numbered::Nothing
    }

    fn draws(self, character: char) -> bool {
        match character {
            ' ' | '\n' | '\u{200B}'..='\u{200F}' | '\u{AD}' | '\u{FE0E}' | '\u{FE0F}' => true,
            _ if character.is_control() || changes_direction(character) || is_private(character) => false,
            // Filling signs and joiners of other scripts draw nothing by themselves.
            '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E0FFF}' => false,
            _ if self == Self::Plain && u32::from(character) > 0x052F && !is_punctuation(character) => false,
            _ => Shelf::get().holds(character),
        }
    }
}

/// Whether a text had to be changed to be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Numbered {
    Nothing,
    Something,
}

/// What our own fixed words need besides letters.
const fn is_punctuation(character: char) -> bool {
    matches!(character, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}')
}

const fn changes_direction(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

const fn is_private(character: char) -> bool {
    matches!(character, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}')
}

const fn is_right_to_left(character: char) -> bool {
    matches!(character, '\u{0590}'..='\u{08FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}')
}
