//@ wrong: merges each byte as soon as it is counted
//@ caught by: counters::cost::each_part_is_merged_once
//@ instead of
                    counts[usize::from(*byte)] += 1;
                }
                merge(&counts);
//@ write
                    counts[usize::from(*byte)] = 1;
                    merge(&counts);
                    counts[usize::from(*byte)] = 0;
                }
