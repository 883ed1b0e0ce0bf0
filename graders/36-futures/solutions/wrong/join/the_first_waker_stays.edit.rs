//@ wrong: keeps the waker of its first poll for all later ones
//@ caught only by: join::behaviour::each_future_can_wake_the_task_that_polled_last
//@ instead of
use std::task::{Context, Poll};
//@ write
use std::task::{Context, Poll, Waker};
//@ instead of
    slots: Option<Vec<Slot<F>>>,
//@ write
    slots: Option<Vec<Slot<F>>>,
    waker: Option<Waker>,
//@ instead of
    Join { slots: Some(slots) }
//@ write
    Join {
        slots: Some(slots),
        waker: None,
    }
//@ instead of
        let slots = this.slots.as_mut();
//@ write
        let waker = this.waker.get_or_insert_with(|| context.waker().clone());
        let context = &mut Context::from_waker(waker);
        let slots = this.slots.as_mut();
