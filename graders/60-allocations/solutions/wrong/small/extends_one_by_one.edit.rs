//@ wrong: pushes the items one by one, whatever the source knows of their number
//@ caught only by: small::cost::a_known_size_is_asked_for_at_once
//@ instead of
        if self.as_slice().len().saturating_add(known) > N {
            self.on_the_heap(known).extend(items);
        } else {
            items.for_each(|item| self.push(item));
        }
//@ write
        items.for_each(|item| self.push(item));
//@ instead of
        let (known, _) = items.size_hint();
//@ write

