//! Rust itself: the compiler, and the components that `rust-toolchain.toml` names.

use super::finding::{Finding, Group, Status};
use super::question::Question;
use super::run_program::{AT_ONCE, Reply, ask, version};
use super::system::how_to_get_rustup;
use std::env;
use std::ffi::OsString;
use std::path::Path;
use std::process::Command;
use std::thread;

const GROUP: Group = Group::Toolchain;

/// Rustup, the compiler, and its components.
pub fn examine(question: &Question) -> Vec<Finding> {
    thread::scope(|scope| {
        let rustup = scope.spawn(|| rustup(question));
        let rustc = scope.spawn(|| rustc(question));
        let wanted = &question.toolchain.components;
        let components: Vec<_> = wanted
            .iter()
            .map(|name| scope.spawn(|| component(question, name)))
            .collect();
        [super::joined(rustc), super::joined(rustup)]
            .into_iter()
            .chain(components.into_iter().filter_map(super::joined))
            .collect()
    })
}

/// The command that installs what `rust-toolchain.toml` asks for; works with every rustup.
pub fn install(question: &Question) -> Option<Vec<String>> {
    let channel = question.toolchain.channel.as_ref()?;
    let mut words: Vec<String> = ["toolchain", "install", channel, "--profile", "minimal"]
        .map(str::to_owned)
        .into();
    for component in &question.toolchain.components {
        words.extend(["--component".to_owned(), component.clone()]);
    }
    Some(words)
}

fn rustup(question: &Question) -> Finding {
    let reply = ask(question.program("rustup").arg("--version"), AT_ONCE);
    match reply.first_line() {
        Some(line) => GROUP.ok("rustup", version(line), question.all()),
        None => GROUP.warning(
            "rustup",
            format!(
                "{}; it fetches the toolchain of the katas by itself, and Miri comes through it alone",
                reply.complaint()
            ),
            how_to_get_rustup(),
            question.all(),
        ),
    }
}

fn rustc(question: &Question) -> Finding {
    let reply = ask(compiler(question).arg("--version"), AT_ONCE);
    let asked_for = &question.toolchain;
    let install = install(question).map(|words| format!("rustup {}", words.join(" ")));
    let remedy = match &reply {
        Reply::NotThere => how_to_get_rustup().to_owned(),
        _ => install.unwrap_or_else(|| "rustup update".to_owned()),
    };
    let Some(line) = reply.first_line() else {
        return GROUP.missing("rustc", reply.complaint(), remedy, question.all());
    };
    let here = version(line);
    if let Some(least) = &asked_for.least
        && numbers(here) < numbers(least)
    {
        let found = format!("{here}; the katas need {least} or later");
        return GROUP.missing("rustc", found, remedy, question.all());
    }
    match &asked_for.channel {
        Some(channel) if numbers(channel).is_some() && numbers(channel) != numbers(here) => GROUP
            .warning(
                "rustc",
                format!(
                    "{here}; the katas are proven with {channel}, and another compiler may say things in other words"
                ),
                "start `cargo kata` without `+toolchain` and RUSTUP_TOOLCHAIN; rustup then takes the right one",
                question.all(),
            ),
        Some(_) => {
            GROUP.ok("rustc", format!("{here}, as rust-toolchain.toml asks"), question.all())
        }
        None => GROUP.ok("rustc", here, question.all()),
    }
}

