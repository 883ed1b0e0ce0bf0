//! What the watcher knows: the katas, where the learner is, what the last verdict said.

use crate::watch::judging::Judging;
use judge::{CheckVerdict, ExerciseVerdict, MemoryJudge, Outcome, Verdict, VerdictState};
use learner::{
    KataStanding, Overview, Progress, TierCount, overview, standing, suggestions, tier_counts,
};
use std::time::Duration;
use syllabus::{Exercise, FileTree, Kata, Problem, Result, Root};

/// An exercise by its kata's place in the list, and its own in the kata.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    pub kata: usize,
    pub exercise: usize,
}

/// A verdict on the exercise at hand, with the files that it is about.
pub struct Judged {
    pub verdict: Verdict,
    pub files: FileTree,
    pub took: Duration,
}

/// All of it.
pub struct State {
    pub root: Root,
    /// Those that can be read, in order.
    pub katas: Vec<(Kata, KataStanding)>,
    /// Why others cannot.
    pub broken: Vec<Problem>,
    pub progress: Progress,
    pub at: Position,
    pub memory: Option<MemoryJudge>,
    pub judging: Option<Judging>,
    pub judged: Option<Judged>,
    /// Why the last judging gave no verdict.
    pub problem: Option<String>,
    /// Something that happened, until the next key.
    pub remark: Option<String>,
}

impl State {
    /// Reads the katas and what is remembered of the learner; stands at `at` once [`State::go`] was called.
    ///
    /// # Errors
    /// Where there is no kata with an exercise.
    pub fn read(root: &Root, memory: Option<MemoryJudge>) -> Result<Self> {
        let Overview {
            progress,
            mut katas,
            problems: broken,
        } = overview(root)?;
        katas.retain(|(kata, _)| !kata.exercises.is_empty());
        if katas.is_empty() {
            let none = Problem::new("there is no kata with an exercise here");
            return Err(broken.into_iter().next().unwrap_or(none));
        }
        Ok(Self {
            root: root.clone(),
            katas,
            broken,
            progress,
            at: Position {
                kata: 0,
                exercise: 0,
            },
            memory,
            judging: None,
            judged: None,
            problem: None,
            remark: None,
        })
    }

    /// The kata at hand.
    pub fn kata(&self) -> &Kata {
        &self.katas[self.at.kata].0
    }

    /// The exercise at hand.
    pub fn exercise(&self) -> &Exercise {
        &self.kata().exercises[self.at.exercise]
    }

    /// `03/stack`
    pub fn name(&self) -> String {
        format!("{}/{}", self.kata().number, self.exercise().name)
    }

    /// The exercise's file, from the repository's folder.
    pub fn file(&self) -> String {
        format!("{}/{}", self.kata().place, self.exercise().file)
    }

    /// Whether the last verdict is about files that have changed since, and a new one is on its way.
    pub fn is_overtaken(&self) -> bool {
        match (&self.judging, &self.judged) {
            (Some(judging), Some(judged)) => judging.files != judged.files,
            _ => false,
        }
    }

    /// What the last verdict says of the exercise at hand.
    pub fn exercise_verdict(&self) -> Option<&ExerciseVerdict> {
        self.judged.as_ref()?.verdict.exercises.first()
    }

    /// The check to look at first, with its message.
    pub fn first_failure(&self) -> Option<&CheckVerdict> {
        let verdict = &self.judged.as_ref()?.verdict;
        let path = verdict.next.as_ref()?.check.as_ref()?;
        let mut checks = self.exercise_verdict()?.checks.iter();
        checks.find(|check| check.judged.path == *path)
    }

    /// So many checks of so many pass, once that is known.
    pub fn checks(&self) -> Option<(usize, usize)> {
        let checks = &self.exercise_verdict()?.checks;
        let passed = |check: &&CheckVerdict| check.judged.outcome == Outcome::Passed;
        (!checks.is_empty()).then(|| (checks.iter().filter(passed).count(), checks.len()))
    }

    /// Whether rustc refuses the kata as it stands.
    pub fn does_not_compile(&self) -> bool {
        let judged = self.judged.as_ref();
        judged.is_some_and(|judged| judged.verdict.state == VerdictState::DoesNotCompile)
    }

    /// How far the learner is in the tier of the kata at hand.
    pub fn tier(&self) -> Option<TierCount> {
        let tier = self.kata().tier();
        tier_counts(&self.katas)
            .into_iter()
            .find(|count| count.tier == tier)
    }

    /// The exercise of that kata and name.
    pub fn position(&self, kata: &str, exercise: &str) -> Option<Position> {
        let index = self.katas.iter().position(|(one, _)| one.number == kata)?;
        let exercises = &self.katas[index].0.exercises;
        let exercise = exercises.iter().position(|one| one.name == exercise)?;
        Some(Position {
            kata: index,
            exercise,
        })
    }

    /// The exercise that fits best next.
    pub fn suggested(&self) -> Option<Position> {
        let best = suggestions(&self.progress, &self.katas)
            .into_iter()
            .next()?;
        self.position(&best.kata, &best.exercise)
    }

    /// The exercise after (or before) the one at hand, whichever kata it belongs to.
    pub fn neighbour(&self, forward: bool) -> Option<Position> {
        let all: Vec<Position> = self.positions().collect();
        let here = all.iter().position(|position| *position == self.at)?;
        let there = if forward {
            here.checked_add(1)?
        } else {
            here.checked_sub(1)?
        };
        all.get(there).copied()
    }

    /// All exercises, in order.
    pub fn positions(&self) -> impl Iterator<Item = Position> {
        self.katas.iter().enumerate().flat_map(|(kata, (one, _))| {
            let exercises = 0..one.exercises.len();
            exercises.map(move |exercise| Position { kata, exercise })
        })
    }

    /// Goes to another exercise; what was said of the last one is forgotten here.
    pub fn go(&mut self, to: Position) {
        self.at = to;
        self.judging = None;
        self.judged = None;
        self.problem = None;
    }

    /// Adds the verdict to what is known here; [`State::remember`] writes it down.
    pub fn take_in(&mut self) {
        let last = self.name();
        if let Some(judged) = &self.judged {
            let kata = &self.katas[self.at.kata].0;
            self.progress.add(kata, &judged.files, &judged.verdict);
            self.progress.last = Some(last);
        }
        self.look_at(self.at.kata);
    }

    /// Adds the verdict to the file.
    pub fn remember(&mut self) {
        let Some(judged) = &self.judged else { return };
        let kata = &self.katas[self.at.kata].0;
        let last = self.name();
        let changed = Progress::change(&self.root, |progress| {
            progress.add(kata, &judged.files, &judged.verdict);
            progress.last = Some(last);
        });
        self.take_over(changed);
    }

    /// Takes over what is remembered now.
    pub fn take_over(&mut self, changed: Result<Progress>) {
        match changed {
            Ok(progress) => self.progress = progress,
            Err(problem) => self.remark = Some(format!("not remembered: {problem}")),
        }
    }

    /// Looks at all files again.
    pub fn look_again(&mut self) {
        for kata in 0..self.katas.len() {
            self.look_at(kata);
        }
    }

    fn look_at(&mut self, kata: usize) {
        let (kata, standing_now) = &mut self.katas[kata];
        match standing(&self.progress, kata) {
            Ok(now) => *standing_now = now,
            Err(problem) => self.remark = Some(problem.to_string()),
        }
    }
}
