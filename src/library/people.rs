//! The people in pictures as one child has them: outlines only, or one of six skin tones, with hair. Pure: from the text of a
//! drawing to the text of a drawing. Only drawings that the program brings along are changed; a family's photo and a picture
//! that came with a board stay what they are.
//!
//! The colours are those of `symbols/README.md`, "Grid and rules": a drawing of ours has skin in a handful of colours that
//! stand for nothing else, which `tests/it/library/people.rs` holds it to.

use super::embedded;
use crate::child::{HairColour, People, SkinTone};

/// How the people in a picture are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PeopleAs {
    /// As the picture is: for the demonstration, for pages about no child, for whoever draws.
    #[default]
    Drawn,
    /// As it is set for a child.
    For(People),
}

const PAPER: &str = "#FFFDF8";
const INK: &str = "#2A2420";
/// Dark faces have their eyes and lines in this.
const DEEP_INK: &str = "#120D0A";
const FAINT: &str = "#B9B2A7";
const PALE: &str = "#DDD8CE";
/// Skin and palm of the six tones.
const SKIN: [&str; 6] = ["#FAE0C8", "#EFC59E", "#DDA775", "#BF8353", "#9B663F", "#84563A"];
const PALM: [&str; 6] = ["#FAE0C8", "#F3CFAD", "#E6B98C", "#D9A87C", "#C99267", "#BB835A"];
/// The tones in which the child and the helpers are drawn.
const CHILD: SkinTone = SkinTone::Four;
const HELPER: SkinTone = SkinTone::Two;
/// The child's hair, and that of others. Grey hair is an age, not a choice, and stays.
const HAIR: &str = "#4A3428";
const OTHER_HAIR: [&str; 3] = ["#8A5A2E", "#33241C", "#5A3524"];
/// Pictures of the child's own family: their skin goes with the child's, a tone lighter or darker.
const FAMILY: [&str; 6] = ["mum", "dad", "grandma", "grandad", "family", "call-family"];

/// Twemoji's medium tone, from which the others are made: it is the one whose hair has a colour of its own.
const MEDIUM: char = '\u{1f3fd}';
const TWEMOJI_SKIN: [&str; 2] = ["#D4AB88", "#D5AB88"];
/// Shades of that skin, and how bright they are beside it: red, green and blue in thousandths.
const TWEMOJI_SHADES: [(&str, [u32; 3]); 2] = [("#B78B60", [863, 813, 706]), ("#CC9B7A", [962, 906, 897])];
const TWEMOJI_HAIR: &str = "#963B22";
const TWEMOJI_EYES: &str = "#662113";

