//@ wrong: an attempt that is cut off wipes the error before it out
//@ caught only by: retry::behaviour::the_last_error_outlives_the_limit
//@ instead of
                Err(_cut_off) => {}
//@ write
                Err(_cut_off) => last_error = None,
