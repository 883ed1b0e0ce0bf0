//! `cargo kata update`: a newer kit under the learner's work.

use crate::remarks;
use crate::screen::{Answer, COMMAND, QUIET, STRONG, counted, paint};
use clap::Args;
use learner::{Conflict, GitAfter, Meeting, News, Updated, update};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;
use syllabus::{Problem, Result, Root};

/// More names than this are no longer read.
const MOST_NAMES: usize = 12;

#[derive(Args, Debug)]
pub struct Options {
    /// Take the newer kit from this folder, in which it is unpacked, instead of fetching it with git
    #[arg(long, value_name = "FOLDER")]
    pub from: Option<PathBuf>,
    /// Show what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    if root.is_pack() {
        return Err(Problem::new(
            "this is a learner's pack of a workshop, and its host gives out a newer one where there is one; nothing was changed",
        ));
    }
    let updated = update(root, options.from.as_deref(), options.dry_run)?;
    let mut screen = String::new();
    match &updated.news {
        None => {
            let _ = writeln!(
                screen,
                "nothing to update: {} is the kit that stands here",
                updated.to
            );
        }
        Some(news) => {
            let heading = match (options.dry_run, updated.resumed) {
                (true, _) => format!("What an update to {} would change:", updated.to),
                (false, true) => format!(
                    "The update that was interrupted is finished: {}",
                    updated.to
                ),
                (false, false) => format!("The newer kit is here: {}", updated.to),
            };
            let _ = writeln!(screen, "{}\n", paint(STRONG, &heading));
            show(&mut screen, news, root, options.dry_run);
        }
    }
    if let Some(git) = git(&updated) {
        let _ = writeln!(screen, "{git}");
    }
    let conflicts = updated.news.is_some_and(|news| !news.conflicts.is_empty());
    Ok(Answer::new(screen, !conflicts))
}

fn show(screen: &mut String, news: &News, root: &Root, dry_run: bool) {
    names(screen, "new katas", &news.katas);
    names(screen, "new exercises", &news.exercises);
    names(screen, "lessons changed", &news.lessons);
    files(
        screen,
        "stubs renewed, which you had not touched",
        &news.renewed,
    );
    files(
        screen,
        "your edits merged with the kit's changes",
        &news.merged,
    );
    files(
        screen,
        "no longer in the kit; they are yours, and stay",
        &news.stayed,
    );
    names(
        screen,
        "katas that only you have; they stay",
        &news.only_here,
    );
    if news.kit_files > 0 {
        let _ = writeln!(
            screen,
            "  {} besides",
            counted(news.kit_files, "file") + " of the kit"
        );
    }
    for (path, conflict) in &news.conflicts {
        meeting(screen, path, conflict, dry_run);
    }
    files(
        screen,
        "files of the kit that may hold changes of yours: replaced, with a copy kept",
        &news.kept_files,
    );
    screen.push('\n');
    if !news.kept.is_empty() && !dry_run {
        let kept: Vec<&str> = news.kept.iter().map(String::as_str).collect();
        let _ = writeln!(
            screen,
            "What was replaced of yours is kept in {}; {} brings an exercise back.",
            kept.join(" and "),
            paint(COMMAND, "cargo kata reset NN/EXERCISE --back")
        );
    }
    let again = judged_before(root, &news.check_again);
    if again.is_empty() {
        screen.push_str("Your progress stays.\n");
    } else {
        let _ = writeln!(
            screen,
            "Your progress stays. Worth checking again, because their stub or grader changed: {}",
            some_of(&again)
        );
    }
}

/// A verdict that was never given cannot have become old.
fn judged_before(root: &Root, exercises: &BTreeSet<String>) -> BTreeSet<String> {
    let progress = remarks::progress(root).unwrap_or_default();
    let was_judged = |exercise: &&String| {
        let entry = exercise.split_once('/');
        let entry = entry.and_then(|(kata, exercise)| progress.entry(kata, exercise));
        entry.is_some_and(|entry| entry.state.is_some())
    };
    exercises.iter().filter(was_judged).cloned().collect()
}

fn names(screen: &mut String, what: &str, names: &BTreeSet<String>) {
    if !names.is_empty() {
        let _ = writeln!(screen, "  {what}: {}", some_of(names));
    }
}

fn some_of(names: &BTreeSet<String>) -> String {
    let shown: Vec<&str> = names.iter().take(MOST_NAMES).map(String::as_str).collect();
    let more = names.len().saturating_sub(MOST_NAMES);
    let more = if more > 0 {
        format!(" and {more} more")
    } else {
        String::new()
    };
    format!("{}{more}", shown.join(", "))
}

fn files(screen: &mut String, what: &str, paths: &BTreeSet<String>) {
    if paths.is_empty() {
        return;
    }
    let _ = writeln!(screen, "  {what}:");
    for path in paths.iter().take(MOST_NAMES) {
        let _ = writeln!(screen, "    {path}");
    }
    if let Some(more) = paths.len().checked_sub(MOST_NAMES).filter(|more| *more > 0) {
        let _ = writeln!(screen, "    {}", paint(QUIET, &format!("and {more} more")));
    }
}

fn meeting(screen: &mut String, path: &str, conflict: &Conflict, dry_run: bool) {
    let _ = writeln!(screen, "\n  {} {path}", paint(STRONG, "conflict:"));
    for Meeting { yours, newer } in &conflict.meetings {
        let _ = writeln!(
            screen,
            "    your {} and the newer stub's {} were both changed",
            lines(*yours),
            lines(*newer)
        );
    }
    if dry_run {
        let _ = writeln!(screen, "    Your file would stay as it is.");
        return;
    }
    let number = path.split('/').nth(1).unwrap_or_default();
    let number = match number.split_once('-') {
        Some((number, _)) if path.starts_with("katas/") => number,
        _ => number,
    };
    let _ = writeln!(
        screen,
        "    Your file stays as it is, and the newer stub is laid in {}.\n    \
             Take over from there what you want, then {}",
        conflict.beside,
        paint(COMMAND, &format!("cargo kata check {number}"))
    );
}

fn lines((from, to): (usize, usize)) -> String {
    if from == to {
        format!("line {from}")
    } else {
        format!("lines {from} to {to}")
    }
}

fn git(updated: &Updated) -> Option<String> {
    match updated.git.as_ref()? {
        GitAfter::Follows { .. } if updated.news.is_none() => None,
        GitAfter::Follows { branch } => Some(format!(
            "Git follows: {branch} stands at the newer kit, and {} shows your own edits alone.",
            paint(COMMAND, "git status")
        )),
        GitAfter::LeftAlone { .. } if updated.news.is_none() => None,
        GitAfter::LeftAlone { why, may_commit } => {
            let commit = paint(COMMAND, "git add --all && git commit");
            let advice = if *may_commit {
                format!(" {commit} keeps them in your history.")
            } else {
                String::new()
            };
            Some(format!(
                "Git was left alone, because {why}: the newer kit stands in your files as changes that are not committed.{advice}"
            ))
        }
    }
}
