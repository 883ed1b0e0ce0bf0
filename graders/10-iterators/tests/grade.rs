//! The checks of kata 10.

#[path = "grade/chunked.rs"]
mod chunked;
#[path = "grade/collecting.rs"]
mod collecting;
#[path = "grade/merge.rs"]
mod merge;
#[path = "grade/pipelines.rs"]
mod pipelines;
#[path = "grade/sources.rs"]
mod sources;
#[path = "grade/steps.rs"]
mod steps;
#[path = "grade/tally.rs"]
mod tally;

#[global_allocator]
static ALLOCATOR: grader_kit::cost::CountingAllocator = grader_kit::cost::CountingAllocator;
