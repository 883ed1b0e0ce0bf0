use std::fs;
use std::time::{SystemTime, UNIX_EPOCH};
use syllabus::{Kata, Problem, Result, Root, write_if_changed};

/// Whether the learner's folder still holds the stub as it came.
///
/// # Errors
/// Where something cannot be read.
pub fn untouched(kata: &Kata) -> Result<bool> {
    Ok(kata.current()? == kata.pristine()?)
}

/// Lays the pristine stub out in the learner's folder and gives the files that changed. What stood there before is kept in
/// `.katakit/kept/<seconds since 1970>/`; files that the stub does not know stay where they are.
///
/// # Errors
/// Where something cannot be read or written; nothing is replaced that could not be kept.
pub fn lay_out(root: &Root, kata: &Kata) -> Result<Vec<String>> {
    let current = kata.current().unwrap_or_default();
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_secs());
    let kept = root
        .folder()
        .join(".katakit/kept")
        .join(now.to_string())
        .join(&kata.name);
    let mut changed = Vec::new();
    for (path, contents) in kata.pristine()?.files() {
        let before = current.file(path);
        if before == Some(contents) {
            continue;
        }
        if let Some(before) = before {
            let copy = kept.join(path);
            fs::create_dir_all(copy.parent().unwrap_or(&kept))
                .and_then(|()| fs::write(&copy, before))
                .map_err(|error| Problem::with_file("keep a copy at", &copy, error))?;
        }
        write_if_changed(&kata.folder.join(path), contents)?;
        changed.push(path.to_owned());
    }
    Ok(changed)
}
