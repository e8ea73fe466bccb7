//! Picture exchange on paper: what adults write down of it, what comes after a trial, which phase is practised, and when a
//! therapist wants to be asked for a review. Everything here is a case record and is always kept.

use super::App;
use super::answer::Answer;
use super::clock::Clock;
use super::offerable;
use super::trouble::{TrialRefusal, Trouble};
use crate::event::{
    Act, After, BodyContact, Circumstances, Draft, Event, First, Header, Held, KnewAnswer, Matched, Mistake, Mode,
    Moment, Offered, Phase, Practised, Prompter, ReviewRule, Setting, Support, Thing, TouchedBy, Trial,
};
use crate::id::{AdultId, EntryId};
use crate::journal::{NewRows, Recorded};
use crate::session::Vocabulary;
use crate::stats::No;
use crate::stats::review::Review;
use crate::stats::trials::{self, Known, TrialRead};
use chrono::TimeDelta;
use std::collections::{BTreeMap, BTreeSet};

/// More pictures than this do not lie on a table, and hardly on the pages of a book.
pub const PICTURES_MAX: u8 = 60;
/// A trial can be of something this far back, as a note can.
const OLDEST: TimeDelta = TimeDelta::days(31);
/// What is said of a trial so soon after it happens now; later it belongs to the time of the trial.
const FRESH: TimeDelta = TimeDelta::minutes(15);
/// The longest word for a picture, an activity or an obstacle, in characters.
const WORD_MAX: usize = 60;

/// What an adult wishes of picture exchange on paper.
#[derive(Clone, Debug)]
pub enum PractiseWish {
    Write(Box<TrialTold>),
    /// What came after the first response of this trial.
    Follow {
        of: EntryId,
        after: After,
    },
    TakeBack {
        of: EntryId,
        why: Mistake,
    },
    /// The phase that is practised from now on.
    Choose(Phase),
    SetRule {
        phase: Phase,
        rule: ReviewRule,
    },
}

/// A trial as an adult saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrialTold {
    pub trial: Trial,
    /// With the whole of it. Of a phase in steps the help with the steps counts, and this is not looked at.
    pub support: Support,
    /// When it happened; now if nothing was said.
    pub at: Option<Moment>,
    /// What came after it, where it is told in one go.
    pub after: Vec<After>,
    /// The trial that this one corrects; both stay.
    pub corrects: Option<EntryId>,
}

/// What stands in the record about picture exchange on paper.
#[derive(Debug, Default)]
pub struct Practice {
    entries: Vec<Kept>,
    /// What was chosen last, by whom and when.
    pub chosen: Option<(Phase, Set)>,
    pub rules: BTreeMap<Phase, (ReviewRule, Set)>,
    /// Exchanges on the tablet, as far as they were kept.
    pub on_tablet: u64,
}

/// One entry about trials, as it was read.
#[derive(Debug)]
struct Kept {
    no: No,
    header: Header,
    event: Event,
    author: Option<AdultId>,
    place: Option<String>,
}

/// Who set something, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set {
    pub by: Option<AdultId>,
    pub at: Moment,
}

impl Practice {
    /// The trials that count, by when they happened.
    pub fn trials(&self) -> Vec<TrialRead<'_>> {
        let known: Vec<Known<'_>> = self
            .entries
            .iter()
            .map(|kept| Known {
                no: kept.no.clone(),
                header: &kept.header,
                event: &kept.event,
                author: kept.author,
                place: kept.place.as_deref(),
            })
            .collect();
        trials::read(&known)
    }

    /// The phase that is practised: the one that was chosen, or that of the last trial, or the first.
    pub fn phase(&self) -> Phase {
        let last = || self.trials().last().map(TrialRead::phase);
        self.chosen.map(|(phase, _)| phase).or_else(last).unwrap_or(Phase::I)
    }

    pub fn rule(&self, phase: Phase) -> ReviewRule {
        self.rules.get(&phase).map_or_else(|| ReviewRule::usual(phase), |(rule, _)| *rule)
    }

    pub fn review(&self, phase: Phase) -> Review {
        Review::of(phase, self.rule(phase), &self.trials())
    }
}

impl App {
    /// What stands in the record of the child on the screen.
    pub fn practice(&mut self) -> Result<Practice, Trouble> {
        self.settle()?;
        let reader = self.child().ok_or(Trouble::NoSuchChild)?.reader()?;
        let mut practice = Practice { on_tablet: reader.count_of("exchange_offered")?, ..Practice::default() };
        let kinds = [trials::KINDS, &["phase_chosen", "review_rule_set"]].concat();
        for (header, event, circumstances) in reader.accounts(&kinds)? {
            let given = |recorded: Recorded<Option<AdultId>>| match recorded {
                Recorded::Given(adult) => adult,
                Recorded::Withheld => None,
            };
            let author = given(circumstances.author);
            let set = Set { by: author, at: header.at };
            match event {
                Event::PhaseChosen { phase } => practice.chosen = Some((phase, set)),
                Event::ReviewRuleSet { phase, rule } => drop(practice.rules.insert(phase, (rule, set))),
                event => {
                    let place = match circumstances.place {
                        Recorded::Given(place) => place,
                        Recorded::Withheld => None,
                    };
                    let no = No(header.seq.to_string());
                    practice.entries.push(Kept { no, header, event, author, place });
                }
            }
        }
        Ok(practice)
    }

