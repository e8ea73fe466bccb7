//! Every template of the completeness page, with nothing, one and many in its holes.

use super::{FactWording, GapWording, NotHeld, Sign};
use crate::event::{Moment, Setting};
use crate::stats::agreement::Lacking;
use chrono::{FixedOffset, NaiveDate, NaiveTime, TimeZone as _};

fn called() -> String {
    "Sam".to_owned()
}

/// Midnight of a day in March, by the clock of Greenwich.
fn moment(day: u32) -> Option<Moment> {
    let midnight = NaiveDate::from_ymd_opt(2026, 3, day)?.and_time(NaiveTime::MIN);
    FixedOffset::east_opt(0)?.from_local_datetime(&midnight).single()
}

impl FactWording {
    pub fn examples() -> Vec<Self> {
        let mut all = vec![
            Self::NoShifts,
            Self::Wrote { people: 0, most: 0, entries: 0, called: called() },
            Self::Wrote { people: 1, most: 1, entries: 1, called: called() },
            Self::Wrote { people: 1, most: 61, entries: 61, called: called() },
            Self::Wrote { people: 7, most: 61, entries: 148, called: called() },
            Self::Private { minutes: 0, starts: 0, while_showing: 0, called: called() },
            Self::Private { minutes: 45, starts: 0, while_showing: 0, called: called() },
            Self::Private { minutes: 190, starts: 1, while_showing: 0, called: called() },
            Self::Private { minutes: 190, starts: 1, while_showing: 1, called: called() },
            Self::Private { minutes: 190, starts: 6, while_showing: 2, called: called() },
            Self::UsualPlan,
            Self::NotFound { signs: Sign::ALL.to_vec() },
            Self::NotFound { signs: vec![Sign::Waited] },
        ];
        for (k, n) in [(0, 1), (1, 1), (0, 198), (1, 198), (97, 198), (198, 198)] {
            all.extend([
                Self::OwnActs { k, n, called: called() },
                Self::NotOwn { k, n, called: called() },
                Self::Nothing { k, n },
                Self::NightsNothing { k, n },
                Self::NextDay { k, n },
                Self::Later { k, n },
                Self::NoAgreement { k, n },
                Self::Batched { k, n },
                Self::Alike { k, n },
                Self::NoPlace { k, n, counted: Setting::Home },
                Self::OutsidePlan { k, n },
                Self::BegunBefore { k, n },
            ]);
        }
        for count in [0, 1, 3] {
            all.extend([
                Self::PartlyNoAgreement { days: count },
                Self::Gaps { count, longest_minutes: 4 * 24 * 60 + 125 },
                Self::Corrected { count, longest_minutes: None },
                Self::Corrected { count, longest_minutes: Some(3 * 24 * 60) },
                Self::TakenBack { count },
                Self::ClockSuspect { count },
                Self::Unclean { count },
                Self::Waited { entries: count, longest_minutes: 0 },
                Self::Waited { entries: count, longest_minutes: 12 },
            ]);
        }
        for setting in SETTINGS {
            all.extend([
                Self::Observed { minutes: 2530, setting },
                Self::HoursNotRecorded { setting, called: called() },
                Self::Halves { first: 61, last: 14, first_days: 28, last_days: 29, setting, called: called() },
            ]);
        }
        if let Some(day) = NaiveDate::from_ymd_opt(2026, 3, 14) {
            all.extend([Self::CutShort { last: day }, Self::Began { day }]);
        }
        if let Some((from, to)) = moment(3).zip(moment(9)) {
            all.push(Self::UsualPlanUntil { until: from });
            all.push(Self::WithoutAgreement { from, to, called: called() });
        }
        all
    }
}

/// Every setting, the unknown one included.
pub(super) const SETTINGS: [Setting; 8] = [
    Setting::Home,
    Setting::School,
    Setting::Family,
    Setting::Community,
    Setting::Transport,
    Setting::Health,
    Setting::Other,
    Setting::NotRecorded,
];

impl GapWording {
    pub fn examples() -> Vec<Self> {
        let lacking = [Lacking::None, Lacking::Some, Lacking::All].into_iter();
        let moments = moment(3).zip(moment(5));
        lacking.filter_map(|lacking| moments.map(|(from, to)| Self { from, to, lacking, called: called() })).collect()
    }
}

impl NotHeld {
    pub fn examples() -> Vec<Self> {
        Self::all("Sam")
    }
}
