//! Colours as board files write them.

use std::fmt;

/// An sRGB colour with alpha. Any CSS form is read; `rgb(…)` or `rgba(…)` is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
    pub alpha: u8,
}

impl Colour {
    pub const fn opaque(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue, alpha: 255 }
    }

    pub fn parse(text: &str) -> Option<Self> {
        let [red, green, blue, alpha] = csscolorparser::parse(text.trim()).ok()?.to_rgba8();
        Some(Self { red, green, blue, alpha })
    }

    /// This colour as it looks when laid over an opaque ground.
    pub fn over(self, ground: Self) -> Self {
        let mix = |top: u8, under: u8| {
            let alpha = u32::from(self.alpha);
            let sum = u32::from(top) * alpha + u32::from(under) * (255 - alpha);
            u8::try_from((sum + 127) / 255).unwrap_or(u8::MAX)
        };
        Self::opaque(mix(self.red, ground.red), mix(self.green, ground.green), mix(self.blue, ground.blue))
    }

    /// Relative luminance, 0 (black) to 1 (white). Source: WCAG 2.2, definition of relative luminance.
    pub fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let value = f64::from(channel) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// Contrast ratio, 1 to 21. Source: WCAG 2.2, definition of contrast ratio.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }
}

/// How a cell looks whose file brought colours of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnFace {
    pub fill: Colour,
    pub border: Colour,
    /// Dark or light, whichever reads better on the fill.
    pub ink: Colour,
}

impl Colour {
    /// A file may give one of the two; the other follows from it. Neither: the class of the word decides.
    pub fn own_face(fill: Option<Self>, border: Option<Self>) -> Option<OwnFace> {
        let white = Self::opaque(255, 255, 255);
        let fill = fill.or(border.map(|_| white))?.over(white);
        let ink = fill.ink_on();
        // A border for a fill that came without one: the fill, half way to its ink.
        let border = border.map_or_else(|| Self { alpha: 128, ..ink }.over(fill), |border| border.over(white));
        Some(OwnFace { fill, border, ink })
    }

    /// Dark or light ink, whichever reads better on this fill.
    pub fn ink_on(self) -> Self {
        let (dark, light) = (Self::opaque(0x23, 0x1F, 0x1A), Self::opaque(0xFF, 0xFF, 0xFF));
        if dark.contrast(self) >= light.contrast(self) { dark } else { light }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { red, green, blue, alpha } = self;
        if *alpha == 255 {
            write!(f, "rgb({red}, {green}, {blue})")
        } else {
            // Four decimals name each of the 256 steps without doubt.
            write!(f, "rgba({red}, {green}, {blue}, {:.4})", f64::from(*alpha) / 255.0)
        }
    }
}
