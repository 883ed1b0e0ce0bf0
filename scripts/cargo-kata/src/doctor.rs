//! `cargo kata doctor`: whether this machine has what the katas need, and what to do where it does not.
//!
//! Programs are really run, within limits of time, and nothing asks the network: rustup installs nothing on its own, and cargo
//! works offline. The examinations run side by side.

pub mod cached_crates;
mod compilers;
pub mod finding;
mod memory_judges;
mod other_programs;
pub mod question;
mod render;
mod report;
mod resources;
mod run_program;
mod system;
mod terminal;
pub mod toolchain;

use crate::screen::Answer;
use clap::Args;
use finding::Finding;
use question::Question;
use report::Report;
use std::panic;
use std::thread::{self, ScopedJoinHandle};
use syllabus::{Result, Root, Selection};

#[derive(Args, Debug)]
pub struct Options {
    /// Only what these katas need: `00-10`, `00,03,20-29`, or a tier such as `foundations`
    #[arg(long, value_name = "SELECTION")]
    pub katas: Option<String>,
    /// Print the findings as JSON
    #[arg(long)]
    pub json: bool,
}

pub fn run(root: &Root, options: &Options) -> Result<Answer> {
    let katas = Selection::parse(options.katas.as_deref())?.katas(root)?;
    let question = Question::about(root, katas)?;
    let report = Report::new(&question, examine(&question)?);
    let all_is_well = report.cannot_be_worked_on.is_empty();
    if options.json {
        Answer::json(&report, all_is_well)
    } else {
        Ok(Answer::new(render::render(&report), all_is_well))
    }
}

/// Everything, in the order in which it is shown.
fn examine(question: &Question) -> Result<Vec<Finding>> {
    thread::scope(|scope| {
        let toolchain = scope.spawn(|| toolchain::examine(question));
        let compilers = scope.spawn(|| compilers::examine(question));
        let miri = scope.spawn(|| memory_judges::miri(question));
        let crates = scope.spawn(|| cached_crates::examine(question));
        let resources = resources::examine(question);
        let programs = other_programs::examine(question);
        let terminal = terminal::examine(question);

        let mut findings = joined(toolchain);
        let (compilers, valgrind) = joined(compilers)?;
        findings.extend(compilers);
        findings.extend(memory_judges::conclude(question, joined(miri), valgrind));
        findings.extend(joined(crates));
        for group in [resources, programs, terminal] {
            findings.extend(group);
        }
        Ok(findings)
    })
}

fn joined<T>(handle: ScopedJoinHandle<'_, T>) -> T {
    handle
        .join()
        .unwrap_or_else(|panicked| panic::resume_unwind(panicked))
}
