//@ wrong: takes an absent item for one that came once
//@ caught by: tally::behaviour::count_of_an_item
//@ instead of
        self.counts.get(item).copied().unwrap_or(0)
//@ write
        self.counts.get(item).copied().unwrap_or(1)
