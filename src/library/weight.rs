//! How heavy a drawing is before anything of it is built. A few hundred bytes of SVG can ask for a billion shapes, by
//! entities within entities, copies of copies or masks within masks; this adds up what would come of it and refuses in
//! time. Drawings made by people stay a hundred times below these limits.

use super::picture::PictureFault;
use resvg::usvg::roxmltree::{Document, Node, NodeId};
use std::collections::{HashMap, HashSet};

/// More bytes than this are not a drawing for a button.
pub const MAX_SVG_BYTES: usize = 4 << 20;
/// Elements, texts and comments of a document.
pub(super) const MAX_NODES: u32 = 60_000;
const MAX_ELEMENTS: usize = 16_000;
/// Elements within elements, counting through references. Kept low enough for the stack of an ordinary thread.
const MAX_HEIGHT: u32 = 80;
/// Elements that would be built, plus one for each 64 bytes of attributes.
const MAX_WEIGHT: u64 = 150_000;
/// Text that entities would expand to, in bytes.
const MAX_EXPANSION: usize = 4 << 20;
/// Style rules times elements: each is compared with each.
const MAX_COMPARISONS: u64 = 20_000_000;
/// Effects that cost about as much as drawing their area again. Others can cost any amount.
const EFFECTS: [&str; 15] = [
    "feBlend",
    "feColorMatrix",
    "feComponentTransfer",
    "feComposite",
    "feDropShadow",
    "feFlood",
    "feFuncA",
    "feFuncB",
    "feFuncG",
    "feFuncR",
    "feGaussianBlur",
    "feMerge",
    "feMergeNode",
    "feOffset",
    "feTile",
];

/// Attributes that give a shape its size. A round shape is cut into the more pieces the larger it is.
const SHAPE: [&str; 9] = ["d", "points", "r", "rx", "ry", "width", "height", "x", "y"];

/// Refuses entities that name entities or files, or that grow beyond measure. Drawing programs declare a few short ones.
pub(super) fn check_entities(text: &str) -> Result<(), PictureFault> {
    const REFUSED: PictureFault = PictureFault::TooComplicated("it defines text within text");
    let mut longest = 0;
    for declaration in text.split("<!ENTITY").skip(1) {
        let (head, rest) = declaration.split_once(['"', '\'']).ok_or(REFUSED)?;
        let quote = if declaration.get(head.len()..).is_some_and(|rest| rest.starts_with('"')) { '"' } else { '\'' };
        let (value, _) = rest.split_once(quote).ok_or(REFUSED)?;
        if value.contains('&') || head.contains('%') || head.contains("SYSTEM") || head.contains("PUBLIC") {
            return Err(REFUSED);
        }
        longest = longest.max(value.len());
    }
    let uses = text.matches('&').count();
    if longest.saturating_mul(uses) > MAX_EXPANSION { Err(REFUSED) } else { Ok(()) }
}

/// Refuses a document that would cost more than a picture is worth.
pub(super) fn check(document: &Document<'_>) -> Result<(), PictureFault> {
    const REFUSED: PictureFault = PictureFault::TooComplicated("it has too many parts");
    let elements: Vec<Node<'_, '_>> = document.descendants().filter(Node::is_element).collect();
    if elements.len() > MAX_ELEMENTS {
        return Err(REFUSED);
    }
    let is_costly = |name: &str| name.starts_with("fe") && !EFFECTS.contains(&name);
    if elements.iter().any(|element| is_costly(element.tag_name().name())) {
        return Err(PictureFault::TooComplicated("it uses an effect that is not drawn"));
    }
    let mut shapes = elements.iter().flat_map(Node::attributes).filter(|attribute| SHAPE.contains(&attribute.name()));
    if shapes.any(|attribute| has_giant(attribute.value())) {
        return Err(PictureFault::TooComplicated("its numbers are too large"));
    }
    let mut scales = Scales::new(&elements);
    let whole = scales.weigh(document.root_element(), 0)?;
    if whole.weight > MAX_WEIGHT || scales.rules.saturating_mul(whole.elements) > MAX_COMPARISONS {
        return Err(REFUSED);
    }
    Ok(())
}

