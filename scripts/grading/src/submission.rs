//! One submission, from its bundle to its verdict.

use crate::Grader;
use crate::building::Building;
use crate::checking::Checking;
use crate::defences::Defence;
use crate::graded::{Graded, Phase, Refused};
use crate::place::Place;
use crate::prepared::Prepared;
use crate::scan::refusals;
use crate::settled::settled;
use dojo_protocol::Bundle;
use judge::{Announced, CheckVerdict, CompileError, Judged, Verdict, check_verdict};
use std::sync::atomic::AtomicBool;
use std::time::Instant;
use syllabus::{Exercise, Problem, Result, Root};

impl Grader {
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
            toolchain: self.toolchain().to_owned(),
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
