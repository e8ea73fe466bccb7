//! Puts our own pictures and their index into the program, so that it draws with nothing installed and nothing downloaded.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    embed_symbols()
}

/// Writes a Rust file with the text of `symbols/index.csv` and one row per file of `symbols/svg`, in the order of their names.
fn embed_symbols() -> io::Result<()> {
    println!("cargo:rerun-if-changed=symbols");
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("symbols");
    let index = folder.join("index.csv");
    let mut code = String::from("pub(super) static INDEX: &str = ");
    let _ = if index.exists() { writeln!(code, "include_str!({index:?});") } else { writeln!(code, "\"\";") };
    let mut names: Vec<String> = match fs::read_dir(folder.join("svg")) {
        Ok(files) => files.filter_map(|file| file.ok()?.file_name().into_string().ok()).collect(),
        Err(_) => Vec::new(),
    };
    names.retain(|name| name.ends_with(".svg"));
    names.sort();
    code.push_str("pub(super) static PICTURES: &[(&str, &[u8])] = &[\n");
    for name in &names {
        let stem = name.trim_end_matches(".svg");
        let _ = writeln!(code, "    ({stem:?}, include_bytes!({:?})),", folder.join("svg").join(name));
    }
    code.push_str("];\n");
    fs::write(Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("symbols.rs"), code)
}
