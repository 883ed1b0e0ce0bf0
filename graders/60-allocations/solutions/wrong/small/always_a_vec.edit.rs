//@ wrong: is a `Vec` under another name, with room from the start
//@ caught by: small::cost::a_small_list_costs_nothing
//@ instead of
        let buffer = [T::default(); N];
        Self {
            items: Items::Inline { buffer, length: 0 },
        }
//@ write
        Self {
            items: Items::Heap(Vec::with_capacity(N)),
        }
