//! Board sets of every shape that the board types allow, hostile names and keys included.

use super::build::{SVG, png, wav};
use heard::board::{
    Action, BarUse, Board, BoardParts, BoardSet, BoardSetParts, Button, Colour, Extras, Grid, Image, Licence, Link,
    LinkTarget, Locale, MediaBytes, Place, Sound, SymbolRef, Translation, Urgent, Visibility, WordClass,
};
use heard::id::{BoardId, BoardSetId, ButtonId, MediaId};
use proptest::collection::{btree_map, vec};
use proptest::option::of;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Text as files have it: any script, composed and decomposed, quotes, controls, nothing.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => select(&["", "yes", "Ja & \"Nein\"", "é", "e\u{301}", "हाँ", "نعم", "👩🏽‍🦽", "boards/x.obf", "0", "00", "a\nb\u{0}", "ext_heard_id"][..])
            .prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        proptest::num::f64::NORMAL.prop_map(Value::from),
        text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            vec((key(), inner), 0..3).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// Keys nobody knows, and keys that Heard itself writes somewhere.
fn key() -> impl Strategy<Value = String> {
    let known = [
        "id",
        "name",
        "label",
        "vocalization",
        "format",
        "locale",
        "url",
        "data_url",
        "path",
        "data",
        "grid",
        "background",
        "paths",
        "root",
        "images",
        "sounds",
        "buttons",
        "strings",
        "license",
        "type",
        "source_link",
        "action",
        "actions",
        "hidden",
        "load_board",
        "translations",
        "image_id",
        "background_color",
        "color",
        "rows",
        "order",
        "set",
        "filename",
        "width",
        "content_type",
        "duration",
        "left",
        "box_id",
        "ext_app_thing",
        "ext_heard_id",
        "ext_heard_dead",
        "ext_heard_target",
        "ext_heard_spans",
        "ext_heard_kept_id",
        "ext_heard_foreign_id",
        "ext_heard_urgent",
        "ext_heard_something_new",
        "ext_coughdrop_part_of_speech",
        "ext_coughdrop_link_disabled",
        "ext_cboard_hidden",
        "ext_coughdrop_add_to_vocalization",
        "boards",
        "ext_heard_name",
        "ext_heard_add_to_bar",
    ];
    prop_oneof![6 => select(known.to_vec()).prop_map(str::to_owned), 1 => text()]
}

pub fn extras() -> impl Strategy<Value = Extras> {
    vec((key(), value()), 0..4).prop_map(|pairs| pairs.into_iter().collect())
}

fn locale() -> impl Strategy<Value = Locale> {
    select(&["en", "en-GB", "ar", "zh-Hant-TW", "de_AT", " x "][..]).prop_map(Locale::new)
}

fn licence() -> impl Strategy<Value = Licence> {
    (of(text()), of(text()), of(text()), of(text()), of(text()), of(text()), extras()).prop_map(
        |(kind, notice_url, source_url, author_name, author_url, author_email, extras)| Licence {
            kind,
            notice_url,
            source_url,
            author_name,
            author_url,
            author_email,
            extras,
        },
    )
}

fn colour() -> impl Strategy<Value = Colour> {
    any::<[u8; 4]>().prop_map(|[red, green, blue, alpha]| Colour { red, green, blue, alpha })
}

fn pictures() -> Vec<(Vec<u8>, &'static str)> {
    vec![(png(1, 1, 1), "image/png"), (png(2, 3, 2), "image/png"), (SVG.to_vec(), "image/svg+xml")]
}

