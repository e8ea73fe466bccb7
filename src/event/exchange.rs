//! A picture exchange: a picture or a sentence strip that a child gives to a partner, and what the partner answers.
//!
//! One exchange is open at a time on a device, so the entries of an exchange are those that follow its `exchange_offered` in
//! the chain, up to the next one. An exchange whose answer is not among them was not answered as far as the record says.

use super::Thing;
use serde::{Deserialize, Serialize};

/// What the partner answered. The order is the one in which the answers stand on the partner's panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExchangeAnswer {
    Given,
    GivenABit,
    FirstThen,
    NotNow,
    NotHere,
    /// It cannot be, for safety.
    Cannot,
    /// Nobody answered in the set time. The app says so by itself.
    Nobody,
}

/// What the partner added to an answer, in one tap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ExchangeDetail {
    First(Thing),
    When(When),
    Because(Because),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum When {
    AFewMinutes,
    AfterThis,
    LaterToday,
    Tomorrow,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    NoneLeft,
    Elsewhere,
    Broken,
    Closed,
    SomebodyElseHasIt,
    Danger,
    Health,
    Weather,
    NobodyFree,
}

/// Why an exchange ended without an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withdrawn {
    /// The child took it back.
    TakenBack,
    /// Private time began.
    PrivateTime,
    /// The child's screen was left.
    ScreenLeft,
}

impl ExchangeAnswer {
    /// Those that a partner can give, in their order.
    pub const BY_PARTNER: [Self; 6] =
        [Self::Given, Self::GivenABit, Self::FirstThen, Self::NotNow, Self::NotHere, Self::Cannot];

    pub const ALL: [Self; 7] =
        [Self::Given, Self::GivenABit, Self::FirstThen, Self::NotNow, Self::NotHere, Self::Cannot, Self::Nobody];
}

impl When {
    pub const ALL: [Self; 4] = [Self::AFewMinutes, Self::AfterThis, Self::LaterToday, Self::Tomorrow];
}

impl Because {
    /// Why something is not here.
    pub const NOT_HERE: [Self; 5] =
        [Self::NoneLeft, Self::Elsewhere, Self::Broken, Self::Closed, Self::SomebodyElseHasIt];
    /// Why something cannot be.
    pub const CANNOT: [Self; 4] = [Self::Danger, Self::Health, Self::Weather, Self::NobodyFree];
}
