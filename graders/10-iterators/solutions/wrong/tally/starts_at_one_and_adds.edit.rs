//@ wrong: counts the first of each item twice
//@ caught by: tally::behaviour::collecting_counts, tally::property::pairs_agree_with_sorting
//@ instead of
            *self.counts.entry(item).or_insert(0) += 1;
//@ write
            *self.counts.entry(item).or_insert(1) += 1;
