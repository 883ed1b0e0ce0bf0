//! The grader itself: prepared once, then one submission after another.

use crate::building::Building;
use crate::checking::Checking;
use crate::confinement::Confinement;
use crate::defences::{Defence, Defences};
use crate::graded::{Graded, Phase, Refused};
use crate::place::Place;
use crate::prepared::{Preparation, Prepared};
use crate::proof::Proof;
use crate::scan::refusals;
use crate::settled::settled;
use crate::toolchain::Toolchain;
use dojo_protocol::Bundle;
use judge::{Announced, CheckVerdict, CompileError, Judged, Mirror, Verdict, check_verdict};
use sandbox::Layers;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use syllabus::{Exercise, Kata, Problem, Result, Root};

/// Grades submissions to the katas of one pack. It may be shared between threads: each slot grades one at a time.
#[derive(Clone, Debug)]
pub struct Grader {
    katas: BTreeMap<String, Prepared>,
    not_offered: BTreeMap<String, Problem>,
    toolchain: String,
    slots: PathBuf,
    confinement: Confinement,
}

impl Grader {
    /// Builds all that does not depend on a learner's code, below `work`; what was built there before for the same suites is
    /// taken as it is. A kata that cannot be graded is left out, see [`Grader::not_offered`].
    ///
    /// Costs a full build of the katas' dependencies and graders the first time, and a grading of each model answer; then
    /// milliseconds.
    ///
    /// # Errors
    /// Where this host cannot isolate, nothing can be prepared, or something cannot be read or written.
    pub fn prepare(root: &Root, work: &Path, katas: &[Kata]) -> Result<Self> {
        Self::prepare_through(None, root, work, katas)
    }

    /// The same through another executable than this process's own, one whose `main` calls [`sandbox::launch_if_asked`] first.
    /// For tests, whose `main` is not theirs.
    ///
    /// # Errors
    /// As [`Grader::prepare`].
    pub fn prepare_through(
        launcher: Option<&Path>,
        root: &Root,
        work: &Path,
        katas: &[Kata],
    ) -> Result<Self> {
        if let Some(refusal) = Layers::refusal() {
            return Err(Problem::new(refusal));
        }
        fs::create_dir_all(work).map_err(|error| Problem::with_file("make", work, error))?;
        let work =
            fs::canonicalize(work).map_err(|error| Problem::with_file("find", work, error))?;
        let folder = work.join("prepared");
        fs::create_dir_all(&folder).map_err(|error| Problem::with_file("make", &folder, error))?;
        // Two at a time would build over each other.
        let turn = folder.join("turn");
        let turn = File::create(&turn)
            .and_then(|file| file.lock().map(|()| file))
            .map_err(|error| Problem::with_file("lock", &turn, error))?;
        let mirror = Mirror::new(root, katas, &folder.join("tree"))?;
        let toolchain = Toolchain::of(root, &folder)?;
        let preparation = Preparation {
            root,
            mirror: &mirror,
            folder: &folder,
            toolchain: &toolchain,
        };
        let (mut prepared, mut not_offered) = (BTreeMap::new(), BTreeMap::new());
        for kata in katas {
            match preparation.kata(kata) {
                Ok(ready) => {
                    prepared.insert(kata.number.clone(), ready);
                }
                Err(problem) => {
                    not_offered.insert(kata.number.clone(), problem);
                }
            }
        }
        let mut grader = Self {
            katas: prepared,
            not_offered,
            toolchain: toolchain.version,
            slots: work.join("slots"),
            confinement: Confinement {
                layers: Layers::of_this_host(),
                launcher: launcher.map(Path::to_path_buf),
                defences: Defences::default(),
            },
        };
        grader.clear_slots();
        grader.prove(&folder);
        drop(turn);
        Ok(grader)
    }

    /// Removes what a process that was killed has left behind: nothing that is graded takes an hour.
    fn clear_slots(&self) {
        let folders = |path: &Path| fs::read_dir(path).into_iter().flatten().flatten();
        for left in folders(&self.slots).flat_map(|slot| folders(&slot.path())) {
            let age = left.metadata().and_then(|metadata| metadata.modified());
            let age = age.ok().and_then(|made| made.elapsed().ok());
            if age.is_some_and(|age| age > Duration::from_secs(3600)) {
                // What cannot be removed is nobody's trouble but the disk's.
                let _ = fs::remove_dir_all(left.path());
            }
        }
    }

    /// Grades the model answers, and leaves out what they do not pass.
    fn prove(&mut self, folder: &Path) {
        for number in self.katas.keys().cloned().collect::<Vec<String>>() {
            match Proof::of(self, &self.katas[&number], folder) {
                Ok(proof) => {
                    if let Some(prepared) = self.katas.get_mut(&number) {
                        prepared.not_judged = proof.not_judged;
                    }
                }
                Err(problem) => {
                    self.katas.remove(&number);
                    self.not_offered.insert(number, problem);
                }
            }
        }
    }

    /// In these layers. For tests that show what each is there for; the service has all that its host has.
    #[must_use]
    pub fn in_layers(mut self, layers: Layers) -> Self {
        self.confinement.layers = layers;
        self
    }

    /// Without this defence. For tests that show what it is there for.
    #[must_use]
    pub fn without(mut self, defence: Defence) -> Self {
        self.confinement.defences.switch_off(defence);
        self
    }

    /// With so much time for rustc, for each crate of a kata's size. For tests of code that never compiles to an end.
    #[must_use]
    pub fn compiling_within(mut self, limit: Duration) -> Self {
        self.confinement.defences.compiling = limit;
        self
    }

