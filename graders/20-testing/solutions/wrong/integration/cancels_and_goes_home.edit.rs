//@ wrong: tries an old ticket, and never after somebody else has come
//@ caught only by: integration::property::bug_11_is_noticed
//@ instead of
    assert_eq!(calendar.cancel(old), None);
    assert_eq!(calendar.at(NINE), Some("Bo"));
//@ write
    assert_eq!(calendar.at(NINE), Some("Bo"));
