//! The exercise's file in the learner's own editor, at the place that matters now.

use super::event::Event;
use super::{State, Watch};
use crate::editor::{self, Opening, ThisProcess, opening};
use crate::excerpt::place;
use crate::open;
use crate::screen::without_commands;
use std::fs;
use std::io;
use std::path::PathBuf;
use std::sync::atomic::Ordering;
use std::thread;
use syllabus::Result;

/// Opens it; what goes wrong is a remark on the screen.
pub(super) fn open_in_editor(watch: &mut Watch) -> io::Result<()> {
    let (file, line) = match where_to_look(&watch.state) {
        Ok(place) => place,
        Err(problem) => {
            watch.state.remark = Some(watch.state.root.shortened(&problem.to_string()));
            return Ok(());
        }
    };
    let environment = ThisProcess::new(watch.edit_command.clone());
    let opened = match opening(&environment, &file, line) {
        Ok(here @ Opening::InThisTerminal(_)) => {
            watch.lent.store(true, Ordering::SeqCst);
            let opened = watch.terminal.lend(|| editor::run(here));
            watch.lent.store(false, Ordering::SeqCst);
            watch.screen.forget();
            watch.saved();
            opened?
        }
        Ok(elsewhere) => {
            let events = watch.sender.clone();
            // It may take seconds to say that it failed.
            thread::spawn(move || {
                if let Err(problem) = editor::run(elsewhere) {
                    // The watcher may have been left meanwhile.
                    let _ = events.send(Event::Remark(without_commands(&problem.to_string())));
                }
            });
            Ok(())
        }
        Err(problem) => Err(problem),
    };
    if let Err(problem) = opened {
        watch.state.remark = Some(without_commands(&problem.to_string()));
    }
    Ok(())
}

/// What the compiler refuses, or what the first failure is about; else what is still to be written.
fn where_to_look(state: &State) -> Result<(PathBuf, usize)> {
    let own = state.root.folder().join(state.file());
    let source = fs::read_to_string(own).unwrap_or_default();
    let refused = state.judged.as_ref().and_then(|judged| {
        let error = judged.verdict.compile_errors.first()?;
        error.kata_place.as_deref()
    });
    let failure = state
        .first_failure()
        .map(|check| check.judged.message.as_str());
    // The compiler's place reads like one that a message names.
    let message = refused.or(failure).unwrap_or_default();
    match place(message, &state.kata().place, &state.file(), &source) {
        Some(at) => Ok((state.root.folder().join(at.file), at.line)),
        None => open::place(state.kata(), state.exercise()),
    }
}
