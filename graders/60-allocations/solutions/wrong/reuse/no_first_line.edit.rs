//@ wrong: takes an empty first line for a repetition of the empty string before it
//@ caught by: reuse::behaviour::uniq_leaves_out_repeats, reuse::property::uniq_agrees_with_dedup
//@ instead of
        if is_first || line != previous {
//@ write
        if line != previous {
