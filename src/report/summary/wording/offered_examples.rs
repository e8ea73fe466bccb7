//! Every template about offers, in every state of its gate.

use super::{LeftOut, OfferedWording};
use crate::report::summary::Gate;
use crate::stats::small_n::{gate, percent, wilson};
use chrono::NaiveDate;

impl OfferedWording {
    /// Every template, with nothing, one and many in its holes, and a thing at every gate, with and without sides.
    pub fn examples() -> Vec<Self> {
        let called = || "Sam".to_owned();
        let domain = || "personal care".to_owned();
        let mut all = vec![
            Self::Total { offers: 0, days: 0, offerers: 0, parts_of_life: 0, of: 11 },
            Self::Total { offers: 1, days: 1, offerers: 0, parts_of_life: 1, of: 11 },
            Self::Total { offers: 28, days: 13, offerers: 4, parts_of_life: 3, of: 11 },
            Self::Row { domain: domain(), offers: 0, days: 0, offerers: 0 },
            Self::Row { domain: domain(), offers: 1, days: 1, offerers: 1 },
            Self::Row { domain: domain(), offers: 28, days: 13, offerers: 4 },
            Self::Help { unprompted: 0, prompted: 1, not_recorded: 4, of: 5 },
            Self::Given { given: 15, not_given: 2, not_recorded: 3, of: 20 },
            Self::Given { given: 0, not_given: 0, not_recorded: 1, of: 1 },
        ];
        for n in [0, 1, 5] {
            all.push(Self::SidesTooFew { n });
        }
        for (left, n) in [(3, 6), (6, 14), (5, 10)] {
            all.push(Self::SidesNoSign { left, n });
        }
        for (left, n) in [(0, 6), (2, 14), (21, 30)] {
            all.push(Self::MaybeTheSide { called: called(), left, n });
        }
        for (count, of) in [(1, 1), (2, 9), (12, 28)] {
            all.extend([
                Self::NotRecorded { count, of },
                Self::Ended { count, of },
                Self::NotOwn { count, of },
                Self::WaysOut { count, of },
                Self::TookSomethingElse { called: called(), count, of },
                Self::TookNone { called: called(), count, of },
                Self::PushedAway { called: called(), count, of },
                Self::NoResponse { count, of },
                Self::TookSeveral { called: called(), count, of },
                Self::GaveBack { called: called(), count, of },
            ]);
        }
        for count in [1, 23] {
            all.push(Self::NeverOffered { called: called(), count });
            all.push(Self::OnBoards { called: called(), domain: domain(), count });
        }
        let left_out = LeftOut { not_recorded: 2, ended: 1, not_own: 1, alone: 3 };
        all.push(Self::NoAnswer { label: "music".to_owned(), offered: 4, left_out });
        for the_side in [false, true] {
            for (k, n, days, offerers) in states() {
                for left_out in [LeftOut::default(), left_out] {
                    all.push(Self::thing(k, n, (days, offerers), the_side, left_out));
                }
            }
        }
        all
    }

    fn thing(k: u64, n: u64, (days, offerers): (u64, u64), the_side: bool, left_out: LeftOut) -> Self {
        let gate = gate(n, days, offerers);
        let range = if gate == Gate::TallyOnly || the_side { None } else { wilson(k, n).map(percent) };
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap_or_default();
        Self::Item {
            called: "Sam".to_owned(),
            from: day(3, 3),
            to: day(4, 28),
            label: "trampoline".to_owned(),
            k,
            n,
            days,
            offerers,
            gate,
            range,
            the_side,
            alternatives: if n > 4 { vec!["drawing".to_owned(), "music".to_owned()] } else { Vec::new() },
            left_out,
        }
    }
}

/// k, n, days and offerers on both sides of every border of every gate.
fn states() -> Vec<(u64, u64, u64, u64)> {
    let mut states = Vec::new();
    for n in [1, 4, 5, 9, 10, 14, 100] {
        for k in [0, 1, n / 2, n] {
            for (days, offerers) in [(1, 0), (2, 1), (3, 2), (9, 4)] {
                states.push((k, n, days.min(n), offerers));
            }
        }
    }
    states
}
