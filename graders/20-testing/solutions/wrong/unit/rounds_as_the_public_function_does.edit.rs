//@ wrong: rounds by steps that divide the day, as everybody outside does
//@ caught only by: unit::property::bug_05_is_noticed
//@ instead of
    assert_eq!(round_up(1401, 50), DAY);
//@ write
    assert_eq!(round_up(1401, 60), DAY);
