//! What Sam said, in all five parts.

use super::sample::{count, day, moment, none, owned, person, text};
use heard::event::{Mode, Role, Setting};
use heard::report::summary::{Count, No, Said, SaidHow, SaidItem, SaidPart, SaidPhrase, SupportPart};

pub fn said() -> Said {
    let unprompted = said_part(
        SupportPart::UnpromptedOrWaitedFor,
        count(88, 12, 3),
        count(31, 12, 9),
        vec![
            phrase(&["more", "music"], 14, 15, 12),
            phrase(&["go", "outside"], 11, 21, 14),
            phrase(&["no"], 6, 33, 30),
            phrase(&["Mum", "phone"], 4, 48, 60),
            phrase(&["hurt", "tummy"], 2, 312, 4),
            phrase(
                &["I", "want", "to", "go", "to", "the", "big", "swing", "in", "the", "park", "with", "Priya"],
                1,
                318,
                1,
            ),
        ],
        vec![
            item(15, 2, (8, 12), SupportPart::UnpromptedOrWaitedFor, &["more", "music"]),
            item(21, 3, (15, 41), SupportPart::UnpromptedOrWaitedFor, &["go", "outside"]),
            item(33, 5, (18, 5), SupportPart::UnpromptedOrWaitedFor, &["no"]),
            item(312, 44, (19, 42), SupportPart::UnpromptedOrWaitedFor, &["hurt", "tummy"]),
            item(316, 44, (20, 10), SupportPart::UnpromptedOrWaitedFor, &["hurt", "tummy"]),
        ],
    );
    let not_recorded = said_part(
        SupportPart::HelpNotRecorded,
        count(119, 13, 2),
        count(44, 13, 6),
        vec![phrase(&["drink"], 31, 19, 8), phrase(&["finished"], 19, 25, 10), phrase(&["stop"], 3, 261, 11)],
        vec![
            item(19, 2, (12, 30), SupportPart::HelpNotRecorded, &["drink"]),
            item(25, 4, (17, 55), SupportPart::HelpNotRecorded, &["finished"]),
            item(261, 35, (7, 31), SupportPart::HelpNotRecorded, &["stop"]),
        ],
    );
    let prompted = said_part(
        SupportPart::Prompted,
        count(57, 14, 5),
        count(26, 14, 10),
        vec![phrase(&["toast"], 12, 24, 15), phrase(&["toilet"], 9, 29, 20)],
        vec![
            item(24, 4, (8, 2), SupportPart::Prompted, &["toast"]),
            by_sign(item(29, 5, (13, 20), SupportPart::Prompted, &["toilet"])),
        ],
    );
    let modelled = said_part(
        SupportPart::Modelled,
        count(22, 16, 13),
        count(9, 16, 26),
        vec![phrase(&["trampoline"], 10, 42, 26)],
        vec![item(42, 6, (16, 0), SupportPart::Modelled, &["trampoline"])],
    );
    let hands_on = said_part(
        SupportPart::HandsOn,
        count(3, 145, 50),
        count(3, 145, 50),
        vec![phrase(&["good", "morning"], 3, 145, 50)],
        vec![item(145, 19, (9, 1), SupportPart::HandsOn, &["good", "morning"])],
    );
    let parts = vec![unprompted, not_recorded, prompted, modelled, hands_on];
    let is_urgent = |item: &&SaidItem| ["no", "stop", "hurt", "help", "finished"].contains(&item.words[0].as_str());
    let mut urgent: Vec<SaidItem> = parts.iter().flat_map(|part| &part.items).filter(is_urgent).cloned().collect();
    urgent.sort_by_key(|item| item.at);
    Said { parts, urgent }
}

pub fn said_part(
    part: SupportPart,
    acts: Count,
    days: Count,
    phrases: Vec<SaidPhrase>,
    items: Vec<SaidItem>,
) -> SaidPart {
    let mut sentences = vec![match acts.count {
        0 => text("said.acts", "Nothing of this kind was recorded.", none()),
        _ => text("said.acts", &format!("{} times on {} days.", acts.count, days.count), acts.entries.clone()),
    }];
    if part == SupportPart::HandsOn && acts.count > 0 {
        sentences.push(text("said.cannot_say", "We cannot say that these are Sam’s words.", none()));
    }
    SaidPart { part, count: acts, days, sentences, phrases, items }
}

fn phrase(words: &[&str], times: u64, from: u64, step: u64) -> SaidPhrase {
    let last = i64::try_from((from + (times - 1) * step) / 8).unwrap().min(55);
    SaidPhrase {
        words: owned(words),
        count: count(times, from, step),
        first: day(i64::try_from(from / 8).unwrap()),
        last: day(last),
    }
}

fn item(no: u64, on: i64, (hour, minute): (u32, u32), part: SupportPart, words: &[&str]) -> SaidItem {
    SaidItem {
        no: No(no.to_string()),
        at: moment(on, hour, minute),
        part,
        words: owned(words),
        spoken: Some(if words.len() > 1 { SaidHow::Bar } else { SaidHow::Presses }),
        mode: Mode::Tablet,
        setting: Setting::Home,
        present: (no % 2 == 1).then(|| vec![person(Role::KeyWorker, "A"), person(Role::Agency, "B")]),
        by: None,
    }
}

fn by_sign(item: SaidItem) -> SaidItem {
    SaidItem { spoken: None, mode: Mode::Sign, by: Some(person(Role::KeyWorker, "A")), ..item }
}
