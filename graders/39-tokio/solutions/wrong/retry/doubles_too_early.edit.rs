//@ wrong: works out the next pause before this one, and twice the longest duration does not exist
//@ caught only by: retry::behaviour::no_limit_is_a_limit_too
//@ instead of
            sleep(pause).await;
            pause = pause.saturating_mul(2);
//@ write
            let this = pause;
            pause *= 2;
            sleep(this).await;
