//! Section 3: what was offered and what was chosen. Things stand by the alphabet and parts of life in their fixed order, never
//! by rank.

use super::cite::{Cited, Lists};
use super::said::listed;
use super::text::{Fact, Figure, Labelled, capital, k_of_n, many, noun, sentence};
use super::{Block, Paragraph, Section, assessed, words};
use crate::report::summary::{
    Assessed, DomainRow, Gate, OfferedItem, Offers, Range, Responses, Sentence, Share, Sides, Summary, Telling, names,
};

/// What was offered in one part of life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferTable {
    pub domain: String,
    pub anchor: String,
    /// "Early picture", where no sentence below carries it.
    pub label: Option<Labelled>,
    pub offers: Figure,
    /// "offers by 4 people".
    pub offers_words: String,
    pub rows: Vec<OfferRow>,
    /// "none", "half", "every time".
    pub axis: [&'static str; 3],
    /// What stands over its columns.
    pub heads: [&'static str; 4],
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfferRow {
    pub thing: String,
    /// Tally strokes to draw, in fives.
    pub tally: u64,
    /// "11 of 14"; `None`: never offered.
    pub chosen: Option<Figure>,
    pub shown: OfferShown,
    /// Tally and range in words.
    pub alt: String,
}

/// What stands on the line from "none" to "every time".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OfferShown {
    /// A bar over the plausible range and a disc at the share, all in thousandths.
    Range {
        low: u16,
        high: u16,
        share: u16,
    },
    TooFew,
    /// The side may have decided: the line stays empty and says so.
    NoRange,
    /// A hatched band instead of everything.
    NeverOffered,
}

impl OfferShown {
    /// What is written on the line, where no range is.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Range { .. } => "",
            Self::TooFew => words::TOO_FEW,
            Self::NoRange => words::NO_RANGE,
            Self::NeverOffered => words::NEVER_OFFERED,
        }
    }
}

/// Every part of life, empty ones too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DomainMatrix {
    pub caption: String,
    pub rows: Vec<MatrixRow>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixRow {
    pub domain: String,
    /// Its table further down, where there is one.
    pub anchor: Option<String>,
    pub items: Vec<MatrixItem>,
    pub offers: Figure,
    /// How many people offered.
    pub people: String,
    /// What stands on the hatched band of an empty row.
    pub nothing: Option<&'static str>,
    /// "never offered: swimming and music".
    pub never: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MatrixItem {
    pub thing: String,
    /// "9 of 12".
    pub chosen: String,
}

/// Something that has to be read before what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banner {
    pub title: String,
    pub text: String,
    pub figure: Figure,
    pub figure_words: String,
}

pub fn blocks(summary: &Summary, lists: &mut Lists) -> Vec<Block> {
    let (called, telling) = (&summary.cover.called, summary.offered.telling);
    let mut blocks =
        vec![Block::Section(Section { number: Some(3), title: words::offered(called, telling), anchor: "offered" })];
    blocks.extend(found(called, (&summary.offered, &summary.assessed, &summary.responses), lists));
    blocks
}

/// Everything under the section's title: what was offered, tried and seen. Of a child who is told of in responses, the response
/// log stands first.
pub fn found(
    called: &str,
    (offers, tried, responses): (&Offers, &Assessed, &Responses),
    lists: &mut Lists,
) -> Vec<Block> {
    let telling = offers.telling;
    let log = assessed::responses(responses, called, telling, lists);
    let lead = Block::Lead(words::offered_lead(called));
    let mut blocks = match telling {
        Telling::Responses => log.iter().cloned().chain([heading_of_offers(called), lead]).collect(),
        Telling::Choices => vec![lead],
    };
    blocks.extend(of_offers(offers, called, lists));
    blocks.extend(assessed::blocks(tried, telling, lists));
    if telling == Telling::Choices {
        blocks.extend(log);
    }
    blocks
}

fn heading_of_offers(called: &str) -> Block {
    Block::Heading(super::Heading { text: words::put_before(called), anchor: "put-before".to_owned() })
}

