//! The file that the pages become: every word on its page and in its place, each picture once, the same bytes each time.
#![cfg(feature = "pdf")]

use super::sample::{
    SIZES, board, few, few_on_paper, large, link_to, medium, photo, set, stamped, starter_paper, symbol, tries, word,
};
use crate::report::pdf_text::{closed, pages, poppler, tags};
use crate::sets::starter;
use heard::board::{BoardSet, Locale, WordClass};
use heard::id::MediaId;
use heard::report::paper_board::{Cut, PaperBoard, Print, Sheet, bears, draw, words};
use heard::report::pdf::{Imprint, boards};
use std::process::{Command, Stdio};
use std::sync::{Arc, OnceLock};

fn imprint() -> Imprint {
    Imprint { made_at: "2026-11-22T10:00:00+00:00".parse().unwrap(), app: "heard 0.1.0".to_owned() }
}

fn print(paper: &PaperBoard, set: &BoardSet) -> Vec<u8> {
    let drawn = draw(paper, &|id: MediaId| set.media.get(&id).map(Arc::clone));
    boards(paper, &drawn, &imprint()).unwrap()
}

fn of(set: &BoardSet, print_for: Print) -> (PaperBoard, Vec<u8>) {
    let paper = tries(set, SIZES[0], print_for, &[]).unwrap();
    let file = print(&paper, set);
    (paper, file)
}

/// The starter board on A4, set once for all tests that only read it.
fn starters() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| print(&starter_paper(SIZES[0]), starter()))
}

/// The same of a small set, which is set again and again.
fn fews() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| print(&few_on_paper(SIZES[0]), &few()))
}

/// The text of each page.
fn page_texts(file: &[u8]) -> Vec<String> {
    poppler("pdftotext", &["-raw"], &["-"], file).split('\u{C}').map(closed).collect()
}

/// Every label on its own page, with the six of the strip, the name of the board, and what stands at the foot.
fn check_words(paper: &PaperBoard, file: &[u8]) {
    let texts = page_texts(file);
    assert_eq!(pages(file), paper.pages());
    for board in &paper.boards {
        let text = &texts[board.page - 1];
        let labels = board.cells.iter().map(|cell| &cell.label).chain(paper.urgent.iter().map(|word| &word.label));
        for words in labels.chain([&board.name]) {
            assert!(text.contains(&closed(words)), "“{words}” is not on page {}: {text}", board.page);
        }
        let revision = stamped().revision.to_string();
        for words in [
            format!("page {} of {}", board.page, paper.pages()),
            format!("boards {}", &revision[..8]),
            "made 22 November 2026".to_owned(),
        ] {
            assert!(text.contains(&closed(&words)), "“{words}” is not on page {}: {text}", board.page);
        }
    }
    // The list begins on the cover and goes on on the pages after it.
    for (list, text) in paper.contents.iter().zip(&texts) {
        for (name, page) in &list.boards {
            assert!(text.contains(&closed(&format!("{name}{page}"))), "{name} is not in the contents: {text}");
        }
    }
}

#[test]
fn every_word_of_every_board_is_on_its_page_on_every_paper() {
    check_words(&starter_paper(SIZES[0]), starters());
    for size in SIZES {
        let paper = few_on_paper(size);
        let file = print(&paper, &few());
        check_words(&paper, &file);
        let info = poppler("pdfinfo", &[], &[], &file);
        let points = if size.0 == Sheet::A4 { "841.89 x 595.276" } else { "1190.55 x 841.89" };
        assert!(info.contains(points), "{info}");
    }
}

#[test]
fn a_word_stands_in_its_row_and_column() {
    const POINT: f64 = 25.4 / 72.0;
    let paper = starter_paper(SIZES[0]);
    let boxes = poppler("pdftotext", &["-bbox"], &["-"], starters());
    let pages: Vec<&str> = boxes.split("<page ").skip(1).collect();
    let number = |line: &str, name: &str| -> f64 {
        let rest = line.split(&format!("{name}=\"")).nth(1).unwrap();
        rest.split('"').next().unwrap().parse::<f64>().unwrap() * POINT
    };
    let mut found = 0;
    for board in &paper.boards {
        for cell in board.cells.iter().filter(|cell| cell.label.chars().all(char::is_alphanumeric)) {
            let lines = pages[board.page - 1].lines().filter(|line| line.contains(&format!(">{}<", cell.label)));
            let inside = lines.filter(|line| {
                let across = (number(line, "xMin") + number(line, "xMax")) / 2.0;
                let down = (number(line, "yMin") + number(line, "yMax")) / 2.0;
                let cell = &cell.on_page;
                (cell.left..cell.right()).contains(&across) && (cell.top..cell.bottom()).contains(&down)
            });
            assert_eq!(inside.count(), 1, "“{}” at {:?} of page {}", cell.label, cell.place, board.page);
            found += 1;
        }
    }
    assert!(found > 70, "only {found} words were looked for");
}

