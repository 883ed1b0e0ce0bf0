//@ wrong: takes the number after the update for the one before it
//@ caught by: counters::behaviour::four_threads_share_out_all_numbers, counters::behaviour::tickets_run_out_for_good
//@ instead of
            .ok()
//@ write
            .ok()
            .map(|taken| taken + 1)
