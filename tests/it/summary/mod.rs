//! Summaries: from entries to what an advocate reads.

pub mod asked;
mod book;
pub mod claims;
mod lived;
mod mats;
mod noted;
mod offered;
mod practised;
mod random;
mod refused;
mod said;
mod schema;
pub mod trials;
mod assessed;
mod stage;
pub mod whole;
