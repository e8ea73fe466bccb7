//! The files of a summary: one content, rendered as figures for programs, a page for browsers, and pages for paper.

use super::html;
use super::paper_board::PaperBoard;
use super::summary::Summary;
use crate::event::Moment;
use crate::id::Digest;
use crate::library::PictureSource;

pub const JSON: &str = "summary.json";
pub const HTML: &str = "summary.html";
pub const PDF: &str = "summary.pdf";

/// One summary, rendered. The same summary gives the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The content itself; its SHA-256 is the content hash.
    pub json: Vec<u8>,
    pub html: Vec<u8>,
    pub paper: Paper,
}

/// The pages for paper. That they could not be set keeps nobody from the other two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Paper {
    /// A PDF.
    Set(Vec<u8>),
    /// This build has no typesetter.
    NoTypesetter,
    /// The typesetter refused, and why.
    Refused(String),
}

impl Rendered {
    pub fn of(summary: &Summary) -> Self {
        Self { json: summary.content(), html: html(summary), paper: paper(summary) }
    }

    /// Name and bytes of each file that there is, in the order in which they are listed.
    pub fn files(&self) -> Vec<(&'static str, &[u8])> {
        let pdf = self.paper.bytes().map(|pdf| (PDF, pdf));
        pdf.into_iter().chain([(HTML, self.html.as_slice()), (JSON, self.json.as_slice())]).collect()
    }

    /// What the record keeps of the files.
    pub fn digests(&self) -> Vec<(String, Digest)> {
        self.files().into_iter().map(|(name, bytes)| (name.to_owned(), Digest::of(bytes))).collect()
    }

    pub fn content_hash(&self) -> Digest {
        Digest::of(&self.json)
    }
}

impl Paper {
    pub fn bytes(&self) -> Option<&[u8]> {
        match self {
            Self::Set(pdf) => Some(pdf),
            Self::NoTypesetter | Self::Refused(_) => None,
        }
    }

    /// Why there are no pages for paper, as a sentence.
    pub fn missing(&self) -> Option<String> {
        match self {
            Self::Set(_) => None,
            Self::NoTypesetter => Some("This build of Heard sets no pages for paper.".to_owned()),
            Self::Refused(why) => Some(format!("The pages for paper could not be set: {why}.")),
        }
    }
}

pub fn html(summary: &Summary) -> Vec<u8> {
    html::render(summary).into_bytes()
}

/// The pages for paper, where this build sets any.
#[cfg(feature = "pdf")]
pub fn paper(summary: &Summary) -> Paper {
    super::pdf::render(summary).map_or_else(|why| Paper::Refused(why.to_string()), Paper::Set)
}

/// The pages of a paper board, where this build sets any.
#[cfg(feature = "pdf")]
pub fn paper_boards(board: &PaperBoard, media: &dyn PictureSource, made_at: Moment, app: &str) -> Paper {
    let imprint = super::pdf::Imprint { made_at, app: app.to_owned() };
    super::pdf::print_boards(board, media, &imprint).map_or_else(|why| Paper::Refused(why.to_string()), Paper::Set)
}

#[cfg(not(feature = "pdf"))]
pub fn paper_boards(_board: &PaperBoard, _media: &dyn PictureSource, _made_at: Moment, _app: &str) -> Paper {
    Paper::NoTypesetter
}

#[cfg(not(feature = "pdf"))]
pub const fn paper(_summary: &Summary) -> Paper {
    Paper::NoTypesetter
}
