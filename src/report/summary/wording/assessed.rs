//! What is said about preference assessments: how often something was taken, whether the side may have decided, and which things
//! come before which, where that can be said at all.

use super::{Wording, counted, names, plural};
use crate::report::summary::Ordered;
use crate::stats::preference::{Perishing, Place, PlaceBias, SideFinding, UseBy};
use chrono::NaiveDate;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AssessedWording {
    Total {
        method: String,
        trials: u64,
        sittings: u64,
        days: u64,
        offerers: u64,
        timed: bool,
    },
    LeftOut {
        count: u64,
    },
    ByTheChild {
        called: String,
        count: u64,
        of: u64,
    },
    Sides {
        finding: SideFinding,
        left: u64,
        right: u64,
        same_item: u64,
        same_side: u64,
    },
    Places {
        finding: PlaceFinding,
    },
    OneAtATime,
    ByTheClock,
    /// No order is told at the pre-intentional stage.
    NoOrderAtStage,
    Order {
        finding: Ordered,
        groups: Vec<Vec<String>>,
    },
    Age {
        age: UseBy,
        last: NaiveDate,
        perishing: Perishing,
    },
}

/// What the places of an array say, without the number behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceFinding {
    Untestable,
    NoSign,
    Edge,
    Centre,
    One(Place),
}

impl From<PlaceBias> for PlaceFinding {
    fn from(bias: PlaceBias) -> Self {
        match bias {
            PlaceBias::Untestable => Self::Untestable,
            PlaceBias::NoSign { .. } => Self::NoSign,
            PlaceBias::MaybeTheEdge { .. } => Self::Edge,
            PlaceBias::MaybeTheCentre { .. } => Self::Centre,
            PlaceBias::MaybeOnePlace { place, .. } => Self::One(place),
        }
    }
}

impl AssessedWording {
    /// Every template in every state.
    pub fn examples() -> Vec<Self> {
        let called = || "Sam".to_owned();
        let day = NaiveDate::from_ymd_opt(2026, 3, 3).unwrap_or_default();
        let mut all = vec![Self::OneAtATime, Self::ByTheClock, Self::NoOrderAtStage];
        for method in crate::event::Method::ALL {
            let timed = method == crate::event::Method::FreeOperant;
            for (trials, sittings, days, offerers) in [(0, 1, 0, 0), (1, 1, 1, 1), (24, 4, 3, 2)] {
                let method = names::method(method).to_owned();
                all.push(Self::Total { method, trials, sittings, days, offerers, timed });
            }
        }
        for count in [1, 3] {
            all.push(Self::LeftOut { count });
            all.push(Self::ByTheChild { called: called(), count, of: 3 });
        }
        for finding in [SideFinding::Untestable, SideFinding::NoSign, SideFinding::MaybeTheSide] {
            for (left, right, same_item, same_side) in [(0, 0, 0, 0), (1, 0, 0, 1), (2, 12, 1, 6)] {
                all.push(Self::Sides { finding, left, right, same_item, same_side });
            }
        }
        let places = [Place::FromLeft(0), Place::FromLeft(2), Place::FromRight(0), Place::FromRight(1)];
        let fixed = [PlaceFinding::Untestable, PlaceFinding::NoSign, PlaceFinding::Edge, PlaceFinding::Centre];
        let findings = fixed.into_iter().chain(places.map(PlaceFinding::One));
        all.extend(findings.map(|finding| Self::Places { finding }));
        let named = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        for groups in [
            vec![named(&["drum"])],
            vec![named(&["bubbles", "drum"]), named(&["music"]), named(&["book"])],
            vec![named(&["bubbles", "drum"]), named(&["music"])],
        ] {
            for finding in [Ordered::Tiers, Ordered::TooFewOf, Ordered::NotCompared] {
                all.push(Self::Order { finding, groups: groups.clone() });
            }
        }
        let bare =
            [Ordered::NotAsked, Ordered::TooMany, Ordered::TooFew, Ordered::MaybeTheSide, Ordered::MaybeThePlace];
        all.extend(bare.map(|finding| Self::Order { finding, groups: Vec::new() }));
        for age in [UseBy::Current, UseBy::Older, UseBy::Past] {
            for perishing in [Perishing::Slowly, Perishing::Soon] {
                all.push(Self::Age { age, last: day, perishing });
            }
        }
        all
    }
}

