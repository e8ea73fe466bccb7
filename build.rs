//! Puts our own pictures and their index into the program, so that it draws with nothing installed and nothing downloaded,
//! and compiles the screens where there are any.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    #[cfg(feature = "gui")]
    screens::compile();
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

#[cfg(feature = "gui")]
mod screens {
    use std::path::{Path, PathBuf};
    use std::{env, fs, io, process};

    /// The typeface comes from its Debian package and is embedded, so that every tablet and every test draws alike.
    const FONT_PACKAGE: &str = "fonts-sil-andika";
    const FONT_FOLDER: &str = "/usr/share/fonts/truetype/andika";
    const FONTS: [&str; 2] = ["Andika-Regular.ttf", "Andika-Bold.ttf"];

    pub fn compile() {
        let fonts = match gathered_fonts() {
            Ok(folder) => folder,
            Err(sentence) => stop(&sentence),
        };
        let config = slint_build::CompilerConfiguration::new()
            .with_include_paths(vec![fonts])
            .with_style("fluent-light".to_owned())
            .with_bundled_translations("ui/translations")
            .with_debug_info(env::var("PROFILE").is_ok_and(|profile| profile == "debug"));
        if slint_build::compile_with_config("ui/app_window.slint", config).is_err() {
            stop("the screens do not compile; the compiler of the screens says where, above");
        }
    }

    /// Copies the fonts beside the other things of this build, which keeps the package's path out of `.slint`.
    fn gathered_fonts() -> Result<PathBuf, String> {
        let out = env::var_os("OUT_DIR").ok_or("cargo gave no OUT_DIR")?;
        let folder = Path::new(&out).join("fonts");
        fs::create_dir_all(&folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
        for font in FONTS {
            let source = Path::new(FONT_FOLDER).join(font);
            println!("cargo::rerun-if-changed={}", source.display());
            copied(&source, &folder.join(font)).map_err(|error| {
                format!("{} cannot be read ({error}); install the Debian package {FONT_PACKAGE}", source.display())
            })?;
        }
        Ok(folder)
    }

    /// A copy with the age of the original: one that looked newer than this build would make cargo build it all again,
    /// every time.
    fn copied(source: &Path, copy: &Path) -> io::Result<()> {
        fs::copy(source, copy)?;
        fs::File::options().write(true).open(copy)?.set_modified(fs::metadata(source)?.modified()?)
    }

    #[expect(clippy::print_stderr, reason = "a build script speaks to cargo by printing")]
    fn stop(sentence: &str) -> ! {
        println!("cargo::error={}", sentence.replace('\n', " "));
        eprintln!("{sentence}");
        process::exit(1);
    }
}
