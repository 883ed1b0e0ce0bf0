//! When the exercise at hand is judged, and what becomes of the verdict.

use super::files::Mode;
use super::judging::{Heard, Judging, News};
use super::state::{Judged, Position};
use super::view::check_all::CheckAll;
use super::{View, Watch};
use judge::Step;
use std::time::Instant;

impl Watch {
    /// Judges the exercise at hand, unless just these files have been judged, or are being.
    pub(super) fn judge(&mut self, again: bool) {
        let is_asked_for = again || self.files.mode() != Mode::Manual;
        if matches!(self.view, View::CheckAll(_)) || !is_asked_for {
            return;
        }
        let files = match self.state.kata().current() {
            Ok(files) => files,
            Err(problem) => {
                self.state.judging = None;
                self.state.judged = None;
                self.state.problem = Some(self.state.root.shortened(&problem.to_string()));
                return;
            }
        };
        let known = self.state.judging.as_ref().map(|judging| &judging.files);
        let known = known.or(self.state.judged.as_ref().map(|judged| &judged.files));
        if known == Some(&files) && !again && self.state.problem.is_none() {
            return;
        }
        self.judgings += 1;
        self.state.problem = None;
        // The last one is ended first: two would wait for each other.
        self.state.judging = None;
        self.state.judging = Some(Judging::begin(
            self.judgings,
            &self.state.root,
            self.state.kata(),
            self.state.exercise(),
            files,
            self.state.memory,
            &self.sender,
        ));
    }

    pub(super) fn hear(&mut self, heard: Heard) {
        if let View::CheckAll(all) = &mut self.view {
            all.hear(heard, &mut self.state);
            return;
        }
        let Some(judging) = &mut self.state.judging else {
            return;
        };
        if judging.number != heard.number {
            return;
        }
        match heard.news {
            News::Step(Step::Building) => judging.step = "building",
            News::Step(Step::Judging { done }) => {
                judging.step = "judging";
                judging.checked = judging.checked.max(done);
            }
            News::Step(Step::Almost(verdict)) => {
                judging.is_almost_done = true;
                let (files, took) = (judging.files.clone(), judging.elapsed());
                self.judged(Judged {
                    verdict: *verdict,
                    files,
                    took,
                });
            }
            News::Done(done) => {
                let (files, elapsed) = (judging.files.clone(), judging.elapsed());
                let almost = judging.is_almost_done;
                self.state.judging = None;
                match *done {
                    Ok(verdict) if almost => {
                        if let Some(judged) = &mut self.state.judged {
                            judged.verdict = verdict;
                        }
                    }
                    Ok(verdict) => self.judged(Judged {
                        verdict,
                        files,
                        took: elapsed,
                    }),
                    Err(problem) => {
                        // What was said of other files is not true of these.
                        self.state.judged.take_if(|judged| judged.files != files);
                        self.state.problem = Some(self.state.root.shortened(&problem.to_string()));
                    }
                }
            }
            News::OneOfAll(..) | News::AllDone => {}
        }
    }

    /// A verdict is shown first and remembered then, since a disk may take its time.
    pub(super) fn judged(&mut self, judged: Judged) {
        self.state.problem = None;
        self.state.judged = Some(judged);
        self.state.take_in();
        match self.view {
            View::Document(_) => self.left_at = 0,
            _ => self.scroll = 0,
        }
        // A terminal that is gone is found out by the next picture.
        let _ = self.show();
        self.state.remember();
    }

    /// Judges everything that the learner has touched.
    pub(super) fn check_all(&mut self, why: &'static str) {
        self.state.judging = None;
        self.judgings += 1;
        let all = CheckAll::begin(self.judgings, why, &self.state, &self.sender);
        self.view = View::CheckAll(all);
        self.left_at = self.scroll;
        self.scroll = 0;
    }

    /// Goes to another exercise, and judges it.
    pub(super) fn go(&mut self, to: Position) {
        self.state.go(to);
        self.view = View::Exercise;
        self.scroll = 0;
        self.files.watch(&self.state.kata().folder);
        if self.files.mode() != Mode::Manual {
            self.judge_at = Some(Instant::now());
        }
    }
}
