//! Preview data for the pages about notes.

use heard::event::{About, Confidence};
use heard::ui::meaning::MeaningData;
use heard::ui::note::{Chips, NoteData, PersonData, Timer};
use heard::ui::notes::{NoteItemData, NoteLineData, NotesData};
use heard::ui::{AppWindow, look, meaning, navigation, note, notes};
use navigation::Page;
use std::io::Cursor;

fn open(window: &AppWindow, page: Page) {
    navigation::show_child(window, Some("Sam"));
    navigation::show_page(window, page);
}

fn chips(words: &[&str], chosen: &[&str]) -> Chips {
    words.iter().map(|word| ((*word).to_owned(), chosen.contains(word))).collect()
}

fn person(name: &str, chosen: bool) -> PersonData {
    let photo = if name == "Tom" { face() } else { slint::Image::default() };
    PersonData { id: name.to_owned(), name: name.to_owned(), photo, chosen }
}

/// Stands for a photo.
fn face() -> slint::Image {
    let picture = image::RgbImage::from_fn(96, 96, |x, y| {
        let (dx, dy) = (f64::from(x) - 48.0, f64::from(y) - 44.0);
        if dx.hypot(dy) < 24.0 || (y > 66 && dx.abs() < 34.0) {
            image::Rgb([191, 131, 83])
        } else {
            image::Rgb([150, 170, 160])
        }
    });
    let mut png = Cursor::new(Vec::new());
    picture.write_to(&mut png, image::ImageFormat::Png).unwrap();
    look::round_photo(png.get_ref())
}

fn about(kind: Option<About>) -> NoteData {
    NoteData {
        about: kind,
        time: "Thu 12 March, 19:42".to_owned(),
        refusals: chips(
            &["pushed it away", "turned away", "closed eyes", "left", "by word or sign", "no response"],
            &["turned away"],
        ),
        domains: chips(
            &[
                "food",
                "drink",
                "activity",
                "place",
                "person",
                "rest",
                "leaving",
                "personal care",
                "clothes",
                "bedtime",
                "family",
            ],
            &["personal care"],
        ),
        modes: chips(&["sign", "gesture", "object", "eyes", "voice", "body"], &["sign"]),
        said: chips(
            &["more", "swing", "finished", "yes", "no", "help", "stop", "hurt", "want", "go"],
            &["more", "swing"],
        ),
        supports: chips(
            &[
                "unprompted",
                "I waited",
                "I pointed",
                "I asked",
                "I showed it first",
                "some hands-on help",
                "hand over hand",
            ],
            &["I waited"],
        ),
        happening: chips(
            &[
                "noise",
                "waiting",
                "changing rooms",
                "personal care",
                "a meal",
                "a request",
                "others close by",
                "don’t know",
            ],
            &["noise"],
        ),
        people: vec![person("Priya", true), person("Tom", true), person("Ella", false), person("Ms Adeyemi", false)],
        people_since: "19:10".to_owned(),
        people_recorded: true,
        ..NoteData::default()
    }
}

pub fn unopened(window: &AppWindow) {
    note::show(window, &about(None));
    open(window, Page::Note);
}

pub fn distress(window: &AppWindow) {
    let seen =
        ["hand to ear", "high, short sounds", "turns face to wall", "pale", "rocks fast", "holds breath", "crying"];
    let data = NoteData {
        own_signs: true,
        seen: chips(&seen, &["hand to ear", "high, short sounds"]),
        strength: Some(2),
        timer: Timer::Running(252),
        ..about(Some(About::Distress))
    };
    note::show(window, &data);
    open(window, Page::Note);
}

pub fn content(window: &AppWindow) {
    let seen = ["smiles", "laughs", "hums", "reaches out", "comes close", "loose body", "watches closely", "claps"];
    let data = NoteData {
        seen: chips(&seen, &["hums"]),
        begun: "at 19:31".to_owned(),
        words: "Sat on the swing and hummed the whole time; looked up whenever it slow".to_owned(),
        people_recorded: false,
        people: vec![person("Priya", false), person("Tom", false)],
        ..about(Some(About::Content))
    };
    note::show(window, &data);
    open(window, Page::Note);
}

