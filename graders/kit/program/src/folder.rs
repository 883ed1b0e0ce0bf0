use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A temporary folder with files for one run; it is removed when this value is dropped.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
}

impl Folder {
    /// An empty folder.
    ///
    /// # Panics
    /// Where the system gives no room for it.
    #[expect(
        clippy::new_without_default,
        reason = "a default value makes no folder on the disk"
    )]
    pub fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let name = format!("katakit-{}-{number}", std::process::id());
        let path = std::env::temp_dir().join(name);
        // One of the same name is left over from a process that was killed.
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("there is a folder for temporary files");
        Self { path }
    }

    /// The same with a file in it; folders on the way to it are made.
    ///
    /// # Panics
    /// Where the file cannot be written.
    pub fn file(self, name: impl AsRef<OsStr>, contents: &[u8]) -> Self {
        let file = self.path.join(Path::new(name.as_ref()));
        let above = file.parent().unwrap_or(&self.path);
        fs::create_dir_all(above).expect("a temporary folder takes folders");
        fs::write(&file, contents).expect("a temporary folder takes files");
        self
    }

    /// The same with a symbolic link at `name` that leads to `target`.
    ///
    /// # Panics
    /// Where the link cannot be made.
    #[cfg(unix)]
    pub fn link(self, name: &str, target: &str) -> Self {
        let link = self.path.join(name);
        std::os::unix::fs::symlink(target, link).expect("a temporary folder takes links");
        self
    }

    /// Where the folder stands.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}
