//@ wrong: says that it is ready as often as it is asked
//@ caught only by: timer::behaviour::a_poll_after_the_end_panics
//@ instead of
        assert!(!this.completed, "a `Sleep` was polled after completion");
//@ write
