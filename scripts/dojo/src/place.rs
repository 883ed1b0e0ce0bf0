//! Where a workshop's things are.

use crate::settings::{self, Settings};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use syllabus::{Problem, Result, Root};

/// What somebody said about where things are; the rest has a default.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The data folder.
    pub data: Option<PathBuf>,
    /// The settings file.
    pub settings: Option<PathBuf>,
    /// The repository or grader pack.
    pub pack: Option<PathBuf>,
    /// The database's address.
    pub database: Option<String>,
}

impl Place {
    /// The repository or grader pack.
    ///
    /// # Errors
    /// Where there is none, or one without graders.
    pub fn pack(&self) -> Result<Root> {
        let root = match &self.pack {
            Some(folder) => {
                let folder = absolute(folder)?;
                Root::at(&folder).ok_or_else(|| {
                    Problem::new(format!(
                        "{} is neither a katakit repository nor a grader pack; `--pack` names the folder of one",
                        folder.display()
                    ))
                })?
            }
            None => Root::find()?,
        };
        if root.is_pack() {
            return Err(Problem::new(format!(
                "{} is a learner's pack, without graders; the dojo is opened in the whole repository or in a grader pack",
                root.folder().display()
            )));
        }
        Ok(root)
    }

    /// The data folder, where it would be.
    ///
    /// # Errors
    /// Where the pack is not found, or the current folder is gone.
    pub fn data(&self) -> Result<PathBuf> {
        match &self.data {
            Some(folder) => absolute(folder),
            None => absolute(&self.pack()?.folder().join(".katakit/dojo")),
        }
    }

    /// The workshop's settings, by the file that was named or the one in the data folder.
    ///
    /// # Errors
    /// Where a file that was named is not there; or as [`Settings::read`].
    pub fn read_settings(&self, pack: &Root) -> Result<Settings> {
        let file = self.settings_file()?;
        if self.settings.is_some() && !file.is_file() {
            return Err(Problem::with_file("read", &file, "there is no such file"));
        }
        Settings::read(&file, pack)
    }

    /// The settings file, whether it is there or not.
    ///
    /// # Errors
    /// As [`Place::data`].
    pub fn settings_file(&self) -> Result<PathBuf> {
        match &self.settings {
            Some(file) => Ok(file.clone()),
            None => Ok(self.data()?.join("dojo.toml")),
        }
    }

    /// The database's address.
    ///
    /// # Errors
    /// As [`Place::data`].
    pub fn database(&self) -> Result<String> {
        match &self.database {
            Some(url) => Ok(url.clone()),
            None => Ok(format!(
                "sqlite://{}",
                self.data()?.join(DATABASE).display()
            )),
        }
    }
}

/// A data folder that is one service's alone.
pub struct DataFolder {
    folder: PathBuf,
    /// Locked until it is closed, by the system and also after a crash.
    _lock: File,
}

impl DataFolder {
    /// Makes it where it is not there, closed to other users, and takes it.
    ///
    /// # Errors
    /// Where it cannot be made, or another service has it.
    pub fn take(folder: PathBuf) -> Result<Self> {
        let cannot = |error| Problem::with_file("use the data folder", &folder, error);
        fs::create_dir_all(&folder).map_err(cannot)?;
        for_this_user_only(&folder).map_err(cannot)?;
        // A database's other files are made as open as its own.
        for file in [DATABASE, "dojo.db.permits"] {
            own_file(&folder.join(file)).map_err(cannot)?;
        }
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(folder.join("lock"))
            .map_err(cannot)?;
        match lock.try_lock() {
            Ok(()) => Ok(Self {
                folder,
                _lock: lock,
            }),
            Err(TryLockError::WouldBlock) => Err(Problem::new(format!(
                "another dojo is open with the data in {}; close that one, or give this one a folder of its own with `--data`",
                folder.display()
            ))),
            Err(TryLockError::Error(error)) => Err(cannot(error)),
        }
    }

    /// The folder itself.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The settings that explain themselves, for the host to change, where there are none yet.
    ///
    /// # Errors
    /// Where they cannot be written.
    pub fn lay_out_settings(&self) -> Result<()> {
        let file = self.folder.join("dojo.toml");
        if file.exists() {
            return Ok(());
        }
        fs::write(&file, settings::EXAMPLE)
            .map_err(|error| Problem::with_file("write", &file, error))
    }

    /// Remembers the address of the service, for [`DataFolder::address_in`].
    ///
    /// # Errors
    /// Where it cannot be written.
    pub fn remember_address(&self, address: &str) -> Result<()> {
        let file = self.folder.join(ADDRESS);
        fs::write(&file, address).map_err(|error| Problem::with_file("write", &file, error))
    }

    /// The address that the service last had, where it was ever started.
    pub fn address_in(folder: &Path) -> Option<String> {
        fs::read_to_string(folder.join(ADDRESS)).ok()
    }
}

const ADDRESS: &str = "address";

/// The database's file, where none was named.
const DATABASE: &str = "dojo.db";

fn absolute(path: &Path) -> Result<PathBuf> {
    std::path::absolute(path)
        .map_err(|error| Problem::new(format!("the current folder cannot be read: {error}")))
}

/// Where each worker slot has a user of its own, those must get through to what they grade, whose folders lie deeper and say for
/// themselves who may enter: they may pass, but neither list nor read anything here.
#[cfg(unix)]
fn for_this_user_only(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mode = if sandbox::slot_user(0).is_some() {
        0o711
    } else {
        0o700
    };
    fs::set_permissions(folder, fs::Permissions::from_mode(mode))
}

#[cfg(unix)]
fn own_file(file: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
    let opened = OpenOptions::new()
        .create(true)
        .append(true)
        .mode(0o600)
        .open(file)?;
    opened.set_permissions(fs::Permissions::from_mode(0o600))
}

#[cfg(not(unix))]
fn for_this_user_only(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn own_file(_: &Path) -> std::io::Result<()> {
    Ok(())
}
