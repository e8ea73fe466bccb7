//! A small reader of HTML for tests: strict where a browser forgives.

use std::collections::BTreeMap;

/// What was read: elements with their attributes, and the text that a reader sees.
#[derive(Debug, Default)]
pub struct Page {
    pub elements: Vec<Element>,
    /// All text outside `style`, entities resolved once, elements as spaces where they begin a line of their own.
    pub text: String,
    pub style: String,
}

#[derive(Debug)]
pub struct Element {
    pub name: String,
    pub attributes: BTreeMap<String, String>,
    /// Where its text begins and ends in [`Page::text`].
    pub from: usize,
    pub to: usize,
}

impl Element {
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    pub fn has_class(&self, class: &str) -> bool {
        self.get("class").is_some_and(|classes| classes.split(' ').any(|one| one == class))
    }
}

impl Page {
    pub fn text_of(&self, element: &Element) -> &str {
        &self.text[element.from..element.to]
    }

    pub fn all(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(move |element| element.name == name)
    }
}

const VOID: [&str; 2] = ["meta", "br"];

/// Panics where a tag is not closed in its order, an attribute is not quoted or set twice, or an entity is not one of ours.
pub fn read(html: &str) -> Page {
    let mut rest = html.strip_prefix("<!DOCTYPE html>").expect("a document type");
    let mut page = Page::default();
    let mut open: Vec<usize> = Vec::new();
    while !rest.is_empty() {
        let Some(after) = rest.strip_prefix('<') else {
            let end = rest.find('<').unwrap_or(rest.len());
            page.text.push_str(&unescape(&rest[..end]));
            rest = &rest[end..];
            continue;
        };
        let end = tag_end(after);
        let (tag, after) = (&after[..end], &after[end + 1..]);
        rest = after;
        if let Some(name) = tag.strip_prefix('/') {
            let index = open.pop().unwrap_or_else(|| panic!("</{name}> closes nothing"));
            assert_eq!(page.elements[index].name, name, "closed out of order");
            page.elements[index].to = page.text.len();
            if !["a", "b", "bdi", "q", "span", "strong"].contains(&name) {
                page.text.push(' ');
            }
            continue;
        }
        let closed = tag.ends_with('/');
        let element = element(tag.trim_end_matches('/'), page.text.len());
        let (name, index) = (element.name.clone(), page.elements.len());
        page.elements.push(element);
        if name == "style" {
            let end = rest.find("</style>").unwrap();
            page.style.push_str(&rest[..end]);
            rest = &rest[end..];
        }
        if !closed && !VOID.contains(&name.as_str()) {
            open.push(index);
        }
    }
    assert!(open.is_empty(), "not closed: {:?}", open.iter().map(|at| &page.elements[*at].name).collect::<Vec<_>>());
    page
}

/// The `>` outside quotation marks.
fn tag_end(tag: &str) -> usize {
    let mut quoted = false;
    for (at, c) in tag.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return at,
            '<' if !quoted => panic!("a tag in a tag: {}", &tag[..at]),
            _ => {}
        }
    }
    panic!("a tag without an end")
}

fn element(tag: &str, at: usize) -> Element {
    let (name, mut rest) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
    assert!(name.chars().all(|c| c.is_ascii_alphanumeric()), "no name of a tag: {name:?}");
    let mut attributes = BTreeMap::new();
    while !rest.trim().is_empty() {
        let (key, value) = rest.trim_start().split_once("=\"").unwrap_or_else(|| panic!("not quoted: {rest:?}"));
        let (value, after) = value.split_once('"').unwrap();
        assert!(key.chars().all(|c| c.is_ascii_alphanumeric() || "-:".contains(c)), "no name of an attribute: {key:?}");
        assert!(attributes.insert(key.to_owned(), unescape(value)).is_none(), "{key} is set twice");
        rest = after;
    }
    Element { name: name.to_owned(), attributes, from: at, to: at }
}

fn unescape(text: &str) -> String {
    let mut pieces = text.split('&');
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (entity, after) = piece.split_once(';').unwrap_or_else(|| panic!("a bare & before {piece:?}"));
        out.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" => '\'',
            other => panic!("not an entity of ours: {other:?}"),
        });
        out.push_str(after);
    }
    out
}
