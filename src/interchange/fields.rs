//! The keys of one JSON object, taken one by one. What was taken is understood; what is left is kept for the way out.
//!
//! Invariant: `rest` of what [`put_extras`] wrote is what it was given. A foreign key that carries a name Heard writes
//! itself travels under [`KEPT`] and comes back under its own name.

use crate::board::{Colour, Extras};
use serde_json::Value;
use std::str::FromStr;

/// Before the name of a foreign key that would clash with one that Heard writes.
pub(super) const KEPT: &str = "ext_heard_kept_";

/// Whether Heard wrote the object, so that an absent key means what Heard means by leaving it out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Heard,
    Foreign,
}

#[derive(Debug)]
pub(super) struct Fields {
    left: Extras,
    unread: Vec<(&'static str, Value)>,
}

impl Fields {
    pub fn new(object: Extras) -> Self {
        Self { left: object, unread: Vec::new() }
    }

    /// The value of a key, which is then no longer left. `null` is as good as absent.
    pub fn take(&mut self, key: &'static str) -> Option<Value> {
        self.left.shift_remove(key).filter(|value| !value.is_null())
    }

    /// A look at a key that stays among the extras.
    pub fn peek(&self, key: &str) -> Option<&Value> {
        self.left.get(key)
    }

    /// A value that could not be understood goes back under its name.
    pub fn put_back(&mut self, key: &'static str, value: Value) {
        self.unread.push((key, value));
    }

    /// The keys that were put back because nothing could be made of them.
    pub fn unread(&self) -> impl Iterator<Item = &'static str> {
        self.unread.iter().map(|(key, _)| *key)
    }

    fn take_as<T>(&mut self, key: &'static str, read: impl FnOnce(&Value) -> Option<T>) -> Option<T> {
        let value = self.take(key)?;
        let read = read(&value);
        if read.is_none() {
            self.put_back(key, value);
        }
        read
    }

    /// Text. Numbers are taken as they are written: `12` and `"12"` are the same id.
    pub fn text(&mut self, key: &'static str) -> Option<String> {
        match self.take(key)? {
            Value::String(text) => Some(text),
            value => {
                let text = scalar(&value);
                if text.is_none() {
                    self.put_back(key, value);
                }
                text
            }
        }
    }

    /// Text that says something: other producers write "" for nothing; Heard does not.
    pub fn filled(&mut self, key: &'static str, origin: Origin) -> Option<String> {
        self.text(key).filter(|text| origin == Origin::Heard || !text.is_empty())
    }

    /// A size or number that a foreign file may write as text or as a fraction.
    pub fn whole(&mut self, key: &'static str) -> Option<u32> {
        self.take_as(key, whole)
    }

    pub fn number(&mut self, key: &'static str) -> Option<f64> {
        self.take_as(key, number)
    }

    pub fn flag(&mut self, key: &'static str) -> Option<bool> {
        self.take_as(key, flag)
    }

    pub fn parsed<T: FromStr>(&mut self, key: &'static str) -> Option<T> {
        self.take_as(key, |value| value.as_str()?.parse().ok())
    }

    pub fn named<T>(&mut self, key: &'static str, from_name: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        self.take_as(key, |value| from_name(value.as_str()?))
    }

    /// A colour; "" is none.
    pub fn colour(&mut self, key: &'static str) -> Option<Colour> {
        if self.left.get(key).and_then(Value::as_str).is_some_and(|text| text.trim().is_empty()) {
            self.take(key);
        }
        self.take_as(key, |value| Colour::parse(value.as_str()?))
    }

    pub fn object(&mut self, key: &'static str) -> Option<Extras> {
        match self.take(key)? {
            Value::Object(object) => Some(object),
            value => {
                self.put_back(key, value);
                None
            }
        }
    }

    /// What nobody took, foreign keys under their own names again.
    pub fn rest(self) -> Extras {
        let (mut rest, mut kept) = (Extras::new(), Vec::new());
        for (key, value) in self.left {
            match key.strip_prefix(KEPT) {
                Some(own) => kept.push((own.to_owned(), value)),
                None => {
                    rest.insert(key, value);
                }
            }
        }
        rest.extend(kept);
        rest.extend(self.unread.into_iter().map(|(key, value)| (key.to_owned(), value)));
        rest
    }
}

/// Writes foreign keys behind Heard's own; `reserved` are the names that the reader looks at.
pub(super) fn put_extras<'a>(
    object: &mut Extras,
    extras: impl Iterator<Item = (&'a String, &'a Value)> + Clone,
    reserved: &[&str],
) {
    let clashes = |key: &str| reserved.contains(&key) || key.starts_with(KEPT);
    for (key, value) in extras.clone().filter(|(key, _)| !clashes(key)) {
        object.insert(key.clone(), value.clone());
    }
    for (key, value) in extras.filter(|(key, _)| clashes(key)) {
        object.insert(format!("{KEPT}{key}"), value.clone());
    }
}

/// An id or text however it is written; lists, objects and `null` are neither.
pub(super) fn scalar(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(match number.as_f64() {
            // 12.0 is how some producers write the id 12.
            Some(float) if number.is_f64() && float.fract() == 0.0 && float.abs() < 1e15 => format!("{float:.0}"),
            _ => number.to_string(),
        }),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

pub(super) fn number(value: &Value) -> Option<f64> {
    let number = match value {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    };
    number.filter(|number: &f64| number.is_finite())
}

fn whole(value: &Value) -> Option<u32> {
    let number = number(value)?.round();
    if (0.0..=f64::from(u32::MAX)).contains(&number) {
        // In range and without a fraction, so the cast is exact.
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
        return Some(number as u32);
    }
    None
}

fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::Number(number) => number.as_f64().map(|number| number != 0.0),
        Value::String(text) => match text.trim() {
            "true" | "1" => Some(true),
            "false" | "0" | "" => Some(false),
            _ => None,
        },
        _ => None,
    }
}
