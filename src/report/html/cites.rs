//! Links from figures to entries, and the way back.

use super::markup::Html;
use crate::report::page::{Cited, EntryRun};
use crate::report::summary::No;
use std::collections::BTreeMap;

/// What the cover is called among the sections.
pub const COVER: &str = "cover";

/// Where each entry is cited: in which section, and at which place first in it.
#[derive(Debug, Default)]
pub struct Cites {
    section: String,
    next: usize,
    places: BTreeMap<No, Vec<(String, String)>>,
}

impl Cites {
    /// From here on citations stand in this section.
    pub fn enter(&mut self, section: String) {
        self.section = section;
    }

    /// Section and name of each place that cites this entry, in order.
    pub fn of(&self, no: &No) -> &[(String, String)] {
        self.places.get(no).map(Vec::as_slice).unwrap_or_default()
    }

    fn place(&mut self, entries: &[No]) -> String {
        self.next += 1;
        let place = format!("c{}", self.next);
        for no in entries {
            let places = self.places.entry(no.clone()).or_default();
            if places.iter().all(|(section, _)| *section != self.section) {
                places.push((self.section.clone(), place.clone()));
            }
        }
        place
    }

    /// "entries 2, 5, 9–14" with a link each, or a link to the list that holds them; nothing for nothing.
    pub fn write(&mut self, html: &mut Html, cited: &Cited) {
        if cited.is_empty() {
            return;
        }
        let place = self.place(&cited.entries);
        html.raw(" <span class=\"cite\"");
        html.attr("id", &place);
        html.raw(">");
        match cited.list {
            Some(list) => {
                html.raw("<a");
                html.attr("href", &format!("#l{list}"));
                html.raw(">");
                html.text(&cited.text());
                html.raw("</a>");
            }
            None => {
                html.raw(if cited.entries.len() == 1 { "entry " } else { "entries " });
                runs(html, &cited.runs());
            }
        }
        html.raw("</span>");
    }

    /// A link to one entry, as part of a sentence.
    pub fn one(&mut self, html: &mut Html, no: &No) {
        self.write(html, &Cited { entries: vec![no.clone()], list: None });
    }
}

/// "2, 5, 9–14", each number a link to its line of the index.
pub fn runs(html: &mut Html, runs: &[EntryRun]) {
    for (at, run) in runs.iter().enumerate() {
        if at > 0 {
            html.raw(", ");
        }
        link(html, &run.first);
        if let Some(last) = &run.last {
            html.raw("–");
            link(html, last);
        }
    }
}

fn link(html: &mut Html, no: &No) {
    html.raw("<a");
    html.attr("href", &format!("#{}", anchor(no)));
    html.raw(">");
    html.text(&no.0);
    html.raw("</a>");
}

/// The name of an entry's line in the index.
pub fn anchor(no: &No) -> String {
    format!("e{}", no.0)
}
