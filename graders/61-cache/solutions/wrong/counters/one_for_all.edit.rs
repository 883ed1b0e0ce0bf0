//@ wrong: has one counter for all threads, and no total is wrong
//@ caught by: counters::behaviour::each_index_has_a_counter_of_its_own, counters::cost::no_two_counters_share_128_bytes
//@ instead of
        &self.slots[index].0
//@ write
        let _ = &self.slots[index];
        &self.slots[0].0
