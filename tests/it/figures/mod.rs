//! Figures: small numbers and preferences against another program and against what is printed, and the record that they are
//! counted in.

mod exchanges;
mod practice;
mod preference_properties;
mod preference_reference;
mod preference_rules;
mod printed;
mod properties;
mod record;
mod reference;
mod trials;