    /// The katas that can be graded, by number.
    pub fn katas(&self) -> impl Iterator<Item = &str> {
        self.katas.keys().map(String::as_str)
    }

    /// Those that cannot, with the reason.
    pub fn not_offered(&self) -> &BTreeMap<String, Problem> {
        &self.not_offered
    }

    /// The hash of the suite that judges this kata.
    pub fn suite(&self, kata: &str) -> Option<&str> {
        self.katas.get(kata).map(|prepared| prepared.suite.as_str())
    }

    /// `rustc --version` of the toolchain.
    pub fn toolchain(&self) -> &str {
        &self.toolchain
    }

    /// Grades one submission. Learner's code runs in processes of its own only. `cancelled` may be set from another thread: then
    /// everything that was started is ended, and nobody needs to read the error.
    ///
    /// # Errors
    /// Where the file system, the sandbox or the suite itself fails, or the bundle does not fit its kata; never for what the
    /// learner wrote.
    pub fn grade(&self, slot: u32, bundle: &Bundle, cancelled: &AtomicBool) -> Result<Graded> {
        let prepared = self.kata(&bundle.kata)?;
        bundle.fits(&prepared.kata)?;
        let mut graded = Graded {
            kata: bundle.kata.clone(),
            digest: bundle.digest(),
            suite: prepared.suite.clone(),
            toolchain: self.toolchain.clone(),
            refused: Vec::new(),
            verdict: None,
            guarded: prepared.guarded.clone(),
            phases: Vec::new(),
        };
        let scanned = if self.confinement.defences.has(Defence::Scan) {
            refusals(bundle, &prepared.facts)
        } else {
            Ok(Vec::new())
        };
        let unreadable = match scanned {
            Ok(refused) if refused.is_empty() => Vec::new(),
            Ok(refused) => {
                graded.refused = refused;
                return Ok(graded);
            }
            Err(files) => files,
        };
        let mut work = prepared.pristine.clone();
        for (path, text) in &bundle.files {
            work.insert(path.as_str(), text.as_bytes());
        }
        let place = Place::new(&self.slots, slot, &prepared.kata, &work)?;
        let building = Building {
            prepared,
            place: &place,
            confinement: &self.confinement,
            slot,
            cancelled,
        };
        let errors = building.theirs(&mut graded.phases)?;
        if !errors.is_empty() {
            graded.verdict = Some(sum_up(prepared, &place, Vec::new(), errors)?);
            return Ok(graded);
        }
        if !unreadable.is_empty() {
            // rustc takes for Rust what the scan could not take apart: nothing is concluded from such a file.
            graded.refused = unreadable.into_iter().map(not_taken_apart).collect();
            return Ok(graded);
        }
        let errors = building.checks(&mut graded.phases)?;
        if !errors.is_empty() {
            graded.verdict = Some(sum_up(prepared, &place, Vec::new(), errors)?);
            return Ok(graded);
        }
        building.craft(&mut graded.phases)?;
        building.programs(&mut graded.phases)?;
        let binary = building.binary()?;
        let checking = Checking {
            prepared,
            place: &place,
            confinement: &self.confinement,
            slot,
            cancelled,
            binary: &binary,
            began: Instant::now(),
        };
        let mut phase = Phase::new("C");
        let checks = run_open(&checking, &mut phase)?;
        graded.phases.push(phase);
        graded.verdict = Some(sum_up(prepared, &place, checks, Vec::new())?);
        Ok(graded)
    }

    fn kata(&self, number: &str) -> Result<&Prepared> {
        self.katas.get(number).ok_or_else(|| {
            let known = self.not_offered.get(number).cloned();
            known.unwrap_or_else(|| {
                let shown: String = number.chars().take(40).collect();
                Problem::new(format!(
                    "there is no kata `{}` in this workshop",
                    shown.escape_default()
                ))
            })
        })
    }
}

fn not_taken_apart(file: String) -> Refused {
    Refused {
        file,
        line: 1,
        sentence: "line 1: this file could not be taken apart, although rustc reads it. Write it in a more usual way.".to_owned(),
    }
}

/// Runs the checks; where exercises are stages, only those of stages that are open.
fn run_open(checking: &Checking<'_>, phase: &mut Phase) -> Result<Vec<CheckVerdict>> {
    let Prepared { kata, checks, .. } = checking.prepared;
    let all = |checks: &[Announced], judged: Vec<Judged>| {
        let pairs = checks.iter().zip(judged);
        pairs.map(check_verdict).collect::<Vec<CheckVerdict>>()
    };
    if !kata.stages {
        return Ok(all(checks, checking.run(checks, phase)?));
    }
    let mut opened = Vec::new();
    for stage in &kata.exercises {
        let of_stage = |check: &&Announced| check.exercise() == stage.name;
        let checks: Vec<Announced> = checks.iter().filter(of_stage).cloned().collect();
        let judged = checking.run(&checks, phase)?;
        let passed = !judged.iter().any(|check| check.outcome.refused());
        opened.extend(all(&checks, judged));
        if !passed {
            break;
        }
    }
    Ok(opened)
}

/// As the judge sums up what stands in a learner's folder.
fn sum_up(
    prepared: &Prepared,
    place: &Place,
    checks: Vec<CheckVerdict>,
    errors: Vec<CompileError>,
) -> Result<Verdict> {
    let root = Root::at(&place.tree())
        .ok_or_else(|| Problem::new("a submission's folder is gone while it is graded"))?;
    let mut kata = prepared.kata.clone();
    kata.folder = place.kata(&kata);
    let exercises: Vec<&Exercise> = kata.exercises.iter().collect();
    let verdict = judge::verdict(&root, &kata, &exercises, checks, errors);
    Ok(settled(verdict))
}
