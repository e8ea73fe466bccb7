//! Markup that cannot be broken by what stands in it: fixed text goes in as it is, everything else escaped.

use crate::mat::Pictured;

#[derive(Debug, Default)]
pub struct Html(String);

impl Html {
    /// Markup of our own. It is `'static`, so nothing that anybody wrote can come this way.
    pub fn raw(&mut self, markup: &'static str) {
        self.0.push_str(markup);
    }

    pub fn text(&mut self, text: &str) {
        escape(text, &mut self.0);
    }

    /// ` name="value"`.
    pub fn attr(&mut self, name: &'static str, value: &str) {
        self.0.push(' ');
        self.0.push_str(name);
        self.0.push_str("=\"");
        escape(value, &mut self.0);
        self.0.push('"');
    }

    /// Text that somebody wrote or chose: whichever way its script runs, it turns nothing around it.
    pub fn foreign(&mut self, text: &str) {
        self.raw("<bdi>");
        self.text(text);
        self.raw("</bdi>");
    }

    /// A string of a style sheet, quotation marks included. Only plain letters, digits and spaces stay as they are.
    pub fn style_string(&mut self, text: &str) {
        use std::fmt::Write as _;
        self.0.push('"');
        for c in text.chars() {
            if c.is_ascii_alphanumeric() || c == ' ' {
                self.0.push(c);
            } else {
                // Writing to a string cannot fail.
                let _ = write!(self.0, "\\{:x} ", u32::from(shown(c)));
            }
        }
        self.0.push('"');
    }

    /// The drawing of a mat. Only `mat` can make one, and it escapes what people wrote. In a page of HTML it needs no name of
    /// its language.
    pub fn drawing(&mut self, picture: &Pictured) {
        let silent = picture.svg().replacen(" xmlns=\"http://www.w3.org/2000/svg\"", " aria-hidden=\"true\"", 1);
        self.0.push_str(&silent.replace("<svg x=", "<svg aria-hidden=\"true\" x="));
    }

    pub fn append(&mut self, other: Self) {
        self.0.push_str(&other.0);
    }

    pub fn into_string(self) -> String {
        self.0
    }
}

fn escape(text: &str, into: &mut String) {
    for c in text.chars() {
        match c {
            '&' => into.push_str("&amp;"),
            '<' => into.push_str("&lt;"),
            '>' => into.push_str("&gt;"),
            '"' => into.push_str("&quot;"),
            '\'' => into.push_str("&#39;"),
            c => into.push(shown(c)),
        }
    }
}

/// Control characters may not stand in HTML: each is shown by its picture (␀, ␛), so that nothing is lost without a trace.
fn shown(c: char) -> char {
    match c {
        '\n' | '\t' => c,
        '\u{7f}' => '\u{2421}',
        '\u{0}'..='\u{1f}' => char::from_u32(0x2400 + u32::from(c)).unwrap_or('\u{fffd}'),
        '\u{80}'..='\u{9f}' => '\u{fffd}',
        c => c,
    }
}
