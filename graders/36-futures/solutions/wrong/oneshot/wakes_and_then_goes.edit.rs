//@ wrong: a dropped sender calls the waker first and says then that it is gone
//@ caught only by: oneshot::model::a_dropped_sender_is_never_missed, oneshot::model::a_waker_may_poll_then_and_there
//@ instead of
        state.sender_is_gone = true;
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
//@ write
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
        lock(&self.shared).sender_is_gone = true;
