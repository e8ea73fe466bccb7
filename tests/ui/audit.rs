//! Walks every view: each control has a name, a role and room for a finger, and no name is found twice.

use super::driver::{self, Thing};
use super::pictures::Pictures;
use super::views;
use heard::ui::Type;
use slint::ComponentHandle;
use std::collections::HashMap;

/// Adults: 48 px, as the screen's size is unknown.
const ADULT: f32 = 48.0;
/// Children on dense grids: 9 mm on a 10.1-inch screen of 1280 by 800. In portrait 16 columns cannot have it.
const CHILD: f32 = 38.0;

fn walk(scale: f32) {
    let mut wrong = Vec::new();
    for view in views::all() {
        for (width, height) in [(1280.0, 800.0), (800.0, 1280.0)] {
            let window = driver::window(width, height);
            (view.prepare)(&window, Pictures::Plain);
            window.global::<Type<'_>>().set_scale(scale);
            let things = driver::things(&window);
            let least = if view.name.starts_with("board") { CHILD } else { ADULT };
            let mut complain = |thing: &Thing, what: &str| {
                wrong.push(format!("{} at {width}x{height}, text {scale}: {what}: {thing:?}", view.name));
            };
            let mut seen: HashMap<&str, usize> = HashMap::new();
            for thing in &things {
                if thing.control && thing.label.is_empty() {
                    complain(thing, "has no name");
                }
                // The inside of a text field lies within a frame that takes the touch.
                let least = if thing.role == "TextInput" { 40.0 } else { least };
                if thing.control && (thing.width < least || thing.height < least) {
                    complain(thing, "is too small");
                }
                if thing.control && (thing.x < -0.5 || thing.x + thing.width > width + 0.5) {
                    complain(thing, "is cut off at the side");
                }
                if !thing.label.is_empty() {
                    *seen.entry(&thing.label).or_default() += 1;
                }
            }
            for thing in &things {
                if thing.control && seen.get(thing.label.as_str()).is_some_and(|count| *count > 1) {
                    let others = things.iter().filter(|other| other.label == thing.label);
                    let roles: Vec<_> = others.map(|other| other.role.as_str()).collect();
                    complain(thing, &format!("has a name that is found twice ({})", roles.join(", ")));
                }
            }
            assert!(things.iter().any(|thing| thing.control), "{} has no controls", view.name);
        }
    }
    wrong.dedup();
    assert!(wrong.is_empty(), "{} faults\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_control_has_a_name_a_role_and_room() {
    walk(1.0);
}

#[test]
fn the_same_at_two_hundred_per_cent_text() {
    walk(2.0);
}
