//@ wrong: spends a poll on going from the first future to the second, for which nobody has a waker
//@ caught by: machine::behaviour::the_machine_goes_step_by_step, machine::behaviour::a_task_that_sleeps_until_woken_gets_the_answer, machine::property::nobody_can_tell_one_from_the_other
//@ instead of
                        this.state = State::Second(second, value);
                    }
//@ write
                        this.state = State::Second(second, value);
                        return Poll::Pending;
                    }
