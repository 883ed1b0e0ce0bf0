//@ right: room without an `Option`, dropped by hand; a bool says whether it is there, another one who may make it

use crate::sync::atomic::{AtomicBool, Ordering};
use crate::sync::cell::UnsafeCell;
use crate::sync::hint;
use std::mem::MaybeUninit;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

pub struct OnceSlot<T> {
    claimed: AtomicBool,
    ready: AtomicBool,
    value: UnsafeCell<MaybeUninit<T>>,
}

// SAFETY: the value is written before it is ready, and only read afterwards.
unsafe impl<T: Send + Sync> Sync for OnceSlot<T> {}

impl<T> OnceSlot<T> {
    pub fn new() -> Self {
        Self {
            claimed: AtomicBool::new(false),
            ready: AtomicBool::new(false),
            value: UnsafeCell::new(MaybeUninit::uninit()),
        }
    }

    pub fn get(&self) -> Option<&T> {
        self.ready
            .load(Ordering::Acquire)
            // SAFETY: it is ready, so it was written, and nobody writes any more.
            .then(|| self.value.with(|value| unsafe { (&*value).assume_init_ref() }))
    }

    pub fn get_or_init(&self, init: impl FnOnce() -> T) -> &T {
        let mut init = Some(init);
        loop {
            if let Some(value) = self.get() {
                return value;
            }
            if self
                .claimed
                .compare_exchange(false, true, Ordering::Acquire, Ordering::Relaxed)
                .is_ok()
                && let Some(init) = init.take()
            {
                match catch_unwind(AssertUnwindSafe(init)) {
                    Ok(made) => {
                        // SAFETY: nobody else has claimed it, and nobody reads before it is ready.
                        self.value.with_mut(|value| unsafe { (*value).write(made); });
                        self.ready.store(true, Ordering::Release);
                    }
                    Err(payload) => {
                        self.claimed.store(false, Ordering::Release);
                        resume_unwind(payload);
                    }
                }
            } else {
                hint::spin_loop();
            }
        }
    }
}

impl<T> Drop for OnceSlot<T> {
    fn drop(&mut self) {
        if self.ready.load(Ordering::Relaxed) {
            // SAFETY: it is ready, so it was written, and nobody else is there.
            self.value.with_mut(|value| unsafe { (*value).assume_init_drop() });
        }
    }
}

impl<T> Default for OnceSlot<T> {
    fn default() -> Self {
        Self::new()
    }
}
