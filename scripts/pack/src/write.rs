use crate::halves::Half;
use crate::listing::{LISTING, Listing};
use crate::lock;
use crate::place::{Place, exchange};
use learner::now;
use std::fs;
use std::path::{Path, PathBuf};
use syllabus::{FileTree, PACK_FILE, Problem, Result, Root};
use tempfile::TempDir;

/// What was written, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The folder, by its whole path.
    pub folder: PathBuf,
    /// How many files.
    pub files: usize,
    /// How many bytes.
    pub bytes: u64,
    /// Whether an older pack stood there.
    pub replaced: bool,
    /// Files of the older pack that somebody had changed: copies are kept below the folder that [`Written::kept`] names.
    pub changed: Vec<String>,
    /// Where those copies are; nothing where there are none.
    pub kept: Option<String>,
}

/// Writes a half of a workshop into a folder: one that is not there yet, an empty one, or one in which an older half of the same
/// kind stands. All is made beside it first, and then takes its place at once. Whatever has come to an older pack since it was
/// written (builds, a service's data, somebody's notes) stays; what was changed in it is kept below `.katakit/kept/`.
///
/// # Errors
/// Where the folder holds something else, or something cannot be written; then it is as it was.
pub fn write(root: &Root, half: &Half, out: &Path) -> Result<Written> {
    let place = Place::find(root, out, half.pack.kind)?;
    let staged = staged(&place, out)?;
    let told = |error| Problem::with_file("write", out, error);
    for (path, contents) in half.files.files() {
        write_one(staged.path(), path, contents, out)?;
    }
    write_one(staged.path(), PACK_FILE, half.pack.text()?.as_bytes(), out)?;
    for workspace in &half.locked {
        lock::cut_down(&staged.path().join(workspace))?;
    }
    let mut files = half.files.clone();
    files.insert(PACK_FILE, half.pack.text()?);
    for workspace in &half.locked {
        let path = Path::new(workspace).join("Cargo.lock");
        let path = path.to_string_lossy().replace('\\', "/");
        files.insert(
            path.clone(),
            fs::read(staged.path().join(&path)).map_err(told)?,
        );
    }
    let listing = Listing::of(&files);
    write_one(staged.path(), LISTING, listing.text().as_bytes(), out)?;
    let mut written = Written {
        folder: place.folder.clone(),
        files: files.files().count(),
        bytes: files
            .files()
            .map(|(_, contents)| contents.len() as u64)
            .sum(),
        replaced: place.replaces,
        changed: Vec::new(),
        kept: None,
    };
    let staged = staged.keep();
    if !place.replaces {
        // An empty folder gives way.
        let _ = fs::remove_dir(&place.folder);
        fs::rename(&staged, &place.folder).map_err(|error| {
            let _ = fs::remove_dir_all(&staged);
            told(error)
        })?;
        return Ok(written);
    }
    let aside = place.beside("older");
    exchange(&staged, &place.folder, &aside).map_err(|error| {
        let _ = fs::remove_dir_all(&staged);
        told(error)
    })?;
    let carried = Older {
        folder: aside.clone(),
        listing: Listing::read(&aside),
        files: &files,
        kept: format!(".katakit/kept/{}", now().replace(':', "-")),
        new: place.folder.clone(),
    }
    .carry_over(&mut written);
    carried.map_err(|problem| {
        Problem::new(format!(
            "the new pack is in {}, but not all that had come to the older one could be moved into it: {problem}; what is left \
             of it stands in {}",
            place.folder.display(),
            aside.display()
        ))
    })?;
    Ok(written)
}

/// A folder beside the place, on the same file system.
fn staged(place: &Place, out: &Path) -> Result<TempDir> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".katakit-pack-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As `mkdir` would make it; a temporary folder is its owner's alone.
        builder.permissions(fs::Permissions::from_mode(0o777));
    }
    builder
        .tempdir_in(place.parent())
        .map_err(|error| Problem::with_file("write the pack to", out, plain(&error)))
}

/// Without the temporary name that nobody has chosen.
fn plain(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" at path ").next().unwrap_or(&text).to_owned()
}

/// What fails is told of the path that the file would have had.
fn write_one(folder: &Path, path: &str, contents: &[u8], out: &Path) -> Result<()> {
    let at = folder.join(path);
    let parent = at.parent().unwrap_or(folder);
    fs::create_dir_all(parent)
        .and_then(|()| fs::write(&at, contents))
        .map_err(|error| Problem::with_file("write", &out.join(path), error))
}

/// A pack that was replaced, and what had come to it.
struct Older<'files> {
    folder: PathBuf,
    listing: Listing,
    files: &'files FileTree,
    kept: String,
    new: PathBuf,
}

impl Older<'_> {
    /// Moves into the new pack what the older one had not been written with, and removes the rest.
    fn carry_over(&self, written: &mut Written) -> Result<()> {
        self.carry_below("", written)?;
        fs::remove_dir_all(&self.folder)
            .map_err(|error| Problem::with_file("remove", &self.folder, error))
    }

    fn carry_below(&self, below: &str, written: &mut Written) -> Result<()> {
        let folder = self.folder.join(below);
        let failed = |error| Problem::with_file("read", &folder, error);
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let path = if below.is_empty() {
                name.into_owned()
            } else {
                format!("{below}/{name}")
            };
            let is_folder = entry.file_type().map_err(failed)?.is_dir();
            if is_folder && (self.listing.names_below(&path) || self.new.join(&path).is_dir()) {
                self.carry_below(&path, written)?;
            } else if is_folder || !self.is_ours(&path) {
                self.carry(&path, written)?;
            }
        }
        Ok(())
    }

    /// Whether the file is as the older pack was written; the list of its files is as well.
    fn is_ours(&self, path: &str) -> bool {
        let contents = fs::read(self.folder.join(path)).unwrap_or_default();
        path == LISTING || self.listing.holds(path, &contents)
    }

    fn carry(&self, path: &str, written: &mut Written) -> Result<()> {
        let (from, mut to) = (self.folder.join(path), self.new.join(path));
        if self.files.file(path).is_some() {
            // The new pack has such a file too.
            if fs::read(&from).ok().as_deref() == self.files.file(path) {
                return Ok(());
            }
            to = self.new.join(&self.kept).join(path);
            written.changed.push(path.to_owned());
            written.kept = Some(self.kept.clone());
        }
        let parent = to.parent().unwrap_or(&self.new);
        fs::create_dir_all(parent)
            .and_then(|()| fs::rename(&from, &to))
            .map_err(|error| Problem::with_file("move", &from, error))
    }
}
