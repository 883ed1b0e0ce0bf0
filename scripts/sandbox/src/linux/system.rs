//! The layers as Linux has them.

mod capabilities;
mod child;
mod disk;
mod filesystem;
mod host;
mod keeper;
mod message;
mod namespaces;
mod nested;
mod own_user;
mod resources;
mod supervisor;
mod system_calls;
mod tree;

pub(crate) use host::{layers_of_this_host, refusal};
pub(crate) use nested::confining_words;
pub use own_user::slot_user;
pub(crate) use supervisor::{Running, Stop, start};

use std::env;

/// The first argument of a process that is to be a launcher.
const LAUNCH: &str = "sandbox-launch";

/// The first argument of a process that is to be a launcher inside a sandbox.
const NEST: &str = "sandbox-nest";

pub(crate) fn launch_if_asked() {
    let mut arguments = env::args_os().skip(1);
    match arguments.next() {
        Some(first) if first == LAUNCH => keeper::run(),
        Some(first) if first == NEST => nested::run(arguments.collect()),
        _ => {}
    }
}
