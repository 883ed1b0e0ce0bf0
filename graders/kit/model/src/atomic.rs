//! The facade's atomics: std's operations, each noted with its orderings, then done by loom.

use crate::trace::{self, Operation, Value};
use std::panic::Location;

pub use std::sync::atomic::Ordering;

/// A fence, as `std::sync::atomic::fence`.
#[track_caller]
pub fn fence(order: Ordering) {
    let step = trace::attempt(&(), Location::caller(), Operation::Fence(order));
    loom::sync::atomic::fence(order);
    step.done();
}

/// What all atomics have.
macro_rules! atomic {
    ($(#[$doc:meta])* $name:ident $(<$parameter:ident>)?, $value:ty) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name $(<$parameter>)? (loom::sync::atomic::$name $(<$parameter>)?);

        impl $(<$parameter>)? $name $(<$parameter>)? {
            /// An atomic with this value.
            #[track_caller]
            pub fn new(value: $value) -> Self {
                Self(loom::sync::atomic::$name::new(value))
            }

            /// The value, of an atomic that nobody shares any more.
            pub fn into_inner(self) -> $value {
                self.0.into_inner()
            }

            /// Reads.
            #[track_caller]
            pub fn load(&self, order: Ordering) -> $value {
                let step = trace::attempt(self, Location::caller(), Operation::Load(order));
                step.gave(self.0.load(order))
            }

            /// Writes.
            #[track_caller]
            pub fn store(&self, value: $value, order: Ordering) {
                let step = trace::attempt(self, Location::caller(), Operation::Store(Value::from(value), order));
                self.0.store(value, order);
                step.done();
            }

            /// Writes `new` where `current` stands; what stood there, as `Ok` where it was `current`.
            ///
            /// # Errors
            /// Where it was something else.
            #[track_caller]
            pub fn compare_exchange(
                &self,
                current: $value,
                new: $value,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$value, $value> {
                let step = trace::attempt(
                    self,
                    Location::caller(),
                    Operation::CompareExchange(
                        "compare_exchange",
                        [Value::from(current), Value::from(new)],
                        [success, failure],
                    ),
                );
                step.tried(self.0.compare_exchange(current, new, success, failure))
            }

            /// As [`compare_exchange`](Self::compare_exchange): the model has no spurious failures.
            ///
            /// # Errors
            /// Where something else than `current` stood there.
            #[track_caller]
            pub fn compare_exchange_weak(
                &self,
                current: $value,
                new: $value,
                success: Ordering,
                failure: Ordering,
            ) -> Result<$value, $value> {
                let step = trace::attempt(
                    self,
                    Location::caller(),
                    Operation::CompareExchange(
                        "compare_exchange_weak",
                        [Value::from(current), Value::from(new)],
                        [success, failure],
                    ),
                );
                step.tried(self.0.compare_exchange_weak(current, new, success, failure))
            }

            /// A loop of `load` and `compare_exchange` that stores what `update` makes of the value, unless that is `None`.
            ///
            /// # Errors
            /// The value for which `update` gave `None`.
            #[track_caller]
            pub fn fetch_update(
                &self,
                set_order: Ordering,
                fetch_order: Ordering,
                mut update: impl FnMut($value) -> Option<$value>,
            ) -> Result<$value, $value> {
                let mut seen = self.load(fetch_order);
                while let Some(next) = update(seen) {
                    match self.compare_exchange_weak(seen, next, set_order, fetch_order) {
                        Ok(previous) => return Ok(previous),
                        Err(other) => seen = other,
                    }
                }
                Err(seen)
            }
        }
    };
}

/// `swap`, where loom's own serves.
macro_rules! swap {
    ($name:ident $(<$parameter:ident>)?, $value:ty) => {
        impl $(<$parameter>)? $name $(<$parameter>)? {
            /// Writes, and gives what stood there.
            #[track_caller]
            pub fn swap(&self, value: $value, order: Ordering) -> $value {
                let step = trace::attempt(
                    self,
                    Location::caller(),
                    Operation::Modify("swap", Value::from(value), order),
                );
                step.gave(self.0.swap(value, order))
            }
        }
    };
}

/// Read-modify-write operations that take one operand and give what stood there.
macro_rules! modify {
    ($name:ident, $value:ty: $($operation:ident $doc:literal),+) => {
        impl $name {
            $(
                #[doc = $doc]
                #[track_caller]
                pub fn $operation(&self, value: $value, order: Ordering) -> $value {
                    let step = trace::attempt(
                        self,
                        Location::caller(),
                        Operation::Modify(stringify!($operation), Value::from(value), order),
                    );
                    step.gave(self.0.$operation(value, order))
                }
            )+
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new(<$value>::default())
            }
        }
    };
}

macro_rules! integer {
    ($name:ident, $value:ty) => {
        atomic! {
            #[doc = concat!("`std::sync::atomic::", stringify!($name), "`.")]
            $name, $value
        }
        swap! { $name, $value }
        modify! {
            $name, $value:
            fetch_add "Adds, wrapping around, and gives what stood there.",
            fetch_sub "Subtracts, wrapping around, and gives what stood there.",
            fetch_and "Bitwise and; gives what stood there.",
            fetch_or "Bitwise or; gives what stood there.",
            fetch_xor "Bitwise exclusive or; gives what stood there.",
            fetch_max "Keeps the greater of the two; gives what stood there.",
            fetch_min "Keeps the smaller of the two; gives what stood there."
        }
    };
}

integer!(AtomicU8, u8);
integer!(AtomicU32, u32);
integer!(AtomicU64, u64);
integer!(AtomicUsize, usize);
integer!(AtomicI64, i64);
integer!(AtomicIsize, isize);

atomic! {
    /// `std::sync::atomic::AtomicBool`.
    AtomicBool, bool
}
modify! {
    AtomicBool, bool:
    fetch_and "Logical and; gives what stood there.",
    fetch_xor "Logical exclusive or; gives what stood there."
}

impl AtomicBool {
    /// Writes, and gives what stood there.
    #[track_caller]
    pub fn swap(&self, value: bool, order: Ordering) -> bool {
        self.put("swap", value, order)
    }

    /// Logical or; gives what stood there.
    #[track_caller]
    pub fn fetch_or(&self, value: bool, order: Ordering) -> bool {
        if value {
            return self.put("fetch_or", true, order);
        }
        let step = trace::attempt(
            self,
            Location::caller(),
            Operation::Modify("fetch_or", Value::from(value), order),
        );
        step.gave(self.0.fetch_or(value, order))
    }

    /// A write that changes nothing is left out, unless all that it is for is to release something.
    ///
    /// A lock that waits with `swap` writes `true` over `true` again and again. loom does not order such a write against the
    /// holder's later `false`, so the waiter could read its own `true` for ever, and a right lock would be refused.
    #[track_caller]
    fn put(&self, name: &'static str, value: bool, order: Ordering) -> bool {
        let step = trace::attempt(
            self,
            Location::caller(),
            Operation::Modify(name, Value::from(value), order),
        );
        let failure = match order {
            Ordering::AcqRel => Ordering::Acquire,
            Ordering::Release => return step.gave(self.0.swap(value, order)),
            other => other,
        };
        let exchanged = self.0.compare_exchange(!value, value, order, failure);
        step.gave(exchanged.unwrap_or_else(|seen| seen))
    }
}

atomic! {
    /// `std::sync::atomic::AtomicPtr`.
    AtomicPtr<T>, *mut T
}
swap! { AtomicPtr<T>, *mut T }
