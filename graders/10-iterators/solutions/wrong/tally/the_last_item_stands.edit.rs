//@ wrong: lets the last of equal items stand for them
//@ caught by: tally::property::pairs_agree_with_sorting
//@ instead of
            *self.counts.entry(item).or_insert(0) += 1;
//@ write
            let count = self.counts.remove(&item).unwrap_or(0);
            self.counts.insert(item, count + 1);