pub fn said_no(window: &AppWindow) {
    let seen = ["covers plate with hand", "shakes head", "hand held up", "sharp sound"];
    let data = NoteData {
        own_signs: true,
        seen: chips(&seen, &["covers plate with hand"]),
        late: "will be marked “written later”".to_owned(),
        refusal: "If you lock now, this is lost. What was wanted could not be kept: the disk is full.".to_owned(),
        ..about(Some(About::SaidNo))
    };
    note::show(window, &data);
    open(window, Page::Note);
}

pub fn said_otherwise(window: &AppWindow) {
    note::show(window, &about(Some(About::SaidOtherwise)));
    open(window, Page::Note);
}

pub fn other(window: &AppWindow) {
    let seen = [
        "asleep",
        "awake at night",
        "ate most of it",
        "ate little",
        "drank little",
        "went out",
        "a visitor came",
        "a call or letter",
    ];
    let words = "Kicked off after tea.".to_owned();
    let hints = vec![("kicked off".to_owned(), "say what was done: shouted, threw, lay down".to_owned())];
    let data = NoteData { seen: chips(&seen, &[]), words, hints, ..about(Some(About::Other)) };
    note::show(window, &data);
    open(window, Page::Note);
}

pub fn kept(window: &AppWindow) {
    note::show_kept(window, About::Distress, "Distress, Thu 12 March, 16:10", "written later");
    open(window, Page::Note);
}

pub fn thinking(window: &AppWindow) {
    let data = MeaningData {
        seen: "hand to ear · high, short sounds · strength 2 · 4:12 minutes · while: noise".to_owned(),
        seen_by: "Priya".to_owned(),
        possibilities: vec!["his ear hurts".to_owned(), "the hoover was too loud".to_owned()],
        confidence: Some(Confidence::Guess),
        basis: "the same last week with an infection".to_owned(),
        check: "GP on Friday; no hoover tomorrow".to_owned(),
        pain: true,
        refusal: "Please think of pain or illness, and of something done to the child, and tick both.".to_owned(),
        ..MeaningData::default()
    };
    meaning::show(window, &data);
    open(window, Page::Meaning);
}

pub fn list(window: &AppWindow) {
    let line = |head: &str, words: &str, replaced| NoteLineData { head: head.into(), words: words.into(), replaced };
    let item = |id: &str, about, title: &str, late: &str, lines| NoteItemData {
        id: id.into(),
        about,
        title: title.into(),
        late: late.into(),
        lines,
        withdrawn: false,
    };
    let data = NotesData {
        notes: vec![
            item(
                "1",
                About::Distress,
                "Distress, Thu 12 March, 19:42",
                "",
                vec![
                    line(
                        "written by Priya, key worker, Thu 12 March, 19:44; there: Priya, Tom",
                        "hand to ear · high, short sounds · strength 3\nThrew the cup.",
                        true,
                    ),
                    line(
                        "corrected by Priya, key worker, Thu 12 March, 20:10; there: Priya, Tom",
                        "hand to ear · high, short sounds · strength 2\nPut the cup down hard.",
                        false,
                    ),
                    line(
                        "what it might mean, by Tom, registered manager, Fri 13 March, 08:05: a guess",
                        "It might mean: his ear hurts; or: the hoover was too loud.\nRests on: the same last week",
                        false,
                    ),
                ],
            ),
            item(
                "2",
                About::Content,
                "Content, Thu 12 March, 16:00",
                "written later",
                vec![line(
                    "written by Tom, registered manager, Thu 12 March, 19:01; who was there is not recorded",
                    "humming · loose body",
                    false,
                )],
            ),
            item(
                "3",
                About::SaidOtherwise,
                "Said without the tablet, Wed 11 March, 11:20",
                "",
                vec![line(
                    "written by Priya, key worker, Wed 11 March, 11:21; there: Priya",
                    "by sign · “more swing” · I waited",
                    false,
                )],
            ),
        ],
        older: true,
        open: "1".into(),
        refusal: String::new(),
    };
    notes::show(window, &data);
    open(window, Page::Notes);
}

pub fn taking_back(window: &AppWindow) {
    list(window);
    notes::show_question(window, "");
}
