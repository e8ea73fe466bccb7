//! Adjectives with forms of their own, and adjectives that are not compared.

/// Describing words with forms of their own.
pub(super) const IRREGULAR_ADJECTIVES: &[(&str, &str, &str)] = &[
    ("bad", "worse", "worst"),
    ("cruel", "crueller", "cruellest"),
    ("far", "further", "furthest"),
    ("good", "better", "best"),
    ("many", "more", "most"),
    ("less", "lesser", "least"),
];

/// Of two beats or more, and all the same with -er.
pub(super) const TAKES_ER: &[&str] = &[
    "clever", "feeble", "gentle", "hollow", "humble", "little", "lively", "lonely", "lovely", "narrow", "shallow",
    "simple", "unhappy", "yellow",
];

/// Of one beat, or in -y, and all the same with "more".
pub(super) const TAKES_MORE: &[&str] =
    &["drunk", "fun", "ill", "numb", "ready", "real", "right", "sore", "sour", "well", "wrong"];

/// Describing words that do not go further.
pub(super) const NOT_COMPARED: &[&str] = &[
    "ache",
    "adopted",
    "again",
    "blind",
    "burning",
    "dead",
    "deaf",
    "favourite",
    "finished",
    "first",
    "gold",
    "hurt",
    "last",
    "later",
    "left",
    "married",
    "now",
    "pregnant",
    "rainbow",
    "same",
    "second",
    "silver",
    "sometimes",
    "still",
    "throbbing",
    "together",
];

/// Describing words that end in -er without being a comparative.
pub(super) const ENDS_IN_ER: &[&str] = &["bitter", "clever", "eager", "proper", "sober", "super", "tender"];
