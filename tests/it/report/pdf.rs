//! The printed pages: what stands on them, how they are tagged, and that they depend on nothing but the summary.
#![cfg(feature = "pdf")]

use super::pdf_text::{closed, every_text, pages, poppler, tags, text};
use super::sample;
use heard::event::Moment;
use heard::report::page::{self, Block, EntryList, LINES_ON_PAPER};
use heard::report::pdf::{Imprint, PdfFault, render, set};
use heard::report::summary::{No, Summary};
use std::process::{Command, Stdio};
use std::sync::OnceLock;

/// Sam's pages, set once for all tests that only read them.
fn sams() -> &'static [u8] {
    static FILE: OnceLock<Vec<u8>> = OnceLock::new();
    FILE.get_or_init(|| render(&sample::sam()).unwrap())
}

/// A fortnight of which little but Sam's notes is left: for tests of words, which need not wait for all the rest.
fn short() -> Summary {
    let mut summary = sample::nothing();
    summary.notes = sample::sam().notes;
    summary.entries = sample::index(&summary);
    summary
}

fn imprint() -> Imprint {
    let summary = sample::sam();
    Imprint { made_at: summary.cover.made_at, app: summary.cover.app }
}

fn holds(file: &[u8], bytes: &str) -> bool {
    file.windows(bytes.len()).any(|window| window == bytes.as_bytes())
}

#[track_caller]
fn is_on_the_pages(text: &str, words: &str) {
    assert!(text.contains(&closed(words)), "“{words}” is not on the pages");
}

#[test]
fn every_word_and_figure_of_the_document_is_on_the_pages() {
    let text = text(sams());
    let wanted = every_text(&page::of(&sample::sam()));
    assert!(wanted.len() > 600, "only {} texts were looked for", wanted.len());
    for words in wanted {
        is_on_the_pages(&text, &words);
    }
}

#[test]
fn a_summary_by_the_side_and_one_of_nothing_are_set_whole() {
    for summary in [sample::by_the_side(), sample::nothing()] {
        let file = render(&summary).unwrap();
        let text = text(&file);
        for words in every_text(&page::of(&summary)) {
            is_on_the_pages(&text, &words);
        }
        assert!(pages(&file) >= 3);
    }
}

#[test]
fn a_page_is_tagged_for_readers_who_do_not_see_it() {
    let file = sams();
    for needed in ["/MarkInfo<</Marked true", "/StructTreeRoot", "/Lang(en-GB)", "/DisplayDocTitle true"] {
        assert!(holds(file, needed), "{needed} is missing");
    }
    for standard in
        ["<pdfuaid:part>1</pdfuaid:part>", "<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>"]
    {
        assert!(holds(file, standard), "{standard} is missing");
    }
    let tags = tags(file);
    let count = |tag: &str| tags.lines().filter(|line| line.trim_start().starts_with(tag)).count();
    let document = page::of(&sample::sam());
    let sections = document.blocks.iter().filter(|block| matches!(block, Block::Section(_))).count();
    assert_eq!(count("H1 "), sections);
    assert!(count("H2 ") > 20);
    let charts = document.blocks.iter().map(|block| match block {
        Block::ShiftGrid(_) => 1,
        Block::RunChart(chart) => chart.panels.len(),
        Block::Offers(table) => table.rows.iter().filter(|row| row.chosen.is_some()).count(),
        Block::Mats(row) => row.mats.iter().map(|mat| [&mat.picture, &mat.before].into_iter().flatten().count()).sum(),
        _ => 0,
    });
    assert_eq!(count("Figure"), charts.sum::<usize>());
    let tables = document.blocks.iter().filter(|block| {
        matches!(
            block,
            Block::Table(_)
                | Block::Offers(_)
                | Block::Matrix(_)
                | Block::Index(_)
                | Block::Cover(_)
                | Block::Glossary(_)
        )
    });
    assert_eq!(count("Table"), tables.count());
    assert!(count("/Scope /Row") > 400, "rows have no names");
    assert!(count("/Scope /Column") > 40, "columns have no names");
}

#[test]
fn it_is_read_in_the_order_in_which_it_is_to_be_read() {
    let text = text(sams());
    let sections: Vec<String> = page::of(&sample::sam())
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Section(section) => {
                let number = section.number.map(|number| number.to_string()).unwrap_or_default();
                Some(closed(&format!("{number}{}", section.title)))
            }
            _ => None,
        })
        .collect();
    // The last of each: the first stands in the list of contents.
    let places: Vec<usize> = sections.iter().map(|title| text.rfind(title).unwrap()).collect();
    assert!(places.is_sorted(), "{sections:?} stand at {places:?}");
}

#[test]
fn the_hash_of_the_content_is_on_the_cover_and_in_the_metadata() {
    let summary = sample::sam();
    let hash = summary.content_hash().to_string();
    is_on_the_pages(&text(sams()), &hash);
    assert!(holds(sams(), &format!("content hash {hash}")), "the hash is not in the metadata");
    assert!(poppler("pdfinfo", &[], &[], sams()).contains(&hash));
}

