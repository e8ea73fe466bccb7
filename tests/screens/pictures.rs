//! Pictures for previews: the project's own pictograms, or plain shapes where a reference must not change with them.

use slint::Image;
use std::path::PathBuf;

/// Where the pictures of a preview come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// The project's pictograms; what is missing is a plain shape.
    Own,
    Plain,
}

impl Pictures {
    pub fn get(self, name: &str) -> Image {
        let path = folder().join(format!("{name}.svg"));
        let own = (self == Self::Own && path.exists()).then(|| Image::load_from_path(&path).ok());
        own.flatten().unwrap_or_else(|| plain(name))
    }
}

fn folder() -> PathBuf {
    std::env::var_os("HEARD_SYMBOLS")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("symbols/svg"), PathBuf::from)
}

/// A disc or a block in one of the palette's fills, chosen by the name.
fn plain(name: &str) -> Image {
    let fills = ["#C8372D", "#F6C344", "#4C9A57", "#3F7FC4", "#2F8C8F", "#E88A3C", "#8D6BB8"];
    let sum: usize = name.bytes().map(usize::from).sum();
    let shape = if sum.is_multiple_of(2) {
        r#"<circle cx="48" cy="48" r="38""#
    } else {
        r#"<rect x="12" y="12" width="72" height="72" rx="10""#
    };
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">{shape} fill="{}" stroke="#2A2420" stroke-width="3.5"/></svg>"##,
        fills[sum % fills.len()]
    );
    Image::load_from_svg_data(svg.as_bytes()).unwrap()
}
