//! The checks of kata 36. No runtime anywhere: each check is the executor itself, a friendly one or a strict one.

#[path = "grade/join.rs"]
mod join;
#[path = "grade/machine.rs"]
mod machine;
#[path = "grade/oneshot.rs"]
mod oneshot;
#[path = "grade/pause.rs"]
mod pause;
#[path = "grade/race.rs"]
mod race;
#[path = "grade/scripted.rs"]
mod scripted;
#[path = "grade/tasks.rs"]
mod tasks;
#[path = "grade/timer.rs"]
mod timer;

#[global_allocator]
static ALLOCATOR: grader_kit::cost::CountingAllocator = grader_kit::cost::CountingAllocator;
