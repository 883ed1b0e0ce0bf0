//! What happened beside the thing that was asked for, in a line.

use learner::{Overview, Progress, unfinished_update};
use std::io::Write;
use syllabus::{Problem, Result, Root};

/// Says it on standard error, which may be closed as well; then there is nobody left to tell.
pub fn say(remark: &str) {
    let _ = writeln!(anstream::stderr(), "cargo kata: {remark}");
}

/// Says that an update ended before it was done, if one did. The question that was asked is answered all the same.
pub fn interrupted_update(root: &Root) {
    if unfinished_update(root) {
        say("an update of the kit was interrupted; `cargo kata update` finishes it");
    }
}

/// What is remembered; where that was damaged, it is said.
///
/// # Errors
/// Where it cannot be read, or is of a newer kit.
pub fn progress(root: &Root) -> Result<Progress> {
    let progress = Progress::read(root)?;
    if let Some(remark) = set_aside(root, &progress) {
        say(&remark);
    }
    Ok(progress)
}

/// All katas with how they stand; a damaged progress file is among the problems.
///
/// # Errors
/// Where the katas' folder cannot be read.
pub fn overview(root: &Root) -> Result<Overview> {
    let mut overview = learner::overview(root)?;
    let remark = set_aside(root, &overview.progress);
    overview.problems.extend(remark.map(Problem::new));
    Ok(overview)
}

/// Says where a damaged progress file went, if one had to be set aside, and how to get its contents back.
pub fn set_aside(root: &Root, progress: &Progress) -> Option<String> {
    let aside = root.relative(progress.set_aside.as_ref()?);
    Some(format!(
        "what was remembered of your work was damaged, and stands in {aside} now; `cargo kata check --all` finds out again what passes, hints and dates stay in that file"
    ))
}
