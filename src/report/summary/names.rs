//! What the closed lists are called on a page. One place, so that every rendering uses the same words.

use super::Telling;
use super::{Evidence, Late, MatReason, Outcome, Person, Reason, SupportPart, Way};
use crate::child::Stage;
use crate::event::{
    About, AssessmentEnd, Confidence, Domain, ExchangeAnswer, LastHad, Lasted, Method, Mode, Moment, OtherPresent,
    Phase, Reaction, Refusal, Relationship, Role, Setting, Support,
};
use chrono::NaiveDate;

pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Child => "child",
        Role::KeyWorker => "key worker",
        Role::Manager => "manager",
        Role::Therapist => "therapist",
        Role::Family => "family",
        Role::Advocate => "advocate",
        Role::SocialWorker => "social worker",
        Role::Agency => "agency worker",
        Role::App => "the app",
    }
}

/// "key worker A".
pub fn person(person: &Person) -> String {
    match person.role {
        Role::App | Role::Child => role(person.role).to_owned(),
        known => format!("{} {}", role(known), person.code),
    }
}

pub const fn setting(setting: Setting) -> &'static str {
    match setting {
        Setting::Home => "home",
        Setting::School => "school",
        Setting::Family => "with family",
        Setting::Community => "out and about",
        Setting::Transport => "on the way",
        Setting::Health => "health care",
        Setting::Other => "elsewhere",
        Setting::NotRecorded => "place not recorded",
    }
}

pub const fn domain(domain: Domain) -> &'static str {
    match domain {
        Domain::Food => "food",
        Domain::Drink => "drink",
        Domain::Activity => "activity",
        Domain::Place => "place",
        Domain::Person => "person who helps",
        Domain::Rest => "rest, being alone",
        Domain::Leaving => "leaving",
        Domain::PersonalCare => "personal care",
        Domain::Clothes => "clothes",
        Domain::Bedtime => "bedtime",
        Domain::Contact => "contact",
    }
}

pub const fn about(about: About) -> &'static str {
    match about {
        About::Content => "content",
        About::Distress => "distress",
        About::SaidNo => "said no",
        About::SaidOtherwise => "said it without the tablet",
        About::Other => "other",
    }
}

pub const fn refusal(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::PushedAway => "pushed it away",
        Refusal::TurnedAway => "turned away",
        Refusal::ClosedEyes => "closed eyes",
        Refusal::Left => "left",
        Refusal::SaidNo => "said or signed no",
        Refusal::NoResponse => "did not respond",
    }
}

pub const fn way(way: Way, telling: Telling) -> &'static str {
    match way {
        Way::NoneOfThese if matches!(telling, Telling::Responses) => "took “none of these”",
        Way::Noted => "way not recorded",
        Way::OnTheTablet => "said it on the tablet",
        Way::WithoutTheTablet => "said it without the tablet",
        Way::NoneOfThese => "chose “none of these”",
        Way::AtAnOffer => "at an offer",
        Way::AtPractice => "ended what was practised",
    }
}

pub const fn method(method: Method) -> &'static str {
    match method {
        Method::SingleStimulus => "one thing at a time",
        Method::Paired => "in pairs",
        Method::Mswo => "in a row, out of which what was taken goes",
        Method::FreeOperant => "all at once, by the clock",
    }
}

pub const fn reaction(reaction: Reaction) -> &'static str {
    match reaction {
        Reaction::Approached => "went towards it",
        Reaction::Reached => "reached for it",
        Reaction::Looked => "looked",
        Reaction::Smiled => "smiled",
        Reaction::Vocalised => "made a sound",
        Reaction::Stilled => "went still",
        Reaction::MovedMore => "moved more",
        Reaction::Tensed => "tensed",
        Reaction::Cried => "cried",
        Reaction::PushedAway => refusal(Refusal::PushedAway),
        Reaction::TurnedAway => refusal(Refusal::TurnedAway),
        Reaction::ClosedEyes => refusal(Refusal::ClosedEyes),
        Reaction::Left => refusal(Refusal::Left),
        Reaction::SaidNo => refusal(Refusal::SaidNo),
        Reaction::NoResponse => refusal(Refusal::NoResponse),
    }
}

