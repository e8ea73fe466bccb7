//! The topics that come ready: a question, the scale that fits it, and cards with our own pictures. And which narrower mat can
//! be opened from which card.

use crate::event::{MatAbout, MatPicture, MatScale, MatTopicKind};

/// A mat that can be put before a child as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    pub kind: MatTopicKind,
    pub name: &'static str,
    /// Set and name of its picture.
    pub symbol: &'static str,
    pub question: &'static str,
    pub scale: MatScale,
    pub about: MatAbout,
    pub options: &'static [ReadyOption],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadyOption {
    pub label: &'static str,
    pub symbol: &'static str,
}

const fn card(label: &'static str, symbol: &'static str) -> ReadyOption {
    ReadyOption { label, symbol }
}

const HOW_IS_IT_GOING: &str = "How is this going?";
const WHAT_DO_YOU_THINK: &str = "What do you think of this?";

const MY_DAY: [ReadyOption; 8] = [
    card("getting up", "twemoji/alarm-clock"),
    card("breakfast", "twemoji/cereal"),
    card("school", "heard/school"),
    card("play", "heard/play"),
    card("outside", "heard/outside"),
    card("TV", "twemoji/tv"),
    card("shower", "twemoji/shower"),
    card("bedtime", "twemoji/bed"),
];

const MY_ROOM: [ReadyOption; 8] = [
    card("bed", "twemoji/bed"),
    card("door", "twemoji/door"),
    card("light", "twemoji/light"),
    card("noise", "heard/too-loud"),
    card("too cold", "heard/cold"),
    card("toys", "twemoji/teddy"),
    card("who comes in", "heard/come"),
    card("on your own", "heard/leave-me-alone"),
];

const FOOD: [ReadyOption; 8] = [
    card("cereal", "twemoji/cereal"),
    card("sandwich", "twemoji/sandwich"),
    card("pasta", "twemoji/pasta"),
    card("rice", "twemoji/rice"),
    card("chicken", "twemoji/chicken"),
    card("fruit", "twemoji/apple"),
    card("vegetables", "twemoji/broccoli"),
    card("ice cream", "twemoji/ice-cream"),
];

const PEOPLE: [ReadyOption; 8] = [
    card("key worker", "heard/key-worker"),
    card("teacher", "heard/teacher"),
    card("social worker", "heard/social-worker"),
    card("advocate", "heard/advocate"),
    card("family", "heard/family"),
    card("friends", "heard/friend"),
    card("the others here", "heard/they"),
    card("new people", "heard/people"),
];

const SCHOOL: [ReadyOption; 8] = [
    card("getting there", "twemoji/bus"),
    card("teacher", "heard/teacher"),
    card("friends", "heard/friend"),
    card("writing", "twemoji/pencil"),
    card("break time", "heard/break"),
    card("lunch", "twemoji/sandwich"),
    card("noise", "heard/too-loud"),
    card("playground", "twemoji/playground"),
];

const NIGHT: [ReadyOption; 8] = [
    card("bed", "twemoji/bed"),
    card("light", "twemoji/light"),
    card("noise", "heard/too-loud"),
    card("who comes in", "heard/come"),
    card("door", "twemoji/door"),
    card("on your own", "heard/leave-me-alone"),
    card("going to sleep", "heard/sleep"),
    card("waking up", "twemoji/alarm-clock"),
];

const PERSONAL_CARE: [ReadyOption; 8] = [
    card("washing", "heard/wash"),
    card("shower", "twemoji/shower"),
    card("teeth", "twemoji/toothbrush"),
    card("hair", "twemoji/hair-comb"),
    card("toilet", "heard/toilet"),
    card("getting dressed", "twemoji/t-shirt"),
    card("medicine", "heard/medicine"),
    card("eating", "heard/eat"),
];

const REVIEW: [ReadyOption; 8] = [
    card("home", "heard/home"),
    card("family", "heard/family"),
    card("friends", "heard/friend"),
    card("school", "heard/school"),
    card("going out", "heard/outside"),
    card("who helps", "heard/help"),
    card("being safe", "heard/safe"),
    card("what comes next", "heard/later"),
];

const WORRIES: [ReadyOption; 8] = [
    card("people", "heard/people"),
    card("night", "twemoji/night"),
    card("school", "heard/school"),
    card("family", "heard/family"),
    card("body", "heard/body"),
    card("noise", "heard/too-loud"),
    card("being alone", "heard/lonely"),
    card("things change", "heard/different"),
];

const MOVING: [ReadyOption; 8] = [
    card("new home", "heard/home"),
    card("new room", "twemoji/bed"),
    card("new people", "heard/people"),
    card("toys", "twemoji/teddy"),
    card("family", "heard/family"),
    card("school", "heard/school"),
    card("saying goodbye", "heard/goodbye"),
    card("the journey", "twemoji/car"),
];

