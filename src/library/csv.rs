//! Comma-separated rows, as the symbol index has them.

/// The rows of a text, each with the number of the line it starts on. A cell in double quotes may hold commas, line
/// breaks and doubled quotes; a blank line is no row.
pub fn rows(text: &str) -> Vec<(usize, Vec<String>)> {
    let mut rows = Vec::new();
    let (mut row, mut cell) = (Vec::new(), String::new());
    let (mut line, mut start) = (1, 1);
    let mut quoted = false;
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        line += usize::from(letter == '\n');
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                cell.push('"');
            }
            '"' if quoted || cell.is_empty() => quoted = !quoted,
            ',' if !quoted => row.push(std::mem::take(&mut cell)),
            '\n' if !quoted => {
                row.push(std::mem::take(&mut cell));
                rows.push((start, std::mem::take(&mut row)));
                start = line;
            }
            '\r' if !quoted => {}
            _ => cell.push(letter),
        }
    }
    row.push(cell);
    rows.push((start, row));
    rows.retain(|(_, row)| row.iter().any(|cell| !cell.is_empty()));
    rows
}
