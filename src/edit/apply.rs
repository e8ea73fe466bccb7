//! Edits done: each one rule by rule, all of them or none.

use super::guard::{keeps_protected, keeps_ways};
use super::media::{set_picture, set_recording, use_image, use_sound};
use super::motor::Accepted;
use super::text;
use super::work::{Work, places_of, unprotected};
use super::{At, Colours, Edit, EditKind, EditRefusal, NewWord};
use crate::board::{
    BarUse, BoardParts, BoardSet, Button, Cell, Extras, Grid, GridRefusal, Link, LinkTarget, Place, Visibility,
    WordClass,
};
use crate::id::{BoardId, ButtonId};
use std::collections::BTreeMap;

/// The board set after these edits, done one after the other; if one cannot be done, none is. `important` are the boards
/// behind the corner, which nobody changes.
pub fn apply(set: &BoardSet, edits: &[Edit], important: &BoardSet) -> Result<BoardSet, EditRefusal> {
    let Some(last) = edits.last() else { return Err(EditRefusal::Nothing) };
    let mut work = Work::new(set, important);
    for edit in edits {
        one(&mut work, edit)?;
    }
    let after = work.finish()?;
    keeps_protected(set, &after, last.kind())?;
    keeps_ways(set, &after, last.kind())?;
    Ok(after)
}

fn one(work: &mut Work<'_>, edit: &Edit) -> Result<(), EditRefusal> {
    let kind = edit.kind();
    match edit {
        Edit::Add { board, place, word } => add(work, *board, *place, word),
        Edit::Label { at, label } => {
            let label = text::label(label)?;
            let button = work.button(*at, kind)?;
            if button.label != label {
                button.label = label;
                // They were translations of the word that stood here.
                button.translations.clear();
            }
            is_word(button)
        }
        Edit::Spoken { at, text } => {
            let text = text::spoken(text.as_deref())?;
            let button = work.button(*at, kind)?;
            if button.vocalization != text {
                button.vocalization = text;
                for translation in button.translations.values_mut() {
                    translation.vocalization = None;
                }
            }
            is_word(button)
        }
        Edit::Picture { at, picture } => {
            work.board_of(*at, kind)?;
            let mut media = std::mem::take(&mut work.media);
            set_picture(work.board(at.board, kind)?, at.button, picture.as_ref(), &mut media);
            work.media = media;
            is_word(work.button(*at, kind)?)
        }
        Edit::Class { at, class } => {
            work.button(*at, kind)?.word_class = *class;
            Ok(())
        }
        Edit::Colours { at, colours: Colours { border, background } } => {
            let button = work.button(*at, kind)?;
            (button.border, button.background) = (*border, *background);
            Ok(())
        }
        Edit::Recording { at, recording } => {
            work.board_of(*at, kind)?;
            let mut media = std::mem::take(&mut work.media);
            set_recording(work.board(at.board, kind)?, at.button, recording.as_ref(), &mut media);
            work.media = media;
            is_word(work.button(*at, kind)?)
        }
        Edit::Link { at, to } => {
            let link = link_to(work, at.board, *to)?;
            let button = work.button(*at, kind)?;
            button.link = link;
            is_word(button)
        }
        Edit::Hide(at) => {
            work.button(*at, kind)?.visibility = Visibility::Hidden;
            Ok(())
        }
        Edit::Show(at) => {
            work.button(*at, kind)?.visibility = Visibility::Shown;
            Ok(())
        }
        Edit::Move(accepted) => move_there(work, accepted),
        Edit::TakeOff(at) => {
            let board = work.board_of(*at, kind)?;
            let places = places_of(board, at.button);
            if places.is_empty() {
                return Err(EditRefusal::InTheTray);
            }
            for place in places {
                board.grid.take(place);
            }
            Ok(())
        }
        Edit::PutBack { at, place } => {
            let board = work.board_of(*at, kind)?;
            if !places_of(board, at.button).is_empty() {
                return Err(EditRefusal::OnTheGrid);
            }
            Ok(board.grid.put(*place, at.button, 1, 1)?)
        }
        Edit::Copy { from, to, place, button } => copy(work, *from, (*to, *place), *button),
        Edit::NewBoard { board, name, rows, columns, from } => new_board(work, *board, name, (*rows, *columns), *from),
        Edit::Rename { board, name } => {
            let name = text::name(name)?;
            work.board(*board, kind)?.name = name;
            Ok(())
        }
        Edit::Resize { board, rows, columns } => resize(work, *board, (*rows, *columns)),
    }
}

