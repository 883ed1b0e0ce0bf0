//@ wrong: tries 25 and 99, and not what is wrong with hour 24
//@ caught only by: unit::property::bug_02_is_noticed
//@ instead of
        ("24:01", Mistake::Hour),
//@ write