fn of_offers(offers: &Offers, called: &str, lists: &mut Lists) -> Vec<Block> {
    let telling = offers.telling;
    let mut blocks = Vec::new();
    // Of responses nothing is made of the sides.
    let banner = match &offers.sides {
        Sides::MaybeTheSide { left } if telling == Telling::Choices => Some(left),
        _ => None,
    };
    if let Some(left) = banner {
        blocks.push(Block::Banner(Banner {
            title: words::SIDE_TITLE.to_owned(),
            text: words::side_text(called),
            figure: Figure::share(left, lists),
            figure_words: words::SIDE_MAYBE.to_owned(),
        }));
    }
    blocks.push(Block::Facts(facts(offers, lists)));
    let said = offers.sentences.iter().filter(|one| !is_said_above(one, offers, banner.is_some()));
    blocks.extend(said.map(|one| sentence(one, lists)));
    blocks.push(Block::Matrix(DomainMatrix {
        caption: words::matrix(telling).to_owned(),
        rows: offers.domains.iter().map(|row| matrix_row(row, lists)).collect(),
    }));
    // What the matrix says of an empty part of life is not said again; what is on the boards beside it is.
    for row in offers.domains.iter().filter(|row| row.items.is_empty()) {
        blocks.extend(row.sentences.iter().filter(|one| is_new(one)).map(|one| sentence(one, lists)));
    }
    for row in offers.domains.iter().filter(|row| !row.items.is_empty()) {
        blocks.push(Block::Offers(table(row, telling, lists)));
        if row.never_offered.len() > ROWS_OF_NEVER {
            blocks.push(Block::Paragraph(Paragraph::plain(capital(&never_words(&row.never_offered)))));
        }
        blocks.extend(row.sentences.iter().filter(|one| !is_count_of_row(one)).map(|one| sentence(one, lists)));
        blocks.extend(row.items.iter().map(|item| sentence(&item.sentence, lists)));
    }
    blocks
}

/// What the facts and the banner say is not said again in a sentence.
fn is_said_above(one: &Sentence, offers: &Offers, banner: bool) -> bool {
    match one.template.as_str() {
        "offered.total" | "offered.given" | "responded.given" => offers.offers.count > 0,
        "offered.maybe_the_side" => banner,
        _ => false,
    }
}

/// What the matrix does not say.
fn is_new(one: &Sentence) -> bool {
    !is_count_of_row(one) && !matches!(one.template.as_str(), "offered.never_offered" | "responded.never_offered")
}

fn is_count_of_row(one: &Sentence) -> bool {
    one.template == "offered.row"
}

fn facts(offers: &Offers, lists: &mut Lists) -> Vec<Fact> {
    let by = many(offers.offerers, "person", "people");
    let with = offers.domains.iter().filter(|row| row.offers.count > 0).count();
    let given = &offers.given;
    let not_given = given.n.saturating_sub(given.k + offers.given_not_recorded.count);
    vec![
        Fact::new(
            Figure::count(&offers.offers, lists),
            format!(
                "{} recorded, by {by}, in {with} of {} parts of life",
                noun(offers.offers.count, "offer", "offers"),
                offers.domains.len()
            ),
        ),
        Fact::new(
            Figure::count(&offers.days, lists),
            noun(offers.days.count, "day with an offer", "days with an offer"),
        ),
        Fact::new(
            Figure::share(given, lists),
            format!("{} recorded as given, {not_given} as not given", words::taken_things(offers.telling)),
        ),
        Fact::new(
            Figure::count(&offers.given_not_recorded, lists),
            format!("{} nobody recorded whether it was given", noun(offers.given_not_recorded.count, "time", "times")),
        ),
    ]
}

fn anchor(row: &DomainRow) -> String {
    let plain: String =
        names::domain(row.domain).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).collect();
    format!("offered-{}", plain.replace("--", "-"))
}

