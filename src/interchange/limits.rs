//! How much of a file Heard is willing to look at. A tablet that chokes on a board file is a child without a voice, so
//! every limit is checked before the memory is taken. They are far above any real vocabulary.

/// A whole file.
pub const MAX_FILE_BYTES: usize = 512 * MIB;
/// Files in a package; the largest real vocabularies have a few thousand.
pub const MAX_ENTRIES: usize = 20_000;
/// One file of a package, unpacked.
pub const MAX_ENTRY_BYTES: u64 = 64 * MIB as u64;
/// All files of a package, unpacked.
pub const MAX_TOTAL_BYTES: u64 = 512 * MIB as u64;
/// How many times its packed size a file may unpack to ...
pub const MAX_RATIO: u64 = 200;
/// ... once it is larger than this. Small files of blanks pack well and hurt nobody.
pub const RATIO_FLOOR_BYTES: u64 = 4 * MIB as u64;
/// One board or manifest.
pub const MAX_JSON_BYTES: usize = 64 * MIB;
/// Lists within lists of one board; real boards have about eight.
pub const MAX_JSON_DEPTH: usize = 64;
/// Boards of one set.
pub const MAX_BOARDS: usize = 5_000;
/// Buttons of one board: as many as the largest grid has cells.
pub const MAX_BUTTONS: usize = 4_096;
/// Pictures, or sounds, that one board of a foreign file lists.
pub const MAX_LISTED_MEDIA: usize = 4_096;
/// Pictures, or sounds, of one board: those listed, and one for every button that names something unlisted.
pub const MAX_MEDIA: usize = MAX_LISTED_MEDIA + MAX_BUTTONS;
/// Pixels of one picture; four bytes each once it is drawn.
pub const MAX_PIXELS: u64 = 40_000_000;
/// One drawing.
pub const MAX_SVG_BYTES: usize = 8 * MIB;
/// Elements and texts of one drawing.
pub const MAX_SVG_NODES: u32 = 200_000;
/// One picture or sound written into a board as text.
pub const MAX_DATA_URI_BYTES: usize = 16 * MIB;

const MIB: usize = 1024 * 1024;

/// How deep lists and objects nest in JSON text. Read without parsing, so that no parser can run out of stack first.
pub(super) fn json_depth(text: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0_usize);
    let mut in_text = false;
    let mut escaped = false;
    for byte in text {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_text => escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
