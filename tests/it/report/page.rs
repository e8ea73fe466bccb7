//! The page model: order, alternatives in words, and that every figure can be followed.

use super::sample;
use heard::report::page::{self, Block, Document, entry_runs};
use heard::report::summary::No;

fn nos(texts: &[&str]) -> Vec<No> {
    texts.iter().map(|text| No((*text).to_owned())).collect()
}

fn runs(texts: &[&str]) -> String {
    entry_runs(&nos(texts)).iter().map(page::EntryRun::text).collect::<Vec<_>>().join(", ")
}

#[test]
fn neighbours_are_joined_and_the_order_is_the_record_s() {
    assert_eq!(runs(&[]), "");
    assert_eq!(runs(&["2"]), "2");
    assert_eq!(runs(&["14", "9", "10", "11", "12", "13", "5", "2", "9"]), "2, 5, 9–14");
    assert_eq!(runs(&["3", "4"]), "3, 4");
    assert_eq!(runs(&["B3", "A9", "A10", "A11", "B1", "B2"]), "A9–A11, B1–B3");
    assert_eq!(runs(&["A9", "B10", "B11"]), "A9, B10, B11");
    assert_eq!(runs(&["AA1", "Z1", "Z2", "Z3"]), "Z1–Z3, AA1");
}

#[test]
fn a_long_list_stands_once_at_the_end() {
    let mut lists = page::Lists::default();
    let long: Vec<No> = (0..40).map(|at| No((at * 3).to_string())).collect();
    assert_eq!(lists.cite(&long).text(), "list 1 (40 entries)");
    assert_eq!(lists.cite(&nos(&["7", "8", "9"])).text(), "entries 7–9");
    assert_eq!(lists.cite(&nos(&["7"])).text(), "entry 7");
    assert_eq!(lists.cite(&[]).text(), "");
    let mut turned = long.clone();
    turned.reverse();
    assert_eq!(lists.cite(&turned).list, Some(1));
    let lists = lists.into_lists();
    assert_eq!(lists.len(), 1);
    assert_eq!(lists[0].entries, long);
}

fn titles(document: &Document) -> Vec<String> {
    let title = |block: &Block| match block {
        Block::Section(section) => {
            Some(format!("{} {}", section.number.map(|n| n.to_string()).unwrap_or_default(), section.title))
        }
        _ => None,
    };
    document.blocks.iter().filter_map(title).collect()
}

#[test]
fn completeness_comes_before_every_finding_and_the_order_is_fixed() {
    for summary in [sample::sam(), sample::by_the_side(), sample::nothing()] {
        let document = page::of(&summary);
        assert!(matches!(document.blocks[0], Block::Cover(_)));
        assert_eq!(
            titles(&document),
            [
                "1 How complete is this?",
                "2 What Sam said",
                "3 What Sam was offered and chose",
                "4 What Sam asked for and what happened",
                "5 What Sam said no to",
                "6 Sam’s views mats",
                "7 Content and distress as recorded",
                "8 Notes",
                "9 Method, sources, glossary, entries",
                " Appendix: all that was said, in order",
            ]
        );
    }
}

#[test]
fn a_correction_stands_right_after_what_it_corrects() {
    let document = page::of(&sample::sam());
    let groups: Vec<Vec<&str>> = document
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Notes(cards) => Some(cards.iter().map(|card| card.no.0.as_str()).collect()),
            _ => None,
        })
        .collect();
    assert_eq!(groups, [vec!["18"], vec!["22"], vec!["92", "95"], vec!["107"], vec!["120"], vec!["160"]]);
}

#[test]
fn where_the_side_may_have_decided_a_banner_says_so_and_no_range_is_drawn() {
    use page::OfferShown;
    let shown = |document: &Document| -> Vec<OfferShown> {
        let rows = document.blocks.iter().filter_map(|block| match block {
            Block::Offers(table) => Some(&table.rows),
            _ => None,
        });
        rows.flatten().map(|row| row.shown).collect()
    };
    let has_banner = |document: &Document| document.blocks.iter().any(|block| matches!(block, Block::Banner(_)));
    let (plain, side) = (page::of(&sample::sam()), page::of(&sample::by_the_side()));
    assert!(!has_banner(&plain));
    assert!(shown(&plain).iter().any(|shown| matches!(shown, OfferShown::Range { .. })));
    assert!(has_banner(&side));
    assert!(!shown(&side).iter().any(|shown| matches!(shown, OfferShown::Range { .. })));
    // Never offered stays never offered, and too few stays too few.
    assert!(shown(&side).contains(&OfferShown::NeverOffered) && shown(&side).contains(&OfferShown::TooFew));
}

#[test]
fn long_periods_are_drawn_in_stretches_of_about_the_same_length() {
    let mut summary = sample::sam();
    summary.complete.to = sample::day(182);
    summary.complete.rows.iter_mut().for_each(|row| row.cells.resize(183, heard::report::summary::CellState::NotOpen));
    let grids: Vec<usize> = page::of(&summary)
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::ShiftGrid(grid) => Some(grid.days.len()),
            _ => None,
        })
        .collect();
    assert_eq!(grids, [63, 63, 57]);
}

#[test]
fn the_page_check_is_the_beginning_of_the_content_hash() {
    let summary = sample::sam();
    let document = page::of(&summary);
    let hash = summary.content_hash().to_string().to_uppercase();
    assert_eq!(document.check, format!("page check {} {}", &hash[..4], &hash[4..8]));
    assert_eq!(document.content_hash, summary.content_hash().to_string());
}
