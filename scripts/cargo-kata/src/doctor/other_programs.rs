//! Git, and what checks compare with.

use super::finding::{Finding, Group};
use super::question::Question;
use super::run_program::{AT_ONCE, ask, version};
use super::system::{Package, how_to_get, how_to_get_program};
use std::collections::BTreeSet;
use std::env;

const GROUP: Group = Group::Programs;

pub fn examine(question: &Question) -> Vec<Finding> {
    let mut findings = Vec::new();
    // A learner's pack of a workshop has nothing that git could bring.
    if !question.root.is_pack() {
        findings.push(git(question));
    }
    let wanted = question.katas.iter().flat_map(|(_, needs)| &needs.programs);
    for name in wanted.collect::<BTreeSet<_>>() {
        let katas = question.those_that(|needs| needs.programs.contains(name));
        findings.push(if is_in_path(name) {
            GROUP.ok(name, "checks compare with it", katas)
        } else {
            let found = "not found in PATH; checks that compare with it are not judged";
            GROUP.warning(name, found, how_to_get_program(name), katas)
        });
    }
    findings
}

fn git(question: &Question) -> Finding {
    let reply = ask(question.program("git").arg("--version"), AT_ONCE);
    match reply.first_line() {
        None => GROUP.warning(
            "git",
            format!(
                "{}; new and mended katas come by `git pull`",
                reply.complaint()
            ),
            how_to_get(Package::Git),
            question.all(),
        ),
        Some(line) if question.root.folder().join(".git").exists() => {
            GROUP.ok("git", version(line), question.all())
        }
        Some(line) => GROUP.warning(
            "git",
            format!(
                "{}, but this folder is no clone, so `git pull` cannot bring new and mended katas",
                version(line)
            ),
            "clone the repository, and copy your `katas/` and `capstones/` there",
            question.all(),
        ),
    }
}

/// As the checks themselves look for it.
fn is_in_path(name: &str) -> bool {
    let folders = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&folders).any(|folder| folder.join(name).is_file())
}
