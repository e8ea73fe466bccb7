//! A home, as the replay of its own journal gives it: who works here, which children live here, which devices keep the record.

mod plan;

pub use plan::{HomePlan, SettingPlan, Shift, Weekdays};

use crate::event::{DeviceId, Event, Moment, Purpose, Role};
use crate::id::{AdultId, ChildId, MediaId};
use std::collections::BTreeMap;

/// Folded from entries by [`Home::apply`], while living and in replay alike.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Home {
    pub name: String,
    pub purpose: Purpose,
    pub adults: BTreeMap<AdultId, Adult>,
    /// In the order in which they came.
    pub children: Vec<(ChildId, String)>,
    /// The child whose screen this tablet shows.
    pub on_screen: Option<ChildId>,
    pub devices: BTreeMap<DeviceId, String>,
    /// `None` until somebody has set it.
    pub plan: Option<HomePlan>,
    /// The names of the symbol packs that were added and not removed, in the order in which they came. Whether they are on
    /// this tablet is another matter: a backup has none.
    pub symbol_packs: Vec<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Adult {
    pub name: String,
    pub role: Role,
    /// An Argon2id string; `None` until a PIN is set.
    pub verifier: Option<String>,
    /// Wrong PINs since the last right one.
    pub failures: u32,
    pub failed_at: Option<Moment>,
    /// A photo, kept as a medium of the home's journal.
    pub photo: Option<MediaId>,
}

impl Home {
    /// Takes in one fact of the home's journal, and when it was entered.
    pub fn apply(&mut self, event: &Event, entered: Moment) {
        match event {
            Event::HomeOpened { name, purpose } => {
                self.name.clone_from(name);
                self.purpose = *purpose;
            }
            Event::DeviceAdded { device, public_key } => {
                self.devices.insert(*device, public_key.clone());
            }
            Event::AdultAdded { adult, name, role } => {
                let known = Adult {
                    name: name.clone(),
                    role: *role,
                    verifier: None,
                    failures: 0,
                    failed_at: None,
                    photo: None,
                };
                self.adults.insert(*adult, known);
            }
            Event::PinSet { adult, verifier } => {
                if let Some(adult) = self.adults.get_mut(adult) {
                    adult.verifier = Some(verifier.clone());
                }
            }
            Event::PinFailed { adult, in_a_row } => {
                if let Some(adult) = self.adults.get_mut(adult) {
                    adult.failures = *in_a_row;
                    adult.failed_at = Some(entered);
                }
            }
            Event::Unlocked { adult } => {
                if let Some(adult) = self.adults.get_mut(adult) {
                    adult.failures = 0;
                }
            }
            Event::AdultPictured { adult, photo } => {
                if let Some(adult) = self.adults.get_mut(adult) {
                    adult.photo = Some(*photo);
                }
            }
            Event::PlanSet { plan } => self.plan = Some(plan.clone()),
            Event::ScreenGivenTo { child } => self.on_screen = Some(*child),
            Event::ChildAdded { child, name } => self.children.push((*child, name.clone())),
            Event::SymbolPackAdded { name, .. } => {
                self.symbol_packs.retain(|known| !is_same_pack(known, name));
                self.symbol_packs.push(name.clone());
            }
            Event::SymbolPackRemoved { name } => self.symbol_packs.retain(|known| !is_same_pack(known, name)),
            _ => {}
        }
    }

    /// The adult of this name, if there is exactly one.
    pub fn adult_named(&self, name: &str) -> Option<(AdultId, &Adult)> {
        let mut found = self.adults.iter().filter(|(_, adult)| adult.name.eq_ignore_ascii_case(name));
        found.next().filter(|_| found.next().is_none()).map(|(id, adult)| (*id, adult))
    }

    /// The child of this name, if there is exactly one.
    pub fn child_named(&self, name: &str) -> Option<ChildId> {
        let mut found = self.children.iter().filter(|(_, known)| known.eq_ignore_ascii_case(name));
        found.next().filter(|_| found.next().is_none()).map(|(id, _)| *id)
    }

    pub fn child_name(&self, child: ChildId) -> Option<&str> {
        self.children.iter().find(|(id, _)| *id == child).map(|(_, name)| name.as_str())
    }
}

/// Packs are called by their names, whatever the case of the letters.
pub fn is_same_pack(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
