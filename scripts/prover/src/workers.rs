//! The workers: each takes one solution after the other, lays it over a mirror of its own, and gathers evidence.

use crate::evidence::{Evidence, gather};
use judge::Mirror;
use std::collections::VecDeque;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use syllabus::{Kata, Problem, Result, Root, Solution};

/// One solution to judge.
pub(crate) struct Task<'a> {
    pub kata: &'a Kata,
    pub solution: &'a Solution,
    /// Where the evidence is to be put.
    pub evidence: &'a Mutex<Option<Evidence>>,
    /// The evidence's name in the cache.
    pub key: String,
}

/// What is done with a task's evidence.
type Done<'a> = &'a (dyn Fn(&Task<'_>, Evidence) -> Result<()> + Sync);

/// Judges all of these, `workers` at a time, in mirrors below `folder`.
///
/// # Errors
/// The first problem of a worker; the others then stop after the solution at hand.
pub(crate) fn judge_all(
    root: &Root,
    tasks: Vec<Task<'_>>,
    workers: usize,
    folder: &Path,
    done: Done<'_>,
) -> Result<()> {
    if tasks.is_empty() {
        return Ok(());
    }
    let mut katas: Vec<Kata> = tasks.iter().map(|task| task.kata.clone()).collect();
    katas.dedup_by(|a, b| a.number == b.number);
    let mirrors = mirrors(root, &katas, workers.clamp(1, tasks.len()), folder)?;
    let queue = Mutex::new(VecDeque::from(tasks));
    let stop = AtomicBool::new(false);
    let work = |mirror: &Mirror| {
        let next = || lock(&queue).pop_front();
        while !stop.load(Ordering::Relaxed)
            && let Some(task) = next()
        {
            gather(mirror, task.kata, task.solution)
                .and_then(|evidence| done(&task, evidence))
                .inspect_err(|_| stop.store(true, Ordering::Relaxed))?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let workers: Vec<_> = mirrors
            .iter()
            .map(|mirror| scope.spawn(|| work(mirror)))
            .collect();
        let panicked = |_| Err(Problem::new("a worker of the prover panicked"));
        let results: Vec<Result<()>> = workers
            .into_iter()
            .map(|worker| worker.join().unwrap_or_else(panicked))
            .collect();
        results.into_iter().collect()
    })
}

pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A mirror for each worker. The first one's dependencies are built once and copied to the others.
fn mirrors(root: &Root, katas: &[Kata], workers: usize, folder: &Path) -> Result<Vec<Mirror>> {
    let mirrors: Vec<Mirror> = (1..=workers)
        .map(|number| Mirror::new(root, katas, &folder.join(format!("worker-{number}"))))
        .collect::<Result<_>>()?;
    for mirror in &mirrors[1..] {
        if !mirror.target().exists() {
            for kata in katas {
                // Whether this builds is not the question here: the same build is judged later.
                let _ = mirrors[0].build(kata);
            }
            // Under another name until it is whole: cargo would trust a library that was copied halfway.
            let unfinished = mirror.target().with_extension("unfinished");
            copy_folder(mirrors[0].target(), &unfinished)
                .and_then(|()| fs::rename(&unfinished, mirror.target()))
                .map_err(|error| Problem::with_file("copy to", mirror.target(), error))?;
        }
    }
    Ok(mirrors)
}

fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
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
