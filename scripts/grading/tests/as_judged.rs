//! What is graded in the sandbox, without cargo, comes out as the judge says who has cargo, and no walls.
//!
//! For each kata its model answer, its stub and two mistakes. `KATAKIT_KATAS=03,22` picks katas.
#![cfg(target_os = "linux")]

use dojo_protocol::Bundle;
use grading::Grader;
use judge::{Build, Mirror, Outcome, Runner, VerdictState};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use syllabus::{FileTree, Kata, Role, Root, Solution, katas, solutions};

fn repository() -> Root {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    Root::at(&folder.canonicalize().expect("it is there")).expect("the repository")
}

/// Stays from one run to the next, so that dependencies are built once.
fn work() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("as-judged")
}

fn sent(kata: &Kata) -> Vec<&str> {
    let files = kata.exercises.iter().flat_map(|exercise| exercise.files());
    files
        .filter(|file| file.ends_with(".rs") && *file != "build.rs")
        .collect()
}

fn bundle(kata: &Kata, solution: &Solution) -> Bundle {
    let text = |file: &str| {
        let contents = solution.files.file(file).unwrap_or_default();
        (
            file.to_owned(),
            String::from_utf8_lossy(contents).into_owned(),
        )
    };
    Bundle {
        kata: kata.number.clone(),
        files: sent(kata).into_iter().map(text).collect(),
    }
}

/// By path; `None` where it does not compile.
type Outcomes = Option<BTreeMap<String, Outcome>>;

/// As the judge sees the stub with what is sent over it.
fn judged(mirror: &Mirror, kata: &Kata, solution: &Solution) -> Outcomes {
    let mut files: FileTree = kata.pristine().expect("the stub");
    for (path, text) in bundle(kata, solution).files {
        files.insert(path, text);
    }
    mirror.lay(kata, &files).expect("laid out");
    match mirror.build(kata).expect("cargo builds") {
        Build::Refused(_) => None,
        Build::Ready(binary) => {
            let runner = Runner::new(binary, &mirror.grader(kata)).expect("a runner");
            let checks = runner.roll_call().expect("a roll call");
            let judged = runner.run(&checks).expect("a run").into_iter();
            Some(judged.map(|check| (check.path, check.outcome)).collect())
        }
    }
}

/// Two of the mistakes that are sent as they are.
fn mistakes(all: &[Solution]) -> impl Iterator<Item = &Solution> {
    let wrong = all
        .iter()
        .filter(|solution| solution.role == Role::Wrong && !solution.for_miri_only);
    let wrong: Vec<&Solution> = wrong.collect();
    let middle = wrong.get(wrong.len() / 2).copied();
    wrong.first().copied().into_iter().chain(middle)
}

fn graded_as_judged(wanted: impl Fn(&Kata) -> bool) {
    let root = repository();
    let katas: Vec<Kata> = katas(&root)
        .expect("katas")
        .into_iter()
        .filter(wanted)
        .collect();
    let launcher = Path::new(env!("CARGO_BIN_EXE_grade"));
    let grader = Grader::prepare_through(Some(launcher), &root, &work(), &katas);
    let grader = grader.expect("this host can isolate");
    for (number, problem) in grader.not_offered() {
        assert_eq!(number, "grep", "{problem}");
    }
    let offered: Vec<Kata> = katas
        .into_iter()
        .filter(|kata| grader.suite(&kata.number).is_some())
        .collect();
    let mirror = Mirror::new(&root, &offered, &work().join("judged")).expect("a mirror");
    let mut differences = Vec::new();
    for kata in &offered {
        let all = solutions(kata).expect("solutions");
        let right = all
            .iter()
            .filter(|solution| matches!(solution.role, Role::Reference | Role::Stub));
        for solution in right.chain(mistakes(&all)) {
            let name = format!("{} {}", kata.name, solution.name);
            let bundle = bundle(kata, solution);
            let graded = grader.grade(0, &bundle, &AtomicBool::new(false));
            let graded = graded.unwrap_or_else(|problem| panic!("{name}: {problem}"));
            let Some(verdict) = graded.verdict else {
                assert_eq!(solution.role, Role::Wrong, "{name}: {:?}", graded.refused);
                continue;
            };
            let times = graded.phases.iter().map(|phase| {
                let (wall, cpu) = (phase.milliseconds, phase.cpu_milliseconds);
                format!("{} {wall} ms ({cpu} CPU)", phase.name)
            });
            println!(
                "{name}: {:?}, {}",
                verdict.state,
                times.collect::<Vec<_>>().join(", ")
            );
            if solution.role == Role::Reference {
                assert_eq!(verdict.state, VerdictState::Passed, "{name}");
                assert_eq!(verdict.points, verdict.points_of, "{name}");
            }
            let checks = verdict
                .exercises
                .iter()
                .flat_map(|exercise| &exercise.checks);
            let here: Outcomes = (verdict.state != VerdictState::DoesNotCompile).then(|| {
                checks
                    .clone()
                    .map(|check| (check.judged.path.clone(), check.judged.outcome))
                    .collect()
            });
            let there = judged(&mirror, kata, solution);
            match (here, there) {
                (Some(here), Some(there)) => {
                    assert_eq!(here.len(), there.len(), "{name}");
                    for (path, outcome) in here {
                        let message = checks.clone().find(|check| check.judged.path == path);
                        let message = message.map(|check| check.judged.message.as_str());
                        let at_home =
                            message.is_some_and(|told| told.contains("which is not sent"));
                        let same = there.get(&path) == Some(&outcome);
                        let is_told = at_home && outcome == Outcome::NotJudged;
                        if !(same || is_told) {
                            differences.push(format!(
                                "{name}: {path}: {outcome:?}, judged {:?}: {}",
                                there.get(&path),
                                message.unwrap_or_default()
                            ));
                        }
                    }
                }
                (here, there) => {
                    if here.is_some() != there.is_some() {
                        differences.push(format!("{name}: compiles in one of two places"));
                    }
                }
            }
        }
    }
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

#[test]
fn all_katas() {
    let only = std::env::var("KATAKIT_KATAS").unwrap_or_default();
    graded_as_judged(|kata| only.is_empty() || only.split(',').any(|one| one == kata.number));
}
