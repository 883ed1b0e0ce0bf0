//! Judging while the watcher goes on: on a thread of its own, ended as soon as an edit has overtaken it.

use crate::watch::event::Event;
use judge::{MemoryJudge, Outcome, Session, Step, Verdict, judge_in};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::{Duration, Instant};
use syllabus::{Exercise, FileTree, Kata, Result, Root};

/// What a judging says, and which one says it: those that were ended may still say something.
#[derive(Debug)]
pub struct Heard {
    pub number: u64,
    pub news: News,
}

/// See [`Heard`].
#[derive(Debug)]
pub enum News {
    /// It goes on to this.
    Step(Step),
    /// It is done.
    Done(Box<Result<Verdict>>),
    /// Where all katas are judged: one of them, by its place among them.
    OneOfAll(usize, Box<Result<Verdict>>),
    /// Where all katas are judged: all are.
    AllDone,
}

/// The judging of one exercise that goes on at the moment. Dropping it ends it.
pub struct Judging {
    /// Tells it apart from earlier ones.
    pub number: u64,
    /// The kata's files that it judges.
    pub files: FileTree,
    /// What it is at, in a word.
    pub step: &'static str,
    /// How many checks have ended.
    pub checked: usize,
    /// Whether a verdict is there already but for what the code printed.
    pub is_almost_done: bool,
    session: Session,
    began: Instant,
}

impl Judging {
    /// Begins to judge these files.
    pub fn begin(
        number: u64,
        root: &Root,
        kata: &Kata,
        exercise: &Exercise,
        files: FileTree,
        memory: Option<MemoryJudge>,
        events: &Sender<Event>,
    ) -> Self {
        let send = {
            let events = events.clone();
            move |news| {
                // The watcher may have been left meanwhile.
                let _ = events.send(Event::Judging(Heard { number, news }));
            }
        };
        let steps = send.clone();
        let session = Session::followed(move |step| {
            if let Step::Almost(verdict) = &step {
                find_out_what_can_be_offered(verdict);
            }
            steps(News::Step(step));
        });
        let (root, kata, exercise) = (root.clone(), kata.clone(), exercise.clone());
        let own = session.clone();
        thread::spawn(move || {
            let verdict = judge_in(&own, &root, &kata, Some(&exercise), memory, true);
            if let Ok(verdict) = &verdict {
                find_out_what_can_be_offered(verdict);
            }
            send(News::Done(Box::new(verdict)));
        });
        Self {
            number,
            files,
            step: "building",
            checked: 0,
            is_almost_done: false,
            session,
            began: Instant::now(),
        }
    }

    /// How long it has been going on.
    pub fn elapsed(&self) -> Duration {
        self.began.elapsed()
    }
}

impl Drop for Judging {
    fn drop(&mut self) {
        self.session.stop();
    }
}

/// Which judges of memory errors are here is found out on this thread, where it keeps nobody waiting; the screen only asks.
fn find_out_what_can_be_offered(verdict: &Verdict) {
    let mut checks = verdict.exercises.iter().flat_map(|one| &one.checks);
    if checks.any(|check| check.judged.outcome == Outcome::NotJudged) {
        MemoryJudge::available();
    }
}
