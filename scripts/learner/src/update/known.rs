use super::git::Git;
use super::kit_tree::{Entry, KitTree};
use crate::{folder_of_the_learner, write_with_folders};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;
use syllabus::{Result, Root};

/// What is known of the kit as it came, so that a learner's changes to it can be told from the kit's own: what the last update
/// noted, and the commit up to which a clone has no history of its own. Where neither is there, nothing is known: then everything
/// that is replaced is kept, and nothing is removed.
#[derive(Debug, Default)]
pub(super) struct Known {
    noted: BTreeMap<String, String>,
    committed: BTreeMap<String, String>,
}

impl Known {
    pub fn read(root: &Root, git: Option<&Git>, newer: Option<&str>) -> Result<Self> {
        let text = crate::reset::contents_of(&path(root))?.unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let noted = text.lines().filter_map(|line| {
            let (hash, path) = line.split_once(' ')?;
            Some((path.to_owned(), hash.to_owned()))
        });
        let mut known = Self {
            noted: noted.collect(),
            committed: BTreeMap::new(),
        };
        if let Some(git) = git
            && let Some(commit) = git.common(newer)
        {
            known.committed = git.files_of(&commit)?;
        }
        Ok(known)
    }

    /// Every path at which the kit had a file.
    pub fn paths(&self) -> BTreeSet<&str> {
        let all = self.noted.keys().chain(self.committed.keys());
        all.map(String::as_str).collect()
    }

    /// Those of the files that do not stand as the kit brought them.
    pub fn changed<'files>(
        &self,
        git: Option<&Git>,
        files: impl Iterator<Item = (&'files str, &'files Entry)>,
    ) -> Result<BTreeSet<String>> {
        let mut changed = BTreeSet::new();
        let mut to_ask = Vec::new();
        for (path, entry) in files {
            if self.noted.get(path) == Some(&entry.hash()) {
                continue;
            }
            let committed = self.committed.get(path);
            if let (Entry::Link(target), Some(git)) = (entry, git)
                && committed.is_some()
                && git.link_to(target).as_ref() == committed
            {
                continue;
            }
            changed.insert(path.to_owned());
            // Git would read through a link.
            let is_file = matches!(entry, Entry::File { .. });
            if is_file && committed.is_some() && !path.contains('\n') {
                to_ask.push(path);
            }
        }
        if let Some(git) = git {
            for (path, contents) in to_ask.iter().zip(git.contents_of(&to_ask)?) {
                if self.committed.get(*path) == Some(&contents) {
                    changed.remove(*path);
                }
            }
        }
        Ok(changed)
    }

    /// Notes the kit that stands here from now on.
    pub fn note(root: &Root, kit: &KitTree) -> Result<()> {
        let mut text = String::new();
        for (path, entry) in &kit.0 {
            let _ = writeln!(text, "{} {path}", entry.hash());
        }
        write_with_folders(&path(root), text.as_bytes())
    }
}

fn path(root: &Root) -> PathBuf {
    folder_of_the_learner(root).join("kit-as-it-came")
}
