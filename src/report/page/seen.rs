//! Section 6: content and distress as adults recorded them, both with the same care.

use super::cite::Lists;
use super::text::{Cell, Column, Fact, Figure, Holds, Labelled, Table, TableKind, capital, noun, sentence, sentences};
use super::{Block, Heading, Section, words};
use crate::event::Setting;
use crate::report::summary::{Seen, SeenSetting, SeenWeek, Summary, names};
use chrono::NaiveDate;

/// Small panels side by side or one below the other, all to one scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunChart {
    pub caption: String,
    /// The value at the top of every panel.
    pub top: u64,
    pub panels: Vec<Panel>,
    /// What the signs are: content disc, distress triangle, dashed middle, hatched gap.
    pub legend: Vec<(Series, String)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Series {
    /// A disc.
    Content,
    /// A triangle.
    Distress,
    /// A dashed line.
    Middle,
    /// A hatched band.
    Gap,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    pub title: String,
    pub weeks: Vec<ChartWeek>,
    /// Twice the median over the recorded weeks, content and distress, so that a half stays whole. `None` under five weeks.
    pub middle_twice: Option<(u64, u64)>,
    pub alt: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartWeek {
    /// "3 Mar", "10", "17": the month only where it is another than before.
    pub label: String,
    pub kept: WeekKept,
    /// Content and distress; `None` where nothing is known of the week.
    pub counts: Option<(u64, u64)>,
    /// "12 of 21" shifts with any entry, or "no shifts".
    pub recorded: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeekKept {
    Something,
    /// There were shifts and nothing at all was recorded: the week is hatched.
    Nothing,
    /// Closed, or still to come: there was nothing to record, and the week stays empty.
    NoShifts,
}

/// Fewer recorded weeks have no middle worth drawing.
const WEEKS_FOR_A_MIDDLE: usize = 5;

pub fn blocks(summary: &Summary, lists: &mut Lists) -> Vec<Block> {
    let (called, seen) = (&summary.cover.called, &summary.seen);
    let mut blocks = vec![
        Block::Section(Section { number: Some(7), title: words::SEEN.to_owned(), anchor: "seen" }),
        Block::Lead(words::seen_lead(called)),
        Block::Facts(vec![
            Fact::new(
                Figure::count(&seen.content, lists),
                format!("{} content was recorded", noun(seen.content.count, "time", "times")),
            ),
            Fact::new(
                Figure::count(&seen.distress, lists),
                format!("{} distress was recorded", noun(seen.distress.count, "time", "times")),
            ),
        ]),
    ];
    if seen.sentences.iter().all(|sentence| sentence.label.is_none()) {
        blocks.push(Block::Labelled(Labelled {
            label: seen.label,
            words: names::evidence(seen.label).to_owned(),
            text: words::SEEN_LABEL.to_owned(),
            cited: super::Cited::none(),
        }));
    }
    blocks.extend(sentences(&seen.sentences, lists));
    if !seen.settings.is_empty() {
        blocks.push(Block::Table(settings(&seen.settings, lists)));
        for setting in &seen.settings {
            blocks.extend(sentences(&setting.sentences, lists));
        }
    }
    blocks.extend(seen.compared.iter().map(|compared| sentence(&compared.sentence, lists)));
    if !seen.weeks.is_empty() {
        blocks.push(Block::Heading(Heading { text: words::CHART.to_owned(), anchor: "weeks".to_owned() }));
        blocks.push(Block::Paragraph(super::Paragraph::plain(words::CHART_LEAD)));
        blocks.push(Block::RunChart(chart(seen)));
    }
    blocks
}

fn settings(settings: &[SeenSetting], lists: &mut Lists) -> Table {
    let row = |setting: &SeenSetting| {
        vec![
            Cell::text(names::setting(setting.setting)),
            Cell::figure(Figure::count(&setting.content, lists)),
            Cell::figure(Figure::count(&setting.distress, lists)),
            Cell::figure(Figure::hours(setting.observed.as_ref(), lists)),
            Cell::figure(Figure::share(&setting.shifts_without_distress, lists)),
            Cell::figure(Figure::count(&setting.of_those_nothing_at_all, lists)),
        ]
    };
    Table {
        kind: TableKind::Settings,
        caption: "By setting".to_owned(),
        columns: vec![
            Column::new("setting", Holds::Words),
            Column::new("content", Holds::Numbers),
            Column::new("distress", Holds::Numbers),
            Column::new("observed", Holds::Numbers),
            Column::new("shifts with no distress recorded", Holds::Numbers),
            Column::new("of those, nothing at all recorded", Holds::Numbers),
        ],
        rows: settings.iter().map(row).collect(),
    }
}

fn chart(seen: &Seen) -> RunChart {
    let mut order: Vec<Setting> = Vec::new();
    for week in &seen.weeks {
        if !order.contains(&week.setting) {
            order.push(week.setting);
        }
    }
    let most = seen.weeks.iter().map(|week| week.content.max(week.distress)).max().unwrap_or(0);
    let panels: Vec<Panel> = order
        .into_iter()
        .map(|setting| panel(setting, &seen.weeks.iter().filter(|week| week.setting == setting).collect::<Vec<_>>()))
        .collect();
    let mut legend = vec![(Series::Content, "content".to_owned()), (Series::Distress, "distress".to_owned())];
    if panels.iter().any(|panel| panel.middle_twice.is_some()) {
        legend.push((Series::Middle, "the middle of the recorded weeks".to_owned()));
    }
    if panels.iter().any(|panel| panel.weeks.iter().any(|week| week.kept == WeekKept::Nothing)) {
        legend.push((Series::Gap, "nothing was recorded".to_owned()));
    }
    RunChart { caption: words::CHART.to_owned(), top: most.max(4).next_multiple_of(2), panels, legend }
}

fn panel(setting: Setting, of_setting: &[&SeenWeek]) -> Panel {
    let starts: Vec<NaiveDate> = of_setting.iter().map(|week| week.start).collect();
    let week = |(week, label): (&&SeenWeek, String)| {
        let kept = match (week.shifts_recorded + week.content + week.distress, week.shifts) {
            (0, 0) => WeekKept::NoShifts,
            (0, _) => WeekKept::Nothing,
            _ => WeekKept::Something,
        };
        let recorded = match week.shifts {
            0 => words::NO_SHIFTS.to_owned(),
            shifts => format!("{} of {shifts}", week.shifts_recorded),
        };
        let counts = (kept == WeekKept::Something).then_some((week.content, week.distress));
        ChartWeek { label, kept, counts, recorded }
    };
    let weeks: Vec<ChartWeek> = of_setting.iter().zip(super::complete::week_labels(&starts)).map(week).collect();
    let recorded: Vec<(u64, u64)> = weeks.iter().filter_map(|week| week.counts).collect();
    let middle_twice = (recorded.len() >= WEEKS_FOR_A_MIDDLE).then(|| {
        (
            median_twice(recorded.iter().map(|(content, _)| *content).collect()),
            median_twice(recorded.iter().map(|(_, distress)| *distress).collect()),
        )
    });
    let said = weeks.iter().zip(&starts).map(|(week, start)| {
        let from = names::short_day(*start);
        match (week.kept, week.counts) {
            (WeekKept::NoShifts, _) => format!("{from}: {}", words::NO_SHIFTS),
            (_, None) => format!("{from}: nothing was recorded"),
            (_, Some((content, distress))) => {
                format!("{from}: content {content}, distress {distress}, shifts with an entry {}", week.recorded)
            }
        }
    });
    let middle = match middle_twice {
        None => words::NO_MIDDLE.to_owned(),
        Some((content, distress)) => {
            format!("middle of the recorded weeks: content {}, distress {}", halves(content), halves(distress))
        }
    };
    let title = capital(names::setting(setting));
    let said: Vec<String> = said.chain([middle]).collect();
    Panel { alt: format!("{title}. {}.", said.join("; ")), title, weeks, middle_twice }
}

/// Twice the median: the sum of the two in the middle, or the one in the middle twice.
fn median_twice(mut values: Vec<u64>) -> u64 {
    values.sort_unstable();
    let upper = values.len() / 2;
    let lower = values.len().saturating_sub(1) / 2;
    values.get(lower).copied().unwrap_or(0) + values.get(upper).copied().unwrap_or(0)
}

/// "3", "3½".
fn halves(twice: u64) -> String {
    match (twice / 2, twice % 2) {
        (0, 1) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    }
}
