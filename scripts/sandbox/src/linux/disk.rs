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
        let open = fs::read_dir(format!("/proc/{process}/fd"));
        for file in open.into_iter().flatten().flatten() {
            self.add_if_unnamed(&file.path());
        }
        // One text, instead of a look at each of a compiler's hundreds of mappings.
        let maps = fs::read(format!("/proc/{process}/maps")).unwrap_or_default();
        for range in ranges_of_deleted(&maps) {
            self.add_if_unnamed(Path::new(&format!("/proc/{process}/map_files/{range}")));
        }
    }

    fn add_if_unnamed(&mut self, file: &Path) {
        if let Ok(metadata) = fs::metadata(file)
            && metadata.is_file()
            && metadata.nlink() == 0
            && self.seen.insert((metadata.dev(), metadata.ino()))
        {
            self.bytes += metadata.blocks() * 512;
        }
    }
}

/// The ranges, named as in `map_files`, of mappings whose file no folder names, out of the text of a `maps` file. A file may have a
/// name that looks so.
fn ranges_of_deleted(maps: &[u8]) -> Vec<String> {
    let lines = maps.split(|byte| *byte == b'\n');
    let deleted = lines.filter(|line| line.ends_with(b" (deleted)"));
    let range = |line: &[u8]| {
        let range = line.split(|byte| *byte == b' ').next()?;
        let (from, to) = std::str::from_utf8(range).ok()?.split_once('-')?;
        // There, numbers are not filled up to eight digits.
        let [from, to] = [from, to].map(|number| number.trim_start_matches('0'));
        Some(format!("{from}-{to}"))
    };
    deleted.filter_map(range).collect()
}

#[cfg(test)]
mod tests {
    use super::{DEEPEST, hold_too_much, ranges_of_deleted};
    use std::fs;
    use std::os::fd::AsRawFd;

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

    #[test]
    fn a_mapping_without_a_name_is_found_in_the_text() {
        let maps = b"00400000-00401000 r--p 00000000 08:01 7   /tmp/a b (deleted)\n\
                     7f0000000000-7f0000001000 r--p 00000000 08:01 8   /lib/libc.so.6\n\
                     7f0000002000-7f0000003000 rw-p 00000000 00:00 0\n";
        assert_eq!(ranges_of_deleted(maps), ["400000-401000"]);
    }

    #[test]
    fn what_only_a_mapping_holds_counts() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("mapped");
        fs::write(&path, vec![1; 100_000]).expect("written");
        let file = fs::File::open(&path).expect("opened");
        let length = 100_000;
        // SAFETY: a new mapping, at no address in particular; nothing reads through it.
        let mapped = unsafe {
            libc::mmap(
                std::ptr::null_mut(),
                length,
                libc::PROT_READ,
                libc::MAP_SHARED,
                file.as_raw_fd(),
                0,
            )
        };
        assert_ne!(mapped, libc::MAP_FAILED);
        drop(file);
        fs::remove_file(&path).expect("removed");
        let own = [std::process::id().cast_signed()];
        let full = hold_too_much(&[], &own, 50_000, 10);
        // SAFETY: the mapping from above, which nothing points into.
        unsafe { libc::munmap(mapped, length) };
        assert!(full);
        assert!(!hold_too_much(&[], &own, 50_000, 10));
    }
}
