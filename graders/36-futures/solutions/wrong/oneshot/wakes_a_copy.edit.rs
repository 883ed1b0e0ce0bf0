//@ wrong: calls a copy of the waker and keeps the waker itself
//@ caught only by: oneshot::behaviour::no_task_is_kept_alive_for_nothing
//@ instead of
        state.sender_is_gone = true;
        let waker = state.waker.take();
//@ write
        state.sender_is_gone = true;
        let waker = state.waker.clone();
