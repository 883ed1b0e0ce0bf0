//! The checks of kata 39.

#[path = "grade/batch.rs"]
mod batch;
#[path = "grade/frames.rs"]
mod frames;
#[path = "grade/gather.rs"]
mod gather;
#[path = "grade/paused.rs"]
mod paused;
#[path = "grade/pipeline.rs"]
mod pipeline;
#[path = "grade/retry.rs"]
mod retry;
#[path = "grade/service.rs"]
mod service;
#[path = "grade/smol_time.rs"]
mod smol_time;