fn image() -> impl Strategy<Value = Image> {
    let symbol = (text(), text(), extras()).prop_map(|(set, filename, extras)| SymbolRef { set, filename, extras });
    (of(0..3_usize), any::<bool>(), of(any::<u32>()), of(any::<u32>()), of(symbol), of(text()), of(licence()), extras())
        .prop_map(|(media, typed, width, height, symbol, url, licence, extras)| {
            let picture = media.map(|index| pictures().swap_remove(index));
            Image {
                id: String::new(),
                media: picture.as_ref().map(|(bytes, _)| MediaId::of(bytes)),
                content_type: picture.map(|(_, kind)| kind.to_owned()).filter(|_| typed),
                width,
                height,
                symbol,
                url: url.filter(|url| !url.to_lowercase().starts_with("data:")),
                licence,
                extras,
            }
        })
}

fn sound() -> impl Strategy<Value = Sound> {
    (of(0..2_u8), of(text()), of(proptest::num::f64::NORMAL), of(text()), of(licence()), extras()).prop_map(
        |(media, content_type, duration, url, licence, extras)| Sound {
            id: String::new(),
            media: media.map(|tail| MediaId::of(&wav(tail))),
            content_type,
            duration,
            url,
            licence,
            extras,
        },
    )
}

fn button() -> impl Strategy<Value = Button> {
    let action =
        select(&["+a", "+ && b", ":home", ":past", ":ed", ":deleteword", ":beep &&   :home", "", ":ext_x"][..]);
    let translation = (of(text()), of(text()), extras()).prop_map(|(label, vocalization, extras)| Translation {
        label,
        vocalization,
        extras,
    });
    let words = (of(text()), text(), of(text()), btree_map(locale(), translation, 0..3));
    let looks = (of(colour()), of(colour()), of(select(WordClass::ALL.to_vec())), any::<bool>(), any::<bool>());
    (words, looks, of(select(Urgent::ALL.to_vec())), vec(action, 0..3), extras(), any::<u128>()).prop_map(
        |((foreign_id, label, vocalization, translations), looks, urgent, actions, extras, id)| {
            let (background, border, word_class, adds, hidden) = looks;
            Button {
                id: ButtonId(Uuid::from_u128(id)),
                foreign_id,
                label,
                vocalization,
                image: None,
                sound: None,
                background,
                border,
                word_class,
                urgent,
                actions: actions.into_iter().map(Action::parse).collect(),
                link: None,
                bar: if adds { BarUse::Adds } else { BarUse::Skips },
                visibility: if hidden && urgent.is_none() { Visibility::Hidden } else { Visibility::Shown },
                translations,
                extras,
            }
        },
    )
}

/// How a button hangs together with the rest: picture, sound, link.
type Ties = (Option<usize>, Option<usize>, Option<(Option<usize>, Extras)>);

#[derive(Debug, Clone)]
struct BoardSeed {
    parts: BoardParts,
    ties: Vec<Ties>,
    /// Which of the set's pictures and sounds the board lists.
    lists: [Vec<bool>; 2],
}

fn board_seed() -> impl Strategy<Value = BoardSeed> {
    let tie = (of(0..9_usize), of(0..9_usize), of((of(0..9_usize), extras())));
    let put = (0..5_u16, 0..5_u16, 0..9_usize, 1..3_u16, 1..3_u16);
    let strings = btree_map(locale(), btree_map(text(), text(), 0..3), 0..3);
    let words =
        (any::<u128>(), of(text()), text(), locale(), of(text()), of(colour()), strings, of(licence()), extras());
    let grid = (1..6_u16, 1..6_u16, vec(put, 0..12));
    (words, grid, vec((button(), tie), 0..6), [vec(any::<bool>(), 4), vec(any::<bool>(), 4)]).prop_map(
        |(words, (rows, columns, puts), buttons, lists)| {
            let (id, foreign_id, name, locale, description_html, background, strings, licence, extras) = words;
            let (buttons, ties): (Vec<Button>, Vec<Ties>) = buttons.into_iter().unzip();
            let mut grid = Grid::empty(rows, columns).unwrap();
            for (row, column, index, down, right) in puts {
                if let Some(button) = buttons.get(index) {
                    // What does not fit is not put.
                    grid.put(Place { row, column }, button.id, down, right).ok();
                }
            }
            let parts = BoardParts {
                id: BoardId(Uuid::from_u128(id)),
                foreign_id,
                name,
                locale,
                description_html,
                background,
                grid,
                buttons,
                images: Vec::new(),
                sounds: Vec::new(),
                strings,
                licence,
                extras,
            };
            BoardSeed { parts, ties, lists }
        },
    )
}