/// A topic as it comes; `None` for the adult's own.
pub const fn ready(kind: MatTopicKind) -> Option<Ready> {
    use MatAbout::{Everyday, StaffOrSafety};
    let (name, symbol, question, scale, about, options): (_, _, _, _, _, &'static [ReadyOption]) = match kind {
        MatTopicKind::MyDay => ("my day", "twemoji/sunny", HOW_IS_IT_GOING, MatScale::GoingWell, Everyday, &MY_DAY),
        MatTopicKind::MyRoom => ("my room", "twemoji/door", WHAT_DO_YOU_THINK, MatScale::Like, Everyday, &MY_ROOM),
        MatTopicKind::Food => ("food", "heard/food", WHAT_DO_YOU_THINK, MatScale::Like, Everyday, &FOOD),
        MatTopicKind::People => ("people", "heard/people", WHAT_DO_YOU_THINK, MatScale::Like, StaffOrSafety, &PEOPLE),
        MatTopicKind::School => ("school", "heard/school", HOW_IS_IT_GOING, MatScale::GoingWell, Everyday, &SCHOOL),
        MatTopicKind::Night => ("night", "twemoji/night", HOW_IS_IT_GOING, MatScale::GoingWell, StaffOrSafety, &NIGHT),
        MatTopicKind::PersonalCare => {
            ("personal care", "heard/wash", "How do you do this?", MatScale::Myself, StaffOrSafety, &PERSONAL_CARE)
        }
        MatTopicKind::Review => (
            "getting ready for my review",
            "heard/listen",
            "How important is this for you?",
            MatScale::Important,
            Everyday,
            &REVIEW,
        ),
        MatTopicKind::Worries => {
            ("my worries", "heard/worried", "How much worry is this?", MatScale::HowMuch, StaffOrSafety, &WORRIES)
        }
        MatTopicKind::Moving => {
            ("moving", "heard/home", "How do you feel about this?", MatScale::Calm, Everyday, &MOVING)
        }
        MatTopicKind::Own => return None,
    };
    Some(Ready { kind, name, symbol, question, scale, about, options })
}

/// A topic as adults read it; the adult's own is named by its words.
pub fn topic_name(kind: MatTopicKind) -> &'static str {
    ready(kind).map_or("another topic", |ready| ready.name)
}

/// A picture that the program brings along, by set and name.
pub fn own_symbol(symbol: &str) -> MatPicture {
    match symbol.split_once('/') {
        Some((set, name)) => MatPicture::Symbol { set: set.to_owned(), file: name.to_owned() },
        None => MatPicture::Symbol { set: "heard".to_owned(), file: symbol.to_owned() },
    }
}

const AT_NIGHT: [ReadyOption; 6] = [
    card("noise", "heard/too-loud"),
    card("light", "twemoji/light"),
    card("who comes in", "heard/come"),
    card("on your own", "heard/leave-me-alone"),
    card("bed", "twemoji/bed"),
    card("door", "twemoji/door"),
];

const WASHING: [ReadyOption; 6] = [
    card("hot water", "heard/hot"),
    card("cold water", "heard/cold"),
    card("who helps", "heard/help"),
    card("door", "twemoji/door"),
    card("soap", "twemoji/soap"),
    card("noise", "heard/too-loud"),
];

const CONTACT: [ReadyOption; 6] = [
    card("seeing them", "heard/look"),
    card("phoning", "twemoji/phone"),
    card("photos", "twemoji/photo"),
    card("going there", "twemoji/car"),
    card("they come here", "heard/come"),
    card("saying goodbye", "heard/goodbye"),
];

const OUT: [ReadyOption; 6] = [
    card("park", "twemoji/park"),
    card("shop", "twemoji/shop"),
    card("bus", "twemoji/bus"),
    card("car", "twemoji/car"),
    card("rain", "twemoji/rain"),
    card("who comes along", "heard/people"),
];

/// The narrower mat that comes ready for a card, by the word on it. From any other card one is made by hand.
pub fn narrower(label: &str) -> Option<Ready> {
    let from = |kind: MatTopicKind| ready(kind);
    let own = |name, symbol, about, options| {
        let (question, scale) = (WHAT_DO_YOU_THINK, MatScale::Like);
        Some(Ready { kind: MatTopicKind::Own, name, symbol, question, scale, about, options })
    };
    match label.trim().to_lowercase().as_str() {
        "night" | "bedtime" | "bed" | "going to sleep" | "new room" => {
            own("night-time", "twemoji/night", MatAbout::StaffOrSafety, &AT_NIGHT)
        }
        "washing" | "shower" | "bath" | "wash" => own("washing", "heard/wash", MatAbout::StaffOrSafety, &WASHING),
        "family" => own("family", "heard/family", MatAbout::Everyday, &CONTACT),
        "outside" | "going out" => own("going out", "heard/outside", MatAbout::Everyday, &OUT),
        "school" => from(MatTopicKind::School),
        "people" | "new people" | "who helps" | "who comes in" | "being safe" => from(MatTopicKind::People),
        "breakfast" | "lunch" | "eating" => from(MatTopicKind::Food),
        "home" | "new home" => from(MatTopicKind::MyRoom),
        _ => None,
    }
}
