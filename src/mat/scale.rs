//! The scales: a closed list, each with what stands over its columns. Liking and managing are scales of their own, so they
//! never share a mat.

use crate::event::{MatPoints, MatScale};

/// What stands over one column: a word, and one of our own pictograms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    pub label: &'static str,
    pub symbol: &'static str,
}

const fn at(label: &'static str, symbol: &'static str) -> Step {
    Step { label, symbol }
}

/// The five steps of a scale from the end that is named first. Three columns are the first, the middle and the last of them;
/// two are the ends.
const fn steps(scale: MatScale) -> [Step; 5] {
    match scale {
        MatScale::Like => [
            at("like", "scale-like"),
            at("like a bit", "scale-like"),
            at("not sure", "scale-unsure"),
            at("don’t like much", "scale-dislike"),
            at("don’t like", "scale-dislike"),
        ],
        MatScale::Managing => [
            at("managing", "scale-managing"),
            at("nearly managing", "scale-managing"),
            at("some help", "scale-some-help"),
            at("a lot of help", "scale-lots-of-help"),
            at("not managing", "scale-not-managing"),
        ],
        MatScale::Important => [
            at("very important", "scale-important"),
            at("important", "scale-important"),
            at("quite important", "scale-quite-important"),
            at("a little important", "scale-quite-important"),
            at("not important", "scale-not-important"),
        ],
        MatScale::Want => [
            at("want", "scale-want"),
            at("mostly want", "scale-want"),
            at("sometimes", "scale-sometimes"),
            at("mostly don’t want", "scale-dont-want"),
            at("don’t want", "scale-dont-want"),
        ],
        MatScale::Calm => [
            at("calm", "calm"),
            at("mostly calm", "calm"),
            at("not sure", "scale-unsure"),
            at("a bit anxious", "worried"),
            at("anxious", "worried"),
        ],
        MatScale::Myself => [
            at("do it myself", "scale-myself"),
            at("nearly by myself", "scale-myself"),
            at("a little help", "scale-some-help"),
            at("some help", "scale-some-help"),
            at("lots of help", "scale-lots-of-help"),
        ],
        MatScale::Easy => [
            at("easy", "scale-easy"),
            at("quite easy", "scale-easy"),
            at("OK", "scale-so-so"),
            at("quite hard", "scale-hard"),
            at("hard", "scale-hard"),
        ],
        MatScale::GoingWell => [
            at("going well", "scale-well"),
            at("mostly well", "scale-well"),
            at("sometimes", "scale-so-so"),
            at("mostly not well", "scale-not-well"),
            at("not going well", "scale-not-well"),
        ],
        MatScale::Safe => [
            at("safe", "safe"),
            at("mostly safe", "safe"),
            at("not sure", "scale-unsure"),
            at("a bit unsafe", "scale-unsafe"),
            at("not safe", "scale-unsafe"),
        ],
        MatScale::Me => [
            at("this is me", "i"),
            at("mostly me", "i"),
            at("not sure", "scale-unsure"),
            at("mostly not me", "scale-not-me"),
            at("not me", "scale-not-me"),
        ],
        MatScale::HowMuch => [
            at("a little", "scale-a-little"),
            at("a bit more", "scale-a-little"),
            at("some", "scale-some"),
            at("quite a lot", "scale-a-lot"),
            at("a lot", "scale-a-lot"),
        ],
        MatScale::Change => [
            at("better", "scale-better"),
            at("a bit better", "scale-better"),
            at("same", "scale-same"),
            at("a bit worse", "scale-worse"),
            at("worse", "scale-worse"),
        ],
    }
}

/// What stands over the columns, from the end that is named first.
pub fn columns(scale: MatScale, points: MatPoints) -> Vec<Step> {
    let [first, second, middle, fourth, last] = steps(scale);
    match points {
        MatPoints::Two => vec![first, last],
        MatPoints::Three => vec![first, middle, last],
        MatPoints::Five => vec![first, second, middle, fourth, last],
    }
}

/// What stands over one column.
pub fn step(scale: MatScale, points: MatPoints, column: u8) -> Option<Step> {
    columns(scale, points).get(usize::from(column)).copied()
}

/// The middle is kept, except on the one scale that has none.
pub const fn default_points(scale: MatScale) -> MatPoints {
    match scale {
        MatScale::Me => MatPoints::Two,
        _ => MatPoints::Three,
    }
}

/// A scale as adults read it.
pub const fn scale_name(scale: MatScale) -> &'static str {
    match scale {
        MatScale::Like => "like – not sure – don’t like",
        MatScale::Managing => "managing – some help – not managing",
        MatScale::Important => "very – quite – not important",
        MatScale::Want => "want – sometimes – don’t want",
        MatScale::Calm => "calm – not sure – anxious",
        MatScale::Myself => "do it myself – a little help – lots of help",
        MatScale::Easy => "easy – OK – hard",
        MatScale::GoingWell => "going well – sometimes – not going well",
        MatScale::Safe => "safe – not sure – not safe",
        MatScale::Me => "this is me – not me",
        MatScale::HowMuch => "a little – some – a lot",
        MatScale::Change => "better – same – worse",
    }
}
