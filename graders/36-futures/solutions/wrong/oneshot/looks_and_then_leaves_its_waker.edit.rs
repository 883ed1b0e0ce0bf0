//@ wrong: looks for an answer under the lock, lets it go, and takes it again to leave the waker: in between, the sender finds nobody to wake
//@ caught only by: oneshot::model::a_value_is_never_missed, oneshot::model::a_dropped_sender_is_never_missed
//@ instead of
                let replaced = state.waker.replace(waker);
                drop(state);
//@ write
                drop(state);
                let replaced = lock(&this.shared).waker.replace(waker);
