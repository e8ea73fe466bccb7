//! Every template about content and distress, in every state of its gate.

use super::complete_examples::SETTINGS;
use super::{Noted, Outcome, SeenWording, Watched, Which};
use crate::event::Setting;
use crate::stats::small_n::Rate;

impl SeenWording {
    pub fn examples() -> Vec<Self> {
        let mut all = vec![
            Self::Evidence { n: 0, days: 0, people: 0, settings: 0, without_hours: 0 },
            Self::Evidence { n: 1, days: 1, people: 1, settings: 1, without_hours: 1 },
            Self::Evidence { n: 7, days: 4, people: 1, settings: 2, without_hours: 1 },
            Self::Evidence { n: 24, days: 9, people: 3, settings: 3, without_hours: 2 },
            Self::Evidence { n: 24, days: 9, people: 3, settings: 2, without_hours: 0 },
            Self::Comparisons { made: 0, too_few: 0 },
            Self::Comparisons { made: 0, too_few: 3 },
            Self::Comparisons { made: 1, too_few: 0 },
            Self::Comparisons { made: 3, too_few: 3 },
        ];
        all.extend(SETTINGS.map(|setting| Self::HoursNotRecorded { setting }));
        for noted in [Noted::Content, Noted::Distress] {
            for (count, days, people) in [(0, 0, 0), (1, 1, 1), (14, 9, 3)] {
                all.push(Self::Noted { noted, count, days, people });
                all.extend(SETTINGS.map(|setting| Self::InSetting { noted, setting, count }));
            }
            for (within, outside) in [(0, 0), (0, 1), (1, 0), (1, 1), (9, 5)] {
                all.push(Self::Observed { noted, setting: Setting::Home, within, outside, minutes: 2530 });
            }
            for n in [0, 1, 4] {
                all.push(Self::TooFewForRate { noted, setting: Setting::Home, n });
            }
            for (n, minutes) in [(5, 6_000), (9, 2_530), (10, 6_000), (40, 2_530)] {
                let rate = Rate::new(n, minutes).map(|rate| rate.per_ten_hours().whole());
                all.extend(rate.map(|rate| Self::Rate { noted, setting: Setting::School, n, rate }));
            }
            for which in [Which::All, Which::Nights] {
                for (k, n, nothing) in
                    [(0, 1, 0), (0, 56, 0), (1, 1, 1), (1, 56, 0), (19, 56, 0), (19, 56, 1), (19, 56, 15)]
                {
                    all.push(Self::Without { noted, setting: Setting::Home, which, k, n, nothing });
                }
            }
        }
        let watched = |setting, count, minutes| Watched { setting, count, minutes };
        for (one, other, outcome) in [(1, 0, Outcome::TooFew), (12, 4, Outcome::NotClear), (19, 1, Outcome::Clear)] {
            let (one, other) = (watched(Setting::Home, one, 2_400), watched(Setting::School, other, 2_280));
            all.push(Self::Compared { one, other, outcome });
        }
        all
    }
}
