//@ wrong: takes every neighbour for a pair: the first sample wanders to the end
//@ caught by: split::behaviour::neighbours_change_sides
//@ instead of
    for pair in samples.chunks_exact_mut(2) {
        pair.swap(0, 1);
    }
//@ write
    for at in 1..samples.len() {
        samples.swap(at - 1, at);
    }
