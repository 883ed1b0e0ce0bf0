//! What the evidence means: pure functions from what was seen to what is wrong with the grader.

use crate::Evidence;
use crate::grader_source::GraderSource;
use crate::proof::{Finding, Proof, Row};
use judge::{Announced, Outcome};
use std::collections::BTreeSet;
use syllabus::{Kata, Role, Solution};

/// The fewest wrong solutions that an exercise's checks must reject.
const FEWEST_WRONG: usize = 3;

const KINDS: [&str; 8] = [
    "behaviour",
    "property",
    "compile",
    "model",
    "memory",
    "speed",
    "cost",
    "craft",
];

/// A solution with what was seen of it.
pub(crate) type Seen<'a> = (&'a Solution, &'a Evidence);

/// The proof that the evidence makes, or what is missing for one.
pub(crate) fn conclude(
    kata: &Kata,
    seen: &[Seen<'_>],
    source: &GraderSource,
    judged_now: usize,
) -> Proof {
    let announced = seen
        .iter()
        .map(|(_, evidence)| &evidence.announced)
        .max_by_key(|checks| checks.len());
    let checks = announced.cloned().unwrap_or_default();
    let mut findings: Vec<Finding> = source.offences.iter().map(Finding::general).collect();
    for (solution, evidence) in seen {
        findings.extend(of_solution(solution, evidence));
    }
    findings.extend(of_checks(kata, &checks, seen));
    findings.extend(of_assertions(source, seen));
    Proof {
        kata: kata.number.clone(),
        name: kata.name.clone(),
        empty: kata.exercises.is_empty() && checks.is_empty(),
        rows: seen.iter().map(|seen| row(*seen)).collect(),
        assertions: source.sites.len(),
        checks,
        findings,
        judged_now,
    }
}

fn row((solution, evidence): Seen<'_>) -> Row {
    let first_run = evidence.runs.first().into_iter().flatten();
    Row {
        solution: solution.name.clone(),
        exercise: solution.exercise.clone(),
        is_right: matches!(solution.role, Role::Reference | Role::Other),
        remark: solution.remark.clone(),
        outcomes: first_run
            .map(|judged| (judged.path.clone(), judged.outcome))
            .collect(),
        caught_by: solution.caught_by.clone(),
    }
}

fn of_solution(solution: &Solution, evidence: &Evidence) -> Vec<Finding> {
    if let Some(said) = &evidence.refused_by_rustc {
        return vec![Finding::shown_by(
            solution,
            format!("does not compile with the grader\n{said}"),
        )];
    }
    let mut findings = match solution.role {
        Role::Stub => vacuous(solution, evidence),
        Role::Reference | Role::Other => refused(solution, evidence),
        Role::Wrong => accepted(solution, evidence),
    };
    for (complaint, what) in [
        (&evidence.clippy, "clippy refuses it"),
        (&evidence.unformatted, "rustfmt would change it"),
        (&evidence.doc_examples, "its doc examples fail"),
    ] {
        if let Some(complaint) = complaint {
            findings.push(Finding::shown_by(solution, format!("{what}\n{complaint}")));
        }
    }
    findings
}

/// A check that passes on `todo!()` proves nothing.
fn vacuous(stub: &Solution, evidence: &Evidence) -> Vec<Finding> {
    let passed = evidence
        .runs
        .iter()
        .flatten()
        .filter(|judged| judged.outcome.passed());
    passed
        .map(|judged| {
            Finding::shown_by(
                stub,
                format!(
                    "{} passes on the untouched stub, so it proves nothing",
                    judged.path
                ),
            )
        })
        .collect()
}

fn refused(right: &Solution, evidence: &Evidence) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut told = BTreeSet::new();
    for judged in evidence.runs.iter().flatten() {
        if judged.outcome.refused() && told.insert(&judged.path) {
            let sometimes = outcomes(evidence, &judged.path)
                .iter()
                .any(|outcome| outcome.passed());
            let how_often = if sometimes {
                "in some of three runs"
            } else {
                "every time"
            };
            findings.push(Finding::shown_by(
                right,
                format!(
                    "{} refuses this right solution {how_often}\n{}",
                    judged.path, judged.message
                ),
            ));
        }
    }
    findings
}

