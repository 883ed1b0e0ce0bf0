//! Which kata somebody means who names none.

use std::fs;
use std::time::{Duration, SystemTime};
use syllabus::{Kata, Problem, Result, Root};

/// Files that came together, such as by unpacking, differ by no more.
const TOGETHER: Duration = Duration::from_secs(2);

/// The kata whose file was saved last, of those that are not as they came; where that does not tell, the one that was looked
/// at last.
///
/// # Errors
/// Where neither tells.
pub fn worked_on_last(root: &Root) -> Result<Kata> {
    let touched = |kata: &Kata| !kata.is_untouched().unwrap_or(false);
    let katas = syllabus::each_kata(root)?.into_iter().flatten();
    let mut saved: Vec<(SystemTime, Kata)> = katas
        .filter(touched)
        .filter_map(|kata| Some((saved_last(&kata)?, kata)))
        .collect();
    saved.sort_by_key(|(time, _)| std::cmp::Reverse(*time));
    let newest = saved.first().map(|(time, _)| *time);
    saved.retain(|(time, _)| newest.is_some_and(|newest| newest <= *time + TOGETHER));
    if saved.len() == 1
        && let Some((_, kata)) = saved.pop()
    {
        return Ok(kata);
    }
    let last = learner::Progress::read(root)?.last.unwrap_or_default();
    let number = last.split('/').next().unwrap_or_default();
    let of_progress = saved.into_iter().find(|(_, kata)| kata.number == number);
    of_progress.map(|(_, kata)| kata).ok_or_else(|| {
        Problem::new("say which kata's work is to be sent, as in `cargo kata submit 03`")
    })
}

fn saved_last(kata: &Kata) -> Option<SystemTime> {
    let files = kata.exercises.iter().flat_map(|exercise| exercise.files());
    files
        .filter_map(|file| fs::metadata(kata.folder.join(file)).ok()?.modified().ok())
        .max()
}
