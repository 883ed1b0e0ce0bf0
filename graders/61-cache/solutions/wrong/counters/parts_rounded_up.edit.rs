//@ wrong: cuts parts of the length rounded up, so the last ones have less, or nothing
//@ caught only by: counters::cost::each_part_is_merged_once
//@ instead of
    let begin_of = |part: usize| bytes.len() / threads * part + part.min(bytes.len() % threads);
//@ write
    let begin_of = |part: usize| bytes.len().min(bytes.len().div_ceil(threads) * part);
