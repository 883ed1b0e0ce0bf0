//@ wrong: gives the first counter again to one thread too many
//@ caught only by: counters::behaviour::there_is_no_counter_past_the_last
//@ instead of
        &self.slots[index].0
//@ write
        &self.slots[index % self.slots.len()].0
