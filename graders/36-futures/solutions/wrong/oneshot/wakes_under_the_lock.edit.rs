//@ wrong: calls the waker while it holds the lock
//@ caught only by: oneshot::model::a_waker_may_poll_then_and_there
//@ instead of
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
//@ write
        let waker = state.waker.take();
        if let Some(waker) = waker {
