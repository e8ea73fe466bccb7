//! What is said about offers to a child of whom no choice is told: the same facts as in [`OfferedWording`], as things that were
//! put before the child and what was done with them.

use super::{LeftOut, OfferedWording, Wording, between, counted};

/// An offer's wording at the pre-intentional stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RespondedWording(pub OfferedWording);

impl RespondedWording {
    pub fn examples() -> Vec<Self> {
        OfferedWording::examples().into_iter().map(Self).collect()
    }
}

impl Wording for RespondedWording {
    fn name(&self) -> &'static str {
        match &self.0 {
            OfferedWording::NotRecorded { .. } => "responded.not_recorded",
            OfferedWording::NotOwn { .. } => "responded.not_own",
            OfferedWording::Help { .. } => "responded.help",
            OfferedWording::TookSomethingElse { .. } => "responded.took_something_else",
            OfferedWording::TookNone { .. } => "responded.took_none",
            OfferedWording::NoResponse { .. } => "responded.no_response",
            OfferedWording::TookSeveral { .. } => "responded.took_several",
            OfferedWording::GaveBack { .. } => "responded.gave_back",
            OfferedWording::SidesTooFew { .. } => "responded.sides_too_few",
            OfferedWording::SidesNoSign { .. } => "responded.sides_no_sign",
            OfferedWording::MaybeTheSide { .. } => "responded.maybe_the_side",
            OfferedWording::Given { .. } => "responded.given",
            OfferedWording::NeverOffered { .. } => "responded.never_offered",
            OfferedWording::Item { .. } => "responded.item",
            OfferedWording::NoAnswer { .. } => "responded.no_answer",
            same => same.name(),
        }
    }

    fn text(&self) -> String {
        match &self.0 {
            OfferedWording::NotRecorded { count, of } => {
                format!("In {count} of {of} offers what was done is not recorded. They count in no share.")
            }
            OfferedWording::NotOwn { count, of } => format!(
                "In {count} of {of} offers what was taken was shown by an adult or taken with hands-on support. They count in \
                 no share."
            ),
            OfferedWording::Help { unprompted, prompted, not_recorded, of } => format!(
                "Help with what was done: unprompted or waited for {unprompted} of {of}, prompted {prompted} of {of}, help not \
                 recorded {not_recorded} of {of}."
            ),
            OfferedWording::TookSomethingElse { called, count, of } => {
                format!("{called} took “something else” in {count} of {of} offers.")
            }
            OfferedWording::TookNone { called, count, of } => {
                format!("{called} took “none of these” in {count} of {of} offers.")
            }
            OfferedWording::NoResponse { count, of } => {
                format!("There was no response in {count} of {of} offers. No response is not a no.")
            }
            OfferedWording::TookSeveral { called, count, of } => format!(
                "{called} took more than one thing at once in {count} of {of} offers. That counts as taking none of them."
            ),
            OfferedWording::GaveBack { called, count, of } => format!(
                "{called} took something and gave it back when it came in {count} of {of} offers. That does not count as \
                 taking it."
            ),
            OfferedWording::SidesTooFew { n } => {
                format!("One of two things side by side was taken {}.", super::plural::times(*n))
            }
            OfferedWording::SidesNoSign { left, n } | OfferedWording::MaybeTheSide { left, n, .. } => format!(
                "Of two things side by side, the one on the left was taken {left} of {n} times and the one on the right {right} \
                 of {n} times.",
                right = n.saturating_sub(*left)
            ),
            OfferedWording::Given { given, not_given, not_recorded, of } => format!(
                "What was taken was given {given} of {of} times and not given {not_given} of {of} times; {not_recorded} of {of} \
                 times this is not recorded."
            ),
            OfferedWording::NeverOffered { called, count } => format!(
                "{} never put before {called} in this period. That says nothing about {}.",
                counted(*count, "known thing was", "known things were"),
                if *count == 1 { "it" } else { "them" }
            ),
            OfferedWording::Item { called, from, to, label, k, n, days, offerers, left_out, .. } => {
                let mut text = format!(
                    "{} {label} was put before {called} {} on {} by {}. {called} took it {k} of {n} times.",
                    between(*from, *to),
                    super::plural::times(*n),
                    super::plural::days(*days),
                    super::offered::people(*offerers),
                );
                text.push_str(&after(*left_out));
                text
            }
            OfferedWording::NoAnswer { label, offered, left_out } => format!(
                "{label} was put there {}, and nothing that was done with it counts.{}",
                super::plural::times(*offered),
                after(*left_out)
            ),
            same => same.text(),
        }
    }
}

/// With a space before it; nothing where nothing was left out.
fn after(left_out: LeftOut) -> String {
    let LeftOut { not_recorded, ended, not_own, alone } = left_out;
    let parts: Vec<String> = [
        (not_recorded, "of which nothing is recorded"),
        (ended, "that ended without an answer"),
        (not_own, "with hands-on support or shown by an adult"),
        (alone, "in which it lay alone"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, why)| format!("{} {why}", counted(count, "time", "times")))
    .collect();
    if parts.is_empty() { String::new() } else { format!(" Not counted: {}.", parts.join(", ")) }
}
