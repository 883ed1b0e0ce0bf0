//! Which files were saved: told by the system, or found out by looking now and then where it does not tell.

use crate::watch::event::Event;
use notify::{Config, EventKind, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::time::Duration;

/// How often files are looked at where the system does not tell.
const LOOK_EVERY: Duration = Duration::from_millis(500);

/// How the watcher learns that a file was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The system tells.
    Told,
    /// Looking at the files' contents twice a second: for network folders and containers, where the system tells nothing.
    Polling,
    /// Not at all; a key asks for a check.
    Manual,
}

/// The folder that is being watched, if any.
pub struct Files {
    events: Sender<Event>,
    mode: Mode,
    watching: Option<(PathBuf, Box<dyn Watcher>)>,
}

impl Files {
    /// Nothing is watched yet.
    pub fn new(mode: Mode, events: Sender<Event>) -> Self {
        Self {
            events,
            mode,
            watching: None,
        }
    }

    /// How files are watched at the moment.
    pub fn mode(&self) -> Mode {
        self.mode
    }

    /// Watches this folder with all below it, and no other one. Where the system cannot tell, files are looked at instead;
    /// where not even that works, [`Event::Blind`] says so.
    pub fn watch(&mut self, folder: &Path) {
        if self
            .watching
            .as_ref()
            .is_some_and(|(watched, _)| watched == folder)
        {
            return;
        }
        self.watching = None;
        if self.mode == Mode::Told {
            match self.told(folder) {
                Ok(watcher) => return self.watching = Some((folder.to_owned(), watcher)),
                Err(_) => self.mode = Mode::Polling,
            }
        }
        if self.mode == Mode::Polling {
            match self.polling(folder) {
                Ok(watcher) => self.watching = Some((folder.to_owned(), watcher)),
                Err(error) => {
                    self.mode = Mode::Manual;
                    // The queue's other end lives as long as the watcher.
                    let _ = self.events.send(Event::Blind(error.to_string()));
                }
            }
        }
    }

    fn told(&self, folder: &Path) -> notify::Result<Box<dyn Watcher>> {
        let mut watcher = RecommendedWatcher::new(self.handler(), Config::default())?;
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(Box::new(watcher))
    }

    fn polling(&self, folder: &Path) -> notify::Result<Box<dyn Watcher>> {
        let config = Config::default()
            .with_poll_interval(LOOK_EVERY)
            .with_compare_contents(true);
        let mut watcher = PollWatcher::new(self.handler(), config)?;
        watcher.watch(folder, RecursiveMode::Recursive)?;
        Ok(Box::new(watcher))
    }

    fn handler(&self) -> impl FnMut(notify::Result<notify::Event>) + Send + 'static {
        let events = self.events.clone();
        move |event| {
            let event = match event {
                // Whoever only reads has changed nothing, and rustc reads all the time.
                Ok(event) if matches!(event.kind, EventKind::Access(_)) => return,
                Ok(event) => Event::Saved(event.paths),
                Err(error) => Event::Blind(error.to_string()),
            };
            let _ = events.send(event);
        }
    }
}
