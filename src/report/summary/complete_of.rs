//! From a record to its completeness: the grid, the facts in their fixed order, the gaps, and what is not held.

use super::wording::{FactWording, GapWording, NotHeld, Sign, Wording as _};
use super::{CellState, Completeness, Count, Fact, Gap, GridRow, No, PlanKnown, SettingHours, Share};
use crate::event::Setting;
use crate::stats::Record;
use crate::stats::coverage::{Coverage, State};
use crate::stats::private::PrivateTime;
use crate::stats::shifts::Outside;
use crate::stats::tablet::Tablet;
use crate::stats::writing::{Changed, Writing};

/// Acts are counted in two halves of a period from so many days on.
const HALVES_FROM: usize = 14;

impl Completeness {
    pub fn of(record: &Record) -> Self {
        let coverage = Coverage::of(record);
        let rows = coverage.shifts.rows.iter().enumerate().map(|(at, row)| GridRow {
            setting: row.setting,
            shift: row.name.clone(),
            cells: coverage.states(at).into_iter().map(CellState::of).collect(),
        });
        let called = record.asked.called.as_str();
        Self {
            from: coverage.period.from,
            to: coverage.period.to,
            plan: if coverage.shifts.is_set() { PlanKnown::Set } else { PlanKnown::Usual },
            rows: rows.collect(),
            facts: Facts::of(record, &coverage),
            gaps: gaps(&coverage, called),
            hours: coverage.settings().into_iter().map(|setting| hours(&coverage, setting)).collect(),
            not_held: NotHeld::all(called).into_iter().map(|line| line.counted(Vec::new())).collect(),
        }
    }
}

impl CellState {
    const fn of(state: State) -> Self {
        match state {
            State::OwnActs => Self::OwnActs,
            State::AdultsOnly => Self::AdultsOnly,
            State::Nothing => Self::Nothing,
            State::NotOpen => Self::NotOpen,
            State::NotYet => Self::NotYet,
        }
    }
}

fn gaps(coverage: &Coverage<'_>, called: &str) -> Vec<Gap> {
    let silences = coverage.silences().into_iter();
    silences
        .map(|silence| {
            let (from, to) = silence.span;
            let lacking = coverage.agreements.lacking(silence.span);
            let wording = GapWording { from, to, lacking, called: called.to_owned() };
            let sentence = wording.counted(silence.entries.clone());
            Gap { from, to, entries: silence.entries, sentence }
        })
        .collect()
}

fn hours(coverage: &Coverage<'_>, setting: Setting) -> SettingHours {
    let mut shifts = Share::default();
    for (_, _, slot) in coverage.cells().filter(|(_, row, _)| row.setting == setting) {
        shifts.n += 1;
        shifts.k += u64::from(coverage.covered.minutes_of(setting, &slot.spans) > 0);
    }
    let observed = coverage.covered.observed(setting);
    shifts.entries = observed.as_ref().map(|observed| observed.entries.clone()).unwrap_or_default();
    let own: Vec<No> = coverage.own_acts(setting).map(|filling| filling.line.no.clone()).collect();
    SettingHours { setting, observed, shifts_with_cover: shifts, own_acts: counted(own) }
}

fn counted(entries: Vec<No>) -> Count {
    Count { count: length(&entries), entries }
}

fn length<T>(entries: &[T]) -> u64 {
    u64::try_from(entries.len()).unwrap_or(u64::MAX)
}

/// The facts as they are put down, one after the other.
struct Facts<'a> {
    record: &'a Record,
    coverage: &'a Coverage<'a>,
    facts: Vec<Fact>,
    not_found: Vec<Sign>,
}

impl<'a> Facts<'a> {
    fn of(record: &'a Record, coverage: &'a Coverage<'a>) -> Vec<Fact> {
        let mut facts = Self { record, coverage, facts: Vec::new(), not_found: Vec::new() };
        let writing = Writing::of(record, &coverage.fillings);
        facts.shifts();
        facts.writers(&writing);
        facts.agreement();
        facts.private();
        facts.hours();
        facts.gaps();
        facts.changes(&writing);
        facts.signs(&writing);
        facts.places();
        facts.plan();
        facts.halves();
        facts.facts
    }

    fn put(&mut self, wording: &FactWording, entries: Vec<No>) {
        self.facts.push(Fact { number: wording.number(), sentence: wording.counted(entries) });
    }