    pub(super) fn practise(
        &mut self,
        adult: AdultId,
        wish: PractiseWish,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        match wish {
            PractiseWish::Write(told) => self.write_trial(adult, *told, clock),
            PractiseWish::Follow { of, after } => self.follow_trial(adult, of, after, clock),
            PractiseWish::TakeBack { of, why } => {
                let at = self.trial_at(of)?;
                let event = Event::TrialTakenBack { why };
                let draft = Draft { at, corrects: Some(of), ..self.home.by_adult(adult, event, clock) };
                self.tell_draft(draft, clock).map(Answer::Entry)
            }
            PractiseWish::Choose(phase) => {
                let draft = self.home.by_adult(adult, Event::PhaseChosen { phase }, clock);
                self.tell_draft(draft, clock).map(Answer::Entry)
            }
            PractiseWish::SetRule { phase, rule } => {
                if !(1..=100).contains(&rule.percent) || rule.trials == 0 {
                    return Err(TrialRefusal::Rule.into());
                }
                let draft = self.home.by_adult(adult, Event::ReviewRuleSet { phase, rule }, clock);
                self.tell_draft(draft, clock).map(Answer::Entry)
            }
        }
    }

    fn write_trial(&mut self, adult: AdultId, told: TrialTold, clock: &dyn Clock) -> Result<Answer, Trouble> {
        let now = clock.now();
        let before = told.corrects.map(|of| self.trial_at(of)).transpose()?;
        let at = told.at.or(before).unwrap_or(now);
        if at > now || (before.is_none() && now - at > OLDEST) {
            return Err(Trouble::NoteTime);
        }
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?;
        let trial = checked(told.trial, child.state().vocabulary())?;
        let adults = &self.home.record.adults;
        let people: Vec<AdultId> = trial.partner.into_iter().chain(prompter(&trial)).collect();
        let two = people.iter().collect::<BTreeSet<_>>().len() == people.len();
        if !two || !people.iter().all(|person| adults.contains_key(person)) {
            return Err(TrialRefusal::People.into());
        }
        let circumstances = self.around(adult, at, people);
        let act = (trial.first != First::Nothing)
            .then(|| act(whole_support(&trial.practised, told.support), Mode::PaperSymbol));
        let first = Draft {
            at,
            act,
            circumstances: circumstances.clone(),
            corrects: told.corrects,
            ..self.home.by_adult(adult, Event::TrialWritten(trial), clock)
        };
        // The trial has to have its name before anything can follow it.
        let id = self.tell_draft(first, clock)?;
        if !told.after.is_empty() {
            let of = told.corrects.unwrap_or(id);
            let follow = |after: After| Draft {
                at,
                act: act_of(after),
                circumstances: circumstances.clone(),
                ..self.home.by_adult(adult, Event::TrialFollowed { of, after }, clock)
            };
            let drafts: Vec<Draft> = told.after.into_iter().map(follow).collect();
            let child = self.child.as_mut().ok_or(Trouble::NoSuchChild)?;
            child.settle(drafts, NewRows::none(), &mut *self.voice, clock)?;
        }
        Ok(Answer::Entry(id))
    }

    fn follow_trial(
        &mut self,
        adult: AdultId,
        of: EntryId,
        after: After,
        clock: &dyn Clock,
    ) -> Result<Answer, Trouble> {
        let trial = self.trial_at(of)?;
        let now = clock.now();
        let at = if (TimeDelta::zero()..=FRESH).contains(&(now - trial)) { now } else { trial };
        let circumstances = self.around(adult, at, Vec::new());
        let event = Event::TrialFollowed { of, after };
        let draft = Draft { at, act: act_of(after), circumstances, ..self.home.by_adult(adult, event, clock) };
        self.tell_draft(draft, clock).map(Answer::Entry)
    }

    /// When a trial happened.
    fn trial_at(&mut self, of: EntryId) -> Result<Moment, Trouble> {
        self.settle()?;
        let child = self.child.as_ref().ok_or(Trouble::NoSuchChild)?;
        let header = child.reader()?.header(of)?.filter(|header| header.kind == "trial_written");
        Ok(header.map(|header| header.at).ok_or(TrialRefusal::NoTrial)?)
    }

