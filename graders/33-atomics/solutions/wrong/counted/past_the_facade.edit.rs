//@ wrong: takes the count from std, where the model cannot see it
//@ caught only by: counted::model::the_last_one_comes_after_all_others, counted::model::a_single_handle_comes_after_all_others, counted::model::every_clone_counts
//@ instead of
use crate::sync::atomic::{AtomicUsize, Ordering, fence};
//@ write
use std::sync::atomic::{AtomicUsize, Ordering, fence};