/// The compiler that cargo takes.
pub fn compiler(question: &Question) -> Command {
    question.program(env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc")))
}

/// Asks the tool itself, so that it does not matter who installed it; of components that are no tools, rustup knows.
fn component(question: &Question, name: &str) -> Option<Finding> {
    let (reply, without, katas) = match name {
        "clippy" => (
            ask(
                question
                    .cargo(question.root.folder())
                    .args(["clippy", "--version"]),
                AT_ONCE,
            ),
            "craft checks that ask clippy are not judged",
            question.those_that(|needs| needs.clippy),
        ),
        "rustfmt" => (
            ask(question.program("rustfmt").arg("--version"), AT_ONCE),
            "craft checks of the format are not judged",
            question.those_that(|needs| needs.rustfmt),
        ),
        "rust-analyzer" => (
            ask(question.program("rust-analyzer").arg("--version"), AT_ONCE),
            "an editor may have its own; otherwise it knows nothing of the code",
            question.all(),
        ),
        "rust-src" => (
            standard_library(question),
            "an editor cannot show the standard library's sources; no verdict needs them",
            question.all(),
        ),
        _ => (
            installed_by_rustup(question, name)?,
            "nothing that is known here needs it",
            Vec::new(),
        ),
    };
    Some(match reply.first_line() {
        Some(line) => GROUP.ok(name, version(line), katas),
        None => {
            let why = match reply {
                // Whether the tool or rustup says so, it comes to the same.
                Reply::Refused(_) | Reply::NotThere => "not installed".to_owned(),
                other => other.complaint(),
            };
            let remedy = format!("rustup component add {name}");
            GROUP.warning(name, format!("{why}; {without}"), remedy, katas)
        }
    })
}

/// `None` where rustup does not say.
fn installed_by_rustup(question: &Question, name: &str) -> Option<Reply> {
    let mut command = question.program("rustup");
    let reply = ask(command.args(["component", "list", "--installed"]), AT_ONCE);
    let Reply::Said(list) = reply else {
        return None;
    };
    // With the platform's name behind it.
    let is_there = list.lines().any(|line| line.starts_with(name));
    Some(if is_there {
        Reply::Said("there".to_owned())
    } else {
        Reply::NotThere
    })
}

/// Where the compiler keeps the sources of the standard library, if it does.
fn standard_library(question: &Question) -> Reply {
    match ask(compiler(question).args(["--print", "sysroot"]), AT_ONCE) {
        Reply::Said(sysroot) => {
            let sources = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/std");
            if sources.is_dir() {
                Reply::Said("there".to_owned())
            } else {
                Reply::NotThere
            }
        }
        other => other,
    }
}

/// `[1, 95, 0]` for both `1.95` and `1.95.0`; `None` for names such as `stable`.
fn numbers(version: &str) -> Option<[u32; 3]> {
    let mut numbers = [0; 3];
    let release = version.split('-').next()?;
    for (index, part) in release.split('.').enumerate() {
        *numbers.get_mut(index)? = part.parse().ok()?;
    }
    Some(numbers)
}

/// Whether the toolchain is complete, so that rustup has nothing to fetch.
pub fn is_complete(findings: &[Finding]) -> bool {
    findings.iter().all(|finding| finding.status == Status::Ok)
}

/// What keeps work without network from going on: no compiler; or a component that the toolchain file names and that is not
/// there, which rustup then fetches at *every* call of cargo, unless it is told not to.
pub fn lacking_without_network(findings: &[Finding]) -> Vec<String> {
    let rustup_is_there = findings
        .iter()
        .any(|finding| finding.name == "rustup" && finding.status == Status::Ok);
    let fetches = rustup_is_there && env::var("RUSTUP_AUTO_INSTALL").as_deref() != Ok("0");
    let told = |finding: &Finding| {
        match (finding.status, finding.name.as_str()) {
        (Status::Missing, name) => Some(format!("{name}: {}", finding.found)),
        (Status::Warning, "rustc" | "rustup") | (Status::Ok, _) => None,
        (Status::Warning, name) => fetches.then(|| {
            format!(
                "{name}: rust-toolchain.toml names it, so rustup asks the network for it at every call of cargo; \
                 RUSTUP_AUTO_INSTALL=0 keeps it from that"
            )
        }),
    }
    };
    findings.iter().filter_map(told).collect()
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_are_compared_as_numbers() {
        assert_eq!(numbers("1.95"), numbers("1.95.0"));
        assert!(numbers("1.100.0") > numbers("1.95"));
        assert_eq!(numbers("1.97.0-nightly"), Some([1, 97, 0]));
        assert_eq!(numbers("stable"), None);
    }
}
