//@ wrong: takes the atomics from std, where the model cannot see them
//@ caught only by: counters::model::no_ticket_is_given_twice, counters::model::records_form_one_line, counters::model::one_raises_the_flag
//@ instead of
use crate::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
//@ write
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};
