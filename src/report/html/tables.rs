//! Tables with captions and scopes. Where the page is narrow each row becomes a block, and every cell says its column's name.

use super::blocks::runs;
use super::cites::{COVER, Cites, anchor};
use super::markup::Html;
use crate::report::page::{Holds, IndexLine, Table, TableKind};

pub fn table(html: &mut Html, table: &Table, cites: &mut Cites) {
    html.raw("<table role=\"table\"");
    html.attr(
        "class",
        match table.kind {
            TableKind::Hours => "plain hours",
            TableKind::Phrases => "plain phrases",
            TableKind::Refused => "plain refused",
            TableKind::Settings => "plain settings",
            TableKind::Mat => "plain mat-cards",
            TableKind::Tried => "plain tried",
            TableKind::Sittings => "plain sittings",
            TableKind::Others => "plain others",
            TableKind::Responses => "plain responses",
        },
    );
    // Where the heading above says it already, the caption is there for who hears the page.
    html.raw(if table.kind.is_captioned() { "><caption>" } else { "><caption class=\"hidden\">" });
    html.text(&table.caption);
    html.raw("</caption><thead role=\"rowgroup\"><tr role=\"row\">");
    for column in &table.columns {
        html.raw("<th scope=\"col\" role=\"columnheader\"");
        html.attr("class", class(column.holds));
        html.raw(">");
        html.text(&column.name);
        html.raw("</th>");
    }
    html.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for row in &table.rows {
        html.raw("<tr role=\"row\">");
        for (at, (cell, column)) in row.iter().zip(&table.columns).enumerate() {
            html.raw(if at == 0 { "<th scope=\"row\" role=\"rowheader\"" } else { "<td role=\"cell\"" });
            html.attr("class", class(column.holds));
            html.attr("data-name", &column.name);
            html.raw("><span>");
            runs(html, &cell.runs);
            cites.write(html, &cell.cited);
            html.raw(if at == 0 { "</span></th>" } else { "</span></td>" });
        }
        html.raw("</tr>\n");
    }
    html.raw("</tbody></table>\n");
}

const fn class(holds: Holds) -> &'static str {
    match holds {
        Holds::Words => "words",
        Holds::Short => "short",
        Holds::Numbers => "numbers",
    }
}

/// Every entry, where it is cited, and what it can be found by in the pack.
pub fn index(html: &mut Html, lines: &[IndexLine], cites: &Cites) {
    html.raw("<table class=\"index\" role=\"table\"><caption>Entries, by number</caption><thead role=\"rowgroup\"><tr role=\"row\">");
    html.raw("<th scope=\"col\" role=\"columnheader\">no.</th><th scope=\"col\" role=\"columnheader\">when</th>");
    html.raw("<th scope=\"col\" role=\"columnheader\">kind</th><th scope=\"col\" role=\"columnheader\">name</th>");
    html.raw("<th scope=\"col\" role=\"columnheader\">hash</th><th scope=\"col\" role=\"columnheader\">cited in</th>");
    html.raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    for line in lines {
        html.raw("<tr role=\"row\"");
        html.attr("id", &anchor(&line.no));
        html.raw("><th scope=\"row\" role=\"rowheader\">");
        html.text(&line.no.0);
        html.raw("</th>");
        for text in [&line.when, &line.kind, &line.id8, &line.hash16] {
            html.raw("<td role=\"cell\">");
            html.text(text);
            html.raw("</td>");
        }
        html.raw("<td role=\"cell\" class=\"back\">");
        let places = cites.of(&line.no);
        // The cover counts every entry of the period; its place is given only where there is no other.
        let elsewhere = places.iter().any(|(section, _)| section != COVER);
        for (section, place) in places.iter().filter(|(section, _)| !elsewhere || section != COVER) {
            html.raw("<a");
            html.attr("href", &format!("#{place}"));
            html.attr(
                "aria-label",
                &format!("entry {}: back to {}{section}", line.no, if section == COVER { "the " } else { "section " }),
            );
            html.raw(">");
            html.text(section);
            html.raw("</a> ");
        }
        html.raw("</td></tr>\n");
    }
    html.raw("</tbody></table>\n");
}
