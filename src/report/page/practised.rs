//! The end of section 4: picture exchange as it was practised on paper, by phase, with what guessing alone would give beside
//! every share.

use super::cite::Lists;
use super::said::listed;
use super::text::{Cell, Column, Fact, Figure, Holds, Paragraph, Run, Table, TableKind, noun, sentences};
use super::{Block, Heading, words};
use crate::report::summary::{Count, Practised, PractisedArray, PractisedPhase, Reading, Share, SupportPart, names};

/// Nothing where nothing was practised: an empty heading would ask for an exercise that this child may not need.
pub fn blocks(practised: &Practised, lists: &mut Lists) -> Vec<Block> {
    if practised.trials.count == 0 {
        return Vec::new();
    }
    let mut blocks = vec![
        Block::Heading(Heading { text: words::PRACTISED.to_owned(), anchor: "asked-practised".to_owned() }),
        Block::Paragraph(Paragraph::plain(words::PRACTISED_LEAD)),
        Block::Facts(vec![
            Fact::new(
                Figure::count(&practised.trials, lists),
                noun(practised.trials.count, "trial on paper", "trials on paper"),
            ),
            Fact::new(
                Figure::count(&practised.days, lists),
                noun(practised.days.count, "day with a trial", "days with a trial"),
            ),
        ]),
    ];
    blocks.extend(sentences(&practised.sentences, lists));
    blocks.push(Block::Table(modes(practised, lists)));
    blocks.push(Block::Table(shares(practised, lists)));
    blocks.push(Block::Table(judged(practised, lists)));
    blocks.push(Block::Table(courses(practised, lists)));
    if practised.phases.iter().any(|phase| !phase.answers.is_empty()) {
        blocks.push(Block::Table(answers(practised, lists)));
    }
    blocks.push(Block::Table(around(practised)));
    for phase in &practised.phases {
        blocks.extend(sentences(&phase.sentences, lists));
    }
    blocks
}

/// One stream, told apart by how it was given, in the five parts that are never added together.
fn modes(practised: &Practised, lists: &mut Lists) -> Table {
    let row = |one: &crate::report::summary::PractisedMode| {
        let mut row = vec![Cell::text(format!("on {}", names::given_by(one.mode)))];
        row.push(Cell::figure(Figure::count(&one.given, lists)));
        row.extend(one.parts.iter().map(|part| Cell::figure(Figure::count(&part.count, lists))));
        row
    };
    let parts = SupportPart::ALL.map(|part| match part {
        SupportPart::UnpromptedOrWaitedFor => "unprompted",
        SupportPart::HelpNotRecorded => "help not recorded",
        SupportPart::Prompted => "prompted",
        SupportPart::Modelled => "modelled",
        SupportPart::HandsOn => "hands-on",
    });
    let rows = practised.modes.iter().map(row).collect();
    Table {
        kind: TableKind::Settings,
        caption: words::BY_MODE.to_owned(),
        columns: [("how", Holds::Words), ("given", Holds::Numbers)]
            .into_iter()
            .chain(parts.map(|part| (part, Holds::Numbers)))
            .map(|(name, holds)| Column::new(name, holds))
            .collect(),
        rows,
    }
}

/// By phase, and by the number of pictures where there were several.
fn shares(practised: &Practised, lists: &mut Lists) -> Table {
    let mut rows = Vec::new();
    for phase in &practised.phases {
        let name = names::phase(phase.phase);
        if phase.arrays.is_empty() {
            rows.push(row(name, "–".to_owned(), &phase.right, "–".to_owned(), "–".to_owned(), lists));
        }
        for one in &phase.arrays {
            let (guessing, reading) = reading(one);
            rows.push(row(name, one.array.to_string(), &one.right, guessing, reading, lists));
        }
        if phase.arrays.len() > 1 {
            rows.push(row(name, "in all".to_owned(), &phase.right, "–".to_owned(), "–".to_owned(), lists));
        }
    }
    Table {
        kind: TableKind::Settings,
        caption: words::RIGHT_WITHOUT_HELP.to_owned(),
        columns: vec![
            Column::new("phase", Holds::Words),
            Column::new("pictures", Holds::Numbers),
            Column::new("right without help", Holds::Numbers),
            Column::new("by guessing alone", Holds::Numbers),
            Column::new("so it", Holds::Words),
        ],
        rows,
    }
}

