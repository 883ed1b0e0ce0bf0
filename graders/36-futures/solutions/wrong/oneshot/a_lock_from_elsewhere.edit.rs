//@ wrong: takes std's lock, so that nobody can explore what the threads do
//@ caught by: oneshot::model::a_value_is_never_missed, oneshot::model::a_dropped_sender_is_never_missed
//@ instead of
use crate::sync::{Arc, Mutex, MutexGuard};
use std::error::Error;
use std::fmt;
use std::pin::Pin;
//@ write
use std::error::Error;
use std::fmt;
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard};
