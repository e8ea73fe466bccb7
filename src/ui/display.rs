//! Whether there is anything to show a window on.

/// A display server that the window could talk to.
pub fn is_there() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|at| !at.is_empty()))
}