fn of_tone(colours: [&'static str; 6], tone: SkinTone) -> &'static str {
    let [one, two, three, four, five, six] = colours;
    match tone {
        SkinTone::One => one,
        SkinTone::Two => two,
        SkinTone::Three => three,
        SkinTone::Four => four,
        SkinTone::Five => five,
        SkinTone::Six => six,
    }
}

fn of_hair(hair: HairColour) -> &'static str {
    match hair {
        HairColour::Black => "#1C1714",
        HairColour::Brown => HAIR,
        HairColour::LightBrown => "#8A5A2E",
        HairColour::Blond => "#D8A945",
        HairColour::Red => "#A8481F",
        HairColour::Grey => "#8E8880",
    }
}

/// One of our drawings with its people as a child has them. `name` is the name of the picture within the set.
pub fn own(name: &str, svg: &str, people: People) -> String {
    match people.skin {
        None => outlined(svg),
        Some(tone) => toned(name, svg, tone, people.hair),
    }
}

/// Skin in the colour of the paper, hair as a line around paper.
fn outlined(svg: &str) -> String {
    let plain = exchanged(svg, |colour| {
        let is_skin = SKIN.iter().chain(&PALM).any(|skin| *skin == colour);
        is_skin.then(|| PAPER.to_owned())
    });
    let line = format!("fill=\"{PAPER}\" stroke=\"{INK}\" stroke-width=\"2.4\"/>");
    std::iter::once(HAIR).chain(OTHER_HAIR).fold(plain, |text, hair| text.replace(&format!("fill=\"{hair}\"/>"), &line))
}

fn toned(name: &str, svg: &str, tone: SkinTone, hair: Option<HairColour>) -> String {
    let is_family = FAMILY.contains(&name);
    exchanged(svg, |colour| {
        let to = SkinTone::ALL.into_iter().find_map(|from| {
            let to = skin_for(from, tone, is_family)?;
            let pair = [(of_tone(SKIN, from), of_tone(SKIN, to)), (of_tone(PALM, from), of_tone(PALM, to))];
            pair.into_iter().find(|(from, _)| *from == colour).map(|(_, to)| to)
        });
        let ink = || (colour == INK && tone >= SkinTone::Five).then_some(DEEP_INK);
        let hair = || hair.filter(|_| colour == HAIR).map(of_hair);
        to.or_else(ink).or_else(hair).map(str::to_owned)
    })
}

/// What somebody who is drawn in one tone has when the child has another; `None`: what they are drawn in.
fn skin_for(drawn: SkinTone, child: SkinTone, is_family: bool) -> Option<SkinTone> {
    let beside = |by: i8| SkinTone::from_number(child.number().saturating_add_signed(by).clamp(1, 6));
    match drawn {
        CHILD => Some(child),
        SkinTone::Three if is_family => beside(-1),
        SkinTone::Five if is_family => beside(1),
        // A helper never looks like the child.
        HELPER if child <= HELPER && !is_family => Some(CHILD),
        _ => None,
    }
}

/// The emoji's picture with its people as a child has them; `None` for a picture without people.
pub(super) fn twemoji(emoji: &str, people: People) -> Option<String> {
    let (_, svg) = embedded::twemoji(&medium(emoji)?)?;
    let skin = people.skin.map_or(PAPER, |tone| of_tone(SKIN, tone));
    let hair = match (people.skin, people.hair) {
        (None, _) => PALE,
        (Some(_), chosen) => chosen.map_or(HAIR, of_hair),
    };
    let is_dark = people.skin >= Some(SkinTone::Five);
    Some(exchanged(svg, |colour| {
        if TWEMOJI_SKIN.contains(&colour) {
            return Some(skin.to_owned());
        }
        if let Some((_, shade)) = TWEMOJI_SHADES.iter().find(|(shade, _)| *shade == colour) {
            return Some(if people.is_outline() { FAINT.to_owned() } else { shaded(skin, *shade) });
        }
        match colour {
            TWEMOJI_HAIR => Some(hair.to_owned()),
            TWEMOJI_EYES if is_dark => Some(DEEP_INK.to_owned()),
            TWEMOJI_EYES if people.is_outline() => Some(INK.to_owned()),
            _ => None,
        }
    }))
}

/// The spelling of an emoji with the medium skin tone: the tone stands after its first character.
fn medium(emoji: &str) -> Option<String> {
    let mut letters = emoji.chars();
    let first = letters.next()?;
    let rest: String = letters.collect();
    let rest = rest.strip_prefix('\u{fe0f}').unwrap_or(&rest);
    Some(format!("{first}{MEDIUM}{rest}"))
}

/// Each channel of a colour made darker.
fn shaded(colour: &str, shade: [u32; 3]) -> String {
    let channel = |at: usize| colour.get(at..at + 2).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let [red, green, blue] =
        [(1, shade[0]), (3, shade[1]), (5, shade[2])].map(|(at, share)| channel(at).unwrap_or(0) * share / 1000);
    format!("#{red:02X}{green:02X}{blue:02X}")
}

/// The text with each colour of six digits replaced that `to` has another for. Every colour is looked at once, as it stood.
fn exchanged(svg: &str, to: impl Fn(&str) -> Option<String>) -> String {
    const DIGITS: usize = 6;
    let mut parts = svg.split('#');
    let mut out = String::with_capacity(svg.len());
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let digits = part.get(..DIGITS).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let longer = part.as_bytes().get(DIGITS).is_some_and(u8::is_ascii_hexdigit);
        let new = digits.filter(|_| !longer).and_then(|digits| to(&format!("#{}", digits.to_ascii_uppercase())));
        match new {
            Some(colour) => {
                out.push_str(&colour);
                out.push_str(part.get(DIGITS..).unwrap_or_default());
            }
            None => {
                out.push('#');
                out.push_str(part);
            }
        }
    }
    out
}
