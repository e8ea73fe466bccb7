//! Section 4: what the child asked for by giving it to a partner, and what happened. Whatever did not end in "given" is there
//! one by one, to the letter.

use super::cite::{Cited, Lists};
use super::said::{Utterance, Utterances, there};
use super::text::{Cell, Column, Fact, Figure, Holds, Run, Table, TableKind, noun, sentences};
use super::{Block, Heading, Section, words};
use crate::report::summary::{Asked, AskedAgain, AskedItem, AskedSetting, Summary, names};

pub fn blocks(summary: &Summary, lists: &mut Lists) -> Vec<Block> {
    let (called, asked) = (&summary.cover.called, &summary.asked);
    let mut blocks = vec![
        Block::Section(Section { number: Some(4), title: words::asked(called), anchor: "asked" }),
        Block::Lead(words::asked_lead(called)),
    ];
    if asked.exchanges.count > 0 {
        blocks.push(Block::Facts(facts(asked, lists)));
    }
    blocks.extend(sentences(&asked.sentences, lists));
    if asked.exchanges.count == 0 {
        blocks.extend(super::practised::blocks(&asked.practised, lists));
        return blocks;
    }
    let heading =
        |text: &str, anchor: &str| Block::Heading(Heading { text: text.to_owned(), anchor: format!("asked-{anchor}") });
    blocks.push(heading(words::ENDED, "ended"));
    let ended = asked.outcomes.iter();
    blocks.push(Block::Facts(
        ended.map(|one| Fact::new(Figure::count(&one.count, lists), names::outcome(one.outcome))).collect(),
    ));
    if !asked.reasons.is_empty() {
        blocks.push(heading(words::SHOWN_WITH, "shown"));
        let shown = asked.reasons.iter();
        blocks.push(Block::Facts(
            shown.map(|one| Fact::new(Figure::count(&one.count, lists), names::reason(one.reason))).collect(),
        ));
    }
    if !asked.settings.is_empty() {
        blocks.push(Block::Table(settings(&asked.settings, lists)));
        blocks.push(Block::Table(hours(&asked.settings, lists)));
        for setting in &asked.settings {
            blocks.extend(sentences(&setting.sentences, lists));
        }
    }
    if !asked.rows.is_empty() {
        blocks.push(heading(words::AGAIN, "again"));
        blocks.push(Block::Table(again(&asked.rows, lists)));
    }
    if !asked.items.is_empty() {
        blocks.push(heading(words::NOT_GIVEN, "not-given"));
        let items = asked.items.iter().map(utterance).collect();
        blocks.push(Block::Utterances(Utterances { columns: 1, items }));
    }
    blocks.extend(super::practised::blocks(&asked.practised, lists));
    blocks
}

fn facts(asked: &Asked, lists: &mut Lists) -> Vec<Fact> {
    let mut facts = vec![
        Fact::new(
            Figure::count(&asked.exchanges, lists),
            noun(asked.exchanges.count, "exchange with a partner", "exchanges with a partner"),
        ),
        Fact::new(
            Figure::count(&asked.days, lists),
            noun(asked.days.count, "day with an exchange", "days with an exchange"),
        ),
        Fact::new(Figure::share(&asked.received, lists), "taken in hand by a partner, as recorded"),
    ];
    if asked.with_reason.n > 0 {
        let words = "answers of first–then, not now, not here or cannot came with what first, when or why";
        facts.push(Fact::new(Figure::share(&asked.with_reason, lists), words));
    }
    if asked.not_ok.n > 0 {
        facts.push(Fact::new(Figure::share(&asked.not_ok, lists), words::NOT_OK));
    }
    for (wait, words) in [(&asked.waits.median, words::WAIT_MEDIAN), (&asked.waits.longest, words::WAIT_LONGEST)] {
        facts.extend(wait.as_ref().map(|wait| Fact::new(Figure::wait(wait, lists), words)));
    }
    facts.push(Fact::new(
        Figure::count(&asked.again, lists),
        format!("{} the same was asked for again within five minutes", noun(asked.again.count, "time", "times")),
    ));
    if asked.set_apart.count > 0 {
        facts.push(Fact::new(Figure::count(&asked.set_apart, lists), words::SET_APART));
    }
    facts
}

