//! Views mats: what an adult puts before the child, what is said of it afterwards, and the picture that is kept when it ends.
//!
//! The mat is a case record and is always kept. What the child does with it is talk: without a recording agreement it works
//! and is not kept, and then there is no picture either.

use super::App;
use super::answer::Answer;
use super::clock::Clock;
use super::offering::LastOffer;
use super::system::system;
use super::trouble::Trouble;
use crate::event::{
    Anchor, BodyContact, Choice, ChosenBy, Draft, Event, Facilitator, Held, Independent, Keeping, MatAbout,
    MatDirection, MatOption, MatPicture, MatPoints, MatPurpose, MatScale, MatSetUp, MatThing, MatTopic, MatTopicKind,
    OtherPresent, ParentMat, QuestionBy, Relationship, Role, StateChecks, Support, TouchedBy, Word,
};
use crate::id::{AdultId, EntryId};
use crate::journal::{JournalError, NewRows, Reader, Refusal};
use crate::library::{drawn_png, square_png};
use crate::mat::{self, Art, Photos, Ready, Sheet};
use crate::session::{BegunMat, Intent, PictureRef, State, thing_key};
use std::collections::BTreeSet;
use std::sync::Arc;

/// More cards than this are a board.
pub const CARDS_MAX: usize = 10;
/// A mat of so many cards asks about the first of them twice, unless the adult says otherwise.
pub const REPEAT_FROM: usize = 5;
const WORD_MAX: usize = 60;
const QUESTION_MAX: usize = 200;
/// The longer side of the picture that is kept as pixels.
const PIXELS: u32 = 1200;
/// The side of a photo in it.
const PHOTO: u32 = 256;

/// A mat as an adult has put it together.
#[derive(Clone, Debug, PartialEq)]
pub struct MatPlan {
    pub kind: MatTopicKind,
    pub topic: String,
    pub topic_picture: MatPicture,
    pub question: String,
    pub scale: MatScale,
    pub points: MatPoints,
    /// `None`: as this child's mats lay before.
    pub direction: Option<MatDirection>,
    pub purpose: MatPurpose,
    pub about: MatAbout,
    pub facilitator: Facilitator,
    pub others: Option<Vec<OtherPresent>>,
    pub checks: StateChecks,
    pub parent: Option<ParentMat>,
    pub cards: Vec<PlannedCard>,
    pub twice: AskTwice,
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlannedCard {
    pub thing: MatThing,
    pub picture: MatPicture,
    pub chosen_by: ChosenBy,
    pub anchor: Option<Anchor>,
}

/// Whether the first card is handed once more at the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AskTwice {
    #[default]
    No,
    FirstCard,
}

#[derive(Clone, Debug)]
pub enum MatWish {
    Begin(Box<MatPlan>),
    /// The mat on top goes from the screen.
    End,
    /// How much help there was with the cards of a mat.
    TellSupport {
        mat: EntryId,
        support: Support,
    },
}

impl MatPlan {
    /// A mat that comes ready, as it is when nobody changes anything.
    pub fn ready(ready: &Ready, facilitator: Facilitator) -> Self {
        let card = |option: &mat::ReadyOption| PlannedCard {
            thing: MatThing::Words { label: option.label.to_owned() },
            picture: mat::own_symbol(option.symbol),
            chosen_by: ChosenBy::Adult,
            anchor: None,
        };
        let cards: Vec<PlannedCard> = ready.options.iter().map(card).collect();
        Self {
            kind: ready.kind,
            topic: ready.name.to_owned(),
            topic_picture: mat::own_symbol(ready.symbol),
            question: ready.question.to_owned(),
            scale: ready.scale,
            points: mat::default_points(ready.scale),
            direction: None,
            purpose: MatPurpose::Views,
            about: ready.about,
            facilitator,
            others: None,
            checks: StateChecks::default(),
            parent: None,
            twice: if cards.len() >= REPEAT_FROM { AskTwice::FirstCard } else { AskTwice::No },
            cards,
        }
    }
}

impl PlannedCard {
    /// A button of the child's boards, with the picture that it has there.
    pub fn button(word: Word, picture: &PictureRef) -> Self {
        let picture = match picture {
            PictureRef::Media(media) => MatPicture::Media(*media),
            PictureRef::Symbol(symbol) => MatPicture::Symbol { set: symbol.set.clone(), file: symbol.filename.clone() },
            PictureRef::None => MatPicture::None,
        };
        Self { thing: MatThing::Button(word), picture, chosen_by: ChosenBy::Adult, anchor: None }
    }
}

/// Who of the home's adults sits at a mat. Staff of the home are of the home; of others nobody knows until they say so.
pub fn facilitator_of(adult: AdultId, role: Role) -> Facilitator {
    let (relationship, independent_of_home) = match role {
        Role::KeyWorker => (Relationship::KeyWorker, Independent::No),
        Role::Manager => (Relationship::Manager, Independent::No),
        Role::Agency => (Relationship::OtherStaff, Independent::No),
        Role::Therapist => (Relationship::Therapist, Independent::NotRecorded),
        Role::Family => (Relationship::Family, Independent::Yes),
        Role::Advocate => (Relationship::Advocate, Independent::Yes),
        Role::SocialWorker => (Relationship::SocialWorker, Independent::Yes),
        Role::Child | Role::App => (Relationship::NotRecorded, Independent::NotRecorded),
    };
    Facilitator { adult: Some(adult), relationship, independent_of_home }
}