fn table(row: &DomainRow, telling: Telling, lists: &mut Lists) -> OfferTable {
    let offered = row.items.iter().map(|item| offered_row(item, telling, lists)).collect::<Vec<_>>();
    let said_below = row.sentences.iter().any(|sentence| sentence.label.is_some());
    OfferTable {
        domain: capital(names::domain(row.domain)),
        anchor: anchor(row),
        label: row.label.filter(|_| !said_below).map(|label| Labelled {
            label,
            words: names::evidence(label).to_owned(),
            text: String::new(),
            cited: Cited::none(),
        }),
        offers: Figure::count(&row.offers, lists),
        offers_words: format!(
            "{} by {}",
            noun(row.offers.count, "offer", "offers"),
            many(row.offerers, "person", "people")
        ),
        rows: offered.into_iter().chain(never_offered(&row.never_offered)).collect(),
        axis: ["none", "half", "every time"],
        heads: words::heads(telling),
    }
}

/// More things than these that were never offered share one row, and are named in a sentence under the table.
const ROWS_OF_NEVER: usize = 4;

fn never_offered(things: &[String]) -> Vec<OfferRow> {
    let row = |thing: String| OfferRow {
        alt: format!("{thing}: never offered in this period."),
        thing,
        tally: 0,
        chosen: None,
        shown: OfferShown::NeverOffered,
    };
    if things.len() > ROWS_OF_NEVER {
        return vec![row(format!("{} other things", things.len()))];
    }
    things.iter().cloned().map(row).collect()
}

fn never_words(things: &[String]) -> String {
    format!("{}: {}", words::NEVER_OFFERED, listed(things))
}

fn offered_row(item: &OfferedItem, telling: Telling, lists: &mut Lists) -> OfferRow {
    let shown = match (item.gate, item.range) {
        (Gate::TallyOnly, _) => OfferShown::TooFew,
        (_, Some(Range { low, high })) => OfferShown::Range { low, high, share: thousandths(&item.chosen) },
        (_, None) => OfferShown::NoRange,
    };
    let range = match shown {
        OfferShown::Range { low, high, .. } => format!("plausible range {}–{} %", percent(low), percent(high)),
        other => other.words().to_owned(),
    };
    OfferRow {
        thing: item.label.clone(),
        tally: item.chosen.k,
        alt: format!("{}: {} {}; {range}.", item.label, words::taken(telling), k_of_n(&item.chosen)),
        chosen: Some(Figure::share(&item.chosen, lists)),
        shown,
    }
}

/// k of n in thousandths, rounded to the nearest; 0 of 0 is 0.
fn thousandths(share: &Share) -> u16 {
    let rounded = (share.k.saturating_mul(1000) + share.n / 2).checked_div(share.n).unwrap_or(0);
    u16::try_from(rounded.min(1000)).unwrap_or(1000)
}

/// Both ends of a range in whole percent.
pub(super) fn percents(range: Range) -> (u16, u16) {
    (percent(range.low), percent(range.high))
}

/// Whole percent, rounded to the nearest.
fn percent(thousandths: u16) -> u16 {
    (thousandths + 5) / 10
}

fn matrix_row(row: &DomainRow, lists: &mut Lists) -> MatrixRow {
    let is_empty = row.offers.count == 0;
    MatrixRow {
        domain: names::domain(row.domain).to_owned(),
        anchor: (!row.items.is_empty()).then(|| anchor(row)),
        items: row
            .items
            .iter()
            .map(|item| MatrixItem { thing: item.label.clone(), chosen: k_of_n(&item.chosen) })
            .collect(),
        offers: Figure::count(&row.offers, lists),
        people: row.offerers.to_string(),
        nothing: is_empty.then_some(words::NO_OFFERS),
        never: match row.never_offered.len() {
            0 => None,
            // The table below names them all.
            many if many > ROWS_OF_NEVER && !row.items.is_empty() => {
                Some(format!("{}: {many} other things", words::NEVER_OFFERED))
            }
            _ => Some(never_words(&row.never_offered)),
        },
    }
}
