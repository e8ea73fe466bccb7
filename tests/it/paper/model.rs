//! The pages: what is on them, and where.

use super::sample::{
    SIZES, board, large, link_to, medium, paper, photo, place, set, starter_paper, symbol, tries, word,
};
use crate::interchange::generate;
use crate::sets::{important, starter};
use heard::board::{BoardSet, Colour, Urgent, Visibility, WordClass};
use heard::id::Digest;
use heard::report::paper_board::{Cut, Face, Leads, PaperBoard, Print, Rect, Sheet, class_colours, keyword, stamp};
use proptest::prelude::*;
use std::collections::BTreeSet;

const HAIR: f64 = 1e-6;

fn holds(outer: &Rect, inner: &Rect) -> bool {
    inner.left >= outer.left - HAIR
        && inner.top >= outer.top - HAIR
        && inner.right() <= outer.right() + HAIR
        && inner.bottom() <= outer.bottom() + HAIR
}

fn apart(one: &Rect, other: &Rect) -> bool {
    one.right() <= other.left + HAIR
        || other.right() <= one.left + HAIR
        || one.bottom() <= other.top + HAIR
        || other.bottom() <= one.top + HAIR
}

/// What is true of every print of every board set.
fn check(set: &BoardSet, paper: &PaperBoard) {
    let (width, height) = paper.layout.sheet.size();
    let page = Rect { left: 0.0, top: 0.0, width, height };
    let layout = &paper.layout;
    for part in [layout.grid, layout.strip, layout.foot] {
        assert!(holds(&page, &part));
    }
    assert!(apart(&layout.grid, &layout.strip) && apart(&layout.strip, &layout.foot));
    assert!(layout.strip.height < layout.grid.height / 8.0, "the strip is small beside the grid");
    let important = important();
    for printed in &paper.boards {
        let board = important.board(printed.board).or_else(|| set.board(printed.board)).unwrap();
        let shown: Vec<_> = (board.grid.placed())
            .filter(|(_, id, ..)| board.button(*id).unwrap().visibility == Visibility::Shown)
            .map(|(place, _, rows, columns)| (place, rows, columns))
            .collect();
        let cells: Vec<_> = printed.cells.iter().map(|cell| (cell.place, cell.rows, cell.columns)).collect();
        assert_eq!(cells, shown, "the same words in the same places, and no hidden one");
        assert_eq!((printed.rows, printed.columns), (board.grid.rows(), board.grid.columns()));
        for cell in &printed.cells {
            assert!(holds(&layout.grid, &cell.on_page));
            // The middle of the cell lies where its row and column are, if the grid is cut evenly.
            let (across, down) = cell.on_page.centre();
            let step = (layout.grid.width / f64::from(printed.columns), layout.grid.height / f64::from(printed.rows));
            let middle = |at: u16, span: u16, step: f64| (f64::from(at) + f64::from(span) / 2.0) * step;
            let off = (
                across - layout.grid.left - middle(cell.place.column, cell.columns, step.0),
                down - layout.grid.top - middle(cell.place.row, cell.rows, step.1),
            );
            assert!(off.0.abs() < step.0 / 5.0 && off.1.abs() < step.1 / 5.0, "{off:?} of {step:?}");
            let own = Rect { left: 0.0, top: 0.0, ..cell.on_page };
            let inside = &cell.inside;
            for part in [&inside.label, &inside.word, &inside.picture, &inside.mark, &inside.leads] {
                assert!(holds(&own, part), "{part:?} in {own:?}");
            }
            assert!(apart(&inside.label, &inside.picture) || cell.label.trim().is_empty());
            assert!(apart(&inside.picture, &inside.leads) || !matches!(cell.leads, Leads::Page(_)));
            if let Face::Picture(index) = cell.face {
                assert!(paper.pictures[index].1 >= inside.picture.width - HAIR);
            }
            if let Leads::Page(to) = cell.leads {
                assert!(paper.boards.iter().any(|board| board.page == to));
            }
        }
        for (at, cell) in printed.cells.iter().enumerate() {
            assert!(printed.cells.iter().skip(at + 1).all(|other| apart(&cell.on_page, &other.on_page)));
            assert!(printed.cells.iter().skip(at + 1).all(|other| apart(&cell.cut, &other.cut)));
        }
    }
    let keys: BTreeSet<_> = paper.pictures.iter().map(|(key, _)| key).collect();
    assert_eq!(keys.len(), paper.pictures.len(), "each picture once");
    let counted: usize = paper.sources.iter().map(|source| source.pictures).sum();
    assert_eq!(counted, paper.pictures.len(), "whose each picture is, is said");
    assert_eq!(paper.urgent.len(), Urgent::ALL.len());
    assert!(paper.urgent.iter().all(|word| holds(&layout.strip, &word.on_page)));
}

