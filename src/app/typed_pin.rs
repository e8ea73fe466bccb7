//! A PIN as it was typed.

/// A PIN on its way to be checked. It is never shown, not even in debugging output.
#[derive(Clone, PartialEq, Eq)]
pub struct TypedPin(pub String);

impl std::fmt::Debug for TypedPin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Pin(…)")
    }
}
