//@ wrong: collects into a map, which keeps one word for each key
//@ caught by: collecting::behaviour::groups_keep_order_and_repetitions
//@ instead of
        groups.entry(initial).or_insert_with(Vec::new).push(word);
//@ write
        groups.insert(initial, vec![word]);
