//! `cargo kata check --all`, or of several numbers: a verdict on each, and what to do next.

use crate::arguments::CheckOptions;
use crate::check::{memory_judge, remember};
use crate::delivery::Delivery;
use crate::screen::{Answer, counted};
use crate::summary_screen;
use judge::{Session, Verdict, VerdictState, judge_all};
use std::sync::atomic::{AtomicUsize, Ordering};
use syllabus::{FileTree, Kata, Problem, Result, Root, each_kata, kata};
use terminal_text::StatusLine;

pub fn run(root: &Root, options: &CheckOptions, delivery: &Delivery) -> Result<Answer> {
    let (katas, mut problems) = wanted(root, options)?;
    let memory = options
        .memory
        .map(|option| memory_judge(root, option))
        .transpose()?;
    let waiting = StatusLine::new();
    waiting.says(&format!(
        "judging {} (the first time builds what they stand on) …",
        counted(katas.len(), "kata")
    ));
    let files: Vec<FileTree> = katas
        .iter()
        .map(|kata| kata.current().unwrap_or_default())
        .collect();
    let done = AtomicUsize::new(0);
    let judged = judge_all(
        &Session::default(),
        root,
        &katas,
        memory,
        |place, verdict| {
            let count = done.fetch_add(1, Ordering::Relaxed) + 1;
            waiting.says(&format!("judged {count} of {} …", katas.len()));
            if let Ok(verdict) = verdict
                && was_tried(verdict)
            {
                remember(root, &katas[place], &files[place], verdict, false);
            }
        },
    );
    drop(waiting);
    let (mut verdicts, mut unanswered) = (Vec::new(), Unanswered::default());
    for (kata, verdict) in katas.iter().zip(judged) {
        match verdict {
            Ok(verdict) => verdicts.push(verdict),
            Err(problem) => unanswered.add(kata, &problem),
        }
    }
    let not_judged = problems.len() + katas.len() - verdicts.len();
    problems.extend(unanswered.problems());
    // A kata without exercises asks for nothing.
    let all_is_well = verdicts.iter().all(|verdict| {
        matches!(
            verdict.state,
            VerdictState::Passed | VerdictState::NotJudged | VerdictState::Empty
        )
    });
    let screen = summary_screen::render(&verdicts, not_judged);
    let mut answer = delivery.answer(screen, all_is_well, |format| {
        report::of_many(format, &verdicts)
    })?;
    answer.problems.splice(0..0, problems);
    Ok(answer)
}

/// The katas that were asked for, each once; and what is wrong with those that cannot be read.
fn wanted(root: &Root, options: &CheckOptions) -> Result<(Vec<Kata>, Vec<Problem>)> {
    let found: Vec<Result<Kata>> = if options.all {
        each_kata(root)?
    } else {
        let one = |what: &String| match what.split_once('/') {
            Some(_) => Err(Problem::new(format!(
                "one exercise is judged by itself: `cargo kata check {what}`"
            ))),
            None => kata(root, what),
        };
        options.what.iter().map(one).collect()
    };
    let (mut katas, mut problems): (Vec<Kata>, Vec<Problem>) = (Vec::new(), Vec::new());
    for kata in found {
        match kata {
            Ok(kata) if katas.iter().any(|known| known.place == kata.place) => {}
            Ok(kata) => katas.push(kata),
            Err(problem) => problems.push(problem),
        }
    }
    Ok((katas, problems))
}

/// A stub that nobody has edited was not looked at, so there is nothing to remember of it.
fn was_tried(verdict: &Verdict) -> bool {
    let has_checks = verdict
        .exercises
        .iter()
        .any(|exercise| !exercise.checks.is_empty());
    has_checks || !verdict.compile_errors.is_empty()
}

/// Why katas could not be judged. One cause, such as a broken manifest that cargo reads for all of them, is told once.
#[derive(Default)]
struct Unanswered(Vec<(Problem, Vec<String>)>);

impl Unanswered {
    fn add(&mut self, kata: &Kata, problem: &Problem) {
        let number = kata.number.clone();
        match self.0.iter_mut().find(|(known, _)| known == problem) {
            Some((_, numbers)) => numbers.push(number),
            None => self.0.push((problem.clone(), vec![number])),
        }
    }

    fn problems(self) -> impl Iterator<Item = Problem> {
        self.0.into_iter().map(|(problem, numbers)| {
            let katas = if numbers.len() == 1 { "kata" } else { "katas" };
            Problem::new(format!(
                "{katas} {} could not be judged: {problem}",
                numbers.join(", ")
            ))
        })
    }
}
