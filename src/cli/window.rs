//! The verbs that need the window or the loudspeaker, and what they say where there is none.

use std::path::Path;
use std::process::ExitCode;

/// Opens the window on a home, or on the set-up of a new one.
#[cfg(feature = "gui")]
pub fn open(home: &Path) -> anyhow::Result<ExitCode> {
    if !crate::ui::display::is_there() {
        super::complain(NO_DISPLAY);
        return Ok(ExitCode::from(2));
    }
    // Where the program is not found again, pages are set here.
    #[cfg(feature = "pdf")]
    let _ = std::env::current_exe().map(crate::report::pdf::set_apart);
    crate::ui::run(home)?;
    Ok(ExitCode::SUCCESS)
}

/// Said wherever a window was wanted and there is nothing to show it on.
#[cfg(feature = "gui")]
pub const NO_DISPLAY: &str = "There is no display here, so no window can open. \
    Run this on a machine with a screen (or over `ssh -X`), or inside a virtual one: `xvfb-run ./dev run`.";

#[cfg(feature = "gui")]
pub fn voice() -> anyhow::Result<Box<dyn crate::app::voice::Voice>> {
    Ok(Box::new(crate::platform::voice::start(crate::platform::voice::Setup::default())))
}

#[cfg(not(feature = "gui"))]
pub fn open(_home: &Path) -> anyhow::Result<ExitCode> {
    Err(super::Unusable("This Heard was built without its window.".to_owned()).into())
}

#[cfg(not(feature = "gui"))]
pub fn voice() -> anyhow::Result<Box<dyn crate::app::voice::Voice>> {
    Err(super::Unusable("This Heard was built without sound.".to_owned()).into())
}
