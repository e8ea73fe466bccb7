//! Pictures drawn in the page. Lengths across are per cent of the width, so that nothing has to be scrolled or scaled; each
//! picture says in words what it shows.

use super::markup::Html;
use crate::report::page::{GridLine, OfferRow, OfferShown, Panel, RunChart, Series, ShiftGrid, WeekKept};
use crate::report::summary::CellState;

/// A hatched square beside a line of text that says what is missing.
pub const HATCHED: &str = "<svg class=\"key\" aria-hidden=\"true\"><rect class=\"nothing\" x=\"1\" y=\"1\" width=\"16\" height=\"16\"/></svg>";

/// Hundred per cent in the units that positions are worked out in.
const WHOLE: usize = 100_000;

/// "12.345%".
fn across(units: usize) -> String {
    format!("{}.{:03}%", units / 1000, units % 1000)
}

/// Weeks are set apart by so many hundredths of a day's width.
const APART: usize = 28;

/// Where the days of a grid lie: in each week seven days of a hundred units, then a little space.
struct Scale {
    whole: usize,
}

impl Scale {
    fn of(days: usize) -> Self {
        Self { whole: (days * 100 + days.saturating_sub(1) / 7 * APART).max(1) }
    }

    fn left(&self, day: usize) -> usize {
        (day * 100 + day / 7 * APART) * WHOLE / self.whole
    }

    /// A day's square leaves a fifth of its width free.
    fn width(&self) -> usize {
        80 * WHOLE / self.whole
    }
}

pub fn grid(html: &mut Html, grid: &ShiftGrid) {
    let scale = Scale::of(grid.days.len());
    html.raw("<figure class=\"grid\"><figcaption>");
    html.text(&grid.caption);
    html.raw("</figcaption>\n<div class=\"row axis\" aria-hidden=\"true\"><span></span><span class=\"weeks\">");
    for week in &grid.weeks {
        html.raw("<span");
        html.attr("style", &format!("left:{}", across(scale.left(week.first))));
        html.raw(">");
        html.text(&week.label);
        html.raw("</span>");
    }
    html.raw("</span></div>\n");
    for row in &grid.rows {
        html.raw("<div class=\"row\"><span class=\"name\">");
        html.text(&row.label);
        html.raw("</span>");
        cells(html, row, &scale);
        html.raw("</div>\n");
    }
    html.raw("<ul class=\"legend\">");
    for (state, words) in &grid.legend {
        html.raw("<li><svg class=\"key\" aria-hidden=\"true\">");
        match state {
            CellState::NotOpen => html.raw("<path class=\"closed\" d=\"M2 9H16\"/>"),
            CellState::NotYet => html.raw("<circle class=\"not-yet\" cx=\"9\" cy=\"9\" r=\"1.5\"/>"),
            state => {
                html.raw("<rect x=\"1\" y=\"1\" width=\"16\" height=\"16\"");
                html.attr("class", class(*state));
                html.raw("/>");
            }
        }
        html.raw("</svg>");
        html.text(words);
        html.raw("</li>");
    }
    html.raw("</ul></figure>\n");
}

fn cells(html: &mut Html, row: &GridLine, scale: &Scale) {
    html.raw("<svg class=\"cells\" role=\"img\"");
    html.attr("aria-label", &row.alt);
    html.raw("><title>");
    html.text(&row.alt);
    html.raw("</title>");
    for (day, state) in row.cells.iter().enumerate() {
        let left = scale.left(day);
        match state {
            CellState::NotOpen => {
                html.raw("<line class=\"closed\" y1=\"50%\" y2=\"50%\"");
                html.attr("x1", &across(left + scale.width() / 3));
                html.attr("x2", &across(left + scale.width() * 2 / 3));
                html.raw("/>");
            }
            CellState::NotYet => {
                html.raw("<circle class=\"not-yet\" cy=\"50%\" r=\"1.5\"");
                html.attr("cx", &across(left + scale.width() / 2));
                html.raw("/>");
            }
            state => {
                html.raw("<rect y=\"1\" height=\"22\"");
                html.attr("class", class(*state));
                html.attr("x", &across(left));
                html.attr("width", &across(scale.width()));
                html.raw("/>");
            }
        }
    }
    html.raw("</svg>");
}

