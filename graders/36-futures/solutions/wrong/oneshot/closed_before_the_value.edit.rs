//@ wrong: looks first whether the sender is gone, and it always is once it has sent
//@ caught by: oneshot::behaviour::a_busy_loop_gets_the_answer
//@ instead of
            Some(value) => Ok(value),
            None if state.sender_is_gone => Err(Closed),
//@ write
            _ if state.sender_is_gone => Err(Closed),
            Some(value) => Ok(value),
