//! Puts our own pictures, their index and our board sets into the program, so that it talks with nothing installed and nothing
//! downloaded, compiles the screens where there are any, and puts the typefaces of the printed pages beside them.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    #[cfg(feature = "gui")]
    screens::compile();
    #[cfg(feature = "pdf")]
    pages::embed_typefaces()?;
    embed_symbols()?;
    embed_boards()
}

/// Writes a Rust file with the board sets of `assets/vocabulary`: for each folder the names and texts of its files, in order.
fn embed_boards() -> io::Result<()> {
    println!("cargo:rerun-if-changed=assets/vocabulary");
    let vocabulary = Path::new(&env::var("CARGO_MANIFEST_DIR").unwrap_or_default()).join("assets/vocabulary");
    let mut code = String::new();
    for set in ["first6", "first12", "core24", "core60", "important"] {
        let folder = vocabulary.join(set);
        let boards: io::Result<Vec<_>> = fs::read_dir(folder.join("boards"))?.map(|entry| Ok(entry?.path())).collect();
        let mut files = boards?;
        files.sort();
        files.insert(0, folder.join("manifest.json"));
        let _ = writeln!(code, "static {}: Files = &[", set.to_uppercase());
        for file in &files {
            let name = file.strip_prefix(&folder).unwrap_or(file);
            let _ = writeln!(code, "    ({:?}, include_str!({file:?})),", name.to_string_lossy());
        }
        code.push_str("];\n");
    }
    fs::write(Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("boards.rs"), code)
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

/// Typefaces come from their Debian packages and are embedded, so that every tablet, every page and every test draws alike.
#[cfg(any(feature = "gui", feature = "pdf"))]
mod typeface {
    use std::path::Path;
    use std::{io, process};

    pub struct Package {
        pub name: &'static str,
        pub folder: &'static str,
        pub fonts: &'static [&'static str],
    }

    /// The one family of the app and of the summary.
    pub const OWN: Package = Package {
        name: "fonts-sil-andika",
        folder: "/usr/share/fonts/truetype/andika",
        fonts: &["Andika-Regular.ttf", "Andika-Bold.ttf"],
    };

    impl Package {
        pub fn missing(&self, font: &Path, error: &io::Error) -> String {
            format!("{} cannot be read ({error}); install the Debian package {}", font.display(), self.name)
        }
    }

    #[expect(clippy::print_stderr, reason = "a build script speaks to cargo by printing")]
    pub fn stop(sentence: &str) -> ! {
        println!("cargo::error={}", sentence.replace('\n', " "));
        eprintln!("{sentence}");
        process::exit(1);
    }
}

#[cfg(feature = "gui")]
mod screens {
    use super::typeface::{self, stop};
    use std::path::{Path, PathBuf};
    use std::{env, fs, io};

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
        for font in typeface::OWN.fonts {
            let source = Path::new(typeface::OWN.folder).join(font);
            println!("cargo::rerun-if-changed={}", source.display());
            copied(&source, &folder.join(font)).map_err(|error| typeface::OWN.missing(&source, &error))?;
        }
        Ok(folder)
    }

    /// A copy with the age of the original: one that looked newer than this build would make cargo build it all again,
    /// every time.
    fn copied(source: &Path, copy: &Path) -> io::Result<()> {
        fs::copy(source, copy)?;
        fs::File::options().write(true).open(copy)?.set_modified(fs::metadata(source)?.modified()?)
    }
}

#[cfg(feature = "pdf")]
mod pages {
    use super::typeface::{OWN, Package, stop};
    use std::fmt::Write as _;
    use std::path::Path;
    use std::{env, fs, io};

    /// Scripts that Andika has not: a child's own words are set in them, and a page reads no file when it is set.
    const OTHERS: Package = Package {
        name: "fonts-noto-core",
        folder: "/usr/share/fonts/truetype/noto",
        fonts: &[
            "NotoSans-Regular.ttf",
            "NotoSansArabic-Regular.ttf",
            "NotoSansArmenian-Regular.ttf",
            "NotoSansBengali-Regular.ttf",
            "NotoSansDevanagari-Regular.ttf",
            "NotoSansEthiopic-Regular.ttf",
            "NotoSansGeorgian-Regular.ttf",
            "NotoSansGujarati-Regular.ttf",
            "NotoSansGurmukhi-Regular.ttf",
            "NotoSansHebrew-Regular.ttf",
            "NotoSansSinhala-Regular.ttf",
            "NotoSansTamil-Regular.ttf",
            "NotoSansTelugu-Regular.ttf",
            "NotoSansThai-Regular.ttf",
            "NotoSansSymbols-Regular.ttf",
            "NotoSansSymbols2-Regular.ttf",
        ],
    };

    /// Writes a Rust file with the bytes of every typeface, in the order in which a page asks them for a character.
    pub fn embed_typefaces() -> io::Result<()> {
        let mut code = String::from("pub(super) static TYPEFACES: &[&[u8]] = &[\n");
        for package in [OWN, OTHERS] {
            for font in package.fonts {
                let source = Path::new(package.folder).join(font);
                println!("cargo::rerun-if-changed={}", source.display());
                if let Err(error) = fs::metadata(&source) {
                    stop(&package.missing(&source, &error));
                }
                let _ = writeln!(code, "    include_bytes!({source:?}),");
            }
        }
        code.push_str("];\n");
        fs::write(Path::new(&env::var("OUT_DIR").unwrap_or_default()).join("typefaces.rs"), code)
    }
}