impl App {
    pub(super) fn mat(&mut self, adult: AdultId, wish: MatWish, clock: &dyn Clock) -> Result<Answer, Trouble> {
        match wish {
            MatWish::Begin(plan) => self.begin_mat(adult, *plan, clock),
            MatWish::End => {
                self.mat_on_screen().ok_or(Trouble::NoMat)?;
                self.talk(&Intent::EndMat);
                Ok(Answer::Done)
            }
            MatWish::TellSupport { mat, support } => self.tell_mat_support(adult, mat, support, clock),
        }
    }

    fn begin_mat(&mut self, adult: AdultId, plan: MatPlan, clock: &dyn Clock) -> Result<Answer, Trouble> {
        self.talk(&Intent::Tick);
        let child = self.child.as_ref().ok_or(Trouble::NoRecord)?;
        let reader = child.reader().map_err(|_| Trouble::NoRecord)?;
        if child.state().keeping() == Keeping::Private {
            return Err(Trouble::PrivateTime);
        }
        let set_up = set_up(plan, reader)?;
        if self.last_offer().is_some_and(LastOffer::is_open) {
            self.tell_choice(adult, Choice::Ended, (Support::NotRecorded, None), clock)?;
        }
        self.talk(&Intent::EndOffer);
        let draft = self.home.by_adult(adult, Event::MatBegun(set_up.clone()), clock);
        let draft = Draft { circumstances: self.beside(adult), ..draft };
        let child = self.child.as_mut().ok_or(Trouble::NoRecord)?;
        let kept = child.settle(vec![draft], NewRows::none(), &mut *self.voice, clock)?;
        let id = kept.last().copied().ok_or(Trouble::Refused(Refusal::Fault))?;
        child.set_mat_adult(id, adult);
        self.talk(&Intent::BeginMat(BegunMat { id, set_up: Arc::new(set_up) }));
        Ok(Answer::Entry(id))
    }

    /// The mat on top of those under way, whether it is before the child or laid aside.
    pub fn mat_on_screen(&self) -> Option<(EntryId, &Sheet)> {
        self.child.as_ref()?.state().mats().next_back()
    }

    /// What an adult asked the child over the mat. It is kept under the name of whoever is unlocked, or else of whoever put
    /// the mat before the child: nobody fetches a PIN while a child is telling something.
    pub(super) fn asked_over_mat(
        &mut self,
        words: &str,
        how: QuestionBy,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let (mat, _) = self.mat_on_screen().ok_or(Trouble::NoMat)?;
        let words = tidy(words, QUESTION_MAX).ok_or(Trouble::MatWords)?;
        let began = self.child.as_ref().and_then(|child| child.mat_adult(mat));
        let adult = self.adult_here().or(began).ok_or(Trouble::Locked)?;
        let draft = self.home.by_adult(adult, Event::MatQuestionAsked { mat, words, how }, clock);
        let draft = Draft { circumstances: self.beside(adult), ..draft };
        Ok(Answer::Entry(self.tell_draft(draft, clock)?))
    }

    /// The same amount of help with every card that the child put somewhere on this mat.
    fn tell_mat_support(
        &mut self,
        adult: AdultId,
        mat: EntryId,
        support: Support,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        self.settle()?;
        let child = self.child.as_ref().ok_or(Trouble::NoRecord)?;
        let placed = child.reader()?.events(&["mat_placed"])?;
        let own = placed.into_iter().filter(|(header, event)| {
            let shown = header.act.is_some_and(|act| act.touched_by == TouchedBy::AdultModelling);
            matches!(event, Event::MatPlaced(placing) if placing.mat == mat) && !shown
        });
        let drafts: Vec<Draft> = own
            .map(|(header, _)| {
                let (held_by, body_contact) = (Held::NotRecorded, BodyContact::NotRecorded);
                let told = Event::SupportTold { of: header.id, support, held_by, body_contact };
                Draft { at: header.at, circumstances: self.beside(adult), ..self.home.by_adult(adult, told, clock) }
            })
            .collect();
        if drafts.is_empty() {
            return Err(Trouble::NoMat);
        }
        let child = self.child.as_mut().ok_or(Trouble::NoRecord)?;
        child.settle(drafts, NewRows::none(), &mut *self.voice, clock)?;
        Ok(Answer::Done)
    }

    /// On which side this child's mats begin; `None` before the first.
    pub fn mat_direction(&self) -> Result<Option<MatDirection>, JournalError> {
        direction_of(self.child.as_ref().ok_or(JournalError::NoSuchFile)?.reader()?)
    }
}

fn direction_of(reader: &Reader) -> Result<Option<MatDirection>, JournalError> {
    let last = reader.events(&["mat_begun"])?.into_iter().next_back();
    Ok(last.and_then(|(_, event)| match event {
        Event::MatBegun(set_up) => Some(set_up.direction),
        _ => None,
    }))
}