const fn class(state: CellState) -> &'static str {
    match state {
        CellState::OwnActs => "own",
        CellState::AdultsOnly => "adults",
        CellState::Nothing => "nothing",
        CellState::NotOpen => "closed",
        CellState::NotYet => "not-yet",
    }
}

/// A hatched band with words on a plate.
pub fn band(html: &mut Html, words: &'static str) {
    html.raw("<span class=\"band\"><svg aria-hidden=\"true\"><rect class=\"nothing wide\" width=\"100%\" height=\"100%\"/></svg><span>");
    html.raw(words);
    html.raw("</span></span>");
}

/// Strokes in fives; each five is a picture of its own, so that many of them wrap like words.
pub fn tally(html: &mut Html, count: u64) {
    html.raw("<span class=\"tally\" role=\"img\"");
    html.attr("aria-label", &if count == 1 { "1 time".to_owned() } else { format!("{count} times") });
    html.raw(">");
    for _ in 0..count / 5 {
        html.raw("<svg width=\"31\" height=\"24\" aria-hidden=\"true\"><path d=\"M4 3V21M11 3V21M18 3V21M25 3V21M1 19 28 5\"/></svg>");
    }
    html.raw(match count % 5 {
        1 => "<svg width=\"8\" height=\"24\" aria-hidden=\"true\"><path d=\"M4 3V21\"/></svg>",
        2 => "<svg width=\"15\" height=\"24\" aria-hidden=\"true\"><path d=\"M4 3V21M11 3V21\"/></svg>",
        3 => "<svg width=\"22\" height=\"24\" aria-hidden=\"true\"><path d=\"M4 3V21M11 3V21M18 3V21\"/></svg>",
        4 => "<svg width=\"29\" height=\"24\" aria-hidden=\"true\"><path d=\"M4 3V21M11 3V21M18 3V21M25 3V21\"/></svg>",
        _ => "",
    });
    html.raw("</span>");
}

/// A line from none to every time, with a bar over the plausible range and a disc at the share; or the words why there is none.
pub fn range(html: &mut Html, row: &OfferRow) {
    let thousandths = |value: u16| across(usize::from(value) * WHOLE / 1000);
    html.raw("<span class=\"line\"><svg role=\"img\"");
    html.attr("aria-label", &row.alt);
    html.raw("><title>");
    html.text(&row.alt);
    html.raw(
        "</title><path class=\"rule\" d=\"M0.5 5V19\"/><line class=\"rule\" x1=\"0\" x2=\"100%\" y1=\"12\" y2=\"12\"/>",
    );
    html.raw("<line class=\"rule\" x1=\"50%\" x2=\"50%\" y1=\"8\" y2=\"16\"/><line class=\"rule\" x1=\"100%\" x2=\"100%\" y1=\"5\" y2=\"19\"/>");
    if let OfferShown::Range { low, high, share } = row.shown {
        html.raw("<rect class=\"plausible\" y=\"6\" height=\"12\" rx=\"3\"");
        html.attr("x", &thousandths(low));
        html.attr("width", &thousandths(high.saturating_sub(low)));
        html.raw("/><circle class=\"share\" cy=\"12\" r=\"6\"");
        html.attr("cx", &thousandths(share));
        html.raw("/>");
    }
    html.raw("</svg>");
    if !row.shown.words().is_empty() {
        html.raw("<span aria-hidden=\"true\">");
        html.raw(row.shown.words());
        html.raw("</span>");
    }
    html.raw("</span>");
}

/// How high the drawing of a panel is, and how much of it is free above and below.
const HIGH: u64 = 132;
const FREE: u64 = 10;

pub fn chart(html: &mut Html, chart: &RunChart) {
    html.raw("<figure class=\"chart\"><ul class=\"legend\">");
    for (series, words) in &chart.legend {
        html.raw("<li>");
        html.raw(match series {
            Series::Content => {
                "<svg class=\"key\" aria-hidden=\"true\"><circle class=\"content\" cx=\"9\" cy=\"9\" r=\"6\"/></svg>"
            }
            Series::Distress => {
                "<svg class=\"key\" aria-hidden=\"true\"><path class=\"distress\" d=\"M9 2 16 15H2Z\"/></svg>"
            }
            Series::Middle => "<svg class=\"key\" aria-hidden=\"true\"><path class=\"middle\" d=\"M0 9H18\"/></svg>",
            Series::Gap => HATCHED,
        });
        html.text(words);
        html.raw("</li>");
    }
    html.raw("</ul>\n");
    for one in &chart.panels {
        panel(html, one, chart.top);
    }
    html.raw("</figure>\n");
}

