//@ wrong: copies the array for each look at it, and leaves the copy behind
//@ caught only by: array::memory::no_array_is_lost_or_used_after_its_end
//@ instead of
            slice::from_raw_parts(data.cast(), length)
//@ write
            slice::from_raw_parts(data.cast(), length).to_vec().leak()
