//@ wrong: is pending for ever after the answer
//@ caught only by: machine::behaviour::a_poll_after_the_answer_panics
//@ instead of
                State::Done => panic!("a `Chain` was polled after completion"),
//@ write
                State::Done => return Poll::Pending,
