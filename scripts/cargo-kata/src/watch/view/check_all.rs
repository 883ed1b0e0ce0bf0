//! Every kata that the learner has touched, judged one after the other while one looks on.

use super::rule;
use crate::screen::{BAD, QUIET, STRONG, counted, paint, state_mark};
use crate::watch::event::Event;
use crate::watch::judging::{Heard, News};
use crate::watch::screen::{Picture, Size};
use crate::watch::state::State;
use judge::{Session, Verdict, judge_all};
use learner::Progress;
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Instant;
use syllabus::{FileTree, Kata, Result};

/// The judging of many katas at once. Dropping it ends it.
pub struct CheckAll {
    number: u64,
    why: &'static str,
    rows: Vec<Row>,
    session: Session,
    began: Instant,
    done: bool,
}

struct Row {
    kata: Kata,
    files: FileTree,
    verdict: Option<Result<Verdict>>,
}

impl CheckAll {
    /// Begins with all katas whose files differ from the stub.
    pub fn begin(number: u64, why: &'static str, state: &State, events: &Sender<Event>) -> Self {
        let all = state.katas.iter().map(|(kata, _)| kata);
        // One that cannot be read is judged all the same, and then says why.
        let touched = all.filter(|kata| !kata.is_untouched().unwrap_or(false));
        let rows: Vec<Row> = touched
            .map(|kata| Row {
                kata: kata.clone(),
                files: kata.current().unwrap_or_default(),
                verdict: None,
            })
            .collect();
        let katas: Vec<Kata> = rows.iter().map(|row| row.kata.clone()).collect();
        let session = Session::followed(|_| {});
        let (own, root, memory, events) = (
            session.clone(),
            state.root.clone(),
            state.memory,
            events.clone(),
        );
        thread::spawn(move || {
            let send = |news| {
                // The watcher may have been left meanwhile.
                let _ = events.send(Event::Judging(Heard { number, news }));
            };
            judge_all(&own, &root, &katas, memory, |place, verdict| {
                send(News::OneOfAll(place, Box::new(verdict.clone())));
            });
            send(News::AllDone);
        });
        Self {
            number,
            why,
            done: rows.is_empty(),
            rows,
            session,
            began: Instant::now(),
        }
    }

    /// Takes in what the judging says; a verdict is remembered at once.
    pub fn hear(&mut self, heard: Heard, state: &mut State) {
        if heard.number != self.number || self.session.is_stopped() {
            return;
        }
        match heard.news {
            News::OneOfAll(place, verdict) => {
                let Some(row) = self.rows.get_mut(place) else {
                    return;
                };
                if let Ok(verdict) = verdict.as_ref() {
                    let changed = Progress::change(&state.root, |progress| {
                        progress.add(&row.kata, &row.files, verdict);
                    });
                    state.take_over(changed);
                }
                row.verdict = Some(*verdict);
            }
            News::AllDone => {
                self.done = true;
                state.look_again();
            }
            News::Step(_) | News::Done(_) => {}
        }
    }

    /// Whether there is still something to wait for.
    pub fn goes_on(&self) -> bool {
        !self.done
    }

    pub fn picture(&self, size: Size) -> Picture {
        let judged = self.rows.iter().filter(|row| row.verdict.is_some()).count();
        let of = counted(self.rows.len(), "kata");
        let title = format!(" Check all, {judged} of {of}: {}", self.why);
        let mut middle: Vec<String> = self.rows.iter().map(line).collect();
        if self.rows.is_empty() {
            middle.push(" Every kata is as it came: there is nothing to judge yet.".to_owned());
        }
        let status = if self.done {
            paint(QUIET, " done   any key goes back")
        } else {
            let seconds = self.began.elapsed().as_secs_f64();
            format!(
                " judging… {seconds:.1} s{}",
                paint(QUIET, "   any key ends it and goes back")
            )
        };
        Picture {
            top: vec![paint(STRONG, &title), rule(size.columns)],
            middle,
            bottom: vec![rule(size.columns), status],
        }
    }
}

impl Drop for CheckAll {
    fn drop(&mut self) {
        self.session.stop();
    }
}

fn line(row: &Row) -> String {
    let name = format!("{} {}", row.kata.number, row.kata.title);
    match &row.verdict {
        None => paint(QUIET, &format!(" · {name}")),
        Some(Err(problem)) => format!(" {} {name}  {problem}", paint(BAD, "✗")),
        Some(Ok(verdict)) => {
            let exercises = verdict.exercises.iter();
            let exercises: Vec<String> = exercises
                .map(|exercise| format!("{} {}", state_mark(exercise.state), exercise.name))
                .collect();
            let points = format!("{} of {}", verdict.points, verdict.points_of);
            format!(
                " {} {name}  {points}  {}",
                state_mark(verdict.state),
                exercises.join("  ")
            )
        }
    }
}
