//@ wrong: leaves its waker before it looks, and leaves it there when it finds the answer
//@ caught only by: oneshot::behaviour::no_task_is_kept_alive_for_nothing
//@ instead of
        let answer = match state.value.take() {
//@ write
        state.waker = Some(waker.clone());
        let answer = match state.value.take() {
