//! The exercise's file in the learner's own editor, at the place that matters now.

use super::event::Event;
use super::{State, Watch};
use crate::editor::{Opening, ThisProcess, opening};
use crate::excerpt::place;
use crate::open;
use crate::screen::without_commands;
use std::fs::{self, File};
use std::io::{self, Read, Seek};
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::sync::atomic::Ordering;
use std::sync::mpsc::Sender;
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
        Err(problem) => Err(problem.to_string()),
        Ok(Opening::InThisTerminal(mut command)) => {
            watch.lent.store(true, Ordering::SeqCst);
            let status = watch.terminal.lend(|| command.status());
            watch.lent.store(false, Ordering::SeqCst);
            watch.screen.forget();
            watch.saved();
            match status? {
                Ok(status) if status.success() => Ok(()),
                Ok(status) => Err(format!("it ended with {status}; --edit-cmd names another")),
                Err(error) => Err(error.to_string()),
            }
        }
        Ok(Opening::Elsewhere(mut command)) => {
            // It must not write over the screen, nor wait for keys that are meant for the watcher.
            command
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null());
            // A file: an editor that outlives the watcher would be ended by writing into its pipe.
            let said = tempfile::tempfile().ok();
            if let Some(Ok(said)) = said.as_ref().map(File::try_clone) {
                command.stderr(said);
            }
            // Ctrl-Z and the end of the terminal are none of its business.
            #[cfg(unix)]
            std::os::unix::process::CommandExt::process_group(&mut command, 0);
            let started = command.spawn();
            started
                .map(|child| wait_elsewhere(child, said, watch.sender.clone()))
                .map_err(|error| error.to_string())
        }
    };
    if let Err(reason) = opened {
        watch.state.remark = Some(format!("the editor: {reason}"));
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

/// Waits for it on a thread, since a child that nobody waits for stays behind as a zombie; and hands on why it failed.
fn wait_elsewhere(mut child: Child, said: Option<File>, events: Sender<Event>) {
    thread::spawn(move || {
        let Ok(status) = child.wait() else { return };
        if status.success() {
            return;
        }
        let mut text = String::new();
        if let Some(mut said) = said {
            // Without its words there is still the status to tell.
            let _ = said.rewind();
            let _ = said.take(4096).read_to_string(&mut text);
        }
        let reason = text.lines().rfind(|line| !line.trim().is_empty());
        let reason = reason.unwrap_or("it gave no reason");
        let remark = format!("the editor ended with {status}: {reason}");
        // The watcher may have been left meanwhile.
        let _ = events.send(Event::Remark(without_commands(&remark)));
    });
}
