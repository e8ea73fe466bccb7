//! The symbol index: which symbols there are, and which picture a board means by the name of a set and a file.

use super::people::{self, PeopleAs};
use super::picture::{Picture, PictureKey};
use super::search::{Search, SearchFault};
use super::symbol::{Attribution, OWN_SET, Symbol, TWEMOJI_SET};
use super::word_classes::WordClasses;
use super::{csv, embedded};
use crate::board::{Image, Locale, SymbolRef, WordClass, fold};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// An index and the pictures that it brings along. Twemoji is known to every library.
pub struct Library {
    symbols: Vec<Symbol>,
    /// Our own pictures by the stem of their file name.
    own: BTreeMap<&'static str, &'static [u8]>,
    /// For each folded label, the symbol that is shown for exactly that word.
    by_label: HashMap<String, usize>,
    /// For each set and name within it (the part of the id after the slash), its symbol.
    by_name: HashMap<(String, String), usize>,
    /// Built when it is first asked: most runs of the program never search.
    search: Mutex<Option<Search>>,
    /// The classes of words, by language; worked out when they are first asked for.
    classes: Mutex<HashMap<String, Arc<WordClasses>>>,
}

/// How many symbols a set has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetCount {
    pub set: String,
    pub symbols: usize,
}

/// A row of an index that was left out, or an index without the columns it needs.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IndexFault {
    #[error("the symbol index has no column “{column}”")]
    NoColumn { column: &'static str },
    #[error("line {line} of the symbol index has {cells} cells where the heading has {expected}")]
    Cells { line: usize, cells: usize, expected: usize },
    #[error("line {line} of the symbol index has nothing under “{column}”")]
    Blank { line: usize, column: &'static str },
}

/// The columns of an index, in the order in which ours are written; any order is read.
const COLUMNS: [&str; 10] =
    ["id", "set", "file", "label", "synonyms", "part_of_speech", "category", "locale", "licence", "author"];
/// A row says nothing without these.
const NEEDED: [&str; 6] = ["id", "set", "file", "label", "licence", "author"];

impl Library {
    /// The symbols that the program brings along.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Library> = OnceLock::new();
        // A bad row of our own index is found by a test, not by a child.
        BUILTIN.get_or_init(|| Self::new(embedded::INDEX, embedded::PICTURES).0)
    }

    /// Reads an index; `pictures` are files of our own set by their stems. Rows that cannot be used are left out and told.
    pub fn new(index: &str, pictures: &[(&'static str, &'static [u8])]) -> (Self, Vec<IndexFault>) {
        let (symbols, faults) = read(index);
        (Self::of(symbols, pictures), faults)
    }

    /// The symbols that the program brings along, and those of packs, to be searched together. A board's picture is never
    /// looked for in a pack: it has its bytes.
    pub fn with_packs(packs: impl IntoIterator<Item = Symbol>) -> Self {
        let mut symbols = Self::builtin().symbols.clone();
        symbols.extend(packs);
        Self::of(symbols, embedded::PICTURES)
    }

    fn of(symbols: Vec<Symbol>, pictures: &[(&'static str, &'static [u8])]) -> Self {
        let mut by_label: HashMap<String, usize> = HashMap::new();
        let mut by_name = HashMap::new();
        let is_own = |at: usize| symbols.get(at).is_some_and(|symbol: &Symbol| symbol.set == OWN_SET);
        for (at, symbol) in symbols.iter().enumerate() {
            // Whatever a label means on a board must not change with the packs that somebody added.
            if symbol.media.is_some() {
                continue;
            }
            let held = by_label.entry(fold(&symbol.label)).or_insert(at);
            if is_own(at) && !is_own(*held) {
                *held = at;
            }
            let name = symbol.id.rsplit('/').next().unwrap_or(&symbol.id);
            by_name.entry((symbol.set.clone(), name.to_lowercase())).or_insert(at);
        }
        let own = pictures.iter().copied().collect();
        Self { symbols, own, by_label, by_name, search: Mutex::new(None), classes: Mutex::default() }
    }

    /// Every row, in the order of the index.
    pub fn symbols(&self) -> &[Symbol] {
        &self.symbols
    }

    /// The stems of our own pictures, in alphabetical order.
    pub fn own_pictures(&self) -> impl Iterator<Item = &str> {
        self.own.keys().copied()
    }

    /// How many symbols each set has; a symbol with rows in several languages counts once.
    pub fn count(&self) -> Vec<SetCount> {
        let mut sets: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for symbol in &self.symbols {
            sets.entry(&symbol.set).or_default().insert(&symbol.id);
        }
        sets.into_iter().map(|(set, ids)| SetCount { set: set.to_owned(), symbols: ids.len() }).collect()
    }

    /// Whose the pictures are, each set, licence and author once.
    pub fn attribution(&self) -> Vec<Attribution> {
        let lines: BTreeSet<Attribution> = self
            .symbols
            .iter()
            .map(|Symbol { set, licence, author, .. }| Attribution {
                set: set.clone(),
                licence: licence.clone(),
                author: author.clone(),
            })
            .collect();
        lines.into_iter().collect()
    }

    /// The symbols for a word in British English, best first.
    pub fn search(&self, words: &str, limit: usize) -> Result<Vec<Symbol>, SearchFault> {
        self.search_in(&Locale::new("en-GB"), words, limit)
    }

    /// Builds what searching needs, so that the first letter that somebody types is answered as soon as the next. Slow: on
    /// a thread of its own, while a page opens.
    pub fn prepare(&self) -> Result<(), SearchFault> {
        self.search("a", 1).map(drop)
    }

    /// The class of a word, if the index is sure: of the symbol that has exactly this label, else of the one that has it as
    /// another word, else of the one that it is a form of. `None` where two symbols say different things.
    pub fn class_of(&self, locale: &Locale, word: &str) -> Option<WordClass> {
        let mut known = self.classes.lock().unwrap_or_else(PoisonError::into_inner);
        let classes = known
            .entry(locale.language().to_owned())
            .or_insert_with(|| Arc::new(WordClasses::of(&self.symbols, locale)));
        let classes = Arc::clone(classes);
        drop(known);
        classes.class(word)
    }

    /// The symbols for a word, best first: exact label, synonym, other form or beginning of the word, category, and at last
    /// what is nearly so spelt. Within each our own set comes first. A symbol comes with its words in the locale, else in its language, else in any.
    pub fn search_in(&self, locale: &Locale, words: &str, limit: usize) -> Result<Vec<Symbol>, SearchFault> {
        let mut search = self.search.lock().unwrap_or_else(PoisonError::into_inner);
        let search = match &mut *search {
            Some(search) => search,
            empty => empty.insert(Search::build(&self.symbols)?),
        };
        let found = search.find(&self.symbols, locale, words, limit)?;
        Ok(found.into_iter().filter_map(|at| self.symbols.get(at)).cloned().collect())
    }

    /// What to draw for an image of a board: its own bytes, or else the symbol that it names. `label` is the word of the
    /// button, for sets that Heard does not have.
    pub fn key(&self, image: &Image, label: &str) -> Option<PictureKey> {
        match (image.media, &image.symbol) {
            (Some(media), _) => Some(PictureKey::Media(media)),
            (None, Some(symbol)) => self.find(symbol, label),
            (None, None) => None,
        }
    }

    /// The picture that a board means by a set and a file name. A set that Heard does not have is answered by the symbol
    /// whose label is exactly the name of the file, or else exactly the word of the button; nothing is guessed.
    pub fn find(&self, reference: &SymbolRef, label: &str) -> Option<PictureKey> {
        let set = reference.set.trim().to_lowercase();
        let stem = stem(&reference.filename);
        let named = match set.as_str() {
            OWN_SET => self.own_key(stem),
            TWEMOJI_SET => self.twemoji_key(stem),
            _ => self.labelled(stem.split("_,_").next().unwrap_or(stem)),
        };
        named.or_else(|| self.labelled(label))
    }

    /// The picture behind a key that names a symbol.
    pub fn picture(&self, set: &str, file: &str) -> Option<Picture> {
        match set {
            OWN_SET => Some(Picture::Svg((*self.own.get(file)?).into())),
            TWEMOJI_SET => Some(Picture::Twemoji(embedded::twemoji(file)?.1)),
            _ => None,
        }
    }

    /// The same with its people as they are wanted.
    pub fn picture_as(&self, set: &str, file: &str, people: PeopleAs) -> Option<Picture> {
        let drawn = self.picture(set, file)?;
        let PeopleAs::For(looks) = people else { return Some(drawn) };
        Some(match &drawn {
            Picture::Svg(bytes) => match std::str::from_utf8(bytes) {
                Ok(text) => Picture::Svg(people::own(file, text, looks).into_bytes().into()),
                Err(_) => drawn,
            },
            Picture::Twemoji(_) => match people::twemoji(file, looks) {
                Some(text) => Picture::Recoloured(text.into()),
                None => drawn,
            },
            Picture::Raster(_) | Picture::Recoloured(_) => drawn,
        })
    }

    /// The picture of one of our rows.
    pub fn key_of(&self, symbol: &Symbol) -> Option<PictureKey> {
        match symbol.set.as_str() {
            OWN_SET => self.own_key(stem(&symbol.file)),
            TWEMOJI_SET => self.twemoji_key(&symbol.file),
            _ => symbol.media.map(PictureKey::Media),
        }
    }

    fn own_key(&self, stem: &str) -> Option<PictureKey> {
        let (file, _) = self.own.get_key_value(stem)?;
        Some(PictureKey::symbol(OWN_SET, file))
    }

    fn twemoji_key(&self, name: &str) -> Option<PictureKey> {
        let by_code = || embedded::twemoji(&embedded::emoji_of_code(name)?);
        let by_name = || {
            let at = self.by_name.get(&(TWEMOJI_SET.to_owned(), name.to_lowercase()))?;
            embedded::twemoji(&self.symbols.get(*at)?.file)
        };
        let (emoji, _) = embedded::twemoji(name).or_else(by_name).or_else(by_code)?;
        Some(PictureKey::symbol(TWEMOJI_SET, emoji))
    }

    fn labelled(&self, word: &str) -> Option<PictureKey> {
        let at = self.by_label.get(&fold(word))?;
        self.key_of(self.symbols.get(*at)?)
    }
}

