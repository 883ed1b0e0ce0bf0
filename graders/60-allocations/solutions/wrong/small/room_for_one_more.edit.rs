//@ wrong: moves to a place that has room for one item more
//@ caught by: small::cost::moving_to_the_heap_costs_one
//@ instead of
            let room = length.saturating_add(more).max(2 * N);
//@ write
            let room = length.saturating_add(more);