fn accepted(wrong: &Solution, evidence: &Evidence) -> Vec<Finding> {
    let mut findings = Vec::new();
    for path in &wrong.caught_by {
        let outcomes = outcomes(evidence, path);
        let text = if outcomes.is_empty() {
            format!("names the check {path}, which does not exist")
        } else if outcomes
            .iter()
            .all(|outcome| *outcome == Outcome::NotJudged)
        {
            continue;
        } else if outcomes.contains(&Outcome::NotStarted) {
            format!("runs into a `todo!()` in {path}: a wrong solution is wrong, not unfinished")
        } else if outcomes.iter().all(|outcome| outcome.passed()) {
            format!(
                "{path} accepts this wrong solution{}",
                caught_elsewhere(evidence)
            )
        } else if outcomes.iter().any(|outcome| !outcome.refused()) {
            format!(
                "{path} accepts this wrong solution in some of three runs: {}",
                names(&outcomes)
            )
        } else if outcomes.iter().any(|outcome| *outcome != outcomes[0]) {
            format!(
                "{path} refuses this wrong solution, but not in the same way each time: {}",
                names(&outcomes)
            )
        } else {
            continue;
        };
        findings.push(Finding::shown_by(wrong, text));
    }
    if wrong.by_no_other {
        let refused = evidence.runs.iter().flatten();
        let refused = refused.filter(|judged| judged.outcome.refused());
        let by: BTreeSet<&String> = refused.map(|judged| &judged.path).collect();
        let others = by
            .into_iter()
            .filter(|path| !wrong.caught_by.contains(path));
        findings.extend(others.map(|path| {
            Finding::shown_by(
                wrong,
                format!("is refused by {path} too, and says that no other check does"),
            )
        }));
    }
    findings
}

/// For a check that accepts what it should refuse: who refuses it instead.
fn caught_elsewhere(evidence: &Evidence) -> String {
    let first_run = evidence.runs.first().into_iter().flatten();
    let others: Vec<&str> = first_run
        .filter(|judged| judged.outcome.refused())
        .map(|judged| judged.path.as_str())
        .collect();
    if others.is_empty() {
        ", and so does every other: a hole".to_owned()
    } else {
        format!("; it fails for another reason, in {}", others.join(", "))
    }
}

fn outcomes(evidence: &Evidence, path: &str) -> Vec<Outcome> {
    evidence
        .runs
        .iter()
        .flatten()
        .filter(|judged| judged.path == path)
        .map(|judged| judged.outcome)
        .collect()
}

fn names(outcomes: &[Outcome]) -> String {
    let names: Vec<String> = outcomes
        .iter()
        .map(|outcome| format!("{outcome:?}").to_lowercase())
        .collect();
    names.join(", ")
}

/// What the manifest says of exercises and points agrees with the checks, and each check is needed.
fn of_checks(kata: &Kata, checks: &[Announced], seen: &[Seen<'_>]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let wrong: Vec<&Solution> = seen
        .iter()
        .map(|(solution, _)| *solution)
        .filter(|solution| solution.role == Role::Wrong)
        .collect();
    for check in checks {
        if !kata
            .exercises
            .iter()
            .any(|exercise| exercise.name == check.exercise())
            || !KINDS.contains(&check.kind())
        {
            let text = format!(
                "{}: a check's path is `exercise::kind::what_must_hold`",
                check.path
            );
            findings.push(Finding::general(text));
        }
        if !wrong
            .iter()
            .any(|solution| solution.caught_by.contains(&check.path))
        {
            findings.push(Finding::general(format!(
                "{}: no wrong solution names it",
                check.path
            )));
        }
    }
    for exercise in &kata.exercises {
        let points: u32 = checks
            .iter()
            .filter(|check| check.exercise() == exercise.name)
            .map(|check| check.points)
            .sum();
        if !checks.is_empty() && points != exercise.points {
            findings.push(Finding::general(format!(
                "exercise {}: kata.toml says {} points, its checks add up to {points}",
                exercise.name, exercise.points
            )));
        }
        let count = wrong
            .iter()
            .filter(|solution| solution.exercise.as_ref() == Some(&exercise.name))
            .count();
        if count < FEWEST_WRONG {
            findings.push(Finding::general(format!(
                "exercise {}: {count} wrong solutions; {FEWEST_WRONG} are the least",
                exercise.name
            )));
        }
    }
    findings
}

/// Each assertion is needed: some wrong solution passes a check that it names once this assertion is switched off.
fn of_assertions(source: &GraderSource, seen: &[Seen<'_>]) -> Vec<Finding> {
    let holding: BTreeSet<&String> = seen
        .iter()
        .flat_map(|(_, evidence)| &evidence.holding)
        .collect();
    let reached: BTreeSet<&String> = seen
        .iter()
        .flat_map(|(_, evidence)| &evidence.reached)
        .collect();
    let sites: BTreeSet<&String> = source.sites.iter().chain(reached.iter().copied()).collect();
    let unneeded = sites.into_iter().filter(|site| !holding.contains(site));
    unneeded
        .map(|site| {
            let text = if reached.contains(site) {
                "could be deleted, and no wrong solution would pass; write one that it alone catches"
            } else {
                "is never reached by the reference"
            };
            Finding::general(format!("{site}: this assertion {text}"))
        })
        .collect()
}
