//@ right: no fences: the values themselves are released and acquired
//@ instead of
use crate::sync::atomic::{AtomicU64, Ordering, fence};
//@ write
use crate::sync::atomic::{AtomicU64, Ordering};
//@ instead of
        fence(Ordering::Release);
//@ write
//@ instead of
            place.store(value, Ordering::Relaxed);
//@ write
            place.store(value, Ordering::Release);
//@ instead of
        let reading = pair.each_ref().map(|place| place.load(Ordering::Relaxed));
//@ write
        let reading = pair.each_ref().map(|place| place.load(Ordering::Acquire));
//@ instead of
        fence(Ordering::Acquire);
//@ write
