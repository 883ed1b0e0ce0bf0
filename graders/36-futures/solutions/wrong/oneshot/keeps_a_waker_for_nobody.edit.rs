//@ wrong: the receiver leaves its waker behind when it is dropped
//@ caught only by: oneshot::behaviour::no_task_is_kept_alive_for_nothing
//@ instead of
        let leftovers = (state.waker.take(), state.value.take());
//@ write
        let leftovers = state.value.take();
