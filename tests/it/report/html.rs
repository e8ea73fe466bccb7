//! The HTML file: alone, escaped, complete, and every figure followed to its entries.
use super::sample;
use heard::report::html::render;

/// Writes the samples as files to look at: `HEARD_HTML_OUT=DIR cargo test --test it report::html::write -- --ignored`.
#[test]
#[ignore = "writes files to look at"]
fn write_the_samples() {
    let folder = std::path::PathBuf::from(std::env::var_os("HEARD_HTML_OUT").expect("HEARD_HTML_OUT names a folder"));
    for (name, summary) in [("sam", sample::sam()), ("side", sample::by_the_side()), ("nothing", sample::nothing())] {
        std::fs::write(folder.join(format!("{name}.html")), render(&summary)).unwrap();
    }
}
