//@ wrong: never asks where the row ends
//@ caught only by: drain::behaviour::a_range_that_is_none_panics
//@ instead of
            range.start <= range.end && range.end <= len,
//@ write
            range.start <= range.end,
