//! Views mats for previews.

use super::boards;
use super::pictures::Pictures;
use heard::event::{MatDirection, MatPoints, MatPurpose, MatScale, MatTopicKind, Relationship, StateCheck, Support};
use heard::mat;
use heard::session::GiveKey;
use heard::ui::board;
use heard::ui::mat::MatData;
use heard::ui::mats::{ChoosingData, ItemData, LookingData};
use heard::ui::{AppWindow, Keeping, MatCard, MatColumn, MatPictures, MatStage};

fn card(option: i32, label: &str, symbol: &str, pictures: Pictures) -> MatCard {
    MatCard {
        id: format!("mat card {option}").into(),
        option,
        label: label.into(),
        symbol: pictures.get(symbol),
        slots: 1,
        ..MatCard::default()
    }
}

/// An evening: some cards lie on it, one of them where it was let go.
pub fn evening(pictures: Pictures, stage: MatStage) -> MatData {
    let columns = mat::columns(MatScale::GoingWell, MatPoints::Three);
    let columns = (0..).zip(columns).map(|(column, step)| MatColumn {
        id: format!("mat column {column}").into(),
        column,
        label: step.label.into(),
        symbol: pictures.get(step.symbol),
        reading: stage == MatStage::Reading && column == 2,
    });
    let placed = [
        ("music", "listen", 0, 0, 3),
        ("supper", "food", 0, 1, 3),
        ("play", "play", 0, 2, 3),
        ("shower", "wash", 1, 0, 1),
        ("noise", "too-loud", 2, 0, 1),
    ];
    let mut cards: Vec<MatCard> = (0..)
        .zip(placed)
        .map(|(option, (label, symbol, at, slot, slots))| MatCard {
            at,
            slot,
            slots,
            reading: stage == MatStage::Reading && at == 2,
            picked: stage == MatStage::Reading && label == "noise",
            ..card(option, label, symbol, pictures)
        })
        .collect();
    cards.push(MatCard { at: 1, free: true, across: 0.62, down: 0.72, ..card(9, "bedtime", "sleep", pictures) });
    let sentence = match stage {
        MatStage::Reading => "You put noise under: not going well.",
        MatStage::Asking => mat::READ_BACK_QUESTION,
        MatStage::Placing | MatStage::None => "",
    };
    MatData {
        topic: "my evenings".to_owned(),
        topic_symbol: pictures.get("sleep"),
        topic_plain: false,
        question: "How is this going?".to_owned(),
        practice: false,
        stage,
        columns: columns.collect(),
        cards,
        hand: (stage == MatStage::Placing).then(|| card(6, "phone Mum", "mum", pictures)),
        something_else: true,
        many: false,
        can_take_off: stage == MatStage::Reading,
        sentence: sentence.to_owned(),
        pictures: keys(pictures),
    }
}

/// Five columns, ten cards, four of them in one column, practice.
pub fn crowded(pictures: Pictures) -> MatData {
    let columns = mat::columns(MatScale::Like, MatPoints::Five);
    let columns = (0..).zip(columns).map(|(column, step)| MatColumn {
        id: format!("mat column {column}").into(),
        column,
        label: step.label.into(),
        symbol: pictures.get(step.symbol),
        reading: false,
    });
    let labels =
        ["getting up", "breakfast", "school", "outside", "television", "shower", "who comes in", "on your own"];
    let at = [0, 0, 0, 0, 2, 3, 4, 4];
    let mut slots = [0; 5];
    let mut cards = Vec::new();
    for (option, (label, at)) in (0..).zip(labels.into_iter().zip(at)) {
        let slot = slots[at];
        slots[at] += 1;
        let many = [4, 0, 1, 1, 2][at];
        let at = i32::try_from(at).unwrap();
        cards.push(MatCard { at, slot, slots: many, ..card(option, label, "home", pictures) });
    }
    MatData {
        columns: columns.collect(),
        cards,
        practice: true,
        many: true,
        hand: Some(MatCard { blank: true, picked: true, ..card(8, "something else", "something-else", pictures) }),
        something_else: false,
        ..evening(pictures, MatStage::Placing)
    }
}

