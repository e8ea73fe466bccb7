//! Rasters that are kept, within a bound of bytes. The least recently used leaves first, but nothing leaves that is on the
//! screen as long as anything else can.

use super::queue::Urgency;
use super::raster::Raster;
use super::shelf::Wanted;
use std::collections::{BTreeMap, HashMap, HashSet};

pub(super) struct Store {
    held: HashMap<Wanted, (Raster, u64)>,
    /// By the moment of last use.
    order: BTreeMap<u64, Wanted>,
    on_screen: HashSet<Wanted>,
    moment: u64,
    bytes: usize,
    most: usize,
}

impl Store {
    pub(super) fn new(most: usize) -> Self {
        let (held, order, on_screen) = (HashMap::new(), BTreeMap::new(), HashSet::new());
        Self { held, order, on_screen, moment: 0, bytes: 0, most }
    }

    pub(super) fn bytes(&self) -> usize {
        self.bytes
    }

    pub(super) fn holds(&self, wanted: &Wanted) -> bool {
        self.held.contains_key(wanted)
    }

    pub(super) fn get(&mut self, wanted: &Wanted) -> Option<Raster> {
        let (raster, used) = self.held.get_mut(wanted)?;
        self.moment += 1;
        self.order.remove(used);
        self.order.insert(self.moment, wanted.clone());
        *used = self.moment;
        Some(raster.clone())
    }

    /// What the screen shows from now on.
    pub(super) fn show(&mut self, on_screen: HashSet<Wanted>) {
        self.on_screen = on_screen;
    }

    /// Keeps a raster, if there is room for it or room can be made. What may come next does not push out what is shown.
    pub(super) fn put(&mut self, wanted: Wanted, raster: Raster, urgency: Urgency) {
        self.take(&wanted);
        while self.bytes + raster.bytes() > self.most {
            let others = self.order.values().find(|held| !self.on_screen.contains(*held));
            let shown = self.order.values().next().filter(|_| urgency == Urgency::OnScreen);
            let leaving = others.or(shown).cloned();
            match leaving {
                Some(leaving) => self.take(&leaving),
                None => return,
            }
        }
        self.moment += 1;
        self.bytes += raster.bytes();
        self.order.insert(self.moment, wanted.clone());
        self.held.insert(wanted, (raster, self.moment));
    }

    fn take(&mut self, wanted: &Wanted) {
        if let Some((raster, used)) = self.held.remove(wanted) {
            self.order.remove(&used);
            self.bytes -= raster.bytes();
        }
    }
}
