//! What stands on printed pages and in a document, as text to compare.
#![cfg(feature = "pdf")]

use heard::report::page::{self, Block, Document};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// A program of the Debian package poppler-utils over a file: what it prints.
pub fn poppler(program: &str, before: &[&str], after: &[&str], file: &[u8]) -> String {
    let mut child = Command::new(program)
        .args(before)
        .arg("-")
        .args(after)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} is needed ({error}): install the Debian package poppler-utils"));
    let mut stdin = child.stdin.take().unwrap();
    let file = file.to_vec();
    let feeder = std::thread::spawn(move || stdin.write_all(&file));
    let output = child.wait_with_output().unwrap();
    feeder.join().unwrap().unwrap();
    assert!(output.status.success(), "{program} failed");
    // The titles of headings are printed as they stand in the file, which may be UTF-16.
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The text in the order in which it is painted, without spaces and line ends: where a line breaks is the page's affair. Where a
/// page breaks is, too: what stands at the head and the foot of every page stands here once, before all else.
pub fn text(file: &[u8]) -> String {
    let all = poppler("pdftotext", &["-raw"], &["-"], file);
    let pages: Vec<Vec<&str>> = all.split('\u{C}').map(|page| page.lines().collect()).collect();
    let plain = |line: &str| line.chars().filter(|c| !c.is_ascii_digit()).take(30).collect::<String>();
    let runs = |line: &str| {
        let on = pages.iter().filter(|page| page.iter().any(|other| plain(other) == plain(line)));
        pages.len() > 3 && on.count() + 3 > pages.len()
    };
    let (running, own): (Vec<&str>, Vec<&str>) = pages.iter().flatten().partition(|line| runs(line));
    closed(&(running.concat() + &own.join("\n")))
}

pub fn closed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '\u{200B}' | '\u{200E}' | '\u{2060}')).collect()
}

/// The tags with their text, one line each.
pub fn tags(file: &[u8]) -> String {
    poppler("pdfinfo", &["-struct-text"], &[], file)
}

pub fn pages(file: &[u8]) -> usize {
    let info = poppler("pdfinfo", &[], &[], file);
    info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().unwrap()
}

/// Every text of a document that a reader must find.
pub fn every_text(document: &Document) -> Vec<String> {
    let mut texts =
        vec![document.title.clone(), document.foot.clone(), document.check.clone(), document.content_hash.clone()];
    for block in &document.blocks {
        match block {
            Block::Cover(cover) => {
                texts.extend([&cover.kicker, &cover.title, &cover.not_proof, &cover.how_to_check].map(Clone::clone));
                texts.extend(cover.demonstration.clone());
                texts.extend(cover.heads.iter().cloned());
                texts.extend(cover.lines.iter().flat_map(|line| [line.name.clone(), line.text.clone()]));
            }
            Block::Section(one) => texts.push(one.title.clone()),
            Block::Heading(one) => texts.push(one.text.clone()),
            Block::Lead(one) => texts.push(one.clone()),
            Block::Paragraph(one) => texts.extend(one.runs.iter().map(run)),
            Block::Labelled(one) => texts.extend([one.words.clone(), one.text.clone()]),
            Block::Facts(all) => {
                texts.extend(all.iter().flat_map(|one| [one.figure.number.clone(), one.words.clone()]))
            }
            Block::ShiftGrid(one) => texts.extend(one.rows.iter().map(|row| row.label.clone())),
            Block::Gaps(all) => texts.extend(all.iter().map(|one| one.text.clone())),
            Block::Table(one) => {
                texts.extend(one.columns.iter().map(|column| column.name.clone()));
                texts.extend(one.rows.iter().flatten().flat_map(|cell| cell.runs.iter().map(run)));
            }
            Block::SaidPart(one) => texts.extend([&one.title, &one.acts.number, &one.days.number].map(Clone::clone)),
            Block::Utterances(all) => texts.extend(
                all.items
                    .iter()
                    .flat_map(|one| one.words.iter().cloned().chain([one.when.clone(), one.circumstances.clone()])),
            ),
            Block::Offers(one) => {
                texts.extend([one.domain.clone(), one.offers.number.clone(), one.offers_words.clone()]);
                texts.extend(one.rows.iter().flat_map(|row| {
                    [Some(row.thing.clone()), row.chosen.as_ref().map(|figure| figure.number.clone())]
                        .into_iter()
                        .flatten()
                }));
                texts.extend(one.rows.iter().map(|row| row.shown.words().to_owned()));
            }
            Block::Matrix(one) => {
                texts.extend([one.caption.clone()].into_iter().chain(one.rows.iter().flat_map(|row| {
                    let items = row.items.iter().flat_map(|item| [item.thing.clone(), item.chosen.clone()]);
                    let rest = [row.domain.clone(), row.offers.number.clone(), row.people.clone()];
                    items.chain(rest).chain(row.never.clone()).chain(row.nothing.map(str::to_owned)).collect::<Vec<_>>()
                })))
            }
            Block::Banner(one) => {
                texts.extend([&one.title, &one.text, &one.figure.number, &one.figure_words].map(Clone::clone));
            }
            Block::RunChart(one) => texts.extend(one.panels.iter().flat_map(|panel| {
                panel.weeks.iter().map(|week| week.recorded.clone()).chain([panel.title.clone()]).collect::<Vec<_>>()
            })),
            Block::Mats(row) => {
                for mat in &row.mats {
                    texts.extend([mat.when.clone(), mat.question.clone()].into_iter().chain(mat.reason.clone()));
                    texts.extend(mat.lines.iter().flat_map(|line| line.runs.iter().map(run)));
                }
            }
            Block::Notes(cards) => texts.extend(cards.iter().flat_map(note)),
            Block::Fixed(all) => texts.extend(all.iter().cloned()),
            Block::Glossary(all) => texts.extend(all.iter().flat_map(|one| [one.term.clone(), one.meaning.clone()])),
            Block::Lists(all) => {
                texts.extend(all.iter().map(|one| format!("list {} · {} entries", one.number, one.entries.len())))
            }
            Block::Index(all) => {
                texts.extend(
                    all.iter().map(|one| format!("{}{}{}{}{}", one.no, one.when, one.kind, one.id8, one.hash16)),
                );
            }
        }
    }
    texts
}

fn run(run: &page::Run) -> String {
    match run {
        page::Run::Plain(text) | page::Run::Bold(text) | page::Run::Symbol(text) => text.clone(),
        page::Run::Quoted(text) => format!("“{text}”"),
    }
}

fn note(card: &page::NoteCard) -> Vec<String> {
    let mut texts = vec![card.title.clone(), card.when.clone(), card.seen.by.clone(), card.seen.words.clone()];
    texts.extend(card.late.clone());
    texts.push(card.seen.circumstances.clone());
    texts.extend(card.seen.lines.iter().flat_map(|(name, runs)| runs.iter().map(run).chain([name.clone()])));
    for meant in &card.meant {
        texts.extend([meant.by.clone(), meant.when.clone(), meant.confidence.clone()]);
        texts.extend(meant.lines.iter().flat_map(|(name, runs)| runs.iter().map(run).chain([name.clone()])));
    }
    texts.extend(card.corrections.iter().flat_map(|one| [format!("{} entry {}", one.words, one.no), one.why.clone()]));
    texts
}
