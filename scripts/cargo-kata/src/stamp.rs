//! Whether the tools must be built anew, without asking cargo: that costs as long as all the rest together.
//!
//! Beside the binary stands a stamp: every file of `scripts/`, with its size and its time of change as they were before the
//! last build that succeeded. The binary is fresh as long as each of them is the same. Nothing is compared by "newer than", so
//! a clock that is wrong, a copy that keeps its times and a checkout of something older are all seen for what they are; and
//! after a checkout that changes times alone, cargo is asked once and no more.
//!
//! More is looked at than the binary is made of (the tests too), because a walk needs no list: cargo's own `cargo-kata.d` does
//! not know of a build script's or a manifest's needs. A test shows that all files in that list are among these.
//!
//! The launcher, which may depend on nothing, has this file as a module of its own.

use std::env;
use std::fmt::Write as _;
use std::fs::{self, Metadata};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

/// Holds no file that the tools are made of.
const NOT_SOURCES: [&str; 3] = ["target", "launcher", "__pycache__"];

/// What the tools are made of, and what makes them.
pub struct Stamp(String);

impl Stamp {
    /// As it is now. What cannot be read is noted as that, and so differs once it can.
    pub fn of(tools: &Path, cargo: &Path) -> Self {
        let mut stamp = String::new();
        // Both change when rustup chooses another toolchain or brings it up to date.
        let chosen = env::var_os("RUSTUP_TOOLCHAIN").unwrap_or_default();
        let _ = writeln!(stamp, "toolchain {}", chosen.display());
        add_file(&mut stamp, cargo);
        if let Some(repository) = tools.parent() {
            add_file(&mut stamp, &repository.join("rust-toolchain.toml"));
            add_file(&mut stamp, &repository.join(".cargo").join("config.toml"));
        }
        add_folder(&mut stamp, tools);
        Self(stamp)
    }

    /// Whether the binary was built from just this, and is still that binary.
    pub fn still_holds_for(&self, binary: &Path) -> bool {
        let written = fs::read_to_string(beside(binary));
        binary.is_file() && written.is_ok_and(|written| written == self.with(binary))
    }

    /// Notes that the binary was built from this. Where it cannot be noted, cargo is asked next time as well.
    pub fn write_for(&self, binary: &Path) {
        let stamp = beside(binary);
        // Another launcher may write at the same time; a half-written stamp would only cost a build that does nothing.
        let own = stamp.with_extension(format!("stamp-{}", std::process::id()));
        let written = fs::write(&own, self.with(binary)).and_then(|()| fs::rename(&own, &stamp));
        if written.is_err() {
            let _ = fs::remove_file(&own);
        }
    }

    fn with(&self, binary: &Path) -> String {
        let mut all = self.0.clone();
        add_file(&mut all, binary);
        all
    }
}

fn beside(binary: &Path) -> PathBuf {
    binary.with_extension("stamp")
}

fn add_folder(stamp: &mut String, folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else {
        let _ = writeln!(stamp, "unreadable {}", folder.display());
        return;
    };
    let mut entries: Vec<_> = entries.filter_map(Result::ok).collect();
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        if NOT_SOURCES.iter().any(|other| name == *other) {
            continue;
        }
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => add_folder(stamp, &entry.path()),
            _ => add_file(stamp, &entry.path()),
        }
    }
}

/// A line with the file's size, its time of change in nanoseconds, and its path.
fn add_file(stamp: &mut String, path: &Path) {
    let seen = fs::metadata(path).map_or_else(
        |_| "missing".to_owned(),
        |file| format!("{} {}", file.len(), changed(&file)),
    );
    let _ = writeln!(stamp, "{seen} {}", path.display());
}

/// Nanoseconds since 1970; before it where the clock was wrong.
fn changed(file: &Metadata) -> i128 {
    let Ok(changed) = file.modified() else {
        return 0;
    };
    let nanoseconds = |time: std::time::Duration| i128::try_from(time.as_nanos()).unwrap_or(0);
    match changed.duration_since(UNIX_EPOCH) {
        Ok(since) => nanoseconds(since),
        Err(before) => -nanoseconds(before.duration()),
    }
}
