//@ wrong: leaves the first future in its place after an error, and would ask it again
//@ caught by: machine::behaviour::the_machine_goes_step_by_step, machine::behaviour::a_poll_after_the_answer_panics
//@ instead of
                    Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
//@ write
                    Poll::Ready(Err(error)) => {
                        this.state = State::First(first, next);
                        return Poll::Ready(Err(error));
                    }
