//! For checks that start the learner's program as a process of its own.

use crate::run::NotStarted;
use std::path::{Path, PathBuf};
use std::process::{Child, ExitStatus};
use std::time::{Duration, Instant};
use std::{env, io, thread};

/// Ends the check as "not started" where a program's standard error tells of a `todo!()`; otherwise does nothing.
///
/// # Panics
/// Where it does, without the panic hook's noise.
pub fn stop_at_todo(standard_error: &str) {
    if let Some(location) = todo_location(standard_error) {
        not_started(location);
    }
}

/// Ends the check as "not started", because of a `todo!()` at this `file:line:column`.
///
/// # Panics
/// Always, without the panic hook's noise.
pub fn not_started(location: &str) -> ! {
    std::panic::resume_unwind(Box::new(NotStarted(without_detours(location))))
}

/// std's panic message is `thread 'main' (1) panicked at src/main.rs:26:5:` and the panic's own text on the next line.
fn todo_location(standard_error: &str) -> Option<&str> {
    let mut lines = standard_error.lines();
    while let Some(line) = lines.next() {
        if let Some((_, location)) = line.split_once(" panicked at ")
            && lines
                .clone()
                .next()
                .is_some_and(|text| text.starts_with("not yet implemented"))
        {
            return Some(location.trim_end_matches(':'));
        }
    }
    None
}

/// A grader builds a learner's `main.rs` by a path like `graders/00/../../katas/00/src/main.rs`; a learner knows `katas/00`.
pub fn without_detours(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        if part == ".." && parts.last().is_some_and(|last| *last != "..") {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}

/// Waits for a process's end; `None` where the limit passed first, and the process was killed.
///
/// # Errors
/// Where it cannot be waited for or killed.
pub fn wait(child: &mut Child, limit: Duration) -> io::Result<Option<ExitStatus>> {
    let began = Instant::now();
    let mut pause = Duration::from_micros(100);
    loop {
        if let Some(status) = child.try_wait()? {
            return Ok(Some(status));
        }
        if began.elapsed() > limit {
            child.kill()?;
            child.wait()?;
            return Ok(None);
        }
        // Short at first: most processes end within milliseconds.
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(5));
    }
}

/// The target folder that the grader was built into: its binary stands at `target/debug/deps/grade-…`.
pub fn target_folder() -> PathBuf {
    let binary = env::current_exe().unwrap_or_default();
    let target = binary.ancestors().nth(3);
    target.map(Path::to_path_buf).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{todo_location, without_detours};

    #[test]
    fn detours_are_left_out() {
        assert_eq!(
            without_detours("graders/00/../../katas/00/src/main.rs:3:5"),
            "katas/00/src/main.rs:3:5"
        );
        assert_eq!(without_detours("../a/b.rs:1:1"), "../a/b.rs:1:1");
    }

    #[test]
    fn a_todo_is_told_from_other_panics() {
        let panic = |text: &str| {
            format!("thread 'main' (7) panicked at src/main.rs:26:5:\n{text}\nnote: run with\n")
        };
        assert_eq!(
            todo_location(&panic("not yet implemented: print it")),
            Some("src/main.rs:26:5")
        );
        assert_eq!(todo_location(&panic("attempt to divide by zero")), None);
        assert_eq!(todo_location("not yet implemented"), None);
    }
}
