//! Blocks of text as markup.

use super::cites::{self, Cites};
use super::markup::Html;
use super::{mats, notes, offers, pictures, tables};
use crate::report::page::{
    Banner, Block, Cover, EntryList, Fact, Gap, Labelled, Paragraph, Run, SaidHead, Term, Utterances,
};
use crate::report::summary::Evidence;

/// Everything but sections, the cover and the index, which [`super::body`] sets.
pub fn block(html: &mut Html, block: &Block, cites: &mut Cites) {
    match block {
        Block::Section(_) | Block::Cover(_) | Block::Index(_) => {}
        Block::Heading(heading) => {
            html.raw("<h3");
            html.attr("id", &heading.anchor);
            html.raw(">");
            html.text(&heading.text);
            html.raw("</h3>\n");
        }
        Block::Lead(text) => {
            html.raw("<p class=\"lead\">");
            html.text(text);
            html.raw("</p>\n");
        }
        Block::Paragraph(paragraph) => self::paragraph(html, paragraph, cites),
        Block::Labelled(labelled) => self::labelled(html, labelled, cites),
        Block::Facts(facts) => self::facts(html, facts, cites),
        Block::ShiftGrid(grid) => pictures::grid(html, grid),
        Block::Gaps(gaps) => self::gaps(html, gaps, cites),
        Block::Table(table) => tables::table(html, table, cites),
        Block::SaidPart(head) => said_head(html, head, cites),
        Block::Utterances(said) => utterances(html, said, cites),
        Block::Offers(table) => offers::table(html, table, cites),
        Block::Matrix(matrix) => offers::matrix(html, matrix, cites),
        Block::Banner(banner) => self::banner(html, banner, cites),
        Block::RunChart(chart) => pictures::chart(html, chart),
        Block::Mats(row) => mats::row(html, row, cites),
        Block::Notes(cards) => notes::group(html, cards, cites),
        Block::Fixed(texts) => fixed(html, texts),
        Block::Glossary(terms) => glossary(html, terms),
        Block::Lists(all) => lists(html, all),
    }
}

/// Runs of text, those of other people isolated and marked as theirs.
pub fn runs(html: &mut Html, runs: &[Run]) {
    for (at, run) in runs.iter().enumerate() {
        if at > 0 {
            html.raw(" ");
        }
        match run {
            Run::Plain(text) => html.text(text),
            Run::Bold(text) => {
                html.raw("<b>");
                html.text(text);
                html.raw("</b>");
            }
            Run::Quoted(text) => {
                html.raw("<q>");
                html.foreign(text);
                html.raw("</q>");
            }
            Run::Symbol(text) => word(html, text),
        }
    }
}

/// The label of a symbol in its frame.
pub fn word(html: &mut Html, label: &str) {
    html.raw("<span class=\"w\">");
    html.foreign(label);
    html.raw("</span>");
}

fn paragraph(html: &mut Html, paragraph: &Paragraph, cites: &mut Cites) {
    html.raw("<p>");
    runs(html, &paragraph.runs);
    cites.write(html, &paragraph.cited);
    html.raw("</p>\n");
}

fn labelled(html: &mut Html, labelled: &Labelled, cites: &mut Cites) {
    html.raw("<p>");
    label(html, labelled.label, &labelled.words);
    html.raw(" ");
    html.text(&labelled.text);
    cites.write(html, &labelled.cited);
    html.raw("</p>\n");
}

/// One of the three labels in its frame: solid, plain or dashed.
pub fn label(html: &mut Html, label: Evidence, words: &str) {
    html.raw("<strong");
    html.attr(
        "class",
        match label {
            Evidence::ClearPattern => "label clear",
            Evidence::EarlyPicture => "label early",
            Evidence::DontKnow => "label unknown",
        },
    );
    html.raw(">");
    html.text(words);
    html.raw("</strong>");
}

fn facts(html: &mut Html, facts: &[Fact], cites: &mut Cites) {
    if facts.is_empty() {
        return;
    }
    html.raw("<dl class=\"facts\">\n");
    for fact in facts {
        html.raw("<div><dt>");
        html.text(&fact.figure.number);
        html.raw("</dt><dd>");
        html.text(&fact.words);
        cites.write(html, &fact.figure.cited);
        html.raw("</dd></div>\n");
    }
    html.raw("</dl>\n");
}

fn gaps(html: &mut Html, gaps: &[Gap], cites: &mut Cites) {
    html.raw("<ul class=\"gaps\">\n");
    for gap in gaps {
        html.raw("<li>");
        html.raw(pictures::HATCHED);
        html.raw("<span>");
        html.text(&gap.text);
        cites.write(html, &gap.cited);
        html.raw("</span></li>\n");
    }
    html.raw("</ul>\n");
}

