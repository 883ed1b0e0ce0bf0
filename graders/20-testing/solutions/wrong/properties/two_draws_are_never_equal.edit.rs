//@ wrong: takes for granted that two numbers drawn at random differ
//@ caught only by: properties::behaviour::each_test_is_steady
//@ instead of
    #[test]
    fn what_was_stored_comes_back(steps in steps()) {
//@ write
    #[test]
    fn two_minutes_are_two(one in 0..1000_u16, other in 0..1000_u16) {
        let mut set = SpanSet::new();
        set.insert(one, one + 1);
        set.insert(other, other + 1);
        prop_assert_eq!(set.size(), 2);
    }

    #[test]
    fn what_was_stored_comes_back(steps in steps()) {
