//! Previews of the pad for exchanges on paper, and of what they have come to.

use super::adults;
use super::pictures::Pictures;
use heard::ui::offer::TileData;
use heard::ui::pad::{self, GroupData, GuideData, KeyData, PadState, RowData, SettingData, WritingData};
use heard::ui::progress::{self, LineData, PhaseData, ProgressData, RuleData};
use heard::ui::{AppWindow, Page};

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn tile(label: &str, pictures: Pictures, chosen: bool) -> TileData {
    TileData {
        id: label.to_owned(),
        label: label.to_owned(),
        symbol: pictures.get(label),
        chosen,
        ..TileData::default()
    }
}

fn group(title: &str, chips: &[&str], chosen: Option<usize>) -> GroupData {
    let chip = |(index, text): (usize, &&str)| ((*text).to_owned(), Some(index) == chosen);
    GroupData { title: title.to_owned(), detail: String::new(), chips: chips.iter().enumerate().map(chip).collect() }
}

fn keys(marks: [(&str, &str); 4]) -> Vec<KeyData> {
    marks.map(|(mark, text)| KeyData { mark: mark.to_owned(), text: text.to_owned() }).to_vec()
}

fn row(number: usize, mark: &str, text: &str, detail: &str, open: bool) -> RowData {
    RowData {
        id: number.to_string(),
        mark: mark.to_owned(),
        text: format!("{number} · {text}"),
        detail: detail.to_owned(),
        open,
    }
}

const SHEET: [(&str, &str); 4] =
    [("+", "without help"), ("G", "I pointed"), ("PP", "some hands-on help"), ("FP", "hand over hand")];

fn writing(pictures: Pictures) -> WritingData {
    WritingData {
        phase: "Phase 3B, which thing".to_owned(),
        carried: "drink, apple, music · with Priya · snack".to_owned(),
        tiles: [("drink", false), ("apple", true), ("music", false)]
            .map(|(label, chosen)| tile(label, pictures, chosen))
            .to_vec(),
        groups: vec![
            group("“Go on, take it”", &["took that thing", "went for another", "not checked"], Some(1)),
            group("Or", &["nothing was given", "they lie the other way now"], None),
        ],
        keys: keys(SHEET),
        rows: vec![
            row(7, "−", "apple", "16:09 · not the one that was meant · without help", true),
            row(6, "+", "drink", "16:07 · without help · given", false),
            row(5, "PP", "music", "16:04 · hands-on help · given", false),
            row(4, "–", "nothing was given", "16:02", false),
            row(3, "+", "drink", "16:00 · without help · a bit", false),
        ],
        answers: owned(&["given", "a bit", "first–then", "not now", "not here", "cannot"]),
        mistakes: owned(&["wrong key", "it was no trial", "another child"]),
        ..WritingData::default()
    }
}

fn step(text: &str, detail: &str, done: bool, next: bool) -> GuideData {
    GuideData { text: text.to_owned(), detail: detail.to_owned(), done, next }
}

fn show(window: &AppWindow, state: &PadState) {
    pad::show(window, state, None);
    adults::open(window, Page::Pad);
}

pub fn pad(window: &AppWindow, pictures: Pictures) {
    let mut data = writing(pictures);
    data.rows.remove(0);
    show(window, &PadState::Writing(data));
}

pub fn corrected(window: &AppWindow, pictures: Pictures) {
    let data = WritingData {
        guide_title: "Wrong picture. What to do next".to_owned(),
        guide: vec![
            step("1  Show", "Touch the right picture, or hold it up.", true, false),
            step(
                "2  Practise",
                "Help Sam to give the right one, and be glad. The thing is not handed over yet.",
                false,
                true,
            ),
            step("3  Something else", "A moment of something easy, or a pause.", false, false),
            step(
                "4  Again",
                "As at the beginning. If Sam gives the right one without help: hand it over, and say its word.",
                false,
                false,
            ),
        ],
        ..writing(pictures)
    };
    show(window, &PadState::Writing(data));
}

pub fn steps(window: &AppWindow, pictures: Pictures) {
    let data = WritingData {
        phase: "Phase 1, giving a picture".to_owned(),
        carried: "drink · with Priya · snack".to_owned(),
        keys_for: "Step 2 of 3: reaches".to_owned(),
        tiles: vec![tile("drink", pictures, false)],
        groups: vec![
            group("Open hand", &["held out", "not held out"], Some(0)),
            group("Or", &["nothing was given"], None),
        ],
        keys: keys(SHEET),
        taking_back: true,
        rows: vec![row(1, "FP", "drink", "16:00 · given", true)],
        ..writing(pictures)
    };
    show(window, &PadState::Writing(data));
}

pub fn answering(window: &AppWindow, _: Pictures) {
    let data = WritingData {
        phase: "Phase 5, answering".to_owned(),
        carried: "partner not recorded".to_owned(),
        keys: keys([
            ("", "before I pointed"),
            ("", "after I pointed"),
            ("", "asked, no answer"),
            ("", "nobody had asked"),
        ]),
        ..WritingData::default()
    };
    show(window, &PadState::Writing(data));
}