fn said_head(html: &mut Html, head: &SaidHead, cites: &mut Cites) {
    html.raw("<div class=\"said-part\"><h3");
    html.attr("id", &head.anchor);
    html.raw(">");
    html.text(&head.title);
    html.raw("</h3>\n<p class=\"said-figures\">");
    for (at, (figure, words)) in
        [(&head.acts, &head.acts_words), (&head.days, &head.days_words)].into_iter().enumerate()
    {
        if at > 0 {
            html.raw(" · ");
        }
        html.raw("<span><b>");
        html.text(&figure.number);
        html.raw("</b> ");
        html.text(words);
        cites.write(html, &figure.cited);
        html.raw("</span>");
    }
    html.raw("</p></div>\n");
}

fn utterances(html: &mut Html, said: &Utterances, cites: &mut Cites) {
    html.raw("<ol");
    html.attr("class", if said.columns > 1 { "said columns" } else { "said" });
    html.raw(">\n");
    for item in &said.items {
        html.raw("<li><span class=\"when\">");
        html.text(&item.when);
        html.raw("</span> <span class=\"words\">");
        for (at, label) in item.words.iter().enumerate() {
            if at > 0 {
                html.raw(" ");
            }
            word(html, label);
        }
        html.raw("</span> <span class=\"how\">");
        // Names of places and of things are people’s own.
        html.foreign(&item.circumstances);
        cites.write(html, &item.cited);
        html.raw("</span></li>\n");
    }
    html.raw("</ol>\n");
}

fn banner(html: &mut Html, banner: &Banner, cites: &mut Cites) {
    html.raw("<div class=\"banner\" role=\"note\"><p class=\"banner-title\">");
    html.text(&banner.title);
    html.raw("</p><p>");
    html.text(&banner.text);
    html.raw("</p><p><b>");
    html.text(&banner.figure.number);
    html.raw("</b> ");
    html.text(&banner.figure_words);
    cites.write(html, &banner.figure.cited);
    html.raw("</p></div>\n");
}

fn fixed(html: &mut Html, texts: &[String]) {
    if texts.is_empty() {
        return;
    }
    html.raw("<div class=\"fixed\">");
    for text in texts {
        html.raw("<p>");
        html.text(text);
        html.raw("</p>");
    }
    html.raw("</div>\n");
}

fn glossary(html: &mut Html, terms: &[Term]) {
    html.raw("<dl class=\"glossary\">\n");
    for term in terms {
        html.raw("<div><dt>");
        html.text(&term.term);
        html.raw("</dt><dd>");
        html.text(&term.meaning);
        html.raw("</dd></div>\n");
    }
    html.raw("</dl>\n");
}

fn lists(html: &mut Html, lists: &[EntryList]) {
    html.raw("<dl class=\"lists\">\n");
    for list in lists {
        html.raw("<div");
        html.attr("id", &format!("l{}", list.number));
        html.raw("><dt>");
        html.text(&format!("list {}", list.number));
        html.raw("</dt><dd>");
        cites::runs(html, &crate::report::page::entry_runs(&list.entries));
        html.raw("</dd></div>\n");
    }
    html.raw("</dl>\n");
}

pub fn cover(html: &mut Html, cover: &Cover, cites: &mut Cites) {
    html.raw("<header class=\"cover\"><p class=\"kicker\">");
    html.text(&cover.kicker);
    html.raw("</p><h1>");
    html.text(&cover.title);
    html.raw("</h1>\n<p class=\"lead\">");
    html.text(&cover.not_proof);
    html.raw("</p>\n");
    if let Some(demonstration) = &cover.demonstration {
        html.raw("<p class=\"demonstration\">");
        html.text(demonstration);
        html.raw("</p>\n");
    }
    html.raw("<dl class=\"lines\">\n");
    for line in &cover.lines {
        html.raw("<div><dt>");
        html.text(&line.name);
        html.raw("</dt><dd>");
        html.foreign(&line.text);
        cites.write(html, &line.cited);
        html.raw("</dd></div>\n");
    }
    html.raw("</dl>\n<div class=\"seal\"><dl><div><dt>");
    html.text(&cover.heads_words);
    html.raw("</dt>");
    for head in &cover.heads {
        html.raw("<dd class=\"head\">");
        html.text(head);
        html.raw("</dd>");
    }
    html.raw("</div><div><dt>content hash</dt><dd class=\"hash\">");
    html.text(&cover.content_hash);
    html.raw("</dd><dd>");
    html.text(&cover.check);
    html.raw("</dd></div></dl><p>");
    html.text(&cover.how_to_check);
    html.raw("</p></div></header>\n");
}
