//! Every template about asking, with nothing, one and many in its holes.

use super::AskedWording;
use crate::event::Setting;
use crate::report::summary::{Outcome, Reason, names};
use crate::stats::small_n::Rate;
use chrono::NaiveDate;

impl AskedWording {
    /// Every template, with nothing, one and many in its holes.
    pub fn examples() -> Vec<Self> {
        let called = || "Sam".to_owned();
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap_or_default();
        let mut all =
            vec![Self::None { called: called(), set_apart: 0 }, Self::None { called: called(), set_apart: 3 }];
        for (count, days) in [(1, 1), (12, 5)] {
            all.push(Self::Total { called: called(), from: day(3), to: day(28), count, days });
        }
        for of in [1, 4, 9, 10, 40] {
            let outcomes = Outcome::ALL.map(|outcome| (names::outcome(outcome).to_owned(), of / 2 + of % 2));
            all.push(Self::Outcomes { outcomes: outcomes.to_vec(), of });
            let reasons = Reason::ALL.map(|reason| (names::reason(reason).to_owned(), of / 2 + of % 2));
            all.push(Self::Reasons { reasons: reasons.to_vec(), nothing: of / 2, of });
            all.push(Self::Reasons { reasons: Vec::new(), nothing: of, of });
            for count in [1, of] {
                all.extend([
                    Self::Nobody { count, of },
                    Self::NotInRecord { count, of },
                    Self::NotOk { called: called(), count, of },
                    Self::NobodyThere { with_adult: count, alone: 0, not_recorded: of - count, of },
                    Self::NobodyThere { with_adult: 0, alone: of - count, not_recorded: count, of },
                ]);
            }
            all.push(Self::Again {
                called: called(),
                again: of / 2 + 1,
                of: of + 1,
                rows: 1 + of / 10,
                longest: 2 + of / 4,
            });
            all.push(Self::SetApart { count: of });
        }
        for (n, median, longest) in [(5, 0, 1), (9, 1, 62), (14, 75, 119), (40, 120, 3_700)] {
            all.push(Self::Wait { n, median, longest });
        }
        all.extend([1, 4].map(|n| Self::WaitTooFew { n }));
        for setting in [Setting::Home, Setting::School, Setting::NotRecorded] {
            all.extend([1, 12].map(|n| Self::HoursNotRecorded { setting, n }));
            all.extend([0, 1, 4].map(|n| Self::TooFewForRate { setting, n, minutes: 95 }));
            for (n, minutes) in [(5, 60), (5, 6_000), (6, 3_600), (60, 4_800)] {
                let rate = Rate::new(n, minutes).map(|rate| rate.per_ten_hours().whole());
                all.extend(rate.map(|rate| Self::Rate { setting, n, minutes, rate }));
            }
        }
        all
    }
}