/// A file name without its folders and its ending.
fn stem(filename: &str) -> &str {
    let name = filename.trim().rsplit(['/', '\\']).next().unwrap_or(filename);
    match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 4 => stem,
        _ => name,
    }
}

fn read(index: &str) -> (Vec<Symbol>, Vec<IndexFault>) {
    let mut rows = csv::rows(index).into_iter();
    let Some((_, heading)) = rows.next() else {
        return (Vec::new(), Vec::new());
    };
    let columns: HashMap<&str, usize> = COLUMNS
        .iter()
        .filter_map(|name| heading.iter().position(|cell| cell.trim() == *name).map(|at| (*name, at)))
        .collect();
    if let Some(column) = NEEDED.into_iter().find(|name| !columns.contains_key(name)) {
        return (Vec::new(), vec![IndexFault::NoColumn { column }]);
    }
    let (mut symbols, mut faults) = (Vec::new(), Vec::new());
    for (line, row) in rows {
        let cell = |name: &str| columns.get(name).and_then(|at| row.get(*at)).map_or("", |cell| cell.trim());
        if row.len() != heading.len() {
            faults.push(IndexFault::Cells { line, cells: row.len(), expected: heading.len() });
            continue;
        }
        if let Some(column) = NEEDED.into_iter().find(|name| cell(name).is_empty()) {
            faults.push(IndexFault::Blank { line, column });
            continue;
        }
        let synonyms = cell("synonyms").split(';').map(str::trim).filter(|word| !word.is_empty());
        symbols.push(Symbol {
            id: cell("id").to_owned(),
            set: cell("set").to_lowercase(),
            file: cell("file").to_owned(),
            label: cell("label").to_owned(),
            synonyms: synonyms.map(str::to_owned).collect(),
            word_class: WordClass::from_name(cell("part_of_speech")),
            category: cell("category").to_owned(),
            locale: Locale::new(cell("locale")),
            licence: cell("licence").to_owned(),
            author: cell("author").to_owned(),
            media: None,
        });
    }
    (symbols, faults)
}
