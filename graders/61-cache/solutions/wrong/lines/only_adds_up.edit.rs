//@ wrong: adds the fields up, and forgets that the whole is padded in every order
//@ caught only by: lines::property::the_best_order_is_the_smallest_of_all
//@ instead of
    let bytes: usize = fields.iter().map(Layout::size).sum();
    bytes.next_multiple_of(largest_alignment(fields))
//@ write
    fields.iter().map(Layout::size).sum()
