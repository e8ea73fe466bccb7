//! Word forms and suggested words: the table of forms that was read word by word, and what holds of both whatever comes in.

mod forms;
mod lemmas;
mod played;
mod suggested;
