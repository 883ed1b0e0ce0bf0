//@ wrong: takes `..` for `..=`, so that the last cut is missing
//@ caught by: pancake::behaviour::counts_the_pieces
//@ instead of
    for cut in 1..=cuts {
//@ write
    for cut in 1..cuts {
