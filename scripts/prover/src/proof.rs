//! What a proof says; [`mod@crate::conclude`] finds it out.

use judge::{Announced, Outcome};
use serde::Serialize;
use std::collections::BTreeMap;
use syllabus::Solution;

/// What was found out about one kata's grader.
#[derive(Clone, Debug, Serialize)]
pub struct Proof {
    /// `03`
    pub kata: String,
    /// `03-ownership`
    pub name: String,
    /// Whether the kata has no exercise yet: nothing to prove, and nothing wrong.
    pub empty: bool,
    /// The checks, in their author's order.
    pub checks: Vec<Announced>,
    /// The solutions with what each check said of them.
    pub rows: Vec<Row>,
    /// How many assertions the grader has.
    pub assertions: usize,
    /// Why the grader is not proven; empty where it is.
    pub findings: Vec<Finding>,
    /// How many solutions were judged just now, not taken from the cache.
    pub judged_now: usize,
}

impl Proof {
    /// Whether the grader is proven.
    pub fn holds(&self) -> bool {
        self.findings.is_empty()
    }
}

/// One solution's line of the matrix.
#[derive(Clone, Debug, Serialize)]
pub struct Row {
    /// The solution's name.
    pub solution: String,
    /// The exercise that it is about.
    pub exercise: Option<String>,
    /// Whether every check it meets must accept it.
    pub is_right: bool,
    /// What is different or wrong about it.
    pub remark: String,
    /// By check: how the first run ended.
    pub outcomes: BTreeMap<String, Outcome>,
    /// The checks that must refuse it.
    pub caught_by: Vec<String>,
}

/// Something that keeps a grader from being proven.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The solution that shows it, where one does.
    pub solution: Option<String>,
    /// What is wrong and what to do about it; the first line is enough for a list.
    pub text: String,
}

impl Finding {
    pub(crate) fn general(text: impl Into<String>) -> Self {
        Self {
            solution: None,
            text: text.into(),
        }
    }

    pub(crate) fn shown_by(solution: &Solution, text: impl Into<String>) -> Self {
        Self {
            solution: Some(solution.name.clone()),
            text: text.into(),
        }
    }
}