#[test]
fn the_starter_board_is_on_paper_as_it_is_on_the_screen() {
    let (starter, important) = (starter(), important());
    for size in SIZES {
        let paper = starter_paper(size);
        check(starter, &paper);
        let names: Vec<&str> = paper.boards.iter().map(|board| board.name.as_str()).collect();
        let first: Vec<&str> = important.boards.iter().map(|board| board.name.as_str()).collect();
        assert_eq!(&names[..first.len()], first, "the important words come first");
        assert_eq!(names.len(), first.len() + starter.boards.len());
        let contents = paper.contents.len();
        assert_eq!(paper.pages(), contents + names.len() + 1);
        assert!(paper.boards.iter().zip(contents + 1..).all(|(board, page)| board.page == page));
    }
}

#[test]
fn the_strip_says_the_urgent_six_in_their_order() {
    let labels: Vec<String> = starter_paper(SIZES[0]).urgent.into_iter().map(|word| word.label).collect();
    assert_eq!(labels, ["stop", "no", "help", "hurt", "finished", "I want to tell"]);
}

#[test]
fn the_grid_is_the_same_on_every_page_whatever_stands_beside_it() {
    for (sheet, cut) in SIZES {
        let paper = starter_paper((sheet, cut));
        let fours: Vec<_> = paper.boards.iter().filter(|board| (board.rows, board.columns) == (4, 6)).collect();
        assert!(fours.len() > 3);
        let corner = |cell: (u16, u16)| {
            let all = fours.iter().filter_map(|board| {
                board.cells.iter().find(|one| one.place == place(cell.0, cell.1)).map(|one| one.on_page)
            });
            all.collect::<Vec<_>>()
        };
        for at in [(0, 0), (3, 5), (2, 3)] {
            assert!(corner(at).windows(2).all(|pair| pair[0] == pair[1]), "a place is a promise");
        }
    }
}

#[test]
fn a_folder_says_the_page_of_its_board() {
    let mut go = word(1, "go");
    go.link = link_to(2);
    let mut home = word(2, "home");
    home.actions = heard::board::Action::parse_all(":home");
    let boards =
        vec![board(1, "first", (1, 2), vec![go], Vec::new()), board(2, "second", (1, 1), vec![home], Vec::new())];
    let set = set(boards, &[]);
    let paper = paper(&set);
    check(&set, &paper);
    let page = |name: &str| paper.boards.iter().find(|board| board.name == name).unwrap();
    assert_eq!(page("first").cells[0].leads, Leads::Page(page("second").page));
    assert_eq!(page("second").cells[0].leads, Leads::Page(page("first").page), "home leads home");
    // Where only the first is printed there is no page to turn to.
    let one = tries(&set, SIZES[0], Print::Wanted, &["FIRST ".to_owned()]).unwrap();
    let first = one.boards.iter().find(|board| board.name == "first").unwrap();
    assert_eq!(first.cells[0].leads, Leads::NotHere);
    assert_eq!(one.boards.len(), important().boards.len() + 1, "the important words are there all the same");
}

#[test]
fn a_board_that_is_not_there_is_not_printed() {
    let unknown = tries(starter(), SIZES[0], Print::Wanted, &["Home".to_owned(), "Cellar".to_owned()]);
    assert_eq!(unknown.unwrap_err().0, "Cellar");
}

#[test]
fn a_photo_is_in_no_copy_that_lies_open() {
    let (mine, published, drawn) = (photo(1), photo(2), crate::interchange::build::SVG.to_vec());
    let images = vec![
        medium("mine", &mine, "image/jpeg", None),
        medium("private", &photo(3), "image/jpeg", Some("private")),
        medium("published", &published, "image/jpeg", Some("CC BY-SA 4.0")),
        medium("drawn", &drawn, "image/svg+xml", None),
        symbol("ours", 0),
    ];
    let mut buttons: Vec<_> = (1..=5).map(|number| word(number, "word")).collect();
    for (button, image) in buttons.iter_mut().zip(&images) {
        button.image = Some(image.id.clone());
    }
    let set = set(vec![board(1, "b", (1, 5), buttons, images)], &[mine, photo(3), published, drawn]);
    let faces = |print: Print| {
        let paper = tries(&set, SIZES[0], print, &[]).unwrap();
        check(&set, &paper);
        let page = paper.boards.iter().find(|board| board.name == "b").unwrap();
        page.cells.iter().map(|cell| matches!(cell.face, Face::Picture(_))).collect::<Vec<_>>()
    };
    assert_eq!(faces(Print::Wanted), [true; 5]);
    assert_eq!(faces(Print::Standing), [false, false, true, true, true]);
}

