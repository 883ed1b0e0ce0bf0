use super::git::Git;
use super::katas::{
    Exercise, exercises, exercises_here, katas_here, name_of, no_number_names_another, number_of,
};
use super::kit_tree::{Entry, KitTree};
use super::known::Known;
use super::marker::MergedFile;
use super::merge::{Merged, merge};
use super::news::{Conflict, News};
use crate::reset::contents_of;
use std::collections::{BTreeMap, BTreeSet};
use syllabus::{FileTree, Result, Root, SOURCES};

/// Where the newer stubs of conflicts are laid.
const CONFLICTS: &str = ".katakit/conflicts";

/// All that an update does, before any of it is done.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// The learner's files that change.
    pub learners: Vec<LearnersFile>,
    /// Newer stubs of files in conflict, by where they are laid.
    pub beside: BTreeMap<String, Vec<u8>>,
    /// The kit's own files that are written.
    pub put: BTreeSet<String>,
    /// The kit's own files that are removed.
    pub drop: BTreeSet<String>,
    /// Those of both that may hold changes of the learner's.
    pub keep: BTreeSet<String>,
    /// What merged files become.
    pub merged: BTreeMap<String, MergedFile>,
    /// What there is to tell.
    pub news: News,
}

/// A file of the learner's that changes.
#[derive(Debug)]
pub(super) struct LearnersFile {
    pub path: String,
    pub before: Option<Vec<u8>>,
    /// None where it goes.
    pub after: Option<Vec<u8>>,
    /// Whether it holds anything that the kit did not bring.
    pub edited: bool,
}

impl Plan {
    pub fn is_empty(&self) -> bool {
        self.learners.is_empty()
            && self.beside.is_empty()
            && self.put.is_empty()
            && self.drop.is_empty()
    }

    /// Whether anything has to be kept.
    pub fn keeps(&self) -> bool {
        !self.keep.is_empty() || self.learners.iter().any(|file| file.edited)
    }
}

/// Compares what stands here with the newer kit.
///
/// # Errors
/// Where something cannot be read, or a number names another topic there.
pub(super) fn plan(
    root: &Root,
    git: Option<&Git>,
    newer: &KitTree,
    known: &Known,
    merged_already: &BTreeMap<String, MergedFile>,
) -> Result<Plan> {
    let here = katas_here(root)?;
    no_number_names_another(&here, newer)?;
    let mut plan = Plan::default();
    let mut learners = Learners::default();
    for place in newer.katas() {
        let name = name_of(&place);
        let kata = Compared {
            is_new: !here.contains(&place),
            base: FileTree::read(&root.graders().join(name).join("stub"))?,
            stub: newer.below(&format!("graders/{name}/stub")).collect(),
            place,
        };
        let stub_paths = kata.paths().into_iter().map(str::to_owned).collect();
        plan.stub(root, &kata, merged_already)?;
        plan.kata_news(root, &kata, newer)?;
        learners.0.insert(kata.place, stub_paths);
    }
    let only_here = here
        .iter()
        .filter(|place| newer.get(&format!("{place}/kata.toml")).is_none());
    plan.news.only_here = only_here.map(|place| name_of(place).to_owned()).collect();
    plan.kit_files(root, git, newer, known, &learners)?;
    plan.check_again(root, newer)?;
    Ok(plan)
}

/// A kata as it is here and in the newer kit.
struct Compared<'newer> {
    place: String,
    is_new: bool,
    base: FileTree,
    stub: BTreeMap<&'newer str, &'newer Entry>,
}

impl Compared<'_> {
    fn paths(&self) -> BTreeSet<&str> {
        let base = self.base.files().map(|(path, _)| path);
        base.chain(self.stub.keys().copied()).collect()
    }
}

/// Which paths are the learner's: the stubs' places and everything in the folders for code, kata by kata.
#[derive(Default)]
struct Learners(BTreeMap<String, BTreeSet<String>>);

impl Learners {
    fn own(&self, path: &str) -> bool {
        let mut slashes = path.match_indices('/').map(|(at, _)| at);
        let Some(end) = slashes.nth(1) else {
            return false;
        };
        let (place, below) = (&path[..end], &path[end + 1..]);
        let in_sources = below
            .split_once('/')
            .is_some_and(|(folder, _)| SOURCES.contains(&folder));
        let stub = self.0.get(place);
        stub.is_some_and(|stub| in_sources || stub.contains(below))
    }
}

impl Plan {
    fn stub(
        &mut self,
        root: &Root,
        kata: &Compared<'_>,
        merged_already: &BTreeMap<String, MergedFile>,
    ) -> Result<()> {
        for below in kata.paths() {
            let path = format!("{}/{below}", kata.place);
            let yours = contents_of(&root.folder().join(&path))?;
            let newer = kata.stub.get(below).map(|entry| entry.contents());
            let base = kata.base.file(below);
            if let (Some(yours), Some(newer)) = (&yours, newer)
                && merged_already.get(&path) == Some(&merged_file(newer, yours))
            {
                self.merged.insert(path, merged_file(newer, yours));
                continue;
            }
            let after = match merge(base, yours.as_deref(), newer) {
                Merged::Same => continue,
                Merged::Stays => {
                    self.news.stayed.insert(path);
                    continue;
                }
                Merged::Conflict(meetings) => {
                    let beside = format!("{CONFLICTS}/{path}");
                    self.beside
                        .insert(beside.clone(), newer.unwrap_or_default().to_vec());
                    self.news
                        .conflicts
                        .insert(path, Conflict { beside, meetings });
                    continue;
                }
                Merged::Newer(after) => {
                    if !kata.is_new {
                        self.news.renewed.insert(path.clone());
                    }
                    after
                }
                Merged::Both(after) => {
                    let file = merged_file(newer.unwrap_or_default(), &after);
                    self.merged.insert(path.clone(), file);
                    self.news.merged.insert(path.clone());
                    Some(after)
                }
            };
            let edited = yours.is_some() && yours.as_deref() != base;
            self.learners.push(LearnersFile {
                path,
                before: yours,
                after,
                edited,
            });
        }
        for (below, _) in kata.base.files() {
            if !kata.stub.contains_key(below) {
                let name = name_of(&kata.place);
                self.drop.insert(format!("graders/{name}/stub/{below}"));
            }
        }
        Ok(())
    }

