//! A newer kit under a learner's work: their edits and its changes meet file by file, and an end at any moment loses nothing.
//!
//! What a stub was is `graders/NN/stub`; what it is now comes with the newer kit; what the learner has made of it stands in
//! `katas/NN`. So every edit can be merged as git merges branches, whether or not there is a git here.

mod apply;
mod git;
mod katas;
mod kit_tree;
mod known;
mod marker;
mod merge;
mod news;
mod plan;
mod source;

pub use git::GitAfter;
pub use marker::unfinished_update;
pub use merge::Meeting;
pub use news::{Conflict, News};

use crate::{Kept, folder_of_the_learner};
use git::Git;
use known::Known;
use marker::Marker;
use source::Source;
use std::fs::{self, File};
use std::path::Path;
use syllabus::{Problem, Result, Root};

/// How an update ended, or would end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Updated {
    /// What it was an update to, as a person reads it.
    pub to: String,
    /// What changed; nothing where that kit stood here already.
    pub news: Option<News>,
    /// What became of git's view; nothing where there is no clone, or on a dry run.
    pub git: Option<GitAfter>,
    /// Whether it finished one that was interrupted.
    pub resumed: bool,
}

/// Brings the newer kit that the clone follows, or that is unpacked in `from`; or finishes what was interrupted. With `dry_run`
/// it only says what it would do.
///
/// The learner's edits are merged with the stubs' changes; where both meet, the learner's file stays as it is. Whatever is
/// replaced and may hold a word of theirs is kept first.
///
/// # Errors
/// Where there is no newer kit to be had, it is no kit, it gives a number to another topic, or the disk is too small: then
/// nothing was touched. Where something cannot be read or written on the way: then [`unfinished_update`] says so, and another
/// call finishes it.
pub fn update(root: &Root, from: Option<&Path>, dry_run: bool) -> Result<Updated> {
    let _lock = lock(root)?;
    let updated = update_alone(root, from, dry_run);
    for folder in [source::newer_folder(root), apply::staged_folder(root)] {
        let _ = fs::remove_dir_all(folder);
    }
    updated
}

fn update_alone(root: &Root, from: Option<&Path>, dry_run: bool) -> Result<Updated> {
    let git = Git::of(root);
    let git = git.as_ref();
    let interrupted = Marker::read(root)?;
    let source = Source::find(root, git, from, interrupted.as_ref())?;
    let mut updated = Updated {
        to: source.shown(),
        news: None,
        git: None,
        resumed: interrupted.is_some(),
    };
    let common = git.and_then(|git| git.common(source.commit()));
    if source.commit().is_some() && common.as_deref() == source.commit() && interrupted.is_none() {
        return Ok(updated);
    }
    let newer = source.read(root, git)?;
    let known = Known::read(root, git, source.commit())?;
    let merged_already = interrupted.as_ref().map(|marker| marker.merged.clone());
    let mut plan = plan::plan(
        root,
        git,
        &newer,
        &known,
        &merged_already.unwrap_or_default(),
    )?;
    let nothing_to_do = plan.is_empty() && interrupted.is_none();
    let kept = Kept::begin(root);
    if plan.keeps() {
        plan.news.kept.insert(root.relative(kept.folder()));
    }
    if let Some(marker) = interrupted {
        plan.news.absorb(marker.news);
    }
    let mut news = plan.news.clone();
    if !dry_run && !nothing_to_do {
        enough_disk(apply::size(root, &plan, &newer), apply::free(root))?;
        Marker::new(&source, plan.merged.clone(), news.clone()).write(root)?;
        apply::apply(root, &plan, &newer, &kept)?;
        Known::note(root, &newer)?;
    }
    if !dry_run && let Some(git) = git {
        updated.git = Some(match source.commit() {
            Some(commit) => git.follow(commit),
            None => GitAfter::LeftAlone {
                why: "this kit came from a folder".to_owned(),
                may_commit: true,
            },
        });
    }
    if !dry_run && !nothing_to_do {
        Marker::remove(root)?;
        // An interruption may have come before anything was kept.
        news.kept
            .retain(|folder| root.folder().join(folder).exists());
    }
    updated.news = (!nothing_to_do).then_some(news);
    Ok(updated)
}

/// Held until it is dropped; the system drops it too when the process dies.
fn lock(root: &Root) -> Result<File> {
    let folder = folder_of_the_learner(root);
    let path = folder.join("update.lock");
    let failed = |error| Problem::with_file("write", &path, error);
    fs::create_dir_all(&folder).map_err(failed)?;
    let mut options = File::options();
    let file = options.create(true).truncate(false).write(true);
    let file = file.open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(fs::TryLockError::WouldBlock) => Err(Problem::new(
            "another `cargo kata update` is at work here; wait for its end",
        )),
        Err(fs::TryLockError::Error(error)) => Err(failed(error)),
    }
}

fn enough_disk(needed: u64, free: Option<u64>) -> Result<()> {
    match free {
        Some(free) if free < needed => {
            let megabytes = |bytes: u64| bytes.div_ceil(1_000_000);
            Err(Problem::new(format!(
                "the disk has too little room for the update, so nothing was touched: it needs {} MB, and {} MB are free",
                megabytes(needed),
                free / 1_000_000
            )))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::enough_disk;

    #[test]
    fn a_disk_that_is_too_small_is_said() {
        assert!(enough_disk(1_000, Some(1_000)).is_ok() && enough_disk(1_000, None).is_ok());
        let problem = enough_disk(2_000_001, Some(1_999_999)).expect_err("too small");
        assert!(
            problem
                .to_string()
                .contains("it needs 3 MB, and 1 MB are free")
        );
    }
}
