//@ wrong: rounds only what is not round already
//@ caught only by: unit::property::bug_04_is_noticed
//@ instead of
    for minute in [0, 15, 30, DAY] {
//@ write
    for minute in [DAY] {
