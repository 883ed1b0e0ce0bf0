//@ wrong: does not look into the invisible parentheses of a `$t:ty`
//@ caught only by: builder::behaviour::an_option_may_be_left_out
//@ instead of
        Type::Group(group) => return argument_of(&group.elem, name, paths),
//@ write
        Type::Group(_) => return None,
