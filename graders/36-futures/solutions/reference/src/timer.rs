//! A clock that wakes tasks: the half of a runtime that futures wait for.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// A clock with a list of the sleeps that wait for it, for the tasks of one thread. A clone is another handle to the same clock.
///
/// Time is a number, say of milliseconds. It begins at 0 and stands still until somebody calls [`advance_to`](Timer::advance_to).
/// In a program that is a loop which sleeps until [`next_deadline`](Timer::next_deadline); in a test it is the test, and an hour
/// passes in no time.
///
/// ```
/// use kata_36::timer::Timer;
/// use std::pin::Pin;
/// use std::task::{Context, Poll, Waker};
///
/// let mut context = Context::from_waker(Waker::noop());
/// let timer = Timer::new();
/// let mut sleep = timer.sleep_until(10);
/// assert_eq!(Pin::new(&mut sleep).poll(&mut context), Poll::Pending);
/// assert_eq!(timer.next_deadline(), Some(10));
/// timer.advance_to(10); // calls the waker
/// assert_eq!(Pin::new(&mut sleep).poll(&mut context), Poll::Ready(()));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Timer {
    shared: Rc<RefCell<Shared>>,
}

#[derive(Debug, Default)]
struct Shared {
    now: u64,
    /// How many sleeps have ever waited; numbers them in the order of their first polls.
    seen: u64,
    /// By deadline and number, so the order of waking is the map's own.
    waiting: BTreeMap<(u64, u64), Waker>,
}

impl Timer {
    /// A clock that stands at 0.
    pub fn new() -> Self {
        Self::default()
    }

    /// What time it is.
    pub fn now(&self) -> u64 {
        self.shared.borrow().now
    }

    /// The earliest deadline of all sleeps that wait, if any wait.
    pub fn next_deadline(&self) -> Option<u64> {
        let shared = self.shared.borrow();
        shared.waiting.keys().next().map(|&(deadline, _)| deadline)
    }

    /// A future that is ready from `deadline` on. It waits from its first pending poll, not from here: see [`Sleep`].
    pub fn sleep_until(&self, deadline: u64) -> Sleep {
        Sleep {
            shared: Rc::clone(&self.shared),
            deadline,
            key: None,
            completed: false,
        }
    }

    /// Moves the time to `now`, and wakes each waiting sleep whose deadline is `now` or earlier.
    ///
    /// - Such a sleep waits no longer. Its waker is called once, and the timer keeps no copy of it.
    /// - Earlier deadlines are woken first; of equal ones, the sleep whose first pending poll came first.
    /// - A waker is somebody else's code: it may call [`now`](Timer::now), [`next_deadline`](Timer::next_deadline) and
    ///   [`sleep_until`](Timer::sleep_until), poll sleeps and drop them, but not `advance_to`. When the first waker is called,
    ///   the time has moved and none of the due sleeps waits any more. If a waker polls or drops another sleep that is due, that
    ///   one's own waker may still be called, or not.
    /// - Only a call of a waker comes back to the timer like that; to clone or drop one does not. (Elsewhere even a drop may.)
    /// - Time never goes back: for a `now` that is earlier than the current time nothing happens.
    pub fn advance_to(&self, now: u64) {
        let due = {
            let mut shared = self.shared.borrow_mut();
            shared.now = shared.now.max(now);
            let later = match shared.now.checked_add(1) {
                Some(next) => shared.waiting.split_off(&(next, 0)),
                None => BTreeMap::new(),
            };
            std::mem::replace(&mut shared.waiting, later)
        };
        // The borrow has ended: a waker may come back to this very timer.
        for waker in due.into_values() {
            waker.wake();
        }
    }
}

/// Ready once the timer's time is its deadline or later; made by [`Timer::sleep_until`].
///
/// - A poll before the deadline is pending, and from then on the sleep *waits*: its deadline counts for
///   [`Timer::next_deadline`], and [`Timer::advance_to`] will call the waker.
/// - Until it has said that it is ready, it may be polled at any time, woken or not, and by another task than before. It waits
///   once, however often it was polled, and only the waker of its *last* poll is called; the timer keeps none of the earlier
///   ones.
/// - Dropped while it waits, it is forgotten: its deadline does not count, its waker is not called, and the timer keeps no copy
///   of it. Nothing else changes.
/// - It is ready once. A poll after that panics; the message contains the word `completion`.
#[derive(Debug)]
pub struct Sleep {
    shared: Rc<RefCell<Shared>>,
    deadline: u64,
    /// Under which key it waits, once it has been polled.
    key: Option<(u64, u64)>,
    completed: bool,
}

impl Future for Sleep {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let this = self.get_mut();
        assert!(!this.completed, "a `Sleep` was polled after completion");
        let mut shared = this.shared.borrow_mut();
        if this.deadline <= shared.now {
            this.completed = true;
            return Poll::Ready(());
        }
        let key = *this.key.get_or_insert_with(|| {
            shared.seen += 1;
            (this.deadline, shared.seen)
        });
        let replaced = shared.waiting.insert(key, context.waker().clone());
        // Even to drop a waker is to run somebody else's code; so the borrow ends first.
        drop(shared);
        drop(replaced);
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        if let Some(key) = self.key {
            let forgotten = self.shared.borrow_mut().waiting.remove(&key);
            drop(forgotten);
        }
    }
}
