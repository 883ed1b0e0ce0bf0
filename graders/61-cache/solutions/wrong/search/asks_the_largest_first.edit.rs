//@ wrong: asks the largest key of all first, and so brings in a line more
//@ caught only by: search::cost::each_line_leaves_a_seventeenth
//@ instead of
        let mut number = 0;
//@ write
        let leaves = self.levels.last().and_then(|leaves| leaves.last());
        if leaves.is_some_and(|Node(keys)| keys.iter().all(|each| each < key)) {
            return self.len;
        }
        let mut number = 0;
