//! Section 6: views mats, those of one topic side by side, and apart from them the mats that are no views.

use super::cite::{Cited, Lists};
use super::text::{Cell, Column, Fact, Figure, Holds, Run, Table, TableKind, noun, sentences};
use super::{Block, Heading, Paragraph, Section, words};
use crate::event::{Independent, MatPurpose, StateCheck, StateChecks};
use crate::mat::{Pictured, scale_name};
use crate::report::summary::{MatCard, MatItem, MatPlace, MatReason, Summary, names};

/// Mats that are set beside each other.
#[derive(Clone, Debug, PartialEq)]
pub struct MatRow {
    pub mats: Vec<MatShown>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct MatShown {
    /// "Tue 3 Mar, 15:20".
    pub when: String,
    /// The question, in exactly its words.
    pub question: String,
    /// Why it is no view; `None` for a view.
    pub reason: Option<String>,
    /// As the child left it; `None` where nothing of it was kept.
    pub picture: Option<Pictured>,
    /// As it lay when it was first read back, where it was changed after that.
    pub before: Option<Pictured>,
    /// What is known about it, each a line.
    pub lines: Vec<Paragraph>,
    pub cited: Cited,
}

pub fn blocks(summary: &Summary, lists: &mut Lists) -> Vec<Block> {
    let (called, mats) = (&summary.cover.called, &summary.mats);
    let mut blocks = vec![
        Block::Section(Section { number: Some(6), title: words::mats(called), anchor: "mats" }),
        Block::Lead(words::MATS_LEAD.to_owned()),
        Block::Facts(vec![
            Fact::new(
                Figure::count(&mats.count, lists),
                noun(mats.count.count, "mat checked back", "mats checked back"),
            ),
            Fact::new(Figure::count(&mats.set_apart, lists), noun(mats.set_apart.count, "mat apart", "mats apart")),
        ]),
    ];
    blocks.extend(sentences(&mats.sentences, lists));
    for (at, group) in by_topic(&mats.views).into_iter().enumerate() {
        let Some(first) = group.first() else { continue };
        let text = match group.len() {
            1 => first.topic_words.clone(),
            many => format!("{}: {many} mats, the oldest first", first.topic_words),
        };
        blocks.push(Block::Heading(Heading { text, anchor: format!("mat-{}", at + 1) }));
        blocks.push(Block::Mats(MatRow { mats: group.iter().map(|mat| shown(mat, lists)).collect() }));
        for mat in group {
            blocks.extend(sentences(&mat.sentences, lists));
            blocks.push(Block::Table(table(mat, lists)));
        }
    }
    if !mats.apart.is_empty() {
        blocks.push(Block::Heading(Heading { text: words::MATS_APART.to_owned(), anchor: "mats-apart".to_owned() }));
        blocks.push(Block::Paragraph(Paragraph::plain(words::MATS_APART_LEAD)));
        for mat in &mats.apart {
            blocks.push(Block::Mats(MatRow { mats: vec![shown(mat, lists)] }));
            blocks.extend(sentences(&mat.sentences, lists));
            if !mat.cards.is_empty() {
                blocks.push(Block::Table(table(mat, lists)));
            }
        }
    }
    blocks
}

/// Mats of one topic together, topics in the order in which they come first.
fn by_topic(mats: &[MatItem]) -> Vec<Vec<&MatItem>> {
    let mut groups: Vec<Vec<&MatItem>> = Vec::new();
    for mat in mats {
        let same = |group: &&mut Vec<&MatItem>| {
            group.first().is_some_and(|first| {
                let words = |mat: &MatItem| mat.topic_words.to_lowercase();
                (first.topic, words(first)) == (mat.topic, words(mat))
            })
        };
        match groups.iter_mut().find(same) {
            Some(group) => group.push(mat),
            None => groups.push(vec![mat]),
        }
    }
    groups
}

fn shown(mat: &MatItem, lists: &mut Lists) -> MatShown {
    // A practice mat is no view, so nothing of what lies on it is shown as if it were one.
    let has_picture = !matches!(mat.reason, Some(MatReason::Practice | MatReason::NothingKept));
    MatShown {
        when: names::short_moment(mat.at),
        question: mat.lies.question.clone(),
        reason: mat.reason.map(|reason| names::mat_reason(reason).to_owned()),
        picture: has_picture.then(|| mat.lies.picture()),
        before: mat.before.as_ref().filter(|_| has_picture).map(crate::mat::MatLayout::picture),
        lines: lines(mat, lists),
        cited: lists.cite(&mat.entries.entries),
    }
}

fn lines(mat: &MatItem, lists: &mut Lists) -> Vec<Paragraph> {
    let plain = |text: String| Paragraph::plain(text);
    let mut lines = Vec::new();
    let about = if mat.purpose == MatPurpose::Teaching { "practice mat" } else { "mat" };
    lines.push(Paragraph {
        runs: vec![
            Run::plain(format!("{about} about")),
            Run::Symbol(mat.topic_words.clone()),
            Run::plain(format!("on the scale {} ({} columns)", scale_name(mat.scale), mat.points)),
        ],
        cited: Cited::none(),
    });
    let mut with = match &mat.with.facilitator {
        Some(person) => names::person(person),
        None => format!("a guest: {}", names::relationship(mat.with.relationship)),
    };
    with.push_str(match mat.with.independent_of_home {
        Independent::Yes => ", from outside the home",
        Independent::No => ", of the home",
        Independent::NotRecorded => ", whether of the home is not recorded",
    });
    let others = match &mat.with.others {
        None => "who else was there is not recorded".to_owned(),
        Some(others) if others.is_empty() => "nobody else".to_owned(),
        Some(others) => {
            format!(
                "also there: {}",
                others.iter().map(|one| names::other_present(*one)).collect::<Vec<_>>().join(", ")
            )
        }
    };
    lines.push(plain(format!("With: {with} · {others} · {}", names::setting(mat.setting))));
    lines.push(plain(format!("How the child was: {}", state(mat.state))));
    if let Some(parent) = &mat.parent {
        let card = parent.card.clone().unwrap_or_else(|| "a card".to_owned());
        let no = parent.no.as_ref().map(|no| format!(" of the mat of entry {no}")).unwrap_or_default();
        lines.push(Paragraph {
            runs: vec![Run::plain("Opened from".to_owned()), Run::Symbol(card), Run::plain(no)],
            cited: Cited::none(),
        });
    }
    let counts = [
        ("the question was heard again:", &mat.asked_again),
        ("acts that an adult showed:", &mat.shown),
        ("entries of this mat:", &mat.entries),
    ];
    // What never happened is said in one line: it has no entry to lead to.
    let never: Vec<String> =
        counts.iter().filter(|(_, count)| count.count == 0).map(|(words, _)| format!("{words} 0")).collect();
    if !never.is_empty() {
        lines.push(plain(never.join(" · ")));
    }
    for (words, count) in counts.into_iter().filter(|(_, count)| count.count > 0) {
        let figure = Figure::count(count, lists);
        lines.push(Paragraph { runs: vec![Run::plain(words), Run::Bold(figure.number)], cited: figure.cited });
    }
    for change in &mat.changes {
        let name = |column: &Option<String>| column.clone().unwrap_or_else(|| "not on the mat".to_owned());
        lines.push(Paragraph {
            runs: vec![
                Run::plain("Changed while it was read back:"),
                Run::Symbol(change.label.clone()),
                Run::plain(format!("from “{}” to “{}”", name(&change.from), name(&change.to))),
            ],
            cited: Cited::none(),
        });
    }
    for asked in &mat.questions {
        let by = asked.by.as_ref().map_or_else(|| "an adult".to_owned(), names::person);
        lines.push(Paragraph {
            runs: vec![Run::plain(format!("{by} asked:")), Run::Quoted(asked.words.clone())],
            cited: Cited { entries: vec![asked.no.clone()], list: None },
        });
    }
    lines
}

fn state(checks: StateChecks) -> String {
    let all = [
        ("well", checks.well),
        ("rested", checks.rested),
        ("medicated", checks.medicated),
        ("after an incident", checks.after_incident),
    ];
    let known = all.iter().filter(|(_, check)| *check != StateCheck::NotRecorded);
    let known: Vec<String> = known
        .map(|(name, check)| if *check == StateCheck::Yes { (*name).to_owned() } else { format!("not {name}") })
        .collect();
    if known.is_empty() { "not recorded".to_owned() } else { known.join(", ") }
}

/// Every card, whether or not it lies on the mat.
fn table(mat: &MatItem, lists: &mut Lists) -> Table {
    let lies = |card: &MatCard| match (card.place, &card.column) {
        (MatPlace::OnMat, Some(column)) => column.clone(),
        (MatPlace::OnMat, None) => String::new(),
        (MatPlace::LeftOut, _) => "left out".to_owned(),
        (MatPlace::SaidNo, _) => "taken off: “not that”".to_owned(),
        (MatPlace::Waiting, _) => "not put down".to_owned(),
    };
    let row = |card: &MatCard| {
        let mut what = vec![Run::Symbol(card.label.clone())];
        if card.twice {
            what.push(Run::plain("asked again"));
        }
        let first = match (&card.first_column, &card.column) {
            (Some(first), Some(last)) if first == last && card.moves == 0 => "–".to_owned(),
            (Some(first), _) => format!("{first} ({})", moved(card.moves)),
            (None, _) => "–".to_owned(),
        };
        // A wait that is counted from the mat's own entry leads where the mat's heading leads already.
        let after = card.after.as_ref().map(|after| {
            let figure = Figure::wait(after, lists);
            let cited = if after.entries == mat.entries.entries { Cited::none() } else { figure.cited };
            Cell::figure(Figure { cited, ..figure })
        });
        let help = card.part.map_or("–", names::support_part);
        vec![
            Cell::runs(what),
            Cell::text(lies(card)),
            Cell::text(first),
            after.unwrap_or_else(|| Cell::text("–")),
            Cell::text(help),
        ]
    };
    Table {
        kind: TableKind::Mat,
        caption: format!("{}, {}", mat.topic_words, names::short_moment(mat.at)),
        columns: vec![
            Column::new("card", Holds::Words),
            Column::new("where it lies", Holds::Short),
            Column::new("put first", Holds::Short),
            Column::new("after", Holds::Numbers),
            Column::new("help", Holds::Words),
        ],
        rows: mat.cards.iter().map(row).collect(),
    }
}

fn moved(moves: u64) -> String {
    match moves {
        0 => "not moved".to_owned(),
        1 => "moved once".to_owned(),
        many => format!("moved {many} times"),
    }
}