    fn called(&self) -> String {
        self.record.asked.called.clone()
    }

    fn shifts(&mut self) {
        let all = self.coverage.tally(|_, _, _| true);
        if all.shifts == 0 {
            return self.put(&FactWording::NoShifts, Vec::new());
        }
        let own = FactWording::OwnActs { k: all.own, n: all.shifts, called: self.called() };
        let rests_on = if all.own == 0 { all.any_entries.clone() } else { all.own_entries };
        self.put(&own, rests_on);
        self.put(&FactWording::Nothing { k: all.nothing, n: all.shifts }, all.any_entries);
        let nights = self.coverage.nights();
        if nights.shifts > 0 {
            self.put(&FactWording::NightsNothing { k: nights.nothing, n: nights.shifts }, nights.any_entries);
        }
        let (steered, acts) = self.coverage.steered();
        if !steered.is_empty() {
            let n = u64::try_from(acts).unwrap_or(u64::MAX);
            self.put(&FactWording::NotOwn { k: length(&steered), n, called: self.called() }, steered);
        }
    }

    fn writers(&mut self, writing: &Writing) {
        let most: Vec<No> = writing.by.first().map(|(_, entries)| entries.clone()).unwrap_or_default();
        let (people, entries) = (length(&writing.by), length(&writing.entries));
        self.put(&FactWording::Wrote { people, most: length(&most), entries, called: self.called() }, most);
        if entries > 0 {
            let rests_on = |some: &[No]| if some.is_empty() { writing.entries.clone() } else { some.to_vec() };
            let (next_day, later) = (length(&writing.next_day), length(&writing.later));
            self.put(&FactWording::NextDay { k: next_day, n: entries }, rests_on(&writing.next_day));
            self.put(&FactWording::Later { k: later, n: entries }, rests_on(&writing.later));
        }
    }

    fn agreement(&mut self) {
        let agreements = &self.coverage.agreements;
        let entries = agreements.entries.clone();
        let (whole, partly) = (length(&agreements.whole), length(&agreements.partly));
        self.put(&FactWording::NoAgreement { k: whole, n: agreements.days }, entries.clone());
        if partly > 0 {
            self.put(&FactWording::PartlyNoAgreement { days: partly }, entries);
        }
        for stretch in &agreements.without {
            let (from, to) = stretch.span;
            let wording = FactWording::WithoutAgreement { from, to, called: self.called() };
            self.put(&wording, stretch.entries.clone());
        }
    }

    fn private(&mut self) {
        let PrivateTime { minutes, starts, while_showing, entries } =
            PrivateTime::of(self.record, &self.coverage.period);
        self.put(&FactWording::Private { minutes, starts, while_showing, called: self.called() }, entries);
    }

    fn hours(&mut self) {
        for setting in self.coverage.settings() {
            match self.coverage.covered.observed(setting) {
                Some(observed) => {
                    self.put(&FactWording::Observed { minutes: observed.minutes, setting }, observed.entries);
                }
                None => self.put(&FactWording::HoursNotRecorded { setting, called: self.called() }, Vec::new()),
            }
        }
    }

    fn gaps(&mut self) {
        let silences = self.coverage.silences();
        let longest = silences.iter().map(|silence| silence.span.1 - silence.span.0).max();
        let longest_minutes = longest.and_then(|longest| u64::try_from(longest.num_minutes()).ok()).unwrap_or(0);
        let mut entries: Vec<No> = silences.iter().flat_map(|silence| silence.entries.iter().cloned()).collect();
        entries.dedup();
        self.put(&FactWording::Gaps { count: length(&silences), longest_minutes }, entries);
    }

    fn changes(&mut self, writing: &Writing) {
        let entries = |changed: &[Changed]| -> Vec<No> {
            changed.iter().flat_map(|changed| changed.of.iter().chain([&changed.by]).cloned()).collect()
        };
        let longest = writing.corrections.iter().filter_map(|changed| changed.after).max();
        let longest_minutes = longest.and_then(|longest| u64::try_from(longest.num_minutes()).ok());
        let corrected = FactWording::Corrected { count: length(&writing.corrections), longest_minutes };
        self.put(&corrected, entries(&writing.corrections));
        let taken_back = FactWording::TakenBack { count: length(&writing.withdrawals) };
        self.put(&taken_back, entries(&writing.withdrawals));
    }

