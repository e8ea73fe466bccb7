//! The closed words of a note, as adults read them.

use crate::app::{Account, Late};
use crate::event::{About, Confidence, Domain, Lasted, Mode, Moment, Refusal, Support};

pub const MODES: [(Mode, &str); 6] = [
    (Mode::Sign, "sign"),
    (Mode::Gesture, "gesture"),
    (Mode::ObjectOfReference, "object"),
    (Mode::EyePointing, "eyes"),
    (Mode::Voice, "voice"),
    (Mode::Body, "body"),
];

pub const SUPPORTS: [(Support, &str); 7] = [
    (Support::Unprompted, "unprompted"),
    (Support::ExpectantWait, "I waited"),
    (Support::Gesture, "I pointed"),
    (Support::SpokenCue, "I asked"),
    (Support::ModelledFirst, "I showed it first"),
    (Support::PartialPhysical, "some hands-on help"),
    (Support::FullPhysical, "hand over hand"),
];

pub const fn about(about: About) -> &'static str {
    match about {
        About::Content => "content",
        About::Distress => "distress",
        About::SaidNo => "said no",
        About::SaidOtherwise => "said without the tablet",
        About::Other => "other",
    }
}

pub const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::PushedAway => "pushed it away",
        Refusal::TurnedAway => "turned away",
        Refusal::ClosedEyes => "closed eyes",
        Refusal::Left => "left",
        Refusal::SaidNo => "by word or sign",
        Refusal::NoResponse => "no response",
    }
}

pub const fn domain(domain: Domain) -> &'static str {
    match domain {
        Domain::Food => "food",
        Domain::Drink => "drink",
        Domain::Activity => "activity",
        Domain::Place => "place",
        Domain::Person => "person",
        Domain::Rest => "rest",
        Domain::Leaving => "leaving",
        Domain::PersonalCare => "personal care",
        Domain::Clothes => "clothes",
        Domain::Bedtime => "bedtime",
        Domain::Contact => "family",
    }
}

pub const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Think => "thinks so",
        Confidence::Guess => "a guess",
    }
}

pub const fn late(late: Late) -> &'static str {
    match late {
        Late::InTime => "",
        Late::Later => "written later",
        Late::NextDay => "written the next day or after",
    }
}

/// "Thu 12 March, 19:42"; another year is said.
pub fn time(at: Moment, now: Moment) -> String {
    let form = if at.format("%Y").to_string() == now.format("%Y").to_string() {
        "%a %-d %B, %H:%M"
    } else {
        "%a %-d %B %Y, %H:%M"
    };
    at.format(form).to_string()
}

/// The kind and the time of a note, as its title.
pub fn title(kind: About, at: Moment, now: Moment) -> String {
    let mut letters = about(kind).chars();
    let first: String = letters.next().map(char::to_uppercase).into_iter().flatten().collect();
    format!("{first}{}, {}", letters.as_str(), time(at, now))
}

/// Everything that was seen, in one line of words.
pub fn account(account: &Account) -> String {
    let note = &account.note;
    let mut parts: Vec<String> = Vec::new();
    parts.extend(note.refusal.map(|way| refusal(way).to_owned()));
    if let Some(act) = account.act {
        let mode = MODES.iter().find(|(mode, _)| *mode == act.mode);
        parts.extend(mode.map(|(_, word)| format!("by {word}")));
        parts.extend((!note.said.is_empty()).then(|| format!("“{}”", note.said.join(" "))));
        let support = SUPPORTS.iter().find(|(support, _)| *support == act.support);
        parts.push(support.map_or("help not recorded", |(_, word)| word).to_owned());
    }
    parts.extend(note.seen.iter().cloned());
    parts.extend(note.domain.map(|part| format!("about {}", domain(part))));
    parts.extend(note.strength.map(|strength| format!("strength {strength}")));
    match note.lasted {
        Lasted::Seconds(seconds) => parts.push(format!("{}:{:02} minutes", seconds / 60, seconds % 60)),
        Lasted::Over => parts.push("over, not timed".to_owned()),
        Lasted::NotTimed => {}
    }
    parts.extend((!note.happening.is_empty()).then(|| format!("while: {}", note.happening.join(", "))));
    let mut all = parts.join(" · ");
    if !note.words.is_empty() {
        if !all.is_empty() {
            all.push('\n');
        }
        all.push_str(&note.words);
    }
    if all.is_empty() {
        all.push_str("nothing more was written");
    }
    all
}
