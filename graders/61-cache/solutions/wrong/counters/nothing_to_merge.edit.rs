//@ wrong: does not merge where there was nothing to count
//@ caught only by: counters::cost::each_part_is_merged_once
//@ instead of
                merge(&counts);
//@ write
                if !part.is_empty() {
                    merge(&counts);
                }
