//@ wrong: makes room for what is known to come when it moves, and never again
//@ caught only by: small::cost::a_known_size_is_asked_for_at_once
//@ instead of
        if self.as_slice().len().saturating_add(known) > N {
            self.on_the_heap(known).extend(items);
        } else {
            items.for_each(|item| self.push(item));
        }
//@ write
        if self.as_slice().len().saturating_add(known) > N {
            self.on_the_heap(known);
        }
        items.for_each(|item| self.push(item));
