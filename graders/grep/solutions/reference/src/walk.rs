//! Which inputs the paths of a command line stand for.

use crate::arguments::Arguments;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Something to search through.
#[derive(Debug)]
pub enum Input {
    Standard,
    File(PathBuf),
}

/// A path, and why it cannot be searched.
pub type Unreadable = (PathBuf, io::Error);

/// All inputs in their order.
pub fn inputs(arguments: &Arguments) -> Box<dyn Iterator<Item = Result<Input, Unreadable>> + '_> {
    let recursive = arguments.recursive;
    if arguments.paths.is_empty() && recursive {
        let here = Path::new(".");
        return Box::new(Walk::new(here, true).map(move |file| {
            let file = file?;
            Ok(Input::File(file.strip_prefix(here).unwrap_or(&file).into()))
        }));
    }
    if arguments.paths.is_empty() {
        return Box::new(std::iter::once(Ok(Input::Standard)));
    }
    Box::new(arguments.paths.iter().flat_map(move |path| {
        let standard = path == "-";
        Walk::new(Path::new(path), recursive).map(move |file| {
            file.map(|file| {
                if standard {
                    Input::Standard
                } else {
                    Input::File(file)
                }
            })
        })
    }))
}

/// The path itself, or with `recursive` the files below a folder: depth first, the entries of each folder by name. Links are
/// not followed on the way, since one may lead back up.
#[derive(Debug)]
struct Walk {
    /// What is still to be visited, last first.
    waiting: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    path: PathBuf,
    is_folder: bool,
}

impl Walk {
    fn new(path: &Path, recursive: bool) -> Self {
        let itself = Entry {
            path: path.to_path_buf(),
            is_folder: recursive && path.is_dir(),
        };
        Self {
            waiting: vec![itself],
        }
    }
}

impl Iterator for Walk {
    type Item = Result<PathBuf, Unreadable>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let entry = self.waiting.pop()?;
            if !entry.is_folder {
                return Some(Ok(entry.path));
            }
            match entries(&entry.path) {
                Ok(entries) => self.waiting.extend(entries.into_iter().rev()),
                Err(error) => return Some(Err((entry.path, error))),
            }
        }
    }
}

/// The files and folders in a folder, by name; nothing else, since reading a pipe or a device might never end.
fn entries(folder: &Path) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_file() || kind.is_dir() {
            entries.push(Entry {
                path: entry.path(),
                is_folder: kind.is_dir(),
            });
        }
    }
    entries.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(entries)
}
