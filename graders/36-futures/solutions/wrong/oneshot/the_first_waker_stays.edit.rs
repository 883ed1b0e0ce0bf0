//@ wrong: keeps the waker of the first poll
//@ caught by: oneshot::behaviour::the_waker_of_the_last_poll_is_called_once
//@ instead of
                let replaced = state.waker.replace(waker);
                drop(state);
                drop(replaced);
//@ write
                state.waker.get_or_insert(waker);
