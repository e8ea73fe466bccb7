//! Notes: a card each, with what was seen and what it might mean in boxes apart.

use super::blocks::runs;
use super::cites::Cites;
use super::markup::Html;
use crate::event::About;
use crate::report::page::{NoteCard, NoteMeant, NoteSeen, Run};

/// A note, and what corrects it in the same frame.
pub fn group(html: &mut Html, cards: &[NoteCard], cites: &mut Cites) {
    html.raw(if cards.len() > 1 { "<div class=\"pair\">\n" } else { "<div>\n" });
    for card in cards {
        self::card(html, card, cites);
    }
    html.raw("</div>\n");
}

fn card(html: &mut Html, card: &NoteCard, cites: &mut Cites) {
    html.raw("<article class=\"note\"><div class=\"note-seen\"><h3>");
    html.raw(sign(card.about));
    html.text(&card.title);
    html.raw(" <span class=\"when\">");
    html.text(&card.when);
    html.raw("</span>");
    cites.one(html, &card.no);
    html.raw("</h3>\n");
    if let Some(late) = &card.late {
        html.raw("<p class=\"late\">");
        html.text(late);
        html.raw("</p>\n");
    }
    for correction in &card.corrections {
        html.raw("<p class=\"correction\">");
        html.text(&correction.words);
        cites.one(html, &correction.no);
        if !correction.why.is_empty() {
            html.raw(": <q>");
            html.foreign(&correction.why);
            html.raw("</q>");
        }
        html.raw("</p>\n");
    }
    seen(html, &card.seen);
    html.raw("</div>\n");
    for meant in &card.meant {
        self::meant(html, meant, cites);
    }
    html.raw("</article>\n");
}

fn seen(html: &mut Html, seen: &NoteSeen) {
    html.raw("<section class=\"seen\"><h4>");
    html.text(&seen.title);
    html.raw(" <span class=\"by\">by ");
    html.text(&seen.by);
    html.raw("</span></h4>\n");
    if !seen.words.is_empty() {
        html.raw("<p class=\"own-words\"><q>");
        html.foreign(&seen.words);
        html.raw("</q></p>\n");
    }
    lines(html, &seen.lines);
    html.raw("<p class=\"how\">");
    html.foreign(&seen.circumstances);
    html.raw("</p></section>\n");
}

fn meant(html: &mut Html, meant: &NoteMeant, cites: &mut Cites) {
    html.raw("<section class=\"meant\"><h4>");
    html.text(&meant.title);
    html.raw(" <span class=\"by\">by ");
    html.text(&meant.by);
    html.raw(", who ");
    html.text(&meant.confidence);
    html.raw(" · ");
    html.text(&meant.when);
    html.raw("</span>");
    cites.one(html, &meant.no);
    html.raw("</h4>\n");
    lines(html, &meant.lines);
    html.raw("</section>\n");
}

fn lines(html: &mut Html, lines: &[(String, Vec<Run>)]) {
    if lines.is_empty() {
        return;
    }
    html.raw("<dl class=\"lines\">\n");
    for (name, parts) in lines {
        html.raw("<div>");
        if name.is_empty() {
            html.raw("<dt class=\"hidden\">recorded</dt>");
        } else {
            html.raw("<dt>");
            html.text(name);
            html.raw("</dt>");
        }
        // Things that somebody wrote stand one under the other, so that two possibilities never read as one.
        if parts.iter().all(|part| matches!(part, Run::Quoted(_))) {
            for part in parts {
                html.raw("<dd>");
                runs(html, std::slice::from_ref(part));
                html.raw("</dd>");
            }
        } else {
            html.raw("<dd>");
            runs(html, parts);
            html.raw("</dd>");
        }
        html.raw("</div>\n");
    }
    html.raw("</dl>\n");
}

/// Disc, triangle, bar, bubble, square: the same size, and never told by colour alone.
const fn sign(about: About) -> &'static str {
    match about {
        About::Content => {
            "<svg class=\"sign\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><circle class=\"content\" cx=\"10\" cy=\"10\" r=\"8\"/></svg>"
        }
        About::Distress => {
            "<svg class=\"sign\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path class=\"distress\" d=\"M10 2 19 18H1Z\"/></svg>"
        }
        About::SaidNo => {
            "<svg class=\"sign\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><rect class=\"solid\" x=\"1\" y=\"7\" width=\"18\" height=\"6\"/></svg>"
        }
        About::SaidOtherwise => {
            "<svg class=\"sign\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><path class=\"outline\" d=\"M3 3H17V13H9L5 17V13H3Z\"/></svg>"
        }
        About::Other => {
            "<svg class=\"sign\" viewBox=\"0 0 20 20\" aria-hidden=\"true\"><rect class=\"outline\" x=\"3\" y=\"3\" width=\"14\" height=\"14\"/></svg>"
        }
    }
}
