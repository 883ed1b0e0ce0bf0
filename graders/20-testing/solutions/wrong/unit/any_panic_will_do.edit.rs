//@ wrong: is content with any panic, such as that of a library that does nothing but panic
//@ caught only by: unit::behaviour::each_test_can_fail
//@ instead of
#[should_panic(expected = "past the end of the day")]
//@ write
#[should_panic]
