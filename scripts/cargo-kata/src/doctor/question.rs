//! What the doctor is asked: which katas are to be worked on here, and what they need.

use judge::cargo;
use std::path::Path;
use std::process::Command;
use syllabus::{Kata, Needs, Result, Root, Toolchain};

pub struct Question<'root> {
    pub root: &'root Root,
    pub katas: Vec<(Kata, Needs)>,
    pub toolchain: Toolchain,
}

impl<'root> Question<'root> {
    /// Reads what these katas need.
    ///
    /// # Errors
    /// Where their files cannot be read.
    pub fn about(root: &'root Root, katas: Vec<Kata>) -> Result<Self> {
        let with_needs = |kata: Kata| {
            let needs = Needs::of(&kata)?;
            Ok((kata, needs))
        };
        Ok(Self {
            root,
            katas: katas.into_iter().map(with_needs).collect::<Result<_>>()?,
            toolchain: Toolchain::asked_for(root)?,
        })
    }

    /// The numbers of all katas asked for.
    pub fn all(&self) -> Vec<String> {
        self.those_that(|_| true)
    }

    /// The numbers of the katas that have this need.
    pub fn those_that(&self, need: impl Fn(&Needs) -> bool) -> Vec<String> {
        self.katas
            .iter()
            .filter(|(_, needs)| need(needs))
            .map(|(kata, _)| kata.number.clone())
            .collect()
    }

    /// The program in the repository's folder, where rustup picks the toolchain that a verdict is built with; it installs
    /// nothing meanwhile, and does without colours, backtraces and other languages.
    pub fn program(&self, name: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(name);
        command.current_dir(self.root.folder());
        quiet(&mut command);
        command
    }

    /// The same for cargo, in a workspace of the repository.
    pub fn cargo(&self, workspace: &Path) -> Command {
        let mut command = cargo(workspace, None);
        quiet(&mut command);
        command
    }
}

fn quiet(command: &mut Command) {
    command
        .env("RUSTUP_AUTO_INSTALL", "0")
        .env("RUST_BACKTRACE", "0")
        .env("CARGO_TERM_COLOR", "never")
        .env("LC_ALL", "C");
}
