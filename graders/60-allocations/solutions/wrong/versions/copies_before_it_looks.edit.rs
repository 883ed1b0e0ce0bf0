//@ wrong: copies on its way down before it knows that the way leads anywhere
//@ caught only by: versions::cost::no_change_costs_nothing
//@ instead of
    match get(root, path) {
        None => return false,
        Some(node) if node.value == value => return true,
        Some(_) => {}
    }
//@ write

