//@ wrong: goes on at sixteen times the node's number, as if a node had as many children as keys
//@ caught only by: search::behaviour::ranks_are_right_at_every_size, search::property::agrees_with_counting
//@ instead of
            number = node * CHILDREN + smaller;
//@ write
            number = node * KEYS + smaller;
