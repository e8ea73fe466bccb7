//! Setting an assessment up: what it is of, and what was looked at before.

use super::super::offering::{Known, groups, object};
use super::{Assessing, MOST, child_name};
use crate::event::{Domain, LastHad, Medium};
use crate::library::domain_of;
use crate::session::thing_key;
use crate::ui::assess::SetUpData;
use crate::ui::stage::Stage;

impl Assessing {
    pub(super) const fn medium(&self) -> Medium {
        if self.real { Medium::Objects } else { Medium::Screen }
    }

    pub(super) fn picked(&self) -> Vec<(&Known, LastHad)> {
        let find = |key: &String| self.known.iter().find(|known| known.key == *key);
        self.picked.iter().filter_map(|(key, had)| Some((find(key)?, *had))).collect()
    }

    pub(super) fn domain(&self) -> Option<Domain> {
        self.domain.or_else(|| self.picked().iter().find_map(|(known, _)| domain_of(known.label())))
    }

    pub(super) fn reason(&self) -> Option<&'static str> {
        if self.method.is_none() {
            Some("Say how: one of the four ways.")
        } else if self.picked.len() < 2 {
            Some("Pick two to eight things.")
        } else if self.domain().is_none() {
            Some("Say which part of life it is.")
        } else {
            None
        }
    }
}

pub(super) fn set_up_data(stage: &Stage) -> SetUpData {
    let assessing = &stage.adults.assessing;
    let keys: Vec<String> = assessing.picked.iter().map(|(key, _)| key.clone()).collect();
    let picked = assessing.picked();
    let domain = assessing.domain();
    let child = child_name(stage);
    SetUpData {
        method: assessing.method,
        real: assessing.real,
        domain,
        domains_open: assessing.domains_open || (domain.is_none() && picked.len() > 1),
        groups: groups(stage, &assessing.known, assessing.medium(), &keys),
        picked: picked.iter().map(|(known, _)| known.label()).collect::<Vec<_>>().join(", "),
        had: picked.iter().map(|(known, had)| (format!("{child} last had: {}", known.label()), *had)).collect(),
        in_reach: assessing.in_reach,
        in_sight: assessing.in_sight,
        reason: assessing.reason().map(str::to_owned),
    }
}

pub(super) fn set_medium(assessing: &mut Assessing, medium: Medium) {
    assessing.real = medium == Medium::Objects;
    let fits = |key: &String| assessing.known.iter().any(|known| known.key == *key && known.fits(medium));
    let kept: Vec<(String, LastHad)> = assessing.picked.iter().filter(|(key, _)| fits(key)).cloned().collect();
    assessing.picked = kept;
}

pub(super) fn pick(assessing: &mut Assessing, key: String) {
    match assessing.picked.iter().position(|(picked, _)| *picked == key) {
        Some(index) => drop(assessing.picked.remove(index)),
        None if assessing.picked.len() < MOST => assessing.picked.push((key, LastHad::NotRecorded)),
        None => assessing.trouble = Some(crate::app::Trouble::HowManyTried.to_string()),
    }
}

pub(super) fn add_word(assessing: &mut Assessing, word: &str) {
    let key = thing_key(word);
    if key.is_empty() {
        return;
    }
    if !assessing.known.iter().any(|known| known.key == key) {
        let words = word.split_whitespace().collect::<Vec<_>>().join(" ");
        assessing.known.insert(0, object(&words, "Words of your own"));
    }
    if !assessing.picked.iter().any(|(picked, _)| *picked == key) {
        pick(assessing, key);
    }
}
