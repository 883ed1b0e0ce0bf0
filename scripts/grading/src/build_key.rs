//! Whether what was built for a kata still serves.

use crate::KataFacts;
use std::fs;
use syllabus::{Result, Root};

/// To be counted up with each change of how submissions are graded: that the model answer passed in another way proves nothing.
const WAY_OF_GRADING: u8 = 2;

/// The hash of all that a preparation depends on: the suite ([`syllabus::Kata::suite`], which a verdict carries, and `pack.toml`
/// names), and what it is built with: manifest, lock file, the toolchain's version, the facts.
///
/// # Errors
/// Where the facts cannot be told in TOML, which would be a mistake in here.
pub(crate) fn build_key(
    root: &Root,
    suite: &str,
    facts: &KataFacts,
    toolchain: &str,
) -> Result<String> {
    let mut hasher = blake3::Hasher::new();
    let mut field = |contents: &[u8]| {
        hasher.update(&(contents.len() as u64).to_le_bytes());
        hasher.update(contents);
    };
    field(&[WAY_OF_GRADING]);
    field(suite.as_bytes());
    for file in ["Cargo.toml", "Cargo.lock"] {
        field(&fs::read(root.folder().join(file)).unwrap_or_default());
    }
    field(toolchain.as_bytes());
    field(facts.written()?.as_bytes());
    Ok(hasher.finalize().to_hex().to_string())
}
