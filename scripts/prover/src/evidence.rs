//! What happens when one solution meets the grader.

use judge::{Announced, Build, Judged, MemoryJudge, Mirror, Runner, cargo, run_to_end};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use syllabus::{Kata, Problem, Result, Role, Solution};

/// Each run draws other inputs: what only one of them refuses was luck.
const SEEDS: [&str; 3] = ["0", "1", "2"];

/// All that was seen of one solution.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Evidence {
    /// What rustc said, where it refused the solution; then nothing else was seen.
    pub refused_by_rustc: Option<String>,
    /// Every check of the grader.
    pub announced: Vec<Announced>,
    /// The runs, each with the checks that are this solution's business: the stub's one run, three of every other, of which the
    /// later two leave out what sees the same each time.
    pub runs: Vec<Vec<Judged>>,
    /// The assertions that were reached; seen on the reference.
    pub reached: BTreeSet<String>,
    /// The assertions without which a check that this wrong solution names would accept it.
    pub holding: BTreeSet<String>,
    /// What clippy said of stub or reference, where it said something.
    pub clippy: Option<String>,
    /// What rustfmt would change in stub or reference.
    pub unformatted: Option<String>,
    /// What the doc examples of stub (compiled) or reference (run) said, where they failed.
    pub doc_examples: Option<String>,
}

/// Lays the solution over the kata in the mirror, and looks.
///
/// # Errors
/// Where cargo or the file system fails; never for what the solution does.
pub(crate) fn gather(mirror: &Mirror, kata: &Kata, solution: &Solution) -> Result<Evidence> {
    mirror.lay(kata, &solution.files)?;
    let binary = match mirror.build(kata)? {
        Build::Ready(binary) => binary,
        Build::Refused(errors) => {
            let said: Vec<String> = errors.iter().map(|error| error.rendered.clone()).collect();
            return Ok(Evidence {
                refused_by_rustc: Some(said.join("\n")),
                ..Evidence::default()
            });
        }
    };
    let memory_judge = if solution.for_miri_only {
        None
    } else {
        memory_judge()
    };
    let compiled = tempfile::tempdir().map_err(|error| {
        Problem::new(format!(
            "there is no room for a compiler's answers: {error}"
        ))
    })?;
    let runner = Runner::new(binary, &mirror.grader(kata))?
        .watched_by(memory_judge)
        .with("KATAKIT_COMPILED", compiled.path().to_string_lossy());
    let announced = runner.roll_call()?;
    let concerned: Vec<Announced> = announced
        .iter()
        .filter(|check| concerns(check, solution))
        .cloned()
        .collect();
    let mut evidence = Evidence {
        announced,
        ..Evidence::default()
    };
    let seeds = if solution.role == Role::Stub {
        &SEEDS[..1]
    } else {
        &SEEDS[..]
    };
    let mut runner = runner;
    let repeated: Vec<Announced> = concerned
        .iter()
        .filter(|check| depends_on_the_run(check))
        .cloned()
        .collect();
    for (run, seed) in seeds.iter().enumerate() {
        runner = runner.with("KATAKIT_SEED", *seed);
        let checks = if run == 0 { &concerned } else { &repeated };
        evidence.runs.push(runner.run(checks)?);
    }
    runner = runner.with("KATAKIT_SEED", SEEDS[0]);
    match solution.role {
        Role::Reference => {
            evidence.reached = runner.assertions(&concerned)?;
            look_at_the_source(mirror, kata, solution.role, &mut evidence)?;
        }
        Role::Stub => look_at_the_source(mirror, kata, solution.role, &mut evidence)?,
        Role::Wrong => evidence.holding = holding(runner, &concerned, solution, &evidence.runs[0])?,
        Role::Other => {}
    }
    Ok(evidence)
}

/// Whether another run may end in another way: by the inputs that it draws, a hash order, the luck of threads. A compiler, an
/// exhaustive exploration and a watched memory see the same each time, and are slow.
fn depends_on_the_run(check: &Announced) -> bool {
    !matches!(check.kind(), "compile" | "craft" | "model" | "memory")
}

/// The judge that stands in for Miri, where it is installed: without it memory checks are not judged here.
fn memory_judge() -> Option<MemoryJudge> {
    let valgrind = MemoryJudge::Valgrind;
    valgrind.version().map(|_| valgrind)
}

/// Stub and reference are about all checks; the others change one exercise, and are the reference in every other.
fn concerns(check: &Announced, solution: &Solution) -> bool {
    match &solution.exercise {
        None => true,
        Some(exercise) => check.exercise() == exercise || solution.caught_by.contains(&check.path),
    }
}

/// Runs the named checks again with the assertion that refused them switched off: where a check then accepts the solution,
/// that assertion cannot be spared.
fn holding(
    mut runner: Runner,
    concerned: &[Announced],
    solution: &Solution,
    judged: &[Judged],
) -> Result<BTreeSet<String>> {
    let mut holding = BTreeSet::new();
    for refused in judged
        .iter()
        .filter(|check| check.outcome.refused() && solution.caught_by.contains(&check.path))
    {
        let (Some(site), Some(check)) = (
            &refused.site,
            concerned.iter().find(|check| check.path == refused.path),
        ) else {
            continue;
        };
        runner = runner.with("KATAKIT_SKIP", site.clone());
        if runner
            .run(std::slice::from_ref(check))?
            .iter()
            .all(|again| again.outcome.passed())
        {
            holding.insert(site.clone());
        }
    }
    Ok(holding)
}

/// Lints, format, and the kata's public tests, doc examples among them: a stub's must compile, a reference's must hold.
fn look_at_the_source(
    mirror: &Mirror,
    kata: &Kata,
    role: Role,
    evidence: &mut Evidence,
) -> Result<()> {
    let package = kata.package();
    let finished_work: &[&str] = if role == Role::Reference {
        &["-W", "unused", "-D", "clippy::todo"]
    } else {
        &[]
    };
    let clippy = [
        "clippy",
        "--quiet",
        "--package",
        &package,
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    evidence.clippy = complaint(mirror, &[&clippy[..], finished_work].concat())?;
    evidence.unformatted = complaint(mirror, &["fmt", "--package", &package, "--check"])?;
    let examples = ["test", "--quiet", "--package", &package];
    evidence.doc_examples = match role {
        Role::Stub => complaint(
            mirror,
            &[&["--config", COMPILED_BUT_NOT_RUN], &examples[..]].concat(),
        )?,
        _ => complaint(mirror, &examples)?,
    };
    Ok(())
}

/// Gives every test and doc example to `true` instead of running it: a stub's must compile, and cannot hold.
const COMPILED_BUT_NOT_RUN: &str = "target.'cfg(all())'.runner='true'";

fn complaint(mirror: &Mirror, arguments: &[&str]) -> Result<Option<String>> {
    let mut command = cargo(mirror.folder(), Some(mirror.target()));
    command.args(arguments);
    let finished = run_to_end(&mut command, true, || true)
        .map_err(|error| Problem::new(format!("cargo cannot be started: {error}")))?;
    Ok((!finished.succeeded()).then_some(finished.output))
}
