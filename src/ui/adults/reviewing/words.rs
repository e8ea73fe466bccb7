//! A proposal of a review, and what is lacking until then, in words. It says what is there and what is wanted, and nothing of
//! why.

use crate::event::{AttributeClass, Phase, ReviewRule};
use crate::stats::review::{ARRAY_WANTED, EXEMPLARS_WANTED, Lack, Review};

/// "A review is proposed: 10 of 12 right without help, on the newest 3 days." or what is lacking.
pub(super) fn review(review: &Review) -> String {
    let newest = format!(
        "{} of {} right without help, on the newest {}",
        review.k,
        review.n,
        counted(review.days, "day", "days")
    );
    if review.is_proposed() {
        return format!(
            "A review is proposed: {newest}. What comes next is for the therapist and those who know the child to say."
        );
    }
    let lacking: Vec<String> = review.lacking.iter().map(|lack| self::lack(*lack)).collect();
    match review.n {
        0 => format!("No review is proposed yet: {}.", lacking.join("; ")),
        _ => format!("{newest}. No review is proposed yet: {}.", lacking.join("; ")),
    }
}

fn lack(lack: Lack) -> String {
    match lack {
        Lack::AcrossTheRoom => "no trial was across the room".to_owned(),
        Lack::FivePictures => format!("no trial had {ARRAY_WANTED} pictures"),
        Lack::Trials { have, want } => {
            format!("{} could be judged; {want} are wanted", counted(have, "trial", "trials"))
        }
        Lack::Share { percent, .. } => format!("{percent} of a hundred right are wanted"),
        Lack::Guessing { array, .. } => format!("with {array} pictures it could be guessing"),
        Lack::Days { have, want } => format!("{}; {want} are wanted", counted(have, "day", "days")),
        Lack::Partners { have, want } => format!("{}; {want} are wanted", counted(have, "partner", "partners")),
        Lack::Things { have, want } => format!("{}; {want} are wanted", counted(have, "thing", "things")),
        Lack::Places { have, want } => format!("{}; {want} are wanted", counted(have, "place", "places")),
        Lack::Exemplars { class, have, want } => {
            format!("{have} of {want} {} were practised", class_words(class))
        }
        Lack::Unasked { now, days_now, before, days_before } => format!(
            "without a question {now} on {}, {before} on {} before",
            counted(days_now, "day", "days"),
            counted(days_before, "day", "days")
        ),
        Lack::NoDaysBefore => "there are no earlier days to hold unasked requests against".to_owned(),
        Lack::Questions { want_right, want_asked, comment_right, comment_asked } => format!(
            "both kinds of question have to be told apart: “What do you want?” {want_right} of {want_asked} right, the others \
             {comment_right} of {comment_asked}"
        ),
    }
}

const fn class_words(class: AttributeClass) -> &'static str {
    match class {
        AttributeClass::Colour => "colours",
        AttributeClass::Size => "sizes",
        AttributeClass::Number => "numbers",
        AttributeClass::Shape => "shapes",
        AttributeClass::Position => "positions",
        AttributeClass::Other => "others",
    }
}

/// When a review is proposed, in one sentence.
pub(super) fn rule(phase: Phase, rule: ReviewRule) -> String {
    let mut parts = vec![format!(
        "{} of a hundred right without help, in at least {} on {}",
        rule.percent,
        counted(rule.trials.into(), "trial", "trials"),
        counted(rule.days.into(), "day", "days")
    )];
    let wanted =
        [(rule.partners, "partner", "partners"), (rule.things, "thing", "things"), (rule.places, "place", "places")];
    let wanted = wanted.into_iter().filter(|(count, ..)| *count > 1);
    parts.extend(wanted.map(|(count, one, many)| counted(count.into(), one, many)));
    parts.extend(match phase {
        Phase::I | Phase::IV => None,
        Phase::II => Some("across the room".to_owned()),
        Phase::IIIA => Some("above chance".to_owned()),
        Phase::IIIB => Some(format!("{ARRAY_WANTED} pictures, above chance")),
        Phase::Attributes => Some(format!("above chance, {EXEMPLARS_WANTED} of each kind")),
        Phase::V => Some("and as many requests without a question as before".to_owned()),
        Phase::VI => Some("both kinds of question".to_owned()),
    });
    format!("Proposed at {}.", parts.join(", "))
}

fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
