//! People in pictures: outlines until a skin tone is chosen, then that tone, and nothing else changes.

use heard::child::{HairColour, People, SkinTone};
use heard::library::{Library, PeopleAs, Picture, PictureKey, Raster};
use std::collections::{BTreeMap, BTreeSet};

const SKIN: [&str; 6] = ["#FAE0C8", "#EFC59E", "#DDA775", "#BF8353", "#9B663F", "#84563A"];
const PALM: [&str; 6] = ["#FAE0C8", "#F3CFAD", "#E6B98C", "#D9A87C", "#C99267", "#BB835A"];

fn shown(set: &str, file: &str, people: PeopleAs) -> Picture {
    Library::builtin().picture_as(set, file, people).unwrap_or_else(|| panic!("{set} has no {file}"))
}

fn text(picture: &Picture) -> String {
    match picture {
        Picture::Svg(bytes) => String::from_utf8(bytes.to_vec()).unwrap(),
        Picture::Twemoji(text) => (*text).to_owned(),
        Picture::Recoloured(text) => text.to_string(),
        Picture::Raster(_) => unreachable!("a drawing"),
    }
}

fn own(name: &str, skin: Option<SkinTone>, hair: Option<HairColour>) -> String {
    text(&shown("heard", name, PeopleAs::For(People { skin, hair })))
}

fn drawn(name: &str) -> String {
    text(&shown("heard", name, PeopleAs::Drawn))
}

fn colours(svg: &str) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for part in svg.split('#').skip(1) {
        *found.entry(format!("#{}", part[..6].to_ascii_uppercase())).or_default() += 1;
    }
    found
}

fn all() -> Vec<&'static str> {
    Library::builtin().own_pictures().collect()
}

#[test]
fn an_outline_has_no_skin_and_no_coloured_hair() {
    let mut changed = 0;
    for name in all() {
        let outline = own(name, None, None);
        changed += usize::from(outline != drawn(name));
        let left: Vec<String> = colours(&outline)
            .into_keys()
            .filter(|colour| SKIN.contains(&colour.as_str()) || PALM.contains(&colour.as_str()))
            .collect();
        assert_eq!(left, [""; 0], "{name} has skin");
        assert!(!outline.contains("fill=\"#4A3428\"/>"), "{name} has hair");
        assert!(Raster::draw(&shown("heard", name, PeopleAs::For(People::default())), 48).is_ok(), "{name}");
    }
    assert!(changed > 150, "only {changed} pictures have people");
}

#[test]
fn the_child_has_the_tone_that_was_chosen() {
    for tone in SkinTone::ALL {
        let at = usize::from(tone.number()) - 1;
        let svg = own("i", Some(tone), None);
        assert!(svg.contains(SKIN[at]), "{tone:?}");
        assert_eq!(svg.contains(SKIN[3]), tone == SkinTone::Four, "{tone:?}");
        assert_eq!(svg.contains("#120D0A"), tone >= SkinTone::Five, "dark faces have a darker ink");
        assert!(own("stop", Some(tone), None).contains(PALM[at]), "the palm of {tone:?}");
        // A helper never looks like the child.
        let helped = own("help", Some(tone), None);
        let tones = SKIN.iter().chain(&PALM).filter(|colour| helped.contains(**colour)).count();
        assert!(tones >= 2, "{tone:?} helps {tone:?}");
    }
    for name in all() {
        assert_eq!(own(name, Some(SkinTone::Four), None), drawn(name), "{name} is drawn in tone four");
    }
}

#[test]
fn hair_is_one_of_six() {
    let mut seen = BTreeSet::new();
    for hair in HairColour::ALL {
        let svg = own("i", Some(SkinTone::Two), Some(hair));
        assert_eq!(svg.contains("#4A3428"), hair == HairColour::Brown, "{hair:?}");
        assert!(seen.insert(svg), "{hair:?} is like another");
    }
    // Without a skin tone, hair is an outline too.
    assert_eq!(own("i", None, Some(HairColour::Red)), own("i", None, None));
}

/// Only colours change: the shapes, their order and their number stay.
#[test]
fn nothing_but_colours_changes() {
    let plain = |svg: &str| {
        let mut parts = svg.split('#');
        let first = parts.next().unwrap().to_owned();
        parts.fold(first, |text, part| text + &part[6..])
    };
    for name in all() {
        for tone in [SkinTone::One, SkinTone::Two, SkinTone::Six] {
            assert_eq!(plain(&own(name, Some(tone), Some(HairColour::Blond))), plain(&drawn(name)), "{name}");
        }
    }
}

/// Whatever shows skin in Twemoji has a toned spelling, or is known to be none.
#[test]
fn people_of_twemoji_have_the_tone_too() {
    const NO_SKIN: [&str; 1] = ["twemoji/lotus"];
    let library = Library::builtin();
    let mut people = 0;
    for symbol in library.symbols().iter().filter(|symbol| symbol.set == "twemoji") {
        let Some(PictureKey::Symbol { set, file }) = library.key_of(symbol) else { panic!("{}", symbol.id) };
        let drawn = text(&shown(&set, &file, PeopleAs::Drawn)).to_ascii_uppercase();
        let outline = shown(&set, &file, PeopleAs::For(People::default()));
        let yellow = ["#FFDC5D", "#FFDB5E"].iter().any(|skin| drawn.contains(skin));
        if !yellow || NO_SKIN.contains(&symbol.id.as_str()) {
            assert!(matches!(outline, Picture::Twemoji(_)) || !yellow, "{}", symbol.id);
            continue;
        }
        people += 1;
        assert!(matches!(outline, Picture::Recoloured(_)), "{} is not an outline", symbol.id);
        let outline = text(&outline).to_ascii_uppercase();
        for skin in ["#D4AB88", "#D5AB88", "#B78B60"] {
            assert!(!outline.contains(skin), "{} has {skin}", symbol.id);
        }
        let left = |svg: &str| svg.matches("#FFDC5D").count() + svg.matches("#FFDB5E").count();
        assert!(left(&outline) < left(&drawn), "{} is as yellow as before", symbol.id);
        for tone in SkinTone::ALL {
            let toned = shown(&set, &file, PeopleAs::For(People { skin: Some(tone), hair: None }));
            assert!(text(&toned).contains(SKIN[usize::from(tone.number()) - 1]), "{} in {tone:?}", symbol.id);
            assert!(Raster::draw(&toned, 48).is_ok(), "{}", symbol.id);
        }
    }
    assert!(people > 60, "{people}");
    // Things stay what they are, also those whose outline and tone would be the same text.
    assert!(matches!(shown("twemoji", "🍎", PeopleAs::For(People::default())), Picture::Twemoji(_)));
}

#[test]
fn settings_from_before_there_was_a_choice_are_outlines() {
    let kept = r#"{"message_bar":"shown","rail":"left","scheme":"light"}"#;
    let settings: heard::child::SurfaceSettings = serde_json::from_str(kept).unwrap();
    assert!(settings.people.is_outline());
    assert_eq!(serde_json::to_string(&settings).unwrap(), kept);
    assert!(serde_json::from_str::<People>(r#"{"skin":7}"#).is_err());
}
