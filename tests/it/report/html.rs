//! The HTML file: alone, escaped, complete, and every figure followed to its entries.

use super::markup::{Page, read};
use super::sample;
use heard::event::{About, Role};
use heard::report::html::render;
use heard::report::summary::{No, Summary, names};
use proptest::prelude::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Summaries made by hand, and one that was counted from entries.
fn all() -> [(&'static str, Summary); 4] {
    let counted = crate::summary::whole::full().summary();
    [("sam", sample::sam()), ("side", sample::by_the_side()), ("nothing", sample::nothing()), ("counted", counted)]
}

/// Puts the samples into a folder to be looked at: `HEARD_HTML_OUT=DIR cargo test --test it report::html -- --ignored`.
#[test]
#[ignore = "writes files to look at"]
fn write_the_samples() {
    let folder = std::path::PathBuf::from(std::env::var_os("HEARD_HTML_OUT").expect("HEARD_HTML_OUT names a folder"));
    for (name, summary) in all() {
        std::fs::write(folder.join(format!("{name}.html")), render(&summary)).unwrap();
    }
}

#[test]
fn the_same_summary_makes_the_same_bytes() {
    for (_, summary) in all() {
        assert_eq!(render(&summary), render(&summary.clone()));
    }
}

#[test]
fn the_file_needs_nothing_else_and_runs_nothing() {
    for (_, summary) in all() {
        let page = read(&render(&summary));
        assert_eq!(page.all("script").count() + page.all("link").count() + page.all("img").count(), 0);
        for element in &page.elements {
            assert_eq!(element.get("src"), None);
            assert!(element.get("href").is_none_or(|href| href.starts_with('#')), "{element:?} leads out");
            assert!(element.attributes.keys().all(|key| !key.starts_with("on")), "{element:?} runs something");
        }
        assert!(!page.style.contains("@import") && !page.style.contains("http"));
        assert!(page.style.split("url(").skip(1).all(|url| url.starts_with('#')), "the style fetches something");
        let policy = page.all("meta").find_map(|meta| meta.get("content").filter(|text| text.contains("default-src")));
        assert!(policy.is_some_and(|policy| policy.starts_with("default-src 'none'")));
    }
}

#[test]
fn every_link_leads_somewhere_and_every_name_is_one_thing_s() {
    for (_, summary) in all() {
        let page = read(&render(&summary));
        let mut names = BTreeSet::new();
        for id in page.elements.iter().filter_map(|element| element.get("id")) {
            assert!(names.insert(id), "{id} names two things");
        }
        for href in page.all("a").filter_map(|link| link.get("href")) {
            assert!(names.contains(href.trim_start_matches('#')), "{href} leads nowhere");
        }
        for labelled in page.elements.iter().filter_map(|element| element.get("aria-labelledby")) {
            assert!(names.contains(labelled));
        }
    }
}

/// Numbers of a printed list: "2, 5, 9–14".
fn numbers(text: &str) -> BTreeSet<u64> {
    let mut found = BTreeSet::new();
    for run in text.split(',').map(str::trim).filter(|run| !run.is_empty()) {
        match run.split_once('–') {
            Some((first, last)) => found.extend(first.parse::<u64>().unwrap()..=last.parse::<u64>().unwrap()),
            None => {
                found.insert(run.parse().unwrap());
            }
        }
    }
    found
}

/// Every set of entries that is cited somewhere on the page, long lists resolved.
fn cited(page: &Page) -> BTreeSet<BTreeSet<u64>> {
    let lists: BTreeMap<String, BTreeSet<u64>> = page
        .all("div")
        .filter_map(|list| {
            let id = list.get("id")?.strip_prefix('l')?;
            let text = page.text_of(list).trim().strip_prefix(&format!("list {id}"))?.trim();
            Some((id.to_owned(), numbers(text)))
        })
        .collect();
    let cites = page.all("span").filter(|span| span.has_class("cite"));
    cites
        .map(|cite| match page.text_of(cite).split_once(' ').unwrap() {
            ("list", rest) => lists[rest.split(' ').next().unwrap()].clone(),
            (_, rest) => numbers(rest),
        })
        .collect()
}

/// Every figure of the summary's JSON: what it is printed as, and its entries.
fn figures(value: &Value, found: &mut Vec<(String, BTreeSet<u64>)>) {
    if let Value::Object(map) = value {
        let number = |key: &str| map.get(key).and_then(Value::as_u64);
        let printed = match (number("count"), number("k"), number("n"), number("minutes"), number("seconds")) {
            (Some(count), ..) => Some(count.to_string()),
            (_, Some(k), Some(n), ..) => Some(format!("{k} of {n}")),
            (.., Some(minutes), _) => Some(names::minutes(minutes)),
            (.., Some(seconds)) => Some(names::seconds(seconds)),
            _ => None,
        };
        if let (Some(printed), Some(entries)) = (printed, map.get("entries").and_then(Value::as_array)) {
            found.push((printed, entries.iter().map(|no| no.as_str().unwrap().parse().unwrap()).collect()));
        }
        map.values().for_each(|value| figures(value, found));
    }
    if let Value::Array(list) = value {
        list.iter().for_each(|value| figures(value, found));
    }
}

#[test]
fn every_figure_is_printed_and_can_be_followed_to_its_entries() {
    for (name, summary) in all() {
        let page = read(&render(&summary));
        let cited = cited(&page);
        let mut found = Vec::new();
        figures(&serde_json::to_value(&summary).unwrap(), &mut found);
        assert!(found.len() > 15, "{name} has only {} figures", found.len());
        for (printed, entries) in found {
            let words = page.text.split(|c: char| !c.is_alphanumeric()).collect::<Vec<_>>();
            let wanted = printed.split(' ').collect::<Vec<_>>();
            assert!(words.windows(wanted.len()).any(|run| run == wanted), "{name}: {printed} is not printed");
            assert!(entries.is_empty() || cited.contains(&entries), "{name}: the entries of {printed} are not cited");
        }
    }
}

#[test]
fn every_sentence_stands_on_the_page() {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (name, summary) in all() {
        let text = plain(&read(&render(&summary)).text);
        // What a figure above, a banner or the matrix says is not said again in a sentence.
        let again = |template: &str| {
            let side = summary.offered.sides.may_have_decided() && template == "offered.maybe_the_side";
            let matrix = ["offered.row", "offered.never_offered"].contains(&template);
            let facts = ["offered.total", "offered.given"].contains(&template) && summary.offered.offers.count > 0;
            side || matrix || facts
        };
        for sentence in crate::summary::claims::sentences(&summary) {
            if again(&sentence.template) {
                continue;
            }
            assert!(
                text.contains(&plain(&sentence.text)),
                "{name}: {} is not printed: {}",
                sentence.template,
                sentence.text
            );
        }
    }
}

#[test]
fn every_entry_of_the_index_leads_back_to_where_it_is_cited() {
    let summary = sample::sam();
    let page = read(&render(&summary));
    let rows: Vec<_> = page.all("tr").filter(|row| row.get("id").is_some_and(|id| id.starts_with('e'))).collect();
    assert_eq!(rows.len(), summary.entries.len());
    let backs: Vec<_> = page.all("td").filter(|cell| cell.has_class("back")).collect();
    assert!(backs.len() == rows.len() && backs.iter().all(|cell| !page.text_of(cell).trim().is_empty()));
}

#[test]
fn the_content_hash_stands_in_the_head_and_on_the_page() {
    for (_, summary) in all() {
        let page = read(&render(&summary));
        let hash = summary.content_hash().to_string();
        let meta = page.all("meta").find(|meta| meta.get("name") == Some("heard-content")).unwrap();
        assert_eq!(meta.get("content"), Some(hash.as_str()));
        assert!(page.text.contains(&hash));
        let check = hash[..8].to_uppercase();
        assert!(page.text.contains(&format!("page check {} {}", &check[..4], &check[4..])));
    }
}

#[test]
fn every_picture_and_table_has_its_words() {
    let page = read(&render(&sample::sam()));
    for picture in page.elements.iter().filter(|element| element.get("role") == Some("img")) {
        assert!(picture.get("aria-label").is_some_and(|label| !label.is_empty()), "a picture without words");
    }
    let tables = page.all("table").count();
    assert!(tables > 8 && page.all("caption").count() == tables);
    assert!(page.all("th").all(|cell| matches!(cell.get("scope"), Some("row" | "col"))));
    for drawing in page.all("svg").filter(|svg| !svg.has_class("mark")) {
        assert!(drawing.get("aria-hidden").is_some() || drawing.get("role") == Some("img"), "{drawing:?} is silent");
    }
    let label = |words: &str| page.elements.iter().any(|element| element.get("aria-label") == Some(words));
    assert!(label("trampoline: chosen 11 of 14; plausible range 52–92 %."));
    assert!(label("drawing: chosen 1 of 4; too few to say."));
}

#[test]
fn seen_and_meant_stand_apart_with_an_author_each() {
    let page = read(&render(&sample::sam()));
    let seen: Vec<_> = page.all("section").filter(|section| section.has_class("seen")).collect();
    let meant: Vec<_> = page.all("section").filter(|section| section.has_class("meant")).collect();
    assert_eq!((seen.len(), meant.len()), (7, 2));
    for meant in &meant {
        assert!(seen.iter().all(|seen| seen.to <= meant.from || meant.to <= seen.from), "one stands in the other");
        assert!(page.text_of(meant).contains("What it might mean by "));
    }
    assert!(seen.iter().all(|seen| page.text_of(seen).contains("Seen and heard by ")));
}

/// A long way to say nothing new: what is printed of a control character.
fn shown(text: &str) -> String {
    let picture = |c: char| match c {
        '\n' | '\t' => c,
        '\u{7f}' => '␡',
        c if c < ' ' => char::from_u32(0x2400 + u32::from(c)).unwrap(),
        '\u{80}'..='\u{9f}' => '\u{fffd}',
        c => c,
    };
    text.chars().map(picture).collect()
}

/// Sam's weeks with this text wherever somebody could have written it.
fn with(text: &str) -> Summary {
    let mut summary = sample::sam();
    let own = || text.to_owned();
    summary.cover.called = own();
    summary.cover.audience = own();
    for row in &mut summary.complete.rows {
        row.shift = own();
    }
    for part in &mut summary.said.parts {
        part.phrases.iter_mut().for_each(|phrase| phrase.words = vec![own(), own()]);
        part.items.iter_mut().for_each(|item| item.words = vec![own()]);
    }
    for row in &mut summary.offered.domains {
        row.items.iter_mut().for_each(|item| item.label = own());
        row.never_offered = vec![own()];
    }
    for item in &mut summary.refused.items {
        (item.what, item.words) = (vec![own()], own());
    }
    for note in &mut summary.notes {
        note.about = About::Other;
        note.by.role = Role::KeyWorker;
        (note.seen, note.said, note.happening) = (vec![own()], vec![own()], vec![own()]);
        (note.words, note.place) = (own(), Some(own()));
        note.withdrawn = Some((No("163".to_owned()), own()));
        for meaning in &mut note.meanings {
            meaning.possibilities = vec![own(), own()];
            (meaning.basis, meaning.disagrees, meaning.check) = (own(), own(), own());
        }
    }
    summary
}

fn hostile() -> impl Strategy<Value = String> {
    let known = proptest::sample::select(vec![
        "<script>alert(1)</script>",
        "</style><script>x</script>",
        "\" onload=\"x",
        "' onmouseover='x",
        "&lt;b&gt; & &amp; &#60;",
        "]]> --> <!-- <![CDATA[",
        "</title></textarea></svg>",
        "\\3c script\\3e  */ } @import 'x'; {",
        "javascript:alert(1)",
        "\u{202e}nettirw sdrawkcab\u{0}\u{1b}[31m",
        "نہیں، شکریہ 🙂\nzweite Zeile",
    ]);
    prop_oneof![known.prop_map(str::to_owned), ".{1,40}", "[<>&\"'/=\\\\a-z;#! -]{1,40}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// The same elements stand on the page whatever anybody wrote, and what was written is there to the letter.
    #[test]
    fn nothing_that_anybody_wrote_is_read_as_markup(text in hostile()) {
        let names = |page: &Page| page.elements.iter().map(|element| element.name.clone()).collect::<Vec<_>>();
        let (page, harmless) = (read(&render(&with(&text))), read(&render(&with("harmless"))));
        prop_assert_eq!(names(&page), names(&harmless));
        let count = |page: &Page, text: &str| page.text.matches(text).count();
        let printed = shown(&text);
        prop_assert!(count(&page, &printed) >= count(&harmless, "harmless"), "something was changed or left out");
        let quoted = page.all("bdi").filter(|own| page.text_of(own) == printed).count();
        prop_assert!(quoted >= harmless.all("bdi").filter(|own| harmless.text_of(own) == "harmless").count());
        // The running title is a string of the style sheet: nothing but letters, digits, spaces and escapes.
        let running = page.style.split("@top-left { content: \"").nth(1).unwrap().split('"').next().unwrap();
        prop_assert!(running.chars().all(|c| c.is_ascii_alphanumeric() || c == ' ' || c == '\\'));
    }
}

/// As somebody reads it from top to bottom, without the lists and the index.
#[test]
fn the_page_as_text() {
    let page = read(&render(&sample::sam()));
    let text = page.text.split("Lists of entries").next().unwrap();
    let lines =
        text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).filter(|line| !line.is_empty());
    insta::assert_snapshot!("sam", lines.collect::<Vec<_>>().join("\n"));
}

/// The markup of the shortest page, without its style.
#[test]
fn the_markup_of_a_fortnight_without_a_record() {
    let html = render(&sample::nothing());
    let (before, rest) = html.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    insta::assert_snapshot!("nothing", format!("{before}{after}"));
}
