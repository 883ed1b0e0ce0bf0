//! Runs a program that nobody vetted: what it may touch, how much it may take, and what it said.
//!
//! A [`Policy`] says what the program may do. A [`Launch`] starts it in the layers that this host has ([`Layers::of_this_host`]),
//! and gives a [`Confined`] that ends with its whole tree. Between the service and the program stand two small processes of
//! this crate's own, started through the service's own executable:
//!
//! - the *launcher* puts the layers on, single-threaded, and becomes the program;
//! - the *keeper*, its parent, watches what the tree takes, ends it, and collects whatever it leaves behind. It ends the tree
//!   as well when the service dies.
//!
//! Therefore whoever uses this crate calls [`launch_if_asked`] first thing in `main`.

mod confined;
mod finished;
mod launch;
mod layers;
mod policy;

#[cfg(target_os = "linux")]
#[path = "linux/system.rs"]
mod system;

#[cfg(not(target_os = "linux"))]
#[path = "elsewhere.rs"]
mod system;

pub use confined::{Confined, Next, Stopper};
pub use finished::{Ended, Finished, Limit};
pub use launch::Launch;
pub use layers::{Layer, Layers};
pub use policy::{Limits, Policy};
pub use system::slot_user;

/// The descriptor on which a program with a record channel finds it: a Unix socket, on which its nonce waits as the first line.
pub const RECORD_DESCRIPTOR: i32 = 3;

/// Becomes the launcher where this process was started as one, and then does not return. First thing in `main`: before any
/// thread, any file, any reading of arguments.
pub fn launch_if_asked() {
    system::launch_if_asked();
}
