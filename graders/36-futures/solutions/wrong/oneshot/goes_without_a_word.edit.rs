//@ wrong: a sender that has not sent goes without waking the receiver
//@ caught by: oneshot::behaviour::the_waker_of_the_last_poll_is_called_once, oneshot::model::a_dropped_sender_is_never_missed
//@ instead of
        let waker = state.waker.take();
        drop(state);
        if let Some(waker) = waker {
//@ write
        let waker = if state.value.is_some() { state.waker.take() } else { None };
        drop(state);
        if let Some(waker) = waker {
