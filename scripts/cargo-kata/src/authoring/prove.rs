//! `cargo kata prove`: the matrix of solutions against checks, and what is wrong with it.

use crate::screen::{Answer, BAD, GOOD, QUIET, STRONG, counted, indented, outcome_mark, paint};
use clap::Args;
use prover::{Finding, Proof, Row, prove};
use std::fmt::Write as _;
use std::num::NonZero;
use std::thread::available_parallelism;
use std::time::{Duration, Instant};
use syllabus::{Result, Root, katas_or_all};
use terminal_text::StatusLine;

#[derive(Args, Debug)]
pub struct Options {
    /// The katas' numbers; all katas when there is none
    #[arg(value_name = "NN")]
    pub katas: Vec<String>,
    /// Show the whole matrix of every kata, not only of those with findings
    #[arg(long)]
    pub matrix: bool,
    /// Print the proofs as JSON
    #[arg(long)]
    pub json: bool,
    /// How many solutions are judged at a time; all cores when absent
    #[arg(long, value_name = "N")]
    pub workers: Option<usize>,
}

/// As many lines of a finding as tell what it is about.
const MOST_LINES: usize = 14;

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let katas = katas_or_all(root, &options.katas)?;
    let workers = options
        .workers
        .unwrap_or_else(|| available_parallelism().map_or(1, NonZero::get));
    let began = Instant::now();
    let status = StatusLine::new();
    let progress = |kata: &str, solution: &str, from_cache: bool| {
        if !from_cache {
            status.says(&format!("proving {kata}: {solution}"));
        }
    };
    let proofs = prove(root, &katas, workers, &progress)?;
    drop(status);
    let all_is_well = proofs.iter().all(Proof::holds);
    if options.json {
        return Answer::json(&proofs, all_is_well);
    }
    Ok(Answer::new(
        render(&proofs, options.matrix, began.elapsed()),
        all_is_well,
    ))
}

fn render(proofs: &[Proof], whole_matrix: bool, took: Duration) -> String {
    let mut screen = String::new();
    for proof in proofs {
        let _ = writeln!(screen, "{}", summary(proof));
        if whole_matrix || !proof.holds() {
            matrix(&mut screen, proof);
        }
        for finding in &proof.findings {
            let _ = writeln!(screen, "{}", indented(&finding_text(finding), 2));
        }
    }
    let held = proofs.iter().filter(|proof| proof.holds()).count();
    let judged_now: usize = proofs.iter().map(|proof| proof.judged_now).sum();
    let known = proofs.iter().map(|proof| proof.rows.len()).sum::<usize>() - judged_now;
    let _ = writeln!(
        screen,
        "{held} of {} proven; {} judged in {:.1} s, {known} known from before",
        counted(proofs.len(), "grader"),
        counted(judged_now, "solution"),
        took.as_secs_f64()
    );
    screen
}

fn summary(proof: &Proof) -> String {
    if proof.empty {
        return format!(
            "{} {}  empty: no exercise yet",
            paint(QUIET, "·"),
            paint(STRONG, &proof.name)
        );
    }
    let (mark, word) = if proof.holds() {
        (paint(GOOD, "✓"), "proven")
    } else {
        (paint(BAD, "✗"), "not proven")
    };
    let wrong = proof
        .rows
        .iter()
        .filter(|row| !row.caught_by.is_empty())
        .count();
    let right = proof.rows.iter().filter(|row| row.is_right).count();
    let not_judged = proof.rows.iter().flat_map(|row| row.outcomes.values());
    let not_judged = not_judged
        .filter(|outcome| **outcome == judge::Outcome::NotJudged)
        .count();
    let rest = if not_judged == 0 {
        String::new()
    } else {
        format!(", {not_judged} not judged here")
    };
    format!(
        "{mark} {}  {word}: {}, {}, {right} right and {wrong} wrong solutions{rest}",
        paint(STRONG, &proof.name),
        counted(proof.checks.len(), "check"),
        counted(proof.assertions, "assertion"),
    )
}

/// Exercise by exercise: a column for each check, a line for each solution. A check that a wrong solution names is bracketed.
fn matrix(screen: &mut String, proof: &Proof) {
    let mut exercises: Vec<&str> = proof.checks.iter().map(|check| check.exercise()).collect();
    exercises.dedup();
    let width = proof
        .rows
        .iter()
        .map(|row| row.solution.len())
        .max()
        .unwrap_or_default();
    for exercise in exercises {
        let checks: Vec<_> = proof
            .checks
            .iter()
            .filter(|check| check.exercise() == exercise)
            .collect();
        let _ = writeln!(screen, "\n  {}", paint(STRONG, exercise));
        for (index, check) in checks.iter().enumerate() {
            let _ = writeln!(
                screen,
                "    {:>2}  {} {}",
                index + 1,
                paint(QUIET, check.kind()),
                check.name()
            );
        }
        let header: String = (1..=checks.len())
            .map(|number| format!("{number:^4}"))
            .collect();
        let _ = writeln!(screen, "    {:width$} {}", "", paint(QUIET, &header));
        let concerned = |row: &&Row| row.exercise.as_deref().is_none_or(|own| own == exercise);
        for row in proof.rows.iter().filter(concerned) {
            let cells: String = checks.iter().map(|check| cell(row, &check.path)).collect();
            let _ = writeln!(
                screen,
                "    {:width$} {cells} {}",
                row.solution,
                paint(QUIET, &row.remark)
            );
        }
    }
    screen.push('\n');
}

fn cell(row: &Row, check: &str) -> String {
    let mark = row
        .outcomes
        .get(check)
        .map_or_else(|| " ".to_owned(), |outcome| outcome_mark(*outcome));
    if row.caught_by.iter().any(|named| named == check) {
        format!("[{mark}] ")
    } else {
        format!(" {mark}  ")
    }
}

fn finding_text(finding: &Finding) -> String {
    let mut lines = finding.text.lines();
    let first = lines.next().unwrap_or_default();
    let first = match &finding.solution {
        Some(solution) => format!("{} {}: {first}", paint(BAD, "✗"), paint(STRONG, solution)),
        None => format!("{} {first}", paint(BAD, "✗")),
    };
    let rest: Vec<&str> = lines.take(MOST_LINES).collect();
    if rest.is_empty() {
        first
    } else {
        format!("{first}\n{}", indented(&rest.join("\n"), 4))
    }
}