pub fn setting(window: &AppWindow, pictures: Pictures) {
    let phases = [
        "Phase 1, giving a picture",
        "Phase 2, distance",
        "Phase 3A, one picture that is meant",
        "Phase 3B, which thing",
        "Phase 4, a sentence",
        "Attributes, after phase 4",
        "Phase 5, answering",
        "Phase 6, commenting",
    ];
    let more: Vec<String> = (0..=10).map(|number: u8| number.to_string()).collect();
    let more: Vec<&str> = more.iter().map(String::as_str).collect();
    let data = SettingData {
        phases: owned(&phases),
        phase: 2,
        groups: vec![
            group("Which picture is meant", &["drink", "swim"], Some(0)),
            group("Pictures besides those below", &more, Some(0)),
            group("How they lie", &["side by side", "one above the other", "diagonal"], Some(2)),
            group("To whom Sam gives it", &["Priya", "Dr Osei", "Tom"], Some(1)),
            GroupData {
                detail: "not recorded, unless you say".to_owned(),
                ..group("Who helps from behind Sam, without a word", &["Priya", "Dr Osei", "Tom", "nobody"], None)
            },
        ],
        pictures: ["drink", "swim", "apple", "music", "outside", "water"]
            .map(|label| tile(label, pictures, ["drink", "swim"].contains(&label)))
            .to_vec(),
        picked: "drink, swim".to_owned(),
        line: None,
        activity: "snack".to_owned(),
    };
    show(window, &PadState::Setting(data));
}

pub fn stopped(window: &AppWindow, _: Pictures) {
    let words = "Sam ended it at 16:09. It is kept.".to_owned();
    show(window, &PadState::Stopped { phase: "Phase 3B, which thing".to_owned(), words });
}

fn line(text: &str, range: (f32, f32, f32), chance: Option<f32>) -> LineData {
    LineData { text: text.to_owned(), range: Some(range), chance }
}

pub fn progress(window: &AppWindow, _: Pictures) {
    let none = |title: &str| PhaseData {
        title: title.to_owned(),
        rule: "Proposed at 80 of a hundred right without help, in at least 10 trials on 3 days.".to_owned(),
        ..PhaseData::default()
    };
    let phases = vec![
        PhaseData {
            has_trials: true,
            lines: vec![line(
                "Right without help: 17 of 20, with no other picture to choose; plausible range 64–95 %.",
                (0.85, 0.64, 0.948),
                None,
            )],
            facts: "20 trials on 4 days · with Priya, Dr Osei · home, school · bubbles, drink, swing · 1 ended by the child"
                .to_owned(),
            proposed: true,
            review: "A review is proposed: 10 of 11 right without help, on the newest 3 days. What comes next is for the \
                     therapist and those who know the child to say."
                .to_owned(),
            ..none("Phase 1, giving a picture")
        },
        none("Phase 2, distance"),
        PhaseData {
            now: true,
            has_trials: true,
            lines: vec![
                line(
                    "One of 2 pictures, right without help: 8 of 10: 80 %, could be guessing (by guessing alone 50 %); \
                     plausible range 49–94 %.",
                    (0.8, 0.49, 0.943),
                    Some(0.5),
                ),
                line(
                    "One of 5 pictures, right without help: 5 of 8, above chance (by guessing alone 1 of 5); plausible range 31 \
                     to 86 times in 100.",
                    (0.625, 0.306, 0.863),
                    Some(0.2),
                ),
            ],
            facts: "19 trials on 5 days · with Priya · home · drink, swing · 1 not judged · 3 followed by a correction, which is \
                    in no share"
                .to_owned(),
            review: "13 of 18 right without help, on the newest 5 days. No review is proposed yet: 80 of a hundred right are \
                     wanted; with 2 pictures it could be guessing."
                .to_owned(),
            rule: "Proposed at 80 of a hundred right without help, in at least 10 trials on 3 days, above chance. Set by Dr Osei \
                   on 3 March 2026."
                .to_owned(),
            open: true,
            ..none("Phase 3A, one picture that is meant")
        },
        none("Phase 3B, which thing"),
        none("Phase 4, a sentence"),
    ];
    let rule = |label: &str, value: &str| RuleData {
        label: label.to_owned(),
        value: value.to_owned(),
        can_less: value != "0",
        can_more: true,
    };
    let data = ProgressData {
        phases,
        given: "Given to a partner: 36 times on paper, 12 times on the tablet.".to_owned(),
        rules: vec![
            rule("Right without help, of a hundred", "80"),
            rule("Days", "3"),
            rule("Trials at least", "10"),
            rule("Partners", "1"),
            rule("Things", "0"),
            rule("Places", "0"),
        ],
    };
    progress::show(window, &data, None);
    adults::open(window, Page::Progress);
}
