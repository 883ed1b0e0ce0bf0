//! The few things that an update asks of git. None of them changes the learner's branches, index or working tree but
//! [`Git::follow`], which comes last.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use syllabus::{Problem, Result, Root};

/// What became of git's own view of the repository.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GitAfter {
    /// The branch stands at the newer kit; `git status` shows the learner's edits alone.
    Follows {
        /// The branch.
        branch: String,
    },
    /// It was left alone: the newer kit stands in the working tree, as changes that nobody has committed.
    LeftAlone {
        /// Why, as half a sentence.
        why: String,
        /// Whether to commit everything as it stands would be right.
        may_commit: bool,
    },
}

const OWN_COMMITS: &str = "you have commits of your own";

/// The learner's clone.
#[derive(Debug)]
pub(super) struct Git {
    folder: PathBuf,
}

impl Git {
    /// The repository's own git; none where it is no clone, or stands within a larger one.
    pub fn of(root: &Root) -> Option<Self> {
        let git = Self {
            folder: root.folder().to_path_buf(),
        };
        let top = git.ask(&["rev-parse", "--show-toplevel"]).ok()?;
        let same = fs::canonicalize(top).ok()? == fs::canonicalize(&git.folder).ok()?;
        same.then_some(git)
    }

    /// Fetches what `main` follows, or else what the current branch does, and gives its name and its commit.
    pub fn fetch(&self) -> Result<(String, String)> {
        let Some((remote, branch)) = self.upstream() else {
            return Err(Problem::new(
                "this clone follows no other repository, so there is nowhere to fetch a newer kit from; \
                 `cargo kata update --from FOLDER` takes one that you have unpacked",
            ));
        };
        let fetch = [
            "fetch",
            "--quiet",
            "--no-recurse-submodules",
            &remote,
            &branch,
        ];
        self.ask(&fetch).map_err(|reason| {
            Problem::new(format!(
                "the newer kit cannot be fetched from `{remote}`: {reason}; once it can be reached run this again, or \
                 `cargo kata update --from FOLDER` with one that you have unpacked"
            ))
        })?;
        let commit = self.must(&["rev-parse", "FETCH_HEAD"])?;
        let branch = branch.trim_start_matches("refs/heads/");
        Ok((format!("{remote}/{branch}"), commit))
    }

    fn upstream(&self) -> Option<(String, String)> {
        let current = self.ask(&["symbolic-ref", "--quiet", "--short", "HEAD"]);
        let branches = std::iter::once("main".to_owned()).chain(current);
        let followed = |branch: String| {
            let setting = |name| self.ask(&["config", &format!("branch.{branch}.{name}")]);
            Some((setting("remote").ok()?, setting("merge").ok()?))
        };
        branches.into_iter().find_map(followed)
    }

    /// The commit up to which the learner's history and the kit's are one; `newer` is the kit's, or what was fetched last.
    pub fn common(&self, newer: Option<&str>) -> Option<String> {
        let tracked = || self.ask(&["rev-parse", "--verify", "--quiet", "main@{upstream}"]);
        let newer = match newer {
            Some(newer) => newer.to_owned(),
            None => tracked().ok()?,
        };
        self.ask(&["merge-base", "HEAD", &newer]).ok()
    }

    /// Lays a commit's files out in a folder below the repository's, by way of an index of its own.
    pub fn lay_out(&self, commit: &str, folder: &Path) -> Result<()> {
        let failed = |error| Problem::with_file("make", folder, error);
        fs::create_dir_all(folder).map_err(failed)?;
        let index = folder.with_extension("index");
        // A power cut leaves git's lock on it behind.
        let no_index = || {
            for left in [index.clone(), index.with_extension("index.lock")] {
                let _ = fs::remove_file(left);
            }
        };
        no_index();
        let prefix = format!("--prefix={}/", folder.display());
        let steps: [&[&str]; 2] = [
            &["read-tree", commit],
            &["checkout-index", "--all", "--force", &prefix],
        ];
        let done = steps.into_iter().try_for_each(|step| {
            let mut command = self.command(step);
            command.env("GIT_INDEX_FILE", &index);
            said(&mut command, &[]).map(drop)
        });
        no_index();
        done.map_err(|reason| Problem::with_file("lay the newer kit out in", folder, reason))
    }

    /// The files of a commit with what git calls their contents.
    pub fn files_of(&self, commit: &str) -> Result<BTreeMap<String, String>> {
        let text = self.must(&["ls-tree", "-r", "-z", commit])?;
        let file = |line: &str| {
            let (about, path) = line.split_once('\t')?;
            let mut about = about.split(' ');
            let is_file_or_link = about.next()? != "160000";
            let contents = about.nth(1)?;
            is_file_or_link.then(|| (path.to_owned(), contents.to_owned()))
        };
        Ok(text.split('\0').filter_map(file).collect())
    }

