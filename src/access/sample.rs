//! What the filter is told, and what it answers.

/// A finger (or pen, or mouse), as the window system numbers it while it is down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Pointer(pub u64);

/// A target as the finger meets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot<T> {
    pub target: T,
    pub care: Care,
    pub carry: Carry,
}

impl<T> Spot<T> {
    pub const fn ordinary(target: T) -> Self {
        Self { target, care: Care::Ordinary, carry: Carry::Stays }
    }

    pub const fn protected(target: T) -> Self {
        Self { target, care: Care::Protected, carry: Carry::Stays }
    }
}

/// Whether guards may make this target deaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    Ordinary,
    /// The urgent words, everything on the important page, and the corner that opens it. The child's own way of choosing
    /// (hold, press or release) applies; guards apply only where nothing can be lost by them.
    Protected,
}

/// Whether a target can be taken somewhere else by the finger that is on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carry {
    /// A finger that slides off it has changed its mind.
    Stays,
    /// A picture or a strip that can be given: a finger that slides off takes it along.
    Goes,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sample<T> {
    /// A finger came down, on a target or on nothing.
    Down { pointer: Pointer, on: Option<Spot<T>> },
    /// A finger that is down is now over this.
    Moved { pointer: Pointer, over: Option<T> },
    /// A finger was lifted, here.
    Up { pointer: Pointer, over: Option<T> },
    /// The window system took the touch away.
    Cancelled { pointer: Pointer },
    /// Time went by.
    Tick,
    /// Other cells stand under the finger than did a moment ago.
    BoardChanged,
}

/// Whether a touch had chosen its target before it took it along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Had {
    Chosen,
    NotChosen,
}

/// What the filter makes of a sample. `Chosen`, `Carried` and `Lingered` reach the rules of talking; `HeldBack` is counted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Verdict<T> {
    /// Draw it pressed.
    Pressed(T),
    /// How much of the hold time has gone by, 0 to 1.
    Progress { target: T, fraction: f32 },
    /// It was chosen: exactly once per press.
    Chosen(T),
    /// It was taken somewhere and let go there. Whoever knows that it came to something says so by `PressFilter::arrived`.
    Carried { target: T, to: T, had: Had },
    /// A finger stayed on it for longer than choosing takes, where that means something.
    Lingered(T),
    /// Draw it at rest.
    Released(T),
    /// The press is not taken.
    HeldBack { target: T, reason: HeldBack },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum HeldBack {
    /// The same cell again, inside its guard.
    RepeatSame,
    /// Another cell, inside the guard for all.
    RepeatAny,
    /// The board had only just changed.
    AfterChange,
    /// Another finger was already down on a target.
    SecondFinger,
    /// The finger left the cell before the choice was made.
    SlidOff,
    /// The finger was lifted before the hold time was up.
    TooShort,
}