/// Whether a list of numbers, as paths write them, has one of ten thousand million or more.
fn has_giant(numbers: &str) -> bool {
    const DIGITS: u32 = 10;
    let (mut digits, mut exponent, mut part) = (0, 0_u32, Part::Whole);
    for letter in numbers.chars() {
        part = match (letter.to_digit(10), part) {
            (Some(digit), Part::Exponent) => {
                exponent = exponent.saturating_mul(10).saturating_add(digit);
                part
            }
            (Some(_), Part::Whole) => {
                digits += 1;
                part
            }
            (Some(_), Part::Fraction | Part::Smaller) => part,
            (None, Part::Whole | Part::Fraction) if matches!(letter, 'e' | 'E') => Part::Exponent,
            (None, Part::Exponent) if letter == '-' && exponent == 0 => Part::Smaller,
            (None, Part::Exponent) if letter == '+' && exponent == 0 => part,
            (None, _) => {
                (digits, exponent) = (0, 0);
                if letter == '.' { Part::Fraction } else { Part::Whole }
            }
        };
        if digits + exponent > DIGITS {
            return true;
        }
    }
    false
}

/// Where in a number a reader is.
#[derive(Clone, Copy)]
enum Part {
    Whole,
    Fraction,
    Exponent,
    /// After the sign of a negative exponent.
    Smaller,
}

/// What would come of one element.
#[derive(Clone, Copy)]
struct Cost {
    weight: u64,
    elements: u64,
    height: u32,
}

/// How often the thing that an element refers to would be built.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Times {
    /// Once: a mask, a clip path, a copy.
    Once,
    /// Once for each element inside, because the property is handed down.
    Each,
    /// Once for each corner of each path.
    Corners,
}

/// A style rule that refers to something: the words of its selector (none: it may meet any element) and the references.
struct Rule {
    words: Option<HashSet<String>>,
    references: Vec<(Times, String)>,
}

struct Scales<'a, 'input> {
    named: HashMap<&'a str, Node<'a, 'input>>,
    referring: Vec<Rule>,
    /// How many style rules there are in all.
    rules: u64,
    /// `None` while an element is being weighed: whoever comes across it then goes in a circle.
    known: HashMap<NodeId, Option<Cost>>,
    /// A document that says *inherit* may hand down what is not handed down by itself.
    inherits: bool,
}

impl<'a, 'input> Scales<'a, 'input> {
    fn new(elements: &[Node<'a, 'input>]) -> Self {
        let mut named = HashMap::new();
        let (mut referring, mut rules) = (Vec::new(), 0);
        let mut inherits = false;
        for element in elements {
            if let Some(id) = element.attribute("id") {
                named.entry(id).or_insert(*element);
            }
            inherits |= element.attributes().any(|attribute| attribute.value().contains("inherit"));
            let is_style = element.tag_name().name() == "style";
            for text in element.children().filter(|_| is_style) {
                let text = without_comments(text.text().unwrap_or_default());
                inherits |= text.contains("inherit");
                for (selector, body) in text.split('}').filter_map(|rule| rule.split_once('{')) {
                    rules += 1 + selector.matches(',').count() as u64;
                    let references: Vec<_> = declarations(body).map(|(times, id)| (times, id.to_owned())).collect();
                    if !references.is_empty() {
                        referring.push(Rule { words: selector_words(selector), references });
                    }
                }
            }
        }
        Self { named, referring, rules, known: HashMap::new(), inherits }
    }

