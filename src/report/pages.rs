//! The files of a summary: one content, rendered as figures for programs, a page for browsers, and pages for paper.

use super::html;
use super::summary::Summary;
use crate::id::Digest;

pub const JSON: &str = "summary.json";
pub const HTML: &str = "summary.html";
pub const PDF: &str = "summary.pdf";

/// One summary, rendered. The same summary gives the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    /// The content itself; its SHA-256 is the content hash.
    pub json: Vec<u8>,
    pub html: Vec<u8>,
    /// `None` in a build that sets no pages.
    pub pdf: Option<Vec<u8>>,
}

/// The pages could not be set.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the summary’s pages could not be set: {0}")]
pub struct NotSet(pub String);

/// Whether this build can set pages for paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typesetter {
    Here,
    NotInThisBuild,
}

pub const TYPESETTER: Typesetter = if cfg!(feature = "pdf") { Typesetter::Here } else { Typesetter::NotInThisBuild };

impl Pages {
    /// # Errors
    /// The typesetter refused; that is a fault of the templates and never of an entry.
    pub fn of(summary: &Summary) -> Result<Self, NotSet> {
        Ok(Self { json: summary.content(), html: html(summary), pdf: pdf(summary)? })
    }

    /// Name and bytes of each file that there is, in the order in which they are listed.
    pub fn files(&self) -> Vec<(&'static str, &[u8])> {
        let pdf = self.pdf.iter().map(|pdf| (PDF, pdf.as_slice()));
        pdf.chain([(HTML, self.html.as_slice()), (JSON, self.json.as_slice())]).collect()
    }

    /// What the record keeps of the files.
    pub fn digests(&self) -> Vec<(String, Digest)> {
        self.files().into_iter().map(|(name, bytes)| (name.to_owned(), Digest::of(bytes))).collect()
    }

    pub fn content_hash(&self) -> Digest {
        Digest::of(&self.json)
    }
}

pub fn html(summary: &Summary) -> Vec<u8> {
    html::render(summary).into_bytes()
}

/// The pages for paper, where this build sets any.
#[cfg(feature = "pdf")]
pub fn pdf(summary: &Summary) -> Result<Option<Vec<u8>>, NotSet> {
    super::pdf::render(summary).map(Some).map_err(|why| NotSet(why.to_string()))
}

#[cfg(not(feature = "pdf"))]
pub const fn pdf(_summary: &Summary) -> Result<Option<Vec<u8>>, NotSet> {
    Ok(None)
}
