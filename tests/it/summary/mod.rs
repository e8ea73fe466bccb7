//! Summaries: from entries to what an advocate reads.

pub mod asked;
mod book;
pub mod claims;
mod lived;
mod noted;
mod offered;
mod random;
mod refused;
mod said;
mod schema;
pub mod whole;
