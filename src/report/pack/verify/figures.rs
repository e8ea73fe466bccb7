//! Two summaries as figures: that of a pack, and the one that its entries give. A figure is an object with the keys of a
//! count, a share, a length of time or a range; there is no other way for a number to stand in a summary and be counted.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Value as Json;
use std::borrow::Cow;
use std::fmt;

/// The keys of each kind of figure, in no order: of a count, a share, a length of time in minutes or in seconds, a range in
/// thousandths.
const FIGURES: [&[&str]; 5] =
    [&["count", "entries"], &["k", "n", "entries"], &["minutes", "entries"], &["seconds", "entries"], &["low", "high"]];
/// Of a value that is no number, at most so many signs are printed.
const SHOWN: usize = 40;

/// What a comparison found.
#[derive(Default)]
pub(super) struct Compared {
    /// Figures that stand in either of the two.
    pub figures: u64,
    pub agree: u64,
    /// The first figure that is not what the entries give.
    pub figure: Option<Difference>,
    /// The first place besides figures where the two differ.
    pub other: Option<String>,
}

/// A figure that differs: where it stands, what it says, and what the entries give.
pub(super) struct Difference {
    pub place: String,
    pub says: String,
    pub given: String,
}

/// How many figures a summary has. It builds nothing, so it is as cheap as reading.
pub(super) fn count(json: &[u8]) -> u64 {
    serde_json::from_slice::<Counted>(json).map_or(0, |counted| counted.0)
}

/// `theirs` is what the pack says, `own` what the entries give.
pub(super) fn compare(theirs: &Json, own: &Json) -> Compared {
    let mut compared = Compared::default();
    walk(Some(theirs), Some(own), &mut Vec::new(), &mut compared);
    compared
}

/// A step on the way from the whole to a value.
#[derive(Clone)]
enum Step<'j> {
    Key(&'j str),
    /// Counted from 1.
    Item(usize),
}

fn walk<'j>(theirs: Option<&'j Json>, own: Option<&'j Json>, way: &mut Vec<Step<'j>>, found: &mut Compared) {
    let mut go = |step: Step<'j>, theirs, own, found: &mut Compared| {
        way.push(step);
        walk(theirs, own, way, found);
        way.pop();
    };
    if [theirs, own].into_iter().flatten().any(is_figure) {
        found.figures += 1;
        if theirs == own {
            found.agree += 1;
        } else if found.figure.is_none() {
            found.figure = Some(difference(theirs, own, in_words(way)));
        }
        return;
    }
    match (theirs, own) {
        (Some(Json::Object(_)), None | Some(Json::Object(_))) | (None, Some(Json::Object(_))) => {
            let (theirs, own) = (theirs.and_then(Json::as_object), own.and_then(Json::as_object));
            let keys = own.into_iter().flat_map(|own| own.keys());
            let more = theirs.into_iter().flat_map(|theirs| theirs.keys());
            for key in keys.chain(more.filter(|key| own.is_none_or(|own| !own.contains_key(*key)))) {
                let (theirs, own) = (theirs.and_then(|map| map.get(key)), own.and_then(|map| map.get(key)));
                go(Step::Key(key), theirs, own, found);
            }
        }
        (Some(Json::Array(_)), None | Some(Json::Array(_))) | (None, Some(Json::Array(_))) => {
            let (theirs, own) = (theirs.and_then(Json::as_array), own.and_then(Json::as_array));
            let length = theirs.map_or(0, Vec::len).max(own.map_or(0, Vec::len));
            for at in 0..length {
                let (theirs, own) = (theirs.and_then(|list| list.get(at)), own.and_then(|list| list.get(at)));
                go(Step::Item(at + 1), theirs, own, found);
            }
        }
        _ => {}
    }
    let same = match (theirs, own) {
        // What is in them was compared by itself; here only that both are there, with as many things in them.
        (Some(Json::Object(theirs)), Some(Json::Object(own))) => theirs.len() == own.len(),
        (Some(Json::Array(theirs)), Some(Json::Array(own))) => theirs.len() == own.len(),
        (theirs, own) => theirs == own,
    };
    if !same && found.other.is_none() {
        found.other = Some(in_words(way));
    }
}