/// A plan as it is kept: checked, with the blank card and, if it is wanted, the first card once more.
fn set_up(plan: MatPlan, reader: &Reader) -> Result<MatSetUp, Trouble> {
    let topic = tidy(&plan.topic, WORD_MAX).ok_or(Trouble::MatWords)?;
    let question = tidy(&plan.question, QUESTION_MAX).ok_or(Trouble::MatWords)?;
    if !(1..=CARDS_MAX).contains(&plan.cards.len()) {
        return Err(Trouble::MatCards);
    }
    let mut options = plan.cards.into_iter().map(option).collect::<Result<Vec<_>, _>>()?;
    let keys: BTreeSet<String> = options.iter().map(|option| thing_key(mat::label_of(option))).collect();
    if keys.len() < options.len() {
        return Err(Trouble::MatTwice);
    }
    if let Some(ParentMat { mat, option }) = plan.parent {
        let begun = reader.events(&["mat_begun"])?;
        let has = |event: &Event| matches!(event, Event::MatBegun(set_up) if set_up.option(option).is_some());
        if !begun.iter().any(|(header, event)| header.id == mat && has(event)) {
            return Err(Trouble::NoMat);
        }
    }
    if plan.twice == AskTwice::FirstCard
        && let Some(first) = options.first().cloned()
    {
        options.push(MatOption { chosen_by: ChosenBy::App, anchor: None, repeats: Some(0), ..first });
    }
    options.push(MatOption {
        thing: MatThing::SomethingElse,
        picture: MatPicture::None,
        chosen_by: ChosenBy::App,
        anchor: None,
        repeats: None,
    });
    let direction = match plan.direction {
        Some(direction) => direction,
        None => direction_of(reader)?.unwrap_or_default(),
    };
    Ok(MatSetUp {
        topic: MatTopic { kind: plan.kind, words: topic, picture: plan.topic_picture },
        question,
        scale: plan.scale,
        points: plan.points,
        direction,
        purpose: plan.purpose,
        about: mat::about(plan.about, plan.scale),
        facilitator: plan.facilitator,
        others: plan.others,
        checks: plan.checks,
        parent: plan.parent,
        options,
    })
}

fn option(card: PlannedCard) -> Result<MatOption, Trouble> {
    let thing = match card.thing {
        MatThing::Button(word) if word.urgent.is_some() => return Err(Trouble::UrgentWord),
        MatThing::Button(word) => MatThing::Button(word),
        MatThing::Words { label } => MatThing::Words { label: tidy(&label, WORD_MAX).ok_or(Trouble::MatWords)? },
        // The app puts it in itself.
        MatThing::SomethingElse => return Err(Trouble::MatTwice),
    };
    Ok(MatOption { thing, picture: card.picture, chosen_by: card.chosen_by, anchor: card.anchor, repeats: None })
}

/// Without stray spaces; `None` if nothing is left or it is too long.
fn tidy(text: &str, most: usize) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (1..=most).contains(&text.chars().count()).then_some(text)
}

/// The pictures of the child's own boards that are on a mat. One that cannot be read is left out: its card bears the word.
pub(super) fn photos(reader: &Reader, sheet: &Sheet) -> Photos {
    let media = sheet.set_up().options.iter().filter_map(|option| match option.picture {
        MatPicture::Media(media) => Some(media),
        MatPicture::Symbol { .. } | MatPicture::None => None,
    });
    let photo = |media| {
        let bytes = reader.medium(media).ok()??.bytes?;
        Some((media, square_png(bytes.into(), PHOTO).ok()?))
    };
    media.filter_map(photo).collect()
}

/// Beside every entry that says that a mat has ended, the entry of its picture. `before` is the state in which it still lay.
/// The drawing follows from the entries alone, so that it can be made again from them; the pixels show the photos as well.
/// A mat of which not everything was kept has no picture: it would show what nobody was to keep.
pub(super) fn pictured(drafts: &mut Vec<Draft>, before: &State, reader: Option<&Reader>, clock: &dyn Clock) -> NewRows {
    let mut rows = NewRows::none();
    let ended: Vec<EntryId> = drafts
        .iter()
        .filter_map(|draft| match draft.event {
            Event::MatEnded { mat, .. } => Some(mat),
            _ => None,
        })
        .collect();
    for mat in ended {
        let Some(sheet) = before.whole_mat(mat) else { continue };
        let drawn = mat::picture(sheet, Art::AsLeft, &Photos::new());
        let photos = reader.map(|reader| photos(reader, sheet)).unwrap_or_default();
        let seen = mat::picture(sheet, Art::AsLeft, &photos);
        let Ok(png) = drawn_png(seen.svg(), seen.shape, PIXELS) else { continue };
        let svg = rows.medium("image/svg+xml", Arc::from(drawn.svg().as_bytes()));
        let png = rows.medium("image/png", Arc::from(png));
        drafts.push(system(Event::MatPictured { mat, svg, png }, Role::App, clock));
    }
    rows
}
