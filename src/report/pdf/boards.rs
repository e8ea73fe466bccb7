//! The pages of a paper board. The same boards of the same day give the same bytes.

use super::boards_data;
use super::letters::Letters;
use super::world::Templates;
use super::{Imprint, PdfFault, Setting, set_here};
use crate::id::Digest;
use crate::report::paper_board::{Drawn, PaperBoard};

/// The PDF of a paper board. `imprint` bears the moment at which it was asked for.
pub fn boards(board: &PaperBoard, drawn: &Drawn, imprint: &Imprint) -> Result<Vec<u8>, PdfFault> {
    match attempt(board, drawn, imprint, Letters::Built) {
        // A script that cannot be set must not cost a child all the other words.
        Err(PdfFault::Standard { .. }) => attempt(board, drawn, imprint, Letters::Plain),
        done => done,
    }
}

fn attempt(board: &PaperBoard, drawn: &Drawn, imprint: &Imprint, letters: Letters) -> Result<Vec<u8>, PdfFault> {
    let boards_data::Data { json, files } = boards_data::of(board, drawn, letters)?;
    let ident = Digest::of(&json).to_string();
    set_here(Setting { templates: Templates::Boards, data: json, files, ident }, imprint)
}