fn panel(html: &mut Html, panel: &Panel, top: u64) {
    let weeks = panel.weeks.len().max(1);
    let left = |week: usize| week * WHOLE / weeks;
    let centre = |week: usize| left(week) + WHOLE / weeks / 2;
    // In whole pixels; twice the value, so that a median of a half has a place too.
    let height = |twice: u64| HIGH - FREE - twice * (HIGH - 2 * FREE) / (2 * top).max(1);
    html.raw("<div class=\"panel\"><p class=\"panel-title\">");
    html.text(&panel.title);
    html.raw("</p><div class=\"plot\"><span class=\"top\" aria-hidden=\"true\">");
    html.text(&top.to_string());
    html.raw("</span><span class=\"zero\" aria-hidden=\"true\">0</span><svg role=\"img\"");
    html.attr("aria-label", &panel.alt);
    html.raw("><title>");
    html.text(&panel.alt);
    html.raw("</title>");
    for at in [0, 2 * top] {
        across_line(html, "rule", height(at));
    }
    if let Some((content, distress)) = panel.middle_twice {
        across_line(html, "middle content", height(content));
        across_line(html, "middle distress", height(distress));
    }
    for (at, week) in panel.weeks.iter().enumerate().filter(|(_, week)| week.kept != WeekKept::Something) {
        // The plate keeps the middle out of weeks that have none.
        let classes: &[&str] = if week.kept == WeekKept::Nothing { &["plate", "nothing wide"] } else { &["plate"] };
        for class in classes {
            html.raw("<rect");
            html.attr("class", class);
            html.attr("x", &across(left(at)));
            html.attr("width", &across(WHOLE / weeks));
            html.attr("y", &height(2 * top).to_string());
            html.attr("height", &(height(0) - height(2 * top)).to_string());
            html.raw("/>");
        }
    }
    // The two signs of a week stand a little apart, so that neither hides the other.
    let aside = WHOLE / weeks / 12;
    let values = |of: fn((u64, u64)) -> u64| panel.weeks.iter().map(move |week| week.counts.map(of));
    let content: Vec<Point> = values(|counts| counts.0)
        .enumerate()
        .map(|(at, value)| Some((centre(at) - aside, height(2 * value?))))
        .collect();
    let distress: Vec<Point> = values(|counts| counts.1)
        .enumerate()
        .map(|(at, value)| Some((centre(at) + aside, height(2 * value?))))
        .collect();
    lines(html, "content", &content);
    lines(html, "distress", &distress);
    for (x, y) in content.into_iter().flatten() {
        html.raw("<circle class=\"content\" r=\"5.5\"");
        html.attr("cx", &across(x));
        html.attr("cy", &y.to_string());
        html.raw("/>");
    }
    for (x, y) in distress.into_iter().flatten() {
        html.raw("<svg class=\"mark\"");
        html.attr("x", &across(x));
        html.attr("y", &y.to_string());
        html.raw("><path class=\"distress\" d=\"M0-7 7 5.5H-7Z\"/></svg>");
    }
    html.raw("</svg>");
    html.raw("<ol class=\"under\" aria-hidden=\"true\">");
    for week in &panel.weeks {
        html.raw("<li><span>");
        html.text(&week.label);
        html.raw("</span><span>");
        html.text(&week.recorded);
        html.raw("</span></li>");
    }
    html.raw("</ol></div></div>\n");
}

/// A point of a series, in units across and pixels down; `None` in a gap.
type Point = Option<(usize, u64)>;

/// Lines between neighbours; a gap breaks them.
fn lines(html: &mut Html, class: &'static str, points: &[Point]) {
    for pair in points.windows(2) {
        if let [Some((x1, y1)), Some((x2, y2))] = pair {
            html.raw("<line");
            html.attr("class", class);
            html.attr("x1", &across(*x1));
            html.attr("y1", &y1.to_string());
            html.attr("x2", &across(*x2));
            html.attr("y2", &y2.to_string());
            html.raw("/>");
        }
    }
}

fn across_line(html: &mut Html, class: &'static str, y: u64) {
    html.raw("<line x1=\"0\" x2=\"100%\"");
    html.attr("class", class);
    html.attr("y1", &y.to_string());
    html.attr("y2", &y.to_string());
    html.raw("/>");
}
