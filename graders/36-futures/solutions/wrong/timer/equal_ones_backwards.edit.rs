//@ wrong: keeps the latest of equal deadlines in front
//@ caught by: timer::behaviour::due_sleeps_are_woken_once_and_in_order
//@ instead of
            shared.seen += 1;
            (this.deadline, shared.seen)
//@ write
            shared.seen += 1;
            (this.deadline, u64::MAX - shared.seen)
