//@ wrong: draws small numbers only, so that spans meet
//@ caught only by: properties::property::bug_17_is_noticed
//@ instead of
        1 => 1435..1445_u16,
        1 => 65_530..=u16::MAX,
//@ write
