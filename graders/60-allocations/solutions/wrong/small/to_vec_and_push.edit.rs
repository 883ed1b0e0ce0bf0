//@ wrong: copies the items to a vector of just their number, which the next item makes grow
//@ caught by: small::cost::moving_to_the_heap_costs_one
//@ instead of
            let room = length.saturating_add(more).max(2 * N);
            let mut heap = Vec::with_capacity(room);
            heap.extend_from_slice(&buffer[..*length]);
//@ write
            let mut heap = buffer[..*length].to_vec();
            heap.reserve(more);