/// A button that can be read or seen, and heard. One that opens a board or does something need not say anything.
fn is_word(button: &Button) -> Result<(), EditRefusal> {
    if button.label.trim().is_empty() && button.image.is_none() {
        return Err(EditRefusal::Empty);
    }
    let does = button.link.is_some() || !button.actions.is_empty();
    if button.spoken().trim().is_empty() && button.sound.is_none() && !does {
        return Err(EditRefusal::Silent);
    }
    Ok(())
}

fn add(work: &mut Work<'_>, board: BoardId, place: Place, word: &NewWord) -> Result<(), EditRefusal> {
    let label = text::label(&word.label)?;
    let vocalization = text::spoken(word.spoken.as_deref())?;
    let link = link_to(work, board, word.link)?;
    let mut media = std::mem::take(&mut work.media);
    let parts = work.board(board, EditKind::Add)?;
    free_id(parts, word.button)?;
    parts.grid.put(place, word.button, 1, 1)?;
    let only_opens = link.is_some() && word.class == Some(WordClass::Folder);
    parts.buttons.push(Button {
        vocalization,
        border: word.colours.border,
        background: word.colours.background,
        word_class: word.class,
        bar: if only_opens { BarUse::Skips } else { BarUse::Adds },
        link,
        ..Button::word(word.button, &label)
    });
    set_picture(parts, word.button, word.picture.as_ref(), &mut media);
    set_recording(parts, word.button, word.recording.as_ref(), &mut media);
    work.media = media;
    is_word(work.button(At { board, button: word.button }, EditKind::Add)?)
}

/// A button whose id the board has already would make two words one.
fn free_id(board: &BoardParts, button: ButtonId) -> Result<(), EditRefusal> {
    if board.buttons.iter().any(|known| known.id == button) { Err(EditRefusal::SameId) } else { Ok(()) }
}

fn link_to(work: &Work<'_>, from: BoardId, to: Option<BoardId>) -> Result<Option<Link>, EditRefusal> {
    let Some(to) = to else { return Ok(None) };
    if to == from {
        return Err(EditRefusal::OpensItself);
    }
    work.look(to).ok_or(EditRefusal::NoBoard)?;
    Ok(Some(Link { target: LinkTarget::Board(to), source: Extras::new() }))
}

fn move_there(work: &mut Work<'_>, accepted: &Accepted) -> Result<(), EditRefusal> {
    let (id, kind) = (accepted.board(), EditKind::Move);
    let (from, to) = accepted.places();
    let board = work.board(id, kind)?;
    let start = |place: Place| match board.grid.cell(place) {
        Cell::Button { button, .. } => Some(button),
        Cell::Empty | Cell::Covered => None,
    };
    let found: Vec<ButtonId> = [from, to].into_iter().filter_map(start).collect();
    if found != accepted.moved() {
        return Err(EditRefusal::OtherMove);
    }
    for button in board.buttons.iter().filter(|button| found.contains(&button.id)) {
        unprotected(id, button, kind)?;
    }
    let grid = &mut board.grid;
    let (button, rows, columns) = grid.take(from).ok_or(EditRefusal::NothingThere(from))?;
    match grid.take(to) {
        None => grid.put(to, button, rows, columns)?,
        Some((other, down, right)) if (down, right) == (rows, columns) => {
            grid.put(to, button, rows, columns)?;
            grid.put(from, other, rows, columns)?;
        }
        Some(_) => return Err(EditRefusal::OtherSize),
    }
    Ok(())
}