#[test]
fn a_folder_names_the_page_and_leads_to_it() {
    let paper = starter_paper(SIZES[0]);
    let texts = page_texts(starters());
    let mut led = 0;
    for board in &paper.boards {
        for cell in &board.cells {
            if let heard::report::paper_board::Leads::Page(to) = cell.leads {
                assert!(texts[board.page - 1].contains(&closed(&words::leads_to(to))));
                led += 1;
            }
        }
    }
    assert!(led >= 4);
    let links = starters().windows(13).filter(|window| *window == b"/Subtype/Link").count();
    assert!(links >= led, "{links} links for {led} folders");
}

#[test]
fn the_pages_keep_to_the_standards_and_are_tagged() {
    let holds = |bytes: &str| starters().windows(bytes.len()).any(|window| window == bytes.as_bytes());
    for needed in [
        "/MarkInfo<</Marked true",
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
    ] {
        assert!(holds(needed), "{needed} is missing");
    }
    assert!(bears(starters(), stamped().stamp), "the stamp is in the file as it is");
    assert!(!bears(&starters()[..starters().len() - 9], stamped().stamp), "half a file is none");
    let tags = tags(starters());
    let headings = tags.lines().filter(|line| line.trim_start().starts_with("H1 ")).count();
    // Contents, boards, sources.
    assert_eq!(headings, starter_paper(SIZES[0]).boards.len() + 2, "{tags}");
}

#[test]
fn the_same_boards_make_the_same_bytes() {
    let again = std::thread::spawn(|| print(&few_on_paper(SIZES[0]), &few()));
    assert!(again.join().unwrap() == fews(), "another thread made other bytes");
}

#[test]
fn another_process_makes_the_same_bytes() {
    const OUT: &str = "HEARD_TEST_BOARDS";
    if let Some(path) = std::env::var_os(OUT) {
        std::fs::write(path, fews()).unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("boards.pdf");
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "paper::pages::another_process_makes_the_same_bytes"])
        .env(OUT, &path)
        .env("TZ", "Asia/Karachi")
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    assert!(std::fs::read(&path).unwrap() == fews(), "another process made other bytes");
}

/// A board of `count` words that all have the same picture.
fn one_picture(count: u128) -> BoardSet {
    let buttons = (1..=count).map(|number| {
        let mut button = word(number, "cat");
        button.image = Some("i".to_owned());
        button
    });
    set(vec![board(1, "b", (6, 10), buttons.collect(), vec![symbol("i", 3)])], &[])
}

fn pictures_in(file: &[u8]) -> usize {
    file.windows(14).filter(|window| *window == b"/Subtype/Image").count()
}

#[test]
fn a_picture_that_stands_in_many_places_is_in_the_file_once() {
    let (_, one) = of(&one_picture(1), Print::Wanted);
    let (_, sixty) = of(&one_picture(60), Print::Wanted);
    assert_eq!(pictures_in(&one), pictures_in(&sixty));
    assert!(sixty.len() < one.len() + 40_000, "{} and {} bytes", one.len(), sixty.len());
}

fn with_photo() -> (BoardSet, Vec<u8>) {
    let bytes = photo(1);
    let mut mum = word(1, "Mum");
    mum.image = Some("p".to_owned());
    mum.word_class = Some(WordClass::People);
    let board = board(1, "people", (2, 3), vec![mum], vec![medium("p", &bytes, "image/jpeg", None)]);
    (set(vec![board], std::slice::from_ref(&bytes)), bytes)
}

#[test]
fn a_photo_is_printed_for_who_wants_it_and_lies_in_no_open_file() {
    let (set, _) = with_photo();
    let (paper, wanted) = of(&set, Print::Wanted);
    check_words(&paper, &wanted);
    let (paper, standing) = of(&set, Print::Standing);
    check_words(&paper, &standing);
    let photos = |file: &[u8]| file.windows(10).filter(|window| *window == b"/DCTDecode").count();
    assert_eq!((photos(&wanted), photos(&standing)), (1, 0));
    assert_eq!(pictures_in(&wanted), pictures_in(&standing) + 1);
    let text = page_texts(&standing).concat();
    assert!(text.contains(&closed(words::WITHHELD)) && text.contains(&closed(words::STANDING)));
    let text = page_texts(&wanted).concat();
    assert!(!text.contains(&closed(words::WITHHELD)) && !text.contains(&closed(words::STANDING)));
}