#[test]
fn a_long_list_of_boards_goes_on_on_pages_of_its_own() {
    for boards in [1, 31, 32, 139, 550] {
        let set = large(boards, 1, 2);
        let paper = paper(&set);
        let all: Vec<_> = paper.contents.iter().flat_map(|list| &list.boards).collect();
        assert_eq!(all.len(), paper.boards.len());
        assert!(paper.contents.iter().all(|list| list.boards.len() <= list.columns * list.lines));
        assert_eq!(paper.boards[0].page, paper.contents.len() + 1);
        assert!(all.iter().zip(&paper.boards).all(|((name, page), board)| (name, *page) == (&board.name, board.page)));
    }
}

#[test]
fn the_stamp_tells_other_boards_and_another_program() {
    let (one, other) = (Digest::of(b"1"), Digest::of(b"2"));
    let all = [
        stamp(one, other, "heard 1"),
        stamp(other, one, "heard 1"),
        stamp(one, one, "heard 1"),
        stamp(one, other, "heard 2"),
    ];
    assert_eq!(all.iter().map(|stamp| keyword(*stamp)).collect::<BTreeSet<_>>().len(), all.len());
}

/// The window's colours are written in its own files; paper has the same.
#[test]
fn paper_has_the_colours_of_the_light_screen() {
    let classes = include_str!("../../../ui/theme/word_class.slint");
    let theme = include_str!("../../../ui/theme/theme.slint");
    let colours = |line: &str| {
        let codes: Vec<_> = line.split('#').skip(1).map(|rest| rest.chars().take(6).collect::<String>()).collect();
        codes.into_iter().map(|code| Colour::parse(&format!("#{code}")).unwrap()).collect::<Vec<_>>()
    };
    for class in WordClass::ALL {
        let start = format!("property <ClassColours> {}:", class.name());
        let line = classes.lines().find(|line| line.contains(&start)).unwrap();
        // Border in three schemes, then tint in three.
        let all = colours(line);
        let on_paper = class_colours(Some(class));
        assert_eq!((on_paper.border, on_paper.tint), (all[0], all[3]), "{}", class.name());
    }
    let named = |name: &str| {
        let line = theme.lines().find(|line| line.contains(&format!("<color> {name}:"))).unwrap();
        colours(line)[0]
    };
    let plain = class_colours(None);
    assert_eq!((plain.border, plain.tint, plain.ink), (named("line"), named("surface"), named("ink")));
}

#[test]
fn words_are_large_enough_to_be_read_at_a_table() {
    for (sheet, cut) in SIZES {
        let layout = heard::report::paper_board::Layout::of(sheet, cut);
        let core = large(1, 6, 10);
        let paper = tries(&core, (sheet, cut), Print::Wanted, &[]).unwrap();
        let cell = &paper.boards.iter().find(|board| board.rows == 6).unwrap().cells[0];
        // 60 cells: letters of some 9 points, pictures of 15 millimetres, on the smaller sheet.
        assert!(cell.inside.size > 3.0, "{}", cell.inside.size);
        assert!(cell.inside.picture.width > 15.0, "{}", cell.inside.picture.width);
        let scale = if sheet == Sheet::A3 { 1.3 } else { 1.0 };
        assert!(layout.grid.width > 270.0 * scale && layout.grid.height > 160.0 * scale);
        assert!(cut == Cut::No || cell.cut.width - cell.on_page.width > 2.0, "room to cut");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_board_set_keeps_its_places_on_any_paper(set in generate::set(), size in 0..SIZES.len()) {
        let paper = tries(&set, SIZES[size], Print::Wanted, &[]).unwrap();
        check(&set, &paper);
        let standing = tries(&set, SIZES[size], Print::Standing, &[]).unwrap();
        check(&set, &standing);
        let places = |paper: &PaperBoard| {
            paper.boards.iter().flat_map(|board| board.cells.iter().map(|cell| cell.on_page)).collect::<Vec<_>>()
        };
        prop_assert_eq!(places(&paper), places(&standing));
    }
}
