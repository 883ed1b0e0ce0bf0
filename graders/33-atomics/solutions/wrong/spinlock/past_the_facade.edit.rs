//@ wrong: takes the flag from std, where the model cannot see it
//@ caught only by: spinlock::model::holders_come_one_after_the_other, spinlock::model::whoever_tries_comes_after_the_last_holder
//@ instead of
use crate::sync::atomic::{AtomicBool, Ordering};
//@ write
use std::sync::atomic::{AtomicBool, Ordering};
