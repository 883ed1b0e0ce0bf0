//@ wrong: takes a text that just fits for too long
//@ caught by: heap::cost::a_short_name_costs_no_allocation
//@ instead of
        let text = if text.len() <= INLINE {
//@ write
        let text = if text.len() < INLINE {
