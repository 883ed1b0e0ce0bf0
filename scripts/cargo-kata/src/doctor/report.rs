//! All findings, and what they come to: what `--json` prints.

use super::finding::{Finding, Status};
use super::question::Question;
use serde::Serialize;

#[derive(Serialize)]
pub struct Report {
    /// The numbers of the katas asked for.
    pub katas: Vec<String>,
    /// Those among them that lack something that they cannot do without.
    pub cannot_be_worked_on: Vec<String>,
    pub findings: Vec<Finding>,
}

impl Report {
    pub fn new(question: &Question, findings: Vec<Finding>) -> Self {
        let katas = question.all();
        let missing: Vec<&Finding> = findings
            .iter()
            .filter(|finding| finding.status == Status::Missing)
            .collect();
        let lacks = |number: &&String| missing.iter().any(|it| it.katas.contains(number));
        Self {
            cannot_be_worked_on: katas.iter().filter(lacks).cloned().collect(),
            katas,
            findings,
        }
    }

    /// The findings with that status.
    pub fn with(&self, status: Status) -> impl Iterator<Item = &Finding> {
        let has_it = move |finding: &&Finding| finding.status == status;
        self.findings.iter().filter(has_it)
    }
}
