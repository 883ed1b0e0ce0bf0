//@ wrong: makes room in the list, but not in the map
//@ caught only by: intern::cost::a_new_text_costs_one
//@ instead of
            symbols: HashMap::with_capacity(texts),
//@ write
            symbols: HashMap::new(),
