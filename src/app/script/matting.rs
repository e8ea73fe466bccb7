//! The verbs of a views mat: read, and played.

use super::play::{Play, PlayError};
use super::step::Expected;
use crate::app::{
    AdultWish, AskTwice, MatPlan, MatWish, PlannedCard, Trouble, Wish, facilitator_of, named, picture_of_word,
};
use crate::event::{
    Anchor, ChosenBy, Event, Facilitator, Independent, MatAbout, MatDirection, MatOption, MatPicture, MatPoints,
    MatPurpose, MatScale, MatSetUp, MatSpot, MatThing, MatTopicKind, ParentMat, QuestionBy, Relationship, StateChecks,
    Support,
};
use crate::id::EntryId;
use crate::mat::{self, label_of};
use crate::session::{Intent, MatAnswerKey, MatColumnView, MatTarget, Target, thing_key};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MatStep {
    Begin(Box<Told>),
    /// The child picks a card up.
    Card(String),
    /// Two taps: the card, then the column under this word.
    Put {
        card: String,
        under: String,
    },
    Drag {
        card: String,
        under: String,
        spot: MatSpot,
    },
    /// Something else of the child's on the mat.
    Child(MatTarget),
    End,
    Help(Support),
    Asked {
        words: String,
        how: QuestionBy,
    },
}

/// A mat as a script tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// A topic that comes ready, a word of the adult's own, or the card that a narrower mat is opened from.
    topic: String,
    narrower: Option<String>,
    question: Option<String>,
    scale: Option<MatScale>,
    points: Option<MatPoints>,
    practice: bool,
    turned: bool,
    once: bool,
    cards: Vec<String>,
    likes: Option<String>,
    dislikes: Option<String>,
    guest: Option<Relationship>,
}

/// What a scale is called in a script.
const SCALES: [(&str, MatScale); 12] = [
    ("like", MatScale::Like),
    ("managing", MatScale::Managing),
    ("important", MatScale::Important),
    ("want", MatScale::Want),
    ("calm", MatScale::Calm),
    ("myself", MatScale::Myself),
    ("easy", MatScale::Easy),
    ("going-well", MatScale::GoingWell),
    ("safe", MatScale::Safe),
    ("me", MatScale::Me),
    ("how-much", MatScale::HowMuch),
    ("change", MatScale::Change),
];

/// Who from outside can sit at a mat without a PIN here.
const GUESTS: [(&str, Relationship); 6] = [
    ("advocate", Relationship::Advocate),
    ("social-worker", Relationship::SocialWorker),
    ("family", Relationship::Family),
    ("teacher", Relationship::Teacher),
    ("friend", Relationship::Friend),
    ("visitor", Relationship::Visitor),
];

/// Reads a line if it begins with a verb of a mat.
pub(super) fn read(words: &[&str]) -> Option<Result<MatStep, String>> {
    let step = match words {
        ["mat", "end"] => Ok(MatStep::End),
        ["mat", "help", level] => help(level),
        ["mat", "asked", words] => Ok(MatStep::Asked { words: (*words).to_owned(), how: QuestionBy::Typed }),
        ["mat", "picked", words] => Ok(MatStep::Asked { words: (*words).to_owned(), how: QuestionBy::Picked }),
        ["mat", "not-this"] => Ok(MatStep::Child(MatTarget::NotThis)),
        ["mat", "something-else"] => Ok(MatStep::Child(MatTarget::SomethingElse)),
        ["mat", "finished"] => Ok(MatStep::Child(MatTarget::Finished)),
        ["mat", "question"] => Ok(MatStep::Child(MatTarget::Question)),
        ["mat", "go-on"] => Ok(MatStep::Child(MatTarget::GoOn)),
        ["mat", "not-that"] => Ok(MatStep::Child(MatTarget::NotThat)),
        ["mat", "right"] => Ok(MatStep::Child(MatTarget::Answer(MatAnswerKey::Right))),
        ["mat", "not-right"] => Ok(MatStep::Child(MatTarget::Answer(MatAnswerKey::NotRight))),
        ["mat", topic, rest @ ..] => begin(topic, rest).map(|told| MatStep::Begin(Box::new(told))),
        ["card", card] => Ok(MatStep::Card((*card).to_owned())),
        ["put", card, "under", under] => Ok(MatStep::Put { card: (*card).to_owned(), under: (*under).to_owned() }),
        ["drag", card, "under", under, "at", across, down] => drag(card, under, across, down),
        ["mat" | "card" | "put" | "drag", ..] => {
            Err("this cannot be read; `heard play --help` lists every verb".to_owned())
        }
        _ => return None,
    };
    Some(step)
}

