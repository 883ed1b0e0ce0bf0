//! Closures that C calls: through a function pointer and a pointer to whatever you like.
//!
//! C knows neither closures nor panics. A function of your own stands between: C calls it, it finds the closure, and no panic
//! leaves it.

use crate::bindings;
use std::ffi::NulError;
use std::ops::ControlFlow;

/// Hands each word of a text to `visit` (`logbook_each_word`), from first to last, until it says [`ControlFlow::Break`]; returns
/// its last answer, and `Continue(())` for a text without words.
///
/// A panic of `visit` stops at once, too. It does not cross C: when `logbook_each_word` has returned as after any other
/// stop, the panic goes on with the payload that it had.
///
/// # Errors
/// Where a NUL stands within the text; then `visit` is never called.
///
/// ```
/// use kata_56::callbacks::each_word;
/// use std::ops::ControlFlow;
///
/// let mut words = Vec::new();
/// let end = each_word("fog over the pier", |word| {
///     words.push(word.to_owned());
///     if word == "over" { ControlFlow::Break(words.len()) } else { ControlFlow::Continue(()) }
/// })?;
/// assert_eq!(end, ControlFlow::Break(2));
/// # Ok::<(), std::ffi::NulError>(())
/// ```
pub fn each_word<B, F>(text: &str, visit: F) -> Result<ControlFlow<B>, NulError>
where
    F: FnMut(&str) -> ControlFlow<B>,
{
    todo!()
}

/// A bell has four listeners already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooMany;

/// A bell of liblogbook's, with closures for listeners. It is used on one thread only, as the header wants it.
///
/// The bell owns its listeners. Each is dropped once: when the bell is, or at once where `listen` refuses it. (One whose drop
/// panics may end the process, a refused one as well: C calls drops, too, and nobody there waits for a panic.)
///
/// A listener may borrow what outlives the bell, such as a local variable that was declared before it. **Only the lifetimes are
/// missing below**: give `Bell` a parameter for what its listeners borrow, so that no listener can outlive that.
///
/// ```
/// use kata_56::callbacks::{Bell, TooMany};
/// use std::cell::Cell;
///
/// let last = Cell::new(0);
/// let mut bell = Bell::new();
/// bell.listen(|minute| last.set(minute))?;
/// bell.ring(720);
/// assert_eq!(last.get(), 720);
/// # Ok::<(), TooMany>(())
/// ```
pub struct Bell {
    // The fields are yours.
}

impl Bell {
    /// A new bell without listeners.
    ///
    /// # Panics
    /// Where C has no memory left.
    #[allow(clippy::new_without_default, reason = "one way is enough here")]
    pub fn new() -> Self {
        todo!()
    }

    /// Adds a listener.
    ///
    /// # Errors
    /// Where there are four already; then this one is dropped before `listen` returns, and never called.
    pub fn listen<F>(&mut self, listener: F) -> Result<(), TooMany>
    where
        F: FnMut(u32),
    {
        todo!()
    }

    /// Calls each listener with the minute, from the first that was added to the last.
    ///
    /// A panic of a listener keeps those after it from being called. It does not cross C: when `logbook_bell_ring` has returned, it
    /// goes on with the payload that it had. The bell can be rung again after that, and calls all of them as ever.
    pub fn ring(&mut self, minute: u32) {
        todo!()
    }
}
