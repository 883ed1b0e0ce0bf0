//@ wrong: looks for gaps that are longer than need be at the end of the day
//@ caught only by: integration::property::bug_12_is_noticed
//@ instead of
    assert_eq!(calendar.first_gap(MIDNIGHT - TEN), Some(TEN));
    assert_eq!(Calendar::new().first_gap(MIDNIGHT), Some(0));
//@ write
    assert_eq!(calendar.first_gap(MIDNIGHT - TEN - 1), Some(TEN));
    assert_eq!(Calendar::new().first_gap(TEN), Some(0));
