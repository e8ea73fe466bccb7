//! The questions of the pad that are answered by tapping a word: for one trial, and for what is carried over.

use super::carried::{Carried, Detail, Steps};
use super::{pictures, writing};
use crate::event::{Asked, AttributeClass, Distance, Layout, Matched, Phase, Prompter, Starter, Ticked};
use crate::id::AdultId;
use crate::ui::pad::GroupData;
use crate::ui::stage::Stage;

/// More pictures than were named, at most; beyond that nobody counts.
const MORE: u8 = 10;
/// Seconds to the first response, as an adult without a watch can tell them apart.
const TOOK: [u16; 6] = [1, 3, 5, 10, 20, 30];
/// Seconds of waiting after a question.
const DELAYS: [Option<u8>; 6] = [None, Some(0), Some(3), Some(5), Some(10), Some(15)];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Question {
    // Of one trial.
    OpenHand,
    Attention,
    Tries,
    Took,
    Along,
    Speaks,
    Asked,
    Began,
    Latency,
    /// Nothing was given, or the pictures lie otherwise now.
    Else,
    // Carried over.
    Target,
    More,
    Layout,
    Partner,
    Prompter,
    ToPartner,
    ToBook,
    Steps,
    Class,
    Delay,
    Detail,
}

impl Question {
    pub fn of_writing(carried: &Carried) -> Vec<Self> {
        let mut all = match carried.phase {
            Phase::I => vec![Self::OpenHand, Self::Else],
            Phase::II => vec![Self::Attention, Self::Tries, Self::Else],
            Phase::IIIA => vec![Self::Else],
            Phase::IIIB | Phase::Attributes => vec![Self::Took, Self::Else],
            Phase::IV => vec![Self::Along, Self::Speaks, Self::Else],
            Phase::V => Vec::new(),
            Phase::VI => vec![Self::Asked, Self::Began, Self::Else],
        };
        if carried.detail == Detail::TimeAndWords {
            all.insert(0, Self::Latency);
        }
        all
    }

    pub fn of_setting(stage: &Stage) -> Vec<Self> {
        let carried = &stage.adults.practising.carried;
        let mut all = Vec::new();
        all.extend((carried.phase == Phase::IIIA && !carried.picked.is_empty()).then_some(Self::Target));
        all.extend(carried.phase_has_array().then_some(Self::More));
        all.extend(matches!(carried.phase, Phase::IIIA | Phase::IIIB).then_some(Self::Layout));
        match carried.phase {
            Phase::II => all.extend([Self::ToPartner, Self::ToBook]),
            Phase::I | Phase::IV => all.push(Self::Steps),
            Phase::Attributes => all.push(Self::Class),
            Phase::V => all.push(Self::Delay),
            Phase::IIIA | Phase::IIIB | Phase::VI => {}
        }
        all.extend([Self::Partner, Self::Prompter, Self::Detail]);
        all
    }

    fn title(self, stage: &Stage) -> String {
        let child = stage.app.child().map(|child| child.child().name.clone()).unwrap_or_default();
        match self {
            Self::OpenHand => "Open hand".to_owned(),
            Self::Attention => "Got the partner’s attention".to_owned(),
            Self::Tries => "Tries before an answer".to_owned(),
            Self::Took => "“Go on, take it”".to_owned(),
            Self::Along => "While it was read back".to_owned(),
            Self::Speaks => "In the pause".to_owned(),
            Self::Asked => "What was asked".to_owned(),
            Self::Began => "The strip began".to_owned(),
            Self::Else => "Or".to_owned(),
            Self::Target => "Which picture is meant".to_owned(),
            Self::More => "Pictures besides those below".to_owned(),
            Self::Layout => "How they lie".to_owned(),
            Self::Partner => format!("To whom {child} gives it"),
            Self::Prompter => format!("Who helps from behind {child}, without a word"),
            Self::ToPartner => "How far to the partner".to_owned(),
            Self::ToBook => "How far to the book".to_owned(),
            Self::Steps => "One mark".to_owned(),
            Self::Class => "What the strip names".to_owned(),
            Self::Delay => "Wait before pointing".to_owned(),
            Self::Latency => "Until the first response, about".to_owned(),
            Self::Detail => "Write down".to_owned(),
        }
    }

