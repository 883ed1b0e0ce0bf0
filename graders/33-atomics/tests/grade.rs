//! The checks of kata 33.
//!
//! Behaviour and property checks run the kata as it is, on std's atomics and real threads. Model checks run its second
//! build, `kata_33_model`, where every interleaving is explored.

#[path = "grade/auto_traits.rs"]
mod auto_traits;
#[path = "grade/counted.rs"]
mod counted;
#[path = "grade/counters.rs"]
mod counters;
#[path = "grade/handoff.rs"]
mod handoff;
#[path = "grade/once.rs"]
mod once;
#[path = "grade/seqlock.rs"]
mod seqlock;
#[path = "grade/spinlock.rs"]
mod spinlock;

#[global_allocator]
static ALLOCATOR: grader_kit::cost::CountingAllocator = grader_kit::cost::CountingAllocator;
