//! Trials of picture exchange on paper: each with how much help there was, what came after it, and whether its first response
//! was right. From the record of a summary and from a child's whole file alike.

use super::record::{corrections, is_steered};
use super::{No, Record, SupportPart};
use crate::event::{
    After, Answered, Asked, CorrectionStep, Event, ExchangeAnswer, First, Header, Matched, Moment, Phase, Practised,
    Setting, Support, Trial,
};
use crate::id::{AdultId, EntryId};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The kinds of entry that trials are read from.
pub const KINDS: &[&str] = &["trial_written", "trial_followed", "trial_taken_back", "support_told"];

/// An entry as far as trials are read from it. Those of one chain stand in the order of their numbers.
#[derive(Clone, Debug)]
pub struct Known<'a> {
    pub no: No,
    pub header: &'a Header,
    pub event: &'a Event,
    pub author: Option<AdultId>,
    pub place: Option<&'a str>,
}

/// A trial that counts, with everything that was said of it.
#[derive(Clone, Debug, PartialEq)]
pub struct TrialRead<'a> {
    pub no: No,
    pub id: EntryId,
    pub at: Moment,
    pub author: Option<AdultId>,
    pub setting: Setting,
    pub place: Option<&'a str>,
    pub trial: &'a Trial,
    /// As it stands by now.
    pub support: Support,
    /// `None` where nothing was given: then there is no act of the child.
    pub part: Option<SupportPart>,
    /// In the order in which it came.
    pub after: Vec<(No, After)>,
    /// It is the correction of an earlier writing.
    pub corrects: bool,
}

/// What can be said of a first response.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// What the phase asks for, and without help.
    Right,
    NotRight,
    /// It was not checked, or nobody wrote down what would show it. It is in no share.
    NotJudged,
}

/// The trials that count, by when they happened.
pub fn read<'a>(known: &[Known<'a>]) -> Vec<TrialRead<'a>> {
    let families = corrections(known.iter().map(|one| one.header));
    let root = |id: EntryId| families.roots.get(&id).copied().unwrap_or(id);
    let mut support: BTreeMap<EntryId, Support> = BTreeMap::new();
    let mut steered: BTreeMap<EntryId, bool> = BTreeMap::new();
    let mut after: BTreeMap<EntryId, Vec<(No, After)>> = BTreeMap::new();
    for one in known {
        match one.event {
            Event::SupportTold { of, support: told, held_by, body_contact } => {
                support.insert(*of, *told);
                *steered.entry(*of).or_default() |= is_steered(*held_by, *body_contact);
            }
            // What came after a trial stays with it, whichever writing of it counts.
            Event::TrialFollowed { of, after: what } if !families.corrected.contains_key(&one.header.id) => {
                after.entry(root(*of)).or_default().push((one.no.clone(), *what));
            }
            _ => {}
        }
    }
    let counting = known.iter().filter(|one| !families.corrected.contains_key(&one.header.id));
    let mut trials: Vec<TrialRead<'a>> = counting
        .filter_map(|one| {
            let Event::TrialWritten(trial) = one.event else { return None };
            let id = one.header.id;
            let act = one.header.act;
            let told = support.get(&id).copied().or(act.map(|act| act.support)).unwrap_or(Support::NotRecorded);
            let hands = steered.get(&id).copied().unwrap_or_default()
                || act.is_some_and(|act| is_steered(act.held_by, act.body_contact));
            Some(TrialRead {
                no: one.no.clone(),
                id,
                at: one.header.at,
                author: one.author,
                setting: one.header.setting,
                place: one.place,
                trial,
                support: told,
                part: (trial.first != First::Nothing).then(|| SupportPart::with(act, told, hands)),
                after: after.get(&root(id)).cloned().unwrap_or_default(),
                corrects: one.header.corrects.is_some(),
            })
        })
        .collect();
    trials.sort_by_key(|trial| trial.at);
    trials
}

impl<'a> TrialRead<'a> {
    /// The trials of the period.
    pub fn all_of(record: &'a Record) -> Vec<Self> {
        let known: Vec<Known<'a>> = record
            .all
            .iter()
            .map(|line| Known {
                no: line.no.clone(),
                header: &line.header,
                event: &line.event,
                author: line.author,
                place: line.place.as_deref(),
            })
            .collect();
        let mut trials = read(&known);
        trials.retain(|trial| record.asked.from <= trial.day() && trial.day() <= record.asked.to);
        trials
    }

    pub fn phase(&self) -> Phase {
        self.trial.practised.phase()
    }

    /// The local day on which it happened.
    pub fn day(&self) -> NaiveDate {
        self.at.date_naive()
    }

