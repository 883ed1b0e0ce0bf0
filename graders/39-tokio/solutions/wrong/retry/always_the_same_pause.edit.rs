//@ wrong: never lengthens the pause
//@ caught by: retry::behaviour::each_pause_is_twice_the_one_before
//@ instead of
            pause = pause.saturating_mul(2);
//@ write
