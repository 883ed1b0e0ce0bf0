//@ wrong: takes over whatever time it is told
//@ caught only by: timer::property::deadlines_and_wakes_agree_with_a_sorted_list
//@ instead of
            shared.now = shared.now.max(now);
//@ write
            shared.now = now;