    pub fn shown(self, stage: &Stage) -> GroupData {
        let practising = &stage.adults.practising;
        let (pending, carried) = (&practising.pending, &practising.carried);
        let ticked = |is: Ticked, yes: &str, no: &str| {
            vec![(yes.to_owned(), is == Ticked::Yes), (no.to_owned(), is == Ticked::No)]
        };
        let chips: Vec<(String, bool)> = match self {
            Self::OpenHand => ticked(pending.open_hand, "held out", "not held out"),
            Self::Attention => ticked(pending.attention, "yes", "no"),
            Self::Tries => (1..=4)
                .map(|tries: u8| {
                    let text = if tries == 4 { "4 or more".to_owned() } else { tries.to_string() };
                    (text, pending.attempts == Some(tries))
                })
                .collect(),
            Self::Took => {
                let yes = if carried.phase == Phase::Attributes { "took the one it named" } else { "took that thing" };
                [(Matched::Yes, yes), (Matched::No, "went for another"), (Matched::NotChecked, "not checked")]
                    .map(|(matched, text)| (text.to_owned(), pending.matched == matched))
                    .to_vec()
            }
            Self::Along => ticked(pending.along, "touched along", "did not"),
            Self::Speaks => ticked(pending.speaks, "spoke", "did not"),
            Self::Asked => {
                let asked = Starter::ALL.map(|starter| (question(starter).to_owned(), Asked::Question(starter)));
                let all = asked.into_iter().chain([("nobody asked".to_owned(), Asked::Unasked)]);
                all.map(|(text, asked)| (text, pending.asked == Some(asked))).collect()
            }
            Self::Began => {
                Starter::ALL.map(|starter| (beginning(starter).to_owned(), pending.began == Some(starter))).to_vec()
            }
            Self::Else => {
                let mut chips = vec![("nothing was given".to_owned(), false)];
                if carried.phase_has_array() && carried.picked.len() > 1 {
                    chips.push(("they lie the other way now".to_owned(), false));
                }
                chips
            }
            Self::Target => pictures::picked(practising)
                .into_iter()
                .map(|picture| (picture.label().to_owned(), carried.target.as_ref() == Some(&picture.key)))
                .collect(),
            Self::More => (0..=MORE).map(|more| (more.to_string(), carried.more == more)).collect(),
            Self::Layout => Layout::ALL.map(|lies| (layout(lies).to_owned(), carried.layout == Some(lies))).to_vec(),
            Self::Partner => people(stage).into_iter().map(|(id, name)| (name, carried.partner == Some(id))).collect(),
            Self::Prompter => {
                let people = people(stage).into_iter();
                let nobody = ("nobody".to_owned(), carried.prompter == Prompter::Nobody);
                let all = people.map(|(id, name)| (name, carried.prompter == Prompter::Adult(id)));
                all.chain([nobody]).collect()
            }
            Self::ToPartner => distances(carried.to_partner),
            Self::ToBook => distances(carried.to_book),
            Self::Steps => [(Steps::Together, "for all steps"), (Steps::EachByItself, "each step by itself")]
                .map(|(steps, text)| (text.to_owned(), carried.steps == steps))
                .to_vec(),
            Self::Class => AttributeClass::ALL.map(|one| (class(one).to_owned(), carried.class == one)).to_vec(),
            Self::Latency => TOOK.map(|seconds| (format!("{seconds} s"), pending.latency_s == Some(seconds))).to_vec(),
            Self::Detail => [(Detail::Mark, "the mark"), (Detail::TimeAndWords, "also how long it took, and words")]
                .map(|(detail, text)| (text.to_owned(), carried.detail == detail))
                .to_vec(),
            Self::Delay => DELAYS
                .map(|delay| {
                    let text = delay.map_or("not recorded".to_owned(), |seconds| format!("{seconds} s"));
                    (text, carried.delay_s == delay)
                })
                .to_vec(),
        };
        let detail = match self {
            Self::Partner if carried.partner.is_none() => "not recorded, unless you say",
            Self::Prompter if carried.prompter == Prompter::NotRecorded => "not recorded, unless you say",
            _ => "",
        };
        GroupData { title: self.title(stage), detail: detail.to_owned(), chips }
    }

