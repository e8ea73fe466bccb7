//! All that the typesetter can see: our own templates, one file of data and its pictures, the typefaces built in, one date. No disk, no
//! network, no clock and no other package.

use super::fault::PdfFault;
use std::collections::HashMap;
use std::sync::LazyLock;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};

include!(concat!(env!("OUT_DIR"), "/typefaces.rs"));

/// Which pages are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub(super) enum Templates {
    Summary,
    Boards,
}

/// Name and text of a template.
type Template = (&'static str, &'static str);

const SUMMARY: &[Template] = &[
    ("summary.typ", include_str!("../../../assets/report/summary.typ")),
    ("blocks.typ", include_str!("../../../assets/report/blocks.typ")),
    ("tables.typ", include_str!("../../../assets/report/tables.typ")),
    ("charts.typ", include_str!("../../../assets/report/charts.typ")),
    ("marks.typ", include_str!("../../../assets/report/marks.typ")),
    ("parts.typ", include_str!("../../../assets/report/parts.typ")),
];

const BOARDS: &[Template] = &[
    ("boards.typ", include_str!("../../../assets/report/boards.typ")),
    ("board_cell.typ", include_str!("../../../assets/report/board_cell.typ")),
    ("marks.typ", include_str!("../../../assets/report/marks.typ")),
];

impl Templates {
    /// The templates, the first of which is the page itself.
    const fn texts(self) -> &'static [Template] {
        match self {
            Self::Summary => SUMMARY,
            Self::Boards => BOARDS,
        }
    }

    /// What the templates read. Words of people are in there and nowhere else: as data, never as markup.
    const fn data(self) -> &'static str {
        match self {
            Self::Summary => "summary.json",
            Self::Boards => "boards.json",
        }
    }
}

/// The built-in typefaces, read once.
pub(super) struct Shelf {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
}

impl Shelf {
    pub(super) fn get() -> &'static Self {
        static SHELF: LazyLock<Shelf> = LazyLock::new(|| {
            let fonts: Vec<Font> = TYPEFACES.iter().flat_map(|bytes| Font::iter(Bytes::new(*bytes))).collect();
            let book = LazyHash::new(FontBook::from_fonts(&fonts));
            Shelf { fonts, book }
        });
        &SHELF
    }

    /// Whether any built-in typeface has this character.
    pub(super) fn holds(&self, character: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(character)))
    }

    /// The names of the families, in the order in which a page asks them for a character.
    pub(super) fn families(&self) -> Vec<String> {
        let mut families: Vec<String> = Vec::new();
        for font in &self.fonts {
            let family = font.info().family.as_str();
            if families.last().is_none_or(|last| last != family) {
                families.push(family.to_owned());
            }
        }
        families
    }
}

/// One document to be set.
pub(super) struct PageWorld {
    library: LazyHash<Library>,
    sources: Vec<Source>,
    main: FileId,
    /// The data, the drawings and the pictures.
    files: HashMap<FileId, Bytes>,
    today: Datetime,
}

impl PageWorld {
    /// `data` is JSON, `files` are the drawings and pictures that it names; `today` is the date of the document, whatever the
    /// clock says.
    pub(super) fn new(
        templates: Templates,
        data: Vec<u8>,
        files: Vec<(String, Vec<u8>)>,
        today: Datetime,
    ) -> Result<Self, PdfFault> {
        let sources: Vec<Source> = (templates.texts().iter())
            .map(|(name, text)| Ok(Source::new(named(name)?, (*text).to_owned())))
            .collect::<Result<_, PdfFault>>()?;
        let main = sources.first().map(Source::id).ok_or(PdfFault::Built)?;
        let library = Library::builder().with_features([Feature::A11yExtras].into_iter().collect()).build();
        let files = std::iter::once((templates.data().to_owned(), data))
            .chain(files)
            .map(|(name, bytes)| Ok((named(&name)?, Bytes::new(bytes))))
            .collect::<Result<_, PdfFault>>()?;
        Ok(Self { library: LazyHash::new(library), sources, main, files, today })
    }

    /// The file and line of a place in the templates, for a fault.
    pub(super) fn line(&self, id: Option<FileId>, byte: Option<usize>) -> String {
        let source = id.and_then(|id| self.sources.iter().find(|source| source.id() == id));
        let Some((source, byte)) = source.zip(byte) else { return "no place in it".to_owned() };
        let line = source.lines().byte_to_line(byte).map_or(0, |line| line.saturating_add(1));
        format!("{}:{line}", source.id().vpath().get_without_slash())
    }
}

fn named(name: &str) -> Result<FileId, PdfFault> {
    let path = VirtualPath::new(name).map_err(|_| PdfFault::Built)?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

impl World for PageWorld {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &Shelf::get().book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.iter().find(|source| source.id() == id).cloned().ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        Shelf::get().fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