    fn kata_news(&mut self, root: &Root, kata: &Compared<'_>, newer: &KitTree) -> Result<()> {
        let name = name_of(&kata.place);
        if kata.is_new {
            self.news.katas.insert(name.to_owned());
            return Ok(());
        }
        let number = number_of(&kata.place);
        let before = exercises_here(root, &kata.place);
        for exercise in exercises(newer, &kata.place)? {
            if before
                .as_ref()
                .is_some_and(|before| !before.contains(&exercise.name))
            {
                self.news
                    .exercises
                    .insert(format!("{number}/{}", exercise.name));
            }
        }
        Ok(())
    }

    fn kit_files(
        &mut self,
        root: &Root,
        git: Option<&Git>,
        newer: &KitTree,
        known: &Known,
        learners: &Learners,
    ) -> Result<()> {
        let mut replaced: BTreeMap<&str, Entry> = BTreeMap::new();
        for (path, entry) in &newer.0 {
            if learners.own(path) {
                continue;
            }
            let current = Entry::read(&root.folder().join(path))?;
            if current
                .as_ref()
                .is_some_and(|current| entry.stands_in(current))
            {
                continue;
            }
            self.put.insert(path.clone());
            if let Some(current) = current {
                replaced.insert(path, current);
            }
        }
        let of_katas_only_here = |path: &str| {
            let mut parts = path.split('/').skip(1);
            parts
                .next()
                .is_some_and(|name| self.news.only_here.contains(name))
        };
        let known_paths = known.paths();
        let dropped = known_paths.iter().filter(|path| {
            newer.get(path).is_none() && !learners.own(path) && !of_katas_only_here(path)
        });
        let drop: BTreeSet<String> = dropped.map(|path| (*path).to_owned()).collect();
        self.drop.extend(drop);
        let mut gone = Vec::new();
        for path in &self.drop {
            match Entry::read(&root.folder().join(path))? {
                Some(current) => gone.push((path.clone(), current)),
                None => continue,
            }
        }
        self.drop = gone.iter().map(|(path, _)| path.clone()).collect();
        let gone = gone.iter().map(|(path, current)| (path.as_str(), current));
        let replaced = replaced.iter().map(|(path, current)| (*path, current));
        self.keep = known.changed(git, replaced.chain(gone))?;
        self.news.kept_files = self.keep.clone();
        for path in self.put.iter().chain(&self.drop) {
            let kata = path
                .strip_suffix("/README.md")
                .filter(|place| newer.get(&format!("{place}/kata.toml")).is_some());
            match kata.map(name_of) {
                Some(name) if self.news.katas.contains(name) => {}
                Some(name) => {
                    self.news.lessons.insert(name.to_owned());
                }
                None => self.news.kit_files += 1,
            }
        }
        Ok(())
    }

    /// The exercises whose checks, compile cases or stub change; all of a kata where something changes that all share.
    fn check_again(&mut self, root: &Root, newer: &KitTree) -> Result<()> {
        for place in newer.katas() {
            let (name, number) = (name_of(&place), number_of(&place));
            if self.news.katas.contains(name) {
                continue;
            }
            let prefix = format!("graders/{name}/");
            let changed = self.put.iter().chain(&self.drop);
            let changed: Vec<&str> = changed
                .filter_map(|path| path.strip_prefix(&prefix))
                .filter(|below| !below.starts_with("solutions/"))
                .collect();
            let all = exercises(newer, &place)?;
            let of_one = |below: &str, exercise: &Exercise| {
                if let Some(stub) = below.strip_prefix("stub/") {
                    return exercise.files().any(|file| file == stub);
                }
                let folders = ["tests/grade/", "ui/"];
                let part = folders.iter().find_map(|folder| below.strip_prefix(folder));
                let part = part.and_then(|part| part.split(['/', '.']).next());
                match part {
                    Some(part) if all.iter().any(|one| one.name == part) => part == exercise.name,
                    _ => true,
                }
            };
            for exercise in &all {
                let is_new = exercises_here(root, &place)
                    .is_some_and(|before| !before.contains(&exercise.name));
                if !is_new && changed.iter().any(|below| of_one(below, exercise)) {
                    self.news
                        .check_again
                        .insert(format!("{number}/{}", exercise.name));
                }
            }
        }
        Ok(())
    }
}

fn merged_file(newer: &[u8], result: &[u8]) -> MergedFile {
    let hash = |contents: &[u8]| blake3::hash(contents).to_hex()[..32].to_owned();
    MergedFile {
        newer: hash(newer),
        result: hash(result),
    }
}
