//! What is carried over from trial to trial, as the last trial in the record had it until somebody sets it anew.

use super::{Step, pictures, tell};
use crate::app::{Practice, PractiseWish};
use crate::event::{AttributeClass, Distance, First, Layout, Phase, Practised, Prompter};
use crate::id::AdultId;
use crate::session::thing_key;
use crate::ui::stage::Stage;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    pub phase: Phase,
    /// Keys of pictures, in the order of their places.
    pub picked: Vec<String>,
    /// The one that is meant, in phase IIIA.
    pub target: Option<String>,
    /// Pictures that lie there besides those that were picked.
    pub more: u8,
    pub layout: Option<Layout>,
    pub partner: Option<AdultId>,
    pub prompter: Prompter,
    pub activity: String,
    pub to_partner: Option<Distance>,
    pub to_book: Option<Distance>,
    pub steps: Steps,
    pub class: AttributeClass,
    pub named: String,
    pub delay_s: Option<u8>,
    /// What is in the way to the partner, in the adult's own words.
    pub obstacle: String,
    pub detail: Detail,
}

/// How much is asked about one trial.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// What one tap says.
    #[default]
    Mark,
    /// How long it took besides, and words of the adult's own.
    TimeAndWords,
}

/// Whether one mark stands for all steps of a trial.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Steps {
    #[default]
    Together,
    EachByItself,
}

impl Default for Carried {
    fn default() -> Self {
        Self {
            phase: Phase::I,
            picked: Vec::new(),
            target: None,
            more: 0,
            layout: None,
            partner: None,
            prompter: Prompter::NotRecorded,
            activity: String::new(),
            to_partner: None,
            to_book: None,
            steps: Steps::Together,
            class: AttributeClass::Colour,
            named: String::new(),
            delay_s: None,
            obstacle: String::new(),
            detail: Detail::Mark,
        }
    }
}

impl Carried {
    /// As the trials in the record had it: what holds for any phase by the last one, the rest by the last one of its phase.
    pub fn of(practice: &Practice) -> Self {
        let mut carried = Self { phase: practice.phase(), ..Self::default() };
        for read in practice.trials() {
            let trial = read.trial;
            let keys: Vec<String> = trial.laid.iter().filter_map(|one| one.thing.label()).map(thing_key).collect();
            let label = |place: u8| trial.laid.iter().find(|one| one.place == place)?.thing.label().map(thing_key);
            if !keys.is_empty() {
                carried.picked = keys;
            }
            carried.layout = trial.layout.or(carried.layout);
            (carried.partner, carried.prompter) = (trial.partner, trial.prompter);
            carried.activity = trial.activity.clone().unwrap_or_default();
            if trial.latency_s.is_some() || !trial.words.is_empty() {
                carried.detail = Detail::TimeAndWords;
            }
            carried.more = 0;
            let laid = u8::try_from(trial.laid.len()).unwrap_or(u8::MAX);
            if let Some(array) = trial.practised.array() {
                carried.more = array.saturating_sub(laid);
            }
            match &trial.practised {
                Practised::Discriminate { target, .. } => carried.target = label(*target),
                Practised::Distance { to_partner, to_book, obstacle, .. } => {
                    (carried.to_partner, carried.to_book) = (*to_partner, *to_book);
                    carried.obstacle = obstacle.clone().unwrap_or_default();
                }
                Practised::Attribute { class, named, .. } => {
                    (carried.class, carried.named) = (*class, named.clone());
                }
                Practised::Answer { delay_s, .. } => carried.delay_s = *delay_s,
                practised => {
                    let steps = practised.steps();
                    if steps.windows(2).any(|pair| pair.first() != pair.last()) && trial.first != First::Nothing {
                        carried.steps = Steps::EachByItself;
                    }
                }
            }
        }
        carried
    }

    /// How many pictures lie there.
    pub fn array(&self) -> u8 {
        u8::try_from(self.picked.len()).unwrap_or(u8::MAX).saturating_add(self.more)
    }

    /// What this phase cannot begin without, in words.
    pub fn lack(&self) -> Option<&'static str> {
        let meant = self.target.as_ref().is_some_and(|target| self.picked.contains(target));
        match self.phase {
            Phase::IIIA | Phase::IIIB if self.picked.is_empty() => Some("Touch the pictures that lie on the table."),
            Phase::IIIA | Phase::IIIB if self.array() < 2 => {
                Some("There have to be two pictures at least. If there are more than you name, say how many more.")
            }
            Phase::IIIA if !meant => Some("Say which of the pictures is meant."),
            Phase::Attributes if self.named.trim().is_empty() => {
                Some("Say which colour, size or other the strip names.")
            }
            Phase::Attributes if self.array() < 2 => Some("Say how many there were to take one from: two at least."),
            _ => None,
        }
    }

    /// "juice, sock · with Priya · snack".
    pub fn in_words(&self, stage: &Stage) -> String {
        let practising = &stage.adults.practising;
        let pictures: Vec<&str> = pictures::picked(practising).iter().map(|picture| picture.label()).collect();
        let name = |adult: AdultId| stage.app.home.record.adults.get(&adult).map(|adult| adult.name.clone());
        let mut parts = Vec::new();
        if !pictures.is_empty() {
            parts.push(pictures.join(", "));
        }
        if self.more > 0 && self.phase_has_array() {
            parts.push(format!("{} more", self.more));
        }
        match self.partner.and_then(name) {
            Some(name) => parts.push(format!("with {name}")),
            None => parts.push("partner not recorded".to_owned()),
        }
        if self.phase == Phase::II {
            parts.extend(self.to_partner.map(|far| super::questions::distance(far).to_owned()));
            parts.extend(Some(self.obstacle.trim().to_owned()).filter(|words| !words.is_empty()));
        }
        if !self.activity.trim().is_empty() {
            parts.push(self.activity.trim().to_owned());
        }
        parts.join(" · ")
    }

    pub fn phase_has_array(&self) -> bool {
        matches!(self.phase, Phase::IIIA | Phase::IIIB | Phase::Attributes)
    }
}

/// What was set is carried from now on. Another phase than before is an entry, so that it is known who chose it, and when.
pub(super) fn set(stage: &mut Stage) {
    let practising = &mut stage.adults.practising;
    if let Some(lack) = practising.carried.lack() {
        practising.trouble = Some(lack.to_owned());
        return;
    }
    let phase = practising.carried.phase;
    let known = practising.practice.chosen.is_some() && practising.practice.phase() == phase;
    if !known && !tell(stage, PractiseWish::Choose(phase)) {
        return;
    }
    let practising = &mut stage.adults.practising;
    practising.pending = super::Pending::default();
    practising.step = Step::Writing;
}
