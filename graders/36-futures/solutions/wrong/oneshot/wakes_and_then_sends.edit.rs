//@ wrong: calls the waker first and stores the value then
//@ caught only by: oneshot::model::a_value_is_never_missed, oneshot::model::a_waker_may_poll_then_and_there
//@ instead of
        state.value = Some(value);
        // First the lock goes, then `self`, which says that the sender is gone and wakes the receiver.
        drop(state);
//@ write
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
            waker.wake();
        }
        lock(&self.shared).value = Some(value);
//@ instead of
        state.sender_is_gone = true;
        let waker = state.waker.take();
//@ write
        state.sender_is_gone = true;
        let waker = if state.value.is_none() { state.waker.take() } else { None };
