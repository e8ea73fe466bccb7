//! The summary as one HTML file that needs nothing else: no script, nothing fetched, pictures drawn in it, every figure linked
//! to its entries and every entry back to where it is cited.
//!
//! Whatever people wrote goes through `Html::text` or `Html::attr`, which escape; only fixed markup can be put in raw.

mod blocks;
mod cites;
mod head;
mod markup;
mod mats;
mod notes;
mod offers;
mod pictures;
mod tables;

use crate::report::page::{self, Block, Document, Section};
use crate::report::summary::Summary;
use cites::Cites;
use markup::Html;

/// The whole file. The same summary makes the same bytes.
pub fn render(summary: &Summary) -> String {
    let document = page::of(summary);
    let mut html = Html::default();
    head::write(&mut html, &document);
    body(&mut html, &document);
    html.into_string()
}

/// Sections in their order. The index of entries is set last, for it says where each entry is cited.
fn body(html: &mut Html, document: &Document) {
    let mut cites = Cites::default();
    cites.enter(cites::COVER.to_owned());
    let mut written = Html::default();
    let mut index: Option<(Html, &Vec<page::IndexLine>)> = None;
    let mut open = Open::Nothing;
    for block in &document.blocks {
        match block {
            Block::Section(section) => {
                close(&mut written, open);
                open = Open::Section;
                cites.enter(section.number.map_or_else(|| "A".to_owned(), |number| number.to_string()));
                begin(&mut written, section);
            }
            Block::Index(lines) => index = Some((std::mem::take(&mut written), lines)),
            Block::Cover(cover) => {
                blocks::cover(&mut written, cover, &mut cites);
                contents(&mut written, document);
            }
            block => blocks::block(&mut written, block, &mut cites),
        }
    }
    close(&mut written, open);
    if let Some((before, lines)) = index {
        html.append(before);
        tables::index(html, lines, &cites);
    }
    html.append(written);
    html.raw("</main>\n<footer><p>");
    html.text(&document.foot);
    html.raw("</p><p class=\"check\">");
    html.text(&document.check);
    html.raw("</p></footer>\n</body>\n</html>\n");
}

#[derive(Clone, Copy)]
enum Open {
    Nothing,
    Section,
}

fn close(html: &mut Html, open: Open) {
    match open {
        Open::Nothing => {}
        Open::Section => html.raw("</section>\n"),
    }
}

fn begin(html: &mut Html, section: &Section) {
    html.raw("<section");
    html.attr("class", if section.number.is_some() { "part" } else { "part appendix" });
    html.attr("aria-labelledby", section.anchor);
    html.raw("><h2");
    html.attr("id", section.anchor);
    html.raw(">");
    if let Some(number) = section.number {
        html.raw("<span class=\"no\">");
        html.text(&number.to_string());
        html.raw("</span> ");
    }
    html.text(&section.title);
    html.raw("</h2>\n");
}

fn contents(html: &mut Html, document: &Document) {
    html.raw("<nav aria-label=\"Contents\"><ol>");
    for block in &document.blocks {
        if let Block::Section(section) = block {
            html.raw("<li><a");
            html.attr("href", &format!("#{}", section.anchor));
            html.raw("><span class=\"no\">");
            html.text(&section.number.map(|number| number.to_string()).unwrap_or_default());
            html.raw("</span><span>");
            html.text(&section.title);
            html.raw("</span></a></li>");
        }
    }
    html.raw("</ol></nav>\n");
}
