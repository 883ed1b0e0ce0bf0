//@ wrong: takes `times` for the number of further attempts
//@ caught by: retry::behaviour::at_most_so_many_attempts
//@ instead of
            for _ in 1..#times {
//@ write
            for _ in 0..#times {
