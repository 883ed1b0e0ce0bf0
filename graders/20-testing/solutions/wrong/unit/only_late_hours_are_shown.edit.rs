//@ wrong: shows times of the late morning only, where no hour needs its zero
//@ caught only by: unit::property::bug_03_is_noticed
//@ instead of
        (545, "09:05"),
        (0, "00:00"),
//@ write
