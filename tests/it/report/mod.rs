//! The page model and the renderings of a summary.

mod html;
mod markup;
mod page;
mod pdf;
pub mod pdf_text;
pub mod sample;
mod sample_asked;
mod sample_mats;
mod sample_notes;
mod sample_offers;
mod sample_practised;
mod sample_said;
mod sample_tried;
mod typesetter;
