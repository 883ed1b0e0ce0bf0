//@ wrong: keeps the waker of the first poll and calls that one for ever
//@ caught only by: pause::behaviour::each_pending_poll_wakes_its_own_task_once
//@ instead of
use std::task::{Context, Poll};
//@ write
use std::task::{Context, Poll, Waker};
//@ instead of
    value: Option<T>,
}
//@ write
    value: Option<T>,
    waker: Option<Waker>,
}
//@ instead of
            value: Some(value),
//@ write
            value: Some(value),
            waker: None,
//@ instead of
            context.waker().wake_by_ref();
//@ write
            let waker = this.waker.get_or_insert_with(|| context.waker().clone());
            waker.wake_by_ref();
