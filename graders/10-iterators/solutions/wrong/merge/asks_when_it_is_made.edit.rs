//@ wrong: looks at the first items before anybody asks
//@ caught by: merge::cost::at_most_one_item_is_held_back
//@ instead of
    Merge {
//@ write
    let mut merged = Merge {
//@ instead of
        right: right.into_iter().peekable(),
    }
//@ write
        right: right.into_iter().peekable(),
    };
    merged.left.peek();
    merged.right.peek();
    merged
