//@ wrong: takes the first item that comes for the top one
//@ caught by: stack::behaviour::collecting_ends_on_top
//@ instead of
        Self {
            items: items.into_iter().collect(),
        }
//@ write
        let mut items: Vec<T> = items.into_iter().collect();
        items.reverse();
        Self { items }
