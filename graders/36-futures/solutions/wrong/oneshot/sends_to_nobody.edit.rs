//@ wrong: takes the value though nobody can receive it
//@ caught only by: oneshot::behaviour::a_value_that_nobody_waits_for_comes_back
//@ instead of
        state.receiver_is_gone = true;
//@ write
        state.receiver_is_gone = false;
