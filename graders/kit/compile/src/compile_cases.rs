//! The program that compiles for the graders: with trybuild `ui/*.rs` and `ui/*/*.rs` in the current folder, each by itself; with
//! `build` as its argument the package in the current folder, with cargo.
//!
//! Each grader with compile cases has it as a binary of its own, so that cargo builds it before the grader's checks run, and
//! only once: it does not depend on what a learner writes.

#[cfg(not(miri))]
fn main() {
    #[cfg(unix)]
    watch::over_this_group();
    if std::env::args().nth(1).as_deref() == Some("build") {
        std::process::exit(build());
    }
    let cases = trybuild::TestCases::new();
    cases.compile_fail("ui/*/*.rs");
    cases.compile_fail("ui/*.rs");
    // It panics where a program compiles, which is what half of them are for.
    let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| drop(cases)));
}

#[cfg(not(miri))]
fn build() -> i32 {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = std::process::Command::new(cargo)
        .args(["build", "--quiet", "--offline", "--color=never"])
        .status();
    status.ok().and_then(|status| status.code()).unwrap_or(1)
}

/// A learner's macro may loop for ever, inside rustc. Nobody would ever end that compiler, and it holds cargo's lock.
#[cfg(all(unix, not(miri)))]
mod watch {
    use std::os::unix::process::parent_id;
    use std::process::{self, Command};
    use std::time::{Duration, Instant};
    use std::{fs, thread};

    /// Less than a compile check may take, so that the check can still tell what happened.
    const LIMIT: Duration = Duration::from_secs(90);

    /// Ends this process and all that it started once the grader is gone, or at the limit; then leaves a file `gave-up`.
    ///
    /// The grader has given this process a group of its own.
    pub fn over_this_group() {
        let (grader, began) = (parent_id(), Instant::now());
        thread::spawn(move || {
            while parent_id() == grader && began.elapsed() < LIMIT {
                thread::sleep(Duration::from_millis(100));
            }
            // Where the folder is gone, nobody waits for an answer.
            let _ = fs::write("gave-up", "");
            let _ = Command::new("sh")
                .args(["-c", "kill -KILL -\"$0\""])
                .arg(process::id().to_string())
                .status();
        });
    }
}

/// Miri starts no compiler.
#[cfg(miri)]
fn main() {}