fn copy(work: &mut Work<'_>, from: At, (to, place): (BoardId, Place), copied: ButtonId) -> Result<(), EditRefusal> {
    let kind = EditKind::Copy;
    let (mut button, image, sound, strings) = {
        let board = work.board_of(from, kind)?;
        let button = board.buttons.iter().find(|button| button.id == from.button).ok_or(EditRefusal::NoButton)?;
        let image = board.images.iter().find(|image| Some(&image.id) == button.image.as_ref()).cloned();
        let sound = board.sounds.iter().find(|sound| Some(&sound.id) == button.sound.as_ref()).cloned();
        // A text of the button may be a key of the board's own word lists; the copy takes along what it stands for.
        let texts: Vec<&String> = std::iter::once(&button.label).chain(&button.vocalization).collect();
        let words = board.strings.iter().map(|(locale, words)| {
            let own = texts.iter().filter_map(|text| Some(((*text).clone(), words.get(*text)?.clone())));
            (locale.clone(), own.collect::<BTreeMap<_, _>>())
        });
        (button.clone(), image, sound, words.collect::<Vec<_>>())
    };
    let board = work.board(to, kind)?;
    free_id(board, copied)?;
    board.grid.put(place, copied, 1, 1)?;
    // A list says the same for every word that has the text, so a text that another word of this board has stays out.
    let is_used = |text: &String| {
        board.buttons.iter().any(|known| known.label == *text || known.vocalization.as_ref() == Some(text))
    };
    let strings: Vec<_> = strings
        .into_iter()
        .map(|(locale, words)| (locale, words.into_iter().filter(|(text, _)| !is_used(text)).collect::<Vec<_>>()))
        .filter(|(_, words)| !words.is_empty())
        .collect();
    for (locale, words) in strings {
        board.strings.entry(locale).or_default().extend(words);
    }
    button.id = copied;
    button.foreign_id = None;
    button.image = image.map(|image| use_image(board, image));
    button.sound = sound.map(|sound| use_sound(board, sound));
    if button.link.as_ref().is_some_and(|link| link.target == LinkTarget::Board(to)) {
        button.link = None;
        button.bar = BarUse::Adds;
    }
    board.buttons.push(button);
    is_word(work.button(At { board: to, button: copied }, kind)?)
}

fn new_board(
    work: &mut Work<'_>,
    board: BoardId,
    name: &str,
    (rows, columns): (u16, u16),
    from: At,
) -> Result<(), EditRefusal> {
    let kind = EditKind::NewBoard;
    let name = text::name(name)?;
    if work.has_board(board) {
        return Err(EditRefusal::SameId);
    }
    let grid = Grid::empty(rows, columns)?;
    let opener = work.board_of(from, kind)?;
    let locale = opener.locale.clone();
    let background = opener.background;
    let button = work.button(from, kind)?;
    if button.link.as_ref().is_some_and(|link| matches!(link.target, LinkTarget::Board(_))) {
        return Err(EditRefusal::OpensAlready);
    }
    button.link = Some(Link { target: LinkTarget::Board(board), source: Extras::new() });
    work.add_board(BoardParts {
        id: board,
        foreign_id: None,
        name,
        locale,
        description_html: None,
        background,
        grid,
        buttons: Vec::new(),
        images: Vec::new(),
        sounds: Vec::new(),
        strings: BTreeMap::new(),
        licence: None,
        extras: Extras::new(),
    });
    Ok(())
}

/// A grid that holds an urgent word keeps its size: more rows or columns make every cell smaller, and the child's hand knows
/// "stop" at the size that it has. It is refused and not only warned of, because no warning makes the word larger again; new
/// words go on a board of their own.
fn resize(work: &mut Work<'_>, id: BoardId, (rows, columns): (u16, u16)) -> Result<(), EditRefusal> {
    let board = work.board(id, EditKind::Resize)?;
    for (_, placed, ..) in board.grid.placed() {
        if let Some(button) = board.buttons.iter().find(|button| button.id == placed) {
            unprotected(id, button, EditKind::Resize)?;
        }
    }
    board.grid = board.grid.resized(rows, columns).map_err(|refusal| match refusal {
        GridRefusal::Size { .. } => EditRefusal::Size,
        GridRefusal::Outside(_) | GridRefusal::Taken(_) => EditRefusal::InTheWay,
    })?;
    Ok(())
}
