//! A window of the toolkit with nothing in it: what a start costs before Heard has done anything.

use slint::ComponentHandle as _;

/// Tells the bench to be that window.
pub const FLAG: &str = "--bare-window";
/// Its colour, as the frame buffer has it: blue, green, red.
pub const COLOUR: [u8; 3] = [0x30, 0x60, 0x90];

slint::slint! {
    export component Bare inherits Window {
        preferred-width: 1280px;
        preferred-height: 800px;
        background: #906030;
    }
}

pub fn show() {
    Bare::new().unwrap().run().unwrap();
}
