//! What the machine brings: speech engine, loudspeaker, folders, key store.

pub mod espeak;
pub mod folders;
pub mod phrase;
pub mod spoken_cache;

#[cfg(feature = "gui")]
pub mod capture;
#[cfg(feature = "gui")]
pub mod clip;
#[cfg(feature = "gui")]
pub mod microphone;
#[cfg(feature = "gui")]
pub mod playback;
#[cfg(feature = "gui")]
pub mod speaker;
#[cfg(feature = "gui")]
pub mod voice;
