//! Offers: where things go, what is kept of them, and that nothing else ever counts as one.

mod assessing;
mod kept;
mod placing;
mod refused;
mod script;
mod told;

pub use kept::entries;
