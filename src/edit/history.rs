//! Undo and redo: a line of states and where on it one stands. Nothing is forgotten until something else is done.
//!
//! It holds whatever names a state. The app gives it revisions, which are 32 bytes each and lie in the journal whole, so that
//! five hundred edits cost the memory of one.

/// What was, what is, and what was taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct History<T> {
    past: Vec<T>,
    present: T,
    /// Nearest last.
    future: Vec<T>,
}

impl<T> History<T> {
    pub const fn new(present: T) -> Self {
        Self { past: Vec::new(), present, future: Vec::new() }
    }

    pub const fn present(&self) -> &T {
        &self.present
    }

    /// How many steps can be taken back.
    pub fn undoable(&self) -> usize {
        self.past.len()
    }

    /// How many steps that were taken back can be done again.
    pub fn redoable(&self) -> usize {
        self.future.len()
    }

    /// What undoing leads to.
    pub fn earlier(&self) -> Option<&T> {
        self.past.last()
    }

    /// What doing again leads to.
    pub fn later(&self) -> Option<&T> {
        self.future.last()
    }

    /// Something new was done. What had been taken back before is not to be done again.
    pub fn done(&mut self, next: T) {
        self.future.clear();
        self.past.push(std::mem::replace(&mut self.present, next));
    }

    /// Goes one step back, or stays.
    pub fn undone(&mut self) {
        if let Some(earlier) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.present, earlier));
        }
    }

    /// Goes one step forward, or stays.
    pub fn redone(&mut self) {
        if let Some(later) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.present, later));
        }
    }
}
