//! Offers: the matrix of all parts of life, and one table for each part.

use super::blocks::label;
use super::cites::Cites;
use super::markup::Html;
use super::pictures;
use crate::report::page::{DomainMatrix, MatrixRow, OfferRow, OfferShown, OfferTable};

pub fn matrix(html: &mut Html, matrix: &DomainMatrix, cites: &mut Cites) {
    html.raw("<table class=\"matrix\" role=\"table\"><caption>");
    html.text(&matrix.caption);
    html.raw(
        "</caption><thead role=\"rowgroup\"><tr role=\"row\"><th scope=\"col\" role=\"columnheader\">part of life</th>",
    );
    html.raw("<th scope=\"col\" role=\"columnheader\">offered</th><th scope=\"col\" role=\"columnheader\" class=\"numbers\">offers</th>");
    html.raw("<th scope=\"col\" role=\"columnheader\" class=\"numbers\">people offering</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
    for row in &matrix.rows {
        matrix_row(html, row, cites);
    }
    html.raw("</tbody></table>\n");
}

fn matrix_row(html: &mut Html, row: &MatrixRow, cites: &mut Cites) {
    html.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">");
    match &row.anchor {
        None => html.text(&row.domain),
        Some(anchor) => {
            html.raw("<a");
            html.attr("href", &format!("#{anchor}"));
            html.raw(">");
            html.text(&row.domain);
            html.raw("</a>");
        }
    }
    html.raw("</th><td role=\"cell\" class=\"things\">");
    if let Some(nothing) = row.nothing {
        pictures::band(html, nothing);
    }
    for item in &row.items {
        html.raw("<span class=\"thing\">");
        html.foreign(&item.thing);
        html.raw(" <span class=\"of\">");
        html.text(&item.chosen);
        html.raw("</span></span> ");
    }
    if let Some(never) = &row.never {
        html.raw("<span class=\"never\">");
        html.foreign(never);
        html.raw("</span>");
    }
    html.raw("</td><td role=\"cell\" class=\"numbers\" data-name=\"offers\"><span>");
    html.text(&row.offers.number);
    cites.write(html, &row.offers.cited);
    html.raw("</span></td><td role=\"cell\" class=\"numbers\" data-name=\"people offering\"><span>");
    html.text(&row.people);
    html.raw("</span></td></tr>\n");
}

pub fn table(html: &mut Html, table: &OfferTable, cites: &mut Cites) {
    html.raw("<div class=\"offer\"><h3");
    html.attr("id", &table.anchor);
    html.raw(">");
    html.text(&table.domain);
    html.raw("</h3>\n<p>");
    if let Some(labelled) = &table.label {
        label(html, labelled.label, &labelled.words);
        html.raw(" ");
    }
    html.raw("<b>");
    html.text(&table.offers.number);
    html.raw("</b> ");
    html.text(&table.offers_words);
    cites.write(html, &table.offers.cited);
    html.raw("</p>\n<table class=\"offers\" role=\"table\"><caption class=\"hidden\">");
    html.text(&table.domain);
    html.raw("</caption><thead role=\"rowgroup\"><tr role=\"row\">");
    let [first, times, range, of] = table.heads;
    for name in [first, times, range] {
        html.raw("<th scope=\"col\" role=\"columnheader\">");
        html.text(name);
        html.raw("</th>");
    }
    html.raw("<th scope=\"col\" role=\"columnheader\" class=\"numbers\">");
    html.text(of);
    html.raw("</th></tr></thead>\n<tbody role=\"rowgroup\">\n");
    for row in &table.rows {
        offer_row(html, row, cites);
    }
    html.raw("</tbody>");
    if table.rows.iter().any(|row| row.chosen.is_some()) {
        html.raw("<tbody class=\"axis\" aria-hidden=\"true\"><tr><td></td><td></td><td><span class=\"scale\">");
        for word in table.axis {
            html.raw("<span>");
            html.raw(word);
            html.raw("</span>");
        }
        html.raw("</span></td><td></td></tr></tbody>");
    }
    html.raw("</table>\n");
    html.raw("</div>\n");
}

fn offer_row(html: &mut Html, row: &OfferRow, cites: &mut Cites) {
    html.raw("<tr role=\"row\"><th scope=\"row\" role=\"rowheader\">");
    html.foreign(&row.thing);
    html.raw("</th>");
    let Some(chosen) = &row.chosen else {
        html.raw("<td role=\"cell\" class=\"never\" colspan=\"3\">");
        pictures::band(html, OfferShown::NeverOffered.words());
        html.raw("</td></tr>\n");
        return;
    };
    html.raw("<td role=\"cell\" class=\"strokes\">");
    pictures::tally(html, row.tally);
    html.raw("</td><td role=\"cell\" class=\"range\">");
    pictures::range(html, row);
    html.raw("</td><td role=\"cell\" class=\"numbers\"><span>");
    let (k, of) = chosen.number.split_once(' ').unwrap_or((&chosen.number, ""));
    html.raw("<b>");
    html.text(k);
    html.raw("</b> ");
    html.text(of);
    cites.write(html, &chosen.cited);
    html.raw("</span></td></tr>\n");
}
