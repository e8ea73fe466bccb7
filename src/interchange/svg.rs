//! Whether a drawing keeps to itself. A drawing may point into itself (`#part`) and carry pictures inside itself (`data:`);
//! anything that would fetch, run or expand is refused before a renderer or a browser sees it.

use super::limits::{MAX_SVG_BYTES, MAX_SVG_NODES};
use super::pictures;
use super::what::PictureRefusal;
use resvg::usvg::roxmltree::{Document, Node, NodeType, ParsingOptions};

/// Width and height of a drawing that keeps to itself, where it states them.
pub(super) fn check(bytes: &[u8]) -> Result<Option<(u32, u32)>, PictureRefusal> {
    if bytes.len() > MAX_SVG_BYTES {
        return Err(PictureRefusal::DrawingTooLarge);
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| PictureRefusal::Damaged)?;
    if text.contains("<!ENTITY") {
        return Err(PictureRefusal::DrawingHasEntities);
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MAX_SVG_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|error| match error {
        resvg::usvg::roxmltree::Error::NodesLimitReached => PictureRefusal::DrawingTooLarge,
        _ => PictureRefusal::Damaged,
    })?;
    if document.root_element().tag_name().name() != "svg" {
        return Err(PictureRefusal::UnknownKind);
    }
    for node in document.descendants() {
        check_node(&node)?;
    }
    Ok(size(&document.root_element()))
}

fn check_node(node: &Node<'_, '_>) -> Result<(), PictureRefusal> {
    match node.node_type() {
        NodeType::PI if node.pi().is_some_and(|pi| pi.target == "xml-stylesheet") => {
            return Err(PictureRefusal::DrawingReachesOut);
        }
        NodeType::Text if node.parent_element().is_some_and(|parent| parent.tag_name().name() == "style") => {
            return check_css(node.text().unwrap_or(""));
        }
        NodeType::Element => {}
        _ => return Ok(()),
    }
    match node.tag_name().name().to_ascii_lowercase().as_str() {
        "script" | "handler" | "listener" => return Err(PictureRefusal::DrawingRunsCode),
        "foreignobject" | "iframe" | "embed" | "object" => return Err(PictureRefusal::DrawingReachesOut),
        _ => {}
    }
    for attribute in node.attributes() {
        let name = attribute.name().to_ascii_lowercase();
        let value = attribute.value();
        if name.starts_with("on") {
            return Err(PictureRefusal::DrawingRunsCode);
        }
        if name == "href" || name == "src" {
            check_target(value)?;
        }
        // A base turns even `#part` into an address elsewhere.
        if name == "base" && !value.trim().is_empty() {
            return Err(PictureRefusal::DrawingReachesOut);
        }
        // Animations can set an address later on.
        let animates = matches!(name.as_str(), "to" | "from" | "by" | "values");
        if animates && node.attribute("attributeName").is_some_and(|of| of.ends_with("href")) {
            value.split(';').try_for_each(check_target)?;
        }
        check_css(value)?;
    }
    Ok(())
}

/// An address: into the drawing itself, or a raster picture carried along.
fn check_target(target: &str) -> Result<(), PictureRefusal> {
    let target = target.trim();
    if target.is_empty() || target.starts_with('#') {
        return Ok(());
    }
    if !pictures::is_data_uri(target) {
        return Err(PictureRefusal::DrawingReachesOut);
    }
    let bytes = pictures::data_bytes(target)?;
    // A drawing within a drawing would have to be checked in its turn, without end; nobody needs one.
    pictures::check_raster(&bytes).map(|_| ())
}

/// A style or presentation attribute: every `url(…)` in it must stay inside, and nothing may be imported.
fn check_css(css: &str) -> Result<(), PictureRefusal> {
    if !css.contains(['(', '@']) {
        return Ok(());
    }
    let css = without_escapes(css).to_ascii_lowercase();
    if css.contains("@import") || css.contains("image-set(") {
        return Err(PictureRefusal::DrawingReachesOut);
    }
    for after in css.split("url(").skip(1) {
        let target = after.trim_start().trim_start_matches(['"', '\'']).trim_start();
        if !target.starts_with('#') && !target.starts_with("data:") {
            return Err(PictureRefusal::DrawingReachesOut);
        }
    }
    Ok(())
}

/// CSS in which `\75rl(` is `url(` again. Source: CSS Syntax 3, "consume an escaped code point".
fn without_escapes(css: &str) -> String {
    let mut plain = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    while let Some(c) = rest.next() {
        if c != '\\' {
            plain.push(c);
            continue;
        }
        let mut code = 0_u32;
        let mut digits = 0;
        while let Some(digit) = rest.peek().and_then(|c| c.to_digit(16)).filter(|_| digits < 6) {
            code = code * 16 + digit;
            digits += 1;
            rest.next();
        }
        if digits > 0 {
            plain.push(char::from_u32(code).unwrap_or('\u{fffd}'));
            rest.next_if(|c| c.is_ascii_whitespace());
        }
    }
    plain
}

/// What the drawing states as its size, else its view box.
fn size(svg: &Node<'_, '_>) -> Option<(u32, u32)> {
    let length = |text: &str| text.trim().trim_end_matches("px").trim().parse::<f64>().ok();
    let stated = || Some((length(svg.attribute("width")?)?, length(svg.attribute("height")?)?));
    let view_box = || {
        let numbers: Vec<f64> =
            svg.attribute("viewBox")?.split([' ', ',']).filter_map(|number| number.trim().parse().ok()).collect();
        match numbers.as_slice() {
            [_, _, width, height] => Some((*width, *height)),
            _ => None,
        }
    };
    let (width, height) = stated().or_else(view_box)?;
    Some((side(width)?, side(height)?))
}

fn side(length: f64) -> Option<u32> {
    let length = length.round();
    if (1.0..=1_000_000.0).contains(&length) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked on the line above")]
        return Some(length as u32);
    }
    None
}
