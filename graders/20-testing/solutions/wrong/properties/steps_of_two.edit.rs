//@ wrong: draws even numbers only, as a calendar in half hours does
//@ caught only by: properties::property::bug_15_is_noticed
//@ instead of
        .prop_map(|(inserts, (from, until))| (inserts, from, until))
//@ write
        .prop_map(|(inserts, (from, until))| (inserts, from & !1, until & !1))
