//@ wrong: asks for the first minute and the last, and not for the one after
//@ caught only by: integration::property::bug_08_is_noticed
//@ instead of
        (TEN, None),
//@ write