pub fn set() -> impl Strategy<Value = BoardSet> {
    let boards = vec(board_seed(), 1..4);
    let media = (vec((text(), image()), 0..4), vec((text(), sound()), 0..4));
    (any::<u128>(), text(), 0..9_usize, boards, media, extras()).prop_map(
        |(id, name, root, seeds, (images, sounds), extras)| {
            // A number makes ids unique within the set.
            let images: Vec<Image> = images
                .into_iter()
                .enumerate()
                .map(|(number, (id, image))| Image { id: format!("{id}{number}"), ..image })
                .collect();
            let sounds: Vec<Sound> = sounds
                .into_iter()
                .enumerate()
                .map(|(number, (id, sound))| Sound { id: format!("{id}{number}"), ..sound })
                .collect();
            let ids: Vec<BoardId> = seeds.iter().map(|seed| seed.parts.id).collect();
            let boards: Vec<Board> = seeds.into_iter().map(|seed| tied(seed, &ids, &images, &sounds)).collect();
            let used = |id: &MediaId| {
                let image = |board: &Board| board.images.iter().any(|image| image.media == Some(*id));
                boards.iter().any(|board| image(board) || board.sounds.iter().any(|sound| sound.media == Some(*id)))
            };
            let bytes = pictures().into_iter().map(|(bytes, _)| bytes).chain([wav(0), wav(1)]);
            let media: MediaBytes =
                bytes.map(|bytes| (MediaId::of(&bytes), bytes.into())).filter(|(id, _)| used(id)).collect();
            let root = ids[root % ids.len()];
            BoardSet::new(BoardSetParts { id: BoardSetId(Uuid::from_u128(id)), name, root, boards, media, extras })
                .unwrap()
        },
    )
}

fn tied(seed: BoardSeed, ids: &[BoardId], images: &[Image], sounds: &[Sound]) -> Board {
    let BoardSeed { mut parts, ties, lists } = seed;
    fn listed<T: Clone>(all: &[T], chosen: &[bool]) -> Vec<T> {
        all.iter().zip(chosen).filter(|(_, chosen)| **chosen).map(|(each, _)| each.clone()).collect()
    }
    parts.images = listed(images, &lists[0]);
    parts.sounds = listed(sounds, &lists[1]);
    for (button, (image, sound, link)) in parts.buttons.iter_mut().zip(ties) {
        button.image = image.and_then(|index| parts.images.get(index)).map(|image| image.id.clone());
        button.sound = sound.and_then(|index| parts.sounds.get(index)).map(|sound| sound.id.clone());
        button.link = link.map(|(target, source)| {
            let target = target.map_or(LinkTarget::Dead, |index| LinkTarget::Board(ids[index % ids.len()]));
            Link { target, source }
        });
    }
    // Two boards, or two buttons of one, with the same random id are the business of another test.
    Board::new(parts).unwrap()
}

/// Strings by locale, for tests that need no more.
pub fn plain_board(name: &str) -> BoardParts {
    BoardParts {
        id: BoardId(Uuid::from_u128(1)),
        foreign_id: None,
        name: name.to_owned(),
        locale: Locale::new("en-GB"),
        description_html: None,
        background: None,
        grid: Grid::empty(1, 2).unwrap(),
        buttons: Vec::new(),
        images: Vec::new(),
        sounds: Vec::new(),
        strings: BTreeMap::new(),
        licence: None,
        extras: Extras::new(),
    }
}
