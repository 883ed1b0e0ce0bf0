//@ wrong: makes room for the items that come, and forgets those that move
//@ caught only by: small::cost::a_known_size_is_asked_for_at_once
//@ instead of
            let room = length.saturating_add(more).max(2 * N);
//@ write
            let room = more.max(2 * N);
