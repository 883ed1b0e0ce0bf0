//! The proof of many katas at once, over all cores.

use crate::cache::Cache;
use crate::conclude::conclude;
use crate::evidence::Evidence;
use crate::grader_source::GraderSource;
use crate::notices::of_notices;
use crate::proof::{Finding, Proof};
use crate::workers::{Task, judge_all, lock};
use std::fs::{self, File};
use std::path::Path;
use std::sync::Mutex;
use syllabus::{Kata, Problem, Result, Root, Solution, solutions};

/// Told whenever a solution has been judged: the kata's name, the solution's, and whether it came from the cache.
pub type Progress<'a> = &'a (dyn Fn(&str, &str, bool) + Sync);

/// A kata whose solutions are being judged.
struct Subject<'a> {
    kata: &'a Kata,
    /// A list of solutions that cannot be read is a finding, not the end of the other katas' proofs.
    solutions: std::result::Result<Vec<Solution>, Problem>,
    evidence: Vec<Mutex<Option<Evidence>>>,
}

/// Proves these katas' graders, `workers` solutions at a time. Evidence is kept below `target/proof`.
///
/// # Errors
/// Where cargo or the file system fails; what is wrong with a grader is a finding of its proof.
pub fn prove(
    root: &Root,
    katas: &[Kata],
    workers: usize,
    progress: Progress<'_>,
) -> Result<Vec<Proof>> {
    let folder = root.folder().join("target").join("proof");
    let _alone = alone(&folder)?;
    let cache = Cache::new(root, folder.join("evidence"))?;
    let subjects: Vec<Subject<'_>> = katas.iter().map(Subject::new).collect();
    let tasks = open_tasks(&subjects, &cache, progress)?;
    let judged_now = |kata: &Kata| {
        tasks
            .iter()
            .filter(|task| task.kata.number == kata.number)
            .count()
    };
    let judged_now: Vec<usize> = katas.iter().map(judged_now).collect();
    judge_all(root, tasks, workers, &folder, &|task, evidence| {
        cache.put(&task.key, &evidence)?;
        progress(&task.kata.name, &task.solution.name, false);
        *lock(task.evidence) = Some(evidence);
        Ok(())
    })?;
    subjects
        .iter()
        .zip(judged_now)
        .map(|(subject, now)| subject.proof(root, now))
        .collect()
}

/// What the cache does not know yet.
fn open_tasks<'a>(
    subjects: &'a [Subject<'_>],
    cache: &Cache,
    progress: Progress<'_>,
) -> Result<Vec<Task<'a>>> {
    let mut tasks = Vec::new();
    for Subject {
        kata,
        solutions,
        evidence,
    } in subjects
    {
        let grader = cache.grader(kata)?;
        for (solution, evidence) in solutions.iter().flatten().zip(evidence) {
            let key = cache.key(grader, solution);
            if let Some(known) = cache.get(&key) {
                progress(&kata.name, &solution.name, true);
                *lock(evidence) = Some(known);
            } else {
                tasks.push(Task {
                    kata,
                    solution,
                    evidence,
                    key,
                });
            }
        }
    }
    Ok(tasks)
}

/// Waits until no other prover works in this folder: two would lay different solutions over the same mirror. The lock ends
/// with the file's handle, or with the process.
fn alone(proof_folder: &Path) -> Result<File> {
    let path = proof_folder.join("lock");
    fs::create_dir_all(proof_folder)
        .and_then(|()| File::create(&path))
        .and_then(|file| file.lock().map(|()| file))
        .map_err(|error| Problem::with_file("lock", &path, error))
}

impl<'a> Subject<'a> {
    fn new(kata: &'a Kata) -> Self {
        // A skeleton has nothing to prove.
        let solutions = if kata.exercises.is_empty() {
            Ok(Vec::new())
        } else {
            solutions(kata)
        };
        let count = solutions.as_ref().map_or(0, Vec::len);
        Self {
            kata,
            solutions,
            evidence: (0..count).map(|_| Mutex::new(None)).collect(),
        }
    }

    fn proof(&self, root: &Root, judged_now: usize) -> Result<Proof> {
        let mut offences = GraderSource::default();
        let mut unreadable = None;
        match GraderSource::read(root, self.kata) {
            Ok(source) => offences = source,
            Err(problem) => unreadable = Some(problem),
        }
        let evidence: Vec<Evidence> = self
            .evidence
            .iter()
            .filter_map(|slot| lock(slot).clone())
            .collect();
        let solutions = self.solutions.as_deref().unwrap_or_default();
        if evidence.len() != solutions.len() {
            return Err(Problem::new(format!(
                "{}: not every solution was judged",
                self.kata.name
            )));
        }
        let seen: Vec<_> = solutions.iter().zip(&evidence).collect();
        let mut proof = conclude(self.kata, &seen, &offences, judged_now);
        proof.findings.extend(of_notices(root, self.kata));
        let problems = [unreadable, self.solutions.as_ref().err().cloned()];
        for problem in problems.into_iter().flatten() {
            // Without its solutions a grader has nothing else to be told about.
            proof.findings.clear();
            proof
                .findings
                .push(Finding::general(root.shortened(&problem.to_string())));
        }
        Ok(proof)
    }
}
