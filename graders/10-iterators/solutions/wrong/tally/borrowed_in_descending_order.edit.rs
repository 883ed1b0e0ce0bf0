//@ wrong: walks the other way when it is borrowed
//@ caught by: tally::behaviour::a_loop_may_borrow
//@ instead of
        self.pairs.next().map(|(item, &count)| (item, count))
//@ write
        self.pairs.next_back().map(|(item, &count)| (item, count))
