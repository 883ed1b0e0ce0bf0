//@ wrong: orders the fields by falling size, so an array of bytes comes before a `u64`
//@ caught only by: lines::property::the_best_order_is_the_smallest_of_all
//@ instead of
    // By falling alignment each field begins where the one before ends, so bytes are lost at the end alone.
    let bytes: usize = fields.iter().map(Layout::size).sum();
    bytes.next_multiple_of(largest_alignment(fields))
//@ write
    let mut fields = fields.to_vec();
    fields.sort_by_key(|field| std::cmp::Reverse(field.size()));
    in_this_order(&fields)