    /// Where the child was and who was there, as far as somebody has said so. Who is with the child now says nothing about
    /// before.
    fn around(&self, adult: AdultId, at: Moment, people: Vec<AdultId>) -> Circumstances {
        let cover = self.cover().filter(|cover| cover.since <= at);
        let mut present: Vec<AdultId> = cover.map(|cover| cover.adult).into_iter().collect();
        for person in people {
            if !present.contains(&person) {
                present.push(person);
            }
        }
        Circumstances {
            setting: cover.map_or(Setting::NotRecorded, |cover| cover.setting),
            place: cover.and_then(|cover| cover.room.clone()),
            present: (!present.is_empty()).then_some(present),
            ..self.home.circumstances(adult)
        }
    }
}

fn prompter(trial: &Trial) -> Option<AdultId> {
    match trial.prompter {
        Prompter::Adult(adult) => Some(adult),
        Prompter::Nobody | Prompter::NotRecorded => None,
    }
}

fn act(support: Support, mode: Mode) -> Act {
    Act {
        support,
        mode,
        touched_by: TouchedBy::Child,
        held_by: Held::NotRecorded,
        body_contact: BodyContact::NotRecorded,
        adult_knew_answer: KnewAnswer::NotRecorded,
    }
}

/// What the child did after a trial is an act; what adults did is not.
fn act_of(after: After) -> Option<Act> {
    (after == After::EndedByTheChild).then(|| act(Support::NotRecorded, Mode::Body))
}

/// The most help with any step, for a phase in steps. Hands on the child are known whatever else is not; anything less is not
/// known while a step is not.
pub fn whole_support(practised: &Practised, told: Support) -> Support {
    let steps = practised.steps();
    let known = steps.iter().copied().filter(|support| *support != Support::NotRecorded).max();
    match known {
        _ if steps.is_empty() => told,
        None => Support::NotRecorded,
        Some(most) if most >= Support::PartialPhysical || !steps.contains(&Support::NotRecorded) => most,
        Some(_) => Support::NotRecorded,
    }
}

/// A trial as it is kept: pictures of the child's boards with the revision of their board as it is now, words without stray
/// spaces, and nothing in it that contradicts itself.
fn checked(trial: Trial, vocabulary: &Vocabulary) -> Result<Trial, TrialRefusal> {
    let laid = trial.laid.into_iter().map(|one| picture(one, vocabulary)).collect::<Result<Vec<_>, _>>()?;
    let places: BTreeSet<u8> = laid.iter().map(|one| one.place).collect();
    let array = trial.practised.array();
    let room = array.unwrap_or(PICTURES_MAX);
    let fits = places.len() == laid.len() && laid.len() <= usize::from(room) && (1..=PICTURES_MAX).contains(&room);
    if !fits || places.iter().any(|place| *place >= room) {
        return Err(TrialRefusal::Pictures);
    }
    let is_there = |place: u8| places.contains(&place) || (laid.len() < usize::from(room) && place < room);
    if let First::Gave { place } = trial.first
        && !is_there(place)
    {
        return Err(TrialRefusal::NotLaid);
    }
    let practised = match trial.practised {
        Practised::Discriminate { target, .. } if !is_there(target) => return Err(TrialRefusal::NotLaid),
        Practised::Choose { matched: Matched::Yes, .. } | Practised::Attribute { matched: Matched::Yes, .. }
            if trial.first == First::Nothing =>
        {
            return Err(TrialRefusal::NothingGiven);
        }
        Practised::Attribute { class, array, named, matched } => {
            Practised::Attribute { class, array, named: word(&named)?, matched }
        }
        Practised::Distance { to_partner, to_book, attention, attempts, obstacle } => Practised::Distance {
            to_partner,
            to_book,
            attention,
            attempts,
            obstacle: obstacle.map(|obstacle| word(&obstacle)).transpose()?,
        },
        practised => practised,
    };
    let activity = trial.activity.map(|activity| word(&activity)).transpose()?;
    Ok(Trial { practised, laid, activity, words: trial.words.trim().to_owned(), ..trial })
}

fn picture(one: Offered, vocabulary: &Vocabulary) -> Result<Offered, TrialRefusal> {
    let thing = match one.thing {
        Thing::Button(word) => Thing::Button(offerable::refreshed(vocabulary, &word).ok_or(TrialRefusal::NotLaid)?),
        Thing::Object { label } => Thing::Object { label: word(&label)? },
        Thing::SomethingElse | Thing::NoneOfThese => return Err(TrialRefusal::Word),
    };
    Ok(Offered { place: one.place, thing })
}

fn word(text: &str) -> Result<String, TrialRefusal> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.chars().count() {
        1..=WORD_MAX => Ok(text),
        _ => Err(TrialRefusal::Word),
    }
}