fn keys(pictures: Pictures) -> MatPictures {
    MatPictures {
        something_else: pictures.get("something-else"),
        not_this: pictures.get("not-this-one"),
        finished: pictures.get("finished"),
        go_on: pictures.get("mat-goes-on"),
        not_that: pictures.get("not-this-one"),
        right: pictures.get("mat-right"),
        change: pictures.get("mat-change"),
    }
}

pub fn show(window: &AppWindow, pictures: Pictures, mat: &MatData) {
    board::show_pictures(window, boards::strip(pictures));
    board::show(window, &boards::core(pictures));
    board::show_keeping(window, Keeping::Kept);
    board::show_give(window, GiveKey::Shown);
    heard::ui::mat::show_card(window, &["Is there more to tell?".to_owned()], None);
    heard::ui::mat::show(window, Some(mat));
}

fn item(text: &str, symbol: &str, pictures: Pictures, chosen: bool) -> ItemData {
    ItemData { text: text.to_owned(), symbol: pictures.get(symbol), chosen, ..ItemData::default() }
}

/// What an adult chooses before a mat.
pub fn choosing(pictures: Pictures, more: bool) -> ChoosingData {
    let topics = MatTopicKind::READY.into_iter().filter_map(mat::ready).map(|ready| {
        let symbol = ready.symbol.rsplit('/').next().unwrap();
        item(ready.name, symbol, pictures, ready.kind == MatTopicKind::Night)
    });
    let night = mat::ready(MatTopicKind::Night).unwrap();
    let cards = night
        .options
        .iter()
        .map(|option| item(option.label, option.symbol.rsplit('/').next().unwrap(), pictures, option.label != "door"));
    let made = [("my day · Thu 24 Sep, 14:30", "checked back, and changed"), ("food · Thu 17 Sep, 14:30", "practice")];
    let made =
        made.map(|(text, detail)| ItemData { text: text.to_owned(), detail: detail.to_owned(), ..ItemData::default() });
    ChoosingData {
        under_way: more,
        topics: topics.collect(),
        cards: cards.collect(),
        question: night.question.to_owned(),
        scale: night.scale,
        points: MatPoints::Three,
        purpose: MatPurpose::Views,
        twice: true,
        on_it: night.options.iter().map(|option| option.label.to_owned()).filter(|label| label != "door").collect(),
        known: [Some(0), None],
        direction: MatDirection::FirstLeft,
        guest: more.then_some(Some(Relationship::Advocate)),
        others: vec![],
        checks: [StateCheck::Yes, StateCheck::NotRecorded, StateCheck::No, StateCheck::NotRecorded],
        outsider: !more,
        more,
        reason: None,
        made: made.to_vec(),
    }
}

/// Two mats of one topic.
pub fn looking() -> LookingData {
    let picture = |text: &str| ItemData {
        text: text.to_owned(),
        detail: "going well: music. sometimes: nothing. not going well: noise.".to_owned(),
        symbol: slint::Image::load_from_svg_data(drawn().as_bytes()).unwrap(),
        shape: 0.5,
        ..ItemData::default()
    };
    LookingData {
        heading: "my day".to_owned(),
        pictures: vec![
            picture("my day · Thu 24 Sep, 14:30 · checked back"),
            picture("my day · Mon 12 Oct, 14:30 · not checked back"),
        ],
        narrower: vec!["bedtime".to_owned(), "shower".to_owned()],
        support: Support::ExpectantWait,
    }
}

fn drawn() -> String {
    let cloth = r##"<rect width="1200" height="600" fill="#FFFDF8"/><rect x="20" y="20" width="1160" height="560" rx="28" fill="#E8E0D1"/>"##;
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 600">{cloth}</svg>"#)
}
