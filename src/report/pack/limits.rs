//! How much a pack may hold before it is refused unread. A pack comes from outside: it may have been made to exhaust the reader.

/// Every limit by name. A child's record of many years stays far below each of them.
///
/// Nesting of JSON has no number here: `serde_json` refuses more than 128 levels by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the zip as it lies on disk.
    pub pack_bytes: u64,
    /// Bytes of all its files together, after inflating.
    pub total_bytes: u64,
    /// Files in the zip.
    pub files: usize,
    /// How many times larger than its compressed bytes a file may be.
    pub inflation: u64,
    /// Bytes of manifest.json, and of heads.json.
    pub list_bytes: usize,
    /// Bytes of one line of entries.jsonl.
    pub line_bytes: usize,
    /// Lines of entries.jsonl.
    pub entries: usize,
    /// Bytes of a summary.json that is taken apart because it is not what the entries give.
    pub summary_bytes: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            pack_bytes: 1 << 30,
            total_bytes: 1 << 30,
            files: 20_000,
            inflation: 200,
            list_bytes: 32 << 20,
            line_bytes: 4 << 20,
            entries: 1_000_000,
            summary_bytes: 64 << 20,
        }
    }
}
