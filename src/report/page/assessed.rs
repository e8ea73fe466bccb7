//! In section 3, after the offers of everyday life: what preference assessments have found, what others say, and the response
//! log. Things stand by the alphabet; an order is a sentence and never the order of a table.

use super::cite::{Cited, Lists};
use super::offered::percents;
use super::text::{Cell, Column, Fact, Figure, Holds, Run, Table, TableKind, capital, many, noun, sentence, sentences};
use super::{Block, Heading, Paragraph, words};
use crate::event::{Check, LastHad, Medium, Method};
use crate::report::summary::{
    Assessed, AssessedGroup, AssessedItem, Gate, HappenedRow, OthersItem, Responses, SittingItem, Telling, names,
};

/// What assessments have found, and what others say. Nothing where there is nothing.
pub fn blocks(assessed: &Assessed, telling: Telling, lists: &mut Lists) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !assessed.groups.is_empty() {
        blocks.push(heading(words::assessed(telling), "assessed"));
        blocks.push(Block::Lead(words::ASSESSED_LEAD.to_owned()));
    }
    for group in &assessed.groups {
        blocks.extend(of_group(group, telling, lists));
    }
    if !assessed.others.is_empty() {
        blocks.push(heading(words::OTHERS, "said-by-others"));
        blocks.push(Block::Lead(words::OTHERS_LEAD.to_owned()));
        blocks.push(others(&assessed.others));
    }
    blocks
}

fn heading(text: &str, anchor: &str) -> Block {
    Block::Heading(Heading { text: text.to_owned(), anchor: anchor.to_owned() })
}

fn of_group(group: &AssessedGroup, telling: Telling, lists: &mut Lists) -> Vec<Block> {
    let name = format!("{}: {}", capital(names::domain(group.domain)), names::method(group.method));
    let mut blocks = Vec::new();
    if !group.items.is_empty() {
        blocks.push(Block::Table(tried(&name, group, telling, lists)));
    }
    blocks.extend(sentences(&group.sentences, lists));
    blocks.push(Block::Table(sittings(&name, group)));
    blocks
}

fn tried(name: &str, group: &AssessedGroup, telling: Telling, lists: &mut Lists) -> Table {
    let is_timed = group.method == Method::FreeOperant;
    let mut columns = vec![Column::new("thing", Holds::Words)];
    if is_timed {
        columns.push(Column::new("time with it", Holds::Short));
    } else {
        columns.push(Column::new(words::taken_of(telling), Holds::Numbers));
        columns.push(Column::new("plausible range", Holds::Short));
    }
    columns.push(Column::new("what was seen afterwards", Holds::Words));
    let row = |item: &AssessedItem, lists: &mut Lists| {
        let mut cells = vec![Cell::text(&item.label)];
        if is_timed {
            cells.push(Cell::text(engaged(item)));
        } else {
            cells.push(Cell::figure(Figure::share(&item.taken, lists)));
            cells.push(Cell::text(range(item)));
        }
        cells.push(Cell::runs(afterwards(item)));
        cells
    };
    let rows = group.items.iter().map(|item| row(item, lists)).collect();
    Table { kind: TableKind::Tried, caption: name.to_owned(), columns, rows }
}

fn engaged(item: &AssessedItem) -> String {
    match item.engaged {
        Some((seconds, of)) => format!("{} of {}", names::seconds(seconds), names::seconds(of)),
        None => "not recorded".to_owned(),
    }
}

fn range(item: &AssessedItem) -> String {
    match (item.gate, item.range) {
        (Gate::TallyOnly, _) => words::TOO_FEW.to_owned(),
        (_, None) => words::NO_RANGE_PLACE.to_owned(),
        // No percentages under ten trials.
        (_, Some(range)) if item.taken.n < 10 => {
            let (low, high) = percents(range);
            format!("{low} to {high} times in 100")
        }
        (_, Some(range)) => {
            let (low, high) = percents(range);
            format!("{low}–{high} %")
        }
    }
}

/// Signs are words that somebody tapped or wrote, so they are quoted.
fn afterwards(item: &AssessedItem) -> Vec<Run> {
    let mut runs = Vec::new();
    if !item.afterwards.is_empty() {
        let times: Vec<String> = item.afterwards.iter().map(|time| names::seconds(u64::from(*time))).collect();
        runs.push(Run::plain(format!("with it for {}. ", times.join(", "))));
    }
    for (sign, count) in &item.signs {
        runs.push(Run::Quoted(sign.clone()));
        runs.push(Run::plain(if *count > 1 { format!(" {count} times ") } else { " ".to_owned() }));
    }
    if runs.is_empty() { vec![Run::plain("not recorded")] } else { runs }
}

fn sittings(name: &str, group: &AssessedGroup) -> Table {
    let columns = vec![
        Column::new("when and where", Holds::Short),
        Column::new("how", Holds::Words),
        Column::new("looked at before", Holds::Words),
        Column::new("how it ended", Holds::Words),
    ];
    let rows = group.sittings.iter().map(sitting).collect();
    Table { kind: TableKind::Sittings, caption: format!("{name}, each sitting"), columns, rows }
}

