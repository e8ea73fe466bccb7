//! One free place of a child's boards while it is being filled: a word, and a symbol or a photo for it.

use crate::app::{App, PersonalKind, PersonalPlace, Trouble};
use crate::board::Locale;
use crate::edit::{Edit, NewPhoto, NewPicture, NewWord};
use crate::id::ButtonId;
use crate::library::{Library, Offered};
use crate::ui::look;
use crate::ui::offer::TileData;
use crate::ui::own_words::FillingData;
use crate::ui::stage::Stage;
use slint::Image;

/// So many symbols are offered for a word.
const OFFERED: usize = 12;
/// The side of a tile's picture, in logical pixels; see `Target.tile-picture`.
const TILE_PICTURE: f32 = 84.0;
/// What the photo's tile is called; symbols are called by their ids, which have a set in front.
const PHOTO: &str = "photo";

pub struct Filling {
    place: PersonalPlace,
    /// The language of the board.
    locale: Locale,
    word: String,
    found: Offered,
    photo: Option<(NewPhoto, Image)>,
    chosen: Chosen,
}

/// Which picture the word gets.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Chosen {
    /// Nobody has said: a photo if there is one, else the symbol that stands for this word.
    Guess,
    Nothing,
    Photo,
    Symbol(String),
}

impl Filling {
    pub fn new(place: PersonalPlace, locale: Locale) -> Self {
        Self { place, locale, word: String::new(), found: Offered::default(), photo: None, chosen: Chosen::Guess }
    }

    pub fn word(&self) -> &str {
        self.word.trim()
    }

    /// Symbols are looked for at every letter. A symbol that was touched stays only as long as it is among them.
    pub fn typed(&mut self, word: &str, library: &Library) {
        word.clone_into(&mut self.word);
        self.look_again(library);
    }

    /// What is offered is looked for again, among other symbols than before.
    pub fn look_again(&mut self, library: &Library) {
        self.found = library.offered(&self.locale, self.word(), OFFERED);
        if let Chosen::Symbol(id) = &self.chosen
            && !self.found.symbols.iter().any(|symbol| symbol.id == *id)
        {
            self.chosen = Chosen::Guess;
        }
    }

    /// A picture that is touched again is not wanted.
    pub fn pick(&mut self, id: &str) {
        let touched = if id == PHOTO { Chosen::Photo } else { Chosen::Symbol(id.to_owned()) };
        self.chosen = if self.settled() == touched { Chosen::Nothing } else { touched };
    }

    pub fn take_photo(&mut self, photo: NewPhoto) {
        let image = look::square_photo(&photo.bytes);
        self.photo = Some((photo, image));
        self.chosen = Chosen::Photo;
    }

    /// A person is nobody's symbol: only of other words one is taken without being touched.
    fn settled(&self) -> Chosen {
        let Chosen::Guess = &self.chosen else { return self.chosen.clone() };
        if self.photo.is_some() {
            return Chosen::Photo;
        }
        let fitting = self.found.fitting().filter(|_| self.place.kind != PersonalKind::Person);
        fitting.map_or(Chosen::Nothing, |symbol| Chosen::Symbol(symbol.id.clone()))
    }

    /// The edit that puts the word on its board, and the word; none without one.
    pub fn edit(&self, app: &App) -> Result<Option<(Edit, String)>, Trouble> {
        let label = self.word();
        if label.is_empty() {
            return Ok(None);
        }
        let picture = match self.settled() {
            Chosen::Guess | Chosen::Nothing => None,
            Chosen::Photo => self.photo.as_ref().map(|(photo, _)| NewPicture::Photo(photo.clone())),
            Chosen::Symbol(id) => {
                let symbol = self.found.symbols.iter().find(|symbol| symbol.id == id);
                symbol.map(|symbol| app.new_picture(symbol)).transpose()?
            }
        };
        let class = Some(self.place.kind.class(label));
        let word = NewWord { picture, class, ..NewWord::new(ButtonId::fresh(), label) };
        let PersonalPlace { board, place, .. } = self.place;
        Ok(Some((Edit::Add { board, place, word: Box::new(word) }, label.to_owned())))
    }

    pub fn shown(&self, stage: &Stage) -> FillingData {
        let chosen = self.settled();
        let photo = self.photo.iter().map(|(_, image)| TileData {
            id: PHOTO.to_owned(),
            label: "the photo".to_owned(),
            symbol: image.clone(),
            chosen: chosen == Chosen::Photo,
            ..TileData::default()
        });
        let side = stage.physical(TILE_PICTURE);
        let symbols = self.found.symbols.iter().map(|symbol| TileData {
            id: symbol.id.clone(),
            label: symbol.label.clone(),
            symbol: stage.pictures.of_symbol(symbol, side),
            chosen: chosen == Chosen::Symbol(symbol.id.clone()),
            ..TileData::default()
        });
        let set = super::own(stage);
        let board = set.as_ref().and_then(|set| set.board(self.place.board)).map(|board| board.name.clone());
        FillingData {
            title: title(self.place.kind).to_owned(),
            board: board.map(|name| format!("It goes on the board “{name}”.")).unwrap_or_default(),
            prompt: self.place.prompt.to_owned(),
            word: self.word.clone(),
            pictures: photo.chain(symbols).collect(),
            has_photo: self.photo.is_some(),
            none_found: self.photo.is_none() && self.found.symbols.is_empty() && !self.word().is_empty(),
        }
    }
}

const fn title(kind: PersonalKind) -> &'static str {
    match kind {
        PersonalKind::Person => "A person",
        PersonalKind::Food => "A food or drink",
        PersonalKind::Thing => "A favourite thing",
        PersonalKind::Place => "A place",
        PersonalKind::Festival => "A feast or a faith",
        PersonalKind::Fear => "What frightens",
    }
}