    /// Unprompted, or waited for, and known to be so.
    pub fn is_without_help(&self) -> bool {
        self.part == Some(SupportPart::UnpromptedOrWaitedFor)
    }

    /// Whether the first response was what its phase asks for, without help. Help that nobody recorded is not without help.
    pub fn verdict(&self) -> Verdict {
        let right = |right: bool| if right { Verdict::Right } else { Verdict::NotRight };
        let gave = self.trial.first != First::Nothing;
        let steps = self.trial.practised.steps();
        match &self.trial.practised {
            Practised::Give { .. } | Practised::Sentence { .. } => {
                right(gave && self.is_without_help() && steps.iter().all(|step| is_none(*step)))
            }
            // To be led back is what the sheet calls a minus.
            Practised::Distance { .. } => right(gave && self.is_without_help() && !self.was_led_back()),
            Practised::Discriminate { target, .. } => match self.trial.first {
                First::Gave { place } => right(place == *target && self.is_without_help()),
                First::GaveSomething => Verdict::NotJudged,
                First::Nothing => Verdict::NotRight,
            },
            Practised::Choose { matched, .. } | Practised::Attribute { matched, .. } => match (gave, matched) {
                (false, _) | (true, Matched::No) => Verdict::NotRight,
                (true, Matched::Yes) => right(self.is_without_help()),
                (true, Matched::NotChecked) => Verdict::NotJudged,
            },
            Practised::Answer { answered, .. } => match answered {
                Answered::BeforeTheCue => right(gave && self.has_at_most_the_question()),
                Answered::AfterTheCue | Answered::NotAnswered => Verdict::NotRight,
                Answered::Unasked | Answered::NotRecorded => Verdict::NotJudged,
            },
            Practised::Comment { asked: Asked::Question(question), starter, .. } => match (gave, starter) {
                (false, _) => Verdict::NotRight,
                (true, Some(starter)) => right(starter == question && self.has_at_most_the_question()),
                (true, None) => Verdict::NotJudged,
            },
            Practised::Comment { asked: Asked::Unasked | Asked::NotRecorded, .. } => Verdict::NotJudged,
        }
    }

    /// In phases V and VI the question itself is the help, and no more than that is without help.
    fn has_at_most_the_question(&self) -> bool {
        self.is_without_help() || (self.part == Some(SupportPart::Prompted) && self.support == Support::SpokenCue)
    }

    /// Said by the child without having been asked, in phases V and VI.
    pub fn is_unasked(&self) -> bool {
        let unasked = matches!(
            self.trial.practised,
            Practised::Answer { answered: Answered::Unasked, .. } | Practised::Comment { asked: Asked::Unasked, .. }
        );
        unasked && self.trial.first != First::Nothing && self.is_without_help()
    }

    fn was_led_back(&self) -> bool {
        self.after.iter().any(|(_, after)| *after == After::Backstep)
    }

    /// What followed as a correction: the entries that say so.
    pub fn corrections(&self) -> Vec<No> {
        let is_one = |after: &After| matches!(after, After::Corrected(_) | After::Backstep);
        self.after.iter().filter(|(_, after)| is_one(after)).map(|(no, _)| no.clone()).collect()
    }

    /// The furthest step of the error correction that was reached.
    pub fn step_reached(&self) -> Option<CorrectionStep> {
        let steps = self.after.iter().filter_map(|(_, after)| match after {
            After::Corrected(step) => Some(*step),
            _ => None,
        });
        steps.max()
    }

    /// What the partner answered; the last word counts.
    pub fn answer(&self) -> Option<(&No, ExchangeAnswer)> {
        self.after.iter().rev().find_map(|(no, after)| match after {
            After::Answered(answer) => Some((no, *answer)),
            _ => None,
        })
    }

    /// The entry that says that the child ended it.
    pub fn ended_by_the_child(&self) -> Option<&No> {
        self.after.iter().find(|(_, after)| *after == After::EndedByTheChild).map(|(no, _)| no)
    }

    /// The word of the picture that was given, or of the only one that lay there.
    pub fn thing(&self) -> Option<&'a str> {
        let label = |place: u8| self.trial.laid.iter().find(|one| one.place == place)?.thing.label();
        match (self.trial.first, self.trial.laid.as_slice()) {
            (First::Gave { place }, _) => label(place),
            (First::GaveSomething, [only]) => only.thing.label(),
            _ => None,
        }
    }
}

/// Unprompted, or waited for.
fn is_none(support: Support) -> bool {
    matches!(support, Support::Unprompted | Support::ExpectantWait)
}
