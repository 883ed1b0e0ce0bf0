//! The kind *compile*: right use of a learner's API compiles, misuse does not, and for the right reason.
//!
//! A case is two programs in the grader's `ui/<exercise>/`: `NAME.fail.rs`, which rustc must refuse, and its *twin*
//! `NAME.pass.rs`, the nearest program that must compile, so that an API with which nothing compiles never passes. A twin
//! may stand alone. A check asks with [`case!`]:
//!
//! ```text
//! expect_ok!(grader_kit_compile::case!("a_spent_ticket_is_gone"));
//! ```
//!
//! A `.fail.rs` begins with directives; the line that must be refused ends in `//~`:
//!
//! ```text
//! //@ error: E0382, E0505          the codes that may refuse it; `uncoded` stands for an error without a code
//! //@ says: moved                  words that the message must have (optional)
//! ```
//!
//! Diagnostics of an API that a learner designs cannot be foreseen word by word, so nothing compares them as snapshots.
//!
//! Several lines may be marked: each must be underlined, which is how a macro is asked for all mistakes at once.
//!
//! A program that is also *run* is one file, `NAME.run.rs`, which says itself what it prints; a check asks with [`run!`]:
//!
//! ```text
//! //@ prints: 3                    one directive for each line
//! use kata_26::list;
//!
//! fn main() {
//!     println!("{}", list![x for x in 0..3].len());
//! }
//! ```
//!
//! `main` returns `()`, and the program names nothing by `crate::`: all programs are built as modules of one.
//!
//! Where the kata's crate is one of procedural macros, a macro that is still `todo!()` makes rustc refuse whatever uses it; both
//! judges then end the check as "not started".
//!
//! All cases that a run may need are compiled in one batch, by trybuild in a child process. For that the grader's manifest
//! names the program that does so:
//!
//! ```toml
//! [[bin]]
//! name = "grader-NN-compile-cases"
//! path = "../kit/compile/src/compile_cases.rs"
//! test = false
//! doc = false
//!
//! [target.'cfg(not(miri))'.dependencies]
//! trybuild.workspace = true
//! ```

#[cfg_attr(miri, allow(dead_code, reason = "Miri compiles no cases"))]
mod batch;
#[cfg_attr(miri, allow(dead_code, reason = "Miri compiles no cases"))]
mod case;
#[cfg_attr(miri, allow(dead_code, reason = "Miri compiles no cases"))]
mod diagnostics;
#[cfg(not(miri))]
mod not_started;
#[cfg_attr(miri, allow(dead_code, reason = "Miri compiles no cases"))]
mod program;
#[cfg_attr(miri, allow(dead_code, reason = "Miri compiles no cases"))]
mod remembered;
#[cfg_attr(miri, allow(dead_code, reason = "Miri starts no programs"))]
mod run;
#[cfg_attr(miri, allow(dead_code, reason = "Miri starts no programs"))]
mod runs;

/// Judges the case `NAME` of the exercise whose module the call stands in: `Result<(), String>`.
///
/// The error is written for a learner: the program, what rustc said, and what it should have said. Costs about 0.1 CPU
/// seconds a case of all exercises that the run may need, once a process.
#[macro_export]
macro_rules! case {
    ($name:literal) => {
        $crate::judge(&$crate::grader!(), $name)
    };
}

/// Runs the program `NAME` of the exercise whose module the call stands in: `Result<(), String>`.
///
/// The error is written for a learner: the program, and what rustc said, how it ended or what it printed. All programs that the
/// run may need are built and run together, once a process. The first build of a kata's
/// dependencies takes longer than a check may by default: outside of the kind *compile*, write `seconds = 120`.
#[macro_export]
macro_rules! run {
    ($name:literal) => {
        $crate::judge_run(&$crate::grader!(), $name)
    };
}

/// The grader that the call stands in.
#[doc(hidden)]
#[macro_export]
macro_rules! grader {
    () => {
        $crate::Grader {
            manifest_folder: ::core::env!("CARGO_MANIFEST_DIR"),
            scratch_folder: ::core::env!("CARGO_TARGET_TMPDIR"),
            compile_cases: ::core::env!(::core::concat!(
                "CARGO_BIN_EXE_",
                ::core::env!("CARGO_PKG_NAME"),
                "-compile-cases"
            )),
            module: ::core::module_path!(),
        }
    };
}

/// Where a grader stands; [`case!`] and [`run!`] fill it in.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Grader {
    /// The grader's own folder.
    pub manifest_folder: &'static str,
    /// A folder of the grader's below the target folder.
    pub scratch_folder: &'static str,
    /// The program that compiles the cases.
    pub compile_cases: &'static str,
    /// `module_path!()` of the check.
    pub module: &'static str,
}

impl Grader {
    fn exercise(&self) -> &'static str {
        self.module.split("::").nth(1).unwrap_or_default()
    }
}

/// For [`case!`].
#[doc(hidden)]
#[cfg(not(miri))]
pub fn judge(grader: &Grader, name: &str) -> Result<(), String> {
    let results = batch::results(grader)?;
    let programs = case::Case::read(grader, name)?;
    for path in programs.paths() {
        if let Some(Some(stderr)) = results.get(path) {
            not_started::stop_at_todo(grader, stderr);
        }
    }
    programs.verdict(results)
}

/// For [`run!`].
#[doc(hidden)]
#[cfg(not(miri))]
pub fn judge_run(grader: &Grader, name: &str) -> Result<(), String> {
    let run = run::Run::read(grader, name)?;
    let path = &run.program.path;
    let outcomes = runs::outcomes(grader)?;
    if let Some(Some(stderr)) = outcomes.compiled.get(path) {
        not_started::stop_at_todo(grader, stderr);
    }
    run.compiles(&outcomes.compiled)?;
    match outcomes.ran.get(path) {
        Some(ran) => {
            // A macro may have written a `todo!()` into the program.
            grader_kit::program::stop_at_todo(&ran.stderr);
            run.verdict(ran)
        }
        None => Err(format!("ui/{path} was not run")),
    }
}

/// For [`case!`]. Miri starts no processes; such checks carry `not_under_miri`.
#[doc(hidden)]
#[cfg(miri)]
pub fn judge(_: &Grader, _: &str) -> Result<(), String> {
    Err("compile checks need a compiler, which Miri cannot start".to_owned())
}

/// For [`run!`]. Miri starts no processes; such checks carry `not_under_miri`.
#[doc(hidden)]
#[cfg(miri)]
pub fn judge_run(_: &Grader, _: &str) -> Result<(), String> {
    Err("programs need a compiler, which Miri cannot start".to_owned())
}
