//! A mat through the same door as the window, and what the record holds of it.

use crate::app::Trial;
use crate::offers::entries;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use heard::app::{AdultWish, MatWish, Trouble, Wish};
use heard::event::{
    Event, Header, Independent, MatAbout, MatDirection, MatEnd, MatPoints, MatPurpose, QuestionBy, Role,
};
use heard::id::Digest;
use heard::mat::{Art, Photos, Sheet, needs_outsider, picture};
use std::sync::Arc;

const KINDS: [&str; 10] = [
    "mat_begun",
    "mat_placed",
    "mat_left_out",
    "mat_said_no",
    "mat_answered",
    "mat_asked_again",
    "mat_read_back",
    "mat_ended",
    "mat_pictured",
    "mat_question_asked",
];

fn kept(trial: &mut Trial) -> Vec<(Header, Event)> {
    entries(trial, &KINDS)
}

fn begun(trial: &mut Trial) -> Vec<heard::event::MatSetUp> {
    let begun = kept(trial).into_iter().filter_map(|(_, event)| match event {
        Event::MatBegun(set_up) => Some(set_up),
        _ => None,
    });
    begun.collect()
}

const DAY: &str = "unlock Priya
    mat \"my day\" once
    lock
    put \"getting up\" under sometimes
    put breakfast under \"going well\"
    mat not-this
    put play under \"going well\"
    drag outside under \"not going well\" at 300 420
    put play under sometimes
    mat finished
    mat go-on
    mat go-on
    mat go-on
    mat right";

#[test]
fn a_ready_mat_is_put_before_the_child_sorted_read_back_and_confirmed() {
    let mut trial = Trial::new();
    trial.play(DAY);
    let kept = kept(&mut trial);
    let kinds: Vec<&str> = kept.iter().map(|(header, _)| header.kind.as_str()).collect();
    assert_eq!(
        kinds,
        [
            "mat_begun",
            "mat_placed",
            "mat_placed",
            "mat_left_out",
            "mat_placed",
            "mat_placed",
            "mat_placed",
            "mat_read_back",
            "mat_read_back",
            "mat_read_back",
            "mat_answered",
            "mat_ended",
            "mat_pictured",
        ]
    );
    let mat = kept[0].0.id;
    let names_it = |event: &Event| serde_json::to_value(event).unwrap()["mat"] == serde_json::json!(mat);
    assert!(kept[1..].iter().all(|(_, event)| names_it(event)), "every entry names its mat");
    let Event::MatBegun(set_up) = &kept[0].1 else { panic!("{kept:?}") };
    assert_eq!(set_up.question, "How is this going?");
    assert_eq!(set_up.facilitator.independent_of_home, Independent::No);
    assert_eq!(kept[0].0.role, Role::KeyWorker);
    assert_eq!(kept[11].1, Event::MatEnded { mat, why: MatEnd::Finished });
}

/// Whoever holds the entries draws the same picture: its bytes have the digest that the entry names.
#[test]
fn the_picture_that_is_kept_is_the_one_that_the_entries_draw() {
    let mut trial = Trial::new();
    trial.play(DAY);
    let kept = kept(&mut trial);
    let Event::MatBegun(set_up) = kept[0].1.clone() else { panic!("{kept:?}") };
    let mut sheet = Sheet::new(Arc::new(set_up));
    kept.iter().for_each(|(_, event)| sheet.take(event));
    let drawn = picture(&sheet, Art::AsLeft, &Photos::new());
    let Event::MatPictured { svg, png, .. } = kept.last().unwrap().1 else { panic!("{kept:?}") };
    assert_eq!(Digest::of(drawn.svg().as_bytes()), svg);
    let reader = trial.app().child().unwrap().reader().unwrap();
    assert_eq!(reader.medium(svg).unwrap().unwrap().bytes.unwrap(), drawn.svg().as_bytes());
    let png = reader.medium(png).unwrap().unwrap();
    assert_eq!((png.content_type.as_str(), &png.bytes.unwrap()[1..4]), ("image/png", &b"PNG"[..]));
}

#[test]
fn a_photo_of_the_childs_own_boards_is_in_the_pixels_that_are_kept() {
    let mut photo = std::io::Cursor::new(Vec::new());
    let red = image::Rgb([200, 10, 10]);
    image::RgbImage::from_pixel(8, 8, red).write_to(&mut photo, image::ImageFormat::Png).unwrap();
    let board = format!(
        r#"{{"format":"open-board-0.1","id":"1","locale":"en","name":"Day","buttons":[{{"id":"1","label":"juice","image_id":"9"}}],
        "grid":{{"rows":1,"columns":1,"order":[["1"]]}},"sounds":[],
        "images":[{{"id":"9","data":"data:image/png;base64,{}","content_type":"image/png"}}]}}"#,
        STANDARD.encode(photo.get_ref())
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("day.obf");
    std::fs::write(&file, board).unwrap();
    let mut trial = Trial::new();
    let import = format!("unlock Priya\nimport \"{}\"", file.display());
    trial.play(&import);
    trial.play("unlock Priya\nmat tea cards juice points 2 once\nlock\nput juice under like\nunlock Priya\nmat end");
    let kept = kept(&mut trial);
    let Event::MatPictured { svg, png, .. } = kept.last().unwrap().1 else { panic!("{kept:?}") };
    let reader = trial.app().child().unwrap().reader().unwrap();
    let bytes = |media| reader.medium(media).unwrap().unwrap().bytes.unwrap();
    let pixels = image::load_from_memory(&bytes(png)).unwrap().into_rgb8();
    assert!(pixels.pixels().filter(|pixel| pixel.0[0] > 180 && pixel.0[1] < 40).count() > 1_000);
    // The drawing can be made again from the entries, in which no photo is.
    assert!(!String::from_utf8(bytes(svg)).unwrap().contains("<image "));
}

