//! A program in the sandbox that starts another one in a narrower sandbox.

use super::{NEST, child, filesystem, host, resources, system_calls};
use crate::Policy;
use std::convert::Infallible;
use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{self, Command};
use syllabus::{Problem, Result};

pub(crate) fn confining_words(policy: &Policy, launcher: &Path) -> Result<Vec<String>> {
    let launcher = launcher
        .to_str()
        .ok_or_else(|| Problem::with_file("use", launcher, "its path is not UTF-8"))?;
    let policy = serde_json::to_string(policy)
        .map_err(|error| Problem::new(format!("cannot hand on a policy: {error}")))?;
    Ok(vec![launcher.to_owned(), NEST.to_owned(), policy])
}

pub(super) fn run(arguments: Vec<OsString>) -> ! {
    let problem = match become_program(&arguments) {
        Ok(never) => match never {},
        Err(problem) => problem,
    };
    eprintln!("sandbox: {problem}");
    process::exit(126)
}

fn become_program(arguments: &[OsString]) -> Result<Infallible> {
    let [policy, program, arguments @ ..] = arguments else {
        return Err(Problem::new("a policy and a program are needed"));
    };
    let policy: Policy = policy
        .to_str()
        .and_then(|text| serde_json::from_str(text).ok())
        .ok_or_else(|| Problem::new("that is no policy"))?;
    let program = Path::new(program);
    child::default_signals();
    child::close_at_exec_from(3)
        .map_err(|error| Problem::new(format!("cannot close inherited descriptors: {error}")))?;
    let rules = filesystem::rules(program, &policy)?;
    resources::limit(&policy, false)
        .map_err(|error| Problem::new(format!("cannot set limits: {error}")))?;
    rustix::thread::set_no_new_privs(true)
        .map_err(|error| Problem::new(format!("cannot give up new privileges: {error}")))?;
    filesystem::restrict(rules)?;
    system_calls::restrict(&policy, host::landlock_version() >= 6)?;
    let error = Command::new(program).args(arguments).exec();
    Err(Problem::with_file("start", program, error))
}