pub const fn last_had(last_had: LastHad) -> &'static str {
    match last_had {
        LastHad::WithinTheHour => "within the hour",
        LastHad::EarlierToday => "earlier that day",
        LastHad::Yesterday => "the day before",
        LastHad::LongerAgo => "longer ago",
        LastHad::NotRecorded => "not recorded",
    }
}

pub const fn assessment_end(why: AssessmentEnd) -> &'static str {
    match why {
        AssessmentEnd::Complete => "everything was tried",
        AssessmentEnd::ByTheChild => "ended by the child",
        AssessmentEnd::ByTheAdult => "ended by the adult",
        AssessmentEnd::SetAside => "set aside for something else",
    }
}

/// The four stages of communication.
pub const fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::PreIntentional => "pre-intentional",
        Stage::IntentionalInformal => "intentional, informal",
        Stage::EmergingSymbolic => "emerging symbolic",
        Stage::Symbolic => "symbolic",
    }
}

/// How an exchange ended.
pub const fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Given => "given",
        Outcome::GivenABit => "given a bit",
        Outcome::FirstThen => "first–then",
        Outcome::NotNow => "not now",
        Outcome::NotHere => "not here",
        Outcome::Cannot => "cannot, for safety",
        Outcome::Nobody => "nobody answered",
        Outcome::TakenBack => "taken back before an answer",
        Outcome::Ended => "ended by private time or by leaving the screen",
        Outcome::NotInRecord => "answer not in the record",
    }
}

/// What a partner answered.
pub const fn answer(answer: ExchangeAnswer) -> &'static str {
    match answer {
        ExchangeAnswer::Given => outcome(Outcome::Given),
        ExchangeAnswer::GivenABit => outcome(Outcome::GivenABit),
        ExchangeAnswer::FirstThen => outcome(Outcome::FirstThen),
        ExchangeAnswer::NotNow => outcome(Outcome::NotNow),
        ExchangeAnswer::NotHere => outcome(Outcome::NotHere),
        ExchangeAnswer::Cannot => outcome(Outcome::Cannot),
        ExchangeAnswer::Nobody => outcome(Outcome::Nobody),
    }
}

/// What a partner showed with an answer.
pub const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::SomethingFirst => "something else first",
        Reason::AFewMinutes => "in a few minutes",
        Reason::AfterThis => "after this",
        Reason::LaterToday => "later today",
        Reason::Tomorrow => "tomorrow",
        Reason::NoneLeft => "none left",
        Reason::Elsewhere => "somewhere else",
        Reason::Broken => "broken",
        Reason::Closed => "closed",
        Reason::SomebodyElseHasIt => "somebody else has it",
        Reason::Danger => "danger",
        Reason::Health => "health",
        Reason::Weather => "the weather",
        Reason::NobodyFree => "nobody is free",
    }
}

pub const fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Tablet => "tablet",
        Mode::PaperSymbol => "paper symbol",
        Mode::ObjectOfReference => "object of reference",
        Mode::Sign => "sign",
        Mode::Gesture => "gesture",
        Mode::EyePointing => "eye-pointing",
        Mode::Voice => "voice",
        Mode::Body => "body",
    }
}

/// What was given, "on paper" or "on the tablet".
pub const fn given_by(mode: Mode) -> &'static str {
    match mode {
        Mode::Tablet => "the tablet",
        _ => "paper",
    }
}

/// A phase of picture exchange. Its number is written as a number: nothing on a page may look like the child's "I".
pub const fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::I => "Phase 1, giving a picture",
        Phase::II => "Phase 2, distance",
        Phase::IIIA => "Phase 3A, one picture that is meant",
        Phase::IIIB => "Phase 3B, which thing",
        Phase::IV => "Phase 4, a sentence",
        Phase::Attributes => "Attributes, after phase 4",
        Phase::V => "Phase 5, answering",
        Phase::VI => "Phase 6, commenting",
    }
}

