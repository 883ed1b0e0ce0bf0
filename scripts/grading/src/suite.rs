//! What identifies a suite: a verdict is worth what the suite that gave it is worth.

use crate::KataFacts;
use std::fs;
use syllabus::{FileTree, Kata, Result, Root};

/// The hash of all that a verdict on the kata depends on but the learner's work: kit, grader, stub, manifest, lock file, and the
/// toolchain's version.
///
/// # Errors
/// Where something cannot be read.
pub fn suite_hash(root: &Root, kata: &Kata, toolchain: &str) -> Result<String> {
    let mut hasher = blake3::Hasher::new();
    let mut field = |name: &str, contents: &[u8]| {
        for bytes in [name.as_bytes(), contents] {
            hasher.update(&(bytes.len() as u64).to_le_bytes());
            hasher.update(bytes);
        }
    };
    let mut tree = |name: &str, tree: FileTree| {
        for (path, contents) in tree.files() {
            // What it says is hashed below, whether or not it is written down.
            if !(name == "grader" && path == KataFacts::FILE) {
                field(&format!("{name}/{path}"), contents);
            }
        }
    };
    tree("kit", FileTree::read(&root.graders().join("kit"))?);
    tree("grader", kata.judging_files()?);
    tree("stub", kata.pristine()?);
    tree("c-src", FileTree::read(&root.c_sources())?);
    for file in ["Cargo.toml", "Cargo.lock"] {
        field(
            file,
            &fs::read(root.folder().join(file)).unwrap_or_default(),
        );
    }
    field("toolchain", toolchain.as_bytes());
    field("facts", KataFacts::of(kata)?.written()?.as_bytes());
    Ok(hasher.finalize().to_hex().to_string())
}