fn settings(settings: &[AskedSetting], lists: &mut Lists) -> Table {
    let row = |one: &AskedSetting| {
        let counts = [&one.exchanges, &one.given, &one.later, &one.refused, &one.nobody, &one.other];
        let mut row = vec![Cell::text(names::setting(one.setting))];
        row.extend(counts.map(|count| Cell::figure(Figure::count(count, lists))));
        row
    };
    let columns = ["exchanges", "given", "later", "not here, cannot", "nobody answered", "other"];
    Table {
        kind: TableKind::Settings,
        caption: words::BY_PLACE.to_owned(),
        columns: std::iter::once(Column::new("setting", Holds::Words))
            .chain(columns.map(|name| Column::new(name, Holds::Numbers)))
            .collect(),
        rows: settings.iter().map(row).collect(),
    }
}

/// Where hours were recorded, and how many exchanges lie within them. A page is too narrow for one table of all.
fn hours(settings: &[AskedSetting], lists: &mut Lists) -> Table {
    let row = |one: &AskedSetting| {
        let within = match one.observed {
            Some(_) => Cell::figure(Figure::count(&one.within, lists)),
            None => Cell::text("–"),
        };
        vec![Cell::text(names::setting(one.setting)), Cell::figure(Figure::hours(one.observed.as_ref(), lists)), within]
    };
    Table {
        kind: TableKind::Settings,
        caption: words::IN_HOURS.to_owned(),
        columns: vec![
            Column::new("setting", Holds::Words),
            Column::new("observed", Holds::Numbers),
            Column::new("exchanges in that time", Holds::Numbers),
        ],
        rows: settings.iter().map(row).collect(),
    }
}

fn again(rows: &[AskedAgain], lists: &mut Lists) -> Table {
    let row = |one: &AskedAgain| {
        let (figure, when) = (Figure::count(&one.bids, lists), names::short_moment(one.at));
        vec![
            Cell::runs(one.words.iter().cloned().map(Run::Symbol).collect()),
            Cell::runs(vec![Run::Bold(figure.number)]),
            Cell::runs(vec![Run::Bold(one.persistence_n.to_string())]),
            Cell::text(format!("{when} · {}", names::setting(one.setting))).citing(figure.cited),
            Cell::text(names::outcome(one.outcome)),
        ]
    };
    Table {
        kind: TableKind::Phrases,
        caption: words::AGAIN.to_owned(),
        columns: vec![
            Column::new("words", Holds::Words),
            Column::new("in all", Holds::Numbers),
            Column::new("again", Holds::Numbers),
            Column::new("first given", Holds::Short),
            Column::new("how the last one ended", Holds::Words),
        ],
        rows: rows.iter().map(row).collect(),
    }
}

/// How it ended first, for that is what the list is read for.
fn utterance(item: &AskedItem) -> Utterance {
    let mut parts = vec![names::outcome(item.outcome).to_owned()];
    match (&item.first, item.reason) {
        (Some(first), _) => parts.push(format!("first “{first}”")),
        (None, Some(reason)) => parts.push(names::reason(reason).to_owned()),
        (None, None) if item.outcome.asks_for_reason() => parts.push("nothing shown with it".to_owned()),
        (None, None) => {}
    }
    parts.extend(item.after.as_ref().map(|wait| format!("after {}", names::seconds(wait.seconds))));
    if item.received {
        parts.push("taken in hand".to_owned());
    }
    if item.not_ok {
        parts.push("“that is not OK” was said to it".to_owned());
    }
    parts.push(names::setting(item.setting).to_owned());
    parts.extend(item.place.iter().map(|place| format!("“{place}”")));
    parts.push(there(item.present.as_deref()));
    parts.push(names::support_part(item.part).to_lowercase());
    Utterance {
        when: names::short_moment(item.at),
        words: item.words.clone(),
        circumstances: parts.join(" · "),
        cited: Cited {
            entries: item.after.as_ref().map_or_else(|| vec![item.no.clone()], |wait| wait.entries.clone()),
            list: None,
        },
    }
}