fn sitting(sitting: &SittingItem) -> Vec<Cell> {
    let at = format!("{} · {}", names::short_moment(sitting.at), names::setting(sitting.setting));
    let by = sitting.by.as_ref().map_or_else(|| "somebody not recorded".to_owned(), names::person);
    let place = if sitting.medium == Medium::Screen { "on the tablet" } else { "with real things" };
    let mut how = vec![Run::plain(format!("{}, {place}, by {by}", many(sitting.trials, "trial", "trials")))];
    if !sitting.phrasing.is_empty() {
        how.extend([Run::plain("; said: "), Run::Quoted(sitting.phrasing.clone())]);
    }
    let ended = sitting.ended.map_or("not recorded", names::assessment_end);
    vec![
        Cell::text(at).citing(Cited { entries: vec![sitting.no.clone()], list: None }),
        Cell::runs(how),
        Cell::text(looked(sitting)),
        Cell::text(ended),
    ]
}

/// Whether everything could be reached and seen, and when each thing was last had, as far as that was recorded.
fn looked(sitting: &SittingItem) -> String {
    let check = |check: Check, so: &str| match check {
        Check::Made => so.to_owned(),
        Check::NotRecorded => format!("whether {so} is not recorded"),
    };
    let mut parts = vec![check(sitting.in_reach, "all was in reach"), check(sitting.in_sight, "all was in sight")];
    let had = sitting.things.iter().filter(|(_, last)| *last != LastHad::NotRecorded);
    let had: Vec<String> = had.map(|(thing, last)| format!("{thing} {}", names::last_had(*last))).collect();
    parts.push(if had.is_empty() {
        "when each was last had is not recorded".to_owned()
    } else {
        format!("last had: {}", had.join(", "))
    });
    capital(&format!("{}.", parts.join("; ")))
}

fn others(all: &[OthersItem]) -> Block {
    let row = |item: &OthersItem| {
        let written = item.written_by.as_ref().map_or_else(|| "not recorded".to_owned(), names::person);
        let mut said: Vec<Run> = item.things.iter().cloned().map(Run::Symbol).collect();
        if !item.words.is_empty() {
            said.push(Run::Quoted(item.words.clone()));
        }
        vec![
            Cell::runs(vec![Run::Quoted(item.by.clone())]).citing(Cited { entries: vec![item.no.clone()], list: None }),
            Cell::text(names::day(item.on)),
            Cell::runs(said),
            Cell::text(written),
        ]
    };
    Block::Table(Table {
        kind: TableKind::Others,
        caption: words::OTHERS.to_owned(),
        columns: vec![
            Column::new("who", Holds::Short),
            Column::new("said on", Holds::Short),
            Column::new("what they said", Holds::Words),
            Column::new("written down by", Holds::Words),
        ],
        rows: all.iter().map(row).collect(),
    })
}

/// The response log. Nothing where there is nothing, unless the child is told of in responses: then its being empty is said.
pub fn responses(responses: &Responses, called: &str, telling: Telling, lists: &mut Lists) -> Vec<Block> {
    let is_empty = responses.rows.is_empty() && responses.left_out.count == 0;
    if is_empty && telling == Telling::Choices {
        return Vec::new();
    }
    let mut blocks = vec![heading(words::RESPONSES, "responses"), Block::Lead(words::responses_lead(called))];
    if responses.count.count > 0 {
        blocks.push(Block::Facts(vec![
            Fact::new(
                Figure::count(&responses.count, lists),
                format!("{} recorded", noun(responses.count.count, "response", "responses")),
            ),
            Fact::new(
                Figure::count(&responses.days, lists),
                noun(responses.days.count, "day on which one was recorded", "days on which one was recorded"),
            ),
        ]));
    }
    blocks.extend(sentences(&responses.sentences, lists));
    if responses.rows.is_empty() {
        blocks.push(Block::Paragraph(Paragraph::plain(words::NO_RESPONSES)));
        return blocks;
    }
    for row in &responses.rows {
        blocks.push(sentence(&row.sentence, lists));
    }
    blocks.push(Block::Table(Table {
        kind: TableKind::Responses,
        caption: words::RESPONSE_TIMES.to_owned(),
        columns: vec![
            Column::new("when this happened", Holds::Words),
            Column::new("this was done", Holds::Words),
            Column::new("times of times", Holds::Numbers),
        ],
        rows: responses.rows.iter().flat_map(|row| times_of(row, lists)).collect(),
    }));
    let quoted: Vec<Vec<Cell>> = responses.rows.iter().flat_map(words_of).collect();
    if !quoted.is_empty() {
        blocks.push(Block::Table(Table {
            kind: TableKind::Responses,
            caption: words::RESPONSE_WORDS.to_owned(),
            columns: vec![
                Column::new("what happened", Holds::Words),
                Column::new("in the writer’s words", Holds::Words),
                Column::new("recorded by", Holds::Short),
            ],
            rows: quoted,
        }));
    }
    blocks
}

/// Each response with the entries that say so.
fn times_of(row: &HappenedRow, lists: &mut Lists) -> Vec<Vec<Cell>> {
    let one = |did: &crate::report::summary::DidRow| {
        vec![
            Cell::runs(vec![Run::Quoted(row.happened.clone())]),
            Cell::text(names::reaction(did.did)),
            Cell::figure(Figure::share(&did.share, lists)),
        ]
    };
    row.did.iter().map(one).collect()
}

fn words_of(row: &HappenedRow) -> Vec<Vec<Cell>> {
    let one = |words: &crate::report::summary::ResponseWords| {
        let by = words.by.as_ref().map_or_else(|| "not recorded".to_owned(), names::person);
        vec![
            Cell::runs(vec![Run::Quoted(row.happened.clone())]),
            Cell::runs(vec![Run::Quoted(words.words.clone())])
                .citing(Cited { entries: vec![words.no.clone()], list: None }),
            Cell::text(by),
        ]
    };
    row.words.iter().map(one).collect()
}
