//! The kind *model*: every interleaving of a learner's code, and every value that the memory model lets a load see, explored
//! with [loom](https://docs.rs/loom).
//!
//! A kata whose code is to be modelled takes its atomics, cells and locks from a facade of its own, `src/sync.rs`, which the
//! feature `model` switches from std's types to those of this crate. The grader builds the kata's source a second time with
//! that feature, as a *shadow* package (`graders/NN-topic/model`, `[lib] path = "../../../katas/NN-topic/src/lib.rs"`), and so
//! has both: `kata_33` for checks on real threads, `kata_33_model` for models. No flags, no `RUSTFLAGS`. Both this crate and the shadow
//! package are dependencies under `cfg(not(miri))`, and so is the module that uses them: `#[cfg(not(miri))] mod model { … }`.
//!
//! ```
//! mod mailbox {
//!     mod model {
//!         use grader_kit::expect_ok;
//!         use grader_kit_model::atomic::{AtomicBool, Ordering};
//!         use grader_kit_model::{Arc, explore, thread};
//!
//!         #[grader_kit::test(points = 2, contract = "…")]
//!         fn a_flag_is_seen() {
//!             expect_ok!(explore(2, || {
//!                 let flag = Arc::new(AtomicBool::new(false));
//!                 let theirs = Arc::clone(&flag);
//!                 let sender = thread::spawn("sender", move || theirs.store(true, Ordering::Release));
//!                 flag.load(Ordering::Acquire);
//!                 sender.join();
//!             }));
//!         }
//!     }
//! }
//! ```
//!
//! Where an interleaving fails, the learner sees it step by step: which thread did what at which line of theirs, and what came
//! back. For that the types here note each operation before they hand it to loom. They have the operations that std's and
//! loom's types share; `const` constructors and `get_mut` are not among them.
//!
//! # What a model can and cannot show
//! Threads switch at most twice where they need not (a preemption bound of 2), which finds almost all mistakes at a fraction of
//! the cost (Musuvathi and Qadeer, "Iterative Context Bounding", PLDI 2007). loom takes `SeqCst` accesses for `AcqRel` ones,
//! and lets `Relaxed` loads see old values, but not values from the future. Keep models small: two threads and the main one, a
//! few operations each; a spinning thread must call [`hint::spin_loop`]. Where a thread only polls, let it be a spawned one: when the
//! main thread's first step is a load, and the other one's is too, loom may find a single interleaving.
#![cfg(not(miri))]

pub mod atomic;
pub mod cell;
mod explain;
mod explore;
pub mod hint;
mod mutex;
mod report;
mod schedule;
mod source;
pub mod thread;
mod trace;

pub use explore::explore;
pub use loom::sync::Arc;
pub use mutex::{Mutex, MutexGuard};
