//! Exercise 6: a guard for the end of a scope.
//!
//! Code after the work runs only where the work gets there: not after `return`, `?` or a panic. `Drop` runs on all of those
//! ways out. A guard turns any closure into such a `Drop`.

use std::marker::PhantomData;
use std::ops::{Deref, DerefMut};

/// Holds a value, and gives it to a closure when the scope ends.
///
/// However the scope ends, by its last line, by `return` or by a panic, the closure runs exactly once, with the value as it is
/// then. Only [`Guard::into_inner`] prevents that.
///
/// A guard that is bound to nothing ends at once, which nobody wants: a program with the bare statement
/// `Guard::new(value, closure);` gets the compiler's warning `unused_must_use`. (In this kata its `Cargo.toml` silences the
/// warning; `cargo clippy -p kata-03 -- -W unused` shows it.) The compiler then proposes `let _ =`, which ends the guard at
/// once just the same; `let _guard =` is what you want.
///
/// ```
/// use kata_03::guard::Guard;
///
/// let mut seen = Vec::new();
/// {
///     let mut guard = Guard::new(20, |value| seen.push(value));
///     *guard += 2;
/// }
/// assert_eq!(seen, [22]);
/// ```
pub struct Guard<T, F: FnOnce(T)> {
    // Fields are yours to choose.
    unfinished: PhantomData<(T, F)>,
}

impl<T, F: FnOnce(T)> Guard<T, F> {
    /// A guard with a value and with what is to become of it.
    pub fn new(value: T, at_the_end: F) -> Self {
        todo!()
    }

    /// Disarms the guard and gives the value back. The closure never runs; it is dropped, with all that it owns,
    /// before this returns.
    ///
    /// ```
    /// use kata_03::guard::Guard;
    ///
    /// let guard = Guard::new(String::from("kept"), |_| panic!("never called"));
    /// assert_eq!(guard.into_inner(), "kept");
    /// ```
    pub fn into_inner(self) -> T {
        todo!()
    }
}

/// The value, to look at while the guard lives.
impl<T, F: FnOnce(T)> Deref for Guard<T, F> {
    type Target = T;

    fn deref(&self) -> &T {
        todo!()
    }
}

/// The value, to change while the guard lives.
impl<T, F: FnOnce(T)> DerefMut for Guard<T, F> {
    fn deref_mut(&mut self) -> &mut T {
        todo!()
    }
}

/// Appends all items to the list, or none of them.
///
/// Where the iterator panics half-way, the list holds the same items again as before the call, and the panic goes on to the
/// caller.
///
/// The items go into the list itself, not into a second vector first: where the list has room for all of them, nothing is
/// allocated. A [`Guard`] over the list can take back what came in before a panic.
///
/// ```
/// let mut list = vec![1];
/// kata_03::guard::append_all(&mut list, [2, 3]);
/// assert_eq!(list, [1, 2, 3]);
/// ```
pub fn append_all<T>(list: &mut Vec<T>, items: impl IntoIterator<Item = T>) {
    todo!()
}
