//! The proof of many katas at once, over all cores.

use crate::cache::Cache;
use crate::conclude::conclude;
use crate::evidence::{Evidence, gather};
use crate::grader_source::GraderSource;
use crate::proof::{Finding, Proof};
use judge::Mirror;
use std::collections::VecDeque;
use std::fs::{self, File};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
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

/// One solution to judge.
struct Task {
    subject: usize,
    solution: usize,
    key: String,
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
    let proof_folder = root.folder().join("target").join("proof");
    let _alone = alone(&proof_folder)?;
    let cache = Cache::new(root, proof_folder.join("evidence"))?;
    let subjects: Vec<Subject<'_>> = katas.iter().map(Subject::new).collect();
    let (tasks, judged_now) = open_tasks(&subjects, &cache, progress)?;
    if !tasks.is_empty() {
        work(
            root,
            katas,
            &subjects,
            tasks,
            &cache,
            workers,
            &proof_folder,
            progress,
        )?;
    }
    subjects
        .iter()
        .zip(judged_now)
        .map(|(subject, now)| subject.proof(root, now))
        .collect()
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
        let problems = [unreadable, self.solutions.as_ref().err().cloned()];
        for problem in problems.into_iter().flatten() {
            // Without its solutions a grader has nothing else to be told about.
            proof.findings.clear();
            proof.findings.push(Finding::general(
                problem
                    .to_string()
                    .replace(&format!("{}/", root.folder().display()), ""),
            ));
        }
        Ok(proof)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex
        .lock()
        .unwrap_or_else(|poisoned| poisoned.into_inner())
}

/// What the cache does not know yet, and how much of that each subject has.
fn open_tasks(
    subjects: &[Subject<'_>],
    cache: &Cache,
    progress: Progress<'_>,
) -> Result<(VecDeque<Task>, Vec<usize>)> {
    let mut tasks = VecDeque::new();
    let mut counts = Vec::new();
    for (index, subject) in subjects.iter().enumerate() {
        let before = tasks.len();
        for (number, solution) in subject.solutions.iter().flatten().enumerate() {
            let key = cache.key(subject.kata, solution)?;
            match cache.get(&key) {
                Some(evidence) => {
                    progress(&subject.kata.name, &solution.name, true);
                    *lock(&subject.evidence[number]) = Some(evidence);
                }
                None => tasks.push_back(Task {
                    subject: index,
                    solution: number,
                    key,
                }),
            }
        }
        counts.push(tasks.len() - before);
    }
    Ok((tasks, counts))
}

#[expect(
    clippy::too_many_arguments,
    reason = "the workers' whole surroundings, used in one place"
)]
fn work(
    root: &Root,
    katas: &[Kata],
    subjects: &[Subject<'_>],
    tasks: VecDeque<Task>,
    cache: &Cache,
    workers: usize,
    proof_folder: &Path,
    progress: Progress<'_>,
) -> Result<()> {
    let concerned: Vec<Kata> = katas
        .iter()
        .enumerate()
        .filter(|(index, _)| tasks.iter().any(|task| task.subject == *index))
        .map(|(_, kata)| kata.clone())
        .collect();
    let workers = workers.clamp(1, tasks.len());
    let mirrors = mirrors(root, &concerned, workers, proof_folder)?;
    let queue = Mutex::new(tasks);
    let stop = AtomicBool::new(false);
    let results: Vec<Result<()>> = thread::scope(|scope| {
        let one = |mirror: &Mirror| {
            while !stop.load(Ordering::Relaxed) {
                let Some(task) = lock(&queue).pop_front() else {
                    break;
                };
                let subject = &subjects[task.subject];
                let Some(solution) = subject
                    .solutions
                    .as_ref()
                    .ok()
                    .and_then(|all| all.get(task.solution))
                else {
                    continue;
                };
                let evidence = gather(mirror, subject.kata, solution)
                    .inspect_err(|_| stop.store(true, Ordering::Relaxed))?;
                cache.put(&task.key, &evidence)?;
                progress(&subject.kata.name, &solution.name, false);
                *lock(&subject.evidence[task.solution]) = Some(evidence);
            }
            Ok(())
        };
        let handles: Vec<_> = mirrors
            .iter()
            .map(|mirror| scope.spawn(move || one(mirror)))
            .collect();
        handles
            .into_iter()
            .map(|handle| {
                handle
                    .join()
                    .unwrap_or_else(|_| Err(Problem::new("a worker of the prover panicked")))
            })
            .collect()
    });
    results.into_iter().collect()
}

/// A mirror for each worker. The first one's dependencies are built once and copied to the others.
fn mirrors(
    root: &Root,
    katas: &[Kata],
    workers: usize,
    proof_folder: &Path,
) -> Result<Vec<Mirror>> {
    let mirrors: Vec<Mirror> = (1..=workers)
        .map(|number| Mirror::new(root, katas, &proof_folder.join(format!("worker-{number}"))))
        .collect::<Result<_>>()?;
    for mirror in &mirrors[1..] {
        if !mirror.target().exists() {
            for kata in katas {
                // Whether this builds is not the question here: the same build is judged later.
                let _ = mirrors[0].build(kata);
            }
            copy_folder(mirrors[0].target(), mirror.target())
                .map_err(|error| Problem::with_file("copy to", mirror.target(), error))?;
        }
    }
    Ok(mirrors)
}

fn copy_folder(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
