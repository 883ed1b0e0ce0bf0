//@ wrong: takes the state from std, where the model cannot see it
//@ caught only by: handoff::model::a_letter_arrives_whole, handoff::model::an_emptied_mailbox_is_really_empty, handoff::model::two_senders_do_not_write_at_once, handoff::model::two_receivers_do_not_take_at_once
//@ instead of
use crate::sync::atomic::{AtomicU8, Ordering};
//@ write
use std::sync::atomic::{AtomicU8, Ordering};