fn row(name: &str, array: String, right: &Share, guessing: String, reading: String, lists: &mut Lists) -> Vec<Cell> {
    vec![
        Cell::text(name),
        Cell::runs(vec![Run::plain(array)]),
        Cell::figure(Figure::share(right, lists)),
        Cell::text(guessing),
        Cell::text(reading),
    ]
}

fn reading(one: &PractisedArray) -> (String, String) {
    if one.array < 2 {
        return ("–".to_owned(), "had no other picture to choose".to_owned());
    }
    let reading = match one.reading {
        None => "is too few to say",
        Some(Reading::AboveChance) => "is above chance",
        Some(Reading::CouldBeGuessing) => "could be guessing",
    };
    (format!("1 of {}", one.array), reading.to_owned())
}

/// How many trials there were, and what could be judged of them.
fn judged(practised: &Practised, lists: &mut Lists) -> Table {
    counts(
        words::TRIALS,
        practised,
        &[
            ("trials", |phase| &phase.trials),
            ("days", |phase| &phase.days),
            ("not judged", |phase| &phase.not_judged),
            ("help not recorded", |phase| &phase.help_not_recorded),
            ("nothing given", |phase| &phase.nothing_given),
        ],
        lists,
    )
}

/// What came of the trials beside the first response.
fn courses(practised: &Practised, lists: &mut Lists) -> Table {
    counts(
        words::COURSES,
        practised,
        &[
            ("corrected", |phase| &phase.corrected),
            ("ended by the child", |phase| &phase.ended_by_the_child),
            ("without being asked", |phase| &phase.unasked),
        ],
        lists,
    )
}

type Counted = (&'static str, fn(&PractisedPhase) -> &Count);

fn counts(caption: &str, practised: &Practised, columns: &[Counted], lists: &mut Lists) -> Table {
    let mut row = |phase: &PractisedPhase| {
        let mut row = vec![Cell::text(names::phase(phase.phase))];
        row.extend(columns.iter().map(|(_, of)| Cell::figure(Figure::count(of(phase), lists))));
        row
    };
    Table {
        kind: TableKind::Settings,
        caption: caption.to_owned(),
        rows: practised.phases.iter().map(&mut row).collect(),
        columns: std::iter::once(Column::new("phase", Holds::Words))
            .chain(columns.iter().map(|(name, _)| Column::new(name, Holds::Numbers)))
            .collect(),
    }
}

fn answers(practised: &Practised, lists: &mut Lists) -> Table {
    let mut rows = Vec::new();
    for phase in &practised.phases {
        for one in &phase.answers {
            rows.push(vec![
                Cell::text(names::phase(phase.phase)),
                Cell::text(names::answer(one.answer)),
                Cell::figure(Figure::count(&one.count, lists)),
            ]);
        }
    }
    Table {
        kind: TableKind::Settings,
        caption: words::ANSWERED.to_owned(),
        columns: vec![
            Column::new("phase", Holds::Words),
            Column::new("answer", Holds::Words),
            Column::new("times", Holds::Numbers),
        ],
        rows,
    }
}

/// With whom, where and with what.
fn around(practised: &Practised) -> Table {
    let row = |phase: &PractisedPhase| {
        let partners: Vec<String> = phase.partners.iter().map(names::person).collect();
        let settings: Vec<String> = phase.settings.iter().map(|setting| names::setting(*setting).to_owned()).collect();
        let or = |listed: String, none: &str| if listed.is_empty() { none.to_owned() } else { listed };
        vec![
            Cell::text(names::phase(phase.phase)),
            Cell::text(or(listed(&partners), "not recorded")),
            Cell::text(listed(&settings)),
            Cell::text(or(phase.things.join(", "), "not recorded")),
        ]
    };
    Table {
        kind: TableKind::Settings,
        caption: words::AROUND.to_owned(),
        columns: ["phase", "partners", "where", "pictures given"]
            .map(|name| Column::new(name, Holds::Words))
            .into_iter()
            .collect(),
        rows: practised.phases.iter().map(row).collect(),
    }
}
