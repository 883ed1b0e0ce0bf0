//@ right: Relaxed accesses with fences beside them
//@ instead of
use crate::sync::atomic::{AtomicU8, Ordering};
//@ write
use crate::sync::atomic::{AtomicU8, Ordering, fence};
//@ instead of
        if self
            .state
            .compare_exchange(EMPTY, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .is_err()
        {
            return Err(letter);
        }
//@ write
        if self
            .state
            .compare_exchange(EMPTY, BUSY, Ordering::Relaxed, Ordering::Relaxed)
            .is_err()
        {
            return Err(letter);
        }
        fence(Ordering::Acquire);
//@ instead of
        self.state
            .compare_exchange(FULL, BUSY, Ordering::Acquire, Ordering::Relaxed)
            .ok()?;
//@ write
        self.state
            .compare_exchange(FULL, BUSY, Ordering::Relaxed, Ordering::Relaxed)
            .ok()?;
        fence(Ordering::Acquire);
//@ instead of
        self.state.store(FULL, Ordering::Release);
//@ write
        fence(Ordering::Release);
        self.state.store(FULL, Ordering::Relaxed);
//@ instead of
        self.state.store(EMPTY, Ordering::Release);
//@ write
        fence(Ordering::Release);
        self.state.store(EMPTY, Ordering::Relaxed);
