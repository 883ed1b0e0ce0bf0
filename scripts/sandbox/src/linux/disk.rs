//! What a program's write folders hold.

use std::collections::HashSet;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

/// Deeper nobody's work needs to be; a chain of folders without end has paths that cannot be named any more.
const DEEPEST: usize = 64;

/// Whether the folders hold more than so many bytes or files, with the files that these processes have open or in their memory
/// and that no folder names any more. Cost: some microseconds a file.
pub(super) fn hold_too_much(
    folders: &[PathBuf],
    processes: &[i32],
    most_bytes: u64,
    most_files: u64,
) -> bool {
    let mut sum = Sum {
        bytes: 0,
        files: 0,
        seen: HashSet::new(),
    };
    for process in processes {
        sum.add_unnamed(*process);
    }
    for folder in folders {
        if sum.add(folder, 0, most_files).is_none() {
            return true;
        }
    }
    sum.bytes > most_bytes
}

struct Sum {
    bytes: u64,
    files: u64,
    /// Files with several names, by device and number.
    seen: HashSet<(u64, u64)>,
}

impl Sum {
    /// `None` where it need not look any further.
    fn add(&mut self, folder: &Path, depth: usize, most_files: u64) -> Option<()> {
        if depth > DEEPEST {
            return None;
        }
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let Ok(metadata) = entry.metadata() else {
                continue;
            };
            self.files += 1;
            if self.files > most_files {
                return None;
            }
            let is_new = metadata.nlink() < 2 || self.seen.insert((metadata.dev(), metadata.ino()));
            if is_new {
                self.bytes += metadata.blocks() * 512;
            }
            if metadata.is_dir() {
                self.add(&entry.path(), depth + 1, most_files)?;
            }
        }
        Some(())
    }

    /// Where the process may not be looked into, nothing is added.
    fn add_unnamed(&mut self, process: i32) {
        let held = ["fd", "map_files"]
            .into_iter()
            .filter_map(|kind| fs::read_dir(format!("/proc/{process}/{kind}")).ok())
            .flatten()
            .flatten();
        for file in held {
            let Ok(metadata) = fs::metadata(file.path()) else {
                continue;
            };
            if metadata.is_file()
                && metadata.nlink() == 0
                && self.seen.insert((metadata.dev(), metadata.ino()))
            {
                self.bytes += metadata.blocks() * 512;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, hold_too_much};
    use std::fs;

    #[test]
    fn bytes_files_and_depth_are_bounded() {
        let folder = tempfile::tempdir().expect("a folder");
        let folders = [folder.path().to_path_buf()];
        fs::write(folder.path().join("a"), vec![1; 100_000]).expect("written");
        fs::hard_link(folder.path().join("a"), folder.path().join("b")).expect("linked");
        assert!(!hold_too_much(&folders, &[], 150_000, 2));
        assert!(hold_too_much(&folders, &[], 50_000, 2));
        assert!(hold_too_much(&folders, &[], 150_000, 1));
        let mut deep = folder.path().to_path_buf();
        deep.extend(vec!["d"; DEEPEST + 2]);
        fs::create_dir_all(deep).expect("made");
        assert!(hold_too_much(&folders, &[], u64::MAX, u64::MAX));
    }
}