fn is_figure(json: &Json) -> bool {
    let Some(object) = json.as_object() else { return false };
    FIGURES.iter().any(|keys| keys.len() == object.len() && keys.iter().all(|key| object.contains_key(*key)))
}

fn difference(theirs: Option<&Json>, own: Option<&Json>, place: String) -> Difference {
    let (says, given) = (number(theirs), number(own));
    if says == given {
        return Difference { place, says: format!("{says}, counted from other entries"), given };
    }
    Difference { place, says, given }
}

/// The number of a figure as it would be read aloud.
fn number(figure: Option<&Json>) -> String {
    let Some(figure) = figure else { return "nothing".to_owned() };
    let of = |key: &str| figure.get(key).map(shown);
    if let Some(seconds) = of("seconds") {
        return format!("{seconds} seconds");
    }
    match (of("count"), of("k"), of("n"), of("minutes"), of("low"), of("high")) {
        (Some(count), ..) => count,
        (_, Some(k), Some(n), ..) => format!("{k} of {n}"),
        (_, _, _, Some(minutes), ..) => format!("{minutes} minutes"),
        (_, _, _, _, Some(low), Some(high)) => format!("{low} to {high} thousandths"),
        _ => "what is no figure".to_owned(),
    }
}

fn shown(value: &Json) -> String {
    match value {
        Json::Number(_) | Json::Bool(_) | Json::Null => shortened(&value.to_string()),
        // Somebody may have put anything here, a child's words among it.
        _ => "what is no number".to_owned(),
    }
}

fn shortened(text: &str) -> String {
    let mut short: String = text.escape_debug().take(SHOWN).collect();
    if text.escape_debug().nth(SHOWN).is_some() {
        short.push('…');
    }
    short
}

/// "said, parts 1, count".
fn in_words(way: &[Step<'_>]) -> String {
    let mut words = String::new();
    for step in way {
        match step {
            Step::Key(key) => {
                if !words.is_empty() {
                    words.push_str(", ");
                }
                words.push_str(&shortened(&key.replace('_', " ")));
            }
            Step::Item(at) => words.push_str(&format!(" {at}")),
        }
    }
    if words.is_empty() { "the whole".to_owned() } else { words }
}

/// Figures, counted while reading.
struct Counted(u64);

impl<'de> Deserialize<'de> for Counted {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Counting).map(Self)
    }
}

struct Counting;

impl<'de> Visitor<'de> for Counting {
    type Value = u64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<u64, A::Error> {
        let (mut within, mut keys) = (0, Vec::new());
        while let Some(key) = map.next_key::<Cow<'de, str>>()? {
            within += map.next_value::<Counted>()?.0;
            keys.push(key);
        }
        let is_figure = |figure: &&[&str]| {
            figure.len() == keys.len() && figure.iter().all(|of| keys.iter().any(|key| key.as_ref() == *of))
        };
        Ok(within + u64::from(FIGURES.iter().any(is_figure)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<u64, A::Error> {
        let mut within = 0;
        while let Some(Counted(more)) = list.next_element()? {
            within += more;
        }
        Ok(within)
    }

    fn visit_bool<E>(self, _: bool) -> Result<u64, E> {
        Ok(0)
    }

    fn visit_i64<E>(self, _: i64) -> Result<u64, E> {
        Ok(0)
    }

    fn visit_u64<E>(self, _: u64) -> Result<u64, E> {
        Ok(0)
    }

    fn visit_f64<E>(self, _: f64) -> Result<u64, E> {
        Ok(0)
    }

    fn visit_str<E>(self, _: &str) -> Result<u64, E> {
        Ok(0)
    }

    fn visit_unit<E>(self) -> Result<u64, E> {
        Ok(0)
    }
}
