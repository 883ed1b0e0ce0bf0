//@ wrong: counts all lines of the array, also those in which no field lies
//@ caught only by: lines::property::a_walk_brings_in_what_its_field_touches
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
    let _ = (offset, size);
    spanned(0, count * stride)
