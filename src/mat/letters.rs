//! Letters as strokes. The picture of a mat is a drawing that needs no typeface: whoever opens it, and whatever turns it into
//! pixels, reads the same words. Drawn for Heard, in the manner of a hand that writes plainly: one-storey a and g, I l and 1
//! unlike each other.
//!
//! Units: capitals are ten high and stand on y = 10; small letters begin at y = 4.

/// The strokes of a character and how far the next one stands from it; `None` for what has no drawing here.
fn glyph(of: char) -> Option<(&'static str, f32)> {
    let lower = |strokes, width| Some((strokes, width));
    match of {
        ' ' => lower("", 3.6),
        'a' => lower("M5 4V10M5 5.5Q4 4 2.6 4Q0 4 0 7Q0 10 2.6 10Q4 10 5 8.5", 7.0),
        'b' => lower("M0 0V10M0 5.5Q1 4 2.4 4Q5 4 5 7Q5 10 2.4 10Q1 10 0 8.5", 7.0),
        'c' => lower("M4.6 5Q4 4 2.7 4Q0 4 0 7Q0 10 2.7 10Q4 10 4.6 9", 6.4),
        'd' => lower("M5 0V10M5 5.5Q4 4 2.6 4Q0 4 0 7Q0 10 2.6 10Q4 10 5 8.5", 7.0),
        'e' => lower("M0 7H5Q5 4 2.6 4Q0 4 0 7Q0 10 2.8 10Q4.2 10 4.8 9", 6.8),
        'f' => lower("M4 0.4Q1.5 -0.6 1.5 2V10M0 4H3.6", 5.2),
        'g' => lower("M5 4V11Q5 13.2 2.6 13.2Q1 13.2 0.3 12.4M5 5.5Q4 4 2.6 4Q0 4 0 7Q0 10 2.6 10Q4 10 5 8.5", 7.0),
        'h' => lower("M0 0V10M0 6Q1 4 2.8 4Q4.6 4 4.6 6V10", 6.6),
        'i' => lower("M0.5 4V10M0.5 1.6V1.8", 2.9),
        'j' => lower("M1.5 4V11.4Q1.5 13.2 0 13M1.5 1.6V1.8", 3.7),
        'k' => lower("M0 0V10M4.2 4L0 7.6M1.4 6.6L4.6 10", 6.2),
        'l' => lower("M0.5 0V8.6Q0.5 10 1.8 10", 3.7),
        'm' => lower("M0 4V10M0 6Q0.9 4 2.3 4Q3.8 4 3.8 6V10M3.8 6Q4.7 4 6.1 4Q7.6 4 7.6 6V10", 9.6),
        'n' => lower("M0 4V10M0 6Q1 4 2.8 4Q4.6 4 4.6 6V10", 6.6),
        'o' => lower("M2.7 4Q0 4 0 7Q0 10 2.7 10Q5.4 10 5.4 7Q5.4 4 2.7 4", 7.3),
        'p' => lower("M0 4V13M0 5.5Q1 4 2.4 4Q5 4 5 7Q5 10 2.4 10Q1 10 0 8.5", 7.0),
        'q' => lower("M5 4V13M5 5.5Q4 4 2.6 4Q0 4 0 7Q0 10 2.6 10Q4 10 5 8.5", 7.0),
        'r' => lower("M0 4V10M0 6.2Q1 4 3.2 4.2", 4.8),
        's' => {
            lower("M4.2 4.8Q3.6 4 2.2 4Q0.2 4 0.2 5.5Q0.2 6.8 2.2 7Q4.4 7.2 4.4 8.6Q4.4 10 2.2 10Q0.6 10 0 9.1", 6.2)
        }
        't' => lower("M1.5 1.6V8.4Q1.5 10 3.6 9.8M0 4H3.4", 5.3),
        'u' => lower("M0 4V8Q0 10 1.9 10Q3.7 10 4.6 8M4.6 4V10", 6.6),
        'v' => lower("M0 4L2.4 10L4.8 4", 6.5),
        'w' => lower("M0 4L1.8 10L3.6 4.4L5.4 10L7.2 4", 8.9),
        'x' => lower("M0 4L4.4 10M4.4 4L0 10", 6.1),
        'y' => lower("M0 4L2.5 9.8M5 4L2.5 9.8Q1.6 13 0 13", 6.6),
        'z' => lower("M0.2 4H4.4L0 10H4.6", 6.3),
        _ => capital(of).or_else(|| sign(of)),
    }
}

