//! The compiler as it is called without rustup, without cargo, and without `/proc`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use syllabus::{Problem, Result, Root};

/// The toolchain that the pack asks for.
#[derive(Clone, Debug)]
pub(crate) struct Toolchain {
    /// `rustc --version`
    pub version: String,
    pub sysroot: PathBuf,
    /// A folder of our own with the linker that rustc brings along, where it brings one: rustc's own goes by way of a wrapper that
    /// asks `/proc` where it stands.
    pub linker_folder: Option<PathBuf>,
}

impl Toolchain {
    /// As it is chosen in the pack's folder.
    pub fn of(root: &Root, prepared: &Path) -> Result<Self> {
        let version = ask(root, &["--version"])?;
        let sysroot = PathBuf::from(ask(root, &["--print", "sysroot"])?);
        let host = ask(root, &["--print", "host-tuple"])?;
        let linker = sysroot.join("lib/rustlib").join(&host).join("bin/rust-lld");
        let by_default = host == "x86_64-unknown-linux-gnu" && linker.exists();
        let linker_folder = by_default.then(|| prepared.join("linker"));
        if let Some(folder) = &linker_folder {
            let link = folder.join("ld.lld");
            if fs::read_link(&link).ok().as_ref() != Some(&linker) {
                // Another toolchain's, or none.
                let _ = fs::remove_file(&link);
                fs::create_dir_all(folder)
                    .and_then(|()| symlink(&linker, &link))
                    .map_err(|error| Problem::with_file("make", &link, error))?;
            }
        }
        Ok(Self {
            version,
            sysroot,
            linker_folder,
        })
    }

    /// The compiler, or another program of its.
    pub fn program(&self, name: &str) -> PathBuf {
        self.sysroot.join("bin").join(name)
    }

    /// Where the compiler's own libraries are.
    pub fn libraries(&self) -> PathBuf {
        self.sysroot.join("lib")
    }

    /// What is said to rustc beyond what cargo said.
    pub fn arguments(&self) -> Vec<String> {
        let mut arguments = vec!["--sysroot".to_owned(), self.sysroot.display().to_string()];
        if let Some(folder) = &self.linker_folder {
            arguments.extend([
                "-Clinker-features=-lld".to_owned(),
                "-Clink-arg=-fuse-ld=lld".to_owned(),
                format!("-Clink-arg=-B{}", folder.display()),
            ]);
        }
        arguments
    }
}

fn ask(root: &Root, arguments: &[&str]) -> Result<String> {
    let mut command = Command::new("rustc");
    command.args(arguments).current_dir(root.folder());
    // As cargo chooses it for the builds in there: also where whoever started this process has named one.
    let output = command
        .output()
        .map_err(|error| Problem::new(format!("rustc cannot be started: {error}")))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let reason = said.lines().next().unwrap_or("it gave no reason");
        return Err(Problem::new(format!("rustc does not answer: {reason}")));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

#[cfg(unix)]
fn symlink(to: &Path, link: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, link)
}

/// Nothing is graded there.
#[cfg(not(unix))]
fn symlink(_: &Path, _: &Path) -> std::io::Result<()> {
    Ok(())
}
