//! Evidence packs: what they hold, what they leave out, and what a check of them finds.

mod attack_table;
mod attacks;
mod big;
mod forge;
mod head;
mod hostile;
mod shape;
mod small_home;
mod summary_app;
mod summary_attacks;
mod summary_table;
mod told;
mod verdicts;