#[test]
fn every_entry_that_is_cited_has_its_line_and_is_reached_from_where_it_is_cited() {
    let summary = sample::sam();
    let text = text(sams());
    for entry in &summary.entries {
        is_on_the_pages(&text, &format!("{}{}", entry.kind, entry.id.to_string().chars().take(8).collect::<String>()));
    }
    let links = sams().windows(13).filter(|window| *window == b"/Subtype/Link").count();
    let cited = page::of(&summary).blocks.iter().map(citations).sum::<usize>();
    assert!(links >= cited, "{links} links for {cited} citations");
}

/// How many links the citations of a block need at the least.
fn citations(block: &Block) -> usize {
    let links = |cited: &page::Cited| if cited.list.is_some() { 1 } else { cited.runs().len() };
    match block {
        Block::Paragraph(one) => links(&one.cited),
        Block::Labelled(one) => links(&one.cited),
        Block::Facts(all) => all.iter().map(|one| links(&one.figure.cited)).sum(),
        Block::Gaps(all) => all.iter().map(|one| links(&one.cited)).sum(),
        Block::Table(one) => one.rows.iter().flatten().map(|cell| links(&cell.cited)).sum(),
        Block::SaidPart(one) => links(&one.acts.cited) + links(&one.days.cited),
        Block::Utterances(all) => all.items.iter().map(|one| links(&one.cited)).sum(),
        Block::Offers(one) => {
            links(&one.offers.cited)
                + one.rows.iter().filter_map(|row| row.chosen.as_ref()).map(|one| links(&one.cited)).sum::<usize>()
        }
        Block::Matrix(one) => one.rows.iter().map(|row| links(&row.offers.cited)).sum(),
        Block::Banner(one) => links(&one.figure.cited),
        Block::Notes(cards) => cards.len(),
        Block::Lists(all) => all.iter().map(|one| page::entry_runs(&one.entries).len()).sum(),
        _ => 0,
    }
}

#[test]
fn an_entry_without_a_line_is_named_without_a_link() {
    let mut summary = short();
    let note = summary.notes.first().unwrap().no.clone();
    summary.entries.retain(|entry| entry.no != note);
    let text = text(&render(&summary).unwrap());
    is_on_the_pages(&text, &format!("entry {note}"));
}

#[test]
fn a_chart_without_a_description_is_refused() {
    for spoiled in 0..4 {
        let mut document = page::of(&sample::sam());
        for block in &mut document.blocks {
            match (spoiled, block) {
                (0, Block::ShiftGrid(grid)) => grid.alt = "  ".to_owned(),
                (1, Block::RunChart(chart)) => chart.panels[0].alt.clear(),
                (2, Block::Offers(table)) => table.rows[0].alt.clear(),
                (3, Block::Mats(row)) => {
                    row.mats.iter_mut().flat_map(|mat| &mut mat.picture).for_each(|one| one.alt.clear())
                }
                _ => {}
            }
        }
        assert_eq!(set(&document, &imprint()), Err(PdfFault::Undescribed), "case {spoiled}");
    }
}

#[test]
fn the_same_summary_makes_the_same_bytes() {
    let again = std::thread::spawn(|| render(&sample::sam()).unwrap());
    let meanwhile = render(&short()).unwrap();
    assert_eq!(again.join().unwrap(), sams(), "another thread made other bytes");
    assert_eq!(render(&short()).unwrap(), meanwhile, "the second time made other bytes");
}

#[test]
fn another_process_makes_the_same_bytes() {
    const OUT: &str = "HEARD_TEST_PAGES";
    if let Some(path) = std::env::var_os(OUT) {
        std::fs::write(path, sams()).unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sam.pdf");
    let status = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "report::pdf::another_process_makes_the_same_bytes"])
        .env(OUT, &path)
        .env("TZ", "Asia/Karachi")
        .stdout(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    assert_eq!(std::fs::read(&path).unwrap(), sams());
}

#[test]
fn the_file_bears_the_date_of_the_summary() {
    let made: Moment = sample::sam().cover.made_at;
    let info = poppler("pdfinfo", &["-rawdates"], &[], sams());
    assert!(info.contains(&made.format("D:%Y%m%d%H%M%S").to_string()), "{info}");
    assert!(info.contains("Title:           What Sam told us"));
    assert!(info.contains(&sample::sam().cover.app));
}

/// What a typesetter might take for its own, and what a page could choke on.
const HOSTILE: [&str; 14] = [
    r##"#import "x": *"##,
    r##"#panic("no") #read("/etc/passwd")"##,
    "$ x^2 $ and $",
    "*bold* _not_ `raw` <label> @cite",
    "= not a heading",
    "// no comment /* either */ --- ...",
    r#"\u{41} \ "quoted" 'single' ~"#,
    "]] } ) ; #",
    "https://example.org/[link]",
    "two  spaces\tand a tab",
    "پانی چاہیے",
    "আমি খাই · ਪਾਣੀ · Ελλάδα · Україна · שלום",
    "aVeryLongWordWithoutAnyPlaceToBreakItThatWouldRunOffThePageIfNobodyCaredForItAtAll0123456789012345678901234567890123456789",
    "<script>alert(1)</script> &amp; %s {{x}}",
];