#[test]
fn a_drawing_with_a_photo_inside_is_a_photo() {
    let svg = br#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8z"/><image width="8" height="8" href="data:image/png;base64,AA=="/></svg>"#;
    let mut button = word(1, "Mum");
    button.image = Some("p".to_owned());
    let board = board(1, "b", (1, 1), vec![button], vec![medium("p", svg, "image/svg+xml", None)]);
    let (_, standing) = of(&set(vec![board], &[svg.to_vec()]), Print::Standing);
    assert!(page_texts(&standing).concat().contains(&closed(words::WITHHELD)));
}

#[test]
fn a_picture_that_cannot_be_drawn_leaves_its_word() {
    let mut button = word(1, "elephant");
    button.image = Some("p".to_owned());
    let board = board(1, "b", (1, 1), vec![button], vec![medium("p", b"no picture", "image/png", Some("CC0"))]);
    let (paper, file) = of(&set(vec![board], &[b"no picture".to_vec()]), Print::Wanted);
    check_words(&paper, &file);
}

#[test]
fn words_of_people_are_never_taken_for_markup_and_no_script_stops_a_page() {
    let hostile = [
        r##"#import "x": *"##,
        "*bold* _not_ `raw` <label> @cite",
        "$ x^2 $ ]] } ) ; //",
        "aVeryLongWordWithoutAnyPlaceToBreakItThatWouldRunOffTheCell0123456789",
        "आम · আমি · ਪਾਣੀ · Україна",
        "two words that go on for a good deal longer than any cell of a board has room for in one line",
    ];
    let mut buttons: Vec<_> = hostile.iter().zip(1..).map(|(words, number)| word(number, words)).collect();
    buttons.push(word(20, "پانی"));
    buttons.push(word(21, "\u{1F600}"));
    buttons.push(word(22, ""));
    buttons[0].link = link_to(2);
    let mut next = word(30, "");
    next.image = Some("i".to_owned());
    let mut parts = board(1, "#panic() *b*", (3, 4), buttons, Vec::new()).into_parts();
    parts.locale = Locale::new("pa-IN");
    let first = heard::board::Board::new(parts).unwrap();
    let set = set(vec![first, board(2, "", (1, 1), vec![next], vec![symbol("i", 5)])], &[]);
    let (paper, file) = of(&set, Print::Wanted);
    let text = page_texts(&file);
    let page = paper.boards.iter().find(|board| board.name.contains("panic")).unwrap().page;
    for words in hostile {
        assert!(text[page - 1].contains(&closed(words)), "“{words}”: {}", text[page - 1]);
    }
    assert!(text[page - 1].contains("‹U+1F600›") && text[0].contains(&closed(words::NUMBERED)));
    // A picture without a word has one for whoever does not see it.
    let alt = format!("/Alt({})", words::UNWORDED);
    assert!(file.windows(alt.len()).any(|part| part == alt.as_bytes()));
    assert!(text.concat().contains(&closed(&words::unnamed(page + 1))));
}

#[test]
fn whose_the_pictures_are_stands_on_the_last_page() {
    let text = page_texts(starters());
    let last = text.iter().rev().find(|text| !text.is_empty()).unwrap();
    for words in ["Twemoji", "CC BY 4.0", "given an outline and a light edge", "Pictograms of Heard", "CC0"] {
        assert!(last.contains(&closed(words)), "{words}: {last}");
    }
}

#[test]
fn cut_lines_are_drawn_only_where_they_are_wanted() {
    let text = |cut: Cut| page_texts(&print(&few_on_paper((Sheet::A4, cut)), &few()))[0].clone();
    assert!(text(Cut::Yes).contains(&closed(words::CUT)));
    assert!(!text(Cut::No).contains(&closed(words::CUT)));
}

/// Twenty boards of sixty words. Built for speed this takes a few seconds; tests are not, so only its size is held here.
#[test]
fn a_large_vocabulary_is_a_file_that_can_be_sent() {
    let set = large(20, 6, 10);
    let began = std::time::Instant::now();
    let paper = tries(&set, SIZES[0], Print::Wanted, &[]).unwrap();
    let drawn = draw(&paper, &|_: MediaId| None);
    let drawing = began.elapsed();
    let file = boards(&paper, &drawn, &imprint()).unwrap();
    println!("{} pictures drawn in {drawing:?}, {} pages in {:?}", drawn.0.len(), paper.pages(), began.elapsed());
    assert_eq!(pages(&file), paper.pages());
    assert!(file.len() < 15_000_000, "{} bytes", file.len());
    println!("{} bytes", file.len());
}