impl Wording for AssessedWording {
    fn name(&self) -> &'static str {
        match self {
            Self::Total { .. } => "assessed.total",
            Self::LeftOut { .. } => "assessed.left_out",
            Self::ByTheChild { .. } => "assessed.by_the_child",
            Self::Sides { .. } => "assessed.sides",
            Self::Places { .. } => "assessed.places",
            Self::OneAtATime => "assessed.one_at_a_time",
            Self::ByTheClock => "assessed.by_the_clock",
            Self::NoOrderAtStage => "assessed.no_order_at_stage",
            Self::Order { .. } => "assessed.order",
            Self::Age { .. } => "assessed.age",
        }
    }

    fn text(&self) -> String {
        match self {
            Self::Total { method, trials, sittings, days, offerers, timed } => {
                let what = if *timed { counted(*trials, "session", "sessions") } else { counted(*trials, "trial", "trials") };
                format!(
                    "Tried {method}: {what} in {} on {} by {}.",
                    counted(*sittings, "sitting", "sittings"),
                    plural::days(*days),
                    super::offered::people(*offerers)
                )
            }
            Self::LeftOut { count } => format!(
                "{} in no figure here: not recorded, ended without an answer, shown by an adult, or with hands-on support.",
                counted(*count, "trial is", "trials are")
            ),
            Self::ByTheChild { called, count, of } => {
                format!("{called} ended {count} of {}.", counted(*of, "sitting", "sittings"))
            }
            Self::Sides { finding, left, right, same_item, same_side } => sides(*finding, (*left, *right), (*same_item, *same_side)),
            Self::Places { finding } => places(*finding),
            Self::OneAtATime => {
                "One thing at a time shows whether it is taken at all. It says nothing of which comes first.".to_owned()
            }
            Self::ByTheClock => {
                "Time with a thing is a share of time and no count of offers. No range is drawn, and nothing is put in order."
                    .to_owned()
            }
            Self::NoOrderAtStage => {
                "At the pre-intentional stage nothing is put in order: taking something is a response.".to_owned()
            }
            Self::Order { finding, groups } => order(*finding, groups),
            Self::Age { age, last, perishing } => {
                let days = if *perishing == Perishing::Slowly { 60 } else { 30 };
                let last = names::day(*last);
                match age {
                    UseBy::Current => format!("Last tried on {last}. After {days} days this is older, and to be tried again."),
                    UseBy::Older => format!("Older: last tried on {last}, more than {days} days before this was asked for."),
                    UseBy::Past => format!("Past: last tried on {last}, more than six months before this was asked for."),
                }
            }
        }
    }
}

fn sides(finding: SideFinding, (left, right): (u64, u64), (same_item, same_side): (u64, u64)) -> String {
    let n = left + right;
    let split = format!("taken on the left {left} of {n} times, on the right {right} of {n} times");
    let twins = match same_item + same_side {
        0 => String::new(),
        pairs => format!(
            " Of {} tried both ways round, the same thing was taken in {same_item} and the same side in {same_side}.",
            counted(pairs, "pair", "pairs")
        ),
    };
    let says = match finding {
        SideFinding::Untestable => "too few to check whether the side decided",
        SideFinding::NoSign => "no sign that the side decided",
        SideFinding::MaybeTheSide => "the side may have decided, so nothing is put in order and no range is given",
    };
    format!("Of two things side by side, {split}: {says}.{twins}")
}

fn places(finding: PlaceFinding) -> String {
    let may = |what: String| format!("{what} may have decided, so nothing is put in order and no range is given.");
    let counted = |place: u8| u32::from(place) + 1;
    match finding {
        PlaceFinding::Untestable => "Too few to check whether the place in the row decided.".to_owned(),
        PlaceFinding::NoSign => "No sign that the place in the row decided.".to_owned(),
        PlaceFinding::Edge => may("The ends of the row".to_owned()),
        PlaceFinding::Centre => may("The middle of the row".to_owned()),
        PlaceFinding::One(Place::FromLeft(place)) => may(format!("Place {} from the left", counted(place))),
        PlaceFinding::One(Place::FromRight(place)) => may(format!("Place {} from the right", counted(place))),
    }
}

fn order(finding: Ordered, groups: &[Vec<String>]) -> String {
    let named = |joined: &str| groups.iter().map(|group| group.join(", ")).collect::<Vec<_>>().join(joined);
    let none = |why: String| format!("These cannot be put in one order: {why}.");
    match finding {
        Ordered::NotAsked => none("this was not asked".to_owned()),
        Ordered::Tiers if groups.len() < 2 => {
            "No clear order: what was tried does not tell these apart. That does not mean that they are alike."
                .to_owned()
        }
        Ordered::Tiers => {
            format!("Taken before the rest, group by group: {}. Within a group there is no order.", named("; then "))
        }
        Ordered::TooMany => none("there are too many".to_owned()),
        Ordered::TooFew => none("ten trials on three days by two people are needed, and there are fewer".to_owned()),
        Ordered::MaybeTheSide => none("the side may have decided".to_owned()),
        Ordered::MaybeThePlace => none("the place in the row may have decided".to_owned()),
        Ordered::TooFewOf => none(format!("fewer than five trials tell of {}", named(", "))),
        Ordered::NotCompared => none(format!("nothing joins the trials of {}", named(" with those of "))),
    }
}
