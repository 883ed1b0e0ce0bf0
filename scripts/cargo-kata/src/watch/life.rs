//! The loop that takes what happens, one thing after the other.

use super::event::{Event, stand_still};
use super::{View, Watch, action};
use std::io;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// A single save is judged at once, but editors write a file in several steps.
const QUIET: Duration = Duration::from_millis(20);

/// While saves come one after the other, judging waits until so long after the last one.
const BURST: Duration = Duration::from_millis(200);

/// How often the time that has passed is shown.
const TICK: Duration = Duration::from_millis(100);

impl Watch {
    pub(super) fn live(&mut self, events: &Receiver<Event>) -> io::Result<()> {
        let mut is_tick = false;
        while !self.leaving {
            if is_tick {
                self.show_time()?;
            } else {
                self.show()?;
            }
            let event = match self.patience() {
                None => events.recv().ok(),
                Some(patience) => match events.recv_timeout(patience) {
                    Err(RecvTimeoutError::Timeout) => None,
                    event => event.ok(),
                },
            };
            is_tick = event.is_none();
            if let Some(event) = event {
                self.take(event)?;
                // What came meanwhile is taken in before the next picture, so that nothing lags behind.
                while let Ok(event) = events.try_recv() {
                    self.take(event)?;
                }
            }
            if self.judge_at.is_some_and(|due| due <= Instant::now()) {
                self.judge_at = None;
                self.judge(false);
                is_tick = false;
            }
        }
        Ok(())
    }

    /// How long nothing will be to do by itself; for ever where nothing is under way.
    pub(super) fn patience(&self) -> Option<Duration> {
        let due = self
            .judge_at
            .map(|due| due.saturating_duration_since(Instant::now()));
        let checks_all = matches!(&self.view, View::CheckAll(all) if all.goes_on());
        let tick = (self.state.judging.is_some() || checks_all).then_some(TICK);
        due.into_iter().chain(tick).min()
    }

    pub(super) fn take(&mut self, event: Event) -> io::Result<()> {
        match event {
            Event::Key(key) => {
                let taken = action::take(self, key);
                self.keyboard.go_on();
                return taken;
            }
            Event::Resized => self.screen.forget(),
            Event::InputEnded | Event::Terminate => self.leaving = true,
            Event::Saved(paths) => {
                if paths.is_empty() || paths.iter().any(|path| self.is_source(path)) {
                    self.saved();
                }
            }
            Event::Blind(reason) => {
                let remark = format!("files cannot be watched ({reason}): r judges");
                self.state.remark = Some(remark);
            }
            Event::Remark(remark) => self.state.remark = Some(remark),
            Event::Judging(heard) => self.hear(heard),
            Event::Suspend => self.suspend(false)?,
            Event::Continued => self.screen.forget(),
        }
        Ok(())
    }

    /// What is built or left behind beside the sources is nobody's edit.
    pub(super) fn is_source(&self, path: &Path) -> bool {
        let relative = path.strip_prefix(&self.state.kata().folder).unwrap_or(path);
        let name = relative.to_string_lossy();
        !name
            .split(['/', '\\'])
            .any(|part| part == "target" || part.starts_with('.'))
            && !name.ends_with('~')
            && !name.ends_with(".swp")
    }

    /// A save is judged at once; one that overtakes a judging ends it, and then a pause is waited for.
    pub(super) fn saved(&mut self) {
        let is_overtaken = match &self.state.judging {
            // An editor may write twice what is the same.
            Some(judging) => self.state.kata().current().ok().as_ref() != Some(&judging.files),
            None => false,
        };
        if is_overtaken {
            self.state.judging = None;
            self.pause = BURST;
        } else if self.judge_at.is_none() {
            self.pause = QUIET;
        }
        self.judge_at = Some(Instant::now() + self.pause);
    }

    /// Stands still until the shell lets the job go on.
    pub(super) fn suspend(&mut self, whole_job: bool) -> io::Result<()> {
        self.terminal.lend(|| stand_still(whole_job))?;
        self.screen.forget();
        // Files may have been saved meanwhile, and what told of it is queued already.
        self.saved();
        Ok(())
    }
}
