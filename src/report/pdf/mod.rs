//! The printed pages of a summary and of a paper board: tagged PDFs that keep to PDF/UA-1 and PDF/A-2a in one file.
//!
//! What is said, and in which order, is decided in `report::page` and in `report::paper_board`; here it is only set. Everything
//! that people wrote goes to the typesetter as data. The same summary gives the same bytes: date, names and identifier all come
//! out of it.

mod boards;
mod boards_data;
mod data;
mod fault;
mod letters;
mod order;
mod parts;
mod typesetter;
mod world;

pub use boards::boards;
pub use fault::PdfFault;
pub use typesetter::{VERB, print_boards, print_boards_by, serve, set_apart};

use crate::event::Moment;
use crate::report::page::{self, Document};
use crate::report::summary::Summary;
use chrono::{Datelike as _, Timelike as _};
use data::Data;
use fault::without_quotes;
use letters::Letters;
use serde::{Deserialize, Serialize};
use std::path::Path;
use typst::WorldExt as _;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use world::{PageWorld, Templates};

/// What a file says of its own making.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Imprint {
    /// When the summary was asked for; the file bears this date and no other.
    pub made_at: Moment,
    /// The program and its version, as it stands on the cover.
    pub app: String,
}

/// The pages of a summary.
pub fn render(summary: &Summary) -> Result<Vec<u8>, PdfFault> {
    let imprint = Imprint { made_at: summary.cover.made_at, app: summary.cover.app.clone() };
    set(&page::for_paper(page::of(summary)), &imprint)
}

/// The pages of a document. A chart without a description is refused.
pub fn set(document: &Document, imprint: &Imprint) -> Result<Vec<u8>, PdfFault> {
    set_with(document, imprint, typesetter::set)
}

/// The same pages, set by another process of this program.
pub fn set_by(program: &Path, document: &Document, imprint: &Imprint) -> Result<Vec<u8>, PdfFault> {
    set_with(document, imprint, |setting, imprint| typesetter::set_by(program, setting, imprint))
}

fn set_with(
    document: &Document,
    imprint: &Imprint,
    set: impl Fn(Setting, &Imprint) -> Result<Vec<u8>, PdfFault>,
) -> Result<Vec<u8>, PdfFault> {
    data::check_descriptions(document)?;
    match set(setting(document, Letters::Built)?, imprint) {
        // A script that cannot be set must not cost the reader everything else.
        Err(PdfFault::Standard { .. }) => set(setting(document, Letters::Plain)?, imprint),
        done => done,
    }
}

fn setting(document: &Document, letters: Letters) -> Result<Setting, PdfFault> {
    let Data { json, drawings } = data::of(document, letters)?;
    let drawing = |(number, svg)| (format!("drawing-{number}.svg"), svg);
    let files = drawings.into_iter().enumerate().map(drawing).collect();
    let ident = document.content_hash.clone();
    Ok(Setting { templates: Templates::Summary, data: json, files, ident })
}

/// Everything that the typesetter is given.
struct Setting {
    templates: Templates,
    /// JSON.
    data: Vec<u8>,
    /// Drawings and pictures by the names that stand in the data.
    files: Vec<(String, Vec<u8>)>,
    /// What tells this file from every other one.
    ident: String,
}

fn set_here(setting: Setting, imprint: &Imprint) -> Result<Vec<u8>, PdfFault> {
    let date = date(&imprint.made_at)?;
    let Setting { templates, data, files, ident } = setting;
    let world = PageWorld::new(templates, data, files, date)?;
    let pages = typst::compile::<PagedDocument>(&world).output.map_err(|faults| refused(&world, &faults));
    let file = pages.and_then(|pages| {
        typst_pdf::pdf(&pages, &options(ident, imprint, date)?).map_err(|faults| PdfFault::Standard {
            what: faults.first().map(|fault| without_quotes(&fault.message)).unwrap_or_default(),
        })
    });
    // What was remembered between two compilations holds words of people.
    typst::comemo::evict(0);
    file
}

fn options(ident: String, imprint: &Imprint, date: Datetime) -> Result<PdfOptions, PdfFault> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|_| PdfFault::Built)?;
    let minutes_east = imprint.made_at.offset().local_minus_utc() / 60;
    Ok(PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some(imprint.app.clone())),
        timestamp: Some(Timestamp::new_local(date, minutes_east).ok_or(PdfFault::Date)?),
        standards,
        ..PdfOptions::default()
    })
}

/// The date and time by the clock of the place where the summary was made.
fn date(at: &Moment) -> Result<Datetime, PdfFault> {
    let part = |number: u32| u8::try_from(number).map_err(|_| PdfFault::Date);
    let (month, day) = (part(at.month())?, part(at.day())?);
    let (hour, minute, second) = (part(at.hour())?, part(at.minute())?, part(at.second())?);
    Datetime::from_ymd_hms(at.year(), month, day, hour, minute, second).ok_or(PdfFault::Date)
}

fn refused(world: &PageWorld, faults: &[SourceDiagnostic]) -> PdfFault {
    let Some(first) = faults.first() else { return PdfFault::Built };
    let byte = world.range(first.span).map(|range| range.start);
    PdfFault::Setting { place: world.line(first.span.id(), byte), what: without_quotes(&first.message) }
}
