//@ right: lets `Layout` lay the fields out, and collects lines in a set
//@ instead of
    let end = fields.iter().fold(0_usize, |end, field| {
        end.next_multiple_of(field.align()) + field.size()
    });
    end.next_multiple_of(largest_alignment(fields))
//@ write
    let mut whole = Layout::new::<()>();
    for field in fields {
        if let Ok((longer, _)) = whole.extend(*field) {
            whole = longer;
        }
    }
    whole.pad_to_align().size()
//@ instead of
    let mut lines = 0;
    let mut first_unseen = 0;
    for record in 0..count {
        let begin = record * stride + offset;
        let last = (begin + size - 1) / LINE;
        let first = (begin / LINE).max(first_unseen);
        lines += (last + 1).saturating_sub(first);
        first_unseen = last + 1;
    }
    lines
//@ write
    let begins = (0..count).map(|record| record * stride + offset);
    let lines = begins.flat_map(|begin| begin / LINE..=(begin + size - 1) / LINE);
    std::collections::HashSet::<usize>::from_iter(lines).len()
//@ instead of
    // By falling alignment each field begins where the one before ends, so bytes are lost at the end alone.
    let bytes: usize = fields.iter().map(Layout::size).sum();
    bytes.next_multiple_of(largest_alignment(fields))
//@ write
    let mut fields = fields.to_vec();
    fields.sort_by_key(|field| std::cmp::Reverse(field.align()));
    in_this_order(&fields)
