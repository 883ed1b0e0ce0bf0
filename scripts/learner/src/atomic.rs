use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use syllabus::{Problem, Result};
use tempfile::NamedTempFile;

/// Writes a file so that whoever looks, at whatever moment, finds the old contents or the new: first beside it, then through
/// to the disk, then in its place in one step. The file's permissions stay as they are.
///
/// # Errors
/// Where it cannot be written; the old contents stand then.
pub fn write_atomically(path: &Path, contents: &[u8]) -> Result<()> {
    replace(path, contents, |beside, place| match fs::metadata(place) {
        Ok(old) => fs::set_permissions(beside.path(), old.permissions()),
        Err(_) => readable_by_others(beside.as_file()),
    })
}

/// The same for what nobody else may read, such as a token: the file is its owner's alone, whatever it was before.
///
/// # Errors
/// As [`write_atomically`].
pub fn write_privately(path: &Path, contents: &[u8]) -> Result<()> {
    // A temporary file is its owner's alone from its first moment.
    replace(path, contents, |_, _| Ok(()))
}

fn replace(
    path: &Path,
    contents: &[u8],
    permit: impl FnOnce(&NamedTempFile, &Path) -> std::io::Result<()>,
) -> Result<()> {
    let failed = |error| Problem::with_file("write", path, error);
    // An editor's or a system's link to the file goes on pointing at it.
    let place = fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let folder = match place.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    };
    let mut beside = NamedTempFile::with_prefix_in(".katakit-", folder).map_err(failed)?;
    beside.write_all(contents).map_err(failed)?;
    permit(&beside, &place).map_err(failed)?;
    beside.as_file().sync_all().map_err(failed)?;
    beside
        .persist(&place)
        .map_err(|error| failed(error.error))?;
    // Only then does a power cut leave the new name behind. Not every system can do it, and the file itself is safe.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// The same, and the folders on the way are made.
///
/// # Errors
/// Where the file or a folder cannot be written.
pub fn write_with_folders(path: &Path, contents: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|error| Problem::with_file("make", folder, error))?;
    }
    write_atomically(path, contents)
}

/// A temporary file is its owner's alone, which a source file is not.
#[cfg(unix)]
fn readable_by_others(file: &File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable_by_others(_: &File) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{write_atomically, write_privately, write_with_folders};
    use std::fs;

    #[test]
    fn a_file_is_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep/notes.txt");
        for contents in ["one", "two"] {
            write_with_folders(&path, contents.as_bytes()).expect("written");
            assert_eq!(fs::read_to_string(&path).expect("there"), contents);
        }
        let names = fs::read_dir(folder.path().join("deep")).expect("a folder");
        assert_eq!(names.count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().expect("a folder");
        let (real, link) = (folder.path().join("real.rs"), folder.path().join("link.rs"));
        fs::write(&real, "old").expect("written");
        fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("set");
        symlink(&real, &link).expect("linked");
        write_atomically(&link, b"new").expect("written");
        assert_eq!(fs::read_to_string(&real).expect("there"), "new");
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        let mode = fs::metadata(&real).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o640);
    }

    #[cfg(unix)]
    #[test]
    fn what_is_private_is_read_by_its_owner_alone() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("token.toml");
        fs::write(&path, "old").expect("written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("set");
        write_privately(&path, b"new").expect("written");
        assert_eq!(fs::read_to_string(&path).expect("there"), "new");
        let mode = fs::metadata(&path).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