fn capital(of: char) -> Option<(&'static str, f32)> {
    Some(match of {
        'A' => ("M0 10L3.2 0L6.4 10M1.1 6.6H5.3", 8.2),
        'B' => ("M0 0V10H3Q5.6 10 5.6 7.3Q5.6 4.8 3 4.8H0M3 4.8Q5.2 4.6 5.2 2.4Q5.2 0 2.8 0H0", 7.6),
        'C' => ("M6 1.6Q5 0 3.4 0Q0 0 0 5Q0 10 3.4 10Q5.2 10 6 8.4", 7.8),
        'D' => ("M0 0V10H2.4Q6.2 10 6.2 5Q6.2 0 2.4 0H0", 8.2),
        'E' => ("M5 0H0V10H5M0 4.8H4.2", 7.0),
        'F' => ("M5 0H0V10M0 4.8H4.2", 6.6),
        'G' => ("M6 1.6Q5 0 3.4 0Q0 0 0 5Q0 10 3.4 10Q6.2 10 6.2 5.6H3.6", 8.2),
        'H' => ("M0 0V10M5.8 0V10M0 4.8H5.8", 7.8),
        'I' => ("M0 0H3M1.5 0V10M0 10H3", 5.0),
        'J' => ("M3.6 0V7.4Q3.6 10 1.6 10Q0.4 10 0 9", 5.6),
        'K' => ("M0 0V10M5.4 0L0 5.6M1.8 4L5.8 10", 7.6),
        'L' => ("M0 0V10H4.6", 6.4),
        'M' => ("M0 10V0L3.6 6.4L7.2 0V10", 9.2),
        'N' => ("M0 10V0L5.8 10V0", 7.8),
        'O' => ("M3.6 0Q0 0 0 5Q0 10 3.6 10Q7.2 10 7.2 5Q7.2 0 3.6 0", 9.2),
        'P' => ("M0 10V0H2.8Q5.6 0 5.6 2.8Q5.6 5.6 2.8 5.6H0", 7.4),
        'Q' => ("M3.6 0Q0 0 0 5Q0 10 3.6 10Q7.2 10 7.2 5Q7.2 0 3.6 0M4.8 7.6L7.4 10.4", 9.2),
        'R' => ("M0 10V0H2.8Q5.6 0 5.6 2.8Q5.6 5.6 2.8 5.6H0M2.8 5.6L5.8 10", 7.6),
        'S' => ("M5.2 1.4Q4.4 0 2.7 0Q0.2 0 0.2 2.4Q0.2 4.4 2.7 4.9Q5.6 5.4 5.6 7.5Q5.6 10 2.7 10Q0.8 10 0 8.6", 7.4),
        'T' => ("M0 0H6.4M3.2 0V10", 8.0),
        'U' => ("M0 0V6.4Q0 10 3 10Q6 10 6 6.4V0", 8.0),
        'V' => ("M0 0L3.2 10L6.4 0", 8.2),
        'W' => ("M0 0L2.2 10L4.4 1.4L6.6 10L8.8 0", 10.6),
        'X' => ("M0 0L5.8 10M5.8 0L0 10", 7.6),
        'Y' => ("M0 0L3 5V10M6 0L3 5", 7.8),
        'Z' => ("M0.2 0H5.6L0 10H5.8", 7.6),
        _ => return None,
    })
}

