//! The rules of talking: what a child's press means, what is heard, what is kept, and what the screen shows.
//!
//! Pure: [`decide`] takes a state, an intent and the time, and gives the next state, the facts for the journal and the orders
//! to the voice. Nothing here fails, and nothing here can keep a child from being heard. Absent on purpose: a clock, a disk,
//! randomness, and the touch filter (`access`), which has already said that a press was meant.

mod answering;
mod bar;
mod choosing;
mod counting;
mod decide;
mod exchange;
mod exchange_words;
mod forming;
mod giving;
mod intent;
pub mod line;
mod mat_turn;
mod mat_view;
mod matting;
mod placing;
mod position;
mod state;
mod suggesting;
mod talking;
mod turn;
mod utterance;
mod view;
mod vocabulary;
mod wording;

pub use bar::BAR_MAX;
pub use choosing::{CHOSEN_MS, CardKind, CardView, ChoiceView, NONE_OF_THESE, Offer, SOMETHING_ELSE, Stage};
pub use counting::REPEAT_MS;
pub use decide::decide;
pub use exchange::{ASK_MS, CARD_MS, ExchangeStep, ExchangeView, ExchangeWord};
pub use exchange_words::{Addition, additions, sentence};
pub use intent::{Effect, Heard, Intent, Now, Outcome, Target};
pub use mat_view::{MatCardView, MatColumnView, MatView};
pub use matting::{BegunMat, MatAnswerKey, MatPhase, MatTarget, picture_on_card};
pub use placing::{Earlier, THINGS_MAX, THINGS_MIN, placed, thing_key};
pub use position::{HISTORY_MAX, Page};
pub use state::{SHOWING_MS, Showing, State};
pub use suggesting::{learned_from, suggestions, wants_memory};
pub use utterance::{PAUSE_MS, UTTERANCE_MAX};
pub use view::{
    BarWord, BoardView, CellView, GiveKey, Opens, PictureRef, RecordingMark, Speaking, care_of, carry_of, picture_of,
    pictures_of, view,
};
pub use vocabulary::{Vocabulary, VocabularyRefusal};
pub use wording::{label_of, spoken_of};