fn hostile() -> Summary {
    let mut summary = short();
    let owned = |words: &&str| (*words).to_owned();
    summary.cover.audience = HOSTILE.join(" ");
    for (note, words) in summary.notes.iter_mut().zip(HOSTILE.iter().cycle()) {
        note.words = HOSTILE.join("\n");
        note.seen = HOSTILE.iter().map(owned).collect();
        note.place = Some(owned(words));
    }
    let sam = sample::sam();
    summary.said = sam.said;
    for (item, words) in summary.said.parts.iter_mut().flat_map(|part| &mut part.items).zip(HOSTILE.iter().cycle()) {
        item.words = vec![owned(words)];
    }
    summary.offered = sam.offered;
    for (item, words) in summary.offered.domains.iter_mut().flat_map(|row| &mut row.items).zip(HOSTILE.iter().cycle()) {
        item.label = owned(words);
    }
    summary
}

#[test]
fn words_of_people_are_never_taken_for_markup() {
    let file = render(&hostile()).unwrap();
    let text = text(&file);
    for words in HOSTILE {
        // Letters that are written from right to left are painted from left to right.
        if words.chars().any(|letter| ('\u{0590}'..='\u{06FF}').contains(&letter)) {
            continue;
        }
        is_on_the_pages(&text, words);
    }
    let tags = closed(&tags(&file).replace("\"\n", "").replace('"', ""));
    assert!(tags.contains("پانی") || tags.contains("ینا"), "Urdu words are not in the tags");
    assert!(pages(&file) < 60, "{} pages", pages(&file));
}

#[test]
fn signs_that_cannot_be_drawn_stand_as_their_numbers() {
    let mut summary = sample::sam();
    summary.notes[0].words =
        "a\u{1F600}b \u{202E}turned \u{6C34} \u{E000} \u{0} \u{7}bell \u{FFFF} \u{2066}x".to_owned();
    summary.notes[1].words = "e\u{301}\u{302} zero\u{200B}width \u{FE0F}".to_owned();
    let text = text(&render(&summary).unwrap());
    for words in
        ["a‹U+1F600›b", "‹U+202E›turned", "‹U+6C34›", "‹U+E000›", "‹U+0000›", "‹U+0007›bell", "‹U+FFFF›", "‹U+2066›x"]
    {
        is_on_the_pages(&text, words);
    }
    is_on_the_pages(&text, "stand here as their Unicode number");
    assert!(!self::text(sams()).contains(&closed("stand here as their Unicode number")));
}

#[test]
fn a_fault_says_no_word_of_the_summary() {
    let mut summary = hostile();
    summary.cover.made_at = "9999-12-31T23:59:59+00:00".parse().unwrap();
    if let Err(fault) = render(&summary) {
        assert!(!fault.to_string().contains("import"), "{fault}");
    }
    let mut document = page::of(&hostile());
    document.blocks.retain(|block| !matches!(block, Block::Lists(_)));
    // The lists are cited and gone: the page cannot be set.
    let fault = set(&document, &imprint()).unwrap_err();
    assert!(matches!(fault, PdfFault::Setting { .. }), "{fault}");
    assert!(!fault.to_string().contains("list-"), "{fault}");
}

#[test]
fn pages_are_as_many_as_a_reader_can_bear() {
    let count = pages(sams());
    assert!((10..=34).contains(&count), "{count} pages");
    // What is to be read, before what is to be looked up: the cover and eight sections.
    let text = poppler("pdftotext", &["-raw"], &["-"], sams());
    let read = text
        .split('\u{C}')
        .position(|page| page.contains("Method, sources, glossary, entries") && !page.contains("content hash"));
    assert!(read.is_some_and(|pages| pages <= 18), "{read:?} pages to be read");
    assert!(sams().len() < 2_500_000, "{} bytes", sams().len());
}

#[test]
fn a_list_that_nobody_would_print_is_said_to_be_elsewhere() {
    let many = LINES_ON_PAPER + 1;
    let mut document = page::of(&short());
    for block in &mut document.blocks {
        if let Block::Index(lines) = block {
            *lines = lines.iter().cycle().take(many).cloned().collect();
        }
    }
    // Every other entry, so that no runs make it short.
    let entries = (0..many).map(|at| No((at * 2).to_string())).collect();
    document.blocks.push(Block::Lists(vec![EntryList { number: 1, entries }]));
    let file = set(&page::for_paper(document), &imprint()).unwrap();
    let text = text(&file);
    assert_eq!(text.matches(&closed(&page::words::not_on_paper(many))).count(), 2, "{text}");
    assert!(pages(&file) < 20);
}

#[test]
fn a_record_of_two_devices_is_cited_by_both() {
    let mut summary = short();
    let lettered = |no: &No| No(format!("B{no}"));
    for note in &mut summary.notes {
        note.no = lettered(&note.no);
    }
    summary.entries = sample::index(&summary);
    let text = text(&render(&summary).unwrap());
    for note in &summary.notes {
        is_on_the_pages(&text, &format!("entry {}", note.no));
    }
}
