//@ wrong: claims that removing undoes inserting, also where the minutes were there before
//@ caught only by: properties::behaviour::the_right_library_passes
//@ instead of
    #[test]
    fn what_was_stored_comes_back(steps in steps()) {
//@ write
    #[test]
    fn removing_undoes_inserting(steps in steps(), span in (minute(), minute())) {
        let set = set_of(&steps);
        let mut again = set.clone();
        again.insert(span.0, span.1);
        again.remove(span.0, span.1);
        prop_assert_eq!(again, set);
    }

    #[test]
    fn what_was_stored_comes_back(steps in steps()) {
