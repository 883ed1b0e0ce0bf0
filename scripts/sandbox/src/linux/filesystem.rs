//! Landlock: which files may be touched.

use crate::Policy;
use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd,
    Ruleset, RulesetAttr, RulesetCreated, RulesetCreatedAttr, RulesetStatus, Scope, make_bitflags,
};
use std::path::Path;
use syllabus::{Problem, Result};

/// The newest rules that this was written against; an older kernel enforces those it knows.
const NEWEST: ABI = ABI::V9;

/// What a dynamically linked program reads before its `main`. Not all of them are on every system.
const LIBRARIES: [&str; 5] = [
    "/lib",
    "/lib64",
    "/usr/lib",
    "/usr/lib64",
    "/etc/ld.so.cache",
];

/// The programs that load programs: without the right to execute them, execve itself fails.
const LOADERS: [&str; 4] = [
    "/lib64/ld-linux-x86-64.so.2",
    "/lib/ld-linux-aarch64.so.1",
    "/lib/ld-musl-x86_64.so.1",
    "/lib/ld-musl-aarch64.so.1",
];

const DEVICES_TO_READ: [&str; 2] = ["/dev/urandom", "/dev/random"];
const DEVICES_TO_WRITE: [&str; 2] = ["/dev/null", "/dev/zero"];

/// The rules, with every path opened. To be made while the paths can be reached.
pub(super) fn rules(program: &Path, policy: &Policy) -> Result<RulesetCreated> {
    let read = AccessFs::ReadFile | AccessFs::ReadDir;
    let execute = read | AccessFs::Execute;
    let change = make_bitflags!(AccessFs::{
        ReadFile | ReadDir | WriteFile | Truncate | MakeReg | MakeDir | MakeSym | RemoveFile | RemoveDir | Refer
    });
    let mut rules = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(NEWEST))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(NEWEST)))
        .and_then(|rules| rules.scope(Scope::from_all(NEWEST)))
        .and_then(Ruleset::create)
        .map_err(|error| Problem::new(format!("Landlock refuses its rules: {error}")))?;
    for path in LIBRARIES.iter().chain(&DEVICES_TO_READ) {
        rules = allow_where_present(rules, path, read)?;
    }
    for path in LOADERS {
        rules = allow_where_present(rules, path, AccessFs::ReadFile | AccessFs::Execute)?;
    }
    for path in DEVICES_TO_WRITE {
        rules = allow_where_present(rules, path, AccessFs::ReadFile | AccessFs::WriteFile)?;
    }
    rules = allow(rules, program, execute)?;
    for (paths, access) in [
        (&policy.read, read),
        (&policy.execute, execute),
        (&policy.write, change),
    ] {
        for path in paths {
            rules = allow(rules, path, access)?;
        }
    }
    Ok(rules)
}

/// Puts them on, for good.
pub(super) fn restrict(rules: RulesetCreated) -> Result<()> {
    let status = rules
        .restrict_self()
        .map_err(|error| Problem::new(format!("Landlock does not come on: {error}")))?;
    if status.ruleset == RulesetStatus::NotEnforced {
        return Err(Problem::new(
            "Landlock does not come on: the kernel has none",
        ));
    }
    Ok(())
}

fn allow_where_present(
    rules: RulesetCreated,
    path: &str,
    access: BitFlags<AccessFs>,
) -> Result<RulesetCreated> {
    let path = Path::new(path);
    if path.exists() {
        allow(rules, path, access)
    } else {
        Ok(rules)
    }
}

fn allow(rules: RulesetCreated, path: &Path, access: BitFlags<AccessFs>) -> Result<RulesetCreated> {
    let problem = |error: &dyn std::fmt::Display| Problem::with_file("allow", path, error);
    let descriptor = PathFd::new(path).map_err(|error| problem(&error))?;
    let access = if path.is_dir() {
        access
    } else {
        access & AccessFs::from_file(NEWEST)
    };
    rules
        .add_rule(PathBeneath::new(descriptor, access))
        .map_err(|error| problem(&error))
}
