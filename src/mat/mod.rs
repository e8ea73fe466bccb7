//! Views mats: the scales and the topics that come ready, what a mat looks like after each of its entries, what is read back,
//! and whether the scale seems to have been used.
//!
//! Pure. The screen, the summary and whoever checks a pack read a mat with the same fold, [`Sheet`], so that they cannot show
//! different mats. Absent on purpose: scales that ask for yes or no, ticks and crosses, and any score.

mod checks;
mod letters;
mod picture;
mod questions;
mod scale;
mod sheet;
mod topic;
mod words;

pub use checks::{Checked, Checks, Understanding};
pub use letters::strokes;
pub use picture::{Art, LaidCard, LaidColumn, MatLayout, Photos, Pictured, picture};
pub use questions::{HARM_CARD, QUESTIONS};
pub use scale::{Step, columns, default_points, scale_name, step};
pub use sheet::{Confirmed, Lay, Move, Sheet, Where};
pub use topic::{Ready, ReadyOption, narrower, own_symbol, ready, topic_name};
pub use words::{READ_BACK_QUESTION, THANKS, read_back, told_again};

use crate::event::{Independent, MatAbout, MatOption, MatScale, MatSetUp, MatThing};

/// What the blank card says.
pub const SOMETHING_ELSE: &str = "something else";

/// What a mat is about: one that asks how safe something is, is about safety whatever its topic.
pub fn about(about: MatAbout, scale: MatScale) -> MatAbout {
    if scale == MatScale::Safe { MatAbout::StaffOrSafety } else { about }
}

/// Whether somebody from outside the home should sit at this mat, and does not as far as it is recorded.
pub fn needs_outsider(set_up: &MatSetUp) -> bool {
    wants_outsider(set_up.about, set_up.facilitator.independent_of_home)
}

/// The same of a mat that is still to be put before a child.
pub fn wants_outsider(about: MatAbout, independent: Independent) -> bool {
    about == MatAbout::StaffOrSafety && independent != Independent::Yes
}

/// What is read on a card.
pub fn label_of(option: &MatOption) -> &str {
    option.thing.label().unwrap_or(SOMETHING_ELSE)
}

/// What is heard of a card.
pub fn spoken_of(option: &MatOption) -> &str {
    match &option.thing {
        MatThing::Button(word) => &word.spoken,
        MatThing::Words { label } => label,
        MatThing::SomethingElse => SOMETHING_ELSE,
    }
}
