//! Summaries: from entries to what an advocate reads.

mod book;
mod claims;
mod lived;
mod noted;
mod offered;
mod random;
mod refused;
mod said;
mod schema;
mod whole;