fn drag(card: &str, under: &str, across: &str, down: &str) -> Result<MatStep, String> {
    let part = |text: &str| {
        let part = text.parse::<u16>().ok().filter(|part| *part <= 1000);
        part.ok_or_else(|| "where a card is let go is told in thousandths of its column".to_owned())
    };
    let spot = MatSpot { across: part(across)?, down: part(down)? };
    Ok(MatStep::Drag { card: card.to_owned(), under: under.to_owned(), spot })
}

fn help(level: &str) -> Result<MatStep, String> {
    use Support::{ExpectantWait, FullPhysical, Gesture, ModelledFirst, PartialPhysical, SpokenCue, Unprompted};
    let levels = [Unprompted, ExpectantWait, Gesture, SpokenCue, ModelledFirst, PartialPhysical, FullPhysical];
    let level = level.parse::<usize>().ok().and_then(|level| levels.get(level));
    level.map(|level| MatStep::Help(*level)).ok_or_else(|| "help goes from 0 to 6".to_owned())
}

fn begin(topic: &str, words: &[&str]) -> Result<Told, String> {
    let mut told = Told { topic: topic.to_owned(), ..Told::default() };
    let mut words = words;
    if topic == "narrower" {
        let [card, rest @ ..] = words else { return Err("a narrower mat is opened from a card".to_owned()) };
        told.narrower = Some((*card).to_owned());
        words = rest;
    }
    while let Some((word, mut rest)) = words.split_first() {
        let mut next = || {
            let (value, after) = rest.split_first().ok_or_else(|| format!("“{word}” wants one word more"))?;
            rest = after;
            Ok::<&str, String>(value)
        };
        match *word {
            "practice" => told.practice = true,
            "turned" => told.turned = true,
            "once" => told.once = true,
            "question" => told.question = Some(next()?.to_owned()),
            "scale" => told.scale = Some(named_of(&SCALES, next()?, "scale")?),
            "points" => told.points = Some(points(next()?)?),
            "cards" => told.cards = next()?.split(',').map(|card| card.trim().to_owned()).collect(),
            "likes" => told.likes = Some(next()?.to_owned()),
            "dislikes" => told.dislikes = Some(next()?.to_owned()),
            "guest" => told.guest = Some(named_of(&GUESTS, next()?, "guest")?),
            word => return Err(format!("“{word}” cannot be read of a mat")),
        }
        words = rest;
    }
    Ok(told)
}

fn points(word: &str) -> Result<MatPoints, String> {
    let found = MatPoints::ALL.into_iter().find(|points| points.columns().to_string() == word);
    found.ok_or_else(|| "a scale has 2, 3 or 5 points".to_owned())
}

fn named_of<T: Copy>(list: &[(&str, T)], word: &str, what: &str) -> Result<T, String> {
    let found = list.iter().find(|(name, _)| *name == word).map(|(_, value)| *value);
    let all = || list.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(", ");
    found.ok_or_else(|| format!("“{word}” is no {what}; there are {}", all()))
}

/// `expect mat WORDS`: what lies under each column, `like: music, tea / not sure: / …`; nothing where there is no mat.
pub(super) fn expected(words: &[&str]) -> Option<Expected> {
    match words {
        ["mat", words @ ..] => Some(Expected::Mat(words.join(" "))),
        _ => None,
    }
}

