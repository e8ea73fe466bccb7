//! Mats beside each other, each drawn in the page as the child left it.

use super::blocks::runs;
use super::cites::Cites;
use super::markup::Html;
use crate::mat::Pictured;
use crate::report::page::{MatRow, MatShown};

pub fn row(html: &mut Html, row: &MatRow, cites: &mut Cites) {
    html.raw(if row.mats.len() > 1 { "<div class=\"mats beside\">\n" } else { "<div class=\"mats\">\n" });
    for mat in &row.mats {
        one(html, mat, cites);
    }
    html.raw("</div>\n");
}

fn one(html: &mut Html, mat: &MatShown, cites: &mut Cites) {
    html.raw("<figure class=\"mat\"><figcaption><b>");
    html.text(&mat.when);
    html.raw("</b> <q>");
    html.foreign(&mat.question);
    html.raw("</q>");
    if let Some(reason) = &mat.reason {
        html.raw(" <strong class=\"label unknown\">");
        html.text(reason);
        html.raw("</strong>");
    }
    cites.write(html, &mat.cited);
    html.raw("</figcaption>\n");
    if let Some(picture) = &mat.picture {
        drawing(html, picture);
    }
    if let Some(before) = &mat.before {
        html.raw("<p class=\"how\">As it lay when it was first read back:</p>");
        drawing(html, before);
    }
    for line in &mat.lines {
        html.raw("<p class=\"how\">");
        runs(html, &line.runs);
        cites.write(html, &line.cited);
        html.raw("</p>\n");
    }
    html.raw("</figure>\n");
}

fn drawing(html: &mut Html, picture: &Pictured) {
    html.raw("<div class=\"cloth\" role=\"img\"");
    html.attr("aria-label", &picture.alt);
    html.raw(">");
    html.drawing(picture);
    html.raw("</div>\n");
}
