//@ wrong: asks the source again after it has ended
//@ caught by: chunked::behaviour::a_source_that_has_ended_is_left_alone
//@ instead of
        if chunk.len() < self.size {
//@ write
        if chunk.is_empty() {
