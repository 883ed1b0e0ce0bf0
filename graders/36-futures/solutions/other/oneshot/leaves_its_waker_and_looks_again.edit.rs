//@ right: keeps flag, value and waker apart: leaves the waker, and then looks once more
//@ instead of
use crate::sync::{Arc, Mutex, MutexGuard};
//@ write
use crate::sync::atomic::{AtomicBool, Ordering};
use crate::sync::{Arc, Mutex};
//@ instead of
    let shared = Arc::new(Mutex::new(State {
        value: None,
        waker: None,
        sender_is_gone: false,
        receiver_is_gone: false,
    }));
//@ write
    let shared = Arc::new(State {
        value: Mutex::new(None),
        waker: Mutex::new(None),
        sender_is_gone: AtomicBool::new(false),
        receiver_is_gone: AtomicBool::new(false),
    });
//@ instead of
/// All of it under one lock: who looks and finds nothing leaves the waker before anybody else can look.
struct State<T> {
    value: Option<T>,
    /// Of the receiver's last poll, if that was pending.
    waker: Option<Waker>,
    sender_is_gone: bool,
    receiver_is_gone: bool,
}

#[track_caller]
fn lock<T>(shared: &Mutex<State<T>>) -> MutexGuard<'_, State<T>> {
    // Nobody else's code runs under the lock, so nothing panics there and nothing poisons it.
    shared.lock().expect("the lock is not poisoned")
}
//@ write
struct State<T> {
    value: Mutex<Option<T>>,
    waker: Mutex<Option<Waker>>,
    sender_is_gone: AtomicBool,
    receiver_is_gone: AtomicBool,
}

impl<T> State<T> {
    /// `None` while the sender is there.
    fn answer(&self) -> Option<Result<T, Closed>> {
        let gone = self.sender_is_gone.load(Ordering::Acquire);
        gone.then(|| self.value.lock().unwrap().take().ok_or(Closed))
    }
}
//@ instead of
pub struct Sender<T> {
    shared: Arc<Mutex<State<T>>>,
//@ write
pub struct Sender<T> {
    shared: Arc<State<T>>,
//@ instead of
    shared: Arc<Mutex<State<T>>>,
    completed: bool,
//@ write
    shared: Arc<State<T>>,
    completed: bool,
//@ instead of
        let mut state = lock(&self.shared);
        if state.receiver_is_gone {
            return Err(value);
        }
        state.value = Some(value);
        // First the lock goes, then `self`, which says that the sender is gone and wakes the receiver.
        drop(state);
        Ok(())
//@ write
        if self.shared.receiver_is_gone.load(Ordering::Acquire) {
            return Err(value);
        }
        *self.shared.value.lock().unwrap() = Some(value);
        Ok(())
//@ instead of
        let mut state = lock(&self.shared);
        state.sender_is_gone = true;
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
//@ write
        self.shared.sender_is_gone.store(true, Ordering::Release);
        let waker = self.shared.waker.lock().unwrap().take();
        if let Some(waker) = waker {
//@ instead of
        let waker = context.waker().clone();
        let mut state = lock(&this.shared);
        let answer = match state.value.take() {
            Some(value) => Ok(value),
            None if state.sender_is_gone => Err(Closed),
            None => {
                let replaced = state.waker.replace(waker);
                drop(state);
                drop(replaced);
                return Poll::Pending;
            }
        };
        this.completed = true;
        Poll::Ready(answer)
//@ write
        let waker = context.waker().clone();
        let replaced = this.shared.waker.lock().unwrap().replace(waker);
        drop(replaced);
        match this.shared.answer() {
            Some(answer) => {
                let waker = this.shared.waker.lock().unwrap().take();
                drop(waker);
                this.completed = true;
                Poll::Ready(answer)
            }
            None => Poll::Pending,
        }
//@ instead of
        let mut state = lock(&self.shared);
        state.receiver_is_gone = true;
        let leftovers = (state.waker.take(), state.value.take());
        drop(state);
        drop(leftovers);
//@ write
        self.shared.receiver_is_gone.store(true, Ordering::Release);
        let waker = self.shared.waker.lock().unwrap().take();
        drop(waker);
        let value = self.shared.value.lock().unwrap().take();
        drop(value);
