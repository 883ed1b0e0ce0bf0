//! Evidence by content: the same solution before the same grader, judged by the same tools, need not be judged again.

use crate::Evidence;
use judge::MemoryJudge;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use syllabus::{FileTree, Kata, Problem, Result, Root, Solution, write_if_changed};

/// A folder of evidence, each piece named by a hash of everything that it depends on.
#[derive(Clone, Debug)]
pub(crate) struct Cache {
    folder: PathBuf,
    tools: blake3::Hash,
}

impl Cache {
    pub fn new(root: &Root, folder: PathBuf) -> Result<Self> {
        let mut hasher = blake3::Hasher::new();
        // The prover's own code, the compiler, and what every grader is built with.
        let own = env::current_exe()
            .map_err(|error| Problem::new(format!("the prover cannot find itself: {error}")))?;
        hash_file(&mut hasher, &own)?;
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let version = Command::new(rustc)
            .arg("-vV")
            .current_dir(root.folder())
            .output();
        let version =
            version.map_err(|error| Problem::new(format!("rustc cannot be started: {error}")))?;
        hasher.update(&version.stdout);
        let memory_judge = MemoryJudge::Valgrind.version().unwrap_or_default();
        hasher.update(memory_judge.as_bytes());
        hash_file(&mut hasher, &root.folder().join("Cargo.toml"))?;
        // Before the first build there is none.
        if root.folder().join("Cargo.lock").exists() {
            hash_file(&mut hasher, &root.folder().join("Cargo.lock"))?;
        }
        hash_tree(&mut hasher, &FileTree::read(&root.graders().join("kit"))?);
        hash_tree(&mut hasher, &FileTree::read(&root.c_sources())?);
        Ok(Self {
            folder,
            tools: hasher.finalize(),
        })
    }

    /// What all evidence about this grader depends on; read once for all of its solutions.
    pub fn grader(&self, kata: &Kata) -> Result<blake3::Hash> {
        let mut hasher = blake3::Hasher::new();
        hasher.update(self.tools.as_bytes());
        hash_tree(&mut hasher, &kata.judging_files()?);
        Ok(hasher.finalize())
    }

    /// The name of the evidence for this solution before that grader.
    pub fn key(&self, grader: blake3::Hash, solution: &Solution) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(grader.as_bytes());
        hasher.update(solution.name.as_bytes());
        let directives = (&solution.caught_by, solution.for_miri_only);
        hasher.update(format!("{directives:?}").as_bytes());
        hash_tree(&mut hasher, &solution.files);
        hasher.finalize().to_hex().to_string()
    }

    /// The evidence of that name, where it is whole.
    pub fn get(&self, key: &str) -> Option<Evidence> {
        serde_json::from_slice(&fs::read(self.path(key)).ok()?).ok()
    }

    pub fn put(&self, key: &str, evidence: &Evidence) -> Result<()> {
        let json = serde_json::to_vec(evidence).map_err(|error| Problem::new(error.to_string()))?;
        write_if_changed(&self.path(key), &json)
    }

    fn path(&self, key: &str) -> PathBuf {
        self.folder.join(format!("{key}.json"))
    }
}

fn hash_file(hasher: &mut blake3::Hasher, path: &Path) -> Result<()> {
    let contents = fs::read(path).map_err(|error| Problem::with_file("read", path, error))?;
    hasher.update(&(contents.len() as u64).to_le_bytes());
    hasher.update(&contents);
    Ok(())
}

/// Lengths go in with the contents, so that no two trees run together into the same bytes.
fn hash_tree(hasher: &mut blake3::Hasher, tree: &FileTree) {
    for (path, contents) in tree.files() {
        hasher
            .update(&(path.len() as u64).to_le_bytes())
            .update(path.as_bytes());
        hasher
            .update(&(contents.len() as u64).to_le_bytes())
            .update(contents);
    }
}
