//! What is left to the other renderings because nobody would turn the sheets: long lists, never figures or sentences.

use super::{Block, Document, Paragraph, words};

/// Lines of an index or acts of a part that are still printed; some thirty sheets. A season of a talkative child has far more.
pub const LINES_ON_PAPER: usize = 1_500;

/// The document as it goes on paper. Where a long list stood, it says how long it is and where to find it.
pub fn for_paper(mut document: Document) -> Document {
    let mut after = Section::Body;
    for block in &mut document.blocks {
        match block {
            Block::Section(section) if section.number.is_none() => after = Section::Appendix,
            Block::Index(lines) if lines.len() > LINES_ON_PAPER => *block = elsewhere(lines.len()),
            Block::Utterances(said) if after == Section::Appendix && said.items.len() > LINES_ON_PAPER => {
                *block = elsewhere(said.items.len());
            }
            _ => {}
        }
    }
    document
}

/// What stands in the body is printed however long it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Body,
    Appendix,
}

fn elsewhere(lines: usize) -> Block {
    Block::Paragraph(Paragraph::plain(words::not_on_paper(lines)))
}
