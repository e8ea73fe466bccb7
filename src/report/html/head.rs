//! The beginning of the file: what it is, that it may load nothing, its style, and the tiles of the hatching.

use super::markup::Html;
use crate::report::page::Document;

/// Nothing but the styles in the file itself is ever loaded or run, whatever stands in it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

pub fn write(html: &mut Html, document: &Document) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"");
    html.attr("content", POLICY);
    html.raw(">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"referrer\" content=\"no-referrer\">");
    html.raw("\n<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"heard-content\"");
    html.attr("content", &document.content_hash);
    html.raw(">\n<title>");
    html.text(&document.head);
    html.raw("</title>\n<style>\n");
    html.raw(include_str!("style.css"));
    running(html, document);
    html.raw("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#complete\">Skip to the first section</a>\n");
    html.raw(HATCH);
    html.raw("<main>\n");
}

/// The running head and foot of printed pages. The cover carries both itself.
fn running(html: &mut Html, document: &Document) {
    html.raw("@page { @top-left { content: ");
    html.style_string(&document.head);
    html.raw("; } @top-right { content: \"page \" counter(page) \" of \" counter(pages); } @bottom-left { content: ");
    html.style_string(&document.foot);
    html.raw("; } @bottom-right { content: ");
    html.style_string(&document.check);
    html.raw("; } }\n@page :first { @top-left { content: none; } @top-right { content: none; } }\n");
}

/// Lines at 45°: 1.5 wide every 7 for bands, 1.1 every 4.4 for squares and for print.
const HATCH: &str = "<svg width=\"0\" height=\"0\" class=\"tiles\" aria-hidden=\"true\" focusable=\"false\"><defs>\
    <pattern id=\"hatch\" patternUnits=\"userSpaceOnUse\" width=\"7\" height=\"7\" patternTransform=\"rotate(45)\">\
    <path class=\"tile\" d=\"M0 3.5H7\" stroke-width=\"1.5\"/></pattern>\
    <pattern id=\"hatch-fine\" patternUnits=\"userSpaceOnUse\" width=\"4.4\" height=\"4.4\" patternTransform=\"rotate(45)\">\
    <path class=\"tile\" d=\"M0 2.2H4.4\" stroke-width=\"1.1\"/></pattern></defs></svg>\n";
