//@ wrong: leaves out items that the tally already holds when it is extended
//@ caught by: tally::behaviour::extending_adds_to_the_counts
//@ instead of
        tally.extend(items);
//@ write
        for item in items {
            *tally.counts.entry(item).or_insert(0) += 1;
        }
//@ instead of
        for item in items {
            *self.counts.entry(item).or_insert(0) += 1;
//@ write
        let items = Self::from_iter(items);
        for (item, count) in items.counts {
            self.counts.entry(item).or_insert(count);
