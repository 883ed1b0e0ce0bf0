//@ right: orders the fields by growing alignment; the gaps in between add up to what would be lost at the end
//@ instead of
    // By falling alignment each field begins where the one before ends, so bytes are lost at the end alone.
    let bytes: usize = fields.iter().map(Layout::size).sum();
    bytes.next_multiple_of(largest_alignment(fields))
//@ write
    let mut fields = fields.to_vec();
    fields.sort_by_key(Layout::align);
    in_this_order(&fields)