    fn weigh(&mut self, element: Node<'a, 'input>, depth: u32) -> Result<Cost, PictureFault> {
        const CIRCLE: PictureFault = PictureFault::TooComplicated("it refers to itself");
        const DEEP: PictureFault = PictureFault::TooComplicated("its parts are nested too deeply");
        if depth > MAX_HEIGHT {
            return Err(DEEP);
        }
        match self.known.get(&element.id()) {
            Some(Some(cost)) => return Ok(*cost),
            Some(None) => return Err(CIRCLE),
            None => self.known.insert(element.id(), None),
        };
        let bytes: usize = element.attributes().map(|attribute| attribute.value().len()).sum();
        let mut cost = Cost { weight: 1 + bytes as u64 / 64, elements: 1, height: 0 };
        for child in element.children().filter(Node::is_element) {
            let child = self.weigh(child, depth + 1)?;
            cost.weight = cost.weight.saturating_add(child.weight);
            cost.elements = cost.elements.saturating_add(child.elements);
            cost.height = cost.height.max(child.height);
        }
        let (inner, corners) = (cost.elements, cost.weight.saturating_mul(32));
        for (times, target) in self.references(element) {
            let target = self.weigh(target, depth + 1)?;
            let times = match times {
                Times::Once if !self.inherits => 1,
                Times::Once | Times::Each => inner,
                Times::Corners => corners,
            };
            cost.weight = cost.weight.saturating_add(target.weight.saturating_mul(times));
            cost.elements = cost.elements.saturating_add(target.elements.saturating_mul(times));
            cost.height = cost.height.max(target.height);
        }
        cost.height += 1;
        if cost.height > MAX_HEIGHT {
            return Err(DEEP);
        }
        self.known.insert(element.id(), Some(cost));
        Ok(cost)
    }

    fn references(&self, element: Node<'a, 'input>) -> Vec<(Times, Node<'a, 'input>)> {
        let mut found: Vec<(Times, &str)> = Vec::new();
        // Links and scripts lead nowhere in a picture, and a picture in it is only ever a picture.
        let leads = !matches!(element.tag_name().name(), "a" | "image" | "script" | "animate" | "set");
        for attribute in element.attributes() {
            match attribute.name() {
                "href" if leads => found.extend(attribute.value().trim().strip_prefix('#').map(|id| (Times::Once, id))),
                "style" => found.extend(declarations(attribute.value())),
                name => found.extend(urls(attribute.value()).map(|id| (times(name), id))),
            }
        }
        let class = element.attribute("class").unwrap_or_default();
        for rule in &self.referring {
            let meets = |words: &HashSet<String>| {
                words.contains(element.tag_name().name())
                    || element.attribute("id").is_some_and(|id| words.contains(id))
                    || class.split_whitespace().any(|name| words.contains(name))
            };
            if rule.words.as_ref().is_none_or(meets) {
                found.extend(rule.references.iter().map(|(times, id)| (*times, id.as_str())));
            }
        }
        found.into_iter().filter_map(|(times, id)| Some((times, *self.named.get(id)?))).collect()
    }
}

fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("*/").map_or("", |(_, after)| after))
}

fn times(property: &str) -> Times {
    match property.trim() {
        "clip-path" | "mask" | "filter" => Times::Once,
        name if name.starts_with("marker") => Times::Corners,
        _ => Times::Each,
    }
}

/// The references in `name: value; name: value`.
fn declarations(body: &str) -> impl Iterator<Item = (Times, &str)> {
    body.split(';').filter_map(|part| part.split_once(':')).flat_map(|(name, value)| {
        let times = times(name);
        urls(value).map(move |id| (times, id))
    })
}

/// Every `id` of `url(#id)`, quoted or not.
fn urls(value: &str) -> impl Iterator<Item = &str> {
    value.split("url(").skip(1).filter_map(|rest| {
        let inner = rest.split_once(')').map_or(rest, |(inner, _)| inner);
        inner.trim_matches([' ', '\t', '\n', '\r', '"', '\'']).strip_prefix('#')
    })
}

/// The names in a selector. A selector that can be met without a name (`*`, an attribute, a state, a rule within a rule)
/// has none: it is taken to meet everything.
fn selector_words(selector: &str) -> Option<HashSet<String>> {
    let is_name = |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_') || !letter.is_ascii();
    let plain = !selector.contains(['*', '[', ':', '@', '/', '{']);
    let words = selector.split(|letter| !is_name(letter)).filter(|word| !word.is_empty());
    plain.then(|| words.map(str::to_owned).collect())
}
