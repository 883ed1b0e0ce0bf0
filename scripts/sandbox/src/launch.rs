use crate::{Confined, Layers, Policy, system};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use syllabus::Result;

/// A program about to be started.
#[derive(Clone, Debug)]
#[cfg_attr(
    not(target_os = "linux"),
    expect(dead_code, reason = "nothing is started there")
)]
pub struct Launch<'policy> {
    pub(crate) program: PathBuf,
    pub(crate) arguments: Vec<OsString>,
    pub(crate) policy: &'policy Policy,
    pub(crate) layers: &'policy Layers,
    pub(crate) nonce: Option<String>,
    pub(crate) launcher: PathBuf,
}

impl<'policy> Launch<'policy> {
    /// A program by its absolute path, under this policy and in these layers.
    pub fn new(program: &Path, policy: &'policy Policy, layers: &'policy Layers) -> Self {
        Self {
            program: program.to_path_buf(),
            arguments: Vec::new(),
            policy,
            layers,
            nonce: None,
            launcher: PathBuf::from("/proc/self/exe"),
        }
    }

    /// With these arguments.
    #[must_use]
    pub fn arguments(mut self, arguments: impl IntoIterator<Item = impl Into<OsString>>) -> Self {
        self.arguments = arguments.into_iter().map(Into::into).collect();
        self
    }

    /// With a record channel on [`crate::RECORD_DESCRIPTOR`], on which this nonce and a line feed wait to be read. A socket,
    /// not a pipe: what is written to a pipe can be read again by whoever holds its writing end and has `/proc`.
    #[must_use]
    pub fn records(mut self, nonce: impl Into<String>) -> Self {
        self.nonce = Some(nonce.into());
        self
    }

    /// Through another executable than this process's own, one whose `main` calls [`crate::launch_if_asked`] as well. For
    /// tests, whose `main` is not theirs.
    #[must_use]
    pub fn through(mut self, launcher: &Path) -> Self {
        self.launcher = launcher.to_path_buf();
        self
    }

    /// Starts it, and waits until it runs: some milliseconds.
    ///
    /// # Errors
    /// Where a layer that was asked for does not come on, a path of the policy is missing, or the program cannot be executed.
    /// Nothing of the program has run then. [`crate::Layer::OwnUser`] alone is left off where its user cannot reach a path:
    /// [`Confined::left_off`] says so.
    pub fn start(&self) -> Result<Confined> {
        system::start(self)
    }
}

impl Policy {
    /// The words before a command with which an already confined program starts another one under this still narrower policy:
    /// the layers stack, so it can only take away. Of the policy, `environment`, `folder` and `slot` do not apply, and memory,
    /// disk, CPU time of the tree and wall time stay the outer one's affair; all descriptors but the standard ones are closed.
    ///
    /// The outer policy must let `launcher` be executed, an executable whose `main` calls [`crate::launch_if_asked`], and must
    /// let programs be started. No word contains a line feed.
    ///
    /// # Errors
    /// Where a path is not UTF-8.
    pub fn confining_words(&self, launcher: &Path) -> Result<Vec<String>> {
        system::confining_words(self, launcher)
    }
}
