//@ wrong: inserts 1 for each item, also where it was counted before
//@ caught by: tally::behaviour::collecting_counts, tally::behaviour::count_of_an_item
//@ instead of
            *self.counts.entry(item).or_insert(0) += 1;
//@ write
            self.counts.insert(item, 1);
