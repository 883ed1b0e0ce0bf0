//@ wrong: compares what came back if something came back
//@ caught only by: properties::behaviour::each_test_can_fail
//@ instead of
        prop_assert_eq!(SpanSet::from_text(&set.to_text()), Some(set));
//@ write
        if let Some(back) = SpanSet::from_text(&set.to_text()) {
            prop_assert_eq!(back, set);
        }