    /// A word of it was tapped; tapped again, it is not said.
    pub fn chosen(self, stage: &mut Stage, index: usize) {
        let people: Vec<AdultId> = people(stage).into_iter().map(|(id, _)| id).collect();
        let practising = &mut stage.adults.practising;
        let (pending, carried) = (&mut practising.pending, &mut practising.carried);
        let ticked = |was: &mut Ticked| {
            let now = if index == 0 { Ticked::Yes } else { Ticked::No };
            *was = if *was == now { Ticked::NotRecorded } else { now };
        };
        match self {
            Self::OpenHand => ticked(&mut pending.open_hand),
            Self::Attention => ticked(&mut pending.attention),
            Self::Along => ticked(&mut pending.along),
            Self::Speaks => ticked(&mut pending.speaks),
            Self::Tries => toggle(&mut pending.attempts, u8::try_from(index + 1).ok()),
            Self::Took => {
                let all = [Matched::Yes, Matched::No, Matched::NotChecked];
                pending.matched = all.get(index).copied().unwrap_or(Matched::NotChecked);
            }
            Self::Asked => {
                let asked = Starter::ALL.get(index).map_or(Asked::Unasked, |starter| Asked::Question(*starter));
                toggle(&mut pending.asked, Some(asked));
            }
            Self::Began => toggle(&mut pending.began, Starter::ALL.get(index).copied()),
            Self::Else if index == 0 => writing::nothing_given(stage),
            Self::Else => carried.picked.rotate_left(1),
            Self::Target => carried.target = carried.picked.get(index).cloned(),
            Self::More => carried.more = u8::try_from(index).unwrap_or_default(),
            Self::Layout => toggle(&mut carried.layout, Layout::ALL.get(index).copied()),
            Self::Partner => {
                toggle(&mut carried.partner, people.get(index).copied());
                if let Some(partner) = carried.partner
                    && carried.prompter == Prompter::Adult(partner)
                {
                    carried.prompter = Prompter::NotRecorded;
                }
            }
            Self::Prompter => {
                let now = people.get(index).map_or(Prompter::Nobody, |adult| Prompter::Adult(*adult));
                carried.prompter = if carried.prompter == now { Prompter::NotRecorded } else { now };
                if let Prompter::Adult(adult) = carried.prompter
                    && carried.partner == Some(adult)
                {
                    carried.partner = None;
                }
            }
            Self::ToPartner => toggle(&mut carried.to_partner, Distance::ALL.get(index).copied()),
            Self::ToBook => toggle(&mut carried.to_book, Distance::ALL.get(index).copied()),
            Self::Steps => carried.steps = if index == 0 { Steps::Together } else { Steps::EachByItself },
            Self::Class => carried.class = AttributeClass::ALL.get(index).copied().unwrap_or(carried.class),
            Self::Latency => toggle(&mut pending.latency_s, TOOK.get(index).copied()),
            Self::Detail => carried.detail = if index == 0 { Detail::Mark } else { Detail::TimeAndWords },
            Self::Delay => carried.delay_s = DELAYS.get(index).copied().flatten(),
        }
    }
}

fn toggle<T: PartialEq>(was: &mut Option<T>, now: Option<T>) {
    *was = if *was == now { None } else { now };
}

/// Whoever writes first, then the others by name.
fn people(stage: &Stage) -> Vec<(AdultId, String)> {
    let here = stage.app.adult_here();
    let adults = stage.app.home.record.adults.iter();
    let mut people: Vec<(AdultId, String)> = adults.map(|(id, adult)| (*id, adult.name.clone())).collect();
    people.sort_by_key(|(id, name)| (Some(*id) != here, name.to_lowercase()));
    people
}

fn distances(chosen: Option<Distance>) -> Vec<(String, bool)> {
    Distance::ALL.map(|far| (distance(far).to_owned(), chosen == Some(far))).to_vec()
}

pub(super) const fn distance(far: Distance) -> &'static str {
    match far {
        Distance::InReach => "in reach",
        Distance::OneMetre => "1 metre",
        Distance::TwoMetres => "2 metres",
        Distance::FourMetres => "4 metres",
        Distance::AcrossTheRoom => "across the room",
        Distance::AnotherRoom => "another room",
    }
}

const fn layout(lies: Layout) -> &'static str {
    match lies {
        Layout::SideBySide => "side by side",
        Layout::OneAboveTheOther => "one above the other",
        Layout::Diagonal => "diagonal",
    }
}

const fn class(class: AttributeClass) -> &'static str {
    match class {
        AttributeClass::Colour => "colour",
        AttributeClass::Size => "size",
        AttributeClass::Number => "number",
        AttributeClass::Shape => "shape",
        AttributeClass::Position => "position",
        AttributeClass::Other => "other",
    }
}

const fn question(starter: Starter) -> &'static str {
    match starter {
        Starter::Want => "What do you want?",
        Starter::See => "What do you see?",
        Starter::Hear => "What do you hear?",
        Starter::Feel => "How does it feel?",
        Starter::Is => "What is it?",
    }
}

const fn beginning(starter: Starter) -> &'static str {
    match starter {
        Starter::Want => "“I want”",
        Starter::See => "“I see”",
        Starter::Hear => "“I hear”",
        Starter::Feel => "“It feels”",
        Starter::Is => "“It is”",
    }
}
