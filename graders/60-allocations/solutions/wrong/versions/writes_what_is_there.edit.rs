//@ wrong: copies the path to write the value that is there already
//@ caught only by: versions::cost::no_change_costs_nothing
//@ instead of
        Some(node) if node.value == value => return true,
//@ write

