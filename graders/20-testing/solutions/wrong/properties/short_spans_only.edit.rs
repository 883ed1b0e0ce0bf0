//@ wrong: draws short spans only, so that none ever bridges three others
//@ caught only by: properties::property::bug_13_is_noticed
//@ instead of
        (minute(), 0..5_u16).prop_map(|(from, length)| (from, from.saturating_add(length)));
    let span = prop_oneof![at_most_four, (minute(), minute())];
//@ write
        (minute(), 0..3_u16).prop_map(|(from, length)| (from, from.saturating_add(length)));
    let span = at_most_four;
