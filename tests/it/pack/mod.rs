//! Evidence packs: what they hold, what they leave out, and what a check of them finds.

mod attack_table;
mod attacks;
mod forge;
mod head;
mod shape;
mod verdicts;
