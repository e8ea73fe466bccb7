//! symbols/licences.csv: whose the pictures and clips are.

use super::LicenceRow;

/// One row per picture or clip, in a fixed order, with a heading.
pub(super) fn csv(rows: &[LicenceRow]) -> String {
    let mut rows: Vec<&LicenceRow> = rows.iter().collect();
    rows.sort_by_key(|row| &row.picture);
    let mut text = String::from("picture,licence,author,author_url,source_url,notice_url\r\n");
    for row in rows {
        let cells =
            [row.picture.as_str(), &row.licence, &row.author, &row.author_url, &row.source_url, &row.notice_url]
                .map(cell);
        text.push_str(&cells.join(","));
        text.push_str("\r\n");
    }
    text
}

/// A cell in quotes. A spreadsheet runs what begins with one of four signs, so an apostrophe goes before it.
fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}
