//@ wrong: looks at the fields from the last to the first
//@ caught only by: builder::behaviour::the_first_missing_field_is_named
//@ instead of
    let values = slots.iter().map(Slot::value);
//@ write
    let values = slots.iter().rev().map(Slot::value);
