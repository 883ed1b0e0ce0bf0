//@ wrong: stops at the first future that is pending: a loop of awaits, and nothing runs at the same time
//@ caught by: join::behaviour::each_poll_asks_everyone_who_is_not_finished, join::behaviour::each_future_can_wake_the_task_that_polled_last, join::property::it_takes_as_many_polls_as_the_slowest
//@ instead of
                    Poll::Pending => all_finished = false,
//@ write
                    Poll::Pending => return Poll::Pending,
