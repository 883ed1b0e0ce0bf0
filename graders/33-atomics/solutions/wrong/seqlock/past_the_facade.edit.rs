//@ wrong: takes the atomics from std, where the model cannot see them
//@ caught only by: seqlock::model::a_reading_is_never_torn, seqlock::model::a_reader_tries_again
//@ instead of
use crate::sync::atomic::{AtomicU64, Ordering, fence};
//@ write
use std::sync::atomic::{AtomicU64, Ordering, fence};
