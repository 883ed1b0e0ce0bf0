//! Whether cargo has every crate that the katas and the tools stand on, so that no build asks the network.
//!
//! `cargo tree --offline --locked` tells the truth in a quarter of a second: it reads the manifest of each crate that these
//! packages need on this platform, out of cargo's cache, and fails at the first that is not there. (`cargo fetch --offline` asks
//! for the crates of other platforms too.)

use super::finding::{Finding, Group};
use super::question::Question;
use super::run_program::{COMPILING, Reply, ask};
use judge::cargo_reason;
use std::env;
use std::thread;
use syllabus::Kata;

const GROUP: Group = Group::Crates;
const REMEDY: &str = "cargo kata offline";

/// One finding on the katas' crates, one on the tools'.
pub fn examine(question: &Question) -> Vec<Finding> {
    thread::scope(|scope| {
        let tools = scope.spawn(|| of_the_tools(question));
        let mut findings = vec![of_the_katas(question)];
        findings.extend(super::joined(tools));
        findings
    })
}

fn of_the_katas(question: &Question) -> Finding {
    let name = "crates-of-the-katas";
    let katas: Vec<&Kata> = question.katas.iter().map(|(kata, _)| kata).collect();
    let Some(lack) = lacking(question, &katas) else {
        return GROUP.ok(name, "all are in cargo's cache", question.all());
    };
    // Only now it is worth asking for each kata.
    let concerned: Vec<String> = match (&lack, &katas[..]) {
        (Lack::Crate(_), [_, _, ..]) => thread::scope(|scope| {
            let asked: Vec<_> = katas
                .iter()
                .map(|kata| {
                    let asked = scope.spawn(|| lacking(question, &[kata]).is_some());
                    (kata.number.clone(), asked)
                })
                .collect();
            let concerned = asked.into_iter();
            concerned
                .filter_map(|(number, lacks)| super::joined(lacks).then_some(number))
                .collect()
        }),
        _ => question.all(),
    };
    lack.finding(name, concerned)
}

/// A fixture, or a copy that holds the katas alone, has no tools.
fn of_the_tools(question: &Question) -> Option<Finding> {
    let tools = question.root.folder().join("scripts");
    if !tools.join("Cargo.toml").is_file() {
        return None;
    }
    let mut command = question.cargo(&tools);
    command
        .args(TREE)
        .args(["--edges", "normal,build", "--package", "cargo-kata"]);
    if question.root.is_pack() {
        command.args(["--package", "dojo-client"]);
    }
    let name = "crates-of-the-tools";
    Some(
        match Lack::told_by(question, ask(&mut command, COMPILING)) {
            None => GROUP.ok(name, "all are in cargo's cache", question.all()),
            Some(lack) => lack.finding(name, question.all()),
        },
    )
}

const TREE: [&str; 5] = ["tree", "--offline", "--locked", "--quiet", "--all-features"];

/// Why these katas cannot be built without network; `None` where they can.
fn lacking(question: &Question, katas: &[&Kata]) -> Option<Lack> {
    let mut command = question.cargo(question.root.folder());
    command.args(TREE);
    for kata in katas {
        if !kata.is_graded_by_host {
            command.args(["--package", &kata.grader_package()]);
        }
        // A capstone is built from outside, by its own name too.
        command.args(["--package", &kata.package()]);
    }
    Lack::told_by(question, ask(&mut command, COMPILING))
}

/// What stands in the way of a build without network.
enum Lack {
    /// A crate, as cargo names it.
    Crate(String),
    /// `Cargo.lock` is older than the manifests.
    FreshLockFile,
    /// Cargo cannot read the workspace at all, and says why.
    Sense(String),
    /// Cargo gave no answer, for this reason.
    Answer(String),
}

impl Lack {
    fn told_by(question: &Question, reply: Reply) -> Option<Self> {
        let said = match reply {
            Reply::Said(_) => return None,
            Reply::Refused(stderr) => cargo_reason(&stderr),
            other => return Some(Self::Answer(format!("cargo {}", other.complaint()))),
        };
        // In "failed to download `r-efi v6.0.0`" or "no matching package named `loom` found".
        let names_a_crate =
            said.contains("failed to download") || said.contains("no matching package");
        Some(match said.split('`').nth(1) {
            Some(name) if names_a_crate => Self::Crate(name.to_owned()),
            _ if said.contains("--locked") => Self::FreshLockFile,
            _ => Self::Sense(question.root.shortened(&said)),
        })
    }

    /// Without network nothing more can be fetched; with it, the next build does so by itself.
    fn finding(self, name: &str, katas: Vec<String>) -> Finding {
        let what = match self {
            Self::Crate(name) => format!("`{name}` and perhaps more are not in cargo's cache"),
            Self::FreshLockFile => "Cargo.lock does not fit the manifests any more".to_owned(),
            Self::Answer(reason) => {
                return GROUP.warning(
                    name,
                    reason,
                    "ask again; another cargo may be at work",
                    katas,
                );
            }
            Self::Sense(reason) => {
                let remedy = "mend the file that it names; `git diff` shows what has changed";
                return GROUP.missing(
                    name,
                    format!("nothing can be built: {reason}"),
                    remedy,
                    katas,
                );
            }
        };
        if env::var_os("CARGO_NET_OFFLINE").is_some_and(|value| value == "true") {
            let found = format!("{what}, and CARGO_NET_OFFLINE forbids to ask the network");
            let remedy = format!("unset CARGO_NET_OFFLINE, then {REMEDY}");
            return GROUP.missing(name, found, remedy, katas);
        }
        let found = format!("{what}; the next build asks the network for it");
        GROUP.warning(name, found, REMEDY, katas)
    }
}
