//! From the trials of a record to what picture exchange on paper came to.

use super::practised::{Practised, PractisedAnswer, PractisedArray, PractisedMode, PractisedPart, PractisedPhase};
use super::wording::{PractisedWording, Wording as _};
use super::{Count, Evidence, Gate, No, Sentence, Share, SupportPart};
use crate::event::{Mode, Phase};
use crate::stats::Record;
use crate::stats::exchanges::ExchangeRead;
use crate::stats::progress::{ArrayProgress, PhaseProgress};
use crate::stats::small_n::{Reading, gate, wilson};
use crate::stats::trials::TrialRead;

/// Below this nothing is said but the count.
const LEAST: u64 = 5;

impl Practised {
    pub fn of(record: &Record) -> Self {
        let trials = TrialRead::all_of(record);
        let phases: Vec<PractisedPhase> =
            PhaseProgress::all_of(&trials).iter().map(|progress| phase(record, progress)).collect();
        let entries: Vec<No> = trials.iter().map(|trial| trial.no.clone()).collect();
        let days = trials.iter().map(TrialRead::day).collect::<std::collections::BTreeSet<_>>().len() as u64;
        let on_paper: Vec<(SupportPart, No)> =
            trials.iter().filter_map(|trial| Some((trial.part?, trial.no.clone()))).collect();
        let on_tablet: Vec<(SupportPart, No)> =
            ExchangeRead::all_of(record).iter().map(|one| (one.part, one.line.no.clone())).collect();
        let modes = vec![mode(Mode::PaperSymbol, &on_paper), mode(Mode::Tablet, &on_tablet)];
        let mut practised = Self {
            trials: Count { count: trials.len() as u64, entries: entries.clone() },
            days: Count { count: days, entries },
            modes,
            phases,
            sentences: Vec::new(),
        };
        practised.sentences = practised.sentences(record);
        practised
    }

    fn sentences(&self, record: &Record) -> Vec<Sentence> {
        if self.trials.count == 0 {
            return Vec::new();
        }
        let asked = &record.asked;
        let total = PractisedWording::Total {
            called: asked.called.clone(),
            from: asked.from,
            to: asked.to,
            trials: self.trials.count,
            days: self.days.count,
        };
        let given = |mode: Mode| self.modes.iter().find(|one| one.mode == mode).map_or(0, |one| one.given.count);
        let modes = PractisedWording::Modes {
            called: asked.called.clone(),
            paper: given(Mode::PaperSymbol),
            tablet: given(Mode::Tablet),
        };
        let of_modes = self.modes.iter().flat_map(|one| one.given.entries.iter().cloned()).collect();
        vec![total.counted(self.trials.entries.clone()), modes.counted(of_modes)]
    }
}

fn mode(mode: Mode, given: &[(SupportPart, No)]) -> PractisedMode {
    let count = |entries: Vec<No>| Count { count: entries.len() as u64, entries };
    let parts = SupportPart::ALL.into_iter().map(|part| {
        let entries = given.iter().filter(|(of, _)| *of == part).map(|(_, no)| no.clone()).collect();
        PractisedPart { part, count: count(entries) }
    });
    PractisedMode { mode, given: count(given.iter().map(|(_, no)| no.clone()).collect()), parts: parts.collect() }
}

fn phase(record: &Record, progress: &PhaseProgress<'_, '_>) -> PractisedPhase {
    let answers = progress.answers().into_iter().map(|(answer, count)| PractisedAnswer { answer, count });
    let right = progress.right();
    let partners: Vec<_> = progress.partners().into_iter().collect();
    let mut persons = record.people.persons(&partners);
    persons.sort();
    let mut phase = PractisedPhase {
        phase: progress.phase,
        trials: progress.count(),
        days: progress.days(),
        range: range(&right),
        right,
        not_judged: progress.not_judged(),
        help_not_recorded: progress.help_not_recorded(),
        nothing_given: progress.nothing_given(),
        corrected: progress.corrected(),
        ended_by_the_child: progress.ended_by_the_child(),
        unasked: progress.unasked(),
        arrays: progress.arrays().iter().map(array).collect(),
        answers: answers.collect(),
        partners: persons,
        settings: progress.settings().into_iter().collect(),
        things: progress.things(),
        sentences: Vec::new(),
    };
    phase.sentences = sentences(&record.asked.called, &phase);
    phase
}

fn range(share: &Share) -> Option<super::Range> {
    wilson(share.k, share.n).filter(|_| share.n >= LEAST)
}

fn array(progress: &ArrayProgress) -> PractisedArray {
    let can_be_read = progress.right.n >= LEAST && progress.array > 1;
    PractisedArray {
        array: progress.array,
        range: range(&progress.right),
        right: progress.right.clone(),
        guessing: progress.chance.level_permille,
        reading: can_be_read.then_some(progress.chance.reading),
    }
}

fn sentences(called: &str, phase: &PractisedPhase) -> Vec<Sentence> {
    let gate = |n: u64| gate(n, phase.days.count, phase.partners.len() as u64);
    let mut sentences = Vec::new();
    if phase.arrays.is_empty() {
        sentences.extend(share(phase.phase, None, &phase.right, label(gate(phase.right.n), None)));
    }
    for one in &phase.arrays {
        let label = label(gate(one.right.n), Some(one.reading));
        sentences.extend(share(phase.phase, Some(one.array), &one.right, label));
    }
    let of = phase.trials.count;
    let mut count = |counted: &Count, wording: PractisedWording| {
        if counted.count > 0 {
            sentences.push(wording.counted(counted.entries.clone()));
        }
    };
    let called = || called.to_owned();
    let counts = [&phase.not_judged, &phase.help_not_recorded, &phase.nothing_given, &phase.corrected];
    let [judged, help, nothing, corrected] = counts.map(|counted| counted.count);
    count(&phase.not_judged, PractisedWording::NotJudged { count: judged, of });
    count(&phase.help_not_recorded, PractisedWording::HelpNotRecorded { count: help, of });
    count(&phase.nothing_given, PractisedWording::NothingGiven { count: nothing, of });
    count(&phase.corrected, PractisedWording::Corrected { count: corrected, of });
    let (ended, unasked) = (phase.ended_by_the_child.count, phase.unasked.count);
    count(&phase.ended_by_the_child, PractisedWording::Ended { called: called(), count: ended, of });
    count(&phase.unasked, PractisedWording::Unasked { called: called(), count: unasked, of });
    sentences
}

/// Nothing where there is nothing to judge.
fn share(phase: Phase, array: Option<u8>, right: &Share, label: Evidence) -> Option<Sentence> {
    let wording = PractisedWording::Share { phase, array, k: right.k, n: right.n };
    (right.n > 0).then(|| wording.labelled(label, right.entries.clone()))
}

/// `reading` is that of an array. What could have been guessing is not known, however many there are.
const fn label(gate: Gate, reading: Option<Option<Reading>>) -> Evidence {
    match (gate, reading) {
        (Gate::TallyOnly, _) | (_, Some(None | Some(Reading::CouldBeGuessing))) => Evidence::DontKnow,
        (Gate::Early, _) => Evidence::EarlyPicture,
        (Gate::Comparable, _) => Evidence::ClearPattern,
    }
}
