//! The lists that packs come with: our own `index.csv`, OpenMoji's `data/openmoji.json`, Mulberry's `symbol-info.csv`.

use super::{LeftOut, PackFault};
use crate::board::WordClass;
use crate::library::csv;
use serde::Deserialize;

/// What a pack's list is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    Index,
    OpenMoji,
    Mulberry,
}

/// One row, as the list has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// The picture's path within the pack, or, for Mulberry, its name without folder and ending.
    pub file: String,
    pub label: String,
    pub synonyms: Vec<String>,
    pub word_class: Option<WordClass>,
    pub category: String,
    pub locale: String,
    pub licence: String,
    pub author: String,
    pub left_out: Option<LeftOut>,
}

/// The list of a pack, and the folder in which its paths begin: the one nearest to the root, in the order of the layouts.
pub(super) fn find(names: &[String]) -> Option<(Layout, String, String)> {
    let nearest = |end: &str| {
        let is_it = |name: &&String| name.as_str() == end || name.ends_with(&format!("/{end}"));
        names.iter().filter(is_it).min_by_key(|name| name.split('/').count())
    };
    [(Layout::Index, "index.csv"), (Layout::OpenMoji, "data/openmoji.json"), (Layout::Mulberry, "symbol-info.csv")]
        .into_iter()
        .find_map(|(layout, end)| {
            let name = nearest(end)?;
            Some((layout, name.clone(), name.strip_suffix(end).unwrap_or_default().to_owned()))
        })
}

pub(super) fn rows(layout: Layout, text: &str) -> Result<Vec<Row>, PackFault> {
    match layout {
        Layout::Index => index(text),
        Layout::OpenMoji => open_moji(text),
        Layout::Mulberry => mulberry(text),
    }
}

/// Rows with their cells by the names in the heading. A short row has nothing in the cells that it lacks.
fn table(
    text: &str,
    needed: &[&'static str],
    row: impl Fn(&dyn Fn(&str) -> String) -> Row,
) -> Result<Vec<Row>, PackFault> {
    let mut lines = csv::rows(text).into_iter();
    let (_, heading) = lines.next().ok_or(PackFault::IndexDamaged)?;
    let column = |name: &str| heading.iter().position(|cell| cell.trim().eq_ignore_ascii_case(name));
    if let Some(missing) = needed.iter().find(|name| column(name).is_none()) {
        return Err(PackFault::NoColumn(missing));
    }
    let cells = |cells: &[String], name: &str| {
        column(name).and_then(|at| cells.get(at)).map_or(String::new(), |cell| cell.trim().to_owned())
    };
    Ok(lines.map(|(_, line)| row(&|name| cells(&line, name))).collect())
}

fn parted(text: &str, by: &[char]) -> Vec<String> {
    text.split(by).map(str::trim).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn index(text: &str) -> Result<Vec<Row>, PackFault> {
    table(text, &["file", "label"], |cell| Row {
        file: cell("file"),
        label: cell("label"),
        synonyms: parted(&cell("synonyms"), &[';']),
        word_class: WordClass::from_name(&cell("part_of_speech")),
        category: cell("category"),
        locale: cell("locale"),
        licence: cell("licence"),
        author: cell("author"),
        left_out: None,
    })
}

const SHARE_ALIKE: &str = "CC BY-SA 4.0";

#[derive(Deserialize)]
struct OpenMojiRow {
    hexcode: String,
    #[serde(default)]
    annotation: String,
    #[serde(default)]
    tags: String,
    #[serde(default)]
    openmoji_tags: String,
    #[serde(default)]
    openmoji_author: String,
    #[serde(default)]
    group: String,
    /// A number in some editions and a text in others; empty where it is no variant.
    #[serde(default)]
    skintone: serde_json::Value,
}

fn open_moji(text: &str) -> Result<Vec<Row>, PackFault> {
    let rows: Vec<OpenMojiRow> = serde_json::from_str(text).map_err(|_| PackFault::IndexDamaged)?;
    let is_variant = |tone: &serde_json::Value| match tone {
        serde_json::Value::Null => false,
        serde_json::Value::String(text) => !text.is_empty(),
        _ => true,
    };
    Ok(rows
        .into_iter()
        .map(|row| Row {
            file: format!("color/svg/{}.svg", row.hexcode),
            label: row.annotation,
            synonyms: parted(&format!("{},{}", row.tags, row.openmoji_tags), &[',']),
            word_class: None,
            category: row.group,
            locale: "en".to_owned(),
            licence: SHARE_ALIKE.to_owned(),
            author: if row.openmoji_author.is_empty() { "OpenMoji".to_owned() } else { row.openmoji_author },
            left_out: is_variant(&row.skintone).then_some(LeftOut::SkinVariant),
        })
        .collect())
}

fn mulberry(text: &str) -> Result<Vec<Row>, PackFault> {
    table(text, &["symbol-en"], |cell| {
        let name = cell("symbol-en");
        // A verb is filed as `eat_,_to`, a variant as `eat_2`.
        let words = name.split(',').next().unwrap_or_default().replace('_', " ");
        let words = words.trim().trim_end_matches(|letter: char| letter.is_ascii_digit()).trim();
        let word_class = match cell("grammar").to_lowercase().as_str() {
            "noun" => Some(WordClass::Noun),
            "verb" => Some(WordClass::Verb),
            "adjective" | "adverb" => Some(WordClass::Describe),
            "pronoun" => Some(WordClass::People),
            _ => None,
        };
        Row {
            label: if words.is_empty() { name.replace('_', " ") } else { words.to_owned() },
            file: name,
            synonyms: parted(&cell("tags"), &[',', ';', ' ']),
            word_class,
            category: cell("category-en"),
            locale: "en".to_owned(),
            licence: SHARE_ALIKE.to_owned(),
            author: "Mulberry Symbols".to_owned(),
            left_out: None,
        }
    })
}
