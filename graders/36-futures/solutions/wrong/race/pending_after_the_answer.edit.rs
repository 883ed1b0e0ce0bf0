//@ wrong: is pending for ever after the answer
//@ caught only by: race::behaviour::a_poll_after_the_answer_panics
//@ instead of
        let runners = this.runners.take();
        let (mut left, mut right) = runners.expect("a `Race` was polled after completion");
//@ write
        let Some((mut left, mut right)) = this.runners.take() else {
            return Poll::Pending;
        };
