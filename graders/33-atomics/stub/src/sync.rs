//! Given, not to be edited: where all exercises take their atomics, cells, fences and spin hints from.
//!
//! Built as usual, these are std's. The grader builds your source a second time with the feature `model`, and then they are
//! those of a model checker, which tries every order of your threads' steps and every value that an ordering lets a load
//! see. It sees only what goes through this module: an atomic that comes straight from `std` is a blind spot, and the model
//! checks then refuse it.
//!
//! The atomics have `new`, `load`, `store`, `swap`, `compare_exchange`, `compare_exchange_weak`, `fetch_update` and
//! `into_inner`; the integers among them `fetch_add`, `fetch_sub`, `fetch_max`, `fetch_min` too. `new` is not `const` here,
//! since a model has to know every atomic.

#[cfg(feature = "model")]
pub use grader_kit_model::{atomic, cell, hint};

/// `std::sync::atomic`, as far as the exercises need it.
#[cfg(not(feature = "model"))]
pub mod atomic {
    pub use std::sync::atomic::{
        AtomicBool, AtomicPtr, AtomicU8, AtomicU32, AtomicU64, AtomicUsize, Ordering, fence,
    };
}

/// `std::hint`, as far as the exercises need it.
#[cfg(not(feature = "model"))]
pub mod hint {
    pub use std::hint::spin_loop;
}

/// The cell that threads share without a lock.
#[cfg(not(feature = "model"))]
pub mod cell {
    /// `std::cell::UnsafeCell`, with closures instead of `get`: so a model sees where an access begins and ends.
    ///
    /// ```
    /// use kata_33::sync::cell::UnsafeCell;
    ///
    /// let cell = UnsafeCell::new(1);
    /// // SAFETY: nobody else has the cell.
    /// cell.with_mut(|number| unsafe { *number += 1 });
    /// // SAFETY: as above; and nobody writes while the reference lives.
    /// let number: &i32 = cell.with(|number| unsafe { &*number });
    /// assert_eq!(*number, 2);
    /// ```
    #[derive(Debug)]
    pub struct UnsafeCell<T: ?Sized>(std::cell::UnsafeCell<T>);

    impl<T> UnsafeCell<T> {
        /// A cell with this value.
        pub fn new(value: T) -> Self {
            Self(std::cell::UnsafeCell::new(value))
        }

        /// The value, of a cell that nobody shares any more.
        pub fn into_inner(self) -> T {
            self.0.into_inner()
        }
    }

    impl<T: ?Sized> UnsafeCell<T> {
        /// A read. Nothing may write to the value at the same time, as long as what was read is used.
        pub fn with<R>(&self, read: impl FnOnce(*const T) -> R) -> R {
            read(self.0.get())
        }

        /// A write. Nothing else may read or write the value at the same time, as long as what is written is used.
        pub fn with_mut<R>(&self, write: impl FnOnce(*mut T) -> R) -> R {
            write(self.0.get())
        }
    }
}