pub const fn support(support: Support) -> &'static str {
    match support {
        Support::Unprompted => "unprompted",
        Support::ExpectantWait => "waited for",
        Support::Gesture => "after a gesture or an open hand",
        Support::SpokenCue => "after a spoken question or cue",
        Support::ModelledFirst => "after an adult showed it",
        Support::PartialPhysical => "with some physical help",
        Support::FullPhysical => "with full physical help",
        Support::NotRecorded => "help not recorded",
    }
}

pub const fn support_part(part: SupportPart) -> &'static str {
    match part {
        SupportPart::UnpromptedOrWaitedFor => "Unprompted, or waited for",
        SupportPart::HelpNotRecorded => "Help not recorded",
        SupportPart::Prompted => "Prompted",
        SupportPart::Modelled => "Modelled by an adult",
        SupportPart::HandsOn => "With hands-on support, or a board that an adult held",
    }
}

pub const fn evidence(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::ClearPattern => "Clear pattern",
        Evidence::EarlyPicture => "Early picture",
        Evidence::DontKnow => "Don’t know",
    }
}

pub const fn late(late: Late) -> &'static str {
    match late {
        Late::AtTheTime => "written at the time",
        Late::WrittenLater => "written later",
        Late::TheNextDayOrAfter => "written the next day or after",
    }
}

pub const fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Sure => "sure",
        Confidence::Think => "thinks so",
        Confidence::Guess => "guesses",
    }
}

pub fn lasted(lasted: Lasted) -> String {
    match lasted {
        Lasted::NotTimed => "not timed".to_owned(),
        Lasted::Over => "over, not timed".to_owned(),
        Lasted::Seconds(seconds) if seconds < 60 => format!("{seconds} s"),
        Lasted::Seconds(seconds) => format!("{} min", seconds / 60),
    }
}

/// "3 h 10", "25 min".
pub fn minutes(minutes: u64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, rest) => format!("{rest} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, rest) => format!("{hours} h {rest:02}"),
    }
}

/// "1 second", "45 seconds", and from two minutes on "3 minutes", to the nearest.
pub fn seconds(seconds: u64) -> String {
    match seconds {
        1 => "1 second".to_owned(),
        0..120 => format!("{seconds} seconds"),
        _ => format!("{} minutes", seconds.saturating_add(30) / 60),
    }
}

/// "3 March 2026".
pub fn day(day: NaiveDate) -> String {
    day.format("%-d %B %Y").to_string()
}

/// "3 Mar".
pub fn short_day(day: NaiveDate) -> String {
    day.format("%-d %b").to_string()
}

/// "3 March 2026, 09:14", by the clock of the place where it was lived.
pub fn moment(at: Moment) -> String {
    at.format("%-d %B %Y, %H:%M").to_string()
}

/// "Tue 3 Mar, 09:14".
pub fn short_moment(at: Moment) -> String {
    at.format("%a %-d %b, %H:%M").to_string()
}

pub const fn mat_reason(reason: MatReason) -> &'static str {
    match reason {
        MatReason::Practice => "practice, no view",
        MatReason::NothingKept => "no view: nothing of it was kept",
        MatReason::NotRight => "no view: said not to be right",
        MatReason::NotCheckedBack => "no view: not checked back",
        MatReason::HandsOn => "no view: hands-on support",
    }
}

pub const fn relationship(relationship: Relationship) -> &'static str {
    match relationship {
        Relationship::KeyWorker => "key worker",
        Relationship::OtherStaff => "staff",
        Relationship::Manager => "manager",
        Relationship::Teacher => "teacher",
        Relationship::Therapist => "therapist",
        Relationship::Family => "family",
        Relationship::Friend => "friend",
        Relationship::SocialWorker => "social worker",
        Relationship::Advocate => "advocate",
        Relationship::Visitor => "visitor",
        Relationship::NotRecorded => "not recorded",
    }
}

pub const fn other_present(other: OtherPresent) -> &'static str {
    match other {
        OtherPresent::Staff => "staff",
        OtherPresent::Family => "family",
        OtherPresent::AnotherChild => "another child",
        OtherPresent::Professional => "a professional",
        OtherPresent::Interpreter => "an interpreter",
    }
}
