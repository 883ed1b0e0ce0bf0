//! Closures that C calls: through a function pointer and a pointer to whatever you like.
//!
//! C knows neither closures nor panics. A function of your own stands between: C calls it, it finds the closure, and no panic
//! leaves it.

use crate::bindings;
use std::any::Any;
use std::cell::Cell;
use std::ffi::{CString, NulError, c_char, c_int, c_void};
use std::marker::PhantomData;
use std::ops::ControlFlow;
use std::panic::{self, AssertUnwindSafe};
use std::ptr::NonNull;
use std::rc::Rc;
use std::{slice, thread};

/// What a panic carries.
type Payload = Box<dyn Any + Send>;

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
    let text = CString::new(text)?;
    let mut visitor = Visitor {
        visit,
        answer: Ok(ControlFlow::Continue(())),
    };
    let user = (&raw mut visitor).cast();
    // SAFETY: the text ends in NUL, and `user` leads to the visitor that `visit_word` expects; both outlive the call, and C
    // keeps neither.
    unsafe { bindings::logbook_each_word(text.as_ptr(), Some(visit_word::<B, F>), user) };
    match visitor.answer {
        Ok(answer) => Ok(answer),
        Err(payload) => panic::resume_unwind(payload),
    }
}

/// What `user` leads to during `each_word`.
struct Visitor<B, F> {
    visit: F,
    answer: thread::Result<ControlFlow<B>>,
}

/// # Safety
/// `user` leads to a `Visitor<B, F>` that nobody else uses, `word` to `length` bytes of UTF-8.
unsafe extern "C" fn visit_word<B, F>(
    user: *mut c_void,
    word: *const c_char,
    length: usize,
) -> c_int
where
    F: FnMut(&str) -> ControlFlow<B>,
{
    // SAFETY: the caller's promise.
    let visitor = unsafe { &mut *user.cast::<Visitor<B, F>>() };
    // SAFETY: the caller's promise.
    let word = unsafe { slice::from_raw_parts(word.cast(), length) };
    let visit = &mut visitor.visit;
    // Whoever sees the closure after its panic sees that panic, too.
    let call = AssertUnwindSafe(|| visit(str::from_utf8(word).expect("cut at blanks only")));
    visitor.answer = panic::catch_unwind(call);
    c_int::from(!matches!(visitor.answer, Ok(ControlFlow::Continue(()))))
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
pub struct Bell<'a> {
    // The fields are yours.
    bell: NonNull<bindings::logbook_bell>,
    /// Where a listener leaves its panic.
    panicked: Rc<Cell<Option<Payload>>>,
    /// C holds closures for us that may borrow for `'a`.
    listeners: PhantomData<Box<dyn FnMut(u32) + 'a>>,
}

/// What a listener's `user` leads to.
struct Listener<F> {
    hear: F,
    panicked: Rc<Cell<Option<Payload>>>,
}

impl<'a> Bell<'a> {
    /// A new bell without listeners.
    ///
    /// # Panics
    /// Where C has no memory left.
    #[allow(clippy::new_without_default, reason = "one way is enough here")]
    pub fn new() -> Self {
        // SAFETY: the function takes nothing.
        let bell = unsafe { bindings::logbook_bell_new() };
        Self {
            bell: NonNull::new(bell).expect("liblogbook has memory left"),
            panicked: Rc::default(),
            listeners: PhantomData,
        }
    }

    /// Adds a listener.
    ///
    /// # Errors
    /// Where there are four already; then this one is dropped before `listen` returns, and never called.
    pub fn listen<F>(&mut self, listener: F) -> Result<(), TooMany>
    where
        F: FnMut(u32) + 'a,
    {
        let user = Box::into_raw(Box::new(Listener {
            hear: listener,
            panicked: Rc::clone(&self.panicked),
        }));
        // SAFETY: the bell is alive. It keeps `user`, a box of the type that both functions expect, until it calls `release`.
        let status = unsafe {
            let (bell, user) = (self.bell.as_ptr(), user.cast());
            bindings::logbook_bell_listen(bell, Some(hear::<F>), user, Some(release::<F>))
        };
        if status == 0 {
            return Ok(());
        }
        // SAFETY: it came from `into_raw` above, and the bell has not taken it.
        drop(unsafe { Box::from_raw(user) });
        Err(TooMany)
    }

    /// Calls each listener with the minute, from the first that was added to the last.
    ///
    /// A panic of a listener keeps those after it from being called. It does not cross C: when `logbook_bell_ring` has returned, it
    /// goes on with the payload that it had. The bell can be rung again after that, and calls all of them as ever.
    pub fn ring(&mut self, minute: u32) {
        // SAFETY: the bell is alive, and no listener can reach it: that would take the `&mut` that we have.
        unsafe { bindings::logbook_bell_ring(self.bell.as_ptr(), minute) };
        if let Some(payload) = self.panicked.take() {
            panic::resume_unwind(payload);
        }
    }
}

impl Drop for Bell<'_> {
    fn drop(&mut self) {
        // SAFETY: the bell is alive, and nobody can use it after its drop. It releases each listener.
        unsafe { bindings::logbook_bell_free(self.bell.as_ptr()) };
    }
}

/// # Safety
/// `user` leads to a `Listener<F>` that nobody else uses meanwhile.
unsafe extern "C" fn hear<F: FnMut(u32)>(user: *mut c_void, minute: u32) -> c_int {
    // SAFETY: the caller's promise.
    let listener = unsafe { &mut *user.cast::<Listener<F>>() };
    let call = AssertUnwindSafe(|| (listener.hear)(minute));
    match panic::catch_unwind(call) {
        Ok(()) => 0,
        Err(payload) => {
            listener.panicked.set(Some(payload));
            1
        }
    }
}

/// # Safety
/// `user` comes from `Box::<Listener<F>>::into_raw`, and nobody uses it after this.
unsafe extern "C" fn release<F>(user: *mut c_void) {
    // SAFETY: the caller's promise.
    drop(unsafe { Box::from_raw(user.cast::<Listener<F>>()) });
}
