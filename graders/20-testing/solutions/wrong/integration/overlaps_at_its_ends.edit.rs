//@ wrong: tries overlaps left, right and inside, and none all around
//@ caught only by: integration::property::bug_10_is_noticed
//@ instead of
        (NINE - 10, TEN + 10),
//@ write
