//@ wrong: asserts on what the stored text looks like
//@ caught only by: properties::behaviour::another_right_version_passes_too
//@ instead of
    #[test]
    fn what_was_stored_comes_back(steps in steps()) {
//@ write
    #[test]
    fn spans_are_stored_with_a_dash(from in 0..9_u16) {
        let mut set = SpanSet::new();
        set.insert(from, 9);
        prop_assert_eq!(set.to_text(), format!("{from}-9"));
    }

    #[test]
    fn what_was_stored_comes_back(steps in steps()) {