fn sign(of: char) -> Option<(&'static str, f32)> {
    Some(match of {
        '0' => ("M2.8 0Q0 0 0 5Q0 10 2.8 10Q5.6 10 5.6 5Q5.6 0 2.8 0M1.4 7.6L4.2 2.4", 7.4),
        '1' => ("M0.2 2L2.4 0V10M0.6 10H4.2", 6.0),
        '2' => ("M0.2 2.4Q0.4 0 2.7 0Q5.2 0 5.2 2.6Q5.2 4.6 0 10H5.4", 7.2),
        '3' => ("M0.2 1.4Q1 0 2.7 0Q5 0 5 2.4Q5 4.7 2.4 4.7Q5.4 4.7 5.4 7.3Q5.4 10 2.6 10Q0.8 10 0 8.5", 7.2),
        '4' => ("M4 10V0L0 7H5.6", 7.4),
        '5' => ("M5 0H0.8L0.4 4.6Q1.4 4 2.6 4Q5.4 4 5.4 7Q5.4 10 2.6 10Q0.8 10 0 8.7", 7.2),
        '6' => ("M4.8 0.6Q0 0.6 0 6.6Q0 10 2.8 10Q5.4 10 5.4 7Q5.4 4.2 2.8 4.2Q0.6 4.2 0 6.4", 7.2),
        '7' => ("M0 0H5.2L1.8 10", 7.0),
        '8' => (
            "M2.7 4.7Q0.3 4.5 0.3 2.3Q0.3 0 2.7 0Q5.1 0 5.1 2.3Q5.1 4.5 2.7 4.7Q0 4.9 0 7.4Q0 10 2.7 10Q5.4 10 5.4 7.4Q5.4 4.9 2.7 4.7",
            7.2,
        ),
        '9' => ("M0.6 9.4Q5.4 9.4 5.4 3.4Q5.4 0 2.6 0Q0 0 0 3Q0 5.8 2.6 5.8Q4.8 5.8 5.4 3.6", 7.2),
        '.' => ("M0.4 9.8V10", 2.6),
        ',' => ("M0.8 9.6L0.2 11.8", 2.8),
        ':' => ("M0.4 5V5.2M0.4 9.8V10", 2.8),
        ';' => ("M0.8 5V5.2M0.8 9.6L0.2 11.8", 3.0),
        '!' => ("M0.5 0V6.8M0.5 9.8V10", 3.0),
        '?' => ("M0 1.8Q0.4 0 2.4 0Q4.8 0 4.8 2.3Q4.8 3.8 3.2 4.7Q2.4 5.2 2.4 6.8M2.4 9.8V10", 6.6),
        '’' | '\'' => ("M0.6 0L0.2 2.4", 2.6),
        '“' | '”' | '"' => ("M0.6 0L0.2 2.4M2.6 0L2.2 2.4", 4.6),
        '-' => ("M0 6.6H2.8", 4.8),
        '–' | '—' => ("M0 6.6H5", 7.0),
        '(' => ("M2 -0.4Q0 2 0 5Q0 8 2 11", 4.0),
        ')' => ("M0 -0.4Q2 2 2 5Q2 8 0 11", 4.0),
        '/' => ("M0 10.6L3.6 -0.4", 5.4),
        '&' => ("M6 10L1.2 3.4Q0.2 0 2.8 0Q5 0 4.8 2.4Q4.4 4 1.6 5.2Q0 6 0 7.6Q0 10 2.6 10Q5 10 6 6.4", 8.0),
        '+' => ("M2.6 3.8V9M0 6.4H5.2", 7.0),
        '·' => ("M0.8 6V6.2", 3.4),
        '…' => ("M0.4 9.8V10M3 9.8V10M5.6 9.8V10", 8.0),
        _ => return None,
    })
}

/// The strokes of a line, each with how far from its beginning it stands, and its width in the same units. `None` where a
/// character has no drawing: such a line is set as text.
pub fn strokes(line: &str) -> Option<(Vec<(f32, &'static str)>, f32)> {
    let (mut at, mut drawn) = (0.0_f32, Vec::new());
    for character in line.chars() {
        let (path, width) = glyph(character)?;
        if !path.is_empty() {
            drawn.push((at, path));
        }
        at += width;
    }
    // The room after the last letter is no part of the line.
    Some((drawn, (at - 1.8).max(0.0)))
}
