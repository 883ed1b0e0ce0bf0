//! Who can watch checks of kind *memory*: Miri, and valgrind in its place.

use super::finding::{Finding, Group};
use super::question::Question;
use super::run_program::{AT_ONCE, COMPILING, Reply, ask, version};
use super::system::{Package, how_to_get};
use std::path::Path;

const GROUP: Group = Group::MemoryJudges;

/// What the nightly toolchain's Miri says of its version, where a kata asks for it.
pub fn miri(question: &Question) -> Option<Reply> {
    if question.those_that(|needs| needs.miri).is_empty() {
        return None;
    }
    // Without `--install` it fetches no toolchain. What the tools were started with is not for this one.
    let mut command = question.program("rustup");
    command
        .args(["run", "nightly", "cargo", "miri", "--version"])
        .env_remove("RUSTUP_TOOLCHAIN")
        .env_remove("CARGO")
        .env_remove("RUSTC");
    Some(ask(&mut command, AT_ONCE))
}

/// What valgrind says of its version once it has run a trivial program, where a kata asks for it.
pub fn valgrind(question: &Question, program: Option<&Path>) -> Option<Reply> {
    if question
        .those_that(|needs| needs.miri || needs.valgrind)
        .is_empty()
    {
        return None;
    }
    let said = ask(question.program("valgrind").arg("--version"), AT_ONCE);
    let (Reply::Said(_), Some(program)) = (&said, program) else {
        return Some(said);
    };
    let mut command = question.program("valgrind");
    command.args(["--quiet", "--error-exitcode=9"]).arg(program);
    Some(match ask(&mut command, COMPILING) {
        Reply::Said(_) => said,
        other => other,
    })
}

/// What both answers mean together.
pub fn conclude(question: &Question, miri: Option<Reply>, valgrind: Option<Reply>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let valgrind_runs = valgrind.as_ref().and_then(Reply::first_line);
    if let Some(miri) = miri {
        let katas = question.those_that(|needs| needs.miri);
        findings.push(match (miri.first_line(), valgrind_runs) {
            (Some(line), _) => GROUP.ok("miri", format!("{} of nightly", version(line)), katas),
            (None, stand_in) => {
                let why = match &miri {
                    Reply::Silent => miri.complaint(),
                    _ => "not installed".to_owned(),
                };
                let without = if stand_in.is_some() {
                    "`cargo kata check NN --memory valgrind` sees most of what it would"
                } else {
                    "memory checks are not judged, everything else is"
                };
                let remedy = "rustup toolchain install nightly --component miri";
                GROUP.warning("miri", format!("{why}; {without}"), remedy, katas)
            }
        });
    }
    if let Some(valgrind) = &valgrind {
        findings.extend(conclude_valgrind(question, valgrind, &findings));
    }
    findings
}

/// Where Miri runs, only those katas miss valgrind whose code Miri cannot run.
fn conclude_valgrind(
    question: &Question,
    valgrind: &Reply,
    of_miri: &[Finding],
) -> Option<Finding> {
    if let Some(line) = valgrind.first_line() {
        let katas = question.those_that(|needs| needs.miri || needs.valgrind);
        let found = format!("{} runs a program", version(line));
        return Some(GROUP.ok("valgrind", found, katas));
    }
    let miri_runs = of_miri.iter().any(|finding| finding.remedy.is_none());
    let katas = question.those_that(|needs| needs.valgrind || needs.miri && !miri_runs);
    if katas.is_empty() {
        return None;
    }
    let found = format!(
        "{}; memory checks that it judges are not judged, everything else is",
        valgrind.complaint()
    );
    Some(GROUP.warning("valgrind", found, how_to_get(Package::Valgrind), katas))
}
