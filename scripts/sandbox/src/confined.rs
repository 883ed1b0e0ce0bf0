use crate::{Finished, Layers, system};
use std::fmt;
use syllabus::Result;

/// A program that runs. Dropped, it is ended with its whole tree.
pub struct Confined(pub(crate) system::Running);

impl fmt::Debug for Confined {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Confined({})", self.layers())
    }
}

/// What to do after some bytes of the record channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// More may come.
    GoOn,
    /// All that matters was said: end the tree now, before it says anything else.
    End,
}

impl Confined {
    /// The layers that are active.
    pub fn layers(&self) -> &Layers {
        self.0.layers()
    }

    /// Why a layer was left off that was asked for, a sentence each.
    pub fn left_off(&self) -> &[String] {
        self.0.left_off()
    }

    /// Something that ends it from another thread.
    ///
    /// # Errors
    /// Where this process has no descriptor left.
    pub fn stopper(&self) -> Result<Stopper> {
        self.0.stopper().map(Stopper)
    }

    /// Waits for its end. After that nothing of its tree is alive.
    ///
    /// # Errors
    /// Where its keeper died, which nothing it does should bring about.
    pub fn wait(self) -> Result<Finished> {
        self.wait_with(|_| Next::GoOn)
    }

    /// The same, and hands on what comes over the record channel, as it comes.
    ///
    /// # Errors
    /// As [`Confined::wait`].
    pub fn wait_with(self, on_record: impl FnMut(&[u8]) -> Next) -> Result<Finished> {
        self.0.wait_with(on_record)
    }
}

/// Ends a program.
#[derive(Debug)]
pub struct Stopper(system::Stop);

impl Stopper {
    /// Does so; whoever waits for it gets [`crate::Ended::Stopped`].
    pub fn stop(&self) {
        self.0.stop();
    }
}