impl Play<'_> {
    pub(super) fn mat_step(&mut self, step: &MatStep) -> Result<(), PlayError> {
        match step {
            MatStep::Begin(told) => {
                let plan = self.plan(told)?;
                self.adult_wish(AdultWish::Mat(MatWish::Begin(Box::new(plan)))).map(drop)
            }
            MatStep::Card(card) => {
                let option = self.card(card)?;
                self.press_target(Target::Mat(MatTarget::Card { option }))
            }
            MatStep::Put { card, under } => {
                let (option, column) = (self.card(card)?, self.column(under)?);
                self.press_target(Target::Mat(MatTarget::Card { option }))?;
                self.press_target(Target::Mat(MatTarget::Column { column }))
            }
            MatStep::Drag { card, under, spot } => {
                let (option, column) = (self.card(card)?, self.column(under)?);
                let put = MatTarget::Put { option, column, spot: *spot };
                // A card that is carried somewhere has been meant; the press filter has no say in it.
                self.wish(Wish::Talk(Intent::Select(Target::Mat(put))))
            }
            MatStep::Child(target) => {
                if self.app.view().is_none_or(|view| view.mat.is_none()) {
                    return Err(PlayError::NothingCame);
                }
                self.press_target(Target::Mat(*target))
            }
            MatStep::End => self.adult_wish(AdultWish::Mat(MatWish::End)).map(drop),
            MatStep::Help(support) => {
                let mat = self.last_mat()?.0;
                self.adult_wish(AdultWish::Mat(MatWish::TellSupport { mat, support: *support })).map(drop)
            }
            MatStep::Asked { words, how } => self.wish(Wish::AskedOverMat { words: words.clone(), how: *how }),
        }
    }

    fn plan(&mut self, told: &Told) -> Result<MatPlan, PlayError> {
        let adult = self.app.adult_here().ok_or(Trouble::Locked)?;
        let role = self.app.home.record.adults.get(&adult).map(|adult| adult.role);
        let facilitator = match told.guest {
            Some(relationship) => Facilitator { adult: None, relationship, independent_of_home: Independent::Yes },
            None => facilitator_of(adult, role.ok_or(Trouble::NoSuchAdult)?),
        };
        let ready = MatTopicKind::READY.into_iter().filter_map(mat::ready).find(|ready| ready.name == told.topic);
        let mut plan = match (&told.narrower, ready) {
            (Some(card), _) => self.narrower(card, facilitator)?,
            (None, Some(ready)) => MatPlan::ready(&ready, facilitator),
            (None, None) => own(&told.topic, facilitator),
        };
        if !told.cards.is_empty() {
            plan.cards = told.cards.iter().map(|card| self.planned(card)).collect::<Result<_, _>>()?;
            plan.twice = AskTwice::No;
        }
        for (name, anchor) in [(&told.likes, Anchor::KnownLike), (&told.dislikes, Anchor::KnownDislike)] {
            let Some(name) = name else { continue };
            let is_it =
                |card: &&mut PlannedCard| card.thing.label().is_some_and(|label| thing_key(label) == thing_key(name));
            plan.cards.iter_mut().find(is_it).ok_or_else(|| PlayError::NotThere(name.clone()))?.anchor = Some(anchor);
        }
        if told.once {
            plan.twice = AskTwice::No;
        }
        if told.practice {
            plan.purpose = MatPurpose::Teaching;
        }
        if told.turned {
            plan.direction = Some(MatDirection::FirstRight);
        }
        plan.question = told.question.clone().unwrap_or(plan.question);
        if let Some(scale) = told.scale {
            (plan.scale, plan.points) = (scale, mat::default_points(scale));
        }
        plan.points = told.points.unwrap_or(plan.points);
        Ok(plan)
    }

    /// The narrower mat that comes ready for a card of the last mat.
    fn narrower(&mut self, card: &str, facilitator: Facilitator) -> Result<MatPlan, PlayError> {
        let (mat, set_up) = self.last_mat()?;
        let is_it = |option: &MatOption| thing_key(label_of(option)) == thing_key(card);
        let at = set_up.options.iter().position(is_it).and_then(|at| u8::try_from(at).ok());
        let option = at.ok_or_else(|| PlayError::NotThere(card.to_owned()))?;
        let ready = mat::narrower(card).ok_or_else(|| PlayError::NotThere(card.to_owned()))?;
        Ok(MatPlan { parent: Some(ParentMat { mat, option }), ..MatPlan::ready(&ready, facilitator) })
    }

    /// The mat that was begun last.
    fn last_mat(&mut self) -> Result<(EntryId, MatSetUp), PlayError> {
        self.app.settle().map_err(PlayError::Refused)?;
        let reader = self.app.child().ok_or(PlayError::NoChild)?.reader().map_err(Trouble::Journal)?;
        let begun = reader.events(&["mat_begun"]).map_err(Trouble::Journal)?;
        let last = begun.into_iter().rev().find_map(|(header, event)| match event {
            Event::MatBegun(set_up) => Some((header.id, set_up)),
            _ => None,
        });
        Ok(last.ok_or(Trouble::NoMat)?)
    }

    /// A card of this name: of a topic that comes ready, a word of the child's boards, or the adult's own.
    fn planned(&self, name: &str) -> Result<PlannedCard, PlayError> {
        let ready = MatTopicKind::READY.into_iter().filter_map(mat::ready).flat_map(|ready| ready.options);
        if let Some(option) = ready.into_iter().find(|option| option.label == name) {
            let thing = MatThing::Words { label: name.to_owned() };
            let picture = mat::own_symbol(option.symbol);
            return Ok(PlannedCard { thing, picture, chosen_by: ChosenBy::Adult, anchor: None });
        }
        let child = self.app.child().ok_or(PlayError::NoChild)?;
        let vocabulary = child.state().vocabulary();
        Ok(match named(vocabulary, name) {
            Some(word) => {
                let picture = picture_of_word(vocabulary, &word);
                PlannedCard::button(word, &picture)
            }
            None => PlannedCard {
                thing: MatThing::Words { label: name.to_owned() },
                picture: MatPicture::None,
                chosen_by: ChosenBy::Adult,
                anchor: None,
            },
        })
    }

    /// A card in hand or on the mat, by what is read on it; the one in hand first.
    fn card(&self, name: &str) -> Result<u8, PlayError> {
        let view = self.app.view().and_then(|view| view.mat).ok_or(PlayError::NothingCame)?;
        let mut cards = view.hand.iter().chain(view.cards.iter().rev());
        let found = cards.find(|card| thing_key(&card.label) == thing_key(name)).map(|card| card.option);
        found.ok_or_else(|| PlayError::NotThere(name.to_owned()))
    }

    fn column(&self, name: &str) -> Result<u8, PlayError> {
        let view = self.app.view().and_then(|view| view.mat).ok_or(PlayError::NothingCame)?;
        let found = view.columns.iter().find(|column| thing_key(column.label) == thing_key(name));
        found.map(|column| column.column).ok_or_else(|| PlayError::NotThere(name.to_owned()))
    }

    /// What lies under each column of the mat that the child sees.
    pub(super) fn found_mat(&self) -> String {
        let Some(view) = self.app.view().and_then(|view| view.mat) else { return String::new() };
        let column = |(at, column): (usize, &MatColumnView)| {
            let cards = view.cards.iter().filter(|card| card.at == Some(at)).map(|card| card.label.as_str());
            format!("{}: {}", column.label, cards.collect::<Vec<_>>().join(", "))
        };
        view.columns.iter().enumerate().map(column).map(|text| text.trim().to_owned()).collect::<Vec<_>>().join(" / ")
    }
}

/// A mat about something of the adult's own. It has no cards until they are told.
fn own(topic: &str, facilitator: Facilitator) -> MatPlan {
    MatPlan {
        kind: MatTopicKind::Own,
        topic: topic.to_owned(),
        topic_picture: MatPicture::None,
        question: "What do you think of this?".to_owned(),
        scale: MatScale::Like,
        points: MatPoints::Three,
        direction: None,
        purpose: MatPurpose::Views,
        about: MatAbout::Everyday,
        facilitator,
        others: None,
        checks: StateChecks::default(),
        parent: None,
        cards: Vec::new(),
        twice: AskTwice::No,
    }
}
