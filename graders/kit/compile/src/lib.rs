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

#[cfg(not(miri))]
mod batch;
mod case;
mod diagnostics;

/// Judges the case `NAME` of the exercise whose module the call stands in: `Result<(), String>`.
///
/// The error is written for a learner: the program, what rustc said, and what it should have said. Costs about 0.1 CPU
/// seconds a case of all exercises that the run may need, once a process.
#[macro_export]
macro_rules! case {
    ($name:literal) => {
        $crate::judge(
            &$crate::Grader {
                manifest_folder: ::core::env!("CARGO_MANIFEST_DIR"),
                scratch_folder: ::core::env!("CARGO_TARGET_TMPDIR"),
                compile_cases: ::core::env!(::core::concat!(
                    "CARGO_BIN_EXE_",
                    ::core::env!("CARGO_PKG_NAME"),
                    "-compile-cases"
                )),
                module: ::core::module_path!(),
            },
            $name,
        )
    };
}

/// Where a grader stands; [`case!`] fills it in.
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
    #[cfg_attr(miri, expect(dead_code, reason = "Miri compiles no cases"))]
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
    programs.verdict(results)
}

/// For [`case!`]. Miri starts no processes; such checks carry `not_under_miri`.
#[doc(hidden)]
#[cfg(miri)]
pub fn judge(_: &Grader, _: &str) -> Result<(), String> {
    Err("compile checks need a compiler, which Miri cannot start".to_owned())
}
