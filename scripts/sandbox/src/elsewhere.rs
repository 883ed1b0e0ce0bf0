//! Where there is no Landlock: everything is refused.

use crate::{Finished, Launch, Layers, Next, Policy};
use std::convert::Infallible;
use std::path::Path;
use syllabus::{Problem, Result};

const REFUSAL: &str = "this system cannot keep a learner's program from the host's files: grading needs Linux 5.19 or newer with \
    Landlock; run the dojo on a Linux machine, in a Linux virtual machine, or on Windows in WSL 2";

pub(crate) fn launch_if_asked() {}

pub(crate) fn layers_of_this_host() -> Layers {
    Layers::default()
}

pub(crate) fn refusal() -> Option<String> {
    Some(REFUSAL.to_owned())
}

pub(crate) fn start(_: &Launch<'_>) -> Result<crate::Confined> {
    Err(Problem::new(REFUSAL))
}

pub(crate) fn confining_words(_: &Policy, _: &Path) -> Result<Vec<String>> {
    Err(Problem::new(REFUSAL))
}

/// The user and group of a worker slot: none here.
pub fn slot_user(_: u32) -> Option<(u32, u32)> {
    None
}

pub(crate) struct Running(Infallible);

impl Running {
    pub fn layers(&self) -> &Layers {
        match self.0 {}
    }

    pub fn left_off(&self) -> &[String] {
        match self.0 {}
    }

    pub fn stopper(&self) -> Result<Stop> {
        match self.0 {}
    }

    pub fn wait_with(self, _: impl FnMut(&[u8]) -> Next) -> Result<Finished> {
        match self.0 {}
    }
}

#[derive(Debug)]
pub(crate) struct Stop(Infallible);

impl Stop {
    pub fn stop(&self) {
        match self.0 {}
    }
}
