//@ wrong: says after the value that the sender has sent nothing
//@ caught only by: oneshot::behaviour::a_poll_after_the_answer_panics
//@ instead of
        assert!(!this.completed, "a `Receiver` was polled after completion");
//@ write
