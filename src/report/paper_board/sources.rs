//! Whose the pictures of a print are, each set or licence once.

use crate::board::Licence;
use crate::library::{Library, PictureKey};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The set, the author, or that nobody is named.
    pub name: String,
    pub licence: String,
    /// What was changed, or where it is from; may be empty.
    pub note: String,
    /// How many different pictures of this print.
    pub pictures: usize,
}

const NOBODY: &str = "Pictures that came with the boards";
const NO_LICENCE: &str = "no licence is stated; all rights may be reserved";

/// Counts each picture of a print under its source.
#[derive(Default)]
pub(super) struct Sources(BTreeMap<(String, String, String), usize>);

impl Sources {
    pub(super) fn add(&mut self, key: &PictureKey, licence: Option<&Licence>) {
        let source = match key {
            PictureKey::Symbol { set, .. } => of_set(set),
            PictureKey::Media(_) => of_licence(licence),
        };
        *self.0.entry(source).or_default() += 1;
    }

    pub(super) fn list(self) -> Vec<Source> {
        let source = |((name, licence, note), pictures)| Source { name, licence, note, pictures };
        self.0.into_iter().map(source).collect()
    }
}

fn of_set(set: &str) -> (String, String, String) {
    let known = Library::builtin().attribution().into_iter().find(|one| one.set == set);
    let (licence, author) = known.map(|one| (one.licence, one.author)).unwrap_or_default();
    match set {
        "twemoji" => (
            "Twemoji".to_owned(),
            licence,
            format!("{author}, https://github.com/jdecked/twemoji; given an outline and a light edge"),
        ),
        "heard" => ("Pictograms of Heard".to_owned(), licence, author),
        other => (other.to_owned(), licence, author),
    }
}

fn of_licence(licence: Option<&Licence>) -> (String, String, String) {
    let text = |text: &Option<String>| text.as_deref().map(str::trim).unwrap_or_default().to_owned();
    let empty = Licence::default();
    let licence = licence.unwrap_or(&empty);
    let (name, kind) = (text(&licence.author_name), text(&licence.kind));
    (
        if name.is_empty() { NOBODY.to_owned() } else { name },
        if kind.is_empty() { NO_LICENCE.to_owned() } else { kind },
        [text(&licence.author_url), text(&licence.source_url), text(&licence.notice_url)]
            .into_iter()
            .find(|url| !url.is_empty())
            .unwrap_or_default(),
    )
}

/// Whether a licence lets a picture lie about for everybody: the file says so in one of the usual forms. Where nothing is
/// said, or "private", it does not.
pub(super) fn is_public(licence: Option<&Licence>) -> bool {
    let kind = licence.and_then(|licence| licence.kind.as_deref()).unwrap_or_default().trim().to_lowercase();
    let rest = kind.strip_prefix("cc");
    let is_cc = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['0', '-', ' ', '_']));
    is_cc || ["creative commons", "public domain"].iter().any(|form| kind.contains(form))
}
