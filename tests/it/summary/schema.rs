//! The JSON of a summary against its published schema: what is written fits it, and nothing else does.

use super::book::{Book, act, at};
use super::whole::full;
use boon::{Compiler, SchemaIndex, Schemas};
use heard::event::{Choice, Domain, Support};
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../../../assets/schema/heard-summary-1.schema.json");

pub struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    pub fn new() -> Self {
        let schema: Value = serde_json::from_str(SCHEMA).unwrap();
        assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
        let name = schema["$id"].as_str().unwrap().to_owned();
        let mut compiler = Compiler::new();
        compiler.enable_format_assertions();
        compiler.add_resource(&name, schema).unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile(&name, &mut schemas).unwrap();
        Self { schemas, index }
    }

    pub fn fits(&self, value: &Value) -> Result<(), String> {
        self.schemas.validate(value, self.index).map_err(|error| format!("{error:#}"))
    }
}

fn of(book: &Book) -> Value {
    serde_json::from_slice(&book.summary().content()).unwrap()
}

#[test]
fn what_is_written_fits_the_schema() {
    let schema = Schema::new();
    schema.fits(&of(&Book::new())).unwrap();
    schema.fits(&of(&full())).unwrap();
    let mut sided = Book::new();
    for number in 0..9 {
        let when = at(&format!("2026-03-1{number}"));
        sided.takes(1, Domain::Drink, &["milk", "water"], 1, when);
    }
    let offer = sided.offers(1, Domain::Drink, &["milk", "water"], at("2026-03-20"));
    sided.chooses(offer, Choice::NoResponse, at("2026-03-20"), act(Support::NotRecorded));
    schema.fits(&of(&sided)).unwrap();
}

#[test]
fn a_field_that_is_missing_or_unknown_is_refused_wherever_it_is() {
    let schema = Schema::new();
    let whole = of(&full());
    let mut places = Vec::new();
    objects(&whole, String::new(), &mut places);
    assert!(places.len() > 70, "{} places", places.len());
    for place in &places {
        let mut more = whole.clone();
        more.pointer_mut(place).unwrap().as_object_mut().unwrap().insert("mood".to_owned(), json!("settled"));
        assert!(schema.fits(&more).is_err(), "a field more at {place}");
        let names: Vec<String> = whole.pointer(place).unwrap().as_object().unwrap().keys().cloned().collect();
        for name in names {
            let mut less = whole.clone();
            less.pointer_mut(place).unwrap().as_object_mut().unwrap().shift_remove(&name);
            assert!(schema.fits(&less).is_err(), "{name} missing at {place}");
        }
    }
}

#[test]
fn a_wrong_word_of_a_closed_list_and_a_fourth_label_are_refused() {
    let schema = Schema::new();
    let whole = of(&full());
    for (place, wrong) in [
        ("/format", json!("heard-summary-2")),
        ("/seen/label", json!("certain")),
        ("/offered/domains/0/domain", json!("happiness")),
        ("/said/parts/0/count/count", json!(-1)),
        ("/said/parts/0/count/count", json!(1.5)),
        ("/cover/from", json!("3 March")),
        ("/cover/made_at", json!("2026-03-03")),
        ("/asked/outcomes/0/outcome", json!("ignored")),
        ("/asked/waits/median", json!(12)),
        ("/asked/items/0/reason", json!("no time")),
        ("/asked/rows/0/persistence_n", json!(0)),
        ("/offered/sides", json!({ "fair": { "left": { "k": 1, "n": 2, "entries": [] } } })),
    ] {
        let mut changed = whole.clone();
        *changed.pointer_mut(place).unwrap() = wrong.clone();
        assert!(schema.fits(&changed).is_err(), "{wrong} at {place}");
    }
}

#[test]
fn every_part_of_the_schema_says_what_it_is() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    for (name, part) in schema["$defs"].as_object().unwrap() {
        let described = part["description"].as_str().is_some_and(|text| text.len() > 4);
        assert!(described || part["$ref"].is_string() || name == "sentences", "{name} has no description");
        if part["type"] == "object" {
            assert_eq!(part["additionalProperties"], false, "{name}");
        }
    }
}

/// A pointer to one object of each shape and place in a list: the first of a list stands for the rest.
fn objects(value: &Value, place: String, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                objects(value, format!("{place}/{name}"), found);
            }
            found.push(place);
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate().take(2) {
                objects(item, format!("{place}/{at}"), found);
            }
        }
        _ => {}
    }
}
