//! Compiles the screens. Without the feature `gui` there is nothing to do.

fn main() {
    #[cfg(feature = "gui")]
    screens::compile();
}

#[cfg(feature = "gui")]
mod screens {
    use std::path::{Path, PathBuf};
    use std::{env, fs, process};

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
            fs::copy(&source, folder.join(font)).map_err(|error| {
                format!("{} cannot be read ({error}); install the Debian package {FONT_PACKAGE}", source.display())
            })?;
        }
        Ok(folder)
    }

    #[expect(clippy::print_stderr, reason = "whoever builds must read it")]
    fn stop(sentence: &str) -> ! {
        println!("cargo::error={}", sentence.replace('\n', " "));
        eprintln!("{sentence}");
        process::exit(1);
    }
}
