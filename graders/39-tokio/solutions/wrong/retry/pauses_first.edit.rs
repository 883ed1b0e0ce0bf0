//@ wrong: pauses before each attempt, the first one included
//@ caught by: retry::behaviour::the_first_success_ends_it
//@ instead of
            attempts += 1;
//@ write
            sleep(pause).await;
            attempts += 1;
//@ instead of
            sleep(pause).await;
            pause = pause.saturating_mul(2);
//@ write
            pause = pause.saturating_mul(2);
