//! Figures: small numbers against another program and against what is printed, and the record that they are counted in.

mod printed;
mod properties;
mod record;
mod reference;
