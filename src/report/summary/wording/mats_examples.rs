//! Every template about views mats, with nothing, one and many in its holes.

use super::MatsWording;
use crate::mat::{Checked, Checks, Confirmed, Understanding};
use crate::report::summary::MatReason;
use chrono::NaiveDate;

impl MatsWording {
    /// Every template, with nothing, one and many in its holes.
    pub fn examples() -> Vec<Self> {
        let called = || "Sam".to_owned();
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap_or_default();
        let mut all = vec![
            Self::None { called: called(), apart: 0 },
            Self::None { called: called(), apart: 2 },
            Self::Practice { called: called() },
            Self::NothingKept { called: called() },
            Self::Outsider {},
            Self::OtherPicture {},
        ];
        for (count, days) in [(1, 1), (4, 3)] {
            all.push(Self::Total { called: called(), from: day(3), to: day(28), count, days });
            all.extend([Self::Shown { count }, Self::Waiting { count }, Self::AskedAgain { count }]);
            all.push(Self::HandsOn { called: called(), count, of: count + 2 });
            all.push(Self::Apart { reasons: MatReason::ALL.map(|reason| (reason, count)).to_vec() });
        }
        all.extend(MatReason::ALL.map(|reason| Self::Apart { reasons: vec![(reason, 1)] }));
        all.extend(Confirmed::ALL.map(|confirmed| Self::Confirmed { called: called(), confirmed }));
        let failed = Checked::Failed;
        let checks = Checks { anchors: failed, columns: failed, sides: failed, repeat: failed };
        for understanding in [Understanding::NotSure, Understanding::NothingAgainst, Understanding::NotChecked] {
            let failed = if understanding == Understanding::NotSure { Self::failed(checks) } else { Vec::new() };
            all.push(Self::Understood { called: called(), understanding, failed });
        }
        all
    }
}
