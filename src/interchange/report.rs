//! What became of a file, for the adult who brought it. Its figures add up: every button of the file was placed, set
//! aside or refused. It names boards and buttons by what stands on them and quotes nothing else.

use super::what::What;
use std::collections::BTreeMap;
use std::fmt;

/// The longest piece of a name that a line quotes, in characters.
const LONGEST_NAME: usize = 60;
/// How many names a grouped line gives before it only counts.
const NAMES_SHOWN: usize = 4;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub counts: Counts,
    /// In the order of the file.
    pub lines: Vec<ReportLine>,
}

/// `placed + parked + refused` is `buttons`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub boards: usize,
    /// Boards that were listed or found and could not be read.
    pub boards_refused: usize,
    /// Buttons in the boards that could be read. Empty placeholders are not buttons.
    pub buttons: usize,
    /// Buttons with at least one place on their grid, each counted once.
    pub placed: usize,
    pub parked: usize,
    pub refused: usize,
    pub pictures: MediaCounts,
    pub sounds: MediaCounts,
    /// Buttons that open a board, dead links included.
    pub links: usize,
    pub dead_links: usize,
}

/// Pictures (or sounds) that the boards list or name, each once per board.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MediaCounts {
    /// The bytes came with the file.
    pub found: usize,
    /// No bytes, but a symbol set and a name in it.
    pub named: usize,
    pub missing: usize,
    pub refused: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportLine {
    pub what: What,
    /// The board's name, or its file's name where it could not be read.
    pub board: Option<String>,
    /// The button's label.
    pub button: Option<String>,
}

impl Report {
    pub(super) fn note(&mut self, what: What, board: Option<&str>, button: Option<&str>) {
        self.lines.push(ReportLine { what, board: board.map(shortened), button: button.map(shortened) });
    }

    /// The figures, then each kind of line once with its number and the first few names.
    pub fn to_text(&self) -> String {
        let mut text = format!("{}\n", self.counts);
        for (what, lines) in self.grouped() {
            let names = subjects(lines.iter().take(NAMES_SHOWN));
            let more = lines.len().saturating_sub(NAMES_SHOWN);
            let times = if lines.len() == 1 { String::new() } else { format!(" ({} times)", lines.len()) };
            text.push_str(&format!("- {what}{times}"));
            if !names.is_empty() {
                text.push_str(": ");
                text.push_str(&names);
                if more > 0 {
                    text.push_str(&format!(", and {more} more"));
                }
            }
            text.push_str(".\n");
        }
        text
    }

    /// Lines of the same kind together, in the order in which the kinds first occur.
    pub fn grouped(&self) -> Vec<(What, Vec<&ReportLine>)> {
        let mut order: BTreeMap<What, usize> = BTreeMap::new();
        let mut groups: Vec<(What, Vec<&ReportLine>)> = Vec::new();
        for line in &self.lines {
            let place = *order.entry(line.what).or_insert_with(|| {
                groups.push((line.what, Vec::new()));
                groups.len() - 1
            });
            if let Some((_, lines)) = groups.get_mut(place) {
                lines.push(line);
            }
        }
        groups
    }
}

/// What lines are about, each board named once for the buttons that follow it: board “Home”: “yes”, “no”; board “Food”.
fn subjects<'a>(lines: impl Iterator<Item = &'a &'a ReportLine>) -> String {
    let mut text = String::new();
    let mut last: Option<&str> = None;
    for line in lines {
        let board = line.board.as_deref();
        let button = line
            .button
            .as_deref()
            .map(|label| if label.is_empty() { "a button without a label".to_owned() } else { format!("“{label}”") });
        let same_board = board.is_some() && board == last && button.is_some();
        if !text.is_empty() {
            text.push_str(if same_board { ", " } else { "; " });
        }
        if let Some(board) = board.filter(|_| !same_board) {
            text.push_str(&format!("board “{board}”"));
            text.push_str(if button.is_some() { ": " } else { "" });
        }
        text.push_str(button.as_deref().unwrap_or(""));
        last = board;
    }
    text
}

impl fmt::Display for ReportLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match subjects([self].iter()) {
            subject if subject.is_empty() => write!(f, "{}.", self.what),
            subject => write!(f, "{}: {subject}.", self.what),
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Boards: {}", self.boards)?;
        if self.boards_refused > 0 {
            write!(f, ", and {} that could not be read", self.boards_refused)?;
        }
        let Self { buttons, placed, parked, refused, links, dead_links, .. } = self;
        write!(f, ". Buttons: {buttons} ({placed} in place, {parked} set aside, {refused} left out). ")?;
        write!(f, "Pictures: {}. Sounds: {}. ", self.pictures, self.sounds)?;
        write!(f, "Links: {links}, {dead_links} of them dead.")
    }
}

impl fmt::Display for MediaCounts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { found, named, missing, refused } = self;
        write!(f, "{found} found")?;
        for (number, word) in [(named, "named from a symbol set"), (missing, "missing"), (refused, "left out")] {
            if *number > 0 {
                write!(f, ", {number} {word}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_text())
    }
}

/// One line of a name, short enough to read. Control and formatting signs could make a line lie about its neighbours.
fn shortened(name: &str) -> String {
    let clean = |c: char| if c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c) { ' ' } else { c };
    let mut short: String = name.chars().take(LONGEST_NAME).map(clean).collect();
    if name.chars().nth(LONGEST_NAME).is_some() {
        short.push('…');
    }
    short
}
