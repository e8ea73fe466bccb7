//! What the program brings along: our own pictograms with their index (`build.rs` lists them) and the Twemoji crate.

use twemoji_assets::svg::SvgTwemojiAsset;

include!(concat!(env!("OUT_DIR"), "/symbols.rs"));

/// The picture of an emoji, with the spelling that names it for good. Lists write emoji with and without the selector
/// that asks for a coloured picture (U+FE0F), so both are tried.
pub(super) fn twemoji(emoji: &str) -> Option<(&'static str, &'static str)> {
    const IN_COLOUR: char = '\u{fe0f}';
    let asset = SvgTwemojiAsset::from_emoji(emoji)
        .or_else(|| SvgTwemojiAsset::from_emoji(&emoji.replace(IN_COLOUR, "")))
        .or_else(|| SvgTwemojiAsset::from_emoji(&format!("{emoji}{IN_COLOUR}")))?;
    Some((asset.emoji, asset.data.0))
}

/// The emoji that a Twemoji file name such as `1f34e` or `1f468-200d-1f33e` stands for.
pub(super) fn emoji_of_code(code: &str) -> Option<String> {
    code.split('-').map(|part| u32::from_str_radix(part, 16).ok().and_then(char::from_u32)).collect()
}