    /// What git would call the contents of these files of the working tree.
    pub fn contents_of(&self, paths: &[&str]) -> Result<Vec<String>> {
        if paths.is_empty() {
            return Ok(Vec::new());
        }
        let mut command = self.command(&["hash-object", "--stdin-paths"]);
        let list: String = paths.iter().map(|path| format!("{path}\n")).collect();
        let text = said(&mut command, list.as_bytes()).map_err(Problem::new)?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// What git would call a link to this path.
    pub fn link_to(&self, target: &str) -> Option<String> {
        let mut command = self.command(&["hash-object", "--stdin"]);
        said(&mut command, target.as_bytes()).ok()
    }

    /// Whether the branch stands at this commit.
    pub fn is_at(&self, commit: &str) -> bool {
        self.ask(&["rev-parse", "HEAD"])
            .is_ok_and(|head| head == commit)
    }

    /// Moves the learner's branch to this commit without touching the working tree, where nothing of theirs is in the way.
    pub fn follow(&self, commit: &str) -> GitAfter {
        match self.try_to_follow(commit) {
            Ok(branch) => GitAfter::Follows { branch },
            Err(why) => GitAfter::LeftAlone {
                may_commit: why == OWN_COMMITS,
                why,
            },
        }
    }

    fn try_to_follow(&self, commit: &str) -> std::result::Result<String, String> {
        let branch = self
            .ask(&["symbolic-ref", "--quiet", "--short", "HEAD"])
            .map_err(|_| "it is at no branch")?;
        if self.is_at(commit) {
            return Ok(branch);
        }
        if self
            .ask(&["merge-base", "--is-ancestor", "HEAD", commit])
            .is_err()
        {
            return Err(OWN_COMMITS.to_owned());
        }
        for begun in ["MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD"] {
            if self
                .ask(&["rev-parse", "--verify", "--quiet", begun])
                .is_ok()
            {
                return Err("a merge is under way".to_owned());
            }
        }
        // An update that was interrupted right here may have left the index at the newer commit.
        let index_is = |commit| self.ask(&["diff", "--cached", "--quiet", commit]).is_ok();
        if !index_is("HEAD") && !index_is(commit) {
            return Err("you have staged changes".to_owned());
        }
        let moved = self.ask(&["reset", "--mixed", "--quiet", commit]);
        moved.map_err(|reason| match reason.contains("index.lock") {
            true => "`.git/index.lock` is there, which a git that was interrupted leaves behind (delete it if no git is at work, \
                     and run `cargo kata update` once more)"
                .to_owned(),
            false => reason,
        })?;
        Ok(branch)
    }

    fn must(&self, arguments: &[&str]) -> Result<String> {
        self.ask(arguments).map_err(|reason| {
            let what = arguments.first().copied().unwrap_or_default();
            Problem::new(format!("git {what} failed: {reason}"))
        })
    }

    fn ask(&self, arguments: &[&str]) -> std::result::Result<String, String> {
        said(&mut self.command(arguments), &[])
    }

    fn command(&self, arguments: &[&str]) -> Command {
        command(&self.folder, arguments)
    }
}

/// The files that git knows in a folder, where it is a clone.
pub(super) fn tracked(folder: &Path) -> Option<Vec<String>> {
    if !folder.join(".git").exists() {
        return None;
    }
    let text = said(&mut command(folder, &["ls-files", "-z"]), &[]).ok()?;
    let paths = text.split('\0').filter(|path| !path.is_empty());
    Some(paths.map(str::to_owned).collect())
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new("git");
    command.args(arguments).current_dir(folder);
    // Set where a hook or an alias of git starts this; they would name another repository or index.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"] {
        command.env_remove(name);
    }
    command.env("LC_ALL", "C").env("GIT_OPTIONAL_LOCKS", "0");
    command
}

/// What it prints, or the line that says why it failed.
fn said(command: &mut Command, input: &[u8]) -> std::result::Result<String, String> {
    command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let unable = |error| format!("git cannot be started: {error}");
    let mut child = command.spawn().map_err(unable)?;
    let stdin = child.stdin.take();
    let output = std::thread::scope(|scope| {
        // Read while it is written: with many names both pipes fill up.
        scope.spawn(|| stdin.map(|mut stdin| stdin.write_all(input)));
        child.wait_with_output()
    });
    let output = output.map_err(unable)?;
    if output.status.success() {
        let text = String::from_utf8_lossy(&output.stdout);
        return Ok(text.trim_end_matches('\n').to_owned());
    }
    let text = String::from_utf8_lossy(&output.stderr);
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let first = lines.clone().find(|line| line.starts_with("fatal:"));
    let line = first
        .or_else(|| lines.next())
        .unwrap_or("it gave no reason");
    Err(line.trim_start_matches("fatal: ").to_owned())
}
