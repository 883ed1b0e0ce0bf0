//@ wrong: takes the state from std, where the model cannot see it
//@ caught only by: once::model::one_makes_the_value_for_all, once::model::a_value_is_seen_whole_or_not_at_all
//@ instead of
use crate::sync::atomic::{AtomicU8, Ordering};
//@ write
use std::sync::atomic::{AtomicU8, Ordering};
