//! What the process that sets pages is told: a line of JSON, and after it the bytes that the line counts.

use super::world::Templates;
use super::{Imprint, Setting};
use crate::id::MediaId;
use crate::library::{PictureKey, PictureSource};
use crate::report::paper_board::PaperBoard;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::Arc;

/// An order, as it is carried out.
pub(super) enum Order {
    Pages(Setting),
    /// With the bytes of the pictures that do not come with the program.
    Boards(Box<PaperBoard>, HashMap<MediaId, Arc<[u8]>>),
}

/// An order, as it is written.
#[derive(Serialize, Deserialize)]
struct Line {
    imprint: Imprint,
    what: What,
}

#[derive(Serialize, Deserialize)]
enum What {
    /// Names and lengths of the files; the data comes before them.
    Pages { templates: Templates, ident: String, data: usize, files: Vec<(String, usize)> },
    /// Media and lengths.
    Boards { board: Box<PaperBoard>, media: Vec<(MediaId, usize)> },
}

pub(super) mod write {
    use super::{Imprint, Line, MediaId, PaperBoard, PictureKey, PictureSource, Setting, What, Write, io};

    pub fn pages(output: &mut dyn Write, setting: &Setting, imprint: &Imprint) -> io::Result<()> {
        let files = setting.files.iter().map(|(name, bytes)| (name.clone(), bytes.len())).collect();
        let Setting { templates, ident, data, .. } = setting;
        let what = What::Pages { templates: *templates, ident: ident.clone(), data: data.len(), files };
        line(output, &Line { imprint: imprint.clone(), what })?;
        output.write_all(data)?;
        setting.files.iter().try_for_each(|(_, bytes)| output.write_all(bytes))
    }

    pub fn boards(
        output: &mut dyn Write,
        board: &PaperBoard,
        media: &dyn PictureSource,
        imprint: &Imprint,
    ) -> io::Result<()> {
        let named = |(key, _): &(PictureKey, f64)| match key {
            PictureKey::Media(id) => Some(*id),
            PictureKey::Symbol { .. } => None,
        };
        let held: Vec<(MediaId, _)> =
            board.pictures.iter().filter_map(named).filter_map(|id| Some((id, media.media(id)?))).collect();
        let counted = held.iter().map(|(id, bytes)| (*id, bytes.len())).collect();
        let what = What::Boards { board: Box::new(board.clone()), media: counted };
        line(output, &Line { imprint: imprint.clone(), what })?;
        held.iter().try_for_each(|(_, bytes)| output.write_all(bytes))
    }

    fn line(output: &mut dyn Write, line: &Line) -> io::Result<()> {
        serde_json::to_writer(&mut *output, line)?;
        output.write_all(b"\n")
    }
}

/// The order in what was told, if it is one and nothing else.
pub(super) fn read(told: &[u8]) -> Option<(Order, Imprint)> {
    let end = told.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = told.split_at_checked(end)?;
    let Line { imprint, what } = serde_json::from_slice(line).ok()?;
    let mut rest = rest.get(1..)?;
    let mut take = |length: usize| -> Option<&[u8]> {
        let (bytes, after) = rest.split_at_checked(length)?;
        rest = after;
        Some(bytes)
    };
    let order = match what {
        What::Pages { templates, ident, data, files } => {
            let data = take(data)?.to_vec();
            let read = |(name, length)| Some((name, take(length)?.to_vec()));
            Order::Pages(Setting { templates, data, files: files.into_iter().map(read).collect::<Option<_>>()?, ident })
        }
        What::Boards { board, media } => {
            let read = |(id, length)| Some((id, Arc::from(take(length)?)));
            Order::Boards(board, media.into_iter().map(read).collect::<Option<_>>()?)
        }
    };
    rest.is_empty().then_some((order, imprint))
}
