use crate::folder_of_the_learner;
use std::fs::{self, File};
use syllabus::{Problem, Result, Root};

/// Waits until no other process changes the file `.katakit/NAME.toml`. It is held until the result is dropped; the system drops
/// it too when the process dies.
///
/// # Errors
/// Where the lock's own file cannot be written.
pub fn lock(root: &Root, name: &str) -> Result<File> {
    let folder = folder_of_the_learner(root);
    let path = folder.join(format!("{name}.lock"));
    let failed = |error| Problem::with_file("write", &path, error);
    fs::create_dir_all(&folder).map_err(failed)?;
    let file = File::options()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(failed)?;
    file.lock().map_err(failed)?;
    Ok(file)
}
