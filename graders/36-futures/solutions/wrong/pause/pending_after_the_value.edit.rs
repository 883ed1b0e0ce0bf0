//@ wrong: is pending for ever when the value has gone, and nobody learns of the mistake
//@ caught only by: pause::behaviour::a_poll_after_the_value_panics
//@ instead of
        let value = this.value.take();
        Poll::Ready(value.expect("a `Pause` was polled after completion"))
//@ write
        match this.value.take() {
            Some(value) => Poll::Ready(value),
            None => Poll::Pending,
        }
