//! Finding symbols by a word. SQLite's full-text index finds the candidates, also by other forms of the word; where nothing
//! has exactly the word, near spellings come after them. The order among all is decided here, so that it can be read.

use super::near::Spelling;
use super::symbol::{OWN_SET, Symbol};
use crate::board::{Locale, fold};
use crate::words::lemma;
use rusqlite::{Connection, params};
use std::collections::{HashMap, HashSet};

/// The search index could not be built or asked: in memory that means that there was none left.
#[derive(Debug, thiserror::Error)]
#[error("the symbol index could not be searched")]
pub struct SearchFault(#[from] rusqlite::Error);

pub(super) struct Search {
    index: Connection,
    words: Vec<Words>,
    /// The rows of each symbol, one for each language.
    rows_of: HashMap<String, Vec<usize>>,
    spellings: Vec<Spelt>,
}

/// Something that may have been meant by a misspelt word.
struct Spelt {
    spelling: Spelling,
    /// Added to the distance: a label is meant sooner than another word for it, and both sooner than a part.
    handicap: u32,
    row: usize,
}

/// Shorter words than this are parts of a label that nobody looks for: *of*, *the*.
const LEAST_PART: usize = 4;

/// The words of one symbol, folded for comparison.
struct Words {
    label: String,
    synonyms: Vec<String>,
}

/// `plain` knows words and their beginnings, `stems` knows words by their stem. Neither keeps the text; row ids are
/// positions in the list of symbols. Marks count as letters because in many scripts vowels are written with them.
const SCHEMA: &str = "
    CREATE VIRTUAL TABLE plain USING fts5(label, synonyms, tags, content='', prefix='1 2 3',
        tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* M* Co'\");
    CREATE VIRTUAL TABLE stems USING fts5(label, synonyms, content='',
        tokenize=\"porter unicode61 remove_diacritics 0 categories 'L* N* M* Co'\");
";

impl Search {
    pub(super) fn build(symbols: &[Symbol]) -> Result<Self, SearchFault> {
        let mut index = Connection::open_in_memory()?;
        index.execute_batch(SCHEMA)?;
        let mut all = Vec::with_capacity(symbols.len());
        let mut rows_of: HashMap<String, Vec<usize>> = HashMap::new();
        let mut spellings = Vec::new();
        let transaction = index.transaction()?;
        {
            let mut plain =
                transaction.prepare("INSERT INTO plain(rowid, label, synonyms, tags) VALUES (?1, ?2, ?3, ?4)")?;
            let mut stems = transaction.prepare("INSERT INTO stems(rowid, label, synonyms) VALUES (?1, ?2, ?3)")?;
            for (at, symbol) in symbols.iter().enumerate() {
                rows_of.entry(symbol.id.clone()).or_default().push(at);
                let at = i64::try_from(at).unwrap_or(i64::MAX);
                let class = symbol.word_class.map_or("", |class| class.name());
                let words = Words {
                    label: fold(&symbol.label),
                    synonyms: symbol.synonyms.iter().map(|word| fold(word)).collect(),
                };
                let synonyms = words.synonyms.join(" ");
                plain.execute(params![at, words.label, synonyms, fold(&format!("{} {class}", symbol.category))])?;
                stems.execute(params![at, words.label, synonyms])?;
                spell(&mut spellings, &words, all.len());
                all.push(words);
            }
        }
        transaction.commit()?;
        Ok(Self { index, words: all, rows_of, spellings })
    }

    /// Positions of the symbols for `words`, best first, each symbol once and in the row that is nearest to the locale,
    /// whichever row it was found by.
    pub(super) fn find(
        &self,
        symbols: &[Symbol],
        locale: &Locale,
        words: &str,
        limit: usize,
    ) -> Result<Vec<usize>, SearchFault> {
        let asked = fold(words);
        if asked.is_empty() {
            return Ok(Vec::new());
        }
        // Folding leaves letters, digits, marks and spaces, so nothing of the query language can come through.
        let phrase: Vec<String> = asked.split(' ').map(|word| format!("\"{word}\"")).collect();
        let phrase = phrase.join(" ");
        let lemma = asked.split(' ').map(|word| lemma(word).unwrap_or(word)).collect::<Vec<_>>().join(" ");
        let mut candidates = self.rows("SELECT rowid FROM plain WHERE plain MATCH ?1", &format!("{phrase}*"))?;
        let label_form = self.rows("SELECT rowid FROM stems WHERE label MATCH ?1", &phrase)?;
        let synonym_form = self.rows("SELECT rowid FROM stems WHERE synonyms MATCH ?1", &phrase)?;
        if lemma != asked {
            let by_lemma: Vec<String> = lemma.split(' ').map(|word| format!("\"{word}\"")).collect();
            candidates.extend(self.rows("SELECT rowid FROM plain WHERE plain MATCH ?1", &by_lemma.join(" "))?);
        }
        candidates.extend(label_form.iter().chain(&synonym_form));

        let mut found: HashMap<usize, Tier> = HashMap::with_capacity(candidates.len());
        for at in candidates {
            let Some(words) = self.words.get(at) else { continue };
            let forms = (label_form.contains(&at), synonym_form.contains(&at));
            found.insert(at, tier(words, &asked, &lemma, forms));
        }
        if found.values().all(|tier| *tier > Tier::LabelForm) {
            for (at, far) in self.near(&asked) {
                found.entry(at).or_insert(Tier::Near(far));
            }
        }
        let mut ranked: Vec<_> = found
            .into_iter()
            .filter_map(|(at, tier)| Some((at, tier, symbols.get(at)?, self.words.get(at)?)))
            .map(|(at, tier, symbol, words)| {
                let tongue = tongue(&symbol.locale, locale);
                let foreign = tongue == Tongue::Other;
                let length = words.label.chars().count();
                ((foreign, tier, symbol.set != OWN_SET, tongue, length, words.label.as_str(), at), symbol)
            })
            .collect();
        ranked.sort_unstable_by_key(|(rank, _)| *rank);
        let mut seen = HashSet::new();
        let once = ranked.into_iter().filter(|(_, symbol)| seen.insert(symbol.id.as_str()));
        let nearest = |symbol: &Symbol| {
            let rows = self.rows_of.get(&symbol.id)?.iter().copied();
            rows.min_by_key(|at| symbols.get(*at).map(|row| tongue(&row.locale, locale)))
        };
        Ok(once.filter_map(|(_, symbol)| nearest(symbol)).take(limit).collect())
    }

    /// The rows that may be meant by a misspelt word, with how far they are from it.
    fn near(&self, asked: &str) -> HashMap<usize, u32> {
        let asked = Spelling::of(asked);
        let mut found = HashMap::new();
        for Spelt { spelling, handicap, row } in &self.spellings {
            if let Some(distance) = asked.distance(spelling) {
                let far = distance + handicap;
                let held = found.entry(*row).or_insert(far);
                *held = far.min(*held);
            }
        }
        found
    }

    fn rows(&self, query: &str, phrase: &str) -> Result<HashSet<usize>, SearchFault> {
        let mut query = self.index.prepare_cached(query)?;
        let rows = query.query_map([phrase], |row| row.get::<_, i64>(0))?;
        rows.map(|row| Ok(usize::try_from(row?).unwrap_or(usize::MAX))).collect()
    }
}

/// Every way in which a row can be meant: its label, its other words, and the words of which the label is made.
fn spell(spellings: &mut Vec<Spelt>, words: &Words, row: usize) {
    let mut add = |text: &str, handicap| spellings.push(Spelt { spelling: Spelling::of(text), handicap, row });
    add(&words.label, 0);
    words.synonyms.iter().for_each(|word| add(word, 1));
    if words.label.contains(' ') {
        words.label.split(' ').filter(|part| part.chars().count() >= LEAST_PART).for_each(|part| add(part, 2));
    }
}

/// How well a symbol answers a word, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tier {
    Label,
    Synonym,
    /// The label is another form of the word: *swimming* for *swim*, *go* for *went*.
    LabelForm,
    /// The label begins with what was typed so far.
    LabelStart,
    /// A synonym is another form of the word or begins with it.
    SynonymForm,
    /// A later word of the label does.
    LabelWord,
    SynonymWord,
    /// Only the category or the word class does.
    Tag,
    /// Nothing is so spelt, but something nearly: how far it is, as [`Spelling::distance`] counts.
    Near(u32),
}

fn tier(words: &Words, asked: &str, lemma: &str, (label_form, synonym_form): (bool, bool)) -> Tier {
    let Words { label, synonyms } = words;
    let length = |text: &str| text.split(' ').count();
    let has_start = |text: &str| text.split(' ').any(|word| word.starts_with(asked));
    if label == asked {
        Tier::Label
    } else if synonyms.iter().any(|word| word == asked) {
        Tier::Synonym
    } else if label == lemma || (label_form && length(label) == length(asked)) {
        Tier::LabelForm
    } else if label.starts_with(asked) {
        Tier::LabelStart
    } else if synonyms.iter().any(|word| word == lemma || word.starts_with(asked)) {
        Tier::SynonymForm
    } else if label_form || has_start(label) {
        Tier::LabelWord
    } else if synonym_form || synonyms.iter().any(|word| has_start(word)) {
        Tier::SynonymWord
    } else {
        Tier::Tag
    }
}

/// How near the language of a row is to the language asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Tongue {
    Same,
    /// The language without region: `en` for `en-GB`.
    Language,
    /// The same language as another region has it.
    Region,
    Other,
}

fn tongue(row: &Locale, asked: &Locale) -> Tongue {
    if row == asked {
        Tongue::Same
    } else if row.as_str() == asked.language() {
        Tongue::Language
    } else if row.language() == asked.language() {
        Tongue::Region
    } else {
        Tongue::Other
    }
}
