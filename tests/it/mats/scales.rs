//! No scale asks for yes or no, and everything that comes ready can be drawn.

use heard::board::{Extras, SymbolRef};
use heard::event::{MatPicture, MatPoints, MatScale, MatTopicKind};
use heard::library::{Library, Picture, PictureKey};
use heard::mat::{columns, narrower, own_symbol, ready, scale_name};
use std::collections::BTreeSet;

/// Words that make a question closed, on whichever end of a scale.
const CLOSED: [&str; 10] = ["yes", "no", "right", "wrong", "true", "false", "good", "bad", "tick", "cross"];

fn text_of(symbol: &str) -> Option<String> {
    let MatPicture::Symbol { set, file } = own_symbol(symbol) else { return None };
    let reference = SymbolRef { set: set.clone(), filename: file.clone(), extras: Extras::new() };
    let PictureKey::Symbol { set, file } = Library::builtin().find(&reference, "")? else { return None };
    match Library::builtin().picture(&set, &file)? {
        Picture::Svg(bytes) => Some(String::from_utf8(bytes.to_vec()).unwrap()),
        Picture::Twemoji(text) => Some(text.to_owned()),
        Picture::Raster(_) | Picture::Recoloured(_) => None,
    }
}

#[test]
fn no_scale_asks_for_a_yes_or_a_no() {
    for scale in MatScale::ALL {
        for points in MatPoints::ALL {
            let steps = columns(scale, points);
            assert_eq!(steps.len(), usize::from(points.columns()), "{scale:?}");
            for step in steps {
                let label = step.label.to_lowercase();
                assert!(!CLOSED.contains(&label.as_str()), "{scale:?} has “{label}”");
                assert!(
                    !["yes", "no", "not", "ok", "not-ok", "dont"].contains(&step.symbol),
                    "{scale:?} {}",
                    step.symbol
                );
            }
        }
        assert!(!scale_name(scale).is_empty());
    }
}

/// A coloured disc with light strokes in it, as the pictograms of *yes* and *no* have one: a tick, or a cross.
fn has_mark(text: &str) -> bool {
    let lines: Vec<&str> = text.lines().collect();
    lines.windows(2).any(|pair| {
        let disc = pair[0].starts_with("<circle") && (pair[0].contains("#C8372D") || pair[0].contains("#4C9A57"));
        disc && pair[1].starts_with("<path") && pair[1].contains("fill=\"none\" stroke=\"#FFFDF8\"")
    })
}

#[test]
fn no_scale_shows_a_tick_or_a_cross() {
    for marked in ["heard/yes", "heard/no", "heard/dont-like", "heard/not-safe"] {
        assert!(has_mark(&text_of(marked).unwrap()), "{marked}");
    }
    for scale in MatScale::ALL {
        for step in columns(scale, MatPoints::Five) {
            let text = text_of(step.symbol).unwrap_or_else(|| panic!("{} is not drawn", step.symbol));
            assert!(!has_mark(&text), "{} has a tick or a cross", step.symbol);
        }
    }
}

#[test]
fn the_ends_of_a_scale_look_unlike_each_other_and_the_middle() {
    for scale in MatScale::ALL {
        let symbols: Vec<&str> = columns(scale, MatPoints::Three).iter().map(|step| step.symbol).collect();
        assert_eq!(symbols.iter().collect::<BTreeSet<_>>().len(), 3, "{scale:?}");
        let labels: Vec<&str> = columns(scale, MatPoints::Five).iter().map(|step| step.label).collect();
        assert_eq!(labels.iter().collect::<BTreeSet<_>>().len(), 5, "{scale:?}");
    }
}

#[test]
fn every_ready_topic_has_cards_that_can_be_drawn() {
    for kind in MatTopicKind::READY {
        let ready = ready(kind).unwrap();
        assert!(text_of(ready.symbol).is_some(), "{} is not drawn", ready.symbol);
        assert!(ready.options.len() >= 6 && ready.question.ends_with('?'));
        let labels: BTreeSet<&str> = ready.options.iter().map(|option| option.label).collect();
        assert_eq!(labels.len(), ready.options.len());
        for option in ready.options {
            assert!(text_of(option.symbol).is_some(), "{} is not drawn", option.symbol);
        }
    }
    assert!(ready(MatTopicKind::Own).is_none());
}

#[test]
fn night_opens_a_narrower_mat() {
    let night = narrower("night").unwrap();
    let labels: Vec<&str> = night.options.iter().map(|option| option.label).collect();
    assert_eq!(labels, ["noise", "light", "who comes in", "on your own", "bed", "door"]);
    for label in ["bedtime", "shower", "family", "going out", "school", "people", "lunch", "home"] {
        let ready = narrower(label).unwrap_or_else(|| panic!("{label}"));
        assert!(ready.options.iter().all(|option| text_of(option.symbol).is_some()), "{label}");
    }
    assert_eq!(narrower("trampoline"), None);
}