#[test]
fn five_cards_and_more_ask_about_the_first_one_twice_and_a_blank_one_is_always_there() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nmat \"my room\"\nmat end\nmat tea cards \"green tea,black tea\" points 2\nmat end");
    let mats = begun(&mut trial);
    let repeats: Vec<Option<u8>> = mats[0].options.iter().map(|option| option.repeats).collect();
    assert_eq!((repeats[8], repeats.len()), (Some(0), 10));
    assert_eq!(mats[0].options[9].thing.label(), None);
    assert_eq!((mats[1].options.len(), mats[1].points), (3, MatPoints::Two));
}

#[test]
fn a_childs_mats_keep_their_side_until_an_adult_turns_them() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nmat food\nmat end\nmat school turned\nmat end\nmat \"my day\"\nmat end");
    let sides: Vec<MatDirection> = begun(&mut trial).iter().map(|mat| mat.direction).collect();
    assert_eq!(sides, [MatDirection::FirstLeft, MatDirection::FirstRight, MatDirection::FirstRight]);
}

#[test]
fn a_mat_about_staff_or_safety_wants_somebody_from_outside_the_home() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya\nmat people\nmat end\nmat people guest advocate\nmat end\nmat \"my room\" scale safe\nmat end
         mat \"my room\"\nmat end",
    );
    let mats = begun(&mut trial);
    let wants: Vec<bool> = mats.iter().map(needs_outsider).collect();
    assert_eq!(wants, [true, false, true, false]);
    assert_eq!(mats[2].about, MatAbout::StaffOrSafety, "whatever asks how safe something is, is about safety");
}

#[test]
fn a_narrower_mat_names_the_card_that_it_was_opened_from() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nmat \"my day\"\nput \"getting up\" under sometimes\nmat narrower bedtime\nlock");
    let kept = kept(&mut trial);
    let mats = begun(&mut trial);
    let parent = mats[1].parent.unwrap();
    assert_eq!((parent.mat, parent.option), (kept[0].0.id, 7));
    assert_eq!(mats[1].options[0].thing.label(), Some("noise"));
    trial.play("put noise under \"don’t like\"\nmat finished\nmat go-on\nmat right");
    trial.play("expect mat going well: / sometimes: getting up / not going well:");
}

#[test]
fn practice_is_kept_as_practice() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nmat food practice\nlock\nput cereal under like");
    assert_eq!(begun(&mut trial)[0].purpose, MatPurpose::Teaching);
    assert_eq!(kept(&mut trial).len(), 2);
}

#[test]
fn what_an_adult_asks_is_kept_word_for_word_without_a_pin() {
    let mut trial = Trial::new();
    trial.play("unlock Priya\nmat \"my worries\"\nlock\nmat asked \"Is there   more?\"\nmat picked \"Do you want to stop now?\"");
    let asked: Vec<(Header, Event)> = entries(&mut trial, &["mat_question_asked"]);
    let words: Vec<(&str, QuestionBy)> = asked
        .iter()
        .map(|(_, event)| match event {
            Event::MatQuestionAsked { words, how, .. } => (words.as_str(), *how),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(words, [("Is there more?", QuestionBy::Typed), ("Do you want to stop now?", QuestionBy::Picked)]);
    assert_eq!(asked[0].0.role, Role::KeyWorker, "under the name of whoever put the mat there");
    trial.play("unlock Priya\nmat end\nlock");
    let refused = trial.app().handle(Wish::AskedOverMat { words: "Why?".to_owned(), how: QuestionBy::Typed });
    assert!(matches!(refused, Err(Trouble::NoMat)));
}

#[test]
fn help_is_told_for_every_card_that_was_put_down() {
    let mut trial = Trial::new();
    trial.play(DAY);
    let before = entries(&mut trial, &["support_told"]).len();
    trial.play("unlock Priya\nmat help 3");
    assert_eq!(entries(&mut trial, &["support_told"]).len() - before, 5);
}

#[test]
fn without_an_agreement_only_what_the_adult_did_is_kept() {
    let mut trial = Trial::new();
    trial.play(
        "unlock Priya\nagreement off Priya\nmat food\nlock\nput cereal under like\nmat finished\nmat go-on\nmat right",
    );
    let kinds: Vec<String> = kept(&mut trial).into_iter().map(|(header, _)| header.kind).collect();
    assert_eq!(kinds, ["mat_begun"]);
}

#[test]
fn a_mat_that_cannot_be_is_refused_in_words() {
    let mut trial = Trial::new();
    trial.play("unlock Priya");
    let none = trial.app().handle(Wish::Adult(AdultWish::Mat(MatWish::End)));
    assert!(matches!(none, Err(Trouble::NoMat)));
    for (script, why) in [
        ("mat tea cards \"black tea,Black  TEA\"", "only once"),
        ("mat tea", "one to ten"),
        ("mat tea cards stop", "important words"),
        ("mat tea question \" \" cards milk", "few words"),
    ] {
        let refused = trial.tries(script).unwrap_err().1.to_string();
        assert!(refused.contains(why), "{script}: {refused}");
    }
    assert_eq!(kept(&mut trial).len(), 0);
}