    /// Those that are there one by one, and those that are not in one line.
    fn signs(&mut self, writing: &Writing) {
        let tablet = Tablet::of(self.record);
        let notes = length(&writing.notes);
        let batched = FactWording::Batched { k: length(&writing.batched), n: notes };
        self.sign(Sign::Batched, &batched, writing.batched.clone());
        let alike = FactWording::Alike { k: length(&writing.alike), n: length(&writing.in_words) };
        self.sign(Sign::Alike, &alike, writing.alike.clone());
        let suspect = FactWording::ClockSuspect { count: length(&tablet.clock_suspect) };
        self.sign(Sign::ClockSuspect, &suspect, tablet.clock_suspect);
        let unclean = FactWording::Unclean { count: length(&tablet.unclean) };
        self.sign(Sign::Unclean, &unclean, tablet.unclean);
        let waited = FactWording::Waited { entries: tablet.waited, longest_minutes: tablet.longest_wait / 60_000 };
        self.sign(Sign::Waited, &waited, tablet.waited_entries);
        if !self.not_found.is_empty() {
            let signs = std::mem::take(&mut self.not_found);
            self.put(&FactWording::NotFound { signs }, Vec::new());
        }
    }

    fn sign(&mut self, sign: Sign, wording: &FactWording, entries: Vec<No>) {
        if entries.is_empty() {
            self.not_found.push(sign);
        } else {
            self.put(wording, entries);
        }
    }

    fn places(&mut self) {
        let all: Vec<No> = self.coverage.fillings.iter().map(|filling| filling.line.no.clone()).collect();
        let n = length(&all);
        if n == 0 {
            return;
        }
        let unknown = self.coverage.without_place();
        let counted = self.coverage.shifts.setting_of(Setting::NotRecorded, self.coverage.period.end);
        let no_place = FactWording::NoPlace { k: length(&unknown), n, counted };
        self.put(&no_place, if unknown.is_empty() { all } else { unknown });
        let outside = self.coverage.outside(Outside::NoShift);
        if !outside.is_empty() {
            self.put(&FactWording::OutsidePlan { k: length(&outside), n }, outside);
        }
        let before = self.coverage.outside(Outside::BegunBefore);
        if !before.is_empty() {
            self.put(&FactWording::BegunBefore { k: length(&before), n }, before);
        }
    }

    fn plan(&mut self) {
        let first = self.record.in_period().first().map(|line| line.day());
        if let Some(day) =
            first.filter(|day| self.record.asked.standing.entries_before == 0 && *day > self.record.asked.from)
        {
            self.put(&FactWording::Began { day }, vec![self.record.asked.no.clone()]);
        }
        if self.coverage.cut_short() {
            self.put(&FactWording::CutShort { last: self.coverage.period.to }, Vec::new());
        }
        if !self.coverage.shifts.is_set() {
            self.put(&FactWording::UsualPlan, Vec::new());
        } else if let Some(until) = self.coverage.shifts.usual_until() {
            let set = self.record.in_period().into_iter().find(|line| line.header.kind == "plan_set");
            self.put(&FactWording::UsualPlanUntil { until }, set.map(|line| line.no.clone()).into_iter().collect());
        }
    }

    /// What the child did in the first half of the period and in the second, setting by setting; with an odd number of days the
    /// first half is the shorter by one. What has not come yet is no half.
    fn halves(&mut self) {
        let days = self.coverage.period.days();
        if days.len() < HALVES_FROM || self.coverage.period.end < self.coverage.period.day(self.coverage.period.to).1 {
            return;
        }
        let Some(middle) = days.get(days.len() / 2) else { return };
        for setting in self.coverage.settings() {
            let acts: Vec<_> = self.coverage.own_acts(setting).collect();
            if acts.is_empty() {
                continue;
            }
            let first = acts.iter().filter(|filling| filling.line.day() < *middle).count();
            let wording = FactWording::Halves {
                first: u64::try_from(first).unwrap_or(0),
                last: u64::try_from(acts.len() - first).unwrap_or(0),
                first_days: u64::try_from(days.len() / 2).unwrap_or(0),
                last_days: u64::try_from(days.len() - days.len() / 2).unwrap_or(0),
                setting,
                called: self.called(),
            };
            self.put(&wording, acts.iter().map(|filling| filling.line.no.clone()).collect());
        }
    }
}
