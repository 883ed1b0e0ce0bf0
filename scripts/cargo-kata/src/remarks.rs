//! What happened beside the thing that was asked for, in a line.

use learner::Progress;
use syllabus::Root;

/// Says where a damaged progress file went, if one had to be set aside, and how to get its contents back.
pub fn set_aside(root: &Root, progress: &Progress) -> Option<String> {
    let aside = root.relative(progress.set_aside.as_ref()?);
    Some(format!(
        "what was remembered of your work was damaged, and stands in {aside} now; `cargo kata check --all` finds it out again"
    ))
}
